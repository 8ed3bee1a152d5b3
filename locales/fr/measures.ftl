# Measures: the catalogue
measures-lede = Les mesures du PREC : où elles en sont, qui les revoit, ce qu’elles deviennent.
measures-tab-all = Catalogue
measures-import = Importer
measures-export-xlsx = Exporter en XLSX
measures-export-csv = Exporter en CSV
measures-count = { $count ->
        [0] aucune mesure
        [one] une mesure
        *[other] { $count } mesures
    }
measures-more-filters = Plus de filtres
measures-active-filters = Filtres actifs
measures-remove-filter = Retirer le filtre
measures-none = Aucune mesure encore
measures-none-advice = Importez le tableau des mesures du PREC, ou ajoutez-les une à une.
measures-none-found = Aucune mesure ne correspond
measures-none-found-advice = Retirez un filtre, ou cherchez un autre mot.
measure-filter-late = En retard
measure-filter-orphan = Orphelines
measure-new = Nouvelle mesure
measure-created = La mesure { $code } est ajoutée.
measure-code = Code
measure-code-hint = Par exemple PREC-012. Majuscules et minuscules comptent pour pareilles.
measure-code-taken = Une mesure porte déjà ce code.
measure-title = Intitulé
measure-description = Description
measure-description-hint = Markdown : titres, listes, liens.
measure-chapter = Chapitre du PREC
measure-theme = Thème
measure-implementation = Mise en œuvre
measure-organisation = Organisation
measure-carrier = Organisation porteuse
measure-co-carriers = Co-porteurs
measure-co-carriers-hint = Les autres organisations qui portent la mesure ; chacune demande une bilatérale.
measure-and-co-carriers = { $count ->
        [0] sans co-porteur
        [one] + un co-porteur
        *[other] + { $count } co-porteurs
    }
measure-destination = Groupe ou stratégie
measure-destination-hint = Le groupe de travail qui la revoit, ou la stratégie liée à laquelle elle est passée.
measure-group = Groupe
measure-strategy = Stratégie liée
measure-pilot = Pilote
measure-thematic = Coordination thématique
measure-state = État
measure-since = Depuis le
measure-proposal = Proposition
measure-outcome = Décision
measure-outcome-column = Suite
measure-carrier-column = Organisation porteuse
measure-since-column = depuis
measure-proposed = proposé
measure-orphan = Orpheline
measure-late = en retard
measure-late-since = La revue devait être soumise le { $date }.
measure-review-due = Revue attendue pour le
measure-steps = Étapes de la revue
measure-facts = La mesure
measure-no-description = Sans description.
measure-no-pilot = Sans pilote
measure-no-thematic = Sans coordination thématique
measure-no-carrier = Aucune
measure-is-archived = Cette mesure est archivée.
measure-archive-question = Archiver la mesure { $name } ?
measure-archive-consequence = Elle ne sera plus comptée ni revue ; sa revue, ses commentaires et ses décisions restent. Vous pourrez la restaurer.
implementation-not-started = Pas commencée
implementation-in-progress = En cours
implementation-done = Réalisée
implementation-abandoned = Abandonnée
implementation-unknown = Inconnue
history-field-measure-code = Code
history-field-measure-title = Intitulé
history-field-measure-description = Description
history-field-measure-chapter = Chapitre
history-field-measure-theme = Thème
history-field-measure-carrier = Organisation porteuse
history-field-measure-co-carriers = Co-porteurs
history-field-measure-implementation = Mise en œuvre
history-field-measure-group = Groupe
history-field-measure-strategy = Stratégie liée
history-field-measure-pilot = Pilote
history-field-measure-thematic = Coordination thématique

# Assigning many at once
bulk-title = Attribuer des mesures
bulk-lede = { $count ->
        [0] Aucune mesure n’est choisie.
        [one] Une mesure est choisie. Seul ce que vous remplissez change.
        *[other] { $count } mesures sont choisies. Seul ce que vous remplissez change.
    }
bulk-choose = Choisir
bulk-chosen = Mesures cochées :
bulk-choose-all = Tout choisir sur cette page
bulk-choose-one = Choisir { $code }
bulk-assign-chosen = Attribuer la sélection…
bulk-arbitrate-chosen = Arbitrer la sélection…
bulk-assign-all = { $count ->
        [0] Aucune mesure à attribuer
        [one] Attribuer la mesure trouvée…
        *[other] Attribuer les { $count } trouvées…
    }
bulk-assign = { $count ->
        [0] Aucune mesure à attribuer
        [one] Attribuer cette mesure
        *[other] Attribuer ces { $count } mesures
    }
bulk-more = { $count ->
        [0] et aucune autre
        [one] et une autre
        *[other] et { $count } autres
    }
bulk-none = Aucune mesure choisie
bulk-none-advice = Revenez à la liste et cochez des mesures.
bulk-back = Revenir à la liste
bulk-keep = Ne pas changer
bulk-no-destination = Ni groupe ni stratégie (orpheline)
bulk-destination-hint = Une mesure va à un groupe ou à une stratégie liée, pas aux deux : l’un remplace l’autre.
bulk-nothing-set = Choisissez au moins un groupe, une stratégie, un pilote ou une coordination thématique.
bulk-recounted = { $count ->
        [0] Le filtre ne trouve plus aucune mesure.
        [one] Le filtre trouve maintenant une mesure : vérifiez, puis confirmez.
        *[other] Le filtre trouve maintenant { $count } mesures : vérifiez, puis confirmez.
    }
bulk-done = { $count ->
        [0] Rien à changer : tout était déjà ainsi.
        [one] Une mesure attribuée ; déjà ainsi : { $other }.
        *[other] { $count } mesures attribuées ; déjà ainsi : { $other }.
    }
history-action-assign = Attribué
chapters-title = Chapitres du PREC
chapters-lede = Les mesures nomment leur chapitre en français. Ici, chaque chapitre reçoit son nom en néerlandais.
chapters-none = Aucun chapitre
chapters-none-advice = Un chapitre apparaît dès qu’une mesure le nomme.
bulk-undone = { $count ->
        [0] Aucune mesure n’a changé.
        [one] Une mesure est de nouveau comme avant.
        *[other] { $count } mesures sont de nouveau comme avant.
    }
measure-awaits-place = À relier d’abord à un groupe ou à une stratégie : personne ne la revoit encore.
measure-awaits-review = Le pilote doit commencer la revue.
measure-awaits-submission = Le pilote doit terminer la revue et la soumettre.
measure-awaits-examination = La revue est soumise : la séance spéciale PREC l’examine.
measure-awaits-decision = La revue est examinée : le GT0 décide.
measure-awaits-sending = Le GT0 a décidé : la décision est à transmettre aux cabinets.
measure-awaits-evaluation = Les cabinets évaluent la décision, puis elle est clôturée.
measure-awaits-nothing = Tout est fait : seule une nouvelle décision du GT0 rouvrirait la mesure.
measure-place = Relier la mesure
measures-mine = Mes mesures
measures-of-groups = Mes groupes
measures-all = Toutes
measures-views = Façons de voir la liste
