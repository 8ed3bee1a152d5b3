# Measures: the catalogue
measures-lede = The PREC measures: where they stand, who reviews them, what becomes of them.
measures-tab-all = Catalogue
measures-import = Import
measures-export-xlsx = Export as XLSX
measures-export-csv = Export as CSV
measures-count = { $count ->
        [0] no measures
        [one] one measure
        *[other] { $count } measures
    }
measures-more-filters = More filters
measures-active-filters = Active filters
measures-remove-filter = Remove the filter
measures-none = No measures yet
measures-none-advice = Import the table of PREC measures, or add them one by one.
measures-none-found = No measure matches
measures-none-found-advice = Remove a filter, or search for another word.
measure-filter-late = Late
measure-filter-orphan = Orphans
measure-new = New measure
measure-created = Measure { $code } has been added.
measure-code = Code
measure-code-hint = For example PREC-012. Upper and lower case make no difference.
measure-code-taken = Another measure already has this code.
measure-title = Title
measure-description = Description
measure-description-hint = Markdown: headings, lists, links.
measure-chapter = PREC chapter
measure-theme = Theme
measure-implementation = Implementation
measure-organisation = Organisation
measure-carrier = Carrying organisation
measure-co-carriers = Co-carriers
measure-co-carriers-hint = The other organisations that carry the measure; each one requires a bilateral.
measure-and-co-carriers = { $count ->
        [0] no co-carriers
        [one] + one co-carrier
        *[other] + { $count } co-carriers
    }
measure-destination = Group or strategy
measure-destination-hint = The working group that reviews it, or the sister strategy it went to.
measure-group = Group
measure-strategy = Sister strategy
measure-pilot = Pilot
measure-thematic = Thematic coordination
measure-state = State
measure-since = Since
measure-proposal = Proposal
measure-outcome = Decision
measure-outcome-column = Outcome
measure-carrier-column = Carrying organisation
measure-since-column = since
measure-proposed = proposed
measure-orphan = Orphan
measure-late = late
measure-late-since = The review was due on { $date }.
measure-review-due = Review due on
measure-steps = Steps of the review
measure-facts = The measure
measure-no-description = No description.
measure-no-pilot = No pilot
measure-no-thematic = No thematic coordination
measure-no-carrier = None
measure-is-archived = This measure is archived.
measure-archive-question = Archive measure { $name }?
measure-archive-consequence = It will no longer be counted or reviewed; its review, comments and decisions remain. You can restore it.
implementation-not-started = Not started
implementation-in-progress = In progress
implementation-done = Done
implementation-abandoned = Abandoned
implementation-unknown = Unknown
history-field-measure-code = Code
history-field-measure-title = Title
history-field-measure-description = Description
history-field-measure-chapter = Chapter
history-field-measure-theme = Theme
history-field-measure-carrier = Carrying organisation
history-field-measure-co-carriers = Co-carriers
history-field-measure-implementation = Implementation
history-field-measure-group = Group
history-field-measure-strategy = Sister strategy
history-field-measure-pilot = Pilot
history-field-measure-thematic = Thematic coordination

# Assigning many at once
bulk-title = Assign measures
bulk-lede = { $count ->
        [0] No measures are chosen.
        [one] One measure is chosen. Only what you fill in changes.
        *[other] { $count } measures are chosen. Only what you fill in changes.
    }
bulk-choose = Choose
bulk-chosen = Measures ticked:
bulk-choose-all = Choose all on this page
bulk-choose-one = Choose { $code }
bulk-assign-chosen = Assign the selection…
bulk-arbitrate-chosen = Decide on the selection…
bulk-assign-all = { $count ->
        [0] No measures to assign
        [one] Assign the one found…
        *[other] Assign the { $count } found…
    }
bulk-assign = { $count ->
        [0] No measures to assign
        [one] Assign this measure
        *[other] Assign these { $count } measures
    }
bulk-more = { $count ->
        [0] and no more
        [one] and one more
        *[other] and { $count } more
    }
bulk-none = No measure chosen
bulk-none-advice = Go back to the list and tick measures.
bulk-back = Back to the list
bulk-keep = Leave unchanged
bulk-no-destination = Neither group nor strategy (orphan)
bulk-destination-hint = A measure goes to a group or to a sister strategy, not to both: one replaces the other.
bulk-nothing-set = Choose at least a group, a strategy, a pilot or a thematic coordinator.
bulk-recounted = { $count ->
        [0] The filter no longer finds any measure.
        [one] The filter now finds one measure: check, then confirm.
        *[other] The filter now finds { $count } measures: check, then confirm.
    }
bulk-done = { $count ->
        [0] Nothing to change: everything was already like that.
        [one] One measure assigned; already like that: { $other }.
        *[other] { $count } measures assigned; already like that: { $other }.
    }
history-action-assign = Assigned
chapters-title = Chapters of the PREC
chapters-lede = Measures name their chapter in French. Here each chapter gets its name in Dutch.
chapters-none = No chapters
chapters-none-advice = A chapter appears once a measure names it.
bulk-undone = { $count ->
        [0] No measure has changed.
        [one] One measure is as it was before.
        *[other] { $count } measures are as they were before.
    }
measure-awaits-place = To be linked to a group or a strategy first: nobody reviews it yet.
measure-awaits-review = The pilot is to begin the review.
measure-awaits-submission = The pilot is to finish the review and submit it.
measure-awaits-examination = The review is submitted: the special PREC session examines it.
measure-awaits-decision = The review is examined: GT0 decides.
measure-awaits-sending = GT0 has decided: the decision is to be sent to the cabinets.
measure-awaits-evaluation = The cabinets evaluate the decision, then it is closed.
measure-awaits-nothing = All is done: only a new GT0 decision would reopen the measure.
measure-place = Link the measure
measures-mine = My measures
measures-of-groups = My groups
measures-all = All
measures-views = Ways to see the list
