# First opinions and written feedback.
feedback-scale-1 = Strongly against
feedback-scale-2 = Rather against
feedback-scale-3 = In two minds
feedback-scale-4 = Rather in favour
feedback-scale-5 = Strongly in favour
feedback-named = With my name
feedback-named-hint = The pilot and the facilitators read your name and organisation; you get the receipt and what became of it by email.
feedback-unnamed = Without my name
feedback-unnamed-hint = When you send it, the tie between you and the text is cut for good: only the day is kept. The personal link you are using lets you reopen it until the end; no email is sent.
feedback-naming = With or without your name
feedback-naming-hint = Either way it is known that you answered, so that nobody reminds you. Once sent, this choice does not change.
feedback-few = Few people are invited: somebody might guess who wrote, even without a name.
feedback-begin = Begin
feedback-hello = Personal link of { $name }. If that is not you, say so on the circle’s page.
feedback-early = Written feedback opens with the circle’s meeting.
feedback-until = Until { $day }, that day included.
feedback-until-own = That day is for you alone.
feedback-over = Written feedback was expected until { $day }.
feedback-never = This link lets you read, not write feedback.
feedback-ask = A question, or more time needed? Write to
feedback-ask-inviter = A question, or more time needed? Ask whoever invited you.
feedback-nothing-asked = Nothing to write yet
feedback-nothing-asked-advice = The forms follow the strategic axes of the note, once it is validated.
feedback-mine-lede = One form for each strategic axis; answer those that concern you. The draft is kept here, for all your devices.
feedback-to-write = To write
feedback-is-reopened = Reopened: what was sent last counts
feedback-otherwise-short = Sent without a name, with another link
feedback-otherwise = Feedback without a name was sent with another of your links. That one alone can reopen it: nothing else leads there.
feedback-sent-on = sent on { $day }
feedback-saved-at = saved on { $when }
feedback-read-on = read by the pilot on { $day }
feedback-not-read = Not read yet.
feedback-kept = Saved at { $time }
feedback-kept-conflict = Saved meanwhile in another window: save to see both versions.
feedback-elsewhere = Another of your devices
feedback-saved = The draft is saved; nothing is sent.
feedback-late = Too late: feedback is closed
feedback-late-advice = Nothing is lost: what you wrote is below, for you to copy. What you have just written was not saved.
feedback-already-sent = This feedback has already been sent
feedback-already-sent-advice = It differs from what you have just written: copy your text, then reopen it.
feedback-to-receipt = See what was sent
feedback-no-draft = There is no draft on this axis.
feedback-error-empty = Answer at least one question before sending.
feedback-stays-named = Sent with your name: it stays so.
feedback-stays-unnamed = Sent without your name: it stays so.
feedback-is-named = Sent with your name.
feedback-is-unnamed = Sent without your name: nothing leads from this text to you but the link you are using, until the end.
feedback-appreciation = What do you think of this axis as a whole?
feedback-why = Why?
feedback-involvement = How far would your organisation be involved?
feedback-organisation = Organisation
feedback-organisation-hint = Left out if you answer without your name: it would identify you.
feedback-how = How, and on what conditions?
feedback-measures = The measures, one by one
feedback-appreciation-of = Appreciation: { $name }
feedback-involvement-of = Involvement: { $name }
feedback-kind-of = Nature of the remark: { $name }
feedback-remark-of = Remark: { $name }
feedback-no-answer = No answer
feedback-remarks-lede = What is missing, what is wrong, what you propose: one idea in each box. Saving adds a box.
feedback-remark-n = Remark { $number }
feedback-kind = Nature
feedback-remark = Your text
feedback-quotable = Quoting
feedback-quotable-yes = My sentences may be quoted in the synthesis
feedback-send = Send
feedback-sent = Thank you! It has been sent; a receipt is on its way by email. You can reopen it until the end.
feedback-sent-unnamed = Thank you! It has been sent, without your name. Keep this link to reopen it until the end.
feedback-receipt = Sending { $number }, on { $day }
feedback-reopen = Reopen
feedback-reopen-explained = What was sent last counts until you send again.
feedback-reopened = It is reopened: what was sent last counts until you send again.
feedback-files = Files
feedback-files-lede = Files are saved apart from the form, which stays as it is.
feedback-files-none = No files.
feedback-files-unnamed = Without your name? A file may hold its author’s: check its properties.
feedback-file-many = Ten files at most: remove one first.
feedback-file-remove-question = Remove “{ $name }”?
feedback-file-remove-consequence = The file is erased; the rest of the draft does not change.
feedback-save-files = Save and add files
feedback-back-to-form = Back to the form
feedback-opinion = First opinion
feedback-opinion-yours = Your first opinion
feedback-opinion-lede = A few words before the meeting, on the axes of your choice. You will find them again at the start of your written feedback.
feedback-opinion-until = Until { $when }.
feedback-opinion-naming = Who reads your name
feedback-opinion-naming-hint = Your opinion stays yours: you find it here and at the start of your feedback. Without your name, others read the text alone.
feedback-opinion-saved = Thank you! Your opinion is saved; it can change until the meeting.
feedback-opinion-over = The meeting has begun: first opinions are closed. The rest is said there, and then in writing.
feedback-opinion-closed = No opinion is asked for now.
feedback-opinion-late = The meeting has begun. Nothing is lost: what you wrote is below, for you to copy into your written feedback.
feedback-opinions-lede = What participants think of the axes before the meeting.
feedback-opinions-none = No opinion on this axis.
feedback-in-words = In words
feedback-held-back = Too few texts without names to be shown: one would guess whose they are.
feedback-number = Number
feedback-no-note = Nothing is asked yet
feedback-no-note-advice = The forms are made of the note’s axes, as the committee validates them.
feedback-due = Written feedback until { $day }, that day included.
feedback-people-sent = have answered
feedback-people-started = have begun
feedback-people-silent = have written nothing
feedback-by-axis = By axis
feedback-axis = Axis
feedback-sent-count = Sent
feedback-started-count = Begun
feedback-by-person = By person
feedback-person = Person
feedback-progress = Progress
feedback-axes-of = Axes: { $done } of { $total }
feedback-nothing-yet = Nothing
feedback-extension = More time
feedback-extend = Give more time
feedback-extension-of = More time for { $name }
feedback-extension-explained = The person is told by email, with the link. The new last day is final.
feedback-extension-untold = No email will be sent:
feedback-until-on = Last day
feedback-until-on-hint = That day included, Brussels time.
feedback-reason-hint = The person reads it too.
feedback-error-until = Choose a day after everybody’s.
feedback-extended = { $name } has more time; the email is on its way.
feedback-extended-untold = { $name } has more time; no email is sent, so tell them another way.
feedback-remind = Remind
feedback-remind-nobody = There is nobody to remind.
feedback-remind-started = has begun: another text
feedback-left-done = Has already answered
feedback-left-closed = Cannot write now
feedback-left-uninvited = Has not been sent a link yet
feedback-left-recent = Was sent an email less than 48 hours ago
feedback-mark-read = Mark as read
feedback-mark-read-explained = Their authors will see the day.
feedback-marked-read = Marked as read.
feedback-none-sent = Nothing has been sent on this axis.
feedback-unnamed-all = Without names
feedback-unnamed-explained = All sentences together, shuffled: nothing shows which were written by the same person. Choices are counted in the synthesis.
history-field-feedback-axis = Axis
history-field-feedback-until = Written feedback until
history-field-feedback-reason = Reason
history-action-first-opinion = First opinion given
history-action-feedback-send = Written feedback sent
history-action-feedback-reopen = Written feedback reopened
history-action-feedback-extend = More time for written feedback
history-action-feedback-remind = Reminder of written feedback sent
history-action-feedback-read = Written feedback marked as read
feedback-mail-receipt-subject = Your feedback on { $axis }
feedback-mail-receipt-body =
    Hello { $name },

    Thank you: your feedback on the axis “{ $axis }” of the circle { $circle } has arrived (sending { $number }).

    { $answers }

    You can reopen it until { $until }, that day included:
    { $link }
feedback-mail-extension-subject = More time for your feedback: { $circle }
feedback-mail-extension-body =
    Hello { $name },

    You have until { $until }, that day included, to send your written feedback on the circle { $circle }.

    Reason: { $reason }

    Your page:
    { $link }
feedback-mail-started-subject = You have started your feedback: { $circle }
feedback-mail-started-body =
    Hello { $name },

    Your written feedback on the circle { $circle } has been started and is kept as you left it. It has not been sent yet: you have until { $until }, that day included.

    Your page:
    { $link }

    A question? { $contact }
feedback-answers = { $count ->
    [0] No answers
    [one] One answer
   *[other] { $count } answers
}
feedback-people = { $count ->
    [0] Nobody has given one yet.
    [one] One person has given one.
   *[other] { $count } people have given one.
}
feedback-reminded = { $count ->
    [0] No email was sent.
    [one] One email is on its way.
   *[other] { $count } emails are on their way.
}
feedback-remind-question = Send a reminder of the written feedback?
feedback-remind-consequence = Each email carries a personal link. It goes to those who are ticked.
feedback-opinion-named-hint = The pilot and the facilitators read your name and organisation.
feedback-opinion-unnamed-hint = Others read the text only, and only once enough people have written one. Jalon still knows that the opinion is yours, to show it to you.
feedback-only-choices = { $count ->
    [0] Every sending without a name has words.
    [one] One sending without a name, without words: its choice counts in the synthesis.
   *[other] { $count } sendings without a name, without words: their choices count in the synthesis.
}
feedback-error-until-far = Choose a nearer day: within a year at the latest.
feedback-closed = The circle is closed: written feedback is no longer taken.
feedback-left-called = Somebody followed up less than 48 hours ago
