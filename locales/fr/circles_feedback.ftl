# Premiers avis et retours écrits.
feedback-scale-1 = Tout à fait défavorable
feedback-scale-2 = Plutôt défavorable
feedback-scale-3 = Partagé·e
feedback-scale-4 = Plutôt favorable
feedback-scale-5 = Tout à fait favorable
feedback-named = Avec mon nom
feedback-named-hint = Le ou la pilote et les facilitateur·rices lisent votre nom et votre organisation ; vous recevez l’accusé de réception et les suites données par courriel.
feedback-unnamed = Sans mon nom
feedback-unnamed-hint = À l’envoi, le lien entre vous et le texte est supprimé, sans retour possible : seul le jour est gardé. Le lien personnel que vous utilisez permet de rouvrir l’envoi jusqu’à la fin ; il n’y a pas de courriel.
feedback-naming = Avec ou sans votre nom
feedback-naming-hint = Dans les deux cas, on sait que vous avez répondu, pour ne pas vous relancer. Une fois envoyé, ce choix ne change plus.
feedback-few = Peu de personnes sont invitées : on pourrait deviner qui a écrit, même sans nom.
feedback-begin = Commencer
feedback-hello = Lien personnel de { $name }. Si ce n’est pas vous, dites-le depuis la page du cercle.
feedback-early = Les retours écrits s’ouvrent avec la séance du cercle.
feedback-until = Jusqu’au { $day } inclus.
feedback-until-own = Ce délai vaut pour vous seul·e.
feedback-over = Les retours écrits étaient attendus jusqu’au { $day }.
feedback-never = Ce lien permet de lire, pas d’écrire de retour.
feedback-ask = Une question, ou besoin de plus de temps ? Écrivez à
feedback-ask-inviter = Une question, ou besoin de plus de temps ? Adressez-vous à la personne qui vous a invité·e.
feedback-nothing-asked = Rien à donner pour l’instant
feedback-nothing-asked-advice = Les formulaires suivent les axes stratégiques de la note, dès qu’elle est validée.
feedback-mine-lede = Un formulaire par axe stratégique ; répondez à ceux qui vous concernent. Le brouillon est gardé ici, sur tous vos appareils.
feedback-to-write = À écrire
feedback-is-reopened = Rouvert : le dernier envoi compte
feedback-otherwise-short = Envoyé sans nom, avec un autre lien
feedback-otherwise = Un retour sans nom a été envoyé d’ici avec un autre de vos liens. Lui seul permet de le rouvrir : rien d’autre n’y mène.
feedback-sent-on = envoyé le { $day }
feedback-saved-at = enregistré le { $when }
feedback-read-on = lu par le ou la pilote le { $day }
feedback-not-read = Pas encore lu.
feedback-kept = Enregistré à { $time }
feedback-kept-conflict = Enregistré entre-temps dans une autre fenêtre : enregistrez pour voir les deux versions.
feedback-elsewhere = Un autre de vos appareils
feedback-saved = Le brouillon est enregistré ; rien n’est envoyé.
feedback-late = Trop tard : les retours sont clos
feedback-late-advice = Rien n’est perdu : ce que vous avez écrit est ci-dessous, à copier. Ce que vous venez d’écrire n’a pas été enregistré.
feedback-already-sent = Ce retour est déjà envoyé
feedback-already-sent-advice = Il dit autre chose que ce que vous venez d’écrire : copiez votre texte, puis rouvrez l’envoi.
feedback-to-receipt = Voir l’envoi
feedback-no-draft = Il n’y a pas de brouillon sur cet axe.
feedback-error-empty = Répondez au moins à une question avant d’envoyer.
feedback-stays-named = Envoyé avec votre nom : les envois suivants aussi.
feedback-stays-unnamed = Envoyé sans votre nom : les envois suivants aussi.
feedback-is-named = Envoyé avec votre nom.
feedback-is-unnamed = Envoyé sans votre nom : rien ne mène de ce texte à vous, sauf le lien que vous utilisez, jusqu’à la fin.
feedback-appreciation = Que pensez-vous de cet axe dans l’ensemble ?
feedback-why = Pourquoi ?
feedback-involvement = Jusqu’où votre organisation s’impliquerait-elle ?
feedback-organisation = Organisation
feedback-organisation-hint = N’est pas transmise si vous répondez sans votre nom : elle vous désignerait.
feedback-how = Comment, à quelles conditions ?
feedback-measures = Les mesures, une par une
feedback-appreciation-of = Appréciation : { $name }
feedback-involvement-of = Implication : { $name }
feedback-kind-of = Nature de la remarque : { $name }
feedback-remark-of = Remarque : { $name }
feedback-no-answer = Sans réponse
feedback-remarks-lede = Ce qui manque, ce qui gêne, ce que vous proposez : une idée par case. Enregistrer ajoute une case.
feedback-remark-n = Remarque { $number }
feedback-kind = Nature
feedback-remark = Votre texte
feedback-quotable = Citer
feedback-quotable-yes = Mes phrases peuvent être citées dans la synthèse
feedback-send = Envoyer
feedback-sent = Merci ! C’est envoyé ; l’accusé de réception part par courriel. Vous pouvez rouvrir jusqu’à la fin.
feedback-sent-unnamed = Merci ! C’est envoyé, sans votre nom. Gardez ce lien pour rouvrir jusqu’à la fin.
feedback-receipt = Envoi { $number }, le { $day }
feedback-reopen = Rouvrir
feedback-reopen-explained = Le dernier envoi compte tant que vous n’en faites pas un autre.
feedback-reopened = C’est rouvert : le dernier envoi compte jusqu’au suivant.
feedback-files = Fichiers joints
feedback-files-lede = Les fichiers sont gardés à part du formulaire, qui ne risque rien.
feedback-files-none = Aucun fichier.
feedback-files-unnamed = Sans votre nom ? Un fichier peut contenir celui de son auteur·e : vérifiez ses propriétés.
feedback-file-many = Dix fichiers au plus : retirez-en un d’abord.
feedback-file-remove-question = Retirer « { $name } » ?
feedback-file-remove-consequence = Le fichier est effacé ; le reste du brouillon ne change pas.
feedback-save-files = Enregistrer et joindre des fichiers
feedback-back-to-form = Revenir au formulaire
feedback-opinion = Premier avis
feedback-opinion-yours = Votre premier avis
feedback-opinion-lede = Quelques mots avant la séance, sur les axes que vous voulez. Vous les retrouverez au début de votre retour écrit.
feedback-opinion-until = Jusqu’au { $when }.
feedback-opinion-naming = Qui lit votre nom
feedback-opinion-naming-hint = Votre avis reste le vôtre : vous le retrouvez ici et au début de votre retour. Sans votre nom, les autres ne lisent que le texte.
feedback-opinion-saved = Merci ! Votre avis est enregistré ; il peut changer jusqu’à la séance.
feedback-opinion-over = La séance a commencé : les premiers avis sont clos. La suite se dit en séance, puis par écrit.
feedback-opinion-closed = Aucun avis n’est demandé pour l’instant.
feedback-opinion-late = La séance a commencé. Rien n’est perdu : ce que vous avez écrit est ci-dessous, à copier pour votre retour écrit.
feedback-opinions-lede = Ce que les participant·es pensent des axes avant la séance.
feedback-opinions-none = Aucun avis sur cet axe.
feedback-in-words = En mots
feedback-held-back = Trop peu de textes sans nom pour être montrés : on devinerait de qui ils sont.
feedback-number = Nombre
feedback-no-note = Rien n’est demandé encore
feedback-no-note-advice = Les formulaires sont faits des axes de la note, tels que le comité les valide.
feedback-due = Retours écrits jusqu’au { $day } inclus.
feedback-people-sent = ont répondu
feedback-people-started = ont commencé
feedback-people-silent = n’ont rien écrit
feedback-by-axis = Par axe
feedback-axis = Axe
feedback-sent-count = Envoyés
feedback-started-count = Commencés
feedback-by-person = Par personne
feedback-person = Personne
feedback-progress = Avancement
feedback-axes-of = Axes : { $done } sur { $total }
feedback-nothing-yet = Rien
feedback-extension = Prolongation
feedback-extend = Prolonger
feedback-extension-of = Plus de temps pour { $name }
feedback-extension-explained = La personne en est avertie par courriel, avec son lien. Son nouveau dernier jour est ferme.
feedback-extension-untold = Aucun courriel ne part :
feedback-until-on = Dernier jour
feedback-until-on-hint = Ce jour inclus, à l’heure de Bruxelles.
feedback-reason-hint = La personne la lit aussi.
feedback-error-until = Choisissez un jour après celui de tout le monde.
feedback-extended = { $name } a plus de temps ; le courriel part.
feedback-extended-untold = { $name } a plus de temps ; aucun courriel ne part, dites-le autrement.
feedback-remind = Rappeler
feedback-remind-nobody = Il n’y a personne à qui envoyer un rappel.
feedback-remind-started = a commencé : un autre texte
feedback-left-done = A déjà répondu
feedback-left-closed = Ne peut pas écrire maintenant
feedback-left-uninvited = N’a pas encore reçu de lien
feedback-left-recent = A reçu un courriel il y a moins de 48 heures
feedback-mark-read = Marquer comme lus
feedback-mark-read-explained = Les auteur·es verront le jour.
feedback-marked-read = C’est marqué comme lu.
feedback-none-sent = Rien n’est envoyé sur cet axe.
feedback-unnamed-all = Sans nom
feedback-unnamed-explained = Toutes les phrases ensemble, mélangées : rien ne dit lesquelles sont de la même main. Les choix sont comptés dans la synthèse.
history-field-feedback-axis = Axe
history-field-feedback-until = Retour écrit jusqu’au
history-field-feedback-reason = Raison
history-action-first-opinion = Premier avis donné
history-action-feedback-send = Retour écrit envoyé
history-action-feedback-reopen = Retour écrit rouvert
history-action-feedback-extend = Plus de temps pour le retour écrit
history-action-feedback-remind = Rappel du retour écrit envoyé
history-action-feedback-read = Retours écrits marqués comme lus
feedback-mail-receipt-subject = Votre retour sur { $axis }
feedback-mail-receipt-body =
    Bonjour { $name },

    Merci : votre retour sur l’axe « { $axis } » du cercle { $circle } est bien arrivé (envoi { $number }).

    { $answers }

    Vous pouvez le rouvrir jusqu’au { $until } inclus :
    { $link }
feedback-mail-extension-subject = Plus de temps pour votre retour : { $circle }
feedback-mail-extension-body =
    Bonjour { $name },

    Vous avez jusqu’au { $until } inclus pour envoyer votre retour écrit sur le cercle { $circle }.

    Raison : { $reason }

    Votre page :
    { $link }
feedback-mail-started-subject = Votre retour est commencé : { $circle }
feedback-mail-started-body =
    Bonjour { $name },

    Votre retour écrit sur le cercle { $circle } est commencé, et gardé tel que vous l’avez laissé. Il n’est pas encore envoyé : vous avez jusqu’au { $until } inclus.

    Votre page :
    { $link }

    Une question ? { $contact }
feedback-answers = { $count ->
    [0] Aucune réponse
    [one] Une réponse
   *[other] { $count } réponses
}
feedback-people = { $count ->
    [0] Personne n’en a encore donné.
    [one] Une personne en a donné.
   *[other] { $count } personnes en ont donné.
}
feedback-reminded = { $count ->
    [0] Aucun courriel n’est parti.
    [one] Un courriel part.
   *[other] { $count } courriels partent.
}
feedback-remind-question = Envoyer un rappel du retour écrit ?
feedback-remind-consequence = Chaque courriel porte un lien personnel. Il part aux personnes cochées.
feedback-opinion-named-hint = Le ou la pilote et les facilitateur·rices lisent votre nom et votre organisation.
feedback-opinion-unnamed-hint = Les autres ne lisent que le texte, et seulement quand assez de personnes en ont écrit. Jalon sait encore que l’avis est de vous, pour vous le montrer.
feedback-only-choices = { $count ->
    [0] Chaque envoi sans nom a un texte.
    [one] Un envoi sans nom, sans texte : son choix est compté dans la synthèse.
   *[other] { $count } envois sans nom, sans texte : leurs choix sont comptés dans la synthèse.
}
feedback-error-until-far = Choisissez un jour plus proche : au plus tard dans un an.
feedback-closed = Le cercle est clôturé : les retours écrits ne sont plus pris.
feedback-left-called = A été relancée par quelqu’un il y a moins de 48 heures
