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
polls-lede = Find a date for a meeting: offer slots, collect answers, choose with those who need to be there.
polls-mine = For me to answer
polls-none = No polls here
polls-none-filtered = No poll matches these filters.
polls-none-advice = Create the first one: the group, the slots, the people, then send it.
polls-count = { $count ->
    [0] no polls
    [one] one poll
   *[other] { $count } polls
}
poll-new = New date poll
poll-new-lede = First, the meeting itself; slots and people come next. Nothing is sent until you say so.
poll-created = “{ $name }” has been created. Now add the slots.
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
poll-weekly-yes = The chosen slot recurs every week
poll-weekly-until = Until
poll-weekly-until-hint = For a series only: the last possible day.
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
poll-next-send = Next: sending
poll-organiser = Organised by
poll-answers = Answers
poll-answers-count = { $count ->
    [0] no answers
    [one] one answer
   *[other] { $count } answers
}
poll-error-duration = Between 5 and 1440 minutes.
poll-error-weekly-bilateral = A bilateral is not held every week.
poll-error-weekly-until = Choose a future day, within a year.
poll-error-deadline-past = The deadline must be in the future.
poll-error-slot-past = This time is already past.
poll-error-too-many-slots = A poll has at most { $max } slots; this would make { $count }.
poll-error-no-end = Give the last day, or the number of weeks.
poll-error-period = The last day follows the first, within a year.
poll-error-no-weekday = Tick at least one day.
poll-error-times = “{ $text }” is not a time. Write for example 9, 11:30 or 14.
poll-error-state = This poll is no longer in a state that allows this.
poll-error-closed = The deadline has passed: answers can no longer be changed.
poll-error-no-slots = Add slots first.
poll-error-no-people = First add people who have not received their link yet.
poll-bulk = Several slots at once
poll-bulk-hint = For example every weekday at 9, 11 and 14 for two weeks. Belgian public holidays and past times are left out; times are Brussels time.
poll-bulk-from = From
poll-bulk-to = To
poll-bulk-to-hint = Or a number of weeks.
poll-bulk-weeks = Weeks
poll-bulk-weeks-hint = Used if “To” is empty.
poll-bulk-weekdays = Days
poll-bulk-times = Start times
poll-bulk-times-hint = Separated by commas: 9, 11:30, 14:00.
poll-bulk-show = See the result
poll-bulk-add = Add these slots
poll-bulk-preview = { $count ->
    [0] No slots would be added
    [one] One slot would be added
   *[other] { $count } slots would be added
}
poll-bulk-span = From { $first } to { $last }.
poll-bulk-holidays = Public holidays left out:
poll-bulk-past = { $count ->
    [0] No past times are left out.
    [one] One past time is left out.
   *[other] { $count } past times are left out.
}
poll-bulk-missing = { $count ->
    [0] The clocks skip no time.
    [one] One time does not exist: the clocks go forward. It is left out.
   *[other] { $count } times do not exist: the clocks go forward. They are left out.
}
poll-bulk-known = { $count ->
    [0] No slots exist already.
    [one] One slot already exists.
   *[other] { $count } slots already exist.
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
poll-slots-known = Nothing to add: these slots already exist.
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
    [0] All the people in the group are already there
    [one] Add the person in the group
   *[other] Add the { $count } people in the group
}
poll-people-others = Other people
poll-people-others-hint = Those of the group come first; use Ctrl to choose several.
poll-people-search = Search the list
poll-people-count = { $count ->
    [0] Nobody asked
    [one] One person asked
   *[other] { $count } people asked
}
poll-people-none = Nobody yet.
poll-people-none-chosen = Choose people first.
poll-people-added = { $count ->
    [0] Nobody to add: everyone is already there.
    [one] One person added.
   *[other] { $count } people added.
}
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
poll-required-hint = Without a required person, a slot is never among the best. The group’s pilots are required by default.
poll-required-save = Save who is required
poll-answered-at = on { $when }
poll-new-slots-unanswered = not yet for the new slots
poll-link = Personal link
poll-link-sent-at = sent on { $when }
poll-link-unsent = not sent yet
poll-link-is-revoked = revoked
poll-reminded-at = reminded on { $when }
poll-link-new = New link
poll-link-new-of = Send { $name } a new link
poll-link-revoke = Revoke the link
poll-link-revoke-of = Revoke the link for { $name }
poll-link-sent = A new link has been sent to { $name }; the old one no longer works.
poll-link-revoked = The link for { $name } no longer works.
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
poll-send-consequence = Each of them gets an email in their own language with a personal link, no account needed: { $names }.
poll-sent = { $count ->
    [0] The poll is open; no link has been sent.
    [one] The poll is open; one link has been sent.
   *[other] The poll is open; { $count } links have been sent.
}
poll-remind = Remind
poll-remind-n = { $count ->
    [0] Everyone has answered
    [one] Remind one person without an answer…
   *[other] Remind { $count } people without an answer…
}
poll-remind-question = { $count ->
    [0] Nobody to remind.
    [one] Send a reminder to one person?
   *[other] Send a reminder to { $count } people?
}
poll-remind-consequence = An email with a new link will be sent to { $names }. Nobody gets more than one reminder a day.
poll-reminded = { $count ->
    [0] No reminder has been sent.
    [one] One reminder has been sent.
   *[other] { $count } reminders have been sent.
}
poll-nobody-to-remind = Nobody to remind now: everyone has answered, or has already been reminded today.
poll-cancel = Cancel the poll
poll-cancel-question = Cancel the poll “{ $name }”?
poll-cancel-consequence = { $count ->
    [0] It stays readable, but nobody can answer any more.
    [one] The links stop working and one person is told by email.
   *[other] The links stop working and { $count } people are told by email.
}
poll-cancelled = “{ $name }” is cancelled.
poll-reopen = Reopen the poll
poll-reopen-advice = With a new deadline, the links already sent work again.
poll-reopened = The poll is open again.
poll-archive-consequence = It leaves the list and its links stop working; you can restore it.
poll-your-answers = Your answers
poll-yours-to-answer = for you to answer
poll-all-yes = Yes to the whole day
poll-totals = Yes { $yes } · if need be { $maybe } · no { $no }
poll-busy = You already have a meeting then.
poll-comment = Comment
poll-comment-hint = For example “I must leave at 3 p.m.”. Visible to the organisers and to people with an account.
poll-answer-save = Save my answers
poll-answer-saved = Your answers have been saved. You can change them until the deadline.
poll-account-visible = Your answers are visible to the organisers and to people with an account.
poll-missing = { $count ->
    [0] Every slot has an answer.
    [one] One slot has no answer yet.
   *[other] { $count } slots have no answer yet.
}
poll-link-hello = Hello { $name }. This page is yours: do not pass on its address.
poll-link-lede = When are you available? Answers until { $when }.
poll-link-totals = Of other people’s answers, you only see the totals here. Yours, with your name, are visible to the organisers and to people with an account.
poll-link-chosen = The date has been chosen
poll-link-closed = Answers were due by { $when }: they can no longer be changed. You will be told which date is chosen.
poll-link-dead = This link does not work
poll-link-unknown = The address may be incomplete: open the full link again from the email.
poll-link-over = This link is no longer in use: the poll is over or was cancelled, or you were sent a newer link.
poll-link-ask = Look for the latest email about the poll, or ask whoever sent it for a new link.
poll-link-account = I have an account
poll-results = All answers
poll-best = Best slots
poll-best-one = Best slot
poll-no-answers = Nobody has answered yet.
poll-none-best = No slot suits all the required people. The closest ones, and who is missing:
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
poll-choose-holidays = Except the public holidays: { $days }.
poll-choose-missing = Except { $days }: that time does not exist then, the clocks go forward.
poll-choose-mails = { $count ->
    [0] Nobody will be invited.
    [one] This person will be invited and get an email:
   *[other] These { $count } people will be invited and get an email:
}
poll-choose-closes = { $count ->
    [0] Everyone has answered; the poll will be closed.
    [one] The poll is still open and one person has not answered; it will be closed.
   *[other] The poll is still open and { $count } people have not answered; it will be closed.
}
poll-choose-do = Plan and invite
poll-chosen = “{ $name }” is planned and the invitations have been sent.
poll-chosen-is = The date has been chosen
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
poll-mail-invitation-subject = When are you available? { $title } ({ $group })
poll-mail-invitation-body =
    Hello { $name },

    { $organiser } is looking for a date for “{ $title }” ({ $group }).

    Say when you are available, in a minute and without a password:
    { $link }

    Answers until { $deadline }. You can change your answers until then.
    This link is personal: do not pass it on.
poll-mail-reminder-subject = Reminder: when are you available? { $title } ({ $group })
poll-mail-reminder-body =
    Hello { $name },

    Your answer is still needed to find a date for “{ $title }” ({ $group }), prepared by { $organiser }.

    A minute is enough, without a password:
    { $link }

    Answers until { $deadline }.
    This link is personal: do not pass it on.
poll-mail-cancelled-subject = Poll cancelled: { $title }
poll-mail-cancelled-body =
    Hello { $name },

    The date poll for “{ $title }” has been cancelled. There is nothing for you to do; your link no longer works.
poll-mail-closed-subject = Poll closed: choose the date of { $title }
poll-mail-closed-body =
    Hello { $name },

    The deadline of the poll “{ $title }” has passed. The best slots are here:
    { $link }

    You can also reopen it with a new deadline.
poll-mail-chosen-subject = Invitation: { $title }, { $when }
poll-mail-chosen-body =
    Hello { $name },

    The date has been chosen: you are invited to “{ $title }”.

    When: { $when }{ $series }
    Where: { $place }
    Video link: { $video }

    Say whether you will be there, or who will come instead:
    { $reply }

    For your calendar:
    { $calendar }

    { $page }
poll-mail-chosen-weekly = , then every week until { $until }
poll-why = { $who }; { $counts }
poll-choose-series = This group already has a series of meetings
poll-choose-series-advice = If this one replaces it, call off what is left of the old one afterwards: otherwise both take place.
