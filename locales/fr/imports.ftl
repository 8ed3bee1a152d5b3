# Importing measures from files
imports-title = Imports
imports-lede = Amenez un tableau de mesures : vous verrez ce qu’il changerait avant que rien ne soit enregistré.
imports-past = Imports précédents
imports-none = Aucun import encore. Envoyez un premier fichier ci-dessus.
import-file = Fichier
import-file-hint = Excel (.xlsx), OpenDocument (.ods) ou CSV, 20 Mo et 50 000 lignes au plus. Une ligne nomme les colonnes, où qu’elle soit.
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
import-code-needed = Sans la colonne du code, dites d’où viennent les codes.
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
import-step-values = Valeurs
import-read-row = Titres lus à la ligne { $row }.
import-read-sheet = Feuille « { $sheet } », titres lus à la ligne { $row }.
import-read-change = Changer
import-sheet = Feuille
import-sheet-hint = Sur une autre feuille, la ligne de titres est cherchée à nouveau.
import-header-row = Ligne des titres
import-take-table = Lire ce tableau
import-no-table = Il n’y a pas là de tableau avec des titres et des lignes en dessous.
import-other-sheets = Feuilles qui ne sont pas importées : { $names }.
import-unread-sheets = Feuilles masquées, trop grandes ou trop loin dans le classeur, pas lues : { $names }.
import-hidden-skipped = Ce qui est masqué est laissé de côté.
import-hidden-read = Ce qui est masqué est lu comme le reste.
import-code-from = Sans colonne de code
import-code-from-hint = Ne compte que si le code n’est pas dans le fichier.
import-code-from-choose = Choisissez d’où viennent les codes
import-code-from-column = De leur colonne
import-code-from-number = Reconnaître les mesures à leur intitulé et numéroter les nouvelles
import-code-from-title = Prendre le numéro qui ouvre l’intitulé
import-prefix = Préfixe des codes
import-prefix-hint = Placé devant chaque code du fichier, par exemple « CLIMAT- » : les mesures d’un autre plan n’écrasent pas celles qui existent. Les mesures numérotées prennent « M- » sans autre choix.
import-kept = Colonnes dont rien n’est pris
import-kept-hint = Cochez celles à garder comme texte sous la description.
import-skip-hidden = Laisser de côté les lignes masquées
import-add-groups = Ajouter les groupes inconnus
import-add-groups-hint = Ceux dont le numéro est écrit, comme GT7. Sinon, les lignes qui les nomment sont refusées.
import-column-unguessed = Aucune colonne du fichier ne semble être celle-ci : choisissez-la.
import-values-lede = Ces valeurs du fichier ne sont pas connues ici. Dites une fois ce que chacune veut dire : cela vaut pour toutes ses lignes.
import-values-states = États de mise en œuvre
import-values-organisations = Organisations
import-values-groups = Groupes
import-value = Dans le fichier
import-value-means = Veut dire
import-value-means-of = « { $value } » veut dire
import-answer-add = Ajouter cette organisation
import-answer-add-group = Ajouter ce groupe
import-answer-nothing = Ne rien en reprendre
import-answer-refuse = Refuser ces lignes
import-changes-advice = Si ce fichier est celui d’un autre plan, ses codes désignent peut-être d’autres mesures.
import-give-prefix = Donner un préfixe à ses codes
import-name-values = Dire ce que ces valeurs veulent dire
import-missing-groups-added = Ce qui suit sera ajouté, en préparation ; précisez-le ensuite :
import-missing-groups-advice = Les lignes concernées sont refusées. Corrigez le fichier, ou cochez « Ajouter les groupes inconnus » :
import-columns-left = Colonnes dont rien n’est pris : { $names }.
import-keep-columns = Les garder comme texte
import-known-as = = { $code }
import-groups-added = Groupes ajoutés
import-row-hidden = est dans une ligne masquée du classeur.
import-row-total = est dans une ligne de totaux, qui n’est pas une mesure.
import-row-hint = est dans une ligne qui dit comment remplir le tableau, et n’est pas une mesure.
import-code-twice-number = figure aussi à la ligne { $row }. Un tableur écrit 1.10 comme 1.1 : donnez à la colonne le format Texte.
import-hidden-rows = { $count ->
        [0] Aucune ligne masquée.
        [one] Une ligne masquée.
        *[other] { $count } lignes masquées.
    }
import-hidden-columns = { $count ->
        [0] Aucune colonne masquée.
        [one] Une colonne masquée, lue comme les autres.
        *[other] { $count } colonnes masquées, lues comme les autres.
    }
import-changes-existing = { $count ->
        [0] Ce fichier ne modifie aucune mesure existante.
        [one] Ce fichier modifie une mesure existante.
        *[other] Ce fichier modifie { $count } mesures existantes.
    }
import-missing-groups = { $count ->
        [0] Aucun groupe inconnu
        [one] Un groupe inconnu
        *[other] { $count } groupes inconnus
    }
import-respelled = { $count ->
        [0] Tous les codes sont écrits comme ici.
        [one] Un code écrit autrement est reconnu.
        *[other] { $count } codes écrits autrement sont reconnus.
    }
import-skip = Laisser de côté
import-skip-row = Laisser de côté la ligne { $number }
import-skip-save = Laisser de côté les lignes cochées
import-row-skipped = est dans une ligne que vous laissez de côté.
import-rows-skipped = { $count ->
        [0] Aucune ligne laissée de côté.
        [one] Une ligne laissée de côté par vous.
        *[other] { $count } lignes laissées de côté par vous.
    }
import-values-strategies = Stratégies
import-values-people = Personnes
import-beyond = { $count ->
    [0] Toutes les valeurs inconnues sont demandées.
    [one] Une autre valeur inconnue n’est pas demandée ici : seules celles du plus grand nombre de lignes le sont.
   *[other] { $count } autres valeurs inconnues ne sont pas demandées ici : seules celles du plus grand nombre de lignes le sont.
}
import-beyond-kept = Leurs mesures gardent l’état qu’elles ont.
import-beyond-added = Ce qui peut l’être est ajouté, comme vous l’avez demandé ; les autres lignes sont refusées, et l’aperçu dit lesquelles.
import-beyond-refused = Leurs lignes sont refusées, et l’aperçu dit lesquelles : corrigez-les dans le fichier, ou n’en reprenez pas la colonne.
history-action-import-reopen = Import rouvert
import-undo = Annuler cet import
import-went-wrong = Ce n’est pas ce que vous vouliez ?
import-undo-hint = Annulez l’import : les mesures ajoutées sont archivées, les mesures modifiées retrouvent leurs valeurs d’avant. Ce que quelqu’un a changé depuis reste, et vous en avez la liste.
import-undo-question = Annuler l’import « { $name } » ?
import-undo-consequence = Les mesures ajoutées par l’import sont archivées, les mesures modifiées retrouvent leurs valeurs d’avant. Ce que quelqu’un a changé depuis reste comme il est, et vous en avez la liste. Les organisations et les groupes ajoutés restent.
import-undone = L’import est annulé.
import-not-undoable = Cet import ne peut pas être annulé : il n’a rien enregistré, ou Jalon ne sait plus ce qu’il a changé.
import-state-undone = Annulé
import-undone-title = Ce que l’annulation a fait
import-undone-archived = Archivées
import-undone-reverted = Revenues à leurs valeurs d’avant
import-undone-left = Changées depuis, laissées
import-undone-left-hint = Quelqu’un a changé ces mesures après l’import : voyez vous-même ce qu’il faut en faire.
import-undone-changed = Changé depuis
import-undone-worked-on = Il y a du travail sur cette mesure : une revue, un avis ou une décision.
import-undone-left-more = { $count ->
    [0] Aucune autre mesure n’est dans ce cas.
    [one] Une autre mesure est dans ce cas.
   *[other] { $count } autres mesures sont dans ce cas.
}
history-action-import-undo = Import annulé
file-table = Choisir la feuille ou la ligne des titres
file-table-hint = Laissez vide : Jalon prend la feuille et la ligne dont il reconnaît le mieux les titres.
list-columns-lede = Dites quelle colonne du fichier dit quoi. Rien n’est encore écrit.
list-change-table = Changer la feuille, la ligne des titres ou les colonnes
