# The coordinators' board
board-title = Dashboard
board-lede = Where each group stands in the PREC review. Each figure leads to the list it counts.
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
board-decided = decided by GT0
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
