# Agendas.
agenda-none = De agenda is leeg
agenda-none-advice = Begin met de gebruikelijke agenda, of voeg de punten één voor één toe.
agenda-full = Een agenda heeft hoogstens 500 punten. Verwijder er enkele, of zet de rest op een andere vergadering.
agenda-too-deep = Een punt van het derde niveau (1.1.1) heeft geen subpunten.
agenda-standard = De gebruikelijke agenda voorstellen
agenda-not-empty = Deze agenda heeft al punten.
agenda-planned = { $planned ->
        [0] Geen minuten gepland
        [one] Eén minuut gepland
        *[other] { $planned } minuten gepland
    } op { $available }.
agenda-prepared = Voorbereiding
agenda-prepare = De agenda voorbereiden
agenda-add = Een punt toevoegen
agenda-point-added = ‘{ $name }’ staat op de agenda.
agenda-title = Titel van het punt
agenda-kind = Voor
agenda-minutes-label = Geplande minuten
agenda-minutes-range = Tussen 1 en 1440 minuten.
agenda-parent = Onder het punt
agenda-top = Geen: hoofdpunt
agenda-round = Automatische ronde
agenda-round-hint = Wordt ingevuld met de laatste stand van zaken van elke strategie of groep.
agenda-presenter = Toegelicht door
agenda-presenter-name = of iemand anders, met naam
agenda-subjects = Betrokken strategieën en groepen
agenda-take-over = De open punten van ‘{ $title }’ overnemen
agenda-nothing-before = Geen vorige vergadering heeft een agenda.
agenda-remove-question = ‘{ $title }’ van de agenda verwijderen?
agenda-remove-consequence = De subpunten verdwijnen mee.
agenda-removed = ‘{ $name }’ staat niet meer op de agenda.
agenda-move-up = Omhoog
agenda-move-down = Omlaag
agenda-move-in = Maak er een subpunt van
agenda-move-out = Een niveau hoger
agenda-clock-start = Starten
agenda-clock-stop = Tijdmeting stoppen
agenda-clock-finish = Behandeld
agenda-clock-leave-over = Uitstellen
agenda-clock-reopen = Heropenen
agenda-step-not-now = Dit punt is intussen gewijzigd en laat dit niet meer toe. Laad de pagina opnieuw.
agenda-usual-follow-up = Opvolging van de vorige vergadering
agenda-usual-strategies = Nieuws van de plannen en strategieën
agenda-usual-groups = Stand van zaken van de werkgroepen
agenda-usual-decisions = Te beslissen punten
agenda-usual-misc = Varia
history-field-point-kind = Soort punt
history-field-minutes-planned = Geplande minuten
history-field-presenter = Toegelicht door
history-field-point-round = Automatische ronde
history-field-subjects = Onderwerpen
history-action-change-point = Punt gewijzigd
history-action-move-point = Punt verplaatst
history-action-remove-point = Punt verwijderd
history-action-start-point = Punt gestart
history-action-stop-point = Tijdmeting gestopt
history-action-finish-point = Punt behandeld
history-action-leave-point-over = Punt uit te stellen
history-action-reopen-point = Punt heropend
history-action-fill-round = Ronde ingevuld
history-action-take-points-over = Punten overgenomen
agenda-over = { $count ->
    [0] Geen minuut te veel.
    [one] Eén minuut te veel.
   *[other] { $count } minuten te veel.
}
agenda-left = { $count ->
    [0] Alle tijd is verdeeld.
    [one] Er blijft één minuut over.
   *[other] Er blijven { $count } minuten over.
}
agenda-minutes = { $count ->
    [0] 0 minuten
    [one] één minuut
   *[other] { $count } minuten
}
agenda-spent = { $count ->
    [0] geen minuut besteed
    [one] één minuut besteed
   *[other] { $count } minuten besteed
}
agenda-taken-over = { $count ->
    [0] Geen punten overgenomen.
    [one] Eén punt overgenomen.
   *[other] { $count } punten overgenomen.
}
agenda-usual-prec = Beoordeling van de GPCE-maatregelen
agenda-usual-dates = Volgende data
agenda-copy = De structuur van ‘{ $title }’ overnemen
agenda-copied = De structuur van ‘{ $title }’ is overgenomen.
agenda-carry = De open punten doorschuiven
agenda-carry-to = Naar de vergadering
agenda-nothing-after = Er is geen geplande vergadering om de punten naar door te schuiven: plan eerst de volgende.
agenda-carried-from = Doorgeschoven van ‘{ $title }’, { $day }
agenda-refill = De ronde bijwerken
agenda-note-news = De stand van zaken noteren
agenda-news-noted = hier genoteerd
agenda-meeting-ends = Gepland einde van de vergadering
agenda-keys = Sleep een punt om het te verplaatsen, of ga erop staan en druk op Alt + een pijltje.
agenda-add-more = Toevoegen en aanvullen
agenda-measures = Betrokken maatregelen
agenda-measures-hint = Hun codes, gescheiden door komma’s.
agenda-measures-unknown = Geen maatregel heeft deze code: { $codes }.
round-update-title = Stand van zaken: { $title }
round-update-last = Laatste stand van zaken
round-update-publish = Deze stand van zaken publiceren
history-action-carry-points-over = Punten doorgeschoven naar een andere vergadering
history-action-note-update = Stand van zaken genoteerd in de vergadering
agenda-carried = { $count ->
    [0] nooit doorgeschoven
    [one] één keer doorgeschoven
   *[other] { $count } keer doorgeschoven
}
agenda-carried-to = { $count ->
    [0] Alles wat open is, is al doorgeschoven naar ‘{ $title }’.
    [one] Eén punt is doorgeschoven naar ‘{ $title }’.
   *[other] { $count } punten zijn doorgeschoven naar ‘{ $title }’.
}
agenda-refilled = { $count ->
    [0] De ronde is bijgewerkt.
    [one] Eén subpunt is bijgewerkt.
   *[other] { $count } subpunten zijn bijgewerkt.
}
agenda-has-notes = { $count ->
    [0] ‘{ $name }’ heeft geen notities.
    [one] ‘{ $name }’ heeft een notitie: verwijderen zou ze verbergen. Zet het punt op behandeld, of verwijder eerst de notitie.
   *[other] ‘{ $name }’ heeft { $count } notities: verwijderen zou ze verbergen. Zet het punt op behandeld, of verwijder eerst de notities.
}
agenda-cards = { $count ->
    [0] Geen kaart van de governancetabel
    [one] Eén kaart van de governancetabel
   *[other] { $count } kaarten van de governancetabel
}
