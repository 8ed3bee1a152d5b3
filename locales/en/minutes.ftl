# Minutes: reading them, and their life.
minutes-circulate = Send round for correction
minutes-circulate-consequence = The notes close; the people on the list get the link by mail and can read until the chosen day.
minutes-reopen = Take back as a draft
minutes-reopen-consequence = The notes open again for correction; the minutes must be sent round again.
minutes-approve = Approve
minutes-approve-consequence = The minutes are approved; a version is kept, and any change will be a visible amendment.
minutes-lock = Lock
minutes-lock-consequence = The minutes are closed; every change stays a visible amendment, with its reason.
minutes-not-in-state = The minutes are not, or no longer, in the state that allows this.
minutes-advanced = Done.
minutes-empty = Nothing was noted yet.
minutes-contents = Contents
minutes-versions = Versions
minutes-version = Version { $number }
minutes-version-older = There is a later version of these minutes.
minutes-version-read = You are reading version { $number }, kept on { $when }.
minutes-now = Read the minutes of now
minutes-amend = Amend
minutes-amend-lede = These minutes are approved: the change will be marked, with its date and reason.
minutes-amend-reason = Why?
minutes-amended = The amendment is saved.
minutes-amended-on = amended on { $when }
minutes-amended-because = Reason for the change: { $reason }
minutes-amended-meanwhile = This passage changed meanwhile. Check your text, then save again.
minutes-due = Due: { $date }
minutes-corrections-due = To be read until
error-date-past = This day is past.
version-circulated = sent round
version-corrected = corrected
version-approved = approved
version-locked = locked
version-amended = amended
minutes-mail-subject = Minutes to read: { $title }
history-field-minutes-state = State of the minutes
history-action-advance-minutes = Minutes moved on
history-action-amend-note = Amendment
minutes-nobody-present = Nobody is marked present: the minutes would say that everybody is only invited.
minutes-unowned = { $count ->
    [one] One follow-up item has nobody responsible.
   *[other] { $count } follow-up items have nobody responsible.
}
minutes-unread-days = These deadlines were not read: { $days }
minutes-recipients = { $count ->
    [0] Nobody will be told.
    [one] One person will be told:
   *[other] { $count } people will be told:
}
minutes-mail-body-guest =
    Hello { $name },

    Here are the minutes of “{ $title }”, to be read by { $due }. A correction? Answer this e-mail.
minutes-mail-body =
    Hello { $name },

    The minutes of “{ $title }” can be read until { $due }:
    { $link }
minutes-corrections-first = Corrections wait for an answer: the minutes cannot be approved yet.
minutes-corrections-answer = Answer the corrections
minutes-approved-in = Approved at the meeting
minutes-approved-in-hint = The meeting that follows is suggested.
minutes-approved-otherwise = Outside a meeting (in writing)
minutes-strike = Take out
minutes-struck = taken out
minutes-struck-on = taken out on { $when }
minutes-amend-add = Add a passage
minutes-amend-reason-hint = The reason is read beside the passage.
compare-title = Compare versions
compare-from = From
compare-to = To
compare-all = Show what did not change too
compare-do = Compare
compare-none = Nothing differs between these versions
compare-what = Change
compare-now = Minutes of now
compare-point = Point
compare-same = same
compare-gone = removed:
compare-new = added:
compare-row-same = Unchanged
compare-row-changed = Changed
compare-row-added = Added
compare-row-removed = Removed
history-action-correct-note = Passage corrected
history-action-strike-note = Passage taken out (amendment)
minutes-corrections-open = { $count ->
    [0] No correction waits for an answer.
    [one] One correction waits for an answer before the approval.
   *[other] { $count } corrections wait for an answer before the approval.
}
