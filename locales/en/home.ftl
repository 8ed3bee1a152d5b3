# My work
home-hello = Hello { $name }. Here is what needs your attention.
home-nothing = Nothing needs your attention
home-nothing-advice = You are all caught up. You can see where the groups stand.
home-no-role = Your account has no role yet
home-no-role-advice = Ask the coordination team to add you to a group or strategy.
home-since = since { $date }
home-due = due { $date }
home-late = late
home-returned = Returned: { $reason }
home-more = And { $count ->
        [0] no more
        [one] one more
        *[other] { $count } more
    }
home-progress = Progress of the review
home-progress-of = { $done } of { $total } reviewed
home-deadlines = Deadlines
home-immovable = immovable
days-today = today
days-ahead = in { $count ->
        [0] less than a day
        [one] one day
        *[other] { $count } days
    }
days-late = { $count ->
        [0] less than a day
        [one] one day
        *[other] { $count } days
    } late
task-mention = You were mentioned
task-review = Measures to review
task-bilateral = Bilaterals to hold
task-opinion = Thematic opinions to give
task-evaluate = Political evaluations to give
task-examine = To examine in the special PREC session
task-arbitrate = For GT0 to decide
task-send = Decisions to send to the cabinets
task-close = To close
task-orphans = Orphan measures
task-mail = Emails that could not be sent
task-prepare = To prepare with the pilots
task-measure-count = { $count ->
        [0] no measures
        [one] one measure
        *[other] { $count } measures
    }
task-bilateral-count = { $count ->
        [0] no subjects
        [one] one subject
        *[other] { $count } subjects
    }
task-mail-count = { $count ->
        [0] No emails
        [one] One email
        *[other] { $count } emails
    } to look at in the outbox
task-orphans-count = { $count ->
        [0] No measures
        [one] One measure
        *[other] { $count } measures
    } to link to a group or strategy
task-meeting = My next meetings
task-poll = Date polls to answer
task-item = My follow-up items
task-correct = Minutes to read and correct
task-send-round = Minutes to finish and circulate
task-answer = Corrections to answer
task-approve = Minutes to have approved
task-answer-count = { $count ->
    [0] no corrections
    [one] one correction
   *[other] { $count } corrections
}
task-series-count = { $count ->
    [0] no meeting of the series
    [one] one meeting of the series
   *[other] { $count } meetings of the series
}
home-done = Seen
