//! People without an account in a workshop: by a circle's personal link, within its phases.

use kernel::ids::{CircleInviteeId, GovernanceLineId, GovernanceTableId, GovernanceWorkshopId};
use platform::auth::Role;

use crate::support::{Answer, Browser, TestApp};

struct Scene {
    table: GovernanceTableId,
    topic: GovernanceLineId,
    level: GovernanceLineId,
    workshop: GovernanceWorkshopId,
    invitee: CircleInviteeId,
    page: String,
}

/// A workshop that collects, with a circle on whose list somebody is.
async fn scene(app: &TestApp) -> Scene {
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let workshop = app.governance_workshop(table, "collect").await;
    let group = app.group(3).await;
    let circle = app.circle(group).await;
    let invitee = app
        .invitee(circle, "Zoé Dehors", "zoe@dehors.example", "yes")
        .await;
    run!(app, "UPDATE governance_workshop SET circle_id = $2 WHERE id = $1"; workshop.0, circle.0);
    let secret = app.circle_secret(invitee).await;
    Scene {
        table,
        topic,
        level,
        workshop,
        invitee,
        page: format!("/c/{secret}/workshop"),
    }
}

impl Scene {
    async fn write(&self, browser: &mut Browser, body: &str, signed: &str) -> Answer {
        let (topic, level) = (self.topic.to_string(), self.level.to_string());
        let fields = [
            ("topic", topic.as_str()),
            ("level", &level),
            ("kind", "proposal"),
            ("body", body),
            ("signed", signed),
        ];
        browser.post(&format!("{}/cards", self.page), &fields).await
    }
}

#[tokio::test]
async fn who_holds_a_personal_link_writes_and_votes_within_the_phases() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let mut guest = app.browser();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let link = scene.page.trim_end_matches("/workshop").to_owned();
    guest.get(&link).await.shows("Participer à l’atelier");
    guest
        .get(&scene.page)
        .await
        .is(200)
        .shows("Zoé Dehors")
        .shows("Récolte")
        .shows("Représentation");
    scene.write(&mut guest, " ", "named").await.is(422);
    scene
        .write(&mut guest, "Un siège", "named")
        .await
        .location();
    let table = format!("/governance/tables/{}", scene.table);
    gt0.get(&table).await.shows("Un siège").shows("Zoé Dehors");
    let card = app.count("SELECT max(id) FROM governance_card").await;
    let vote = format!("{}/cards/{card}/vote", scene.page);
    guest.post(&vote, &[("points", "1")]).await.is(409);

    app.set_phase(scene.workshop, "vote").await;
    scene.write(&mut guest, "Trop tard", "named").await.is(409);
    guest.post(&vote, &[("points", "3")]).await.location();
    guest
        .post(&vote, &[("points", "4")])
        .await
        .is(409)
        .shows("data-governance");
    guest.get(&scene.page).await.shows("Vos points : 3");
    let given = "SELECT sum(spent) FROM governance_ballot WHERE invitee_id IS NOT NULL";
    assert_eq!(app.count(given).await, 3);
    // The facilitator sees that they gave points.
    let led = format!("/governance/workshops/{}", scene.workshop);
    gt0.get(&led).await.shows("Zoé Dehors");

    app.set_phase(scene.workshop, "closed").await;
    guest.get(&scene.page).await.is(200).shows("Aucun atelier");
    // Too late, on their own page: somebody without an account has no work to go back to.
    guest
        .post(&vote, &[("points", "1")])
        .await
        .is(409)
        .shows("Zoé Dehors")
        .shows("Aucun atelier n’est en cours")
        .hides("Retour à mon travail");
    // The table's own pages stay closed.
    guest.get(&table).await.asks_to_sign_in();
}

#[tokio::test]
async fn a_guest_who_is_unnamed_is_named_nowhere_and_sees_no_hidden_cards() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let mut guest = app.browser();
    let author = app.person("Ada Nommée").await;
    let cell = (scene.topic, scene.level);
    app.governance_card(scene.table, cell, author, "question", "Pas encore dévoilée")
        .await;
    run!(app, "UPDATE governance_workshop SET hidden = true WHERE id = $1"; scene.workshop.0);
    scene
        .write(&mut guest, "Je préfère me taire", "unnamed")
        .await
        .location();
    guest
        .get(&scene.page)
        .await
        .shows("Je préfère me taire")
        .hides("Pas encore dévoilée");
    run!(app, "UPDATE governance_workshop SET revealed_at = now() WHERE id = $1"; scene.workshop.0);
    guest.get(&scene.page).await.shows("Pas encore dévoilée");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let card = app.count("SELECT max(id) FROM governance_card").await;
    for page in [
        format!("/governance/tables/{}", scene.table),
        format!("/governance/tables/{}/table.md", scene.table),
        format!("/governance/tables/{}/cards.csv", scene.table),
        format!("/governance/cards/{card}"),
    ] {
        gt0.get(&page)
            .await
            .is(200)
            .shows("Je préfère me taire")
            .hides("Zoé Dehors");
    }
}

#[tokio::test]
async fn somebody_of_the_directory_gives_their_points_once() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let (person, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    run!(app, "UPDATE circle_invitee SET person_id = $2 WHERE id = $1"; scene.invitee.0, person.0);
    let cell = (scene.topic, scene.level);
    let first = app
        .governance_card(scene.table, cell, person, "question", "Une")
        .await;
    let second = app
        .governance_card(scene.table, cell, person, "question", "Deux")
        .await;
    let third = app
        .governance_card(scene.table, cell, person, "question", "Trois")
        .await;
    app.set_phase(scene.workshop, "vote").await;
    let mut guest = app.browser();
    let own = |card| format!("/governance/cards/{card}/vote");
    let linked = |card| format!("{}/cards/{card}/vote", scene.page);
    pilot.post(&own(first), &[("points", "3")]).await.location();
    guest
        .post(&linked(second), &[("points", "3")])
        .await
        .location();
    guest.post(&linked(third), &[("points", "1")]).await.is(409);
    assert_eq!(app.count("SELECT count(*) FROM governance_ballot").await, 1);
}

/// The last card, and its page for the guest.
async fn last_card(app: &TestApp, scene: &Scene) -> (i64, String) {
    let card = app.count("SELECT max(id) FROM governance_card").await;
    (card, format!("{}/cards/{card}", scene.page))
}

#[tokio::test]
async fn a_guest_changes_comments_on_and_withdraws_the_own_card() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let mut guest = app.browser();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    scene
        .write(&mut guest, "Un siège", "named")
        .await
        .location();
    let (card, own) = last_card(&app, &scene).await;
    guest.get(&scene.page).await.shows(&own);
    guest.get(&own).await.is(200).shows("Un siège");
    let changed = |kind: &'static str, body: &'static str, version: &'static str| {
        [("kind", kind), ("body", body), ("version", version)]
    };
    guest.post(&own, &changed("risk", " ", "1")).await.is(422);
    let first = changed("proposal", "Deux sièges", "1");
    assert_eq!(guest.post(&own, &first).await.location(), own);
    // Somebody else changes another field meanwhile, and then the same one.
    let member = format!("/governance/cards/{card}");
    let kind = changed("question", "Deux sièges", "2");
    gt0.post(&member, &kind).await.location();
    let late = changed("proposal", "Trois sièges", "2");
    guest.post(&own, &late).await.location();
    gt0.get(&member)
        .await
        .shows("Trois sièges")
        .shows("Question");
    let stale = changed("question", "Quatre sièges", "2");
    guest
        .post(&own, &stale)
        .await
        .is(409)
        .shows("Quatre sièges")
        .shows("Trois sièges");

    let said = [("body", "Je précise"), ("signed", "named")];
    guest
        .post(&format!("{own}/comments"), &[("body", "")])
        .await
        .is(422);
    guest
        .post(&format!("{own}/comments"), &said)
        .await
        .location();
    gt0.get(&member)
        .await
        .shows("Je précise")
        .shows("Zoé Dehors");
    // What they said they withdraw, and nothing of others.
    let last = "SELECT max(id) FROM governance_comment";
    let take_back = format!("{own}/comments/{}/withdraw", app.count(last).await);
    guest.get(&own).await.shows(&take_back);
    guest.get(&take_back).await.is(200).shows("Je précise");
    for _ in 0..2 {
        assert_eq!(guest.post(&take_back, &[]).await.location(), own);
    }
    gt0.get(&member).await.hides("Je précise");
    let told = "SELECT count(*) FROM history WHERE action = 'withdraw_card_comment'";
    assert_eq!(app.count(told).await, 1);
    gt0.post(&format!("{member}/comments"), &said)
        .await
        .location();
    let others = format!("{own}/comments/{}/withdraw", app.count(last).await);
    guest.get(&own).await.hides(&others);
    guest.get(&others).await.is(404);
    guest.post(&others, &[]).await.is(404);

    let withdraw = format!("{own}/withdraw");
    guest.get(&withdraw).await.is(200).shows("Retirer la carte");
    for _ in 0..2 {
        guest.post(&withdraw, &[]).await.location();
    }
    guest.get(&scene.page).await.hides("Trois sièges");
    let told = "SELECT count(*) FROM history WHERE subject_kind = 'governance_card' AND action = 'archive'";
    assert_eq!(app.count(told).await, 1);
    gt0.post(&format!("{member}/restore"), &[]).await.location();
    guest.get(&scene.page).await.shows("Trois sièges");
}

#[tokio::test]
async fn a_guest_changes_no_card_of_others_nor_out_of_its_phase() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let mut guest = app.browser();
    scene
        .write(&mut guest, "Un siège", "unnamed")
        .await
        .location();
    let (own, page) = last_card(&app, &scene).await;
    let author = app.person("Ada Nommée").await;
    let cell = (scene.topic, scene.level);
    let other = app
        .governance_card(scene.table, cell, author, "question", "À quelqu’un d’autre")
        .await;
    // Somebody else of the list, whose link is another one.
    let circle = app.count("SELECT max(circle_id) FROM circle_invitee").await;
    let another = app
        .invitee(
            kernel::ids::CircleId(circle),
            "Ève Autre",
            "eve@dehors.example",
            "yes",
        )
        .await;
    let stranger = format!(
        "/c/{}/workshop/cards/{own}",
        app.circle_secret(another).await
    );
    let fields = [("kind", "risk"), ("body", "Volé"), ("version", "1")];
    let said = [("body", "Volé"), ("signed", "named")];
    for page in [format!("{}/cards/{other}", scene.page), stranger] {
        guest.get(&page).await.is(404);
        guest.get(&format!("{page}/edit")).await.is(404);
        guest.post(&page, &fields).await.is(404);
        guest.post(&format!("{page}/comments"), &said).await.is(404);
        guest.get(&format!("{page}/withdraw")).await.is(404);
        guest.post(&format!("{page}/withdraw"), &[]).await.is(404);
    }
    app.set_phase(scene.workshop, "vote").await;
    guest
        .get(&page)
        .await
        .is(200)
        .shows("Les cartes ne bougent pas")
        .hides(&format!("{page}/edit"));
    guest
        .post(&page, &fields)
        .await
        .is(409)
        .shows("L’atelier en est au vote");
    guest.post(&format!("{page}/comments"), &said).await.is(409);
    guest.post(&format!("{page}/withdraw"), &[]).await.is(409);
    app.set_phase(scene.workshop, "closed").await;
    guest.get(&page).await.is(409);
    guest.post(&page, &fields).await.is(409);
    assert_eq!(
        app.count("SELECT count(*) FROM governance_card WHERE body LIKE '%Volé%' OR archived_at IS NOT NULL")
            .await,
        0
    );
    assert_eq!(
        app.count("SELECT count(*) FROM governance_comment").await,
        0
    );
}

#[tokio::test]
async fn what_a_guest_does_unnamed_names_them_nowhere() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    // Of the directory, too: the history would know who acts.
    let person = app.person("Zoé Dehors").await;
    run!(app, "UPDATE circle_invitee SET person_id = $2 WHERE id = $1"; scene.invitee.0, person.0);
    let mut guest = app.browser();
    scene
        .write(&mut guest, "Un siège", "unnamed")
        .await
        .location();
    let (card, own) = last_card(&app, &scene).await;
    let fields = [("kind", "risk"), ("body", "Deux sièges"), ("version", "1")];
    guest.post(&own, &fields).await.location();
    let said = [("body", "Je précise"), ("signed", "unnamed")];
    guest
        .post(&format!("{own}/comments"), &said)
        .await
        .location();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    gt0.get(&format!("/governance/cards/{card}"))
        .await
        .shows("Deux sièges")
        .shows("Je précise")
        .hides("Zoé Dehors");
    let comment = app.count("SELECT max(id) FROM governance_comment").await;
    let take_back = format!("{own}/comments/{comment}/withdraw");
    guest.post(&take_back, &[]).await.location();
    guest.post(&format!("{own}/withdraw"), &[]).await.location();
    gt0.get(&format!("/governance/cards/{card}"))
        .await
        .hides("Zoé Dehors");
    let told = "SELECT count(*) FROM history WHERE subject_kind = 'governance_card' AND actor_id IS NOT NULL";
    assert_eq!(app.count(told).await, 0);
}
