# Telling people that a meeting changes.
change-tell = Prévenir du changement
change-tell-box = { $count ->
    [one] Prévenir du changement { $count } personne qui connaît cette réunion par courriel
   *[other] Prévenir du changement les { $count } personnes qui connaissent cette réunion par courriel
}
change-tell-hint = Si le jour, l’heure, le lieu ou le lien change, ou si la réunion n’a plus lieu, chacun reçoit, dans sa langue, un courriel qui dit ce qui change. Décoché, personne n’est prévenu : ces personnes gardent l’ancienne information, et la page des présences le rappelle.
change-tell-question = { $count ->
    [one] Prévenir { $count } personne du changement ?
   *[other] Prévenir { $count } personnes du changement ?
}
change-tell-consequence = Reçoivent un courriel qui dit ce qui change, chacun dans sa langue : { $names }.
change-nobody-to-tell = Tout le monde connaît la réunion telle qu’elle est.
change-stale = { $count ->
    [one] { $count } personne connaît encore la réunion telle qu’elle était avant : elle n’a pas été prévenue du changement.
   *[other] { $count } personnes connaissent encore la réunion telle qu’elle était avant : elles n’ont pas été prévenues du changement.
}
change-saved-and-told = { $count ->
    [one] C’est enregistré ; { $count } personne est prévenue par courriel.
   *[other] C’est enregistré ; { $count } personnes sont prévenues par courriel.
}
history-action-tell-change = Changement annoncé
change-mail-moved-subject = Déplacée : { $title }, { $when }
change-mail-place-subject = Changement de lieu ou de lien : { $title }, { $when }
change-mail-cancelled-subject = Annulée : { $title }, { $when }
change-mail-reinstated-subject = Rétablie : { $title }, { $when }
change-mail-taken-off-subject = Vous n’êtes plus attendu·e : { $title }, { $when }
change-mail-several-subject = { $count ->
    [one] { $count } réunion change : { $title }
   *[other] { $count } réunions changent : { $title }
}
change-mail-moved = La réunion « { $title } » est déplacée.
change-mail-place = La réunion « { $title } » change de lieu ou de lien.
change-mail-cancelled = La réunion « { $title } » n’aura pas lieu.
change-mail-reinstated = La réunion « { $title } », qui était annulée, aura bien lieu.
change-mail-taken-off = Vous n’êtes plus attendu·e à la réunion « { $title } ».
change-mail-reason = Raison : { $reason }
change-mail-was = Elle était prévue : { $when } (heure de Bruxelles)
change-mail-before = Avant : { $when } (heure de Bruxelles)
change-mail-now = Maintenant : { $when } (heure de Bruxelles)
change-mail-answer = Dites si vous venez, ou qui vient à votre place :
change-mail-answer-old = Votre réponse, « { $reply } », valait pour l’ancien horaire. Dites si vous venez au nouveau :
change-mail-answer-kept = Votre réponse, « { $reply } », reste valable. Pour la changer :
change-mail-body =
    Bonjour { $name },

    { $changes }

    { $page }
