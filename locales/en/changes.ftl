# Telling people that a meeting changes.
change-tell = Tell people of the change
change-tell-box = { $count ->
    [one] Tell the person who knows about this meeting of the change by email
   *[other] Tell the { $count } people who know about this meeting of the change by email
}
change-tell-hint = If the day, time, place or link changes, or the meeting is called off, everyone gets an email in their own language saying what changes. If you untick this, nobody is told: these people keep the old information, and the attendance page will remind you of it.
change-tell-question = { $count ->
    [one] Tell one person of the change?
   *[other] Tell { $count } people of the change?
}
change-tell-consequence = Will get an email saying what changes, each in their own language: { $names }.
change-nobody-to-tell = Everyone knows the meeting as it now is.
change-stale = { $count ->
    [one] One person still knows the meeting as it was before: they have not been told of the change.
   *[other] { $count } people still know the meeting as it was before: they have not been told of the change.
}
change-saved-and-told = { $count ->
    [one] Saved; one person has been told by email.
   *[other] Saved; { $count } people have been told by email.
}
history-action-tell-change = Change announced
change-mail-moved-subject = Moved: { $title }, { $when }
change-mail-place-subject = New place or link: { $title }, { $when }
change-mail-cancelled-subject = Cancelled: { $title }, { $when }
change-mail-reinstated-subject = Going ahead after all: { $title }, { $when }
change-mail-taken-off-subject = You are no longer expected: { $title }, { $when }
change-mail-several-subject = { $count ->
    [one] One meeting has changed: { $title }
   *[other] { $count } meetings have changed: { $title }
}
change-mail-moved = The meeting “{ $title }” has been moved.
change-mail-place = The meeting “{ $title }” has a new place or link.
change-mail-cancelled = The meeting “{ $title }” will not take place.
change-mail-reinstated = The meeting “{ $title }”, which had been cancelled, is going ahead after all.
change-mail-taken-off = You are no longer expected at the meeting “{ $title }”.
change-mail-reason = Reason: { $reason }
change-mail-was = It was planned for: { $when } (Brussels time)
change-mail-before = Before: { $when } (Brussels time)
change-mail-now = Now: { $when } (Brussels time)
change-mail-answer = Say whether you will be there, or who will come instead:
change-mail-answer-old = Your answer, “{ $reply }”, was for the old time. Say whether you can come at the new one:
change-mail-answer-kept = Your answer, “{ $reply }”, still holds. To change it:
change-mail-body =
    Hello { $name },

    { $changes }

    { $page }
