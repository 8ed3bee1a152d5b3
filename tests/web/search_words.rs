//! Words found in their other forms, in French and Dutch.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn words_are_found_in_their_other_forms_in_french_and_dutch() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let measure = app.measure("ZZZ", Some(group)).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    for (typed, written) in [
        // Dutch: f and v, s and z.
        ("bedrijf", "Circulaire bedrijven"),
        ("bedrijven", "Een circulair bedrijf"),
        ("huis", "Sociale huizen"),
        ("huizen", "Elk huis"),
        ("brief", "Brieven van de gemeente"),
        ("prijs", "Lagere prijzen"),
        ("grenzen", "Zonder grens"),
        ("reis", "Duurzame reizen"),
        ("actief", "Actieve deelname"),
        ("circulair bedrijf", "Circulaire bedrijven"),
        // Dutch: plain plurals and accents.
        ("gebouw", "Oude gebouwen"),
        ("maatregelen", "Een maatregel"),
        ("energiezuinige woning", "Energiezuinige woningen"),
        // French.
        ("materiaux", "Le réemploi des matériaux"),
        ("bâtiments", "Le batiment ancien"),
        ("coopératives", "Une coopérative locale"),
        ("entreprises sociales", "L'entreprise sociale"),
        ("initiatives", "Une initiative bruxelloise"),
        // French plurals in x, and in s after a vowel; Dutch ones of French words.
        ("materiau", "Le réemploi des matériaux"),
        ("matériaux", "Un seul matériau"),
        ("réemplois", "Le réemploi"),
        ("reemploi", "Les réemplois"),
        ("enjeu", "Les enjeux et les lieux"),
        ("vélos", "Un vélo cargo"),
        ("niveau", "Op alle niveaus"),
        (
            "réemploi matériau local",
            "Des réemplois de matériaux locaux",
        ),
        // ... without losing what was found.
        ("bruxellois", "Une initiative bruxelloise"),
        ("dangereux", "Une matière dangereuse"),
        ("inclus", "Une mesure incluse"),
        ("werkloos", "Werkloze jongeren"),
        ("serieus", "Serieuze plannen"),
        ("kruis", "Kruisen en bruggen"),
        // Both at once.
        ("bedrijf bruxelles", "Bedrijven à Bruxelles"),
    ] {
        app.set_text(measure, "Sans titre", written).await;
        pilot
            .get(&format!("/search?q={}", typed.replace(' ', "+")))
            .await
            .is(200)
            .shows("Sans titre");
    }
    // ... and what is something else is not.
    for (typed, written) in [
        ("huis", "Le hublot"),
        ("bedrijf", "Een bedrag"),
        ("circulair bedrijf", "Circulaire economie"),
    ] {
        app.set_text(measure, "Sans titre", written).await;
        pilot
            .get(&format!("/search?q={}", typed.replace(' ', "+")))
            .await
            .is(200)
            .hides("Sans titre");
    }
}
