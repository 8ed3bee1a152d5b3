# My work
home-hello = Bonjour { $name }. Voici ce qui vous attend.
home-nothing = Rien ne vous attend
home-nothing-advice = Tout est à jour de votre côté. Vous pouvez voir où en sont les groupes.
home-no-role = Votre compte n’a pas encore de rôle
home-no-role-advice = Demandez à la coordination de vous ajouter à un groupe ou à une stratégie.
home-since = depuis le { $date }
home-due = échéance { $date }
home-late = en retard
home-returned = Renvoyée : { $reason }
home-more = Et { $count ->
        [0] aucune autre
        [one] une autre
        *[other] { $count } autres
    }
home-progress = Avancement de la revue
home-progress-of = { $done } sur { $total } { $total ->
        [one] revue
        *[other] revues
    }
home-deadlines = Échéances
home-immovable = inamovible
days-today = aujourd’hui
days-ahead = dans { $count ->
        [0] moins d’un jour
        [one] un jour
        *[other] { $count } jours
    }
days-late = { $count ->
        [0] moins d’un jour
        [one] un jour
        *[other] { $count } jours
    } de retard
task-mention = On vous a mentionné·e
task-review = Mesures à revoir
task-bilateral = Bilatérales à mener
task-opinion = Avis thématiques à donner
task-evaluate = Évaluations politiques à donner
task-examine = À examiner en séance spéciale PREC
task-arbitrate = À arbitrer par le GT0
task-send = Décisions à transmettre aux cabinets
task-close = À clôturer
task-orphans = Mesures orphelines
task-mail = Courriels qui ne partent pas
task-prepare = À préparer avec les pilotes
task-measure-count = { $count ->
        [0] aucune mesure
        [one] une mesure
        *[other] { $count } mesures
    }
task-bilateral-count = { $count ->
        [0] aucun sujet
        [one] un sujet
        *[other] { $count } sujets
    }
task-mail-count = { $count ->
        [0] Aucun courriel
        [one] Un courriel
        *[other] { $count } courriels
    } à revoir dans la boîte d’envoi
task-orphans-count = { $count ->
        [0] Aucune mesure
        [one] Une mesure
        *[other] { $count } mesures
    } à relier à un groupe ou une stratégie
task-meeting = Mes prochaines réunions
task-poll = Sondages de date à remplir
task-item = Mes points de suivi
task-correct = PV à relire
task-send-round = PV à finir et à diffuser
task-answer = Corrections à traiter
task-approve = PV à faire approuver
task-answer-count = { $count ->
    [0] aucune correction
    [one] une correction
   *[other] { $count } corrections
}
task-series-count = { $count ->
    [0] aucune réunion de la série
    [one] une réunion de la série
   *[other] { $count } réunions de la série
}
home-done = C’est vu
