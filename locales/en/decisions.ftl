# Register of decisions
decisions-lede = What each group has decided, in a meeting or outside one, and where it stands.
decisions-none = No decisions here
decisions-none-filtered = No decision matches the filters.
decisions-none-advice = Decisions noted in a meeting appear here by themselves; those taken elsewhere are added by hand.
decisions-none-here = No decision has been taken here yet.
decisions-export-xlsx = Export to Excel
decisions-export-csv = Export to CSV
decision-new = Record a decision
decision-recorded = Decision { $code } has been recorded.
decision-moved = { $code }: { $name }.
decision-superseded = { $code } has been replaced by { $other }.
decision-not-possible = This decision’s state has changed in the meantime and no longer allows that.
decision-number = Number
decision-text = Decision
decision-text-hint = A full sentence that can be understood without the minutes. You can use Markdown.
decision-date = Date
decision-year = Year
decision-group = Deciding group
decision-group-hint = It cannot be changed later.
decision-state = State
decision-meeting = Meeting
decision-meeting-hint = Leave empty if it was taken outside a meeting.
decision-outside = Outside a meeting
decision-entry = see the note
decision-scope = Scope
decision-scope-hint = Then fill in the field for the chosen scope.
decision-scope-name = Subject
decision-scope-process = The whole process
decision-scope-group = Working group
decision-scope-strategy = Strategy
decision-scope-measure = Measure
decision-scope-cell = Cell of the governance table
decision-measure-code = Measure code
decision-measure-unknown = No measure has this code.
decision-state-proposed = Proposed
decision-state-taken = Taken
decision-state-applied = Applied
decision-state-superseded = Replaced
decision-event-take = Mark as taken
decision-event-apply = Mark as applied
decision-event-supersede = Replace
decision-event-undo = Back to the previous state
decision-supersede = Replace
decision-supersede-question = What replaces { $name }?
decision-write-successor = Write the new decision
decision-successor = Replaced by
decision-successor-existing = Or the number of an existing decision
decision-successor-hint = For example GT1-2021-014.
decision-successor-unknown = No decision that you can see has this number.
decision-successor-circle = That decision is itself replaced, directly or indirectly, by this one.
decision-replaces = This new decision will replace { $name }.
decision-replaced-by = This decision is no longer in force: it has been replaced by
decision-chain = Chain of decisions
decision-no-items = No follow-up item is linked to it.
decision-add-item = Add a follow-up item
decision-arbitrations = GT0’s decisions on this measure
decision-no-arbitrations = GT0 has not decided on this measure yet.
decision-is-archived = This decision is archived.
decision-archive-question = Archive { $name }?
decision-archive-consequence = It leaves the register; its number will not be used again. You can restore it.
history-action-decision-take = Marked as taken
history-action-decision-apply = Marked as applied
history-action-decision-supersede = Replaced
history-action-decision-undo = Back to the previous state
history-field-scope = Scope
history-field-scope-name = Subject
history-field-meeting = Meeting
history-field-successor = Replaced by
decisions-count = { $count ->
        [0] no decisions
        [one] one decision
        *[other] { $count } decisions
    }
decision-open-items = { $count ->
        [0] no open follow-up items
        [one] one open follow-up item
        *[other] { $count } open follow-up items
    }
decision-replaced-changed = The decision to be replaced has changed in the meantime. Your text is intact: read it again, then save once more.
decision-replaced-meanwhile = The decision to be replaced has been replaced in the meantime. Your text is intact: if you save again, the new decision will not replace any.
register-title = Decisions & follow-up
register-type = Type
register-arbitration = GT0 decision on measures
register-decision = Decision
register-former = Former number
register-arbitrate = Decide on measures
decision-formerly = formerly { $code }
decisions-about = All decisions on this measure
decisions-unfollowed = Without follow-up items
decision-cards = Cards of the governance table
decision-awaits-taking = Only proposed: the group still has to take it.
decision-awaits-follow-up = Taken, but with no follow-up item: nobody is in charge of applying it yet.
decision-awaits-items = { $count ->
        [0] All its follow-up items are closed: it can be marked as applied.
        [one] Taken: one follow-up item is still open before it is applied.
        *[other] Taken: { $count } follow-up items are still open before it is applied.
    }
decision-awaits-nothing = Applied: nothing more is expected.
decision-votes = Vote
decision-votes-hint = How the votes fell, for example: 7 for, 2 against, 1 abstention. Leave empty if there was no vote.
decision-votes-unanimous = unanimous
decision-votes-for = { $count } for
decision-votes-against = { $count } against
decision-votes-abstained = { $count ->
    [one] { $count } abstention
   *[other] { $count } abstentions
}
history-field-votes = Vote
