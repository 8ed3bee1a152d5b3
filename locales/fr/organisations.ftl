# Organisations
organisations-title = Organisations
organisations-lede = Administrations, cabinets, agences, associations, entreprises et communes qui portent les mesures.
organisations-count = { $count ->
        [0] aucune organisation
        [one] une organisation
        *[other] { $count } organisations
    }
organisations-none = Aucune organisation ici
organisations-none-advice = Retirez les filtres, ou ajoutez une organisation.
organisation-new = Nouvelle organisation
organisation-created = « { $name } » est ajoutée.
organisation-name = Nom
organisation-short-name = Nom court
organisation-short-name-hint = Celui des tableaux : un sigle ou un mot.
organisation-kind = Type
organisation-website = Site web
organisation-kind-administration = Administration
organisation-kind-cabinet = Cabinet
organisation-kind-agency = Agence
organisation-kind-association = Association
organisation-kind-company = Entreprise
organisation-kind-municipality = Commune
organisation-kind-federation = Fédération
organisation-measures = Voir les mesures qu’elle porte
organisation-no-people = Personne n’est encore inscrit ici.
organisation-is-archived = Cette organisation est archivée.
organisation-archive-consequence = Elle ne sera plus proposée dans les formulaires ; les mesures qui la nomment la gardent. Vous pourrez la restaurer.
people-title = Personnes
person-email = Adresse de courriel
measures-title = Mesures
organisation-kind-research = Recherche et enseignement
organisations-none-yet = Ajoutez la première. L’import des mesures et celui des personnes ajoutent aussi celles qu’ils nomment.
