# Agendas.
agenda-none = The agenda is empty
agenda-none-advice = Start from the usual agenda, or add points one by one.
agenda-standard = Propose the usual agenda
agenda-not-empty = This agenda already has points.
agenda-planned = { $planned } minutes planned of { $available }.
agenda-carried = carried over
agenda-prepared = Preparation
agenda-prepare = Prepare the agenda
agenda-add = Add a point
agenda-point-added = “{ $name }” is on the agenda.
agenda-title = Title of the point
agenda-kind = For
agenda-minutes-label = Minutes planned
agenda-minutes-range = Between 1 and 1440 minutes.
agenda-parent = Below point
agenda-top = None: a main point
agenda-round = Standing round
agenda-round-hint = Fills itself with the last news of each strategy or group.
agenda-presenter = Presented by
agenda-presenter-name = or somebody else, by name
agenda-subjects = Strategies and groups concerned
agenda-take-over = Take over the open points of “{ $title }”
agenda-nothing-before = No earlier meeting has an agenda.
agenda-remove = Take off
agenda-remove-question = Take “{ $title }” off the agenda?
agenda-remove-consequence = Its sub-points go with it. What was noted stays in the history.
agenda-removed = “{ $name }” is off the agenda.
agenda-move-up = Move up
agenda-move-down = Move down
agenda-move-in = Make it a sub-point
agenda-move-out = Make it a main point
agenda-clock-start = Start
agenda-clock-stop = Stop the clock
agenda-clock-finish = Done
agenda-clock-leave-over = Leave over
agenda-clock-reopen = Reopen
agenda-usual-follow-up = Follow-up of the last meeting
agenda-usual-strategies = News of the plans and strategies
agenda-usual-groups = State of the working groups
agenda-usual-decisions = Points to decide
agenda-usual-misc = Any other business and next date
history-field-point-kind = Kind of point
history-field-minutes-planned = Minutes planned
history-action-change-point = Point changed
history-action-move-point = Point moved
history-action-remove-point = Point taken off
history-action-start-point = Point started
history-action-stop-point = Clock stopped
history-action-finish-point = Point done
history-action-leave-point-over = Point left over
history-action-reopen-point = Point reopened
history-action-fill-round = Round filled
history-action-take-points-over = Points taken over
agenda-over = { $count ->
    [one] One minute too many.
   *[other] { $count } minutes too many.
}
agenda-left = { $count ->
    [one] One minute left.
   *[other] { $count } minutes left.
}
agenda-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
agenda-spent = { $count ->
    [one] one minute spent
   *[other] { $count } minutes spent
}
agenda-taken-over = { $count ->
    [one] One point taken over.
   *[other] { $count } points taken over.
}
