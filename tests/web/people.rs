//! People, their roles and accounts, one's own account, the administrators' pages.

use chrono::TimeDelta;
use jalon::{kernel::ids::PersonId, platform::auth::Role};

use crate::support::TestApp;

const PERSON: [(&str, &str); 4] = [
    ("first_name", "Anne"),
    ("last_name", "Dupont"),
    ("email", "anne@test.example"),
    ("lang", "fr"),
];

impl TestApp {
    async fn person_id(&self, email: &str) -> PersonId {
        sqlx::query_scalar::<_, i64>("SELECT id FROM person WHERE email = $1")
            .bind(email)
            .fetch_one(&self.pool)
            .await
            .map(PersonId)
            .unwrap()
    }
}

#[tokio::test]
async fn somebody_is_added_given_a_role_and_invited() {
    let app = TestApp::start().await;
    let group = app.group(3).await.to_string();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = gt0.post("/people", &PERSON).await.location().to_owned();
    gt0.get(&url)
        .await
        .is(200)
        .shows("Anne Dupont")
        .shows("Pas de compte")
        .shows("Aucun rôle encore");
    gt0.post("/people", &PERSON)
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
    let body: String = sqlx::query_scalar("SELECT body FROM mail")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let link = body
        .split_whitespace()
        .find(|w| w.contains("/password/"))
        .unwrap();
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    let mut anne = app.browser();
    anne.get(path).await.is(200).shows("Bienvenue");
    let chosen = [
        ("password", "une phrase assez longue"),
        ("repeat", "une phrase assez longue"),
    ];
    anne.post(path, &chosen).await.location();
    anne.get("/")
        .await
        .is(200)
        .shows("Anne Dupont")
        .shows("GT3");
}

#[tokio::test]
async fn a_revoked_invitation_no_longer_works() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = gt0.post("/people", &PERSON).await.location().to_owned();
    gt0.post(&format!("{url}/invite"), &[]).await.location();
    let body: String = sqlx::query_scalar("SELECT body FROM mail")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let link = body
        .split_whitespace()
        .find(|w| w.contains("/password/"))
        .unwrap()
        .to_owned();
    gt0.post(&format!("{url}/revoke-invitation"), &[])
        .await
        .location();
    app.browser()
        .get(link.strip_prefix("http://localhost:8080").unwrap())
        .await
        .is(404);
}

#[tokio::test]
async fn several_are_invited_at_once_or_none() {
    let app = TestApp::start().await;
    let group = app.group(4).await.to_string();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let lines = "Anne Dupont <anne@test.example>\nsans adresse\n";
    let fields = |people: &'static str| {
        [
            ("people", people),
            ("role", "member"),
            ("group", group.as_str()),
            ("lang", "nl"),
        ]
    };
    gt0.post("/people/invite", &fields(lines))
        .await
        .is(422)
        .shows("Ligne 2")
        .shows("sans adresse");
    assert_eq!(
        app.count("SELECT count(*) FROM person WHERE lang = 'nl'")
            .await,
        0
    );
    let good = "Anne Dupont <anne@test.example>\r\n\r\nBob b@test.example";
    gt0.post("/people/invite", &fields(good)).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    gt0.post(
        "/people/invite",
        &fields("Autre x@test.example\nBob b@test.example"),
    )
    .await
    .is(422)
    .shows("Ligne 2");
    assert_eq!(
        app.count("SELECT count(*) FROM person WHERE email = 'x@test.example'")
            .await,
        0
    );
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let app = TestApp::start().await;
    let (id, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let membership = app
        .count("SELECT id FROM membership WHERE role = 'administrator'")
        .await;
    let url = format!("/people/{id}");
    admin
        .post(&format!("{url}/roles/{membership}/end"), &[])
        .await
        .is(409)
        .shows("dernière personne");
    admin.post(&format!("{url}/deactivate"), &[]).await.is(409);
    admin.post(&format!("{url}/archive"), &[]).await.is(409);
    let other = app.person("Autre Admin").await;
    app.account(other).await;
    app.role(other, Role::Administrator, None, None).await;
    admin
        .post(&format!("/people/{other}/deactivate"), &[])
        .await
        .location();
    admin.post(&format!("{url}/deactivate"), &[]).await.is(409);
}

#[tokio::test]
async fn a_deactivated_account_is_out_at_once() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let (pilot_id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    pilot.get("/").await.is(200);
    admin
        .get(&format!("/people/{pilot_id}/deactivate"))
        .await
        .is(200)
        .shows("Désactiver le compte");
    admin
        .post(&format!("/people/{pilot_id}/deactivate"), &[])
        .await
        .location();
    pilot.get("/").await.is(303);
    admin
        .post(&format!("/people/{pilot_id}/reactivate"), &[])
        .await
        .location();
    let sign_in = [
        ("email", "pilot.gt1@test.example"),
        ("password", "un mot de passe de test"),
    ];
    app.browser().post("/sign-in", &sign_in).await.is(303);
}

#[tokio::test]
async fn erasing_takes_the_name_out_everywhere() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let url = admin.post("/people", &PERSON).await.location().to_owned();
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
async fn one_changes_the_own_account_and_password() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let id = app.person_id("pilot.gt1@test.example").await;
    let mut other = app.browser_of(id).await;
    let version = pilot.get("/account").await.input("version");
    let fields = [
        ("last_name", "Nouveau"),
        ("lang", "nl"),
        ("version", version.as_str()),
        ("email", "x@y.example"),
    ];
    pilot.post("/account", &fields).await.location();
    assert_eq!(
        app.person_id("pilot.gt1@test.example").await,
        id,
        "the address is not one's own to change"
    );
    let wrong = [
        ("present", "faux"),
        ("password", "une phrase assez longue"),
        ("repeat", "une phrase assez longue"),
    ];
    pilot.post("/account/password", &wrong).await.is(422);
    let right = [
        ("present", "un mot de passe de test"),
        ("password", "une phrase assez longue"),
        ("repeat", "une phrase assez longue"),
    ];
    pilot.post("/account/password", &right).await.location();
    pilot.get("/account").await.is(200);
    other.get("/account").await.is(303);
    for _ in 0..10 {
        pilot.post("/account/password", &wrong).await;
    }
    pilot.post("/account/password", &right).await.is(429);
    app.clock.advance(TimeDelta::minutes(16));
    pilot.post("/account/password", &wrong).await.is(422);
}

#[tokio::test]
async fn sessions_are_closed_one_by_one_or_all_others() {
    let app = TestApp::start().await;
    let (id, mut first) = app.signed_in_person(Role::Pilot, 1).await;
    let mut second = app.browser_of(id).await;
    let mut third = app.browser_of(id).await;
    let closing = app.count("SELECT max(id) FROM session").await;
    first
        .post(&format!("/account/sessions/{closing}/close"), &[])
        .await
        .location();
    third.get("/").await.is(303);
    second.get("/").await.is(200);
    let mut stranger = app.signed_in(Role::Pilot, 2).await;
    let mine = app.count("SELECT min(id) FROM session").await;
    stranger
        .post(&format!("/account/sessions/{mine}/close"), &[])
        .await
        .is(404);
    first
        .post("/account/sessions/close-others", &[])
        .await
        .location();
    second.get("/").await.is(303);
    first.get("/account").await.is(200);
}

#[tokio::test]
async fn administrators_see_the_system_and_others_do_not() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    for path in ["/admin", "/admin/rights", "/admin/outbox"] {
        let page = admin.get(path).await;
        page.is(200);
        assert!(page.queries() <= 6);
        gt0.get(path).await.is(404);
    }
    admin.get("/admin/rights").await.shows("au GT0");
}
