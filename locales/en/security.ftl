# Powers over identities, the second factor, the security log
confirm-identity-title = Is it you?
confirm-identity-lede = What you are about to change affects access. Enter your password again: it is valid for ten minutes, and nothing you typed is lost.
confirm-identity-button = Continue
confirm-what-invite = You are sending an invitation.
confirm-what-revoke-invitation = You are withdrawing an invitation.
confirm-what-reset-password = You are creating a link for a new password.
confirm-what-deactivate = You are deactivating an account.
confirm-what-reactivate = You are reactivating an account.
confirm-what-roles = You are giving a role.
confirm-what-end = You are ending a role.
confirm-what-people = You are saving a person’s details.
confirm-what-archive = You are archiving a person.
confirm-what-restore = You are restoring a person.
confirm-what-cancel-address = You are abandoning a new address.
confirm-what-erase = You are erasing a person’s data.
confirm-what-second-factor = You are setting up a second factor.
confirm-what-enrol = You are setting up a second factor.
confirm-what-codes = You are creating new recovery codes.
confirm-what-remove = You are removing a second factor.
person-email-hint = For someone who already has an account, a new address takes effect once it has been confirmed from its mailbox.
person-is-guarded = This person holds a role that supervises others: only administrators can change their details.
role-not-to-oneself = Nobody gives themselves a role: ask someone else.
account-reset-too-early = This person’s address changed less than 24 hours ago: the link can be sent after that, or by an administrator.
address-to-confirm = Saved. The new address, { $name }, takes effect once it has been confirmed from its mailbox.
address-by-hand = No server sends emails: only an administrator can change the address of someone who has an account, and pass on the link that confirms it.
address-pending = waiting to be confirmed: { $name }
address-pending-own = A new address is waiting to be confirmed from its mailbox: { $name }. Until then, your current address remains in use.
address-cancel = Abandon the new address
address-cancelled = The new address has been abandoned; the current one remains in use.
address-confirm-title = Confirm the address
address-confirm-lede = { $name } currently signs in to Jalon with { $old }. From now on it will be:
address-confirm-button = Confirm this address
address-confirmed = The address { $name } has been confirmed.
second-factor-title = Second factor
second-factor-lede = In addition to the password, a code from your phone: a stolen password is no longer enough.
second-factor-demanded = Your roles require a second factor. Set it up now; everything else opens right afterwards.
second-factor-demo = This is the demo: nobody is required to use a second factor here, but you can try it.
second-factor-device = Your device
second-factor-on = active
second-factor-since = Second factor active since { $date }
second-factor-change = Change device
second-factor-remove = Remove the second factor
second-factor-removed = The second factor has been removed.
second-factor-remove-question = Remove the second factor from the account of { $name }?
second-factor-remove-consequence = The password will be enough again until a device is set up. The person is notified by email. Make sure the request really comes from them.
second-factor-remove-own-question = Remove your second factor?
second-factor-remove-own-consequence = The password will be enough again; your recovery codes stop working.
second-factor-is-demanded = Your roles require a second factor: change the device rather than removing it.
second-factor-step-app = Have an authenticator app on your phone (your administration’s, or any other that handles six-digit codes).
second-factor-step-scan = Scan the image that follows, and enter the first code.
second-factor-step-codes = Keep the ten recovery codes, for the day you do not have your phone.
second-factor-begin = Set up
second-factor-enrol-title = Set up the device
second-factor-enrol-lede = Scan the image with the authenticator app, then enter the code it shows.
second-factor-picture = Image to scan with the authenticator app
second-factor-key-title = Without a camera
second-factor-key-hint = Type this key into the app (six-digit codes, every thirty seconds).
second-factor-first-code = Code shown by the app
second-factor-enrol = Activate
recovery-codes-title = Recovery codes
recovery-codes-lede = The second factor is in place. Each of these codes can replace the device once.
recovery-codes-once = They will not be shown again: print them, or keep them in your password manager.
recovery-codes-kept = I have kept them
recovery-codes-left = { $count ->
        [0] All your recovery codes are used: make new ones.
        [one] You have one recovery code left.
        *[other] You have { $count } recovery codes left.
    }
recovery-codes-new = Create new codes
code-title = Second factor
code-lede = The password is correct. Now enter the code from your app.
code-label = Code
code-hint = Six digits; or a recovery code, if you do not have the device.
code-wrong = This code is not correct, or has already been used. Wait for the next one.
code-six-digits = Enter the six digits.
my-events = What has happened with my account
my-events-lede = The last twenty events. If one surprises you, change your password and tell an administrator.
my-events-none = Nothing yet.
security-title = Security log
security-lede = { $count ->
        [0] Sign-ins, refusals, changes of access, exported data: nothing is kept beyond the day.
        [one] Sign-ins, refusals, changes of access, exported data: kept for one day.
        *[other] Sign-ins, refusals, changes of access, exported data: kept for { $count } days.
    }
security-none = No events
security-none-advice = Nothing matches these filters.
security-what = What
security-when = When
security-who = By whom
security-whom = About
security-request = Request
security-detail = Detail
security-kind = Event
security-from = From
security-to = To
security-by = by { $name }
security-older = Older
security-latest = Latest
security-signed-in = Signed in
security-refused = Password or code refused
security-locked = Too many tries, stopped
security-signed-out = Signed out
security-sessions-closed = Sessions closed
security-reset-asked = Password link requested
security-password = Password changed
security-address-asked = New address requested
security-address = Address changed
security-role-given = Role given
security-role-ended = Role ended
security-second-factor-on = Second factor set up
security-second-factor-off = Second factor removed
security-recovery-codes = New recovery codes
security-recovery-code-used = Recovery code used
security-invited = Invitation sent
security-activated = Account reactivated
security-deactivated = Account deactivated
security-calendar = New calendar address
security-calendar-off = Calendar address deleted
security-denied = Access refused
security-exported = File downloaded
security-data-seen = Contact details seen
security-data-erased = Personal data erased
security-at-confirmation = when confirming who they are
security-at-code = at the second factor
security-at-secret = with unknown personal links
security-by-link = by a link
security-codes-left = recovery codes left: { $number }
security-sessions-count = sessions closed: { $number }
security-asked-for = address { $path }
notice-by-yourself = yourself
notice-by-operator = the server’s operator
notice-password = The password of your account was changed.
notice-address-asked = A new address was requested for your account: { $detail }. It takes effect once that mailbox has confirmed it.
notice-address = The address of your account is now { $detail }.
notice-role-given = You were given a role: { $detail }.
notice-role-ended = One of your roles has ended: { $detail }.
notice-second-factor-on = A second factor was set up for your account.
notice-second-factor-off = The second factor of your account was removed.
notice-recovery-codes = New recovery codes were created for your account; the old ones no longer work.
notice-recovery-code-used = A recovery code was used to enter your account. Codes left: { $detail }.
notice-deactivated = Your account was deactivated.
notice-activated = Your account was reactivated.
notice-calendar = A new calendar address was created for you; the old one, if there was one, no longer works.
mail-notice-subject = Jalon: a change to your account
mail-notice-body =
    Hello { $name },

    { $what }

    When: { $when }
    By: { $by }

    If this was intended, there is nothing to do. If not, change your password and tell an administrator:

    { $link }

    The coordination team
mail-address-subject = Confirm your address for Jalon
mail-address-body =
    Hello { $name },

    This address was given for your Jalon account. Confirm it here (personal link, valid for seven days):

    { $link }

    If you were not expecting this, ignore this message: nothing changes.

    The coordination team
confirm-what-coordination = You are taking on the coordination.
