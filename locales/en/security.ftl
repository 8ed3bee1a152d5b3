# Powers over identities, the second factor, the security log
confirm-identity-title = Is it you?
confirm-identity-lede = What you are about to change touches who may enter. Give your password again: it is good for ten minutes, and nothing you typed is lost.
confirm-identity-button = Continue
confirm-what-invite = You are sending an invitation.
confirm-what-revoke-invitation = You are withdrawing an invitation.
confirm-what-reset-password = You are making a link for a new password.
confirm-what-deactivate = You are disabling an account.
confirm-what-reactivate = You are enabling an account again.
confirm-what-roles = You are giving a role.
confirm-what-end = You are ending a role.
confirm-what-people = You are saving a person’s details.
confirm-what-archive = You are archiving a person.
confirm-what-restore = You are restoring a person.
confirm-what-cancel-address = You are giving up a new address.
confirm-what-erase = You are erasing a person’s data.
confirm-what-second-factor = You are setting up a second factor.
confirm-what-enrol = You are setting up a second factor.
confirm-what-codes = You are making new recovery codes.
confirm-what-remove = You are removing a second factor.
person-email-hint = For somebody with an account, a new address holds once its mailbox has confirmed it.
person-is-guarded = This person holds a role that checks others: only administrators change them.
role-not-to-oneself = Nobody gives themselves a role: ask somebody else.
account-reset-too-early = This person’s address changed less than 24 hours ago: the link can leave afterwards, or through an administrator.
address-to-confirm = Saved. The new address, { $name }, holds once its mailbox has confirmed it.
address-by-hand = No server sends mails: only an administrator can change the address of somebody with an account, and hand over the link that confirms it.
address-pending = waits to be confirmed: { $name }
address-pending-own = A new address waits to be confirmed from its mailbox: { $name }. Until then your present address stays yours.
address-cancel = Give up the new address
address-cancelled = The new address is given up; the present one stays in force.
address-confirm-title = Confirm the address
address-confirm-lede = { $name } signs in to Jalon with { $old } today. From now on it will be:
address-confirm-button = Confirm this address
address-confirmed = The address { $name } is confirmed.
second-factor-title = Second factor
second-factor-lede = Besides the password, a code from your phone: a stolen password is no longer enough.
second-factor-demanded = Your roles demand a second factor. Set it up now; everything else opens right after.
second-factor-demo = This is the demo: it demands a second factor of nobody, but you can try it.
second-factor-device = Your device
second-factor-on = on
second-factor-since = Second factor on since { $date }
second-factor-change = Change the device
second-factor-remove = Take the second factor off
second-factor-removed = The second factor is taken off.
second-factor-remove-question = Take the second factor off { $name }?
second-factor-remove-consequence = The password will be enough again until a device is set up. The person is told by mail. Make sure that it is they who asked.
second-factor-remove-own-question = Take your second factor off?
second-factor-remove-own-consequence = The password will be enough again; your recovery codes stop working.
second-factor-is-demanded = Your roles demand a second factor: change the device rather than taking it off.
second-factor-step-app = Have an app for codes on your phone (your administration’s, or any other that reads six-digit codes).
second-factor-step-scan = Scan the picture that follows, and give the first code.
second-factor-step-codes = Keep the ten recovery codes, for the day the phone is missing.
second-factor-begin = Set up
second-factor-enrol-title = Set up the device
second-factor-enrol-lede = Scan the picture with the app, then give the code it shows.
second-factor-picture = Picture to scan with the app
second-factor-key-title = Without a camera
second-factor-key-hint = Type this key into the app (six-digit codes, every thirty seconds).
second-factor-first-code = Code shown by the app
second-factor-enrol = Switch on
recovery-codes-title = Recovery codes
recovery-codes-lede = The second factor is in place. Each of these codes stands in for the device once.
recovery-codes-once = They will not be shown again: print them, or keep them with your passwords.
recovery-codes-kept = I have kept them
recovery-codes-left = { $count ->
        [0] All your recovery codes are used: make new ones.
        [one] You have one recovery code left.
        *[other] You have { $count } recovery codes left.
    }
recovery-codes-new = Make new codes
code-title = Second factor
code-lede = The password is right. Now give the code of your app.
code-label = Code
code-hint = Six digits; or a recovery code, if you don’t have the device.
code-wrong = This code is not right, or was used already. Wait for the next one.
code-six-digits = Give the six digits.
my-events = What happened with my account
my-events-lede = The last twenty events. If one surprises you, change your password and tell an administrator.
my-events-none = Nothing yet.
security-title = Security log
security-lede = { $count ->
        [0] Signing in, refusals, changes of access, data taken out: nothing is kept beyond the day.
        [one] Signing in, refusals, changes of access, data taken out: kept for one day.
        *[other] Signing in, refusals, changes of access, data taken out: kept for { $count } days.
    }
security-none = No event
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
security-reset-asked = Password link asked for
security-password = Password changed
security-address-asked = New address asked for
security-address = Address changed
security-role-given = Role given
security-role-ended = Role ended
security-second-factor-on = Second factor set up
security-second-factor-off = Second factor taken off
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
notice-address-asked = A new address was asked for your account: { $detail }. It holds once that mailbox has confirmed it.
notice-address = The address of your account is now { $detail }.
notice-role-given = You were given a role: { $detail }.
notice-role-ended = One of your roles ended: { $detail }.
notice-second-factor-on = A second factor was set up for your account.
notice-second-factor-off = The second factor was taken off your account.
notice-recovery-codes = New recovery codes were made for your account; the old ones no longer work.
notice-recovery-code-used = A recovery code was used to enter your account. Codes left: { $detail }.
notice-deactivated = Your account was deactivated.
notice-activated = Your account was reactivated.
notice-calendar = A new calendar address was made for you; the old one, if there was one, no longer works.
mail-notice-subject = Jalon: a change to your account
mail-notice-body =
    Hello { $name },

    { $what }

    When: { $when }
    By: { $by }

    If this was meant, there is nothing to do. If not, change your password and tell an administrator:

    { $link }

    The coordination team
mail-address-subject = Confirm your address for Jalon
mail-address-body =
    Hello { $name },

    This address was given for your Jalon account. Confirm it here (personal link, good for seven days):

    { $link }

    If you don’t expect this, ignore this message: nothing changes.

    The coordination team
