# Minutes: reading them, and their life.
minutes-circulate = Diffuser pour relecture
minutes-circulate-consequence = Les notes se ferment ; les personnes de la liste reçoivent le lien par courriel et peuvent relire jusqu’à la date choisie.
minutes-reopen = Reprendre en brouillon
minutes-reopen-consequence = Les notes se rouvrent pour correction ; le PV devra être diffusé à nouveau.
minutes-approve = Approuver
minutes-approve-consequence = Le PV est approuvé ; une version est gardée, et tout changement sera un amendement visible.
minutes-lock = Verrouiller
minutes-lock-consequence = Le PV est clos ; tout changement reste un amendement visible, avec sa raison.
minutes-not-in-state = Le PV n’est pas, ou plus, dans l’état qui permet cela.
minutes-advanced = Étape enregistrée : { $state }.
minutes-empty = Rien n’a encore été noté.
minutes-contents = Sommaire
minutes-versions = Versions
minutes-version = Version { $number }
minutes-version-older = Il y a une version plus récente de ce PV.
minutes-version-read = Vous lisez la version { $number }, gardée le { $when }.
minutes-now = Lire le PV actuel
minutes-amend = Amender
minutes-amend-lede = Ce PV est approuvé : le changement sera marqué, avec sa date et sa raison.
minutes-amend-reason = Pourquoi ?
minutes-amended = L’amendement est enregistré.
minutes-amended-on = amendé le { $when }
minutes-amended-because = Motif de la modification : { $reason }
minutes-amended-meanwhile = Ce passage a changé entre-temps. Vérifiez votre texte, puis enregistrez à nouveau.
minutes-due = Échéance : { $date }
minutes-corrections-due = Relecture jusqu’au
error-date-past = Cette date est passée.
version-circulated = diffusée
version-corrected = corrigée
version-approved = approuvée
version-locked = verrouillée
version-amended = amendée
minutes-mail-subject = PV à relire : { $title }
history-field-minutes-state = État du PV
history-action-advance-minutes = PV avancé
history-action-amend-note = Amendement
minutes-nobody-present = Personne n’est marqué présent : le PV dirait que tous sont seulement invités.
minutes-unowned = { $count ->
    [one] { $count } point de suivi n’a pas de responsable.
   *[other] { $count } points de suivi n’ont pas de responsable.
}
minutes-unread-days = Des échéances n’ont pas été lues : { $days }
minutes-recipients = { $count ->
    [0] Personne ne sera prévenu.
    [one] Une personne sera prévenue :
   *[other] { $count } personnes seront prévenues :
}
minutes-mail-body-guest =
    Bonjour { $name },

    Voici le PV de « { $title } », à relire jusqu’au { $due }. Une correction ? Répondez à ce courriel.
minutes-mail-body =
    Bonjour { $name },

    Le PV de « { $title } » est prêt à relire jusqu’au { $due } :
    { $link }
minutes-corrections-first = Des corrections attendent une réponse : le PV ne peut pas encore être approuvé.
minutes-corrections-answer = Répondre aux corrections
minutes-approved-in = Approuvé à la réunion
minutes-approved-in-hint = Seules les réunions qui ont eu lieu sont proposées.
minutes-approved-otherwise = Hors réunion (par écrit)
minutes-strike = Retirer
minutes-struck = retiré
minutes-struck-on = retiré le { $when }
minutes-amend-add = Ajouter un passage
minutes-amend-reason-hint = La raison se lit auprès du passage.
compare-title = Comparer les versions
compare-from = De
compare-to = À
compare-all = Montrer aussi ce qui n’a pas changé
compare-do = Comparer
compare-none = Rien ne diffère entre ces deux versions
compare-what = Changement
compare-now = PV actuel
compare-point = Point
compare-same = identique
compare-gone = retiré :
compare-new = ajouté :
compare-row-same = Inchangé
compare-row-changed = Modifié
compare-row-added = Ajouté
compare-row-removed = Retiré
history-action-correct-note = Passage corrigé
history-action-strike-note = Passage retiré (amendement)
minutes-corrections-open = { $count ->
    [0] Aucune correction n’attend de réponse.
    [one] Une correction attend une réponse avant l’approbation.
   *[other] { $count } corrections attendent une réponse avant l’approbation.
}
minutes-mail-follows = (Le PV suit ici.)
minutes-mail-attached = Le PV se lit dans le courriel ; il y est aussi joint en PDF, s’il ne dépasse pas 7 Mo.
minutes-due-before-meeting = La relecture ne peut pas finir avant la réunion.
minutes-approve-early = Les corrections sont ouvertes jusqu’au { $date } : avant la fin de ce jour, approuver demande une raison, que la version gardera.
minutes-approve-early-reason = Pourquoi approuver déjà ?
minutes-essence = En bref
minutes-essence-decisions = { $count ->
    [0] 0 décision
    [one] { $count } décision
   *[other] { $count } décisions
}
minutes-essence-items = { $count ->
    [0] 0 suivi
    [one] { $count } suivi
   *[other] { $count } suivis
}
minutes-essence-excused = Excusé·es : { $names }
minutes-essence-absent = Absent·es : { $names }
minutes-essence-nobody-away = Personne n’est noté excusé ni absent
minutes-silent = Sans remarque :
