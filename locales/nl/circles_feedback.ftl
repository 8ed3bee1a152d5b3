# Eerste meningen en schriftelijke feedback.
feedback-scale-1 = Helemaal ongunstig
feedback-scale-2 = Eerder ongunstig
feedback-scale-3 = Verdeeld
feedback-scale-4 = Eerder gunstig
feedback-scale-5 = Helemaal gunstig
feedback-named = Met mijn naam
feedback-named-hint = De trekker en de facilitatoren lezen uw naam en uw organisatie; de ontvangstbevestiging, en later wat er met uw feedback gebeurt, krijgt u per e-mail.
feedback-unnamed = Zonder mijn naam
feedback-unnamed-hint = Bij het verzenden verdwijnt de band tussen u en de tekst, zonder weg terug: alleen de dag wordt bewaard. Met de persoonlijke link die u nu gebruikt, kunt u tot het einde heropenen; er komt geen e-mail.
feedback-naming = Met of zonder uw naam
feedback-naming-hint = In beide gevallen blijft genoteerd dat u geantwoord hebt, zodat niemand u er nog aan herinnert. Na het verzenden verandert deze keuze niet meer.
feedback-few = Er zijn weinig genodigden: men zou ook zonder naam kunnen raden wie schreef.
feedback-begin = Beginnen
feedback-hello = Persoonlijke link van { $name }. Bent u dat niet, zeg het dan op de pagina van de kring.
feedback-early = De schriftelijke feedback begint met de bijeenkomst van de kring.
feedback-until = Tot en met { $day }.
feedback-until-own = Die dag geldt voor u alleen.
feedback-over = De schriftelijke feedback werd verwacht tot { $day }.
feedback-never = Met deze link kunt u lezen, maar geen feedback schrijven.
feedback-ask = Een vraag, of meer tijd nodig? Schrijf naar
feedback-ask-inviter = Een vraag, of meer tijd nodig? Wend u tot wie u uitnodigde.
feedback-nothing-asked = Voorlopig niets te geven
feedback-nothing-asked-advice = De formulieren volgen de strategische assen van de nota, zodra die gevalideerd is.
feedback-mine-lede = Eén formulier per strategische as; beantwoord wat u aanbelangt. Het ontwerp wordt hier bewaard, voor al uw toestellen.
feedback-to-write = Te schrijven
feedback-is-reopened = Heropend: de laatste verzending telt
feedback-otherwise-short = Zonder naam verzonden, met een andere link
feedback-otherwise = Hier werd zonder naam feedback verzonden met een andere van uw links. Alleen daarmee kunt u heropenen: niets anders leidt ernaar.
feedback-sent-on = verzonden op { $day }
feedback-saved-at = opgeslagen op { $when }
feedback-read-on = gelezen door de trekker op { $day }
feedback-not-read = Nog niet gelezen.
feedback-kept = Opgeslagen om { $time }
feedback-kept-conflict = Intussen opgeslagen in een ander venster: sla op om beide versies te zien.
feedback-elsewhere = Een ander toestel van u
feedback-saved = Het ontwerp is opgeslagen; er is niets verzonden.
feedback-late = Te laat: de feedback is afgesloten
feedback-late-advice = Niets is verloren: wat u schreef staat hieronder, om te kopiëren. Wat u net schreef, is niet opgeslagen.
feedback-already-sent = Deze feedback is al verzonden
feedback-already-sent-advice = Ze zegt iets anders dan wat u net schreef: kopieer uw tekst en heropen.
feedback-to-receipt = Bekijk wat verzonden is
feedback-no-draft = Er is geen ontwerp voor deze as.
feedback-error-empty = Beantwoord minstens één vraag voor u verzendt.
feedback-stays-named = Met uw naam verzonden: dat blijft zo.
feedback-stays-unnamed = Zonder uw naam verzonden: dat blijft zo.
feedback-is-named = Verzonden met uw naam.
feedback-is-unnamed = Verzonden zonder uw naam: niets leidt van deze tekst naar u, behalve de link die u gebruikt, tot het einde.
feedback-appreciation = Wat vindt u in het algemeen van deze as?
feedback-why = Waarom?
feedback-involvement = Hoever zou uw organisatie zich betrekken?
feedback-organisation = Organisatie
feedback-organisation-hint = Wordt niet meegestuurd als u zonder uw naam antwoordt: ze zou u aanwijzen.
feedback-how = Hoe, onder welke voorwaarden?
feedback-measures = De maatregelen, één voor één
feedback-appreciation-of = Waardering: { $name }
feedback-involvement-of = Betrokkenheid: { $name }
feedback-kind-of = Aard van de opmerking: { $name }
feedback-remark-of = Opmerking: { $name }
feedback-no-answer = Geen antwoord
feedback-remarks-lede = Wat ontbreekt, wat stoort, wat u voorstelt: één idee per vak. Opslaan voegt een vak toe.
feedback-remark-n = Opmerking { $number }
feedback-kind = Aard
feedback-remark = Uw tekst
feedback-quotable = Citeren
feedback-quotable-yes = Mijn zinnen mogen in de synthese geciteerd worden
feedback-send = Verzenden
feedback-sent = Dank u! Het is verzonden; de ontvangstbevestiging vertrekt per e-mail. U kunt heropenen tot het einde.
feedback-sent-unnamed = Dank u! Het is verzonden, zonder uw naam. Houd deze link bij om te heropenen tot het einde.
feedback-receipt = Verzending { $number }, op { $day }
feedback-reopen = Heropenen
feedback-reopen-explained = De laatste verzending telt tot u opnieuw verzendt.
feedback-reopened = Heropend: de laatste verzending telt tot de volgende.
feedback-files = Bijlagen
feedback-files-lede = De bestanden worden los van het formulier bewaard, dat niets overkomt.
feedback-files-none = Geen bestanden.
feedback-files-unnamed = Zonder uw naam? Een bestand kan die van de auteur bevatten: kijk de eigenschappen na.
feedback-file-many = Hoogstens tien bestanden: verwijder er eerst een.
feedback-file-remove-question = ‘{ $name }’ verwijderen?
feedback-file-remove-consequence = Het bestand wordt gewist; de rest van het ontwerp verandert niet.
feedback-save-files = Opslaan en bestanden toevoegen
feedback-back-to-form = Terug naar het formulier
feedback-opinion = Eerste mening
feedback-opinion-yours = Uw eerste mening
feedback-opinion-lede = Enkele woorden vóór de bijeenkomst, over de assen die u wilt. U vindt ze terug aan het begin van uw schriftelijke feedback.
feedback-opinion-until = Tot { $when }.
feedback-opinion-naming = Wie uw naam leest
feedback-opinion-naming-hint = Uw mening blijft van u: u vindt ze hier en aan het begin van uw feedback terug. Zonder uw naam lezen anderen alleen de tekst.
feedback-opinion-saved = Dank u! Uw mening is opgeslagen; ze kan veranderen tot de bijeenkomst.
feedback-opinion-over = De bijeenkomst is begonnen: de eerste meningen zijn afgesloten. De rest zegt u daar, en daarna schriftelijk.
feedback-opinion-closed = Er wordt voorlopig geen mening gevraagd.
feedback-opinion-late = De bijeenkomst is begonnen. Niets is verloren: wat u schreef staat hieronder, om te kopiëren voor uw schriftelijke feedback.
feedback-opinions-lede = Wat de deelnemers vóór de bijeenkomst van de assen vinden.
feedback-opinions-none = Geen mening over deze as.
feedback-in-words = In woorden
feedback-held-back = Te weinig teksten zonder naam om te tonen: men zou raden van wie ze zijn.
feedback-number = Aantal
feedback-no-note = Er wordt nog niets gevraagd
feedback-no-note-advice = De formulieren worden gemaakt van de assen van de nota, zoals het comité ze valideert.
feedback-due = Schriftelijke feedback tot en met { $day }.
feedback-people-sent = hebben geantwoord
feedback-people-started = zijn begonnen
feedback-people-silent = schreven niets
feedback-by-axis = Per as
feedback-axis = As
feedback-sent-count = Verzonden
feedback-started-count = Begonnen
feedback-by-person = Per persoon
feedback-person = Persoon
feedback-progress = Voortgang
feedback-axes-of = Assen: { $done } van { $total }
feedback-nothing-yet = Niets
feedback-extension = Verlenging
feedback-extend = Verlengen
feedback-extension-of = Meer tijd voor { $name }
feedback-extension-explained = De persoon krijgt een e-mail, met de link. De nieuwe laatste dag staat vast.
feedback-extension-untold = Er vertrekt geen e-mail:
feedback-until-on = Laatste dag
feedback-until-on-hint = Die dag inbegrepen, Brusselse tijd.
feedback-reason-hint = De persoon leest die ook.
feedback-error-until = Kies een dag na die van iedereen.
feedback-extended = { $name } krijgt meer tijd; de e-mail vertrekt.
feedback-extended-untold = { $name } krijgt meer tijd; er vertrekt geen e-mail, zeg het op een andere manier.
feedback-remind = Herinneren
feedback-remind-nobody = Er is niemand om een herinnering te sturen.
feedback-remind-started = is begonnen: een andere tekst
feedback-left-done = Heeft al geantwoord
feedback-left-closed = Kan nu niet schrijven
feedback-left-uninvited = Heeft nog geen link gekregen
feedback-left-recent = Kreeg minder dan 48 uur geleden een e-mail
feedback-mark-read = Als gelezen aanduiden
feedback-mark-read-explained = De auteurs zien de dag.
feedback-marked-read = Aangeduid als gelezen.
feedback-none-sent = Over deze as is niets verzonden.
feedback-unnamed-all = Zonder naam
feedback-unnamed-explained = Alle zinnen samen, door elkaar: niets zegt welke van dezelfde hand zijn. De keuzes worden in de synthese geteld.
history-field-feedback-axis = As
history-field-feedback-until = Schriftelijke feedback tot
history-field-feedback-reason = Reden
history-action-first-opinion = Eerste mening gegeven
history-action-feedback-send = Schriftelijke feedback verzonden
history-action-feedback-reopen = Schriftelijke feedback heropend
history-action-feedback-extend = Meer tijd voor de schriftelijke feedback
history-action-feedback-remind = Herinnering aan de schriftelijke feedback verzonden
history-action-feedback-read = Schriftelijke feedback als gelezen aangeduid
feedback-mail-receipt-subject = Uw feedback over { $axis }
feedback-mail-receipt-body =
    Dag { $name },

    Dank u: uw feedback over de as ‘{ $axis }’ van de kring { $circle } is goed aangekomen (verzending { $number }).

    { $answers }

    U kunt heropenen tot en met { $until }:
    { $link }
feedback-mail-extension-subject = Meer tijd voor uw feedback: { $circle }
feedback-mail-extension-body =
    Dag { $name },

    U hebt tot en met { $until } om uw schriftelijke feedback over de kring { $circle } te verzenden.

    Reden: { $reason }

    Uw pagina:
    { $link }
feedback-mail-started-subject = Uw feedback is begonnen: { $circle }
feedback-mail-started-body =
    Dag { $name },

    Uw schriftelijke feedback over de kring { $circle } is begonnen, en bewaard zoals u ze achterliet. Ze is nog niet verzonden: u hebt tijd tot en met { $until }.

    Uw pagina:
    { $link }

    Een vraag? { $contact }
feedback-answers = { $count ->
    [0] Geen antwoorden
    [one] Eén antwoord
   *[other] { $count } antwoorden
}
feedback-people = { $count ->
    [0] Nog niemand gaf er een.
    [one] Eén persoon gaf er een.
   *[other] { $count } personen gaven er een.
}
feedback-reminded = { $count ->
    [0] Er vertrok geen e-mail.
    [one] Eén e-mail vertrekt.
   *[other] { $count } e-mails vertrekken.
}
feedback-remind-question = Een herinnering aan de schriftelijke feedback sturen?
feedback-remind-consequence = Elke e-mail bevat een persoonlijke link. Hij gaat naar wie is aangevinkt.
feedback-opinion-named-hint = De trekker en de facilitatoren lezen uw naam en uw organisatie.
feedback-opinion-unnamed-hint = Anderen lezen alleen de tekst, en pas als genoeg mensen er een geschreven hebben. Jalon weet nog dat de mening van u is, om ze u te tonen.
feedback-only-choices = { $count ->
    [0] Elke verzending zonder naam heeft een tekst.
    [one] Eén verzending zonder naam, zonder tekst: de keuze ervan telt mee in de synthese.
   *[other] { $count } verzendingen zonder naam, zonder tekst: hun keuzes tellen mee in de synthese.
}
feedback-error-until-far = Kies een dag dichterbij: ten laatste binnen een jaar.
feedback-closed = De kring is afgesloten: er wordt geen schriftelijke feedback meer aangenomen.
feedback-left-called = Werd minder dan 48 uur geleden door iemand herinnerd
