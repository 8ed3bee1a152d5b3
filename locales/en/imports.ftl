# Importing measures from files
imports-title = Imports
imports-lede = Bring a table of measures: you will see what it would change before anything has been saved.
imports-past = Earlier imports
imports-none = No imports yet. Upload a first file above.
import-file = File
import-file-hint = Excel (.xlsx), OpenDocument (.ods) or CSV, at most 20 MB and 50,000 rows. One row names the columns, wherever it stands.
import-example = Example file to fill in:
import-example-xlsx = XLSX workbook
import-example-csv = CSV file
import-example-name = Example measures
import-upload = Upload the file
import-choose-file = Choose a file first.
import-no-rows = The table has no rows under its headings.
import-too-heavy = This file takes too much time or memory to read. Split it into several files, or upload it as CSV.
import-refused-title = The file was not accepted; nothing has changed
import-by = By
import-at = On
import-state = State
import-rows = Rows
import-row = Row
import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-preview = Preview
import-step-write = Import
import-columns-lede = { $count ->
        [0] The file has no rows below its headings.
        [one] The file has one row. Say which column is which.
        *[other] The file has { $count } rows. Say which column is which.
    }
import-no-column = Not in the file
import-add-organisations = Add unknown organisations
import-add-organisations-hint = Otherwise the rows that name them are refused.
import-see-preview = See the preview
import-cancel = Abandon this import
import-cancelled = The import has been abandoned; nothing has changed.
import-is-cancelled = This import was abandoned; nothing has changed.
import-code-needed = Without the code column, say where the codes come from.
import-column-twice = This column of the file is already used for something else.
import-preview-lede = Nothing has been saved yet. Check, then confirm.
import-change-columns = Change the columns
import-confirm = Confirm and import
import-nothing-to-write = This file changes nothing.
import-will-write = { $count ->
        [0] No measures will be imported.
        [one] One measure will be imported.
        *[other] { $count } measures will be imported.
    }
import-will-refuse = { $count ->
        [0] No rows will be left out.
        [one] One row will be left out.
        *[other] { $count } rows will be left out.
    }
import-missing-organisations = { $count ->
        [0] No unknown organisations
        [one] One unknown organisation
        *[other] { $count } unknown organisations
    }
import-missing-advice = The rows concerned are refused. Correct the file, or tick “Add unknown organisations”:
import-missing-will-be-added = The following will be added as administrations; complete the details afterwards:
import-show-label = Rows to show
import-show-all = All
import-show-added = Added
import-show-changed = Changed
import-show-left = Unchanged
import-show-refused = Refused
import-show-none = No rows here.
import-verdict = Effect
import-details = Details
import-row-added = added
import-row-changed = changed
import-row-left = unchanged
import-row-refused = refused
import-progress = { $done } of { $total } { $total ->
        [one] row
        *[other] rows
    }
import-progress-hint = Everything is imported in one go: all or nothing. You may leave this page.
import-reload = Reload the page
import-interrupted = The import was interrupted (the server stopped); nothing has changed. Start again.
import-failed = The import did not succeed; nothing has changed. Start again, or tell support if it keeps happening.
import-failed-meanwhile = Someone changed data between the preview and the import; nothing was saved. Start again.
import-again = Start again
import-not-open = This import has already been completed or abandoned.
import-organisations-added = Organisations added
import-refused-rows = Refused rows
import-see-measures = See the measures
import-state-uploaded = To complete
import-state-mapped = To confirm
import-state-running = Running
import-state-done = Done
import-state-failed = Failed
import-state-cancelled = Abandoned
import-no-code = is empty.
import-no-title = is empty: a measure needs a title.
import-too-long = has more than { $max } characters.
import-code-twice = also appears in row { $row }.
import-archived = belongs to an archived measure: restore that one first.
import-unknown-organisation = “{ $name }” is not a known organisation.
import-unknown-group = “{ $name }” is not a known group; write for example GT3.
import-unknown-strategy = “{ $name }” is not a known strategy; write for example PRI.
import-unknown-person = “{ $name }” is not a known person.
import-several-people = Several people are called “{ $name }”: give the email address.
import-two-places = A measure goes to a group or to a strategy, not to both.
import-example-1-code = PREC-012
import-example-1-title = Exchange for reused materials
import-example-1-description = Bring together building sites that dismantle and those that build.
import-example-1-chapter = Construction
import-example-1-theme = Reuse
import-example-1-implementation = In progress
import-example-1-group = GT4
import-example-2-code = PREC-013
import-example-2-title = Cargo-bike delivery from the quays
import-example-2-description = A first trial with three shops, then a call for projects.
import-example-2-chapter = Logistics
import-example-2-theme = Last kilometre
import-example-2-implementation = Not started
import-example-2-group = GT3
import-example-3-code = PREC-014
import-example-3-title = Canteens without waste
import-example-3-description = Help school canteens sort and reduce their waste.
import-example-3-chapter = Food
import-example-3-theme = Waste
import-example-3-implementation = Done
history-action-import = Imported
history-action-import-run = Import completed
history-action-import-cancel = Import abandoned
history-field-import-file = File
history-field-import-added = Measures added
history-field-import-changed = Measures changed
history-field-import-refused = Rows refused
import-step-values = Values
import-read-row = Headings read in row { $row }.
import-read-sheet = Sheet “{ $sheet }”, headings read in row { $row }.
import-read-change = Change
import-sheet = Sheet
import-sheet-hint = On another sheet, the row of headings is looked for again.
import-header-row = Row of headings
import-take-table = Read this table
import-no-table = There is no table there with headings and rows below them.
import-other-sheets = Sheets that are not imported: { $names }.
import-unread-sheets = Hidden or oversized sheets, or too far into the workbook, not read: { $names }.
import-hidden-skipped = What is hidden is left out.
import-hidden-read = What is hidden is read like the rest.
import-code-from = Without a code column
import-code-from-hint = Only counts where the code is not in the file.
import-code-from-choose = Choose where the codes come from
import-code-from-column = From their column
import-code-from-number = Recognise measures by their title and number the new ones
import-code-from-title = Take the number that the title begins with
import-prefix = Prefix of the codes
import-prefix-hint = Put before each code of the file, for example “CLIMATE-”: measures of another plan then do not overwrite existing ones. Numbered measures take “M-” unless you choose otherwise.
import-kept = Columns that nothing is taken from
import-kept-hint = Tick those to keep as text below the description.
import-skip-hidden = Leave out hidden rows
import-add-groups = Add unknown groups
import-add-groups-hint = Those whose number is written, such as GT7. Otherwise the rows that name them are refused.
import-column-unguessed = No column of the file looks like this one: choose it.
import-values-lede = These values of the file are not known here. Say once what each one means: it holds for all its rows.
import-values-states = States of implementation
import-values-organisations = Organisations
import-values-groups = Groups
import-value = In the file
import-value-means = Means
import-value-means-of = “{ $value }” means
import-answer-add = Add this organisation
import-answer-add-group = Add this group
import-answer-nothing = Take nothing from it
import-answer-refuse = Refuse these rows
import-changes-advice = If this file belongs to another plan, its codes may stand for other measures.
import-give-prefix = Give its codes a prefix
import-name-values = Say what these values mean
import-missing-groups-added = The following will be added, in preparation; complete the details afterwards:
import-missing-groups-advice = The rows concerned are refused. Correct the file, or tick “Add unknown groups”:
import-columns-left = Columns that nothing is taken from: { $names }.
import-keep-columns = Keep them as text
import-known-as = = { $code }
import-groups-added = Groups added
import-row-hidden = is in a hidden row of the workbook.
import-row-total = is in a row of totals, which is no measure.
import-row-hint = is in a row that says how to fill in the table, and is no measure.
import-code-twice-number = also appears in row { $row }. Spreadsheets write 1.10 as 1.1: give the column the Text format.
import-hidden-rows = { $count ->
        [0] No hidden rows.
        [one] One hidden row.
        *[other] { $count } hidden rows.
    }
import-hidden-columns = { $count ->
        [0] No hidden columns.
        [one] One hidden column, read like the others.
        *[other] { $count } hidden columns, read like the others.
    }
import-changes-existing = { $count ->
        [0] This file changes no existing measures.
        [one] This file changes one existing measure.
        *[other] This file changes { $count } existing measures.
    }
import-missing-groups = { $count ->
        [0] No unknown groups
        [one] One unknown group
        *[other] { $count } unknown groups
    }
import-respelled = { $count ->
        [0] All codes are written as here.
        [one] One code in another spelling is recognised.
        *[other] { $count } codes in another spelling are recognised.
    }
import-skip = Leave out
import-skip-row = Leave out row { $number }
import-skip-save = Leave out the ticked rows
import-row-skipped = is in a row that you leave out.
import-rows-skipped = { $count ->
        [0] No row left out.
        [one] One row left out by you.
        *[other] { $count } rows left out by you.
    }
import-values-strategies = Strategies
import-values-people = People
import-beyond = { $count ->
    [0] All unknown values are asked for.
    [one] One more unknown value is not asked for here: only those of the most rows are.
   *[other] { $count } more unknown values are not asked for here: only those of the most rows are.
}
import-beyond-kept = Their measures keep the state they have.
import-beyond-added = What can be added is, as you asked; the other rows are refused, and the preview says which.
import-beyond-refused = Their rows are refused, and the preview says which: correct them in the file, or leave the column out.
history-action-import-reopen = Import reopened
import-undo = Undo this import
import-went-wrong = Not what you wanted?
import-undo-hint = Undo the import: the measures it added are archived, those it changed get back their former values. What somebody has changed since stays, and is listed for you.
import-undo-question = Undo the import “{ $name }”?
import-undo-consequence = The measures that the import added are archived, those it changed get back their former values. What somebody has changed since stays as it is, and is listed for you. Organisations and groups that were added stay.
import-undone = The import has been undone.
import-not-undoable = This import cannot be undone: it saved nothing, or Jalon no longer knows what it changed.
import-state-undone = Undone
import-undone-title = What undoing it did
import-undone-archived = Archived
import-undone-reverted = Back to their former values
import-undone-left = Changed since, left as they are
import-undone-left-hint = Somebody has changed these measures after the import: see for yourself what is to be done.
import-undone-changed = Changed since
import-undone-worked-on = There is work on this measure: a review, an opinion or a decision.
import-undone-left-more = { $count ->
    [0] No other measure is in this case.
    [one] One other measure is in this case.
   *[other] { $count } other measures are in this case.
}
history-action-import-undo = Import undone
file-table = Choose the sheet or the row of headings
file-table-hint = Leave empty: Jalon takes the sheet and the row whose headings it knows best.
list-columns-lede = Say which column of the file holds what. Nothing is written yet.
list-change-table = Change the sheet, the row of headings or the columns
