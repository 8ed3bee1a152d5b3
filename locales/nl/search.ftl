# Global search
search-title = Zoeken
search-button = Zoeken
search-advice = Zoek een maatregel, een groep, een strategie, een vergadering, een notitie, een beslissing, een persoon of een organisatie. Tikfouten zijn geen probleem.
search-nothing = Niets gevonden voor ‘{ $text }’
search-nothing-advice = Probeer een ander woord, of één enkel woord.
search-found = { $count ->
        [0] Geen resultaten
        [one] Eén resultaat
        *[other] { $count } resultaten
    }
search-arbitrations = Beslissingen van GT0
search-entries = Notities en verslagen
search-suggestions = Voorstellen
search-suggested = { $count ->
        [0] Geen voorstellen
        [one] Eén voorstel
        *[other] { $count } voorstellen
    }
search-governance-cards = Governancekaarten
