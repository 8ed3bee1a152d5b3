# Minutes: reading them, and their life.
minutes-circulate = Send round for correction
minutes-circulate-consequence = The notes close; the people on the list get the link by mail and can read until the chosen day.
minutes-reopen = Take back as a draft
minutes-reopen-consequence = The notes open again for correction; the minutes must be sent round again.
minutes-approve = Approve
minutes-approve-consequence = The minutes are approved by the next meeting; a version is kept.
minutes-lock = Lock
minutes-lock-consequence = The minutes are closed; every change stays a visible amendment, with its reason.
minutes-not-in-state = The minutes are not, or no longer, in the state that allows this.
minutes-advanced = Done.
minutes-empty = Nothing was noted yet.
minutes-contents = Contents
minutes-versions = Versions
minutes-version = Version { $number }
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
minutes-recipients = { $count ->
    [one] One person will be told:
   *[other] { $count } people will be told:
}
minutes-mail-body =
    Hello { $name },

    The minutes of “{ $title }” can be read until { $due }:
    { $link }
