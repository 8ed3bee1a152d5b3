# Meetings planned.
meetings-lede = Elke vergadering voorbereiden, houden en opvolgen: agenda, aanwezigheden, notities, verslag, beslissingen.
meetings-periods = Periode
meetings-coming = Komend
meetings-past = Voorbij
meetings-mine = Waar ik ben uitgenodigd
meetings-none = Geen vergaderingen hier
meetings-none-filtered = Geen enkele vergadering voldoet aan deze filters.
meetings-none-advice = Plan de eerste: de datum, de personen, daarna de agenda.
meeting-new = Een vergadering plannen
meeting-created = ‘{ $name }’ is gepland.
meeting-group = Groep
meeting-kind = Soort vergadering
meeting-title = Titel
meeting-when = Wanneer
meeting-where = Waar
meeting-points = Punten
meeting-people = Personen
meeting-state = Status
meeting-day = Datum
meeting-from = Van
meeting-to = Tot
meeting-to-hint = Een einde vóór het begin is dat van de volgende dag.
meeting-place = Zaal of adres
meeting-place-hint = Laat leeg voor een vergadering die alleen online is.
meeting-organisation = Betrokken administratie
meeting-organisation-hint = Alleen voor een bilateraal gesprek.
meeting-bilateral-with-whom = Kies de betrokken administratie.
meeting-description = Wat u moet weten
meeting-description-hint = Doel, gevraagde voorbereiding; Markdown is mogelijk.
meeting-nobody = Er is nog niemand uitgenodigd.
meeting-represented-by = vertegenwoordigd door { $name }
meeting-attendance-edit = Uitnodigen, aanwezigheden noteren
meeting-cancel = De vergadering annuleren
meeting-cancel-reason = Waarom?
meeting-cancel-consequence = De vergadering blijft zichtbaar, als geannuleerd gemarkeerd, met deze reden.
meeting-cancelled = ‘{ $name }’ is geannuleerd.
meeting-cancelled-because = Vergadering geannuleerd: { $reason }
meeting-not-planned = Alleen een geplande vergadering kan worden geannuleerd.
meeting-reinstate = De vergadering toch laten doorgaan
meeting-reinstate-question = ‘{ $name }’ toch laten doorgaan?
meeting-reinstate-consequence = Ze wordt weer een geplande vergadering, op de voorziene dag en het voorziene uur.
meeting-restore-question = ‘{ $name }’ terughalen naar de lijsten?
meeting-restore-consequence = Ze krijgt de status terug die ze had voor ze gearchiveerd werd.
meeting-reinstated = ‘{ $name }’ gaat toch door.
meeting-archive-consequence = Ze verdwijnt uit de lijsten; het verslag, de beslissingen en de opvolgpunten blijven.
error-time = Geef een uur op, bijvoorbeeld 14:30.
error-time-order = Het einde komt na het begin; een vergadering over middernacht duurt hoogstens twaalf uur.
history-action-cancel = Geannuleerd
history-action-reinstate = Gaat toch door
meetings-count = { $count ->
    [0] geen vergaderingen
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
series-skip-hint = Bijvoorbeeld 01/11/2021, 11/11/2021. U kunt de data ook bekijken en aanvinken.
series-invite = De vaste deelnemers van de groep op elke vergadering uitnodigen
series-create = De reeks aanmaken
series-see-days = De data bekijken
series-days-hint = Vink de over te slaan data aan.
series-not-bilateral = Bilaterale gesprekken worden één voor één gepland.
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
series-cancel = De komende vergaderingen annuleren
series-cancel-lede = Elke geannuleerde vergadering blijft zichtbaar, met de reden, en kan apart weer worden ingepland. Wat al is gehouden, verandert niet.
series-cancel-since = Annuleren vanaf
series-ahead = { $count ->
    [one] { $count } komende vergadering
   *[other] { $count } komende vergaderingen
}
series-cancelled = { $count ->
    [0] Geen vergadering geannuleerd: ze zijn intussen begonnen.
    [one] Eén vergadering is geannuleerd.
   *[other] { $count } vergaderingen zijn geannuleerd.
}
series-moved = Verplaatst
series-moved-from = voorzien op { $when }
series-archived = Gearchiveerd
series-nothing-to-change = Er blijft geen komende vergadering in deze reeks.
history-field-start-time = Uur
history-field-duration = Duur (minuten)
history-field-until = Tot
history-action-extend = Reeks verlengd
series-days = { $count ->
    [0] Geen data
    [one] Eén datum
   *[other] { $count } data
}
series-rhythm = { $count ->
    [0] zonder ritme
    [one] elke week
   *[other] om de { $count } weken
}
series-created = { $count ->
    [0] De reeks is aangemaakt, nog zonder vergadering.
    [one] De reeks is aangemaakt, met één vergadering.
   *[other] De reeks is aangemaakt, met { $count } vergaderingen.
}
series-changed = { $count ->
    [0] Geen vergadering gewijzigd.
    [one] Eén vergadering gewijzigd.
   *[other] { $count } vergaderingen gewijzigd.
}
series-extended = { $count ->
    [0] Geen vergadering toegevoegd.
    [one] Eén vergadering toegevoegd.
   *[other] { $count } vergaderingen toegevoegd.
}
series-preview = { $count ->
    [0] Er verandert geen vergadering
    [one] Eén vergadering verandert
   *[other] { $count } vergaderingen veranderen
}

# List, clashes, documents, calendars.
meetings-all = Alle
meetings-from = Van
meetings-to = Tot
meetings-views = Weergave
meetings-view-list = Lijst
meetings-view-timeline = Tijdlijn
meetings-next = Volgende
meeting-invite-regulars = De vaste deelnemers van de groep uitnodigen
series-part-of = Deze vergadering hoort bij een reeks
clash-advice = Wijzig het uur of de zaal, of sla toch op.
clash-room = Zelfde zaal: { $place }
clash-people = Op beide verwacht: { $names }
clash-save = Toch opslaan
documents-title = Documenten
documents-none = Geen documenten.
document-add = Een document toevoegen
document-added = ‘{ $name }’ is toegevoegd.
document-removed = ‘{ $name }’ is verwijderd.
document-remove-question = ‘{ $name }’ uit de vergadering verwijderen?
document-remove-consequence = Het document wordt niet meer aan de genodigden getoond; het blijft in het archief.
document-size = { $size } kB
document-label = Titel
document-label-hint = Laat leeg om de naam van het bestand over te nemen.
document-url = Webadres
document-link-title = Een link
document-link-add = De link toevoegen
document-file-title = Een bestand
document-file = Bestand
document-file-hint = Ten hoogste 10 MB.
document-file-add = Het bestand toevoegen
document-choose-file = Kies een bestand dat niet leeg is.
document-too-big = Dit bestand is groter dan 10 MB.
calendar-name = Jalon: mijn vergaderingen
calendar-page = Pagina van de vergadering
calendar-add = In mijn agenda zetten
calendar-mine = Mijn vergaderingen in mijn agenda
calendar-lede = Een privéadres toont uw vergaderingen in Outlook, Google Agenda of op uw telefoon, altijd bijgewerkt.
calendar-address = Uw adres
calendar-address-label = Te kopiëren adres
calendar-once = Kopieer het nu: het wordt niet meer getoond. Wie het kent, ziet uw vergaderingen.
calendar-how = In uw agenda: ‘Abonneren op een agenda’ of ‘Toevoegen via een webadres’, en plak het daar.
calendar-state = Abonnement
calendar-made-at = Een adres is actief sinds { $when }.
calendar-lost = Kwijt, of bekend bij iemand anders? Vernieuw het.
calendar-none = U hebt nog geen adres.
calendar-make = Mijn adres aanmaken
calendar-renew = Het adres vernieuwen
calendar-renew-question = Een nieuw adres aanmaken?
calendar-renew-consequence = Het huidige adres werkt dan niet meer; geabonneerde agenda’s moeten het nieuwe krijgen.
calendar-revoke = Het adres verwijderen
calendar-revoke-question = Het adres verwijderen?
calendar-revoke-consequence = Geabonneerde agenda’s krijgen uw vergaderingen niet meer.
calendar-revoked = Het adres is verwijderd.
calendar-what = U vindt er de vergaderingen waarop u uitgenodigd bent en die van de groepen die u trekt, begeleidt of coördineert.
history-field-document = Document
history-action-add-document = Document toegevoegd
history-action-remove-document = Document verwijderd
history-action-make-calendar = Agenda-adres aangemaakt
history-action-revoke-calendar = Agenda-adres verwijderd
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
clash-title = { $count ->
    [0] Geen vergadering op hetzelfde moment
    [one] Eén vergadering op hetzelfde moment
   *[other] { $count } vergaderingen op hetzelfde moment
}
meetings-decisions = { $count ->
    [0] geen beslissingen
    [one] één beslissing
   *[other] { $count } beslissingen
}
meeting-previous = Vorige: { $title }
meeting-next = Volgende: { $title }
meeting-duplicate = Dupliceren
meeting-neighbours = Andere vergaderingen van de groep
error-no-such-hour = Dat uur bestaat die dag niet: de klok gaat over op zomertijd.
series-no-such-hour = Op { $date } bestaat dat uur niet: de klok gaat over op zomertijd. Kies een ander uur of sla die dag over.

# Around a meeting
meeting-waiting-minutes = { $count ->
    [0] Er wacht geen verslag op goedkeuring
    [one] Eén verslag wacht op goedkeuring
   *[other] { $count } verslagen wachten op goedkeuring
}
meeting-source = Bron van het verslag
meeting-source-pasted = Geplakte tekst
meeting-source-by = Geïmporteerd door { $name }, op { $when }
meeting-like = Overgenomen van ‘{ $title }’ ({ $date }): uur, plaats, link, titel. Kijk de dag na.
meeting-like-last = Uur, plaats en link overnemen van de laatste vergadering van:
meeting-usual-agenda = De gebruikelijke agenda overnemen
meeting-held-not-ahead = Deze vergadering heeft plaatsgevonden: ze kan niet naar een dag in de toekomst.
