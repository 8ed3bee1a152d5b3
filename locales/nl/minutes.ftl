# Minutes: reading them, and their life.
minutes-circulate = Rondsturen ter nalezing
minutes-circulate-consequence = De notities sluiten; de personen op de lijst krijgen de link per e-mail en kunnen nalezen tot de gekozen datum.
minutes-reopen = Terugnemen als ontwerp
minutes-reopen-consequence = De notities gaan weer open voor verbetering; het verslag moet opnieuw worden rondgestuurd.
minutes-approve = Goedkeuren
minutes-approve-consequence = Het verslag is goedgekeurd; een versie wordt bewaard en elke wijziging wordt een zichtbaar amendement.
minutes-lock = Vergrendelen
minutes-lock-consequence = Het verslag is afgesloten; elke wijziging blijft een zichtbaar amendement, met de reden.
minutes-not-in-state = Het verslag is niet, of niet meer, in de stand die dat toelaat.
minutes-advanced = Klaar.
minutes-empty = Er is nog niets genoteerd.
minutes-contents = Inhoud
minutes-versions = Versies
minutes-version = Versie { $number }
minutes-version-older = Er is een recentere versie van dit verslag.
minutes-version-read = U leest versie { $number }, bewaard op { $when }.
minutes-now = Het huidige verslag lezen
minutes-amend = Amenderen
minutes-amend-lede = Dit verslag is goedgekeurd: de wijziging wordt aangeduid, met datum en reden.
minutes-amend-reason = Waarom?
minutes-amended = Het amendement is opgeslagen.
minutes-amended-on = geamendeerd op { $when }
minutes-amended-because = Reden van de wijziging: { $reason }
minutes-amended-meanwhile = Deze passage is intussen gewijzigd. Controleer uw tekst en sla opnieuw op.
minutes-due = Termijn: { $date }
minutes-corrections-due = Nalezen tot
error-date-past = Deze datum is voorbij.
version-circulated = rondgestuurd
version-corrected = verbeterd
version-approved = goedgekeurd
version-locked = vergrendeld
version-amended = geamendeerd
minutes-mail-subject = Verslag na te lezen: { $title }
history-field-minutes-state = Stand van het verslag
history-action-advance-minutes = Verslag verder
history-action-amend-note = Amendement
minutes-nobody-present = Niemand staat als aanwezig: het verslag zou zeggen dat iedereen alleen uitgenodigd is.
minutes-unowned = { $count ->
    [one] Eén opvolgpunt heeft geen verantwoordelijke.
   *[other] { $count } opvolgpunten hebben geen verantwoordelijke.
}
minutes-unread-days = Deze termijnen zijn niet gelezen: { $days }
minutes-recipients = { $count ->
    [0] Er wordt niemand verwittigd.
    [one] Eén persoon wordt verwittigd:
   *[other] { $count } personen worden verwittigd:
}
minutes-mail-body-guest =
    Dag { $name },

    Hier is het verslag van “{ $title }”, na te lezen tot { $due }. Een correctie? Antwoord op deze e-mail.
minutes-mail-body =
    Dag { $name },

    Het verslag van “{ $title }” kan worden nagelezen tot { $due }:
    { $link }
minutes-corrections-first = Er wachten correcties op antwoord: het verslag kan nog niet worden goedgekeurd.
minutes-corrections-answer = De correcties beantwoorden
minutes-approved-in = Goedgekeurd op de vergadering
minutes-approved-in-hint = De volgende vergadering wordt voorgesteld.
minutes-approved-otherwise = Buiten vergadering (schriftelijk)
minutes-strike = Schrappen
minutes-struck = geschrapt
minutes-struck-on = geschrapt op { $when }
minutes-amend-add = Een passage toevoegen
minutes-amend-reason-hint = De reden staat bij de passage.
compare-title = Versies vergelijken
compare-from = Van
compare-to = Tot
compare-all = Ook tonen wat niet veranderde
compare-do = Vergelijken
compare-none = Er is geen verschil tussen deze versies
compare-what = Wijziging
compare-now = Huidig verslag
compare-point = Punt
compare-same = gelijk
compare-gone = weggehaald:
compare-new = toegevoegd:
compare-row-same = Ongewijzigd
compare-row-changed = Gewijzigd
compare-row-added = Toegevoegd
compare-row-removed = Weggehaald
history-action-correct-note = Passage verbeterd
history-action-strike-note = Passage geschrapt (amendement)
minutes-corrections-open = { $count ->
    [0] Geen enkele correctie wacht op antwoord.
    [one] Eén correctie wacht op antwoord voor de goedkeuring.
   *[other] { $count } correcties wachten op antwoord voor de goedkeuring.
}
