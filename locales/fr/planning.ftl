# Meetings planned.
meetings-lede = Préparer, tenir et suivre chaque réunion : ordre du jour, présences, notes, PV, décisions.
meetings-periods = Période
meetings-coming = À venir
meetings-past = Passées
meetings-mine = Où je suis invité·e
meetings-none = Aucune réunion ici
meetings-none-filtered = Aucune réunion ne répond à ces filtres.
meetings-none-advice = Planifiez la première : la date, les personnes, puis l’ordre du jour.
meeting-new = Planifier une réunion
meeting-created = « { $name } » est planifiée.
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
meeting-to-hint = Une fin avant le début est celle du lendemain.
meeting-place = Salle ou adresse
meeting-place-hint = Laissez vide pour une réunion en ligne seulement.
meeting-organisation = Administration rencontrée
meeting-organisation-hint = Pour une bilatérale seulement.
meeting-bilateral-with-whom = Choisissez l’administration rencontrée.
meeting-description = À savoir
meeting-description-hint = Objectif, préparation demandée ; Markdown possible.
meeting-nobody = Personne n’est encore invité.
meeting-represented-by = représenté·e par { $name }
meeting-attendance-edit = Inviter, noter les présences
meeting-cancel = Annuler la réunion
meeting-cancel-reason = Pourquoi ?
meeting-cancel-consequence = La réunion reste visible, marquée comme annulée, avec cette raison.
meeting-cancelled = « { $name } » est annulée.
meeting-cancelled-because = Réunion annulée : { $reason }
meeting-not-planned = Seule une réunion planifiée peut être annulée.
meeting-reinstate = Rétablir la réunion
meeting-reinstate-question = Rétablir « { $name } » ?
meeting-reinstate-consequence = Elle redevient une réunion planifiée, au jour et à l’heure prévus.
meeting-restore-question = Remettre « { $name } » dans les listes ?
meeting-restore-consequence = Elle reprend l’état qu’elle avait avant d’être archivée.
meeting-reinstated = « { $name } » est rétablie.
meeting-archive-consequence = Elle disparaît des listes ; son PV, ses décisions et ses points de suivi restent.
error-time = Indiquez une heure, par exemple 14:30.
error-time-order = La fin vient après le début ; une réunion qui passe minuit dure douze heures au plus.
history-action-cancel = Annulée
history-action-reinstate = Rétablie
meetings-count = { $count ->
    [0] aucune réunion
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
series-lede = Une réunion qui revient : chaque date devient une réunion, que l’on peut ensuite déplacer ou annuler seule.
series-title-hint = Le même pour chaque réunion ; le numéro les distingue.
series-first = Première réunion
series-until = Dernier jour possible
series-every = Toutes les … semaines
series-every-range = Entre 1 et 12 semaines.
series-skip = Dates à sauter
series-skip-hint = Par exemple 01/11/2021, 11/11/2021. Vous pouvez aussi voir les dates et cocher.
series-invite = Inviter les habitué·es du groupe à chaque réunion
series-create = Créer la série
series-see-days = Voir les dates
series-days-hint = Cochez les dates à sauter.
series-not-bilateral = Une bilatérale se planifie une à une.
series-no-day = Aucune réunion n’a lieu entre ces dates.
series-too-many = Au plus { $max } réunions à la fois : choisissez une date plus proche.
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
series-cancel = Annuler les réunions à venir
series-cancel-lede = Chaque réunion annulée reste visible, avec sa raison, et peut être rétablie seule. Celles qui sont tenues ne changent pas.
series-cancel-since = Annuler à partir du
series-ahead = { $count ->
    [one] { $count } réunion à venir
   *[other] { $count } réunions à venir
}
series-cancelled = { $count ->
    [0] Aucune réunion annulée : elles ont commencé entre-temps.
    [one] Une réunion est annulée.
   *[other] { $count } réunions sont annulées.
}
series-moved = Déplacée
series-moved-from = prévue le { $when }
series-archived = Archivée
series-nothing-to-change = Il ne reste aucune réunion à venir dans cette série.
history-field-start-time = Heure
history-field-duration = Durée (minutes)
history-field-until = Jusqu’au
history-action-extend = Série prolongée
series-days = { $count ->
    [0] Aucune date
    [one] Une date
   *[other] { $count } dates
}
series-rhythm = { $count ->
    [0] sans rythme
    [one] chaque semaine
   *[other] toutes les { $count } semaines
}
series-created = { $count ->
    [0] La série est créée, encore sans réunion.
    [one] La série est créée, avec une réunion.
   *[other] La série est créée, avec { $count } réunions.
}
series-changed = { $count ->
    [0] Aucune réunion modifiée.
    [one] Une réunion modifiée.
   *[other] { $count } réunions modifiées.
}
series-extended = { $count ->
    [0] Aucune réunion ajoutée.
    [one] Une réunion ajoutée.
   *[other] { $count } réunions ajoutées.
}
series-preview = { $count ->
    [0] Aucune réunion ne change
    [one] Une réunion change
   *[other] { $count } réunions changent
}

# List, clashes, documents, calendars.
meetings-all = Toutes
meetings-from = Du
meetings-to = Au
meetings-views = Présentation
meetings-view-list = Liste
meetings-view-timeline = Ligne du temps
meetings-next = Prochaine
meeting-invite-regulars = Inviter les habitué·es du groupe
series-part-of = Cette réunion fait partie d’une série
clash-advice = Changez l’heure ou la salle, ou enregistrez quand même.
clash-room = Même salle : { $place }
clash-people = Attendu·es aux deux : { $names }
clash-save = Enregistrer quand même
documents-title = Documents
documents-none = Aucun document.
document-add = Ajouter un document
document-added = « { $name } » est ajouté.
document-removed = « { $name } » est retiré.
document-remove-question = Retirer « { $name } » de la réunion ?
document-remove-consequence = Le document n’est plus proposé aux personnes invitées ; il reste dans les archives.
document-size = { $size } Ko
document-label = Intitulé
document-label-hint = Laissez vide pour reprendre le nom du fichier.
document-url = Adresse web
document-link-title = Un lien
document-link-add = Ajouter le lien
document-file-title = Un fichier
document-file = Fichier
document-file-hint = 10 Mo au plus.
document-file-add = Ajouter le fichier
document-choose-file = Choisissez un fichier qui n’est pas vide.
document-too-big = Ce fichier dépasse 10 Mo.
calendar-name = Jalon : mes réunions
calendar-page = Page de la réunion
calendar-add = Ajouter à mon agenda
calendar-mine = Mes réunions dans mon agenda
calendar-lede = Une adresse privée montre vos réunions dans Outlook, Google Agenda ou votre téléphone, toujours à jour.
calendar-address = Votre adresse
calendar-address-label = Adresse à copier
calendar-once = Copiez-la maintenant : elle ne sera plus affichée. Qui la connaît voit vos réunions.
calendar-how = Dans votre agenda : « S’abonner à un calendrier » ou « Ajouter depuis une adresse web », puis collez-la.
calendar-state = Abonnement
calendar-made-at = Une adresse est active depuis le { $when }.
calendar-lost = Perdue, ou connue de quelqu’un d’autre ? Renouvelez-la.
calendar-none = Vous n’avez pas encore d’adresse.
calendar-make = Créer mon adresse
calendar-renew = Renouveler l’adresse
calendar-renew-question = Créer une nouvelle adresse ?
calendar-renew-consequence = L’adresse actuelle cesse de fonctionner ; les agendas abonnés devront recevoir la nouvelle.
calendar-revoke = Supprimer l’adresse
calendar-revoke-question = Supprimer l’adresse ?
calendar-revoke-consequence = Les agendas abonnés ne recevront plus vos réunions.
calendar-revoked = L’adresse est supprimée.
calendar-what = On y trouve les réunions auxquelles vous êtes invité·e et celles des groupes que vous pilotez, facilitez ou coordonnez.
history-field-document = Document
history-action-add-document = Document ajouté
history-action-remove-document = Document retiré
history-action-make-calendar = Adresse d’agenda créée
history-action-revoke-calendar = Adresse d’agenda supprimée
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
clash-title = { $count ->
    [0] Aucune réunion en même temps
    [one] Une réunion en même temps
   *[other] { $count } réunions en même temps
}
meetings-decisions = { $count ->
    [0] aucune décision
    [one] une décision
   *[other] { $count } décisions
}
meeting-previous = Précédente : { $title }
meeting-next = Suivante : { $title }
meeting-duplicate = Dupliquer
meeting-neighbours = Autres réunions du groupe
error-no-such-hour = Cette heure n’existe pas ce jour-là : on passe à l’heure d’été.
series-no-such-hour = Le { $date }, cette heure n’existe pas : on passe à l’heure d’été. Choisissez une autre heure ou laissez ce jour de côté.

# Around a meeting
meeting-waiting-minutes = { $count ->
    [0] Aucun PV n’attend d’être approuvé
    [one] Un PV attend d’être approuvé
   *[other] { $count } PV attendent d’être approuvés
}
meeting-source = Source du PV
meeting-source-pasted = Texte collé
meeting-source-by = Importé par { $name }, le { $when }
meeting-like = Repris de « { $title } » ({ $date }) : heure, lieu, lien, titre. Vérifiez le jour.
meeting-like-last = Reprendre l’heure, le lieu et le lien de la dernière réunion de :
meeting-usual-agenda = Reprendre l’ordre du jour habituel
meeting-held-not-ahead = Cette réunion a eu lieu : elle ne peut pas passer à un jour à venir.
