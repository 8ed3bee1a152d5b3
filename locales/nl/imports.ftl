# Importing measures from files
imports-title = Imports
imports-lede = Breng een tabel met maatregelen mee: u ziet wat ze zou veranderen voordat er iets wordt opgeslagen.
imports-past = Vorige imports
imports-none = Nog geen imports. Stuur hierboven een eerste bestand.
import-file = Bestand
import-file-hint = Excel (.xlsx), OpenDocument (.ods) of CSV, hoogstens 20 MB en 50.000 rijen. Eén rij noemt de kolommen, waar ze ook staat.
import-example = Voorbeeldbestand om in te vullen:
import-example-xlsx = XLSX-werkmap
import-example-csv = CSV-bestand
import-example-name = Voorbeeld van maatregelen
import-upload = Het bestand versturen
import-choose-file = Kies eerst een bestand.
import-no-rows = De tabel heeft geen rijen onder de titels.
import-too-heavy = Dit bestand lezen vraagt te veel tijd of geheugen. Verdeel het over meerdere bestanden of stuur het als CSV.
import-refused-title = Het bestand is niet aanvaard; er is niets veranderd
import-by = Door
import-at = Op
import-state = Status
import-rows = Rijen
import-row = Rij
import-steps = Stappen van de import
import-step-file = Bestand
import-step-columns = Kolommen
import-step-preview = Voorbeeld
import-step-write = Importeren
import-columns-lede = { $count ->
        [0] Het bestand heeft geen rijen onder de titels.
        [one] Het bestand heeft één rij. Zeg welke kolom welke is.
        *[other] Het bestand heeft { $count } rijen. Zeg welke kolom welke is.
    }
import-no-column = Niet in het bestand
import-add-organisations = Onbekende organisaties toevoegen
import-add-organisations-hint = Anders worden de rijen die ze noemen geweigerd.
import-see-preview = Het voorbeeld bekijken
import-cancel = Deze import opgeven
import-cancelled = De import is opgegeven; er is niets veranderd.
import-is-cancelled = Deze import is opgegeven; er is niets veranderd.
import-code-needed = Zonder de kolom met de code: zeg waar de codes vandaan komen.
import-column-twice = Deze kolom van het bestand staat al voor iets anders.
import-preview-lede = Er is nog niets opgeslagen. Kijk na en bevestig.
import-change-columns = Kolommen wijzigen
import-confirm = Bevestigen en importeren
import-nothing-to-write = Dit bestand verandert niets.
import-will-write = { $count ->
        [0] Er wordt geen enkele maatregel geïmporteerd.
        [one] Eén maatregel wordt geïmporteerd.
        *[other] { $count } maatregelen worden geïmporteerd.
    }
import-will-refuse = { $count ->
        [0] Er blijft geen enkele rij terzijde.
        [one] Eén rij blijft terzijde.
        *[other] { $count } rijen blijven terzijde.
    }
import-missing-organisations = { $count ->
        [0] Geen onbekende organisaties
        [one] Eén onbekende organisatie
        *[other] { $count } onbekende organisaties
    }
import-missing-advice = De betrokken rijen worden geweigerd. Verbeter het bestand, of vink ‘Onbekende organisaties toevoegen’ aan:
import-missing-will-be-added = Wat volgt, wordt als administratie toegevoegd; vul het daarna aan:
import-show-label = Te tonen rijen
import-show-all = Alle
import-show-added = Toegevoegd
import-show-changed = Gewijzigd
import-show-left = Ongewijzigd
import-show-refused = Geweigerd
import-show-none = Hier zijn geen rijen.
import-verdict = Gevolg
import-details = Details
import-row-added = toegevoegd
import-row-changed = gewijzigd
import-row-left = ongewijzigd
import-row-refused = geweigerd
import-progress = { $done } van { $total } { $total ->
        [one] rij
        *[other] rijen
    }
import-progress-hint = Alles wordt in één keer geïmporteerd: alles of niets. U mag deze pagina verlaten.
import-reload = De pagina opnieuw laden
import-interrupted = Het importeren is onderbroken (de server is gestopt); er is niets veranderd. Begin opnieuw.
import-failed = Het importeren is niet gelukt; er is niets veranderd. Begin opnieuw, of verwittig de ondersteuning als het blijft duren.
import-failed-meanwhile = Iemand heeft gegevens veranderd tussen het voorbeeld en het importeren; er is niets opgeslagen. Begin opnieuw.
import-again = Opnieuw beginnen
import-not-open = Deze import is al voltooid of opgegeven.
import-organisations-added = Toegevoegde organisaties
import-refused-rows = Geweigerde rijen
import-see-measures = Maatregelen bekijken
import-state-uploaded = Aan te vullen
import-state-mapped = Te bevestigen
import-state-running = Bezig
import-state-done = Voltooid
import-state-failed = Mislukt
import-state-cancelled = Opgegeven
import-no-code = is leeg.
import-no-title = is leeg: een maatregel heeft een titel nodig.
import-too-long = heeft meer dan { $max } tekens.
import-code-twice = staat ook in rij { $row }.
import-archived = hoort bij een gearchiveerde maatregel: haal die eerst terug.
import-unknown-organisation = ‘{ $name }’ is geen bekende organisatie.
import-unknown-group = ‘{ $name }’ is geen bekende groep; schrijf bijvoorbeeld GT3.
import-unknown-strategy = ‘{ $name }’ is geen bekende strategie; schrijf bijvoorbeeld PRI.
import-unknown-person = ‘{ $name }’ is geen bekende persoon.
import-several-people = Meerdere personen heten ‘{ $name }’: schrijf het e-mailadres.
import-two-places = Een maatregel gaat naar een groep of naar een strategie, niet naar beide.
import-example-1-code = PREC-012
import-example-1-title = Beurs voor herbruikbare materialen
import-example-1-description = Werven die afbreken in contact brengen met werven die bouwen.
import-example-1-chapter = Bouw
import-example-1-theme = Hergebruik
import-example-1-implementation = Lopend
import-example-1-group = GT4
import-example-2-code = PREC-013
import-example-2-title = Levering met bakfietsen vanaf de kaaien
import-example-2-description = Een eerste proef met drie handelszaken, daarna een projectoproep.
import-example-2-chapter = Logistiek
import-example-2-theme = Laatste kilometer
import-example-2-implementation = Niet begonnen
import-example-2-group = GT3
import-example-3-code = PREC-014
import-example-3-title = Kantines zonder afval
import-example-3-description = Schoolkantines begeleiden bij het sorteren en verminderen van afval.
import-example-3-chapter = Voeding
import-example-3-theme = Afval
import-example-3-implementation = Uitgevoerd
history-action-import = Geïmporteerd
history-action-import-run = Import voltooid
history-action-import-cancel = Import opgegeven
history-field-import-file = Bestand
history-field-import-added = Toegevoegde maatregelen
history-field-import-changed = Gewijzigde maatregelen
history-field-import-refused = Geweigerde rijen
import-step-values = Waarden
import-read-row = Titels gelezen in rij { $row }.
import-read-sheet = Werkblad ‘{ $sheet }’, titels gelezen in rij { $row }.
import-read-change = Wijzigen
import-sheet = Werkblad
import-sheet-hint = Op een ander werkblad wordt de rij met titels opnieuw gezocht.
import-header-row = Rij met de titels
import-take-table = Deze tabel lezen
import-no-table = Daar staat geen tabel met titels en rijen eronder.
import-other-sheets = Werkbladen die niet geïmporteerd worden: { $names }.
import-unread-sheets = Verborgen, te grote of te ver in de werkmap staande werkbladen, niet gelezen: { $names }.
import-hidden-skipped = Wat verborgen is, blijft terzijde.
import-hidden-read = Wat verborgen is, wordt gelezen zoals de rest.
import-code-from = Zonder kolom met de code
import-code-from-hint = Telt alleen als de code niet in het bestand staat.
import-code-from-choose = Kies waar de codes vandaan komen
import-code-from-column = Uit hun kolom
import-code-from-number = Maatregelen aan hun titel herkennen en de nieuwe nummeren
import-code-from-title = Het nummer nemen waarmee de titel begint
import-prefix = Voorvoegsel van de codes
import-prefix-hint = Komt voor elke code van het bestand, bijvoorbeeld ‘KLIMAAT-’: maatregelen van een ander plan overschrijven dan de bestaande niet. Genummerde maatregelen krijgen ‘M-’ als u niets kiest.
import-kept = Kolommen waaruit niets genomen wordt
import-kept-hint = Vink aan welke als tekst onder de beschrijving bewaard worden.
import-skip-hidden = Verborgen rijen terzijde laten
import-add-groups = Onbekende groepen toevoegen
import-add-groups-hint = Die waarvan het nummer vermeld staat, zoals GT7. Anders worden de rijen die ze noemen geweigerd.
import-column-unguessed = Geen kolom van het bestand lijkt deze te zijn: kies de kolom.
import-values-lede = Deze waarden van het bestand zijn hier niet bekend. Zeg één keer wat elke waarde betekent: dat geldt voor al haar rijen.
import-values-states = Status van uitvoering
import-values-organisations = Organisaties
import-values-groups = Groepen
import-value = In het bestand
import-value-means = Betekent
import-value-means-of = ‘{ $value }’ betekent
import-answer-add = Deze organisatie toevoegen
import-answer-add-group = Deze groep toevoegen
import-answer-nothing = Niets overnemen
import-answer-refuse = Deze rijen weigeren
import-changes-advice = Als dit bestand van een ander plan is, horen zijn codes misschien bij andere maatregelen.
import-give-prefix = Zijn codes een voorvoegsel geven
import-name-values = Zeggen wat deze waarden betekenen
import-missing-groups-added = Wat volgt, wordt toegevoegd, in voorbereiding; vul het daarna aan:
import-missing-groups-advice = De betrokken rijen worden geweigerd. Verbeter het bestand, of vink ‘Onbekende groepen toevoegen’ aan:
import-columns-left = Kolommen waaruit niets genomen wordt: { $names }.
import-keep-columns = Ze als tekst bewaren
import-known-as = = { $code }
import-groups-added = Toegevoegde groepen
import-row-hidden = staat in een verborgen rij van de werkmap.
import-row-total = staat in een rij met totalen, die geen maatregel is.
import-row-hint = staat in een rij die zegt hoe de tabel in te vullen, en is geen maatregel.
import-code-twice-number = staat ook in rij { $row }. Een rekenblad schrijft 1.10 als 1.1: geef de kolom de notatie Tekst.
import-hidden-rows = { $count ->
        [0] Geen verborgen rijen.
        [one] Eén verborgen rij.
        *[other] { $count } verborgen rijen.
    }
import-hidden-columns = { $count ->
        [0] Geen verborgen kolommen.
        [one] Eén verborgen kolom, gelezen zoals de andere.
        *[other] { $count } verborgen kolommen, gelezen zoals de andere.
    }
import-changes-existing = { $count ->
        [0] Dit bestand wijzigt geen bestaande maatregelen.
        [one] Dit bestand wijzigt één bestaande maatregel.
        *[other] Dit bestand wijzigt { $count } bestaande maatregelen.
    }
import-missing-groups = { $count ->
        [0] Geen onbekende groepen
        [one] Eén onbekende groep
        *[other] { $count } onbekende groepen
    }
import-respelled = { $count ->
        [0] Alle codes zijn geschreven zoals hier.
        [one] Eén anders geschreven code is herkend.
        *[other] { $count } anders geschreven codes zijn herkend.
    }
import-skip = Weglaten
import-skip-row = Rij { $number } weglaten
import-skip-save = Aangevinkte rijen weglaten
import-row-skipped = staat in een rij die u weglaat.
import-rows-skipped = { $count ->
        [0] Geen weggelaten rijen.
        [one] Eén rij door u weggelaten.
        *[other] { $count } rijen door u weggelaten.
    }
import-values-strategies = Strategieën
import-values-people = Personen
import-beyond = { $count ->
    [0] Alle onbekende waarden worden gevraagd.
    [one] Nog één onbekende waarde wordt hier niet gevraagd: alleen die van de meeste rijen.
   *[other] Nog { $count } onbekende waarden worden hier niet gevraagd: alleen die van de meeste rijen.
}
import-beyond-kept = Hun maatregelen houden de status die ze hebben.
import-beyond-added = Wat kan, wordt toegevoegd, zoals u vroeg; de andere rijen worden geweigerd, en het voorbeeld zegt welke.
import-beyond-refused = Hun rijen worden geweigerd, en het voorbeeld zegt welke: verbeter ze in het bestand, of neem de kolom niet over.
history-action-import-reopen = Import heropend
import-undo = Deze import ongedaan maken
import-went-wrong = Is dit niet wat u wilde?
import-undo-hint = Maak de import ongedaan: de toegevoegde maatregelen worden gearchiveerd, de gewijzigde krijgen hun vroegere waarden terug. Wat iemand sindsdien wijzigde, blijft staan en wordt voor u opgelijst.
import-undo-question = De import ‘{ $name }’ ongedaan maken?
import-undo-consequence = De maatregelen die de import toevoegde, worden gearchiveerd; de gewijzigde krijgen hun vroegere waarden terug. Wat iemand sindsdien wijzigde, blijft zoals het is en wordt voor u opgelijst. Toegevoegde organisaties en groepen blijven.
import-undone = De import is ongedaan gemaakt.
import-not-undoable = Deze import kan niet ongedaan worden gemaakt: hij heeft niets opgeslagen, of Jalon weet niet meer wat hij wijzigde.
import-state-undone = Ongedaan gemaakt
import-undone-title = Wat het ongedaan maken deed
import-undone-archived = Gearchiveerd
import-undone-reverted = Terug naar hun vroegere waarden
import-undone-left = Sindsdien gewijzigd, gelaten zoals ze zijn
import-undone-left-hint = Iemand wijzigde deze maatregelen na de import: kijk zelf wat er moet gebeuren.
import-undone-changed = Sindsdien gewijzigd
import-undone-worked-on = Aan deze maatregel is gewerkt: een beoordeling, een advies of een beslissing.
import-undone-left-more = { $count ->
    [0] Geen andere maatregel is in dat geval.
    [one] Eén andere maatregel is in dat geval.
   *[other] { $count } andere maatregelen zijn in dat geval.
}
history-action-import-undo = Import ongedaan gemaakt
file-table = Het werkblad of de rij met titels kiezen
file-table-hint = Laat leeg: Jalon neemt het werkblad en de rij waarvan het de titels het best herkent.
list-columns-lede = Zeg welke kolom van het bestand wat inhoudt. Er wordt nog niets opgeslagen.
list-change-table = Werkblad, rij met titels of kolommen wijzigen
