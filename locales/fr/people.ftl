# People, accounts and roles
people-lede = Qui est qui, dans quel groupe, avec quel rôle.
people-count = { $count ->
        [0] aucune personne
        [one] une personne
        *[other] { $count } personnes
    }
people-none = Personne ici
people-none-advice = Retirez les filtres, ou ajoutez quelqu’un.
person-new = Ajouter une personne
person-created = La personne est ajoutée. Donnez-lui un rôle, puis invitez-la.
person-name = Nom
person-first-name = Prénom
person-last-name = Nom de famille
person-email-taken = Cette adresse appartient déjà à quelqu’un.
person-job-title = Fonction
person-organisation = Organisation
person-lang = Langue
person-role = Rôle
person-roles = Rôles
person-no-role = Aucun rôle encore : sans rôle, la personne ne voit rien.
person-account = Compte
person-measures = { $count ->
        [0] aucune à piloter
        [one] une à piloter
        *[other] { $count } à piloter
    }
person-is-archived = Archivée : ne peut pas se connecter.
person-archive-question = Archiver { $name } ?
person-archive-consequence = La personne ne pourra plus se connecter, ses sessions se ferment et son compte est désactivé. { $count ->
        [0] Aucune mesure ne la nomme.
        [one] Une mesure la nomme comme pilote et continue de la nommer.
        *[other] { $count } mesures la nomment comme pilote et continuent de la nommer.
    } Vous pourrez la restaurer ; l’administration pourra réactiver son compte.
person-erase = Effacer les données
person-erased = Les données personnelles sont effacées.
person-erase-question = Effacer les données personnelles : { $name } ?
person-erase-consequence = Nom, adresse, fonction, compte, rôles et courriels disparaissent pour toujours, aussi de l’historique. Ce que la personne a écrit reste, sans son nom ; un texte où d’autres la nomment reste tel quel.
person-erase-type = Pour confirmer, écrivez : { $name }
person-erase-name-differs = Le nom écrit n’est pas celui de la personne.
account-none = Pas de compte
account-invited = Invité·e
account-active = Actif
account-deactivated = Désactivé
account-last-sign-in = Dernière connexion : { $date }
account-invited-until = Elle fonctionne jusqu’au { $date }.
account-invited-on = Invitation envoyée le { $date }.
account-invitation-expired = Elle a expiré le { $date }.
account-invitation-taken-back = Elle a été révoquée ; elle valait jusqu’au { $date }.
account-not-invited = Aucune invitation n’attend de réponse.
account-invite = Inviter
account-invite-again = Inviter à nouveau
account-invitation-sent = L’invitation est partie vers { $name }.
account-invitation-revoked = L’invitation ne fonctionne plus.
account-revoke = Révoquer l’invitation
account-not-invitable = Cette personne a déjà un compte, ou est archivée.
account-not-active = Ce compte n’est pas actif.
account-reset = Envoyer un lien de mot de passe
account-reset-sent = Le lien est parti vers { $name }.
account-deactivate = Désactiver le compte
account-deactivate-question = Désactiver le compte « { $name } » ?
account-deactivate-consequence = La personne est déconnectée partout et ne peut plus entrer. Vous pourrez réactiver le compte.
account-deactivated-done = Le compte est désactivé.
account-reactivate = Réactiver le compte
account-reactivated-done = Le compte est réactivé.
last-administrator = C’est la dernière personne qui peut administrer Jalon : nommez-en d’abord une autre.
role-give = Donner un rôle
role-given = Le rôle est donné.
role-in-group = Dans le groupe
role-in-strategy = Pour la stratégie
role-held-already = La personne a déjà ce rôle ici.
role-needs-one-place = Choisissez un groupe ou une stratégie, pas les deux.
role-needs-no-place = L’administration ne se tient ni dans un groupe ni pour une stratégie.
role-end = Mettre fin
role-ended = Le rôle a pris fin.
role-end-question = { $name } : mettre fin au rôle « { $role } » ?
role-end-consequence = Les droits cessent tout de suite ; ce qui a été fait reste.
invite-title = Inviter plusieurs personnes
invite-lede = Collez une liste telle qu’elle vous vient ; rien n’est écrit avant que vous ayez vu ce qui a été compris.
invite-people = Personnes
invite-people-hint = Des adresses de votre messagerie, une par ligne ou séparées par des points-virgules, ou un tableau copié avec ses titres : prénom, nom, courriel, rôle, groupe, organisation, langue.
invite-button = Ajouter et inviter
invite-lines-wrong = Numéros des lignes à corriger : { $lines }. Personne n’a été invité.
invite-understood = Ce qui a été compris
invite-ready = { $count ->
        [0] Personne n’est à inviter.
        [one] Tout est en ordre : une personne peut être invitée.
        *[other] Tout est en ordre : { $count } personnes peuvent être invitées.
    }
invite-line = Ligne
invite-verdict = Verdict
invite-check = Vérifier
invite-problem-address = Il manque une adresse de courriel
invite-problem-long = Le nom est trop long
invite-too-many = Au plus trois cents personnes à la fois.
invite-done = { $count ->
        [0] Aucune invitation n’est partie.
        [one] Une invitation est partie.
        *[other] { $count } invitations sont parties.
    }
my-account-title = Mon compte
my-account-lang-hint = Celle des courriels, et des pages tant que vous n’en choisissez pas une autre.
my-roles = Mes rôles
my-sessions = Mes sessions
my-sessions-lede = Les appareils où vous êtes connecté·e.
session-device = Appareil
session-address = Adresse
session-since = Depuis
session-seen = Dernière activité
session-this = cette session
session-close = Fermer
session-closed = La session est fermée.
sessions-close-others = Fermer toutes les autres
sessions-closed = { $count ->
        [0] Aucune autre session n’était ouverte.
        [one] Une session est fermée.
        *[other] { $count } sessions sont fermées.
    }
password-change = Changer de mot de passe
password-change-lede = Vos autres sessions se fermeront.
password-present = Mot de passe actuel
password-present-wrong = Ce n’est pas le mot de passe actuel.
password-changed = Le mot de passe est changé.
admin-title = Administration
admin-lede = L’état de l’installation, les droits et les courriels.
admin-accounts = { $count ->
    [one] compte actif
   *[other] comptes actifs
}
admin-unsent = { $count ->
    [one] courriel en attente
   *[other] courriels en attente
}
admin-failed = { $count ->
    [one] courriel refusé ou abandonné
   *[other] courriels refusés ou abandonnés
}
admin-version = Version
admin-database = Base de données
admin-migrations = Migrations appliquées
admin-sessions = Sessions ouvertes
admin-history = Lignes d’historique (estimation)
admin-mail = Courriels
admin-mail-sent = Les courriels partent par le serveur SMTP configuré.
admin-mail-kept = Aucun serveur SMTP n’est configuré : les courriels restent ici. Les liens personnels sont montrés une fois à qui les demande, pour être transmis.
admin-mail-clear = Les courriels partent vers le serveur SMTP en clair : mots de passe et liens peuvent être lus en chemin. Configurez smtps://, ou smtp://…?tls=required.
rights-title = Matrice des droits
rights-lede = Qui peut quoi, et où. Cette table est celle que le programme applique.
rights-right = Droit
rights-others = Aussi
scope-anywhere = partout
scope-gt0 = au GT0
scope-here = chez soi
holder-assigned-pilot = pilote attribué
holder-assigned-thematic-coordinator = coordinateur·rice thématique de la mesure
holder-author = auteur·rice
holder-note-taker = qui prend note
holder-invited = personne invitée
holder-answerable = qui répond du point
outbox-title = Boîte d’envoi
outbox-none = Aucun courriel
outbox-none-advice = Les invitations, rappels et mentions apparaîtront ici.
outbox-none-failed = Aucun courriel n’a échoué.
outbox-sent = parti le { $date }
outbox-waiting = en attente
outbox-failed = { $count ->
        [0] aucun essai manqué
        [one] un essai manqué
        *[other] { $count } essais manqués
    }
outbox-put-off = { $count ->
        [one] { $count } essai, il sera retenté
        *[other] { $count } essais, il sera retenté
    }
outbox-by-hand = lien remis à la main
outbox-swept = Le texte a été effacé après le délai de conservation.
outbox-stuck = { $count ->
        [one] { $count } courriel attend depuis plus d’une heure. Il est retenté au moins chaque heure, pendant cinq jours.
        *[other] { $count } courriels attendent depuis plus d’une heure. Ils sont retentés au moins chaque heure, pendant cinq jours.
    }
outbox-failed-count = { $count ->
        [one] { $count } courriel a été refusé ou abandonné : il ne sera plus retenté sans vous.
        *[other] { $count } courriels ont été refusés ou abandonnés : ils ne seront plus retentés sans vous.
    }
outbox-retry-all = Tout réessayer
outbox-only-failed = Ne voir que ceux-là
outbox-all = Voir tous les courriels
outbox-retrying-all = { $count ->
        [0] Aucun courriel ne peut être retenté : leurs liens sont périmés.
        [one] Un courriel repartira dans un instant.
        *[other] { $count } courriels repartiront dans un instant.
    }
mail-class-account = compte
mail-class-invitation = invitation
mail-class-reminder = rappel
mail-class-confirmation = confirmation
mail-class-result = résultat
mail-class-notice = avis
outbox-retry = Réessayer maintenant
outbox-retrying = Le courriel repartira dans un instant.
outbox-body = Texte du courriel
outbox-older = Plus anciens
history-action-give-role = Rôle donné
history-action-end-role = Fin d’un rôle
history-action-invite = Invitation envoyée
history-action-revoke-invitation = Invitation révoquée
history-action-send-reset = Lien de mot de passe envoyé
history-action-deactivate = Compte désactivé
history-action-reactivate = Compte réactivé
history-action-erase = Données personnelles effacées
history-action-ask-address = Nouvelle adresse demandée
history-action-confirm-address = Nouvelle adresse confirmée
history-action-cancel-address = Nouvelle adresse abandonnée
history-action-enrol-second-factor = Second facteur installé
history-action-make-recovery-codes = Nouveaux codes de secours
history-action-remove-second-factor = Second facteur retiré
history-field-first-name = Prénom
history-field-last-name = Nom de famille
history-field-email = Adresse de courriel
history-field-job-title = Fonction
history-field-organisation = Organisation
history-field-lang = Langue
history-field-role = Rôle
keys-title = Touches simples
keys-on = Activées
keys-off = Désactivées
keys-lede = Des touches qui agissent seules, sans Ctrl ni Alt. Elles n’agissent jamais pendant que vous écrivez dans un champ.
keys-of-reviews = Dans une revue : 1 à 7 mènent à la question de ce numéro.
keys-of-notes = Dans les notes : J et K passent d’un point à l’autre, ? ouvre l’aide ; sur une note, E la modifie, R y répond.
keys-send-nothing = Aucune touche seule n’envoie ni ne retire rien.
keys-switch-on = Activer les touches simples
keys-switch-off = Désactiver les touches simples
keys-are-on = Les touches simples sont activées.
keys-are-off = Les touches simples sont désactivées.
outbox-returned = revenu le { $date }
mail-button-reply = Répondre
mail-button-password = Choisir un mot de passe
mail-button-poll = Dire quand je peux
mail-button-meeting = Ouvrir la réunion
mail-button-minutes = Relire le PV
mail-error-expired = Ses liens étaient périmés avant qu’il ne parte.
mail-error-restored = Repris d’une sauvegarde : il est peut-être déjà parti depuis.
mail-error-withheld = Retenu : cette adresse a échoué auparavant, et personne n’a confirmé depuis qu’elle est juste.
mail-error-told = Quelqu’un a signalé que les courriels n’arrivent pas.
mail-fate-waiting = en attente
mail-fate-left = parti
mail-fate-refused = refusé
mail-fate-returned = revenu
mail-fate-absent = absence annoncée
mail-fate-by-hand = lien remis à la main
return-kind-failed = pas arrivé
return-kind-delayed = retardé
return-kind-absent = absence annoncée
return-kind-answer = réponse d’un agenda
return-kind-unknown = non compris
returns-title = Courriels revenus
returns-lede = Déposez ici les courriels revenus dans la boîte des retours, les messages d’absence et les réponses d’agenda : Jalon retrouve le courriel dont il s’agit, et n’écrit plus à une adresse qui a échoué.
returns-file = Fichier
returns-file-hint = Un courriel (.eml) ou une boîte entière (.mbox), { $megabytes } Mo au plus. Outlook ne donne que des .msg : glissez-les dans un courriel, comme pièces jointes, et enregistrez celui-ci en .eml depuis le web.
returns-upload = Lire le fichier
returns-too-big = Le fichier est trop gros : envoyez-le en plusieurs fois.
returns-no-file = Choisissez un fichier.
returns-no-mail = Aucun courriel ne se lit dans ce fichier. Les .msg d’Outlook ne sont pas lus : il faut un .eml ou un .mbox.
returns-read = Fichier lu. Rapprochés d’un courriel : { $settled }. À regarder : { $open }. Déjà lus : { $known }.
returns-open = { $count ->
    [0] Aucun message à regarder
    [one] Un message à regarder
   *[other] { $count } messages à regarder
}
returns-no-subject = Sans objet
returns-about = À propos du courriel « { $subject } »
returns-kind = Ce que c’est
returns-none-of-ours = rien à retenir
returns-address = Adresse
returns-address-needed = Indiquez l’adresse à laquelle le courriel n’est pas arrivé.
returns-settle = Classer
returns-failed = Adresses qui ont échoué
returns-failed-none = Aucune : tous les courriels partent.
returns-settled = Derniers messages classés
returns-said = Ce qui est dit
returns-mail = Courriel
returns-read-at = Lu le
address-troubles = { $count ->
    [0] Tout le monde est joint
    [one] Une personne n’est pas jointe
   *[other] { $count } personnes ne sont pas jointes
}
address-troubles-advice = Si l’adresse est fausse, corrigez-la sur la page de la personne, puis renvoyez l’invitation. Si elle est juste, confirmez-la : les courriels y repartiront.
address-trust = Cette adresse est juste
address-trusted = Adresse confirmée : les courriels y repartent.
address-came-back = Un courriel vous est revenu ?
address-came-back-hint = Plus aucun courriel n’y partira tant que personne n’aura confirmé l’adresse.
address-of = À qui
address-distrust = Cette adresse ne marche pas
address-distrusted = Noté : plus aucun courriel ne part à cette adresse.
invite-new = Nouvelle
invite-known = Déjà connue, inchangée
invite-twice = En double, comptée une fois
invite-unreadable = À corriger
invite-nobody-new = Personne n’est nouveau ici : tout le monde est déjà connu.
invite-problem-place = Ce groupe ou cette stratégie n’existe pas
invite-problem-role = Seule l’administration donne ce rôle
invite-problem-role-word = Ce rôle n’est pas connu
invite-problem-no-place = Il manque le groupe
invite-problem-no-role = Il manque le rôle
invite-problem-cell = Une case n’est ni un rôle ni un groupe
invite-usual-role = Rôle, si la ligne n’en dit rien
invite-usual-group = Groupe, si la ligne n’en dit rien
invite-add = Ajouter sans inviter
invite-added = { $count ->
        [0] Personne n’est ajouté.
        [one] Une personne est ajoutée.
        *[other] { $count } personnes sont ajoutées.
    }
invite-organisation-unknown = inconnue : laissée vide
outbox-look = Voir comme son destinataire
outbox-mail-lede = Le courriel tel qu’il arrive. Ses liens personnels ne sont montrés à personne : des points tiennent leur place.
outbox-mail-to = À
outbox-mail-class = Type
outbox-mail-written = Écrit le
outbox-mail-files = Fichiers joints
mail-calendar-request = Invitation d’agenda, à accepter ou à refuser
mail-calendar-cancel = Annulation dans l’agenda
mail-calendar-publish = Fichier d’agenda, à enregistrer
mail-button-measure = Ouvrir la mesure
mail-button-comment = Lire le commentaire
mail-button-account = Ouvrir mon compte
mail-button-address = Confirmer l’adresse
mail-button-items = Voir mes points de suivi
mail-button-corrections = Voir les corrections
mail-button-poll-result = Voir le sondage
mail-button-feedback = Donner mon retour
mail-button-circle = Ouvrir ma page
mail-button-invitee = Voir la personne
invite-file = Fichier Excel (.xlsx), OpenDocument (.ods) ou CSV
invite-file-hint = Les titres sont cherchés dans toutes les feuilles : prénom, nom, courriel, fonction, rôle, groupe, organisation, langue.
invite-file-look = Lire le fichier
invite-or-paste = Ou coller une liste
invite-file-read = Voici ce que dit le fichier : corrigez le texte plus bas s’il le faut, puis vérifiez-le à nouveau. Rien n’est encore écrit.
invite-file-hidden = { $count ->
        [0] Aucune ligne masquée.
        [one] Une ligne que le classeur masque n’est pas reprise.
        *[other] { $count } lignes que le classeur masque ne sont pas reprises.
    }
invite-organisation-added = inconnue : sera ajoutée
invite-add-organisations-hint = Comme administrations ; vous précisez le reste ensuite. Sinon, elles sont laissées vides.
invite-organisation-taken = Une organisation à ajouter existe déjà, archivée ou sous un autre nom : restaurez-la, ou écrivez le nom qui est connu.
outbox-perhaps-twice = peut-être parti deux fois
invite-leave-wrong = Laisser de côté les lignes à corriger
invite-leave-wrong-hint = Les autres sont invitées ; ces lignes vous reviennent ensuite, à corriger.
invite-rest-added = { $count ->
        [0] Personne n’est ajouté.
        [one] Une personne est ajoutée.
        *[other] { $count } personnes sont ajoutées.
    } { $left ->
        [0] Il ne reste aucune ligne à corriger.
        [one] Il reste une ligne à corriger : la voici.
        *[other] Il reste { $left } lignes à corriger : les voici.
    }
invite-rest-done = { $count ->
        [0] Aucune invitation n’est partie.
        [one] Une invitation est partie.
        *[other] { $count } invitations sont parties.
    } { $left ->
        [0] Il ne reste aucune ligne à corriger.
        [one] Il reste une ligne à corriger : la voici.
        *[other] Il reste { $left } lignes à corriger : les voici.
    }
invite-ready-others = { $count ->
        [0] Personne n’est à inviter.
        [one] Une personne peut être invitée.
        *[other] { $count } personnes peuvent être invitées.
    } { $left ->
        [0] Aucune ligne n’est laissée de côté.
        [one] Une ligne est laissée de côté.
        *[other] { $left } lignes sont laissées de côté.
    }
invite-all-wrong = Aucune ligne ne peut être prise : toutes sont à corriger.
invite-nobody-left = Aucune ligne ne peut être prise : les personnes lisibles sont déjà connues, les autres lignes sont à corriger.
invite-rest-again = Ce formulaire était déjà arrivé : rien n’est fait une deuxième fois. { $left ->
        [0] Il ne reste aucune ligne à corriger.
        [one] Il reste une ligne à corriger : la voici.
        *[other] Il reste { $left } lignes à corriger : les voici.
    }
invite-column-full = Prénom et nom
invite-column-place = Groupe
invite-column-piloted = Pilotage
invite-values-places = Groupes et stratégies
invite-values-langs = Langues
invite-answer-corrected = À corriger plus loin
invite-answer-usual-lang = Celle du formulaire
