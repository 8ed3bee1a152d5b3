# Powers over identities, the second factor, the security log
confirm-identity-title = C’est bien vous ?
confirm-identity-lede = Ce que vous allez changer touche aux accès. Redonnez votre mot de passe : il vaut pour dix minutes, et rien de ce que vous avez saisi n’est perdu.
confirm-identity-button = Continuer
confirm-what-invite = Vous envoyez une invitation.
confirm-what-revoke-invitation = Vous retirez une invitation.
confirm-what-reset-password = Vous faites un lien pour un nouveau mot de passe.
confirm-what-deactivate = Vous désactivez un compte.
confirm-what-reactivate = Vous réactivez un compte.
confirm-what-roles = Vous donnez un rôle.
confirm-what-end = Vous mettez fin à un rôle.
confirm-what-people = Vous enregistrez les données d’une personne.
confirm-what-archive = Vous archivez une personne.
confirm-what-restore = Vous restaurez une personne.
confirm-what-cancel-address = Vous abandonnez une nouvelle adresse.
confirm-what-erase = Vous effacez les données d’une personne.
confirm-what-second-factor = Vous installez un second facteur.
confirm-what-enrol = Vous installez un second facteur.
confirm-what-codes = Vous faites de nouveaux codes de secours.
confirm-what-remove = Vous retirez un second facteur.
person-email-hint = Pour qui a déjà un compte, une nouvelle adresse vaut dès qu’elle est confirmée depuis sa boîte.
person-is-guarded = Cette personne tient un rôle qui contrôle les autres : seule l’administration la modifie.
role-not-to-oneself = Personne ne se donne un rôle : demandez-le à quelqu’un d’autre.
account-reset-too-early = L’adresse de cette personne a changé il y a moins de 24 heures : le lien pourra partir ensuite, ou par l’administration.
address-to-confirm = Enregistré. La nouvelle adresse, { $name }, vaudra dès qu’elle sera confirmée depuis sa boîte.
address-by-hand = Aucun serveur n’envoie de courriels : seule l’administration peut changer l’adresse de qui a un compte, et transmettre le lien qui la confirme.
address-pending = en attente de confirmation : { $name }
address-pending-own = Une nouvelle adresse attend d’être confirmée depuis sa boîte : { $name }. D’ici là, l’adresse actuelle reste la vôtre.
address-cancel = Abandonner la nouvelle adresse
address-cancelled = La nouvelle adresse est abandonnée ; l’actuelle reste en vigueur.
address-confirm-title = Confirmer l’adresse
address-confirm-lede = { $name } se connecte aujourd’hui à Jalon avec { $old }. Désormais, ce sera avec :
address-confirm-button = Confirmer cette adresse
address-confirmed = L’adresse { $name } est confirmée.
second-factor-title = Second facteur
second-factor-lede = En plus du mot de passe, un code de votre téléphone : un mot de passe volé ne suffit plus.
second-factor-demanded = Vos rôles demandent un second facteur. Installez-le maintenant ; la suite s’ouvre juste après.
second-factor-demo = Ceci est la démonstration : le second facteur n’y est exigé de personne, mais vous pouvez l’essayer.
second-factor-device = Votre appareil
second-factor-on = actif
second-factor-since = Second facteur actif depuis le { $date }
second-factor-change = Changer d’appareil
second-factor-remove = Retirer le second facteur
second-factor-removed = Le second facteur est retiré.
second-factor-remove-question = Retirer le second facteur du compte « { $name } » ?
second-factor-remove-consequence = Le mot de passe suffira de nouveau, jusqu’à ce qu’un appareil soit installé. La personne est avertie par courriel. Assurez-vous que la demande vient bien d’elle.
second-factor-remove-own-question = Retirer votre second facteur ?
second-factor-remove-own-consequence = Le mot de passe suffira de nouveau ; vos codes de secours ne serviront plus.
second-factor-is-demanded = Vos rôles demandent un second facteur : changez d’appareil plutôt que de le retirer.
second-factor-step-app = Ayez sur votre téléphone une application de codes (celle de votre administration, ou toute autre qui lit les codes à six chiffres).
second-factor-step-scan = Scannez l’image qui suit, et donnez le premier code.
second-factor-step-codes = Gardez les dix codes de secours, pour le jour où le téléphone manque.
second-factor-begin = Installer
second-factor-enrol-title = Installer l’appareil
second-factor-enrol-lede = Scannez l’image avec l’application de codes, puis donnez le code qu’elle affiche.
second-factor-picture = Image à scanner avec l’application de codes
second-factor-key-title = Sans appareil photo
second-factor-key-hint = Saisissez cette clé dans l’application (codes à six chiffres, toutes les trente secondes).
second-factor-first-code = Code affiché par l’application
second-factor-enrol = Activer
recovery-codes-title = Codes de secours
recovery-codes-lede = Le second facteur est en place. Chacun de ces codes remplace l’appareil une fois.
recovery-codes-once = Ils ne s’afficheront plus : imprimez-les, ou gardez-les dans votre coffre de mots de passe.
recovery-codes-kept = Je les ai gardés
recovery-codes-left = { $count ->
        [0] Tous vos codes de secours ont servi : faites-en de nouveaux.
        [one] Il vous reste un code de secours.
        *[other] Il vous reste { $count } codes de secours.
    }
recovery-codes-new = Faire de nouveaux codes
code-title = Second facteur
code-lede = Le mot de passe est bon. Donnez maintenant le code de votre application.
code-label = Code
code-hint = Six chiffres ; ou un code de secours, si l’appareil vous manque.
code-wrong = Ce code n’est pas le bon, ou a déjà servi. Attendez le suivant.
code-six-digits = Donnez les six chiffres.
my-events = Ce qui s’est passé avec mon compte
my-events-lede = Les vingt derniers événements. Si l’un vous étonne, changez de mot de passe et prévenez l’administration.
my-events-none = Rien encore.
security-title = Journal de sécurité
security-lede = { $count ->
        [0] Connexions, refus, changements d’accès, données sorties : rien n’est gardé au-delà du jour.
        [one] Connexions, refus, changements d’accès, données sorties : gardés un jour.
        *[other] Connexions, refus, changements d’accès, données sorties : gardés { $count } jours.
    }
security-none = Aucun événement
security-none-advice = Rien ne correspond à ces filtres.
security-what = Quoi
security-when = Quand
security-who = Par qui
security-whom = Au sujet de
security-request = Requête
security-detail = Détail
security-kind = Événement
security-from = Du
security-to = Au
security-by = par { $name }
security-older = Plus anciens
security-latest = Les plus récents
security-signed-in = Connexion
security-refused = Mot de passe ou code refusé
security-locked = Trop d’essais, arrêtés
security-signed-out = Déconnexion
security-sessions-closed = Sessions fermées
security-reset-asked = Lien de mot de passe demandé
security-password = Mot de passe changé
security-address-asked = Nouvelle adresse demandée
security-address = Adresse changée
security-role-given = Rôle donné
security-role-ended = Fin d’un rôle
security-second-factor-on = Second facteur installé
security-second-factor-off = Second facteur retiré
security-recovery-codes = Nouveaux codes de secours
security-recovery-code-used = Code de secours utilisé
security-invited = Invitation envoyée
security-activated = Compte réactivé
security-deactivated = Compte désactivé
security-calendar = Nouvelle adresse d’agenda
security-calendar-off = Adresse d’agenda supprimée
security-denied = Accès refusé
security-exported = Fichier téléchargé
security-data-seen = Coordonnées vues
security-data-erased = Données personnelles effacées
security-at-confirmation = en confirmant son identité
security-at-code = au second facteur
security-at-secret = par des liens personnels inconnus
security-by-link = par un lien
security-codes-left = codes de secours restants : { $number }
security-sessions-count = sessions fermées : { $number }
security-asked-for = adresse { $path }
notice-by-yourself = vous-même
notice-by-operator = l’exploitant du serveur
notice-password = Le mot de passe de votre compte a été changé.
notice-address-asked = Une nouvelle adresse a été demandée pour votre compte : { $detail }. Elle vaudra dès que cette boîte l’aura confirmée.
notice-address = L’adresse de votre compte est maintenant { $detail }.
notice-role-given = Vous avez reçu un rôle : { $detail }.
notice-role-ended = Un de vos rôles a pris fin : { $detail }.
notice-second-factor-on = Un second facteur a été installé pour votre compte.
notice-second-factor-off = Le second facteur de votre compte a été retiré.
notice-recovery-codes = De nouveaux codes de secours ont été faits pour votre compte ; les anciens ne fonctionnent plus.
notice-recovery-code-used = Un code de secours a servi pour entrer dans votre compte. Codes restants : { $detail }.
notice-deactivated = Votre compte a été désactivé.
notice-activated = Votre compte a été réactivé.
notice-calendar = Une nouvelle adresse d’agenda a été faite pour vous ; l’ancienne, s’il y en avait une, ne fonctionne plus.
mail-notice-subject = Jalon : un changement touche votre compte
mail-notice-body =
    Bonjour { $name },

    { $what }

    Quand : { $when }
    Par : { $by }

    Si c’est bien voulu, il n’y a rien à faire. Sinon, changez votre mot de passe et prévenez l’administration :

    { $link }

    L’équipe de coordination
mail-address-subject = Confirmer votre adresse pour Jalon
mail-address-body =
    Bonjour { $name },

    Cette adresse a été donnée pour votre compte Jalon. Confirmez-la ici (lien personnel, valable sept jours) :

    { $link }

    Si vous ne vous y attendez pas, ignorez ce message : rien ne change.

    L’équipe de coordination
confirm-what-coordination = Vous prenez la coordination.
