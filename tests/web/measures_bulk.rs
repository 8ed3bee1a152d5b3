//! Assigning many measures at once.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn the_chosen_measures_are_assigned_and_only_what_differs_changes() {
    let app = TestApp::start().await;
    let (one, two) = (app.group(1).await, app.group(2).await);
    let a = app.measure("PREC-A", Some(one)).await;
    let b = app.measure("PREC-B", Some(two)).await;
    app.measure("PREC-C", Some(one)).await;
    let (_, mut browser) = app.signed_in_person(Role::Coordinator, 0).await;
    let pilot = app.person("Paule Pilote").await;
    app.role(pilot, Role::Pilot, Some(two), None).await;
    let page = browser
        .get(&format!(
            "/measures/assign?measure={a}&measure={b}&filter=group%3D{one}"
        ))
        .await;
    page.is(200)
        .shows("2 mesures sont choisies")
        .shows("Paule Pilote (GT2)");
    assert!(page.queries() <= 6);
    let (a, b, destination) = (a.to_string(), b.to_string(), format!("group:{two}"));
    let filter = format!("group={one}");
    let fields = [
        ("measure", a.as_str()),
        ("measure", b.as_str()),
        ("filter", filter.as_str()),
        ("confirmed", "2"),
        ("destination", destination.as_str()),
        ("pilot", ""),
        ("thematic", ""),
    ];
    let answer = browser.post("/measures/assign", &fields).await;
    assert_eq!(answer.location(), format!("/measures?{filter}"));
    browser
        .get(answer.location())
        .await
        .shows("Une mesure attribuée ; déjà ainsi : 1.");
    assert_eq!(app.count("SELECT count(*) FROM measure WHERE group_id = (SELECT id FROM working_group WHERE number = 2)").await, 2);
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'assign'")
            .await,
        1
    );
    browser
        .get(&format!("/measures/{a}"))
        .await
        .shows("Attribué")
        .shows("GT1")
        .shows("GT2");
    // Sent twice, it changes nothing more.
    browser.post("/measures/assign", &fields).await.location();
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'assign'")
            .await,
        1
    );
}

#[tokio::test]
async fn all_that_the_filter_finds_is_assigned_as_counted() {
    let app = TestApp::start().await;
    let one = app.group(1).await;
    let strategy = app.strategy("PRI").await;
    app.many_measures(120, &[one]).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let page = browser
        .get(&format!("/measures/assign?all=1&filter=group%3D{one}"))
        .await;
    page.shows("120 mesures sont choisies")
        .shows("et 90 autres");
    let (filter, destination) = (page.input("filter"), format!("strategy:{strategy}"));
    let fields = |confirmed: &'static str| {
        [
            ("all", "1"),
            ("filter", filter.as_str()),
            ("confirmed", confirmed),
            ("destination", destination.as_str()),
        ]
    };
    app.measure("PREC-NEW", Some(one)).await;
    let answer = browser.post("/measures/assign", &fields("120")).await;
    answer
        .is(409)
        .shows("Le filtre trouve maintenant 121 mesures");
    assert_eq!(
        app.count("SELECT count(*) FROM measure WHERE strategy_id IS NOT NULL")
            .await,
        0
    );
    browser
        .post("/measures/assign", &fields("121"))
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM measure WHERE strategy_id IS NOT NULL AND group_id IS NULL AND version = 2").await,
        121
    );
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'assign'")
            .await,
        121
    );
}

#[tokio::test]
async fn a_selection_of_nothing_and_a_form_of_nothing_say_so() {
    let app = TestApp::start().await;
    let a = app.measure("PREC-A", None).await.to_string();
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    browser
        .get("/measures/assign")
        .await
        .is(200)
        .shows("Aucune mesure choisie");
    let nothing = [
        ("measure", a.as_str()),
        ("confirmed", "1"),
        ("destination", ""),
    ];
    browser
        .post("/measures/assign", &nothing)
        .await
        .is(422)
        .shows("Choisissez au moins");
    let gone = [
        ("measure", a.as_str()),
        ("confirmed", "1"),
        ("destination", "group:99999"),
    ];
    browser
        .post("/measures/assign", &gone)
        .await
        .is(422)
        .shows("Choisissez une des valeurs");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.get("/measures/assign").await.is(403);
    pilot.post("/measures/assign", &nothing).await.is(403);
}
