//! Governance tables: making one, its topics and levels, who sees it, how its cells stand.

use platform::auth::Role;

use super::{STEER, WRITE};
use crate::{
    rights_table::{LIST_MEETINGS, Row, get, post},
    support::TestApp,
};

/// The coordination makes tables.
const CREATE: &str = "s xox xx xx xx xx - xx";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/governance", LIST_MEETINGS),
    post("/governance/tables", CREATE),
    get("/governance/tables/new", CREATE),
    get("/governance/tables/{id}", WRITE),
    post("/governance/tables/{id}", STEER),
    get("/governance/tables/{id}/edit", STEER),
    get("/governance/tables/{id}/settings", STEER),
    post("/governance/tables/{id}/open", STEER),
    post("/governance/tables/{id}/current", STEER),
    post("/governance/tables/{id}/invite", STEER),
    get("/governance/tables/{id}/archive", STEER),
    post("/governance/tables/{id}/archive", STEER),
    post("/governance/tables/{id}/restore", STEER),
    post("/governance/tables/{id}/lines", STEER),
    get("/governance/tables/{id}/lines/new", STEER),
    get("/governance/lines/{id}", WRITE),
    post("/governance/lines/{id}", STEER),
    get("/governance/lines/{id}/edit", STEER),
    post("/governance/lines/{id}/move", STEER),
    get("/governance/lines/{id}/archive", STEER),
    post("/governance/lines/{id}/archive", STEER),
    post("/governance/lines/{id}/restore", STEER),
    get(
        "/governance/cells/{governance_topic}/{governance_level}",
        STEER,
    ),
    post(
        "/governance/cells/{governance_topic}/{governance_level}",
        STEER,
    ),
];

#[tokio::test]
async fn a_table_is_made_and_read_as_a_table() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    gt0.get("/governance")
        .await
        .is(200)
        .shows("Aucun tableau de gouvernance");
    let title = [
        ("title", "Gouvernance de la SRTE"),
        ("about", "Pour **tous**."),
    ];
    let made = gt0.post("/governance/tables", &title).await;
    let settings = made.location().to_owned();
    let table = settings.trim_end_matches("/settings").to_owned();
    gt0.get("/governance")
        .await
        .is(200)
        .shows("Ce tableau n’a pas encore de cases");
    for (side, name) in [
        ("topic", "Représentation"),
        ("topic", "Communication"),
        ("level", "Comité"),
        ("level", "Groupes de travail"),
    ] {
        let line = [("side", side), ("title", name)];
        let made = gt0.post(&format!("{table}/lines"), &line).await;
        assert_eq!(made.location(), settings);
    }
    let unnamed = [("side", "topic"), ("title", " ")];
    gt0.post(&format!("{table}/lines"), &unnamed).await.is(422);
    let page = gt0.get("/governance").await;
    page.is(200).shows("<h1>Gouvernance de la SRTE</h1>");
    assert_eq!(page.body.matches("<th scope=\"col\">").count(), 3);
    assert_eq!(page.body.matches("<th scope=\"row\">").count(), 2);
    assert_eq!(page.body.matches("badge neutral\">Vide<").count(), 4);
    assert!(page.queries() <= 10, "{}", page.queries());

    // One topic alone, and one level alone.
    let topic = app
        .count("SELECT id FROM governance_line WHERE title = 'Communication'")
        .await;
    let level = app
        .count("SELECT id FROM governance_line WHERE title = 'Comité'")
        .await;
    let page = gt0.get(&format!("{table}?topic={topic}")).await;
    assert_eq!(page.body.matches("<th scope=\"row\">").count(), 1);
    let page = gt0.get(&format!("{table}?level={level}")).await;
    assert_eq!(page.body.matches("<th scope=\"col\">").count(), 2);

    // They have an order.
    let order = |body: &str| body.find(">Communication</a>") < body.find(">Représentation</a>");
    assert!(!order(&gt0.get(&table).await.body));
    let up = [("to", "up")];
    let shift = format!("/governance/lines/{topic}/move");
    assert_eq!(gt0.post(&shift, &up).await.location(), settings);
    assert!(order(&gt0.get(&table).await.body));
    // Further than first does nothing.
    gt0.post(&shift, &up).await.location();
    let moved = "SELECT count(*) FROM history WHERE action = 'move_governance_line'";
    assert_eq!(app.count(moved).await, 1);
}

#[tokio::test]
async fn a_table_that_was_put_away_is_found_again() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let address = format!("/governance/tables/{table}");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let archive = format!("{address}/archive");
    gt0.post(&archive, &[]).await.location();
    gt0.get("/governance")
        .await
        .shows("Aucun tableau de gouvernance")
        .shows(&format!("href=\"{address}\""))
        .shows("archivé");
}

#[tokio::test]
async fn what_two_people_change_on_a_table_at_once_is_not_lost() {
    let app = TestApp::start().await;
    let table = app.governance_table("Premier nom").await;
    let table = format!("/governance/tables/{table}");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let named = |title| [("title", title), ("version", "1")];
    gt0.post(&table, &named("Deuxième nom")).await.location();
    let late = gt0.post(&table, &named("Autre nom")).await;
    late.is(409).shows("Autre nom").shows("Deuxième nom");
}

#[tokio::test]
async fn others_read_what_the_coordination_opens_and_guests_write() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let address = format!("/governance/tables/{table}");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (member, mut outside) = app.signed_in_person(Role::Member, 3).await;
    outside.get(&address).await.is(404);
    outside
        .get("/governance")
        .await
        .is(200)
        .shows("Aucun tableau de gouvernance");
    let card = [
        ("topic", topic.to_string()),
        ("level", level.to_string()),
        ("kind", "proposal".into()),
        ("body", "Un siège par commune".into()),
        ("signed", "named".into()),
    ];
    let card: Vec<(&str, &str)> = card.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let cards = format!("{address}/cards");
    outside.post(&cards, &card).await.is(404);

    let opened = gt0
        .post(&format!("{address}/open"), &[("opened", "1")])
        .await;
    gt0.get(opened.location())
        .await
        .shows("ouvert à la lecture")
        .shows("name=\"undoes\"");
    outside.get(&address).await.is(200);
    outside
        .get("/governance")
        .await
        .is(200)
        .shows("Représentation");
    outside.post(&cards, &card).await.is(403);

    let person = member.to_string();
    let invite = [("person", person.as_str()), ("invited", "1")];
    let invited = gt0.post(&format!("{address}/invite"), &invite).await;
    gt0.get(invited.location())
        .await
        .shows("peut écrire dans ce tableau");
    outside.post(&cards, &card).await.location();
    outside.get(&address).await.shows("Un siège par commune");
    let back = [("person", person.as_str()), ("invited", "0")];
    gt0.post(&format!("{address}/invite"), &back)
        .await
        .location();
    outside.post(&cards, &card).await.is(403);
    // Members of GT0 need no invitation.
    let mut inside = app.signed_in(Role::Member, 0).await;
    inside.post(&cards, &card).await.location();
}

#[tokio::test]
async fn a_cell_says_how_far_it_is_and_the_coordination_may_say_otherwise() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let address = format!("/governance/tables/{table}");
    let cell = (topic, level);
    app.governance_card(table, cell, author, "proposal", "Un siège")
        .await;
    pilot
        .get(&address)
        .await
        .shows("badge success\">Bien remplie<");
    let question = app
        .governance_card(table, cell, author, "question", "Pour qui ?")
        .await;
    pilot
        .get(&address)
        .await
        .shows("badge warning\">À discuter<")
        .shows("une question ouverte");
    let settle = format!("/governance/cards/{question}/settle");
    pilot.post(&settle, &[("settled", "1")]).await.location();
    pilot
        .get(&address)
        .await
        .shows("badge success\">Bien remplie<");

    let said = format!("/governance/cells/{topic}/{level}");
    gt0.get(&said).await.is(200).shows("Représentation");
    let without = [
        ("completeness", "to_discuss"),
        ("reason", ""),
        ("version", "1"),
    ];
    gt0.post(&said, &without).await.is(422);
    let reason = ("reason", "Le comité n’a pas encore lu.");
    let with = [("completeness", "to_discuss"), reason, ("version", "1")];
    assert_eq!(gt0.post(&said, &with).await.location(), address);
    pilot
        .get(&address)
        .await
        .shows("badge warning\">À discuter<")
        .shows(reason.1)
        .shows("22/09/2021")
        .shows("D’après les cartes : Bien remplie.");
    // Somebody who saw nothing said says something else.
    gt0.post(&said, &with).await.is(409).shows(reason.1);
    let counted = [("completeness", ""), ("reason", ""), ("version", "2")];
    gt0.post(&said, &counted).await.location();
    pilot
        .get(&address)
        .await
        .shows("badge success\">Bien remplie<")
        .hides(reason.1);
    gt0.get(&format!("{address}/settings"))
        .await
        .shows("Case précisée")
        .shows("Représentation · Comité");
}

#[tokio::test]
async fn a_topic_put_away_keeps_its_cards() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    app.governance_line(table, "topic", "Communication").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    app.governance_card(table, (topic, level), author, "proposal", "Un siège")
        .await;
    let line = format!("/governance/lines/{topic}");
    gt0.post(&format!("{line}/archive"), &[]).await.location();
    pilot
        .get("/governance")
        .await
        .is(200)
        .shows("Communication")
        .hides("Un siège");
    // Nothing goes there meanwhile.
    let card = [
        ("topic", topic.to_string()),
        ("level", level.to_string()),
        ("kind", "risk".into()),
        ("body", "Trop tard".into()),
        ("signed", "named".into()),
    ];
    let card: Vec<(&str, &str)> = card.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let cards = format!("/governance/tables/{table}/cards");
    pilot.post(&cards, &card).await.is(422).shows("Trop tard");
    gt0.post(&format!("{line}/restore"), &[]).await.location();
    pilot.get("/governance").await.shows("Un siège");
}
