# Strategies and groups
remove = Verwijderen
value-yes = ja
value-no = nee
markdown-hint = Markdown is mogelijk: **vet**, lijsten, links.
state-bar-label = { $done } van { $total } beoordeeld
portfolio-facts = In het kort
portfolio-is-archived = Gearchiveerd: wordt niet meer voorgesteld in formulieren.
portfolio-archived = Het archief bekijken
portfolio-current = Terug naar de huidige lijst
part-remove-consequence = De geschiedenis bewaart het spoor.
strategies-title = Strategieën
strategies-lede = De transitiestrategie en de zusterstrategieën waarmee ze vooruitgaat.
strategies-none = Geen strategieën
strategies-none-advice = De coördinatie kan er een toevoegen.
strategy-new = Nieuwe strategie
strategy-name = Naam
strategy-code = Code
strategy-code-hint = Kort, in hoofdletters: RENOLUTION, HABP.
strategy-code-form = Alleen letters zonder accent, cijfers en streepjes.
strategy-summary = Samenvatting
strategy-state = Status
strategy-state-preparing = In voorbereiding
strategy-state-drafting = In opmaak
strategy-state-in-consultation = In consultatie
strategy-state-adopted = Goedgekeurd
strategy-state-in-force = Van kracht
strategy-state-under-evaluation = In evaluatie
strategy-state-under-revision = In herziening
strategy-state-closed = Afgesloten
strategy-lead = Verantwoordelijke organisatie
strategy-leads = Verantwoordelijken
strategy-no-lead = Nog niemand aangesteld.
strategy-starts = Begin
strategy-ends = Einde
strategy-dates-order = Het einde ligt voor het begin.
strategy-measures = { $count ->
        [0] geen GPCE-maatregelen
        [one] één GPCE-maatregel
        *[other] { $count } GPCE-maatregelen
    }
strategy-coupled-groups = Gekoppelde groepen
strategy-archive-consequence = Ze wordt niet meer voorgesteld; haar maatregelen en koppelingen blijven.
groups-title = Werkgroepen
groups-lede = De negen thematische groepen en de coördinatiegroep: wie ze leidt, hoever hun kringen en beoordelingen staan.
groups-none = Geen groepen
groups-none-advice = De coördinatie kan er een toevoegen.
group-new = Nieuwe groep
group-column = Groep
group-number = Nummer
group-number-hint = 0 is de coördinatiegroep.
group-number-taken = Dit nummer bestaat al.
group-name = Naam
group-mandate = Mandaat
group-state = Status
group-state-preparing = In voorbereiding
group-state-active = Actief
group-state-paused = Gepauzeerd
group-state-closed = Afgesloten
group-pilots = Trekkers
group-review = GPCE-beoordeling
group-due = Deadline van de beoordeling
group-due-hint = Na deze datum is een niet ingediende beoordeling te laat.
group-late = { $count ->
        [0] geen te laat
        [one] één te laat
        *[other] { $count } te laat
    }
group-is-late = Beoordeling te laat
group-no-measures = Geen GPCE-maatregelen.
group-measures = GPCE-maatregelen
group-all-measures = { $count ->
        [0] De maatregelen bekijken
        [one] De maatregel bekijken
        *[other] De { $count } maatregelen bekijken
    }
group-measure = Maatregel
group-measure-pilot = Trekker
group-measure-state = Status
group-prec-session = Speciale GPCE-zitting
group-circles = Consultatiekringen
group-first-circle = 1e kring
group-second-circle = 2e kring
group-first-circle-on = Datum van de 1e kring
group-second-circle-on = Datum van de 2e kring
group-circle-note = Opmerking over de kringen
group-circle-note-hint = Bijvoorbeeld: bilaterale gesprekken in plaats van een kring.
group-no-people = Nog niemand heeft hier een rol.
group-coupled-strategies = Gekoppelde strategieën
group-archive-consequence = Ze wordt niet meer voorgesteld; haar maatregelen en koppelingen blijven.
circle-none = Geen kring
circle-planned = Gepland
circle-running = Bezig
circle-held = Gehouden
circle-feedback = Feedback loopt binnen
circle-closed = Beëindigd
updates-title = Stand van zaken
updates-none = Nog geen stand van zaken.
updates-more = { $count ->
        [0] Geen oudere stand van zaken
        [one] Eén oudere stand van zaken bekijken
        *[other] { $count } oudere standen van zaken bekijken
    }
update-new = Een stand van zaken publiceren
update-edit = De stand van zaken wijzigen
update-published = De stand van zaken is gepubliceerd.
update-health = Hoe gaat het?
update-body = Tekst
update-body-hint = De kern in enkele regels; Markdown is mogelijk.
update-date = Datum
update-withdraw = Intrekken
update-withdrawn = De stand van zaken is ingetrokken.
update-withdraw-question = De stand van zaken van { $date } intrekken?
update-withdraw-consequence = Hij verdwijnt van de pagina; de geschiedenis bewaart de tekst.
health-on-track = Op schema
health-at-risk = In gevaar
health-blocked = Geblokkeerd
health-done = Klaar
milestones-title = Mijlpalen
milestones-none = Geen mijlpalen.
milestone-new = Een mijlpaal toevoegen
milestone-edit = De mijlpaal wijzigen
milestone-added = De mijlpaal is toegevoegd.
milestone-removed = ‘{ $name }’ is verwijderd.
milestone-remove-question = De mijlpaal ‘{ $name }’ verwijderen?
milestone-label = Wat
milestone-due = Tegen wanneer
milestone-immovable = Onwrikbare datum
milestone-immovable-hint = Wordt aan iedereen getoond, op de eigen werkpagina.
milestone-mark-done = Klaar
milestone-reopen = Heropenen
milestone-done-on = klaar op { $date }
milestone-next = Volgende mijlpaal:
links-title = Borden en documenten
link-new = Een link toevoegen
link-label = Naam van de link
link-label-hint = Bijvoorbeeld: Miro-bord van de groep.
link-url = Webadres
link-added = De link is toegevoegd.
link-removed = ‘{ $name }’ is verwijderd.
link-remove-question = De link ‘{ $name }’ verwijderen?
couplings-title = Koppelingen
couplings-lede = Welke strategieën en groepen samen vooruitgaan, hoe sterk en waarom.
couplings-legend = Eén punt: zwak; twee: matig; drie: sterk.
couplings-picture = In beeld
couplings-count = { $count ->
        [0] Geen koppelingen
        [one] Eén koppeling
        *[other] { $count } koppelingen
    } tussen strategieën en groepen; de tabel zegt welke.
couplings-reasons = Waarom
couplings-none = Nog niets te koppelen
couplings-none-advice = Voeg eerst strategieën en groepen toe.
couplings-none-here = Geen koppelingen beschreven.
couplings-see-matrix = De koppelingsmatrix bekijken
coupling-add = Koppelen
coupling-pair = Strategie en groep
coupling-strength = Sterkte
coupling-strength-of = Sterkte { $strength } van 3
coupling-strength-1 = Zwak
coupling-strength-2 = Matig
coupling-strength-3 = Sterk
coupling-reason = Waarom
coupling-reason-hint = Eén zin: wat hen bindt.
coupling-removed = De koppeling is verwijderd.
coupling-remove-question = De koppeling { $name } verwijderen?
history-action-add-link = Link toegevoegd
history-action-remove-link = Link verwijderd
history-action-add-milestone = Mijlpaal toegevoegd
history-action-update-milestone = Mijlpaal gewijzigd
history-action-remove-milestone = Mijlpaal verwijderd
history-action-milestone-done = Mijlpaal bereikt
history-action-milestone-open = Mijlpaal heropend
history-action-publish-update = Stand van zaken gepubliceerd
history-action-change-update = Stand van zaken gewijzigd
history-action-withdraw-update = Stand van zaken ingetrokken
history-action-couple = Koppeling beschreven
history-action-uncouple = Koppeling verwijderd
history-field-number = Nummer
history-field-code = Code
history-field-summary = Samenvatting
history-field-mandate = Mandaat
history-field-strategy-state = Status
history-field-group-state = Status
history-field-starts-on = Begin
history-field-ends-on = Einde
history-field-lead-organisation = Verantwoordelijke organisatie
history-field-first-circle = 1e kring
history-field-first-circle-on = Datum van de 1e kring
history-field-second-circle = 2e kring
history-field-second-circle-on = Datum van de 2e kring
history-field-circle-note = Opmerking over de kringen
history-field-review-due-on = Deadline van de beoordeling
history-field-link = Link
history-field-milestone = Mijlpaal
history-field-due-on = Tegen
history-field-immovable = Onwrikbaar
history-field-published-on = Datum
history-field-health = Hoe het gaat
history-field-update = Tekst
history-field-strength = Sterkte
history-field-coupling-reason = Waarom
group-no-meetings = Geen geplande vergaderingen.
group-last-meeting = laatst gehouden
group-all-meetings = Alle vergaderingen
group-open-items = { $count ->
    [0] Geen open opvolgpunten
    [one] Eén open opvolgpunt
   *[other] { $count } open opvolgpunten
}
group-overdue-items = { $count ->
    [0] geen te laat
    [one] één te laat
   *[other] { $count } te laat
}
group-decisions = { $count ->
    [0] Geen beslissingen
    [one] Eén beslissing
   *[other] { $count } beslissingen
}
name-nl = Naam in het Nederlands
name-nl-hint = Voor wie Jalon in het Nederlands leest; leeg: de Franse naam.
updates-latest-lede = De laatste stand van elke groep en elke strategie.
updates-of = Groep of strategie
updates-all = Alle
update-restored = De stand van zaken is opnieuw gepubliceerd.
history-action-restore-update = Nieuws opnieuw gepubliceerd
several-groups = De groepen aanmaken
several-groups-lede = Een voorstel om aan te passen: vink uit, hernoem, vul aan. Mandaat en data komen daarna op de pagina van elke groep.
several-groups-done = { $count ->
        [0] Er is geen groep aangemaakt.
        [one] Eén groep is aangemaakt.
        *[other] { $count } groepen zijn aangemaakt.
    }
several-strategies = De strategieën aanmaken
several-strategies-lede = Een voorstel om aan te passen: vink uit, hernoem, vul aan. Status, organisatie en data komen daarna op de pagina van elke strategie.
several-strategies-done = { $count ->
        [0] Er is geen strategie aangemaakt.
        [one] Eén strategie is aangemaakt.
        *[other] { $count } strategieën zijn aangemaakt.
    }
several-take = Aanmaken
several-take-line = Regel { $number } aanmaken
several-there = bestaat al
several-more = andere
several-add = Aanmaken wat aangevinkt is
several-none = Vink minstens één regel aan, of vul er een in.
couplings-governance = Wat hun governance leert
couplings-practices = { $count ->
    [0] geen goede praktijk
    [one] één goede praktijk
   *[other] { $count } goede praktijken
}
several-file = Van een bestand of een geplakte lijst vertrekken
several-file-hint = De titels worden in alle bladen gezocht: nummer, naam, naam in het Nederlands. Er wordt niets geschreven voor u de rijen hebt nagelezen.
several-file-read = Dit zijn de groepen van het bestand: pas ze aan, maak een rij leeg om ze weg te laten. Er is nog niets geschreven.
several-file-there = Bestaan al, en zijn niet overgenomen: { $numbers }.
several-file-line = rij { $number }
several-file-unknown = Er is geen kolom met namen herkend, of geen enkele rij heeft er een: de lijst moet een kolom ‘naam’ hebben onder een titel, of één groep per regel die met haar nummer begint, zoals ‘GT3 – Productie’.
several-file-all-there = Alle groepen van dit bestand bestaan al.
several-file-too-many = Dit bestand heeft meer dan zestig groepen. Verdeel ze over meerdere bestanden.
several-file-none = Kies een bestand of plak een lijst.
several-file-look = De lijst lezen
several-pasted = Of plak uw lijst
several-groups-pasted-hint = Eén regel per groep, zoals hij uit een rekenblad of een tekst komt: ‘GT3 – Productie’, of een tabel met haar titels.
several-strategies-pasted-hint = Eén regel per strategie, zoals hij uit een rekenblad of een tekst komt: ‘GPCE – Circulaire economie’, ‘Klimaatplan (KLP)’ of de naam alleen. Waar de code ontbreekt, worden de beginletters voorgesteld.
several-strategies-file-hint = De titels worden in alle bladen gezocht: code, naam, naam in het Nederlands. Er wordt niets geschreven voor u de rijen hebt nagelezen.
several-strategies-file-read = Dit zijn de strategieën van de lijst: pas ze aan, maak een rij leeg om ze weg te laten. Er is nog niets geschreven.
several-strategies-file-unknown = Er is geen kolom met namen herkend, of geen enkele rij heeft er een: de lijst moet een kolom ‘naam’ hebben onder een titel, of één strategie per regel.
several-strategies-file-all-there = Alle strategieën van deze lijst bestaan al.
several-strategies-file-too-many = Deze lijst heeft meer dan zestig strategieën. Verdeel ze over meerdere lijsten.
