# Agendas.
agenda-none = L’ordre du jour est vide
agenda-none-advice = Partez de l’ordre du jour habituel, ou ajoutez les points un à un.
agenda-full = Un ordre du jour a 500 points au plus. Retirez-en, ou mettez le reste à une autre réunion.
agenda-too-deep = Un point du troisième niveau (1.1.1) n’a pas de sous-points.
agenda-standard = Proposer l’ordre du jour habituel
agenda-not-empty = Cet ordre du jour a déjà des points.
agenda-planned = { $planned ->
        [0] Aucune minute prévue
        [one] Une minute prévue
        *[other] { $planned } minutes prévues
    } sur { $available }.
agenda-prepared = Préparation
agenda-prepare = Préparer l’ordre du jour
agenda-add = Ajouter un point
agenda-point-added = « { $name } » est à l’ordre du jour.
agenda-title = Intitulé du point
agenda-kind = Pour
agenda-minutes-label = Minutes prévues
agenda-minutes-range = Entre 1 et 1440 minutes.
agenda-parent = Sous le point
agenda-top = Aucun : point principal
agenda-round = Tour automatique
agenda-round-hint = Se remplit du dernier point de situation de chaque stratégie ou groupe.
agenda-presenter = Présenté par
agenda-presenter-name = ou quelqu’un d’autre, par son nom
agenda-subjects = Stratégies et groupes concernés
agenda-take-over = Reprendre les points ouverts de « { $title } »
agenda-nothing-before = Aucune réunion précédente n’a d’ordre du jour.
agenda-remove-question = Retirer « { $title } » de l’ordre du jour ?
agenda-remove-consequence = Ses sous-points partent avec lui.
agenda-removed = « { $name } » n’est plus à l’ordre du jour.
agenda-move-up = Monter
agenda-move-down = Descendre
agenda-move-in = En faire un sous-point
agenda-move-out = Remonter d’un niveau
agenda-clock-start = Commencer
agenda-clock-stop = Arrêter le chrono
agenda-clock-finish = Traité
agenda-clock-leave-over = À reporter
agenda-clock-reopen = Rouvrir
agenda-step-not-now = Ce point a changé entre-temps et ne permet plus cela. Rechargez la page.
agenda-usual-follow-up = Suites de la réunion précédente
agenda-usual-strategies = Nouvelles des plans et stratégies
agenda-usual-groups = État des groupes de travail
agenda-usual-decisions = Points à décider
agenda-usual-misc = Divers
history-field-point-kind = Type de point
history-field-minutes-planned = Minutes prévues
history-field-presenter = Présenté par
history-field-point-round = Tour automatique
history-field-subjects = Sujets
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
    [0] Pas une minute de trop.
    [one] Une minute de trop.
   *[other] { $count } minutes de trop.
}
agenda-left = { $count ->
    [0] Tout le temps est réparti.
    [one] Il reste une minute.
   *[other] Il reste { $count } minutes.
}
agenda-minutes = { $count ->
    [0] 0 minute
    [one] une minute
   *[other] { $count } minutes
}
agenda-spent = { $count ->
    [0] aucune minute passée
    [one] une minute passée
   *[other] { $count } minutes passées
}
agenda-taken-over = { $count ->
    [0] Aucun point repris.
    [one] Un point repris.
   *[other] { $count } points repris.
}
agenda-usual-prec = Revue des mesures PREC
agenda-usual-dates = Prochaines dates
agenda-copy = Reprendre la structure de « { $title } »
agenda-copied = La structure de « { $title } » est reprise.
agenda-carry = Reporter les points ouverts
agenda-carry-to = À la réunion
agenda-nothing-after = Aucune réunion prévue ne peut recevoir les points : planifiez d’abord la prochaine.
agenda-carried-from = Reporté de « { $title } », { $day }
agenda-refill = Mettre à jour le tour
agenda-note-news = Noter le point de situation
agenda-news-noted = noté ici
agenda-meeting-ends = Fin prévue de la réunion
agenda-keys = Glissez un point pour le déplacer, ou mettez-vous dessus et pressez Alt + une flèche.
agenda-add-more = Ajouter et compléter
agenda-measures = Mesures concernées
agenda-measures-hint = Leurs codes, séparés par des virgules.
agenda-measures-unknown = Aucune mesure ne porte ce code : { $codes }.
round-update-title = Point de situation : { $title }
round-update-last = Dernier point de situation
round-update-publish = Publier ce point de situation
history-action-carry-points-over = Points reportés à une autre réunion
history-action-note-update = Point de situation noté en réunion
agenda-carried = { $count ->
    [0] jamais reporté
    [one] reporté une fois
   *[other] reporté { $count } fois
}
agenda-carried-to = { $count ->
    [0] Tout ce qui est ouvert est déjà reporté à « { $title } ».
    [one] Un point est reporté à « { $title } ».
   *[other] { $count } points sont reportés à « { $title } ».
}
agenda-refilled = { $count ->
    [0] Le tour est à jour.
    [one] Un sous-point est mis à jour.
   *[other] { $count } sous-points sont mis à jour.
}
agenda-has-notes = { $count ->
    [0] « { $name } » n’a aucune note.
    [one] « { $name } » garde une note : le retirer la cacherait. Notez-le comme traité, ou retirez d’abord cette note.
   *[other] « { $name } » garde { $count } notes : le retirer les cacherait. Notez-le comme traité, ou retirez d’abord ces notes.
}
agenda-cards = { $count ->
    [0] Aucune carte du tableau de gouvernance
    [one] Une carte du tableau de gouvernance
   *[other] { $count } cartes du tableau de gouvernance
}
