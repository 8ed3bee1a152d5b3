# Powers over identities, the second factor, the security log
confirm-identity-title = Bent u het?
confirm-identity-lede = Wat u gaat wijzigen, raakt aan de toegang. Geef uw wachtwoord opnieuw: het geldt tien minuten, en niets van wat u invulde gaat verloren.
confirm-identity-button = Doorgaan
confirm-what-invite = U verstuurt een uitnodiging.
confirm-what-revoke-invitation = U trekt een uitnodiging in.
confirm-what-reset-password = U maakt een link voor een nieuw wachtwoord.
confirm-what-deactivate = U deactiveert een account.
confirm-what-reactivate = U heractiveert een account.
confirm-what-roles = U geeft een rol.
confirm-what-end = U beëindigt een rol.
confirm-what-people = U slaat de gegevens van een persoon op.
confirm-what-archive = U archiveert een persoon.
confirm-what-restore = U haalt een persoon terug.
confirm-what-cancel-address = U ziet af van een nieuw adres.
confirm-what-erase = U wist de gegevens van een persoon.
confirm-what-second-factor = U stelt een tweede factor in.
confirm-what-enrol = U stelt een tweede factor in.
confirm-what-codes = U maakt nieuwe noodcodes.
confirm-what-remove = U verwijdert een tweede factor.
person-email-hint = Voor wie al een account heeft, geldt een nieuw adres zodra het vanuit dat postvak bevestigd is.
person-is-guarded = Deze persoon heeft een rol die anderen controleert: alleen het beheer wijzigt hem of haar.
role-not-to-oneself = Niemand geeft zichzelf een rol: vraag het aan iemand anders.
account-reset-too-early = Het adres van deze persoon is minder dan 24 uur geleden gewijzigd: de link kan daarna vertrekken, of via het beheer.
address-to-confirm = Opgeslagen. Het nieuwe adres, { $name }, geldt zodra het vanuit dat postvak bevestigd is.
address-by-hand = Er is geen server die e-mails verstuurt: alleen het beheer kan het adres wijzigen van wie een account heeft, en de link doorgeven die het bevestigt.
address-pending = wacht op bevestiging: { $name }
address-pending-own = Een nieuw adres wacht op bevestiging vanuit dat postvak: { $name }. Tot dan blijft uw huidige adres gelden.
address-cancel = Van het nieuwe adres afzien
address-cancelled = Van het nieuwe adres is afgezien; het huidige blijft gelden.
address-confirm-title = Het adres bevestigen
address-confirm-lede = { $name } meldt zich vandaag bij Jalon aan met { $old }. Voortaan wordt dat:
address-confirm-button = Dit adres bevestigen
address-confirmed = Het adres { $name } is bevestigd.
second-factor-title = Tweede factor
second-factor-lede = Naast het wachtwoord een code van uw telefoon: een gestolen wachtwoord volstaat dan niet meer.
second-factor-demanded = Uw rollen vragen een tweede factor. Stel hem nu in; de rest gaat meteen daarna open.
second-factor-demo = Dit is de demonstratie: de tweede factor wordt er van niemand geëist, maar u kunt hem uitproberen.
second-factor-device = Uw toestel
second-factor-on = actief
second-factor-since = Tweede factor actief sinds { $date }
second-factor-change = Van toestel veranderen
second-factor-remove = De tweede factor verwijderen
second-factor-removed = De tweede factor is verwijderd.
second-factor-remove-question = De tweede factor van { $name } verwijderen?
second-factor-remove-consequence = Het wachtwoord volstaat opnieuw, tot er een toestel ingesteld is. De persoon wordt per e-mail verwittigd. Ga na of de vraag wel van die persoon komt.
second-factor-remove-own-question = Uw tweede factor verwijderen?
second-factor-remove-own-consequence = Het wachtwoord volstaat opnieuw; uw noodcodes werken niet meer.
second-factor-is-demanded = Uw rollen vragen een tweede factor: verander van toestel in plaats van hem te verwijderen.
second-factor-step-app = Zorg voor een app met codes op uw telefoon (die van uw administratie, of een andere die codes van zes cijfers leest).
second-factor-step-scan = Scan de afbeelding die volgt en geef de eerste code.
second-factor-step-codes = Bewaar de tien noodcodes, voor de dag dat u de telefoon niet hebt.
second-factor-begin = Instellen
second-factor-enrol-title = Het toestel instellen
second-factor-enrol-lede = Scan de afbeelding met de app, en geef dan de code die hij toont.
second-factor-picture = Afbeelding om met de app te scannen
second-factor-key-title = Zonder camera
second-factor-key-hint = Typ deze sleutel in de app (codes van zes cijfers, om de dertig seconden).
second-factor-first-code = Code die de app toont
second-factor-enrol = Activeren
recovery-codes-title = Noodcodes
recovery-codes-lede = De tweede factor staat klaar. Elk van deze codes vervangt het toestel één keer.
recovery-codes-once = Ze worden niet opnieuw getoond: druk ze af, of bewaar ze in uw wachtwoordkluis.
recovery-codes-kept = Ik heb ze bewaard
recovery-codes-left = { $count ->
        [0] Al uw noodcodes zijn gebruikt: maak er nieuwe.
        [one] U hebt nog één noodcode.
        *[other] U hebt nog { $count } noodcodes.
    }
recovery-codes-new = Nieuwe codes maken
code-title = Tweede factor
code-lede = Het wachtwoord is juist. Geef nu de code van uw app.
code-label = Code
code-hint = Zes cijfers; of een noodcode, als u het toestel niet hebt.
code-wrong = Deze code is niet juist, of is al gebruikt. Wacht op de volgende.
code-six-digits = Geef de zes cijfers.
my-events = Wat er met mijn account gebeurde
my-events-lede = De laatste twintig gebeurtenissen. Verbaast een ervan u, wijzig dan uw wachtwoord en verwittig het beheer.
my-events-none = Nog niets.
security-title = Veiligheidslogboek
security-lede = { $count ->
        [0] Aanmeldingen, weigeringen, gewijzigde toegangen, uitgevoerde gegevens: niets wordt langer dan de dag zelf bewaard.
        [one] Aanmeldingen, weigeringen, gewijzigde toegangen, uitgevoerde gegevens: één dag bewaard.
        *[other] Aanmeldingen, weigeringen, gewijzigde toegangen, uitgevoerde gegevens: { $count } dagen bewaard.
    }
security-none = Geen gebeurtenissen
security-none-advice = Niets voldoet aan deze filters.
security-what = Wat
security-when = Wanneer
security-who = Door wie
security-whom = Over wie
security-request = Verzoek
security-detail = Detail
security-kind = Gebeurtenis
security-from = Van
security-to = Tot en met
security-by = door { $name }
security-older = Oudere
security-latest = De recentste
security-signed-in = Aanmelding
security-refused = Wachtwoord of code geweigerd
security-locked = Te veel pogingen, gestopt
security-signed-out = Afmelding
security-sessions-closed = Sessies gesloten
security-reset-asked = Wachtwoordlink gevraagd
security-password = Wachtwoord gewijzigd
security-address-asked = Nieuw adres gevraagd
security-address = Adres gewijzigd
security-role-given = Rol gegeven
security-role-ended = Einde van een rol
security-second-factor-on = Tweede factor ingesteld
security-second-factor-off = Tweede factor verwijderd
security-recovery-codes = Nieuwe noodcodes
security-recovery-code-used = Noodcode gebruikt
security-invited = Uitnodiging verstuurd
security-activated = Account geheractiveerd
security-deactivated = Account gedeactiveerd
security-calendar = Nieuw agenda-adres
security-calendar-off = Agenda-adres verwijderd
security-denied = Toegang geweigerd
security-exported = Bestand gedownload
security-data-seen = Contactgegevens gezien
security-data-erased = Persoonsgegevens gewist
security-at-confirmation = bij het bevestigen van de identiteit
security-at-code = bij de tweede factor
security-at-secret = met onbekende persoonlijke links
security-by-link = via een link
security-codes-left = resterende noodcodes: { $number }
security-sessions-count = gesloten sessies: { $number }
security-asked-for = adres { $path }
notice-by-yourself = uzelf
notice-by-operator = de uitbater van de server
notice-password = Het wachtwoord van uw account is gewijzigd.
notice-address-asked = Voor uw account werd een nieuw adres gevraagd: { $detail }. Het geldt zodra dat postvak het bevestigd heeft.
notice-address = Het adres van uw account is nu { $detail }.
notice-role-given = U hebt een rol gekregen: { $detail }.
notice-role-ended = Een van uw rollen is beëindigd: { $detail }.
notice-second-factor-on = Voor uw account is een tweede factor ingesteld.
notice-second-factor-off = De tweede factor van uw account is verwijderd.
notice-recovery-codes = Voor uw account zijn nieuwe noodcodes gemaakt; de oude werken niet meer.
notice-recovery-code-used = Met een noodcode is uw account geopend. Resterende codes: { $detail }.
notice-deactivated = Uw account is gedeactiveerd.
notice-activated = Uw account is geheractiveerd.
notice-calendar = Er is een nieuw agenda-adres voor u gemaakt; het oude, als er een was, werkt niet meer.
mail-notice-subject = Jalon: een wijziging aan uw account
mail-notice-body =
    Dag { $name },

    { $what }

    Wanneer: { $when }
    Door: { $by }

    Is dit de bedoeling, dan hoeft u niets te doen. Zo niet, wijzig uw wachtwoord en verwittig het beheer:

    { $link }

    Het coördinatieteam
mail-address-subject = Uw adres voor Jalon bevestigen
mail-address-body =
    Dag { $name },

    Dit adres is opgegeven voor uw Jalon-account. Bevestig het hier (persoonlijke link, zeven dagen geldig):

    { $link }

    Verwacht u dit niet, negeer dan dit bericht: er verandert niets.

    Het coördinatieteam
confirm-what-coordination = U neemt de coördinatie op.
