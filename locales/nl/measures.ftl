# Measures: the catalogue
measures-lede = De maatregelen van het GPCE: hoever ze staan, wie ze beoordeelt, wat ermee gebeurt.
measures-tab-all = Catalogus
measures-import = Importeren
measures-export-xlsx = Exporteren als XLSX
measures-export-csv = Exporteren als CSV
measures-count = { $count ->
        [0] geen maatregelen
        [one] één maatregel
        *[other] { $count } maatregelen
    }
measures-more-filters = Meer filters
measures-active-filters = Actieve filters
measures-remove-filter = Filter verwijderen
measures-none = Nog geen maatregelen
measures-none-advice = Importeer de tabel met de GPCE-maatregelen, of voeg de maatregelen één voor één toe.
measures-none-found = Geen enkele maatregel voldoet
measures-none-found-advice = Verwijder een filter of zoek een ander woord.
measure-filter-late = Te laat
measure-filter-orphan = Weesmaatregelen
measure-new = Nieuwe maatregel
measure-created = Maatregel { $code } is toegevoegd.
measure-code = Code
measure-code-hint = Bijvoorbeeld PREC-012. Hoofdletters en kleine letters tellen als gelijk.
measure-code-taken = Een maatregel heeft deze code al.
measure-title = Titel
measure-description = Beschrijving
measure-description-hint = Markdown: titels, lijsten, links.
measure-chapter = Hoofdstuk van het GPCE
measure-theme = Thema
measure-implementation = Uitvoering
measure-organisation = Organisatie
measure-carrier = Drager
measure-co-carriers = Mededragers
measure-co-carriers-hint = De andere organisaties die de maatregel dragen; met elk is een bilateraal gesprek nodig.
measure-and-co-carriers = { $count ->
        [0] zonder mededrager
        [one] + één mededrager
        *[other] + { $count } mededragers
    }
measure-destination = Groep of strategie
measure-destination-hint = De werkgroep die de maatregel beoordeelt, of de zusterstrategie die hem overnam.
measure-group = Groep
measure-strategy = Zusterstrategie
measure-pilot = Trekker
measure-thematic = Thematische coördinatie
measure-state = Status
measure-since = Sinds
measure-proposal = Voorstel
measure-outcome = Beslissing
measure-outcome-column = Gevolg
measure-carrier-column = Drager
measure-since-column = sinds
measure-proposed = voorgesteld
measure-orphan = Weesmaatregel
measure-late = te laat
measure-late-since = De beoordeling moest op { $date } ingediend zijn.
measure-review-due = Beoordeling verwacht tegen
measure-steps = Stappen van de beoordeling
measure-facts = De maatregel
measure-no-description = Zonder beschrijving.
measure-no-pilot = Zonder trekker
measure-no-thematic = Zonder thematische coördinatie
measure-no-carrier = Geen
measure-is-archived = Deze maatregel is gearchiveerd.
measure-archive-question = Maatregel { $name } archiveren?
measure-archive-consequence = Hij wordt niet meer geteld of beoordeeld; de beoordeling, de opmerkingen en de beslissingen blijven. U kunt hem terughalen.
implementation-not-started = Niet begonnen
implementation-in-progress = Lopend
implementation-done = Uitgevoerd
implementation-abandoned = Stopgezet
implementation-unknown = Onbekend
history-field-measure-code = Code
history-field-measure-title = Titel
history-field-measure-description = Beschrijving
history-field-measure-chapter = Hoofdstuk
history-field-measure-theme = Thema
history-field-measure-carrier = Drager
history-field-measure-co-carriers = Mededragers
history-field-measure-implementation = Uitvoering
history-field-measure-group = Groep
history-field-measure-strategy = Zusterstrategie
history-field-measure-pilot = Trekker
history-field-measure-thematic = Thematische coördinatie

# Assigning many at once
bulk-title = Maatregelen toewijzen
bulk-lede = { $count ->
        [0] Er is geen enkele maatregel gekozen.
        [one] Eén maatregel is gekozen. Alleen wat u invult, verandert.
        *[other] { $count } maatregelen zijn gekozen. Alleen wat u invult, verandert.
    }
bulk-choose = Kiezen
bulk-chosen = Aangevinkte maatregelen:
bulk-choose-all = Alles op deze pagina kiezen
bulk-choose-one = { $code } kiezen
bulk-assign-chosen = Selectie toewijzen…
bulk-arbitrate-chosen = Over de selectie beslissen…
bulk-assign-all = { $count ->
        [0] Geen maatregelen toe te wijzen
        [one] De gevonden maatregel toewijzen…
        *[other] De { $count } gevonden maatregelen toewijzen…
    }
bulk-assign = { $count ->
        [0] Geen maatregelen toe te wijzen
        [one] Deze maatregel toewijzen
        *[other] Deze { $count } maatregelen toewijzen
    }
bulk-more = { $count ->
        [0] en geen andere
        [one] en nog één
        *[other] en nog { $count }
    }
bulk-none = Geen maatregel gekozen
bulk-none-advice = Ga terug naar de lijst en vink maatregelen aan.
bulk-back = Terug naar de lijst
bulk-keep = Niet veranderen
bulk-no-destination = Geen groep of strategie (weesmaatregel)
bulk-destination-hint = Een maatregel gaat naar een groep of naar een zusterstrategie, niet naar beide: het ene vervangt het andere.
bulk-nothing-set = Kies minstens een groep, een strategie, een trekker of een thematische coördinatie.
bulk-recounted = { $count ->
        [0] De filter vindt geen maatregelen meer.
        [one] De filter vindt nu één maatregel: kijk na en bevestig.
        *[other] De filter vindt nu { $count } maatregelen: kijk na en bevestig.
    }
bulk-done = { $count ->
        [0] Niets te veranderen: alles was al zo.
        [one] Eén maatregel toegewezen; al zo: { $other }.
        *[other] { $count } maatregelen toegewezen; al zo: { $other }.
    }
history-action-assign = Toegewezen
chapters-title = Hoofdstukken van het GPCE
chapters-lede = De maatregelen noemen hun hoofdstuk in het Frans. Hier krijgt elk hoofdstuk zijn naam in het Nederlands.
chapters-none = Geen hoofdstukken
chapters-none-advice = Een hoofdstuk verschijnt zodra een maatregel het noemt.
bulk-undone = { $count ->
        [0] Geen enkele maatregel is gewijzigd.
        [one] Eén maatregel is weer zoals voordien.
        *[other] { $count } maatregelen zijn weer zoals voordien.
    }
measure-awaits-place = Eerst te koppelen aan een groep of een strategie: niemand beoordeelt de maatregel nog.
measure-awaits-review = De trekker moet de beoordeling beginnen.
measure-awaits-submission = De trekker moet de beoordeling afwerken en indienen.
measure-awaits-examination = De beoordeling is ingediend: de speciale GPCE-zitting bespreekt ze.
measure-awaits-decision = De beoordeling is besproken: GT0 beslist.
measure-awaits-sending = GT0 heeft beslist: de beslissing moet naar de kabinetten worden gestuurd.
measure-awaits-evaluation = De kabinetten evalueren de beslissing, daarna wordt ze afgesloten.
measure-awaits-nothing = Alles is gedaan: alleen een nieuwe beslissing van GT0 kan de maatregel heropenen.
measure-place = De maatregel koppelen
measures-mine = Mijn maatregelen
measures-of-groups = Mijn groepen
measures-all = Alle
measures-views = Manieren om de lijst te zien
