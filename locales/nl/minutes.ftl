# Minutes: reading them, and their life.
minutes-circulate = Rondsturen ter nalezing
minutes-circulate-consequence = De notities sluiten; de personen op de lijst krijgen de link per e-mail en kunnen nalezen tot de gekozen datum.
minutes-reopen = Terugnemen als ontwerp
minutes-reopen-consequence = De notities gaan weer open voor verbetering; het verslag moet opnieuw worden rondgestuurd.
minutes-approve = Goedkeuren
minutes-approve-consequence = Het verslag is goedgekeurd door de volgende vergadering; een versie wordt bewaard.
minutes-lock = Vergrendelen
minutes-lock-consequence = Het verslag is afgesloten; elke wijziging blijft een zichtbaar amendement, met de reden.
minutes-not-in-state = Het verslag is niet, of niet meer, in de stand die dat toelaat.
minutes-advanced = Klaar.
minutes-empty = Er is nog niets genoteerd.
minutes-contents = Inhoud
minutes-versions = Versies
minutes-version = Versie { $number }
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
minutes-recipients = { $count ->
    [one] Eén persoon wordt verwittigd:
   *[other] { $count } personen worden verwittigd:
}
minutes-mail-body =
    Dag { $name },

    Het verslag van “{ $title }” kan worden nagelezen tot { $due }:
    { $link }
