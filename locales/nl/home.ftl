# My work
home-hello = Dag { $name }. Dit wacht op u.
home-nothing = Er wacht niets op u
home-nothing-advice = Alles is bij van uw kant. U kunt zien hoe ver de groepen staan.
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
task-mention = U werd vermeld
task-review = Te beoordelen maatregelen
task-bilateral = Te voeren bilaterale gesprekken
task-opinion = Te geven thematische adviezen
task-evaluate = Te geven politieke evaluaties
task-examine = Te onderzoeken in de speciale GPCE-zitting
task-arbitrate = Te arbitreren door GT0
task-send = Beslissingen om naar de kabinetten te sturen
task-close = Af te sluiten
task-orphans = Verweesde maatregelen
task-mail = E-mails die niet vertrekken
task-prepare = Voor te bereiden met de piloten
task-measure-count = { $count ->
        [0] geen maatregelen
        [one] één maatregel
        *[other] { $count } maatregelen
    }
task-bilateral-count = { $count ->
        [0] geen onderwerpen
        [one] één onderwerp
        *[other] { $count } onderwerpen
    }
task-mail-count = { $count ->
        [0] Geen e-mails
        [one] Eén e-mail
        *[other] { $count } e-mails
    } na te kijken in de postbus
task-orphans-count = { $count ->
        [0] Geen maatregelen
        [one] Eén maatregel
        *[other] { $count } maatregelen
    } te koppelen aan een groep of strategie
task-meeting = Mijn volgende vergaderingen
task-poll = Datumpeilingen in te vullen
task-item = Mijn opvolgpunten
task-correct = Verslagen na te lezen
task-send-round = Verslagen af te werken en rond te sturen
task-answer = Correcties te behandelen
task-approve = Verslagen te laten goedkeuren
task-answer-count = { $count ->
    [0] geen correcties
    [one] één correctie
   *[other] { $count } correcties
}
