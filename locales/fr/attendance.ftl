# Attendance.
attendance-who = Qui
attendance-standing = Présence
attendance-standing-of = Présence de { $name }
attendance-by = Représenté·e par
attendance-by-of = { $name }, représenté·e par
attendance-notes = Prend note
attendance-notes-of = { $name } prend note
attendance-remove = Retirer
attendance-remove-of = Retirer { $name } de la liste
attendance-stored = Enregistré entre-temps : { $standing }
attendance-conflict = Quelqu’un d’autre a changé la liste pendant que vous la remplissiez. Vérifiez les lignes marquées, puis enregistrez à nouveau.
attendance-none = La liste est vide
attendance-none-advice = Ajoutez les habitués d’un clic, ou des personnes une à une.
attendance-all-present = Les invités sont tous présents
attendance-mail = Envoyer les invitations
attendance-mailed-at = invitation envoyée le { $when }
attendance-add = Ajouter
attendance-person = Une personne connue
attendance-guest = Quelqu’un d’autre, par son nom
attendance-guest-hint = Pour noter sur place une personne qui n’est pas encore dans Jalon.
attendance-nobody-chosen = Choisissez une personne ou écrivez un nom.
attendance-mail-subject = Invitation : { $title }, { $when }
history-field-standing = Présence
history-field-represented-by = Représenté par
history-field-takes-notes = Prend note
history-field-present = Présents
history-field-recipients = Destinataires
history-action-add-guest = Personne notée sur place
history-action-change-attendance = Présence modifiée
history-action-mail-invitations = Invitations envoyées
attendance-invited = { $count ->
    [one] Une personne ajoutée.
   *[other] { $count } personnes ajoutées.
}
attendance-regulars = { $count ->
    [one] Ajouter l’habitué·e du groupe
   *[other] Ajouter les { $count } habitués du groupe
}
attendance-mail-question = { $count ->
    [one] Envoyer l’invitation à une personne ?
   *[other] Envoyer l’invitation à { $count } personnes ?
}
attendance-mailed = { $count ->
    [one] Invitation envoyée à une personne.
   *[other] Invitation envoyée à { $count } personnes.
}
attendance-mail-body =
    Bonjour { $name },

    Vous êtes invité·e à la réunion « { $title } ».

    Quand : { $when }
    Où : { $place }
    Lien vidéo : { $video }

    L’ordre du jour et les documents sont ici :
    { $link }
