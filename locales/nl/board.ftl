# The coordinators' board
board-title = Dashboard
board-lede = Wat dringt, wat vooruitgaat, wat vastzit; elk cijfer leidt naar zijn lijst.
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
board-note = Stuurnota
board-note-get = Nota van één bladzijde (PDF)
board-note-title = Situatie op { $date }
board-ahead = Tot de onwrikbare datum
board-days-left = { $count ->
    [one] dag tot de onwrikbare datum
   *[other] dagen tot de onwrikbare datum
}
board-days-past = { $count ->
    [one] dag sinds de onwrikbare datum
   *[other] dagen sinds de onwrikbare datum
}
board-next-milestones = Volgende mijlpalen
board-advance = Voortgang van de beoordelingen
board-advance-said = Ingediende beoordelingen: { $reviewed }; besliste maatregelen: { $decided }; maatregelen in totaal: { $total }.
board-since-gt0 = Sinds GT0 van { $date }: { $submitted }, { $returned }, { $decided }.
board-trend = Trend
board-submitted = Ingediende beoordelingen
board-decided-short = Beslist
board-weeks = De cijfers, week per week
board-day = Week tot
board-unblock = Te deblokkeren
board-unblock-none = Er zit niets vast.
board-late-reviews = { $count ->
    [one] beoordeling te laat
   *[other] beoordelingen te laat
}
board-blocked-bilaterals = { $count ->
    [one] geblokkeerd bilateraal gesprek
   *[other] geblokkeerde bilaterale gesprekken
}
board-unfollowed-decisions = { $count ->
    [one] toe te passen beslissing zonder opvolgpunt
   *[other] toe te passen beslissingen zonder opvolgpunt
}
board-count = Aantal
board-what = Wat
board-where = Waar
board-word = Laatste stand van zaken
board-pilot-word = Trekker en laatste stand van zaken
board-old-word = meer dan een maand geleden
board-strategies = De strategieën
board-strategy = Strategie
board-all-updates = Elke stand van zaken
board-more = In detail
board-next = Volgende vergadering
board-empty = Nog geen werkgroep: de cijfers komen met de groepen en hun maatregelen.
board-since-submitted = { $count ->
    [one] { $count } beoordeling ingediend
   *[other] { $count } beoordelingen ingediend
}
board-since-returned = { $count ->
    [one] { $count } terug bij de trekker
   *[other] { $count } terug bij de trekkers
}
board-since-decided = { $count ->
    [one] { $count } maatregel beslist
   *[other] { $count } maatregelen beslist
}
