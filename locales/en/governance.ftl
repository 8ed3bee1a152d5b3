# The governance table: topics, levels, cells and cards.
governance-title = Governance
governance-table-name = Name of the table
governance-table-name-hint = For example: Governance of the SRTE.
governance-title-nl = In Dutch
governance-about = Introduction
governance-about-hint = What this table is for and how to fill it, in a few lines.
governance-strategy = Strategy
governance-strategy-none = The whole process
governance-table-new = New table
governance-table-created = The table “{ $name }” has been created. Add topics and levels to it.
governance-table-archived = This table is archived: restore it first.
governance-table-is-archived = This table is archived: it can be read but no longer changes.
governance-table-archive-question = Archive the table “{ $name }”?
governance-table-archive-consequence = Its cards stay, but nobody writes in it until it is restored.
governance-settings = Topics, levels and access
governance-topic = Topic
governance-topics = Topics
governance-topic-new = New topic
governance-topics-none = No topics yet: add the first row of the table.
governance-level = Level
governance-levels = Levels
governance-level-new = New level
governance-levels-none = No levels yet: add the first column of the table.
governance-line-title = Title
governance-line-about = What it is about
governance-line-about-hint = What everybody should know before writing in it.
governance-line-about-none = Nothing has been said yet about what is expected here.
governance-line-created = “{ $name }” has been added to the table.
governance-line-up = Move “{ $name }” one place forward
governance-line-down = Move “{ $name }” one place back
governance-line-is-archived = Archived: its cards are kept, but the table no longer shows them.
governance-line-archive-consequence = Its cards are kept and come back with it if you restore it.
governance-lines-archived = Archived
governance-who-sees = Who sees this table
governance-opened-means = Anyone with a role can read it. GT0 and the people invited write in it.
governance-closed-means = Only GT0 and the people invited see it and write in it.
governance-is-opened = open to readers
governance-is-closed = for GT0 and the people invited
governance-open-table = Open to readers
governance-close-table = Close again
governance-table-opened = The table is open to readers.
governance-table-closed = The table is no longer open to readers.
governance-current = Current table
governance-current-means = The current table is the one people arrive at.
governance-make-current = Make it the current table
governance-table-made-current = This is now the current table.
governance-guests = People invited
governance-guests-mean = They write in this table as the members of GT0 do.
governance-guests-none = Nobody is invited besides GT0.
governance-invite = Invite
governance-invite-whom = Whom to invite
governance-invite-choose = Choose a person first.
governance-invited-now = { $name } can write in this table.
governance-invited-no-more = { $name } is no longer invited to this table.
governance-uninvite = Stop inviting
governance-uninvite-one = Stop inviting { $name }
governance-none = No governance table
governance-none-advice = Create the first one: its topics, levels and cards will follow.
governance-none-wait = The coordination team has not opened a table to readers yet.
governance-no-cells = This table has no cells yet
governance-no-cells-advice = It needs at least one topic and one level.
governance-no-cells-wait = The coordination team must first give it topics and levels.
governance-caption = Topics as rows, levels as columns; in each cell, how far it has come and its cards.
governance-whole = The whole table
governance-phone-hint = Choose a topic or a level to read its cards.
governance-others = Other tables
governance-others-none = There is no other table.
governance-archived = archived
governance-completeness = How far the cell has come
governance-how-counted = How cells are counted
governance-cell-empty = Empty
governance-cell-empty-means = No cards.
governance-cell-begun = Begun
governance-cell-begun-means = Cards, but no proposal yet, and nothing open.
governance-cell-to-discuss = To discuss
governance-cell-to-discuss-means = A question or a risk is still open, or a card is on an agenda without a decision.
governance-cell-well-filled = Well filled
governance-cell-well-filled-means = At least one proposal, and nothing left open.
governance-cell-title = How far this cell has come
governance-cell-say = Specify
governance-cell-said = Said by the coordination team on { $when }, because:
governance-cell-counted = By its cards: { $state }.
governance-cell-as-counted = As the cards say
governance-cell-hint = What you say is dated and replaces what is counted; the count stays beside it.
governance-cell-reason = Reason
governance-cell-reason-hint = It can be read in the cell.
governance-kind = Kind of card
governance-kind-observation = Observation
governance-kind-observation-hint = What is, as seen from here.
governance-kind-good-practice = Good practice
governance-kind-good-practice-hint = What already works, here or elsewhere.
governance-kind-proposal = Proposal
governance-kind-proposal-hint = What should be put in place.
governance-kind-risk = Risk
governance-kind-risk-hint = What could go wrong.
governance-kind-question = Question
governance-kind-question-hint = What must be known or settled first.
governance-card-new = New card
governance-card-first = Add the first card
governance-card-add = Add a card
governance-card-created = The card is in its cell.
governance-card-both = Saved. Somebody changed something else on this card meanwhile: both changes are kept.
governance-card-body = Text
governance-card-body-hint = One idea per card, in a few lines. You can use Markdown.
governance-card-bound = This card is on an agenda or decided: it cannot be archived.
governance-card-archived = This card is archived: restore it first.
governance-card-is-archived = This card is archived: the table no longer shows it.
governance-card-archive-question = Archive the card “{ $name }”?
governance-card-archive-consequence = It leaves its cell with what was said about it; you can restore it.
governance-card-move = Move…
governance-card-move-one = Move “{ $name }”
governance-card-moved = The card “{ $name }” is in the cell { $topic } · { $level }.
governance-move-hint = Choose the cell, then the place in it. Kind and text do not change.
governance-move-places = Show the places of this cell
governance-place = Place
governance-place-first = At the beginning
governance-place-last = At the end
governance-place-after = After “{ $name }”
governance-place-gone = This card is not, or no longer, in the chosen cell. Show the places of the cell, then choose.
governance-signed = Signature
governance-signed-named = With my name
governance-signed-named-hint = Your name can be read on the card and in its history.
governance-signed-unnamed = Without my name
governance-signed-unnamed-hint = Nobody reads who wrote it, neither here, nor in the history, nor in exports. You can sign later; the reverse is not possible.
governance-unnamed = Unnamed
governance-somebody = Somebody
governance-card-yours-unnamed = You wrote this card unnamed: only you read this sentence.
governance-card-sign = Sign this card
governance-card-signed = The card bears your name.
governance-settled = settled
governance-card-settle = This is settled
governance-card-settled-now = The card is marked as settled.
governance-card-reopen = Reopen
governance-card-reopened = The card is open again.
governance-decided = decided
governance-on-agenda = on an agenda
governance-comments-none = No comments yet. Ask a question or add to the idea.
governance-comment-written = Comment posted.
governance-comment-withdraw-consequence = “{ $name }” will no longer be shown.
history-field-governance-title-nl = Name in Dutch
history-field-governance-strategy = Strategy
history-field-governance-invited = Person invited
history-field-governance-cell = Cell
history-field-governance-completeness = How far the cell has come
history-field-governance-cell-reason = Reason
history-field-governance-kind = Kind of card
history-field-governance-card-body = Text
history-action-open-table = Opened to readers
history-action-close-table = Closed again
history-action-make-table-current = Made the current table
history-action-invite-to-table = Invitations changed
history-action-move-governance-line = Moved in the table
history-action-say-governance-cell = Cell specified
history-action-move-card = Card moved
history-action-place-card = Card moved within its cell
history-action-sign-card = Card signed
history-action-settle-card = Marked as settled
history-action-reopen-card = Reopened
history-action-comment-card = Comment posted
history-action-withdraw-card-comment = Comment withdrawn
governance-cards-count = { $count ->
    [0] no cards
    [one] one card
   *[other] { $count } cards
}
governance-comments = { $count ->
    [0] no comments
    [one] one comment
   *[other] { $count } comments
}
governance-open-questions = { $count ->
    [0] no open questions
    [one] one open question
   *[other] { $count } open questions
}
governance-open-risks = { $count ->
    [0] no open risks
    [one] one open risk
   *[other] { $count } open risks
}
governance-undecided = { $count ->
    [0] no cards on an agenda
    [one] one card on an agenda, without a decision
   *[other] { $count } cards on an agenda, without a decision
}
governance-proposals = { $count ->
    [0] no proposals
    [one] one proposal
   *[other] { $count } proposals
}
governance-workshops = Workshops
governance-workshop = Workshop
governance-workshops-lede = A workshop takes the table from one phase to the next: collect, merge, vote, discuss.
governance-workshops-none = No workshop
governance-workshops-advice = Without a workshop, cards are written and moved freely; there is no vote.
governance-workshop-new = Prepare a workshop
governance-workshop-title = Title
governance-workshop-title-hint = For example: Governance, session of 6 October.
governance-workshop-created = The workshop “{ $name }” is ready. It begins when you open the collection.
governance-workshop-advanced = The workshop now stands here: { $phase }.
governance-workshop-archived = This workshop is archived.
governance-workshop-runs = This workshop is under way: close it before you archive it.
governance-workshop-other-runs = Another workshop is under way on this table: close it first.
governance-workshop-archive-question = Archive the workshop “{ $name }”?
governance-workshop-archive-consequence = Its votes no longer count in the table; they come back if you restore it.
governance-phase-planned = Planned
governance-phase-planned-means = The workshop has not begun: cards are written and moved freely.
governance-phase-collect = Collect
governance-phase-collect-means = Cards are written. Merging and voting come later, when all the ideas are in.
governance-phase-merge = Merge
governance-phase-merge-means = Cards that say the same are merged. New cards wait for the discussion, so that sorting does not start all over.
governance-phase-vote = Vote
governance-phase-vote-means = Everybody gives points. The cards stay put, so that everybody votes on the same ones.
governance-phase-discuss = Discuss
governance-phase-discuss-means = Cells are discussed one by one. Cards may change; the points have been given.
governance-phase-closed = Closed
governance-phase-closed-means = The workshop is over: its points stay, cards are written and moved freely.
governance-step-collect = Open the collection
governance-step-merge = Go to merging
governance-step-vote = Go to the vote
governance-step-discuss = Go to the discussion
governance-step-close = Close the workshop
governance-step-not-now = The workshop is no longer in the phase that you saw: reload the page.
governance-not-in-collect = The workshop is collecting: merging and voting come later, when all the ideas are in.
governance-not-in-merge = The workshop is merging: new cards and the vote wait until the cards are sorted.
governance-not-in-vote = The workshop is voting: the cards stay put, so that everybody votes on the same ones.
governance-not-in-discuss = The workshop is discussing: the points have been given, and merges stay as they are.
governance-vote-without-workshop = No vote is open on this table.
governance-lead = Lead the workshop
governance-options = Options
governance-points-per-person = Points per person
governance-points-per-card = Points per card, at most
governance-points-per-card-too-many = Nobody can give to one card more than all of their points.
governance-points-out-of-range = Give a number from 1 to 100.
governance-points-spent = Somebody has already given more points. Tick the box below to accept that, or choose a higher number.
governance-points-on-card = Somebody has already given more to one card: choose a higher number.
governance-excess-title = Points already given
governance-excess-listed = Keep the points given over the limit; the workshop says whose they are
governance-excess = These people gave more points than the workshop now allows:
governance-ballots = Who has voted
governance-ballots-mean = You see who still has points, never which cards they went to.
governance-authors = Signature of cards
governance-authors-shown = As each author chooses
governance-authors-shown-hint = Whoever writes a card chooses whether to sign it.
governance-authors-unnamed = Unnamed
governance-authors-unnamed-hint = Nothing written during the workshop bears a name.
governance-sight = Cards of others during the collection
governance-sight-all = Visible
governance-sight-all-hint = Everybody reads the cards of others as soon as they are written.
governance-sight-hidden = Hidden until revealed
governance-sight-hidden-hint = Of what is written in the workshop, everybody sees their own cards only, until all are revealed. Those from before the workshop stay in sight.
governance-veiled = Of what is written in this workshop you see your own cards only: those of others will be revealed together.
governance-cards-hidden = Of what is written in the workshop, everybody sees their own cards only.
governance-reveal = Reveal all cards
governance-cards-revealed = The cards are revealed.
governance-merged-by = Who merges cards
governance-merged-by-anybody = Everybody who writes
governance-merged-by-note-takers = Note-takers of sub-groups, and the coordination team
governance-merged-by-coordination = The coordination team
governance-minutes = Minutes per phase
governance-minutes-hint = The clock starts again with each phase. Leave empty for no clock.
governance-minutes-out-of-range = Give a number from 1 to 240.
governance-timer = Minutes from now
governance-timer-start = Start the clock
governance-timer-stop = Stop the clock
governance-timer-runs = The clock is running.
governance-timer-stopped = The clock is stopped.
governance-timer-until = until { $time }
governance-next = To discuss next
governance-next-order = First the cells with the most points, then those where something is open. Well-filled cells are left out.
governance-next-none = All cells are well filled.
governance-screen = Big screen
governance-screen-show = Show on the screen
governance-screen-next = Next:
governance-my-part = your sub-group
governance-sub-groups-mean = A sub-group fills its topics: during a workshop its members see them first.
governance-sub-groups-none = No sub-groups: everybody sees the table in the same order.
governance-sub-group-members = Members
governance-sub-group-topics-hint = These are the rows that this sub-group fills.
governance-note-taker-hint = This person may merge cards where the workshop leaves that to note-takers.
governance-sub-group-archived = This sub-group is archived.
governance-sub-group-archive-consequence = Its members see the table in everybody’s order again. No card changes.
governance-edit-one = Edit “{ $name }”
governance-merge = Merge…
governance-merge-into = Under the card
governance-merge-hint = The chosen card leads: it lists the other one, and their points add up. You can separate them again.
governance-merge-none = There is no other card in this table.
governance-merge-gone = This card is no longer there, or is merged itself. Choose another one.
governance-merged = The card is merged under “{ $name }”.
governance-unmerge = Separate
governance-unmerge-former = Separate and restore the former text
governance-unmerged = The card “{ $name }” is back in its place.
governance-leader = Leading card
governance-leader-former = Before this merge, the card said:
governance-held-title = Cards merged here
governance-card-is-merged = This card is merged under another one: separate it before you change it.
governance-card-holds = Other cards are merged under this one: separate them first.
governance-points-title = Points
governance-points-rules = Points to give: { $all } in all, at most { $card } per card.
governance-vote-less = Take one point back from “{ $name }”
governance-vote-more = Give one point to “{ $name }”
governance-vote-one-less = Take one point back
governance-vote-one-more = Give one point
governance-vote-over = The vote is over: your points stay as they are.
governance-vote-card-full = You have given this card all the points that the workshop allows for one card.
governance-vote-none-left = You have given all your points. Take one back from a card to give it here.
history-field-governance-leader = Leading card
history-field-governance-held = Card merged
history-field-governance-points-per-person = Points per person
history-field-governance-points-per-card = Points per card
history-field-governance-authors = Signature of cards
history-field-governance-sight = Cards of others
history-field-governance-merged-by = Who merges cards
history-field-governance-timer = Minutes
history-field-governance-phase = Phase
history-field-governance-sub-group = Sub-group
history-field-governance-sub-group-topics = Topics
history-field-governance-sub-group-members = Members
history-action-merge-card = Cards merged
history-action-unmerge-card = Cards separated
history-action-advance-workshop = Phase changed
history-action-reveal-cards = Cards revealed
history-action-set-workshop-timer = Time set
governance-points = { $count ->
    [0] no points
    [one] one point
   *[other] { $count } points
}
governance-points-mine = Your points: { $count }
governance-points-left = { $count ->
    [0] You have no points left.
    [one] You have one point left.
   *[other] You have { $count } points left.
}
governance-voted = { $count ->
    [0] Noted. You have no points left.
    [one] Noted. You have one point left.
   *[other] Noted. You have { $count } points left.
}
governance-held = { $count ->
    [0] no merged cards
    [one] one merged card
   *[other] { $count } merged cards
}
governance-points-over = { $count ->
    [0] no points too many
    [one] one point too many
   *[other] { $count } points too many
}
governance-points-given = { $count ->
    [0] no points given
    [one] one point given
   *[other] { $count } points given
}
governance-live-unsent = Offline: not sent yet, trying again in a moment.
governance-live-stale = Somebody moved or changed this card meanwhile: nothing was overwritten, the table shows where it is.
governance-live-refused = That was not possible: the table shows where the cards are.
governance-live-signed-out = This page is no longer kept up to date: your session has ended, or the table is no longer open to you. Sign in again in another tab.
governance-link-point = Agenda
governance-link-decision = Decision
governance-link-strategy = Strategy
governance-link-group = Group
governance-link-measure = Measure
governance-link-entry = Note from the minutes
governance-link-gone = removed
governance-link-made-of = same content
governance-taken-title = Where it leads
governance-taken-none = This card is not on the agenda of a GT0 yet.
governance-to-agenda = Put on an agenda
governance-to-agenda-several = Put cards on an agenda
governance-to-agenda-means = The chosen cards make one point of an upcoming GT0. What is decided there will be shown in their cells.
governance-to-agenda-do = Create the point
governance-to-meeting = Meeting
governance-point-title-hint = What GT0 has to settle, in a few words.
governance-cards = Cards
governance-cards-hint = Those neither on an agenda nor decided.
governance-cards-choose = Choose at least one card.
governance-cards-gone = One of these cards has been archived or merged meanwhile. Choose again.
governance-cards-decided = Decision { $code } now shows in the cells of these cards.
governance-no-meeting = No GT0 planned
governance-no-meeting-advice = There has to be an upcoming meeting of GT0 whose agenda you prepare.
governance-no-waiting = No cards waiting
governance-no-waiting-advice = All cards are already on an agenda or decided, or the table has none yet.
governance-back = Back to the table
governance-about-title = What this card is about
governance-about-none = It is linked to nothing.
governance-about-edit = Link
governance-about-strategies = Strategies
governance-about-strategies-hint = A good practice linked to a strategy can be compared beside the table.
governance-about-groups = Groups
governance-about-measures = Measures
governance-about-measures-hint = Their codes, separated by commas: PREC-012, PREC-013.
governance-about-entries = Notes from minutes
governance-about-entries-hint = The address of each note, or its number.
governance-entries-unknown = One of these notes does not exist, or you may not read it.
governance-measures-unknown = No measure has these codes: { $codes }.
governance-unlink = Remove the link
governance-unlink-question = Remove the link with “{ $name }”?
governance-unlink-consequence = The card and what it is linked to stay; only the link goes.
governance-unlinked = The link has been removed.
governance-compare = Compare with
governance-compare-none = No strategy
governance-compare-couplings = See the couplings between strategies and groups
governance-compared = Good practices
governance-compared-none = Nothing on this topic.
governance-files = Take the table with you
governance-file-a3 = PDF, one A3 page
governance-file-a4 = PDF, A4 pages
governance-file-svg = Picture (SVG)
governance-file-png = Picture (PNG)
governance-file-xlsx = Table (XLSX)
governance-file-cards-xlsx = List of cards (XLSX)
governance-file-cards-csv = List of cards (CSV)
governance-table-kind = Governance table
governance-card-author = Written by
governance-card-standing = How far it has come
governance-card-decisions = Decisions
governance-point-cards = Cards of this point
governance-point-none = No card at this point
governance-point-none-advice = Cards are put on an agenda from the governance table.
governance-to-the-meeting = Go to the meeting
governance-decide-title = What is decided
governance-decide-cards-hint = Those the decision settles; the others stay on the agenda.
governance-decide-known = Decision already noted
governance-decide-known-hint = Those of this meeting, those of this point first.
governance-decide-new = New decision
governance-decide-text-hint = For a new decision: a whole sentence, which can be understood without the minutes. It takes the next number of the register.
governance-decide-do = Record the decision
history-field-governance-links = What the card is about
history-field-governance-agenda = Agenda
history-field-governance-decision = Decision
history-action-link-card = Links changed
history-action-unlink-card = Link removed
history-action-put-card-on-agenda = Put on an agenda
history-action-decide-card = Decided
governance-cards-taken = { $count ->
    [0] No card is on the agenda.
    [one] One card is on the agenda.
   *[other] { $count } cards are on the agenda.
}
governance-workshop-meeting = Meeting
governance-workshop-meeting-hint = Sub-groups take their notes there.
governance-workshop-no-meeting = No meeting
governance-workshop-circle = Invited circle
governance-workshop-circle-hint = Those on its list take part by their personal link, without an account; by the code on the screen one writes unnamed cards.
governance-workshop-no-circle = No circle
history-field-governance-workshop-meeting = Meeting
history-field-governance-workshop-circle = Invited circle
governance-guest-join = Take part in the workshop
governance-guest-back = Back to your invitation
governance-guest-write = Add the card
governance-guest-over = No workshop is under way with this circle.
governance-guest-none = No workshop under way
governance-guest-none-advice = The workshop has not begun, or it is over. Refresh this page when you are told to.
governance-notes-title = Notes and cards of “{ $name }”
governance-notes-mean = On the left, what the sub-group notes in the meeting; on the right, the cards of its topics. A note becomes a card, a card a note: both stay linked.
governance-notes = Notes of the meeting
governance-notes-beside = Notes and cards
governance-notes-take = Take notes
governance-notes-none = The sub-group has not noted anything yet.
governance-notes-into = Notes become cards of this cell.
governance-notes-like = As the note says
governance-notes-no-meeting = The workshop has no meeting: the coordination team chooses it in the workshop’s options.
governance-notes-not-begun = The notes of the meeting have not begun.
governance-notes-no-topics = This sub-group has no topic.
governance-note-card = See the card
governance-note-to-card = Make it a card
governance-note-is-card = This note is already a card.
governance-note-became-card = The note is a card too.
governance-card-to-note = Make it a note
governance-card-became-note = The card is a note too.
governance-card-noted = In the notes
governance-to-point = Agenda point
governance-to-point-hint = Cards may join a point that is already there; otherwise choose the meeting and give a title.
governance-to-new-point = A new point
governance-comments-wait = The workshop is voting: no comments now, so that all vote on the same cards. Comments open again with the discussion.
governance-guest-own = Your card
governance-guest-own-one = Your card: “{ $name }”
governance-guest-edit = Change your card
governance-guest-withdraw = Withdraw the card
governance-guest-withdraw-consequence = It leaves the table. Whoever leads the workshop can restore it.
governance-guest-withdrawn = Your card is withdrawn. Whoever leads the workshop can restore it.
governance-guest-merged = Your card is merged into another one: it stays listed there, and no longer changes here.
governance-guest-to-workshop = Back to the workshop
governance-guest-withdraw-question = Withdraw the card “{ $name }”?
governance-points-given-back = { $count ->
    [0] No point came back to you.
    [one] One point came back to you: the cards that were merged had more of your points than one card may get.
   *[other] { $count } points came back to you: the cards that were merged had more of your points than one card may get.
}
governance-merged-giving-back = { $count ->
    [0] The card is merged under “{ $name }”.
    [one] The card is merged under “{ $name }”. One point over what a card may get from one person was given back.
   *[other] The card is merged under “{ $name }”. { $count } points over what a card may get from one person were given back.
}
governance-vote-merged = This card is merged under another one: give your points to the one that leads it.
governance-move-do = Move the card
governance-merge-do = Merge the cards
governance-workshop-reopen = Reopen the discussion
governance-decide-early = This meeting has not taken place yet: what it decides is recorded from its day on, or as soon as its notes have begun.
governance-vote-most = The most for one card
governance-vote-spent = All your points are given
governance-card-put-back = Put back into
governance-phone-unnamed = By the code you write unnamed: once sent, the card doesn’t change here any more.
governance-phone-votes = Points are given by a personal link, so that everybody gives them only once. Ask whoever leads to put you on the list.
governance-phone-back = Back to the questions
governance-workshop-code-where = For those without a personal link, open entry by code on the “Questions for phones” page of the circle’s meeting: the code then stands on its big screen.
