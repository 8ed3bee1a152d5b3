# What happened, to what, and which field changed
history-title = History
history-empty = Nothing yet.
history-system = System
history-from = before:
history-to = after:
history-action-create = Created
history-action-update = Changed
history-action-archive = Archived
history-action-restore = Restored
history-action-set-password = Password chosen
history-field-name = Name
history-field-short-name = Short name
history-field-kind = Kind
history-field-website = Website
history-action-create-admin = Administrator created from the command line
history-field-name-nl = Name in Dutch
history-count = { $count ->
    [0] no changes
    [one] one change
   *[other] last { $count } changes
}
