circle-ways = Pages des invitations
circle-way-list = Liste
circle-invitee-name = Personne
circle-invitee-organisation = Organisation
circle-invitee-kind = Type d’organisation
circle-invitee-answer = Réponse
circle-invitee-since = Depuis
circle-invitee-contact = Contact
circle-invitee-email = Adresse de courriel
circle-invitee-email-hint = Sans adresse, la personne n’est joignable que par une relance.
circle-invitee-lang = Langue
circle-invitee-from = Origine
circle-invitee-person = Fiche de la personne
circle-kind-unknown = Inconnu
circle-kind-of-organisation = Celui de l’organisation
circle-lang-of-person = Celle de la personne
circle-gauge-invited = Invitations envoyées : { $count } sur { $range }
circle-gauge-coming = Viennent : { $count } sur { $range }
circle-gauge-offered = { $count ->
    [one] { $count } place proposée
   *[other] { $count } places proposées
}
circle-gauge-waiting = { $count ->
    [one] { $count } personne en attente
   *[other] { $count } personnes en attente
}
circle-gauge-rest = Ne viennent pas : { $declined } · sans réponse : { $unanswered }
circle-balance-title = Équilibre par type d’organisation
circle-balance-picture = Personnes sur la liste et qui viennent, par type d’organisation
circle-balance-caption = Agences et cabinets comptent avec les administrations, fédérations avec les associations.
circle-balance-listed = Sur la liste
circle-balance-coming = Viennent
circle-balance-waiting = En attente
circle-filter-unknown = Type inconnu
circle-filter-trouble = Adresse à vérifier
circle-invitees-none = Personne sur cette liste
circle-invitees-none-advice = Ajoutez des personnes : depuis les contacts, un groupe, un cercle précédent, un texte collé ou un fichier. Rien ne part sans que vous l’envoyiez.
circle-invitees-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
circle-invited-on = Invitation le { $when }
circle-reminded-on = Rappel le { $when }
circle-came = Présence notée
circle-address-correct = Corriger l’adresse
circle-taken-by = Relance : { $name }
circle-invitee-added = « { $name } » est sur la liste. Rien n’a été envoyé.
circle-invitee-is-removed = Cette personne est retirée de la liste.
circle-invitee-remove = Retirer de la liste
circle-invitee-remove-question = Retirer { $name } de la liste ?
circle-invitee-remove-consequence = Ses liens cessent de fonctionner et sa place est libre. Ce qui a été dit et envoyé reste. Vous pouvez remettre la personne à tout moment.
circle-invitee-removed = { $name } est retiré·e de la liste.
circle-invitee-restore = Remettre sur la liste
circle-invitee-restored = { $name } est de nouveau sur la liste.
circle-address-failed = Rien n’est plus envoyé à cette adresse avant que vous l’ayez vérifiée : enregistrez la fiche pour la confirmer ou la corriger.
circle-address-not-me = Quelqu’un a dit que ce lien n’est pas arrivé à la bonne personne.
circle-save-and-send = Enregistrer et renvoyer l’invitation
circle-mails = Courriels
circle-timeline = Ce qui s’est passé
circle-timeline-none = Rien encore.
circle-trace-mail = Courriel
circle-trace-reply = Réponse
circle-trace-call = Relance
circle-trace-reading = Note lue
circle-mail-sent = parti
circle-mail-failed = n’est pas arrivé
circle-mail-by-hand = transmis à la main
circle-mail-waits = va partir
circle-see = Voir
circle-chosen = Choisi
circle-all = Tout cocher
circle-add-title = Ajouter des personnes
circle-add-lede = Vous voyez ligne par ligne ce qui a été compris avant tout ajout. Rien n’est envoyé.
circle-add-look = Voir ce qui est compris
circle-add-nothing = Aucune personne n’a été trouvée dans ce que vous avez donné.
circle-add-paste = Coller du texte
circle-add-paste-label = Adresses ou lignes
circle-add-paste-hint = Comme votre programme les donne : « Nom <adresse> ; … », des adresses seules, ou une personne par ligne avec son organisation.
circle-add-file = Un fichier
circle-add-file-label = Fichier CSV, Excel (.xlsx) ou contacts (.vcf)
circle-add-file-hint = Colonnes reconnues : nom, prénom, organisation, type, langue, adresse de courriel.
circle-add-contacts = Des contacts
circle-add-contacts-label = Personnes
circle-add-contacts-hint = Maintenez Ctrl pour en choisir plusieurs.
circle-add-group = Un groupe ou un cercle précédent
circle-add-group-label = Toutes les personnes de ce groupe
circle-add-earlier = Les personnes invitées à ce cercle
circle-add-one = Une personne à la fois
circle-add-button = Ajouter
circle-added = { $count ->
    [one] { $count } personne ajoutée. Rien n’a été envoyé.
   *[other] { $count } personnes ajoutées. Rien n’a été envoyé.
}
circle-review-title = Ce qui a été compris
circle-review-lede = Corrigez ce qui doit l’être. Seules les lignes cochées sont ajoutées.
circle-review-cut = Il y en avait plus de 300 : seules les premières sont là.
circle-review-sends-nothing = Ajouter n’envoie rien.
circle-review-button = Ajouter les lignes cochées
circle-line-verdict = Compris comme
circle-line-new = Nouvelle
circle-line-known = Déjà sur la liste
circle-line-removed = Retirée avant, revient
circle-line-duplicate = En double
circle-line-unreadable = Illisible
circle-line-no-address = Sans adresse
circle-line-take = Ajouter la ligne { $number }
circle-line-name = Personne, ligne { $number }
circle-line-email = Adresse de courriel, ligne { $number }
circle-line-organisation = Organisation, ligne { $number }
circle-line-kind = Type d’organisation, ligne { $number }
circle-line-lang = Langue, ligne { $number }
circle-error-address-taken = Cette adresse est déjà sur la liste du cercle.
circle-error-nobody = Écrivez au moins un nom ou une adresse.
circle-error-nobody-chosen = Cochez au moins une personne.
circle-error-lines = Une ligne cochée n’a ni nom ni adresse lisible. Corrigez-la ou décochez-la.
circle-error-offers = Il y a moins de places libres. Cochez moins de personnes.
circle-error-offer-past = L’offre doit finir plus tard que maintenant.
circle-error-offer-late = L’offre doit finir avant le début du cercle.
circle-error-not-waiting = Cette personne n’attend plus de place.
circle-error-not-offered = Aucune place n’est proposée à cette personne.
circle-error-placeholder = Ces mots entre accolades ne veulent rien dire ici : { $words }
circle-error-no-link = Il manque le lien de la personne.
circle-error-hard-link = Retirez l’adresse d’un lien personnel : chaque personne reçoit le sien.
circle-error-call-later = Une relance ne peut pas avoir lieu dans le futur.
circle-error-delegate = Indiquez une autre personne.
circle-error-delegates = Assez de personnes ont été désignées par ce lien. Écrivez à qui vous a invité.
circle-error-answers-closed = Le cercle a commencé, ou n’a pas de date : les réponses ne sont plus prises ici. Ce que vous avez écrit est ci-dessous.
circle-left-erased = effacée à sa demande
circle-left-no-address = sans adresse
circle-left-opted-out = ne veut plus de courriels de ce cercle
circle-left-failed = adresse à vérifier
circle-left-invited = a déjà reçu l’invitation
circle-left-answered = a répondu
circle-left-uninvited = n’a pas encore reçu l’invitation
circle-left-recent = un courriel est parti il y a moins de 48 heures
circle-left-called = une relance a eu lieu il y a moins de 48 heures
circle-send = Envoyer les invitations
circle-send-count = { $count ->
    [one] Envoyer { $count } invitation
   *[other] Envoyer { $count } invitations
}
circle-send-plan = { $count ->
    [one] { $count } courriel partira.
   *[other] { $count } courriels partiront.
}
circle-send-button = Envoyer aux personnes cochées
circle-send-nobody = Personne n’attend de courriel maintenant.
circle-sent = { $count ->
    [one] { $count } courriel part.
   *[other] { $count } courriels partent.
}
circle-remind = Rappeler
circle-remind-count = { $count ->
    [one] Envoyer un rappel à { $count } personne
   *[other] Envoyer un rappel à { $count } personnes
}
circle-remind-plan = { $count ->
    [one] { $count } rappel partira.
   *[other] { $count } rappels partiront.
}
circle-remind-button = Envoyer un rappel aux personnes cochées
circle-left = { $count ->
    [one] { $count } personne n’en reçoit pas
   *[other] { $count } personnes n’en reçoivent pas
}
circle-preview = Ce que la personne lira
circle-preview-of = Le courriel à
circle-preview-for = Comme { $name } le lira
circle-preview-show = Montrer
circle-texts-title = Textes
circle-texts-change = Changer le texte
circle-texts-lede = Chaque personne lit le texte dans sa langue. Si le cercle n’a pas le sien, le texte habituel part.
circle-text-purpose = Pour
circle-text-subject = Objet
circle-text-body = Texte
circle-text-parts = Entre accolades, remplacé pour chaque personne : { $parts }
circle-text-is-usual = C’est le texte habituel.
circle-text-take-usual = Reprendre le texte habituel
circle-link-make = Préparer un message
circle-link-anew = Révoquer et renvoyer un lien
circle-link-revoke = Révoquer les liens
circle-link-revoked = Les liens de { $name } ne fonctionnent plus.
circle-link-revoked-unsent = Les liens de { $name } ne fonctionnent plus ; aucun courriel ne peut partir.
circle-link-sent-anew = Un nouveau lien part pour { $name } ; les anciens ne fonctionnent plus.
circle-link-for = Message pour { $name }
circle-link-own = Lien personnel
circle-handed-lede = Ce lien n’est montré que cette fois. Les liens envoyés avant continuent de fonctionner.
circle-handed-mailto = Ouvrir dans mon programme de courriel
circle-handed-mailto-hint = Une personne à la fois, de votre propre boîte.
circle-copy = Copier
circle-copy-text = Copier le texte
circle-copied = Copié
circle-answer = Réponse
circle-answer-yes = Je viens
circle-answer-yes-hint = Si toutes les places sont prises, vous êtes sur la liste d’attente.
circle-answer-no = Je ne viens pas
circle-answer-no-hint = Votre place est libre pour quelqu’un d’autre.
circle-answer-instead = Quelqu’un d’autre vient
circle-answer-instead-hint = Cette personne reçoit son propre lien ; vous pouvez encore lire.
circle-delegate-name = Qui vient
circle-delegate-email = Son adresse de courriel
circle-delegate-hint = Jalon lui écrit tout de suite, avec un lien à elle.
circle-answer-remark = Remarque
circle-answer-remark-hint = Par exemple un besoin particulier. Les personnes qui préparent le cercle la lisent.
circle-answer-until = Vous pouvez changer votre réponse jusqu’au début : { $when }. Chaque changement est confirmé par courriel.
circle-answer-send = Envoyer ma réponse
circle-answer-no-date = Le cercle n’a pas encore de date : vous pourrez répondre quand il en aura une.
circle-answer-closed = Le cercle a commencé : la réponse ne peut plus être changée ici.
circle-answer-by-hand = Noter une réponse reçue autrement
circle-answer-by-hand-hint = Par téléphone, par courriel, en passant. Les places suivent la même règle, et la personne en est avertie.
circle-answer-noted = Réponse notée : { $state }
circle-answered-yes = Votre place est notée. Une confirmation part par courriel.
circle-answered-no = Votre réponse est notée. Une confirmation part par courriel.
circle-answered-instead = C’est noté. La personne qui vient à votre place reçoit son lien.
circle-answered-waiting = Toutes les places sont prises : vous êtes sur la liste d’attente.
circle-places-title = Places et liste d’attente
circle-places-offered = Places proposées
circle-places-free = Places libres
circle-places-may-offer = { $count ->
    [one] { $count } place libre : vous pouvez la proposer.
   *[other] { $count } places libres : vous pouvez les proposer.
}
circle-places-none-free = Aucune place n’est libre.
circle-waiting-list = Liste d’attente
circle-waiting-none = Personne n’attend.
circle-position = place { $position } de la liste d’attente
circle-position-head = Rang
circle-waits-since = Attend depuis
circle-waits-for-place = toutes les places sont prises
circle-waits-for-offer = attend que vous proposiez une place
circle-offer-passed = a laissé passer une offre
circle-offer-over = L’offre est finie.
circle-offer-until = jusqu’au { $until }
circle-offer-until-day = Réponse jusqu’au
circle-offer-until-time = À
circle-offer-hint = La place est gardée jusque-là ; ensuite elle est libre de nouveau.
circle-offer-button = Proposer une place aux personnes cochées
circle-offered = { $count ->
    [one] { $count } place proposée.
   *[other] { $count } places proposées.
}
circle-offers-title = Offres en cours
circle-offer-take-back = Reprendre l’offre
circle-offer-taken-back = L’offre à { $name } est reprise.
circle-coming-count = { $count ->
    [one] { $count } personne vient
   *[other] { $count } personnes viennent
}
circle-calls-title = Relances
circle-calls-lede = Qui n’a pas répondu, et qui s’en occupe. Chaque relance y reste : par qui, quand, comment, avec quel résultat.
circle-calls-all = Toutes ({ $count })
circle-calls-mine = Les miennes ({ $count })
circle-calls-free = À personne ({ $count })
circle-calls-none = Personne ici n’attend de relance.
circle-calls-last-mail = Dernier courriel
circle-calls-last = Dernière relance
circle-calls-who = S’en occupe
circle-calls-what = À faire
circle-calls-back = Retour aux relances
circle-unanswered-count = { $count ->
    [one] { $count } personne sans réponse
   *[other] { $count } personnes sans réponse
}
circle-take = Je m’en occupe
circle-take-of = Je m’en occupe : { $name }
circle-release = Je ne m’en occupe plus
circle-release-of = Je ne m’en occupe plus : { $name }
circle-prepare = Message
circle-prepare-of = Préparer un message pour { $name }
circle-call-note-short = Noter
circle-call-of = Noter une relance de { $name }
circle-call-note-it = Noter une relance
circle-call-channel = Comment
circle-call-on = Quand
circle-call-outcome = Résultat
circle-call-note = Ce qui a été dit
circle-call-note-hint = La personne le lit si elle demande ce que Jalon garde d’elle.
circle-call-save = Noter la relance
circle-call-noted = Relance de { $name } notée.
circle-call-undone = La relance de { $name } ne compte plus.
circle-call-is-undone = annulée
circle-link-for-whom = Cette page est pour
circle-stands-for = à la place de { $name }
circle-not-me = Je ne suis pas { $name }
circle-no-date = date à fixer
circle-place = Où
circle-video = Lien vidéo
circle-link-calendar = Mettre dans mon agenda
circle-your-answer = Votre réponse
circle-stands-open = Dites-nous si vous venez.
circle-stands-yes = Vous venez : votre place est notée.
circle-stands-no = Vous ne venez pas.
circle-stands-instead = { $name } vient à votre place. Vous pouvez encore lire cette page.
circle-stands-waiting = Toutes les places sont prises. Vous avez la place { $position } de la liste d’attente.
circle-stands-offered = Une place est gardée pour vous jusqu’au { $until }. Répondez « Je viens » pour la prendre.
circle-stands-offer-over = L’offre est finie. Vous êtes de nouveau sur la liste d’attente.
circle-link-note = La note à lire
circle-link-more = Aussi sur ce lien
circle-link-live = Répondre en direct
circle-link-opinion = Donner un premier avis
circle-link-feedback = Donner mon retour écrit
circle-link-results = Ce que vos contributions sont devenues
circle-link-purpose = Vos données servent à préparer et à suivre ce cercle, à rien d’autre.
circle-link-back = Retour à ma page
circle-link-contact = Une question ? Écrivez à { $address }.
circle-not-me-lede = Ce lien est celui de { $name }. Si vous venez à sa place, prenez le vôtre ; sinon, dites-le-nous.
circle-not-me-instead = Je viens à sa place
circle-not-me-name = Votre nom
circle-not-me-email = Votre adresse de courriel
circle-not-me-email-hint = Votre propre lien y arrive tout de suite.
circle-not-me-own-link = Recevoir mon lien
circle-not-me-tell = Ce message n’est pas pour moi
circle-not-me-said = Que s’est-il passé ?
circle-not-me-tell-hint = Par exemple : cette personne ne travaille plus ici. Rien n’est plus envoyé à cette adresse avant vérification.
circle-not-me-tell-button = Le signaler
circle-not-me-told = Merci. Les personnes qui préparent le cercle le savent.
circle-note-none = Aucune note n’a encore été envoyée.
circle-note-no-file = Ce fichier n’accompagne plus la note.
circle-note-sent-on = envoyée le { $when }
circle-note-read = C’est noté : vous avez lu la note.
circle-note-read-on = Lue le { $day }
circle-note-read-title = Avez-vous lu cette note ?
circle-note-read-hint = Seul ce bouton le dit : Jalon ne regarde pas qui ouvre une page. Les personnes qui préparent le cercle voient votre réponse.
circle-note-read-button = Je l’ai lue
circle-unsubscribe-title = Ne plus recevoir de courriels
circle-unsubscribe-lede = Plus aucun courriel de ce cercle ne vous arrivera. Votre lien continue de fonctionner.
circle-unsubscribe-button = Ne plus m’écrire
circle-unsubscribed = Aucun courriel de ce cercle ne vous est plus envoyé.
circle-subscribe-again = Recevoir de nouveau les courriels
circle-data-title = Ce que Jalon garde de moi
circle-data-lede = Tout ce qui porte votre nom dans ce cercle.
circle-data-brought = Ce que vous avez apporté
circle-data-opinions = { $count ->
    [one] { $count } premier avis sur un axe
   *[other] { $count } premiers avis sur des axes
}
circle-data-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
circle-data-feedback = { $count ->
    [one] { $count } retour écrit
   *[other] { $count } retours écrits
}
circle-data-readings = { $count ->
    [one] { $count } note lue
   *[other] { $count } notes lues
}
circle-data-unnamed = Ce que vous avez envoyé sans nom n’est lié à personne et ne se trouve pas ici.
circle-data-replies = Vos réponses
circle-data-mails = Courriels qui vous ont été écrits
circle-data-calls = Relances notées
circle-erase-title = Effacer mes données
circle-erase-lede = Votre nom et votre adresse disparaissent de ce cercle, avec les courriels et les relances.
circle-erase-consequence = Votre nom, votre adresse, les courriels et les relances disparaissent ; votre place est libre et votre lien ne fonctionne plus. C’est définitif.
circle-erase-answers = Ce que vous avez apporté
circle-erase-keep = Le garder sans nom
circle-erase-keep-hint = Vos contributions restent, sans rien qui mène à vous.
circle-erase-all = L’effacer aussi
circle-erase-all-hint = Vos contributions disparaissent avec votre nom.
circle-erase-button = Effacer mes données de ce cercle
circle-erased-title = Vos données sont effacées
circle-erased-done = Rien dans ce cercle ne porte plus votre nom. Ce lien ne fonctionne plus.
history-action-circle-invitee-add = Ajout à la liste
history-action-circle-invitee-update = Fiche modifiée
history-action-circle-invitee-take-off = Retrait de la liste
history-action-circle-invitee-restore = Retour sur la liste
history-action-circle-invitee-take = Relance prise en charge
history-action-circle-invitee-release = Relance laissée
history-action-circle-link-make = Lien préparé à la main
history-action-circle-link-revoke = Liens révoqués
history-action-circle-send = Invitations envoyées
history-action-circle-remind = Rappels envoyés
history-action-circle-send-anew = Invitation renvoyée
history-action-circle-answer = Réponse
history-action-circle-offer = Place proposée
history-action-circle-offer-end = Fin de l’offre
history-action-circle-offer-take-back = Offre reprise
history-action-circle-call = Relance notée
history-action-circle-call-undo = Relance annulée
history-action-circle-not-me = Lien chez une autre personne
history-action-circle-opt-out = Plus de courriels
history-action-circle-opt-in = Courriels de nouveau
history-action-circle-erase = Données effacées
history-action-circle-text = Texte modifié
history-field-circle-address-error = Adresse à vérifier
history-field-circle-invitee-state = Réponse
history-field-circle-instead = Vient à la place
history-field-circle-offer-until = Offre jusqu’au
history-field-circle-recipients = Nombre de personnes
history-field-circle-text = Texte
history-field-circle-channel = Comment
history-field-circle-outcome = Résultat
circle-letter-invitation-subject = Invitation : { $circle }, { $when }
circle-letter-invitation-body =
    Bonjour { $name },

    Le groupe { $group } vous invite à « { $circle } ».

    Quand : { $when } (heure de Bruxelles)
    Où : { $place }

    Dites si vous venez, ou qui vient à votre place, en une minute et sans mot de passe :
    { $link }

    C’est sur cette page que votre réponse compte, et non par le bouton de votre agenda. Vous pouvez la changer jusqu’au { $until }.
    Ce lien est personnel : ne le transmettez pas. Vous pouvez y nommer quelqu’un d’autre.

    Une question ? { $contact }
circle-letter-reminder-subject = Rappel : { $circle }, { $when }
circle-letter-reminder-body =
    Bonjour { $name },

    Nous ne savons pas encore si vous venez à « { $circle } » ({ $group }), { $when } (heure de Bruxelles).

    Une minute suffit, sans mot de passe :
    { $link }

    Ce lien est personnel : ne le transmettez pas. Vous pouvez y nommer quelqu’un d’autre.

    Une question ? { $contact }
circle-letter-feedback-subject = Votre retour écrit : { $circle }
circle-letter-feedback-body =
    Bonjour { $name },

    Merci d’avoir pris part à « { $circle } » ({ $group }). Votre retour écrit est attendu par axe jusqu’au { $until }.

    Vous pouvez l’écrire en plusieurs fois, sans mot de passe :
    { $link }

    Une question ? { $contact }
circle-letter-feedback-reminder-subject = Rappel : votre retour écrit, { $circle }
circle-letter-feedback-reminder-body =
    Bonjour { $name },

    Votre retour écrit sur « { $circle } » ({ $group }) est attendu jusqu’au { $until } :
    { $link }

    Une question ? { $contact }
circle-letter-result-subject = Ce que vos contributions sont devenues : { $circle }
circle-letter-result-body =
    Bonjour { $name },

    La synthèse de « { $circle } » ({ $group }) est publiée. Voici ce que vos contributions sont devenues :
    { $link }

    Une question ? { $contact }
circle-letter-call-subject = { $circle }, { $when }
circle-letter-call-body =
    Bonjour { $name },

    Venez-vous à « { $circle } » ({ $group }), { $when } ?
    Vous pouvez le dire ici, sans mot de passe :
    { $link }

    Merci d’avance
circle-mail-yes-subject = Votre place : { $circle }, { $when }
circle-mail-yes-body =
    Bonjour { $name },

    Votre place à « { $circle } » est notée.

    Quand : { $when } (heure de Bruxelles)
    Où : { $place }
    Pour votre agenda :
    { $calendar }

    Vous pouvez changer votre réponse jusqu’au { $until } :
    { $link }
circle-mail-no-subject = Vous ne venez pas : { $circle }
circle-mail-no-body =
    Bonjour { $name },

    Nous avons noté que vous ne venez pas à « { $circle } ».

    Vous pouvez changer votre réponse jusqu’au { $until } :
    { $link }
circle-mail-instead-subject = { $delegate } vient à votre place : { $circle }
circle-mail-instead-body =
    Bonjour { $name },

    Nous avons écrit à { $delegate }, qui vient à votre place à « { $circle } ». Votre lien vous permet encore de lire.

    Vous pouvez changer votre réponse jusqu’au { $until } :
    { $link }
circle-mail-waiting-subject = Liste d’attente : { $circle }
circle-mail-waiting-body =
    Bonjour { $name },

    Toutes les places de « { $circle } » sont prises. Vous avez la place { $position } de la liste d’attente ; si une place vous est proposée, un courriel vous le dit.

    Pour voir où vous en êtes, ou quitter la liste :
    { $link }
circle-mail-offered-subject = Une place pour vous jusqu’au { $offered } : { $circle }
circle-mail-offered-body =
    Bonjour { $name },

    Une place à « { $circle } » ({ $when }, heure de Bruxelles) est gardée pour vous jusqu’au { $offered }.

    Répondez « Je viens » pour la prendre, ou dites que vous ne venez pas :
    { $link }
circle-mail-offer-end-subject = L’offre est finie : { $circle }
circle-mail-offer-end-body =
    Bonjour { $name },

    La place de « { $circle } » qui était gardée pour vous est libre de nouveau. Vous restez sur la liste d’attente, à la place { $position }.

    Pour quitter la liste :
    { $link }
circle-mail-open-subject = Votre réponse est attendue : { $circle }
circle-mail-open-body =
    Bonjour { $name },

    Dites si vous venez à « { $circle } », { $when } (heure de Bruxelles) :
    { $link }
circle-mail-delegate-subject = { $other } vous propose de venir : { $circle }, { $when }
circle-mail-delegate-body =
    Bonjour { $name },

    { $other } a indiqué que vous viendriez à sa place à « { $circle } » ({ $group }).

    Quand : { $when } (heure de Bruxelles)
    Où : { $place }

    Dites si vous venez, sans mot de passe :
    { $link }

    Une question ? { $contact }
circle-mail-not-me-subject = Un lien est chez une autre personne : { $circle }
circle-mail-not-me-body =
    Quelqu’un qui a le lien de { $name } pour « { $circle } » dit ne pas être cette personne.

    Ce qui a été écrit : { $said }

    Rien n’est plus envoyé à cette adresse avant que vous l’ayez vérifiée :
    { $link }
circle-news = Prévenir du changement
circle-news-count = { $count ->
    [0] Personne à prévenir du changement
    [one] Prévenir une personne du changement
   *[other] Prévenir { $count } personnes du changement
}
circle-news-moved-question = Prévenir que « { $circle } » a une autre date ou un autre lieu ?
circle-news-off-question = Prévenir que « { $circle } » n’a pas lieu ?
circle-news-consequence = Seules les personnes invitées qui ne le savent pas encore reçoivent ce courriel. Leur agenda est mis à jour avec lui ; leurs réponses restent.
circle-news-nobody = Tout le monde sait ce qu’il en est : aucun courriel ne part.
circle-left-not-coming = ne vient pas
history-action-circle-tell-moved = Changement de date, de lieu ou de lien vidéo annoncé
history-action-circle-tell-off = Annulation annoncée
circle-mail-moved-subject = Changement : { $circle }, { $when }
circle-mail-moved-body =
    Bonjour { $name },

    { $lede }

    { $facts }

    { $answer }
    { $link }

    Une question ? { $contact }
circle-mail-off-subject = Annulé : { $circle }, { $before }
circle-mail-off-body =
    Bonjour { $name },

    « { $circle } » ({ $group }), prévu { $before }, n’a pas lieu.

    Votre page reste ouverte :
    { $link }

    Une question ? { $contact }
circle-again-title = Recevoir mon lien
circle-again-lost = Lien perdu ?
circle-again-lede = Donnez l’adresse à laquelle vous avez été invité·e : votre lien personnel y repart.
circle-again-email = Votre adresse de courriel
circle-again-hint = Celle où l’invitation est arrivée.
circle-again-button = Envoyer mon lien
circle-again-sent = Si cette adresse est invitée à un cercle en cours, son lien vient de partir. Regardez aussi dans les indésirables.
circle-again-else = Rien n’arrive ? Écrivez à la personne qui vous a invité·e : peut-être vous connaît-on sous une autre adresse.
circle-again-by-hand = Ici, aucun serveur n’envoie de courriels. Demandez votre lien à la personne qui vous a invité·e : cela lui prend deux clics.
history-action-circle-link-ask = Lien redemandé par l’adresse
circle-mail-again-subject = Votre lien : { $circle }
circle-mail-again-body =
    Bonjour { $name },

    Le lien de votre page pour « { $circle } » ({ $group }) a été redemandé. Le voici :
    { $link }

    Ceux que vous avez déjà reçus restent valables, sauf s’ils ont été retirés. Si vous n’avez rien demandé, ne faites rien : le lien n’est parti qu’à vous.

    Une question ? { $contact }
circle-stands-instead-named = La personne que vous avez nommée vient à votre place. Vous pouvez encore lire cette page.
circle-by-video = En ligne ; le lien apparaît ici dès que votre place est notée.
circle-mail-instead-named-subject = Quelqu’un vient à votre place : { $circle }
circle-mail-instead-named-body =
    Bonjour { $name },

    Nous avons écrit à la personne que vous avez nommée pour venir à votre place à « { $circle } ». Votre lien vous permet encore de lire.

    Vous pouvez changer votre réponse jusqu’au { $until } :
    { $link }
circle-mail-by-video = En ligne ; le lien vient avec la confirmation de votre place.
circle-offer-why = Pourquoi ces personnes
circle-offer-why-hint = À dire quand d’autres attendent depuis plus longtemps : l’équilibre entre types d’organisations, par exemple. Cela se lit dans l’historique de la personne.
circle-error-offer-why = D’autres attendent depuis plus longtemps : dites pourquoi ces personnes passent avant.
circle-offer-look = Voir ce qui partira
circle-offer-plan = { $count ->
    [0] Aucune place ne sera proposée.
    [one] Une place sera proposée.
   *[other] { $count } places seront proposées.
}
circle-news-video-question = Prévenir que « { $circle } » a un autre lien vidéo ?
circle-mail-video-subject = Lien vidéo : { $circle }, { $when }
circle-mail-video-body =
    Bonjour { $name },

    Le lien vidéo de « { $circle } » ({ $group }) est désormais celui-ci ; tout autre ne sert plus.

    Quand : { $when } (heure de Bruxelles)
    Où : { $place }

    Votre place reste notée. Votre page dit toujours ce qui vaut :
    { $link }

    Une question ? { $contact }
circle-remind-over = Le cercle a commencé : on ne demande plus qui vient.
circle-letter-note-subject = La note à lire : { $circle }
circle-letter-note-body =
    Bonjour { $name },

    La note du groupe { $group } pour « { $circle } » est prête. Lisez-la ici, sans mot de passe, toujours dans sa dernière version :
    { $link }

    Quand : { $when } (heure de Bruxelles)

    Ce lien est personnel : ne le transmettez pas.

    Une question ? { $contact }
circle-news-note = Annoncer la note
circle-news-note-count = { $count ->
    [0] Personne à prévenir de la note
    [one] Annoncer la note à une personne
   *[other] Annoncer la note à { $count } personnes
}
circle-news-note-question = Prévenir que la note de « { $circle } » peut être lue ?
circle-news-note-consequence = Ce courriel va aux personnes invitées avant l’envoi de la note, sauf à celles qui l’ont lue ou en ont déjà été prévenues dans cette version. Qui est invité ensuite la trouve sur sa page. Les mots se changent sous « Textes ».
history-action-circle-tell-note = Note annoncée
mail-button-note = Lire la note
circle-data-objections = Ce que vous vouliez dire
circle-data-objection-answer = Réponse du groupe
circle-news-over = La réunion est passée : plus personne n’est prévenu.
circle-news-closed = Ce cercle ne change plus : plus personne n’est prévenu.
circle-news-undated = La réunion n’a pas encore de date : il n’y a rien à annoncer.
circle-news-nobody-there = La réunion a commencé : seules les personnes qui ont une place seraient encore prévenues, et aucune n’est à prévenir.
circle-news-note-over = La réunion est passée : la note n’est plus annoncée.
circle-news-note-off = La réunion est annulée : la note n’est pas annoncée.
circle-news-note-again-question = Prévenir qu’une nouvelle version de la note de « { $circle } » peut être lue ?
circle-mail-moved-first = Voici quand et où « { $circle } » ({ $group }) se tient.
circle-mail-moved-on = « { $circle } » ({ $group }) a lieu, bien que son annulation ait été annoncée.
circle-mail-moved-day = La date ou l’heure de « { $circle } » ({ $group }) a changé.
circle-mail-moved-place = Le lieu de « { $circle } » ({ $group }) a changé.
circle-mail-moved-both = La date et le lieu de « { $circle } » ({ $group }) ont changé.
circle-mail-moved-video = Le lien vidéo de « { $circle } » ({ $group }) ne sert plus.
circle-mail-fact-when = Quand : { $when } (heure de Bruxelles)
circle-mail-fact-before = Auparavant : { $before }
circle-mail-fact-where = Où : { $place }
circle-mail-fact-unplaced = Où : encore à fixer
circle-mail-fact-online = en ligne
circle-mail-moved-answered = Votre réponse reste notée. Si elle ne convient plus, changez-la :
circle-mail-moved-unanswered = Vous n’avez pas encore répondu. Dites ici si vous venez :
circle-letter-note-again-subject = { $subject } (nouvelle version)
circle-letter-note-again = Ceci est une nouvelle version de la note : elle remplace celle qui vous était déjà connue.
circle-stands-instead-asked = Nous avons invité { $name } à votre place ; la réponse n’est pas encore arrivée. Si vous répondez « Je viens », cette invitation est retirée.
circle-stands-instead-declined = { $name } ne vient pas. Vous pouvez encore répondre « Je viens », ou nommer une autre personne.
circle-stands-instead-gone = Plus personne n’est invité à venir à votre place. Vous pouvez encore lire cette page.
circle-answered-yes-back = Votre place est notée. L’invitation de { $name }, à votre place, est retirée ; une confirmation part par courriel.
circle-error-instead-comes = { $name } a accepté de venir à votre place : rien ne change. Pour venir vous-même, écrivez à qui vous a invité.
history-action-circle-invitee-withdraw = Invitation retirée : la personne remplacée vient elle-même
circle-mail-withdrawn-subject = Vous n’êtes plus attendu·e : { $circle }, { $when }
circle-mail-withdrawn-body =
    Bonjour { $name },

    { $other } peut finalement venir à « { $circle } » ({ $group }). Vous n’avez donc plus à venir à sa place, ni à répondre : le lien que vous aviez reçu ne s’ouvre plus.

    Une question ? { $contact }
circle-link-closed = Ce cercle est clôturé : il ne vous demande plus rien. Cette page reste, avec ce qui en est sorti et vos données.
circle-error-other-comes = { $name }, que vous deviez remplacer, vient en personne : rien ne change. Pour venir aussi, écrivez à qui vous a invité.
