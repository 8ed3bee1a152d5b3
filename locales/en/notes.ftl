# Live notes.
notes-none = No notes yet
notes-none-advice = Begin: the points of the agenda are ready, several people can take notes at once.
notes-start = Start taking notes
notes-end = End the meeting
notes-end-question = End “{ $title }”?
notes-end-consequence = The meeting is marked as held; the notes stay open until the minutes are sent round.
notes-ended = “{ $name }” has ended.
notes-of-cancelled = This meeting is cancelled.
notes-not-begun = This meeting has not begun: it cannot be ended.
notes-closed = These notes are no longer changed here: the minutes were sent round.
notes-saved = Everything is saved.
notes-saving = Saving…
notes-offline = Offline: kept here, sent as soon as possible
notes-refused = A line was not accepted; it is back in its field.
notes-unchanged = The note is not changed; your text stays in its field.
notes-closed-now = These notes are closed: the minutes were sent round. What did not leave is back in its field, in order; propose it as a correction.
notes-typed = What was sent is saved; a field still holds text: Enter sends it.
notes-too-long = Not sent: at most 20 000 characters; here
notes-point-gone = Its point was taken off the agenda.
notes-full = These notes have 5,000 entries, or 10,000 with those taken out: they take no more. Go on in another meeting.
notes-paste-many = One note a line ({ $count })
notes-paste-one = Enter: a single note; lists and tables stay what they are.
notes-unread-day = day not read: { $day }
notes-unread-code = unknown code: { $code }
notes-help = Writing fast: signs and shortcuts
notes-help-signs = A sign at the beginning of the line says what it is; Enter keeps it, Shift+Enter breaks the line, Alt+arrows go from point to point.
notes-help-speakers = A person’s code (two letters, in the attendees’ bar), then a space or a colon, names who speaks or who does it; Backspace right after gives the two letters back.
notes-help-due = End a follow-up item with its day: >30/11, >+2w for two weeks, >+10d for ten days.
notes-before = Before the first point
notes-add = Note
notes-add-to = Note under { $point }
notes-placeholder = ? ! @ … then the text
notes-kind = Kind
notes-kind-by-sign = by its sign
notes-edit = Change a note
notes-text = Text
notes-text-hint = Markdown works.
notes-point = Under the point
notes-speaker = Who
notes-speaker-hint = For a follow-up item: who answers for it.
notes-speaker-name = or somebody else, by name
notes-due = Due
notes-due-hint = For a follow-up item only.
notes-no-owner = without owner
notes-remove = Take out
notes-remove-question = Take this note out?
notes-removed = The note is taken out.
notes-move-up = Move up
notes-move-down = Move down
history-field-entry-kind = Kind of note
history-action-change-note = Note changed
history-action-remove-note = Note taken out
history-action-move-note = Note moved
history-action-start-meeting = Meeting begun
history-action-end-meeting = Meeting ended
notes-end-points = { $count ->
    [0] All points have been dealt with.
    [one] One point is still open.
   *[other] { $count } points are still open.
}
notes-end-items = { $count ->
    [0] Every follow-up item has an owner and a day.
    [one] One follow-up item has no owner or day.
   *[other] { $count } follow-up items have no owner or day.
}
notes-reply = Reply
notes-reply-to = Reply to:
notes-signed-out = Signed out: sign in again in another tab; what you type is kept here and will be sent.
notes-sign-in = Sign in again
notes-draft = Kept in this browser
notes-conflict = This note was changed meanwhile: choose the text to keep.
notes-theirs = Text saved by { $name }:
notes-keep-mine = Keep my text
notes-keep-theirs = Take the other
notes-writes = is writing
notes-writes-under = is writing under
notes-help-keys = By keyboard: arrow up in an empty field goes to the notes; there, arrows move, E edits, R replies to a question, Alt+arrows move the note, Esc goes back to the field.
sections-title = Sub-groups
sections-lede = A sub-group takes its notes apart; merged, they enter the minutes under its name, and its decisions and follow-up items their registers.
sections-to-notes = Back to the notes
sections-none = No sub-groups
section-plenary = Plenary
section-name = Name
section-new-name = Name of the sub-group
section-new-hint = For example “Table 1: materials”.
section-open = Open a sub-group
section-opened = “{ $name }” is open.
section-name-taken = There is a sub-group of this name already.
section-rename = Rename
section-merge = Merge into the minutes
section-merged = The notes of “{ $name }” are in the minutes, its decisions and follow-up items in their registers.
section-take-back = Set apart again
section-taken-back = The notes of “{ $name }” are apart; its decisions and follow-up items count no more until they are merged.
section-is-merged = In the minutes
section-is-apart = Apart
section-remove = Remove
section-removed = “{ $name }” is removed.
section-holds-notes = This sub-group has notes: it cannot be removed.
minutes-sections-first = Sub-groups are not in the minutes yet:
history-field-section = Sub-group
history-action-open-section = Sub-group opened
history-action-rename-section = Sub-group renamed
history-action-merge-section = Sub-group merged
history-action-take-section-back = Sub-group set apart again
history-action-remove-section = Sub-group removed
section-entries = { $count ->
    [0] No notes
    [one] One note
   *[other] { $count } notes
}
notes-left = These lines, typed here without connection, were not saved before the minutes were sent round. Copy them into a correction:
notes-unkept = This device does not keep your lines (the browser’s storage is full or forbidden): leave this page open until “Everything is saved”.
notes-gone = The note you were changing was taken out; your text is kept at the top of the page.
notes-kept = Texts kept in this browser
notes-kept-advice = Typed in a tab that is closed, or in a note taken out since: nothing of it was sent.
notes-kept-line = Line under
notes-kept-edit = Change of a note
notes-kept-removed = Change of a note taken out since
notes-kept-take = Take over
notes-kept-copy = Copy
notes-kept-copied = Copied
notes-kept-discard = Discard
notes-kept-ask = Discard this text?
notes-speakers = Attendees’ codes
notes-for = Who one takes notes for
notes-of-others = The others’ notes
notes-help-page = On the page, outside a field: ? opens this help, J and K go from point to point, Enter writes there; in a field, Esc leaves it.
notes-gather = Take off a point that has notes
notes-gather-lede = { $count ->
    [0] This point has no notes.
    [one] This point has a note: taking the point off the agenda would hide it. Say first where the note goes.
   *[other] This point has { $count } notes: taking the point off the agenda would hide them. Say first where they go.
}
notes-gather-to = New point of these notes
notes-gather-button = Move the notes
notes-gathered = The notes stand under “{ $name }”.
history-action-gather-notes = Notes moved
section-write = Take notes for this sub-group
minutes-noted-by = Noted by: { $name }
notes-help-close = Close
notes-keys-are-off = Letters and ? act only if you switch single keys on:
