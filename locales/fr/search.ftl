# Global search
search-title = Recherche
search-button = Rechercher
search-advice = Cherchez une mesure, un groupe, une stratégie, une réunion, une note, une décision, une personne ou une organisation. Les fautes de frappe sont tolérées.
search-nothing = Rien trouvé pour « { $text } »
search-nothing-advice = Essayez un autre mot, ou un seul mot.
search-found = { $count ->
        [0] Aucun résultat
        [one] Un résultat
        *[other] { $count } résultats
    }
search-arbitrations = Arbitrages
search-entries = Notes et PV
search-suggestions = Propositions
search-suggested = { $count ->
        [0] Aucune proposition
        [one] Une proposition
        *[other] { $count } propositions
    }
search-governance-cards = Cartes de gouvernance
