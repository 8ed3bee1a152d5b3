//! Powers over identities: who gives which roles, changes whose address, and proves who they are.

use chrono::TimeDelta;
use jalon::{features::people::persons::address, platform::auth::Role};

use crate::{
    rights_table::{ROOMS, Row},
    support::{Answer, TestApp},
};

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
    app.browser().post(&link, &[]).await.location();
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
    let asked: [(&str, &[(&str, &str)], &str); 5] = [
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

#[tokio::test]
async fn whatever_changes_somebody_s_account_asks_for_the_password() {
    let app = TestApp::start().await;
    let visitor = app.visitor("administrator").await;
    let samples = app.samples("administrator", visitor).await;
    let mut admin = app.visit(visitor).await;
    app.clock.advance(TimeDelta::minutes(11));
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    let changing = |row: &&Row| row.method == "POST" && row.path.starts_with("/people/{id}/");
    let rows: Vec<&Row> = rows.filter(changing).collect();
    assert!(rows.len() > 10, "{} routes", rows.len());
    for row in rows {
        let question = admin.post(&samples.path(row.path), row.fields).await;
        assert!(question.body.contains("C’est bien vous"), "{}", row.path);
        // ... and says what is confirmed.
        let said = question.body.contains("<p><strong>Vous ");
        assert!(said, "{}", row.path);
    }
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

#[tokio::test]
async fn a_history_shows_what_the_reader_may_know() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = app.measure("M-1", Some(group)).await;
    let (pilot_id, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let mut member = app.signed_in(Role::Member, 3).await;
    let measure = format!("/measures/{id}");
    pilot
        .post(&format!("{measure}/comments"), &[("body", "Réservé")])
        .await
        .location();
    member
        .get(&measure)
        .await
        .is(200)
        .hides("Commentaire publié");
    facilitator.get(&measure).await.shows("Commentaire publié");
    let person = format!("/people/{pilot_id}");
    gt0.post(&format!("{person}/reset-password"), &[])
        .await
        .location();
    gt0.get(&person).await.shows("Lien de mot de passe envoyé");
    facilitator
        .get(&person)
        .await
        .is(200)
        .hides("Lien de mot de passe envoyé");
    // Notes are nobody's but their writers' before they are sent round.
    let meeting = app.meeting(group, "Réunion").await;
    sqlx::query(
        "INSERT INTO history (at, subject_kind, subject_id, action) VALUES ($2, 'meeting', $1, 'open_section')",
    )
    .bind(meeting.0)
    .bind(app.clock.now())
    .execute(&app.pool)
    .await
    .unwrap();
    let meeting = format!("/meetings/{meeting}");
    pilot.get(&meeting).await.shows("Sous-groupe ouvert");
    member
        .get(&meeting)
        .await
        .is(200)
        .hides("Sous-groupe ouvert");
}

#[tokio::test]
async fn withdrawing_a_comment_that_never_was_says_so() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = app.measure("M-1", Some(group)).await;
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    pilot
        .post(&format!("/measures/{id}/comments/4711/withdraw"), &[])
        .await
        .is(404);
}

#[tokio::test]
async fn without_a_role_no_milestone_is_shown() {
    let app = TestApp::start().await;
    let strategy = app.strategy("PRI").await;
    sqlx::query(
        "INSERT INTO milestone (strategy_id, label, due_on, immovable) VALUES ($1, 'Relance européenne', $2, true)",
    )
    .bind(strategy.0)
    .bind(app.clock.today())
    .execute(&app.pool)
    .await
    .unwrap();
    let person = app.person("Sans Rôle").await;
    app.account(person).await;
    app.browser_of(person)
        .await
        .get("/")
        .await
        .is(200)
        .hides("Relance européenne");
    let mut member = app.signed_in(Role::Member, 3).await;
    member.get("/").await.is(200).shows("Relance européenne");
}
