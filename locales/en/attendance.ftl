# Attendance.
attendance-who = Who
attendance-standing = Attendance
attendance-standing-of = Attendance of { $name }
attendance-by = Represented by
attendance-by-of = { $name }, represented by
attendance-notes = Takes notes
attendance-notes-of = { $name } takes notes
attendance-remove = Take off
attendance-remove-of = Take { $name } off the list
attendance-remove-hint = Who is taken off the list after having been told of the meeting gets a mail: they are no longer expected.
attendance-stored = Saved meanwhile: { $standing }
attendance-conflict = Somebody else changed the list while you were filling it in. Check the marked lines, then save again.
attendance-none = The list is empty
attendance-none-advice = Add the regulars in one click, or people one by one.
attendance-all-present = All invited are present
attendance-mail = Send the invitations
attendance-mailed-at = invitation sent on { $when }
attendance-add = Add
attendance-mail-subject = Invitation: { $title }, { $when }
history-field-standing = Attendance
history-field-represented-by = Represented by
history-field-takes-notes = Takes notes
history-field-present = Present
history-field-recipients = Recipients
history-action-add-guest = Person noted on the spot
history-action-change-attendance = Attendance changed
history-action-mail-invitations = Invitations sent
attendance-invited = { $count ->
    [0] Nobody to add: everybody is there already.
    [one] One person added.
   *[other] { $count } people added.
}
attendance-regulars = { $count ->
    [0] All the group’s regulars are there
    [one] Add the group’s regular
   *[other] Add the group’s { $count } regulars
}
attendance-mail-question = { $count ->
    [0] Nobody waits for an invitation.
    [one] Send the invitation to one person?
   *[other] Send the invitation to { $count } people?
}
attendance-mailed = { $count ->
    [0] No invitation sent.
    [one] Invitation sent to one person.
   *[other] Invitation sent to { $count } people.
}
attendance-person = Name
attendance-guest-hint = Known people are proposed; any other name is noted as it is.
attendance-as = As
attendance-nobody-chosen = Choose a person or write a name.
attendance-listed = This person is on the list already.
attendance-several = Several people have this name: choose the one with the right organisation.
attendance-regulars-some = Choose only some of them
attendance-regulars-title = The group’s regulars
attendance-nobody-to-mail = Everybody on the list has had the invitation and answered it. To invite others, add them below first.
attendance-not-planned = An invitation is sent only for a planned meeting, neither cancelled nor begun.
attendance-again = Send the invitation again
attendance-again-question = { $count ->
    [one] Everybody has the invitation. Send it again to the person who has not answered?
   *[other] Everybody has the invitation. Send it again to the { $count } people who have not answered?
}
attendance-again-consequence = Get the invitation once more, with a new link: { $names }.
attendance-again-count = { $count ->
    [one] Send one invitation again
   *[other] Send { $count } invitations again
}
attendance-mail-consequence = Get a mail, each in their own language: { $names }. Those who have had it are not asked again.
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

    Say whether you come, or who comes instead; the agenda is there too:
    { $reply }

    For your calendar:
    { $calendar }

    { $page }
attendance-mail-page = The meeting and its documents in Jalon: { $link }
attendance-coming = Coming
reply-title = Your answer
reply-hello = Hello { $name }, do you come?
reply-coming = I come
reply-excused = I cannot come
reply-represented = Somebody comes in my place
reply-by = Who comes in your place
reply-remark = A word to the organisers (optional)
reply-send = Send my answer
reply-saved = Your answer is stored. You can change it until the meeting.
reply-closed = The meeting has begun or is past: answers are no longer taken.
reply-off = This meeting does not take place.
reply-answered = Answered on { $when }.
reply-moved = The meeting’s time has changed: you answered for { $when }. Please answer again for the new time.
reply-outdated = The meeting’s time has changed since you answered: do you come at the new one?
reply-old-time = old time
reply-answered-for = answered for { $when }
reply-agenda = On the agenda
reply-change = Change my answer
reply-other = I do not come…
reply-comes = comes
reply-remarked = “{ $text }”
reply-link-dead = This link no longer works
reply-link-over = The meeting was more than two weeks ago, or the invitation was withdrawn.
reply-link-unknown = The address is incomplete or unknown. Open it in full from the mail you received.
reply-link-ask = When in doubt, write to the person who invited you.
reply-page = The meeting’s page
history-field-reply = Answer
history-field-remark = Remark
history-action-reply-invitation = Invitation answered
