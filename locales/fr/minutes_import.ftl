# The import of minutes.
minutes-imports-title = Imports de PV
minutes-imports-lede = Collez un PV ou envoyez un fichier : Jalon y cherche la réunion, les présences, les points, les interventions, les décisions et les suites. Vous vérifiez avant que rien ne soit importé.
minutes-imports-past = Vos imports
minutes-imports-none = Vous n’avez encore rien importé. Commencez par coller un PV ci-dessus.
minutes-import-file = Ou le fichier du PV
minutes-import-file-hint = Texte (.txt), Markdown (.md) ou Word (.docx), au plus 5 Mo.
minutes-import-text = Texte du PV
minutes-import-text-hint = Un PV, un courriel de notes, une transcription de discussion. Au plus 1 Mo.
minutes-import-read = Lire le PV
minutes-import-title = Titre
minutes-import-source = Source
minutes-import-at = Importé le
minutes-import-state = État de l’import
minutes-import-untitled = PV sans titre
minutes-import-pasted = Texte collé
minutes-import-meeting = Voir la réunion
minutes-import-state-to-check = À vérifier
minutes-import-state-done = Importé
minutes-import-state-cancelled = Abandonné
minutes-import-nothing = Choisissez un fichier ou collez un texte : il n’y a rien à lire.
minutes-import-too-big = Le fichier dépasse 5 Mo. Retirez-en les images, ou collez le texte.
minutes-import-too-long = Ce texte est trop long pour un PV : au plus 10 000 lignes et 1 Mo de texte.
minutes-import-too-many-attendees = Ce texte nomme plus de { $max } participant·es : c’est plus qu’une réunion n’en montre. Vérifiez que c’est un PV, ou raccourcissez la liste de présence.
minutes-import-too-many-points = Ce texte a plus de { $max } points. Importez-le en plusieurs PV.
minutes-import-too-many-entries = Ce texte a plus de { $max } notes. Importez-le en plusieurs PV.
minutes-import-too-many-names = Ce texte a plus de { $max } noms différents de personnes qui parlent ou répondent d’un suivi. Vérifiez que c’est un PV, ou importez-le en plusieurs PV.
minutes-import-too-many-letters = Une note aurait plus de { $max } caractères. Laissez-la en plusieurs notes.
minutes-import-too-heavy = Lire ce fichier prend trop de temps ou de mémoire. Enregistrez-le comme texte, ou collez-en le texte.
minutes-import-binary = Ce fichier n’est pas un texte. Envoyez un .txt, un .md ou un .docx.
minutes-import-pdf = Un PDF ne peut pas être lu ici. Ouvrez-le, copiez son texte et collez-le.
minutes-import-old-word = L’ancien format .doc ne peut pas être lu. Enregistrez le document au format .docx.
minutes-import-other-kind = Ce fichier n’est ni un texte ni un document Word (.docx).
minutes-import-damaged = Ce fichier est abîmé et ne peut pas être lu.
minutes-import-dangerous = Ce fichier est refusé par précaution : son contenu est démesuré ou inhabituel.
minutes-import-encrypted = Ce document est protégé par un mot de passe. Retirez-le d’abord.
minutes-import-review-lede = À gauche la source, à droite ce que Jalon a compris. Rien n’est importé avant votre confirmation, en bas de page.
minutes-import-is-done = Cet import est terminé.
minutes-import-is-cancelled = Cet import est abandonné.
minutes-import-ended = Cet import est déjà terminé ou abandonné.
minutes-import-not-written = Rien n’a été importé
minutes-import-present = présent·es
minutes-import-points = { $count ->
    [one] point
   *[other] points
}
minutes-import-entries = { $count ->
    [one] note
   *[other] notes
}
minutes-import-doubts = à vérifier : commencer ici
minutes-import-facts = La réunion
minutes-import-group = Groupe
minutes-import-kind = Type de réunion
minutes-import-number = Numéro dans l’année
minutes-import-day = Date
minutes-import-from = De
minutes-import-to = À
minutes-import-place = Lieu
minutes-import-video = Lien vidéo
minutes-import-save-part = Enregistrer : tout est juste
minutes-import-save = Enregistrer
minutes-import-right = C’est juste
minutes-import-join = Joindre à la note du dessus
minutes-import-cut = Une note par ligne
minutes-import-attendees = Présences
minutes-import-name = Nom
minutes-import-standing = Présence
minutes-import-person = Personne connue
minutes-import-guest = Aucune : noter le nom
minutes-import-search = Chercher d’après le nom
minutes-import-organisation = Organisation
minutes-import-represented-by = Représenté·e par
minutes-import-remove = Retirer de la liste
minutes-import-add-name = Ajouter quelqu’un
minutes-import-before = Avant le premier point
minutes-import-continued = (suite)
minutes-import-point-title = Titre du point
minutes-import-presenter = Présenté par
minutes-import-level = Niveau
minutes-import-entry-kind = Type de note
minutes-import-speaker = Qui parle
minutes-import-body = Texte
minutes-import-more-of-person = Organisation, représentation
minutes-import-more = Suivi, fil et place
minutes-import-owner = Responsable du suivi
minutes-import-due = Échéance
minutes-import-parent = Répond à
minutes-import-in-point = Dans le point
minutes-import-split = Nouveau point à partir d’ici
minutes-import-up = Monter
minutes-import-down = Descendre
minutes-import-merge = Joindre au point précédent
minutes-import-line = (ligne de mise en page)
minutes-import-guess = Supposé.
minutes-import-before-doubt = ← Doute précédent
minutes-import-next-doubt = Doute suivant →
minutes-import-body-needed = Une note a besoin d’un texte : rien de la source ne doit se perdre.
minutes-import-time = Écrivez une heure, par exemple 14:00.
minutes-import-confirm-title = Importer dans Jalon
minutes-import-confirm = Importer la réunion et son PV
minutes-import-hours = Heures
minutes-import-differences = Le PV dit autre chose que la réunion prévue
minutes-import-fact = Donnée
minutes-import-planned = Réunion prévue
minutes-import-said = PV
minutes-import-correct = Prendre du PV ce qui diffère
minutes-import-written-number = Le PV est importé en brouillon : relisez-le. Une autre réunion porte déjà le numéro { $number } ; celle-ci a reçu un autre numéro.
minutes-import-written = Le PV est importé. Il est en brouillon : relisez-le, puis envoyez-le à relire.
minutes-import-needs-facts = Complétez d’abord la réunion : titre, groupe, date et heures.
minutes-import-no-group = Ce groupe n’existe pas dans Jalon. Choisissez-en un autre.
minutes-import-no-right = Vous ne pouvez pas créer de réunion pour ce groupe. Choisissez un groupe qui est le vôtre.
minutes-import-has-notes = La réunion choisie a déjà des notes. Choisissez d’en créer une autre.
minutes-import-same-day = Ce groupe a déjà une réunion ce jour-là
minutes-import-same-day-notes = « { $name } » a déjà des notes et reste telle quelle.
minutes-import-into = Importer dans « { $name } »
minutes-import-new-meeting = Créer une autre réunion
minutes-import-cancel = Abandonner l’import
minutes-import-cancel-question = Abandonner l’import de « { $name } » ?
minutes-import-cancel-consequence = Vos corrections ne serviront plus. La source reste dans la liste de vos imports.
minutes-import-cancelled = L’import est abandonné.
minutes-doubt-title = Le texte ne dit pas son titre : vérifiez-le.
minutes-doubt-group = Le groupe n’est pas dit clairement.
minutes-doubt-kind = Le type de réunion n’est pas dit.
minutes-doubt-day = La date n’est pas trouvée.
minutes-doubt-year = L’année n’est pas dite.
minutes-doubt-hours = Les heures ne sont pas complètes.
minutes-doubt-name = Est-ce bien le nom de quelqu’un ?
minutes-doubt-person = Le nom ne correspond pas mot pour mot, ou à plusieurs personnes.
minutes-doubt-heading = Ressemble à un titre.
minutes-doubt-numbering = Un numéro manque avant ce point.
minutes-doubt-entry-kind = Le type de note est deviné.
minutes-doubt-speaker = Qui parle n’est pas sûr.
minutes-doubt-thread = Répond peut-être à autre chose.
minutes-doubt-decision = Peut-être pas une décision.
minutes-doubt-follow-up = Peut-être pas un point de suivi.
minutes-doubt-owner = Le responsable est deviné.
minutes-doubt-due = L’échéance est calculée.
minutes-import-doubts-left = { $count ->
    [0] Il ne reste aucune supposition à vérifier.
    [one] Il reste une supposition à vérifier.
   *[other] Il reste { $count } suppositions à vérifier.
}
minutes-import-kinds = Les mêmes doutes, en une fois
minutes-import-kinds-hint = Parcourez-les d’un coup d’œil : si tous sont justes, un clic suffit.
minutes-import-kind-right = Tous sont justes
minutes-import-all-right = { $count ->
    [0] Rien à vérifier de ce type.
    [one] Un doute est levé.
   *[other] { $count } doutes sont levés.
}
minutes-import-old-title = Où en est ce PV
minutes-import-old = Réunion ancienne : le PV est déjà approuvé
minutes-import-old-hint = Il arrive approuvé, sans tour de relecture ni courriel.
minutes-import-closes = Ses points de suivi sont faits
minutes-import-written-old = Le PV est importé et approuvé.
minutes-import-not-over = La réunion n’est pas terminée : son PV ne peut pas être approuvé déjà.
minutes-import-no-approval = Vous ne pouvez pas approuver le PV de ce groupe : importez-le en brouillon.
