# The pilot's review
colon = {" : "}
review-title = Revue
review-of = Revue de { $code }
review-none-yet = La revue n’a pas encore commencé.
review-no-proposal = Pas encore de proposition
review-go-on = Mesure suivante à revoir
review-continue = Continuer la revue
review-draft-by = Brouillon de { $name }, le { $when }
review-submitted-by = Soumise par { $name }, le { $when }
review-steps = Étapes
review-facts-more = Repères
review-facts = La mesure
review-carrier = Organisation porteuse
review-carriers = Co-porteurs
review-implementation = Mise en œuvre
review-due = Revues attendues pour le
review-late = En retard : les revues du groupe étaient attendues pour le { $when }.
review-previous = Mesure précédente à revoir :
review-next = Mesure suivante à revoir :
review-progress = { $done } sur { $total } { $total ->
        [one] revue
        *[other] revues
    }
review-progress-label = Avancement de vos revues
review-coverage = Déjà couverte par la SRTE ?
review-coverage-full = Entièrement
review-coverage-full-hint = Une action de la SRTE fait déjà tout ce que dit la mesure.
review-coverage-partial = En partie
review-coverage-partial-hint = Une action en reprend une partie.
review-coverage-none = Pas du tout
review-coverage-none-hint = Rien dans la SRTE ne la reprend.
review-covered-by = Couverte par quoi ?
review-covered-by-hint = L’action ou l’axe de la SRTE. Nécessaire si la mesure est couverte, même en partie.
review-relevance = Encore pertinente ?
review-relevance-yes = Oui
review-relevance-yes-hint = Telle qu’elle est écrite.
review-relevance-to-adapt = À adapter
review-relevance-to-adapt-hint = Le but reste bon, la manière doit changer.
review-relevance-no = Non
review-relevance-no-hint = Dépassée, déjà faite ou sans objet.
review-proposal = Que proposez-vous ?
review-outcome-carry-on-hint = La mesure continue sans changement dans la SRTE.
review-outcome-carry-on-adapted-hint = Elle continue, avec les changements décrits dans la motivation.
review-outcome-merge-hint = Elle devient une partie d’une action de la SRTE ; nommez-la ci-dessous.
review-outcome-hand-over-hint = Une autre stratégie la reprend ; choisissez-la ci-dessous.
review-outcome-leave-hint = Elle s’arrête ; la motivation dit pourquoi.
review-merge-into = Action dans laquelle fusionner
review-merge-into-hint = Nécessaire si vous proposez une fusion.
review-hand-over = Stratégie qui reprend la mesure
review-hand-over-none = Aucune
review-capacity = Moyens
review-staff = Personnel
review-money = Budget
review-capacity-sufficient = Suffisant
review-capacity-tight = Limité
review-capacity-lacking = Insuffisant
review-capacity-unknown = Inconnu
review-consult = Organisations à consulter
review-consult-hint = Chaque organisation cochée demande une bilatérale, comme chaque co-porteur.
review-consult-others = Autres organisations
review-reason = Motivation
review-reason-hint = Ce que liront le GT0 et les cabinets. Markdown : **gras**, - liste, [lien](https://…).
review-confidence = Degré de certitude
review-confidence-low = Faible
review-confidence-low-hint = À discuter en séance.
review-confidence-medium = Moyen
review-confidence-medium-hint = Des points restent à vérifier.
review-confidence-high = Élevé
review-confidence-high-hint = Partagé avec les organisations porteuses.
review-save = Enregistrer le brouillon
review-save-next = Enregistrer et passer à la suivante
review-submit = Soumettre
review-pilot-submits = Vous préparez cette revue ; le pilote la soumet.
review-keys = Au clavier :
review-saved = { $code } : brouillon enregistré.
review-submitted = { $code } est soumise.
review-submitted-with-bilaterals = { $code } est soumise. { $count ->
        [0] Il ne reste aucune bilatérale à tenir
        [one] Il reste une bilatérale à tenir
        *[other] Il reste { $count } bilatérales à tenir
    }.
review-bilaterals-not-blocking = Vous pouvez soumettre sans attendre.
review-not-open = { $code } n’est plus en revue : voici ce qui a été soumis.
review-closed-title = Cette revue vient d’être soumise
review-closed = La mesure n’est plus en revue, rien n’a été enregistré. Votre texte est encore dans la page : copiez ce qui compte dans un commentaire, ou demandez que la revue vous soit renvoyée.
review-coverage-needed = Couverture par la SRTE : choisissez une réponse.
review-relevance-needed = Pertinence : choisissez une réponse.
review-proposal-needed = Proposition : choisissez une réponse.
review-staff-needed = Personnel : choisissez une réponse.
review-money-needed = Budget : choisissez une réponse.
review-confidence-needed = Degré de certitude : choisissez une réponse.
review-reason-needed = Motivez votre proposition avant de soumettre.
review-covered-by-needed = Dites ce qui couvre la mesure.
review-merge-into-needed = Nommez l’action dans laquelle fusionner.
review-hand-over-needed = Choisissez la stratégie qui reprend la mesure.
reviews-done-title = Tout est revu
reviews-left-title = Encore des revues à terminer
reviews-no-list = Aucune mesure ne vous est attribuée pour le moment.
reviews-left = À terminer et soumettre
reviews-then = Et maintenant
reviews-then-bilaterals = { $count ->
        [0] Aucune bilatérale n’est ouverte
        [one] Une bilatérale reste ouverte
        *[other] { $count } bilatérales restent ouvertes
    }
reviews-then-session = Préparer la séance spéciale PREC du { $code }
reviews-then-home = Retour à mon travail

# Examination and return
review-examine-lede = La séance spéciale PREC a examiné la proposition ; la mesure va ensuite au GT0.
review-examine-note = Note de la séance
review-examine-note-hint = Facultative : ce que la séance a relevé.
review-examined = { $code } est examinée.
review-return-lede = La revue redevient un brouillon du pilote, qui reçoit votre motif par courriel.
review-return-reason = Motif du renvoi
review-return-reason-hint = Ce que le pilote doit revoir. Il le verra en tête de la revue.
review-return-needs-reason = Dites pourquoi la revue est renvoyée.
review-returned = { $code } est renvoyée au pilote.
review-returned-by = Renvoyée par { $name }, le { $when }
review-return-mail-subject = { $code } : votre revue vous est renvoyée
review-return-mail-body =
    Bonjour,

    { $name } vous renvoie la revue de { $code } « { $title } » :

    { $text }

    Reprenez-la ici : { $link }
session-title = Séance spéciale PREC du { $code }
session-lede = Les revues soumises du groupe, à passer en séance. Cochez celles qui sont examinées, notez ce qui a été dit, enregistrez en une fois.
session-unsubmitted = { $count ->
    [one] revue pas encore soumise
   *[other] revues pas encore soumises
}
session-submitted = soumises, à examiner
session-already = déjà examinées
session-none = Rien à examiner pour le moment
session-none-advice = Les mesures apparaissent ici dès que leur pilote soumet la revue.
session-see-measures = Voir les mesures du groupe
session-count = { $count ->
        [0] aucune mesure à examiner
        [one] une mesure à examiner
        *[other] { $count } mesures à examiner
    }
session-tick = Cocher
session-measure = Mesure
session-note = Note de la séance, ou motif du renvoi
session-note-hint = Inscrite dans les étapes de chaque mesure cochée. Nécessaire pour un renvoi.
session-examine = Acter l’examen des mesures cochées
session-return = Renvoyer les mesures cochées
session-examined = { $count ->
        [0] Aucune mesure examinée
        [one] Une mesure examinée
        *[other] { $count } mesures examinées
    }.
session-returned = { $count ->
        [0] Aucune mesure renvoyée
        [one] Une mesure renvoyée
        *[other] { $count } mesures renvoyées
    } au pilote.
session-tick-some = Cochez au moins une mesure.
session-moved = Une des mesures a changé d’état entre-temps ; rien n’a été enregistré. Vérifiez la sélection et recommencez.

# The thematic opinion
opinion-title = Avis thématique
opinion-none = Pas encore d’avis
opinion-no-proposal = Le pilote n’a encore rien proposé.
opinion-stance = Votre avis
opinion-favourable = Favorable
opinion-favourable-hint = La proposition convient.
opinion-reserved = Réservé
opinion-reserved-hint = À certaines conditions, à dire ci-dessous.
opinion-unfavourable = Défavorable
opinion-unfavourable-hint = La proposition ne convient pas.
opinion-body = Explication
opinion-body-hint = Nécessaire si l’avis n’est pas favorable. Markdown.
opinion-needs-words = Expliquez votre réserve ou votre refus.
opinion-save = Enregistrer l’avis
opinion-saved = Votre avis est enregistré.
opinion-give = Donner l’avis thématique
opinion-revise = Revoir l’avis thématique

# Comments
comments-title = Commentaires
comments-none = Aucun commentaire. Posez une question ou partagez ce que vous savez.
comments-count = { $count ->
        [0] aucun commentaire
        [one] un commentaire
        *[other] { $count } commentaires
    }
comment-new = Nouveau commentaire
comment-body = Commentaire
comment-body-hint = Markdown. Écrivez @Nom pour prévenir quelqu’un.
comment-mention = Prévenir
comment-mention-hint = Les personnes choisies reçoivent un courriel.
comment-mentions-you = Vous concerne
comment-send = Publier
comment-reply = Répondre
comment-reply-to = Répondre à { $name }
comment-edit = Modifier le commentaire
comment-edited = modifié
comment-withdraw = Retirer
comment-withdraw-question = Retirer ce commentaire ?
comment-withdraw-consequence = « { $name } » ne sera plus montré. Les réponses restent.
comment-withdrawn = Commentaire retiré par la personne qui l’a écrit.
comment-withdrawn-flash = Le commentaire est retiré.
comment-parent-gone = Le commentaire auquel vous répondiez a été retiré. Vous pouvez publier votre texte comme nouveau commentaire.
comment-written = Commentaire publié.{ $count ->
        [0] {""}
        [one] {" "}Une personne est prévenue.
        *[other] {" "}{ $count } personnes sont prévenues.
    }
comment-mail-subject = { $name } vous mentionne à propos de { $code }
comment-mail-body =
    Bonjour,

    { $name } vous mentionne dans un commentaire sur { $code } « { $title } » :

    { $text }

    Lire et répondre : { $link }

history-action-review-save = Revue enregistrée
history-action-comment-write = Commentaire publié
history-action-comment-edit = Commentaire modifié
history-action-comment-withdraw = Commentaire retiré
history-action-opinion-save = Avis thématique donné
history-field-review-coverage = Couverture par la SRTE
history-field-review-covered-by = Couverte par
history-field-review-relevance = Pertinence
history-field-review-proposal = Proposition
history-field-review-merge-into = Fusion dans
history-field-review-hand-over = Stratégie qui reprend
history-field-review-staff = Personnel
history-field-review-money = Budget
history-field-review-consult = Organisations à consulter
history-field-review-reason = Motivation
history-field-review-confidence = Certitude
history-field-comment-body = Commentaire
history-field-opinion-stance = Avis
history-field-opinion-body = Explication de l’avis
sessions-lede = Où en est la séance de chaque groupe.
sessions-none = Aucun groupe n’a encore de mesure.
sessions-group = Groupe
sessions-unsubmitted = Pas encore soumises
session-submitted-title = Mesures à examiner
session-not-planned = Aucune séance spéciale PREC n’est planifiée
session-plan-advice = Les mesures soumises sont examinées en séance : planifiez-la, elles l’y attendent.
session-ask-planning = Les mesures soumises sont examinées en séance. Le pilote, la facilitation ou la coordination peut la planifier.
session-plan = Planifier la séance
session-last = La dernière
session-called-off = Cette séance n’a pas lieu : rien n’y est examiné.
review-keys-questions = 1 à 7 mènent à la question de ce numéro.
review-keys-submit = Ctrl+Entrée soumet, après une question.
review-keys-next = Ctrl+Entrée enregistre le brouillon et passe à la mesure suivante.
review-confirm = Soumettre au GT0 ?
review-answered = Réponses données : { $done } sur { $total }
review-kept = Brouillon enregistré à { $time }
review-withdrawn = { $code } est de nouveau un brouillon.
sessions-submitted = Soumises, à examiner
sessions-examined = Examinées
review-answers = Réponses
review-keys-answer = Entrée prend la réponse choisie et mène à la question suivante.
