# Meetings planned.
meetings-lede = Prepare, hold and follow up every meeting: agenda, attendance, notes, minutes, decisions.
meetings-periods = Period
meetings-coming = Upcoming
meetings-past = Past
meetings-mine = Where I am invited
meetings-none = No meetings here
meetings-none-filtered = No meeting matches these filters.
meetings-none-advice = Plan the first one: the date, the people, then the agenda.
meeting-new = Plan a meeting
meeting-created = “{ $name }” is planned.
meeting-group = Group
meeting-kind = Kind of meeting
meeting-title = Title
meeting-when = When
meeting-where = Where
meeting-points = Points
meeting-people = People
meeting-state = State
meeting-day = Date
meeting-from = From
meeting-to = To
meeting-to-hint = An end time before the start time is taken as the next day.
meeting-place = Room or address
meeting-place-hint = Leave empty for an online-only meeting.
meeting-organisation = Administration met
meeting-organisation-hint = For bilaterals only.
meeting-bilateral-with-whom = Choose the administration met.
meeting-description = Good to know
meeting-description-hint = Purpose, preparation requested; you can use Markdown.
meeting-nobody = Nobody is invited yet.
meeting-represented-by = represented by { $name }
meeting-attendance-edit = Invite, note attendance
meeting-cancel = Cancel the meeting
meeting-cancel-reason = Why?
meeting-cancel-consequence = The meeting stays visible, marked as cancelled, with this reason.
meeting-cancelled = “{ $name }” is cancelled.
meeting-cancelled-because = Meeting cancelled: { $reason }
meeting-not-planned = Only a planned meeting can be cancelled.
meeting-reinstate = Reinstate the meeting
meeting-reinstate-question = Reinstate “{ $name }”?
meeting-reinstate-consequence = It becomes a planned meeting again, on the day and at the time originally planned.
meeting-restore-question = Put “{ $name }” back into the lists?
meeting-restore-consequence = It returns to the state it had before it was archived.
meeting-reinstated = “{ $name }” is reinstated.
meeting-archive-consequence = It leaves the lists; its minutes, decisions and follow-up items stay.
error-time = Give a time, for example 14:30.
error-time-order = The end comes after the start; a meeting that runs past midnight lasts twelve hours at most.
history-action-cancel = Cancelled
history-action-reinstate = Reinstated
meetings-count = { $count ->
    [0] no meetings
    [one] one meeting
   *[other] { $count } meetings
}
back = Back

# Series.
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
series-badge = Series
series-new = Plan a series
series-lede = A recurring meeting: each date becomes a meeting, which can then be moved or cancelled on its own.
series-title-hint = The same for each meeting; the number tells them apart.
series-first = First meeting
series-until = Last possible day
series-every = Every … weeks
series-every-range = Between 1 and 12 weeks.
series-skip = Dates to skip
series-skip-hint = For example 01/11/2021, 11/11/2021. You can also see the dates and tick them.
series-invite = Invite the group’s regulars to each meeting
series-create = Create the series
series-see-days = See the dates
series-days-hint = Tick the dates to skip.
series-not-bilateral = Bilaterals are planned one at a time.
series-no-day = No meeting falls between these dates.
series-too-many = At most { $max } meetings at once: choose an earlier date.
series-from-to = From … to
series-left-out = Weeks without a meeting
series-extend = Extend the series
series-extend-lede = It currently runs until { $day }. The added meetings have the same time and place.
series-edit = Change the series
series-edit-next = Change the upcoming ones
series-edit-since = Change from this one on
series-edit-lede = Changes the meeting of { $day } and all later ones, except those moved, cancelled or held.
series-weekday = Day
series-see-changes = See what changes
series-now = Now
series-after = Afterwards
series-stays = Unchanged
series-stays-moved = already moved separately
series-stays-cancelled = cancelled
series-stays-held = started or held
series-stays-archived = archived
series-apply = Apply to these meetings
series-cancel = Cancel the upcoming meetings
series-cancel-lede = Each cancelled meeting stays visible, with its reason, and can be reinstated on its own. Those already held do not change.
series-cancel-since = Cancel from
series-ahead = { $count ->
    [one] { $count } upcoming meeting
   *[other] { $count } upcoming meetings
}
series-cancelled = { $count ->
    [0] No meetings cancelled: they have started in the meantime.
    [one] One meeting is cancelled.
   *[other] { $count } meetings are cancelled.
}
series-moved = Moved
series-moved-from = planned for { $when }
series-archived = Archived
series-nothing-to-change = No upcoming meetings are left in this series.
history-field-start-time = Time
history-field-duration = Duration (minutes)
history-field-until = Until
history-action-extend = Series extended
series-days = { $count ->
    [0] No dates
    [one] One date
   *[other] { $count } dates
}
series-rhythm = { $count ->
    [0] no set interval
    [one] every week
   *[other] every { $count } weeks
}
series-created = { $count ->
    [0] The series is created, without a meeting yet.
    [one] The series is created, with one meeting.
   *[other] The series is created, with { $count } meetings.
}
series-changed = { $count ->
    [0] No meetings changed.
    [one] One meeting changed.
   *[other] { $count } meetings changed.
}
series-extended = { $count ->
    [0] No meetings added.
    [one] One meeting added.
   *[other] { $count } meetings added.
}
series-preview = { $count ->
    [0] No meetings change
    [one] One meeting changes
   *[other] { $count } meetings change
}

# List, clashes, documents, calendars.
meetings-all = All
meetings-from = From
meetings-to = To
meetings-views = View
meetings-view-list = List
meetings-view-timeline = Timeline
meetings-next = Next
meeting-invite-regulars = Invite the group’s regulars
series-part-of = This meeting is part of a series
clash-advice = Change the time or the room, or save anyway.
clash-room = Same room: { $place }
clash-people = Expected at both: { $names }
clash-save = Save anyway
documents-title = Documents
documents-none = No documents.
document-add = Add a document
document-added = “{ $name }” has been added.
document-removed = “{ $name }” has been removed.
document-remove-question = Remove “{ $name }” from the meeting?
document-remove-consequence = Participants no longer see the document; it stays in the archive.
document-size = { $size } kB
document-label = Title
document-label-hint = Leave empty to use the file name.
document-url = Web address
document-link-title = A link
document-link-add = Add the link
document-file-title = A file
document-file = File
document-file-hint = 10 MB at most.
document-file-add = Add the file
document-choose-file = Choose a file that is not empty.
document-too-big = This file is larger than 10 MB.
calendar-name = Jalon: my meetings
calendar-page = The meeting’s page
calendar-add = Add to my calendar
calendar-mine = My meetings in my calendar
calendar-lede = A private address shows your meetings in Outlook, Google Calendar or your phone, always up to date.
calendar-address = Your address
calendar-address-label = Address to copy
calendar-once = Copy it now: it will not be shown again. Anyone who knows it can see your meetings.
calendar-how = In your calendar: “Subscribe to a calendar” or “Add from a web address”, then paste it.
calendar-state = Subscription
calendar-made-at = An address has been active since { $when }.
calendar-lost = Lost it, or does someone else know it? Renew it.
calendar-none = You do not have an address yet.
calendar-make = Create my address
calendar-renew = Renew the address
calendar-renew-question = Create a new address?
calendar-renew-consequence = The current address stops working; subscribed calendars will need the new one.
calendar-revoke = Delete the address
calendar-revoke-question = Delete the address?
calendar-revoke-consequence = Subscribed calendars no longer get your meetings.
calendar-revoked = The address has been deleted.
calendar-what = It contains the meetings you are invited to and those of the groups you pilot, facilitate or coordinate.
history-field-document = Document
history-action-add-document = Document added
history-action-remove-document = Document removed
history-action-make-calendar = Calendar address created
history-action-revoke-calendar = Calendar address deleted
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
clash-title = { $count ->
    [0] No meetings at the same time
    [one] One meeting at the same time
   *[other] { $count } meetings at the same time
}
meetings-decisions = { $count ->
    [0] no decisions
    [one] one decision
   *[other] { $count } decisions
}
meeting-previous = Previous: { $title }
meeting-next = Next: { $title }
meeting-duplicate = Duplicate
meeting-neighbours = Other meetings of the group
error-no-such-hour = That time does not exist on that day: the clocks go forward.
series-no-such-hour = On { $date } that time does not exist: the clocks go forward. Choose another time or skip that day.

# Around a meeting
meeting-waiting-minutes = { $count ->
    [0] No minutes are waiting to be approved
    [one] One set of minutes is waiting to be approved
   *[other] { $count } sets of minutes are waiting to be approved
}
meeting-source = Source of the minutes
meeting-source-pasted = Pasted text
meeting-source-by = Imported by { $name }, { $when }
meeting-like = Taken from “{ $title }” ({ $date }): hour, place, link, title. Check the day.
meeting-like-last = Take over hour, place and link of the last meeting of:
meeting-usual-agenda = Take over the usual agenda
meeting-held-not-ahead = This meeting took place: it cannot move to a day still to come.
