//! Global search.

use platform::auth::Role;

use crate::support::TestApp;

async fn with_measures() -> TestApp {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for (code, title) in [
        ("PREC-001", "Réemploi des matériaux de construction"),
        ("PREC-002", "Cantines durables"),
    ] {
        let measure = app.measure(code, Some(group)).await;
        run!(app, "UPDATE measure SET title = $2 WHERE id = $1"; measure.0, title);
    }
    app.group(2).await;
    app
}

#[tokio::test]
async fn words_are_found_without_accents_in_other_forms_and_with_typing_errors() {
    let app = with_measures().await;
    let mut pilot = app.signed_in(Role::Pilot, 2).await;
    for text in [
        "reemploi",
        "materiau",
        "Réemplois",
        "constrution",
        "reemplio",
    ] {
        pilot
            .get(&format!("/search?q={text}"))
            .await
            .is(200)
            .shows("PREC-001")
            .hides("PREC-002");
    }
    let page = pilot.get("/search?q=reemploi").await;
    assert!(page.queries() <= 10);
}

#[tokio::test]
async fn a_code_leads_straight_to_its_page() {
    let app = with_measures().await;
    let mut pilot = app.signed_in(Role::Pilot, 2).await;
    assert!(
        pilot
            .get("/search?q=prec-002")
            .await
            .location()
            .starts_with("/measures/")
    );
}

#[tokio::test]
async fn nobody_finds_what_they_may_not_know() {
    let app = with_measures().await;
    app.signed_in(Role::Member, 2)
        .await
        .get("/search?q=reemploi")
        .await
        .is(200)
        .hides("PREC-001");
    app.signed_in(Role::Member, 1)
        .await
        .get("/search?q=reemploi")
        .await
        .is(200)
        .shows("PREC-001");
    app.person("Zénobie Introuvable").await;
    app.signed_in(Role::Cabinet, 0)
        .await
        .get("/search?q=zenobie")
        .await
        .shows("Zénobie");
    app.browser().get("/search?q=reemploi").await.is(303);
}

#[tokio::test]
async fn odd_texts_do_no_harm() {
    let app = with_measures().await;
    let mut pilot = app.signed_in(Role::Pilot, 2).await;
    for text in [
        "",
        "%20",
        "%00",
        "'%22;--",
        "%25%25",
        "((((",
        "%F0%9F%99%82",
        "a%26%26%7C",
    ] {
        pilot.get(&format!("/search?q={text}")).await.is(200);
    }
}

#[tokio::test]
async fn meetings_and_notes_are_found_by_those_who_may_read_them() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.group(2).await;
    let meeting = app.meeting(group, "Réunion sur les palettes").await;
    let point = app.point(meeting, "Un point").await;
    app.noted(
        meeting,
        point,
        "information",
        "Les palettes sont consignées",
    )
    .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot.get("/search?q=palettes").await;
    page.is(200)
        .shows("Réunion sur les palettes")
        .shows("Les palettes sont consignées");
    assert!(page.queries() <= 10);
    // A draft is for who writes or was there; the meeting is known in the group.
    let mut member = app.signed_in(Role::Member, 1).await;
    member
        .get("/search?q=palettes")
        .await
        .shows("Réunion sur les palettes")
        .hides("consignées");
    let mut stranger = app.signed_in(Role::Member, 2).await;
    stranger
        .get("/search?q=palettes")
        .await
        .shows("Rien trouvé");
}

#[tokio::test]
async fn polls_are_found_by_those_who_may_know_of_them() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.group(2).await;
    for (title, state) in [
        ("Date pour les caisses", "open"),
        ("Caisses à venir", "draft"),
    ] {
        run!(app,
            "INSERT INTO poll (group_id, kind, title, duration_minutes, closes_at, state, created_at)
             VALUES ($1, 'group', $2, 60, now() + interval '5 days', $3, now())";
            group.0, title, state);
    }
    for (role, number, open, draft) in [
        (Role::Pilot, 1, true, true),
        (Role::Member, 1, true, false),
        (Role::Pilot, 2, true, false),
        (Role::Member, 2, false, false),
    ] {
        let mut browser = app.signed_in(role, number).await;
        let page = browser.get("/search?q=caisses").await;
        page.is(200);
        for (title, found) in [("Date pour les caisses", open), ("Caisses à venir", draft)] {
            let unmarked = page.body.replace("<mark>", "").replace("</mark>", "");
            assert_eq!(
                unmarked.contains(title),
                found,
                "{role:?} of {number}: {title}"
            );
        }
    }
}

#[tokio::test]
async fn notes_are_shown_as_they_are_read_and_not_as_they_are_typed() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    let body = "- **Premier** verger\n- second";
    app.noted(meeting, point, "information", body).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    run!(app,
        "WITH decided AS (
           INSERT INTO decision (year, number, text, decided_on, group_id, recorded_at)
           VALUES (2021, 1, 'Le **verger** reste', '2021-09-01', $1, now()))
         INSERT INTO action_item (what, group_id, created_at) VALUES ('Tailler le **verger**', $1, now())";
        group.0);
    let found = pilot.get("/search?q=verger").await;
    found
        .shows("Premier verger second")
        .shows("Le verger reste")
        .shows("Tailler le verger")
        .hides("**");

    // So is a decision of GT0, also where it waits to be sent.
    let (coordinator, mut keeper) = app.signed_in_person(Role::Coordinator, 0).await;
    let measure = app.measure("PREC-1", Some(group)).await;
    app.decided(measure, coordinator, "carry_on").await;
    sqlx::raw_sql(
        "UPDATE arbitration SET reason = 'Le **poirier** reste'; UPDATE measure SET state = 'arbitrated'",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    for page in ["/search?q=poirier", "/"] {
        let page = keeper.get(page).await;
        page.shows("Le poirier reste").hides("**");
    }
}

#[tokio::test]
async fn what_was_searched_for_is_marked_where_it_is_found() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let measure = app.measure("PREC-007", Some(group)).await;
    let title = "Réemploi <b>des</b> matériaux";
    app.set_text(measure, title, "").await;
    app.run("UPDATE measure SET theme = 'Chantiers'").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot.get("/search?q=reemplois+MATERIAU").await;
    page.is(200)
        .shows("<mark>Réemploi</mark> ")
        .shows("<mark>matériau</mark>x");
    // What people wrote is a text, marked or not.
    assert!(!page.body.contains("<b>"), "{}", page.body);
    // Their words say their language, beside the title too.
    let mut dutch = pilot.with_cookie("jalon_lang", "nl");
    let page = dutch.get("/search?q=materiaux").await;
    page.is(200)
        .shows("<span lang=\"fr\">GT1 · Chantiers</span>");
}
