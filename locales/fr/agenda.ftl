# Agendas.
agenda-none = L’ordre du jour est vide
agenda-none-advice = Partez de l’ordre du jour habituel, ou ajoutez les points un à un.
agenda-standard = Proposer l’ordre du jour habituel
agenda-not-empty = Cet ordre du jour a déjà des points.
agenda-planned = { $planned } minutes prévues sur { $available }.
agenda-carried = reporté d’avant
agenda-prepared = Préparation
agenda-prepare = Préparer l’ordre du jour
agenda-add = Ajouter un point
agenda-point-added = « { $name } » est à l’ordre du jour.
agenda-title = Intitulé du point
agenda-kind = Pour
agenda-minutes-label = Minutes prévues
agenda-minutes-range = Entre 1 et 1440 minutes.
agenda-parent = Sous le point
agenda-top = Aucun : point principal
agenda-round = Tour permanent
agenda-round-hint = Se remplit des dernières nouvelles de chaque stratégie ou groupe.
agenda-presenter = Présenté par
agenda-presenter-name = ou quelqu’un d’autre, par son nom
agenda-subjects = Stratégies et groupes concernés
agenda-take-over = Reprendre les points ouverts de « { $title } »
agenda-nothing-before = Aucune réunion précédente n’a d’ordre du jour.
agenda-remove = Retirer
agenda-remove-question = Retirer « { $title } » de l’ordre du jour ?
agenda-remove-consequence = Ses sous-points partent avec lui. Ce qui a été noté reste dans l’historique.
agenda-removed = « { $name } » n’est plus à l’ordre du jour.
agenda-move-up = Monter
agenda-move-down = Descendre
agenda-move-in = En faire un sous-point
agenda-move-out = En faire un point principal
agenda-clock-start = Commencer
agenda-clock-stop = Arrêter le chrono
agenda-clock-finish = Traité
agenda-clock-leave-over = À reporter
agenda-clock-reopen = Rouvrir
agenda-usual-follow-up = Suites de la réunion précédente
agenda-usual-strategies = Nouvelles des plans et stratégies
agenda-usual-groups = État des groupes de travail
agenda-usual-decisions = Points à décider
agenda-usual-misc = Divers et prochaine date
history-field-point-kind = Type de point
history-field-minutes-planned = Minutes prévues
history-action-change-point = Point modifié
history-action-move-point = Point déplacé
history-action-remove-point = Point retiré
history-action-start-point = Point commencé
history-action-stop-point = Chrono arrêté
history-action-finish-point = Point traité
history-action-leave-point-over = Point à reporter
history-action-reopen-point = Point rouvert
history-action-fill-round = Tour rempli
history-action-take-points-over = Points repris
agenda-over = { $count ->
    [one] Une minute de trop.
   *[other] { $count } minutes de trop.
}
agenda-left = { $count ->
    [one] Il reste une minute.
   *[other] Il reste { $count } minutes.
}
agenda-minutes = { $count ->
    [one] une minute
   *[other] { $count } minutes
}
agenda-spent = { $count ->
    [one] une minute passée
   *[other] { $count } minutes passées
}
agenda-taken-over = { $count ->
    [one] Un point repris.
   *[other] { $count } points repris.
}
