# Datumpeilingen.
poll-state-draft = In voorbereiding
poll-state-open = Open
poll-state-closed = Afgesloten
poll-state-chosen = Datum gekozen
poll-state-cancelled = Geannuleerd
poll-answer-yes = Ja
poll-answer-if-need-be = Desnoods
poll-answer-no = Nee
poll-answer-unknown = Geen antwoord
poll-weekday-1 = Maandag
poll-weekday-1-short = ma
poll-weekday-2 = Dinsdag
poll-weekday-2-short = di
poll-weekday-3 = Woensdag
poll-weekday-3-short = wo
poll-weekday-4 = Donderdag
poll-weekday-4-short = do
poll-weekday-5 = Vrijdag
poll-weekday-5-short = vr
poll-weekday-6 = Zaterdag
poll-weekday-6-short = za
poll-weekday-7 = Zondag
poll-weekday-7-short = zo
polls-lede = Een datum vinden voor een vergadering: tijdstippen voorstellen, antwoorden verzamelen, kiezen met wie erbij moet zijn.
polls-mine = Door mij in te vullen
polls-none = Geen peilingen hier
polls-none-filtered = Geen enkele peiling voldoet aan deze filters.
polls-none-advice = Maak de eerste: de groep, de tijdstippen, de personen, en dan versturen.
polls-count = { $count ->
    [0] geen peilingen
    [one] één peiling
   *[other] { $count } peilingen
}
poll-new = Nieuwe datumpeiling
poll-new-lede = Eerst de vergadering zelf; de tijdstippen en de personen volgen. Er wordt niets verstuurd zonder uw akkoord.
poll-created = ‘{ $name }’ is aangemaakt. Voeg nu de tijdstippen toe.
poll-title-hint = Dit wordt ook de titel van de vergadering.
poll-duration = Duur, in minuten
poll-minutes = { $count ->
    [0] 0 minuten
    [one] één minuut
   *[other] { $count } minuten
}
poll-deadline = Antwoorden tot
poll-deadline-is = Antwoorden tot { $when }
poll-closes-on = Antwoorden tot (datum)
poll-closes-time = om (uur)
poll-weekly = Wekelijkse reeks
poll-weekly-yes = Het gekozen tijdstip keert elke week terug
poll-weekly-until = Tot en met
poll-weekly-until-hint = Alleen voor een reeks: de laatst mogelijke dag.
poll-weekly-until-day = tot en met { $day }
poll-is-weekly = elke week
poll-is-archived = Deze peiling is gearchiveerd.
poll-tabs = Pagina’s van de peiling
poll-tab-overview = Peiling
poll-tab-slots = Tijdstippen
poll-tab-people = Personen
poll-step-facts = De vergadering
poll-step-send = Versturen
poll-next-slots = Verder: de tijdstippen
poll-next-people = Verder: de personen
poll-next-send = Verder: naar het versturen
poll-organiser = Georganiseerd door
poll-answers = Antwoorden
poll-answers-count = { $count ->
    [0] geen antwoorden
    [one] één antwoord
   *[other] { $count } antwoorden
}
poll-error-duration = Tussen 5 en 1440 minuten.
poll-error-weekly-bilateral = Een bilateraal gesprek wordt niet wekelijks herhaald.
poll-error-weekly-until = Kies een dag in de toekomst, hoogstens een jaar verder.
poll-error-deadline-past = De uiterste datum moet in de toekomst liggen.
poll-error-slot-past = Dit moment is al voorbij.
poll-error-too-many-slots = Een peiling heeft hoogstens { $max } tijdstippen; dit zouden er { $count } zijn.
poll-error-no-end = Geef de laatste dag of het aantal weken.
poll-error-period = De laatste dag volgt op de eerste, hoogstens een jaar later.
poll-error-no-weekday = Vink minstens één dag aan.
poll-error-times = ‘{ $text }’ is geen uur. Schrijf bijvoorbeeld 9, 11u30 of 14.
poll-error-state = De status van deze peiling laat dat niet meer toe.
poll-error-closed = De uiterste datum is voorbij: antwoorden kunnen niet meer wijzigen.
poll-error-no-slots = Voeg eerst tijdstippen toe.
poll-error-no-people = Voeg eerst personen toe die hun link nog niet kregen.
poll-bulk = Meerdere tijdstippen ineens
poll-bulk-hint = Bijvoorbeeld elke werkdag om 9, 11 en 14 uur, twee weken lang. Belgische feestdagen en voorbije momenten vallen weg; de uren zijn die van Brussel.
poll-bulk-from = Van
poll-bulk-to = Tot en met
poll-bulk-to-hint = Of een aantal weken.
poll-bulk-weeks = Weken
poll-bulk-weeks-hint = Telt als ‘Tot en met’ leeg is.
poll-bulk-weekdays = Dagen
poll-bulk-times = Beginuren
poll-bulk-times-hint = Gescheiden door komma’s: 9, 11u30, 14:00.
poll-bulk-show = Tonen wat dit geeft
poll-bulk-add = Deze tijdstippen toevoegen
poll-bulk-preview = { $count ->
    [0] Er zou geen tijdstip toegevoegd worden
    [one] Eén tijdstip zou toegevoegd worden
   *[other] { $count } tijdstippen zouden toegevoegd worden
}
poll-bulk-span = Van { $first } tot { $last }.
poll-bulk-holidays = Weggelaten feestdagen:
poll-bulk-past = { $count ->
    [0] Er valt geen voorbij moment weg.
    [one] Eén voorbij moment valt weg.
   *[other] { $count } voorbije momenten vallen weg.
}
poll-bulk-missing = { $count ->
    [0] De zomertijd slaat geen enkel tijdstip over.
    [one] Eén tijdstip bestaat niet: de klok gaat dan over op zomertijd. Het valt weg.
   *[other] { $count } tijdstippen bestaan niet: de klok gaat dan over op zomertijd. Ze vallen weg.
}
poll-bulk-known = { $count ->
    [0] Er bestaat nog geen enkel tijdstip.
    [one] Eén tijdstip bestaat al.
   *[other] { $count } tijdstippen bestaan al.
}
poll-slot-one = Eén tijdstip
poll-slot-time = Beginuur
poll-slot-add = Dit tijdstip toevoegen
poll-slots-count = { $count ->
    [0] Geen voorgestelde tijdstippen
    [one] Eén voorgesteld tijdstip
   *[other] { $count } voorgestelde tijdstippen
}
poll-slots-added = { $count ->
    [0] Geen tijdstippen toegevoegd.
    [one] Eén tijdstip toegevoegd.
   *[other] { $count } tijdstippen toegevoegd.
}
poll-slots-known = Niets toe te voegen: deze tijdstippen bestaan al.
poll-slots-remove = Aangevinkte tijdstippen verwijderen
poll-slots-remove-question = { $count ->
    [0] Geen tijdstippen te verwijderen.
    [one] Dit tijdstip verwijderen?
   *[other] { $count } tijdstippen verwijderen?
}
poll-slots-remove-consequence = { $count ->
    [0] Niemand heeft hierop geantwoord.
    [one] Eén antwoord gaat verloren.
   *[other] { $count } antwoorden gaan verloren.
}
poll-slots-removed = { $count ->
    [0] Geen tijdstippen verwijderd.
    [one] Eén tijdstip verwijderd.
   *[other] { $count } tijdstippen verwijderd.
}
poll-slots-none-chosen = Vink eerst de te verwijderen tijdstippen aan.
poll-who = Wie
poll-actions = Acties
poll-people-add = Personen toevoegen
poll-people-group = { $count ->
    [0] Alle personen van de groep staan erbij
    [one] De persoon van de groep toevoegen
   *[other] De { $count } personen van de groep toevoegen
}
poll-people-others = Andere personen
poll-people-others-hint = Die van de groep staan eerst; meerdere keuzes mogelijk met Ctrl.
poll-people-search = In de lijst zoeken
poll-people-count = { $count ->
    [0] Niemand bevraagd
    [one] Eén persoon bevraagd
   *[other] { $count } personen bevraagd
}
poll-people-none = Nog niemand.
poll-people-none-chosen = Kies eerst personen.
poll-people-added = { $count ->
    [0] Niemand toe te voegen: iedereen staat er al.
    [one] Eén persoon toegevoegd.
   *[other] { $count } personen toegevoegd.
}
poll-people-remove-of = { $name } verwijderen
poll-people-remove-question = { $name } uit de peiling verwijderen?
poll-people-remove-consequence = { $count ->
    [0] De persoonlijke link zal niet meer werken.
    [one] De persoonlijke link zal niet meer werken en het antwoord gaat verloren.
   *[other] De persoonlijke link zal niet meer werken en de { $count } antwoorden gaan verloren.
}
poll-people-removed = { $name } staat niet meer in de peiling.
poll-required = Onmisbaar
poll-required-of = { $name } is onmisbaar
poll-required-hint = Zonder een onmisbare persoon hoort een tijdstip nooit bij de beste. De trekkers van de groep zijn dat vanzelf.
poll-required-save = Opslaan wie onmisbaar is
poll-answered-at = op { $when }
poll-new-slots-unanswered = nog niet voor de nieuwe tijdstippen
poll-link = Persoonlijke link
poll-link-sent-at = verstuurd op { $when }
poll-link-unsent = nog niet verstuurd
poll-link-is-revoked = ingetrokken
poll-reminded-at = herinnerd op { $when }
poll-link-new = Nieuwe link
poll-link-new-of = Een nieuwe link sturen naar { $name }
poll-link-revoke = Link intrekken
poll-link-revoke-of = Link intrekken: { $name }
poll-link-sent = Een nieuwe link is verstuurd naar { $name }; de oude werkt niet meer.
poll-link-revoked = De link van { $name } werkt niet meer.
poll-send = De peiling versturen
poll-send-n = { $count ->
    [0] Niemand om naar te versturen
    [one] Versturen naar één persoon…
   *[other] Versturen naar { $count } personen…
}
poll-send-question = { $count ->
    [0] De peiling openen zonder ze te versturen?
    [one] De peiling versturen naar één persoon?
   *[other] De peiling versturen naar { $count } personen?
}
poll-send-consequence = Iedereen krijgt een e-mail in de eigen taal met een persoonlijke link, zonder account: { $names }.
poll-sent = { $count ->
    [0] De peiling is open; er is geen link verstuurd.
    [one] De peiling is open; één link is verstuurd.
   *[other] De peiling is open; { $count } links zijn verstuurd.
}
poll-remind = Herinneren
poll-remind-n = { $count ->
    [0] Iedereen heeft geantwoord
    [one] Eén persoon zonder antwoord herinneren…
   *[other] { $count } personen zonder antwoord herinneren…
}
poll-remind-question = { $count ->
    [0] Niemand te herinneren.
    [one] Een herinnering sturen naar één persoon?
   *[other] Een herinnering sturen naar { $count } personen?
}
poll-remind-consequence = Een e-mail met een nieuwe link gaat naar { $names }. Niemand krijgt meer dan één herinnering per dag.
poll-reminded = { $count ->
    [0] Er is geen herinnering verstuurd.
    [one] Eén herinnering is verstuurd.
   *[other] { $count } herinneringen zijn verstuurd.
}
poll-nobody-to-remind = Nu niemand te herinneren: iedereen heeft geantwoord of kreeg vandaag een herinnering.
poll-cancel = De peiling annuleren
poll-cancel-question = De peiling ‘{ $name }’ annuleren?
poll-cancel-consequence = { $count ->
    [0] Ze blijft leesbaar, maar niemand kan nog antwoorden.
    [one] De links werken niet meer en één persoon wordt per e-mail verwittigd.
   *[other] De links werken niet meer en { $count } personen worden per e-mail verwittigd.
}
poll-cancelled = ‘{ $name }’ is geannuleerd.
poll-reopen = De peiling heropenen
poll-reopen-advice = Met een nieuwe uiterste datum werken de verstuurde links opnieuw.
poll-reopened = De peiling is heropend.
poll-archive-consequence = Ze verdwijnt uit de lijst en de links werken niet meer; u kunt ze terughalen.
poll-your-answers = Uw antwoorden
poll-yours-to-answer = te beantwoorden
poll-all-yes = Ja voor de hele dag
poll-totals = Ja { $yes } · desnoods { $maybe } · nee { $no }
poll-busy = U hebt dan al een vergadering.
poll-comment = Opmerking
poll-comment-hint = Bijvoorbeeld ‘ik moet om 15 uur weg’. Zichtbaar voor de organisatie en wie een account heeft.
poll-answer-save = Mijn antwoorden opslaan
poll-answer-saved = Uw antwoorden zijn opgeslagen. U kunt ze wijzigen tot de uiterste datum.
poll-account-visible = Uw antwoorden zijn zichtbaar voor de organisatie en voor wie een account heeft.
poll-missing = { $count ->
    [0] Elk tijdstip heeft een antwoord.
    [one] Eén tijdstip is nog zonder antwoord.
   *[other] { $count } tijdstippen zijn nog zonder antwoord.
}
poll-link-hello = Dag { $name }. Deze pagina is van u: geef het adres niet door.
poll-link-lede = Wanneer kunt u? Antwoorden tot { $when }.
poll-link-totals = Van de antwoorden van anderen ziet u hier alleen de totalen. De uwe, met uw naam, zijn zichtbaar voor de organisatie en voor wie een account heeft.
poll-link-chosen = De datum is gekozen
poll-link-closed = Antwoorden werden verwacht tot { $when }: ze wijzigen niet meer. De gekozen datum wordt u gestuurd.
poll-link-dead = Deze link werkt niet
poll-link-unknown = Het adres is misschien onvolledig: open het opnieuw vanuit de e-mail, in zijn geheel.
poll-link-over = Deze link is afgelopen: de peiling is voorbij of geannuleerd, of u kreeg een recentere link.
poll-link-ask = Zoek de laatste e-mail van de peiling, of vraag een nieuwe link aan wie hem stuurde.
poll-link-account = Ik heb een account
poll-results = Alle antwoorden
poll-best = Beste tijdstippen
poll-best-one = Beste tijdstip
poll-no-answers = Nog niemand heeft geantwoord.
poll-none-best = Geen enkel tijdstip past voor alle onmisbare personen. De beste benaderingen, en wie ontbreekt:
poll-why-required-yes = { $count ->
    [0] Niemand is onmisbaar
    [one] De onmisbare persoon kan
   *[other] Alle { $count } onmisbare personen kunnen
}
poll-why-required-maybe = { $count ->
    [0] Niemand is onmisbaar
    [one] De onmisbare persoon kan, desnoods
   *[other] Alle { $count } onmisbare personen kunnen, waarvan { $reluctant } desnoods
}
poll-why-counts = { $yes } ja, { $maybe } desnoods, { $no } nee
poll-why-missing = Ontbreekt: { $names }
poll-picture = Per dag en per uur
poll-picture-hint = Elk vak zegt hoeveel personen kunnen (+ desnoods); hoe donkerder, hoe meer. ★ is het beste tijdstip.
poll-choose = Kiezen
poll-choose-slot = { $slot } kiezen
poll-choose-question = { $slot } kiezen?
poll-choose-not-best = Niet alle onmisbare personen kunnen
poll-choose-clashes = Onmisbare personen hebben een andere vergadering
poll-choose-makes = De vergadering ‘{ $title }’ ({ $kind }) wordt gepland.
poll-choose-weekly = { $count ->
    [0] Het is een reeks, zonder vergadering tot en met { $until }.
    [one] Het is een reeks: één vergadering tot en met { $until }.
   *[other] Het is een reeks: { $count } vergaderingen, één per week, tot en met { $until }.
}
poll-choose-holidays = Zonder de feestdagen: { $days }.
poll-choose-missing = Zonder { $days }: dat uur bestaat dan niet, de klok gaat over op zomertijd.
poll-choose-mails = { $count ->
    [0] Niemand wordt uitgenodigd.
    [one] Deze persoon wordt uitgenodigd en krijgt een e-mail:
   *[other] Deze { $count } personen worden uitgenodigd en krijgen een e-mail:
}
poll-choose-closes = { $count ->
    [0] Iedereen heeft geantwoord; de peiling wordt afgesloten.
    [one] De peiling is nog open en één persoon heeft niet geantwoord; ze wordt afgesloten.
   *[other] De peiling is nog open en { $count } personen hebben niet geantwoord; ze wordt afgesloten.
}
poll-choose-do = Plannen en uitnodigen
poll-chosen = ‘{ $name }’ is gepland en de uitnodigingen zijn verstuurd.
poll-chosen-is = De datum is gekozen
poll-to-meeting = Naar de vergadering
poll-to-series = Naar de reeks
history-action-poll-open = Peiling geopend
history-action-poll-reopen = Peiling heropend
history-action-poll-cancel = Peiling geannuleerd
history-action-poll-close = Peiling afgesloten
history-action-poll-add-slots = Tijdstippen toegevoegd
history-action-poll-remove-slots = Tijdstippen verwijderd
history-action-poll-require = Onmisbare personen gewijzigd
history-action-poll-uninvite = Persoon verwijderd
history-action-poll-revoke-link = Link ingetrokken
history-action-poll-send = Links verstuurd
history-action-poll-remind = Herinneringen verstuurd
history-action-poll-answer = Antwoord gegeven
history-action-poll-choose = Tijdstip gekozen
history-field-poll-duration = Duur (minuten)
history-field-poll-weekly-until = Elke week tot en met
history-field-poll-closes-at = Antwoorden tot
history-field-poll-slots = Tijdstippen
history-field-poll-answers = Antwoorden
history-field-poll-comment = Opmerking
history-field-poll-required = Onmisbaar
poll-mail-invitation-subject = Wanneer kunt u? { $title } ({ $group })
poll-mail-invitation-body =
    Dag { $name },

    { $organiser } zoekt een datum voor ‘{ $title }’ ({ $group }).

    Zeg wanneer u kunt, in één minuut en zonder wachtwoord:
    { $link }

    Antwoorden tot { $deadline }. Tot dan kunt u uw antwoorden wijzigen.
    Deze link is persoonlijk: geef hem niet door.
poll-mail-reminder-subject = Herinnering: wanneer kunt u? { $title } ({ $group })
poll-mail-reminder-body =
    Dag { $name },

    Uw antwoord ontbreekt nog om een datum te vinden voor ‘{ $title }’ ({ $group }), voorbereid door { $organiser }.

    Eén minuut volstaat, zonder wachtwoord:
    { $link }

    Antwoorden tot { $deadline }.
    Deze link is persoonlijk: geef hem niet door.
poll-mail-cancelled-subject = Peiling geannuleerd: { $title }
poll-mail-cancelled-body =
    Dag { $name },

    De datumpeiling voor ‘{ $title }’ is geannuleerd. U hoeft niets te doen; uw link werkt niet meer.
poll-mail-closed-subject = Peiling afgesloten: kies de datum van { $title }
poll-mail-closed-body =
    Dag { $name },

    De uiterste datum van de peiling ‘{ $title }’ is voorbij. De beste tijdstippen staan hier:
    { $link }

    U kunt ze ook heropenen met een nieuwe uiterste datum.
poll-mail-chosen-subject = Uitnodiging: { $title }, { $when }
poll-mail-chosen-body =
    Dag { $name },

    De datum is gekozen: u bent uitgenodigd voor ‘{ $title }’.

    Wanneer: { $when }{ $series }
    Waar: { $place }
    Videolink: { $video }

    Laat weten of u komt, of wie in uw plaats komt:
    { $reply }

    Voor uw agenda:
    { $calendar }

    { $page }
poll-mail-chosen-weekly = , daarna elke week tot en met { $until }
poll-why = { $who }; { $counts }
poll-choose-series = Deze groep heeft al een reeks vergaderingen
poll-choose-series-advice = Vervangt deze haar, annuleer dan daarna de resterende vergaderingen van de oude: anders vinden beide plaats.
