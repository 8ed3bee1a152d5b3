# Telling people that a meeting changes.
change-tell = Tell people of the change
change-tell-box = { $count ->
    [one] Tell the change by mail to the person who knows this meeting
   *[other] Tell the change by mail to the { $count } people who know this meeting
}
change-tell-hint = If the day, time, place or link changes, or the meeting is called off, each gets a mail in their language that says what changes. Unticked, nobody is told: these people keep the old information, and the attendance page reminds you of it.
change-tell-question = { $count ->
    [one] Tell one person of the change?
   *[other] Tell { $count } people of the change?
}
change-tell-consequence = Get a mail that says what changes, each in their language: { $names }.
change-nobody-to-tell = Everybody knows the meeting as it is.
change-stale = { $count ->
    [one] One person still knows the meeting as it was before: the change was not told.
   *[other] { $count } people still know the meeting as it was before: the change was not told to them.
}
change-saved-and-told = { $count ->
    [one] Saved; one person is told by mail.
   *[other] Saved; { $count } people are told by mail.
}
history-action-tell-change = Change told
change-mail-moved-subject = Moved: { $title }, { $when }
change-mail-place-subject = New place or link: { $title }, { $when }
change-mail-cancelled-subject = Cancelled: { $title }, { $when }
change-mail-reinstated-subject = Takes place after all: { $title }, { $when }
change-mail-taken-off-subject = You are no longer expected: { $title }, { $when }
change-mail-several-subject = { $count ->
    [one] One meeting changes: { $title }
   *[other] { $count } meetings change: { $title }
}
change-mail-moved = The meeting “{ $title }” is moved.
change-mail-place = The meeting “{ $title }” has another place or link.
change-mail-cancelled = The meeting “{ $title }” will not take place.
change-mail-reinstated = The meeting “{ $title }”, which was cancelled, takes place after all.
change-mail-taken-off = You are no longer expected at the meeting “{ $title }”.
change-mail-reason = Reason: { $reason }
change-mail-was = It was planned: { $when } (Brussels time)
change-mail-before = Before: { $when } (Brussels time)
change-mail-now = Now: { $when } (Brussels time)
change-mail-answer = Say whether you come, or who comes instead:
change-mail-answer-old = Your answer, “{ $reply }”, was for the old time. Say whether you come at the new one:
change-mail-answer-kept = Your answer, “{ $reply }”, still holds. To change it:
change-mail-body =
    Hello { $name },

    { $changes }

    { $page }
