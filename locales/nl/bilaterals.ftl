# Bilaterals
bilaterals-title = Bilaterale gesprekken
bilaterals-lede = De gesprekken met administraties die maatregelen mee dragen, alle groepen samen.
bilaterals-administrations = { $count ->
        [0] geen administraties
        [one] één administratie
        *[other] { $count } administraties
    }
bilaterals-none = Geen bilaterale gesprekken
bilaterals-none-advice = Ze verschijnen zodra een trekker de beoordeling begint van een maatregel die een andere administratie mee draagt.
bilaterals-no-match = Geen enkel bilateraal gesprek voldoet aan de filters
bilaterals-see-measures = De maatregelen bekijken
bilaterals-see-all = Alle administraties bekijken
bilaterals-no-subject = Geen onderwerp met deze administratie
bilaterals-subjects = { $count ->
        [0] geen onderwerpen
        [one] één onderwerp
        *[other] { $count } onderwerpen
    }
bilaterals-open = { $count ->
        [0] Alle bilaterale gesprekken zijn gevoerd.
        [one] Eén bilateraal gesprek is nog te voeren.
        *[other] { $count } bilaterale gesprekken zijn nog te voeren.
    }
bilaterals-open-short = { $count ->
        [0] geen open
        [one] één open
        *[other] { $count } open
    }
bilaterals-all-held = Geen open
bilaterals-stale = Een van de aangevinkte gesprekken is intussen gewijzigd; er is niets opgeslagen. Kijk de tabel na en probeer opnieuw.
bilaterals-plan-title = Een datum vastleggen
bilaterals-plannable = { $count ->
        [0] Alle onderwerpen hebben een datum.
        [one] Eén onderwerp heeft nog geen datum.
        *[other] { $count } onderwerpen hebben nog geen datum.
    }
bilaterals-plan = Alle onderwerpen zonder datum plannen
bilaterals-planned = { $count ->
        [0] Er was niets meer te plannen.
        [one] Eén bilateraal gesprek gepland.
        *[other] { $count } bilaterale gesprekken gepland.
    }
bilaterals-hold-title = Het gesprek vastleggen
bilaterals-hold-hint = Bij elk aangevinkt onderwerp komt hetzelfde resultaat.
bilaterals-hold = De aangevinkte onderwerpen als gevoerd vastleggen
bilaterals-held = { $count ->
        [0] Geen bilateraal gesprek vastgelegd.
        [one] Eén bilateraal gesprek vastgelegd.
        *[other] { $count } bilaterale gesprekken vastgelegd.
    }
bilateral-title = Bilateraal gesprek met { $name }
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
bilateral-contact-hint = Trekker of facilitator van de groep.
bilateral-no-contact = Nog niemand
bilateral-state = Status
bilateral-state-to-contact = Te contacteren
bilateral-state-to-contact-hint = Niemand heeft al contact opgenomen.
bilateral-state-contacted = Gecontacteerd
bilateral-state-contacted-hint = De administratie weet wat er gevraagd wordt.
bilateral-state-planned = Gepland
bilateral-state-planned-hint = Er is een datum.
bilateral-state-held = Gevoerd
bilateral-state-held-hint = Het gesprek vond plaats; noteer het resultaat.
bilateral-state-dropped = Vervallen
bilateral-state-dropped-hint = Niet meer nodig; zeg waarom in het resultaat.
bilateral-demanded = Wordt gevraagd zodra de beoordeling begint
bilateral-planned-on = Geplande datum
bilateral-held-on = Gevoerd op
bilateral-result = Resultaat
bilateral-result-hint = Wat is afgesproken, of waarom het vervalt. Markdown.
bilateral-planned-needs-date = Vul de geplande datum in.
bilateral-held-needs-date = Vul in wanneer het plaatsvond.
bilateral-held-needs-result = Noteer het resultaat van het gesprek.
bilateral-held-ahead = Deze datum moet nog komen.
bilateral-dropped-needs-reason = Zeg waarom het vervalt.
bilateral-state-not-possible = Deze status kan niet volgen op de huidige.
bilateral-tick-some = Vink minstens één onderwerp aan.
history-action-bilateral-demand = Bilateraal gesprek gevraagd
history-action-bilateral-update = Bilateraal gesprek gewijzigd
history-action-bilateral-plan = Bilateraal gesprek gepland
history-action-bilateral-hold = Bilateraal gesprek gevoerd
history-field-bilateral-organisation = Administraties
history-field-bilateral-state = Status van het gesprek
history-field-bilateral-contact = Neemt contact op
history-field-bilateral-planned-on = Geplande datum
history-field-bilateral-held-on = Gevoerd op
history-field-bilateral-result = Resultaat van het gesprek
bilaterals-pending = Nog te doen
bilaterals-blocked = Geblokkeerd
bilaterals-listed = { $count ->
        [one] { $count } bilateraal gesprek
       *[other] { $count } bilaterale gesprekken
    }
