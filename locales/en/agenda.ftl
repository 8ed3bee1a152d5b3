# Agendas.
agenda-none = The agenda is empty
agenda-none-advice = Start from the usual agenda, or add points one by one.
agenda-full = An agenda has at most 500 points. Take some off, or put the rest on another meeting.
agenda-too-deep = A point of the third level (1.1.1) has no sub-points.
agenda-standard = Propose the usual agenda
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
agenda-remove-consequence = Its sub-points go with it.
agenda-removed = “{ $name }” is off the agenda.
agenda-move-up = Move up
agenda-move-down = Move down
agenda-move-in = Make it a sub-point
agenda-move-out = One level up
agenda-clock-start = Start
agenda-clock-stop = Stop the clock
agenda-clock-finish = Done
agenda-clock-leave-over = Leave over
agenda-clock-reopen = Reopen
agenda-usual-follow-up = Follow-up of the last meeting
agenda-usual-strategies = News of the plans and strategies
agenda-usual-groups = State of the working groups
agenda-usual-decisions = Points to decide
agenda-usual-misc = Any other business
history-field-point-kind = Kind of point
history-field-minutes-planned = Minutes planned
history-field-presenter = Presented by
history-field-point-round = Standing round
history-field-subjects = Subjects
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
    [0] Not a minute too many.
    [one] One minute too many.
   *[other] { $count } minutes too many.
}
agenda-left = { $count ->
    [0] All the time is allotted.
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
agenda-usual-dates = Next dates
agenda-copy = Copy the layout of “{ $title }”
agenda-copied = The layout of “{ $title }” is copied.
agenda-carry = Carry the open points over
agenda-carry-to = To the meeting
agenda-nothing-after = No planned meeting can take the points: plan the next one first.
agenda-carried-from = Carried over from “{ $title }”, { $day }
agenda-refill = Update the round
agenda-note-news = Note the news
agenda-news-noted = noted here
agenda-meeting-ends = Planned end of the meeting
agenda-keys = Drag a point to move it, or go to it and press Alt + an arrow.
agenda-add-more = Add and complete
agenda-measures = Measures concerned
agenda-measures-hint = Their codes, separated by commas.
agenda-measures-unknown = No measure has this code: { $codes }.
round-update-title = News: { $title }
round-update-last = Last news
round-update-publish = Publish this news
history-action-carry-points-over = Points carried over to another meeting
history-action-note-update = News noted in a meeting
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
    [one] “{ $name }” holds a note, which would be hidden with it. Mark the point as dealt with, or take the note out first.
   *[other] “{ $name }” holds { $count } notes, which would be hidden with it. Mark the point as dealt with, or take the notes out first.
}
