//! The list of follow-up items narrowed by typing who answers for them.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn items_are_narrowed_by_typing_a_part_of_their_owners_name() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let anne = app.person("Anne Peeters").await;
    let eric = app.person("Éric Pétrens").await;
    app.item(group, "Envoyer la note", Some(anne), Some(1))
        .await;
    app.item(group, "Relire la fiche", Some(eric), Some(2))
        .await;
    let unknown = app.item(group, "Chercher une salle", None, None).await;
    run!(app, "UPDATE action_item SET owner_name = 'Zoé d''Ixelles' WHERE id = $1"; unknown.0);
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    for (typed, shown, hidden) in [
        ("Anne+Peeters", "Envoyer la note", "Relire la fiche"),
        ("peeters", "Envoyer la note", "Relire la fiche"),
        ("eric", "Relire la fiche", "Envoyer la note"),
        ("PETR", "Relire la fiche", "Envoyer la note"),
        ("zoe", "Chercher une salle", "Envoyer la note"),
        // Signs of patterns are letters like others.
        ("%25", "Aucun", "Envoyer la note"),
    ] {
        let page = pilot.get(&format!("/follow-up?who={typed}")).await;
        page.is(200).shows(shown).hides(hidden);
        let file = pilot
            .get(&format!("/follow-up/export.csv?who={typed}"))
            .await;
        file.is(200).hides(hidden);
    }
    // A link that names a person fills the field; the counts follow.
    let page = pilot.get(&format!("/follow-up?person={anne}")).await;
    page.is(200)
        .shows("value=\"Anne Peeters\"")
        .shows("Envoyer la note")
        .hides("Relire la fiche")
        .shows("À faire (1)");
    pilot
        .get("/follow-up?who=eric")
        .await
        .shows("value=\"eric\"")
        .shows("À faire (1)");
}

#[tokio::test]
async fn the_list_names_few_people_however_many_there_are() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for number in 0..80 {
        let person = app.person(&format!("Prénom Nom{number}")).await;
        app.item(group, "À faire", Some(person), Some(number)).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot.get("/follow-up").await;
    assert_eq!(page.body.matches("<option value=\"Prénom").count(), 50);
    // Somebody who is not named there is found all the same.
    pilot
        .get("/follow-up?who=nom79")
        .await
        .shows("Prénom Nom79");
}
