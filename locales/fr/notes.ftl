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
