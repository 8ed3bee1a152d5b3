# The steps of the PREC review
step-start = Commencer la revue
step-submit = Soumettre la revue
step-examine = Acter l’examen en séance PREC
step-arbitrate = Arbitrer
step-send-to-cabinets = Transmettre aux cabinets
step-close = Clôturer
step-return = Renvoyer au pilote
step-wrong-state = Cette étape n’est plus possible : la mesure a changé d’état entre-temps.
history-action-start = Revue commencée
history-action-submit = Revue soumise
history-action-examine = Examinée en séance PREC
history-action-arbitrate = Arbitrée par le GT0
history-action-send-to-cabinets = Transmise aux cabinets
history-action-close = Clôturée
history-action-return = Renvoyée au pilote
history-field-state = État
