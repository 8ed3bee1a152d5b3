# People, accounts and roles
people-lede = Who is who, in which group and in which role.
people-count = { $count ->
        [0] no people
        [one] one person
        *[other] { $count } people
    }
people-none = Nobody here
people-none-advice = Clear the filters, or add someone.
person-new = Add a person
person-created = The person has been added. Give them a role, then invite them.
person-name = Name
person-first-name = First name
person-last-name = Last name
person-email-taken = This address already belongs to someone.
person-job-title = Job title
person-organisation = Organisation
person-lang = Language
person-role = Role
person-roles = Roles
person-no-role = No role yet: without a role, the person sees nothing.
person-account = Account
person-measures = { $count ->
        [0] none to pilot
        [one] one to pilot
        *[other] { $count } to pilot
    }
person-is-archived = Archived: cannot sign in.
person-archive-question = Archive { $name }?
person-archive-consequence = The person can no longer sign in, their sessions close and their account is deactivated. { $count ->
        [0] No measure names them.
        [one] One measure names them as pilot and keeps doing so.
        *[other] { $count } measures name them as pilot and keep doing so.
    } You can restore them; administrators can reactivate the account.
person-erase = Erase the data
person-erased = The personal data have been erased.
person-erase-question = Erase the personal data of { $name }?
person-erase-consequence = Name, address, job title, account, roles and emails disappear for good, from the history too. What the person wrote remains, without the name; a text in which others name the person remains as it is.
person-erase-type = To confirm, type: { $name }
person-erase-name-differs = The name you typed is not the person’s.
account-none = No account
account-invited = Invited
account-active = Active
account-deactivated = Deactivated
account-last-sign-in = Last sign-in: { $date }
account-invited-until = It is valid until { $date }.
account-invited-on = Invitation sent on { $date }.
account-invitation-expired = It expired on { $date }.
account-invitation-taken-back = It was revoked; it was valid until { $date }.
account-not-invited = No invitation is waiting for an answer.
account-invite = Invite
account-invite-again = Invite again
account-invitation-sent = The invitation has been sent to { $name }.
account-invitation-revoked = The invitation no longer works.
account-revoke = Revoke the invitation
account-not-invitable = This person already has an account, or is archived.
account-not-active = This account is not active.
account-reset = Send a password link
account-reset-sent = The link has been sent to { $name }.
account-deactivate = Deactivate the account
account-deactivate-question = Deactivate the account of { $name }?
account-deactivate-consequence = The person is signed out everywhere and can no longer sign in. You can reactivate the account.
account-deactivated-done = The account has been deactivated.
account-reactivate = Reactivate the account
account-reactivated-done = The account has been reactivated.
last-administrator = This is the last person who can administer Jalon: appoint another one first.
role-give = Give a role
role-given = The role has been given.
role-in-group = In the group
role-in-strategy = For the strategy
role-held-already = The person already holds this role here.
role-needs-one-place = Choose a group or a strategy, not both.
role-needs-no-place = The administrator role belongs to no group and no strategy.
role-end = End
role-ended = The role has ended.
role-end-question = End the role “{ $role }” held by { $name }?
role-end-consequence = The rights end at once; what has been done remains.
invite-title = Invite several people
invite-lede = Paste a list as you have it; nothing is stored before you have seen what was understood.
invite-people = People
invite-people-hint = Addresses from your email program, one per line or separated by semicolons, or a copied table with its headings: first name, last name, email, role, group, organisation, language.
invite-button = Add and invite
invite-lines-wrong = Numbers of the lines to correct: { $lines }. Nobody was invited.
invite-understood = What was understood
invite-ready = { $count ->
        [0] There is nobody to invite.
        [one] All in order: one person can be invited.
        *[other] All in order: { $count } people can be invited.
    }
invite-line = Line
invite-verdict = Result
invite-check = Check
invite-problem-address = An email address is missing
invite-problem-long = The name is too long
invite-too-many = At most three hundred people at a time.
invite-done = { $count ->
        [0] No invitations have been sent.
        [one] One invitation has been sent.
        *[other] { $count } invitations have been sent.
    }
my-account-title = My account
my-account-lang-hint = Used for emails, and for pages until you choose another.
my-roles = My roles
my-sessions = My sessions
my-sessions-lede = The devices on which you are signed in.
session-device = Device
session-address = Address
session-since = Since
session-seen = Last seen
session-this = this session
session-close = Close
session-closed = The session has been closed.
sessions-close-others = Close all others
sessions-closed = { $count ->
        [0] No other session was open.
        [one] One session has been closed.
        *[other] { $count } sessions are closed.
    }
password-change = Change the password
password-change-lede = Your other sessions will close.
password-present = Current password
password-present-wrong = This is not your current password.
password-changed = The password has been changed.
admin-title = Administration
admin-lede = The state of the installation, the rights and the emails.
admin-accounts = { $count ->
    [one] active account
   *[other] active accounts
}
admin-unsent = { $count ->
    [one] email waiting
   *[other] emails waiting
}
admin-failed = { $count ->
    [one] email refused or abandoned
   *[other] emails refused or abandoned
}
admin-version = Version
admin-database = Database
admin-migrations = Migrations applied
admin-sessions = Open sessions
admin-history = History lines (estimate)
admin-mail = Emails
admin-mail-sent = Emails are sent through the configured SMTP server.
admin-mail-kept = No SMTP server is configured: emails stay here. Personal links are shown once to whoever requests them, to be passed on.
admin-mail-clear = Emails go to the SMTP server unencrypted: passwords and links can be read on the way. Configure smtps://, or smtp://…?tls=required.
rights-title = Rights matrix
rights-lede = Who may do what, and where. This is the table the program applies.
rights-right = Right
rights-others = Also
scope-anywhere = everywhere
scope-gt0 = in GT0
scope-here = in one’s own group
holder-assigned-pilot = assigned pilot
holder-assigned-thematic-coordinator = the measure’s thematic coordinator
holder-author = author
holder-note-taker = the minute-taker
holder-invited = the people invited
holder-answerable = who is responsible for the item
outbox-title = Outbox
outbox-none = No emails
outbox-none-advice = Invitations, reminders and mentions will appear here.
outbox-none-failed = No emails have failed.
outbox-sent = sent on { $date }
outbox-waiting = waiting
outbox-failed = { $count ->
        [0] no failed attempts
        [one] one failed attempt
        *[other] { $count } failed attempts
    }
outbox-put-off = { $count ->
        [one] one attempt, will be tried again
        *[other] { $count } attempts, will be tried again
    }
outbox-by-hand = link handed over in person
outbox-swept = The text was erased at the end of its retention period.
outbox-stuck = { $count ->
        [one] One email has been waiting for more than an hour. It is tried again at least hourly, for five days.
        *[other] { $count } emails have been waiting for more than an hour. They are tried again at least hourly, for five days.
    }
outbox-failed-count = { $count ->
        [one] One email was refused or abandoned: it will not be tried again without you.
        *[other] { $count } emails were refused or abandoned: they will not be tried again without you.
    }
outbox-retry-all = Try all again
outbox-only-failed = Show only these
outbox-all = Show all emails
outbox-retrying-all = { $count ->
        [0] No email can be tried again: the links in them are out of date.
        [one] One email will be tried again in a moment.
        *[other] { $count } emails will be tried again in a moment.
    }
mail-class-account = account
mail-class-invitation = invitation
mail-class-reminder = reminder
mail-class-confirmation = confirmation
mail-class-result = result
mail-class-notice = notice
outbox-retry = Try again now
outbox-retrying = The email will be tried again in a moment.
outbox-body = Text of the email
outbox-older = Older
history-action-give-role = Role given
history-action-end-role = Role ended
history-action-invite = Invitation sent
history-action-revoke-invitation = Invitation revoked
history-action-send-reset = Password link sent
history-action-deactivate = Account deactivated
history-action-reactivate = Account reactivated
history-action-erase = Personal data erased
history-action-ask-address = New address requested
history-action-confirm-address = New address confirmed
history-action-cancel-address = New address abandoned
history-action-enrol-second-factor = Second factor set up
history-action-make-recovery-codes = New recovery codes
history-action-remove-second-factor = Second factor removed
history-field-first-name = First name
history-field-last-name = Last name
history-field-email = Email address
history-field-job-title = Job title
history-field-organisation = Organisation
history-field-lang = Language
history-field-role = Role
keys-title = Single keys
keys-on = On
keys-off = Off
keys-lede = Keys that act alone, without Ctrl or Alt. They never act while you write in a field.
keys-of-reviews = In a review: 1 to 7 lead to the question of that number.
keys-of-notes = In notes: J and K go from point to point, ? opens the help; on a note, E changes it and R replies to it.
keys-send-nothing = No single key sends or removes anything.
keys-switch-on = Switch single keys on
keys-switch-off = Switch single keys off
keys-are-on = Single keys are on.
keys-are-off = Single keys are off.
outbox-returned = came back on { $date }
mail-button-reply = Reply
mail-button-password = Choose a password
mail-button-poll = Say when I can
mail-button-meeting = Open the meeting
mail-button-minutes = Proofread the minutes
mail-error-expired = Its links were out of date before it left.
mail-error-restored = Restored from a backup: it may have left since.
mail-error-withheld = Held back: this address failed before, and nobody has confirmed since that it is right.
mail-error-told = Somebody reported that emails do not arrive.
mail-fate-waiting = waiting
mail-fate-left = sent
mail-fate-refused = refused
mail-fate-returned = came back
mail-fate-absent = absence announced
mail-fate-by-hand = link handed over
return-kind-failed = did not arrive
return-kind-delayed = delayed
return-kind-absent = absence announced
return-kind-answer = answer from a calendar
return-kind-unknown = not understood
returns-title = Emails that came back
returns-lede = Upload the emails that came back to the mailbox for returns, absence notes and answers from calendars: Jalon finds which email they are about, and writes no more to an address that failed.
returns-file = File
returns-file-hint = One email (.eml) or a whole mailbox (.mbox), { $megabytes } MB at most. Outlook gives .msg files only: drag them into an email as attachments, and save that one as .eml on the web.
returns-upload = Read the file
returns-too-big = The file is too big: send it in several parts.
returns-no-file = Choose a file.
returns-no-mail = No email can be read in this file. Outlook’s .msg files are not read: it takes an .eml or an .mbox.
returns-read = File read. Matched with an email: { $settled }. To look at: { $open }. Read before: { $known }.
returns-open = { $count ->
    [one] One message to look at
   *[other] { $count } messages to look at
}
returns-no-subject = No subject
returns-about = About the email “{ $subject }”
returns-kind = What it is
returns-none-of-ours = nothing to keep
returns-address = Address
returns-address-needed = Enter the address where the email did not arrive.
returns-settle = File
returns-failed = Addresses that failed
returns-failed-none = None: all emails get through.
returns-settled = Last messages filed
returns-said = What it says
returns-mail = Email
returns-read-at = Read on
address-troubles = { $count ->
    [one] One person is not reached
   *[other] { $count } people are not reached
}
address-troubles-advice = If the address is wrong, correct it on the person’s page, then send the invitation again. If it is right, confirm it: emails will be sent to it again.
address-trust = This address is right
address-trusted = Address confirmed: emails are sent to it again.
address-came-back = Did an email come back to you?
address-came-back-hint = No email will be sent to it until somebody confirms the address.
address-of = To whom
address-distrust = This address does not work
address-distrusted = Noted: no more emails are sent to this address.
invite-new = New
invite-known = Already known, unchanged
invite-twice = Duplicate, counted once
invite-unreadable = To be corrected
invite-nobody-new = Nobody is new here: everyone is already known.
invite-problem-place = There is no such group or strategy
invite-problem-role = Only the administration gives this role
invite-problem-role-word = This role is not known
invite-problem-no-place = The group is missing
invite-problem-no-role = The role is missing
invite-problem-cell = One cell is neither a role nor a group
invite-usual-role = Role, where a line does not say
invite-usual-group = Group, where a line does not say
invite-add = Add without inviting
invite-added = { $count ->
        [0] Nobody was added.
        [one] One person was added.
        *[other] { $count } people were added.
    }
invite-organisation-unknown = unknown: left empty
outbox-look = See it as its reader does
outbox-mail-lede = The email as it arrives. Its personal links are shown to nobody: dots hold their place.
outbox-mail-to = To
outbox-mail-class = Kind
outbox-mail-written = Written on
outbox-mail-files = Attached files
mail-calendar-request = Calendar invitation, to accept or decline
mail-calendar-cancel = Cancellation in the calendar
mail-calendar-publish = Calendar file, to be saved
mail-button-measure = Open the measure
mail-button-comment = Read the comment
mail-button-account = Open my account
mail-button-address = Confirm the address
mail-button-items = See my action items
mail-button-corrections = See the corrections
mail-button-poll-result = See the poll
mail-button-feedback = Give my feedback
mail-button-circle = Open my page
mail-button-invitee = See the person
invite-file = Excel (.xlsx), OpenDocument (.ods) or CSV file
invite-file-hint = Headings are looked for in all sheets: first name, last name, email, job title, role, group, organisation, language.
invite-file-look = Read the file
invite-or-paste = Or paste a list
invite-file-read = This is what the file says: correct the text below where needed, then check it again. Nothing is written yet.
invite-file-hidden = { $count ->
        [0] No hidden row.
        [one] One row that the workbook hides is left out.
        *[other] { $count } rows that the workbook hides are left out.
    }
invite-organisation-added = unknown: will be added
invite-add-organisations-hint = As administrations; you fill in the rest later. Otherwise they are left empty.
invite-organisation-taken = An organisation to add is there already, archived or under another name: restore it, or write the name that is known.
outbox-perhaps-twice = perhaps sent twice
invite-leave-wrong = Leave out the lines to correct
invite-leave-wrong-hint = The others are invited; you then get these lines back to correct them.
invite-rest-added = { $count ->
        [0] Nobody was added.
        [one] One person was added.
        *[other] { $count } people were added.
    } { $left ->
        [0] No line is left to correct.
        [one] One line is left to correct: here it is.
        *[other] { $left } lines are left to correct: here they are.
    }
invite-rest-done = { $count ->
        [0] No invitations have been sent.
        [one] One invitation has been sent.
        *[other] { $count } invitations have been sent.
    } { $left ->
        [0] No line is left to correct.
        [one] One line is left to correct: here it is.
        *[other] { $left } lines are left to correct: here they are.
    }
invite-ready-others = { $count ->
        [0] There is nobody to invite.
        [one] One person can be invited.
        *[other] { $count } people can be invited.
    } { $left ->
        [0] No line is left aside.
        [one] One line is left aside.
        *[other] { $left } lines are left aside.
    }
invite-all-wrong = No line can be used: all are to be corrected.
invite-nobody-left = No line can be used: the people that could be read are already known, the other lines are to be corrected.
invite-rest-again = This form had already arrived: nothing is done a second time. { $left ->
        [0] No line is left to correct.
        [one] One line is left to correct: here it is.
        *[other] { $left } lines are left to correct: here they are.
    }
invite-column-full = Full name
invite-column-place = Group
invite-column-piloted = Pilot
invite-values-places = Groups and strategies
invite-values-langs = Languages
invite-answer-corrected = To be corrected further on
invite-answer-usual-lang = The one in the form
