# The frame around every page
skip-to-content = Skip to content
breadcrumbs = Breadcrumbs
nav-label = Main navigation
nav-menu = Menu
nav-home = My work
nav-follow-up = Follow-up
nav-groups = Groups
nav-sign-in = Sign in
nav-sign-out = Sign out
user-menu = User menu
search-label = Search Jalon
search-placeholder = Search…
lang-switch = Language
lang-fr = French (Français)
lang-nl = Dutch (Nederlands)
lang-en = English
footer-tagline = coordinating the economic transition, from measure to decision

# Words used everywhere
save = Save
saved = Saved.
cancel = Cancel
edit = Edit
archive = Archive
restore = Restore
archived = “{ $name }” is archived. You can restore it at any time.
restored = “{ $name }” has been restored.
choose = Choose…
none = None
unknown = Unknown
filter-title = Filters
filter-text = Text
filter-all = All
filter-apply = Filter
filter-reset = Clear filters
filter-archived = Archived
pager-label = Pages of the list
pager-page = Page
pager-range = { $from }–{ $to } of { $total }

# Forms
form-errors-title = To be corrected before saving
form-refused-title = This could not be done
form-working = Reading…
error-required = This field is required.
error-choose = Choose one of the values offered.
error-not-valid = This value is not valid.
error-too-long = At most { $max } characters; there are { $count }.
error-date = Write a date, for example 22/09/2021.
error-email = Write an email address, for example name@example.org.
error-url = Write a web address that begins with https:// or http://.
error-taken = This name already exists.
error-stale = Someone has saved in the meantime. Reload the page and try again.
error-cross-site = This request came from another site and was not carried out. Go back to Jalon and try again.

# Two people at once
conflict-title = Someone else has saved in the meantime
conflict-explained = { $name } saved on { $when }. Nothing you wrote is lost: compare each marked field, keep or take over, then save.
conflict-theirs = Value currently saved
conflict-take = Use this value
conflict-empty = empty

# Error pages
error-home = Back to my work
error-retry = Try again
error-reference = Reference for support:
error-400-title = Request not understood
error-400 = Jalon did not understand this request.
error-400-advice = Go back to the previous page and try again.
error-403-title = Access denied
error-403 = Your role does not allow this action.
error-403-advice = If this is a mistake, ask the coordination team for the role.
error-404-title = Page not found
error-404 = This page does not exist, or you do not have access to it.
error-404-advice = Check the address, or search from the top of the page.
error-409-title = No longer possible
error-409 = The situation has changed in the meantime.
error-409-advice = Go back to the previous page and reload it.
error-413-title = Too large
error-413 = What you sent is larger than allowed.
error-413-limit = What you sent is larger than the limit of { $limit } MB.
error-414-limit = This address is longer than the limit of { $limit } kB.
error-431-limit = The headers of this request are larger than the limit of { $limit } kB. Clear this site’s cookies in your browser.
error-413-advice = Send less at a time.
error-heavy-title = This is too much at once
error-heavy = This file takes more memory or time than a single request is allowed. Jalon has stopped making it; nothing has changed.
error-heavy-advice = Ask for less at once: a filtered list, a shorter document, or the same as Markdown or CSV.
error-429-title = Too many attempts
error-429 = There have been too many attempts.
error-429-wait = There have been too many attempts. Try again in { $count ->
        [0] less than a minute
        [one] a minute
        *[other] { $count } minutes
    }.
error-429-advice = This limit protects the accounts.
error-500-title = An error on our side
error-500 = Something went wrong on our side.
error-503-title = Jalon is temporarily unavailable
error-503 = The database is not responding. Jalon is trying to reach it: this usually takes only a few seconds.
error-503-advice = Try again in a moment; if it continues, give the reference to support.
error-busy = Too much is going on at once: your request did not get its turn.
error-late = Your request took too long and was abandoned.
error-pdf-title = The PDF is not ready yet on this server
error-pdf = The DOCX document and the printable page are.
error-pdf-advice = Try again in a few minutes.
error-full-title = Nothing can be saved for now
error-full = The server’s disk is full. You can read, but not write, until the administrators make room.
error-nothing-stored = Nothing was saved. You can send it again in a moment.
error-unsure = We do not know whether what you sent was saved: check before sending it again.
error-typed-title = What you wrote
error-typed-hint = Nothing is lost: copy these texts, or send the form again as it is.
error-typed-copy = Nothing is lost: copy these texts.
error-typed-field = Text
error-send-again = Send again
error-pressed = The chosen button: { $button }
error-look = Look at the page first
disk-low-banner = Only { $free } MB are left on the server’s disk. Make room: below 100 MB nothing is saved any more.
disk-full-banner = Only { $free } MB are left on the server’s disk: nothing is saved any more until there is room.
handed-title = Links to hand over
handed-lede = No server sends emails here: pass each person their link yourself.
handed-once = These links are shown only this once and are not kept anywhere. Each one opens one person’s access: give it to nobody else.
handed-done = Continue
handed-unsent = { $count ->
    [one] Saved. But no server sends emails here: tell one person yourself.
   *[other] Saved. But no server sends emails here: tell { $count } people yourself.
}
quoted = “{ $text }”
nav-steering = Steering
nav-directory = Directory
nav-system = State of the system
nav-sessions = PREC sessions
nav-to-decide = To decide
search-keys = Ctrl K
theme-choice = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
density-choice = Density
density-comfortable = Comfortable
density-compact = Compact
undo = Undo
undo-too-late = This has changed in the meantime: nothing was undone. Look at how it stands now.
draft-kept = Kept at { $time }, not sent yet
draft-taken-up = Draft of { $when } restored.
draft-older = This has changed since: when you save, you will see both versions.
draft-erase = Discard the draft
draft-offline = Offline: not saved yet, trying again in a moment.
draft-signed-out = Your session has ended: save, then sign in again. Your text will be waiting.
draft-too-long = Too long to be kept: save without delay.
draft-conflict = Somebody else has saved meanwhile: save to see both versions.
draft-refused = Not saved: { $why }
sending-count = { $count ->
    [0] No email will be sent.
    [one] One email will be sent.
   *[other] { $count } emails will be sent.
}
sending-left = { $count ->
    [one] One person gets nothing:
   *[other] { $count } people get nothing:
}
sending-left-failed = the address failed
sending-left-no-address = no address known
sending-preview = Preview
sending-preview-of = Email to
sending-preview-show = Show
sending-preview-to = To { $address }
sending-preview-files = { $count ->
    [one] with one attached file
   *[other] with { $count } attached files
}
error-403-administrator = Administrators set Jalon up; they do not do the groups’ work. If nobody coordinates yet, the first steps let you do so; otherwise, the help page says whom to ask.
conflict-own-title = You have saved in the meantime, in another window
conflict-own-explained = What you saved on { $when } and what you write here differ. Nothing is lost: compare each marked field, keep or take over, then save.
handed-rest = Go on with what is left to correct
sending-changed = Nothing was sent: what would be sent is no longer what you were looking at. Look again before sending.
sending-changed-people = The recipients are no longer the same: { $before } before, { $now } now.
sending-changed-told = What the emails say has changed meanwhile (date, place, link or text).
archive-question = Archive “{ $name }”?
