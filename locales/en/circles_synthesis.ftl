# The synthesis of a circle, and what became of contributions.
synthesis-add = Add
synthesis-advanced = The synthesis is now: { $state }.
synthesis-state = State of the synthesis
synthesis-day = Day of the meeting
synthesis-all-axes = All strategic axes
synthesis-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
synthesis-axis = Strategic axis
synthesis-being-prepared = The synthesis is being prepared.
synthesis-being-prepared-advice = You will find it here once it is published.
synthesis-body = At the top of the synthesis
synthesis-body-hint = What to remember of the circle, before the axes.
synthesis-by-axis = Axis by axis
synthesis-choose-some = Tick at least one contribution.
synthesis-publish-consequence = Everything that is prepared will be published.
synthesis-withdraw-consequence = What became of contributions and the public page are no longer shown; nothing is lost.
synthesis-close-consequence = Participants can no longer say that a contribution was misunderstood.
synthesis-reopen-consequence = Participants can again say that a contribution was misunderstood.
synthesis-compare = Compare circles
synthesis-compare-lede = Who answered and how, group by group. The pictures are those of the syntheses.
synthesis-contribution = Contribution
synthesis-count = Number
synthesis-files = Download
synthesis-gather = Add to the contributions
synthesis-gather-lede = { $count ->
    [one] One remark sent in writing or by phone is not among the contributions yet.
   *[other] { $count } remarks sent in writing or by phone are not among the contributions yet.
}
synthesis-gathered = { $count ->
    [one] One remark has been added.
   *[other] { $count } remarks have been added.
}
synthesis-in-common = in common: { $words }
synthesis-is-public = This synthesis has a public page.
synthesis-public-page = The public page
synthesis-already-published = It is already published: it can be changed, but no longer withdrawn.
synthesis-is-published = Published as it is.
synthesis-not-published = Prepared, not published yet
synthesis-key = Key
synthesis-key-hint = A key has one tag only: the one that had it loses it.
synthesis-keys-on = Keys 1 to 9 tick a tag of the remark you are at; a tag can also be dragged onto a remark. The button saves.
synthesis-keys-off = Tick tags or drag them onto a remark; the button saves. Keys 1 to 9 do the same once you switch single keys on in your account.
synthesis-mail-first-subject = { $group } · { $title }: what became of your contributions
synthesis-mail-first-body =
    Hello { $name },

    This is what became of your contributions to the circle “{ $title }” ({ $group }):

    { $contributions }

    Your page, where you can also say that a contribution was misunderstood:

    { $link }

    This link is personal: please do not pass it on.
synthesis-mail-changed-subject = { $group } · { $title }: what became of contributions has changed
synthesis-mail-changed-body =
    Hello { $name },

    The outcome of some of your contributions has changed, for the circle “{ $title }” ({ $group }):

    { $contributions }

    Your page, where you can also say that a contribution was misunderstood:

    { $link }

    This link is personal: please do not pass it on.
synthesis-mail-example = One of these emails
synthesis-no-answer-yet = Nothing decided yet
synthesis-no-axis = No axis
synthesis-none = No contributions here
synthesis-none-advice = They come from the meeting, the phones and written feedback.
synthesis-not-quotable = Its author did not allow it to be quoted.
synthesis-not-told = Without email
synthesis-not-told-no-address = no address
synthesis-not-told-failed = address refused
synthesis-not-told-opted-out = wants no more emails from this circle
synthesis-note-section = Section of the note
synthesis-objected = Misunderstood, says its author: { $text }
synthesis-objection = That’s not what I meant
synthesis-objection-text = What you meant
synthesis-objection-send = Send to the group
synthesis-objection-sent = Noted: the pilot will read it.
synthesis-objection-too-late = The synthesis is closed: please write to whoever invited you.
synthesis-objection-yours = Your remark
synthesis-objections = { $count ->
    [one] misunderstood contribution
   *[other] misunderstood contributions
}
synthesis-open = Open
synthesis-organisation = Organisation
synthesis-organisations = Organisations and strategic axes
synthesis-organisations-lede = The level of involvement that each said it wants, in its own name. Only those who prepare the circle see this.
synthesis-others = { $count ->
    [one] one other says the same
   *[other] { $count } others say the same
}
synthesis-outcome = What became of it
synthesis-outcomes = What became of contributions
synthesis-part = Part
synthesis-prepare = Prepare
synthesis-prepared = { $count ->
    [one] It is prepared; nobody sees it before it is published.
   *[other] { $count } are prepared; nobody sees them before they are published.
}
synthesis-public = Public page
synthesis-public-hint = To be read without an account once the synthesis is published. It shows only what is published, without names.
synthesis-public-yes = Everybody can read it
synthesis-publish = Publish what became of contributions
synthesis-publish-answers = { $count ->
    [one] One outcome will be published.
   *[other] { $count } outcomes will be published.
}
synthesis-publish-mails = { $count ->
    [one] One email will be sent.
   *[other] { $count } emails will be sent.
}
synthesis-published = Published. Outcomes: { $answers }; emails: { $mails }.
synthesis-quote = Quote
synthesis-quoted = Passage quoted
synthesis-quoted-hint = Its own words, in their order; […] marks what is left out. Empty: no quote.
synthesis-quote-other-words = These are not its words: take them as they are, with […] for what is left out.
synthesis-quoted-now = The contribution is quoted.
synthesis-unquoted = The contribution is no longer quoted.
synthesis-read = No tag has changed; these contributions count as read.
synthesis-read-on = read by the pilot on { $day }
synthesis-replied = Replied
synthesis-wrote = Written feedback
synthesis-results-title = What became of your contributions
synthesis-results-for = Page of { $name } · { $title }
synthesis-results-lede = This is what the group made of each. If one was misunderstood, say so here.
synthesis-results-later = The group is working on them: an email will tell you what became of them.
synthesis-results-none = No contributions in your name
synthesis-results-none-advice = What is said at the meeting, by phone or in writing in your name appears here.
synthesis-results-unnamed = What you gave without your name is not here: nothing ties it to you any more.
synthesis-said-by = By
synthesis-said-how = Received
synthesis-same = Says the same
synthesis-same-title = Similar contributions
synthesis-same-lede = All are kept: the first one gets the outcome, and the authors of the others get it too.
synthesis-same-other = Another contribution on this axis
synthesis-same-said = Both contributions are marked as similar.
synthesis-same-undo = Separate
synthesis-same-undone = The contributions have been separated.
synthesis-same-has-others = Others are marked as similar to this one: separate them first.
synthesis-says-the-same = Says the same as another
synthesis-save-tags = Save the tags
synthesis-scale-5 = Strongly in favour
synthesis-scale-4 = Rather in favour
synthesis-scale-3 = In two minds
synthesis-scale-2 = Rather against
synthesis-scale-1 = Strongly against
synthesis-section-changed = What changes in the note
synthesis-section-hint = Empty: the title of the section chosen.
synthesis-small-told = Nothing is shown from fewer than five answers, and what fewer than three people said is counted with something else.
synthesis-suggested = Suggested: { $tag } (in common: { $words }; like { $like })
synthesis-tag = Tag
synthesis-tag-added = The tag “{ $name }” has been added.
synthesis-tag-new = New tag
synthesis-tag-remove-question = Remove the tag “{ $name }”?
synthesis-tag-remove-consequence = It disappears from the contributions that have it; this can be undone.
synthesis-tag-removed = The tag has been removed.
synthesis-tag-restored = The tag is back.
synthesis-tagged = { $count ->
    [one] One tag has changed.
   *[other] { $count } tags have changed.
}
synthesis-tagging = Tag
synthesis-tags-none = No tags: add the first one.
synthesis-tags-of = Tags of: { $text }
synthesis-tags-title = Tags
synthesis-together = For all that are ticked
synthesis-too-few = Fewer than five answers: nothing is shown.
synthesis-treated-with-the-first = The outcome of the contribution that says the same holds here too.
synthesis-treatments = Answer contributions
synthesis-treatments-lede = Prepare, then publish all at once: each participant then gets one email with all of their contributions.
synthesis-ungathered = { $count ->
    [one] remark to add
   *[other] remarks to add
}
synthesis-unnamed = Unnamed
synthesis-unpublished = { $count ->
    [one] outcome to publish
   *[other] outcomes to publish
}
synthesis-untagged = { $count ->
    [one] one of them untagged
   *[other] { $count } of them untagged
}
synthesis-what = What
synthesis-why = Why
synthesis-why-hint = Its authors will read it. Needed, unless it is taken up.
synthesis-why-needed = Say why: its authors will read it.
history-field-synthesis-body = At the top of the synthesis
history-field-synthesis-axes = Strategic axes in the synthesis
history-field-synthesis-public = Public page
history-field-synthesis-state = State of the synthesis
history-field-contributions = Contributions
history-field-tag = Tag
history-field-tag-key = Key
history-field-same-as = Says the same as
history-field-quote = Quote
history-field-treatment-outcome = What became of it
history-field-treatment-why = Why
history-field-treatment-section = What changes in the note
history-field-objection = Misunderstood, says its author
history-action-edit-synthesis = Synthesis written
history-action-publish-synthesis = Synthesis published
history-action-withdraw-synthesis = Synthesis withdrawn
history-action-close-synthesis = Synthesis closed
history-action-reopen-synthesis = Synthesis reopened
history-action-gather-contributions = Remarks brought among the contributions
history-action-add-tag = Tag added
history-action-change-tag = Tag changed
history-action-remove-tag = Tag removed
history-action-restore-tag = Tag put back
history-action-tag-contribution = Tags of the contribution
history-action-same-as = Similar contributions
history-action-quote = Quote
history-action-treat = Outcome prepared
history-action-leave-untreated = Prepared outcome taken back
history-action-publish-treatment = Outcome published
history-action-object = Said to be misunderstood
synthesis-written-later = The pictures show what was said at the meeting. Written feedback joins them once its time is over, after { $day }.
synthesis-cut-short = Incomplete
synthesis-cut = This circle has more contributions than this page reads: the last ones are missing.
synthesis-objection-answer = Answer to its author
synthesis-objection-answer-hint = Why the outcome stays as it is. Its author reads this at once on their page; the remark no longer waits.
synthesis-objection-keep = Seen: the outcome stays
synthesis-objection-answered = Seen, the outcome stays
synthesis-objection-answered-now = The remark is seen and the outcome stays: its author reads why.
synthesis-objection-waits = The remark waits for an answer again.
synthesis-objection-gone = Its author took this remark back: there is nothing left to answer.
synthesis-objection-seen = The group has read your remark; the outcome stays, and this is why
history-field-objection-answer = Why the outcome stays
history-action-answer-objection = Remark seen, the outcome stays
synthesis-results-closed = This is what the group did with each of them. The synthesis is closed.
synthesis-nobody-noted = Speaker not noted
synthesis-its-author = Its author
synthesis-objection-earlier = Said before
synthesis-mail-answered-subject = Your remark has an answer: { $circle }
synthesis-mail-answered-body =
    Hello { $name },

    About “{ $circle }” ({ $group }), you wrote that the group had misunderstood you:

    { $objection }

    The group has read it; the outcome stays, and this is why:

    { $answer }

    All your contributions and what became of them are on your page:
    { $link }

    A question? { $contact }
