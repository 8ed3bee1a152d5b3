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
print-when-due = Due
print-no-owner = No owner
print-enclosure = Document
agenda-send = Send the agenda
agenda-send-question = Send the agenda of “{ $title }”?
agenda-sent-before = Already sent on { $when }.
agenda-not-ahead = An agenda is sent before or during the meeting; this one has been held, cancelled or archived.
agenda-just-sent = The agenda has just been sent: it is not sent a second time.
agenda-send-change = { $count ->
    [one] One person still knows another time or place: an email tells them the change first.
   *[other] { $count } people still know another time or place: an email tells them the change first.
}
agenda-mail-subject = Agenda: { $title }
history-action-send-agenda = Agenda sent
agenda-recipients = { $count ->
    [0] Nobody will get it by email.
    [one] One person will get it by email:
   *[other] { $count } people will get it by email:
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
agenda-mail-follows = (The agenda follows here.)
