# Organisations
organisations-title = Organisaties
organisations-lede = Administraties, kabinetten, agentschappen, verenigingen, bedrijven en gemeenten die de maatregelen dragen.
organisations-count = { $count ->
        [0] geen organisaties
        [one] één organisatie
        *[other] { $count } organisaties
    }
organisations-none = Geen organisaties hier
organisations-none-advice = Wis de filters, of voeg een organisatie toe.
organisation-new = Nieuwe organisatie
organisation-created = ‘{ $name }’ is toegevoegd.
organisation-name = Naam
organisation-short-name = Korte naam
organisation-short-name-hint = Voor in tabellen: een afkorting of een woord.
organisation-kind = Type
organisation-website = Website
organisation-kind-administration = Administratie
organisation-kind-cabinet = Kabinet
organisation-kind-agency = Agentschap
organisation-kind-association = Vereniging
organisation-kind-company = Bedrijf
organisation-kind-municipality = Gemeente
organisation-kind-federation = Federatie
organisation-measures = Bekijk de maatregelen die ze draagt
organisation-no-people = Hier is nog niemand ingeschreven.
organisation-is-archived = Deze organisatie is gearchiveerd.
organisation-archive-consequence = Ze wordt niet meer voorgesteld in formulieren; maatregelen die haar noemen, behouden haar. U kunt ze terughalen.
people-title = Personen
person-email = E-mailadres
measures-title = Maatregelen
organisation-kind-research = Wetenschap en onderwijs
organisations-none-yet = Voeg de eerste toe. De import van maatregelen en die van personen voegen ook de organisaties toe die ze noemen.
