# The coordinators' board
board-title = Dashboard
board-lede = What is urgent, what is moving, what is stuck; each figure leads to its list.
board-measures = { $count ->
    [one] measure
   *[other] measures
}
board-reviewed = of the groups’ measures reviewed
board-late = late
board-orphans = { $count ->
    [one] orphan to link
   *[other] orphans to link
}
board-bilaterals = { $count ->
    [one] open bilateral
   *[other] open bilaterals
}
board-groups = The groups by state
board-group = Group
board-group-name = Name
board-progress = Progress
board-sum = Total
board-due = Due
board-outcomes = GT0’s decisions
board-outcomes-none = GT0 has not decided anything yet.
board-proposals = The pilots’ proposals
board-proposals-none = No proposals yet.
board-not-started = Not started yet
board-not-started-none = All pilots have started.
board-next-meeting = Next meeting:
board-coming = { $count ->
    [one] planned meeting
   *[other] planned meetings
}
board-to-approve = { $count ->
    [one] set of minutes to approve
   *[other] sets of minutes to approve
}
board-proposed-decisions = { $count ->
    [one] proposed decision
   *[other] proposed decisions
}
board-taken-decisions = { $count ->
    [one] decision to apply
   *[other] decisions to apply
}
board-open-items = { $count ->
    [one] open follow-up item
   *[other] open follow-up items
}
board-overdue-items = { $count ->
    [one] item overdue
   *[other] items overdue
}
board-note = Steering note
board-note-get = One-page note (PDF)
board-note-title = Where things stand on { $date }
board-ahead = Until the immovable date
board-days-left = { $count ->
    [one] day until the immovable date
   *[other] days until the immovable date
}
board-days-past = { $count ->
    [one] day since the immovable date
   *[other] days since the immovable date
}
board-next-milestones = Next milestones
board-advance = Progress of the reviews
board-advance-said = Reviews submitted: { $reviewed }; measures decided: { $decided }; measures in all: { $total }.
board-since-gt0 = Since the GT0 of { $date }: { $submitted }, { $returned }, { $decided }.
board-trend = Trend
board-submitted = Reviews submitted
board-decided-short = Decided
board-weeks = The figures, week by week
board-day = Week to
board-unblock = To unblock
board-unblock-none = Nothing is stuck.
board-late-reviews = { $count ->
    [one] late review
   *[other] late reviews
}
board-blocked-bilaterals = { $count ->
    [one] blocked bilateral
   *[other] blocked bilaterals
}
board-unfollowed-decisions = { $count ->
    [one] decision to apply without a follow-up item
   *[other] decisions to apply without a follow-up item
}
board-count = Number
board-what = What
board-where = Where
board-word = Latest update
board-pilot-word = Pilot and latest update
board-old-word = more than a month ago
board-strategies = The strategies
board-strategy = Strategy
board-all-updates = All status updates
board-more = In detail
board-next = Next meeting
board-empty = No working group yet: the figures come with the groups and their measures.
board-since-submitted = { $count ->
    [one] { $count } review submitted
   *[other] { $count } reviews submitted
}
board-since-returned = { $count ->
    [one] { $count } back with the pilot
   *[other] { $count } back with the pilots
}
board-since-decided = { $count ->
    [one] { $count } measure decided
   *[other] { $count } measures decided
}
