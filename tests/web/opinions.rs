//! The thematic opinion: one per measure, revisable.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn an_opinion_is_given_explained_and_revised() {
    let app = TestApp::start().await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let url = format!("/measures/{id}/opinion");
    let mut thematic = app.signed_in(Role::ThematicCoordinator, 1).await;
    let page = thematic.get(&url).await;
    page.is(200).shows("Le pilote n’a encore rien proposé.");
    assert!(page.queries() <= 6, "{}", page.queries());
    let silent = [("stance", "reserved"), ("body", ""), ("version", "0")];
    thematic
        .post(&url, &silent)
        .await
        .is(422)
        .shows("Expliquez votre réserve");
    let first = [("stance", "favourable"), ("body", "Bien"), ("version", "0")];
    thematic.post(&url, &first).await.location();
    thematic.post(&url, &first).await.location();
    thematic
        .get(&format!("/measures/{id}"))
        .await
        .shows("Favorable")
        .shows("Bien")
        .shows("Revoir l’avis thématique");
    let mut second = app.signed_in(Role::ThematicCoordinator, 2).await;
    let blind = [
        ("stance", "unfavourable"),
        ("body", "Non"),
        ("version", "0"),
    ];
    let merge = second.post(&url, &blind).await;
    merge
        .is(409)
        .shows("Non")
        .shows("Bien")
        .shows("thematic_coordinator GT1");
    let version = merge.input("version");
    let seen = [
        ("stance", "unfavourable"),
        ("body", "Non"),
        ("version", &version),
    ];
    second.post(&url, &seen).await.location();
    assert_eq!(
        app.count("SELECT count(*) FROM opinion WHERE stance = 'unfavourable' AND version = 2")
            .await,
        1
    );
    let history = "SELECT count(*) FROM history WHERE action = 'opinion_save'";
    assert_eq!(app.count(history).await, 2);
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    pilot.get(&url).await.is(403);
    pilot.post(&url, &first).await.is(403);
}
