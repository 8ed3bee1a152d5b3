# The pilot's review
colon = {": "}
review-title = Review
review-of = Review of { $code }
review-none-yet = The review has not begun yet.
review-no-proposal = No proposal yet
review-go-on = Next measure to review
review-continue = Continue the review
review-draft-by = Draft by { $name }, { $when }
review-submitted-by = Submitted by { $name }, { $when }
review-steps = Steps
review-facts-more = Facts
review-facts = The measure
review-carrier = Carrier
review-carriers = Co-carriers
review-implementation = Implementation
review-due = Reviews due on
review-late = Late: the group’s reviews were due on { $when }.
review-previous = Previous measure to review:
review-next = Next measure to review:
review-progress = { $done } of { $total } reviewed
review-progress-label = Progress of your reviews
review-coverage = Already covered by the SRTE?
review-coverage-full = Fully
review-coverage-full-hint = An SRTE action already does all the measure says.
review-coverage-partial = Partly
review-coverage-partial-hint = An action takes up part of it.
review-coverage-none = Not at all
review-coverage-none-hint = Nothing in the SRTE takes it up.
review-covered-by = Covered by what?
review-covered-by-hint = The SRTE action or axis. Needed if the measure is covered, even in part.
review-relevance = Still relevant?
review-relevance-yes = Yes
review-relevance-yes-hint = As it is written.
review-relevance-to-adapt = To adapt
review-relevance-to-adapt-hint = The aim holds, the way must change.
review-relevance-no = No
review-relevance-no-hint = Outdated, already done or without object.
review-proposal = What do you propose?
review-outcome-carry-on-hint = The measure goes on unchanged in the SRTE.
review-outcome-carry-on-adapted-hint = It goes on, with the changes described in the reasons.
review-outcome-merge-hint = It becomes part of an SRTE action; name it below.
review-outcome-hand-over-hint = Another strategy takes it over; choose it below.
review-outcome-leave-hint = It stops; the reasons say why.
review-merge-into = Action to merge into
review-merge-into-hint = Needed if you propose a merger.
review-hand-over = Strategy that takes the measure over
review-hand-over-none = None
review-capacity = Capacity
review-staff = Staff
review-money = Budget
review-capacity-sufficient = Sufficient
review-capacity-tight = Tight
review-capacity-lacking = Lacking
review-capacity-unknown = Unknown
review-consult = Organisations to consult
review-consult-hint = Each organisation ticked demands a bilateral, as does each co-carrier.
review-consult-others = Other organisations
review-reason = Reasons
review-reason-hint = What GT0 and the cabinets will read. Markdown: **bold**, - list, [link](https://…).
review-confidence = How sure are you?
review-confidence-low = Low
review-confidence-low-hint = To be discussed in the session.
review-confidence-medium = Medium
review-confidence-medium-hint = Some points remain to be checked.
review-confidence-high = High
review-confidence-high-hint = Shared with the carriers.
review-save = Save draft
review-save-next = Save and go to next
review-submit = Submit
review-pilot-submits = You prepare this review; the pilot submits it.
review-keys = By keyboard:
review-saved = { $code }: draft saved.
review-submitted = { $code } is submitted.
review-submitted-with-bilaterals = { $code } is submitted. { $count ->
        [0] No bilateral is
        [one] One bilateral is
        *[other] { $count } bilaterals are
    } still to be held.
review-bilaterals-not-blocking = You may submit without waiting.
review-not-open = { $code } is no longer in review: here is what was submitted.
review-closed-title = This review has just been submitted
review-closed = The measure is no longer in review and nothing was saved. Your text is still on the page: copy what matters into a comment, or ask for the review to be returned.
review-coverage-needed = Coverage by the SRTE: choose an answer.
review-relevance-needed = Relevance: choose an answer.
review-proposal-needed = Proposal: choose an answer.
review-staff-needed = Staff: choose an answer.
review-money-needed = Budget: choose an answer.
review-confidence-needed = Confidence: choose an answer.
review-reason-needed = Give your reasons before submitting.
review-covered-by-needed = Say what covers the measure.
review-merge-into-needed = Name the action to merge into.
review-hand-over-needed = Choose the strategy that takes the measure over.
reviews-done-title = All reviewed
reviews-left-title = Reviews left to finish
reviews-no-list = No measure is assigned to you at the moment.
reviews-left = To finish and submit
reviews-then = What next
reviews-then-bilaterals = { $count ->
        [0] No bilaterals are open
        [one] One bilateral is still open
        *[other] { $count } bilaterals are still open
    }
reviews-then-session = Prepare the special PREC session of { $code }
reviews-then-home = Back to my work

# Examination and return
review-examine-lede = The special PREC session has examined the proposal; the measure then goes to GT0.
review-examine-note = Note of the session
review-examine-note-hint = Optional: what the session remarked.
review-examined = { $code } is examined.
review-return-lede = The review becomes the pilot’s draft again; the pilot gets your reason by mail.
review-return-reason = Reason for the return
review-return-reason-hint = What the pilot should look at again. It stands at the top of the review.
review-return-needs-reason = Say why the review is returned.
review-returned = { $code } is returned to the pilot.
review-returned-by = Returned by { $name }, { $when }
review-return-mail-subject = { $code }: your review is returned
review-return-mail-body =
    Hello,

    { $name } returns the review of { $code } “{ $title }” to you:

    { $text }

    Take it up again here: { $link }
session-title = Special PREC session of { $code }
session-lede = The group’s submitted reviews, to go through in the session. Tick those examined, note what was said, save once.
session-unsubmitted = { $count ->
    [one] review not submitted yet
   *[other] reviews not submitted yet
}
session-submitted = submitted, to examine
session-already = already examined
session-none = Nothing to examine at the moment
session-none-advice = Measures appear here as soon as their pilot submits the review.
session-see-measures = See the group’s measures
session-count = { $count ->
        [0] no measures to examine
        [one] one measure to examine
        *[other] { $count } measures to examine
    }
session-tick = Tick
session-measure = Measure
session-note = Note of the session, or reason for the return
session-note-hint = Written into the steps of each ticked measure. Needed for a return.
session-examine = Record the ticked measures as examined
session-return = Return the ticked measures
session-examined = { $count ->
        [0] No measures
        [one] One measure
        *[other] { $count } measures
    } examined.
session-returned = { $count ->
        [0] No measures
        [one] One measure
        *[other] { $count } measures
    } returned to the pilot.
session-tick-some = Tick at least one measure.
session-moved = One of the measures changed state meanwhile; nothing was saved. Check the selection and try again.

# The thematic opinion
opinion-title = Thematic opinion
opinion-none = No opinion yet
opinion-no-proposal = The pilot has not proposed anything yet.
opinion-stance = Your opinion
opinion-favourable = Favourable
opinion-favourable-hint = The proposal is right.
opinion-reserved = With reservations
opinion-reserved-hint = On conditions, to be said below.
opinion-unfavourable = Unfavourable
opinion-unfavourable-hint = The proposal is not right.
opinion-body = Explanation
opinion-body-hint = Needed unless the opinion is favourable. Markdown.
opinion-needs-words = Explain your reservation or refusal.
opinion-save = Save the opinion
opinion-saved = Your opinion is saved.
opinion-give = Give the thematic opinion
opinion-revise = Revise the thematic opinion

# Comments
comments-title = Comments
comments-none = No comments. Ask a question or share what you know.
comments-count = { $count ->
        [0] no comments
        [one] one comment
        *[other] { $count } comments
    }
comment-new = New comment
comment-body = Comment
comment-body-hint = Markdown. Write @Name to tell somebody.
comment-mention = Tell
comment-mention-hint = Those chosen get a mail.
comment-mentions-you = Mentions you
comment-send = Post
comment-reply = Reply
comment-reply-to = Reply to { $name }
comment-edit = Edit the comment
comment-edited = edited
comment-withdraw = Withdraw
comment-withdraw-question = Withdraw this comment?
comment-withdraw-consequence = “{ $name }” will no longer be shown. Replies stay.
comment-withdrawn = Comment withdrawn by its author.
comment-withdrawn-flash = The comment is withdrawn.
comment-parent-gone = The comment you were replying to was withdrawn. You may post your text as a new comment.
comment-written = Comment posted.{ $count ->
        [0] {""}
        [one] {" "}One person is told.
        *[other] {" "}{ $count } people are told.
    }
comment-mail-subject = { $name } mentions you about { $code }
comment-mail-body =
    Hello,

    { $name } mentions you in a comment on { $code } “{ $title }”:

    { $text }

    Read and reply: { $link }

history-action-review-save = Review saved
history-action-comment-write = Comment posted
history-action-comment-edit = Comment edited
history-action-comment-withdraw = Comment withdrawn
history-action-opinion-save = Thematic opinion given
history-field-review-coverage = Covered by the SRTE
history-field-review-covered-by = Covered by
history-field-review-relevance = Relevance
history-field-review-proposal = Proposal
history-field-review-merge-into = Merge into
history-field-review-hand-over = Strategy that takes over
history-field-review-staff = Staff
history-field-review-money = Budget
history-field-review-consult = Organisations to consult
history-field-review-reason = Reasons
history-field-review-confidence = Confidence
history-field-comment-body = Comment
history-field-opinion-stance = Opinion
history-field-opinion-body = Explanation of the opinion
review-keys-questions = 1 to 7 lead to the question of that number.
review-keys-submit = Ctrl+Enter submits, after a question.
review-keys-next = Ctrl+Enter saves the draft and goes on to the next measure.
review-confirm = Submit to GT0?
review-answered = Answers given: { $done } of { $total }
review-kept = Draft saved at { $time }
review-withdrawn = { $code } is a draft again.
