//! The security log: what goes in, what never does, who sees it, how long it stays.

use chrono::TimeDelta;
use platform::{auth::Role, security};

use crate::support::{ANNE, TestApp};

const PASSWORD: &str = "un mot de passe de test";

/// Kind, who did it, about whom, address, detail.
type Row = (String, Option<i64>, Option<i64>, String, String);

#[tokio::test]
async fn what_happens_with_accounts_is_logged_with_its_place() {
    let app = TestApp::start().await;
    let person = app.person("Pilote GT1").await;
    app.account(person).await;
    let group = app.group(1).await;
    app.role(person, Role::Pilot, Some(group), None).await;
    let mut browser = app.browser();
    for (email, password) in [
        ("pilote.gt1@test.example", "MotTapeParErreur"),
        ("MotTapeParErreur@test.example", "x"),
        ("pilote.gt1@test.example", PASSWORD),
    ] {
        let form = [("email", email), ("password", password)];
        browser.post("/sign-in", &form).await;
    }
    browser.get("/admin").await.is(404);
    browser.get("/admin").await.is(404);
    browser.get("/people/invite").await.is(403);
    browser.get("/people").await.is(200);
    browser.get("/measures/export.csv").await.is(200);
    browser.post("/sign-out", &[]).await.asks_to_sign_in();
    browser
        .post(
            "/password/forgotten",
            &[("email", "pilote.gt1@test.example")],
        )
        .await
        .is(200);
    let link = app.mailed_link().await;
    browser
        .post(
            &link,
            &[
                ("password", "quatre mots sans lien aucun"),
                ("repeat", "quatre mots sans lien aucun"),
            ],
        )
        .await
        .location();
    let rows: Vec<Row> = app
        .rows("SELECT kind, person_id, subject_id, address, detail FROM security_event ORDER BY id")
        .await;
    let me = Some(person.0);
    let found: Vec<_> = rows
        .iter()
        .map(|row| (row.0.as_str(), row.1, row.2, row.4.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("refused", None, me, ""),
            ("refused", None, None, ""),
            ("signed_in", me, me, ""),
            ("denied", me, None, "GET /admin"),
            ("denied", me, None, "GET /people/invite"),
            ("data_seen", me, None, "@people-title"),
            ("exported", me, None, "GET /measures/export.csv"),
            ("signed_out", me, me, ""),
            ("reset_asked", None, me, ""),
            ("password", me, me, "@security-by-link"),
            ("signed_in", me, me, ""),
        ]
    );
    assert!(rows.iter().all(|row| row.3 == "127.0.0.1"));
    let token = link.rsplit('/').next().unwrap().to_owned();
    let text: String = app
        .one("SELECT string_agg(e::text, ' ') FROM security_event e")
        .await;
    for secret in ["MotTapeParErreur", PASSWORD, "quatre mots", &token] {
        assert!(!text.contains(secret), "{secret} in the log");
    }
    assert_eq!(
        app.count("SELECT count(*) FROM security_event WHERE request = ''")
            .await,
        0
    );
}

#[tokio::test]
async fn files_that_leave_and_what_ends_access_are_logged() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    for file in ["agenda.md", "calendar.ics"] {
        let path = format!("/meetings/{meeting}/{file}");
        pilot.get(&path).await.is(200);
    }
    pilot.post("/account/calendar", &[]).await.is(200);
    for _ in 0..2 {
        let revoke = pilot.post("/account/calendar/revoke", &[]).await;
        assert_eq!(revoke.location(), "/account/calendar");
    }
    app.browser_of(id).await;
    let other = app.count("SELECT max(id) FROM session").await;
    let close = format!("/account/sessions/{other}/close");
    pilot.post(&close, &[]).await.location();
    app.browser_of(id).await;
    let close_others = "/account/sessions/close-others";
    pilot.post(close_others, &[]).await.location();
    let mut guest = app.browser();
    for _ in 0..62 {
        guest.get(&format!("/poll/{}", "C".repeat(43))).await;
    }
    let rows: Vec<Row> = app
        .rows("SELECT kind, person_id, subject_id, address, detail FROM security_event ORDER BY id")
        .await;
    let found: Vec<_> = rows
        .iter()
        .map(|row| (row.0.as_str(), row.1, row.2, row.4.as_str()))
        .collect();
    let me = Some(id.0);
    let file = |name: &str| format!("GET /meetings/{meeting}/{name}");
    assert_eq!(
        found,
        [
            ("exported", me, None, file("agenda.md").as_str()),
            ("exported", me, None, file("calendar.ics").as_str()),
            ("calendar", me, me, ""),
            ("calendar_off", me, me, ""),
            ("sessions_closed", me, me, "1"),
            ("sessions_closed", me, me, "1"),
            ("locked", None, None, "@security-at-secret"),
        ]
    );
}

#[tokio::test]
async fn a_refusal_is_logged_though_nothing_else_is_kept() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    let form = [("email", "inconnu@test.example"), ("password", "faux")];
    for _ in 0..12 {
        browser.post("/sign-in", &form).await;
    }
    let kinds = app.events().await;
    assert_eq!(kinds.iter().filter(|kind| *kind == "refused").count(), 10);
    // However often it is tried again.
    assert_eq!(kinds.iter().filter(|kind| *kind == "locked").count(), 1);
}

#[tokio::test]
async fn administrators_read_it_and_everybody_their_own() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let group = app.group(2).await.to_string();
    gt0.post(
        &format!("/people/{id}/roles"),
        &[("role", "pilot"), ("group", &group)],
    )
    .await
    .location();
    gt0.get("/admin/security").await.is(404);
    let page = admin.get("/admin/security").await;
    page.is(200).shows("Rôle donné").shows("Pilote GT2");
    assert!(page.queries() <= 6, "{}", page.queries());
    admin
        .get("/admin/security?kind=role_given&person=pilot.gt1@test.example&from=2021-09-22&to=2021-09-22")
        .await
        .shows("Rôle donné")
        .hides("row\">Accès refusé");
    for none in [
        "kind=password",
        "person=personne@test.example",
        "from=2021-09-23",
        "to=2021-09-21",
    ] {
        admin
            .get(&format!("/admin/security?{none}"))
            .await
            .is(200)
            .shows("Aucun événement");
    }
    let file = admin.get("/admin/security.csv?kind=role_given").await;
    file.is(200).shows("Rôle donné");
    pilot
        .get("/account")
        .await
        .shows("Ce qui s’est passé avec mon compte")
        .shows("Rôle donné")
        .shows("par coordinator GT0");
    run!(app,
        "INSERT INTO security_event (at, kind) SELECT $1, 'refused' FROM generate_series(1, 120)";
        app.clock.now());
    admin
        .get("/admin/security?kind=refused")
        .await
        .shows("Plus anciens")
        .shows("kind=refused&before=");
}

#[tokio::test]
async fn it_is_kept_for_as_long_as_the_setting_says() {
    let app = TestApp::start().await;
    app.browser()
        .post(
            "/sign-in",
            &[("email", "x@test.example"), ("password", "faux")],
        )
        .await
        .is(422);
    let days = app.state.settings.security_log_days;
    assert_eq!(days, 365);
    let mut db = app.db().await;
    app.clock.advance(TimeDelta::days(365));
    security::sweep(&mut db, app.clock.now(), days)
        .await
        .unwrap();
    assert_eq!(app.events().await.len(), 1);
    app.clock.advance(TimeDelta::seconds(1));
    security::sweep(&mut db, app.clock.now(), days)
        .await
        .unwrap();
    assert!(app.events().await.is_empty());
}

#[tokio::test]
async fn erasing_somebody_leaves_what_happened_and_nothing_of_them() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let url = admin.post("/people", &ANNE).await.location().to_owned();
    admin.post(&format!("{url}/invite"), &[]).await.location();
    let link = app.mailed_link().await;
    let chosen = [
        ("password", "quatre mots sans lien aucun"),
        ("repeat", "quatre mots sans lien aucun"),
    ];
    app.browser().post(&link, &chosen).await.location();
    let form = [
        ("last_name", "Dupont"),
        ("email", "autre@test.example"),
        ("lang", "fr"),
        ("version", "1"),
    ];
    admin.post(&url, &form).await.location();
    admin
        .post(&format!("{url}/erase"), &[("name", "Dupont")])
        .await
        .location();
    for sql in [
        "SELECT count(*) FROM security_event WHERE detail LIKE '%autre@%'",
        "SELECT count(*) FROM security_event e JOIN person p ON p.id = e.person_id
         WHERE p.erased_at IS NOT NULL AND e.address <> ''",
        "SELECT count(*) FROM pending_address",
        "SELECT count(*) FROM mail WHERE recipient IN ('autre@test.example', 'anne@test.example')",
    ] {
        assert_eq!(app.count(sql).await, 0, "{sql}");
    }
    let kinds = app.events().await;
    assert!(kinds.contains(&"data_erased".to_owned()));
}
