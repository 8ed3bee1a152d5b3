# Bilaterals
bilaterals-title = Bilaterals
bilaterals-lede = The conversations with administrations that co-carry measures, for all groups together.
bilaterals-administrations = { $count ->
        [0] no administrations
        [one] one administration
        *[other] { $count } administrations
    }
bilaterals-none = No bilaterals
bilaterals-none-advice = They appear as soon as a pilot starts the review of a measure that another administration co-carries.
bilaterals-no-match = No bilateral matches the filters
bilaterals-see-measures = See the measures
bilaterals-see-all = See all administrations
bilaterals-no-subject = No subject with this administration
bilaterals-subjects = { $count ->
        [0] no subjects
        [one] one subject
        *[other] { $count } subjects
    }
bilaterals-open = { $count ->
        [0] All bilaterals have been held.
        [one] One bilateral is still to be held.
        *[other] { $count } bilaterals are still to be held.
    }
bilaterals-open-short = { $count ->
        [0] none open
        [one] one open
        *[other] { $count } open
    }
bilaterals-all-held = None open
bilaterals-stale = One of the ticked bilaterals has changed in the meantime; nothing was saved. Check the table and try again.
bilaterals-plan-title = Set a date
bilaterals-plannable = { $count ->
        [0] All subjects have a date.
        [one] One subject has no date yet.
        *[other] { $count } subjects have no date yet.
    }
bilaterals-plan = Plan all subjects without a date
bilaterals-planned = { $count ->
        [0] There was nothing left to plan.
        [one] One bilateral planned.
        *[other] { $count } bilaterals planned.
    }
bilaterals-hold-title = Record the conversation
bilaterals-hold-hint = The same result is recorded for each ticked subject.
bilaterals-hold = Record the ticked subjects as held
bilaterals-held = { $count ->
        [0] No bilateral recorded.
        [one] One bilateral recorded.
        *[other] { $count } bilaterals recorded.
    }
bilateral-title = Bilateral with { $name }
bilateral-conversation-lede = Everything the groups have to discuss with this administration, in a single conversation.
bilateral-administration = Administration
bilateral-group = Group
bilateral-groups = Groups
bilateral-next = Next date
bilateral-measure = Measure
bilateral-proposal = Proposal and reasons
bilateral-code = Code
bilateral-proposal-only = Proposal
bilateral-no-proposal = No proposal yet
bilateral-tick = Tick
bilateral-contact = Makes contact
bilateral-contact-hint = Pilot or facilitator of the group.
bilateral-no-contact = Nobody yet
bilateral-state = State
bilateral-state-to-contact = To contact
bilateral-state-to-contact-hint = Nobody has made contact yet.
bilateral-state-contacted = Contacted
bilateral-state-contacted-hint = The administration knows what is being asked.
bilateral-state-planned = Planned
bilateral-state-planned-hint = A date has been set.
bilateral-state-held = Held
bilateral-state-held-hint = The conversation took place; note its result.
bilateral-state-dropped = Dropped
bilateral-state-dropped-hint = No longer needed; say why in the result.
bilateral-demanded = Will be required as soon as the review starts
bilateral-planned-on = Planned date
bilateral-held-on = Held on
bilateral-result = Result
bilateral-result-hint = What was agreed, or why it was dropped. You can use Markdown.
bilateral-planned-needs-date = Give the planned date.
bilateral-held-needs-date = Say when it took place.
bilateral-held-needs-result = Record the result of the conversation.
bilateral-held-ahead = This date is still in the future.
bilateral-dropped-needs-reason = Say why it is dropped.
bilateral-state-not-possible = This state cannot follow the current one.
bilateral-tick-some = Tick at least one subject.
history-action-bilateral-demand = Bilaterals required
history-action-bilateral-update = Bilateral changed
history-action-bilateral-plan = Bilateral planned
history-action-bilateral-hold = Bilateral held
history-field-bilateral-organisation = Administrations
history-field-bilateral-state = State of the bilateral
history-field-bilateral-contact = Makes contact
history-field-bilateral-planned-on = Planned date
history-field-bilateral-held-on = Held on
history-field-bilateral-result = Result of the bilateral
bilaterals-pending = Still to do
bilaterals-blocked = Blocked
bilaterals-listed = { $count ->
        [one] { $count } bilateral
       *[other] { $count } bilaterals
    }
