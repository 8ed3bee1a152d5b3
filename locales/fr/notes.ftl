# Live notes.
notes-none = Pas encore de notes
notes-none-advice = Commencez : les points de l’ordre du jour sont prêts, plusieurs personnes peuvent noter en même temps.
notes-start = Commencer la prise de notes
notes-end = Terminer la réunion
notes-end-consequence = La réunion est marquée comme tenue ; les notes restent ouvertes jusqu’à la diffusion du PV.
notes-ended = « { $name } » est terminée.
notes-of-cancelled = Cette réunion est annulée.
notes-not-begun = Cette réunion n’a pas commencé : elle ne peut pas être terminée.
notes-closed = Ces notes ne se changent plus ici : le PV a été diffusé.
notes-saved = Tout est enregistré.
notes-saving = Enregistrement…
notes-offline = Hors ligne : gardé ici, envoyé dès que possible
notes-refused = Une ligne n’a pas été acceptée ; elle est de retour dans son champ.
notes-unchanged = La note n’est pas changée ; votre texte reste dans son champ.
notes-closed-now = Ces notes sont closes : le PV a été diffusé. Ce qui n’est pas parti est de retour dans son champ, dans l’ordre ; proposez-le en correction.
notes-typed = Ce qui est parti est enregistré ; un champ garde du texte : Entrée l’envoie.
notes-too-long = Pas envoyé : 20 000 caractères au plus ; ici,
notes-point-gone = Son point a été retiré de l’ordre du jour.
notes-full = Ces notes ont 5 000 entrées, ou 10 000 avec celles qui ont été retirées : elles n’en prennent pas plus. Continuez dans une autre réunion.
notes-paste-many = Une note par ligne ({ $count })
notes-paste-one = Entrée : une seule note ; les listes et les tableaux le restent.
notes-unread-day = échéance non lue : { $day }
notes-unread-code = code inconnu : { $code }
notes-help = Écrire vite : signes et raccourcis
notes-help-signs = Un signe au début de la ligne dit ce qu’elle est ; Entrée l’enregistre, Maj+Entrée va à la ligne, Alt+flèches passent d’un point à l’autre.
notes-help-speakers = Le code d’une personne (deux lettres, dans la liste des présences), puis espace ou deux-points, nomme qui parle ou qui fait ; Retour arrière juste après rend les deux lettres.
notes-help-due = Pour un suivi, terminez par l’échéance : >30/11, >+2s pour deux semaines, >+10j pour dix jours.
notes-before = Avant le premier point
notes-add-to = Noter sous { $point }
notes-placeholder = ? ! @ … puis le texte
notes-kind = Type
notes-kind-by-sign = selon le signe
notes-edit = Modifier une note
notes-text = Texte
notes-text-hint = Markdown possible.
notes-point = Sous le point
notes-speaker = Qui
notes-speaker-hint = Pour un suivi : qui en répond.
notes-speaker-name = ou quelqu’un d’autre, par son nom
notes-due = Échéance
notes-due-hint = Pour un suivi seulement.
notes-no-owner = sans responsable
notes-remove-question = Retirer cette note ?
notes-removed = La note est retirée.
notes-move-up = Monter
notes-move-down = Descendre
history-field-entry-kind = Type de note
history-action-change-note = Note modifiée
history-action-remove-note = Note retirée
history-action-move-note = Note déplacée
history-action-start-meeting = Réunion commencée
history-action-end-meeting = Réunion terminée
notes-end-points = { $count ->
    [0] Tous les points sont traités.
    [one] Un point reste ouvert.
   *[other] { $count } points restent ouverts.
}
notes-end-items = { $count ->
    [0] Chaque suivi a un responsable et une échéance.
    [one] Un suivi est sans responsable ou sans échéance.
   *[other] { $count } suivis sont sans responsable ou sans échéance.
}
notes-reply = Répondre
notes-reply-to = Réponse à :
notes-signed-out = Session terminée : reconnectez-vous dans un autre onglet ; ce que vous tapez est gardé ici et sera envoyé.
notes-sign-in = Se reconnecter
notes-draft = Gardé dans ce navigateur
notes-conflict = Cette note a été changée entre-temps : choisissez le texte à garder.
notes-theirs = Texte enregistré par { $name } :
notes-keep-mine = Garder mon texte
notes-keep-theirs = Prendre l’autre
notes-writes = écrit
notes-writes-under = écrit sous
notes-help-keys = Au clavier : flèche haut dans un champ vide va aux notes ; là, flèches pour se déplacer, E pour modifier, R pour répondre à une question, Alt+flèches pour déplacer la note, Échap pour revenir à la saisie.
sections-title = Sous-groupes
sections-lede = Un sous-groupe prend ses notes à part ; fusionnées, elles entrent au PV sous son nom, et ses décisions et suivis dans leurs registres.
sections-to-notes = Retour aux notes
sections-none = Aucun sous-groupe
section-plenary = Plénière
section-name = Nom
section-new-name = Nom du sous-groupe
section-new-hint = Par exemple « Table 1 : matériaux ».
section-open = Ouvrir un sous-groupe
section-opened = « { $name } » est ouvert.
section-name-taken = Il y a déjà un sous-groupe de ce nom.
section-rename = Renommer
section-merge = Fusionner dans le PV
section-merged = Les notes de « { $name } » sont au PV, ses décisions et ses suivis dans leurs registres.
section-take-back = Remettre à part
section-taken-back = Les notes de « { $name } » sont à part ; ses décisions et ses suivis ne comptent plus jusqu’à la fusion.
section-is-merged = Au PV
section-is-apart = À part
section-remove = Supprimer
section-removed = « { $name } » est supprimé.
section-holds-notes = Ce sous-groupe a des notes : il ne se supprime pas.
minutes-sections-first = Des sous-groupes ne sont pas encore au PV :
history-field-section = Sous-groupe
history-action-open-section = Sous-groupe ouvert
history-action-rename-section = Sous-groupe renommé
history-action-merge-section = Sous-groupe fusionné
history-action-take-section-back = Sous-groupe remis à part
history-action-remove-section = Sous-groupe supprimé
section-entries = { $count ->
    [0] Aucune note
    [one] Une note
   *[other] { $count } notes
}
notes-left = Ces lignes, tapées ici sans connexion, n’ont pas été enregistrées avant la diffusion. Copiez-les dans une correction :
notes-unkept = Cet appareil ne garde pas vos lignes (mémoire du navigateur pleine ou interdite) : gardez cette page ouverte jusqu’à « Tout est enregistré ».
notes-gone = La note que vous modifiiez a été retirée ; votre texte est gardé en haut de la page.
notes-kept = Textes gardés dans ce navigateur
notes-kept-advice = Tapés dans un onglet fermé, ou dans une note retirée depuis : rien n’en a été envoyé.
notes-kept-line = Ligne sous
notes-kept-edit = Modification d’une note
notes-kept-removed = Modification d’une note retirée depuis
notes-kept-take = Reprendre
notes-kept-copy = Copier
notes-kept-copied = Copié
notes-kept-discard = Jeter
notes-kept-ask = Jeter ce texte ?
notes-speakers = Codes des participant·es
notes-for = Pour qui l’on note
notes-of-others = Notes des autres
notes-help-page = Sur la page, hors d’un champ : ? ouvre cette aide, J et K passent d’un point à l’autre, Entrée y écrit ; dans un champ, Échap en sort.
notes-gather = Retirer un point qui a des notes
notes-gather-lede = { $count ->
    [0] Ce point n’a aucune note.
    [one] Ce point a une note : le retirer de l’ordre du jour la cacherait. Dites d’abord où elle va.
   *[other] Ce point a { $count } notes : le retirer de l’ordre du jour les cacherait. Dites d’abord où elles vont.
}
notes-gather-to = Nouveau point de ces notes
notes-gather-button = Déplacer les notes
notes-gathered = Les notes sont sous « { $name } ».
history-action-gather-notes = Notes déplacées
section-write = Noter pour ce sous-groupe
minutes-noted-by = Noté par : { $name }
notes-help-close = Fermer
notes-keys-are-off = Les lettres et ? n’agissent que si vous activez les touches simples :
notes-start-question = Commencer « { $title } » ?
notes-start-consequence = La réunion passe « en cours » et les notes s’ouvrent.
notes-early-day = Cette réunion est prévue le { $date } : ce jour n’est pas encore venu.
notes-end-early = Elle a bien eu lieu plus tôt que prévu.
notes-end-early-needed = Cochez que la réunion a eu lieu plus tôt, ou revenez-y le jour prévu.
notes-end-who-known = De chaque personne attendue, on sait si elle est venue.
notes-end-who = { $count ->
    [0] De chaque personne attendue, on sait si elle est venue.
    [one] De { $count } personne attendue, personne n’a dit si elle est venue.
   *[other] De { $count } personnes attendues, personne n’a dit si elles sont venues.
}
notes-end-came = Étaient présentes
notes-end-everybody = Toutes ces personnes
notes-end-to-attendance = Dire qui était excusé ou représenté
notes-end-open = Points ouverts
notes-end-carry = Reporter les autres à
notes-end-carry-nowhere = Les laisser dans cette réunion
notes-end-owner = Responsable
notes-end-next = Prochaine réunion
notes-end-no-next = Aucune réunion suivante de ce groupe n’est planifiée.
notes-end-plan = Planifier la suivante
agenda-clock-runs = en cours
notes-outline = Points de l’ordre du jour
notes-minutes-left = reste { $count } min
notes-minutes-over = { $count } min de trop
notes-point-done = traité
notes-point-typed = texte non envoyé
notes-present = Présent·es
notes-no-day = sans échéance
notes-unread-name = « { $name } » ne nomme personne
notes-unread-sign = signe au milieu de la ligne : { $sign }
notes-unread-mention = non lu : { $word }
notes-unread-question = une question commence par « ? »
notes-end-finished = Ont été traités
notes-unstart = Elle n’a pas commencé
notes-unstarted = La réunion est de nouveau planifiée.
notes-unstart-late = Cette réunion n’est pas en cours, ou on y a déjà noté quelque chose : elle ne redevient pas planifiée.
history-action-unstart-meeting = Début de la réunion annulé
