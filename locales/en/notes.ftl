# Live notes.
notes-none = No notes yet
notes-none-advice = Get started: the agenda points are ready, and several people can take notes at the same time.
notes-start = Start taking notes
notes-end = End the meeting
notes-end-consequence = The meeting is marked as held; the notes stay open until the minutes are circulated.
notes-ended = “{ $name }” has ended.
notes-of-cancelled = This meeting is cancelled.
notes-not-begun = This meeting has not started: it cannot be ended.
notes-closed = These notes can no longer be edited here: the minutes have been circulated.
notes-saved = Everything has been saved.
notes-saving = Saving…
notes-offline = Offline: kept here, sent as soon as possible
notes-refused = A line was not accepted; it is back in its field.
notes-unchanged = The note has not been changed; your text is still in its field.
notes-closed-now = These notes are closed: the minutes have been circulated. Whatever was not sent is back in its field, in order; propose it as a correction.
notes-typed = What was sent is saved; a field still holds text: Enter sends it.
notes-too-long = Not sent: at most 20,000 characters; here
notes-point-gone = Its point has been removed from the agenda.
notes-full = These notes have 5,000 entries, or 10,000 including those removed: no more can be added. Continue in another meeting.
notes-paste-many = One note per line ({ $count })
notes-paste-one = Enter: a single note; lists and tables stay what they are.
notes-unread-day = due date not understood: { $day }
notes-unread-code = unknown code: { $code }
notes-help = Writing fast: signs and shortcuts
notes-help-signs = A sign at the start of the line says what it is; Enter saves it, Shift+Enter starts a new line, Alt+arrow keys go from point to point.
notes-help-speakers = A person’s code (two letters, beside the list of who is present), followed by a space or a colon, names who is speaking or who will act; Backspace straight afterwards restores the two letters.
notes-help-due = End a follow-up item with its due date: >30/11, >+2w for two weeks, >+10d for ten days.
notes-before = Before the first point
notes-add-to = Note under { $point }
notes-placeholder = ? ! @ … then the text
notes-kind = Kind
notes-kind-by-sign = by its sign
notes-edit = Edit a note
notes-text = Text
notes-text-hint = You can use Markdown.
notes-point = Under point
notes-speaker = Who
notes-speaker-hint = For a follow-up item: who is responsible for it.
notes-speaker-name = or someone else, by name
notes-due = Due date
notes-due-hint = For follow-up items only.
notes-no-owner = no owner
notes-remove-question = Remove this note?
notes-removed = The note has been removed.
notes-move-up = Move up
notes-move-down = Move down
history-field-entry-kind = Kind of note
history-action-change-note = Note changed
history-action-remove-note = Note removed
history-action-move-note = Note moved
history-action-start-meeting = Meeting started
history-action-end-meeting = Meeting ended
notes-end-points = { $count ->
    [0] All points have been dealt with.
    [one] One point is still open.
   *[other] { $count } points are still open.
}
notes-end-items = { $count ->
    [0] Every follow-up item has an owner and a due date.
    [one] One follow-up item has no owner or no due date.
   *[other] { $count } follow-up items have no owner or no due date.
}
notes-reply = Reply
notes-reply-to = Reply to:
notes-signed-out = Signed out: sign in again in another tab; what you type is kept here and will be sent.
notes-sign-in = Sign in again
notes-draft = Kept in this browser
notes-conflict = This note has been changed in the meantime: choose the text to keep.
notes-theirs = Text saved by { $name }:
notes-keep-mine = Keep my text
notes-keep-theirs = Use the other text
notes-writes = is writing
notes-writes-under = is writing under
notes-help-keys = With the keyboard: the up arrow in an empty field goes to the notes; there, the arrow keys move, E edits, R replies to a question, Alt+arrow keys move the note, Esc returns to the field.
sections-title = Sub-groups
sections-lede = A sub-group takes its own notes; once merged, they enter the minutes under its name, and its decisions and follow-up items enter their registers.
sections-to-notes = Back to the notes
sections-none = No sub-groups
section-plenary = Plenary
section-name = Name
section-new-name = Name of the sub-group
section-new-hint = For example “Table 1: materials”.
section-open = Open a sub-group
section-opened = “{ $name }” is open.
section-name-taken = There is already a sub-group with this name.
section-rename = Rename
section-merge = Merge into the minutes
section-merged = The notes of “{ $name }” are in the minutes, its decisions and follow-up items in their registers.
section-take-back = Separate again
section-taken-back = The notes of “{ $name }” are separate; its decisions and follow-up items no longer count until they are merged.
section-is-merged = In the minutes
section-is-apart = Separate
section-remove = Remove
section-removed = “{ $name }” has been removed.
section-holds-notes = This sub-group has notes: it cannot be removed.
minutes-sections-first = Some sub-groups are not in the minutes yet:
history-field-section = Sub-group
history-action-open-section = Sub-group opened
history-action-rename-section = Sub-group renamed
history-action-merge-section = Sub-group merged
history-action-take-section-back = Sub-group separated again
history-action-remove-section = Sub-group removed
section-entries = { $count ->
    [0] No notes
    [one] One note
   *[other] { $count } notes
}
notes-left = These lines, typed here while offline, were not saved before the minutes were circulated. Copy them into a correction:
notes-unkept = This device cannot keep your lines (the browser’s storage is full or blocked): leave this page open until “Everything is saved”.
notes-gone = The note you were editing has been removed; your text is kept at the top of the page.
notes-kept = Texts kept in this browser
notes-kept-advice = Typed in a tab that has been closed, or in a note removed since: none of it was sent.
notes-kept-line = Line under
notes-kept-edit = Edit of a note
notes-kept-removed = Edit of a note removed since
notes-kept-take = Use
notes-kept-copy = Copy
notes-kept-copied = Copied
notes-kept-discard = Discard
notes-kept-ask = Discard this text?
notes-speakers = Participants’ codes
notes-for = Who you are taking notes for
notes-of-others = Other people’s notes
notes-help-page = On the page, outside a field: ? opens this help, J and K go from point to point, Enter starts writing there; in a field, Esc leaves it.
notes-gather = Remove a point that has notes
notes-gather-lede = { $count ->
    [0] This point has no notes.
    [one] This point has a note: removing the point from the agenda would hide it. Say first where the note goes.
   *[other] This point has { $count } notes: removing the point from the agenda would hide them. Say first where they go.
}
notes-gather-to = New point for these notes
notes-gather-button = Move the notes
notes-gathered = The notes are now under “{ $name }”.
history-action-gather-notes = Notes moved
section-write = Take notes for this sub-group
minutes-noted-by = Noted by: { $name }
notes-help-close = Close
notes-keys-are-off = Letters and the question mark act only if you switch single keys on:
notes-start-question = Begin “{ $title }”?
notes-start-consequence = The meeting is then under way and its notes open.
notes-early-day = This meeting is planned for { $date }: that day has not come yet.
notes-end-early = It did take place earlier than planned.
notes-end-early-needed = Tick that the meeting took place earlier, or come back on the planned day.
notes-end-who-known = Of everybody expected it is known whether they came.
notes-end-who = { $count ->
    [0] Of everybody expected it is known whether they came.
    [one] Of { $count } person expected nobody said whether they came.
   *[other] Of { $count } people expected nobody said whether they came.
}
notes-end-came = Were present
notes-end-everybody = All of these people
notes-end-to-attendance = Say who was excused or represented
notes-end-open = Open points
notes-end-carry = Carry the others over to
notes-end-carry-nowhere = Leave them in this meeting
notes-end-owner = Owner
notes-end-next = Next meeting
notes-end-no-next = No later meeting of this group is planned.
notes-end-plan = Plan the next one
agenda-clock-runs = under way
notes-outline = Points of the agenda
notes-minutes-left = { $count } min left
notes-minutes-over = { $count } min over
notes-point-done = dealt with
notes-point-typed = text not sent
notes-present = Present
notes-no-day = without due date
notes-unread-name = “{ $name }” names nobody
notes-unread-sign = sign within the line: { $sign }
notes-unread-mention = not read: { $word }
notes-unread-question = a question begins with “?”
notes-end-finished = Have been dealt with
notes-unstart = It has not begun
notes-unstarted = The meeting is planned again.
notes-unstart-late = This meeting is not in progress, or something is noted there already: it does not become planned again.
history-action-unstart-meeting = Beginning of the meeting taken back
