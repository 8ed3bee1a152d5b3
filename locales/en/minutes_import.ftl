# The import of minutes.
minutes-imports-title = Minutes imports
minutes-imports-lede = Paste minutes or upload a file: Jalon looks for the meeting, attendance, points, statements, decisions and follow-up items. You check everything before anything is imported.
minutes-imports-past = Your imports
minutes-imports-none = You have not imported anything yet. Start by pasting minutes above.
minutes-import-file = Or the minutes file
minutes-import-file-hint = Text (.txt), Markdown (.md) or Word (.docx), at most 5 MB.
minutes-import-text = Text of the minutes
minutes-import-text-hint = Minutes, an email with notes, a chat transcript. At most 1 MB.
minutes-import-read = Read the minutes
minutes-import-title = Title
minutes-import-source = Source
minutes-import-at = Imported on
minutes-import-state = State of the import
minutes-import-untitled = Untitled minutes
minutes-import-pasted = Pasted text
minutes-import-meeting = See the meeting
minutes-import-state-to-check = To check
minutes-import-state-done = Imported
minutes-import-state-cancelled = Abandoned
minutes-import-nothing = Choose a file or paste a text: there is nothing to read.
minutes-import-too-big = The file is over 5 MB. Remove its images, or paste the text.
minutes-import-too-long = This text is too long for minutes: at most 10,000 lines and 1 MB of text.
minutes-import-too-many-attendees = This text names more than { $max } participants: more than a meeting can show. Check that these are minutes, or shorten the attendance list.
minutes-import-too-many-points = This text has more than { $max } points. Import it as several sets of minutes.
minutes-import-too-many-entries = This text has more than { $max } notes. Import it as several sets of minutes.
minutes-import-too-many-names = This text has more than { $max } different names of people who speak or are responsible for a follow-up item. Check that these are minutes, or import it as several sets of minutes.
minutes-import-too-many-letters = A note would have more than { $max } characters. Leave it as several notes.
minutes-import-too-heavy = This file takes too much time or memory to read. Save it as text, or paste its text.
minutes-import-binary = This file is not text. Upload a .txt, .md or .docx file.
minutes-import-pdf = A PDF cannot be read here. Open it, copy its text and paste it.
minutes-import-old-word = The old .doc format cannot be read. Save the document as .docx.
minutes-import-other-kind = This file is neither a text nor a Word document (.docx).
minutes-import-damaged = This file is damaged and cannot be read.
minutes-import-dangerous = This file is refused as a precaution: its content is oversized or unusual.
minutes-import-encrypted = This document is protected by a password. Remove it first.
minutes-import-review-lede = The source on the left, what Jalon understood on the right. Nothing is imported until you confirm, at the bottom of the page.
minutes-import-is-done = This import is complete.
minutes-import-is-cancelled = This import was abandoned.
minutes-import-ended = This import has already been completed or abandoned.
minutes-import-not-written = Nothing was imported
minutes-import-present = present
minutes-import-points = { $count ->
    [one] point
   *[other] points
}
minutes-import-entries = { $count ->
    [one] note
   *[other] notes
}
minutes-import-doubts = to check: start here
minutes-import-facts = The meeting
minutes-import-group = Group
minutes-import-kind = Kind of meeting
minutes-import-number = Number within the year
minutes-import-day = Date
minutes-import-from = From
minutes-import-to = To
minutes-import-place = Place
minutes-import-video = Video link
minutes-import-save-part = Save: all correct
minutes-import-save = Save
minutes-import-right = This is correct
minutes-import-join = Merge with the note above
minutes-import-cut = One note per line
minutes-import-attendees = Attendance
minutes-import-name = Name
minutes-import-standing = Attendance
minutes-import-person = Known person
minutes-import-guest = None: note the name
minutes-import-search = Search by name
minutes-import-organisation = Organisation
minutes-import-represented-by = Represented by
minutes-import-remove = Remove from the list
minutes-import-add-name = Add someone
minutes-import-before = Before the first point
minutes-import-continued = (continued)
minutes-import-point-title = Title of the point
minutes-import-presenter = Presented by
minutes-import-level = Level
minutes-import-entry-kind = Kind of note
minutes-import-speaker = Who is speaking
minutes-import-body = Text
minutes-import-more-of-person = Organisation, representation
minutes-import-more = Follow-up, thread and place
minutes-import-owner = Owner of the follow-up
minutes-import-due = Due date
minutes-import-parent = Answers to
minutes-import-in-point = In the point
minutes-import-split = New point from here
minutes-import-up = Move up
minutes-import-down = Move down
minutes-import-merge = Merge with the previous point
minutes-import-line = (layout line)
minutes-import-guess = Guessed.
minutes-import-before-doubt = ← Previous doubt
minutes-import-next-doubt = Next doubt →
minutes-import-body-needed = A note needs text: nothing from the source may be lost.
minutes-import-time = Write a time, for example 14:00.
minutes-import-confirm-title = Import into Jalon
minutes-import-confirm = Import the meeting and its minutes
minutes-import-hours = Hours
minutes-import-differences = The minutes differ from the planned meeting
minutes-import-fact = Fact
minutes-import-planned = Planned meeting
minutes-import-said = Minutes
minutes-import-correct = Take from the minutes whatever differs
minutes-import-written-number = The minutes have been imported as a draft: read them through. Another meeting already has number { $number }; this one was given another number.
minutes-import-written = The minutes have been imported as a draft: read them through, then circulate them.
minutes-import-needs-facts = Complete the meeting first: title, group, date and hours.
minutes-import-no-group = This group does not exist in Jalon. Choose another.
minutes-import-no-right = You cannot create meetings for this group. Choose one of your own groups.
minutes-import-has-notes = The chosen meeting already has notes. Choose to create another one.
minutes-import-same-day = This group already has a meeting that day
minutes-import-same-day-notes = “{ $name }” already has notes and stays as it is.
minutes-import-into = Import into “{ $name }”
minutes-import-new-meeting = Create another meeting
minutes-import-cancel = Abandon the import
minutes-import-cancel-question = Abandon the import of “{ $name }”?
minutes-import-cancel-consequence = Your corrections will not be used. The source stays in the list of your imports.
minutes-import-cancelled = The import has been abandoned.
minutes-doubt-title = The text does not give its title: check it.
minutes-doubt-group = The group is not clearly stated.
minutes-doubt-kind = The kind of meeting is not stated.
minutes-doubt-day = The date was not found.
minutes-doubt-year = The year is not stated.
minutes-doubt-hours = The hours are not complete.
minutes-doubt-name = Is this really someone’s name?
minutes-doubt-person = The name does not match word for word, or matches several people.
minutes-doubt-heading = Looks like a heading.
minutes-doubt-numbering = A number is missing before this point.
minutes-doubt-entry-kind = The kind of note is a guess.
minutes-doubt-speaker = It is not certain who is speaking.
minutes-doubt-thread = May be answering something else.
minutes-doubt-decision = Perhaps not a decision.
minutes-doubt-follow-up = Perhaps not a follow-up item.
minutes-doubt-owner = The owner is a guess.
minutes-doubt-due = The due date was calculated.
minutes-import-doubts-left = { $count ->
    [0] No guesses are left to check.
    [one] One guess is left to check.
   *[other] { $count } guesses are left to check.
}
minutes-import-kinds = The same doubts, all at once
minutes-import-kinds-hint = Look them over: if all are right, one click is enough.
minutes-import-kind-right = All are right
minutes-import-all-right = { $count ->
    [0] Nothing of this kind to check.
    [one] One doubt is settled.
   *[other] { $count } doubts are settled.
}
minutes-import-old-title = Where these minutes stand
minutes-import-old = Past meeting: the minutes are approved already
minutes-import-old-hint = They arrive approved, without being circulated or emailed.
minutes-import-closes = Their follow-up items are done
minutes-import-written-old = The minutes are imported and approved.
minutes-import-not-over = The meeting is not over: its minutes can’t be approved already.
minutes-import-no-approval = You can’t approve this group’s minutes: import them as a draft.
