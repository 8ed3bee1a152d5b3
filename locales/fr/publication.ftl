# Minutes and agendas as files.
file-pdf = PDF
file-docx = Word (DOCX)
file-markdown = Texte (Markdown)
print-minutes = Procès-verbal
print-agenda = Ordre du jour
print-meeting = Réunion
print-when = Date
print-place = Lieu
print-state = État
print-not-approved = Projet, non approuvé
print-page = Page
print-name = Nom
print-organisation = Organisation
print-standing = Présence
print-number = N°
print-decision = Décision
print-what = Quoi
print-who = Qui
print-when-due = Pour le
print-no-owner = Sans responsable
print-enclosure = Document
agenda-send = Envoyer l’ordre du jour
agenda-send-question = Envoyer l’ordre du jour de « { $title } » ?
agenda-sent-before = Déjà envoyé le { $when }.
agenda-not-ahead = L’ordre du jour s’envoie avant ou pendant la réunion ; celle-ci est tenue, annulée ou archivée.
agenda-just-sent = L’ordre du jour vient de partir : il n’est pas envoyé une deuxième fois.
agenda-send-change = { $count ->
    [one] { $count } personne connaît encore un autre horaire ou un autre lieu : un courriel lui dit d’abord le changement.
   *[other] { $count } personnes connaissent encore un autre horaire ou un autre lieu : un courriel leur dit d’abord le changement.
}
agenda-mail-subject = Ordre du jour : { $title }
history-action-send-agenda = Ordre du jour envoyé
agenda-recipients = { $count ->
    [0] Personne ne le recevra par courriel.
    [one] Une personne le recevra par courriel :
   *[other] { $count } personnes le recevront par courriel :
}
agenda-sent = { $count ->
    [0] L’ordre du jour n’est envoyé à personne.
    [one] L’ordre du jour est envoyé à une personne.
   *[other] L’ordre du jour est envoyé à { $count } personnes.
}
agenda-mail-body-guest =
    Bonjour { $name },

    Voici l’ordre du jour de « { $title } ».
agenda-mail-body =
    Bonjour { $name },

    Voici l’ordre du jour de « { $title } » :
    { $link }
agenda-mail-follows = (L’ordre du jour suit ici.)
