# The import of minutes.
minutes-imports-title = Imports van verslagen
minutes-imports-lede = Plak een verslag of stuur een bestand: Jalon zoekt er de vergadering, de aanwezigen, de punten, de tussenkomsten, de beslissingen en de opvolging in. U kijkt alles na voordat er iets wordt geïmporteerd.
minutes-imports-past = Uw imports
minutes-imports-none = U hebt nog niets geïmporteerd. Plak hierboven een verslag om te beginnen.
minutes-import-file = Of het bestand van het verslag
minutes-import-file-hint = Tekst (.txt), Markdown (.md) of Word (.docx), hoogstens 5 MB.
minutes-import-text = Tekst van het verslag
minutes-import-text-hint = Een verslag, een e-mail met notities, een chatgesprek. Hoogstens 1 MB.
minutes-import-read = Het verslag lezen
minutes-import-title = Titel
minutes-import-source = Bron
minutes-import-at = Geïmporteerd op
minutes-import-state = Status van de import
minutes-import-untitled = Verslag zonder titel
minutes-import-pasted = Geplakte tekst
minutes-import-meeting = Vergadering bekijken
minutes-import-state-to-check = Na te kijken
minutes-import-state-done = Geïmporteerd
minutes-import-state-cancelled = Opgegeven
minutes-import-nothing = Kies een bestand of plak een tekst: er is niets te lezen.
minutes-import-too-big = Het bestand is groter dan 5 MB. Verwijder de afbeeldingen of plak de tekst.
minutes-import-too-long = Deze tekst is te lang voor een verslag: hoogstens 10.000 regels en 1 MB tekst.
minutes-import-too-many-attendees = Deze tekst noemt meer dan { $max } deelnemers: meer dan een vergadering toont. Kijk na of het een verslag is, of kort de aanwezigheidslijst in.
minutes-import-too-many-points = Deze tekst heeft meer dan { $max } punten. Importeer hem in meerdere verslagen.
minutes-import-too-many-entries = Deze tekst heeft meer dan { $max } notities. Importeer hem in meerdere verslagen.
minutes-import-too-many-names = Deze tekst heeft meer dan { $max } verschillende namen van wie spreekt of verantwoordelijk is voor een opvolgpunt. Kijk na of het een verslag is, of importeer hem in meerdere verslagen.
minutes-import-too-many-letters = Een notitie zou meer dan { $max } tekens hebben. Laat ze in meerdere notities staan.
minutes-import-too-heavy = Dit bestand lezen vraagt te veel tijd of geheugen. Sla het op als tekst of plak de tekst ervan.
minutes-import-binary = Dit bestand is geen tekst. Stuur een .txt, .md of .docx.
minutes-import-pdf = Een PDF kan hier niet gelezen worden. Open het bestand, kopieer de tekst en plak die.
minutes-import-old-word = Het oude formaat .doc kan niet gelezen worden. Sla het document op als .docx.
minutes-import-other-kind = Dit bestand is geen tekst en geen Word-document (.docx).
minutes-import-damaged = Dit bestand is beschadigd en kan niet gelezen worden.
minutes-import-dangerous = Dit bestand wordt uit voorzorg geweigerd: de inhoud is buitensporig of ongewoon.
minutes-import-encrypted = Dit document is beveiligd met een wachtwoord. Verwijder dat eerst.
minutes-import-review-lede = Links de bron, rechts wat Jalon begrepen heeft. Er wordt niets geïmporteerd voordat u onderaan bevestigt.
minutes-import-is-done = Deze import is voltooid.
minutes-import-is-cancelled = Deze import is opgegeven.
minutes-import-ended = Deze import is al voltooid of opgegeven.
minutes-import-not-written = Er is niets geïmporteerd
minutes-import-present = aanwezigen
minutes-import-points = { $count ->
    [one] punt
   *[other] punten
}
minutes-import-entries = { $count ->
    [one] notitie
   *[other] notities
}
minutes-import-doubts = na te kijken: hier beginnen
minutes-import-facts = De vergadering
minutes-import-group = Groep
minutes-import-kind = Soort vergadering
minutes-import-number = Nummer in het jaar
minutes-import-day = Datum
minutes-import-from = Van
minutes-import-to = Tot
minutes-import-place = Plaats
minutes-import-video = Videolink
minutes-import-save-part = Opslaan: alles klopt
minutes-import-save = Opslaan
minutes-import-right = Dit klopt
minutes-import-join = Bij de notitie erboven voegen
minutes-import-cut = Een notitie per regel
minutes-import-attendees = Aanwezigheden
minutes-import-name = Naam
minutes-import-standing = Aanwezigheid
minutes-import-person = Bekende persoon
minutes-import-guest = Geen: naam noteren
minutes-import-search = Zoeken op naam
minutes-import-organisation = Organisatie
minutes-import-represented-by = Vertegenwoordigd door
minutes-import-remove = Van de lijst verwijderen
minutes-import-add-name = Iemand toevoegen
minutes-import-before = Vóór het eerste punt
minutes-import-continued = (vervolg)
minutes-import-point-title = Titel van het punt
minutes-import-presenter = Toegelicht door
minutes-import-level = Niveau
minutes-import-entry-kind = Soort notitie
minutes-import-speaker = Wie spreekt
minutes-import-body = Tekst
minutes-import-more-of-person = Organisatie, vertegenwoordiging
minutes-import-more = Opvolging, draad en plaats
minutes-import-owner = Verantwoordelijke
minutes-import-due = Deadline
minutes-import-parent = Antwoordt op
minutes-import-in-point = In het punt
minutes-import-split = Nieuw punt vanaf hier
minutes-import-up = Omhoog
minutes-import-down = Omlaag
minutes-import-merge = Bij het vorige punt voegen
minutes-import-line = (opmaakregel)
minutes-import-guess = Vermoedelijk.
minutes-import-before-doubt = ← Vorige twijfel
minutes-import-next-doubt = Volgende twijfel →
minutes-import-body-needed = Een notitie heeft een tekst nodig: niets van de bron mag verloren gaan.
minutes-import-time = Schrijf een uur, bijvoorbeeld 14:00.
minutes-import-confirm-title = In Jalon importeren
minutes-import-confirm = De vergadering en het verslag importeren
minutes-import-hours = Uren
minutes-import-differences = Het verslag zegt iets anders dan de geplande vergadering
minutes-import-fact = Gegeven
minutes-import-planned = Geplande vergadering
minutes-import-said = Verslag
minutes-import-correct = Overnemen uit het verslag wat verschilt
minutes-import-written-number = Het verslag is geïmporteerd als ontwerp: lees het na. Een andere vergadering heeft al nummer { $number }; deze kreeg een ander nummer.
minutes-import-written = Het verslag is geïmporteerd als ontwerp: lees het na en stuur het rond.
minutes-import-needs-facts = Vul eerst de vergadering aan: titel, groep, datum en uren.
minutes-import-no-group = Deze groep bestaat niet in Jalon. Kies een andere.
minutes-import-no-right = U kunt voor deze groep geen vergadering aanmaken. Kies een groep van u.
minutes-import-has-notes = De gekozen vergadering heeft al notities. Kies ervoor een andere aan te maken.
minutes-import-same-day = Deze groep heeft die dag al een vergadering
minutes-import-same-day-notes = ‘{ $name }’ heeft al notities en blijft zoals ze is.
minutes-import-into = Importeren in ‘{ $name }’
minutes-import-new-meeting = Een andere vergadering aanmaken
minutes-import-cancel = Import opgeven
minutes-import-cancel-question = De import van ‘{ $name }’ opgeven?
minutes-import-cancel-consequence = Uw verbeteringen worden niet gebruikt. De bron blijft in de lijst van uw imports.
minutes-import-cancelled = De import is opgegeven.
minutes-doubt-title = De titel staat niet in de tekst: kijk hem na.
minutes-doubt-group = De groep staat niet duidelijk in de tekst.
minutes-doubt-kind = De soort vergadering staat niet in de tekst.
minutes-doubt-day = De datum is niet gevonden.
minutes-doubt-year = Het jaar staat niet in de tekst.
minutes-doubt-hours = De uren zijn niet volledig.
minutes-doubt-name = Is dit wel iemands naam?
minutes-doubt-person = De naam klopt niet woord voor woord, of past bij meerdere personen.
minutes-doubt-heading = Lijkt op een titel.
minutes-doubt-numbering = Voor dit punt ontbreekt een nummer.
minutes-doubt-entry-kind = De soort notitie is geraden.
minutes-doubt-speaker = Het is niet zeker wie spreekt.
minutes-doubt-thread = Antwoordt misschien op iets anders.
minutes-doubt-decision = Misschien geen beslissing.
minutes-doubt-follow-up = Misschien geen opvolgpunt.
minutes-doubt-owner = De verantwoordelijke is geraden.
minutes-doubt-due = De deadline is berekend.
minutes-import-doubts-left = { $count ->
    [0] Er blijft geen vermoeden na te kijken.
    [one] Er blijft één vermoeden na te kijken.
   *[other] Er blijven { $count } vermoedens na te kijken.
}
minutes-import-kinds = Dezelfde twijfels, in één keer
minutes-import-kinds-hint = Overloop ze snel: zijn ze allemaal juist, dan volstaat één klik.
minutes-import-kind-right = Allemaal juist
minutes-import-all-right = { $count ->
    [0] Niets van deze soort na te kijken.
    [one] Eén twijfel is opgelost.
   *[other] { $count } twijfels zijn opgelost.
}
minutes-import-old-title = Hoever dit verslag staat
minutes-import-old = Oude vergadering: het verslag is al goedgekeurd
minutes-import-old-hint = Het komt goedgekeurd binnen, zonder leesronde of e-mail.
minutes-import-closes = De opvolgpunten ervan zijn afgewerkt
minutes-import-written-old = Het verslag is geïmporteerd en goedgekeurd.
minutes-import-not-over = De vergadering is niet afgelopen: het verslag kan nog niet goedgekeurd zijn.
minutes-import-no-approval = U kunt het verslag van deze groep niet goedkeuren: importeer het als ontwerp.
