# Corrections proposed to minutes sent round.
corrections-title = Corrections
corrections-to-minutes = Lire le PV
corrections-until = Les corrections peuvent être proposées jusqu’au { $date }.
corrections-until-then = Les corrections étaient attendues jusqu’au { $date }.
corrections-how = Chaque passage a son bouton.
corrections-extend = Changer la date limite
corrections-none = Aucune correction proposée
corrections-none-advice = Les personnes invitées proposent leurs corrections auprès de chaque passage du PV.
corrections-settled = Traitées
corrections-not-open = Ce PV n’est pas, ou plus, ouvert aux corrections.
corrections-over = Le délai pour proposer des corrections est passé. Écrivez à la personne qui tient le PV.
correction-state-proposed = Proposée
correction-state-accepted = Acceptée
correction-state-declined = Refusée
correction-state-withdrawn = Retirée
correction-propose = Proposer une correction
correction-add = Signaler un oubli
correction-missing = Passage manquant
correction-lede = Écrivez le passage comme il devrait être ; la personne qui tient le PV répondra.
correction-missing-lede = Écrivez ce qui manque sous « { $point } ».
correction-text = Texte proposé
correction-same = Le texte est le même qu’avant.
correction-remark = Pourquoi ?
correction-remark-hint = Facultatif.
correction-remark-said = Motif : { $remark }
correction-proposed = Votre correction est transmise.
correction-withdraw = Retirer
correction-withdraw-question = Retirer cette correction ?
correction-withdrawn = La correction est retirée.
correction-answer = Répondre
correction-answer-title = Répondre à une correction
correction-answered = La réponse est enregistrée.
correction-answered-by = Réponse de { $name }
correction-answered-already = Cette correction a déjà sa réponse, ou a été retirée.
correction-agreed-text = Texte retenu, si vous acceptez
correction-answer-text = Réponse à la personne qui propose
correction-answer-hint = Obligatoire pour refuser.
correction-reason-needed = Dites pourquoi vous refusez.
correction-accept = Accepter
correction-decline = Refuser
correction-passage-changed = Le passage a changé depuis. Vérifiez le texte retenu avant d’accepter.
correction-mail-subject = Votre correction au PV : { $title }
history-field-correction-state = Correction
history-field-corrections-due-on = Corrections jusqu’au
history-action-propose-correction = Correction proposée
history-action-answer-correction = Correction traitée
history-action-withdraw-correction = Correction retirée
history-action-extend-corrections = Délai de correction changé
corrections-open = { $count ->
    [0] Aucune correction à traiter
    [one] Une correction à traiter
   *[other] { $count } corrections à traiter
}
correction-mail-body =
    Bonjour { $name },

    Votre correction au PV de « { $title } » : { $state }.
    { $answer }

    { $link }
