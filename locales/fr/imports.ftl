# Importing measures from files
imports-title = Imports
imports-lede = Amenez un tableau de mesures : vous verrez ce qu’il changerait avant que rien ne soit enregistré.
imports-past = Imports précédents
imports-none = Aucun import encore. Envoyez un premier fichier ci-dessus.
import-file = Fichier
import-file-hint = Excel (.xlsx) ou CSV, 20 Mo et 50 000 lignes au plus. La première ligne nomme les colonnes.
import-example = Fichier d’exemple à remplir :
import-example-xlsx = classeur XLSX
import-example-csv = fichier CSV
import-example-name = Exemple de mesures
import-upload = Envoyer le fichier
import-choose-file = Choisissez d’abord un fichier.
import-no-rows = Le tableau n’a pas de lignes sous les titres.
import-too-heavy = Lire ce fichier prend trop de temps ou de mémoire. Partagez-le en plusieurs fichiers, ou envoyez-le en CSV.
import-refused-title = Le fichier n’a pas été accepté ; rien n’a changé
import-by = Par
import-at = Le
import-state = État
import-rows = Lignes
import-row = Ligne
import-steps = Étapes de l’import
import-step-file = Fichier
import-step-columns = Colonnes
import-step-preview = Aperçu
import-step-write = Importation
import-columns-lede = { $count ->
        [0] Le fichier n’a aucune ligne sous ses titres.
        [one] Le fichier a une ligne. Dites quelle colonne est laquelle.
        *[other] Le fichier a { $count } lignes. Dites quelle colonne est laquelle.
    }
import-no-column = Pas dans le fichier
import-add-organisations = Ajouter les organisations inconnues
import-add-organisations-hint = Sinon, les lignes qui les nomment sont refusées.
import-see-preview = Voir l’aperçu
import-cancel = Abandonner cet import
import-cancelled = L’import est abandonné ; rien n’a changé.
import-is-cancelled = Cet import a été abandonné ; rien n’a changé.
import-code-needed = Sans la colonne du code, aucune mesure ne peut être reconnue.
import-column-twice = Cette colonne du fichier est déjà prise pour autre chose.
import-preview-lede = Rien n’est encore enregistré. Vérifiez, puis confirmez.
import-change-columns = Changer les colonnes
import-confirm = Confirmer et importer
import-nothing-to-write = Ce fichier ne change rien.
import-will-write = { $count ->
        [0] Aucune mesure ne sera importée.
        [one] Une mesure sera importée.
        *[other] { $count } mesures seront importées.
    }
import-will-refuse = { $count ->
        [0] Aucune ligne ne sera laissée de côté.
        [one] Une ligne sera laissée de côté.
        *[other] { $count } lignes seront laissées de côté.
    }
import-missing-organisations = { $count ->
        [0] Aucune organisation inconnue
        [one] Une organisation inconnue
        *[other] { $count } organisations inconnues
    }
import-missing-advice = Les lignes concernées sont refusées. Corrigez le fichier, ou cochez « Ajouter les organisations inconnues » :
import-missing-will-be-added = Ce qui suit sera ajouté comme administration ; précisez-le ensuite :
import-show-label = Lignes à montrer
import-show-all = Toutes
import-show-added = Ajoutées
import-show-changed = Modifiées
import-show-left = Inchangées
import-show-refused = Refusées
import-show-none = Aucune ligne ici.
import-verdict = Effet
import-details = Détails
import-row-added = ajoutée
import-row-changed = modifiée
import-row-left = inchangée
import-row-refused = refusée
import-progress = { $done } sur { $total } { $total ->
        [one] ligne
        *[other] lignes
    }
import-progress-hint = L’importation se fait d’un bloc : tout ou rien. Vous pouvez quitter cette page.
import-reload = Recharger la page
import-interrupted = L’importation a été interrompue (le serveur s’est arrêté) ; rien n’a changé. Recommencez.
import-failed = L’importation n’a pas réussi ; rien n’a changé. Recommencez, ou prévenez le support si cela dure.
import-failed-meanwhile = Quelqu’un a changé des données entre l’aperçu et l’importation ; rien n’a été enregistré. Recommencez.
import-again = Recommencer
import-not-open = Cet import est déjà terminé ou abandonné.
import-organisations-added = Organisations ajoutées
import-refused-rows = Lignes refusées
import-see-measures = Voir les mesures
import-state-uploaded = À préciser
import-state-mapped = À confirmer
import-state-running = En cours
import-state-done = Terminé
import-state-failed = Échoué
import-state-cancelled = Abandonné
import-no-code = est vide.
import-no-title = est vide : une mesure a besoin d’un intitulé.
import-too-long = a plus de { $max } caractères.
import-code-twice = figure aussi à la ligne { $row }.
import-archived = désigne une mesure archivée : restaurez-la d’abord.
import-unknown-implementation = « { $name } » n’est pas un état connu : pas commencée, en cours, réalisée, abandonnée ou inconnue.
import-unknown-organisation = « { $name } » n’est pas une organisation connue.
import-unknown-group = « { $name } » n’est pas un groupe connu ; écrivez par exemple GT3.
import-unknown-strategy = « { $name } » n’est pas une stratégie connue ; écrivez par exemple PRI.
import-unknown-person = « { $name } » n’est pas une personne connue.
import-several-people = Plusieurs personnes s’appellent « { $name } » : écrivez l’adresse de courriel.
import-two-places = Une mesure va à un groupe ou à une stratégie, pas aux deux.
import-example-1-code = PREC-012
import-example-1-title = Bourse aux matériaux de réemploi
import-example-1-description = Mettre en relation les chantiers qui démontent et ceux qui construisent.
import-example-1-chapter = Construction
import-example-1-theme = Réemploi
import-example-1-implementation = En cours
import-example-1-group = GT4
import-example-2-code = PREC-013
import-example-2-title = Livraison à vélo-cargo depuis les quais
import-example-2-description = Un premier essai avec trois commerces, puis un appel à projets.
import-example-2-chapter = Logistique
import-example-2-theme = Dernier kilomètre
import-example-2-implementation = Pas commencée
import-example-2-group = GT3
import-example-3-code = PREC-014
import-example-3-title = Cantines sans déchets
import-example-3-description = Accompagner les cantines scolaires dans le tri et la réduction des déchets.
import-example-3-chapter = Alimentation
import-example-3-theme = Déchets
import-example-3-implementation = Réalisée
history-action-import = Importé
history-action-import-run = Import terminé
history-action-import-cancel = Import abandonné
history-field-import-file = Fichier
history-field-import-added = Mesures ajoutées
history-field-import-changed = Mesures modifiées
history-field-import-refused = Lignes refusées
