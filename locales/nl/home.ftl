# My work
home-hello = Dag { $name }. Dit vraagt uw aandacht.
home-nothing = Niets vraagt uw aandacht
home-nothing-advice = U bent helemaal bij. U kunt bekijken hoever de groepen staan.
home-no-role = Uw account heeft nog geen rol
home-no-role-advice = Vraag de coördinatie om u aan een groep of strategie toe te voegen.
home-since = sinds { $date }
home-due = tegen { $date }
home-late = te laat
home-returned = Teruggestuurd: { $reason }
home-more = En nog { $count ->
        [0] geen andere
        [one] één
        *[other] { $count } andere
    }
home-progress = Voortgang van de beoordeling
home-progress-of = { $done } van { $total } beoordeeld
home-deadlines = Deadlines
home-immovable = onwrikbaar
days-today = vandaag
days-ahead = over { $count ->
        [0] minder dan één dag
        [one] één dag
        *[other] { $count } dagen
    }
days-late = { $count ->
        [0] minder dan één dag
        [one] één dag
        *[other] { $count } dagen
    } te laat
task-mention = U bent vermeld
task-review = Te beoordelen maatregelen
task-bilateral = Te voeren bilaterale gesprekken
task-opinion = Te geven thematische adviezen
task-evaluate = Te geven politieke evaluaties
task-examine = Te bespreken in de speciale GPCE-zitting
task-arbitrate = Te beslissen door GT0
task-send = Beslissingen om naar de kabinetten te sturen
task-close = Af te sluiten
task-mail = E-mails die niet vertrekken
task-prepare = Voor te bereiden met de trekkers
task-mail-count = { $count ->
        [0] Geen e-mails
        [one] Eén e-mail
        *[other] { $count } e-mails
    } na te kijken in het postvak uit
task-orphans-count = { $count ->
        [0] Geen maatregelen
        [one] Eén maatregel
        *[other] { $count } maatregelen
    } te koppelen aan een groep of strategie
task-meeting = Mijn volgende vergaderingen
task-poll = In te vullen datumpeilingen
task-item = Mijn opvolgpunten
task-correct = Na te lezen verslagen
task-send-round = Af te werken en rond te sturen verslagen
task-answer = Te behandelen correcties
task-approve = Te laten goedkeuren verslagen
task-answer-count = { $count ->
    [0] geen correcties
    [one] één correctie
   *[other] { $count } correcties
}
task-series-count = { $count ->
    [0] geen vergadering van de reeks
    [one] één vergadering van de reeks
   *[other] { $count } vergaderingen van de reeks
}
start-title = Eerste stappen
start-lede = Van de lege installatie tot de eerste toevertrouwde beoordeling: { $done } van { $total }.
start-done = Klaar
start-groups = De werkgroepen aanmaken
start-groups-about = GT0 coördineert, de andere werken per thema. Er ligt een lijst klaar om aan te passen.
start-groups-there = { $count ->
        [0] Geen groep
        [one] Eén groep
        *[other] { $count } groepen
    }
start-coordination = De coördinatie aanwijzen
start-coordination-about = Wie coördineert, bereidt GT0 voor, plant vergaderingen en vertrouwt maatregelen toe. Dat doet nog niemand: neem die rol op, u kunt ze later doorgeven.
start-coordination-go = Ik coördineer
start-coordinating = U coördineert. U kunt deze rol doorgeven zodra iemand anders ze heeft.
start-coordinated = Er coördineert al iemand.
start-no-gt0 = Maak eerst GT0 aan, de coördinatiegroep.
start-strategies-about = De transitiestrategie en de strategieën waarmee ze samen vooruitgaat. Er ligt een lijst klaar om aan te passen; u kunt ook de uwe plakken.
start-strategies-there = { $count ->
        [0] Geen strategie
        [one] Eén strategie
        *[other] { $count } strategieën
    }
start-people = De personen toevoegen
start-people-about = Plak een lijst uit uw mailprogramma of een tabel, met rollen en groepen.
start-people-there = { $count ->
        [0] Niemand anders dan u
        [one] Eén persoon met een rol
        *[other] { $count } personen met een rol
    }
start-measures = De maatregelen importeren
start-measures-about = Een bestand, met of zonder de groepen; het voorbeeld komt voor er iets wordt opgeslagen.
start-measures-there = { $count ->
        [0] Geen maatregel
        [one] Eén maatregel
        *[other] { $count } maatregelen
    }
start-reviews = De beoordelingen toevertrouwen
start-reviews-about = Een maatregel in een groep met een trekker, of aan iemand toevertrouwd, wacht op zijn beoordeling.
start-reviews-go = Toe te vertrouwen maatregelen
start-reviews-there = { $count ->
        [0] Geen toevertrouwde maatregel
        [one] Eén toevertrouwde maatregel
        *[other] { $count } toevertrouwde maatregelen
    }
start-mail = De e-mails laten vertrekken
start-mail-about = Nog geen server verstuurt ze: de optie JALON_SMTP_URL noemt hem. Tot dan toont Jalon elke link aan wie hem verstuurt.
home-week = Deze week
home-week-lede = De komende zeven dagen, met wat te laat is.
home-seen = Gezien
mention-seen = De vermelding wacht niet meer.
start-reviews-left = { $count ->
        [0] Alle maatregelen zijn toevertrouwd
        [one] Er blijft één maatregel toe te vertrouwen
        *[other] Er blijven { $count } maatregelen toe te vertrouwen
    }
home-all = { $count ->
        [0] De lijst bekijken
        [one] De enige van de lijst bekijken
        *[other] Alle { $count } bekijken
    }
