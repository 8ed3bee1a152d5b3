# Bilaterals
bilaterals-title = Bilatérales
bilaterals-lede = Les conversations avec les administrations qui co-portent des mesures, tous groupes réunis.
bilaterals-administrations = { $count ->
        [0] aucune administration
        [one] une administration
        *[other] { $count } administrations
    }
bilaterals-none = Aucune bilatérale
bilaterals-none-advice = Elles apparaissent dès qu’un pilote commence la revue d’une mesure co-portée par une autre administration.
bilaterals-no-match = Aucune bilatérale ne correspond aux filtres
bilaterals-see-measures = Voir les mesures
bilaterals-see-all = Voir toutes les administrations
bilaterals-no-subject = Aucun sujet avec cette administration
bilaterals-subjects = { $count ->
        [0] aucun sujet
        [one] un sujet
        *[other] { $count } sujets
    }
bilaterals-open = { $count ->
        [0] Toutes les bilatérales sont tenues.
        [one] Une bilatérale reste à tenir.
        *[other] { $count } bilatérales restent à tenir.
    }
bilaterals-open-short = { $count ->
        [0] aucune ouverte
        [one] une ouverte
        *[other] { $count } ouvertes
    }
bilaterals-all-held = Aucune ouverte
bilaterals-stale = Une des bilatérales cochées a changé entre-temps ; rien n’a été enregistré. Vérifiez le tableau et recommencez.
bilaterals-plan-title = Fixer une date
bilaterals-plannable = { $count ->
        [0] Tous les sujets ont une date.
        [one] Un sujet n’a pas encore de date.
        *[other] { $count } sujets n’ont pas encore de date.
    }
bilaterals-plan = Planifier tous les sujets sans date
bilaterals-planned = { $count ->
        [0] Il n’y avait plus rien à planifier.
        [one] Une bilatérale planifiée.
        *[other] { $count } bilatérales planifiées.
    }
bilaterals-hold-title = Acter la conversation
bilaterals-hold-hint = Le même résultat est inscrit pour chaque sujet coché.
bilaterals-hold = Acter les sujets cochés comme tenus
bilaterals-held = { $count ->
        [0] Aucune bilatérale actée.
        [one] Une bilatérale actée.
        *[other] { $count } bilatérales actées.
    }
bilateral-title = Bilatérale avec { $name }
bilateral-conversation-lede = Tout ce que les groupes ont à dire à cette administration, pour une seule conversation.
bilateral-administration = Administration
bilateral-group = Groupe
bilateral-groups = Groupes
bilateral-next = Prochaine date
bilateral-measure = Mesure
bilateral-proposal = Proposition et motivation
bilateral-code = Code
bilateral-proposal-only = Proposition
bilateral-no-proposal = Pas encore de proposition
bilateral-tick = Cocher
bilateral-contact = Prend contact
bilateral-contact-hint = Pilote ou facilitateur·rice du groupe.
bilateral-no-contact = Personne encore
bilateral-state = État
bilateral-state-to-contact = À contacter
bilateral-state-to-contact-hint = Personne n’a encore pris contact.
bilateral-state-contacted = Contactée
bilateral-state-contacted-hint = L’administration sait ce qu’on lui demande.
bilateral-state-planned = Planifiée
bilateral-state-planned-hint = Une date est fixée.
bilateral-state-held = Tenue
bilateral-state-held-hint = La conversation a eu lieu ; notez-en le résultat.
bilateral-state-dropped = Abandonnée
bilateral-state-dropped-hint = Plus nécessaire ; dites pourquoi dans le résultat.
bilateral-demanded = Sera demandée dès le début de la revue
bilateral-planned-on = Date prévue
bilateral-held-on = Tenue le
bilateral-result = Résultat
bilateral-result-hint = Ce qui a été convenu, ou pourquoi elle est abandonnée. Markdown.
bilateral-planned-needs-date = Indiquez la date prévue.
bilateral-held-needs-date = Indiquez quand elle a eu lieu.
bilateral-held-needs-result = Notez le résultat de la conversation.
bilateral-held-ahead = Cette date est encore à venir.
bilateral-dropped-needs-reason = Dites pourquoi elle est abandonnée.
bilateral-state-not-possible = Cet état ne peut pas suivre l’état actuel.
bilateral-tick-some = Cochez au moins un sujet.
history-action-bilateral-demand = Bilatérales demandées
history-action-bilateral-update = Bilatérale modifiée
history-action-bilateral-plan = Bilatérale planifiée
history-action-bilateral-hold = Bilatérale tenue
history-field-bilateral-organisation = Administrations
history-field-bilateral-state = État de la bilatérale
history-field-bilateral-contact = Prend contact
history-field-bilateral-planned-on = Date prévue
history-field-bilateral-held-on = Tenue le
history-field-bilateral-result = Résultat de la bilatérale
bilaterals-pending = À faire encore
bilaterals-blocked = Bloquées
bilaterals-listed = { $count ->
        [one] { $count } bilatérale
       *[other] { $count } bilatérales
    }
