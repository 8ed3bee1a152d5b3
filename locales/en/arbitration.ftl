# GT0's decisions on measures
arbitration-new = New decision
arbitration-new-lede = Tick one or more examined measures, choose the outcome and give the reason: a single numbered decision covers them all.
arbitration-chosen-only = Only the chosen measures are shown.
arbitration-all-examined = All examined measures
arbitration-no-candidates = No measures to decide on here
arbitration-no-candidates-advice = GT0 decides on a measure once it has been examined in the special PREC session. Change the filters, or see what is still to be examined.
arbitration-see-submitted = See the submitted measures
arbitration-choose = Choose
arbitration-choose-legend = Related measures
arbitration-choose-measures = Tick at least one measure.
arbitration-open = open
arbitration-reversal = already decided
arbitration-open-bilaterals = { $count ->
        [0] no open bilaterals
        [one] one open bilateral
        *[other] { $count } open bilaterals
    }
arbitration-date = Date of the decision
arbitration-date-ahead = The date of the decision cannot be in the future.
arbitration-taken-on = GT0’s decision of { $date }
arbitration-outcome = Outcome
arbitration-proposal = The pilot’s proposal
arbitration-opinion = Thematic opinion
arbitration-no-opinion = no opinion
arbitration-strategy = Destination strategy
arbitration-strategy-hint = For a transfer.
arbitration-name-strategy = Choose the strategy that takes the measure over.
arbitration-destination = SRTE action or remark
arbitration-destination-hint = For a merger: the action that absorbs the measure.
arbitration-name-action = Name the action that absorbs the measure.
arbitration-reason = Reason
arbitration-reason-hint = Pilots and cabinets will read it; you can use Markdown.
arbitration-record = Record the decision
arbitration-recorded = Decision { $code } recorded on { $count ->
        [0] no measures
        [one] one measure
        *[other] { $count } measures
    }.
arbitration-recorded-by = Recorded by
arbitration-measure = Measure
arbitration-measure-count = { $count ->
        [0] No measures
        [one] One measure
        *[other] { $count } measures
    }
arbitration-more = and { $count ->
        [0] no more
        [one] one more
        *[other] { $count } more
    }
arbitration-group = Group
arbitration-state = State
arbitration-evaluations = Evaluations
arbitration-rejections = { $count ->
        [0] no rejections
        [one] one rejection
        *[other] { $count } rejections
    }
arbitration-superseded = replaced
arbitration-superseded-by = replaced by
arbitration-anew = Decide again
arbitration-send = Send to the cabinets ({ $count })
arbitration-sent = { $count ->
        [0] All measures had already been
        [one] One measure
        *[other] { $count } measures
    } sent to the cabinets.
arbitration-close = Close ({ $count })
arbitration-closed = { $count ->
        [0] No measures
        [one] One measure
        *[other] { $count } measures
    } closed.
arbitration-panel-title = GT0 decision
arbitration-none-yet = GT0 has not decided yet.
export-xlsx = Export (XLSX)

# The cabinets' evaluation
evaluation-title = Political evaluation
evaluation-panel-title = The cabinets’ evaluation
evaluation-stance = The cabinet’s position
evaluation-endorsed = Endorses the decision
evaluation-endorsed-hint = GT0’s decision is right.
evaluation-endorsed-with-reservations = Endorses with reservations
evaluation-endorsed-with-reservations-hint = The reservations are to be resolved or recorded.
evaluation-rejected = Does not endorse
evaluation-rejected-hint = GT0 is asked to decide again.
evaluation-body = Reasons
evaluation-body-hint = Required for reservations or a rejection; you can use Markdown.
evaluation-needs-words = Say why: the pilots must be able to respond.
evaluation-save = Save the evaluation
evaluation-saved = Evaluation of { $code } saved.
evaluation-give = Give the evaluation
history-action-decide = Decision recorded
history-action-supersede = Replaced by a new decision
history-action-evaluate = Political evaluation given
history-field-taken-on = Date of the decision
history-field-outcome = Outcome
history-field-reason = Reason
history-field-destination = Destination
history-field-measure-count = Related measures
history-field-stance = Position
history-field-evaluation = Reasons

# Before a decision is recorded, and after
arbitration-sentence = { $outcome }: { $codes }
arbitration-replaces = Replaces
arbitration-doubtful = This decision may surprise: read why, then confirm it.
arbitration-doubts = The pilot proposes something else, or a bilateral is still open
arbitration-anyway = I have taken it into account: record the decision
arbitration-evaluated = A cabinet has already given its view: these measures can no longer be taken back.
arbitration-taken-back = { $count ->
        [0] No measure taken back
        [one] One measure taken back
        *[other] { $count } measures taken back
    } from the cabinets.
arbitration-close-question = Close { $code }?
arbitration-close-silent = { $count ->
        [0] At least one cabinet has given its view on every measure.
        [one] No cabinet has given its view on one measure: it will be closed without an evaluation.
        *[other] No cabinet has given its view on { $count } measures: they will be closed without an evaluation.
    }

# Following each proposal
arbitration-follow = Follow each proposal
arbitration-follow-hint = One numbered decision for each proposed outcome, with the same reason.
arbitration-no-proposal = One of the ticked measures has no complete proposal: decide on it separately.
arbitrations-recorded = { $count ->
        [0] No decisions recorded
        [one] One decision recorded
        *[other] { $count } decisions recorded
    }: { $codes }.

# What a decision waits for
arbitration-awaits-sending = { $count ->
        [0] Nothing is to be sent to the cabinets.
        [one] One measure is to be sent to the cabinets.
        *[other] { $count } measures are to be sent to the cabinets.
    }
arbitration-awaits-evaluation = { $count ->
        [0] Every measure has been evaluated: the decision can be closed.
        [one] One measure is still waiting for a cabinet’s evaluation.
        *[other] { $count } measures are still waiting for a cabinet’s evaluation.
    }
arbitration-close-reason = Why close without an evaluation?
arbitration-close-reason-hint = Kept in the steps and the history of each measure.

# The table of evaluations
evaluations-title = Your evaluation
evaluations-reason = Read the decision
evaluations-differs = The decision departs from it.
evaluations-choose = Choose a position on at least one measure.
evaluations-save = Save my evaluations
evaluations-endorse = Endorse all the rest
evaluations-advice = “Endorse all the rest” saves your choices and endorses every measure without a position. Reservations and rejections need reasons.
evaluations-saved = { $count ->
        [0] No evaluations saved
        [one] One evaluation saved
        *[other] { $count } evaluations saved
    }.
evaluation-revise = Revise the evaluation
evaluation-needs-stance = Choose a position: the reasons alone do not state it.
