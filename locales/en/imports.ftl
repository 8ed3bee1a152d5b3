# Importing measures from files
imports-title = Imports
imports-lede = Bring a table of measures: you will see what it would change before anything has been saved.
imports-past = Earlier imports
imports-none = No imports yet. Upload a first file above.
import-file = File
import-file-hint = Excel (.xlsx) or CSV, at most 20 MB and 50,000 rows. The first row must name the columns.
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
import-code-needed = Without the code column, no measure can be recognised.
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
import-unknown-implementation = “{ $name }” is not a known state: not started, in progress, done, abandoned or unknown.
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
