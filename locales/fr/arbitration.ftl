# GT0's decisions on measures
arbitration-new = Nouvelle décision
arbitration-new-lede = Cochez une ou plusieurs mesures examinées, choisissez la suite à donner et écrivez la raison : une seule décision numérotée pour toutes.
arbitration-chosen-only = Seules les mesures choisies sont montrées.
arbitration-all-examined = Toutes les mesures examinées
arbitration-no-candidates = Aucune mesure à arbitrer ici
arbitration-no-candidates-advice = Une mesure s’arbitre après son examen en séance spéciale PREC. Changez les filtres, ou voyez ce qui attend l’examen.
arbitration-see-submitted = Voir les mesures soumises
arbitration-choose = Choisir
arbitration-choose-legend = Mesures concernées
arbitration-choose-measures = Cochez au moins une mesure.
arbitration-open = ouvrir
arbitration-reversal = déjà arbitrée
arbitration-open-bilaterals = { $count ->
        [0] aucune bilatérale ouverte
        [one] une bilatérale ouverte
        *[other] { $count } bilatérales ouvertes
    }
arbitration-date = Date de la décision
arbitration-date-ahead = La décision ne peut pas être prise dans l’avenir.
arbitration-taken-on = Décision du GT0 du { $date }
arbitration-outcome = Suite donnée
arbitration-proposal = Proposition du pilote
arbitration-opinion = Avis thématique
arbitration-no-opinion = pas d’avis
arbitration-strategy = Stratégie de destination
arbitration-strategy-hint = Pour un transfert.
arbitration-name-strategy = Choisissez la stratégie qui reprend la mesure.
arbitration-destination = Action SRTE ou remarque
arbitration-destination-hint = Pour une fusion : l’action qui accueille la mesure.
arbitration-name-action = Nommez l’action dans laquelle la mesure est fusionnée.
arbitration-reason = Raison
arbitration-reason-hint = Elle sera lue par les pilotes et les cabinets ; Markdown possible.
arbitration-record = Acter la décision
arbitration-recorded = Décision { $code } actée sur { $count ->
        [0] aucune mesure
        [one] une mesure
        *[other] { $count } mesures
    }.
arbitration-recorded-by = Acté par
arbitration-measure = Mesure
arbitration-measure-count = { $count ->
        [0] Aucune mesure
        [one] Une mesure
        *[other] { $count } mesures
    }
arbitration-more = et { $count ->
        [0] aucune autre
        [one] une autre
        *[other] { $count } autres
    }
arbitration-group = Groupe
arbitration-state = État
arbitration-evaluations = Évaluations
arbitration-rejections = { $count ->
        [0] aucun rejet
        [one] un rejet
        *[other] { $count } rejets
    }
arbitration-superseded = remplacée
arbitration-superseded-by = remplacée par
arbitration-anew = Décider à nouveau
arbitration-send = Transmettre aux cabinets ({ $count })
arbitration-sent = { $count ->
        [0] Toutes les mesures étaient déjà transmises
        [one] Une mesure transmise
        *[other] { $count } mesures transmises
    } aux cabinets.
arbitration-close = Clôturer ({ $count })
arbitration-closed = { $count ->
        [0] Aucune mesure clôturée
        [one] Une mesure clôturée
        *[other] { $count } mesures clôturées
    }.
arbitration-panel-title = Arbitrage
arbitration-none-yet = Le GT0 n’a pas encore décidé.
export-xlsx = Exporter (XLSX)

# The cabinets' evaluation
evaluation-title = Évaluation politique
evaluation-panel-title = Évaluation des cabinets
evaluation-stance = Position du cabinet
evaluation-endorsed = Soutient la décision
evaluation-endorsed-hint = La décision du GT0 convient.
evaluation-endorsed-with-reservations = Soutient avec réserves
evaluation-endorsed-with-reservations-hint = Les réserves sont à lever ou à noter.
evaluation-rejected = Ne soutient pas
evaluation-rejected-hint = Le GT0 est invité à décider à nouveau.
evaluation-body = Motivation
evaluation-body-hint = Nécessaire pour des réserves ou un rejet ; Markdown possible.
evaluation-needs-words = Dites pourquoi : les pilotes doivent pouvoir répondre.
evaluation-save = Enregistrer l’évaluation
evaluation-saved = Évaluation de { $code } enregistrée.
evaluation-give = Donner l’évaluation
history-action-decide = Décision actée
history-action-supersede = Remplacée par une nouvelle décision
history-action-evaluate = Évaluation politique donnée
history-field-taken-on = Date de la décision
history-field-outcome = Suite donnée
history-field-reason = Raison
history-field-destination = Destination
history-field-measure-count = Mesures concernées
history-field-stance = Position
history-field-evaluation = Motivation

# Before a decision is recorded, and after
arbitration-sentence = { $outcome } : { $codes }
arbitration-replaces = Remplace
arbitration-doubtful = Cette décision peut surprendre : lisez pourquoi, puis confirmez-la.
arbitration-doubts = Le pilote propose autre chose, ou une bilatérale est encore ouverte
arbitration-anyway = J’en ai tenu compte : acter la décision
arbitration-evaluated = Un cabinet s’est déjà prononcé : ces mesures ne peuvent plus lui être reprises.
arbitration-taken-back = { $count ->
        [0] Aucune mesure reprise
        [one] Une mesure reprise
        *[other] { $count } mesures reprises
    } aux cabinets.
arbitration-close-question = Clôturer { $code } ?
arbitration-close-silent = { $count ->
        [0] Un cabinet au moins s’est prononcé sur chaque mesure.
        [one] Aucun cabinet ne s’est prononcé sur une des mesures : elle sera clôturée sans évaluation.
        *[other] Aucun cabinet ne s’est prononcé sur { $count } mesures : elles seront clôturées sans évaluation.
    }

# Following each proposal
arbitration-follow = Suivre chaque proposition
arbitration-follow-hint = Une décision numérotée par suite proposée, avec la même raison.
arbitration-no-proposal = Une des mesures cochées n’a pas de proposition complète : décidez-en à part.
arbitrations-recorded = { $count ->
        [0] Aucune décision actée
        [one] Une décision actée
        *[other] { $count } décisions actées
    } : { $codes }.

# What a decision waits for
arbitration-awaits-sending = { $count ->
        [0] Rien n’est à transmettre aux cabinets.
        [one] Une mesure est à transmettre aux cabinets.
        *[other] { $count } mesures sont à transmettre aux cabinets.
    }
arbitration-awaits-evaluation = { $count ->
        [0] Chaque mesure est évaluée : la décision peut être clôturée.
        [one] Une mesure attend encore l’évaluation d’un cabinet.
        *[other] { $count } mesures attendent encore l’évaluation d’un cabinet.
    }
arbitration-close-reason = Pourquoi clôturer sans évaluation ?
arbitration-close-reason-hint = Gardé dans les étapes et l’historique de chaque mesure.

# The table of evaluations
evaluations-title = Votre évaluation
evaluations-reason = Lire la décision
evaluations-differs = La décision s’en écarte.
evaluations-choose = Choisissez une position pour au moins une mesure.
evaluations-save = Enregistrer mes évaluations
evaluations-endorse = Soutenir tout le reste
evaluations-advice = « Soutenir tout le reste » enregistre vos choix et soutient chaque mesure sans position. Une réserve ou un rejet demande une motivation.
evaluations-saved = { $count ->
        [0] Aucune évaluation enregistrée
        [one] Une évaluation enregistrée
        *[other] { $count } évaluations enregistrées
    }.
evaluation-revise = Revoir l’évaluation
evaluation-needs-stance = Choisissez une position : la motivation seule ne la dit pas.
