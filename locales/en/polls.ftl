# Date polls.
poll-state-draft = In preparation
poll-state-open = Open
poll-state-closed = Closed
poll-state-chosen = Date chosen
poll-state-cancelled = Cancelled
poll-answer-yes = Yes
poll-answer-if-need-be = If need be
poll-answer-no = No
poll-answer-unknown = No answer
poll-weekday-1 = Monday
poll-weekday-1-short = Mon
poll-weekday-2 = Tuesday
poll-weekday-2-short = Tue
poll-weekday-3 = Wednesday
poll-weekday-3-short = Wed
poll-weekday-4 = Thursday
poll-weekday-4-short = Thu
poll-weekday-5 = Friday
poll-weekday-5-short = Fri
poll-weekday-6 = Saturday
poll-weekday-6-short = Sat
poll-weekday-7 = Sunday
poll-weekday-7-short = Sun
polls-lede = Find the date of a meeting: offer slots, collect answers, choose with those who must be there.
polls-mine = For me to answer
polls-none = No polls here
polls-none-filtered = No poll matches these filters.
polls-none-advice = Make the first one: the group, the slots, the people, then send it.
polls-count = { $count ->
    [0] no polls
    [one] one poll
   *[other] { $count } polls
}
poll-new = New date poll
poll-new-lede = First the meeting to date; slots and people come next. Nothing is sent before you say so.
poll-created = “{ $name }” is made. Now add the slots.
poll-title-hint = It will also be the meeting’s title.
poll-duration = Duration, in minutes
poll-minutes = { $count ->
    [0] 0 minutes
    [one] one minute
   *[other] { $count } minutes
}
poll-deadline = Answers until
poll-deadline-is = Answers until { $when }
poll-closes-on = Answers until (date)
poll-closes-time = at (time)
poll-weekly = Weekly series
poll-weekly-yes = The slot chosen comes back every week
poll-weekly-until = Until
poll-weekly-until-hint = For a series only: the last day possible.
poll-weekly-until-day = until { $day }
poll-is-weekly = every week
poll-is-archived = This poll is archived.
poll-tabs = Pages of the poll
poll-tab-overview = Poll
poll-tab-slots = Slots
poll-tab-people = People
poll-step-facts = The meeting
poll-step-send = Sending
poll-next-slots = Next: the slots
poll-next-people = Next: the people
poll-next-send = Next: towards sending
poll-organiser = Organised by
poll-answers = Answers
poll-answers-count = { $count ->
    [0] no answers
    [one] one answer
   *[other] { $count } answers
}
poll-error-duration = Between 5 and 1440 minutes.
poll-error-weekly-bilateral = A bilateral is not held every week.
poll-error-weekly-until = Choose a day to come, within a year.
poll-error-deadline-past = The deadline must be still to come.
poll-error-slot-past = This moment is past already.
poll-error-too-many-slots = A poll has at most { $max } slots; this would make { $count }.
poll-error-no-end = Give the last day, or the number of weeks.
poll-error-period = The last day follows the first, within a year.
poll-error-no-weekday = Tick at least one day.
poll-error-times = “{ $text }” is no time. Write for instance 9, 11:30, 14.
poll-error-state = This poll is no longer in a state that allows this.
poll-error-closed = The deadline is past: answers do not change any more.
poll-error-no-slots = Add slots first.
poll-error-no-people = First add people who have not had their link.
poll-bulk = Many slots at once
poll-bulk-hint = For instance every weekday at 9, 11 and 14 for two weeks. Belgian public holidays and past moments are left out; times are those of Brussels.
poll-bulk-from = From
poll-bulk-to = To
poll-bulk-to-hint = Or a number of weeks.
poll-bulk-weeks = Weeks
poll-bulk-weeks-hint = Counts where “To” is empty.
poll-bulk-weekdays = Days
poll-bulk-times = Start times
poll-bulk-times-hint = Separated by commas: 9, 11:30, 14:00.
poll-bulk-show = See what this makes
poll-bulk-add = Add these slots
poll-bulk-preview = { $count ->
    [0] No slots would be added
    [one] One slot would be added
   *[other] { $count } slots would be added
}
poll-bulk-span = From { $first } to { $last }.
poll-bulk-holidays = Public holidays left out:
poll-bulk-past = { $count ->
    [0] No past moments are left out.
    [one] One past moment is left out.
   *[other] { $count } past moments are left out.
}
poll-bulk-missing = { $count ->
    [0] The clocks skip no moment.
    [one] One moment does not exist: the clocks go forward. It is left out.
   *[other] { $count } moments do not exist: the clocks go forward. They are left out.
}
poll-bulk-known = { $count ->
    [0] No slots are there already.
    [one] One slot is there already.
   *[other] { $count } slots are there already.
}
poll-slot-one = One slot
poll-slot-time = Start time
poll-slot-add = Add this slot
poll-slots-count = { $count ->
    [0] No slots on offer
    [one] One slot on offer
   *[other] { $count } slots on offer
}
poll-slots-added = { $count ->
    [0] No slots added.
    [one] One slot added.
   *[other] { $count } slots added.
}
poll-slots-known = Nothing to add: these slots are there already.
poll-slots-remove = Remove the ticked slots
poll-slots-remove-question = { $count ->
    [0] No slots to remove.
    [one] Remove this slot?
   *[other] Remove { $count } slots?
}
poll-slots-remove-consequence = { $count ->
    [0] Nobody has answered yet.
    [one] One answer will be lost.
   *[other] { $count } answers will be lost.
}
poll-slots-removed = { $count ->
    [0] No slots removed.
    [one] One slot removed.
   *[other] { $count } slots removed.
}
poll-slots-none-chosen = First tick the slots to remove.
poll-who = Who
poll-actions = Actions
poll-people-add = Add people
poll-people-group = { $count ->
    [0] All the people of the group are there
    [one] Add the person of the group
   *[other] Add the { $count } people of the group
}
poll-people-others = Other people
poll-people-others-hint = Those of the group come first; choose several with Ctrl.
poll-people-search = Search the list
poll-people-count = { $count ->
    [0] Nobody asked
    [one] One person asked
   *[other] { $count } people asked
}
poll-people-none = Nobody yet.
poll-people-none-chosen = Choose people first.
poll-people-added = { $count ->
    [0] Nobody to add: everybody is there already.
    [one] One person added.
   *[other] { $count } people added.
}
poll-people-remove = Remove
poll-people-remove-of = Remove { $name }
poll-people-remove-question = Remove { $name } from the poll?
poll-people-remove-consequence = { $count ->
    [0] The personal link will stop working.
    [one] The personal link will stop working and the answer will be lost.
   *[other] The personal link will stop working and the { $count } answers will be lost.
}
poll-people-removed = { $name } is no longer in the poll.
poll-required = Required
poll-required-of = { $name } is required
poll-required-hint = Without a required person, a slot is never among the best. The group’s pilots are from the start.
poll-required-save = Save who is required
poll-answered-at = on { $when }
poll-new-slots-unanswered = not yet to the new slots
poll-link = Personal link
poll-link-sent-at = sent on { $when }
poll-link-unsent = not sent yet
poll-link-is-revoked = revoked
poll-reminded-at = reminded on { $when }
poll-link-new = New link
poll-link-new-of = Send { $name } a new link
poll-link-revoke = Revoke the link
poll-link-revoke-of = Revoke the link of { $name }
poll-link-sent = A new link is sent to { $name }; the old one no longer works.
poll-link-revoked = The link of { $name } no longer works.
poll-send = Send the poll
poll-send-n = { $count ->
    [0] Nobody to send to
    [one] Send to one person…
   *[other] Send to { $count } people…
}
poll-send-question = { $count ->
    [0] Open the poll without sending it?
    [one] Send the poll to one person?
   *[other] Send the poll to { $count } people?
}
poll-send-consequence = Each gets a mail in their language with a personal link, no account needed: { $names }.
poll-sent = { $count ->
    [0] The poll is open; no link is sent.
    [one] The poll is open; one link is sent.
   *[other] The poll is open; { $count } links are sent.
}
poll-remind = Remind
poll-remind-n = { $count ->
    [0] Everybody has answered
    [one] Remind one person without an answer…
   *[other] Remind { $count } people without an answer…
}
poll-remind-question = { $count ->
    [0] Nobody to remind.
    [one] Send a reminder to one person?
   *[other] Send a reminder to { $count } people?
}
poll-remind-consequence = A mail with a new link goes to { $names }. Nobody gets more than one reminder a day.
poll-reminded = { $count ->
    [0] No reminder is sent.
    [one] One reminder is sent.
   *[other] { $count } reminders are sent.
}
poll-nobody-to-remind = Nobody to remind now: everybody has answered, or was reminded today.
poll-cancel = Cancel the poll
poll-cancel-question = Cancel the poll “{ $name }”?
poll-cancel-consequence = { $count ->
    [0] It stays readable, but nobody can answer any more.
    [one] The links stop working and one person is told by mail.
   *[other] The links stop working and { $count } people are told by mail.
}
poll-cancelled = “{ $name }” is cancelled.
poll-reopen = Reopen the poll
poll-reopen-advice = With a new deadline, the links sent serve again.
poll-reopened = The poll is open again.
poll-archive-question = Archive “{ $name }”?
poll-archive-consequence = It leaves the list and its links no longer answer; you can restore it.
poll-your-answers = Your answers
poll-yours-to-answer = for you to answer
poll-all-yes = Yes to the whole day
poll-all-yes-of = Yes to all slots of { $day }
poll-totals = Yes { $yes } · if need be { $maybe } · no { $no }
poll-busy = You have a meeting then already.
poll-comment = Comment
poll-comment-hint = For instance “I must leave at 3”. Seen by the organisers and people with an account.
poll-answer-save = Save my answers
poll-answer-saved = Your answers are saved. You can change them until the deadline.
poll-account-visible = Your answers are seen by the organisers and by people with an account.
poll-missing = { $count ->
    [0] Every slot has an answer.
    [one] One slot has no answer yet.
   *[other] { $count } slots have no answer yet.
}
poll-link-hello = Hello { $name }. This page is yours: do not pass its address on.
poll-link-lede = When can you? Answers until { $when }.
poll-link-totals = Of others’ answers you see the totals here. Yours, with your name, are seen by the organisers and by people with an account.
poll-link-chosen = The date is chosen
poll-link-closed = Answers were due until { $when }: they do not change any more. The date chosen will be sent to you.
poll-link-dead = This link does not work
poll-link-unknown = The address may be incomplete: open it again from the mail, as a whole.
poll-link-over = This link is over: the poll is finished or cancelled, or a newer link was sent to you.
poll-link-ask = Look for the latest mail of the poll, or ask whoever sent it for a new link.
poll-link-account = I have an account
poll-results = All answers
poll-best = Best slots
poll-best-one = Best slot
poll-no-answers = Nobody has answered yet.
poll-none-best = No slot suits all required people. The nearest ones, and who is missing:
poll-why-required-yes = { $count ->
    [0] Nobody is required
    [one] The required person can
   *[other] All { $count } required people can
}
poll-why-required-maybe = { $count ->
    [0] Nobody is required
    [one] The required person can, if need be
   *[other] All { $count } required people can, { $reluctant } of them if need be
}
poll-why-counts = { $yes } yes, { $maybe } if need be, { $no } no
poll-why-missing = Missing: { $names }
poll-picture = By day and hour
poll-picture-hint = Each cell says how many people can (+ if need be); the darker, the more. ★ marks the best slot.
poll-choose = Choose
poll-choose-slot = Choose { $slot }
poll-choose-question = Choose { $slot }?
poll-choose-not-best = Not all required people can
poll-choose-clashes = Required people have another meeting
poll-choose-makes = The meeting “{ $title }” ({ $kind }) will be planned.
poll-choose-weekly = { $count ->
    [0] It is a series, without a meeting until { $until }.
    [one] It is a series: one meeting until { $until }.
   *[other] It is a series: { $count } meetings, one a week, until { $until }.
}
poll-choose-holidays = Without the public holidays: { $days }.
poll-choose-missing = Without { $days }: that hour does not exist then, the clocks go forward.
poll-choose-mails = { $count ->
    [0] Nobody will be invited.
    [one] This person will be invited and mailed:
   *[other] These { $count } people will be invited and mailed:
}
poll-choose-closes = { $count ->
    [0] Everybody has answered; the poll will be closed.
    [one] The poll is still open and one person has not answered; it will be closed.
   *[other] The poll is still open and { $count } people have not answered; it will be closed.
}
poll-choose-do = Plan and invite
poll-chosen = “{ $name }” is planned and the invitations are sent.
poll-chosen-is = The date is chosen
poll-to-meeting = See the meeting
poll-to-series = See the series
history-action-poll-open = Poll opened
history-action-poll-reopen = Poll reopened
history-action-poll-cancel = Poll cancelled
history-action-poll-close = Poll closed
history-action-poll-add-slots = Slots added
history-action-poll-remove-slots = Slots removed
history-action-poll-require = Required people changed
history-action-poll-uninvite = Person removed
history-action-poll-revoke-link = Link revoked
history-action-poll-send = Links sent
history-action-poll-remind = Reminders sent
history-action-poll-answer = Answer given
history-action-poll-choose = Slot chosen
history-field-poll-duration = Duration (minutes)
history-field-poll-weekly-until = Every week until
history-field-poll-closes-at = Answers until
history-field-poll-slots = Slots
history-field-poll-answers = Answers
history-field-poll-comment = Comment
history-field-poll-required = Required
poll-mail-invitation-subject = When can you? { $title } ({ $group })
poll-mail-invitation-body =
    Hello { $name },

    { $organiser } is looking for a date for “{ $title }” ({ $group }).

    Say when you can, in a minute and without a password:
    { $link }

    Answers until { $deadline }. You can change your answers until then.
    This link is personal: do not pass it on.
poll-mail-reminder-subject = Reminder: when can you? { $title } ({ $group })
poll-mail-reminder-body =
    Hello { $name },

    Your answer is still missing to find the date of “{ $title }” ({ $group }), prepared by { $organiser }.

    A minute is enough, without a password:
    { $link }

    Answers until { $deadline }.
    This link is personal: do not pass it on.
poll-mail-cancelled-subject = Poll cancelled: { $title }
poll-mail-cancelled-body =
    Hello { $name },

    The date poll for “{ $title }” is cancelled. There is nothing for you to do; your link no longer works.
poll-mail-closed-subject = Poll closed: choose the date of { $title }
poll-mail-closed-body =
    Hello { $name },

    The deadline of the poll “{ $title }” is past. The best slots are here:
    { $link }

    You can also reopen it with a new deadline.
poll-mail-chosen-subject = Invitation: { $title }, { $when }
poll-mail-chosen-body =
    Hello { $name },

    The date is chosen: you are invited to “{ $title }”.

    When: { $when }{ $series }
    Where: { $place }
    Video link: { $video }

    Say whether you come, or who comes instead:
    { $reply }

    For your calendar:
    { $calendar }

    { $page }
poll-mail-chosen-weekly = , then every week until { $until }
