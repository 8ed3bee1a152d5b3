# Live notes.
notes-none = Nog geen notities
notes-none-advice = Begin: de agendapunten staan klaar, meerdere personen kunnen tegelijk noteren.
notes-start = Beginnen noteren
notes-end = De vergadering beëindigen
notes-end-consequence = De vergadering wordt als gehouden gemarkeerd; de notities blijven open tot het verslag wordt rondgestuurd.
notes-ended = ‘{ $name }’ is beëindigd.
notes-of-cancelled = Deze vergadering is geannuleerd.
notes-not-begun = Deze vergadering is niet begonnen: ze kan niet worden beëindigd.
notes-closed = Deze notities kunnen hier niet meer worden gewijzigd: het verslag is rondgestuurd.
notes-saved = Alles is opgeslagen.
notes-saving = Opslaan…
notes-offline = Offline: hier bewaard, wordt verstuurd zodra het kan
notes-refused = Een regel is niet aanvaard; hij staat terug in zijn veld.
notes-unchanged = De notitie is niet gewijzigd; uw tekst blijft in het veld staan.
notes-closed-now = Deze notities zijn afgesloten: het verslag is rondgestuurd. Wat niet verstuurd is, staat weer in zijn veld, in volgorde; stel het voor als correctie.
notes-typed = Wat verstuurd is, is opgeslagen; een veld bevat nog tekst: Enter verstuurt hem.
notes-too-long = Niet verstuurd: hoogstens 20.000 tekens; hier
notes-point-gone = Het punt is van de agenda verwijderd.
notes-full = Deze notities hebben 5.000 regels, of 10.000 met de verwijderde: meer nemen ze niet. Ga verder in een andere vergadering.
notes-paste-many = Eén notitie per regel ({ $count })
notes-paste-one = Enter: één enkele notitie; lijsten en tabellen blijven wat ze zijn.
notes-unread-day = deadline niet gelezen: { $day }
notes-unread-code = onbekende code: { $code }
notes-help = Snel schrijven: tekens en sneltoetsen
notes-help-signs = Een teken aan het begin van de regel zegt wat hij is; Enter slaat hem op, Shift+Enter begint een nieuwe regel, Alt+pijltjes gaan van punt naar punt.
notes-help-speakers = De code van een persoon (twee letters, in de aanwezigheidslijst), dan een spatie of dubbelepunt, noemt wie spreekt of wie het doet; Backspace vlak daarna geeft de twee letters terug.
notes-help-due = Eindig een opvolgpunt met de deadline: >30/11, >+2w voor twee weken, >+10d voor tien dagen.
notes-before = Vóór het eerste punt
notes-add-to = Noteren onder { $point }
notes-placeholder = ? ! @ … dan de tekst
notes-kind = Soort
notes-kind-by-sign = volgens het teken
notes-edit = Een notitie wijzigen
notes-text = Tekst
notes-text-hint = Markdown is mogelijk.
notes-point = Onder het punt
notes-speaker = Wie
notes-speaker-hint = Voor een opvolgpunt: wie ervoor verantwoordelijk is.
notes-speaker-name = of iemand anders, met naam
notes-due = Deadline
notes-due-hint = Alleen voor een opvolgpunt.
notes-no-owner = zonder verantwoordelijke
notes-remove-question = Deze notitie verwijderen?
notes-removed = De notitie is verwijderd.
notes-move-up = Omhoog
notes-move-down = Omlaag
history-field-entry-kind = Soort notitie
history-action-change-note = Notitie gewijzigd
history-action-remove-note = Notitie verwijderd
history-action-move-note = Notitie verplaatst
history-action-start-meeting = Vergadering begonnen
history-action-end-meeting = Vergadering beëindigd
notes-end-points = { $count ->
    [0] Alle punten zijn behandeld.
    [one] Eén punt blijft open.
   *[other] { $count } punten blijven open.
}
notes-end-items = { $count ->
    [0] Elk opvolgpunt heeft een verantwoordelijke en een deadline.
    [one] Eén opvolgpunt heeft geen verantwoordelijke of deadline.
   *[other] { $count } opvolgpunten hebben geen verantwoordelijke of deadline.
}
notes-reply = Antwoorden
notes-reply-to = Antwoord op:
notes-signed-out = Afgemeld: meld u opnieuw aan in een ander tabblad; wat u typt, wordt hier bewaard en daarna verstuurd.
notes-sign-in = Opnieuw aanmelden
notes-draft = In deze browser bewaard
notes-conflict = Deze notitie is intussen gewijzigd: kies welke tekst blijft.
notes-theirs = Tekst opgeslagen door { $name }:
notes-keep-mine = Mijn tekst behouden
notes-keep-theirs = De andere nemen
notes-writes = schrijft
notes-writes-under = schrijft onder
notes-help-keys = Met het toetsenbord: pijltje omhoog in een leeg veld gaat naar de notities; daar pijltjes om te bewegen, E om te wijzigen, R om te antwoorden op een vraag, Alt+pijltjes om de notitie te verplaatsen, Esc om terug te keren.
sections-title = Subgroepen
sections-lede = Een subgroep noteert apart; eenmaal samengevoegd komen de notities onder haar naam in het verslag, en haar beslissingen en opvolgpunten in hun registers.
sections-to-notes = Terug naar de notities
sections-none = Geen subgroepen
section-plenary = Plenair
section-name = Naam
section-new-name = Naam van de subgroep
section-new-hint = Bijvoorbeeld ‘Tafel 1: materialen’.
section-open = Een subgroep openen
section-opened = ‘{ $name }’ is geopend.
section-name-taken = Er is al een subgroep met die naam.
section-rename = Hernoemen
section-merge = In het verslag samenvoegen
section-merged = De notities van ‘{ $name }’ staan in het verslag, haar beslissingen en opvolgpunten in hun registers.
section-take-back = Weer apart zetten
section-taken-back = De notities van ‘{ $name }’ staan apart; haar beslissingen en opvolgpunten tellen niet meer tot ze worden samengevoegd.
section-is-merged = In het verslag
section-is-apart = Apart
section-remove = Verwijderen
section-removed = ‘{ $name }’ is verwijderd.
section-holds-notes = Deze subgroep heeft notities: ze kan niet worden verwijderd.
minutes-sections-first = Subgroepen staan nog niet in het verslag:
history-field-section = Subgroep
history-action-open-section = Subgroep geopend
history-action-rename-section = Subgroep hernoemd
history-action-merge-section = Subgroep samengevoegd
history-action-take-section-back = Subgroep weer apart gezet
history-action-remove-section = Subgroep verwijderd
section-entries = { $count ->
    [0] Geen notities
    [one] Eén notitie
   *[other] { $count } notities
}
notes-left = Deze regels, hier zonder verbinding getypt, zijn niet opgeslagen voor het rondsturen. Kopieer ze in een correctie:
notes-unkept = Dit toestel opslaat uw regels niet (geheugen van de browser vol of verboden): houd deze pagina open tot ‘Alles is opgeslagen’.
notes-gone = De notitie die u wijzigde, is verwijderd; uw tekst staat bovenaan de pagina.
notes-kept = Teksten die deze browser bewaart
notes-kept-advice = Getypt in een gesloten tabblad, of in een notitie die intussen is verwijderd: er is niets van verstuurd.
notes-kept-line = Regel onder
notes-kept-edit = Wijziging van een notitie
notes-kept-removed = Wijziging van een intussen verwijderde notitie
notes-kept-take = Overnemen
notes-kept-copy = Kopiëren
notes-kept-copied = Gekopieerd
notes-kept-discard = Weggooien
notes-kept-ask = Deze tekst weggooien?
notes-speakers = Codes van de deelnemers
notes-for = Voor wie men noteert
notes-of-others = Notities van de anderen
notes-help-page = Op de pagina, buiten een veld: ? opent deze hulp, J en K gaan van punt naar punt, Enter begint er te schrijven; in een veld gaat Esc eruit.
notes-gather = Een punt met notities verwijderen
notes-gather-lede = { $count ->
    [0] Dit punt heeft geen notities.
    [one] Dit punt heeft één notitie: verwijderen zou ze verbergen. Zeg eerst waar ze heen gaat.
   *[other] Dit punt heeft { $count } notities: verwijderen zou ze verbergen. Zeg eerst waar ze heen gaan.
}
notes-gather-to = Nieuw punt voor deze notities
notes-gather-button = De notities verplaatsen
notes-gathered = De notities staan onder ‘{ $name }’.
history-action-gather-notes = Notities verplaatst
section-write = Voor deze subgroep noteren
minutes-noted-by = Genoteerd door: { $name }
notes-help-close = Sluiten
notes-keys-are-off = Letters en het vraagteken werken alleen als u de enkele toetsen inschakelt:
notes-start-question = ‘{ $title }’ beginnen?
notes-start-consequence = De vergadering staat dan op ‘bezig’ en de notities gaan open.
notes-early-day = Deze vergadering is gepland op { $date }: die dag is nog niet gekomen.
notes-end-early = Ze vond wel degelijk vroeger plaats dan gepland.
notes-end-early-needed = Vink aan dat de vergadering vroeger plaatsvond, of kom terug op de geplande dag.
notes-end-who-known = Van elke verwachte persoon is bekend of die er was.
notes-end-who = { $count ->
    [0] Van elke verwachte persoon is bekend of die er was.
    [one] Van { $count } verwachte persoon is niet gezegd of die er was.
   *[other] Van { $count } verwachte personen is niet gezegd of ze er waren.
}
notes-end-came = Waren aanwezig
notes-end-everybody = Al deze personen
notes-end-to-attendance = Zeggen wie verontschuldigd of vertegenwoordigd was
notes-end-open = Open punten
notes-end-carry = De andere doorschuiven naar
notes-end-carry-nowhere = In deze vergadering laten
notes-end-owner = Verantwoordelijke
notes-end-next = Volgende vergadering
notes-end-no-next = Van deze groep is geen volgende vergadering gepland.
notes-end-plan = De volgende plannen
agenda-clock-runs = bezig
notes-outline = Punten van de agenda
notes-minutes-left = nog { $count } min
notes-minutes-over = { $count } min te veel
notes-point-done = behandeld
notes-point-typed = tekst niet verzonden
notes-present = Aanwezig
notes-no-day = zonder deadline
notes-unread-name = ‘{ $name }’ noemt niemand
notes-unread-sign = teken midden in de regel: { $sign }
notes-unread-mention = niet gelezen: { $word }
notes-unread-question = een vraag begint met ‘?’
notes-end-finished = Zijn behandeld
notes-unstart = Ze is niet begonnen
notes-unstarted = De vergadering is opnieuw gepland.
notes-unstart-late = Deze vergadering is niet bezig, of er is al iets genoteerd: ze wordt niet opnieuw gepland.
history-action-unstart-meeting = Begin van de vergadering teruggenomen
