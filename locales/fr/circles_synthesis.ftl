# La synthèse d’un cercle, et ce que deviennent les contributions.
synthesis-add = Ajouter
synthesis-advanced = La synthèse est à présent : { $state }.
synthesis-state = État de la synthèse
synthesis-day = Jour de la réunion
synthesis-all-axes = Tous les axes stratégiques
synthesis-answers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
synthesis-axis = Axe stratégique
synthesis-being-prepared = La synthèse est en préparation.
synthesis-being-prepared-advice = Vous la trouverez ici dès qu’elle sera publiée.
synthesis-body = En tête de la synthèse
synthesis-body-hint = Ce qu’il faut retenir du cercle, avant les axes.
synthesis-by-axis = Axe par axe
synthesis-choose-some = Cochez au moins une contribution.
synthesis-publish-consequence = Tout ce qui est préparé est publié.
synthesis-withdraw-consequence = Les suites données et la page publique ne se voient plus ; rien n’est perdu.
synthesis-close-consequence = Les participant·es ne peuvent plus dire qu’une contribution est mal comprise.
synthesis-reopen-consequence = Les participant·es peuvent de nouveau dire qu’une contribution est mal comprise.
synthesis-compare = Comparer les cercles
synthesis-compare-lede = Qui a répondu et comment, groupe par groupe. Les images sont celles des synthèses.
synthesis-contribution = Contribution
synthesis-count = Nombre
synthesis-files = Télécharger
synthesis-gather = Reprendre dans les contributions
synthesis-gather-lede = { $count ->
    [0] Aucune remarque n’attend.
    [one] Une remarque envoyée par écrit ou par téléphone n’est pas encore parmi les contributions.
   *[other] { $count } remarques envoyées par écrit ou par téléphone ne sont pas encore parmi les contributions.
}
synthesis-gathered = { $count ->
    [0] Aucune remarque n’était à reprendre.
    [one] Une remarque est reprise.
   *[other] { $count } remarques sont reprises.
}
synthesis-in-common = en commun : { $words }
synthesis-is-public = Cette synthèse a une page publique.
synthesis-public-page = La page publique
synthesis-already-published = La suite donnée est déjà publiée : elle peut changer, mais plus être retirée.
synthesis-is-published = Publié tel quel.
synthesis-not-published = Préparé, pas encore publié
synthesis-key = Touche
synthesis-key-hint = Une touche n’a qu’une étiquette : elle quitte celle qui l’avait.
synthesis-keys-on = Les touches 1 à 9 cochent une étiquette de la remarque où vous êtes ; une étiquette se glisse aussi sur une remarque. Le bouton enregistre.
synthesis-keys-off = Cochez les étiquettes ou glissez-les sur une remarque ; le bouton enregistre. Les touches 1 à 9 font de même si vous activez les touches simples dans votre compte.
synthesis-mail-first-subject = { $group } · { $title } : ce que deviennent vos contributions
synthesis-mail-first-body =
    Bonjour { $name },

    Voici ce que deviennent vos contributions au cercle « { $title } » ({ $group }) :

    { $contributions }

    Votre page, où vous pouvez aussi dire qu’une contribution est mal comprise :

    { $link }

    Ce lien est personnel : ne le transmettez pas.
synthesis-mail-changed-subject = { $group } · { $title } : des suites données ont changé
synthesis-mail-changed-body =
    Bonjour { $name },

    Voici ce qui a changé dans les suites données à vos contributions au cercle « { $title } » ({ $group }) :

    { $contributions }

    Votre page, où vous pouvez aussi dire qu’une contribution est mal comprise :

    { $link }

    Ce lien est personnel : ne le transmettez pas.
synthesis-mail-example = Un de ces courriels
synthesis-no-answer-yet = Pas encore de suite donnée
synthesis-no-axis = Sans axe
synthesis-none = Aucune contribution ici
synthesis-none-advice = Elles viennent de la séance, des téléphones et des retours écrits.
synthesis-not-quotable = Son auteur ou autrice n’a pas permis de la citer.
synthesis-not-told = Sans courriel
synthesis-not-told-no-address = pas d’adresse
synthesis-not-told-failed = adresse refusée
synthesis-not-told-opted-out = ne veut plus de courriels de ce cercle
synthesis-note-section = Section de la note
synthesis-objected = Mal comprise, dit son auteur·e : { $text }
synthesis-objection = Ce n’est pas ce que je voulais dire
synthesis-objection-text = Ce que vous vouliez dire
synthesis-objection-send = Envoyer au groupe
synthesis-objection-sent = C’est noté : le ou la pilote le lira.
synthesis-objection-too-late = La synthèse est clôturée : écrivez à la personne qui vous a invité·e.
synthesis-objection-yours = Votre remarque
synthesis-objections = { $count ->
    [one] contribution mal comprise
   *[other] contributions mal comprises
}
synthesis-open = Ouvrir
synthesis-organisation = Organisation
synthesis-organisations = Organisations et axes stratégiques
synthesis-organisations-lede = Le niveau d’implication que chacune a dit vouloir, en son nom. Seules les personnes qui préparent le cercle le voient.
synthesis-others = { $count ->
    [0] aucune autre ne dit la même chose
    [one] une autre dit la même chose
   *[other] { $count } autres disent la même chose
}
synthesis-outcome = Suite donnée
synthesis-outcomes = Suites données
synthesis-part = Partie
synthesis-prepare = Préparer
synthesis-prepared = { $count ->
    [0] Rien n’était à préparer.
    [one] La suite donnée est préparée ; personne ne la voit avant la publication.
   *[other] { $count } suites données sont préparées ; personne ne les voit avant la publication.
}
synthesis-public = Page publique
synthesis-public-hint = Lisible sans compte une fois la synthèse publiée. Elle ne montre que ce qui est publié, sans noms.
synthesis-public-yes = Tout le monde peut la lire
synthesis-publish = Publier les suites données
synthesis-publish-answers = { $count ->
    [0] Aucune suite donnée n’est à publier.
    [one] Une suite donnée sera publiée.
   *[other] { $count } suites données seront publiées.
}
synthesis-publish-mails = { $count ->
    [0] Aucun courriel ne partira.
    [one] Un courriel partira.
   *[other] { $count } courriels partiront.
}
synthesis-published = Publié. Suites données : { $answers } ; courriels : { $mails }.
synthesis-quote = Citation
synthesis-quoted = Passage cité
synthesis-quoted-hint = Ses mots, dans leur ordre ; […] marque ce qui est omis. Vide : pas de citation.
synthesis-quote-other-words = Ce ne sont pas ses mots : reprenez-les tels quels, avec […] pour ce qui est omis.
synthesis-quoted-now = La contribution est citée.
synthesis-unquoted = La contribution n’est plus citée.
synthesis-read = Aucune étiquette n’a changé ; ces contributions sont notées comme lues.
synthesis-read-on = lu par le ou la pilote le { $day }
synthesis-replied = Ont répondu
synthesis-wrote = Retours écrits
synthesis-results-title = Ce que deviennent vos contributions
synthesis-results-for = Page de { $name } · { $title }
synthesis-results-lede = Voici ce que le groupe a fait de chacune. Si l’une est mal comprise, dites-le ici.
synthesis-results-later = Le groupe y travaille : un courriel vous dira ce qu’elles deviennent.
synthesis-results-none = Aucune contribution en votre nom
synthesis-results-none-advice = Ce qui est dit en séance, par téléphone ou par écrit en votre nom apparaît ici.
synthesis-results-unnamed = Ce que vous avez donné sans nom n’est pas ici : plus rien ne le relie à vous.
synthesis-said-by = De
synthesis-said-how = Reçue
synthesis-same = Dit la même chose
synthesis-same-title = Contributions semblables
synthesis-same-lede = Toutes restent : la première reçoit la suite donnée, les auteur·es des autres la reçoivent aussi.
synthesis-same-other = Une autre contribution de cet axe
synthesis-same-said = Les deux contributions sont dites semblables.
synthesis-same-undo = Séparer
synthesis-same-undone = Les contributions sont séparées.
synthesis-same-has-others = D’autres sont dites semblables à celle-ci : séparez-les d’abord.
synthesis-says-the-same = Dit la même chose qu’une autre
synthesis-save-tags = Enregistrer les étiquettes
synthesis-scale-5 = Tout à fait favorable
synthesis-scale-4 = Plutôt favorable
synthesis-scale-3 = Partagé·e
synthesis-scale-2 = Plutôt défavorable
synthesis-scale-1 = Tout à fait défavorable
synthesis-section-changed = Ce qui change dans la note
synthesis-section-hint = Vide : l’intitulé de la section choisie.
synthesis-small-told = Rien n’est montré à partir de moins de cinq réponses, et ce que moins de trois personnes ont dit est compté avec autre chose.
synthesis-suggested = Suggestion : { $tag } (en commun : { $words } ; comme { $like })
synthesis-tag = Étiquette
synthesis-tag-added = L’étiquette « { $name } » est ajoutée.
synthesis-tag-new = Nouvelle étiquette
synthesis-tag-remove-question = Retirer l’étiquette « { $name } » ?
synthesis-tag-remove-consequence = Elle disparaît des contributions qui l’ont ; cela peut être annulé.
synthesis-tag-removed = L’étiquette est retirée.
synthesis-tag-restored = L’étiquette est revenue.
synthesis-tagged = { $count ->
    [0] Aucune étiquette n’a changé.
    [one] Une étiquette a changé.
   *[other] { $count } étiquettes ont changé.
}
synthesis-tagging = Étiqueter
synthesis-tags-none = Aucune étiquette : ajoutez la première.
synthesis-tags-of = Étiquettes de : { $text }
synthesis-tags-title = Étiquettes
synthesis-together = Pour toutes celles qui sont cochées
synthesis-too-few = Moins de cinq réponses : rien n’est montré.
synthesis-treated-with-the-first = La suite donnée à la contribution qui dit la même chose vaut aussi pour celle-ci.
synthesis-treatments = Suites à donner
synthesis-treatments-lede = Préparez, puis publiez tout en une fois : chaque participant·e reçoit alors un seul courriel avec toutes ses contributions.
synthesis-ungathered = { $count ->
    [one] remarque à reprendre
   *[other] remarques à reprendre
}
synthesis-unnamed = Sans nom
synthesis-unpublished = { $count ->
    [one] suite donnée à publier
   *[other] suites données à publier
}
synthesis-untagged = { $count ->
    [0] toutes étiquetées
    [one] dont une sans étiquette
   *[other] dont { $count } sans étiquette
}
synthesis-what = Quoi
synthesis-why = Pourquoi
synthesis-why-hint = Ses auteur·es le liront. Nécessaire, sauf si elle est reprise.
synthesis-why-needed = Dites pourquoi : ses auteur·es le liront.
history-field-synthesis-body = En tête de la synthèse
history-field-synthesis-axes = Axes stratégiques dans la synthèse
history-field-synthesis-public = Page publique
history-field-synthesis-state = État de la synthèse
history-field-contributions = Contributions
history-field-tag = Étiquette
history-field-tag-key = Touche
history-field-same-as = Dit la même chose que
history-field-quote = Citation
history-field-treatment-outcome = Suite donnée
history-field-treatment-why = Pourquoi
history-field-treatment-section = Ce qui change dans la note
history-field-objection = Mal comprise, selon son auteur·e
history-action-edit-synthesis = Synthèse écrite
history-action-publish-synthesis = Synthèse publiée
history-action-withdraw-synthesis = Synthèse retirée
history-action-close-synthesis = Synthèse clôturée
history-action-reopen-synthesis = Synthèse rouverte
history-action-gather-contributions = Remarques reprises dans les contributions
history-action-add-tag = Étiquette ajoutée
history-action-change-tag = Étiquette modifiée
history-action-remove-tag = Étiquette retirée
history-action-restore-tag = Étiquette remise
history-action-tag-contribution = Étiquettes de la contribution
history-action-same-as = Contributions semblables
history-action-quote = Citation
history-action-treat = Suite préparée
history-action-leave-untreated = Suite préparée retirée
history-action-publish-treatment = Suite publiée
history-action-object = Dite mal comprise
synthesis-written-later = Les images montrent ce qui a été dit à la séance. Les retours écrits s’y ajoutent quand leur délai est passé, après le { $day }.
synthesis-cut-short = Incomplet
synthesis-cut = Ce cercle a plus de contributions que cette page n’en lit : il manque les dernières.
synthesis-objection-answer = Réponse à son auteur·e
synthesis-objection-answer-hint = Pourquoi la suite donnée reste ce qu’elle est. Son auteur·e le lit tout de suite sur sa page ; la remarque n’attend plus.
synthesis-objection-keep = Vue : la suite reste
synthesis-objection-answered = Vue, la suite reste
synthesis-objection-answered-now = La remarque est vue et la suite reste : son auteur·e lit pourquoi.
synthesis-objection-waits = La remarque attend de nouveau une réponse.
synthesis-objection-gone = Son auteur·e a retiré cette remarque : il n’y a plus rien à répondre.
synthesis-objection-seen = Le groupe a lu votre remarque ; la suite donnée reste, voici pourquoi
history-field-objection-answer = Pourquoi la suite reste
history-action-answer-objection = Remarque vue, la suite reste
synthesis-results-closed = Voici ce que le groupe a fait de chacune. La synthèse est clôturée.
synthesis-nobody-noted = Auteur·e non noté·e
synthesis-its-author = Son auteur·e
synthesis-objection-earlier = Déjà échangé
synthesis-mail-answered-subject = Votre remarque a reçu une réponse : { $circle }
synthesis-mail-answered-body =
    Bonjour { $name },

    À propos de « { $circle } » ({ $group }), vous avez écrit que le groupe vous avait mal compris :

    { $objection }

    Le groupe l’a lu ; la suite donnée reste, et voici pourquoi :

    { $answer }

    Toutes vos contributions et leur suite sont sur votre page :
    { $link }

    Une question ? { $contact }
