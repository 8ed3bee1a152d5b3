# The frame around every page
skip-to-content = Skip to content
breadcrumbs = Breadcrumbs
nav-label = Main navigation
nav-menu = Menu
nav-home = My work
nav-measures = Measures
nav-meetings = Meetings
nav-follow-up = Follow-up
nav-board = Board
nav-bilaterals = Bilaterals
nav-groups = Groups
nav-strategies = Strategies
nav-people = People
nav-account = My account
nav-administration = Administration
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
restored = “{ $name }” is restored.
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
form-errors-title = To correct before saving
form-refused-title = This could not be done
error-required = This field is required.
error-choose = Choose one of the values offered.
error-not-valid = This value is not valid.
error-too-long = At most { $max } characters; there are { $count }.
error-date = Write a date, for instance 22/09/2021.
error-email = Write a mail address, for instance name@example.org.
error-url = Write a web address that begins with https:// or http://.
error-taken = This name exists already.
error-stale = Somebody has saved meanwhile. Reload the page and try again.
error-cross-site = This request came from another site and was not carried out. Go back to Jalon and try again.

# Two people at once
conflict-title = Somebody else has saved meanwhile
conflict-explained = { $name } saved on { $when }. Nothing you wrote is lost: compare each marked field, keep or take over, then save.
conflict-theirs = Value now stored
conflict-take = Take this value
conflict-empty = empty

# Error pages
error-home = Back to my work
error-retry = Try again
error-reference = Reference for support:
error-400-title = Request not understood
error-400 = Jalon did not understand this request.
error-400-advice = Go back to the page before and try again.
error-403-title = Access denied
error-403 = Your role does not allow this action.
error-403-advice = If this is a mistake, ask the coordination for the role.
error-404-title = Page not found
error-404 = This page does not exist, or is not open to you.
error-404-advice = Check the address, or search from the top of the page.
error-409-title = No longer possible
error-409 = The situation has changed meanwhile.
error-409-advice = Go back to the page before and reload it.
error-413-title = Too large
error-413 = What you sent is larger than allowed.
error-413-limit = What you sent is larger than the limit of { $limit } MB.
error-414-limit = This address is longer than the limit of { $limit } KB.
error-431-limit = The headers of this request are larger than the limit of { $limit } KB. Clear this site’s cookies in your browser.
error-413-advice = Send less at a time.
error-heavy-title = This is too much at once
error-heavy = This file asks for more memory or time than one request is given. Jalon has stopped making it; nothing has changed.
error-heavy-advice = Ask for less at once: a filtered list, a shorter document, or the same as Markdown or CSV.
error-429-title = Too many tries
error-429 = There were too many tries.
error-429-wait = There were too many tries. Try again in { $count ->
        [0] less than a minute
        [one] a minute
        *[other] { $count } minutes
    }.
error-429-advice = This limit protects the accounts.
error-500-title = An error on our side
error-500 = Something went wrong on our side.
error-503-title = Jalon is unavailable for a moment
error-503 = The database does not answer. Jalon is trying to reach it: this usually takes no more than a few seconds.
error-503-advice = Try again in a moment; if it lasts, give the reference to support.
error-busy = Too much is going on at once: your request did not get its turn.
error-late = Your request took too long and was given up.
error-pdf-title = The PDF is not ready yet on this server
error-pdf = The document as DOCX and the page to print are.
error-pdf-advice = Try again in a few minutes.
error-full-title = Nothing can be saved for now
error-full = The server’s disk is full. You can read, but not write, until the administrators make room.
error-nothing-stored = Nothing was saved. You can send it again in a moment.
error-unsure = We do not know whether what you sent was saved: look before you send it again.
error-typed-title = What you wrote
error-typed-hint = Nothing is lost: copy these texts, or send the form again as it is.
error-typed-copy = Nothing is lost: copy these texts.
error-typed-field = Text
error-send-again = Send again
error-pressed = The button chosen: { $button }
error-look = Look at the page first
disk-low-banner = Only { $free } MB are left on the server’s disk. Make room: below 100 MB nothing is saved any more.
disk-full-banner = Only { $free } MB are left on the server’s disk: nothing is saved any more until there is room.
handed-title = Links to hand over
handed-lede = No server sends mails here: hand each person their link yourself.
handed-once = These links are shown this once and are kept nowhere. Each opens one person’s access: give it to nobody else.
handed-done = Continue
handed-unsent = { $count ->
    [one] Saved. But no server sends mails here: tell one person yourself.
   *[other] Saved. But no server sends mails here: tell { $count } people yourself.
}
undo = Undo
