# Agendas.
agenda-none = The agenda is empty
agenda-none-advice = Start from the usual agenda, or add points one by one.
agenda-full = An agenda holds at most 500 points. Remove some, or move the rest to another meeting.
agenda-too-deep = A point of the third level (1.1.1) has no sub-points.
agenda-standard = Suggest the usual agenda
agenda-not-empty = This agenda already has points.
agenda-planned = { $planned ->
        [0] No minutes planned
        [one] One minute planned
        *[other] { $planned } minutes planned
    } of { $available }.
agenda-prepared = Preparation
agenda-prepare = Prepare the agenda
agenda-add = Add a point
agenda-point-added = “{ $name }” is on the agenda.
agenda-title = Title of the point
agenda-kind = For
agenda-minutes-label = Minutes planned
agenda-minutes-range = Between 1 and 1440 minutes.
agenda-parent = Under point
agenda-top = None: a main point
agenda-round = Automatic round
agenda-round-hint = Filled in with the latest status update of each strategy or group.
agenda-presenter = Presented by
agenda-presenter-name = or someone else, by name
agenda-subjects = Related strategies and groups
agenda-take-over = Take over the open points of “{ $title }”
agenda-nothing-before = No earlier meeting has an agenda.
agenda-remove-question = Remove “{ $title }” from the agenda?
agenda-remove-consequence = Its sub-points are removed with it.
agenda-removed = “{ $name }” is no longer on the agenda.
agenda-move-up = Move up
agenda-move-down = Move down
agenda-move-in = Make it a sub-point
agenda-move-out = One level up
agenda-clock-start = Start
agenda-clock-stop = Stop the clock
agenda-clock-finish = Dealt with
agenda-clock-leave-over = Postpone
agenda-clock-reopen = Reopen
agenda-step-not-now = This point has changed in the meantime and no longer allows that. Reload the page.
agenda-usual-follow-up = Follow-up of the last meeting
agenda-usual-strategies = News from the plans and strategies
agenda-usual-groups = Status of the working groups
agenda-usual-decisions = Points for decision
agenda-usual-misc = Any other business
history-field-point-kind = Kind of point
history-field-minutes-planned = Minutes planned
history-field-presenter = Presented by
history-field-point-round = Automatic round
history-field-subjects = Subjects
history-action-change-point = Point changed
history-action-move-point = Point moved
history-action-remove-point = Point removed
history-action-start-point = Point started
history-action-stop-point = Clock stopped
history-action-finish-point = Point dealt with
history-action-leave-point-over = Point postponed
history-action-reopen-point = Point reopened
history-action-fill-round = Round filled
history-action-take-points-over = Points taken over
agenda-over = { $count ->
    [0] Not a minute over.
    [one] One minute over.
   *[other] { $count } minutes over.
}
agenda-left = { $count ->
    [0] All the time is allocated.
    [one] One minute left.
   *[other] { $count } minutes left.
}
agenda-minutes = { $count ->
    [0] 0 minutes
    [one] one minute
   *[other] { $count } minutes
}
agenda-spent = { $count ->
    [0] no minute spent
    [one] one minute spent
   *[other] { $count } minutes spent
}
agenda-taken-over = { $count ->
    [0] No points taken over.
    [one] One point taken over.
   *[other] { $count } points taken over.
}
agenda-usual-prec = Review of the PREC measures
agenda-usual-dates = Upcoming dates
agenda-copy = Copy the structure of “{ $title }”
agenda-copied = The structure of “{ $title }” has been copied.
agenda-carry = Carry the open points over
agenda-carry-to = To the meeting
agenda-nothing-after = There is no planned meeting to carry the points over to: plan the next one first.
agenda-carried-from = Carried over from “{ $title }”, { $day }
agenda-refill = Update the round
agenda-note-news = Note the status update
agenda-news-noted = noted here
agenda-meeting-ends = Planned end of the meeting
agenda-keys = Drag a point to move it, or focus it and press Alt + an arrow key.
agenda-add-more = Add and fill in details
agenda-measures = Related measures
agenda-measures-hint = Their codes, separated by commas.
agenda-measures-unknown = No measure has this code: { $codes }.
round-update-title = Status update: { $title }
round-update-last = Latest status update
round-update-publish = Publish this status update
history-action-carry-points-over = Points carried over to another meeting
history-action-note-update = Status update noted in a meeting
agenda-carried = { $count ->
    [0] never carried over
    [one] carried over once
   *[other] carried over { $count } times
}
agenda-carried-to = { $count ->
    [0] All that is open is already carried over to “{ $title }”.
    [one] One point is carried over to “{ $title }”.
   *[other] { $count } points are carried over to “{ $title }”.
}
agenda-refilled = { $count ->
    [0] The round is up to date.
    [one] One sub-point is updated.
   *[other] { $count } sub-points are updated.
}
agenda-has-notes = { $count ->
    [0] “{ $name }” holds no notes.
    [one] “{ $name }” holds a note, which would be hidden with it. Mark the point as dealt with, or remove the note first.
   *[other] “{ $name }” holds { $count } notes, which would be hidden with it. Mark the point as dealt with, or remove the notes first.
}
agenda-cards = { $count ->
    [0] No card of the governance table
    [one] One card of the governance table
   *[other] { $count } cards of the governance table
}
