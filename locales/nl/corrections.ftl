# Corrections proposed to minutes sent round.
corrections-title = Correcties
corrections-to-minutes = Het verslag lezen
corrections-until = Correcties kunnen worden voorgesteld tot { $date }.
corrections-until-then = Correcties werden verwacht tot { $date }.
corrections-how = Elke passage heeft een knop.
corrections-extend = De uiterste datum wijzigen
corrections-none = Geen correcties voorgesteld
corrections-none-advice = De genodigden stellen hun correcties voor bij elke passage van het verslag.
corrections-settled = Behandeld
corrections-not-open = Dit verslag staat niet, of niet meer, open voor correcties.
corrections-over = De termijn om correcties voor te stellen is voorbij. Neem contact op met wie het verslag maakt.
correction-state-proposed = Voorgesteld
correction-state-accepted = Aanvaard
correction-state-declined = Geweigerd
correction-state-withdrawn = Ingetrokken
correction-propose = Een correctie voorstellen
correction-add = Iets ontbrekends melden
correction-missing = Ontbrekende passage
correction-lede = Schrijf de passage zoals ze zou moeten zijn; wie het verslag maakt, antwoordt.
correction-missing-lede = Schrijf wat ontbreekt onder ‘{ $point }’.
correction-text = Voorgestelde tekst
correction-same = De tekst is dezelfde als voorheen.
correction-remark = Waarom?
correction-remark-hint = Facultatief.
correction-remark-said = Reden: { $remark }
correction-proposed = Uw correctie is doorgegeven.
correction-withdraw = Intrekken
correction-withdraw-question = Deze correctie intrekken?
correction-withdrawn = De correctie is ingetrokken.
correction-answer = Beantwoorden
correction-answer-title = Een correctie beantwoorden
correction-answered = Het antwoord is opgeslagen.
correction-answered-by = Antwoord van { $name }
correction-answered-already = Deze correctie is al beantwoord of ingetrokken.
correction-agreed-text = Overeengekomen tekst, als u aanvaardt
correction-answer-text = Antwoord aan wie de correctie voorstelt
correction-answer-hint = Verplicht om te weigeren.
correction-reason-needed = Zeg waarom u weigert.
correction-accept = Aanvaarden
correction-decline = Weigeren
correction-passage-changed = De passage is intussen gewijzigd. Kijk de overeengekomen tekst na voor u aanvaardt.
correction-mail-subject = Uw correctie bij het verslag: { $title }
history-field-correction-state = Correctie
history-field-corrections-due-on = Correcties tot
history-action-propose-correction = Correctie voorgesteld
history-action-answer-correction = Correctie behandeld
history-action-withdraw-correction = Correctie ingetrokken
history-action-extend-corrections = Correctietermijn gewijzigd
corrections-open = { $count ->
    [0] Geen correcties te behandelen
    [one] Eén correctie te behandelen
   *[other] { $count } correcties te behandelen
}
correction-mail-body =
    Dag { $name },

    Uw correctie bij het verslag van ‘{ $title }’: { $state }.
    { $answer }

    { $link }
