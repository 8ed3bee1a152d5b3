# Noter pendant un cercle, et répondre par téléphone.
small-too-few = Moins de cinq réponses : rien n’est montré.
small-others = Autres, regroupés
composer-line = Ligne à ajouter
composer-add = Ajouter la ligne
composer-names = Noms possibles
composer-offline = Pas encore lu : hors ligne
composer-more = Préciser par des champs
lines-closed = Ce cercle ne prend plus de contributions.
line-text = Ce qui est dit
line-kind = Type de contribution
line-by-text = comme le dit la ligne
line-axis = Axe
line-axis-hint = Un autre axe ou un autre tour : la contribution y passe, à la fin.
line-axis-gone = Cet axe n’est pas du groupe.
line-round = Tour
line-scale = Appréciation
line-scale-hint = Pour une appréciation, de 1 à 5.
line-level = Niveau d’implication
line-level-hint = Pour une implication.
line-speaker = Qui parle
line-speaker-name = Quelqu’un d’autre
line-speaker-hint = Par son nom, hors de la liste.
line-organisation = Au nom de quelle organisation
line-unnamed = sans nom
line-unnamed-yes = Ne nommer personne
line-unnamed-hint = Ni la personne ni son organisation ne restent.
line-nobody = personne n’est nommé
line-no-level = niveau non dit
line-unknown = inconnu : { $word }
line-recorded-by = noté par { $name }
line-edit = Modifier la contribution
line-more = Déplacer, préciser
line-remove-question = Retirer cette contribution ?
line-removed = La contribution est retirée.
line-restored = La contribution est de retour.
live-no-axis = Ce groupe n’a pas encore d’axe
live-no-axis-advice = On note par axe et par tour : ajoutez d’abord les axes stratégiques.
live-to-axes = Aller aux axes
live-too-long = Pas envoyé : 4 000 caractères au plus ; ici,
live-outline = Axes et tours
live-under-way = en cours
live-placeholder = + nn: une proposition
live-how = Écrire vite
live-how-appreciation = Au premier tour, un chiffre de 1 à 5 est l’appréciation : « 4 nn: très utile ».
live-how-involvement = Au deuxième, p, s, c ou i dit le niveau : porter, soutenir, être consulté·e, être informé·e ; @ nomme l’organisation.
live-how-move = « #2 » met la ligne à l’axe 2, « #2.3 » à son troisième tour.
live-how-keys = Deux lettres ou @ proposent des noms, Tab prend le premier ; Entrée enregistre, Alt+flèches changent de tour, flèche vers le haut va aux lignes.
live-who = Qui peut être nommé
live-questions-title = Questions aux téléphones
live-questions-lede = Les participant·es répondent sur leur téléphone ; les résultats restent cachés jusqu’à ce que vous les montriez.
live-questions-generate = Créer une question par axe et par tour
live-questions-made = { $count ->
    [0] Toutes les questions sont déjà là.
    [one] Une question est créée.
   *[other] { $count } questions sont créées.
}
live-questions-none = Pas encore de question
live-questions-none-advice = Créez-les d’un coup ; chacune s’ouvre quand son tour vient.
live-question-edit = Reformuler
live-question-prompt = Question
live-question-prompt-hint = Laissée vide : « { $usual } »
live-question-stepped = Cette question est maintenant : { $state }.
live-question-not-now = Ce n’est pas possible dans l’état actuel de cette question.
live-question-over = Cette question ne prend plus de réponses. Voici ce que vous aviez écrit ; dites-le à la personne qui anime.
live-code-title = Code de l’écran
live-code-where = À taper sur { $address }
live-code-none = L’entrée par code n’est pas ouverte. Les liens personnels marchent toujours.
live-phones = { $count ->
    [0] Aucun téléphone n’est entré.
    [one] Un téléphone est entré.
   *[other] { $count } téléphones sont entrés.
}
live-open = Laisser entrer par code
live-opened = Les téléphones peuvent entrer avec le code.
live-close = Fermer le code
live-closed = Le code n’est plus valable.
live-no-code = Aucun code n’est libre : essayez encore.
live-answers = { $count ->
    [0] Aucune réponse
    [one] 1 réponse
   *[other] { $count } réponses
}
live-answer = Réponse
live-count = Nombre
live-picture = Part
live-words = Réponses en mots
live-taken = Reprise comme contribution
live-take-one = Reprendre comme contribution
live-take-all = { $count ->
    [0] Rien à reprendre
    [one] Reprendre une réponse comme contribution
   *[other] Reprendre { $count } réponses comme contributions
}
live-answers-taken = { $count ->
    [0] Tout était déjà repris.
    [one] Une réponse est reprise.
   *[other] { $count } réponses sont reprises.
}
live-asks-appreciation = Que pensez-vous de cet axe dans l’ensemble ?
live-asks-involvement = Jusqu’où votre organisation s’impliquerait-elle ?
live-asks-review = Que faut-il améliorer, craindre ou préciser ?
live-step-5 = 5 – tout à fait favorable
live-step-4 = 4 – plutôt favorable
live-step-3 = 3 – partagé·e
live-step-2 = 2 – plutôt défavorable
live-step-1 = 1 – tout à fait défavorable
live-code-page = Répondre avec le code de l’écran
live-code-lede = Pendant la réunion d’un cercle, entrez avec votre téléphone au moyen des six signes montrés à l’écran.
live-code-label = Code
live-code-hint = Six lettres et chiffres ; majuscules ou non, c’est égal.
live-code-enter = Entrer
live-code-unnamed = Par le code, vos réponses sont sans nom : personne ne peut savoir qu’elles sont de vous. Votre lien personnel permet d’être nommé·e.
live-code-wrong = Ce code n’ouvre rien maintenant. Regardez l’écran : il change à chaque réunion.
live-phone-title = Répondre
live-phone-named = Ce lien est celui de { $name }. Vous choisissez à chaque réponse d’être nommé·e ou non.
live-phone-unnamed = Vos réponses sont sans nom.
live-phone-none = Rien n’est demandé maintenant
live-phone-none-advice = Gardez cette page ouverte : la question vient d’elle-même. Sinon, rechargez.
live-phone-new = Il y a une nouvelle question. Votre texte reste ici jusqu’à ce que vous l’envoyiez.
live-phone-reload = Recharger la page
live-answered = Vous avez répondu ; vous pouvez changer jusqu’à la clôture.
live-answer-send = Envoyer la réponse
live-answer-change = Changer la réponse
live-answer-stored = Votre réponse est enregistrée.
live-answer-waiting = Pas encore envoyé : gardé ici, renvoyé dès que possible.
live-answer-refused = Votre réponse n’a pas été acceptée ; voyez pourquoi.
live-answer-empty = Choisissez ou écrivez quelque chose.
live-choice = Votre réponse
live-remark = Une remarque
live-organisation-hint = Si ce n’est pas la vôtre, laquelle.
live-named = Avec ou sans votre nom
live-named-yes = Avec mon nom : { $name }
live-named-yes-hint = Les pilotes et facilitateur·rices du groupe le voient ; l’écran et les autres participant·es, non.
live-named-no = Sans nom
live-named-no-hint = Personne ne voit que c’est vous, et rien n’est dessiné avant cinq réponses.
history-action-record-line = Contribution notée
history-action-change-line = Contribution modifiée
history-action-remove-line = Contribution retirée
history-action-restore-line = Contribution rétablie
history-action-take-over-answers = Réponses des téléphones reprises
history-action-generate-questions = Questions aux téléphones créées
history-action-question-open = Question ouverte
history-action-question-close = Question close
history-action-question-show = Résultats montrés
history-action-question-hide = Résultats cachés
history-action-question-reopen = Question rouverte
history-action-question-reword = Question reformulée
history-action-open-phones = Téléphones admis par code
history-action-close-phones = Code fermé
history-field-contribution-axis = Axe de la contribution
history-field-contribution-round = Tour de la contribution
history-field-contribution-kind = Type de la contribution
history-field-contribution-scale = Appréciation de 1 à 5
history-field-contribution-level = Niveau d’implication donné
history-field-contribution-organisation = Organisation citée
history-field-contribution-unnamed = Personne n’est nommé
history-field-live-questions = Nombre de questions
history-field-live-question-state = État de la question
history-field-live-question-prompt = Question posée
history-field-live-answers = Nombre de réponses
live-phone-workshop = Un atelier est en cours avec ce cercle
live-phone-workshop-by-link = Écrivez des cartes et donnez vos points depuis cet appareil.
live-phone-workshop-by-code = Écrivez des cartes sans nom depuis cet appareil. Une carte envoyée ne change plus ici, et le code ne suffit pas pour donner des points : chacun ne les donne qu’une fois. Demandez à la personne qui anime de vous inscrire : vous recevrez un lien personnel.
live-earlier = Lignes précédentes
live-last-ones = Retour aux dernières lignes
live-phone-out = Cet appareil n’est plus entré par le code. Entrez de nouveau le code de l’écran, puis envoyez encore une fois.
live-phone-over = Votre réponse n’est pas notée : cet appareil n’est plus entré par le code, ou la réunion qu’il ouvrait est finie. Tout ce que vous aviez écrit est encore ici. Répondez par votre lien personnel, celui de votre invitation. Si l’écran montre un nouveau code, entrez-le dans une autre fenêtre, puis envoyez d’ici encore une fois.
live-measure-ask = Interroger sur une mesure détaillée
live-measure = Axe et mesure
live-measure-round = Tour
live-measure-not-now = Cette mesure a déjà une question pour ce tour, ou n’est plus dans un axe du groupe.
history-action-add-question = Question sur une mesure ajoutée
live-asks-appreciation-of-measure = Que pensez-vous de cette mesure dans l’ensemble ?
live-asks-involvement-of-measure = Jusqu’où votre organisation s’impliquerait-elle dans cette mesure ?
live-asks-review-of-measure = Que faut-il améliorer, craindre ou préciser dans cette mesure ?
