# The frame around every page
skip-to-content = Aller au contenu
breadcrumbs = Fil d’Ariane
nav-label = Navigation principale
nav-menu = Menu
nav-home = Mon travail
nav-follow-up = Suivi
nav-groups = Groupes
nav-sign-in = Se connecter
nav-sign-out = Se déconnecter
user-menu = Menu de la personne
search-label = Rechercher dans Jalon
search-placeholder = Rechercher…
lang-switch = Langue
lang-fr = Français
lang-nl = Nederlands
lang-en = English
footer-tagline = la coordination de la transition économique, de la mesure à la décision

# Words used everywhere
save = Enregistrer
saved = Enregistré.
cancel = Annuler
edit = Modifier
archive = Archiver
restore = Restaurer
archived = « { $name } » est archivé. Vous pouvez le restaurer à tout moment.
restored = « { $name } » est restauré.
choose = Choisir…
none = Sans
unknown = Inconnu
filter-title = Filtres
filter-text = Texte
filter-all = Tout
filter-apply = Filtrer
filter-reset = Retirer les filtres
filter-archived = Archivés
pager-label = Pages de la liste
pager-page = Page
pager-range = { $from }–{ $to } sur { $total }

# Forms
form-errors-title = À corriger avant d’enregistrer
form-refused-title = Cela n’a pas pu se faire
form-working = Lecture en cours…
error-required = Ce champ est nécessaire.
error-choose = Choisissez une des valeurs proposées.
error-not-valid = Cette valeur n’est pas valable.
error-too-long = Au plus { $max } caractères ; il y en a { $count }.
error-date = Écrivez une date, par exemple 22/09/2021.
error-email = Écrivez une adresse de courriel, par exemple nom@exemple.be.
error-url = Écrivez une adresse web qui commence par https:// ou http://.
error-taken = Ce nom existe déjà.
error-stale = Quelqu’un a enregistré entre-temps. Rechargez la page et recommencez.
error-cross-site = Cette demande est venue d’un autre site et n’a pas été exécutée. Revenez à Jalon et recommencez.

# Two people at once
conflict-title = Quelqu’un d’autre a enregistré entre-temps
conflict-explained = { $name } a enregistré le { $when }. Rien de ce que vous avez écrit n’est perdu : comparez chaque champ marqué, gardez ou reprenez, puis enregistrez.
conflict-theirs = Valeur enregistrée maintenant
conflict-take = Reprendre cette valeur
conflict-empty = vide

# Error pages
error-home = Retour à mon travail
error-retry = Réessayer
error-reference = Référence à donner au support :
error-400-title = Demande incomprise
error-400 = Jalon n’a pas compris cette demande.
error-400-advice = Revenez à la page précédente et recommencez.
error-403-title = Accès refusé
error-403 = Votre rôle ne permet pas cette action.
error-403-advice = Si c’est une erreur, demandez le rôle à la coordination.
error-404-title = Page introuvable
error-404 = Cette page n’existe pas, ou vous n’y avez pas accès.
error-404-advice = Vérifiez l’adresse, ou cherchez depuis le haut de la page.
error-409-title = Ce n’est plus possible
error-409 = La situation a changé entre-temps.
error-409-advice = Revenez à la page précédente et rechargez-la.
error-413-title = Trop grand
error-413 = Ce que vous avez envoyé dépasse la taille permise.
error-413-limit = Ce que vous avez envoyé dépasse la limite de { $limit } Mo.
error-414-limit = Cette adresse dépasse la limite de { $limit } Ko.
error-431-limit = Les en-têtes de cette demande dépassent la limite de { $limit } Ko. Effacez les cookies de ce site dans votre navigateur.
error-413-advice = Envoyez moins à la fois.
error-heavy-title = C’est trop à la fois
error-heavy = Ce fichier demande plus de mémoire ou de temps qu’une seule demande n’en reçoit. Jalon s’est arrêté de le faire ; rien n’a changé.
error-heavy-advice = Demandez-en moins à la fois : une liste filtrée, un document plus court, ou le même en Markdown ou en CSV.
error-429-title = Trop d’essais
error-429 = Il y a eu trop d’essais.
error-429-wait = Il y a eu trop d’essais. Recommencez dans { $count ->
        [0] moins d’une minute
        [one] une minute
        *[other] { $count } minutes
    }.
error-429-advice = Cette limite protège les comptes.
error-500-title = Erreur de notre côté
error-500 = Quelque chose n’a pas marché chez nous.
error-503-title = Jalon est momentanément indisponible
error-503 = La base de données ne répond pas. Jalon essaie de la retrouver : cela ne dure en général que quelques secondes.
error-503-advice = Recommencez dans un instant ; si cela dure, donnez la référence au support.
error-busy = Trop de choses se font en même temps : votre demande n’a pas eu son tour.
error-late = Votre demande a pris trop de temps et a été abandonnée.
error-pdf-title = Le PDF n’est pas encore prêt sur ce serveur
error-pdf = Le document en DOCX et la page à imprimer le sont.
error-pdf-advice = Réessayez dans quelques minutes.
error-full-title = Rien ne peut être enregistré pour l’instant
error-full = Le disque du serveur est plein. Vous pouvez lire, mais pas écrire, jusqu’à ce que l’administration libère de la place.
error-nothing-stored = Rien n’a été enregistré. Vous pouvez envoyer de nouveau dans un instant.
error-unsure = Nous ne savons pas si votre saisie a été enregistrée : regardez avant de l’envoyer de nouveau.
error-typed-title = Ce que vous avez écrit
error-typed-hint = Rien n’est perdu : copiez ces textes, ou envoyez de nouveau le formulaire tel quel.
error-typed-copy = Rien n’est perdu : copiez ces textes.
error-typed-field = Texte
error-send-again = Envoyer de nouveau
error-pressed = Le bouton choisi : { $button }
error-look = Regarder la page d’abord
disk-low-banner = Il ne reste que { $free } Mo sur le disque du serveur. Libérez de la place : en dessous de 100 Mo, plus rien n’est enregistré.
disk-full-banner = Il ne reste que { $free } Mo sur le disque du serveur : plus rien n’est enregistré jusqu’à ce qu’il y ait de la place.
handed-title = Liens à transmettre
handed-lede = Aucun serveur n’envoie de courriels ici : transmettez vous-même à chaque personne son lien.
handed-once = Ces liens ne sont montrés que cette fois et ne sont conservés nulle part. Chacun ouvre l’accès de sa personne : ne le donnez à personne d’autre.
handed-done = Continuer
handed-unsent = { $count ->
    [one] C’est enregistré. Mais aucun serveur n’envoie de courriels ici : prévenez vous-même { $count } personne.
   *[other] C’est enregistré. Mais aucun serveur n’envoie de courriels ici : prévenez vous-même { $count } personnes.
}
quoted = « { $text } »
nav-steering = Pilotage
nav-directory = Annuaire
nav-system = État du système
nav-sessions = Séances PREC
nav-to-decide = À arbitrer
search-keys = Ctrl K
theme-choice = Thème
theme-system = Système
theme-light = Clair
theme-dark = Sombre
density-choice = Densité
density-comfortable = Confortable
density-compact = Compacte
undo = Annuler
undo-too-late = Cela a changé entre-temps : rien n’est annulé. Regardez ce qu’il en est maintenant.
draft-kept = Gardé à { $time }, pas encore envoyé
draft-taken-up = Un brouillon a été repris ; il date du { $when }.
draft-older = La fiche a changé depuis : en enregistrant, vous verrez les deux versions.
draft-erase = Effacer le brouillon
draft-offline = Hors ligne : pas encore enregistré, nouvel essai dans un instant.
draft-signed-out = Votre session est terminée : enregistrez, puis reconnectez-vous. Votre texte vous attendra.
draft-too-long = Trop long pour être gardé : enregistrez sans attendre.
draft-conflict = Quelqu’un d’autre a enregistré entre-temps : enregistrez pour voir les deux versions.
draft-refused = Pas enregistré : { $why }
sending-count = { $count ->
    [0] Aucun courriel ne partira.
    [one] Un courriel partira.
   *[other] { $count } courriels partiront.
}
sending-left = { $count ->
    [0] Tout le monde recevra un courriel.
    [one] Une personne ne recevra rien :
   *[other] { $count } personnes ne recevront rien :
}
sending-left-failed = son adresse a échoué
sending-left-no-address = pas d’adresse connue
sending-preview = Aperçu
sending-preview-of = Courriel à
sending-preview-show = Voir
sending-preview-to = À { $address }
sending-preview-files = { $count ->
    [0] sans fichier joint
    [one] avec un fichier joint
   *[other] avec { $count } fichiers joints
}
error-403-administrator = L’administration met Jalon en place, elle ne travaille pas à la place des groupes. Si personne ne coordonne encore, les premiers pas vous le proposent ; sinon, l’aide dit à qui vous adresser.
conflict-own-title = Vous avez enregistré entre-temps, dans une autre fenêtre
conflict-own-explained = Ce que vous avez enregistré le { $when } et ce que vous écrivez ici diffèrent. Rien n’est perdu : comparez chaque champ marqué, gardez ou reprenez, puis enregistrez.
handed-rest = Continuer avec ce qui reste à corriger
sending-changed = Rien n’est parti : ce qui serait envoyé n’est plus ce que vous aviez sous les yeux. Regardez de nouveau avant d’envoyer.
sending-changed-people = Les destinataires ne sont plus les mêmes : { $before } auparavant, { $now } à présent.
sending-changed-told = Ce que disent les courriels a changé entre-temps (date, lieu, lien ou texte).
archive-question = Archiver « { $name } » ?
