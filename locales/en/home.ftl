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
task-mail = Emails that could not be sent
task-prepare = To prepare with the pilots
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
start-title = First steps
start-lede = From the empty installation to the first review assigned: { $done } of { $total }.
start-done = Done
start-groups = Create the working groups
start-groups-about = GT0 coordinates, the others work by theme. A list is ready for you to adapt.
start-groups-there = { $count ->
        [0] No group
        [one] One group
        *[other] { $count } groups
    }
start-coordination = Name who coordinates
start-coordination-about = Whoever coordinates prepares GT0, plans meetings and assigns measures. Nobody does so yet: take this role, and hand it on later if you wish.
start-coordination-go = I coordinate
start-coordinating = You coordinate. You can hand this role on once somebody else has it.
start-coordinated = Somebody coordinates already.
start-no-gt0 = Create GT0, the coordination group, first.
start-strategies-about = The transition strategy and those it moves forward with. A list is proposed for you to adapt; you can also paste your own.
start-strategies-there = { $count ->
        [0] No strategy
        [one] One strategy
        *[other] { $count } strategies
    }
start-people = Add the people
start-people-about = Paste a list from your email program or a table, with roles and groups.
start-people-there = { $count ->
        [0] Nobody but you
        [one] One person with a role
        *[other] { $count } people with a role
    }
start-measures = Import the measures
start-measures-about = A file, with or without the groups; a preview comes before anything is stored.
start-measures-there = { $count ->
        [0] No measure
        [one] One measure
        *[other] { $count } measures
    }
start-reviews = Assign the reviews
start-reviews-about = A measure in a group that has a pilot, or assigned to somebody, awaits its review.
start-reviews-go = Measures to assign
start-reviews-there = { $count ->
        [0] No measure assigned
        [one] One measure assigned
        *[other] { $count } measures assigned
    }
start-mail = Get the emails sent
start-mail-about = No server sends them yet: the option JALON_SMTP_URL names it. Until then, Jalon shows each link to whoever sends it.
home-week = This week
home-week-lede = The next seven days, and what is late.
home-seen = Seen
mention-seen = The mention is marked as seen.
start-reviews-left = { $count ->
        [0] All measures are assigned
        [one] One measure is left to assign
        *[other] { $count } measures are left to assign
    }
home-all = { $count ->
        [0] See the list
        [one] See the only one of the list
        *[other] See all { $count }
    }
