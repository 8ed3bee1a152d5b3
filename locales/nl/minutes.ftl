# Minutes: reading them, and their life.
minutes-circulate = Rondsturen ter nalezing
minutes-circulate-consequence = De notities sluiten; de personen op de lijst krijgen de link per e-mail en kunnen nalezen tot de gekozen datum.
minutes-reopen = Opnieuw als ontwerp openen
minutes-reopen-consequence = De notities gaan weer open voor verbetering; het verslag moet opnieuw worden rondgestuurd.
minutes-approve = Goedkeuren
minutes-approve-consequence = Het verslag is goedgekeurd; een versie wordt bewaard en elke wijziging wordt een zichtbaar amendement.
minutes-lock = Vergrendelen
minutes-lock-consequence = Het verslag is afgesloten; elke wijziging blijft een zichtbaar amendement, met de reden.
minutes-not-in-state = Het verslag heeft niet, of niet meer, de status die dat toelaat.
minutes-advanced = Stap opgeslagen: { $state }.
minutes-empty = Er is nog niets genoteerd.
minutes-contents = Inhoud
minutes-versions = Versies
minutes-version = Versie { $number }
minutes-version-older = Er is een recentere versie van dit verslag.
minutes-version-read = U leest versie { $number }, bewaard op { $when }.
minutes-now = Het huidige verslag lezen
minutes-amend = Amenderen
minutes-amend-lede = Dit verslag is goedgekeurd: de wijziging wordt gemarkeerd, met datum en reden.
minutes-amend-reason = Waarom?
minutes-amended = Het amendement is opgeslagen.
minutes-amended-on = geamendeerd op { $when }
minutes-amended-because = Reden van de wijziging: { $reason }
minutes-amended-meanwhile = Deze passage is intussen gewijzigd. Controleer uw tekst en sla opnieuw op.
minutes-due = Deadline: { $date }
minutes-corrections-due = Nalezen tot
error-date-past = Deze datum is voorbij.
version-circulated = rondgestuurd
version-corrected = verbeterd
version-approved = goedgekeurd
version-locked = vergrendeld
version-amended = geamendeerd
minutes-mail-subject = Verslag na te lezen: { $title }
history-field-minutes-state = Status van het verslag
history-action-advance-minutes = Verslag naar de volgende stap
history-action-amend-note = Amendement
minutes-nobody-present = Niemand is als aanwezig aangeduid: het verslag zou zeggen dat iedereen alleen uitgenodigd is.
minutes-unowned = { $count ->
    [one] Eén opvolgpunt heeft geen verantwoordelijke.
   *[other] { $count } opvolgpunten hebben geen verantwoordelijke.
}
minutes-unread-days = Deze deadlines zijn niet gelezen: { $days }
minutes-recipients = { $count ->
    [0] Er wordt niemand verwittigd.
    [one] Eén persoon wordt verwittigd:
   *[other] { $count } personen worden verwittigd:
}
minutes-mail-body-guest =
    Dag { $name },

    Hierbij het verslag van ‘{ $title }’, na te lezen tot { $due }. Een correctie? Antwoord op deze e-mail.
minutes-mail-body =
    Dag { $name },

    Het verslag van ‘{ $title }’ kan worden nagelezen tot { $due }:
    { $link }
minutes-corrections-first = Er wachten correcties op antwoord: het verslag kan nog niet worden goedgekeurd.
minutes-corrections-answer = De correcties beantwoorden
minutes-approved-in = Goedgekeurd op de vergadering
minutes-approved-in-hint = Alleen vergaderingen die plaatsvonden, worden voorgesteld.
minutes-approved-otherwise = Buiten vergadering (schriftelijk)
minutes-strike = Verwijderen
minutes-struck = verwijderd
minutes-struck-on = verwijderd op { $when }
minutes-amend-add = Een passage toevoegen
minutes-amend-reason-hint = De reden is te lezen bij de passage.
compare-title = Versies vergelijken
compare-from = Van
compare-to = Tot
compare-all = Ook tonen wat niet veranderde
compare-do = Vergelijken
compare-none = Er is geen verschil tussen deze versies
compare-what = Wijziging
compare-now = Huidig verslag
compare-point = Punt
compare-same = identiek
compare-gone = verwijderd:
compare-new = toegevoegd:
compare-row-same = Ongewijzigd
compare-row-changed = Gewijzigd
compare-row-added = Toegevoegd
compare-row-removed = Verwijderd
history-action-correct-note = Passage verbeterd
history-action-strike-note = Passage verwijderd (amendement)
minutes-corrections-open = { $count ->
    [0] Geen enkele correctie wacht op antwoord.
    [one] Eén correctie wacht op antwoord voor de goedkeuring.
   *[other] { $count } correcties wachten op antwoord voor de goedkeuring.
}
minutes-mail-follows = (Hier volgt het verslag.)
minutes-mail-attached = Het verslag is in de e-mail te lezen; het gaat ook mee als PDF, als dat niet groter is dan 7 MB.
minutes-due-before-meeting = Het nalezen kan niet eindigen vóór de vergadering.
minutes-approve-early = Correcties kunnen tot { $date }: vóór het einde van die dag vraagt goedkeuren een reden, die bij de versie komt te staan.
minutes-approve-early-reason = Waarom nu al goedkeuren?
minutes-essence = In het kort
minutes-essence-decisions = { $count ->
    [0] 0 beslissingen
    [one] { $count } beslissing
   *[other] { $count } beslissingen
}
minutes-essence-items = { $count ->
    [0] 0 opvolgpunten
    [one] { $count } opvolgpunt
   *[other] { $count } opvolgpunten
}
minutes-essence-excused = Verontschuldigd: { $names }
minutes-essence-absent = Afwezig: { $names }
minutes-essence-nobody-away = Niemand staat als verontschuldigd of afwezig genoteerd
minutes-silent = Zonder opmerking:
