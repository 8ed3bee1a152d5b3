# The frame around every page
skip-to-content = Naar de inhoud
breadcrumbs = Kruimelpad
nav-label = Hoofdnavigatie
nav-menu = Menu
nav-home = Mijn werk
nav-follow-up = Opvolging
nav-groups = Groepen
nav-sign-in = Aanmelden
nav-sign-out = Afmelden
user-menu = Gebruikersmenu
search-label = Zoeken in Jalon
search-placeholder = Zoeken…
lang-switch = Taal
lang-fr = Frans (Français)
lang-nl = Nederlands
lang-en = Engels (English)
footer-tagline = de coördinatie van de economische transitie, van maatregel tot beslissing

# Words used everywhere
save = Opslaan
saved = Opgeslagen.
cancel = Annuleren
edit = Wijzigen
archive = Archiveren
restore = Terughalen
archived = ‘{ $name }’ is gearchiveerd. U kunt dit altijd terughalen.
restored = ‘{ $name }’ is teruggehaald.
choose = Kies…
none = Geen
unknown = Onbekend
filter-title = Filters
filter-text = Tekst
filter-all = Alle
filter-apply = Filteren
filter-reset = Filters wissen
filter-archived = Gearchiveerd
pager-label = Pagina’s van de lijst
pager-page = Pagina
pager-range = { $from }–{ $to } van { $total }

# Forms
form-errors-title = Te verbeteren voor het opslaan
form-refused-title = Dit kon niet gebeuren
form-working = Bezig met lezen…
error-required = Dit veld is verplicht.
error-choose = Kies een van de voorgestelde waarden.
error-not-valid = Deze waarde is niet geldig.
error-too-long = Ten hoogste { $max } tekens; het zijn er { $count }.
error-date = Schrijf een datum, bijvoorbeeld 22/09/2021.
error-email = Schrijf een e-mailadres, bijvoorbeeld naam@voorbeeld.be.
error-url = Schrijf een webadres dat begint met https:// of http://.
error-taken = Deze naam bestaat al.
error-stale = Iemand heeft intussen opgeslagen. Laad de pagina opnieuw en begin opnieuw.
error-cross-site = Dit verzoek kwam van een andere site en is niet uitgevoerd. Ga terug naar Jalon en begin opnieuw.

# Two people at once
conflict-title = Iemand anders heeft intussen opgeslagen
conflict-explained = { $name } heeft opgeslagen op { $when }. Niets van wat u schreef is verloren: vergelijk elk gemarkeerd veld, behoud of neem over, en sla dan op.
conflict-theirs = Nu opgeslagen waarde
conflict-take = Deze waarde overnemen
conflict-empty = leeg

# Error pages
error-home = Terug naar mijn werk
error-retry = Opnieuw proberen
error-reference = Referentie voor de ondersteuning:
error-400-title = Verzoek niet begrepen
error-400 = Jalon begreep dit verzoek niet.
error-400-advice = Ga terug naar de vorige pagina en begin opnieuw.
error-403-title = Geen toegang
error-403 = Uw rol laat deze actie niet toe.
error-403-advice = Is dit een vergissing, vraag de rol dan aan de coördinatie.
error-404-title = Pagina niet gevonden
error-404 = Deze pagina bestaat niet, of u hebt er geen toegang toe.
error-404-advice = Controleer het adres, of zoek bovenaan de pagina.
error-409-title = Dit kan niet meer
error-409 = De situatie is intussen veranderd.
error-409-advice = Ga terug naar de vorige pagina en laad ze opnieuw.
error-413-title = Te groot
error-413 = Wat u verstuurde, is groter dan toegelaten.
error-413-limit = Wat u hebt verzonden is groter dan de limiet van { $limit } MB.
error-414-limit = Dit adres is langer dan de limiet van { $limit } kB.
error-431-limit = De headers van dit verzoek zijn groter dan de limiet van { $limit } kB. Wis de cookies van deze site in uw browser.
error-413-advice = Stuur minder tegelijk.
error-heavy-title = Dit is te veel ineens
error-heavy = Dit bestand vraagt meer geheugen of tijd dan één aanvraag krijgt. Jalon is ermee gestopt; er is niets veranderd.
error-heavy-advice = Vraag minder ineens: een gefilterde lijst, een korter document, of hetzelfde als Markdown of CSV.
error-429-title = Te veel pogingen
error-429 = Er waren te veel pogingen.
error-429-wait = Er waren te veel pogingen. Probeer opnieuw over { $count ->
        [0] minder dan een minuut
        [one] een minuut
        *[other] { $count } minuten
    }.
error-429-advice = Deze grens beschermt de accounts.
error-500-title = Fout aan onze kant
error-500 = Er is bij ons iets misgelopen.
error-503-title = Jalon is even niet beschikbaar
error-503 = De databank antwoordt niet. Jalon probeert ze terug te vinden: meestal duurt dat maar enkele seconden.
error-503-advice = Probeer zo dadelijk opnieuw; blijft het duren, geef dan de referentie aan de ondersteuning.
error-busy = Er gebeurt te veel tegelijk: uw verzoek is niet aan de beurt gekomen.
error-late = Uw verzoek duurde te lang en is opgegeven.
error-pdf-title = De PDF is nog niet klaar op deze server
error-pdf = Het document als DOCX en de pagina om af te drukken zijn het wel.
error-pdf-advice = Probeer over enkele minuten opnieuw.
error-full-title = Er kan nu niets worden opgeslagen
error-full = De schijf van de server is vol. U kunt lezen, maar niet schrijven, tot de beheerders plaats maken.
error-nothing-stored = Er is niets opgeslagen. U kunt het zo dadelijk opnieuw versturen.
error-unsure = We weten niet of uw invoer is opgeslagen: kijk eerst na voor u ze opnieuw verstuurt.
error-typed-title = Wat u geschreven hebt
error-typed-hint = Er is niets verloren: kopieer deze teksten, of verstuur het formulier opnieuw zoals het is.
error-typed-copy = Er is niets verloren: kopieer deze teksten.
error-typed-field = Tekst
error-send-again = Opnieuw versturen
error-pressed = De gekozen knop: { $button }
error-look = Eerst de pagina bekijken
disk-low-banner = Er is nog maar { $free } MB vrij op de schijf van de server. Maak plaats: onder 100 MB wordt niets meer opgeslagen.
disk-full-banner = Er is nog maar { $free } MB vrij op de schijf van de server: er wordt niets meer opgeslagen tot er plaats is.
handed-title = Door te geven links
handed-lede = Er is geen server die hier e-mails verstuurt: bezorg zelf elke persoon zijn of haar link.
handed-once = Deze links worden alleen nu getoond en nergens bewaard. Elke link opent de toegang van één persoon: geef hem aan niemand anders.
handed-done = Verder
handed-unsent = { $count ->
    [one] Het is opgeslagen. Maar geen server verstuurt hier e-mails: verwittig zelf één persoon.
   *[other] Het is opgeslagen. Maar geen server verstuurt hier e-mails: verwittig zelf { $count } personen.
}
quoted = ‘{ $text }’
nav-steering = Sturing
nav-directory = Wie is wie
nav-system = Status van het systeem
nav-sessions = GPCE-zittingen
nav-to-decide = Te beslissen
search-keys = Ctrl K
theme-choice = Thema
theme-system = Systeem
theme-light = Licht
theme-dark = Donker
density-choice = Dichtheid
density-comfortable = Ruim
density-compact = Compact
undo = Ongedaan maken
undo-too-late = Dit is ondertussen gewijzigd: er is niets ongedaan gemaakt. Kijk hoe het er nu voor staat.
draft-kept = Bewaard om { $time }, nog niet verzonden
draft-taken-up = Ontwerp van { $when } hernomen.
draft-older = De fiche is intussen veranderd: bij het opslaan ziet u beide versies.
draft-erase = Het ontwerp wissen
draft-offline = Offline: nog niet opgeslagen, zo dadelijk volgt een nieuwe poging.
draft-signed-out = Uw sessie is afgelopen: sla op en meld u opnieuw aan. Uw tekst blijft klaarstaan.
draft-too-long = Te lang om bij te houden: sla meteen op.
draft-conflict = Iemand anders heeft intussen opgeslagen: sla op om beide versies te zien.
draft-refused = Niet opgeslagen: { $why }
sending-count = { $count ->
    [0] Er vertrekt geen enkele e-mail.
    [one] Er vertrekt één e-mail.
   *[other] Er vertrekken { $count } e-mails.
}
sending-left = { $count ->
    [one] Eén persoon krijgt niets:
   *[other] { $count } personen krijgen niets:
}
sending-left-failed = adres werkt niet
sending-left-no-address = geen adres bekend
sending-preview = Voorbeeld
sending-preview-of = E-mail aan
sending-preview-show = Tonen
sending-preview-to = Aan { $address }
sending-preview-files = { $count ->
    [one] met één bijlage
   *[other] met { $count } bijlagen
}
error-403-administrator = De administratie zet Jalon op, ze werkt niet in de plaats van de groepen. Coördineert nog niemand, dan stellen de eerste stappen het u voor; anders zegt de hulp bij wie u terechtkunt.
conflict-own-title = U hebt intussen opgeslagen, in een ander venster
conflict-own-explained = Wat u op { $when } hebt opgeslagen en wat u hier schrijft, verschillen. Er is niets verloren: vergelijk elk gemarkeerd veld, behoud of neem over, en sla dan op.
handed-rest = Verder met wat te verbeteren blijft
sending-changed = Er is niets vertrokken: wat verstuurd zou worden, is niet meer wat u voor u had. Kijk opnieuw voor u verstuurt.
sending-changed-people = De ontvangers zijn niet meer dezelfde: eerst { $before }, nu { $now }.
sending-changed-told = Wat de e-mails zeggen, is intussen gewijzigd (datum, plaats, link of tekst).
archive-question = ‘{ $name }’ archiveren?
