# Signing in and passwords
sign-in-title = Aanmelden
sign-in-lede = Uw maatregelen, uw groepen en wat uw aandacht vraagt.
sign-in-button = Aanmelden
sign-in-failed = Het adres of het wachtwoord is niet juist. Controleer, of vraag hieronder een nieuw wachtwoord.
signed-out = U bent afgemeld.
unsent-title = Dit was nog niet verstuurd
unsent-lede = U hebt dit verstuurd toen uw sessie voorbij was, of voor u de tweede factor had die uw rollen vragen. Er is niets van opgeslagen: lees het na en verstuur het.
unsent-from = Geschreven op { $when }
unsent-choices = Keuzes, zonder tekst.
unsent-forget = Deze tekst vergeten
unsent-forgotten = Deze tekst is vergeten.
unsent-none = Er wacht niets om verstuurd te worden.
form-sent-before = Dit formulier was al aangekomen: het wordt geen tweede keer opgeslagen.
unsent-kept = Uw sessie was voorbij. Wat u schreef, is bewaard: meld u opnieuw aan om het te versturen.
unsent-file = Uw sessie was voorbij en het bestand is niet aangekomen. Meld u opnieuw aan en verstuur het nog eens.
unsent-kept-enrol = Uw rollen vragen nu een tweede factor. Wat u schreef, is bewaard: stel hem in en verstuur het daarna.
unsent-file-enrol = Uw rollen vragen nu een tweede factor, en het bestand is niet aangekomen. Stel hem in en stuur het bestand daarna opnieuw.
password = Wachtwoord
password-new = Nieuw wachtwoord
password-repeat = Hetzelfde wachtwoord, nog eens
password-hint = Minstens { $count } tekens; een zin die u onthoudt is prima.
password-too-short = Dit wachtwoord is te kort.
password-too-long = Dit wachtwoord is te lang.
password-guessed = Dit wachtwoord is snel te raden: het is bekend, herhaald, volgt het toetsenbord of neemt uw eigen woorden over. Een zin van vier losse woorden is prima.
password-differs = De twee wachtwoorden verschillen.
forgotten-link = Wachtwoord vergeten?
forgotten-title = Nieuw wachtwoord
forgotten-lede = Geef uw adres: u krijgt een link die twee uur geldig is.
forgotten-button = Link versturen
forgotten-sent = Als er op dit adres een account bestaat, is er net een link verstuurd. Kijk ook bij de ongewenste e-mail.
forgotten-by-hand = Er is hier geen server die e-mails verstuurt. Vraag de beheerders van Jalon om een link: zij kunnen u er een bezorgen.
forgotten-back = Terug naar aanmelden
choose-title = Een wachtwoord kiezen
choose-lede = Dag { $name }, kies uw nieuwe wachtwoord. Uw open sessies worden gesloten.
choose-welcome-title = Welkom bij Jalon
choose-welcome-lede = Dag { $name }, kies een wachtwoord om uw account te openen.
choose-button = Kiezen en doorgaan
dead-link-title = Deze link werkt niet meer
dead-link-advice = Hij is al gebruikt, verlopen of vervangen door een nieuwere. Vraag een nieuwe aan.
mail-invitation-subject = Uw toegang tot Jalon
mail-reset-subject = Een nieuw wachtwoord voor Jalon kiezen
mail-invitation-body =
    Dag { $name },

    U bent uitgenodigd om te werken in Jalon, het coördinatie-instrument van de economische transitiestrategie.
    Om uw account te openen, kies hier een wachtwoord (persoonlijke link, 14 dagen geldig):

    { $link }

    Het coördinatieteam
mail-reset-body =
    Dag { $name },

    Hier is de link om een nieuw wachtwoord te kiezen (twee uur geldig, één keer):

    { $link }

    Hebt u niets gevraagd, negeer dan dit bericht: er verandert niets.

    Het coördinatieteam
mail-reset-too-early-body =
    Dag { $name },

    Voor uw account is een nieuw wachtwoord gevraagd. Uw adres is minder dan 24 uur geleden gewijzigd:
    uit voorzorg kan een link pas vertrekken op { $date }. Vraag hem dan opnieuw, of wend u tot het beheer.

    Het coördinatieteam
