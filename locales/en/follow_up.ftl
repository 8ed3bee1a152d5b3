# Follow-up items and reminders
items-lede = Who does what by when; what is overdue comes first.
items-views = Ways to look at the items
items-view-list = List
items-view-people = By person
items-view-groups = By group
items-view-organisations = By organisation
items-pending = To do
items-mine = My items
items-overdue = Overdue
items-unowned = No owner
items-undated = No due date
items-none = No follow-up items here
items-none-filtered = No item matches the filters.
items-none-advice = Items noted in a meeting appear here by themselves; others are added by hand.
items-next-due = Next due date
items-bar = Progress
items-bar-overdue = Overdue
items-bar-pending = To do, in time
items-bar-done = Done
items-open-of-group = The group’s open items
items-noted-here = Noted in this meeting
item-new = Add a follow-up item
item-added = The follow-up item has been added.
item-what = What
item-what-hint = Start with a verb: “Send the note to the pilots”.
item-owner = Owner
item-owner-hint = One person is responsible for the item.
item-owner-name = Or a name Jalon does not know
item-owner-name-hint = Only if the person is not in the list.
item-nobody = Nobody assigned
item-unknown-person = not in Jalon
item-helpers = Helped by
item-helpers-hint = These people see the item but are not responsible for it.
item-with = with { $name }
item-organisation = Owner’s organisation
item-group = Group
item-due = Due date
item-due-hint = Without a due date, the item is listed among those still to be dated.
item-due-set-hint = Here the due date can only be brought forward. To push it back, postpone the item.
item-no-day = no due date
item-state = State
item-steps = Steps
item-meeting = Meeting
item-decision = Decision
item-done-on = Done on
item-overdue = overdue
item-postponed = Postponements
item-state-open = Open
item-state-in-progress = In progress
item-state-done = Done
item-state-dropped = Dropped
item-event-start = Start
item-event-finish = Done
item-event-drop = Drop
item-event-reopen = Reopen
item-moved = “{ $name }”: { $other }.
item-not-possible = This item has changed in the meantime and no longer allows that. Reload the page.
item-postpone = Postpone
item-new-day = New due date
item-postpone-reason = Reason for postponing
item-postpone-later = The new due date must be later than the current one.
item-postpone-instead = To push a due date back, postpone the item on its own page, giving a reason.
item-postponed-to = Postponed to { $name }.
item-postponed-from-to = Postponed from { $from } to { $to }
item-assign = Assign
item-assigned = { $name } is responsible for this item.
item-unassigned = Nobody is responsible for this item any more.
item-take-over = I’ll take it
item-notes = Notes and postponements
item-no-notes = No notes yet.
item-add-note = Add a note
item-noted = The note has been added.
item-is-archived = This item is archived.
item-archive-consequence = The item leaves the lists and reminders. You can restore it.
reminders-title = Email reminders
reminders-lede = Jalon reminds you of the items you are responsible for: overdue, due within seven days or without a due date. If there is nothing to report, it does not write.
reminders-frequency = When to write
reminders-weekly = Every week
reminders-weekly-hint = On Mondays at 7 a.m.
reminders-daily = Every day
reminders-daily-hint = At 7 a.m.
reminders-none = Never
reminders-none-hint = Your items remain visible in Jalon.
reminder-greeting = Hello { $name },
reminder-overdue = Overdue
reminder-soon = Within seven days
reminder-undated = No due date
reminder-ending =
        All your items: { $link }
        How often to be reminded: { $choice }
history-action-item-assign = Owner assigned
history-action-item-start = Started
history-action-item-finish = Done
history-action-item-drop = Dropped
history-action-item-reopen = Reopened
history-action-item-note = Note added
history-action-item-postpone = Postponed
history-action-choose-reminders = Reminders chosen
history-field-owner = Owner
history-field-helpers = Helped by
history-field-reminders = Reminders
items-count = { $count ->
        [0] no items
        [one] one item
        *[other] { $count } items
    }
items-overdue-count = { $count ->
        [0] none overdue
        [one] one overdue
        *[other] { $count } overdue
    }
item-notes-count = { $count ->
        [0] no notes
        [one] one note
        *[other] { $count } notes
    }
item-postponed-count = { $count ->
        [0] never postponed
        [one] postponed once
        *[other] postponed { $count } times
    }
reminder-subject = { $count ->
        [0] Jalon: no items to follow up
        [one] Jalon: one item to follow up
        *[other] Jalon: { $count } items to follow up
    }
reminder-subject-overdue = { $count ->
        [0] Jalon: no items overdue
        [one] Jalon: one item overdue
        *[other] Jalon: { $count } items overdue
    }
