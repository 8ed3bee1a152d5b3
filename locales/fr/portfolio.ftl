# Strategies and groups
remove = Retirer
value-yes = oui
value-no = non
markdown-hint = Markdown possible : **gras**, listes, liens.
state-bar-label = { $done } sur { $total } { $total ->
        [one] revue
        *[other] revues
    }
portfolio-facts = En bref
portfolio-is-archived = Archivé : n’est plus proposé dans les formulaires.
portfolio-archived = Voir les archives
portfolio-current = Retour à la liste en cours
part-remove-consequence = L’historique en garde la trace.
strategies-title = Stratégies
strategies-lede = La stratégie de transition et les stratégies liées avec lesquelles elle avance.
strategies-none = Aucune stratégie
strategies-none-advice = La coordination peut en ajouter une.
strategy-new = Nouvelle stratégie
strategy-name = Nom
strategy-code = Code
strategy-code-hint = Court, en capitales : RENOLUTION, PGRD.
strategy-code-form = Lettres sans accent, chiffres et tirets seulement.
strategy-summary = Résumé
strategy-state = État
strategy-state-preparing = En préparation
strategy-state-drafting = En rédaction
strategy-state-in-consultation = En consultation
strategy-state-adopted = Adoptée
strategy-state-in-force = En vigueur
strategy-state-under-evaluation = En évaluation
strategy-state-under-revision = En révision
strategy-state-closed = Clôturée
strategy-lead = Organisation responsable
strategy-leads = Responsables
strategy-no-lead = Personne n’est encore désigné.
strategy-starts = Début
strategy-ends = Fin
strategy-dates-order = La fin précède le début.
strategy-measures = { $count ->
        [0] aucune mesure du PREC
        [one] une mesure du PREC
        *[other] { $count } mesures du PREC
    }
strategy-coupled-groups = Groupes couplés
strategy-archive-consequence = Elle ne sera plus proposée ; ses mesures et ses liens restent.
groups-title = Groupes de travail
groups-lede = Les neuf groupes thématiques et le groupe de coordination : qui les mène, où en sont leurs cercles et leurs revues.
groups-none = Aucun groupe
groups-none-advice = La coordination peut en ajouter un.
group-new = Nouveau groupe
group-column = Groupe
group-number = Numéro
group-number-hint = 0 est le groupe de coordination.
group-number-taken = Ce numéro existe déjà.
group-name = Nom
group-mandate = Mandat
group-state = État
group-state-preparing = En préparation
group-state-active = Actif
group-state-paused = En pause
group-state-closed = Clôturé
group-pilots = Pilotes
group-review = Revue du PREC
group-due = Échéance de la revue
group-due-hint = Après cette date, une revue non soumise est en retard.
group-late = { $count ->
        [0] aucune en retard
        [one] une en retard
        *[other] { $count } en retard
    }
group-is-late = Revue en retard
group-no-measures = Aucune mesure du PREC.
group-measures = Mesures du PREC
group-all-measures = { $count ->
        [0] Voir les mesures
        [one] Voir la mesure
        *[other] Voir les { $count } mesures
    }
group-measure = Mesure
group-measure-pilot = Pilote
group-measure-state = État
group-prec-session = Séance spéciale PREC
group-circles = Cercles de consultation
group-first-circle = 1er cercle
group-second-circle = 2e cercle
group-first-circle-on = Date du 1er cercle
group-second-circle-on = Date du 2e cercle
group-circle-note = Remarque sur les cercles
group-circle-note-hint = Par exemple : bilatérales à la place d’un cercle.
group-no-people = Personne n’a encore de rôle ici.
group-coupled-strategies = Stratégies couplées
group-archive-consequence = Il ne sera plus proposé ; ses mesures et ses liens restent.
circle-none = Pas de cercle
circle-planned = Prévu
circle-running = En cours
circle-held = Tenu
circle-feedback = Retours en cours
circle-closed = Terminé
updates-title = Points de situation
updates-none = Aucun point de situation encore.
updates-more = { $count ->
        [0] Aucun point de situation plus ancien
        [one] Voir un point de situation plus ancien
        *[other] Voir { $count } points de situation plus anciens
    }
update-new = Publier un point de situation
update-edit = Modifier le point de situation
update-published = Le point de situation est publié.
update-health = Comment cela va-t-il ?
update-body = Texte
update-body-hint = L’essentiel en quelques lignes ; Markdown possible.
update-date = Date
update-withdraw = Retirer
update-withdrawn = Le point de situation est retiré.
update-withdraw-question = Retirer le point de situation du { $date } ?
update-withdraw-consequence = Il disparaît de la page ; l’historique garde son texte.
health-on-track = Sur les rails
health-at-risk = À risque
health-blocked = Bloqué
health-done = Terminé
milestones-title = Jalons
milestones-none = Aucun jalon.
milestone-new = Ajouter un jalon
milestone-edit = Modifier le jalon
milestone-added = Le jalon est ajouté.
milestone-removed = « { $name } » est retiré.
milestone-remove-question = Retirer le jalon « { $name } » ?
milestone-label = Quoi
milestone-due = Pour quand
milestone-immovable = Date inamovible
milestone-immovable-hint = Montrée à tous, sur leur page de travail.
milestone-mark-done = Fait
milestone-reopen = Rouvrir
milestone-done-on = fait le { $date }
milestone-next = Prochain jalon :
links-title = Tableaux et documents
link-new = Ajouter un lien
link-label = Nom du lien
link-label-hint = Par exemple : tableau Miro du groupe.
link-url = Adresse web
link-added = Le lien est ajouté.
link-removed = « { $name } » est retiré.
link-remove-question = Retirer le lien « { $name } » ?
couplings-title = Couplages
couplings-lede = Quelles stratégies et quels groupes avancent ensemble, avec quelle force et pourquoi.
couplings-legend = Un point : faible ; deux : moyen ; trois : fort.
couplings-picture = En image
couplings-count = { $count ->
        [0] Aucun couplage
        [one] Un couplage
        *[other] { $count } couplages
    } entre stratégies et groupes ; le tableau dit lesquels.
couplings-reasons = Pourquoi
couplings-none = Rien à coupler encore
couplings-none-advice = Ajoutez d’abord des stratégies et des groupes.
couplings-none-here = Aucun couplage décrit.
couplings-see-matrix = Voir la matrice des couplages
coupling-add = Coupler
coupling-pair = Stratégie et groupe
coupling-strength = Force
coupling-strength-of = Force { $strength } sur 3
coupling-strength-1 = Faible
coupling-strength-2 = Moyen
coupling-strength-3 = Fort
coupling-reason = Pourquoi
coupling-reason-hint = Une phrase : ce qui les lie.
coupling-removed = Le couplage est retiré.
coupling-remove-question = Retirer le couplage { $name } ?
history-action-add-link = Lien ajouté
history-action-remove-link = Lien retiré
history-action-add-milestone = Jalon ajouté
history-action-update-milestone = Jalon modifié
history-action-remove-milestone = Jalon retiré
history-action-milestone-done = Jalon atteint
history-action-milestone-open = Jalon rouvert
history-action-publish-update = Point de situation publié
history-action-change-update = Point de situation modifié
history-action-withdraw-update = Point de situation retiré
history-action-couple = Couplage décrit
history-action-uncouple = Couplage retiré
history-field-number = Numéro
history-field-code = Code
history-field-summary = Résumé
history-field-mandate = Mandat
history-field-strategy-state = État
history-field-group-state = État
history-field-starts-on = Début
history-field-ends-on = Fin
history-field-lead-organisation = Organisation responsable
history-field-first-circle = 1er cercle
history-field-first-circle-on = Date du 1er cercle
history-field-second-circle = 2e cercle
history-field-second-circle-on = Date du 2e cercle
history-field-circle-note = Remarque sur les cercles
history-field-review-due-on = Échéance de la revue
history-field-link = Lien
history-field-milestone = Jalon
history-field-due-on = Pour le
history-field-immovable = Inamovible
history-field-published-on = Date
history-field-health = Comment cela va
history-field-update = Texte
history-field-strength = Force
history-field-coupling-reason = Pourquoi
group-no-meetings = Aucune réunion prévue.
group-last-meeting = dernière tenue
group-all-meetings = Toutes les réunions
group-open-items = { $count ->
    [0] Aucun suivi ouvert
    [one] Un suivi ouvert
   *[other] { $count } suivis ouverts
}
group-overdue-items = { $count ->
    [0] aucun en retard
    [one] un en retard
   *[other] { $count } en retard
}
group-decisions = { $count ->
    [0] Aucune décision
    [one] Une décision
   *[other] { $count } décisions
}
name-nl = Nom en néerlandais
name-nl-hint = Pour qui lit Jalon en néerlandais ; vide : le nom français.
updates-latest-lede = Le dernier point de chaque groupe et de chaque stratégie.
updates-of = Groupe ou stratégie
updates-all = Tous
update-restored = Le point de situation est de nouveau publié.
history-action-restore-update = Nouvelle publiée à nouveau
several-groups = Créer les groupes
several-groups-lede = Une liste proposée, à adapter : décochez, renommez, complétez. Le mandat et les dates se précisent ensuite sur la page de chaque groupe.
several-groups-done = { $count ->
        [0] Aucun groupe n’est créé.
        [one] Un groupe est créé.
        *[other] { $count } groupes sont créés.
    }
several-strategies = Créer les stratégies
several-strategies-lede = Une liste proposée, à adapter : décochez, renommez, complétez. L’état, l’organisation et les dates se précisent ensuite sur la page de chaque stratégie.
several-strategies-done = { $count ->
        [0] Aucune stratégie n’est créée.
        [one] Une stratégie est créée.
        *[other] { $count } stratégies sont créées.
    }
several-take = À créer
several-take-line = Créer la ligne { $number }
several-there = existe déjà
several-more = autre
several-add = Créer ce qui est coché
several-none = Cochez au moins une ligne, ou remplissez-en une.
couplings-governance = Ce que leur gouvernance apprend
couplings-practices = { $count ->
    [0] aucune bonne pratique
    [one] une bonne pratique
   *[other] { $count } bonnes pratiques
}
several-file = Partir d’un fichier ou d’une liste collée
several-file-hint = Les titres sont cherchés dans toutes les feuilles : numéro, nom, nom en néerlandais. Rien n’est écrit avant que vous ayez relu les lignes.
several-file-read = Voici les groupes du fichier : adaptez-les, videz une ligne pour la laisser de côté. Rien n’est encore écrit.
several-file-there = Existent déjà, et ne sont pas repris : { $numbers }.
several-file-line = ligne { $number }
several-file-unknown = Aucune colonne de noms n’est reconnue, ou aucune ligne n’en a : la liste doit avoir une colonne « nom » sous un titre, ou un groupe par ligne qui commence par son numéro, comme « GT3 – Production ».
several-file-all-there = Tous les groupes de ce fichier existent déjà.
several-file-too-many = Ce fichier a plus de soixante groupes. Répartissez-les sur plusieurs fichiers.
several-file-none = Choisissez un fichier, ou collez une liste.
several-file-look = Lire la liste
several-pasted = Ou collez votre liste
several-groups-pasted-hint = Une ligne par groupe, telle qu’elle vient d’un tableur ou d’un texte : « GT3 – Production », ou un tableau avec ses titres.
several-strategies-pasted-hint = Une ligne par stratégie, telle qu’elle vient d’un tableur ou d’un texte : « PREC – Économie circulaire », « Plan climat (PCL) » ou le nom seul. Là où le code manque, les initiales sont proposées.
several-strategies-file-hint = Les titres sont cherchés dans toutes les feuilles : code, nom, nom en néerlandais. Rien n’est écrit avant que vous ayez relu les lignes.
several-strategies-file-read = Voici les stratégies de la liste : adaptez-les, videz une ligne pour la laisser de côté. Rien n’est encore écrit.
several-strategies-file-unknown = Aucune colonne de noms n’est reconnue, ou aucune ligne n’en a : la liste doit avoir une colonne « nom » sous un titre, ou une stratégie par ligne.
several-strategies-file-all-there = Toutes les stratégies de cette liste existent déjà.
several-strategies-file-too-many = Cette liste a plus de soixante stratégies. Répartissez-les sur plusieurs listes.
