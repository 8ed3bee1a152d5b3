# What happened, to what, and which field changed
history-title = Historique
history-empty = Rien encore.
history-system = Système
history-from = avant :
history-to = après :
history-action-create = Créé
history-action-update = Modifié
history-action-archive = Archivé
history-action-restore = Restauré
history-action-set-password = Mot de passe choisi
history-field-name = Nom
history-field-short-name = Nom court
history-field-kind = Type
history-field-website = Site web
history-action-create-admin = Administrateur·rice créé·e en ligne de commande
history-field-name-nl = Nom en néerlandais
history-count = { $count ->
    [0] aucune modification
    [one] une modification
   *[other] { $count } dernières modifications
}
