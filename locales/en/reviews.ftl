# The pilot's review
colon = {": "}
review-title = Review
review-of = Review of { $code }
review-none-yet = The review has not started yet.
review-no-proposal = No proposal yet
review-go-on = Next measure to review
review-continue = Continue the review
review-draft-by = Draft by { $name }, { $when }
review-submitted-by = Submitted by { $name }, { $when }
review-steps = Steps
review-facts-more = Background
review-facts = The measure
review-carrier = Carrying organisation
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
review-coverage-full-hint = An SRTE action already does everything the measure says.
review-coverage-partial = Partly
review-coverage-partial-hint = An action covers part of it.
review-coverage-none = Not at all
review-coverage-none-hint = Nothing in the SRTE covers it.
review-covered-by = Covered by what?
review-covered-by-hint = The SRTE action or axis. Required if the measure is covered, even in part.
review-relevance = Still relevant?
review-relevance-yes = Yes
review-relevance-yes-hint = As written.
review-relevance-to-adapt = Needs adapting
review-relevance-to-adapt-hint = The aim still holds, the approach must change.
review-relevance-no = No
review-relevance-no-hint = Outdated, already done or no longer needed.
review-proposal = What do you propose?
review-outcome-carry-on-hint = The measure continues unchanged in the SRTE.
review-outcome-carry-on-adapted-hint = It continues, with the changes described in the reasons.
review-outcome-merge-hint = It becomes part of an SRTE action; name it below.
review-outcome-hand-over-hint = Another strategy takes it over; choose it below.
review-outcome-leave-hint = It ends; the reasons say why.
review-merge-into = Action to merge into
review-merge-into-hint = Required if you propose a merger.
review-hand-over = Strategy that takes the measure over
review-hand-over-none = None
review-capacity = Capacity
review-staff = Staff
review-money = Budget
review-capacity-sufficient = Sufficient
review-capacity-tight = Limited
review-capacity-lacking = Insufficient
review-capacity-unknown = Unknown
review-consult = Organisations to consult
review-consult-hint = Each organisation ticked requires a bilateral, as does each co-carrier.
review-consult-others = Other organisations
review-reason = Reasons
review-reason-hint = What GT0 and the cabinets will read. Markdown: **bold**, - list, [link](https://…).
review-confidence = How sure are you?
review-confidence-low = Low
review-confidence-low-hint = To be discussed in the session.
review-confidence-medium = Medium
review-confidence-medium-hint = Some points still need checking.
review-confidence-high = High
review-confidence-high-hint = Shared with the carrying organisations.
review-save = Save the draft
review-save-next = Save and go to the next
review-submit = Submit
review-pilot-submits = You are preparing this review; the pilot submits it.
review-keys = By keyboard:
review-saved = { $code }: draft saved.
review-submitted = { $code } has been submitted.
review-submitted-with-bilaterals = { $code } is submitted. { $count ->
        [0] No bilateral is
        [one] One bilateral is
        *[other] { $count } bilaterals are
    } still to be held.
review-bilaterals-not-blocking = You may submit without waiting.
review-not-open = { $code } is no longer in review: this is what was submitted.
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
review-examine-note = Note from the session
review-examine-note-hint = Optional: what the session pointed out.
review-examined = { $code } has been examined.
review-return-lede = The review becomes the pilot’s draft again; the pilot gets your reason by email.
review-return-reason = Reason for the return
review-return-reason-hint = What the pilot should look at again. It is shown at the top of the review.
review-return-needs-reason = Say why the review is being returned.
review-returned = { $code } has been returned to the pilot.
review-returned-by = Returned by { $name }, { $when }
review-return-mail-subject = { $code }: your review has been returned
review-return-mail-body =
    Hello,

    { $name } has returned the review of { $code } “{ $title }” to you:

    { $text }

    Continue it here: { $link }
session-title = Special PREC session of { $code }
session-lede = The group’s submitted reviews, to go through in the session. Tick those that have been examined, note what was said and save everything at once.
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
session-note = Note from the session, or reason for the return
session-note-hint = Added to the steps of each ticked measure. Required for a return.
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
session-moved = One of the measures changed state in the meantime; nothing was saved. Check the selection and try again.

# The thematic opinion
opinion-title = Thematic opinion
opinion-none = No opinion yet
opinion-no-proposal = The pilot has not proposed anything yet.
opinion-stance = Your opinion
opinion-favourable = Favourable
opinion-favourable-hint = The proposal is right.
opinion-reserved = With reservations
opinion-reserved-hint = Subject to conditions, set out below.
opinion-unfavourable = Unfavourable
opinion-unfavourable-hint = The proposal is not right.
opinion-body = Explanation
opinion-body-hint = Required unless the opinion is favourable. You can use Markdown.
opinion-needs-words = Explain your reservation or refusal.
opinion-save = Save the opinion
opinion-saved = Your opinion has been saved.
opinion-give = Give the thematic opinion
opinion-revise = Revise the thematic opinion

# Comments
comments-title = Comments
comments-none = No comments yet. Ask a question or share what you know.
comments-count = { $count ->
        [0] no comments
        [one] one comment
        *[other] { $count } comments
    }
comment-new = New comment
comment-body = Comment
comment-body-hint = You can use Markdown. Write @Name to notify someone.
comment-mention = Notify
comment-mention-hint = The people chosen get an email.
comment-mentions-you = Mentions you
comment-send = Post
comment-reply = Reply
comment-reply-to = Reply to { $name }
comment-edit = Edit the comment
comment-edited = edited
comment-withdraw = Withdraw
comment-withdraw-question = Withdraw this comment?
comment-withdraw-consequence = “{ $name }” will no longer be shown. Replies remain.
comment-withdrawn = Comment withdrawn by its author.
comment-withdrawn-flash = The comment has been withdrawn.
comment-parent-gone = The comment you were replying to has been withdrawn. You can post your text as a new comment.
comment-written = Comment posted.{ $count ->
        [0] {""}
        [one] {" "}One person has been notified.
        *[other] {" "}{ $count } people have been notified.
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
sessions-lede = How far each group’s session is.
sessions-none = No group has measures yet.
sessions-group = Group
sessions-unsubmitted = Not submitted yet
session-submitted-title = Measures to examine
session-not-planned = No special PREC session is planned
session-plan-advice = Submitted measures are examined in a session: plan one, they await it there.
session-ask-planning = Submitted measures are examined in a session. The pilot, the facilitators or the coordination team can plan one.
session-plan = Plan the session
session-last = The last one
session-called-off = This session does not take place: nothing is examined there.
review-keys-questions = 1 to 7 lead to the question of that number.
review-keys-submit = Ctrl+Enter submits, after a question.
review-keys-next = Ctrl+Enter saves the draft and goes on to the next measure.
review-confirm = Submit to GT0?
review-answered = Answers given: { $done } of { $total }
review-kept = Draft saved at { $time }
review-withdrawn = { $code } is a draft again.
sessions-submitted = Submitted, to examine
sessions-examined = Examined
review-answers = Answers
review-keys-answer = Enter takes the answer it is on and leads to the next question.
