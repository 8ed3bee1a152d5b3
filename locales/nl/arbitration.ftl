# GT0's decisions on measures
arbitration-new = Nieuwe beslissing
arbitration-new-lede = Vink een of meer besproken maatregelen aan, kies het gevolg en schrijf de reden: één genummerde beslissing voor alle maatregelen.
arbitration-chosen-only = Alleen de gekozen maatregelen worden getoond.
arbitration-all-examined = Alle besproken maatregelen
arbitration-no-candidates = Hier is geen maatregel om over te beslissen
arbitration-no-candidates-advice = GT0 beslist over een maatregel nadat die in de speciale GPCE-zitting is besproken. Wijzig de filters, of bekijk wat nog besproken moet worden.
arbitration-see-submitted = De ingediende maatregelen bekijken
arbitration-choose = Kiezen
arbitration-choose-legend = Betrokken maatregelen
arbitration-choose-measures = Vink minstens één maatregel aan.
arbitration-open = openen
arbitration-reversal = al beslist
arbitration-open-bilaterals = { $count ->
        [0] geen open bilaterale gesprekken
        [one] één open bilateraal gesprek
        *[other] { $count } open bilaterale gesprekken
    }
arbitration-date = Datum van de beslissing
arbitration-date-ahead = De datum van de beslissing kan niet in de toekomst liggen.
arbitration-taken-on = Beslissing van GT0 van { $date }
arbitration-outcome = Gevolg
arbitration-proposal = Voorstel van de trekker
arbitration-opinion = Thematisch advies
arbitration-no-opinion = geen advies
arbitration-strategy = Bestemmingsstrategie
arbitration-strategy-hint = Voor een overdracht.
arbitration-name-strategy = Kies de strategie die de maatregel overneemt.
arbitration-destination = GSET-actie of opmerking
arbitration-destination-hint = Voor een opname: de actie die de maatregel opneemt.
arbitration-name-action = Noem de actie waarin de maatregel wordt opgenomen.
arbitration-reason = Reden
arbitration-reason-hint = De trekkers en de kabinetten zullen ze lezen; Markdown is mogelijk.
arbitration-record = De beslissing vastleggen
arbitration-recorded = Beslissing { $code } vastgelegd voor { $count ->
        [0] geen enkele maatregel
        [one] één maatregel
        *[other] { $count } maatregelen
    }.
arbitration-recorded-by = Vastgelegd door
arbitration-measure = Maatregel
arbitration-measure-count = { $count ->
        [0] Geen maatregelen
        [one] Eén maatregel
        *[other] { $count } maatregelen
    }
arbitration-more = en { $count ->
        [0] geen andere
        [one] één andere
        *[other] { $count } andere
    }
arbitration-group = Groep
arbitration-state = Status
arbitration-evaluations = Evaluaties
arbitration-rejections = { $count ->
        [0] geen verwerpingen
        [one] één verwerping
        *[other] { $count } verwerpingen
    }
arbitration-superseded = vervangen
arbitration-superseded-by = vervangen door
arbitration-anew = Opnieuw beslissen
arbitration-send = Naar de kabinetten sturen ({ $count })
arbitration-sent = { $count ->
        [0] Alle maatregelen zijn al
        [one] Eén maatregel
        *[other] { $count } maatregelen
    } naar de kabinetten gestuurd.
arbitration-close = Afsluiten ({ $count })
arbitration-closed = { $count ->
        [0] Geen maatregelen
        [one] Eén maatregel
        *[other] { $count } maatregelen
    } afgesloten.
arbitration-panel-title = Beslissing van GT0
arbitration-none-yet = GT0 heeft nog niet beslist.
export-xlsx = Exporteren (XLSX)

# The cabinets' evaluation
evaluation-title = Politieke evaluatie
evaluation-panel-title = Evaluatie van de kabinetten
evaluation-stance = Standpunt van het kabinet
evaluation-endorsed = Steunt de beslissing
evaluation-endorsed-hint = De beslissing van GT0 is goed.
evaluation-endorsed-with-reservations = Steunt met voorbehoud
evaluation-endorsed-with-reservations-hint = Het voorbehoud moet worden opgeheven of genoteerd.
evaluation-rejected = Steunt niet
evaluation-rejected-hint = GT0 wordt gevraagd opnieuw te beslissen.
evaluation-body = Motivering
evaluation-body-hint = Nodig bij voorbehoud of verwerping; Markdown is mogelijk.
evaluation-needs-words = Zeg waarom: de trekkers moeten kunnen antwoorden.
evaluation-save = De evaluatie opslaan
evaluation-saved = Evaluatie van { $code } opgeslagen.
evaluation-give = De evaluatie geven
history-action-decide = Beslissing vastgelegd
history-action-supersede = Vervangen door een nieuwe beslissing
history-action-evaluate = Politieke evaluatie gegeven
history-field-taken-on = Datum van de beslissing
history-field-outcome = Gevolg
history-field-reason = Reden
history-field-destination = Bestemming
history-field-measure-count = Betrokken maatregelen
history-field-stance = Standpunt
history-field-evaluation = Motivering

# Before a decision is recorded, and after
arbitration-sentence = { $outcome }: { $codes }
arbitration-replaces = Vervangt
arbitration-doubtful = Deze beslissing kan verrassen: lees waarom en bevestig ze dan.
arbitration-doubts = De trekker stelt iets anders voor, of er loopt nog een bilateraal gesprek
arbitration-anyway = Ik heb er rekening mee gehouden: de beslissing vastleggen
arbitration-evaluated = Een kabinet heeft zich al uitgesproken: deze maatregelen kunnen niet meer worden teruggehaald.
arbitration-taken-back = { $count ->
        [0] Geen maatregel teruggehaald
        [one] Eén maatregel teruggehaald
        *[other] { $count } maatregelen teruggehaald
    } bij de kabinetten.
arbitration-close-question = { $code } afsluiten?
arbitration-close-silent = { $count ->
        [0] Over elke maatregel heeft minstens één kabinet zich uitgesproken.
        [one] Over één maatregel heeft geen kabinet zich uitgesproken: die wordt zonder evaluatie afgesloten.
        *[other] Over { $count } maatregelen heeft geen kabinet zich uitgesproken: die worden zonder evaluatie afgesloten.
    }

# Following each proposal
arbitration-follow = Elk voorstel volgen
arbitration-follow-hint = Eén genummerde beslissing per voorgesteld gevolg, met dezelfde reden.
arbitration-no-proposal = Voor een van de aangevinkte maatregelen is er geen volledig voorstel: beslis er apart over.
arbitrations-recorded = { $count ->
        [0] Geen beslissingen vastgelegd
        [one] Eén beslissing vastgelegd
        *[other] { $count } beslissingen vastgelegd
    }: { $codes }.

# What a decision waits for
arbitration-awaits-sending = { $count ->
        [0] Er moet niets naar de kabinetten worden gestuurd.
        [one] Eén maatregel moet naar de kabinetten worden gestuurd.
        *[other] { $count } maatregelen moeten naar de kabinetten worden gestuurd.
    }
arbitration-awaits-evaluation = { $count ->
        [0] Elke maatregel is geëvalueerd: de beslissing kan worden afgesloten.
        [one] Eén maatregel wacht nog op de evaluatie van een kabinet.
        *[other] { $count } maatregelen wachten nog op de evaluatie van een kabinet.
    }
arbitration-close-reason = Waarom zonder evaluatie afsluiten?
arbitration-close-reason-hint = Bewaard in de stappen en de geschiedenis van elke maatregel.

# The table of evaluations
evaluations-title = Uw evaluatie
evaluations-reason = De beslissing lezen
evaluations-differs = De beslissing wijkt ervan af.
evaluations-choose = Kies een standpunt voor minstens één maatregel.
evaluations-save = Mijn evaluaties opslaan
evaluations-endorse = De rest steunen
evaluations-advice = ‘De rest steunen’ slaat uw keuzes op en steunt elke maatregel zonder standpunt. Een voorbehoud of verwerping vraagt een motivering.
evaluations-saved = { $count ->
        [0] Geen evaluaties opgeslagen
        [one] Eén evaluatie opgeslagen
        *[other] { $count } evaluaties opgeslagen
    }.
evaluation-revise = De evaluatie herzien
evaluation-needs-stance = Kies een standpunt: de motivering alleen zegt het niet.
