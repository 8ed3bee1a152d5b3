//! People and their roles: list, page, form, erasure.

use platform::auth::Role;

use crate::support::{ANNE, TestApp};

#[tokio::test]
async fn somebody_is_added_given_a_role_and_invited() {
    let app = TestApp::start().await;
    let group = app.group(3).await.to_string();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = gt0.post("/people", &ANNE).await.location().to_owned();
    gt0.get(&url)
        .await
        .is(200)
        .shows("Anne Dupont")
        .shows("Pas de compte")
        .shows("Aucun rôle encore");
    gt0.post("/people", &ANNE)
        .await
        .is(422)
        .shows("appartient déjà à quelqu’un");
    let roles = format!("{url}/roles");
    gt0.post(&roles, &[("role", "pilot")])
        .await
        .is(422)
        .shows("Choisissez un groupe ou une stratégie");
    gt0.post(&roles, &[("role", "pilot"), ("group", &group)])
        .await
        .location();
    gt0.post(&roles, &[("role", "pilot"), ("group", &group)])
        .await
        .is(422)
        .shows("a déjà ce rôle");
    gt0.post(&roles, &[("role", "administrator")]).await.is(403);
    gt0.post(&format!("{url}/invite"), &[]).await.location();
    let page = gt0.get(&url).await;
    page.shows("Invité").shows("GT3");
    assert!(page.queries() <= 6, "{}", page.queries());
    gt0.get("/people?account=invited")
        .await
        .shows("Anne Dupont");
    let path = app.mailed_link().await;
    let mut anne = app.browser();
    anne.get(&path).await.is(200).shows("Bienvenue");
    let chosen = [
        ("password", "une phrase assez longue"),
        ("repeat", "une phrase assez longue"),
    ];
    anne.post(&path, &chosen).await.location();
    anne.get("/")
        .await
        .is(200)
        .shows("Anne Dupont")
        .shows("GT3");
}

#[tokio::test]
async fn erasing_takes_the_name_out_everywhere() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let url = admin.post("/people", &ANNE).await.location().to_owned();
    admin.post(&format!("{url}/invite"), &[]).await.location();
    admin
        .post(&format!("{url}/erase"), &[("name", "Quelqu’un")])
        .await
        .is(422);
    admin
        .post(&format!("{url}/erase"), &[("name", "Anne Dupont")])
        .await
        .location();
    admin.get(&url).await.is(404);
    for sql in [
        "SELECT count(*) FROM person WHERE last_name ILIKE '%dupont%' OR email ILIKE '%anne%'",
        "SELECT count(*) FROM history WHERE changes::text ILIKE '%dupont%' OR changes::text ILIKE '%anne%'",
        "SELECT count(*) FROM mail WHERE recipient ILIKE '%anne%' OR body ILIKE '%dupont%'",
        "SELECT count(*) FROM account_token",
    ] {
        assert_eq!(app.count(sql).await, 0, "{sql}");
    }
    let rewriting = sqlx::query("UPDATE history SET note = 'x'")
        .execute(&app.pool)
        .await;
    assert!(rewriting.is_err(), "history can be rewritten");
}

#[tokio::test]
async fn the_list_is_filtered_sorted_and_paged() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let organisation = app.organisation("Zinneke").await;
    let anne = app.person("Élise Dupont").await;
    app.works_at(anne, organisation).await;
    let group = app.group(3).await;
    app.role(anne, Role::Facilitator, Some(group), None).await;
    app.person("Bob 100% Martin").await;
    let page = gt0.get("/people?q=elise+dup").await;
    page.shows("Élise Dupont").shows("GT3").hides("Martin");
    assert!(page.queries() <= 6, "{}", page.queries());
    gt0.get("/people?q=100%25")
        .await
        .shows("Martin")
        .hides("Dupont");
    gt0.get(&format!(
        "/people?organisation={organisation}&role=facilitator&group={group}"
    ))
    .await
    .shows("Élise Dupont")
    .hides("Martin");
    gt0.get("/people?role=cabinet").await.shows("Personne ici");
    let page = gt0.get("/people?sort=organisation&account=none").await;
    let position = |text: &str| page.body.find(text).unwrap();
    assert!(
        position("Élise Dupont") < position("Martin"),
        "those without organisation last"
    );
    app.run(
        "INSERT INTO person (first_name, last_name, email)
         SELECT 'Foule', 'N' || n, 'n' || n || '@test.example' FROM generate_series(1, 230) n",
    )
    .await;
    let page = gt0.get("/people?account=none&page=3").await;
    page.shows("page=1").shows("account=none");
    assert!(page.queries() <= 6, "{}", page.queries());
}

#[tokio::test]
async fn two_tabs_lose_nothing() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = gt0.post("/people", &ANNE).await.location().to_owned();
    let mut fields: Vec<_> = ANNE.to_vec();
    fields.extend([("version", "1"), ("job_title", "Directrice")]);
    gt0.post(&url, &fields).await.location();
    fields.retain(|(name, _)| *name != "job_title");
    fields.push(("job_title", "Conseillère"));
    gt0.post(&url, &fields)
        .await
        .is(409)
        .shows("Directrice")
        .shows("Conseillère");
    gt0.get(&url).await.shows("Directrice").hides("Conseillère");
}

#[tokio::test]
async fn archiving_deactivates_and_says_what_stays() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let measure = app.measure("PREC-001", Some(group)).await;
    app.set_pilot(measure, pilot).await;
    let url = format!("/people/{pilot}");
    gt0.get(&format!("{url}/archive"))
        .await
        .shows("Une mesure la nomme comme pilote");
    gt0.post(&format!("{url}/archive"), &[]).await.location();
    browser.get("/").await.is(303);
    gt0.get(&url).await.shows("Désactivé");
    let role = [("role", "member"), ("group", &*group.to_string())];
    gt0.post(&format!("{url}/roles"), &role).await.is(409);
    gt0.get(&format!("/measures/{measure}"))
        .await
        .shows("pilot GT1");
    gt0.post(&format!("{url}/restore"), &[]).await.location();
    gt0.get(&url).await.shows("Désactivé");
}

#[tokio::test]
async fn a_role_ended_twice_ends_once() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
    let membership = app.count("SELECT max(id) FROM membership").await;
    let url = format!("/people/{pilot}/roles/{membership}/end");
    gt0.get(&url).await.is(200).shows("GT1");
    gt0.post(&url, &[]).await.location();
    gt0.post(&url, &[]).await.location();
    gt0.get(&url).await.is(404);
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'end_role'")
            .await,
        1
    );
}

#[tokio::test]
async fn erasing_takes_the_name_out_of_what_others_hold() {
    let app = TestApp::start().await;
    let (_, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let url = admin.post("/people", &ANNE).await.location().to_owned();
    let fields = [
        ("first_name", "Anne"),
        ("last_name", "Dupont"),
        ("email", "anne.nouvelle@test.example"),
        ("lang", "fr"),
        ("version", "1"),
    ];
    admin.post(&url, &fields).await.location();
    let measure = app.measure("PREC-001", None).await;
    run!(app,
        r#"INSERT INTO history (at, subject_kind, subject_id, action, changes, note)
           VALUES (now(), 'measure', $1, 'assign', '[["measure_pilot", "", "Anne Dupont"]]', 'Anne Dupont'),
                  (now(), 'measure', $1, 'assign', '[["measure_pilot", "", "Anne Dupontel"]]', '')"#;
        measure.0);
    app.run(
        "INSERT INTO mail (recipient, subject, body, created_at)
         VALUES ('ANNE@test.example', 'x', 'x', now()), ('autre@test.example', 'x', 'Anne Dupont écrit', now())",
    )
    .await;
    sqlx::raw_sql(
        "INSERT INTO mail_address (address, failed_at, reason) VALUES ('anne@test.example', now(), 'x');
         INSERT INTO mail_return (own_id, kind, address, sender, subject, status, said, read_at)
         VALUES ('1', 'absent', 'anne@test.example', 'anne@test.example', 'x', '', 'x', now())",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    admin
        .post(&format!("{url}/erase"), &[("name", "Anne Dupont")])
        .await
        .location();
    for (sql, left) in [
        (
            "SELECT (SELECT count(*) FROM mail_address) + (SELECT count(*) FROM mail_return)",
            0,
        ),
        (
            r#"SELECT count(*) FROM history WHERE changes::text LIKE '%"Anne Dupont"%' OR note LIKE '%Dupont%'"#,
            0,
        ),
        (
            "SELECT count(*) FROM history WHERE changes::text LIKE '%Anne Dupontel%'",
            1,
        ),
        (
            "SELECT count(*) FROM history WHERE changes::text LIKE '%anne%'",
            0,
        ),
        (
            "SELECT count(*) FROM mail WHERE recipient ILIKE 'anne%' OR body LIKE '%Dupont%'",
            0,
        ),
        (
            "SELECT count(*) FROM mail WHERE body LIKE 'N.N. #% écrit'",
            1,
        ),
        (
            "SELECT count(*) FROM person WHERE name LIKE 'N.N. #%' AND email LIKE 'erased-%'",
            1,
        ),
        ("SELECT count(*) FROM history WHERE action = 'erase'", 1),
    ] {
        assert_eq!(app.count(sql).await, left, "{sql}");
    }
}
