//! Workshops: phases that the server keeps, cards hidden until they are revealed, sub-groups, the screen.

use chrono::TimeDelta;
use kernel::ids::{GovernanceLineId, GovernanceTableId};
use platform::auth::Role;

use super::{STEER, WRITE};
use crate::{
    rights_table::{Row, get, post},
    support::{Answer, Browser, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/governance/tables/{id}/workshops", WRITE),
    post("/governance/tables/{id}/workshops", STEER),
    get("/governance/tables/{id}/workshops/new", STEER),
    get("/governance/workshops/{id}", WRITE),
    post("/governance/workshops/{id}", STEER),
    get("/governance/workshops/{id}/edit", STEER),
    post("/governance/workshops/{id}/advance", STEER),
    post("/governance/workshops/{id}/reveal", STEER),
    post("/governance/workshops/{id}/timer", STEER),
    get("/governance/workshops/{id}/screen", WRITE),
    get("/governance/workshops/{id}/archive", STEER),
    post("/governance/workshops/{id}/archive", STEER),
    post("/governance/workshops/{id}/restore", STEER),
    get("/governance/tables/{id}/sub-groups", STEER),
    post("/governance/tables/{id}/sub-groups", STEER),
    get("/governance/sub-groups/{id}", STEER),
    post("/governance/sub-groups/{id}", STEER),
    get("/governance/sub-groups/{id}/archive", STEER),
    post("/governance/sub-groups/{id}/archive", STEER),
    post("/governance/sub-groups/{id}/restore", STEER),
];

const FIELDS: &[(&str, &str)] = &[
    ("title", "Atelier du 6 octobre"),
    ("points_per_person", "6"),
    ("points_per_card", "3"),
    ("authors", "shown"),
    ("sight", "all"),
    ("merged_by", "anybody"),
    ("minutes", "15"),
];

struct Grid {
    table: GovernanceTableId,
    topics: [GovernanceLineId; 2],
    level: GovernanceLineId,
}

/// A table of two cells.
async fn grid(app: &TestApp) -> Grid {
    let table = app.governance_table("Gouvernance").await;
    Grid {
        table,
        topics: [
            app.governance_line(table, "topic", "Représentation").await,
            app.governance_line(table, "topic", "Communication").await,
        ],
        level: app.governance_line(table, "level", "Comité").await,
    }
}

/// Writes a card into the first cell.
async fn written(browser: &mut Browser, grid: &Grid, body: &str) -> Answer {
    let (topic, level) = (grid.topics[0].to_string(), grid.level.to_string());
    let fields = [
        ("topic", topic.as_str()),
        ("level", &level),
        ("kind", "question"),
        ("body", body),
        ("signed", "named"),
    ];
    let cards = format!("/governance/tables/{}/cards", grid.table);
    browser.post(&cards, &fields).await
}

#[tokio::test]
async fn a_workshop_goes_through_its_phases_and_the_server_keeps_them() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let workshops = format!("/governance/tables/{}/workshops", grid.table);
    gt0.get(&workshops).await.is(200).shows("Aucun atelier");
    gt0.post(&workshops, &[("title", "")]).await.is(422);
    let made = gt0.post(&workshops, FIELDS).await;
    let page = made.location().to_owned();
    let advance = format!("{page}/advance");
    let table = format!("/governance/tables/{}", grid.table);
    // No phase is left out, and nobody else leads.
    gt0.post(&advance, &[("step", "vote")]).await.is(409);
    pilot.post(&advance, &[("step", "collect")]).await.is(403);
    gt0.post(&advance, &[("step", "collect")]).await.location();
    pilot
        .get(&table)
        .await
        .shows("Récolte")
        .shows("On écrit des cartes")
        .shows("jusqu’à 10:15");
    written(&mut pilot, &grid, "Qui siège ?").await.location();
    gt0.post(&advance, &[("step", "merge")]).await.location();
    written(&mut pilot, &grid, "Trop tard")
        .await
        .is(409)
        .shows("L’atelier en est au regroupement");
    pilot.get(&table).await.hides("Ajouter une carte");
    let card = app.count("SELECT max(id) FROM governance_card").await;
    let said = [("body", "À voir"), ("signed", "named")];
    let comments = format!("/governance/cards/{card}/comments");
    pilot.post(&comments, &said).await.location();
    let comment = app.count("SELECT max(id) FROM governance_comment").await;
    gt0.post(&advance, &[("step", "vote")]).await.location();
    for path in ["edit", "move", "archive"] {
        pilot
            .get(&format!("/governance/cards/{card}/{path}"))
            .await
            .is(409)
            .shows("L’atelier en est au vote");
    }
    pilot
        .post(&format!("/governance/cards/{card}/archive"), &[])
        .await
        .is(409)
        .shows("L’atelier en est au vote");
    // Neither is anything said about it, nor withdrawn: the page says which phase it is, and why.
    let withdraw = format!("{comments}/{comment}/withdraw");
    pilot
        .post(&comments, &said)
        .await
        .is(409)
        .shows("on ne commente pas");
    for answer in [pilot.get(&withdraw).await, pilot.post(&withdraw, &[]).await] {
        answer.is(409).shows("on ne commente pas");
    }
    pilot
        .get(&format!("/governance/cards/{card}"))
        .await
        .is(200)
        .shows("Les cartes ne bougent pas")
        .shows("on ne commente pas")
        .hides("Nouveau commentaire")
        .hides(&withdraw);
    let vote = format!("/governance/cards/{card}/vote");
    pilot.post(&vote, &[("points", "2")]).await.location();
    gt0.post(&advance, &[("step", "discuss")]).await.location();
    written(&mut pilot, &grid, "Encore une").await.location();
    gt0.get(&page)
        .await
        .shows("À discuter ensuite")
        .shows("Représentation · Comité")
        .shows("2 points");
    // One at a time.
    let other = gt0.post(&workshops, FIELDS).await.location().to_owned();
    gt0.post(&format!("{other}/advance"), &[("step", "collect")])
        .await
        .is(409)
        .shows("Un autre atelier est en cours");
    gt0.get(&format!("{page}/archive")).await.is(409);
    gt0.post(&advance, &[("step", "close")]).await.location();
    gt0.post(&format!("{other}/advance"), &[("step", "collect")])
        .await
        .location();
    gt0.get(&page)
        .await
        .shows("Clôturé")
        .shows("Phase changée")
        .shows("Rouvrir la discussion");
}

#[tokio::test]
async fn hidden_cards_are_their_writers_until_they_are_revealed() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let workshop = app.governance_workshop(grid.table, "collect").await;
    app.run("UPDATE governance_workshop SET hidden = true")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    written(&mut pilot, &grid, "Un secret de polichinelle")
        .await
        .location();
    let hidden = app.count("SELECT max(id) FROM governance_card").await;
    written(&mut other, &grid, "Une autre idée")
        .await
        .location();
    let own = app.count("SELECT max(id) FROM governance_card").await;
    let table = format!("/governance/tables/{}", grid.table);
    let card = format!("/governance/cards/{hidden}");
    pilot.get(&table).await.shows("polichinelle");
    let screen = format!("/governance/workshops/{workshop}/screen");
    for path in [
        table.clone(),
        screen.clone(),
        format!("/governance/workshops/{workshop}"),
        format!("/governance/cards/{own}/move"),
        "/search?q=polichinelle".to_owned(),
    ] {
        other.get(&path).await.is(200).hides("Un secret");
    }
    other.get(&card).await.is(404);
    other.post(&format!("{card}/comments"), &[]).await.is(404);
    // Nobody reads that a cell is empty where others have written.
    gt0.get(&table)
        .await
        .hides("polichinelle")
        .hides("badge neutral\">Vide<")
        .hides("Mettre la première carte");
    let reveal = format!("/governance/workshops/{workshop}/reveal");
    for _ in 0..2 {
        gt0.post(&reveal, &[]).await.location();
    }
    let told = "SELECT count(*) FROM history WHERE action = 'reveal_cards'";
    assert_eq!(app.count(told).await, 1);
    other.get(&table).await.shows("polichinelle");
    other.get(&card).await.is(200);
}

#[tokio::test]
async fn a_workshop_without_names_names_nobody() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    app.governance_workshop(grid.table, "collect").await;
    app.run("UPDATE governance_workshop SET authors_shown = false")
        .await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let new = format!("/governance/tables/{}/cards/new", grid.table);
    pilot.get(&new).await.is(200).hides("Avec mon nom");
    // Whatever the form says.
    written(&mut pilot, &grid, "Qui siège ?").await.location();
    let card = app.count("SELECT max(id) FROM governance_card").await;
    let said = [("body", "Je confirme"), ("signed", "named")];
    let page = format!("/governance/cards/{card}");
    pilot
        .post(&format!("{page}/comments"), &said)
        .await
        .location();
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    for path in [&format!("/governance/tables/{}", grid.table), &page] {
        other.get(path).await.is(200).hides("pilot GT1");
    }
    let told: i64 = one!(app,
        "SELECT count(*) FROM history WHERE subject_kind = 'governance_card' AND actor_id = $1";
        author.0);
    assert_eq!(told, 0);
}

#[tokio::test]
async fn each_begins_with_the_part_of_their_sub_group() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    app.governance_workshop(grid.table, "collect").await;
    let (member, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Pilot, 2).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (topic, person) = (grid.topics[1].to_string(), member.to_string());
    let groups = format!("/governance/tables/{}/sub-groups", grid.table);
    gt0.get(&groups).await.is(200).shows("pilot GT1");
    let fields = [
        ("name", "Sous-groupe 2"),
        ("topics", topic.as_str()),
        ("note_taker", ""),
        ("members", &person),
    ];
    let wrong = [fields[0], ("topics", "999999")];
    gt0.post(&groups, &wrong).await.is(422);
    let made = gt0.post(&groups, &fields).await;
    let list = format!("/governance/tables/{}/workshops", grid.table);
    assert_eq!(made.location(), list);
    gt0.get(&list)
        .await
        .shows("Sous-groupe 2")
        .shows("pilot GT1");
    let table = format!("/governance/tables/{}", grid.table);
    let rows = |page: &Answer| {
        let place = |name: &str| page.body.rfind(name).unwrap();
        // The last place of a topic's name is in its row, below the filter.
        place("Communication") < place("Représentation")
    };
    let page = pilot.get(&table).await;
    page.shows("votre sous-groupe");
    assert!(rows(&page), "the own part comes first");
    let page = other.get(&table).await;
    page.hides("votre sous-groupe");
    assert!(!rows(&page));
}

#[tokio::test]
async fn the_screen_shows_phase_time_and_what_is_discussed() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let workshop = app.governance_workshop(grid.table, "collect").await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let cell = |n: usize| (grid.topics[n], grid.level);
    for (n, body) in [(0, "Qui siège ?"), (1, "Qui parle ?")] {
        app.governance_card(grid.table, cell(n), author, "question", body)
            .await;
    }
    let page = format!("/governance/workshops/{workshop}");
    let screen = format!("{page}/screen");
    // The end is the server's.
    let timer = format!("{page}/timer");
    gt0.post(&timer, &[("minutes", "0")]).await.is(422);
    gt0.post(&timer, &[("minutes", "5")]).await.location();
    let ends = app.clock.now() + TimeDelta::minutes(5);
    pilot
        .get(&screen)
        .await
        .is(200)
        .shows("Récolte")
        .shows("jusqu’à 10:05")
        .shows(&format!("data-ends=\"{}\"", ends.timestamp_millis()))
        .shows("http-equiv=\"refresh\"")
        .hides("Qui siège");
    gt0.post(&timer, &[("stop", "1")]).await.location();
    pilot.get(&screen).await.hides("jusqu’à");
    app.set_phase(workshop, "vote").await;
    let second = app.count("SELECT max(id) FROM governance_card").await;
    let vote = format!("/governance/cards/{second}/vote");
    pilot.post(&vote, &[("points", "1")]).await.location();
    app.set_phase(workshop, "discuss").await;
    // What has most points comes first.
    let shown = pilot.get(&screen).await;
    shown
        .shows("Communication · Comité")
        .shows("Qui parle ?")
        .shows("un point")
        .hides("Qui siège ?");
    assert!(shown.queries() <= 10, "{} statements", shown.queries());
    let named = format!("{screen}?topic={}&level={}", grid.topics[0], grid.level);
    pilot.get(&named).await.shows("Qui siège ?");
}
