# Meetings planned.
meetings-lede = Préparer, tenir et suivre chaque réunion : ordre du jour, présences, notes, PV, décisions.
meetings-periods = Période
meetings-coming = À venir
meetings-past = Passées
meetings-mine = Où je suis invité·e
meetings-none = Aucune réunion ici
meetings-none-filtered = Aucune réunion ne répond à ces filtres.
meetings-none-advice = Planifiez la première : la date, les personnes, puis l’ordre du jour.
meeting-new = Planifier une réunion
meeting-created = « { $name } » est planifiée.
meeting-group = Groupe
meeting-kind = Type de réunion
meeting-title = Intitulé
meeting-when = Quand
meeting-where = Où
meeting-points = Points
meeting-people = Personnes
meeting-state = État
meeting-day = Date
meeting-from = De
meeting-to = À
meeting-place = Salle ou adresse
meeting-place-hint = Laissez vide pour une réunion en ligne seulement.
meeting-organisation = Administration rencontrée
meeting-organisation-hint = Pour une bilatérale seulement.
meeting-bilateral-with-whom = Choisissez l’administration rencontrée.
meeting-description = À savoir
meeting-description-hint = Objectif, préparation demandée ; Markdown possible.
meeting-nobody = Personne n’est encore invité.
meeting-represented-by = représenté·e par { $name }
meeting-attendance-edit = Inviter, noter les présences
meeting-cancel = Annuler la réunion
meeting-cancel-reason = Pourquoi ?
meeting-cancel-consequence = La réunion reste visible, marquée comme annulée, avec cette raison.
meeting-cancelled = « { $name } » est annulée.
meeting-cancelled-because = Réunion annulée : { $reason }
meeting-not-planned = Seule une réunion planifiée peut être annulée.
meeting-reinstate = Rétablir la réunion
meeting-reinstated = « { $name } » est rétablie.
meeting-archive-question = Archiver « { $name } » ?
meeting-archive-consequence = Elle disparaît des listes ; son PV, ses décisions et ses points de suivi restent.
error-time = Indiquez une heure, par exemple 14:30.
error-time-order = La fin vient après le début.
history-action-cancel = Annulée
history-action-reinstate = Rétablie
meetings-count = { $count ->
    [one] une réunion
   *[other] { $count } réunions
}
back = Retour

# Series.
weekday-0 = lundi
weekday-1 = mardi
weekday-2 = mercredi
weekday-3 = jeudi
weekday-4 = vendredi
weekday-5 = samedi
weekday-6 = dimanche
series-badge = Série
series-new = Planifier une série
series-lede = Une réunion qui revient : chaque date devient une réunion, que l’on peut ensuite déplacer ou annuler seule.
series-title-hint = Le même pour chaque réunion ; le numéro les distingue.
series-first = Première réunion
series-until = Dernier jour possible
series-every = Toutes les … semaines
series-every-range = Entre 1 et 12 semaines.
series-skip = Dates à sauter
series-skip-hint = Par exemple 01/11/2021, 11/11/2021. Vous pouvez aussi voir les dates et cocher.
series-invite = Inviter les habitués du groupe à chaque réunion
series-create = Créer la série
series-see-days = Voir les dates
series-days-hint = Cochez les dates à sauter.
series-not-bilateral = Une bilatérale se planifie une à une.
series-no-day = Aucune réunion n’a lieu entre ces dates.
series-too-many = Au plus { $max } réunions à la fois : choisissez une date plus proche.
series-from-to = Du … au
series-left-out = Semaines sans réunion
series-extend = Prolonger la série
series-extend-lede = Elle va maintenant jusqu’au { $day }. Les réunions ajoutées ont la même heure et le même lieu.
series-edit = Modifier la série
series-edit-next = Modifier les prochaines
series-edit-since = Modifier dès celle-ci
series-edit-lede = Change la réunion du { $day } et toutes les suivantes, sauf celles déplacées, annulées ou tenues.
series-weekday = Jour
series-see-changes = Voir ce qui change
series-now = Maintenant
series-after = Après
series-stays = Inchangée
series-stays-moved = déjà déplacée à part
series-stays-cancelled = annulée
series-stays-held = commencée ou tenue
series-stays-archived = archivée
series-apply = Appliquer à ces réunions
series-moved = Déplacée
series-moved-from = prévue le { $when }
series-archived = Archivée
series-nothing-to-change = Il ne reste aucune réunion à venir dans cette série.
history-field-start-time = Heure
history-field-duration = Durée (minutes)
history-field-until = Jusqu’au
history-action-extend = Série prolongée
series-days = { $count ->
    [one] Une date
   *[other] { $count } dates
}
series-rhythm = { $count ->
    [one] chaque semaine
   *[other] toutes les { $count } semaines
}
series-created = { $count ->
    [one] La série est créée, avec une réunion.
   *[other] La série est créée, avec { $count } réunions.
}
series-changed = { $count ->
    [one] Une réunion modifiée.
   *[other] { $count } réunions modifiées.
}
series-extended = { $count ->
    [one] Une réunion ajoutée.
   *[other] { $count } réunions ajoutées.
}
series-preview = { $count ->
    [one] Une réunion change
   *[other] { $count } réunions changent
}
