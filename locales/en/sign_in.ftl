# Signing in and passwords
sign-in-title = Sign in
sign-in-lede = Your measures, your groups and what needs your attention.
sign-in-button = Sign in
sign-in-failed = The address or the password is not correct. Check them, or ask for a new password below.
signed-out = You are signed out.
unsent-title = This had not been sent
unsent-lede = You sent the following when your session was over, or before you had the second factor that your roles require. None of it was saved: read it again, then send it.
unsent-from = Written on { $when }
unsent-choices = Choices, without text.
unsent-forget = Forget this text
unsent-forgotten = This text has been forgotten.
unsent-none = Nothing is waiting to be sent.
form-sent-before = This form had already arrived: it is not saved a second time.
unsent-kept = Your session was over. What you wrote has been kept: sign in again to send it.
unsent-file = Your session was over and the file did not arrive. Sign in again, then send it once more.
unsent-kept-enrol = Your roles now require a second factor. What you wrote has been kept: set it up, then send.
unsent-file-enrol = Your roles now require a second factor, and the file did not arrive. Set it up, then send the file again.
password = Password
password-new = New password
password-repeat = The same password, once more
password-hint = At least { $count } characters; a sentence you will remember works well.
password-too-short = This password is too short.
password-too-long = This password is too long.
password-guessed = This password is easy to guess: it is well known, repetitive, follows the keyboard or uses your own words. A phrase of four unrelated words works very well.
password-differs = The two passwords differ.
forgotten-link = Forgotten your password?
forgotten-title = New password
forgotten-lede = Enter your address: you will receive a link, valid for two hours.
forgotten-button = Send the link
forgotten-sent = If there is an account at this address, a link has just been sent. Check your spam folder too.
forgotten-by-hand = No server sends emails here, to anyone. Ask the administrators of Jalon: they can give you a link.
forgotten-back = Back to signing in
choose-title = Choose a password
choose-lede = Hello { $name }, choose your new password. Your open sessions will be closed.
choose-welcome-title = Welcome to Jalon
choose-welcome-lede = Hello { $name }, choose a password to open your account.
choose-button = Choose and continue
dead-link-title = This link no longer works
dead-link-advice = It has already been used, has expired or has been replaced by a newer one. Ask for a new one.
mail-invitation-subject = Your access to Jalon
mail-reset-subject = Choose a new Jalon password
mail-invitation-body =
    Hello { $name },

    You are invited to work in Jalon, the coordination tool for the economic transition strategy.
    To open your account, choose a password here (personal link, valid for 14 days):

    { $link }

    The coordination team
mail-reset-body =
    Hello { $name },

    Here is the link to choose a new password (valid for two hours, once only):

    { $link }

    If you did not ask for this, ignore this message: nothing changes.

    The coordination team
mail-reset-too-early-body =
    Hello { $name },

    A new password was requested for your account. Your address changed less than 24 hours ago:
    as a precaution, a link can only be sent on { $date }. Ask again then, or contact an administrator.

    The coordination team
