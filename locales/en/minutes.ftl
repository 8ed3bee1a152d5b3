# Minutes: reading them, and their life.
minutes-circulate = Circulate for review
minutes-circulate-consequence = The notes are closed; the people on the list get the link by email and can read the minutes until the chosen date.
minutes-reopen = Return to draft
minutes-reopen-consequence = The notes can be edited again; the minutes will have to be circulated again.
minutes-approve = Approve
minutes-approve-consequence = The minutes are approved; a version is kept, and any change will be a visible amendment.
minutes-lock = Lock
minutes-lock-consequence = The minutes are closed; every change remains a visible amendment, with its reason.
minutes-not-in-state = The minutes are not, or no longer, in a state that allows this.
minutes-advanced = Step saved: { $state }.
minutes-empty = Nothing has been noted yet.
minutes-contents = Contents
minutes-versions = Versions
minutes-version = Version { $number }
minutes-version-older = There is a more recent version of these minutes.
minutes-version-read = You are reading version { $number }, kept on { $when }.
minutes-now = Read the current minutes
minutes-amend = Amend
minutes-amend-lede = These minutes are approved: the change will be marked, with its date and reason.
minutes-amend-reason = Why?
minutes-amended = The amendment has been saved.
minutes-amended-on = amended on { $when }
minutes-amended-because = Reason for the change: { $reason }
minutes-amended-meanwhile = This passage has changed in the meantime. Check your text, then save again.
minutes-due = Due: { $date }
minutes-corrections-due = For review until
error-date-past = This date is in the past.
version-circulated = circulated
version-corrected = corrected
version-approved = approved
version-locked = locked
version-amended = amended
minutes-mail-subject = Minutes to review: { $title }
history-field-minutes-state = State of the minutes
history-action-advance-minutes = Minutes moved to the next step
history-action-amend-note = Amendment
minutes-nobody-present = Nobody is marked as present: the minutes would say that everyone was only invited.
minutes-unowned = { $count ->
    [one] One follow-up item has no owner.
   *[other] { $count } follow-up items have no owner.
}
minutes-unread-days = These due dates were not understood: { $days }
minutes-recipients = { $count ->
    [0] Nobody will be told.
    [one] One person will be told:
   *[other] { $count } people will be told:
}
minutes-mail-body-guest =
    Hello { $name },

    Here are the minutes of “{ $title }”, to be read by { $due }. A correction? Reply to this email.
minutes-mail-body =
    Hello { $name },

    The minutes of “{ $title }” can be read until { $due }:
    { $link }
minutes-corrections-first = Corrections are waiting for an answer: the minutes cannot be approved yet.
minutes-corrections-answer = Answer the corrections
minutes-approved-in = Approved at the meeting
minutes-approved-in-hint = Only meetings that took place are offered.
minutes-approved-otherwise = Outside a meeting (in writing)
minutes-strike = Remove
minutes-struck = removed
minutes-struck-on = removed on { $when }
minutes-amend-add = Add a passage
minutes-amend-reason-hint = The reason is shown next to the passage.
compare-title = Compare versions
compare-from = From
compare-to = To
compare-all = Also show what has not changed
compare-do = Compare
compare-none = There is no difference between these versions
compare-what = Change
compare-now = Current minutes
compare-point = Point
compare-same = identical
compare-gone = removed:
compare-new = added:
compare-row-same = Unchanged
compare-row-changed = Changed
compare-row-added = Added
compare-row-removed = Removed
history-action-correct-note = Passage corrected
history-action-strike-note = Passage removed (amendment)
minutes-corrections-open = { $count ->
    [0] No correction is waiting for an answer.
    [one] One correction must be answered before approval.
   *[other] { $count } corrections must be answered before approval.
}
minutes-mail-follows = (The minutes follow here.)
minutes-mail-attached = The minutes stand in the email; they are also attached as PDF, where it is no bigger than 7 MB.
minutes-due-before-meeting = Corrections cannot end before the meeting.
minutes-approve-early = Corrections are open until { $date }: before the end of that day, approving needs a reason, which the version keeps.
minutes-approve-early-reason = Why approve already?
minutes-essence = In short
minutes-essence-decisions = { $count ->
    [0] 0 decisions
    [one] { $count } decision
   *[other] { $count } decisions
}
minutes-essence-items = { $count ->
    [0] 0 follow-up items
    [one] { $count } follow-up item
   *[other] { $count } follow-up items
}
minutes-essence-excused = Excused: { $names }
minutes-essence-absent = Absent: { $names }
minutes-essence-nobody-away = Nobody is noted as excused or absent
minutes-silent = Without remark:
