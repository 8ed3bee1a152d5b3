# Attendance.
attendance-who = Qui
attendance-standing = Présence
attendance-standing-of = Présence de { $name }
attendance-by = Représenté·e par
attendance-by-of = { $name }, représenté·e par
attendance-notes = Prend note
attendance-notes-of = { $name } prend note
attendance-remove-of = Retirer { $name } de la liste
attendance-remove-hint = Qui est retiré de la liste après avoir été prévenu de la réunion reçoit un courriel : il ou elle n’est plus attendu·e.
attendance-stored = Enregistré entre-temps : { $standing }
attendance-conflict = Quelqu’un d’autre a changé la liste pendant que vous la remplissiez. Vérifiez les lignes marquées, puis enregistrez à nouveau.
attendance-none = La liste est vide
attendance-none-advice = Ajoutez les habitué·es d’un clic, ou des personnes une à une.
attendance-all-present = Toutes les personnes invitées sont présentes
attendance-mail = Envoyer les invitations
attendance-mailed-at = invitation envoyée le { $when }
attendance-add = Ajouter
attendance-mail-subject = Invitation : { $title }, { $when }
history-field-standing = Présence
history-field-represented-by = Représenté·e par
history-field-takes-notes = Prend note
history-field-present = Présent·es
history-field-recipients = Destinataires
history-action-add-guest = Personne notée sur place
history-action-change-attendance = Présence modifiée
history-action-mail-invitations = Invitations envoyées
attendance-invited = { $count ->
    [0] Personne à ajouter : tout le monde y est déjà.
    [one] Une personne ajoutée.
   *[other] { $count } personnes ajoutées.
}
attendance-regulars = { $count ->
    [0] Les habitué·es du groupe y sont déjà
    [one] Ajouter l’habitué·e du groupe
   *[other] Ajouter les { $count } habitué·es du groupe
}
attendance-mail-question = { $count ->
    [0] Personne n’attend d’invitation.
    [one] Envoyer l’invitation à une personne ?
   *[other] Envoyer l’invitation à { $count } personnes ?
}
attendance-mailed = { $count ->
    [0] Aucune invitation envoyée.
    [one] Invitation envoyée à une personne.
   *[other] Invitation envoyée à { $count } personnes.
}
attendance-person = Nom
attendance-guest-hint = Les personnes connues sont proposées ; tout autre nom est noté tel quel.
attendance-as = Comme
attendance-nobody-chosen = Choisissez une personne ou écrivez un nom.
attendance-listed = Cette personne est déjà sur la liste.
attendance-several = Plusieurs personnes portent ce nom : choisissez celle avec la bonne organisation.
attendance-regulars-some = N’en choisir qu’une partie
attendance-regulars-title = Habitué·es du groupe
attendance-nobody-to-mail = Toutes les personnes de la liste ont reçu leur invitation et y ont répondu. Pour en inviter d’autres, ajoutez-les d’abord ci-dessous.
attendance-not-planned = Une invitation ne s’envoie que pour une réunion planifiée, ni annulée ni commencée.
attendance-again = Renvoyer l’invitation
attendance-again-question = { $count ->
    [one] Tout le monde a son invitation. La renvoyer à { $count } personne qui n’a pas répondu ?
   *[other] Tout le monde a son invitation. La renvoyer aux { $count } personnes qui n’ont pas répondu ?
}
attendance-again-consequence = Reçoivent l’invitation une nouvelle fois, avec un nouveau lien : { $names }.
attendance-again-count = { $count ->
    [one] Renvoyer { $count } invitation
   *[other] Renvoyer { $count } invitations
}
attendance-mail-consequence = Reçoivent un courriel, dans leur langue : { $names }. Les personnes qui l’ont déjà reçu ne sont pas sollicitées à nouveau.
attendance-mail-when = Quand : { $when } (heure de Bruxelles)
attendance-mail-place = Où : { $place }
attendance-mail-video = Lien vidéo : { $video }
history-field-guest = Noté·e par son nom
attendance-mail-count = { $count ->
    [0] Aucune invitation à envoyer
    [one] Envoyer une invitation
   *[other] Envoyer { $count } invitations
}
attendance-mail-body =
    Bonjour { $name },

    Vous êtes invité·e à la réunion « { $title } ».

    { $facts }

    Dites si vous venez, ou qui vient à votre place ; l’ordre du jour s’y trouve aussi :
    { $reply }

    Pour votre agenda :
    { $calendar }

    { $page }
attendance-mail-page = La réunion et ses documents dans Jalon : { $link }
attendance-coming = Viennent
reply-title = Votre réponse
reply-hello = Bonjour { $name }, venez-vous ?
reply-coming = Je viens
reply-excused = Je ne peux pas venir
reply-represented = Quelqu’un vient à ma place
reply-by = Qui vient à votre place
reply-remark = Un mot à l’organisation (facultatif)
reply-send = Envoyer ma réponse
reply-saved = Votre réponse est enregistrée. Vous pouvez la changer jusqu’à la réunion.
reply-closed = La réunion a commencé ou est passée : les réponses ne se prennent plus.
reply-off = Cette réunion n’a pas lieu.
reply-answered = Réponse donnée le { $when }.
reply-moved = La réunion a changé d’horaire : vous aviez répondu pour le { $when }. Répondez à nouveau pour le nouvel horaire.
reply-outdated = La réunion a changé d’horaire depuis votre réponse : venez-vous au nouveau ?
reply-old-time = ancien horaire
reply-answered-for = a répondu pour le { $when }
reply-agenda = À l’ordre du jour
reply-change = Changer ma réponse
reply-other = Je ne viens pas…
reply-comes = vient
reply-link-dead = Ce lien ne fonctionne plus
reply-link-over = La réunion est passée depuis plus d’un an, ou l’invitation a été retirée.
reply-link-unknown = L’adresse est incomplète ou inconnue. Ouvrez-la depuis le courriel reçu, en entier.
reply-link-ask = En cas de doute, écrivez à la personne qui vous a invité·e.
reply-page = Page de la réunion
history-field-reply = Réponse
history-field-remark = Remarque
history-action-reply-invitation = Réponse à l’invitation
history-action-trust-address = Adresse confirmée
history-action-distrust-address = Adresse signalée comme fausse
