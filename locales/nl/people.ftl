# People, accounts and roles
people-lede = Wie is wie, in welke groep, met welke rol.
people-count = { $count ->
        [0] geen personen
        [one] één persoon
        *[other] { $count } personen
    }
people-none = Niemand hier
people-none-advice = Wis de filters, of voeg iemand toe.
person-new = Een persoon toevoegen
person-created = De persoon is toegevoegd. Geef een rol en verstuur daarna de uitnodiging.
person-name = Naam
person-first-name = Voornaam
person-last-name = Familienaam
person-email-taken = Dit adres hoort al bij iemand.
person-job-title = Functie
person-organisation = Organisatie
person-lang = Taal
person-role = Rol
person-roles = Rollen
person-no-role = Nog geen rol: zonder rol ziet de persoon niets.
person-account = Account
person-measures = { $count ->
        [0] geen te trekken
        [one] één te trekken
        *[other] { $count } te trekken
    }
person-is-archived = Gearchiveerd: kan zich niet aanmelden.
person-archive-question = { $name } archiveren?
person-archive-consequence = De persoon kan niet meer aanmelden, de sessies sluiten en het account wordt gedeactiveerd. { $count ->
        [0] Geen maatregel noemt deze persoon.
        [one] Eén maatregel noemt deze persoon als trekker en blijft dat doen.
        *[other] { $count } maatregelen noemen deze persoon als trekker en blijven dat doen.
    } U kunt de persoon terughalen; de beheerders kunnen het account heractiveren.
person-erase = Gegevens wissen
person-erased = De persoonsgegevens zijn gewist.
person-erase-question = De persoonsgegevens van { $name } wissen?
person-erase-consequence = Naam, adres, functie, account, rollen en e-mails verdwijnen voorgoed, ook uit de geschiedenis. Wat de persoon schreef blijft, zonder naam; een tekst waarin anderen de persoon noemen blijft zoals hij is.
person-erase-type = Ter bevestiging, schrijf: { $name }
person-erase-name-differs = De geschreven naam is niet die van de persoon.
account-none = Geen account
account-invited = Uitgenodigd
account-active = Actief
account-deactivated = Gedeactiveerd
account-last-sign-in = Laatst aangemeld: { $date }
account-invited-until = Ze is geldig tot { $date }.
account-invited-on = Uitnodiging verstuurd op { $date }.
account-invitation-expired = Ze is vervallen op { $date }.
account-invitation-taken-back = Ze is ingetrokken; ze gold tot { $date }.
account-not-invited = Er wacht geen uitnodiging op antwoord.
account-invite = Uitnodigen
account-invite-again = Opnieuw uitnodigen
account-invitation-sent = De uitnodiging is verstuurd naar { $name }.
account-invitation-revoked = De uitnodiging werkt niet meer.
account-revoke = De uitnodiging intrekken
account-not-invitable = Deze persoon heeft al een account, of is gearchiveerd.
account-not-active = Dit account is niet actief.
account-reset = Een wachtwoordlink sturen
account-reset-sent = De link is verstuurd naar { $name }.
account-deactivate = Het account deactiveren
account-deactivate-question = Het account van { $name } deactiveren?
account-deactivate-consequence = De persoon wordt overal afgemeld en kan zich niet meer aanmelden. U kunt het account heractiveren.
account-deactivated-done = Het account is gedeactiveerd.
account-reactivate = Het account heractiveren
account-reactivated-done = Het account is geheractiveerd.
last-administrator = Dit is de laatste persoon die Jalon kan beheren: benoem eerst een andere.
role-give = Een rol geven
role-given = De rol is gegeven.
role-in-group = In de groep
role-in-strategy = Voor de strategie
role-held-already = De persoon heeft deze rol hier al.
role-needs-one-place = Kies een groep of een strategie, niet allebei.
role-needs-no-place = De rol beheerder hoort bij geen groep en bij geen strategie.
role-end = Beëindigen
role-ended = De rol is beëindigd.
role-end-question = De rol ‘{ $role }’ van { $name } beëindigen?
role-end-consequence = De rechten stoppen meteen; wat gedaan is blijft.
invite-title = Meerdere personen uitnodigen
invite-lede = Plak een lijst zoals u ze hebt; er wordt niets opgeslagen voor u gezien hebt wat begrepen is.
invite-people = Personen
invite-people-hint = Adressen uit uw mailprogramma, één per regel of gescheiden door puntkomma’s, of een gekopieerde tabel met koppen: voornaam, achternaam, e-mailadres, rol, groep, organisatie, taal.
invite-button = Toevoegen en uitnodigen
invite-lines-wrong = Nummers van de te verbeteren regels: { $lines }. Niemand is uitgenodigd.
invite-understood = Wat begrepen werd
invite-ready = { $count ->
        [0] Er is niemand uit te nodigen.
        [one] Alles is in orde: één persoon kan uitgenodigd worden.
        *[other] Alles is in orde: { $count } personen kunnen uitgenodigd worden.
    }
invite-line = Regel
invite-verdict = Oordeel
invite-check = Nakijken
invite-problem-address = Er ontbreekt een e-mailadres
invite-problem-long = De naam is te lang
invite-too-many = Hoogstens driehonderd personen tegelijk.
invite-done = { $count ->
        [0] Er is geen uitnodiging verstuurd.
        [one] Eén uitnodiging is verstuurd.
        *[other] { $count } uitnodigingen zijn verstuurd.
    }
my-account-title = Mijn account
my-account-lang-hint = Die van de e-mails, en van de pagina’s zolang u geen andere kiest.
my-roles = Mijn rollen
my-sessions = Mijn sessies
my-sessions-lede = De toestellen waarop u bent aangemeld.
session-device = Toestel
session-address = Adres
session-since = Sinds
session-seen = Laatste activiteit
session-this = deze sessie
session-close = Sluiten
session-closed = De sessie is gesloten.
sessions-close-others = Alle andere sluiten
sessions-closed = { $count ->
        [0] Er was geen andere sessie open.
        [one] Eén sessie is gesloten.
        *[other] { $count } sessies zijn gesloten.
    }
password-change = Wachtwoord wijzigen
password-change-lede = Uw andere sessies worden gesloten.
password-present = Huidig wachtwoord
password-present-wrong = Dit is niet het huidige wachtwoord.
password-changed = Het wachtwoord is gewijzigd.
admin-title = Beheer
admin-lede = De status van de installatie, de rechten en de e-mails.
admin-accounts = { $count ->
    [one] actief account
   *[other] actieve accounts
}
admin-unsent = { $count ->
    [one] wachtende e-mail
   *[other] wachtende e-mails
}
admin-failed = { $count ->
    [one] geweigerde of opgegeven e-mail
   *[other] geweigerde of opgegeven e-mails
}
admin-version = Versie
admin-database = Databank
admin-migrations = Toegepaste migraties
admin-sessions = Open sessies
admin-history = Geschiedenisregels (schatting)
admin-mail = E-mails
admin-mail-sent = De e-mails vertrekken via de ingestelde SMTP-server.
admin-mail-kept = Er is geen SMTP-server ingesteld: de e-mails blijven hier. Persoonlijke links worden één keer getoond aan wie ze aanvraagt, om door te geven.
admin-mail-clear = De e-mails gaan onversleuteld naar de SMTP-server: wachtwoorden en links kunnen onderweg gelezen worden. Stel smtps:// in, of smtp://…?tls=required.
rights-title = Rechtenmatrix
rights-lede = Wie mag wat, en waar. Deze tabel is die welke het programma toepast.
rights-right = Recht
rights-others = Ook
scope-anywhere = overal
scope-gt0 = in GT0
scope-here = bij zichzelf
holder-assigned-pilot = toegewezen trekker
holder-assigned-thematic-coordinator = thematisch coördinator van de maatregel
holder-author = auteur
holder-note-taker = wie notities neemt
holder-invited = wie uitgenodigd is
holder-answerable = wie voor het punt verantwoordelijk is
outbox-title = Postvak uit
outbox-none = Geen e-mails
outbox-none-advice = Uitnodigingen, herinneringen en vermeldingen verschijnen hier.
outbox-none-failed = Geen enkele e-mail is mislukt.
outbox-sent = verstuurd op { $date }
outbox-waiting = wachtend
outbox-failed = { $count ->
        [0] geen mislukte pogingen
        [one] één mislukte poging
        *[other] { $count } mislukte pogingen
    }
outbox-put-off = { $count ->
        [one] één poging, wordt opnieuw geprobeerd
        *[other] { $count } pogingen, wordt opnieuw geprobeerd
    }
outbox-by-hand = link met de hand bezorgd
outbox-swept = De tekst is na de bewaartermijn gewist.
outbox-stuck = { $count ->
        [one] Eén e-mail wacht al meer dan een uur. Hij wordt vijf dagen lang minstens elk uur opnieuw geprobeerd.
        *[other] { $count } e-mails wachten al meer dan een uur. Ze worden vijf dagen lang minstens elk uur opnieuw geprobeerd.
    }
outbox-failed-count = { $count ->
        [one] Eén e-mail werd geweigerd of opgegeven: hij vertrekt niet meer zonder u.
        *[other] { $count } e-mails werden geweigerd of opgegeven: ze vertrekken niet meer zonder u.
    }
outbox-retry-all = Alles opnieuw proberen
outbox-only-failed = Alleen deze tonen
outbox-all = Alle e-mails tonen
outbox-retrying-all = { $count ->
        [0] Geen enkele e-mail kan opnieuw vertrekken: de links erin zijn vervallen.
        [one] Eén e-mail vertrekt zo dadelijk opnieuw.
        *[other] { $count } e-mails vertrekken zo dadelijk opnieuw.
    }
mail-class-account = account
mail-class-invitation = uitnodiging
mail-class-reminder = herinnering
mail-class-confirmation = bevestiging
mail-class-result = resultaat
mail-class-notice = bericht
outbox-retry = Nu opnieuw proberen
outbox-retrying = De e-mail vertrekt zo dadelijk opnieuw.
outbox-body = Tekst van de e-mail
outbox-older = Oudere
history-action-give-role = Rol gegeven
history-action-end-role = Einde van een rol
history-action-invite = Uitnodiging verstuurd
history-action-revoke-invitation = Uitnodiging ingetrokken
history-action-send-reset = Wachtwoordlink verstuurd
history-action-deactivate = Account gedeactiveerd
history-action-reactivate = Account geheractiveerd
history-action-erase = Persoonsgegevens gewist
history-action-ask-address = Nieuw adres gevraagd
history-action-confirm-address = Nieuw adres bevestigd
history-action-cancel-address = Van nieuw adres afgezien
history-action-enrol-second-factor = Tweede factor ingesteld
history-action-make-recovery-codes = Nieuwe noodcodes
history-action-remove-second-factor = Tweede factor verwijderd
history-field-first-name = Voornaam
history-field-last-name = Familienaam
history-field-email = E-mailadres
history-field-job-title = Functie
history-field-organisation = Organisatie
history-field-lang = Taal
history-field-role = Rol
keys-title = Enkele toetsen
keys-on = Aan
keys-off = Uit
keys-lede = Toetsen die alleen werken, zonder Ctrl of Alt. Ze doen nooit iets terwijl u in een veld schrijft.
keys-of-reviews = In een beoordeling: 1 tot 7 leiden naar de vraag met dat nummer.
keys-of-notes = In de notities: J en K gaan van punt naar punt, ? opent de hulp; op een notitie wijzigt E ze en antwoordt R erop.
keys-send-nothing = Geen enkele toets verzendt of verwijdert iets.
keys-switch-on = Enkele toetsen inschakelen
keys-switch-off = Enkele toetsen uitschakelen
keys-are-on = De enkele toetsen zijn ingeschakeld.
keys-are-off = De enkele toetsen zijn uitgeschakeld.
outbox-returned = teruggekomen op { $date }
mail-button-reply = Antwoorden
mail-button-password = Een wachtwoord kiezen
mail-button-poll = Zeggen wanneer ik kan
mail-button-meeting = De vergadering openen
mail-button-minutes = Het verslag nalezen
mail-error-expired = De links waren verlopen voor hij vertrok.
mail-error-restored = Teruggehaald uit een back-up: misschien is hij intussen al vertrokken.
mail-error-withheld = Tegengehouden: dit adres werkte eerder niet, en niemand heeft sindsdien bevestigd dat het klopt.
mail-error-told = Iemand heeft gemeld dat de e-mails niet aankomen.
mail-fate-waiting = wacht
mail-fate-left = vertrokken
mail-fate-refused = geweigerd
mail-fate-returned = teruggekomen
mail-fate-absent = afwezigheid gemeld
mail-fate-by-hand = link zelf bezorgd
return-kind-failed = niet aangekomen
return-kind-delayed = vertraagd
return-kind-absent = afwezigheid gemeld
return-kind-answer = antwoord uit een agenda
return-kind-unknown = niet begrepen
returns-title = Teruggekomen e-mails
returns-lede = Leg hier de e-mails neer die in het postvak terugkwamen, de afwezigheidsberichten en de antwoorden uit agenda’s: Jalon zoekt over welke e-mail het gaat, en schrijft niet meer naar een adres dat niet werkt.
returns-file = Bestand
returns-file-hint = Een e-mail (.eml) of een heel postvak (.mbox), hoogstens { $megabytes } MB. Outlook geeft alleen .msg: sleep die als bijlage in een e-mail, en sla die via het web op als .eml.
returns-upload = Bestand lezen
returns-too-big = Het bestand is te groot: stuur het in delen.
returns-no-file = Kies een bestand.
returns-no-mail = In dit bestand is geen e-mail te lezen. De .msg van Outlook worden niet gelezen: nodig is een .eml of een .mbox.
returns-read = Bestand gelezen. Bij een e-mail gevonden: { $settled }. Te bekijken: { $open }. Al gelezen: { $known }.
returns-open = { $count ->
    [one] Eén bericht te bekijken
   *[other] { $count } berichten te bekijken
}
returns-no-subject = Zonder onderwerp
returns-about = Over de e-mail ‘{ $subject }’
returns-kind = Wat het is
returns-none-of-ours = niets te onthouden
returns-address = Adres
returns-address-needed = Vul het adres in waar de e-mail niet aankwam.
returns-settle = Afhandelen
returns-failed = Adressen die niet werken
returns-failed-none = Geen: alle e-mails vertrekken.
returns-settled = Laatst afgehandelde berichten
returns-said = Wat het zegt
returns-mail = E-mail
returns-read-at = Gelezen op
address-troubles = { $count ->
    [one] Eén persoon wordt niet bereikt
   *[other] { $count } personen worden niet bereikt
}
address-troubles-advice = Is het adres fout, verbeter het dan op de pagina van de persoon en stuur de uitnodiging opnieuw. Klopt het, bevestig het dan: de e-mails vertrekken weer.
address-trust = Dit adres klopt
address-trusted = Adres bevestigd: de e-mails vertrekken weer.
address-came-back = Kwam een e-mail bij u terug?
address-came-back-hint = Er vertrekt geen e-mail meer naar dit adres tot iemand het bevestigt.
address-of = Aan wie
address-distrust = Dit adres werkt niet
address-distrusted = Genoteerd: naar dit adres vertrekt geen e-mail meer.
invite-new = Nieuw
invite-known = Al gekend, ongewijzigd
invite-twice = Dubbel, telt één keer
invite-unreadable = Te verbeteren
invite-nobody-new = Niemand is nieuw: iedereen is al gekend.
invite-problem-place = Deze groep of strategie bestaat niet
invite-problem-role = Alleen de administratie geeft deze rol
invite-problem-role-word = Deze rol is niet gekend
invite-problem-no-place = De groep ontbreekt
invite-problem-no-role = De rol ontbreekt
invite-problem-cell = Een cel is geen rol en geen groep
invite-usual-role = Rol, als de regel er niets over zegt
invite-usual-group = Groep, als de regel er niets over zegt
invite-add = Toevoegen zonder uit te nodigen
invite-added = { $count ->
        [0] Niemand is toegevoegd.
        [one] Eén persoon is toegevoegd.
        *[other] { $count } personen zijn toegevoegd.
    }
invite-organisation-unknown = onbekend: leeg gelaten
outbox-look = Bekijken zoals de ontvanger
outbox-mail-lede = De e-mail zoals die aankomt. Persoonlijke links krijgt niemand te zien: puntjes staan op hun plaats.
outbox-mail-to = Aan
outbox-mail-class = Soort
outbox-mail-written = Geschreven op
outbox-mail-files = Bijlagen
mail-calendar-request = Agenda-uitnodiging, te aanvaarden of te weigeren
mail-calendar-cancel = Annulering in de agenda
mail-calendar-publish = Agendabestand, op te slaan
mail-button-measure = Maatregel openen
mail-button-comment = Opmerking lezen
mail-button-account = Mijn account openen
mail-button-address = Adres bevestigen
mail-button-items = Mijn opvolgpunten bekijken
mail-button-corrections = Correcties bekijken
mail-button-poll-result = Datumpeiling bekijken
mail-button-feedback = Mijn feedback geven
mail-button-circle = Mijn pagina openen
mail-button-invitee = De persoon bekijken
invite-file = Excel- (.xlsx), OpenDocument- (.ods) of CSV-bestand
invite-file-hint = De titels worden in alle bladen gezocht: voornaam, naam, e-mail, functie, rol, groep, organisatie, taal.
invite-file-look = Het bestand lezen
invite-or-paste = Of een lijst plakken
invite-file-read = Dit zegt het bestand: verbeter de tekst hieronder als dat nodig is en controleer hem opnieuw. Er is nog niets geschreven.
invite-file-hidden = { $count ->
        [0] Geen verborgen rijen.
        [one] Eén rij die de werkmap verbergt, is niet overgenomen.
        *[other] { $count } rijen die de werkmap verbergt, zijn niet overgenomen.
    }
invite-organisation-added = onbekend: wordt toegevoegd
invite-add-organisations-hint = Als administraties; de rest vult u later aan. Anders worden ze leeg gelaten.
invite-organisation-taken = Een organisatie die toegevoegd wordt, bestaat al, gearchiveerd of onder een andere naam: haal ze terug, of schrijf de naam die bekend is.
outbox-perhaps-twice = misschien tweemaal vertrokken
invite-leave-wrong = De te verbeteren regels overslaan
invite-leave-wrong-hint = De anderen worden uitgenodigd; daarna krijgt u deze regels terug om ze te verbeteren.
invite-rest-added = { $count ->
        [0] Niemand is toegevoegd.
        [one] Eén persoon is toegevoegd.
        *[other] { $count } personen zijn toegevoegd.
    } { $left ->
        [0] Er blijft geen regel te verbeteren.
        [one] Er blijft één regel te verbeteren: hier staat hij.
        *[other] Er blijven { $left } regels te verbeteren: hier staan ze.
    }
invite-rest-done = { $count ->
        [0] Er is geen uitnodiging verstuurd.
        [one] Eén uitnodiging is verstuurd.
        *[other] { $count } uitnodigingen zijn verstuurd.
    } { $left ->
        [0] Er blijft geen regel te verbeteren.
        [one] Er blijft één regel te verbeteren: hier staat hij.
        *[other] Er blijven { $left } regels te verbeteren: hier staan ze.
    }
invite-ready-others = { $count ->
        [0] Er is niemand uit te nodigen.
        [one] Eén persoon kan uitgenodigd worden.
        *[other] { $count } personen kunnen uitgenodigd worden.
    } { $left ->
        [0] Er blijft geen regel opzij.
        [one] Eén regel blijft opzij.
        *[other] { $left } regels blijven opzij.
    }
invite-all-wrong = Geen enkele regel is bruikbaar: ze zijn allemaal te verbeteren.
invite-nobody-left = Geen enkele regel is bruikbaar: de leesbare personen zijn al gekend, de andere regels zijn te verbeteren.
invite-rest-again = Dit formulier was al aangekomen: er gebeurt niets een tweede keer. { $left ->
        [0] Er blijft geen regel te verbeteren.
        [one] Er blijft één regel te verbeteren: hier staat hij.
        *[other] Er blijven { $left } regels te verbeteren: hier staan ze.
    }
invite-column-full = Volledige naam
invite-column-place = Groep
invite-column-piloted = Trekker
invite-values-places = Groepen en strategieën
invite-values-langs = Talen
invite-answer-corrected = Verderop te verbeteren
invite-answer-usual-lang = Die van het formulier
