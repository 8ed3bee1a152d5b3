//! Powers over identities: who gives which roles, changes whose address, and proves who they are.

use chrono::TimeDelta;
use people::persons::address;
use platform::auth::Role;
use sqlx::AssertSqlSafe;

use crate::{
    rights_table::{ROOMS, Row},
    support::{Answer, TestApp},
};

/// An address, what is sent to it, and what the confirmation says.
type Asking<'a> = (&'a str, &'a [(&'a str, &'a str)], &'static str);

const PASSWORD: &str = "un mot de passe de test";

/// A person's form with another address.
fn with_address<'a>(email: &'a str, version: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("last_name", "Durand"),
        ("email", email),
        ("lang", "fr"),
        ("version", version),
    ]
}

/// The fields of a form, as the browser would send it again.
fn fields(answer: &Answer) -> Vec<(String, String)> {
    let input =
        regex::Regex::new(r#"<input type="hidden" name="([^"]+)" value="([^"]*)""#).unwrap();
    input
        .captures_iter(&answer.body)
        .map(|found| (found[1].to_owned(), found[2].replace("&#38;", "&")))
        .filter(|(name, _)| name != "next") // the switch of languages
        .collect()
}

#[tokio::test]
async fn nobody_gives_a_role_to_themselves() {
    let app = TestApp::start().await;
    let group = app.group(3).await.to_string();
    for role in [Role::Coordinator, Role::Administrator] {
        let (id, mut browser) = app.signed_in_person(role, 0).await;
        let url = format!("/people/{id}");
        for wanted in ["pilot", "cabinet", "coordinator"] {
            let form = [("role", wanted), ("group", &group)];
            browser.post(&format!("{url}/roles"), &form).await.is(403);
        }
        browser
            .get(&url)
            .await
            .is(200)
            .shows("Personne ne se donne un rôle")
            .hides("<h3>Donner un rôle</h3>");
    }
    let roles = app.count("SELECT count(*) FROM membership").await;
    assert_eq!(roles, 2, "those they were built with");
}

#[tokio::test]
async fn who_checks_others_is_an_administrators_alone_to_change() {
    let app = TestApp::start().await;
    let group = app.group(1).await.to_string();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    for role in [Role::Cabinet, Role::ThematicCoordinator] {
        let (id, _) = app.signed_in_person(role, 1).await;
        let url = format!("/people/{id}");
        let membership = app.count("SELECT max(id) FROM membership").await;
        let version = "1";
        gt0.post(&url, &with_address("voleur@test.example", version))
            .await
            .is(403);
        for what in ["archive", "reset-password", "invite", "cancel-address"] {
            gt0.post(&format!("{url}/{what}"), &[]).await;
        }
        let changed = "SELECT count(*) FROM account_token";
        assert_eq!(app.count(changed).await, 0, "{role}");
        gt0.post(&format!("{url}/archive"), &[]).await.is(403);
        gt0.post(&format!("{url}/reset-password"), &[])
            .await
            .is(403);
        gt0.post(&format!("{url}/roles/{membership}/end"), &[])
            .await
            .is(403);
        gt0.get(&url)
            .await
            .is(200)
            .shows("seule l’administration la modifie")
            .hides("/edit\"");
        let other = app.person(&format!("Futur {role}")).await;
        let roles = format!("/people/{other}/roles");
        let form = [("role", role.as_str()), ("group", &group)];
        gt0.post(&roles, &form).await.is(403);
        let several = [
            ("people", "Bob b@test.example"),
            ("role", role.as_str()),
            ("group", &group),
            ("lang", "fr"),
        ];
        gt0.post("/people/invite", &several).await.is(422);
        admin.post(&roles, &form).await.location();
        admin
            .post(&format!("{url}/roles/{membership}/end"), &[])
            .await
            .location();
    }
}

#[tokio::test]
async fn a_new_address_waits_for_its_mailbox_and_is_told_to_the_old_one() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (id, mut member) = app.signed_in_person(Role::Member, 1).await;
    let url = format!("/people/{id}");
    gt0.post(&url, &with_address("neuve@test.example", "1"))
        .await
        .location();
    gt0.get(&url)
        .await
        .shows("member.gt1@test.example")
        .shows("en attente de confirmation : neuve@test.example");
    member
        .get("/account")
        .await
        .shows("Une nouvelle adresse attend d’être confirmée");
    let notices = app.notices().await;
    assert_eq!(notices[0].0, "member.gt1@test.example");
    assert!(notices[0].1.contains("neuve@test.example"), "{notices:?}");
    let stranger = [("email", "neuve@test.example"), ("password", PASSWORD)];
    app.browser().post("/sign-in", &stranger).await.is(422);
    let link = app.mailed_link().await;
    app.browser()
        .get(&link)
        .await
        .is(200)
        .shows("neuve@test.example");
    app.browser().post(&link, &[]).await.asks_to_sign_in();
    app.browser().post(&link, &[]).await.is(404);
    app.browser().post("/sign-in", &stranger).await.location();
    let told: Vec<String> = app.notices().await.into_iter().map(|n| n.0).collect();
    let both = ["member.gt1@test.example", "neuve@test.example"];
    assert_eq!(told[1..], both, "both mailboxes");
    // Whoever was told at the old address has a day to object.
    let reset = format!("{url}/reset-password");
    gt0.post(&reset, &[]).await.is(409).shows("24 heures");
    let forgotten = [("email", "neuve@test.example")];
    app.browser()
        .post("/password/forgotten", &forgotten)
        .await
        .is(200);
    assert_eq!(app.count("SELECT count(*) FROM account_token").await, 0);
    app.clock.advance(TimeDelta::hours(25));
    let mut gt0 = app
        .browser_of(app.person_id("coordinator.gt0@test.example").await)
        .await;
    gt0.post(&reset, &[]).await.location();
}

#[tokio::test]
async fn a_new_address_can_be_given_up_by_the_one_concerned() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (id, mut member) = app.signed_in_person(Role::Member, 1).await;
    let url = format!("/people/{id}");
    let form = with_address("neuve@test.example", "1");
    gt0.post(&url, &form).await.location();
    let link = app.mailed_link().await;
    member.post("/account/cancel-address", &[]).await.location();
    app.browser().post(&link, &[]).await.is(404);
    // Another's address is nobody's.
    let taken = with_address("coordinator.gt0@test.example", "2");
    gt0.post(&url, &taken)
        .await
        .is(422)
        .shows("appartient déjà à quelqu’un");
    // What nobody confirms waits for a week.
    let again = with_address("neuve@test.example", "2");
    gt0.post(&url, &again).await.location();
    let pending = "SELECT count(*) FROM pending_address";
    let mut db = app.db().await;
    for (left, days) in [(1, 6), (0, 1)] {
        app.clock.advance(TimeDelta::days(days));
        address::sweep(&mut db, app.clock.now()).await.unwrap();
        assert_eq!(app.count(pending).await, left);
    }
}

#[tokio::test]
async fn powers_ask_for_the_password_again_and_lose_nothing() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (id, _) = app.signed_in_person(Role::Member, 1).await;
    let group = app.group(2).await.to_string();
    let (person, roles) = (format!("/people/{id}"), format!("/people/{id}/roles"));
    let role = [("role", "pilot"), ("group", group.as_str())];
    let several = [
        ("people", "Bob b@test.example"),
        ("role", "member"),
        ("group", group.as_str()),
        ("lang", "fr"),
    ];
    let address = with_address("a&b@test.example", "1");
    let reset = format!("{person}/reset-password");
    let membership = app.count("SELECT max(id) FROM membership").await;
    let end = format!("{roles}/{membership}/end");
    let asked: [Asking; 5] = [
        (&roles, &role, "Vous donnez un rôle."),
        (&end, &[], "Vous mettez fin à un rôle."),
        ("/people/invite", &several, "Vous envoyez une invitation."),
        (&reset, &[], "un lien pour un nouveau mot de passe."),
        (&person, &address, "les données d’une personne."),
    ];
    for (path, form, what) in asked {
        app.clock.advance(TimeDelta::minutes(11));
        let question = gt0.post(path, form).await;
        question.is(200).shows("C’est bien vous ?").shows(what);
        let carried = fields(&question);
        let again = |password: &'static str| {
            let carried = carried.iter().map(|(n, v)| (n.as_str(), v.as_str()));
            carried
                .chain([("own_password", password)])
                .collect::<Vec<_>>()
        };
        assert_eq!(&again("")[..form.len()], form, "{path}");
        gt0.post(path, &again("faux")).await.is(422).hides("faux");
        gt0.post(path, &again(PASSWORD)).await.location();
    }
    // Good for a while.
    gt0.post(&roles, &[("role", "member"), ("group", &group)])
        .await
        .location();
    let events = app.events().await;
    assert_eq!(events.iter().filter(|kind| *kind == "refused").count(), 5);
}

/// What people and accounts are sent without a question, and why.
const UNASKED: [(&str, &str); 12] = [
    (
        "/people/invite/file",
        "a file is looked at, nobody is invited",
    ),
    (
        "/people/invite/table",
        "a file is looked at, nobody is invited",
    ),
    ("/people", "who is new has no account yet"),
    ("/account", "a name and a language let nobody in"),
    ("/account/password", "its own form has the present one"),
    ("/account/cancel-address", "the address in force stays"),
    ("/account/sessions/{id}/close", "it only shuts"),
    ("/account/sessions/close-others", "it only shuts"),
    ("/account/reminders", "how often mails come"),
    ("/account/keys", "what keys do"),
    ("/account/calendar", "it shows dates, and is told"),
    ("/account/calendar/revoke", "it only shuts"),
];

/// All there is about people and who may enter.
async fn stored(app: &TestApp) -> String {
    let mut all = String::new();
    for table in [
        "person",
        "account",
        "account_token",
        "membership",
        "pending_address",
        "second_factor",
        "recovery_code",
        "mail",
        "history",
        "security_event",
    ] {
        let rows = format!(
            "SELECT coalesce(string_agg(x::text, ' ' ORDER BY x::text), '') FROM {table} x"
        );
        let rows: String = sqlx::query_scalar(AssertSqlSafe(rows))
            .fetch_one(&app.pool)
            .await
            .unwrap();
        all.push_str(&rows);
    }
    all
}

#[tokio::test]
async fn whatever_changes_somebody_s_account_asks_for_the_password() {
    let app = TestApp::start().await;
    let visitor = app.visitor("administrator").await;
    let samples = app.samples("administrator", visitor).await;
    let mut admin = app.visit(visitor).await;
    app.clock.advance(TimeDelta::minutes(11));
    let group = app.group(1).await.to_string();
    let several = [
        ("people", "Bob b@test.example"),
        ("role", "member"),
        ("group", group.as_str()),
        ("lang", "fr"),
    ];
    let address = with_address("neuve@test.example", "1");
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    let changing = |row: &&Row| {
        let mut rooms = ["/people", "/account"].iter();
        row.method != "GET" && rooms.any(|room| row.path.starts_with(room))
    };
    let rows: Vec<&Row> = rows.filter(changing).collect();
    for (path, why) in UNASKED {
        assert!(rows.iter().any(|row| row.path == path), "{path}: {why}");
    }
    let asks = |row: &&Row| UNASKED.iter().all(|(path, _)| *path != row.path);
    let asking: Vec<&Row> = rows.into_iter().filter(asks).collect();
    assert!(asking.len() > 18, "{} routes", asking.len());
    let before = stored(&app).await;
    let mut wrong = Vec::new();
    for row in asking {
        let form: &[(&str, &str)] = match row.path {
            // These ask once they know that there is something to do.
            "/people/{id}" => &address,
            "/people/invite" => &several,
            _ => row.fields,
        };
        let answer = admin.post(&samples.path(row.path), form).await;
        // It says what is confirmed, too.
        let asks = ["C’est bien vous", "<p><strong>Vous "];
        let asks = asks.iter().all(|words| answer.body.contains(words));
        if answer.status != 200 || !asks {
            wrong.push(format!("{} {}: {}", row.method, row.path, answer.status));
        }
    }
    assert!(wrong.is_empty(), "asked nothing:\n{}", wrong.join("\n"));
    assert!(stored(&app).await == before, "a question changes nothing");
}

#[tokio::test]
async fn known_passwords_are_refused_and_changes_are_told() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let known = [
        "aaaaaaaaaaaa",
        "password1234",
        "123456789012",
        "pilot.gt1@test.example",
    ];
    for password in known {
        let form = [
            ("present", PASSWORD),
            ("password", password),
            ("repeat", password),
        ];
        pilot
            .post("/account/password", &form)
            .await
            .is(422)
            .shows("se devine vite");
        app.clock.advance(TimeDelta::minutes(16));
    }
    let good = "quatre mots sans lien aucun";
    let form = [("present", PASSWORD), ("password", good), ("repeat", good)];
    pilot.post("/account/password", &form).await.location();
    let notices = app.notices().await;
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].0, "pilot.gt1@test.example");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let group = app.group(2).await.to_string();
    gt0.post(
        &format!("/people/{id}/roles"),
        &[("role", "pilot"), ("group", &group)],
    )
    .await
    .location();
    pilot.post("/account/calendar", &[]).await.is(200);
    let said: Vec<String> = app.notices().await.into_iter().map(|n| n.1).collect();
    assert!(said[1].contains("Pilote GT2"), "{said:?}");
    assert!(said[2].contains("agenda"), "{said:?}");
}
