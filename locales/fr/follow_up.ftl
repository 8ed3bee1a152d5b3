# Points de suivi et rappels
items-lede = Qui fait quoi pour quand ; ce qui est en retard vient d’abord.
items-views = Manières de voir les points
items-view-list = Liste
items-view-people = Par personne
items-view-groups = Par groupe
items-view-organisations = Par organisation
items-pending = À faire
items-mine = Mes points
items-overdue = En retard
items-unowned = Sans responsable
items-undated = Sans échéance
items-none = Aucun point de suivi ici
items-none-filtered = Aucun point ne correspond aux filtres.
items-none-advice = Les points notés en réunion arrivent ici d’eux-mêmes ; les autres s’ajoutent à la main.
items-next-due = Prochaine échéance
items-bar = Avancement
items-bar-overdue = En retard
items-bar-pending = À faire à temps
items-bar-done = Fait
items-open-of-group = Points ouverts du groupe
items-noted-here = Notés pendant cette réunion
item-new = Ajouter un point de suivi
item-added = Le point de suivi est ajouté.
item-what = Quoi
item-what-hint = Commencez par un verbe : « Envoyer la note aux pilotes ».
item-owner = Responsable
item-owner-hint = Une seule personne répond du point.
item-owner-name = Ou un nom que Jalon ne connaît pas
item-owner-name-hint = Seulement si la personne n’est pas dans la liste.
item-nobody = Personne n’est désigné
item-unknown-person = pas dans Jalon
item-helpers = Avec l’aide de
item-helpers-hint = Ces personnes voient le point, mais n’en répondent pas.
item-with = avec { $name }
item-organisation = Organisation du responsable
item-group = Groupe
item-due = Échéance
item-due-hint = Sans échéance, le point figure parmi ceux à dater.
item-due-set-hint = Ici, l’échéance peut seulement être avancée. Pour la repousser, utilisez le report.
item-no-day = sans échéance
item-state = État
item-steps = Étapes
item-meeting = Réunion
item-decision = Décision
item-done-on = Fait le
item-overdue = en retard
item-postponed = Reports
item-state-open = Ouvert
item-state-in-progress = En cours
item-state-done = Fait
item-state-dropped = Abandonné
item-event-start = Commencer
item-event-finish = Fait
item-event-drop = Abandonner
item-event-reopen = Rouvrir
item-moved = « { $name } » : { $other }.
item-not-possible = Ce point a changé entre-temps et ne permet plus cela. Rechargez la page.
item-postpone = Reporter
item-new-day = Nouvelle échéance
item-postpone-reason = Raison du report
item-postpone-later = La nouvelle échéance doit suivre l’actuelle.
item-postpone-instead = Pour repousser une échéance, reportez le point depuis sa page, avec une raison.
item-postponed-to = Reporté au { $name }.
item-postponed-from-to = Reporté du { $from } au { $to }
item-assign = Désigner
item-assigned = { $name } répond de ce point.
item-unassigned = Plus personne ne répond de ce point.
item-take-over = Je m’en charge
item-notes = Notes et reports
item-no-notes = Aucune note encore.
item-add-note = Ajouter une note
item-noted = La note est ajoutée.
item-is-archived = Ce point est archivé.
item-archive-consequence = Le point quitte les listes et les rappels. Vous pourrez le restaurer.
reminders-title = Rappels par courriel
reminders-lede = Jalon vous rappelle les points dont vous répondez : ceux en retard, ceux des sept prochains jours et ceux sans échéance. S’il n’y a rien à dire, il n’écrit pas.
reminders-frequency = Quand écrire
reminders-weekly = Chaque semaine
reminders-weekly-hint = Le lundi à 7 heures.
reminders-daily = Chaque jour
reminders-daily-hint = À 7 heures.
reminders-none = Jamais
reminders-none-hint = Vos points restent visibles dans Jalon.
reminder-greeting = Bonjour { $name },
reminder-overdue = En retard
reminder-soon = Dans les sept jours
reminder-undated = Sans échéance
reminder-ending =
        Tous vos points : { $link }
        Fréquence des rappels : { $choice }
history-action-item-assign = Responsable désigné·e
history-action-item-start = Commencé
history-action-item-finish = Fait
history-action-item-drop = Abandonné
history-action-item-reopen = Rouvert
history-action-item-note = Note ajoutée
history-action-item-postpone = Reporté
history-action-choose-reminders = Rappels choisis
history-field-owner = Responsable
history-field-helpers = Avec l’aide de
history-field-reminders = Rappels
items-count = { $count ->
        [0] aucun point
        [one] un point
        *[other] { $count } points
    }
items-overdue-count = { $count ->
        [0] aucun en retard
        [one] un en retard
        *[other] { $count } en retard
    }
item-notes-count = { $count ->
        [0] aucune note
        [one] une note
        *[other] { $count } notes
    }
item-postponed-count = { $count ->
        [0] jamais reporté
        [one] reporté une fois
        *[other] reporté { $count } fois
    }
reminder-subject = { $count ->
        [0] Jalon : aucun point à suivre
        [one] Jalon : un point à suivre
        *[other] Jalon : { $count } points à suivre
    }
reminder-subject-overdue = { $count ->
        [0] Jalon : aucun point en retard
        [one] Jalon : un point en retard
        *[other] Jalon : { $count } points en retard
    }
