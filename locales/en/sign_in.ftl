# Signing in and passwords
sign-in-title = Sign in
sign-in-lede = Find your measures, your groups and what waits for you.
sign-in-button = Sign in
sign-in-failed = The address or the password is not right. Check, or ask for a new password below.
signed-out = You are signed out.
unsent-title = This had not been sent
unsent-lede = You sent this when your session was over, or before you had the second factor that your roles demand. Nothing of it was stored: read it again, then send it.
unsent-from = Written on { $when }
unsent-choices = Choices, without text.
unsent-forget = Forget this text
unsent-forgotten = This text is forgotten.
unsent-none = Nothing is waiting to be sent.
form-sent-before = This form had already arrived: it is not stored a second time.
unsent-kept = Your session was over. What you wrote is kept: sign in again to send it.
unsent-file = Your session was over and the file did not arrive. Sign in again, then send it once more.
unsent-kept-enrol = Your roles demand a second factor now. What you wrote is kept: set it up, then send it.
unsent-file-enrol = Your roles demand a second factor now, and the file did not arrive. Set it up, then send the file again.
password = Password
password-new = New password
password-repeat = The same, once more
password-hint = At least { $count } characters; a sentence you’ll remember is fine.
password-too-short = This password is too short.
password-too-long = This password is too long.
password-guessed = This password is soon guessed: it is known, repeated, follows the keyboard or takes up your own words. A phrase of four unrelated words does very well.
password-differs = The two passwords differ.
forgotten-link = Forgotten your password?
forgotten-title = New password
forgotten-lede = Give your address: you will receive a link that works for two hours.
forgotten-button = Send the link
forgotten-sent = If there is an account at this address, a link has just left. Look among the unwanted mails too.
forgotten-by-hand = No server sends mails here, to anybody. Ask the administrators of Jalon: they can hand you a link.
forgotten-back = Back to sign in
choose-title = Choose a password
choose-lede = Hello { $name }, choose your new password. Your open sessions will be closed.
choose-welcome-title = Welcome to Jalon
choose-welcome-lede = Hello { $name }, choose a password to open your account.
choose-button = Choose and continue
dead-link-title = This link no longer works
dead-link-advice = It has been used, has expired or was replaced by a newer one. Ask for a new one.
mail-invitation-subject = Your access to Jalon
mail-reset-subject = Choosing a new Jalon password
mail-invitation-body =
    Hello { $name },

    You are invited to work in Jalon, the coordination tool of the economic transition strategy.
    To open your account, choose a password here (personal link, works for 14 days):

    { $link }

    The coordination team
mail-reset-body =
    Hello { $name },

    Here is the link to choose a new password (works for two hours, once):

    { $link }

    If you asked for nothing, ignore this message: nothing changes.

    The coordination team
mail-reset-too-early-body =
    Hello { $name },

    A new password was asked for your account. Your address changed less than 24 hours ago:
    as a precaution, a link can only leave on { $date }. Ask again then, or turn to an administrator.

    The coordination team
