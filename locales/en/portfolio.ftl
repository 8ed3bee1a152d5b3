# Strategies and groups
remove = Remove
value-yes = yes
value-no = no
markdown-hint = You can use Markdown: **bold**, lists, links.
state-bar-label = { $done } of { $total } reviewed
portfolio-facts = At a glance
portfolio-is-archived = Archived: no longer offered in forms.
portfolio-archived = See the archive
portfolio-current = Back to the current list
part-remove-consequence = The history keeps a record of it.
strategies-title = Strategies
strategies-lede = The transition strategy and the sister strategies it moves forward with.
strategies-none = No strategies
strategies-none-advice = The coordination team can add one.
strategy-new = New strategy
strategy-name = Name
strategy-code = Code
strategy-code-hint = Short, in capitals: RENOLUTION, PGRD.
strategy-code-form = Letters without accents, digits and dashes only.
strategy-summary = Summary
strategy-state = State
strategy-state-preparing = In preparation
strategy-state-drafting = Being drafted
strategy-state-in-consultation = In consultation
strategy-state-adopted = Adopted
strategy-state-in-force = In force
strategy-state-under-evaluation = Under evaluation
strategy-state-under-revision = Under revision
strategy-state-closed = Closed
strategy-lead = Lead organisation
strategy-leads = Leads
strategy-no-lead = Nobody has been appointed yet.
strategy-starts = Start
strategy-ends = End
strategy-dates-order = The end comes before the start.
strategy-measures = { $count ->
        [0] no PREC measures
        [one] one PREC measure
        *[other] { $count } PREC measures
    }
strategy-coupled-groups = Coupled groups
strategy-archive-consequence = It will no longer be offered; its measures and links remain.
groups-title = Working groups
groups-lede = The nine thematic groups and the coordination group: who leads them, where their circles and reviews stand.
groups-none = No groups
groups-none-advice = The coordination team can add one.
group-new = New group
group-column = Group
group-number = Number
group-number-hint = 0 is the coordination group.
group-number-taken = This number already exists.
group-name = Name
group-mandate = Mandate
group-state = State
group-state-preparing = In preparation
group-state-active = Active
group-state-paused = Paused
group-state-closed = Closed
group-pilots = Pilots
group-review = PREC review
group-due = Review due
group-due-hint = After this date, a review not submitted is late.
group-late = { $count ->
        [0] none late
        [one] one late
        *[other] { $count } late
    }
group-is-late = Review late
group-no-measures = No PREC measures.
group-measures = PREC measures
group-all-measures = { $count ->
        [0] See the measures
        [one] See the measure
        *[other] See the { $count } measures
    }
group-measure = Measure
group-measure-pilot = Pilot
group-measure-state = State
group-prec-session = Special PREC session
group-circles = Consultation circles
group-first-circle = 1st circle
group-second-circle = 2nd circle
group-first-circle-on = Date of the 1st circle
group-second-circle-on = Date of the 2nd circle
group-circle-note = Note on the circles
group-circle-note-hint = For example: bilaterals instead of a circle.
group-no-people = Nobody has a role here yet.
group-coupled-strategies = Coupled strategies
group-archive-consequence = It will no longer be offered; its measures and links remain.
circle-none = No circle
circle-planned = Planned
circle-running = Running
circle-held = Held
circle-feedback = Collecting feedback
circle-closed = Closed
updates-title = Status updates
updates-none = No updates yet.
updates-more = { $count ->
        [0] No earlier updates
        [one] See one earlier update
        *[other] See { $count } earlier updates
    }
update-new = Publish an update
update-edit = Edit the update
update-published = The update has been published.
update-health = How is it going?
update-body = Text
update-body-hint = The essentials in a few lines; you can use Markdown.
update-date = Date
update-withdraw = Withdraw
update-withdrawn = The update has been withdrawn.
update-withdraw-question = Withdraw the update of { $date }?
update-withdraw-consequence = It disappears from the page; the history keeps its text.
health-on-track = On track
health-at-risk = At risk
health-blocked = Blocked
health-done = Done
milestones-title = Milestones
milestones-none = No milestones.
milestone-new = Add a milestone
milestone-edit = Edit the milestone
milestone-added = The milestone has been added.
milestone-removed = “{ $name }” has been removed.
milestone-remove-question = Remove the milestone “{ $name }”?
milestone-label = What
milestone-due = By when
milestone-immovable = Immovable date
milestone-immovable-hint = Shown to everyone, on their work page.
milestone-mark-done = Done
milestone-reopen = Reopen
milestone-done-on = done on { $date }
milestone-next = Next milestone:
links-title = Boards and documents
link-new = Add a link
link-label = Name of the link
link-label-hint = For example: the group’s Miro board.
link-url = Web address
link-added = The link has been added.
link-removed = “{ $name }” has been removed.
link-remove-question = Remove the link “{ $name }”?
couplings-title = Couplings
couplings-lede = Which strategies and groups move forward together, how strongly and why.
couplings-legend = One dot: weak; two: medium; three: strong.
couplings-picture = As a picture
couplings-count = { $count ->
        [0] No couplings
        [one] One coupling
        *[other] { $count } couplings
    } between strategies and groups; the table says which.
couplings-reasons = Why
couplings-none = Nothing to couple yet
couplings-none-advice = First add strategies and groups.
couplings-none-here = No couplings described.
couplings-see-matrix = See the coupling matrix
coupling-add = Couple
coupling-pair = Strategy and group
coupling-strength = Strength
coupling-strength-of = Strength { $strength } of 3
coupling-strength-1 = Weak
coupling-strength-2 = Medium
coupling-strength-3 = Strong
coupling-reason = Why
coupling-reason-hint = One sentence: what binds them.
coupling-removed = The coupling has been removed.
coupling-remove-question = Remove the coupling { $name }?
history-action-add-link = Link added
history-action-remove-link = Link removed
history-action-add-milestone = Milestone added
history-action-update-milestone = Milestone changed
history-action-remove-milestone = Milestone removed
history-action-milestone-done = Milestone reached
history-action-milestone-open = Milestone reopened
history-action-publish-update = Update published
history-action-change-update = Update changed
history-action-withdraw-update = Update withdrawn
history-action-couple = Coupling described
history-action-uncouple = Coupling removed
history-field-number = Number
history-field-code = Code
history-field-summary = Summary
history-field-mandate = Mandate
history-field-strategy-state = State
history-field-group-state = State
history-field-starts-on = Start
history-field-ends-on = End
history-field-lead-organisation = Lead organisation
history-field-first-circle = 1st circle
history-field-first-circle-on = Date of the 1st circle
history-field-second-circle = 2nd circle
history-field-second-circle-on = Date of the 2nd circle
history-field-circle-note = Note on the circles
history-field-review-due-on = Review due
history-field-link = Link
history-field-milestone = Milestone
history-field-due-on = Due on
history-field-immovable = Immovable
history-field-published-on = Date
history-field-health = How it is going
history-field-update = Text
history-field-strength = Strength
history-field-coupling-reason = Why
group-no-meetings = No meetings planned.
group-last-meeting = last one held
group-all-meetings = All meetings
group-open-items = { $count ->
    [0] No open items
    [one] One open item
   *[other] { $count } open items
}
group-overdue-items = { $count ->
    [0] none overdue
    [one] one overdue
   *[other] { $count } overdue
}
group-decisions = { $count ->
    [0] No decisions
    [one] One decision
   *[other] { $count } decisions
}
name-nl = Name in Dutch
name-nl-hint = For those who read Jalon in Dutch; empty: the French name.
updates-latest-lede = The latest update of each group and each strategy.
updates-of = Group or strategy
updates-all = All
update-restored = The update is published again.
history-action-restore-update = Update published again
several-groups = Create the groups
several-groups-lede = A proposed list to adapt: untick, rename, add. Mandate and dates follow on each group’s page.
several-groups-done = { $count ->
        [0] No group was created.
        [one] One group was created.
        *[other] { $count } groups were created.
    }
several-strategies = Create the strategies
several-strategies-lede = A proposed list to adapt: untick, rename, add. Status, organisation and dates follow on each strategy’s page.
several-strategies-done = { $count ->
        [0] No strategy was created.
        [one] One strategy was created.
        *[other] { $count } strategies were created.
    }
several-take = To create
several-take-line = Create line { $number }
several-there = already there
several-more = other
several-add = Create what is ticked
several-none = Tick at least one line, or fill one in.
couplings-governance = What their governance teaches
couplings-practices = { $count ->
    [0] no good practice
    [one] one good practice
   *[other] { $count } good practices
}
several-file = Start from a file or a pasted list
several-file-hint = Headings are looked for in all sheets: number, name, name in Dutch. Nothing is written before you have read the lines.
several-file-read = These are the groups of the file: adapt them, empty a line to leave it out. Nothing is written yet.
several-file-there = There already, and left out: { $numbers }.
several-file-line = line { $number }
several-file-unknown = No column of names is recognised, or no row has one: the list must have a column “name” under a heading, or one group on each line that begins with its number, such as “GT3 – Production”.
several-file-all-there = All groups of this file are there already.
several-file-too-many = This file has more than sixty groups. Split it into several files.
several-file-none = Choose a file, or paste a list.
several-file-look = Read the list
several-pasted = Or paste your list
several-groups-pasted-hint = One line for each group, as it comes from a spreadsheet or a text: “GT3 – Production”, or a table with its headings.
several-strategies-pasted-hint = One line for each strategy, as it comes from a spreadsheet or a text: “PREC – Circular economy”, “Climate plan (CLP)” or the name alone. Where there is no code, the initials are proposed.
several-strategies-file-hint = Headings are looked for in all sheets: code, name, name in Dutch. Nothing is written before you have read the lines.
several-strategies-file-read = These are the strategies of the list: adapt them, empty a line to leave it out. Nothing is written yet.
several-strategies-file-unknown = No column of names is recognised, or no row has one: the list must have a column “name” under a heading, or one strategy on each line.
several-strategies-file-all-there = All strategies of this list are there already.
several-strategies-file-too-many = This list has more than sixty strategies. Split it into several lists.
