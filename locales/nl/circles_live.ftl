# Noteren tijdens een kring, en antwoorden per telefoon.
small-too-few = Minder dan vijf antwoorden: er wordt niets getoond.
small-others = Andere, samengenomen
composer-line = Regel om toe te voegen
composer-add = Regel toevoegen
composer-names = Mogelijke namen
composer-offline = Nog niet gelezen: offline
composer-more = Met velden preciseren
lines-closed = Deze kring neemt geen bijdragen meer aan.
line-text = Wat er gezegd wordt
line-kind = Soort bijdrage
line-by-text = zoals de regel zegt
line-axis = As
line-axis-hint = Een andere as of ronde: de bijdrage gaat daarheen, achteraan.
line-axis-gone = Deze as is niet van de groep.
line-round = Ronde
line-scale = Waardering
line-scale-hint = Voor een waardering, van 1 tot 5.
line-level = Niveau van betrokkenheid
line-level-hint = Voor een betrokkenheid.
line-speaker = Wie spreekt
line-speaker-name = Iemand anders
line-speaker-hint = Met de naam, buiten de lijst.
line-organisation = Namens welke organisatie
line-unnamed = zonder naam
line-unnamed-yes = Niemand noemen
line-unnamed-hint = Noch de persoon noch de organisatie blijft staan.
line-nobody = niemand genoemd
line-no-level = niveau niet gezegd
line-unknown = onbekend: { $word }
line-recorded-by = genoteerd door { $name }
line-edit = Bijdrage wijzigen
line-more = Verplaatsen, preciseren
line-remove-question = Deze bijdrage verwijderen?
line-removed = De bijdrage is verwijderd.
line-restored = De bijdrage staat er weer.
live-no-axis = Deze groep heeft nog geen as
live-no-axis-advice = Er wordt per as en per ronde genoteerd: voeg eerst de strategische assen toe.
live-to-axes = Naar de assen
live-too-long = Niet verstuurd: hoogstens 4.000 tekens; hier
live-outline = Assen en rondes
live-under-way = bezig
live-placeholder = + nn: een voorstel
live-how = Snel schrijven
live-how-appreciation = In de eerste ronde is een cijfer van 1 tot 5 de waardering: ‘4 nn: zeer nuttig’.
live-how-involvement = In de tweede zegt p, s, c of i het niveau: dragen, ondersteunen, geraadpleegd worden, geïnformeerd worden; @ noemt de organisatie.
live-how-move = ‘#2’ zet de regel bij as 2, ‘#2.3’ bij de derde ronde daarvan.
live-how-keys = Twee letters of @ stellen namen voor, Tab neemt de eerste; Enter slaat op, Alt+pijlen wisselen van ronde, pijl omhoog gaat naar de regels.
live-who = Wie genoemd kan worden
live-questions-title = Vragen aan telefoons
live-questions-lede = De deelnemers antwoorden op hun telefoon; de resultaten blijven verborgen tot u ze toont.
live-questions-generate = Eén vraag per as en ronde maken
live-questions-made = { $count ->
    [0] Alle vragen zijn er al.
    [one] Eén vraag is gemaakt.
   *[other] { $count } vragen zijn gemaakt.
}
live-questions-none = Nog geen vraag
live-questions-none-advice = Maak ze in één keer; elke vraag gaat open wanneer haar ronde komt.
live-question-edit = Anders vragen
live-question-prompt = Vraag
live-question-prompt-hint = Leeg gelaten: ‘{ $usual }’
live-question-stepped = Deze vraag is nu: { $state }.
live-question-not-now = Dat kan niet in de status waarin deze vraag is.
live-question-over = Deze vraag neemt geen antwoorden meer aan. Dit is wat u had geschreven; zeg het aan wie begeleidt.
live-code-title = Code op het scherm
live-code-where = In te tikken op { $address }
live-code-none = Telefoons komen niet binnen met een code. Persoonlijke links werken altijd.
live-phones = { $count ->
    [0] Er kwam nog geen telefoon binnen.
    [one] Eén telefoon kwam binnen.
   *[other] { $count } telefoons kwamen binnen.
}
live-open = Binnenlaten met code
live-opened = Telefoons komen binnen met de code.
live-close = Code sluiten
live-closed = De code geldt niet meer.
live-no-code = Er is geen code vrij: probeer opnieuw.
live-answers = { $count ->
    [0] Geen antwoord
    [one] 1 antwoord
   *[other] { $count } antwoorden
}
live-answer = Antwoord
live-count = Aantal
live-picture = Deel
live-words = Antwoorden in woorden
live-taken = Overgenomen als bijdrage
live-take-one = Overnemen als bijdrage
live-take-all = { $count ->
    [0] Niets over te nemen
    [one] Eén antwoord overnemen als bijdrage
   *[other] { $count } antwoorden overnemen als bijdragen
}
live-answers-taken = { $count ->
    [0] Alles was al overgenomen.
    [one] Eén antwoord is overgenomen.
   *[other] { $count } antwoorden zijn overgenomen.
}
live-asks-appreciation = Wat vindt u van deze as in het algemeen?
live-asks-involvement = Hoever zou uw organisatie betrokken willen zijn?
live-asks-review = Wat moet beter, waar ligt een risico, wat is onduidelijk?
live-step-5 = 5 – helemaal gunstig
live-step-4 = 4 – eerder gunstig
live-step-3 = 3 – verdeeld
live-step-2 = 2 – eerder ongunstig
live-step-1 = 1 – helemaal ongunstig
live-code-page = Antwoorden met de code op het scherm
live-code-lede = Tijdens de vergadering van een kring komt uw telefoon binnen met de zes tekens op het scherm.
live-code-label = Code
live-code-hint = Zes letters en cijfers; hoofdletters of niet maakt niet uit.
live-code-enter = Binnengaan
live-code-unnamed = Met de code zijn uw antwoorden zonder naam: niemand kan weten dat ze van u zijn. Met uw persoonlijke link kunt u genoemd worden.
live-code-wrong = Deze code opent nu niets. Kijk naar het scherm: hij verandert bij elke vergadering.
live-phone-title = Antwoorden
live-phone-named = Deze link is die van { $name }. Bij elk antwoord kiest u of u genoemd wordt.
live-phone-unnamed = Uw antwoorden zijn zonder naam.
live-phone-none = Er wordt nu niets gevraagd
live-phone-none-advice = Houd deze pagina open: de vraag komt vanzelf. Zo niet, laad de pagina opnieuw.
live-phone-new = Er is een nieuwe vraag. Uw tekst blijft hier tot u hem verstuurt.
live-phone-reload = Pagina opnieuw laden
live-answered = U hebt geantwoord; u kunt wijzigen tot de vraag sluit.
live-answer-send = Antwoord versturen
live-answer-change = Antwoord wijzigen
live-answer-stored = Uw antwoord is opgeslagen.
live-answer-waiting = Nog niet verstuurd: hier bewaard, zo snel mogelijk opnieuw verstuurd.
live-answer-refused = Uw antwoord werd niet aanvaard; kijk waarom.
live-answer-empty = Kies of schrijf iets.
live-choice = Uw antwoord
live-remark = Een opmerking
live-organisation-hint = Als het niet de uwe is, welke.
live-named = Met of zonder uw naam
live-named-yes = Met mijn naam: { $name }
live-named-yes-hint = De trekkers en facilitatoren van de groep zien hem; het scherm en de andere deelnemers niet.
live-named-no = Zonder naam
live-named-no-hint = Niemand ziet dat u het bent, en onder vijf antwoorden wordt niets getekend.
history-action-record-line = Bijdrage genoteerd
history-action-change-line = Bijdrage gewijzigd
history-action-remove-line = Bijdrage verwijderd
history-action-restore-line = Bijdrage teruggehaald
history-action-take-over-answers = Antwoorden van telefoons overgenomen
history-action-generate-questions = Vragen aan telefoons gemaakt
history-action-question-open = Vraag geopend
history-action-question-close = Vraag gesloten
history-action-question-show = Resultaten getoond
history-action-question-hide = Resultaten verborgen
history-action-question-reopen = Vraag heropend
history-action-question-reword = Vraag anders geformuleerd
history-action-open-phones = Telefoons toegelaten met code
history-action-close-phones = Code gesloten
history-field-contribution-axis = As van de bijdrage
history-field-contribution-round = Ronde van de bijdrage
history-field-contribution-kind = Soort van de bijdrage
history-field-contribution-scale = Waardering van 1 tot 5
history-field-contribution-level = Gegeven niveau van betrokkenheid
history-field-contribution-organisation = Genoemde organisatie
history-field-contribution-unnamed = Niemand wordt genoemd
history-field-live-questions = Aantal vragen
history-field-live-question-state = Status van de vraag
history-field-live-question-prompt = Gestelde vraag
history-field-live-answers = Aantal antwoorden
live-phone-workshop = Er loopt een workshop met deze kring
live-phone-workshop-by-link = Schrijf kaarten en geef uw punten vanaf dit toestel.
live-phone-workshop-by-code = Schrijf kaarten zonder naam vanaf dit toestel. Een verstuurde kaart verandert hier niet meer, en de code volstaat niet om punten te geven: iedereen geeft ze maar één keer. Vraag aan wie leidt om u in te schrijven: u krijgt dan een persoonlijke link.
live-earlier = Vorige regels
live-last-ones = Terug naar de laatste regels
live-phone-out = Dit toestel is niet meer binnen met de code. Geef de code van het scherm opnieuw in en verstuur daarna nog eens.
live-phone-over = Uw antwoord is niet genoteerd: dit toestel is niet meer binnen met de code, of de vergadering die hij opende is voorbij. Alles wat u had geschreven staat nog hier. Antwoord via uw persoonlijke link, die van uw uitnodiging. Toont het scherm een nieuwe code, geef die dan in een ander venster in en verstuur daarna van hier nog eens.
live-measure-ask = Een vraag over een gedetailleerde maatregel stellen
live-measure = As en maatregel
live-measure-round = Ronde
live-measure-not-now = Over deze maatregel is er in deze ronde al een vraag, of hij staat niet meer in een as van de groep.
history-action-add-question = Vraag over een maatregel toegevoegd
live-asks-appreciation-of-measure = Wat vindt u van deze maatregel in het algemeen?
live-asks-involvement-of-measure = Hoever zou uw organisatie bij deze maatregel betrokken willen zijn?
live-asks-review-of-measure = Wat moet beter aan deze maatregel, waar ligt een risico, wat is onduidelijk?
