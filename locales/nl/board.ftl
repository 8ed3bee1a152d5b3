# The coordinators' board
board-title = Dashboard
board-lede = Hoever elke groep staat in de GPCE-beoordeling. Elk cijfer leidt naar de lijst die het telt.
board-measures = { $count ->
    [one] maatregel
   *[other] maatregelen
}
board-reviewed = van de groepsmaatregelen beoordeeld
board-late = te laat
board-orphans = { $count ->
    [one] te koppelen weesmaatregel
   *[other] te koppelen weesmaatregelen
}
board-decided = beslist door GT0
board-bilaterals = { $count ->
    [one] open bilateraal gesprek
   *[other] open bilaterale gesprekken
}
board-groups = De groepen per status
board-group = Groep
board-group-name = Naam
board-progress = Voortgang
board-sum = Totaal
board-due = Deadline
board-outcomes = Beslissingen van GT0
board-outcomes-none = GT0 heeft nog niets beslist.
board-proposals = Voorstellen van de trekkers
board-proposals-none = Nog geen voorstel.
board-not-started = Nog niet begonnen
board-not-started-none = Alle trekkers zijn begonnen.
board-next-meeting = Volgende vergadering:
board-coming = { $count ->
    [one] geplande vergadering
   *[other] geplande vergaderingen
}
board-to-approve = { $count ->
    [one] goed te keuren verslag
   *[other] goed te keuren verslagen
}
board-proposed-decisions = { $count ->
    [one] voorgestelde beslissing
   *[other] voorgestelde beslissingen
}
board-taken-decisions = { $count ->
    [one] toe te passen beslissing
   *[other] toe te passen beslissingen
}
board-open-items = { $count ->
    [one] open opvolgpunt
   *[other] open opvolgpunten
}
board-overdue-items = { $count ->
    [one] punt te laat
   *[other] punten te laat
}
