# Live notes.
notes-none = Pas encore de notes
notes-none-advice = Commencez : les points de l’ordre du jour sont prêts, plusieurs personnes peuvent noter en même temps.
notes-start = Commencer la prise de notes
notes-end = Terminer la réunion
notes-end-question = Terminer « { $title } » ?
notes-end-consequence = La réunion est marquée comme tenue ; les notes restent ouvertes jusqu’à la diffusion du PV.
notes-ended = « { $name } » est terminée.
notes-of-cancelled = Cette réunion est annulée.
notes-closed = Ces notes ne se changent plus ici : le PV a été diffusé.
notes-saved = Tout est enregistré.
notes-saving = Enregistrement…
notes-offline = Hors ligne : gardé ici, envoyé dès que possible
notes-refused = Une ligne n’a pas été acceptée ; elle est de retour dans son champ.
notes-help = Écrire vite : signes et raccourcis
notes-help-signs = Un signe au début de la ligne dit ce qu’elle est ; Entrée l’enregistre, Maj+Entrée va à la ligne, Alt+flèches passent d’un point à l’autre.
notes-help-speakers = Le code d’une personne, puis deux-points, nomme qui parle (ou qui fait).
notes-help-due = Pour un suivi, terminez par l’échéance : >30/11, >+2s pour deux semaines, >+10j pour dix jours.
notes-before = Avant le premier point
notes-add = Noter
notes-add-to = Noter sous { $point }
notes-placeholder = ? ! @ … puis le texte
notes-kind = Type
notes-kind-by-sign = selon le signe
notes-edit = Modifier une note
notes-text = Texte
notes-text-hint = Markdown possible.
notes-point = Sous le point
notes-speaker = Qui
notes-speaker-hint = Pour un suivi : qui en répond.
notes-speaker-name = ou quelqu’un d’autre, par son nom
notes-due = Échéance
notes-due-hint = Pour un suivi seulement.
notes-no-owner = sans responsable
notes-remove = Retirer
notes-remove-question = Retirer cette note ?
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
    [one] Un point reste ouvert.
   *[other] { $count } points restent ouverts.
}
notes-end-items = { $count ->
    [one] Un suivi est sans responsable ou sans échéance.
   *[other] { $count } suivis sont sans responsable ou sans échéance.
}
notes-reply = Répondre
notes-reply-to = Réponse à :
notes-signed-out = Votre session est terminée : ce qui est tapé est gardé ici. Reconnectez-vous, l’envoi suivra.
notes-sign-in = Se reconnecter
notes-draft = Gardé dans ce navigateur
notes-conflict = Cette note a été changée entre-temps : choisissez le texte à garder.
notes-theirs = Texte enregistré par { $name } :
notes-keep-mine = Garder mon texte
notes-keep-theirs = Prendre l’autre
notes-writes = écrit
notes-writes-under = écrit sous
notes-help-keys = Au clavier : flèche haut dans un champ vide va aux notes ; là, flèches pour se déplacer, E pour modifier, R pour répondre à une question, Alt+flèches pour déplacer la note, Échap pour revenir à la saisie.
sections-title = Sous-groupes
sections-lede = Un sous-groupe prend ses notes à part ; fusionnées, elles entrent au PV sous son nom.
sections-to-notes = Retour aux notes
sections-none = Aucun sous-groupe
section-plenary = Plénière
section-name = Nom
section-new-name = Nom du sous-groupe
section-new-hint = Par exemple « Table 1 : matériaux ».
section-open = Ouvrir un sous-groupe
section-opened = « { $name } » est ouvert.
section-name-taken = Il y a déjà un sous-groupe de ce nom.
section-rename = Renommer
section-merge = Fusionner dans le PV
section-merged = Les notes de « { $name } » sont au PV.
section-take-back = Remettre à part
section-taken-back = Les notes de « { $name } » sont à part.
section-is-merged = Au PV
section-is-apart = À part
section-remove = Supprimer
section-removed = « { $name } » est supprimé.
section-holds-notes = Ce sous-groupe a des notes : il ne se supprime pas.
minutes-sections-first = Des sous-groupes ne sont pas encore au PV :
history-field-section = Sous-groupe
history-action-open-section = Sous-groupe ouvert
history-action-rename-section = Sous-groupe renommé
history-action-merge-section = Sous-groupe fusionné
history-action-take-section-back = Sous-groupe remis à part
history-action-remove-section = Sous-groupe supprimé
section-entries = { $count ->
    [one] Une note
   *[other] { $count } notes
}
notes-left = Ces lignes, tapées ici sans connexion, n’ont pas été enregistrées avant la diffusion. Copiez-les dans une correction :
