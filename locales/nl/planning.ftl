# Meetings planned.
meetings-lede = Elke vergadering voorbereiden, houden en opvolgen: agenda, aanwezigheden, notities, verslag, beslissingen.
meetings-periods = Periode
meetings-coming = Komende
meetings-past = Voorbije
meetings-mine = Waar ik ben uitgenodigd
meetings-none = Geen vergaderingen hier
meetings-none-filtered = Geen enkele vergadering beantwoordt aan deze filters.
meetings-none-advice = Plan de eerste: de datum, de personen, daarna de agenda.
meeting-new = Een vergadering plannen
meeting-created = “{ $name }” is gepland.
meeting-group = Groep
meeting-kind = Soort vergadering
meeting-title = Titel
meeting-when = Wanneer
meeting-where = Waar
meeting-points = Punten
meeting-people = Personen
meeting-state = Stand
meeting-day = Datum
meeting-from = Van
meeting-to = Tot
meeting-place = Zaal of adres
meeting-place-hint = Laat leeg voor een vergadering die enkel online is.
meeting-organisation = Betrokken administratie
meeting-organisation-hint = Enkel voor een bilateraal overleg.
meeting-bilateral-with-whom = Kies de betrokken administratie.
meeting-description = Wat u moet weten
meeting-description-hint = Doel, gevraagde voorbereiding; Markdown mogelijk.
meeting-nobody = Er is nog niemand uitgenodigd.
meeting-represented-by = vertegenwoordigd door { $name }
meeting-attendance-edit = Uitnodigen, aanwezigheden noteren
meeting-cancel = De vergadering annuleren
meeting-cancel-reason = Waarom?
meeting-cancel-consequence = De vergadering blijft zichtbaar, als geannuleerd aangeduid, met deze reden.
meeting-cancelled = “{ $name }” is geannuleerd.
meeting-cancelled-because = Vergadering geannuleerd: { $reason }
meeting-not-planned = Enkel een geplande vergadering kan worden geannuleerd.
meeting-reinstate = De vergadering herstellen
meeting-reinstated = “{ $name }” is hersteld.
meeting-archive-question = “{ $name }” archiveren?
meeting-archive-consequence = Ze verdwijnt uit de lijsten; het verslag, de beslissingen en de opvolgpunten blijven.
error-time = Geef een uur op, bijvoorbeeld 14:30.
error-time-order = Het einde komt na het begin.
history-action-cancel = Geannuleerd
history-action-reinstate = Hersteld
meetings-count = { $count ->
    [one] één vergadering
   *[other] { $count } vergaderingen
}
back = Terug

# Series.
weekday-0 = maandag
weekday-1 = dinsdag
weekday-2 = woensdag
weekday-3 = donderdag
weekday-4 = vrijdag
weekday-5 = zaterdag
weekday-6 = zondag
series-badge = Reeks
series-new = Een reeks plannen
series-lede = Een vergadering die terugkomt: elke datum wordt een vergadering, die daarna apart verplaatst of geannuleerd kan worden.
series-title-hint = Dezelfde voor elke vergadering; het nummer onderscheidt ze.
series-first = Eerste vergadering
series-until = Laatste mogelijke dag
series-every = Om de … weken
series-every-range = Tussen 1 en 12 weken.
series-skip = Over te slaan data
series-skip-hint = Bijvoorbeeld 01/11/2021, 11/11/2021. U kunt de data ook bekijken en aankruisen.
series-invite = De vaste deelnemers van de groep op elke vergadering uitnodigen
series-create = De reeks aanmaken
series-see-days = De data bekijken
series-days-hint = Kruis de over te slaan data aan.
series-not-bilateral = Een bilaterale vergadering wordt apart gepland.
series-no-day = Er valt geen vergadering tussen deze data.
series-too-many = Ten hoogste { $max } vergaderingen tegelijk: kies een vroegere datum.
series-from-to = Van … tot
series-left-out = Weken zonder vergadering
series-extend = De reeks verlengen
series-extend-lede = Ze loopt nu tot { $day }. De toegevoegde vergaderingen hebben hetzelfde uur en dezelfde plaats.
series-edit = De reeks wijzigen
series-edit-next = De volgende wijzigen
series-edit-since = Wijzigen vanaf deze
series-edit-lede = Wijzigt de vergadering van { $day } en alle volgende, behalve die verplaatst, geannuleerd of gehouden zijn.
series-weekday = Dag
series-see-changes = Bekijken wat verandert
series-now = Nu
series-after = Daarna
series-stays = Ongewijzigd
series-stays-moved = al apart verplaatst
series-stays-cancelled = geannuleerd
series-stays-held = begonnen of gehouden
series-stays-archived = gearchiveerd
series-apply = Op deze vergaderingen toepassen
series-moved = Verplaatst
series-moved-from = voorzien op { $when }
series-archived = Gearchiveerd
series-nothing-to-change = Er blijft geen komende vergadering in deze reeks.
history-field-start-time = Uur
history-field-duration = Duur (minuten)
history-field-until = Tot
history-action-extend = Reeks verlengd
series-days = { $count ->
    [one] Eén datum
   *[other] { $count } data
}
series-rhythm = { $count ->
    [one] elke week
   *[other] om de { $count } weken
}
series-created = { $count ->
    [one] De reeks is aangemaakt, met één vergadering.
   *[other] De reeks is aangemaakt, met { $count } vergaderingen.
}
series-changed = { $count ->
    [one] Eén vergadering gewijzigd.
   *[other] { $count } vergaderingen gewijzigd.
}
series-extended = { $count ->
    [one] Eén vergadering toegevoegd.
   *[other] { $count } vergaderingen toegevoegd.
}
series-preview = { $count ->
    [one] Eén vergadering verandert
   *[other] { $count } vergaderingen veranderen
}
