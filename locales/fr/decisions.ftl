# Registre des décisions
decisions-lede = Ce que chaque groupe a décidé, en réunion ou en dehors, et ce qu’il en est.
decisions-none = Aucune décision ici
decisions-none-filtered = Aucune décision ne correspond aux filtres.
decisions-none-advice = Les décisions notées en réunion arrivent ici d’elles-mêmes ; celles prises en dehors s’ajoutent à la main.
decisions-none-here = Aucune décision n’a encore été prise ici.
decisions-export-xlsx = Exporter en Excel
decisions-export-csv = Exporter en CSV
decision-new = Enregistrer une décision
decision-recorded = La décision { $code } est enregistrée.
decision-moved = { $code } : { $name }.
decision-superseded = { $code } est remplacée par { $other }.
decision-not-possible = L’état de cette décision a changé entre-temps et ne permet plus cela.
decision-number = Numéro
decision-text = Décision
decision-text-hint = Une phrase complète, qui se comprend sans le PV. Vous pouvez la mettre en forme en Markdown.
decision-date = Date
decision-year = Année
decision-group = Groupe qui décide
decision-group-hint = Il ne change plus ensuite.
decision-state = État
decision-meeting = Réunion
decision-meeting-hint = Laissez vide si elle a été prise en dehors d’une réunion.
decision-outside = En dehors d’une réunion
decision-entry = voir la note
decision-scope = Portée
decision-scope-hint = Remplissez ensuite le champ qui correspond à la portée choisie.
decision-scope-name = Objet
decision-scope-process = Tout le processus
decision-scope-group = Groupe de travail
decision-scope-strategy = Stratégie
decision-scope-measure = Mesure
decision-scope-cell = Case du tableau de gouvernance
decision-measure-code = Code de la mesure
decision-measure-unknown = Aucune mesure ne porte ce code.
decision-state-proposed = Proposée
decision-state-taken = Prise
decision-state-applied = Appliquée
decision-state-superseded = Remplacée
decision-event-take = Marquer comme prise
decision-event-apply = Marquer comme appliquée
decision-event-supersede = Remplacer
decision-event-undo = Revenir à l’état précédent
decision-supersede = Remplacer
decision-supersede-question = Par quoi remplacer { $name } ?
decision-write-successor = Rédiger la nouvelle décision
decision-successor = Remplacée par
decision-successor-existing = Ou le numéro d’une décision existante
decision-successor-hint = Par exemple GT1-2021-014.
decision-successor-unknown = Aucune décision que vous pouvez voir ne porte ce numéro.
decision-successor-circle = Cette décision est elle-même remplacée, de près ou de loin, par celle-ci.
decision-replaces = Cette nouvelle décision remplacera { $name }.
decision-replaced-by = Cette décision ne vaut plus : elle est remplacée par
decision-chain = Décisions qui se suivent
decision-no-items = Aucun point de suivi n’y est lié.
decision-add-item = Ajouter un point de suivi
decision-arbitrations = Arbitrages du GT0 sur cette mesure
decision-no-arbitrations = Le GT0 n’a pas encore arbitré cette mesure.
decision-is-archived = Cette décision est archivée.
decision-archive-question = Archiver { $name } ?
decision-archive-consequence = Elle quitte le registre ; son numéro n’est pas réutilisé. Vous pourrez la restaurer.
history-action-decision-take = Marquée comme prise
history-action-decision-apply = Marquée comme appliquée
history-action-decision-supersede = Remplacée
history-action-decision-undo = Retour à l’état précédent
history-field-scope = Portée
history-field-scope-name = Objet
history-field-meeting = Réunion
history-field-successor = Remplacée par
decisions-count = { $count ->
        [0] aucune décision
        [one] une décision
        *[other] { $count } décisions
    }
decision-open-items = { $count ->
        [0] aucun point de suivi ouvert
        [one] un point de suivi ouvert
        *[other] { $count } points de suivi ouverts
    }
decision-replaced-changed = La décision à remplacer a changé entre-temps. Votre texte est intact : relisez-le, puis enregistrez à nouveau.
decision-replaced-meanwhile = La décision à remplacer l’a été entre-temps. Votre texte est intact : si vous enregistrez à nouveau, la nouvelle décision n’en remplacera aucune.
register-title = Décisions & suivi
register-type = Type
register-arbitration = Arbitrage
register-decision = Décision
register-former = Ancien numéro
register-arbitrate = Arbitrer des mesures
decision-formerly = anciennement { $code }
decisions-about = Toutes les décisions sur cette mesure
decisions-unfollowed = Sans point de suivi
decision-cards = Cartes du tableau de gouvernance
decision-awaits-taking = Proposée seulement : le groupe doit encore la prendre.
decision-awaits-follow-up = Prise, mais sans point de suivi : personne n’est encore chargé de l’appliquer.
decision-awaits-items = { $count ->
        [0] Tous ses points de suivi sont clos : elle peut être marquée comme appliquée.
        [one] Prise : un point de suivi reste ouvert avant qu’elle soit appliquée.
        *[other] Prise : { $count } points de suivi restent ouverts avant qu’elle soit appliquée.
    }
decision-awaits-nothing = Appliquée : elle n’attend plus rien.
decision-votes = Vote
decision-votes-hint = Ce que le vote a donné, par exemple : 7 pour, 2 contre, 1 abstention. Laissez vide s’il n’y a pas eu de vote.
decision-votes-unanimous = à l’unanimité
decision-votes-for = { $count } pour
decision-votes-against = { $count } contre
decision-votes-abstained = { $count ->
    [one] { $count } abstention
   *[other] { $count } abstentions
}
history-field-votes = Vote
