# Attendance.
attendance-who = Who
attendance-standing = Attendance
attendance-standing-of = Attendance of { $name }
attendance-by = Represented by
attendance-by-of = { $name }, represented by
attendance-notes = Takes minutes
attendance-notes-of = { $name } takes minutes
attendance-remove-of = Remove { $name } from the list
attendance-remove-hint = Anyone removed from the list after being told about the meeting gets an email: they are no longer expected.
attendance-stored = Saved in the meantime: { $standing }
attendance-conflict = Someone else changed the list while you were filling it in. Check the marked lines, then save again.
attendance-none = The list is empty
attendance-none-advice = Add the regulars in one click, or people one by one.
attendance-all-present = Everyone invited is present
attendance-mail = Send the invitations
attendance-mailed-at = invitation sent on { $when }
attendance-add = Add
attendance-mail-subject = Invitation: { $title }, { $when }
history-field-standing = Attendance
history-field-represented-by = Represented by
history-field-takes-notes = Takes minutes
history-field-present = Present
history-field-recipients = Recipients
history-action-add-guest = Person noted on the spot
history-action-change-attendance = Attendance changed
history-action-mail-invitations = Invitations sent
attendance-invited = { $count ->
    [0] Nobody to add: everyone is already there.
    [one] One person added.
   *[other] { $count } people added.
}
attendance-regulars = { $count ->
    [0] All the group’s regulars are already there
    [one] Add the group’s regular
   *[other] Add the group’s { $count } regulars
}
attendance-mail-question = { $count ->
    [0] Nobody is waiting for an invitation.
    [one] Send the invitation to one person?
   *[other] Send the invitation to { $count } people?
}
attendance-mailed = { $count ->
    [0] No invitation sent.
    [one] Invitation sent to one person.
   *[other] Invitation sent to { $count } people.
}
attendance-person = Name
attendance-guest-hint = Known people are suggested; any other name is kept as typed.
attendance-as = As
attendance-nobody-chosen = Choose a person or type a name.
attendance-listed = This person is already on the list.
attendance-several = Several people have this name: choose the one from the right organisation.
attendance-regulars-some = Choose only some of them
attendance-regulars-title = The group’s regulars
attendance-nobody-to-mail = Everyone on the list has received the invitation and answered it. To invite others, add them below first.
attendance-not-planned = Invitations can only be sent for a planned meeting that has not been cancelled or started.
attendance-again = Send the invitation again
attendance-again-question = { $count ->
    [one] Everyone has the invitation. Send it again to the person who has not answered?
   *[other] Everyone has the invitation. Send it again to the { $count } people who have not answered?
}
attendance-again-consequence = Will get the invitation again, with a new link: { $names }.
attendance-again-count = { $count ->
    [one] Send one invitation again
   *[other] Send { $count } invitations again
}
attendance-mail-consequence = Will get an email, each in their own language: { $names }. Those who have already had it will not be asked again.
attendance-mail-when = When: { $when } (Brussels time)
attendance-mail-place = Where: { $place }
attendance-mail-video = Video link: { $video }
history-field-guest = Noted by name
attendance-mail-count = { $count ->
    [0] No invitations to send
    [one] Send one invitation
   *[other] Send { $count } invitations
}
attendance-mail-body =
    Hello { $name },

    You are invited to the meeting “{ $title }”.

    { $facts }

    Say whether you will be there, or who will come instead; the agenda is there too:
    { $reply }

    For your calendar:
    { $calendar }

    { $page }
attendance-mail-page = The meeting and its documents in Jalon: { $link }
attendance-coming = Coming
reply-title = Your answer
reply-hello = Hello { $name }, will you be there?
reply-coming = I will be there
reply-excused = I cannot be there
reply-represented = Someone else will come in my place
reply-by = Who will come in your place
reply-remark = A note to the organisers (optional)
reply-send = Send my answer
reply-saved = Your answer has been saved. You can change it until the meeting.
reply-closed = The meeting has started or is over: answers can no longer be given.
reply-off = This meeting is not taking place.
reply-answered = Answered on { $when }.
reply-moved = The meeting’s time has changed: you answered for { $when }. Please answer again for the new time.
reply-outdated = The meeting’s time has changed since you answered: can you come at the new time?
reply-old-time = old time
reply-answered-for = answered for { $when }
reply-agenda = On the agenda
reply-change = Change my answer
reply-other = I will not be there…
reply-comes = coming
reply-link-dead = This link no longer works
reply-link-over = The meeting was more than a year ago, or the invitation has been withdrawn.
reply-link-unknown = The address is incomplete or unknown. Open the full link from the email you received.
reply-link-ask = If in doubt, write to the person who invited you.
reply-page = The meeting’s page
history-field-reply = Answer
history-field-remark = Remark
history-action-reply-invitation = Invitation answered
history-action-trust-address = Address confirmed
history-action-distrust-address = Address reported as wrong
