circle-ways = Pagina’s van de uitnodigingen
circle-way-list = Lijst
circle-invitee-name = Persoon
circle-invitee-organisation = Organisatie
circle-invitee-kind = Soort organisatie
circle-invitee-answer = Antwoord
circle-invitee-since = Sinds
circle-invitee-contact = Contact
circle-invitee-email = E-mailadres
circle-invitee-email-hint = Zonder adres is de persoon alleen met een rappel te bereiken.
circle-invitee-lang = Taal
circle-invitee-from = Herkomst
circle-invitee-person = Fiche van de persoon
circle-kind-unknown = Onbekend
circle-kind-of-organisation = Die van de organisatie
circle-lang-of-person = Die van de persoon
circle-gauge-invited = Verstuurde uitnodigingen: { $count } van { $range }
circle-gauge-coming = Komen: { $count } van { $range }
circle-gauge-offered = { $count ->
    [one] { $count } aangeboden plaats
   *[other] { $count } aangeboden plaatsen
}
circle-gauge-waiting = { $count ->
    [one] { $count } persoon op de wachtlijst
   *[other] { $count } personen op de wachtlijst
}
circle-gauge-rest = Komen niet: { $declined } · zonder antwoord: { $unanswered }
circle-balance-title = Evenwicht per soort organisatie
circle-balance-picture = Personen op de lijst en die komen, per soort organisatie
circle-balance-caption = Agentschappen en kabinetten tellen bij de administraties, federaties bij de verenigingen.
circle-balance-listed = Op de lijst
circle-balance-coming = Komen
circle-balance-waiting = Op de wachtlijst
circle-filter-unknown = Soort onbekend
circle-filter-trouble = Adres na te kijken
circle-invitees-none = Niemand op deze lijst
circle-invitees-none-advice = Voeg mensen toe: uit de contacten, een groep, een eerdere kring, een geplakte tekst of een bestand. Er vertrekt niets zonder dat u het verstuurt.
circle-invitees-count = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
circle-invited-on = Uitnodiging op { $when }
circle-reminded-on = Herinnering op { $when }
circle-came = Aanwezigheid genoteerd
circle-address-correct = Adres verbeteren
circle-taken-by = Rappel: { $name }
circle-invitee-added = ‘{ $name }’ is aan de lijst toegevoegd. Er is niets verstuurd.
circle-invitee-is-removed = Deze persoon is van de lijst verwijderd.
circle-invitee-remove = Van de lijst verwijderen
circle-invitee-remove-question = { $name } van de lijst verwijderen?
circle-invitee-remove-consequence = De links werken niet meer en de plaats is vrij. Wat gezegd en verstuurd is, blijft. U kunt de persoon op elk moment opnieuw toevoegen.
circle-invitee-removed = { $name } is van de lijst verwijderd.
circle-invitee-restore = Opnieuw op de lijst zetten
circle-invitee-restored = { $name } is opnieuw aan de lijst toegevoegd.
circle-address-failed = Naar dit adres wordt niets meer verstuurd voor u het hebt nagekeken: sla de fiche op om het te bevestigen of te verbeteren.
circle-address-not-me = Iemand heeft gezegd dat deze link niet bij de juiste persoon is aangekomen.
circle-save-and-send = Opslaan en de uitnodiging opnieuw versturen
circle-mails = E-mails
circle-timeline = Wat er gebeurd is
circle-timeline-none = Nog niets.
circle-trace-mail = E-mail
circle-trace-reply = Antwoord
circle-trace-call = Rappel
circle-trace-reading = Nota gelezen
circle-mail-sent = vertrokken
circle-mail-failed = niet aangekomen
circle-mail-by-hand = met de hand doorgegeven
circle-mail-waits = vertrekt nog
circle-see = Bekijken
circle-chosen = Gekozen
circle-all = Alles aanvinken
circle-add-title = Mensen toevoegen
circle-add-lede = U ziet regel per regel wat begrepen is voor er iets wordt toegevoegd. Er wordt niets verstuurd.
circle-add-look = Bekijken wat begrepen is
circle-add-nothing = Er staat niemand in wat u hebt gegeven.
circle-add-paste = Tekst plakken
circle-add-paste-label = Adressen of regels
circle-add-paste-hint = Zoals uw programma ze geeft: ‘Naam <adres>; …’, enkel adressen, of één persoon per regel met de organisatie.
circle-add-file = Een bestand
circle-add-file-label = CSV-, Excel- (.xlsx) of contactenbestand (.vcf)
circle-add-file-hint = Herkende kolommen: naam, voornaam, organisatie, soort, taal, e-mailadres.
circle-add-contacts = Contacten
circle-add-contacts-label = Personen
circle-add-contacts-hint = Houd Ctrl ingedrukt om er meer te kiezen.
circle-add-group = Een groep of een eerdere kring
circle-add-group-label = Iedereen van deze groep
circle-add-earlier = De genodigden van deze kring
circle-add-one = Eén persoon tegelijk
circle-add-button = Toevoegen
circle-added = { $count ->
    [one] { $count } persoon toegevoegd. Er is niets verstuurd.
   *[other] { $count } personen toegevoegd. Er is niets verstuurd.
}
circle-review-title = Wat begrepen is
circle-review-lede = Verbeter wat nodig is. Alleen de aangevinkte regels worden toegevoegd.
circle-review-cut = Er waren er meer dan 300: alleen de eerste zijn hier.
circle-review-sends-nothing = Toevoegen verstuurt niets.
circle-review-button = De aangevinkte regels toevoegen
circle-line-verdict = Begrepen als
circle-line-new = Nieuw
circle-line-known = Al op de lijst
circle-line-removed = Eerder verwijderd, komt terug
circle-line-duplicate = Dubbel
circle-line-unreadable = Onleesbaar
circle-line-no-address = Zonder adres
circle-line-take = Regel { $number } toevoegen
circle-line-name = Persoon, regel { $number }
circle-line-email = E-mailadres, regel { $number }
circle-line-organisation = Organisatie, regel { $number }
circle-line-kind = Soort organisatie, regel { $number }
circle-line-lang = Taal, regel { $number }
circle-error-address-taken = Dit adres is al op de lijst van de kring.
circle-error-nobody = Schrijf minstens een naam of een adres.
circle-error-nobody-chosen = Vink minstens één persoon aan.
circle-error-lines = Een aangevinkte regel heeft geen leesbare naam of adres. Verbeter ze of vink ze uit.
circle-error-offers = Er zijn minder plaatsen vrij. Vink minder personen aan.
circle-error-offer-past = Het aanbod moet later dan nu eindigen.
circle-error-offer-late = Het aanbod moet eindigen voor de kring begint.
circle-error-not-waiting = Deze persoon wacht niet meer op een plaats.
circle-error-not-offered = Aan deze persoon is geen plaats aangeboden.
circle-error-placeholder = Deze woorden tussen accolades betekenen hier niets: { $words }
circle-error-no-link = De link van de persoon ontbreekt.
circle-error-hard-link = Verwijder het adres van een persoonlijke link: elke persoon krijgt de eigen link.
circle-error-call-later = Een rappel was vandaag of eerder.
circle-error-delegate = Geef een andere persoon op.
circle-error-delegates = Met deze link zijn al genoeg personen opgegeven. Schrijf naar wie u heeft uitgenodigd.
circle-error-answers-closed = De kring is begonnen of heeft geen datum: antwoorden worden hier niet meer aangenomen. Wat u schreef, vindt u hieronder.
circle-left-erased = op eigen verzoek gewist
circle-left-no-address = zonder adres
circle-left-opted-out = wil geen e-mails van deze kring meer
circle-left-failed = adres na te kijken
circle-left-invited = heeft de uitnodiging al gekregen
circle-left-answered = heeft geantwoord
circle-left-uninvited = heeft de uitnodiging nog niet gekregen
circle-left-recent = minder dan 48 uur geleden vertrok een e-mail
circle-left-called = minder dan 48 uur geleden was er een rappel
circle-send = De uitnodigingen versturen
circle-send-count = { $count ->
    [one] { $count } uitnodiging versturen
   *[other] { $count } uitnodigingen versturen
}
circle-send-plan = { $count ->
    [one] { $count } e-mail zal vertrekken.
   *[other] { $count } e-mails zullen vertrekken.
}
circle-send-button = Naar de aangevinkte personen versturen
circle-send-nobody = Niemand wacht nu op een e-mail.
circle-sent = { $count ->
    [one] { $count } e-mail vertrekt.
   *[other] { $count } e-mails vertrekken.
}
circle-remind = Herinneren
circle-remind-count = { $count ->
    [one] { $count } persoon herinneren
   *[other] { $count } personen herinneren
}
circle-remind-plan = { $count ->
    [one] { $count } herinnering zal vertrekken.
   *[other] { $count } herinneringen zullen vertrekken.
}
circle-remind-button = De aangevinkte personen herinneren
circle-left = { $count ->
    [one] { $count } persoon krijgt er geen
   *[other] { $count } personen krijgen er geen
}
circle-preview = Wat de persoon zal lezen
circle-preview-of = De e-mail van
circle-preview-for = Zoals { $name } het zal lezen
circle-preview-show = Tonen
circle-texts-title = Teksten
circle-texts-change = De tekst wijzigen
circle-texts-lede = Elke persoon leest de eigen taal. Zonder tekst van de kring vertrekt de gewone tekst.
circle-text-purpose = Voor
circle-text-subject = Onderwerp
circle-text-body = Tekst
circle-text-parts = Tussen accolades, voor elke persoon ingevuld: { $parts }
circle-text-is-usual = Dit is de gewone tekst.
circle-text-take-usual = De gewone tekst opnieuw nemen
circle-link-make = Een bericht voorbereiden
circle-link-anew = Link intrekken en een nieuwe versturen
circle-link-revoke = De links intrekken
circle-link-revoked = De links van { $name } werken niet meer.
circle-link-revoked-unsent = De links van { $name } werken niet meer; er kan geen e-mail vertrekken.
circle-link-sent-anew = Een nieuwe link vertrekt naar { $name }; de vorige werken niet meer.
circle-link-for = Bericht voor { $name }
circle-link-own = Persoonlijke link
circle-handed-lede = Deze link wordt alleen nu getoond. Eerder verstuurde links blijven werken.
circle-handed-mailto = In mijn e-mailprogramma openen
circle-handed-mailto-hint = Eén persoon tegelijk, uit uw eigen postvak.
circle-copy = Kopiëren
circle-copy-text = De tekst kopiëren
circle-copied = Gekopieerd
circle-answer = Antwoord
circle-answer-yes = Ik kom
circle-answer-yes-hint = Als alle plaatsen bezet zijn, komt u op de wachtlijst.
circle-answer-no = Ik kom niet
circle-answer-no-hint = Uw plaats is vrij voor iemand anders.
circle-answer-instead = Iemand anders komt
circle-answer-instead-hint = Die persoon krijgt een eigen link; u kunt nog lezen.
circle-delegate-name = Wie er komt
circle-delegate-email = Het e-mailadres
circle-delegate-hint = Jalon schrijft die persoon meteen, met een eigen link.
circle-answer-remark = Opmerking
circle-answer-remark-hint = Bijvoorbeeld een specifieke behoefte. Wie de kring voorbereidt, leest dit.
circle-answer-until = U kunt uw antwoord wijzigen tot het begin: { $when }. Elke wijziging wordt per e-mail bevestigd.
circle-answer-send = Mijn antwoord versturen
circle-answer-no-date = De kring heeft nog geen datum: u kunt antwoorden zodra die er is.
circle-answer-closed = De kring is begonnen: het antwoord wijzigt hier niet meer.
circle-answer-by-hand = Een anders ontvangen antwoord noteren
circle-answer-by-hand-hint = Per telefoon, per e-mail, in het voorbijgaan. De plaatsen volgen dezelfde regel, en de persoon wordt verwittigd.
circle-answer-noted = Antwoord genoteerd: { $state }
circle-answered-yes = Uw plaats is genoteerd. Een bevestiging vertrekt per e-mail.
circle-answered-no = Uw antwoord is genoteerd. Een bevestiging vertrekt per e-mail.
circle-answered-instead = Het is genoteerd. Wie in uw plaats komt, krijgt een link.
circle-answered-waiting = Alle plaatsen zijn bezet: u komt op de wachtlijst.
circle-places-title = Plaatsen en wachtlijst
circle-places-offered = Aangeboden plaatsen
circle-places-free = Vrije plaatsen
circle-places-may-offer = { $count ->
    [one] { $count } plaats vrij: u kunt ze aanbieden.
   *[other] { $count } plaatsen vrij: u kunt ze aanbieden.
}
circle-places-none-free = Er is geen plaats vrij.
circle-waiting-list = Wachtlijst
circle-waiting-none = Niemand wacht.
circle-position = plaats { $position } van de wachtlijst
circle-position-head = Rang
circle-waits-since = Wacht sinds
circle-waits-for-place = alle plaatsen zijn bezet
circle-waits-for-offer = wacht tot u een plaats aanbiedt
circle-offer-passed = heeft een aanbod laten voorbijgaan
circle-offer-over = Het aanbod is voorbij.
circle-offer-until = tot { $until }
circle-offer-until-day = Antwoord tot
circle-offer-until-time = Om
circle-offer-hint = De plaats blijft tot dan vrijgehouden; daarna is ze opnieuw vrij.
circle-offer-button = De aangevinkte personen een plaats aanbieden
circle-offered = { $count ->
    [one] { $count } plaats aangeboden.
   *[other] { $count } plaatsen aangeboden.
}
circle-offers-title = Lopende aanbiedingen
circle-offer-take-back = Aanbod intrekken
circle-offer-taken-back = Het aanbod aan { $name } is ingetrokken.
circle-coming-count = { $count ->
    [one] { $count } persoon komt
   *[other] { $count } personen komen
}
circle-calls-title = Rappels
circle-calls-lede = Wie niet antwoordde, en wie het opvolgt. Elke rappel blijft hier: door wie, wanneer, hoe, met welk gevolg.
circle-calls-all = Alle ({ $count })
circle-calls-mine = De mijne ({ $count })
circle-calls-free = Van niemand ({ $count })
circle-calls-none = Hier wacht niemand op een rappel.
circle-calls-last-mail = Laatste e-mail
circle-calls-last = Laatste rappel
circle-calls-who = Volgt op
circle-calls-what = Te doen
circle-calls-back = Terug naar de rappels
circle-unanswered-count = { $count ->
    [one] { $count } persoon zonder antwoord
   *[other] { $count } personen zonder antwoord
}
circle-take = Ik volg op
circle-take-of = Ik volg op: { $name }
circle-release = Ik volg niet meer op
circle-release-of = Ik volg niet meer op: { $name }
circle-prepare = Bericht
circle-prepare-of = Een bericht voor { $name } voorbereiden
circle-call-note-short = Noteren
circle-call-of = Een rappel aan { $name } noteren
circle-call-note-it = Een rappel noteren
circle-call-channel = Hoe
circle-call-on = Wanneer
circle-call-outcome = Gevolg
circle-call-note = Wat er gezegd is
circle-call-note-hint = De persoon leest dit als die vraagt wat Jalon bijhoudt.
circle-call-save = De rappel noteren
circle-call-noted = Rappel aan { $name } genoteerd.
circle-call-undone = De rappel aan { $name } telt niet meer.
circle-call-is-undone = ongedaan gemaakt
circle-link-for-whom = Deze pagina is voor
circle-stands-for = in de plaats van { $name }
circle-not-me = Ik ben { $name } niet
circle-no-date = datum nog te bepalen
circle-place = Waar
circle-video = Videolink
circle-link-calendar = In mijn agenda zetten
circle-your-answer = Uw antwoord
circle-stands-open = Laat ons weten of u komt.
circle-stands-yes = U komt: uw plaats is genoteerd.
circle-stands-no = U komt niet.
circle-stands-instead = { $name } komt in uw plaats. U kunt deze pagina nog lezen.
circle-stands-waiting = Alle plaatsen zijn bezet. U hebt plaats { $position } van de wachtlijst.
circle-stands-offered = Een plaats blijft voor u vrij tot { $until }. Antwoord ‘Ik kom’ om ze te nemen.
circle-stands-offer-over = Het aanbod is voorbij. U bent opnieuw aan de wachtlijst toegevoegd.
circle-link-note = De nota om te lezen
circle-link-more = Ook met deze link
circle-link-live = Rechtstreeks antwoorden
circle-link-opinion = Een eerste mening geven
circle-link-feedback = Mijn schriftelijke feedback geven
circle-link-results = Wat er van uw bijdragen geworden is
circle-link-purpose = Uw gegevens dienen om deze kring voor te bereiden en op te volgen, tot niets anders.
circle-link-back = Terug naar mijn pagina
circle-link-contact = Een vraag? Schrijf naar { $address }.
circle-not-me-lede = Deze link is van { $name }. Komt u in de plaats van deze persoon, vraag dan een eigen link; zo niet, laat het ons weten.
circle-not-me-instead = Ik kom in de plaats
circle-not-me-name = Uw naam
circle-not-me-email = Uw e-mailadres
circle-not-me-email-hint = Uw eigen link komt daar meteen aan.
circle-not-me-own-link = Mijn link ontvangen
circle-not-me-tell = Dit bericht is niet voor mij
circle-not-me-said = Wat is er gebeurd?
circle-not-me-tell-hint = Bijvoorbeeld: deze persoon werkt hier niet meer. Naar dit adres wordt niets meer verstuurd voor het is nagekeken.
circle-not-me-tell-button = Laten weten
circle-not-me-told = Dank u. Wie de kring voorbereidt, weet het.
circle-note-none = Er is nog geen nota verstuurd.
circle-note-no-file = Dit bestand hoort niet meer bij de nota.
circle-note-sent-on = verstuurd op { $when }
circle-note-read = Genoteerd: u hebt de nota gelezen.
circle-note-read-on = Gelezen op { $day }
circle-note-read-title = Hebt u deze nota gelezen?
circle-note-read-hint = Alleen deze knop zegt het: Jalon kijkt niet wie een pagina opent. Wie de kring voorbereidt, ziet uw antwoord.
circle-note-read-button = Ik heb ze gelezen
circle-unsubscribe-title = Geen e-mails meer ontvangen
circle-unsubscribe-lede = Er komt geen enkele e-mail van deze kring meer aan. Uw link blijft werken.
circle-unsubscribe-button = Geen e-mails meer sturen
circle-unsubscribed = U krijgt geen e-mails van deze kring meer.
circle-subscribe-again = Opnieuw e-mails ontvangen
circle-data-title = Wat Jalon over mij bijhoudt
circle-data-lede = Alles wat in deze kring uw naam draagt.
circle-data-brought = Wat u hebt bijgedragen
circle-data-opinions = { $count ->
    [one] { $count } eerste mening over een as
   *[other] { $count } eerste meningen over assen
}
circle-data-contributions = { $count ->
    [one] { $count } bijdrage
   *[other] { $count } bijdragen
}
circle-data-feedback = { $count ->
    [one] { $count } schriftelijke feedback over een as
   *[other] { $count } keer schriftelijke feedback over assen
}
circle-data-readings = { $count ->
    [one] { $count } gelezen nota
   *[other] { $count } keer een nota gelezen
}
circle-data-unnamed = Wat u zonder naam verstuurde, is met niemand verbonden en vindt u hier niet.
circle-data-replies = Uw antwoorden
circle-data-mails = E-mails die u kreeg
circle-data-calls = Genoteerde rappels
circle-erase-title = Mijn gegevens wissen
circle-erase-lede = Uw naam en uw adres verdwijnen uit deze kring, met de e-mails en de rappels.
circle-erase-consequence = Uw naam, uw adres, de e-mails en de rappels verdwijnen; uw plaats is vrij en uw link werkt niet meer. Dit kan niet ongedaan worden gemaakt.
circle-erase-answers = Wat u hebt bijgedragen
circle-erase-keep = Het zonder naam bijhouden
circle-erase-keep-hint = Uw bijdragen blijven, zonder iets dat naar u leidt.
circle-erase-all = Het ook wissen
circle-erase-all-hint = Uw bijdragen verdwijnen met uw naam.
circle-erase-button = Mijn gegevens uit deze kring wissen
circle-erased-title = Het is gewist
circle-erased-done = Niets in deze kring draagt nog uw naam. Deze link werkt niet meer.
history-action-circle-invitee-add = Aan de lijst toegevoegd
history-action-circle-invitee-update = Fiche gewijzigd
history-action-circle-invitee-take-off = Van de lijst verwijderd
history-action-circle-invitee-restore = Opnieuw op de lijst
history-action-circle-invitee-take = Rappel op zich genomen
history-action-circle-invitee-release = Rappel losgelaten
history-action-circle-link-make = Link met de hand voorbereid
history-action-circle-link-revoke = Links ingetrokken
history-action-circle-send = Uitnodigingen verstuurd
history-action-circle-remind = Herinneringen verstuurd
history-action-circle-send-anew = Uitnodiging opnieuw verstuurd
history-action-circle-answer = Antwoord
history-action-circle-offer = Plaats aangeboden
history-action-circle-offer-end = Einde van het aanbod
history-action-circle-offer-take-back = Aanbod ingetrokken
history-action-circle-call = Rappel genoteerd
history-action-circle-call-undo = Rappel ongedaan gemaakt
history-action-circle-not-me = Link bij iemand anders
history-action-circle-opt-out = Geen e-mails meer
history-action-circle-opt-in = Opnieuw e-mails
history-action-circle-erase = Gegevens gewist
history-action-circle-text = Tekst gewijzigd
history-field-circle-address-error = Adres na te kijken
history-field-circle-invitee-state = Antwoord
history-field-circle-instead = Komt in de plaats
history-field-circle-offer-until = Aanbod tot
history-field-circle-recipients = Aantal personen
history-field-circle-text = Tekst
history-field-circle-channel = Hoe
history-field-circle-outcome = Gevolg
circle-letter-invitation-subject = Uitnodiging: { $circle }, { $when }
circle-letter-invitation-body =
    Dag { $name },

    De groep { $group } nodigt u uit voor ‘{ $circle }’.

    Wanneer: { $when } (Brusselse tijd)
    Waar: { $place }

    Zeg of u komt, of wie in uw plaats komt, in één minuut en zonder wachtwoord:
    { $link }

    Uw antwoord telt daar, en niet met de knop van uw agenda. U kunt het wijzigen tot { $until }.
    Deze link is persoonlijk: geef hem niet door. U kunt er iemand anders mee opgeven.

    Een vraag? { $contact }
circle-letter-reminder-subject = Herinnering: { $circle }, { $when }
circle-letter-reminder-body =
    Dag { $name },

    Wij weten nog niet of u naar ‘{ $circle }’ komt ({ $group }), { $when } (Brusselse tijd).

    Eén minuut volstaat, zonder wachtwoord:
    { $link }

    Deze link is persoonlijk: geef hem niet door. U kunt er iemand anders mee opgeven.

    Een vraag? { $contact }
circle-letter-feedback-subject = Uw schriftelijke feedback: { $circle }
circle-letter-feedback-body =
    Dag { $name },

    Dank u voor uw deelname aan ‘{ $circle }’ ({ $group }). Uw schriftelijke feedback wordt per as verwacht tot { $until }.

    U kunt ze in verschillende keren schrijven, zonder wachtwoord:
    { $link }

    Een vraag? { $contact }
circle-letter-feedback-reminder-subject = Herinnering: uw schriftelijke feedback, { $circle }
circle-letter-feedback-reminder-body =
    Dag { $name },

    Uw schriftelijke feedback over ‘{ $circle }’ ({ $group }) wordt verwacht tot { $until }:
    { $link }

    Een vraag? { $contact }
circle-letter-result-subject = Wat er van uw bijdragen geworden is: { $circle }
circle-letter-result-body =
    Dag { $name },

    De synthese van ‘{ $circle }’ ({ $group }) is gepubliceerd. Dit is er van uw bijdragen geworden:
    { $link }

    Een vraag? { $contact }
circle-letter-call-subject = { $circle }, { $when }
circle-letter-call-body =
    Dag { $name },

    Komt u naar ‘{ $circle }’ ({ $group }), { $when }?
    U kunt het hier laten weten, zonder wachtwoord:
    { $link }

    Alvast bedankt
circle-mail-yes-subject = Uw plaats: { $circle }, { $when }
circle-mail-yes-body =
    Dag { $name },

    Uw plaats voor ‘{ $circle }’ is genoteerd.

    Wanneer: { $when } (Brusselse tijd)
    Waar: { $place }
    Voor uw agenda:
    { $calendar }

    U kunt uw antwoord wijzigen tot { $until }:
    { $link }
circle-mail-no-subject = U komt niet: { $circle }
circle-mail-no-body =
    Dag { $name },

    Wij hebben genoteerd dat u niet naar ‘{ $circle }’ komt.

    U kunt uw antwoord wijzigen tot { $until }:
    { $link }
circle-mail-instead-subject = { $delegate } komt in uw plaats: { $circle }
circle-mail-instead-body =
    Dag { $name },

    Wij hebben { $delegate } geschreven, die in uw plaats naar ‘{ $circle }’ komt. Met uw link kunt u nog lezen.

    U kunt uw antwoord wijzigen tot { $until }:
    { $link }
circle-mail-waiting-subject = Wachtlijst: { $circle }
circle-mail-waiting-body =
    Dag { $name },

    Alle plaatsen voor ‘{ $circle }’ zijn bezet. U hebt plaats { $position } van de wachtlijst; wordt u een plaats aangeboden, dan krijgt u een e-mail.

    Om te zien hoever u bent, of om de lijst te verlaten:
    { $link }
circle-mail-offered-subject = Een plaats voor u tot { $offered }: { $circle }
circle-mail-offered-body =
    Dag { $name },

    Een plaats voor ‘{ $circle }’ ({ $when }, Brusselse tijd) blijft voor u vrij tot { $offered }.

    Antwoord ‘Ik kom’ om ze te nemen, of zeg dat u niet komt:
    { $link }
circle-mail-offer-end-subject = Het aanbod is voorbij: { $circle }
circle-mail-offer-end-body =
    Dag { $name },

    De plaats voor ‘{ $circle }’ die voor u vrij bleef, is opnieuw vrij. U blijft op de wachtlijst, op plaats { $position }.

    Om de lijst te verlaten:
    { $link }
circle-mail-open-subject = Uw antwoord wordt verwacht: { $circle }
circle-mail-open-body =
    Dag { $name },

    Zeg of u naar ‘{ $circle }’ komt, { $when } (Brusselse tijd):
    { $link }
circle-mail-delegate-subject = { $other } stelt voor dat u komt: { $circle }, { $when }
circle-mail-delegate-body =
    Dag { $name },

    { $other } liet weten dat u als vervanger naar ‘{ $circle }’ ({ $group }) komt.

    Wanneer: { $when } (Brusselse tijd)
    Waar: { $place }

    Zeg of u komt, zonder wachtwoord:
    { $link }

    Een vraag? { $contact }
circle-mail-not-me-subject = Een link is bij iemand anders: { $circle }
circle-mail-not-me-body =
    Iemand met de link van { $name } voor ‘{ $circle }’ zegt die persoon niet te zijn.

    Wat er geschreven werd: { $said }

    Naar dit adres wordt niets meer verstuurd voor u het hebt nagekeken:
    { $link }
circle-news = Wijziging melden
circle-news-count = { $count ->
    [0] Niemand te melden dat er iets wijzigt
    [one] De wijziging aan één persoon melden
   *[other] De wijziging aan { $count } personen melden
}
circle-news-moved-question = Melden dat ‘{ $circle }’ een andere datum of plaats heeft?
circle-news-off-question = Melden dat ‘{ $circle }’ niet doorgaat?
circle-news-consequence = Alleen genodigden die het nog niet weten, krijgen deze e-mail. Hun agenda wordt mee bijgewerkt; hun antwoorden blijven.
circle-news-nobody = Iedereen weet hoe het zit: er vertrekt geen e-mail.
circle-left-not-coming = komt niet
history-action-circle-tell-moved = Andere datum, plaats of videolink gemeld
history-action-circle-tell-off = Annulering gemeld
circle-mail-moved-subject = Wijziging: { $circle }, { $when }
circle-mail-moved-body =
    Dag { $name },

    { $lede }

    { $facts }

    { $answer }
    { $link }

    Een vraag? { $contact }
circle-mail-off-subject = Geannuleerd: { $circle }, { $before }
circle-mail-off-body =
    Dag { $name },

    ‘{ $circle }’ ({ $group }), gepland op { $before }, gaat niet door.

    Uw pagina blijft open:
    { $link }

    Een vraag? { $contact }
circle-again-title = Mijn link ontvangen
circle-again-lost = Link kwijt?
circle-again-lede = Geef het adres waarop u uitgenodigd werd: uw persoonlijke link vertrekt opnieuw daarheen.
circle-again-email = Uw e-mailadres
circle-again-hint = Het adres waarop de uitnodiging aankwam.
circle-again-button = Mijn link sturen
circle-again-sent = Als dit adres uitgenodigd is voor een lopende kring, is de link zojuist vertrokken. Kijk ook bij de ongewenste e-mail.
circle-again-else = Komt er niets aan? Schrijf naar wie u uitnodigde: misschien kent men u onder een ander adres.
circle-again-by-hand = Hier verstuurt geen server e-mails. Vraag uw link aan wie u uitnodigde: dat kost die persoon twee klikken.
history-action-circle-link-ask = Link opnieuw gevraagd met het adres
circle-mail-again-subject = Uw link: { $circle }
circle-mail-again-body =
    Dag { $name },

    De link van uw pagina voor ‘{ $circle }’ ({ $group }) werd opnieuw gevraagd. Hier is hij:
    { $link }

    De links die u al kreeg, blijven werken, tenzij ze ingetrokken werden. Hebt u niets gevraagd, dan hoeft u niets te doen: alleen u kreeg deze link.

    Een vraag? { $contact }
circle-stands-instead-named = De persoon die u hebt genoemd, komt in uw plaats. U kunt deze pagina nog lezen.
circle-by-video = Online; de link staat hier zodra uw plaats genoteerd is.
circle-mail-instead-named-subject = Iemand komt in uw plaats: { $circle }
circle-mail-instead-named-body =
    Dag { $name },

    Wij hebben de persoon geschreven die u hebt genoemd om in uw plaats naar ‘{ $circle }’ te komen. Met uw link kunt u nog lezen.

    U kunt uw antwoord wijzigen tot { $until }:
    { $link }
circle-mail-by-video = Online; de link komt met de bevestiging van uw plaats.
circle-offer-why = Waarom deze personen
circle-offer-why-hint = Te zeggen wanneer anderen al langer wachten: het evenwicht tussen soorten organisaties, bijvoorbeeld. Dit staat in de geschiedenis van de persoon.
circle-error-offer-why = Anderen wachten al langer: zeg waarom deze personen voorgaan.
circle-offer-look = Bekijken wat verzonden wordt
circle-offer-plan = { $count ->
    [0] Er wordt geen plaats aangeboden.
    [one] Er wordt één plaats aangeboden.
   *[other] Er worden { $count } plaatsen aangeboden.
}
circle-news-video-question = Melden dat ‘{ $circle }’ een andere videolink heeft?
circle-mail-video-subject = Videolink: { $circle }, { $when }
circle-mail-video-body =
    Dag { $name },

    De videolink van ‘{ $circle }’ ({ $group }) is voortaan deze; elke andere dient niet meer.

    Wanneer: { $when } (Brusselse tijd)
    Waar: { $place }

    Uw plaats blijft genoteerd. Uw pagina zegt altijd wat geldt:
    { $link }

    Een vraag? { $contact }
circle-remind-over = De kring is begonnen: er wordt niet meer gevraagd wie komt.
circle-letter-note-subject = De nota om te lezen: { $circle }
circle-letter-note-body =
    Dag { $name },

    De nota van de groep { $group } voor ‘{ $circle }’ is klaar. Lees ze hier, zonder wachtwoord, altijd in haar laatste versie:
    { $link }

    Wanneer: { $when } (Brusselse tijd)

    Deze link is persoonlijk: geef hem niet door.

    Een vraag? { $contact }
circle-news-note = De nota melden
circle-news-note-count = { $count ->
    [0] Niemand te melden dat de nota er is
    [one] De nota aan één persoon melden
   *[other] De nota aan { $count } personen melden
}
circle-news-note-question = Melden dat de nota van ‘{ $circle }’ gelezen kan worden?
circle-news-note-consequence = Deze e-mail gaat naar wie uitgenodigd werd voor de nota verstuurd was, behalve naar wie ze al las of over deze versie al verwittigd is. Wie later uitgenodigd wordt, vindt ze op de eigen pagina. De woorden wijzigt u onder ‘Teksten’.
history-action-circle-tell-note = Nota gemeld
mail-button-note = De nota lezen
circle-data-objections = Wat u bedoelde
circle-data-objection-answer = Antwoord van de groep
circle-news-over = De vergadering is voorbij: niemand wordt nog verwittigd.
circle-news-closed = Deze kring wijzigt niet meer: niemand wordt nog verwittigd.
circle-news-undated = De vergadering heeft nog geen datum: er is niets te melden.
circle-news-nobody-there = De vergadering is begonnen: alleen wie een plaats heeft, zou nog verwittigd worden, en niemand van hen moet dat nog.
circle-news-note-over = De vergadering is voorbij: de nota wordt niet meer gemeld.
circle-news-note-off = De vergadering is geannuleerd: de nota wordt niet gemeld.
circle-news-note-again-question = Melden dat een nieuwe versie van de nota van ‘{ $circle }’ gelezen kan worden?
circle-mail-moved-first = Hier leest u wanneer en waar ‘{ $circle }’ ({ $group }) plaatsvindt.
circle-mail-moved-on = ‘{ $circle }’ ({ $group }) gaat door, hoewel de annulering gemeld was.
circle-mail-moved-day = De datum of het uur van ‘{ $circle }’ ({ $group }) is gewijzigd.
circle-mail-moved-place = De plaats van ‘{ $circle }’ ({ $group }) is gewijzigd.
circle-mail-moved-both = De datum en de plaats van ‘{ $circle }’ ({ $group }) zijn gewijzigd.
circle-mail-moved-video = De videolink van ‘{ $circle }’ ({ $group }) dient niet meer.
circle-mail-fact-when = Wanneer: { $when } (Brusselse tijd)
circle-mail-fact-before = Voordien: { $before }
circle-mail-fact-where = Waar: { $place }
circle-mail-fact-unplaced = Waar: nog te bepalen
circle-mail-fact-online = online
circle-mail-moved-answered = Uw antwoord blijft genoteerd. Past het niet meer, wijzig het dan:
circle-mail-moved-unanswered = U hebt nog niet geantwoord. Zeg hier of u komt:
circle-letter-note-again-subject = { $subject } (nieuwe versie)
circle-letter-note-again = Dit is een nieuwe versie van de nota: ze vervangt die welke u al kende.
circle-stands-instead-asked = We hebben { $name } in uw plaats uitgenodigd; er is nog geen antwoord. Antwoordt u ‘Ik kom’, dan wordt die uitnodiging ingetrokken.
circle-stands-instead-declined = { $name } komt niet. U kunt nog ‘Ik kom’ antwoorden, of iemand anders opgeven.
circle-stands-instead-gone = Niemand is nog uitgenodigd om in uw plaats te komen. U kunt deze pagina nog lezen.
circle-answered-yes-back = Uw plaats is genoteerd. De uitnodiging van { $name }, in uw plaats, is ingetrokken; een bevestiging vertrekt per e-mail.
circle-error-instead-comes = { $name } heeft gezegd in uw plaats te komen: er verandert niets. Wilt u zelf komen, schrijf dan naar wie u heeft uitgenodigd.
history-action-circle-invitee-withdraw = Uitnodiging ingetrokken: wie vervangen werd, komt zelf
circle-mail-withdrawn-subject = U wordt niet meer verwacht: { $circle }, { $when }
circle-mail-withdrawn-body =
    Dag { $name },

    { $other } kan toch zelf naar ‘{ $circle }’ ({ $group }) komen. U hoeft dus niet meer in die plaats te komen, en ook niet te antwoorden: de link die u had gekregen, gaat niet meer open.

    Een vraag? { $contact }
circle-link-closed = Deze kring is afgesloten: er wordt u niets meer gevraagd. Deze pagina blijft, met wat eruit voortkwam en uw gegevens.
circle-error-other-comes = { $name }, in wiens plaats u zou komen, komt zelf: er verandert niets. Wilt u ook komen, schrijf dan naar wie u heeft uitgenodigd.
