# De governancetabel: thema’s, niveaus, cellen en kaarten.
governance-title = Governance
governance-table-name = Naam van de tabel
governance-table-name-hint = Bijvoorbeeld: governance van de GSET.
governance-title-nl = In het Nederlands
governance-about = Voorstelling
governance-about-hint = Waarvoor deze tabel dient en hoe ze wordt ingevuld, in enkele regels.
governance-strategy = Strategie
governance-strategy-none = Het hele proces
governance-table-new = Nieuwe tabel
governance-table-created = De tabel ‘{ $name }’ is aangemaakt. Voeg thema’s en niveaus toe.
governance-table-archived = Deze tabel is gearchiveerd: haal ze eerst terug.
governance-table-is-archived = Deze tabel is gearchiveerd: ze kan gelezen worden, maar wijzigt niet meer.
governance-table-archive-question = De tabel ‘{ $name }’ archiveren?
governance-table-archive-consequence = De kaarten blijven, maar niemand schrijft er nog in tot de tabel is teruggehaald.
governance-settings = Thema’s, niveaus en toegang
governance-topic = Thema
governance-topics = Thema’s
governance-topic-new = Nieuw thema
governance-topics-none = Nog geen thema’s: voeg de eerste rij van de tabel toe.
governance-level = Niveau
governance-levels = Niveaus
governance-level-new = Nieuw niveau
governance-levels-none = Nog geen niveaus: voeg de eerste kolom van de tabel toe.
governance-line-title = Titel
governance-line-about = Waarover het gaat
governance-line-about-hint = Wat iedereen moet weten voor die erin schrijft.
governance-line-about-none = Er is nog niet gezegd wat hier verwacht wordt.
governance-line-created = ‘{ $name }’ is aan de tabel toegevoegd.
governance-line-up = ‘{ $name }’ een plaats naar voren
governance-line-down = ‘{ $name }’ een plaats naar achteren
governance-line-is-archived = Gearchiveerd: de kaarten blijven, maar de tabel toont ze niet meer.
governance-line-archive-consequence = De kaarten blijven en komen mee terug als u het terughaalt.
governance-lines-archived = Gearchiveerd
governance-who-sees = Wie deze tabel ziet
governance-opened-means = Iedereen met een rol kan ze lezen. GT0 en de genodigden schrijven erin.
governance-closed-means = Alleen GT0 en de genodigden zien ze en schrijven erin.
governance-is-opened = open om te lezen
governance-is-closed = voor GT0 en de genodigden
governance-open-table = Openstellen om te lezen
governance-close-table = Weer sluiten
governance-table-opened = De tabel is opengesteld om te lezen.
governance-table-closed = De tabel is niet meer opengesteld.
governance-current = Huidige tabel
governance-current-means = De huidige tabel is die waarop men aankomt.
governance-make-current = Tot huidige tabel maken
governance-table-made-current = Dit is nu de huidige tabel.
governance-guests = Genodigden
governance-guests-mean = Zij schrijven in deze tabel zoals de leden van GT0.
governance-guests-none = Naast GT0 is niemand uitgenodigd.
governance-invite = Uitnodigen
governance-invite-whom = Wie uitnodigen
governance-invite-choose = Kies eerst een persoon.
governance-invited-now = { $name } kan in deze tabel schrijven.
governance-invited-no-more = { $name } is niet meer uitgenodigd in deze tabel.
governance-uninvite = Niet meer uitnodigen
governance-uninvite-one = { $name } niet meer uitnodigen
governance-none = Geen governancetabel
governance-none-advice = Maak de eerste aan: thema’s, niveaus en kaarten volgen.
governance-none-wait = De coördinatie heeft nog geen tabel opengesteld om te lezen.
governance-no-cells = Deze tabel heeft nog geen cellen
governance-no-cells-advice = Ze heeft minstens één thema en één niveau nodig.
governance-no-cells-wait = De coördinatie moet er eerst thema’s en niveaus aan geven.
governance-caption = De thema’s als rijen, de niveaus als kolommen; in elke cel hoe ver ze staat en haar kaarten.
governance-whole = De hele tabel
governance-phone-hint = Kies een thema of een niveau om de kaarten te lezen.
governance-others = Andere tabellen
governance-others-none = Er is geen andere tabel.
governance-archived = gearchiveerd
governance-completeness = Hoe ver de cel staat
governance-how-counted = Hoe de cellen geteld worden
governance-cell-empty = Leeg
governance-cell-empty-means = Geen kaarten.
governance-cell-begun = Begonnen
governance-cell-begun-means = Wel kaarten, maar nog geen voorstel, en niets open.
governance-cell-to-discuss = Te bespreken
governance-cell-to-discuss-means = Een vraag of een risico blijft open, of een kaart staat op de agenda zonder beslissing.
governance-cell-well-filled = Goed gevuld
governance-cell-well-filled-means = Minstens één voorstel, en niets meer open.
governance-cell-title = Hoe ver deze cel staat
governance-cell-say = Preciseren
governance-cell-said = Door de coördinatie gezegd op { $when }, omdat:
governance-cell-counted = Volgens de kaarten: { $state }.
governance-cell-as-counted = Zoals de kaarten het zeggen
governance-cell-hint = Wat u zegt, krijgt een datum en vervangt wat geteld is; de telling blijft ernaast staan.
governance-cell-reason = Reden
governance-cell-reason-hint = Ze is in de cel te lezen.
governance-kind = Soort kaart
governance-kind-observation = Vaststelling
governance-kind-observation-hint = Wat er is, van hieruit gezien.
governance-kind-good-practice = Goede praktijk
governance-kind-good-practice-hint = Wat al werkt, hier of elders.
governance-kind-proposal = Voorstel
governance-kind-proposal-hint = Wat er zou moeten komen.
governance-kind-risk = Risico
governance-kind-risk-hint = Wat fout kan lopen.
governance-kind-question = Vraag
governance-kind-question-hint = Wat eerst geweten of beslist moet worden.
governance-card-new = Nieuwe kaart
governance-card-first = De eerste kaart leggen
governance-card-add = Een kaart toevoegen
governance-card-created = De kaart ligt in haar cel.
governance-card-both = Opgeslagen. Iemand heeft intussen iets anders aan deze kaart gewijzigd: beide wijzigingen blijven.
governance-card-body = Tekst
governance-card-body-hint = Eén idee per kaart, in enkele regels. Markdown kan.
governance-card-bound = Deze kaart staat op de agenda of er is over beslist: ze kan niet gearchiveerd worden.
governance-card-archived = Deze kaart is gearchiveerd: haal ze eerst terug.
governance-card-is-archived = Deze kaart is gearchiveerd: de tabel toont ze niet meer.
governance-card-archive-question = De kaart ‘{ $name }’ archiveren?
governance-card-archive-consequence = Ze verdwijnt uit haar cel met wat erover gezegd is; u kunt ze terughalen.
governance-card-move = Verplaatsen…
governance-card-move-one = Verplaatsen: ‘{ $name }’
governance-card-moved = De kaart ‘{ $name }’ ligt in de cel { $topic } · { $level }.
governance-move-hint = Kies de cel, dan de plaats in de cel. Soort en tekst wijzigen niet.
governance-move-places = De plaatsen van deze cel tonen
governance-place = Plaats
governance-place-first = Vooraan
governance-place-last = Achteraan
governance-place-after = Na ‘{ $name }’
governance-place-gone = Deze kaart ligt niet of niet meer in de gekozen cel. Toon de plaatsen van de cel en kies dan.
governance-signed = Ondertekening
governance-signed-named = Met mijn naam
governance-signed-named-hint = Uw naam staat op de kaart en in haar geschiedenis.
governance-signed-unnamed = Zonder mijn naam
governance-signed-unnamed-hint = Niemand leest wie het schreef, niet hier, niet in de geschiedenis, niet in de exports. U kunt later ondertekenen; omgekeerd kan niet.
governance-unnamed = Zonder naam
governance-somebody = Iemand
governance-card-yours-unnamed = U schreef deze kaart zonder naam: alleen u leest deze zin.
governance-card-sign = Deze kaart ondertekenen
governance-card-signed = De kaart draagt uw naam.
governance-settled = afgehandeld
governance-card-settle = Dit is afgehandeld
governance-card-settled-now = De kaart staat als afgehandeld.
governance-card-reopen = Heropenen
governance-card-reopened = De kaart is opnieuw open.
governance-decided = beslist
governance-on-agenda = op de agenda
governance-comments-none = Nog geen opmerkingen. Stel een vraag of vul het idee aan.
governance-comment-written = Opmerking geplaatst.
governance-comment-withdraw-consequence = ‘{ $name }’ wordt niet meer getoond.
history-field-governance-title-nl = Naam in het Nederlands
history-field-governance-strategy = Strategie
history-field-governance-invited = Genodigde
history-field-governance-cell = Cel
history-field-governance-completeness = Hoe ver de cel staat
history-field-governance-cell-reason = Reden
history-field-governance-kind = Soort kaart
history-field-governance-card-body = Tekst
history-action-open-table = Opengesteld om te lezen
history-action-close-table = Weer gesloten
history-action-make-table-current = Huidige tabel geworden
history-action-invite-to-table = Uitnodigingen gewijzigd
history-action-move-governance-line = Verplaatst in de tabel
history-action-say-governance-cell = Cel gepreciseerd
history-action-move-card = Kaart verplaatst
history-action-place-card = Kaart verplaatst in haar cel
history-action-sign-card = Kaart ondertekend
history-action-settle-card = Als afgehandeld aangeduid
history-action-reopen-card = Heropend
history-action-comment-card = Opmerking geplaatst
history-action-withdraw-card-comment = Opmerking ingetrokken
governance-cards-count = { $count ->
    [0] geen kaarten
    [one] één kaart
   *[other] { $count } kaarten
}
governance-comments = { $count ->
    [0] geen opmerkingen
    [one] één opmerking
   *[other] { $count } opmerkingen
}
governance-open-questions = { $count ->
    [0] geen open vragen
    [one] één open vraag
   *[other] { $count } open vragen
}
governance-open-risks = { $count ->
    [0] geen open risico’s
    [one] één open risico
   *[other] { $count } open risico’s
}
governance-undecided = { $count ->
    [0] geen kaarten op de agenda
    [one] één kaart op de agenda, zonder beslissing
   *[other] { $count } kaarten op de agenda, zonder beslissing
}
governance-proposals = { $count ->
    [0] geen voorstellen
    [one] één voorstel
   *[other] { $count } voorstellen
}
governance-workshops = Workshops
governance-workshop = Workshop
governance-workshops-lede = Een workshop leidt de tabel van fase naar fase: verzamelen, samenvoegen, stemmen, bespreken.
governance-workshops-none = Geen workshop
governance-workshops-advice = Zonder workshop schrijft en verplaatst iedereen vrij kaarten; er wordt niet gestemd.
governance-workshop-new = Workshop voorbereiden
governance-workshop-title = Titel
governance-workshop-title-hint = Bijvoorbeeld: Governance, zitting van 6 oktober.
governance-workshop-created = De workshop ‘{ $name }’ is voorbereid. Hij begint wanneer u het verzamelen opent.
governance-workshop-advanced = De workshop staat nu hier: { $phase }.
governance-workshop-archived = Deze workshop is gearchiveerd.
governance-workshop-runs = Deze workshop is bezig: sluit hem af voor u hem archiveert.
governance-workshop-other-runs = Er is al een andere workshop bezig op deze tabel: sluit die eerst af.
governance-workshop-archive-question = De workshop ‘{ $name }’ archiveren?
governance-workshop-archive-consequence = Zijn stemmen tellen niet meer mee in de tabel; ze komen terug als u hem terughaalt.
governance-phase-planned = Gepland
governance-phase-planned-means = De workshop is nog niet begonnen: kaarten worden vrij geschreven en verplaatst.
governance-phase-collect = Verzamelen
governance-phase-collect-means = Iedereen schrijft kaarten. Samenvoegen en stemmen komt later, als alle ideeën er zijn.
governance-phase-merge = Samenvoegen
governance-phase-merge-means = Kaarten die hetzelfde zeggen worden samengevoegd. Nieuwe kaarten wachten op de bespreking, zodat het sorteren niet opnieuw begint.
governance-phase-vote = Stemmen
governance-phase-vote-means = Iedereen geeft punten. De kaarten blijven staan, zodat iedereen over dezelfde kaarten stemt.
governance-phase-discuss = Bespreken
governance-phase-discuss-means = De cellen worden één voor één besproken. Kaarten kunnen veranderen; de punten zijn gegeven.
governance-phase-closed = Afgesloten
governance-phase-closed-means = De workshop is voorbij: de punten blijven, kaarten worden vrij geschreven en verplaatst.
governance-step-collect = Verzamelen openen
governance-step-merge = Naar het samenvoegen
governance-step-vote = Naar het stemmen
governance-step-discuss = Naar de bespreking
governance-step-close = Workshop afsluiten
governance-step-not-now = De workshop is niet meer in de fase die u zag: herlaad de pagina.
governance-not-in-collect = De workshop is aan het verzamelen: samenvoegen en stemmen komt later, als alle ideeën er zijn.
governance-not-in-merge = De workshop is aan het samenvoegen: nieuwe kaarten en het stemmen wachten tot de kaarten gesorteerd zijn.
governance-not-in-vote = De workshop is aan het stemmen: de kaarten blijven staan, zodat iedereen over dezelfde kaarten stemt.
governance-not-in-discuss = De workshop is aan het bespreken: de punten zijn gegeven en wat samengevoegd is, blijft zo.
governance-vote-without-workshop = Er is geen stemming open op deze tabel.
governance-lead = De workshop leiden
governance-options = Opties
governance-points-per-person = Punten per persoon
governance-points-per-card = Punten per kaart, hoogstens
governance-points-per-card-too-many = Aan één kaart kan niemand meer geven dan al zijn punten.
governance-points-out-of-range = Geef een getal van 1 tot 100.
governance-points-spent = Iemand heeft al meer punten gegeven. Vink het vakje hieronder aan om dat te aanvaarden, of kies een hoger getal.
governance-points-on-card = Iemand heeft al meer aan één kaart gegeven: kies een hoger getal.
governance-excess-title = Al gegeven punten
governance-excess-listed = Te veel gegeven punten blijven staan; de workshop zegt van wie ze zijn
governance-excess = Deze personen gaven meer punten dan de workshop nu toestaat:
governance-ballots = Wie gestemd heeft
governance-ballots-mean = U ziet wie nog punten heeft, nooit naar welke kaarten ze gingen.
governance-authors = Ondertekening van de kaarten
governance-authors-shown = Naar keuze van wie schrijft
governance-authors-shown-hint = Wie een kaart schrijft, kiest of die ondertekend is.
governance-authors-unnamed = Zonder naam
governance-authors-unnamed-hint = Niets van wat tijdens de workshop geschreven wordt, draagt een naam.
governance-sight = Kaarten van anderen tijdens het verzamelen
governance-sight-all = Zichtbaar
governance-sight-all-hint = Iedereen leest kaarten van anderen zodra ze geschreven zijn.
governance-sight-hidden = Verborgen tot ze getoond worden
governance-sight-hidden-hint = Van wat in de workshop geschreven wordt, ziet iedereen enkel de eigen kaarten, tot alle kaarten getoond worden. Die van voor de workshop blijven zichtbaar.
governance-veiled = Van wat in deze workshop geschreven wordt, ziet u enkel uw eigen kaarten: die van anderen worden samen getoond.
governance-cards-hidden = Van wat in de workshop geschreven wordt, ziet iedereen enkel de eigen kaarten.
governance-reveal = Alle kaarten tonen
governance-cards-revealed = De kaarten worden getoond.
governance-merged-by = Wie kaarten samenvoegt
governance-merged-by-anybody = Iedereen die schrijft
governance-merged-by-note-takers = Wie notities neemt in een subgroep, en de coördinatie
governance-merged-by-coordination = De coördinatie
governance-minutes = Minuten per fase
governance-minutes-hint = De tijd begint bij elke fase opnieuw. Laat leeg om geen tijd te tellen.
governance-minutes-out-of-range = Geef een getal van 1 tot 240.
governance-timer = Minuten vanaf nu
governance-timer-start = Tijd starten
governance-timer-stop = Tijd stoppen
governance-timer-runs = De tijd loopt.
governance-timer-stopped = De tijd is gestopt.
governance-timer-until = tot { $time }
governance-next = Hierna te bespreken
governance-next-order = Eerst de cellen met de meeste punten, dan die waar iets openstaat. Goed gevulde cellen staan er niet bij.
governance-next-none = Alle cellen zijn goed gevuld.
governance-screen = Groot scherm
governance-screen-show = Op het scherm tonen
governance-screen-next = Daarna:
governance-my-part = uw subgroep
governance-sub-groups-mean = Een subgroep vult haar thema’s: tijdens een workshop zien haar leden die eerst.
governance-sub-groups-none = Geen subgroepen: iedereen ziet de tabel in dezelfde volgorde.
governance-sub-group-members = Leden
governance-sub-group-topics-hint = Dit zijn de rijen die deze subgroep vult.
governance-note-taker-hint = Deze persoon kan kaarten samenvoegen als de workshop dat voorbehoudt aan wie notities neemt.
governance-sub-group-archived = Deze subgroep is gearchiveerd.
governance-sub-group-archive-consequence = Haar leden zien de tabel weer in de volgorde van iedereen. Geen kaart verandert.
governance-edit-one = ‘{ $name }’ wijzigen
governance-merge = Samenvoegen…
governance-merge-into = Onder de kaart
governance-merge-hint = De gekozen kaart leidt: ze vermeldt de andere, en hun punten worden opgeteld. U kunt ze weer losmaken.
governance-merge-none = Er is geen andere kaart in deze tabel.
governance-merge-gone = Deze kaart is er niet meer, of is zelf samengevoegd. Kies een andere.
governance-merged = De kaart is samengevoegd onder ‘{ $name }’.
governance-unmerge = Losmaken
governance-unmerge-former = Losmaken en vroegere tekst weer zetten
governance-unmerged = De kaart ‘{ $name }’ staat weer op haar plaats.
governance-leader = Kaart die haar leidt
governance-leader-former = Voor dit samenvoegen zei de kaart:
governance-held-title = Hier samengevoegde kaarten
governance-card-is-merged = Deze kaart is onder een andere samengevoegd: maak ze los voor u ze wijzigt.
governance-card-holds = Onder deze kaart zijn andere samengevoegd: maak die eerst los.
governance-points-title = Punten
governance-points-rules = Te geven punten: { $all } in totaal, hoogstens { $card } per kaart.
governance-vote-less = Eén punt terugnemen van ‘{ $name }’
governance-vote-more = Eén punt geven aan ‘{ $name }’
governance-vote-one-less = Eén punt terugnemen
governance-vote-one-more = Eén punt geven
governance-vote-over = De stemming is voorbij: uw punten blijven zoals ze zijn.
governance-vote-card-full = Deze kaart kreeg van u alle punten die de workshop per kaart toestaat.
governance-vote-none-left = U hebt al uw punten gegeven. Neem er één terug van een kaart om het hier te geven.
history-field-governance-leader = Kaart die haar leidt
history-field-governance-held = Samengevoegde kaart
history-field-governance-points-per-person = Punten per persoon
history-field-governance-points-per-card = Punten per kaart
history-field-governance-authors = Ondertekening van de kaarten
history-field-governance-sight = Kaarten van anderen
history-field-governance-merged-by = Wie kaarten samenvoegt
history-field-governance-timer = Minuten
history-field-governance-phase = Fase
history-field-governance-sub-group = Subgroep
history-field-governance-sub-group-topics = Thema’s
history-field-governance-sub-group-members = Leden
history-action-merge-card = Kaarten samengevoegd
history-action-unmerge-card = Kaarten losgemaakt
history-action-advance-workshop = Fase gewijzigd
history-action-reveal-cards = Kaarten getoond
history-action-set-workshop-timer = Tijd ingesteld
governance-points = { $count ->
    [0] geen punten
    [one] één punt
   *[other] { $count } punten
}
governance-points-mine = Uw punten: { $count }
governance-points-left = { $count ->
    [0] U hebt geen punten meer.
    [one] U hebt nog één punt.
   *[other] U hebt nog { $count } punten.
}
governance-voted = { $count ->
    [0] Genoteerd. U hebt geen punten meer.
    [one] Genoteerd. U hebt nog één punt.
   *[other] Genoteerd. U hebt nog { $count } punten.
}
governance-held = { $count ->
    [0] geen samengevoegde kaarten
    [one] één samengevoegde kaart
   *[other] { $count } samengevoegde kaarten
}
governance-points-over = { $count ->
    [0] geen punten te veel
    [one] één punt te veel
   *[other] { $count } punten te veel
}
governance-points-given = { $count ->
    [0] geen punten gegeven
    [one] één punt gegeven
   *[other] { $count } punten gegeven
}
governance-live-unsent = Offline: nog niet verstuurd, zo dadelijk volgt een nieuwe poging.
governance-live-stale = Iemand heeft deze kaart intussen verplaatst of gewijzigd: er is niets overschreven, de tabel toont waar ze staat.
governance-live-refused = Dat ging niet: de tabel toont waar de kaarten staan.
governance-live-signed-out = Deze pagina wordt niet meer bijgewerkt: uw sessie is afgelopen, of de tabel staat niet meer voor u open. Meld u opnieuw aan in een ander tabblad.
governance-link-point = Agenda
governance-link-decision = Beslissing
governance-link-strategy = Strategie
governance-link-group = Groep
governance-link-measure = Maatregel
governance-link-entry = Notitie uit het verslag
governance-link-gone = verwijderd
governance-link-made-of = zelfde inhoud
governance-taken-title = Waartoe ze leidt
governance-taken-none = Deze kaart staat nog niet op de agenda van een GT0.
governance-to-agenda = Op de agenda zetten
governance-to-agenda-several = Kaarten op de agenda zetten
governance-to-agenda-means = De gekozen kaarten vormen samen één punt van een volgende GT0. Wat daar beslist wordt, staat nadien in hun cellen.
governance-to-agenda-do = Punt aanmaken
governance-to-meeting = Vergadering
governance-point-title-hint = Wat GT0 moet beslissen, in enkele woorden.
governance-cards = Kaarten
governance-cards-hint = Die niet op de agenda staan en nog niet beslist zijn.
governance-cards-choose = Kies minstens één kaart.
governance-cards-gone = Een van deze kaarten is intussen gearchiveerd of samengevoegd. Kies opnieuw.
governance-cards-decided = Beslissing { $code } staat nu in de cellen van deze kaarten.
governance-no-meeting = Geen GT0 gepland
governance-no-meeting-advice = Er is een komende vergadering van GT0 nodig waarvan u de agenda voorbereidt.
governance-no-waiting = Geen kaart die wacht
governance-no-waiting-advice = Alle kaarten staan al op de agenda of zijn beslist, of de tabel heeft er nog geen.
governance-back = Terug naar de tabel
governance-about-title = Waarover deze kaart gaat
governance-about-none = Ze is nergens mee verbonden.
governance-about-edit = Verbinden
governance-about-strategies = Strategieën
governance-about-strategies-hint = Een goede praktijk die met een strategie verbonden is, kan naast de tabel vergeleken worden.
governance-about-groups = Groepen
governance-about-measures = Maatregelen
governance-about-measures-hint = Hun codes, gescheiden door komma’s: PREC-012, PREC-013.
governance-about-entries = Notities uit verslagen
governance-about-entries-hint = Het adres van elke notitie, of haar nummer.
governance-entries-unknown = Een van deze notities bestaat niet, of u mag ze niet lezen.
governance-measures-unknown = Geen maatregel heeft deze codes: { $codes }.
governance-unlink = Verbinding verwijderen
governance-unlink-question = De verbinding met ‘{ $name }’ verwijderen?
governance-unlink-consequence = De kaart en datgene waarmee ze verbonden is, blijven; alleen de verbinding verdwijnt.
governance-unlinked = De verbinding is verwijderd.
governance-compare = Vergelijken met
governance-compare-none = Geen strategie
governance-compare-couplings = De koppelingen tussen strategieën en groepen bekijken
governance-compared = Goede praktijken
governance-compared-none = Niets over dit thema.
governance-files = De tabel meenemen
governance-file-a3 = PDF, één A3-blad
governance-file-a4 = PDF, A4-bladen
governance-file-svg = Afbeelding (SVG)
governance-file-png = Afbeelding (PNG)
governance-file-xlsx = Tabel (XLSX)
governance-file-cards-xlsx = Lijst van de kaarten (XLSX)
governance-file-cards-csv = Lijst van de kaarten (CSV)
governance-table-kind = Governancetabel
governance-card-author = Geschreven door
governance-card-standing = Hoe ver ze staat
governance-card-decisions = Beslissingen
governance-point-cards = Kaarten van dit punt
governance-point-none = Geen kaart bij dit punt
governance-point-none-advice = Kaarten worden vanuit de governancetabel op de agenda gezet.
governance-to-the-meeting = Naar de vergadering
governance-decide-title = Wat beslist is
governance-decide-cards-hint = Die waarover de beslissing gaat; de andere blijven op de agenda.
governance-decide-known = Beslissing die al genoteerd is
governance-decide-known-hint = Die van deze vergadering, eerst die van dit punt.
governance-decide-new = Nieuwe beslissing
governance-decide-text-hint = Voor een nieuwe beslissing: een volledige zin, die zonder het verslag te begrijpen is. Ze krijgt het volgende nummer van het register.
governance-decide-do = Beslissing opslaan
history-field-governance-links = Waarover de kaart gaat
history-field-governance-agenda = Agenda
history-field-governance-decision = Beslissing
history-action-link-card = Verbindingen gewijzigd
history-action-unlink-card = Verbinding verwijderd
history-action-put-card-on-agenda = Op de agenda gezet
history-action-decide-card = Beslist
governance-cards-taken = { $count ->
    [0] Geen kaart staat op de agenda.
    [one] Eén kaart staat op de agenda.
   *[other] { $count } kaarten staan op de agenda.
}
governance-workshop-meeting = Vergadering
governance-workshop-meeting-hint = De subgroepen nemen daar hun notities.
governance-workshop-no-meeting = Geen vergadering
governance-workshop-circle = Uitgenodigde kring
governance-workshop-circle-hint = Wie op de lijst staat, neemt deel via de persoonlijke link, zonder account; via de code op het scherm schrijft men kaarten zonder naam.
governance-workshop-no-circle = Geen kring
history-field-governance-workshop-meeting = Vergadering
history-field-governance-workshop-circle = Uitgenodigde kring
governance-guest-join = Aan de workshop meedoen
governance-guest-back = Terug naar uw uitnodiging
governance-guest-write = De kaart toevoegen
governance-guest-over = Er loopt geen workshop met deze kring.
governance-guest-none = Geen lopende workshop
governance-guest-none-advice = De workshop is niet begonnen, of hij is afgelopen. Vernieuw deze pagina wanneer men het u zegt.
governance-notes-title = Notities en kaarten van ‘{ $name }’
governance-notes-mean = Links wat de subgroep in de vergadering noteert, rechts de kaarten van haar thema’s. Een notitie wordt een kaart, een kaart een notitie: beide blijven verbonden.
governance-notes = Notities van de vergadering
governance-notes-beside = Notities en kaarten
governance-notes-take = Notities nemen
governance-notes-none = De subgroep heeft nog niets genoteerd.
governance-notes-into = De notities worden kaarten van deze cel.
governance-notes-like = Volgens de notitie
governance-notes-no-meeting = De workshop heeft geen vergadering: de coördinatie kiest ze in zijn opties.
governance-notes-not-begun = De notities van de vergadering zijn niet begonnen.
governance-notes-no-topics = Deze subgroep heeft geen thema.
governance-note-card = De kaart bekijken
governance-note-to-card = Er een kaart van maken
governance-note-is-card = Deze notitie is al een kaart.
governance-note-became-card = De notitie is ook een kaart.
governance-card-to-note = Er een notitie van maken
governance-card-became-note = De kaart is ook een notitie.
governance-card-noted = In de notities
governance-to-point = Agendapunt
governance-to-point-hint = Kaarten kunnen bij een punt komen dat er al op staat; kies anders de vergadering en geef een titel.
governance-to-new-point = Een nieuw punt
governance-comments-wait = De workshop is aan het stemmen: er komen nu geen opmerkingen bij, zodat iedereen over dezelfde kaarten stemt. Opmerkingen kunnen weer bij de bespreking.
governance-guest-own = Uw kaart
governance-guest-own-one = Uw kaart: ‘{ $name }’
governance-guest-edit = Uw kaart wijzigen
governance-guest-withdraw = De kaart intrekken
governance-guest-withdraw-consequence = Ze verdwijnt uit de tabel. Wie de workshop leidt, kan ze terughalen.
governance-guest-withdrawn = Uw kaart is ingetrokken. Wie de workshop leidt, kan ze terughalen.
governance-guest-merged = Uw kaart is onder een andere samengevoegd: ze blijft daar vermeld en verandert hier niet meer.
governance-guest-to-workshop = Terug naar de workshop
governance-guest-withdraw-question = De kaart ‘{ $name }’ intrekken?
governance-points-given-back = { $count ->
    [0] U hebt geen punten teruggekregen.
    [one] U hebt één punt teruggekregen: op de samengevoegde kaarten stonden meer punten van u dan één kaart er mag krijgen.
   *[other] U hebt { $count } punten teruggekregen: op de samengevoegde kaarten stonden meer punten van u dan één kaart er mag krijgen.
}
governance-merged-giving-back = { $count ->
    [0] De kaart is samengevoegd onder ‘{ $name }’.
    [one] De kaart is samengevoegd onder ‘{ $name }’. Eén punt boven wat een kaart van één persoon mag krijgen, is teruggegeven.
   *[other] De kaart is samengevoegd onder ‘{ $name }’. { $count } punten boven wat een kaart van één persoon mag krijgen, zijn teruggegeven.
}
governance-vote-merged = Deze kaart is onder een andere samengevoegd: geef uw punten aan de kaart die haar leidt.
governance-move-do = De kaart verplaatsen
governance-merge-do = De kaarten samenvoegen
governance-workshop-reopen = De bespreking heropenen
governance-decide-early = Deze vergadering heeft nog niet plaatsgevonden: wat er beslist wordt, slaat u op vanaf de dag zelf, of zodra de notities begonnen zijn.
governance-vote-most = Het maximum voor één kaart
governance-vote-spent = Al uw punten zijn gegeven
governance-card-put-back = Weer plaatsen in
governance-phone-unnamed = Via de code schrijft u zonder naam: eens verstuurd verandert de kaart hier niet meer.
governance-phone-votes = Punten geeft u via een persoonlijke link, zodat iedereen ze maar één keer geeft. Vraag aan wie leidt om u in te schrijven.
governance-phone-back = Terug naar de vragen
governance-workshop-code-where = Voor wie geen persoonlijke link heeft, opent u de toegang met code op de pagina ‘Vragen aan telefoons’ van de bijeenkomst van de kring: de code staat dan op haar grote scherm.
