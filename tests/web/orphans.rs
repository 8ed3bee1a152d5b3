//! Measures linked to nothing: suggestions, linking, taking back.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn an_orphan_is_linked_by_one_action_and_taken_back() {
    let app = TestApp::start().await;
    let (three, four) = (app.group(3).await, app.group(4).await);
    let like = app.measure("PREC-012", Some(four)).await;
    app.set_text(
        like,
        "Bourse aux matériaux de réemploi",
        "Pour les chantiers.",
    )
    .await;
    let other = app.measure("PREC-013", Some(three)).await;
    app.set_text(other, "Logistique du dernier kilomètre", "À vélo.")
        .await;
    let orphan = app.measure("PREC-101", None).await;
    app.set_text(orphan, "Réemployer les matériaux des chantiers publics", "")
        .await;
    let alone = app.measure("PREC-102", None).await;
    app.set_text(alone, "Xylophone quantique", "\\'|&!:*()")
        .await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let page = browser.get("/measures/orphans").await;
    page.is(200)
        .shows("2 mesures orphelines")
        .shows("Lier à GT4")
        .shows("ressemble à <a href=\"/measures/")
        .shows("PREC-012</a> « Bourse aux matériaux de réemploi »")
        .shows("(matériaux, ")
        .shows("Aucun texte ne lui ressemble")
        .hides("Lier à GT3");
    assert!(page.queries() <= 6, "{} statements", page.queries());

    let target = format!("group:{four}");
    let link = format!("/measures/orphans/{orphan}/link");
    let answer = browser
        .post(&link, &[("target", &target), ("page", "1")])
        .await;
    let page = browser.get(answer.location()).await;
    page.shows("PREC-101 relève maintenant de GT4")
        .shows("une mesure orpheline")
        .shows("Annuler");
    assert!(page.queries() <= 6);
    // Twice the same click does nothing more; another place is refused.
    browser.post(&link, &[("target", &target)]).await.location();
    let elsewhere = format!("group:{three}");
    browser
        .post(&link, &[("target", &elsewhere)])
        .await
        .is(409)
        .shows("entre-temps");
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'link'")
            .await,
        1
    );

    let undo = format!("/measures/orphans/{orphan}/unlink");
    browser.post(&undo, &[("target", &elsewhere)]).await.is(409);
    let answer = browser.post(&undo, &[("target", &target)]).await;
    browser
        .get(answer.location())
        .await
        .shows("Le lien est annulé.")
        .shows("2 mesures orphelines");
    browser
        .get(&format!("/measures/{orphan}"))
        .await
        .shows("Lien annulé")
        .shows("Orpheline");
}

#[tokio::test]
async fn another_choice_is_linked_by_the_list() {
    let app = TestApp::start().await;
    let orphan = app.measure("PREC-101", None).await;
    let strategy = app.strategy("PRI").await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let link = format!("/measures/orphans/{orphan}/link");
    for nonsense in ["", "group:9999", "moon"] {
        let answer = browser.post(&link, &[("other", nonsense)]).await;
        browser
            .get(answer.location())
            .await
            .shows("Choisissez d’abord");
    }
    let other = format!("strategy:{strategy}");
    let answer = browser.post(&link, &[("other", &other)]).await;
    browser
        .get(answer.location())
        .await
        .shows("PREC-101 relève maintenant de PRI")
        .shows("Plus aucune mesure orpheline");
}

#[tokio::test]
async fn the_page_is_paged_and_only_the_coordination_links() {
    let app = TestApp::start().await;
    app.many_measures(45, &[]).await;
    let orphan = app.measure("PREC-999", None).await;
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let page = pilot.get("/measures/orphans?page=3").await;
    page.is(200)
        .shows("41–46 sur 46")
        .shows("PREC-999")
        .hides("Lier");
    assert_eq!(
        pilot.get("/measures/orphans?page=9").await.location(),
        "/measures/orphans"
    );
    let link = format!("/measures/orphans/{orphan}/link");
    pilot.post(&link, &[("target", "group:1")]).await.is(403);
    pilot
        .post(
            &format!("/measures/orphans/{orphan}/unlink"),
            &[("target", "group:1")],
        )
        .await
        .is(403);
    let mut member = app.signed_in(Role::Member, 4).await;
    member.get("/measures/orphans").await.is(404);
    member.post(&link, &[("target", "group:1")]).await.is(403);
}
