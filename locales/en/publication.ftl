# Minutes and agendas as files.
file-pdf = PDF
file-docx = Word (DOCX)
file-markdown = Text (Markdown)
print-minutes = Minutes
print-agenda = Agenda
print-meeting = Meeting
print-when = Date
print-place = Place
print-state = State
print-not-approved = Draft, not approved
print-page = Page
print-name = Name
print-organisation = Organisation
print-standing = Attendance
print-number = No.
print-decision = Decision
print-what = What
print-who = Who
print-when-due = By
print-no-owner = Nobody answers for it yet
print-enclosure = Document
agenda-send = Send the agenda
agenda-send-question = Send the agenda of “{ $title }”?
agenda-sent-before = Sent already on { $when }.
agenda-not-ahead = An agenda is sent before or during the meeting; this one was held, cancelled or archived.
agenda-just-sent = The agenda has just left: it is not sent a second time.
agenda-send-change = { $count ->
    [one] One person still knows another time or place: a mail tells them the change first.
   *[other] { $count } people still know another time or place: a mail tells them the change first.
}
agenda-mail-subject = Agenda: { $title }
history-action-send-agenda = Agenda sent
agenda-recipients = { $count ->
    [0] Nobody will get it by mail.
    [one] One person will get it by mail:
   *[other] { $count } people will get it by mail:
}
agenda-sent = { $count ->
    [0] The agenda was sent to nobody.
    [one] The agenda was sent to one person.
   *[other] The agenda was sent to { $count } people.
}
agenda-mail-body-guest =
    Hello { $name },

    Here is the agenda of “{ $title }”.
agenda-mail-body =
    Hello { $name },

    Here is the agenda of “{ $title }”:
    { $link }
