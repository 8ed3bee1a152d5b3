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
task-orphans = Weesmaatregelen
task-mail = E-mails die niet vertrekken
task-prepare = Voor te bereiden met de trekkers
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
home-done = Gezien
