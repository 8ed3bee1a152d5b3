# Minutes and agendas as files.
file-pdf = PDF
file-docx = Word (DOCX)
file-markdown = Tekst (Markdown)
print-minutes = Verslag
print-agenda = Agenda
print-meeting = Vergadering
print-when = Datum
print-place = Plaats
print-state = Status
print-not-approved = Ontwerp, niet goedgekeurd
print-page = Pagina
print-name = Naam
print-organisation = Organisatie
print-standing = Aanwezigheid
print-number = Nr.
print-decision = Beslissing
print-what = Wat
print-who = Wie
print-when-due = Tegen
print-no-owner = Zonder verantwoordelijke
print-enclosure = Document
agenda-send = De agenda versturen
agenda-send-question = De agenda van ‘{ $title }’ versturen?
agenda-sent-before = Al verstuurd op { $when }.
agenda-not-ahead = De agenda wordt voor of tijdens de vergadering verstuurd; deze is gehouden, geannuleerd of gearchiveerd.
agenda-just-sent = De agenda is net vertrokken: hij wordt geen tweede keer verstuurd.
agenda-send-change = { $count ->
    [one] Eén persoon kent nog een ander tijdstip of een andere plaats: een e-mail meldt eerst de wijziging.
   *[other] { $count } personen kennen nog een ander tijdstip of een andere plaats: een e-mail meldt hun eerst de wijziging.
}
agenda-mail-subject = Agenda: { $title }
history-action-send-agenda = Agenda verstuurd
agenda-recipients = { $count ->
    [0] Niemand ontvangt hem per e-mail.
    [one] Eén persoon ontvangt hem per e-mail:
   *[other] { $count } personen ontvangen hem per e-mail:
}
agenda-sent = { $count ->
    [0] De agenda is naar niemand verstuurd.
    [one] De agenda is naar één persoon verstuurd.
   *[other] De agenda is naar { $count } personen verstuurd.
}
agenda-mail-body-guest =
    Dag { $name },

    Hierbij de agenda van ‘{ $title }’.
agenda-mail-body =
    Dag { $name },

    Hierbij de agenda van ‘{ $title }’:
    { $link }
agenda-mail-follows = (Hier volgt de agenda.)
