# Sondages de dates.
poll-state-draft = En préparation
poll-state-open = Ouvert
poll-state-closed = Clos
poll-state-chosen = Date choisie
poll-state-cancelled = Annulé
poll-answer-yes = Oui
poll-answer-if-need-be = Si besoin
poll-answer-no = Non
poll-answer-unknown = Sans réponse
poll-weekday-1 = Lundi
poll-weekday-1-short = lun.
poll-weekday-2 = Mardi
poll-weekday-2-short = mar.
poll-weekday-3 = Mercredi
poll-weekday-3-short = mer.
poll-weekday-4 = Jeudi
poll-weekday-4-short = jeu.
poll-weekday-5 = Vendredi
poll-weekday-5-short = ven.
poll-weekday-6 = Samedi
poll-weekday-6-short = sam.
poll-weekday-7 = Dimanche
poll-weekday-7-short = dim.
polls-lede = Trouver la date d’une réunion : proposer des créneaux, recueillir les réponses, choisir avec celles et ceux qui doivent en être.
polls-mine = À répondre par moi
polls-none = Aucun sondage ici
polls-none-filtered = Aucun sondage ne répond à ces filtres.
polls-none-advice = Créez le premier : le groupe, les créneaux, les personnes, puis l’envoi.
polls-count = { $count ->
    [0] aucun sondage
    [one] un sondage
   *[other] { $count } sondages
}
poll-new = Nouveau sondage de dates
poll-new-lede = D’abord la réunion à dater ; les créneaux et les personnes viennent ensuite. Rien n’est envoyé avant votre accord.
poll-created = « { $name } » est créé. Ajoutez maintenant les créneaux.
poll-title-hint = Ce sera aussi l’intitulé de la réunion.
poll-duration = Durée, en minutes
poll-minutes = { $count ->
    [0] 0 minute
    [one] une minute
   *[other] { $count } minutes
}
poll-deadline = Réponses jusqu’au
poll-deadline-is = Réponses jusqu’au { $when }
poll-closes-on = Réponses jusqu’au (date)
poll-closes-time = à (heure)
poll-weekly = Série hebdomadaire
poll-weekly-yes = Le créneau choisi revient chaque semaine
poll-weekly-until = Jusqu’au
poll-weekly-until-hint = Pour une série seulement : le dernier jour possible.
poll-weekly-until-day = jusqu’au { $day }
poll-is-weekly = chaque semaine
poll-is-archived = Ce sondage est archivé.
poll-tabs = Pages du sondage
poll-tab-overview = Sondage
poll-tab-slots = Créneaux
poll-tab-people = Personnes
poll-step-facts = La réunion
poll-step-send = Envoi
poll-next-slots = Suite : les créneaux
poll-next-people = Suite : les personnes
poll-next-send = Suite : vers l’envoi
poll-organiser = Organisé par
poll-answers = Réponses
poll-answers-count = { $count ->
    [0] aucune réponse
    [one] une réponse
   *[other] { $count } réponses
}
poll-error-duration = Entre 5 et 1440 minutes.
poll-error-weekly-bilateral = Une bilatérale ne se répète pas chaque semaine.
poll-error-weekly-until = Choisissez un jour à venir, à un an au plus.
poll-error-deadline-past = Le moment limite doit être à venir.
poll-error-slot-past = Ce moment est déjà passé.
poll-error-too-many-slots = Un sondage a au plus { $max } créneaux ; ceci en ferait { $count }.
poll-error-no-end = Indiquez le dernier jour, ou le nombre de semaines.
poll-error-period = Le dernier jour suit le premier, à un an au plus.
poll-error-no-weekday = Cochez au moins un jour.
poll-error-times = « { $text } » n’est pas une heure. Écrivez par exemple 9, 11h30, 14.
poll-error-state = Ce sondage n’est plus dans un état qui permet cela.
poll-error-closed = Le moment limite est passé : les réponses ne changent plus.
poll-error-no-slots = Ajoutez d’abord des créneaux.
poll-error-no-people = Ajoutez d’abord des personnes qui n’ont pas encore reçu leur lien.
poll-bulk = Plusieurs créneaux d’un coup
poll-bulk-hint = Par exemple chaque jour ouvrable à 9, 11 et 14 heures pendant deux semaines. Les jours fériés belges et les moments passés sont laissés de côté ; l’heure est celle de Bruxelles.
poll-bulk-from = Du
poll-bulk-to = Au
poll-bulk-to-hint = Ou un nombre de semaines.
poll-bulk-weeks = Semaines
poll-bulk-weeks-hint = Compte si « Au » est vide.
poll-bulk-weekdays = Jours
poll-bulk-times = Heures de début
poll-bulk-times-hint = Séparées par des virgules : 9, 11h30, 14:00.
poll-bulk-show = Voir ce que cela donne
poll-bulk-add = Ajouter ces créneaux
poll-bulk-preview = { $count ->
    [0] Aucun créneau ne serait ajouté
    [one] Un créneau serait ajouté
   *[other] { $count } créneaux seraient ajoutés
}
poll-bulk-span = Du { $first } au { $last }.
poll-bulk-holidays = Jours fériés laissés de côté :
poll-bulk-past = { $count ->
    [0] Aucun moment passé n’est laissé de côté.
    [one] Un moment passé est laissé de côté.
   *[other] { $count } moments passés sont laissés de côté.
}
poll-bulk-missing = { $count ->
    [0] Aucun moment n’est sauté par l’heure d’été.
    [one] Un moment n’existe pas : on y passe à l’heure d’été. Il est laissé de côté.
   *[other] { $count } moments n’existent pas : on y passe à l’heure d’été. Ils sont laissés de côté.
}
poll-bulk-known = { $count ->
    [0] Aucun créneau n’existe déjà.
    [one] Un créneau existe déjà.
   *[other] { $count } créneaux existent déjà.
}
poll-slot-one = Un créneau
poll-slot-time = Heure de début
poll-slot-add = Ajouter ce créneau
poll-slots-count = { $count ->
    [0] Aucun créneau proposé
    [one] Un créneau proposé
   *[other] { $count } créneaux proposés
}
poll-slots-added = { $count ->
    [0] Aucun créneau ajouté.
    [one] Un créneau ajouté.
   *[other] { $count } créneaux ajoutés.
}
poll-slots-known = Rien à ajouter : ces créneaux existent déjà.
poll-slots-remove = Retirer les créneaux cochés
poll-slots-remove-question = { $count ->
    [0] Aucun créneau à retirer.
    [one] Retirer ce créneau ?
   *[other] Retirer { $count } créneaux ?
}
poll-slots-remove-consequence = { $count ->
    [0] Personne n’y a encore répondu.
    [one] Une réponse sera perdue.
   *[other] { $count } réponses seront perdues.
}
poll-slots-removed = { $count ->
    [0] Aucun créneau retiré.
    [one] Un créneau retiré.
   *[other] { $count } créneaux retirés.
}
poll-slots-none-chosen = Cochez d’abord les créneaux à retirer.
poll-who = Qui
poll-actions = Actions
poll-people-add = Ajouter des personnes
poll-people-group = { $count ->
    [0] Toutes les personnes du groupe y sont
    [one] Ajouter la personne du groupe
   *[other] Ajouter les { $count } personnes du groupe
}
poll-people-others = D’autres personnes
poll-people-others-hint = Celles du groupe viennent en tête ; plusieurs choix possibles avec Ctrl.
poll-people-search = Chercher dans la liste
poll-people-count = { $count ->
    [0] Personne n’est interrogé
    [one] Une personne interrogée
   *[other] { $count } personnes interrogées
}
poll-people-none = Personne encore.
poll-people-none-chosen = Choisissez d’abord des personnes.
poll-people-added = { $count ->
    [0] Personne à ajouter : tout le monde y est déjà.
    [one] Une personne ajoutée.
   *[other] { $count } personnes ajoutées.
}
poll-people-remove-of = Retirer { $name }
poll-people-remove-question = Retirer { $name } du sondage ?
poll-people-remove-consequence = { $count ->
    [0] Son lien personnel cessera de fonctionner.
    [one] Son lien personnel cessera de fonctionner et sa réponse sera perdue.
   *[other] Son lien personnel cessera de fonctionner et ses { $count } réponses seront perdues.
}
poll-people-removed = { $name } n’est plus dans le sondage.
poll-required = Indispensable
poll-required-of = { $name } est indispensable
poll-required-hint = Sans une personne indispensable, un créneau n’est jamais parmi les meilleurs. Les pilotes du groupe le sont d’office.
poll-required-save = Enregistrer qui est indispensable
poll-answered-at = le { $when }
poll-new-slots-unanswered = pas encore aux nouveaux créneaux
poll-link = Lien personnel
poll-link-sent-at = envoyé le { $when }
poll-link-unsent = pas encore envoyé
poll-link-is-revoked = révoqué
poll-reminded-at = rappel le { $when }
poll-link-new = Nouveau lien
poll-link-new-of = Envoyer un nouveau lien à { $name }
poll-link-revoke = Révoquer le lien
poll-link-revoke-of = Révoquer le lien de { $name }
poll-link-sent = Un nouveau lien est envoyé à { $name } ; l’ancien ne fonctionne plus.
poll-link-revoked = Le lien de { $name } ne fonctionne plus.
poll-send = Envoyer le sondage
poll-send-n = { $count ->
    [0] Personne à qui envoyer
    [one] Envoyer à une personne…
   *[other] Envoyer à { $count } personnes…
}
poll-send-question = { $count ->
    [0] Ouvrir le sondage sans l’envoyer ?
    [one] Envoyer le sondage à une personne ?
   *[other] Envoyer le sondage à { $count } personnes ?
}
poll-send-consequence = Chacune reçoit un courriel dans sa langue avec un lien personnel, sans besoin de compte : { $names }.
poll-sent = { $count ->
    [0] Le sondage est ouvert ; aucun lien n’est envoyé.
    [one] Le sondage est ouvert ; un lien est envoyé.
   *[other] Le sondage est ouvert ; { $count } liens sont envoyés.
}
poll-remind = Rappeler
poll-remind-n = { $count ->
    [0] Tout le monde a répondu
    [one] Rappeler à une personne sans réponse…
   *[other] Rappeler aux { $count } personnes sans réponse…
}
poll-remind-question = { $count ->
    [0] Personne à qui rappeler.
    [one] Envoyer un rappel à une personne ?
   *[other] Envoyer un rappel à { $count } personnes ?
}
poll-remind-consequence = Un courriel avec un nouveau lien part à { $names }. Personne ne reçoit plus d’un rappel par jour.
poll-reminded = { $count ->
    [0] Aucun rappel n’est envoyé.
    [one] Un rappel est envoyé.
   *[other] { $count } rappels sont envoyés.
}
poll-nobody-to-remind = Personne à rappeler maintenant : tout le monde a répondu, ou a eu un rappel aujourd’hui.
poll-cancel = Annuler le sondage
poll-cancel-question = Annuler le sondage « { $name } » ?
poll-cancel-consequence = { $count ->
    [0] Il reste lisible, mais plus personne ne pourra y répondre.
    [one] Les liens cessent de fonctionner et une personne en est avertie par courriel.
   *[other] Les liens cessent de fonctionner et { $count } personnes en sont averties par courriel.
}
poll-cancelled = « { $name } » est annulé.
poll-reopen = Rouvrir le sondage
poll-reopen-advice = Avec un nouveau moment limite, les liens déjà envoyés servent à nouveau.
poll-reopened = Le sondage est rouvert.
poll-archive-consequence = Il disparaît de la liste et ses liens ne répondent plus ; vous pouvez le restaurer.
poll-your-answers = Vos réponses
poll-yours-to-answer = à répondre
poll-all-yes = Oui à toute la journée
poll-totals = Oui { $yes } · si besoin { $maybe } · non { $no }
poll-busy = Vous avez déjà une réunion à ce moment.
poll-comment = Commentaire
poll-comment-hint = Par exemple « je devrai partir à 15 heures ». Visible par l’organisation et les personnes qui ont un compte.
poll-answer-save = Enregistrer mes réponses
poll-answer-saved = Vos réponses sont enregistrées. Vous pouvez les changer jusqu’au moment limite.
poll-account-visible = Vos réponses sont visibles par l’organisation et par les personnes qui ont un compte.
poll-missing = { $count ->
    [0] Chaque créneau a une réponse.
    [one] Un créneau est encore sans réponse.
   *[other] { $count } créneaux sont encore sans réponse.
}
poll-link-hello = Bonjour { $name }. Cette page est la vôtre : ne transmettez pas son adresse.
poll-link-lede = Quand pouvez-vous ? Réponses jusqu’au { $when }.
poll-link-totals = Des réponses des autres, vous voyez ici les totaux. Les vôtres, avec votre nom, sont visibles par l’organisation et par les personnes qui ont un compte.
poll-link-chosen = La date est choisie
poll-link-closed = Les réponses étaient attendues jusqu’au { $when } : elles ne changent plus. La date choisie vous sera envoyée.
poll-link-dead = Ce lien ne fonctionne pas
poll-link-unknown = L’adresse est peut-être incomplète : ouvrez-la à nouveau depuis le courriel, en entier.
poll-link-over = Ce lien a servi, mais il est terminé : le sondage est fini ou annulé, ou un lien plus récent vous a été envoyé.
poll-link-ask = Cherchez le dernier courriel du sondage, ou demandez un nouveau lien à la personne qui vous l’a envoyé.
poll-link-account = J’ai un compte
poll-results = Toutes les réponses
poll-best = Meilleurs créneaux
poll-best-one = Meilleur créneau
poll-no-answers = Personne n’a encore répondu.
poll-none-best = Aucun créneau ne convient à toutes les personnes indispensables. Les plus proches, et qui y manque :
poll-why-required-yes = { $count ->
    [0] Personne n’est indispensable
    [one] La personne indispensable peut
   *[other] Les { $count } personnes indispensables peuvent
}
poll-why-required-maybe = { $count ->
    [0] Personne n’est indispensable
    [one] La personne indispensable peut, si besoin
   *[other] Les { $count } personnes indispensables peuvent, dont { $reluctant } si besoin
}
poll-why-counts = { $yes } oui, { $maybe } si besoin, { $no } non
poll-why-missing = Il manque { $names }
poll-picture = Par jour et par heure
poll-picture-hint = Chaque case dit combien de personnes peuvent (+ si besoin) ; plus elle est foncée, plus il y en a. ★ marque le meilleur créneau.
poll-choose = Choisir
poll-choose-slot = Choisir { $slot }
poll-choose-question = Choisir { $slot } ?
poll-choose-not-best = Toutes les personnes indispensables ne peuvent pas
poll-choose-clashes = Des personnes indispensables ont une autre réunion
poll-choose-makes = La réunion « { $title } » ({ $kind }) sera planifiée.
poll-choose-weekly = { $count ->
    [0] C’est une série, sans réunion jusqu’au { $until }.
    [one] C’est une série : une réunion jusqu’au { $until }.
   *[other] C’est une série : { $count } réunions, une par semaine, jusqu’au { $until }.
}
poll-choose-holidays = Sans les jours fériés : { $days }.
poll-choose-missing = Sans le { $days } : cette heure n’y existe pas, on passe à l’heure d’été.
poll-choose-mails = { $count ->
    [0] Personne ne sera invité.
    [one] Cette personne sera invitée et en recevra un courriel :
   *[other] Ces { $count } personnes seront invitées et en recevront un courriel :
}
poll-choose-closes = { $count ->
    [0] Tout le monde a répondu ; le sondage sera clos.
    [one] Le sondage est encore ouvert et une personne n’a pas répondu ; il sera clos.
   *[other] Le sondage est encore ouvert et { $count } personnes n’ont pas répondu ; il sera clos.
}
poll-choose-do = Planifier et inviter
poll-chosen = « { $name } » est planifiée et les invitations sont envoyées.
poll-chosen-is = La date est choisie
poll-to-meeting = Voir la réunion
poll-to-series = Voir la série
history-action-poll-open = Sondage ouvert
history-action-poll-reopen = Sondage rouvert
history-action-poll-cancel = Sondage annulé
history-action-poll-close = Sondage clos
history-action-poll-add-slots = Créneaux ajoutés
history-action-poll-remove-slots = Créneaux retirés
history-action-poll-require = Personnes indispensables changées
history-action-poll-uninvite = Personne retirée
history-action-poll-revoke-link = Lien révoqué
history-action-poll-send = Liens envoyés
history-action-poll-remind = Rappels envoyés
history-action-poll-answer = Réponse donnée
history-action-poll-choose = Créneau choisi
history-field-poll-duration = Durée (minutes)
history-field-poll-weekly-until = Chaque semaine jusqu’au
history-field-poll-closes-at = Réponses jusqu’au
history-field-poll-slots = Créneaux
history-field-poll-answers = Réponses
history-field-poll-comment = Commentaire
history-field-poll-required = Indispensables
poll-mail-invitation-subject = Quand pouvez-vous ? { $title } ({ $group })
poll-mail-invitation-body =
    Bonjour { $name },

    { $organiser } cherche une date pour « { $title } » ({ $group }).

    Dites quand vous pouvez, en une minute et sans mot de passe :
    { $link }

    Réponses jusqu’au { $deadline }. Vous pouvez changer vos réponses jusque-là.
    Ce lien est personnel : ne le transmettez pas.
poll-mail-reminder-subject = Rappel : quand pouvez-vous ? { $title } ({ $group })
poll-mail-reminder-body =
    Bonjour { $name },

    Votre réponse manque encore pour trouver la date de « { $title } » ({ $group }), que prépare { $organiser }.

    Une minute suffit, sans mot de passe :
    { $link }

    Réponses jusqu’au { $deadline }.
    Ce lien est personnel : ne le transmettez pas.
poll-mail-cancelled-subject = Sondage annulé : { $title }
poll-mail-cancelled-body =
    Bonjour { $name },

    Le sondage de dates pour « { $title } » est annulé. Vous n’avez rien à faire ; votre lien ne fonctionne plus.
poll-mail-closed-subject = Sondage clos : choisissez la date de { $title }
poll-mail-closed-body =
    Bonjour { $name },

    Le moment limite du sondage « { $title } » est passé. Les meilleurs créneaux vous attendent :
    { $link }

    Vous pouvez aussi le rouvrir avec un nouveau moment limite.
poll-mail-chosen-subject = Invitation : { $title }, { $when }
poll-mail-chosen-body =
    Bonjour { $name },

    La date est choisie : vous êtes invité·e à « { $title } ».

    Quand : { $when }{ $series }
    Où : { $place }
    Lien vidéo : { $video }

    Dites si vous venez, ou qui vient à votre place :
    { $reply }

    Pour votre agenda :
    { $calendar }

    { $page }
poll-mail-chosen-weekly = , puis chaque semaine jusqu’au { $until }
poll-why = { $who } ; { $counts }
poll-choose-series = Ce groupe a déjà une série de réunions
poll-choose-series-advice = Si celle-ci la remplace, annulez ensuite les réunions qui restent de l’ancienne : sinon les deux ont lieu.
