# Opvolgpunten en herinneringen
items-lede = Wie doet wat tegen wanneer; wat te laat is, staat eerst.
items-views = Manieren om de punten te bekijken
items-view-list = Lijst
items-view-people = Per persoon
items-view-groups = Per groep
items-view-organisations = Per organisatie
items-pending = Te doen
items-mine = Mijn punten
items-overdue = Te laat
items-unowned = Zonder verantwoordelijke
items-undated = Zonder deadline
items-none = Geen opvolgpunten hier
items-none-filtered = Geen enkel punt voldoet aan de filters.
items-none-advice = Punten die in een vergadering worden genoteerd, komen hier vanzelf terecht; andere voegt u zelf toe.
items-next-due = Volgende deadline
items-bar = Voortgang
items-bar-overdue = Te laat
items-bar-pending = Nog op tijd te doen
items-bar-done = Gedaan
items-open-of-group = Open punten van de groep
items-noted-here = Genoteerd in deze vergadering
item-new = Een opvolgpunt toevoegen
item-added = Het opvolgpunt is toegevoegd.
item-what = Wat
item-what-hint = Begin met een werkwoord: ‘De nota aan de trekkers sturen’.
item-owner = Verantwoordelijke
item-owner-hint = Eén persoon is verantwoordelijk voor het punt.
item-owner-name = Of een naam die Jalon niet kent
item-owner-name-hint = Alleen als de persoon niet in de lijst staat.
item-nobody = Niemand aangeduid
item-unknown-person = niet in Jalon
item-helpers = Met hulp van
item-helpers-hint = Deze personen zien het punt, maar zijn er niet verantwoordelijk voor.
item-with = met { $name }
item-organisation = Organisatie van de verantwoordelijke
item-group = Groep
item-due = Deadline
item-due-hint = Zonder deadline staat het punt bij de punten die nog een datum moeten krijgen.
item-due-set-hint = Hier kan de deadline alleen worden vervroegd. Om hem later te leggen, stelt u het punt uit.
item-no-day = zonder deadline
item-state = Status
item-steps = Stappen
item-meeting = Vergadering
item-decision = Beslissing
item-done-on = Gedaan op
item-overdue = te laat
item-postponed = Keren uitgesteld
item-state-open = Open
item-state-in-progress = Bezig
item-state-done = Gedaan
item-state-dropped = Geschrapt
item-event-start = Beginnen
item-event-finish = Gedaan
item-event-drop = Schrappen
item-event-reopen = Heropenen
item-moved = ‘{ $name }’: { $other }.
item-not-possible = Dit punt is intussen gewijzigd en laat dit niet meer toe. Laad de pagina opnieuw.
item-postpone = Uitstellen
item-new-day = Nieuwe deadline
item-postpone-reason = Reden van het uitstel
item-postpone-later = De nieuwe deadline moet later zijn dan de huidige.
item-postpone-instead = Om een deadline later te leggen, stelt u het punt uit op zijn pagina, met een reden.
item-postponed-to = Uitgesteld tot { $name }.
item-postponed-from-to = Uitgesteld van { $from } tot { $to }
item-assign = Aanduiden
item-assigned = { $name } is verantwoordelijk voor dit punt.
item-unassigned = Niemand is nog verantwoordelijk voor dit punt.
item-take-over = Ik neem het op mij
item-notes = Notities en uitstel
item-no-notes = Nog geen notities.
item-add-note = Een notitie toevoegen
item-noted = De notitie is toegevoegd.
item-is-archived = Dit punt is gearchiveerd.
item-archive-consequence = Het punt verdwijnt uit de lijsten en de herinneringen. U kunt het terughalen.
reminders-title = Herinneringen per e-mail
reminders-lede = Jalon herinnert u aan de punten waarvoor u verantwoordelijk bent: te laat, binnen zeven dagen of zonder deadline. Is er niets te melden, dan stuurt Jalon geen e-mail.
reminders-frequency = Wanneer herinneren
reminders-weekly = Elke week
reminders-weekly-hint = Op maandag om 7 uur.
reminders-daily = Elke dag
reminders-daily-hint = Om 7 uur.
reminders-none = Nooit
reminders-none-hint = Uw punten blijven zichtbaar in Jalon.
reminder-greeting = Dag { $name },
reminder-overdue = Te laat
reminder-soon = Binnen zeven dagen
reminder-undated = Zonder deadline
reminder-ending =
        Al uw punten: { $link }
        Frequentie van de herinneringen: { $choice }
history-action-item-assign = Verantwoordelijke aangeduid
history-action-item-start = Begonnen
history-action-item-finish = Gedaan
history-action-item-drop = Geschrapt
history-action-item-reopen = Heropend
history-action-item-note = Notitie toegevoegd
history-action-item-postpone = Uitgesteld
history-action-choose-reminders = Herinneringen gekozen
history-field-owner = Verantwoordelijke
history-field-helpers = Met hulp van
history-field-reminders = Herinneringen
items-count = { $count ->
        [0] geen punten
        [one] één punt
        *[other] { $count } punten
    }
items-overdue-count = { $count ->
        [0] geen te laat
        [one] één te laat
        *[other] { $count } te laat
    }
item-notes-count = { $count ->
        [0] geen notities
        [one] één notitie
        *[other] { $count } notities
    }
item-postponed-count = { $count ->
        [0] nooit uitgesteld
        [one] eenmaal uitgesteld
        *[other] { $count } keer uitgesteld
    }
reminder-subject = { $count ->
        [0] Jalon: geen punten op te volgen
        [one] Jalon: één punt op te volgen
        *[other] Jalon: { $count } punten op te volgen
    }
reminder-subject-overdue = { $count ->
        [0] Jalon: geen punten te laat
        [one] Jalon: één punt te laat
        *[other] Jalon: { $count } punten te laat
    }
