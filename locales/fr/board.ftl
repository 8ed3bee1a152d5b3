# The coordinators' board
board-title = Tableau de bord
board-lede = Où en est chaque groupe dans la revue du PREC. Chaque chiffre mène à la liste qu’il compte.
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
board-decided = arbitrées par le GT0
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
