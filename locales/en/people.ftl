# People, accounts and roles
people-lede = Who is who, in which group, with which role.
people-count = { $count ->
        [0] no people
        [one] one person
        *[other] { $count } people
    }
people-none = Nobody here
people-none-advice = Clear the filters, or add somebody.
person-new = Add a person
person-created = The person is added. Give a role, then invite.
person-name = Name
person-first-name = First name
person-last-name = Last name
person-email-taken = This address belongs to somebody already.
person-job-title = Job title
person-organisation = Organisation
person-lang = Language
person-role = Role
person-roles = Roles
person-no-role = No role yet: without a role the person sees nothing.
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
person-erased = The personal data are erased.
person-erase-question = Erase the personal data of { $name }?
person-erase-consequence = Name, address, function, account, roles and mails disappear for ever, from the history too. What the person wrote remains, without the name; a text in which others name the person remains as it is.
person-erase-type = To confirm, write: { $name }
person-erase-name-differs = The name written is not the person’s.
account-none = No account
account-invited = Invited
account-active = Active
account-deactivated = Deactivated
account-last-sign-in = Last sign-in: { $date }
account-invited-until = It works until { $date }.
account-invited-on = Invitation sent on { $date }.
account-invitation-expired = It expired on { $date }.
account-invitation-taken-back = It was revoked; it was good until { $date }.
account-not-invited = No invitation is waiting for an answer.
account-invite = Invite
account-invite-again = Invite again
account-invitation-sent = The invitation has left for { $name }.
account-invitation-revoked = The invitation no longer works.
account-revoke = Revoke the invitation
account-not-invitable = This person has an account already, or is archived.
account-not-active = This account is not active.
account-reset = Send a password link
account-reset-sent = The link has left for { $name }.
account-deactivate = Deactivate the account
account-deactivate-question = Deactivate the account of { $name }?
account-deactivate-consequence = The person is signed out everywhere and can no longer enter. You can reactivate the account.
account-deactivated-done = The account is deactivated.
account-reactivate = Reactivate the account
account-reactivated-done = The account is reactivated.
last-administrator = This is the last person who can administrate Jalon: name another one first.
role-give = Give a role
role-given = The role is given.
role-in-group = In the group
role-in-strategy = For the strategy
role-held-already = The person holds this role here already.
role-needs-one-place = Choose a group or a strategy, not both.
role-needs-no-place = Administration is held neither in a group nor for a strategy.
role-end = End
role-ended = The role has ended.
role-end-question = End the role “{ $role }” of { $name }?
role-end-consequence = The rights cease at once; what was done remains.
invite-title = Invite several people
invite-lede = One line each; everybody gets a role and an invitation.
invite-people = People
invite-people-hint = First Last <address@example.org>, one person a line.
invite-button = Add and invite
invite-lines-wrong = Lines to correct: { $lines }. Nobody was invited.
invite-understood = What was understood
invite-ready = { $count ->
        [0] There is nobody to invite.
        [one] All is well: one person can be invited.
        *[other] All is well: { $count } people can be invited.
    }
invite-line = Line
invite-verdict = Verdict
invite-fine = Fine
invite-check = Check
invite-problem-address = There is no mail address at the end
invite-problem-known = This address belongs to somebody already
invite-problem-twice = This address stands further up already
invite-problem-long = The name is too long
invite-too-many = At most sixty people at a time.
invite-done = { $count ->
        [0] No invitation has left.
        [one] One invitation has left.
        *[other] { $count } invitations have left.
    }
my-account-title = My account
my-account-lang-hint = The one of mails, and of pages until you choose another.
my-roles = My roles
my-sessions = My sessions
my-sessions-lede = The devices on which you are signed in.
session-device = Device
session-address = Address
session-since = Since
session-seen = Last seen
session-this = this session
session-close = Close
session-closed = The session is closed.
sessions-close-others = Close all others
sessions-closed = { $count ->
        [0] No other session was open.
        [one] One session is closed.
        *[other] { $count } sessions are closed.
    }
password-change = Change the password
password-change-lede = Your other sessions will close.
password-present = Present password
password-present-wrong = This is not the present password.
password-changed = The password is changed.
admin-title = Administration
admin-lede = The state of the installation, the rights and the mails.
admin-accounts = { $count ->
    [one] active account
   *[other] active accounts
}
admin-unsent = { $count ->
    [one] mail waiting
   *[other] mails waiting
}
admin-failed = { $count ->
    [one] mail refused or given up
   *[other] mails refused or given up
}
admin-version = Version
admin-database = Database
admin-migrations = Migrations applied
admin-sessions = Open sessions
admin-history = Lines of history (estimate)
admin-mail = Mails
admin-mail-sent = Mails leave through the SMTP server that is set.
admin-mail-kept = No SMTP server is set: mails stay here. Personal links are shown once to whoever asks for them, to be handed over.
admin-mail-clear = Mails go to the SMTP server in clear: passwords and links can be read on the way. Set smtps://, or smtp://…?tls=required.
rights-title = Rights matrix
rights-lede = Who may do what, and where. This is the table the program applies.
rights-right = Right
rights-others = Also
scope-anywhere = everywhere
scope-gt0 = in GT0
scope-here = own place
holder-assigned-pilot = assigned pilot
holder-assigned-thematic-coordinator = the measure’s thematic coordinator
holder-author = author
holder-note-taker = who takes notes
holder-invited = who is invited
holder-answerable = who answers for the item
outbox-title = Outbox
outbox-none = No mail
outbox-none-advice = Invitations, reminders and mentions will appear here.
outbox-none-failed = No mail has failed.
outbox-sent = sent on { $date }
outbox-waiting = waiting
outbox-failed = { $count ->
        [0] no failed tries
        [one] one failed try
        *[other] { $count } failed tries
    }
outbox-put-off = { $count ->
        [one] one try, will be tried again
        *[other] { $count } tries, will be tried again
    }
outbox-by-hand = link handed over
outbox-swept = The text was removed at the end of its retention.
outbox-stuck = { $count ->
        [one] One mail has been waiting for more than an hour. It is tried again at least hourly, for five days.
        *[other] { $count } mails have been waiting for more than an hour. They are tried again at least hourly, for five days.
    }
outbox-failed-count = { $count ->
        [one] One mail was refused or given up: it will not be tried again without you.
        *[other] { $count } mails were refused or given up: they will not be tried again without you.
    }
outbox-retry-all = Try all again
outbox-only-failed = Show only these
outbox-all = Show all mails
outbox-retrying-all = { $count ->
        [0] No mail can be tried again: the links in them are out of date.
        [one] One mail will be tried again in a moment.
        *[other] { $count } mails will be tried again in a moment.
    }
mail-class-account = account
mail-class-invitation = invitation
mail-class-reminder = reminder
mail-class-confirmation = confirmation
mail-class-result = result
mail-class-notice = notice
outbox-retry = Try again now
outbox-retrying = The mail will be tried again in a moment.
outbox-body = Text of the mail
outbox-older = Older
history-action-give-role = Role given
history-action-end-role = Role ended
history-action-invite = Invitation sent
history-action-revoke-invitation = Invitation revoked
history-action-send-reset = Password link sent
history-action-deactivate = Account deactivated
history-action-reactivate = Account reactivated
history-action-erase = Personal data erased
history-action-ask-address = New address asked for
history-action-confirm-address = New address confirmed
history-action-cancel-address = New address given up
history-action-enrol-second-factor = Second factor set up
history-action-make-recovery-codes = New recovery codes
history-action-remove-second-factor = Second factor taken off
history-field-first-name = First name
history-field-last-name = Last name
history-field-email = Mail address
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
