# The pilot's review
colon = {": "}
review-title = Beoordeling
review-of = Beoordeling van { $code }
review-none-yet = De beoordeling is nog niet begonnen.
review-no-proposal = Nog geen voorstel
review-go-on = Volgende te beoordelen maatregel
review-continue = De beoordeling voortzetten
review-draft-by = Ontwerp van { $name }, { $when }
review-submitted-by = Ingediend door { $name }, { $when }
review-steps = Stappen
review-facts-more = Context
review-facts = De maatregel
review-carrier = Drager
review-carriers = Mededragers
review-implementation = Uitvoering
review-due = Beoordelingen verwacht tegen
review-late = Te laat: de beoordelingen van de groep werden verwacht tegen { $when }.
review-previous = Vorige te beoordelen maatregel:
review-next = Volgende te beoordelen maatregel:
review-progress = { $done } van { $total } beoordeeld
review-progress-label = Voortgang van uw beoordelingen
review-coverage = Al gedekt door de GSET?
review-coverage-full = Volledig
review-coverage-full-hint = Een actie van de GSET doet al alles wat de maatregel zegt.
review-coverage-partial = Gedeeltelijk
review-coverage-partial-hint = Een actie neemt er een deel van over.
review-coverage-none = Helemaal niet
review-coverage-none-hint = Niets in de GSET neemt hem over.
review-covered-by = Gedekt waardoor?
review-covered-by-hint = De actie of as van de GSET. Nodig als de maatregel geheel of deels gedekt is.
review-relevance = Nog relevant?
review-relevance-yes = Ja
review-relevance-yes-hint = Zoals hij geschreven staat.
review-relevance-to-adapt = Aan te passen
review-relevance-to-adapt-hint = Het doel blijft goed, de aanpak moet anders.
review-relevance-no = Nee
review-relevance-no-hint = Achterhaald, al uitgevoerd of zonder voorwerp.
review-proposal = Wat stelt u voor?
review-outcome-carry-on-hint = De maatregel loopt ongewijzigd door in de GSET.
review-outcome-carry-on-adapted-hint = Hij loopt door, met de wijzigingen die in de motivering staan.
review-outcome-merge-hint = Hij wordt deel van een actie van de GSET; noem die hieronder.
review-outcome-hand-over-hint = Een andere strategie neemt hem over; kies die hieronder.
review-outcome-leave-hint = Hij stopt; de motivering zegt waarom.
review-merge-into = Actie waarin de maatregel wordt opgenomen
review-merge-into-hint = Nodig als u een opname in een actie voorstelt.
review-hand-over = Strategie die de maatregel overneemt
review-hand-over-none = Geen
review-capacity = Middelen
review-staff = Personeel
review-money = Budget
review-capacity-sufficient = Voldoende
review-capacity-tight = Beperkt
review-capacity-lacking = Onvoldoende
review-capacity-unknown = Onbekend
review-consult = Te raadplegen organisaties
review-consult-hint = Elke aangevinkte organisatie vraagt een bilateraal gesprek, net als elke mededrager.
review-consult-others = Andere organisaties
review-reason = Motivering
review-reason-hint = Wat GT0 en de kabinetten lezen. Markdown: **vet**, - lijst, [link](https://…).
review-confidence = Mate van zekerheid
review-confidence-low = Laag
review-confidence-low-hint = Te bespreken in de zitting.
review-confidence-medium = Gemiddeld
review-confidence-medium-hint = Enkele punten zijn nog na te gaan.
review-confidence-high = Hoog
review-confidence-high-hint = Gedeeld met de dragers.
review-save = Ontwerp opslaan
review-save-next = Opslaan en naar de volgende
review-submit = Indienen
review-pilot-submits = U bereidt deze beoordeling voor; de trekker dient ze in.
review-keys = Met het toetsenbord:
review-saved = { $code }: ontwerp opgeslagen.
review-submitted = { $code } is ingediend.
review-submitted-with-bilaterals = { $code } is ingediend. Er { $count ->
        [0] blijft geen bilateraal gesprek te voeren
        [one] blijft één bilateraal gesprek te voeren
        *[other] blijven { $count } bilaterale gesprekken te voeren
    }.
review-bilaterals-not-blocking = U kunt indienen zonder te wachten.
review-not-open = { $code } wordt niet meer beoordeeld: hier staat wat ingediend is.
review-closed-title = Deze beoordeling is net ingediend
review-closed = De maatregel wordt niet meer beoordeeld, er is niets opgeslagen. Uw tekst staat nog op de pagina: kopieer wat telt naar een opmerking, of vraag dat de beoordeling wordt teruggestuurd.
review-coverage-needed = Dekking door de GSET: kies een antwoord.
review-relevance-needed = Relevantie: kies een antwoord.
review-proposal-needed = Voorstel: kies een antwoord.
review-staff-needed = Personeel: kies een antwoord.
review-money-needed = Budget: kies een antwoord.
review-confidence-needed = Mate van zekerheid: kies een antwoord.
review-reason-needed = Motiveer uw voorstel voor u indient.
review-covered-by-needed = Zeg wat de maatregel dekt.
review-merge-into-needed = Noem de actie waarin de maatregel wordt opgenomen.
review-hand-over-needed = Kies de strategie die de maatregel overneemt.
reviews-done-title = Alles is beoordeeld
reviews-left-title = Nog af te werken beoordelingen
reviews-no-list = Op dit moment is u geen maatregel toegewezen.
reviews-left = Af te werken en in te dienen
reviews-then = En nu
reviews-then-bilaterals = { $count ->
        [0] Er staat geen bilateraal gesprek open
        [one] Eén bilateraal gesprek staat nog open
        *[other] { $count } bilaterale gesprekken staan nog open
    }
reviews-then-session = De speciale GPCE-zitting van { $code } voorbereiden
reviews-then-home = Terug naar mijn werk

# Examination and return
review-examine-lede = De speciale GPCE-zitting heeft het voorstel besproken; daarna gaat de maatregel naar GT0.
review-examine-note = Notitie van de zitting
review-examine-note-hint = Facultatief: wat de zitting heeft opgemerkt.
review-examined = { $code } is besproken.
review-return-lede = De beoordeling wordt weer een ontwerp van de trekker, die uw reden per e-mail krijgt.
review-return-reason = Reden van de terugzending
review-return-reason-hint = Wat de trekker moet herbekijken. Het staat bovenaan de beoordeling.
review-return-needs-reason = Zeg waarom de beoordeling wordt teruggestuurd.
review-returned = { $code } is teruggestuurd naar de trekker.
review-returned-by = Teruggestuurd door { $name }, { $when }
review-return-mail-subject = { $code }: uw beoordeling is teruggestuurd
review-return-mail-body =
    Dag,

    { $name } stuurt u de beoordeling van { $code } ‘{ $title }’ terug:

    { $text }

    Werk ze hier bij: { $link }
session-title = Speciale GPCE-zitting van { $code }
session-lede = De ingediende beoordelingen van de groep, om in de zitting te overlopen. Vink aan wat besproken is, noteer wat gezegd werd en sla in één keer op.
session-unsubmitted = { $count ->
    [one] beoordeling nog niet ingediend
   *[other] beoordelingen nog niet ingediend
}
session-submitted = ingediend, te bespreken
session-already = al besproken
session-none = Op dit moment niets te bespreken
session-none-advice = Maatregelen verschijnen hier zodra hun trekker de beoordeling indient.
session-see-measures = De maatregelen van de groep bekijken
session-count = { $count ->
        [0] geen maatregelen te bespreken
        [one] één maatregel te bespreken
        *[other] { $count } maatregelen te bespreken
    }
session-tick = Aanvinken
session-measure = Maatregel
session-note = Notitie van de zitting, of reden van de terugzending
session-note-hint = Komt bij de stappen van elke aangevinkte maatregel. Nodig om terug te sturen.
session-examine = De aangevinkte maatregelen als besproken vastleggen
session-return = De aangevinkte maatregelen terugsturen
session-examined = { $count ->
        [0] Geen maatregelen besproken
        [one] Eén maatregel besproken
        *[other] { $count } maatregelen besproken
    }.
session-returned = { $count ->
        [0] Geen maatregelen teruggestuurd
        [one] Eén maatregel teruggestuurd
        *[other] { $count } maatregelen teruggestuurd
    } naar de trekker.
session-tick-some = Vink minstens één maatregel aan.
session-moved = De status van een van de maatregelen is intussen veranderd; er is niets opgeslagen. Kijk de keuze na en probeer opnieuw.

# The thematic opinion
opinion-title = Thematisch advies
opinion-none = Nog geen advies
opinion-no-proposal = De trekker heeft nog niets voorgesteld.
opinion-stance = Uw advies
opinion-favourable = Gunstig
opinion-favourable-hint = Het voorstel is goed.
opinion-reserved = Voorbehoud
opinion-reserved-hint = Onder voorwaarden, die u hieronder noemt.
opinion-unfavourable = Ongunstig
opinion-unfavourable-hint = Het voorstel is niet goed.
opinion-body = Toelichting
opinion-body-hint = Nodig als het advies niet gunstig is. Markdown.
opinion-needs-words = Licht uw voorbehoud of weigering toe.
opinion-save = Het advies opslaan
opinion-saved = Uw advies is opgeslagen.
opinion-give = Het thematische advies geven
opinion-revise = Het thematische advies herzien

# Comments
comments-title = Opmerkingen
comments-none = Nog geen opmerkingen. Stel een vraag of deel wat u weet.
comments-count = { $count ->
        [0] geen opmerkingen
        [one] één opmerking
        *[other] { $count } opmerkingen
    }
comment-new = Nieuwe opmerking
comment-body = Opmerking
comment-body-hint = Markdown. Schrijf @Naam om iemand te verwittigen.
comment-mention = Verwittigen
comment-mention-hint = De gekozen personen krijgen een e-mail.
comment-mentions-you = Voor u
comment-send = Plaatsen
comment-reply = Antwoorden
comment-reply-to = Antwoorden aan { $name }
comment-edit = Opmerking wijzigen
comment-edited = gewijzigd
comment-withdraw = Intrekken
comment-withdraw-question = Deze opmerking intrekken?
comment-withdraw-consequence = ‘{ $name }’ wordt niet meer getoond. De antwoorden blijven.
comment-withdrawn = Opmerking ingetrokken door wie ze schreef.
comment-withdrawn-flash = De opmerking is ingetrokken.
comment-parent-gone = De opmerking waarop u antwoordde is ingetrokken. U kunt uw tekst als nieuwe opmerking plaatsen.
comment-written = Opmerking geplaatst.{ $count ->
        [0] {""}
        [one] {" "}Eén persoon is verwittigd.
        *[other] {" "}{ $count } personen zijn verwittigd.
    }
comment-mail-subject = { $name } vermeldt u bij { $code }
comment-mail-body =
    Dag,

    { $name } vermeldt u in een opmerking over { $code } ‘{ $title }’:

    { $text }

    Lezen en antwoorden: { $link }

history-action-review-save = Beoordeling opgeslagen
history-action-comment-write = Opmerking geplaatst
history-action-comment-edit = Opmerking gewijzigd
history-action-comment-withdraw = Opmerking ingetrokken
history-action-opinion-save = Thematisch advies gegeven
history-field-review-coverage = Dekking door de GSET
history-field-review-covered-by = Gedekt door
history-field-review-relevance = Relevantie
history-field-review-proposal = Voorstel
history-field-review-merge-into = Opgenomen in
history-field-review-hand-over = Overnemende strategie
history-field-review-staff = Personeel
history-field-review-money = Budget
history-field-review-consult = Te raadplegen organisaties
history-field-review-reason = Motivering
history-field-review-confidence = Zekerheid
history-field-comment-body = Opmerking
history-field-opinion-stance = Advies
history-field-opinion-body = Toelichting bij het advies
sessions-lede = Hoe ver de zitting van elke groep staat.
sessions-none = Nog geen enkele groep heeft maatregelen.
sessions-group = Groep
sessions-unsubmitted = Nog niet ingediend
session-submitted-title = Te bespreken maatregelen
session-not-planned = Er is geen speciale GPCE-zitting gepland
session-plan-advice = Ingediende maatregelen worden in de zitting besproken: plan er een, ze staan er klaar.
session-ask-planning = Ingediende maatregelen worden in de zitting besproken. De trekker, de facilitatie of de coördinatie kan er een plannen.
session-plan = De zitting plannen
session-last = De laatste
session-called-off = Deze zitting gaat niet door: er wordt niets besproken.
review-keys-questions = 1 tot 7 leiden naar de vraag met dat nummer.
review-keys-submit = Ctrl+Enter dient in, na een vraag.
review-keys-next = Ctrl+Enter slaat het ontwerp op en gaat naar de volgende maatregel.
review-confirm = Indienen bij GT0?
review-answered = Gegeven antwoorden: { $done } van { $total }
review-kept = Ontwerp opgeslagen om { $time }
review-withdrawn = { $code } is opnieuw een ontwerp.
sessions-submitted = Ingediend, te bespreken
sessions-examined = Besproken
review-answers = Antwoorden
review-keys-answer = Enter neemt het gekozen antwoord en leidt naar de volgende vraag.
