# The coordinators' board
board-title = Tableau de bord
board-lede = Ce qui est urgent, ce qui avance, ce qui bloque ; chaque chiffre mène à sa liste.
board-measures = { $count ->
    [one] mesure
   *[other] mesures
}
board-reviewed = des mesures des groupes revues
board-late = en retard
board-orphans = { $count ->
    [one] orpheline à relier
   *[other] orphelines à relier
}
board-bilaterals = { $count ->
    [one] bilatérale ouverte
   *[other] bilatérales ouvertes
}
board-groups = Les groupes par état
board-group = Groupe
board-group-name = Nom
board-progress = Avancement
board-sum = Total
board-due = Échéance
board-outcomes = Décisions du GT0
board-outcomes-none = Le GT0 n’a encore rien décidé.
board-proposals = Propositions des pilotes
board-proposals-none = Aucune proposition encore.
board-not-started = Pas encore commencé
board-not-started-none = Tous les pilotes ont commencé.
board-next-meeting = Prochaine réunion :
board-coming = { $count ->
    [one] réunion planifiée
   *[other] réunions planifiées
}
board-to-approve = { $count ->
    [one] procès-verbal à approuver
   *[other] procès-verbaux à approuver
}
board-proposed-decisions = { $count ->
    [one] décision proposée
   *[other] décisions proposées
}
board-taken-decisions = { $count ->
    [one] décision à appliquer
   *[other] décisions à appliquer
}
board-open-items = { $count ->
    [one] point de suivi ouvert
   *[other] points de suivi ouverts
}
board-overdue-items = { $count ->
    [one] point en retard
   *[other] points en retard
}
board-note = Note de pilotage
board-note-get = Note d’une page (PDF)
board-note-title = Situation au { $date }
board-ahead = Jusqu’à la date inamovible
board-days-left = { $count ->
    [one] jour avant la date inamovible
   *[other] jours avant la date inamovible
}
board-days-past = { $count ->
    [one] jour depuis la date inamovible
   *[other] jours depuis la date inamovible
}
board-next-milestones = Prochains jalons
board-advance = Avancement des revues
board-advance-said = Revues soumises : { $reviewed } ; mesures arbitrées : { $decided } ; mesures en tout : { $total }.
board-since-gt0 = Depuis le GT0 du { $date } : { $submitted }, { $returned }, { $decided }.
board-trend = Tendance
board-submitted = Revues soumises
board-decided-short = Arbitrées
board-weeks = Les chiffres, semaine par semaine
board-day = Semaine au
board-unblock = À débloquer
board-unblock-none = Rien n’est bloqué.
board-late-reviews = { $count ->
    [one] revue en retard
   *[other] revues en retard
}
board-blocked-bilaterals = { $count ->
    [one] bilatérale bloquée
   *[other] bilatérales bloquées
}
board-unfollowed-decisions = { $count ->
    [one] décision à appliquer sans point de suivi
   *[other] décisions à appliquer sans point de suivi
}
board-count = Nombre
board-what = Quoi
board-where = Où
board-word = Dernier point de situation
board-pilot-word = Pilote et dernier point de situation
board-old-word = il y a plus d’un mois
board-strategies = Les stratégies
board-strategy = Stratégie
board-all-updates = Tous les points de situation
board-more = En détail
board-next = Prochaine réunion
board-empty = Aucun groupe de travail encore : les chiffres viendront avec les groupes et leurs mesures.
board-since-submitted = { $count ->
    [one] { $count } revue soumise
   *[other] { $count } revues soumises
}
board-since-returned = { $count ->
    [one] { $count } revenue au pilote
   *[other] { $count } revenues aux pilotes
}
board-since-decided = { $count ->
    [one] { $count } mesure arbitrée
   *[other] { $count } mesures arbitrées
}
