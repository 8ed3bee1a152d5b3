# Bilaterals
bilaterals-title = Bilateraal overleg
bilaterals-lede = De gesprekken met administraties die maatregelen mee dragen, alle groepen samen.
bilaterals-administrations = { $count ->
        [0] geen administraties
        [one] één administratie
        *[other] { $count } administraties
    }
bilaterals-none = Geen bilateraal overleg
bilaterals-none-advice = Ze verschijnen zodra een piloot de doorlichting begint van een maatregel die een andere administratie mee draagt.
bilaterals-no-match = Geen bilateraal overleg past bij de filters
bilaterals-see-measures = De maatregelen bekijken
bilaterals-see-all = Alle administraties bekijken
bilaterals-no-subject = Geen onderwerp met deze administratie
bilaterals-subjects = { $count ->
        [0] geen onderwerpen
        [one] één onderwerp
        *[other] { $count } onderwerpen
    }
bilaterals-open = { $count ->
        [0] Alle bilaterale overleggen zijn gehouden.
        [one] Eén bilateraal overleg is nog te houden.
        *[other] { $count } bilaterale overleggen zijn nog te houden.
    }
bilaterals-open-short = { $count ->
        [0] geen open
        [one] één open
        *[other] { $count } open
    }
bilaterals-all-held = Geen open
bilaterals-stale = Een van de aangevinkte overleggen is intussen gewijzigd; er is niets bewaard. Kijk de tabel na en probeer opnieuw.
bilaterals-plan-title = Een datum vastleggen
bilaterals-plannable = { $count ->
        [0] Alle onderwerpen hebben een datum.
        [one] Eén onderwerp heeft nog geen datum.
        *[other] { $count } onderwerpen hebben nog geen datum.
    }
bilaterals-plan = Alle onderwerpen zonder datum plannen
bilaterals-planned = { $count ->
        [0] Er was niets meer te plannen.
        [one] Eén bilateraal overleg gepland.
        *[other] { $count } bilaterale overleggen gepland.
    }
bilaterals-hold-title = Het gesprek optekenen
bilaterals-hold-hint = Bij elk aangevinkt onderwerp komt hetzelfde resultaat.
bilaterals-hold = Aangevinkte onderwerpen als gehouden optekenen
bilaterals-held = { $count ->
        [0] Geen bilateraal overleg opgetekend.
        [one] Eén bilateraal overleg opgetekend.
        *[other] { $count } bilaterale overleggen opgetekend.
    }
bilateral-title = Bilateraal overleg met { $name }
bilateral-conversation-lede = Alles wat de groepen met deze administratie te bespreken hebben, voor één gesprek.
bilateral-administration = Administratie
bilateral-group = Groep
bilateral-groups = Groepen
bilateral-next = Volgende datum
bilateral-measure = Maatregel
bilateral-proposal = Voorstel en motivering
bilateral-code = Code
bilateral-proposal-only = Voorstel
bilateral-no-proposal = Nog geen voorstel
bilateral-tick = Aanvinken
bilateral-contact = Neemt contact op
bilateral-contact-hint = Piloot of facilitator van de groep.
bilateral-no-contact = Nog niemand
bilateral-state = Staat
bilateral-state-to-contact = Te contacteren
bilateral-state-to-contact-hint = Nog niemand nam contact op.
bilateral-state-contacted = Gecontacteerd
bilateral-state-contacted-hint = De administratie weet wat er gevraagd wordt.
bilateral-state-planned = Gepland
bilateral-state-planned-hint = Er is een datum.
bilateral-state-held = Gehouden
bilateral-state-held-hint = Het gesprek vond plaats; noteer het resultaat.
bilateral-state-dropped = Vervallen
bilateral-state-dropped-hint = Niet meer nodig; zeg waarom in het resultaat.
bilateral-demanded = Wordt gevraagd zodra de doorlichting begint
bilateral-planned-on = Geplande datum
bilateral-held-on = Gehouden op
bilateral-result = Resultaat
bilateral-result-hint = Wat is afgesproken, of waarom het vervalt. Markdown.
bilateral-planned-needs-date = Vul de geplande datum in.
bilateral-held-needs-date = Vul in wanneer het plaatsvond.
bilateral-held-needs-result = Noteer het resultaat van het gesprek.
bilateral-held-ahead = Deze datum moet nog komen.
bilateral-dropped-needs-reason = Zeg waarom het vervalt.
bilateral-state-not-possible = Deze staat kan niet volgen op de huidige.
bilateral-tick-some = Vink minstens één onderwerp aan.
history-action-bilateral-demand = Bilateraal overleg gevraagd
history-action-bilateral-update = Bilateraal overleg gewijzigd
history-action-bilateral-plan = Bilateraal overleg gepland
history-action-bilateral-hold = Bilateraal overleg gehouden
history-field-bilateral-organisation = Administraties
history-field-bilateral-state = Staat van het overleg
history-field-bilateral-contact = Neemt contact op
history-field-bilateral-planned-on = Geplande datum
history-field-bilateral-held-on = Gehouden op
history-field-bilateral-result = Resultaat van het overleg
