# Minutes: reading them, and their life.
minutes-circulate = Diffuser pour relecture
minutes-circulate-consequence = Les notes se ferment ; les personnes de la liste reçoivent le lien par courriel et peuvent relire jusqu’à la date choisie.
minutes-reopen = Reprendre en brouillon
minutes-reopen-consequence = Les notes se rouvrent pour correction ; le PV devra être diffusé à nouveau.
minutes-approve = Approuver
minutes-approve-consequence = Le PV est approuvé par la réunion suivante ; une version est gardée.
minutes-lock = Verrouiller
minutes-lock-consequence = Le PV est clos ; tout changement reste un amendement visible, avec sa raison.
minutes-not-in-state = Le PV n’est pas, ou plus, dans l’état qui permet cela.
minutes-advanced = C’est fait.
minutes-empty = Rien n’a encore été noté.
minutes-contents = Sommaire
minutes-versions = Versions
minutes-version = Version { $number }
minutes-version-read = Vous lisez la version { $number }, gardée le { $when }.
minutes-now = Lire le PV actuel
minutes-amend = Amender
minutes-amend-lede = Ce PV est approuvé : le changement sera marqué, avec sa date et sa raison.
minutes-amend-reason = Pourquoi ?
minutes-amended = L’amendement est enregistré.
minutes-amended-on = amendé le { $when }
minutes-amended-because = Motif de la modification : { $reason }
minutes-amended-meanwhile = Ce passage a changé entre-temps. Vérifiez votre texte, puis enregistrez à nouveau.
minutes-due = Échéance : { $date }
minutes-corrections-due = Relecture jusqu’au
error-date-past = Cette date est passée.
version-circulated = diffusée
version-corrected = corrigée
version-approved = approuvée
version-locked = verrouillée
version-amended = amendée
minutes-mail-subject = PV à relire : { $title }
history-field-minutes-state = État du PV
history-action-advance-minutes = PV avancé
history-action-amend-note = Amendement
minutes-recipients = { $count ->
    [one] Une personne sera prévenue :
   *[other] { $count } personnes seront prévenues :
}
minutes-mail-body =
    Bonjour { $name },

    Le PV de « { $title } » est prêt à relire jusqu’au { $due } :
    { $link }
