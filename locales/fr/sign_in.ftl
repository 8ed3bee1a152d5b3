# Signing in and passwords
sign-in-title = Connexion
sign-in-lede = Retrouvez vos mesures, vos groupes et ce qui vous attend.
sign-in-button = Se connecter
sign-in-failed = L’adresse ou le mot de passe n’est pas le bon. Vérifiez, ou demandez un nouveau mot de passe ci-dessous.
signed-out = Vous êtes déconnecté·e.
unsent-title = Ceci n’avait pas été envoyé
unsent-lede = Vous aviez envoyé ce qui suit quand votre session était terminée, ou avant d’avoir le second facteur que vos rôles demandent. Rien n’en a été enregistré : relisez, puis envoyez.
unsent-from = Écrit le { $when }
unsent-choices = Des choix, sans texte.
unsent-forget = Oublier ce texte
unsent-forgotten = Ce texte est oublié.
unsent-none = Rien n’attend d’être envoyé.
form-sent-before = Ce formulaire était déjà arrivé : il n’est pas enregistré une deuxième fois.
unsent-kept = Votre session était terminée. Ce que vous avez écrit est gardé : reconnectez-vous pour l’envoyer.
unsent-file = Votre session était terminée et le fichier n’est pas arrivé. Reconnectez-vous, puis envoyez-le à nouveau.
unsent-kept-enrol = Vos rôles demandent maintenant un second facteur. Ce que vous avez écrit est gardé : mettez-le en place, puis envoyez.
unsent-file-enrol = Vos rôles demandent maintenant un second facteur, et le fichier n’est pas arrivé. Mettez-le en place, puis envoyez le fichier à nouveau.
password = Mot de passe
password-new = Nouveau mot de passe
password-repeat = Le même, encore une fois
password-hint = Au moins { $count } caractères ; une phrase que vous retiendrez convient très bien.
password-too-short = Ce mot de passe est trop court.
password-too-long = Ce mot de passe est trop long.
password-guessed = Ce mot de passe se devine vite : il est connu, répété, suit le clavier ou reprend vos propres mots. Une phrase de quatre mots sans lien convient très bien.
password-differs = Les deux mots de passe diffèrent.
forgotten-link = Mot de passe oublié ?
forgotten-title = Nouveau mot de passe
forgotten-lede = Donnez votre adresse : vous recevrez un lien, valable deux heures.
forgotten-button = Envoyer le lien
forgotten-sent = Si un compte existe à cette adresse, un lien vient de partir. Regardez aussi dans les indésirables.
forgotten-by-hand = Ici, aucun serveur n’envoie de courriels, à personne. Adressez-vous à l’administration de Jalon : elle peut vous remettre un lien.
forgotten-back = Retour à la connexion
choose-title = Choisir un mot de passe
choose-lede = Bonjour { $name }, choisissez votre nouveau mot de passe. Vos sessions ouvertes seront fermées.
choose-welcome-title = Bienvenue dans Jalon
choose-welcome-lede = Bonjour { $name }, choisissez un mot de passe pour ouvrir votre compte.
choose-button = Choisir et continuer
dead-link-title = Ce lien ne fonctionne plus
dead-link-advice = Il a déjà servi, a expiré ou a été remplacé par un plus récent. Demandez-en un nouveau.
mail-invitation-subject = Votre accès à Jalon
mail-reset-subject = Choisir un nouveau mot de passe Jalon
mail-invitation-body =
    Bonjour { $name },

    Vous êtes invité·e à travailler dans Jalon, l’outil de coordination de la stratégie de transition économique.
    Pour ouvrir votre compte, choisissez un mot de passe ici (lien personnel, valable 14 jours) :

    { $link }

    L’équipe de coordination
mail-reset-body =
    Bonjour { $name },

    Voici le lien pour choisir un nouveau mot de passe (valable deux heures, une seule fois) :

    { $link }

    Si vous n’avez rien demandé, ignorez ce message : rien ne change.

    L’équipe de coordination
mail-reset-too-early-body =
    Bonjour { $name },

    Un nouveau mot de passe a été demandé pour votre compte. Votre adresse a changé il y a moins de 24 heures :
    par précaution, un lien ne pourra partir que le { $date }. Redemandez-le alors, ou adressez-vous à l’administration.

    L’équipe de coordination
