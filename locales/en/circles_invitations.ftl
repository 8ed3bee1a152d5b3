circle-ways = Invitation pages
circle-way-list = List
circle-invitee-name = Person
circle-invitee-organisation = Organisation
circle-invitee-kind = Kind of organisation
circle-invitee-answer = Answer
circle-invitee-since = Since
circle-invitee-contact = Contact
circle-invitee-email = Email address
circle-invitee-email-hint = Without an address, the person can only be reached by a follow-up call.
circle-invitee-lang = Language
circle-invitee-from = Where from
circle-invitee-person = Person’s page
circle-kind-unknown = Unknown
circle-kind-of-organisation = The organisation’s
circle-lang-of-person = The person’s
circle-gauge-invited = Invitations sent: { $count } of { $range }
circle-gauge-coming = Coming: { $count } of { $range }
circle-gauge-offered = { $count ->
    [one] { $count } place offered
   *[other] { $count } places offered
}
circle-gauge-waiting = { $count ->
    [one] { $count } person waiting
   *[other] { $count } people waiting
}
circle-gauge-rest = Not coming: { $declined } · no answer: { $unanswered }
circle-balance-title = Balance by kind of organisation
circle-balance-picture = People listed and coming, by kind of organisation
circle-balance-caption = Agencies and cabinets count with administrations, federations with associations.
circle-balance-listed = Listed
circle-balance-coming = Coming
circle-balance-waiting = Waiting
circle-filter-unknown = Kind unknown
circle-filter-trouble = Address to check
circle-invitees-none = Nobody on this list
circle-invitees-none-advice = Add people: from contacts, a group, an earlier circle, pasted text or a file. Nothing goes out until you send it.
circle-invitees-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
circle-invited-on = Invited { $when }
circle-reminded-on = Reminded { $when }
circle-came = Was there
circle-address-correct = Correct the address
circle-taken-by = Follow-up: { $name }
circle-invitee-added = “{ $name }” is on the list. Nothing was sent.
circle-invitee-is-removed = This person was removed from the list.
circle-invitee-remove = Remove from the list
circle-invitee-remove-question = Remove { $name } from the list?
circle-invitee-remove-consequence = Their links stop working and their place is free. What was said and sent stays. You can put the person back at any time.
circle-invitee-removed = { $name } was removed from the list.
circle-invitee-restore = Put back on the list
circle-invitee-restored = { $name } is back on the list.
circle-address-failed = Nothing is sent to this address until you have checked it: save the form to confirm or correct it.
circle-address-not-me = Somebody said that this link did not reach the right person.
circle-save-and-send = Save and send the invitation again
circle-mails = Emails
circle-timeline = What happened
circle-timeline-none = Nothing yet.
circle-trace-mail = Email
circle-trace-reply = Answer
circle-trace-call = Follow-up call
circle-trace-reading = Note read
circle-mail-sent = sent
circle-mail-failed = did not arrive
circle-mail-by-hand = handed over
circle-mail-waits = about to be sent
circle-see = See
circle-chosen = Chosen
circle-all = Tick all
circle-add-title = Add people
circle-add-lede = You see line by line what was understood before anything is added. Nothing is sent.
circle-add-look = See what was understood
circle-add-nothing = Nobody was found in what you gave.
circle-add-paste = Paste text
circle-add-paste-label = Addresses or lines
circle-add-paste-hint = As your email program gives them: “Name <address>; …”, addresses alone, or one person per line with the organisation.
circle-add-file = A file
circle-add-file-label = CSV, Excel (.xlsx) or contacts (.vcf) file
circle-add-file-hint = Known columns: name, first name, organisation, kind, language, email address.
circle-add-contacts = Contacts
circle-add-contacts-label = People
circle-add-contacts-hint = Hold Ctrl to choose several.
circle-add-group = A group or an earlier circle
circle-add-group-label = Everybody in this group
circle-add-earlier = Those invited to this circle
circle-add-one = One person at a time
circle-add-button = Add
circle-added = { $count ->
    [one] { $count } person added. Nothing was sent.
   *[other] { $count } people added. Nothing was sent.
}
circle-review-title = What was understood
circle-review-lede = Correct what needs it. Only the ticked lines are added.
circle-review-cut = There were more than 300: only the first are here.
circle-review-sends-nothing = Adding sends nothing.
circle-review-button = Add the ticked lines
circle-line-verdict = Understood as
circle-line-new = New
circle-line-known = Already on the list
circle-line-removed = Removed before, comes back
circle-line-duplicate = Duplicate
circle-line-unreadable = Unreadable
circle-line-no-address = No address
circle-line-take = Add line { $number }
circle-line-name = Person, line { $number }
circle-line-email = Email address, line { $number }
circle-line-organisation = Organisation, line { $number }
circle-line-kind = Kind of organisation, line { $number }
circle-line-lang = Language, line { $number }
circle-error-address-taken = This address is already on the circle’s list.
circle-error-nobody = Write at least a name or an address.
circle-error-nobody-chosen = Tick at least one person.
circle-error-lines = A ticked line has no readable name or address. Correct it or untick it.
circle-error-offers = Fewer places are free. Tick fewer people.
circle-error-offer-past = The offer must end later than now.
circle-error-offer-late = The offer must end before the circle begins.
circle-error-not-waiting = This person no longer waits for a place.
circle-error-not-offered = No place is offered to this person.
circle-error-placeholder = These words in braces mean nothing here: { $words }
circle-error-no-link = The person’s link is missing.
circle-error-hard-link = Remove the address of a personal link: each person gets their own.
circle-error-call-later = A follow-up call cannot be in the future.
circle-error-delegate = Name another person.
circle-error-delegates = Enough people have been named with this link. Write to whoever invited you.
circle-error-answers-closed = The circle has begun, or has no date: answers are no longer taken here. What you wrote is below.
circle-left-erased = erased at their request
circle-left-no-address = no address
circle-left-opted-out = wants no more emails from this circle
circle-left-failed = address to check
circle-left-invited = already has the invitation
circle-left-answered = has answered
circle-left-uninvited = has no invitation yet
circle-left-recent = was sent an email less than 48 hours ago
circle-left-called = had a follow-up call less than 48 hours ago
circle-send = Send the invitations
circle-send-count = { $count ->
    [one] Send { $count } invitation
   *[other] Send { $count } invitations
}
circle-send-plan = { $count ->
    [one] { $count } email will be sent.
   *[other] { $count } emails will be sent.
}
circle-send-button = Send to those ticked
circle-send-nobody = Nobody is waiting for an email now.
circle-sent = { $count ->
    [one] { $count } email is on its way.
   *[other] { $count } emails are on their way.
}
circle-remind = Remind
circle-remind-count = { $count ->
    [one] Remind { $count } person
   *[other] Remind { $count } people
}
circle-remind-plan = { $count ->
    [one] { $count } reminder will be sent.
   *[other] { $count } reminders will be sent.
}
circle-remind-button = Remind those ticked
circle-left = { $count ->
    [one] { $count } person gets none
   *[other] { $count } people get none
}
circle-preview = What the person will read
circle-preview-of = The email to
circle-preview-for = As { $name } will read it
circle-preview-show = Show
circle-texts-title = Texts
circle-texts-change = Change the text
circle-texts-lede = Each person reads it in their own language. Where the circle has no text of its own, the usual text is sent.
circle-text-purpose = For
circle-text-subject = Subject
circle-text-body = Text
circle-text-parts = In braces, filled in for each person: { $parts }
circle-text-is-usual = This is the usual text.
circle-text-take-usual = Use the usual text again
circle-link-make = Prepare a message
circle-link-anew = Revoke and send a new link
circle-link-revoke = Revoke the links
circle-link-revoked = { $name }’s links no longer work.
circle-link-revoked-unsent = { $name }’s links no longer work; no email can be sent.
circle-link-sent-anew = A new link is on its way to { $name }; the old ones no longer work.
circle-link-for = Message for { $name }
circle-link-own = Personal link
circle-handed-lede = This link is shown only this once. Links sent before keep working.
circle-handed-mailto = Open in my email program
circle-handed-mailto-hint = One person at a time, from your own mailbox.
circle-copy = Copy
circle-copy-text = Copy the text
circle-copied = Copied
circle-answer = Answer
circle-answer-yes = I am coming
circle-answer-yes-hint = If all places are taken, you are put on the waiting list.
circle-answer-no = I am not coming
circle-answer-no-hint = Your place is free for somebody else.
circle-answer-instead = Somebody else is coming
circle-answer-instead-hint = That person gets their own link; you can still read.
circle-delegate-name = Who is coming
circle-delegate-email = Their email address
circle-delegate-hint = Jalon writes to them at once, with a link of their own.
circle-answer-remark = Remark
circle-answer-remark-hint = A special need, for example. Those who prepare the circle read it.
circle-answer-until = You can change your answer until it begins: { $when }. Each change is confirmed by email.
circle-answer-send = Send my answer
circle-answer-no-date = The circle has no date yet: you can answer once it has one.
circle-answer-closed = The circle has begun: the answer can no longer be changed here.
circle-answer-by-hand = Note an answer received another way
circle-answer-by-hand-hint = By telephone, by email, in passing. Places follow the same rule, and the person is told.
circle-answer-noted = Answer noted: { $state }
circle-answered-yes = Your place is noted. A confirmation is on its way by email.
circle-answered-no = Your answer is noted. A confirmation is on its way by email.
circle-answered-instead = Noted. Whoever comes instead of you gets a link.
circle-answered-waiting = All places are taken: you are on the waiting list.
circle-places-title = Places and waiting list
circle-places-offered = Places offered
circle-places-free = Free places
circle-places-may-offer = { $count ->
    [one] { $count } place is free: you can offer it.
   *[other] { $count } places are free: you can offer them.
}
circle-places-none-free = No place is free.
circle-waiting-list = Waiting list
circle-waiting-none = Nobody is waiting.
circle-position = number { $position } on the waiting list
circle-position-head = Rank
circle-waits-since = Waiting since
circle-waits-for-place = all places are taken
circle-waits-for-offer = waiting for an offer
circle-offer-passed = let an offer pass
circle-offer-over = The offer is over.
circle-offer-until = until { $until }
circle-offer-until-day = Answer until
circle-offer-until-time = At
circle-offer-hint = The place is held until then; afterwards it is free again.
circle-offer-button = Offer a place to those ticked
circle-offered = { $count ->
    [one] { $count } place offered.
   *[other] { $count } places offered.
}
circle-offers-title = Open offers
circle-offer-take-back = Withdraw the offer
circle-offer-taken-back = The offer to { $name } has been withdrawn.
circle-coming-count = { $count ->
    [one] { $count } person is coming
   *[other] { $count } people are coming
}
circle-calls-title = Follow-up calls
circle-calls-lede = Who has not answered, and who follows up. Each follow-up call is kept here: by whom, when, how, with what outcome.
circle-calls-all = All ({ $count })
circle-calls-mine = Mine ({ $count })
circle-calls-free = Nobody’s ({ $count })
circle-calls-none = Nobody here needs a follow-up call.
circle-calls-last-mail = Last email
circle-calls-last = Last follow-up call
circle-calls-who = Follows up
circle-calls-what = To do
circle-calls-back = Back to the follow-up calls
circle-unanswered-count = { $count ->
    [one] { $count } person without an answer
   *[other] { $count } people without an answer
}
circle-take = I’ll follow up
circle-take-of = I’ll follow up with { $name }
circle-release = I no longer follow up
circle-release-of = I no longer follow up with { $name }
circle-prepare = Message
circle-prepare-of = Prepare a message for { $name }
circle-call-note-short = Note it
circle-call-of = Note it: follow-up call to { $name }
circle-call-note-it = Note a follow-up call
circle-call-channel = How
circle-call-on = When
circle-call-outcome = Outcome
circle-call-note = What was said
circle-call-note-hint = The person reads it when asking what Jalon holds about them.
circle-call-save = Note the call
circle-call-noted = Follow-up call to { $name } noted.
circle-call-undone = The follow-up call to { $name } no longer counts.
circle-call-is-undone = undone
circle-link-for-whom = This page is for
circle-stands-for = instead of { $name }
circle-not-me = I am not { $name }
circle-no-date = date to be set
circle-place = Where
circle-video = Video link
circle-link-calendar = Add to my calendar
circle-your-answer = Your answer
circle-stands-open = Tell us whether you are coming.
circle-stands-yes = You are coming: your place is noted.
circle-stands-no = You are not coming.
circle-stands-instead = { $name } is coming instead of you. You can still read this page.
circle-stands-waiting = All places are taken. You are number { $position } on the waiting list.
circle-stands-offered = A place is held for you until { $until }. Answer “I am coming” to take it.
circle-stands-offer-over = The offer is over. You are on the waiting list again.
circle-link-note = The note to read
circle-link-more = Also with this link
circle-link-live = Answer live
circle-link-opinion = Give a first opinion
circle-link-feedback = Give my written feedback
circle-link-results = What became of your contributions
circle-link-purpose = Your data are used to prepare and follow up this circle, and for nothing else.
circle-link-back = Back to my page
circle-link-contact = A question? Write to { $address }.
circle-not-me-lede = This link is { $name }’s. If you are coming instead, get your own; if not, tell us.
circle-not-me-instead = I am coming instead
circle-not-me-name = Your name
circle-not-me-email = Your email address
circle-not-me-email-hint = Your own link arrives there at once.
circle-not-me-own-link = Get my link
circle-not-me-tell = This message is not for me
circle-not-me-said = What happened?
circle-not-me-tell-hint = For example: this person no longer works here. Nothing is sent to this address until it is checked.
circle-not-me-tell-button = Tell us
circle-not-me-told = Thank you. Those who prepare the circle have been told.
circle-note-none = No note has been sent yet.
circle-note-no-file = This file no longer goes with the note.
circle-note-sent-on = sent { $when }
circle-note-read = Noted: you have read the note.
circle-note-read-on = Read { $day }
circle-note-read-title = Have you read this note?
circle-note-read-hint = Only this button says so: Jalon does not watch who opens a page. Those who prepare the circle see your answer.
circle-note-read-button = I have read it
circle-unsubscribe-title = Receive no more emails
circle-unsubscribe-lede = No more emails from this circle will reach you. Your link keeps working.
circle-unsubscribe-button = Send me no more emails
circle-unsubscribed = You will get no more emails from this circle.
circle-subscribe-again = Receive the emails again
circle-data-title = What Jalon holds about me
circle-data-lede = Everything in this circle that bears your name.
circle-data-brought = What you contributed
circle-data-opinions = { $count ->
    [one] { $count } first opinion on an axis
   *[other] { $count } first opinions on axes
}
circle-data-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
circle-data-feedback = { $count ->
    [one] written feedback on { $count } axis
   *[other] written feedback on { $count } axes
}
circle-data-readings = { $count ->
    [one] { $count } note read
   *[other] { $count } notes read
}
circle-data-unnamed = What you sent unnamed is tied to nobody and is not here.
circle-data-replies = Your answers
circle-data-mails = Emails written to you
circle-data-calls = Follow-up calls noted
circle-erase-title = Erase my data
circle-erase-lede = Your name and address disappear from this circle, with the emails and the follow-up calls.
circle-erase-consequence = Your name, your address, the emails and the follow-up calls disappear; your place is free and your link stops working. This cannot be undone.
circle-erase-answers = What you contributed
circle-erase-keep = Keep it unnamed
circle-erase-keep-hint = Your contributions stay, with nothing that leads to you.
circle-erase-all = Erase it too
circle-erase-all-hint = Your contributions disappear with your name.
circle-erase-button = Erase my data from this circle
circle-erased-title = Your data are erased
circle-erased-done = Nothing in this circle bears your name any more. This link no longer works.
history-action-circle-invitee-add = Added to the list
history-action-circle-invitee-update = Facts changed
history-action-circle-invitee-take-off = Removed from the list
history-action-circle-invitee-restore = Back on the list
history-action-circle-invitee-take = Follow-up taken on
history-action-circle-invitee-release = Follow-up let go
history-action-circle-link-make = Link made to hand over
history-action-circle-link-revoke = Links revoked
history-action-circle-send = Invitations sent
history-action-circle-remind = Reminders sent
history-action-circle-send-anew = Invitation sent again
history-action-circle-answer = Answer
history-action-circle-offer = Place offered
history-action-circle-offer-end = Offer ended
history-action-circle-offer-take-back = Offer withdrawn
history-action-circle-call = Follow-up call noted
history-action-circle-call-undo = Follow-up call undone
history-action-circle-not-me = Link in another’s hands
history-action-circle-opt-out = No more emails
history-action-circle-opt-in = Emails again
history-action-circle-erase = Data erased
history-action-circle-text = Text changed
history-field-circle-address-error = Address to check
history-field-circle-invitee-state = Answer
history-field-circle-instead = Comes instead
history-field-circle-offer-until = Offer until
history-field-circle-recipients = Number of people
history-field-circle-text = Text
history-field-circle-channel = How
history-field-circle-outcome = Outcome
circle-letter-invitation-subject = Invitation: { $circle }, { $when }
circle-letter-invitation-body =
    Hello { $name },

    The group { $group } invites you to “{ $circle }”.

    When: { $when } (Brussels time)
    Where: { $place }

    Say whether you are coming, or who is coming instead, in a minute and without a password:
    { $link }

    Your answer counts on that page, not by the button of your calendar. You can change it until { $until }.
    This link is personal: do not pass it on. You can name somebody else with it.

    A question? { $contact }
circle-letter-reminder-subject = Reminder: { $circle }, { $when }
circle-letter-reminder-body =
    Hello { $name },

    We do not know yet whether you are coming to “{ $circle }” ({ $group }), { $when } (Brussels time).

    A minute is enough, without a password:
    { $link }

    This link is personal: do not pass it on. You can name somebody else with it.

    A question? { $contact }
circle-letter-feedback-subject = Your written feedback: { $circle }
circle-letter-feedback-body =
    Hello { $name },

    Thank you for taking part in “{ $circle }” ({ $group }). Your written feedback by axis is expected by { $until }.

    You can write it in several goes, without a password:
    { $link }

    A question? { $contact }
circle-letter-feedback-reminder-subject = Reminder: your written feedback, { $circle }
circle-letter-feedback-reminder-body =
    Hello { $name },

    Your written feedback on “{ $circle }” ({ $group }) is expected by { $until }:
    { $link }

    A question? { $contact }
circle-letter-result-subject = What became of your contributions: { $circle }
circle-letter-result-body =
    Hello { $name },

    The synthesis of “{ $circle }” ({ $group }) has been published. See what became of your contributions:
    { $link }

    A question? { $contact }
circle-letter-call-subject = { $circle }, { $when }
circle-letter-call-body =
    Hello { $name },

    Are you coming to “{ $circle }” ({ $group }), { $when }?
    You can say so here, without a password:
    { $link }

    Thank you in advance
circle-mail-yes-subject = Your place: { $circle }, { $when }
circle-mail-yes-body =
    Hello { $name },

    Your place at “{ $circle }” is noted.

    When: { $when } (Brussels time)
    Where: { $place }
    For your calendar:
    { $calendar }

    You can change your answer until { $until }:
    { $link }
circle-mail-no-subject = You are not coming: { $circle }
circle-mail-no-body =
    Hello { $name },

    We have noted that you are not coming to “{ $circle }”.

    You can change your answer until { $until }:
    { $link }
circle-mail-instead-subject = { $delegate } is coming instead of you: { $circle }
circle-mail-instead-body =
    Hello { $name },

    We have written to { $delegate }, who is coming to “{ $circle }” instead of you. Your link still lets you read.

    You can change your answer until { $until }:
    { $link }
circle-mail-waiting-subject = Waiting list: { $circle }
circle-mail-waiting-body =
    Hello { $name },

    All places at “{ $circle }” are taken. You are number { $position } on the waiting list; you will get an email when a place is offered to you.

    To see where you are, or to leave the list:
    { $link }
circle-mail-offered-subject = A place for you until { $offered }: { $circle }
circle-mail-offered-body =
    Hello { $name },

    A place at “{ $circle }” ({ $when }, Brussels time) is held for you until { $offered }.

    Answer “I am coming” to take it, or say that you are not coming:
    { $link }
circle-mail-offer-end-subject = The offer is over: { $circle }
circle-mail-offer-end-body =
    Hello { $name },

    The place at “{ $circle }” that was held for you is free again. You stay on the waiting list, as number { $position }.

    To leave the list:
    { $link }
circle-mail-open-subject = We are waiting for your answer: { $circle }
circle-mail-open-body =
    Hello { $name },

    Say whether you are coming to “{ $circle }”, { $when } (Brussels time):
    { $link }
circle-mail-delegate-subject = { $other } suggests that you come: { $circle }, { $when }
circle-mail-delegate-body =
    Hello { $name },

    { $other } said that you would come to “{ $circle }” ({ $group }) in their place.

    When: { $when } (Brussels time)
    Where: { $place }

    Say whether you are coming, without a password:
    { $link }

    A question? { $contact }
circle-mail-not-me-subject = A link has reached somebody else: { $circle }
circle-mail-not-me-body =
    Somebody who holds { $name }’s link for “{ $circle }” says they are not that person.

    What was written: { $said }

    Nothing is sent to this address until you have checked it:
    { $link }
circle-news = Announce the change
circle-news-count = { $count ->
    [0] Nobody to tell about the change
    [one] Tell one person about the change
   *[other] Tell { $count } people about the change
}
circle-news-moved-question = Tell people that “{ $circle }” has a new date or place?
circle-news-off-question = Tell people that “{ $circle }” will not go ahead?
circle-news-consequence = Only those invited who do not know it yet get this email. Their calendars are updated with it; their answers stay.
circle-news-nobody = Everybody knows how things stand: no email will be sent.
circle-left-not-coming = is not coming
history-action-circle-tell-moved = Change of date, place or video link announced
history-action-circle-tell-off = Cancellation announced
circle-mail-moved-subject = Change: { $circle }, { $when }
circle-mail-moved-body =
    Hello { $name },

    { $lede }

    { $facts }

    { $answer }
    { $link }

    A question? { $contact }
circle-mail-off-subject = Cancelled: { $circle }, { $before }
circle-mail-off-body =
    Hello { $name },

    “{ $circle }” ({ $group }), planned for { $before }, will not go ahead.

    Your page stays open:
    { $link }

    A question? { $contact }
circle-again-title = Get my link
circle-again-lost = Lost your link?
circle-again-lede = Give the address at which you were invited: your personal link leaves for it again.
circle-again-email = Your email address
circle-again-hint = The one at which the invitation arrived.
circle-again-button = Send my link
circle-again-sent = If this address is invited to a circle under way, its link has just left. Check your spam folder too.
circle-again-else = Nothing arrives? Write to whoever invited you: they may know you by another address.
circle-again-by-hand = No server sends emails here. Ask whoever invited you for your link: it takes them two clicks.
history-action-circle-link-ask = Link asked for again by the address
circle-mail-again-subject = Your link: { $circle }
circle-mail-again-body =
    Hello { $name },

    The link of your page for “{ $circle }” ({ $group }) was asked for again. Here it is:
    { $link }

    Those that you already got keep working, unless they were withdrawn. If you asked for nothing, do nothing: the link went to you alone.

    A question? { $contact }
circle-stands-instead-named = The person you named is coming instead of you. You can still read this page.
circle-by-video = Online; the link appears here once your place is noted.
circle-mail-instead-named-subject = Somebody is coming instead of you: { $circle }
circle-mail-instead-named-body =
    Hello { $name },

    We have written to the person you named to come to “{ $circle }” instead of you. Your link still lets you read.

    You can change your answer until { $until }:
    { $link }
circle-mail-by-video = Online; the link comes with the confirmation of your place.
circle-offer-why = Why these people
circle-offer-why-hint = To be said when others have waited longer: the balance between kinds of organisations, for instance. It can be read in the person’s history.
circle-error-offer-why = Others have waited longer: say why these people come first.
circle-offer-look = See what will be sent
circle-offer-plan = { $count ->
    [0] No place will be offered.
    [one] One place will be offered.
   *[other] { $count } places will be offered.
}
circle-news-video-question = Tell people that “{ $circle }” has another video link?
circle-mail-video-subject = Video link: { $circle }, { $when }
circle-mail-video-body =
    Hello { $name },

    From now on, this is the video link of “{ $circle }” ({ $group }); any other one no longer works.

    When: { $when } (Brussels time)
    Where: { $place }

    Your place stays noted. Your page always says what holds:
    { $link }

    A question? { $contact }
circle-remind-over = The circle has begun: who is coming is no longer asked.
circle-letter-note-subject = The note to read: { $circle }
circle-letter-note-body =
    Hello { $name },

    The note of the group { $group } for “{ $circle }” is ready. Read it here, without a password, always in its latest version:
    { $link }

    When: { $when } (Brussels time)

    This link is personal: do not pass it on.

    A question? { $contact }
circle-news-note = Announce the note
circle-news-note-count = { $count ->
    [0] Nobody to tell about the note
    [one] Announce the note to one person
   *[other] Announce the note to { $count } people
}
circle-news-note-question = Tell people that the note of “{ $circle }” can be read?
circle-news-note-consequence = This email goes to those invited before the note was sent, except those who have read it or were told of this version already. Whoever is invited later finds it on their page. The words can be changed under “Texts”.
history-action-circle-tell-note = Note announced
mail-button-note = Read the note
circle-data-objections = What you meant
circle-data-objection-answer = The group’s answer
circle-news-over = The meeting is over: nobody is told any more.
circle-news-closed = This circle no longer changes: nobody is told any more.
circle-news-undated = The meeting has no date yet: there is nothing to announce.
circle-news-nobody-there = The meeting has begun: only people with a place would still be told, and none of them needs to be.
circle-news-note-over = The meeting is over: the note is no longer announced.
circle-news-note-off = The meeting is cancelled: the note is not announced.
circle-news-note-again-question = Tell people that a new version of the note of “{ $circle }” can be read?
circle-mail-moved-first = Here is when and where “{ $circle }” ({ $group }) takes place.
circle-mail-moved-on = “{ $circle }” ({ $group }) will go ahead, although it was announced as cancelled.
circle-mail-moved-day = The date or time of “{ $circle }” ({ $group }) has changed.
circle-mail-moved-place = The place of “{ $circle }” ({ $group }) has changed.
circle-mail-moved-both = The date and the place of “{ $circle }” ({ $group }) have changed.
circle-mail-moved-video = The video link of “{ $circle }” ({ $group }) is no longer in use.
circle-mail-fact-when = When: { $when } (Brussels time)
circle-mail-fact-before = Before: { $before }
circle-mail-fact-where = Where: { $place }
circle-mail-fact-unplaced = Where: still to be decided
circle-mail-fact-online = online
circle-mail-moved-answered = Your answer stays noted. If it no longer fits, change it:
circle-mail-moved-unanswered = You have not answered yet. Say here whether you are coming:
circle-letter-note-again-subject = { $subject } (new version)
circle-letter-note-again = This is a new version of the note: it replaces the one you already knew.
circle-stands-instead-asked = We have invited { $name } instead of you; there is no answer yet. If you answer “I am coming”, that invitation is withdrawn.
circle-stands-instead-declined = { $name } is not coming. You can still answer “I am coming”, or name somebody else.
circle-stands-instead-gone = Nobody is invited to come instead of you any more. You can still read this page.
circle-answered-yes-back = Your place is noted. The invitation of { $name }, instead of you, is withdrawn; a confirmation is on its way by email.
circle-error-instead-comes = { $name } has agreed to come instead of you: nothing changes. To come yourself, write to whoever invited you.
history-action-circle-invitee-withdraw = Invitation withdrawn: the person replaced is coming after all
circle-mail-withdrawn-subject = You are no longer expected: { $circle }, { $when }
circle-mail-withdrawn-body =
    Hello { $name },

    { $other } can come to “{ $circle }” ({ $group }) after all. So you need not come instead, nor answer: the link you were sent no longer opens.

    A question? { $contact }
circle-link-closed = This circle is closed: nothing more is asked of you. This page stays, with what came out of it and your data.
circle-error-other-comes = { $name }, instead of whom you were to come, comes in person: nothing changes. To come too, write to whoever invited you.
