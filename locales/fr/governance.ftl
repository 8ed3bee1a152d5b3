# Le tableau de gouvernance : thèmes, niveaux, cases et cartes.
governance-title = Gouvernance
governance-table-name = Nom du tableau
governance-table-name-hint = Par exemple : Gouvernance de la SRTE.
governance-title-nl = En néerlandais
governance-about = Présentation
governance-about-hint = À quoi sert ce tableau et comment on le remplit, en quelques lignes.
governance-strategy = Stratégie
governance-strategy-none = Le processus entier
governance-table-new = Nouveau tableau
governance-table-created = Le tableau « { $name } » est créé. Ajoutez-lui des thèmes et des niveaux.
governance-table-archived = Ce tableau est archivé : restaurez-le d’abord.
governance-table-is-archived = Ce tableau est archivé : il se lit, mais ne change plus.
governance-table-archive-question = Archiver le tableau « { $name } » ?
governance-table-archive-consequence = Ses cartes restent, mais personne n’y écrit plus tant qu’il n’est pas restauré.
governance-settings = Thèmes, niveaux et accès
governance-topic = Thème
governance-topics = Thèmes
governance-topic-new = Nouveau thème
governance-topics-none = Aucun thème : ajoutez la première ligne du tableau.
governance-level = Niveau
governance-levels = Niveaux
governance-level-new = Nouveau niveau
governance-levels-none = Aucun niveau : ajoutez la première colonne du tableau.
governance-line-title = Intitulé
governance-line-about = De quoi il s’agit
governance-line-about-hint = Ce que chacun·e doit savoir avant d’y écrire.
governance-line-about-none = Rien n’est encore dit de ce qui est attendu ici.
governance-line-created = « { $name } » est ajouté au tableau.
governance-line-up = Avancer « { $name } » d’une place
governance-line-down = Reculer « { $name } » d’une place
governance-line-is-archived = Archivé : ses cartes sont gardées, mais le tableau ne les montre plus.
governance-line-archive-consequence = Ses cartes sont gardées et reviennent avec lui si vous le restaurez.
governance-lines-archived = Archivés
governance-who-sees = Qui voit ce tableau
governance-opened-means = Toute personne qui a un rôle peut le lire. Le GT0 et les personnes invitées y écrivent.
governance-closed-means = Seuls le GT0 et les personnes invitées le voient et y écrivent.
governance-is-opened = ouvert à la lecture
governance-is-closed = réservé au GT0 et aux personnes invitées
governance-open-table = Ouvrir à la lecture
governance-close-table = Refermer
governance-table-opened = Le tableau est ouvert à la lecture.
governance-table-closed = Le tableau n’est plus ouvert à la lecture.
governance-current = Tableau en cours
governance-current-means = Le tableau en cours est celui sur lequel on arrive.
governance-make-current = En faire le tableau en cours
governance-table-made-current = C’est à présent le tableau en cours.
governance-guests = Personnes invitées
governance-guests-mean = Elles écrivent dans ce tableau comme les membres du GT0.
governance-guests-none = Personne n’est invité en plus du GT0.
governance-invite = Inviter
governance-invite-whom = Qui inviter
governance-invite-choose = Choisissez d’abord une personne.
governance-invited-now = { $name } peut écrire dans ce tableau.
governance-invited-no-more = { $name } n’est plus invité·e dans ce tableau.
governance-uninvite = Ne plus inviter
governance-uninvite-one = Ne plus inviter { $name }
governance-none = Aucun tableau de gouvernance
governance-none-advice = Créez le premier : ses thèmes, ses niveaux et ses cartes suivront.
governance-none-wait = La coordination n’a pas encore ouvert de tableau à la lecture.
governance-no-cells = Ce tableau n’a pas encore de cases
governance-no-cells-advice = Il lui faut au moins un thème et un niveau.
governance-no-cells-wait = La coordination doit d’abord lui donner des thèmes et des niveaux.
governance-caption = Les thèmes en lignes, les niveaux en colonnes ; dans chaque case, où elle en est et ses cartes.
governance-whole = Tout le tableau
governance-phone-hint = Choisissez un thème ou un niveau pour lire ses cartes.
governance-others = Autres tableaux
governance-others-none = Il n’y a pas d’autre tableau.
governance-archived = archivé
governance-completeness = Où en est la case
governance-how-counted = Comment l’état des cases est compté
governance-cell-empty = Vide
governance-cell-empty-means = Aucune carte.
governance-cell-begun = Commencée
governance-cell-begun-means = Des cartes, mais pas encore de proposition, et rien d’ouvert.
governance-cell-to-discuss = À discuter
governance-cell-to-discuss-means = Une question ou un risque reste ouvert, ou une carte est à l’ordre du jour sans décision.
governance-cell-well-filled = Bien remplie
governance-cell-well-filled-means = Au moins une proposition, et plus rien d’ouvert.
governance-cell-title = Où en est cette case
governance-cell-say = Préciser
governance-cell-said = Dit par la coordination le { $when }, parce que :
governance-cell-counted = D’après les cartes : { $state }.
governance-cell-as-counted = Comme les cartes le disent
governance-cell-hint = Ce que vous dites est daté et remplace ce qui est compté ; le compte reste affiché à côté.
governance-cell-reason = Raison
governance-cell-reason-hint = Elle se lit dans la case.
governance-kind = Type de carte
governance-kind-observation = Constat
governance-kind-observation-hint = Ce qui est, vu d’ici.
governance-kind-good-practice = Bonne pratique
governance-kind-good-practice-hint = Ce qui marche déjà, ici ou ailleurs.
governance-kind-proposal = Proposition
governance-kind-proposal-hint = Ce qu’il faudrait mettre en place.
governance-kind-risk = Risque
governance-kind-risk-hint = Ce qui pourrait mal tourner.
governance-kind-question = Question
governance-kind-question-hint = Ce qu’il faut savoir ou trancher d’abord.
governance-card-new = Nouvelle carte
governance-card-first = Mettre la première carte
governance-card-add = Ajouter une carte
governance-card-created = La carte est dans sa case.
governance-card-both = Enregistré. Quelqu’un a changé autre chose sur cette carte entre-temps : les deux changements sont gardés.
governance-card-body = Texte
governance-card-body-hint = Une idée par carte, en quelques lignes. Markdown est possible.
governance-card-bound = Cette carte est à l’ordre du jour ou décidée : elle ne peut pas être archivée.
governance-card-archived = Cette carte est archivée : restaurez-la d’abord.
governance-card-is-archived = Cette carte est archivée : le tableau ne la montre plus.
governance-card-archive-question = Archiver la carte « { $name } » ?
governance-card-archive-consequence = Elle quitte sa case avec ce qui en a été dit ; vous pouvez la restaurer.
governance-card-move = Déplacer…
governance-card-move-one = Déplacer « { $name } »
governance-card-moved = La carte « { $name } » est dans la case { $topic } · { $level }.
governance-move-hint = Choisissez la case, puis la place dans la case. Le type et le texte ne changent pas.
governance-move-places = Voir les places de cette case
governance-place = Place
governance-place-first = Au début
governance-place-last = À la fin
governance-place-after = Après « { $name } »
governance-place-gone = Cette carte n’est pas, ou plus, dans la case choisie. Affichez les places de la case, puis choisissez.
governance-signed = Signature
governance-signed-named = Avec mon nom
governance-signed-named-hint = Votre nom se lit sur la carte et dans son historique.
governance-signed-unnamed = Sans mon nom
governance-signed-unnamed-hint = Personne ne lit qui l’a écrit, ni ici, ni dans l’historique, ni dans les exports. Vous pourrez signer plus tard ; l’inverse n’est pas possible.
governance-unnamed = Sans nom
governance-somebody = Quelqu’un
governance-card-yours-unnamed = Vous avez écrit cette carte sans nom : vous seul·e lisez cette phrase.
governance-card-sign = Signer cette carte
governance-card-signed = La carte porte votre nom.
governance-settled = réglé
governance-card-settle = C’est réglé
governance-card-settled-now = La carte est marquée comme réglée.
governance-card-reopen = Rouvrir
governance-card-reopened = La carte est de nouveau ouverte.
governance-decided = décidé
governance-on-agenda = à l’ordre du jour
governance-comments-none = Aucun commentaire. Posez une question ou complétez l’idée.
governance-comment-written = Commentaire publié.
governance-comment-withdraw-consequence = « { $name } » ne sera plus montré.
history-field-governance-title-nl = Nom en néerlandais
history-field-governance-strategy = Stratégie
history-field-governance-invited = Personne invitée
history-field-governance-cell = Case
history-field-governance-completeness = Où en est la case
history-field-governance-cell-reason = Raison
history-field-governance-kind = Type de carte
history-field-governance-card-body = Texte
history-action-open-table = Ouvert à la lecture
history-action-close-table = Refermé
history-action-make-table-current = Devenu le tableau en cours
history-action-invite-to-table = Invitations modifiées
history-action-move-governance-line = Déplacé dans le tableau
history-action-say-governance-cell = Case précisée
history-action-move-card = Carte déplacée
history-action-place-card = Carte déplacée dans sa case
history-action-sign-card = Carte signée
history-action-settle-card = Marquée comme réglée
history-action-reopen-card = Rouverte
history-action-comment-card = Commentaire publié
history-action-withdraw-card-comment = Commentaire retiré
governance-cards-count = { $count ->
    [0] aucune carte
    [one] une carte
   *[other] { $count } cartes
}
governance-comments = { $count ->
    [0] aucun commentaire
    [one] un commentaire
   *[other] { $count } commentaires
}
governance-open-questions = { $count ->
    [0] aucune question ouverte
    [one] une question ouverte
   *[other] { $count } questions ouvertes
}
governance-open-risks = { $count ->
    [0] aucun risque ouvert
    [one] un risque ouvert
   *[other] { $count } risques ouverts
}
governance-undecided = { $count ->
    [0] aucune carte à l’ordre du jour
    [one] une carte à l’ordre du jour, sans décision
   *[other] { $count } cartes à l’ordre du jour, sans décision
}
governance-proposals = { $count ->
    [0] aucune proposition
    [one] une proposition
   *[other] { $count } propositions
}
governance-workshops = Ateliers
governance-workshop = Atelier
governance-workshops-lede = Un atelier mène le tableau d’une phase à l’autre : on récolte, on regroupe, on vote, on discute.
governance-workshops-none = Aucun atelier
governance-workshops-advice = Sans atelier, les cartes s’écrivent et se déplacent librement ; il n’y a pas de vote.
governance-workshop-new = Préparer un atelier
governance-workshop-title = Titre
governance-workshop-title-hint = Par exemple : Gouvernance, séance du 6 octobre.
governance-workshop-created = L’atelier « { $name } » est préparé. Il commence quand vous ouvrez la récolte.
governance-workshop-advanced = L’atelier en est là : { $phase }.
governance-workshop-archived = Cet atelier est archivé.
governance-workshop-runs = Cet atelier est en cours : clôturez-le avant de l’archiver.
governance-workshop-other-runs = Un autre atelier est en cours sur ce tableau : clôturez-le d’abord.
governance-workshop-archive-question = Archiver l’atelier « { $name } » ?
governance-workshop-archive-consequence = Ses votes ne comptent plus dans le tableau ; ils reviennent si vous le restaurez.
governance-phase-planned = Prévu
governance-phase-planned-means = L’atelier n’a pas commencé : les cartes s’écrivent et se déplacent librement.
governance-phase-collect = Récolte
governance-phase-collect-means = On écrit des cartes. On regroupe et on vote plus tard, quand toutes les idées sont là.
governance-phase-merge = Regroupement
governance-phase-merge-means = On regroupe les cartes qui disent la même chose. Les nouvelles cartes attendent la discussion, pour que le tri ne recommence pas.
governance-phase-vote = Vote
governance-phase-vote-means = Chaque personne donne ses points. Les cartes ne bougent pas, pour que l’on vote sur les mêmes.
governance-phase-discuss = Discussion
governance-phase-discuss-means = On discute case par case. Les cartes peuvent changer ; les points sont donnés.
governance-phase-closed = Clôturé
governance-phase-closed-means = L’atelier est terminé : ses points restent, les cartes s’écrivent et se déplacent librement.
governance-step-collect = Ouvrir la récolte
governance-step-merge = Passer au regroupement
governance-step-vote = Passer au vote
governance-step-discuss = Passer à la discussion
governance-step-close = Clôturer l’atelier
governance-step-not-now = L’atelier n’est plus dans la phase que vous voyiez : rechargez la page.
governance-not-in-collect = L’atelier en est à la récolte : on regroupe et on vote plus tard, quand toutes les idées sont là.
governance-not-in-merge = L’atelier en est au regroupement : les nouvelles cartes et le vote attendent que les cartes soient triées.
governance-not-in-vote = L’atelier en est au vote : les cartes ne bougent pas, pour que l’on vote sur les mêmes.
governance-not-in-discuss = L’atelier en est à la discussion : les points sont donnés, et les regroupements restent ce qu’ils sont.
governance-vote-without-workshop = Aucun vote n’est ouvert sur ce tableau.
governance-lead = Mener l’atelier
governance-options = Options
governance-points-per-person = Points par personne
governance-points-per-card = Points par carte, au plus
governance-points-per-card-too-many = On ne peut pas donner à une carte plus que tous ses points.
governance-points-out-of-range = Donnez un nombre de 1 à 100.
governance-points-spent = Quelqu’un a déjà donné davantage de points. Cochez la case ci-dessous pour l’accepter, ou choisissez un nombre plus grand.
governance-points-on-card = Quelqu’un a déjà donné davantage à une carte : choisissez un nombre plus grand.
governance-excess-title = Points déjà donnés
governance-excess-listed = Garder les points donnés en trop ; l’atelier dit à qui ils sont
governance-excess = Ces personnes ont donné plus de points que l’atelier n’en accorde maintenant :
governance-ballots = Qui a voté
governance-ballots-mean = On voit qui a encore des points, jamais à quelles cartes ils sont allés.
governance-authors = Signature des cartes
governance-authors-shown = Au choix de qui écrit
governance-authors-shown-hint = Chaque personne signe ou non ce qu’elle écrit.
governance-authors-unnamed = Sans nom
governance-authors-unnamed-hint = Rien de ce qui s’écrit pendant l’atelier ne porte de nom.
governance-sight = Cartes des autres pendant la récolte
governance-sight-all = Visibles
governance-sight-all-hint = On lit les cartes des autres dès qu’elles sont écrites.
governance-sight-hidden = Cachées jusqu’au dévoilement
governance-sight-hidden-hint = De ce qui s’écrit dans l’atelier, chaque personne ne voit que ses cartes, jusqu’à ce qu’elles soient toutes dévoilées. Celles d’avant l’atelier restent visibles.
governance-veiled = De ce qui s’écrit dans cet atelier, vous ne voyez que vos cartes : celles des autres seront dévoilées ensemble.
governance-cards-hidden = De ce qui s’écrit dans l’atelier, chaque personne ne voit que ses cartes.
governance-reveal = Dévoiler toutes les cartes
governance-cards-revealed = Les cartes sont dévoilées.
governance-merged-by = Qui regroupe les cartes
governance-merged-by-anybody = Toutes les personnes qui écrivent
governance-merged-by-note-takers = Qui prend des notes dans un sous-groupe, et la coordination
governance-merged-by-coordination = La coordination
governance-minutes = Minutes par phase
governance-minutes-hint = Le chronomètre repart à chaque phase. Laissez vide pour ne pas en avoir.
governance-minutes-out-of-range = Donnez un nombre de 1 à 240.
governance-timer = Minutes à partir de maintenant
governance-timer-start = Lancer le chronomètre
governance-timer-stop = Arrêter le chronomètre
governance-timer-runs = Le chronomètre est lancé.
governance-timer-stopped = Le chronomètre est arrêté.
governance-timer-until = jusqu’à { $time }
governance-next = À discuter ensuite
governance-next-order = D’abord les cases qui ont le plus de points, puis celles où quelque chose reste ouvert. Les cases bien remplies n’y sont pas.
governance-next-none = Toutes les cases sont bien remplies.
governance-screen = Grand écran
governance-screen-show = Montrer à l’écran
governance-screen-next = Ensuite :
governance-my-part = votre sous-groupe
governance-sub-groups-mean = Un sous-groupe remplit ses thèmes : pendant un atelier, ses membres les voient en premier.
governance-sub-groups-none = Aucun sous-groupe : chaque personne voit le tableau dans le même ordre.
governance-sub-group-members = Membres
governance-sub-group-topics-hint = Ce sont les lignes que ce sous-groupe remplit.
governance-note-taker-hint = Cette personne peut regrouper des cartes, si l’atelier le réserve à qui prend des notes.
governance-sub-group-archived = Ce sous-groupe est archivé.
governance-sub-group-archive-consequence = Ses membres voient de nouveau le tableau dans l’ordre de tout le monde. Aucune carte ne change.
governance-edit-one = Modifier « { $name } »
governance-merge = Regrouper…
governance-merge-into = Sous la carte
governance-merge-hint = La carte choisie mène : elle cite l’autre, et leurs points s’additionnent. Vous pourrez les séparer à nouveau.
governance-merge-none = Il n’y a pas d’autre carte dans ce tableau.
governance-merge-gone = Cette carte n’est plus là, ou elle est elle-même regroupée. Choisissez-en une autre.
governance-merged = La carte est regroupée sous « { $name } ».
governance-unmerge = Séparer
governance-unmerge-former = Séparer et rendre l’ancien texte
governance-unmerged = La carte « { $name } » est de nouveau à sa place.
governance-leader = Carte qui la mène
governance-leader-former = Avant ce regroupement, la carte disait :
governance-held-title = Cartes regroupées ici
governance-card-is-merged = Cette carte est regroupée sous une autre : séparez-la avant de la changer.
governance-card-holds = D’autres cartes sont regroupées sous celle-ci : séparez-les d’abord.
governance-points-title = Points
governance-points-rules = Points à donner : { $all } en tout, { $card } au plus par carte.
governance-vote-less = Reprendre un point à « { $name } »
governance-vote-more = Donner un point à « { $name } »
governance-vote-one-less = Reprendre un point
governance-vote-one-more = Donner un point
governance-vote-over = Le vote est terminé : vos points restent comme ils sont.
governance-vote-card-full = Cette carte a reçu de vous tous les points que l’atelier permet pour une carte.
governance-vote-none-left = Vous avez donné tous vos points. Reprenez-en un à une carte pour le donner ici.
history-field-governance-leader = Carte qui la mène
history-field-governance-held = Carte regroupée
history-field-governance-points-per-person = Points par personne
history-field-governance-points-per-card = Points par carte
history-field-governance-authors = Signature des cartes
history-field-governance-sight = Cartes des autres
history-field-governance-merged-by = Qui regroupe les cartes
history-field-governance-timer = Minutes
history-field-governance-phase = Phase
history-field-governance-sub-group = Sous-groupe
history-field-governance-sub-group-topics = Thèmes
history-field-governance-sub-group-members = Membres
history-action-merge-card = Cartes regroupées
history-action-unmerge-card = Cartes séparées
history-action-advance-workshop = Phase changée
history-action-reveal-cards = Cartes dévoilées
history-action-set-workshop-timer = Temps réglé
governance-points = { $count ->
    [0] aucun point
    [one] un point
   *[other] { $count } points
}
governance-points-mine = Vos points : { $count }
governance-points-left = { $count ->
    [0] Il ne vous reste aucun point.
    [one] Il vous reste un point.
   *[other] Il vous reste { $count } points.
}
governance-voted = { $count ->
    [0] C’est noté. Il ne vous reste aucun point.
    [one] C’est noté. Il vous reste un point.
   *[other] C’est noté. Il vous reste { $count } points.
}
governance-held = { $count ->
    [0] aucune carte regroupée
    [one] une carte regroupée
   *[other] { $count } cartes regroupées
}
governance-points-over = { $count ->
    [0] aucun point de trop
    [one] un point de trop
   *[other] { $count } points de trop
}
governance-points-given = { $count ->
    [0] aucun point donné
    [one] un point donné
   *[other] { $count } points donnés
}
governance-live-unsent = Hors ligne : pas encore envoyé, nouvel essai dans un instant.
governance-live-stale = Quelqu’un a déplacé ou changé cette carte entre-temps : rien n’a été écrasé, le tableau montre où elle est.
governance-live-refused = Cela n’a pas été possible : le tableau montre où en sont les cartes.
governance-live-signed-out = Cette page n’est plus tenue à jour : votre session est terminée, ou le tableau ne vous est plus ouvert. Reconnectez-vous dans un autre onglet.
governance-link-point = Ordre du jour
governance-link-decision = Décision
governance-link-strategy = Stratégie
governance-link-group = Groupe
governance-link-measure = Mesure
governance-link-entry = Note de PV
governance-link-gone = retiré
governance-link-made-of = même contenu
governance-taken-title = Où elle mène
governance-taken-none = Cette carte n’est pas encore à l’ordre du jour d’un GT0.
governance-to-agenda = Mettre à l’ordre du jour
governance-to-agenda-several = Mettre des cartes à l’ordre du jour
governance-to-agenda-means = Les cartes choisies forment un seul point d’un prochain GT0. Ce qui y est décidé se lira dans leurs cases.
governance-to-agenda-do = Créer le point
governance-to-meeting = Réunion
governance-point-title-hint = Ce que le GT0 aura à trancher, en quelques mots.
governance-cards = Cartes
governance-cards-hint = Celles qui ne sont ni à l’ordre du jour, ni décidées.
governance-cards-choose = Choisissez au moins une carte.
governance-cards-gone = Une de ces cartes a été archivée ou regroupée entre-temps. Choisissez à nouveau.
governance-cards-decided = La décision { $code } se lit à présent dans les cases de ces cartes.
governance-no-meeting = Aucun GT0 à venir
governance-no-meeting-advice = Il faut une réunion du GT0 à venir, dont vous préparez l’ordre du jour.
governance-no-waiting = Aucune carte en attente
governance-no-waiting-advice = Toutes les cartes sont déjà à l’ordre du jour ou décidées, ou le tableau n’en a pas encore.
governance-back = Retour au tableau
governance-about-title = De quoi parle cette carte
governance-about-none = Elle n’est reliée à rien.
governance-about-edit = Relier
governance-about-strategies = Stratégies
governance-about-strategies-hint = Une bonne pratique reliée à une stratégie se compare à côté du tableau.
governance-about-groups = Groupes
governance-about-measures = Mesures
governance-about-measures-hint = Leurs codes, séparés par des virgules : PREC-012, PREC-013.
governance-about-entries = Notes de PV
governance-about-entries-hint = L’adresse de chaque note, ou son numéro.
governance-entries-unknown = Une de ces notes n’existe pas, ou vous ne pouvez pas la lire.
governance-measures-unknown = Aucune mesure ne porte ces codes : { $codes }.
governance-unlink = Retirer le lien
governance-unlink-question = Retirer le lien avec « { $name } » ?
governance-unlink-consequence = La carte et ce à quoi elle est reliée restent ; seul le lien disparaît.
governance-unlinked = Le lien est retiré.
governance-compare = Comparer avec
governance-compare-none = Aucune stratégie
governance-compare-couplings = Voir les couplages entre stratégies et groupes
governance-compared = Bonnes pratiques
governance-compared-none = Rien sur ce thème.
governance-files = Emporter le tableau
governance-file-a3 = PDF, une page A3
governance-file-a4 = PDF, pages A4
governance-file-svg = Image (SVG)
governance-file-png = Image (PNG)
governance-file-xlsx = Tableau (XLSX)
governance-file-cards-xlsx = Liste des cartes (XLSX)
governance-file-cards-csv = Liste des cartes (CSV)
governance-table-kind = Tableau de gouvernance
governance-card-author = Écrite par
governance-card-standing = Où elle en est
governance-card-decisions = Décisions
governance-point-cards = Cartes de ce point
governance-point-none = Aucune carte à ce point
governance-point-none-advice = Les cartes se mettent à l’ordre du jour depuis le tableau de gouvernance.
governance-to-the-meeting = Aller à la réunion
governance-decide-title = Ce qui est décidé
governance-decide-cards-hint = Celles que la décision règle ; les autres restent à l’ordre du jour.
governance-decide-known = Décision déjà notée
governance-decide-known-hint = Celles de cette réunion, d’abord celles de ce point.
governance-decide-new = Nouvelle décision
governance-decide-text-hint = Pour une nouvelle décision : une phrase complète, qui se comprend sans le PV. Elle prend le numéro suivant du registre.
governance-decide-do = Enregistrer la décision
history-field-governance-links = De quoi parle la carte
history-field-governance-agenda = Ordre du jour
history-field-governance-decision = Décision
history-action-link-card = Liens modifiés
history-action-unlink-card = Lien retiré
history-action-put-card-on-agenda = Mise à l’ordre du jour
history-action-decide-card = Décidée
governance-cards-taken = { $count ->
    [0] Aucune carte n’est à l’ordre du jour.
    [one] Une carte est à l’ordre du jour.
   *[other] { $count } cartes sont à l’ordre du jour.
}
governance-workshop-meeting = Réunion
governance-workshop-meeting-hint = Les sous-groupes y prennent leurs notes.
governance-workshop-no-meeting = Aucune réunion
governance-workshop-circle = Cercle invité
governance-workshop-circle-hint = Les personnes de sa liste participent par leur lien personnel, sans compte ; par le code de l’écran, on écrit des cartes sans nom.
governance-workshop-no-circle = Aucun cercle
history-field-governance-workshop-meeting = Réunion
history-field-governance-workshop-circle = Cercle invité
governance-guest-join = Participer à l’atelier
governance-guest-back = Retour à votre invitation
governance-guest-write = Ajouter la carte
governance-guest-over = Aucun atelier n’est en cours avec ce cercle.
governance-guest-none = Aucun atelier en cours
governance-guest-none-advice = L’atelier n’a pas commencé, ou il est terminé. Actualisez cette page quand on vous le dit.
governance-notes-title = Notes et cartes de « { $name } »
governance-notes-mean = À gauche, ce que le sous-groupe note dans la réunion ; à droite, les cartes de ses thèmes. Une note devient une carte, une carte une note : les deux restent reliées.
governance-notes = Notes de la réunion
governance-notes-beside = Notes et cartes
governance-notes-take = Prendre des notes
governance-notes-none = Le sous-groupe n’a encore rien noté.
governance-notes-into = Les notes deviennent des cartes de cette case.
governance-notes-like = Selon la note
governance-notes-no-meeting = L’atelier n’a pas de réunion : la coordination la choisit dans ses options.
governance-notes-not-begun = Les notes de la réunion n’ont pas commencé.
governance-notes-no-topics = Ce sous-groupe n’a pas de thème.
governance-note-card = Voir la carte
governance-note-to-card = En faire une carte
governance-note-is-card = Cette note est déjà une carte.
governance-note-became-card = La note est aussi une carte.
governance-card-to-note = En faire une note
governance-card-became-note = La carte est aussi une note.
governance-card-noted = Dans les notes
governance-to-point = Point de l’ordre du jour
governance-to-point-hint = Des cartes peuvent rejoindre un point qui y est déjà ; sinon, choisissez la réunion et donnez un titre.
governance-to-new-point = Un nouveau point
governance-comments-wait = L’atelier en est au vote : on ne commente pas, pour que chaque personne vote sur les mêmes cartes. Les commentaires reprennent à la discussion.
governance-guest-own = Votre carte
governance-guest-own-one = Votre carte : « { $name } »
governance-guest-edit = Modifier votre carte
governance-guest-withdraw = Retirer la carte
governance-guest-withdraw-consequence = Elle quitte le tableau. La personne qui anime l’atelier peut la restaurer.
governance-guest-withdrawn = Votre carte est retirée. La personne qui anime l’atelier peut la restaurer.
governance-guest-merged = Votre carte est regroupée sous une autre : elle y reste citée, et ne change plus ici.
governance-guest-to-workshop = Retour à l’atelier
governance-guest-withdraw-question = Retirer la carte « { $name } » ?
governance-points-given-back = { $count ->
    [0] Aucun point ne vous est revenu.
    [one] Un point vous est revenu : les cartes regroupées avaient de vous plus de points qu’une seule ne peut en recevoir.
   *[other] { $count } points vous sont revenus : les cartes regroupées avaient de vous plus de points qu’une seule ne peut en recevoir.
}
governance-merged-giving-back = { $count ->
    [0] La carte est regroupée sous « { $name } ».
    [one] La carte est regroupée sous « { $name } ». Un point, donné au-delà de ce qu’une carte peut recevoir d’une personne, lui est rendu.
   *[other] La carte est regroupée sous « { $name } ». { $count } points, donnés au-delà de ce qu’une carte peut recevoir d’une personne, sont rendus.
}
governance-vote-merged = Cette carte est regroupée sous une autre : donnez vos points à celle qui la mène.
governance-move-do = Déplacer la carte
governance-merge-do = Regrouper les cartes
governance-workshop-reopen = Rouvrir la discussion
governance-decide-early = Cette réunion n’a pas encore eu lieu : ce qui y est décidé s’enregistre à partir de son jour, ou dès que ses notes ont commencé.
governance-vote-most = Le maximum pour une carte
governance-vote-spent = Tous vos points sont donnés
governance-card-put-back = Remettre dans
governance-phone-unnamed = Par le code, vous écrivez sans nom : la carte ne change plus ici une fois envoyée.
governance-phone-votes = Les points se donnent par un lien personnel, pour que chacun ne les donne qu’une fois. Demandez à la personne qui anime de vous inscrire.
governance-phone-back = Retour aux questions
governance-workshop-code-where = Pour les personnes sans lien personnel, ouvrez l’entrée par code sur la page « Questions aux téléphones » de la séance du cercle : le code se lit alors sur le grand écran de celle-ci.
