# De synthese van een kring, en wat er van bijdragen wordt.
synthesis-add = Toevoegen
synthesis-advanced = De synthese is nu: { $state }.
synthesis-state = Status van de synthese
synthesis-day = Dag van de vergadering
synthesis-all-axes = Alle strategische assen
synthesis-answers = { $count ->
    [one] { $count } antwoord
   *[other] { $count } antwoorden
}
synthesis-axis = Strategische as
synthesis-being-prepared = De synthese is in voorbereiding.
synthesis-being-prepared-advice = U vindt ze hier zodra ze gepubliceerd is.
synthesis-body = Bovenaan de synthese
synthesis-body-hint = Wat van de kring te onthouden valt, vóór de assen.
synthesis-by-axis = As per as
synthesis-choose-some = Vink minstens één bijdrage aan.
synthesis-publish-consequence = Alles wat voorbereid is, wordt gepubliceerd.
synthesis-withdraw-consequence = Wat er met de bijdragen gebeurt en de openbare pagina zijn niet meer te zien; er gaat niets verloren.
synthesis-close-consequence = Deelnemers kunnen niet meer zeggen dat een bijdrage verkeerd begrepen is.
synthesis-reopen-consequence = Deelnemers kunnen opnieuw zeggen dat een bijdrage verkeerd begrepen is.
synthesis-compare = Kringen vergelijken
synthesis-compare-lede = Wie antwoordde en hoe, groep per groep. De beelden zijn die van de syntheses.
synthesis-contribution = Bijdrage
synthesis-count = Aantal
synthesis-files = Downloaden
synthesis-gather = Bij de bijdragen opnemen
synthesis-gather-lede = { $count ->
    [one] Eén opmerking die schriftelijk of per telefoon kwam, staat nog niet bij de bijdragen.
   *[other] { $count } opmerkingen die schriftelijk of per telefoon kwamen, staan nog niet bij de bijdragen.
}
synthesis-gathered = { $count ->
    [one] Eén opmerking is opgenomen.
   *[other] { $count } opmerkingen zijn opgenomen.
}
synthesis-in-common = gemeen: { $words }
synthesis-is-public = Deze synthese heeft een openbare pagina.
synthesis-public-page = De openbare pagina
synthesis-already-published = Het gevolg is al gepubliceerd: wijzig het, verwijderen kan niet meer.
synthesis-is-published = Zo gepubliceerd.
synthesis-not-published = Voorbereid, nog niet gepubliceerd
synthesis-key = Toets
synthesis-key-hint = Een toets heeft maar één label: het vorige verliest hem.
synthesis-keys-on = De toetsen 1 tot 9 vinken een label aan van de opmerking waar u bent; een label kunt u ook op een opmerking slepen. De knop slaat op.
synthesis-keys-off = Vink labels aan of sleep ze op een opmerking; de knop slaat op. De toetsen 1 tot 9 doen hetzelfde als u enkele toetsen inschakelt in uw account.
synthesis-mail-first-subject = { $group } · { $title }: wat er van uw bijdragen wordt
synthesis-mail-first-body =
    Dag { $name },

    Dit wordt er van uw bijdragen aan de kring ‘{ $title }’ ({ $group }):

    { $contributions }

    Uw pagina, waar u ook kunt zeggen dat een bijdrage verkeerd begrepen is:

    { $link }

    Deze link is persoonlijk: geef hem niet door.
synthesis-mail-changed-subject = { $group } · { $title }: het gevolg aan uw bijdragen is gewijzigd
synthesis-mail-changed-body =
    Dag { $name },

    Dit is gewijzigd in het gevolg dat aan uw bijdragen aan de kring ‘{ $title }’ ({ $group }) wordt gegeven:

    { $contributions }

    Uw pagina, waar u ook kunt zeggen dat een bijdrage verkeerd begrepen is:

    { $link }

    Deze link is persoonlijk: geef hem niet door.
synthesis-mail-example = Een van die e-mails
synthesis-no-answer-yet = Nog geen gevolg gegeven
synthesis-no-axis = Zonder as
synthesis-none = Geen bijdrage hier
synthesis-none-advice = Ze komen van de bijeenkomst, de telefoons en de schriftelijke feedback.
synthesis-not-quotable = De auteur staat niet toe dat ze geciteerd wordt.
synthesis-not-told = Zonder e-mail
synthesis-not-told-no-address = geen adres
synthesis-not-told-failed = adres geweigerd
synthesis-not-told-opted-out = wil geen e-mails meer van deze kring
synthesis-note-section = Onderdeel van de nota
synthesis-objected = Verkeerd begrepen, zegt de auteur: { $text }
synthesis-objection = Dat bedoelde ik niet
synthesis-objection-text = Wat u bedoelde
synthesis-objection-send = Naar de groep sturen
synthesis-objection-sent = Genoteerd: de trekker zal het lezen.
synthesis-objection-too-late = De synthese is afgesloten: schrijf naar wie u uitnodigde.
synthesis-objection-yours = Uw opmerking
synthesis-objections = { $count ->
    [one] verkeerd begrepen bijdrage
   *[other] verkeerd begrepen bijdragen
}
synthesis-open = Openen
synthesis-organisation = Organisatie
synthesis-organisations = Organisaties en strategische assen
synthesis-organisations-lede = Het niveau van betrokkenheid dat elk in eigen naam zei te willen. Alleen wie de kring voorbereidt, ziet dit.
synthesis-others = { $count ->
    [one] één andere zegt hetzelfde
   *[other] { $count } andere zeggen hetzelfde
}
synthesis-outcome = Gevolg
synthesis-outcomes = Gevolg aan de bijdragen
synthesis-part = Deel
synthesis-prepare = Voorbereiden
synthesis-prepared = { $count ->
    [one] Het gevolg aan één bijdrage is voorbereid; niemand ziet het vóór de publicatie.
   *[other] Het gevolg aan { $count } bijdragen is voorbereid; niemand ziet het vóór de publicatie.
}
synthesis-public = Openbare pagina
synthesis-public-hint = Zonder account te lezen zodra de synthese gepubliceerd is. Ze toont alleen wat gepubliceerd is, zonder namen.
synthesis-public-yes = Iedereen kan ze lezen
synthesis-publish = Gevolg aan de bijdragen publiceren
synthesis-publish-answers = { $count ->
    [one] Het gevolg aan één bijdrage wordt gepubliceerd.
   *[other] Het gevolg aan { $count } bijdragen wordt gepubliceerd.
}
synthesis-publish-mails = { $count ->
    [one] Er vertrekt één e-mail.
   *[other] Er vertrekken { $count } e-mails.
}
synthesis-published = Gepubliceerd. Bijdragen met een gevolg: { $answers }; e-mails: { $mails }.
synthesis-quote = Citaat
synthesis-quoted = Geciteerde passage
synthesis-quoted-hint = De eigen woorden, in hun volgorde; […] staat voor wat weggelaten is. Leeg: geen citaat.
synthesis-quote-other-words = Dat zijn niet de eigen woorden: neem ze over zoals ze zijn, met […] voor wat weggelaten is.
synthesis-quoted-now = De bijdrage wordt geciteerd.
synthesis-unquoted = De bijdrage wordt niet meer geciteerd.
synthesis-read = Geen label is gewijzigd; deze bijdragen gelden als gelezen.
synthesis-read-on = gelezen door de trekker op { $day }
synthesis-replied = Antwoordden
synthesis-wrote = Schriftelijke feedback
synthesis-results-title = Wat er van uw bijdragen wordt
synthesis-results-for = Pagina van { $name } · { $title }
synthesis-results-lede = Dit deed de groep met elk ervan. Is er een verkeerd begrepen, zeg het hier.
synthesis-results-later = De groep werkt eraan: een e-mail laat u weten wat ermee gebeurt.
synthesis-results-none = Geen bijdrage in uw naam
synthesis-results-none-advice = Wat op de bijeenkomst, per telefoon of schriftelijk in uw naam gezegd wordt, verschijnt hier.
synthesis-results-unnamed = Wat u zonder naam gaf, staat hier niet: niets verbindt het nog met u.
synthesis-said-by = Van
synthesis-said-how = Ontvangen
synthesis-same = Zegt hetzelfde
synthesis-same-title = Gelijkaardige bijdragen
synthesis-same-lede = Alle blijven: de eerste krijgt het gevolg, en de auteurs van de andere ook.
synthesis-same-other = Een andere bijdrage van deze as
synthesis-same-said = Beide bijdragen zijn als gelijkaardig aangeduid.
synthesis-same-undo = Losmaken
synthesis-same-undone = De bijdragen zijn losgemaakt.
synthesis-same-has-others = Andere zijn als gelijkaardig aan deze aangeduid: maak ze eerst los.
synthesis-says-the-same = Zegt hetzelfde als een andere
synthesis-save-tags = Labels opslaan
synthesis-scale-5 = Helemaal gunstig
synthesis-scale-4 = Eerder gunstig
synthesis-scale-3 = Verdeeld
synthesis-scale-2 = Eerder ongunstig
synthesis-scale-1 = Helemaal ongunstig
synthesis-section-changed = Wat in de nota wijzigt
synthesis-section-hint = Leeg: de titel van het gekozen onderdeel.
synthesis-small-told = Niets wordt getoond uit minder dan vijf antwoorden, en wat minder dan drie mensen zeiden, is met iets anders samengeteld.
synthesis-suggested = Suggestie: { $tag } (gemeen: { $words }; zoals { $like })
synthesis-tag = Label
synthesis-tag-added = Het label ‘{ $name }’ is toegevoegd.
synthesis-tag-new = Nieuw label
synthesis-tag-remove-question = Het label ‘{ $name }’ verwijderen?
synthesis-tag-remove-consequence = Het verdwijnt van de bijdragen die het hebben; dat kan ongedaan worden gemaakt.
synthesis-tag-removed = Het label is verwijderd.
synthesis-tag-restored = Het label is terug.
synthesis-tagged = { $count ->
    [one] Eén label is gewijzigd.
   *[other] { $count } labels zijn gewijzigd.
}
synthesis-tagging = Labelen
synthesis-tags-none = Geen label: voeg het eerste toe.
synthesis-tags-of = Labels van: { $text }
synthesis-tags-title = Labels
synthesis-together = Voor alle aangevinkte
synthesis-too-few = Minder dan vijf antwoorden: niets wordt getoond.
synthesis-treated-with-the-first = Het gevolg van de bijdrage die hetzelfde zegt, geldt ook hier.
synthesis-treatments = Nog gevolg te geven
synthesis-treatments-lede = Bereid voor en publiceer alles in één keer: elke deelnemer krijgt dan één e-mail met al zijn bijdragen.
synthesis-ungathered = { $count ->
    [one] op te nemen opmerking
   *[other] op te nemen opmerkingen
}
synthesis-unnamed = Zonder naam
synthesis-unpublished = { $count ->
    [one] bijdrage met gevolg te publiceren
   *[other] bijdragen met gevolg te publiceren
}
synthesis-untagged = { $count ->
    [one] waarvan één zonder label
   *[other] waarvan { $count } zonder label
}
synthesis-what = Wat
synthesis-why = Waarom
synthesis-why-hint = De auteurs zullen het lezen. Nodig, behalve als ze overgenomen is.
synthesis-why-needed = Zeg waarom: de auteurs zullen het lezen.
history-field-synthesis-body = Bovenaan de synthese
history-field-synthesis-axes = Strategische assen in de synthese
history-field-synthesis-public = Openbare pagina
history-field-synthesis-state = Status van de synthese
history-field-contributions = Bijdragen
history-field-tag = Label
history-field-tag-key = Toets
history-field-same-as = Zegt hetzelfde als
history-field-quote = Citaat
history-field-treatment-outcome = Gevolg
history-field-treatment-why = Waarom
history-field-treatment-section = Wat in de nota wijzigt
history-field-objection = Verkeerd begrepen, volgens de auteur
history-action-edit-synthesis = Synthese geschreven
history-action-publish-synthesis = Synthese gepubliceerd
history-action-withdraw-synthesis = Synthese niet meer gepubliceerd
history-action-close-synthesis = Synthese afgesloten
history-action-reopen-synthesis = Synthese heropend
history-action-gather-contributions = Opmerkingen bij de bijdragen opgenomen
history-action-add-tag = Label toegevoegd
history-action-change-tag = Label gewijzigd
history-action-remove-tag = Label verwijderd
history-action-restore-tag = Label teruggehaald
history-action-tag-contribution = Labels van de bijdrage
history-action-same-as = Gelijkaardige bijdragen
history-action-quote = Citaat
history-action-treat = Gevolg voorbereid
history-action-leave-untreated = Voorbereid gevolg ingetrokken
history-action-publish-treatment = Gevolg gepubliceerd
history-action-object = Verkeerd begrepen genoemd
synthesis-written-later = De beelden tonen wat op de bijeenkomst gezegd werd. De schriftelijke feedback komt erbij wanneer de termijn voorbij is, na { $day }.
synthesis-cut-short = Onvolledig
synthesis-cut = Deze kring heeft meer bijdragen dan deze pagina leest: de laatste ontbreken.
synthesis-objection-answer = Antwoord aan wie het zei
synthesis-objection-answer-hint = Waarom het gevolg blijft zoals het is. Wie het zei, leest dit meteen op de eigen pagina; de opmerking wacht dan niet meer.
synthesis-objection-keep = Gezien: het gevolg blijft
synthesis-objection-answered = Gezien, het gevolg blijft
synthesis-objection-answered-now = De opmerking is gezien en het gevolg blijft: wie ze maakte, leest waarom.
synthesis-objection-waits = De opmerking wacht opnieuw op een antwoord.
synthesis-objection-gone = Wie deze opmerking maakte, trok ze in: er is niets meer te antwoorden.
synthesis-objection-seen = De groep las uw opmerking; het gevolg blijft, en dit is waarom
history-field-objection-answer = Waarom het gevolg blijft
history-action-answer-objection = Opmerking gezien, het gevolg blijft
synthesis-results-closed = Dit heeft de groep met elke bijdrage gedaan. De synthese is afgesloten.
synthesis-nobody-noted = Spreker niet genoteerd
synthesis-its-author = De auteur ervan
synthesis-objection-earlier = Eerder gezegd
synthesis-mail-answered-subject = Uw opmerking kreeg een antwoord: { $circle }
synthesis-mail-answered-body =
    Dag { $name },

    Over ‘{ $circle }’ ({ $group }) schreef u dat de groep u verkeerd had begrepen:

    { $objection }

    De groep heeft dit gelezen; het gevolg blijft, en dit is waarom:

    { $answer }

    Al uw bijdragen en hun gevolg staan op uw pagina:
    { $link }

    Een vraag? { $contact }
