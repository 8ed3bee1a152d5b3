# Agendas.
agenda-none = De agenda is leeg
agenda-none-advice = Vertrek van de gebruikelijke agenda, of voeg de punten één voor één toe.
agenda-standard = De gebruikelijke agenda voorstellen
agenda-not-empty = Deze agenda heeft al punten.
agenda-planned = { $planned } minuten gepland op { $available }.
agenda-carried = van vorige keer
agenda-prepared = Voorbereiding
agenda-prepare = De agenda voorbereiden
agenda-add = Een punt toevoegen
agenda-point-added = “{ $name }” staat op de agenda.
agenda-title = Titel van het punt
agenda-kind = Voor
agenda-minutes-label = Geplande minuten
agenda-minutes-range = Tussen 1 en 1440 minuten.
agenda-parent = Onder punt
agenda-top = Geen: hoofdpunt
agenda-round = Vaste ronde
agenda-round-hint = Vult zich met het laatste nieuws van elke strategie of groep.
agenda-presenter = Voorgesteld door
agenda-presenter-name = of iemand anders, met naam
agenda-subjects = Betrokken strategieën en groepen
agenda-take-over = De open punten van “{ $title }” overnemen
agenda-nothing-before = Geen vorige vergadering heeft een agenda.
agenda-remove = Verwijderen
agenda-remove-question = “{ $title }” van de agenda halen?
agenda-remove-consequence = De subpunten verdwijnen mee. Wat genoteerd werd, blijft in de geschiedenis.
agenda-removed = “{ $name }” staat niet meer op de agenda.
agenda-move-up = Omhoog
agenda-move-down = Omlaag
agenda-move-in = Maak er een subpunt van
agenda-move-out = Maak er een hoofdpunt van
agenda-clock-start = Starten
agenda-clock-stop = Chrono stoppen
agenda-clock-finish = Behandeld
agenda-clock-leave-over = Te verschuiven
agenda-clock-reopen = Heropenen
agenda-usual-follow-up = Opvolging van de vorige vergadering
agenda-usual-strategies = Nieuws van de plannen en strategieën
agenda-usual-groups = Stand van de werkgroepen
agenda-usual-decisions = Te beslissen punten
agenda-usual-misc = Varia en volgende datum
history-field-point-kind = Soort punt
history-field-minutes-planned = Geplande minuten
history-action-change-point = Punt gewijzigd
history-action-move-point = Punt verplaatst
history-action-remove-point = Punt verwijderd
history-action-start-point = Punt gestart
history-action-stop-point = Chrono gestopt
history-action-finish-point = Punt behandeld
history-action-leave-point-over = Punt te verschuiven
history-action-reopen-point = Punt heropend
history-action-fill-round = Ronde ingevuld
history-action-take-points-over = Punten overgenomen
agenda-over = { $count ->
    [one] Eén minuut te veel.
   *[other] { $count } minuten te veel.
}
agenda-left = { $count ->
    [one] Er blijft één minuut over.
   *[other] Er blijven { $count } minuten over.
}
agenda-minutes = { $count ->
    [one] één minuut
   *[other] { $count } minuten
}
agenda-spent = { $count ->
    [one] één minuut besteed
   *[other] { $count } minuten besteed
}
agenda-taken-over = { $count ->
    [one] Eén punt overgenomen.
   *[other] { $count } punten overgenomen.
}
