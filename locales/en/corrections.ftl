# Corrections proposed to minutes sent round.
corrections-title = Corrections
corrections-to-minutes = Read the minutes
corrections-until = Corrections can be proposed until { $date }.
corrections-until-then = Corrections could be proposed until { $date }.
corrections-how = Each passage has its own button.
corrections-extend = Change the deadline
corrections-none = No corrections proposed
corrections-none-advice = The people invited propose their corrections next to each passage of the minutes.
corrections-settled = Settled
corrections-not-open = These minutes are not, or no longer, open to corrections.
corrections-over = The time for proposing corrections is over. Write to the minute-taker.
correction-state-proposed = Proposed
correction-state-accepted = Accepted
correction-state-declined = Declined
correction-state-withdrawn = Withdrawn
correction-propose = Propose a correction
correction-add = Report something missing
correction-missing = Missing passage
correction-lede = Write the passage as it should read; the minute-taker will answer.
correction-missing-lede = Write what is missing under “{ $point }”.
correction-text = Proposed text
correction-same = The text is the same as before.
correction-remark = Why?
correction-remark-hint = Optional.
correction-remark-said = Reason: { $remark }
correction-proposed = Your correction has been passed on.
correction-withdraw = Withdraw
correction-withdraw-question = Withdraw this correction?
correction-withdrawn = The correction has been withdrawn.
correction-answer = Answer
correction-answer-title = Answer a correction
correction-answered = The answer has been saved.
correction-answered-by = Answer from { $name }
correction-answered-already = This correction has already been answered, or was withdrawn.
correction-agreed-text = Agreed text, if you accept
correction-answer-text = Answer to the person who proposed it
correction-answer-hint = Required when you decline.
correction-reason-needed = Say why you decline.
correction-accept = Accept
correction-decline = Decline
correction-passage-changed = The passage has changed since. Check the agreed text before accepting.
correction-mail-subject = Your correction to the minutes: { $title }
history-field-correction-state = Correction
history-field-corrections-due-on = Corrections until
history-action-propose-correction = Correction proposed
history-action-answer-correction = Correction answered
history-action-withdraw-correction = Correction withdrawn
history-action-extend-corrections = Correction deadline changed
corrections-open = { $count ->
    [0] No corrections to answer
    [one] One correction to answer
   *[other] { $count } corrections to answer
}
correction-mail-body =
    Hello { $name },

    Your correction to the minutes of “{ $title }”: { $state }.
    { $answer }

    { $link }
