# The steps of the PREC review
step-start = Start the review
step-submit = Submit the review
step-examine = Record the examination in the PREC session
step-arbitrate = Decide
step-send-to-cabinets = Send to the cabinets
step-close = Close
step-return = Return to the pilot
step-wrong-state = This step is no longer possible: the measure has changed state in the meantime.
history-action-start = Review started
history-action-submit = Review submitted
history-action-examine = Examined in the PREC session
history-action-arbitrate = Decided by GT0
history-action-send-to-cabinets = Sent to the cabinets
history-action-close = Closed
history-action-return = Returned to the pilot
history-field-state = State
