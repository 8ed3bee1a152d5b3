//! Cards: writing them under a name or not, changing them at once, talking about them, putting them away.

use kernel::ids::{GovernanceLineId, GovernanceTableId};
use platform::auth::Role;

use super::{STEER, WRITE};
use crate::{
    rights_table::{Row, get, post},
    support::{Browser, TestApp},
};

/// Only who wrote the card, which is no visitor.
const SIGN: &str = "s -xx xx xx -x -- - x-";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    post("/governance/tables/{id}/cards", WRITE),
    get("/governance/tables/{id}/cards/new", WRITE),
    get("/governance/cards/{id}", WRITE),
    post("/governance/cards/{id}", WRITE),
    get("/governance/cards/{id}/edit", WRITE),
    get("/governance/cards/{id}/move", WRITE),
    post("/governance/cards/{id}/move", WRITE),
    post("/governance/cards/{id}/sign", SIGN),
    post("/governance/cards/{id}/settle", WRITE),
    post("/governance/cards/{id}/comments", WRITE),
    get(
        "/governance/cards/{id}/comments/{governance_comment}/withdraw",
        STEER,
    ),
    get("/governance/cards/{id}/archive", WRITE),
    post("/governance/cards/{id}/archive", WRITE),
    post("/governance/cards/{id}/restore", WRITE),
    // What withdraws the comment comes last.
    post(
        "/governance/cards/{id}/comments/{governance_comment}/withdraw",
        STEER,
    ),
];

struct Place {
    table: GovernanceTableId,
    topic: GovernanceLineId,
    level: GovernanceLineId,
}

/// A table of one cell.
async fn place(app: &TestApp) -> Place {
    let table = app.governance_table("Gouvernance").await;
    Place {
        table,
        topic: app.governance_line(table, "topic", "Représentation").await,
        level: app.governance_line(table, "level", "Comité").await,
    }
}

/// Writes a card; its page.
async fn written(
    app: &TestApp,
    browser: &mut Browser,
    place: &Place,
    body: &str,
    signed: &str,
) -> String {
    let (topic, level) = (place.topic.to_string(), place.level.to_string());
    let fields = [
        ("topic", topic.as_str()),
        ("level", &level),
        ("kind", "question"),
        ("body", body),
        ("signed", signed),
    ];
    let cards = format!("/governance/tables/{}/cards", place.table);
    let made = browser.post(&cards, &fields).await;
    let id = app.count("SELECT max(id) FROM governance_card").await;
    let at = format!("/governance/tables/{}#card-{id}", place.table);
    assert_eq!(made.location(), at);
    format!("/governance/cards/{id}")
}

#[tokio::test]
async fn a_card_stands_in_its_cell_by_word_and_under_its_writers_name() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let new = format!(
        "/governance/tables/{}/cards/new?topic={}&level={}",
        place.table, place.topic, place.level
    );
    pilot.get(&new).await.is(200).shows("Sans mon nom");
    let card = written(&app, &mut pilot, &place, "Qui **siège** ?", "named").await;
    let table = format!("/governance/tables/{}", place.table);
    let mut other = app.signed_in(Role::Facilitator, 2).await;
    other
        .get(&table)
        .await
        .shows("gov-question")
        .shows(">Question")
        .shows("Qui siège ?")
        .shows("pilot GT1");
    other
        .get(&card)
        .await
        .is(200)
        .shows("<strong>siège</strong>")
        .shows("pilot GT1");
    let cards = format!("{table}/cards");
    let wrong = [("kind", "question"), ("body", ""), ("signed", "named")];
    pilot.post(&cards, &wrong).await.is(422);
    // It is found by its words.
    other.get("/search?q=si%C3%A8ge").await.shows(&card);
}

#[tokio::test]
async fn who_writes_unnamed_is_named_nowhere() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let card = written(
        &app,
        &mut pilot,
        &place,
        "Le cabinet bloque tout",
        "unnamed",
    )
    .await;
    let edited = [
        ("kind", "risk"),
        ("body", "Le cabinet bloque beaucoup"),
        ("version", "1"),
    ];
    pilot.post(&card, &edited).await.location();
    let comments = format!("{card}/comments");
    let said = [("body", "Je confirme"), ("signed", "unnamed")];
    pilot.post(&comments, &said).await.location();
    pilot
        .post(&format!("{card}/settle"), &[("settled", "1")])
        .await
        .location();
    for step in ["archive", "restore"] {
        pilot.post(&format!("{card}/{step}"), &[]).await.location();
    }
    // Only who wrote it reads that it is theirs.
    pilot
        .get(&card)
        .await
        .shows("vous seul·e lisez cette phrase");
    let table = format!("/governance/tables/{}", place.table);
    for role in [Role::Coordinator, Role::Facilitator] {
        let mut other = app.signed_in(role, 0).await;
        for page in [&table, &card] {
            other.get(page).await.hides("pilot GT1");
        }
        other
            .get(&card)
            .await
            .is(200)
            .shows("Le cabinet bloque beaucoup")
            .shows("Sans nom")
            .hides("vous seul·e");
        // Nor is the writer named to who types at the same time.
        let late = [("kind", "risk"), ("body", "Autrement"), ("version", "1")];
        let merge = other.post(&card, &late).await;
        merge.is(409).shows("Quelqu’un").hides("pilot GT1");
    }
    let told: i64 = one!(app,
        "SELECT count(*) FROM history WHERE subject_kind = 'governance_card' AND actor_id = $1";
        author.0);
    assert_eq!(told, 0, "the history names nobody");

    // They may sign later, nobody for them.
    let sign = format!("{card}/sign");
    let mut other = app.signed_in(Role::Pilot, 2).await;
    other.post(&sign, &[]).await.is(403);
    pilot.post(&sign, &[]).await.location();
    other.get(&card).await.shows("pilot GT1");
}

#[tokio::test]
async fn changes_of_different_fields_both_stand() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    let card = written(&app, &mut pilot, &place, "Qui siège ?", "named").await;
    let text = [
        ("kind", "question"),
        ("body", "Qui siège au comité ?"),
        ("version", "1"),
    ];
    pilot.post(&card, &text).await.location();
    // Seen at the first version: only the kind is another.
    let kind = [("kind", "risk"), ("body", "Qui siège ?"), ("version", "1")];
    let both = other.post(&card, &kind).await;
    assert_eq!(both.location(), card);
    other
        .get(&card)
        .await
        .shows("les deux changements sont gardés")
        .shows("gov-risk")
        .shows("Qui siège au comité ?");
    // The same field: both texts stand beside each other, and nothing is lost.
    let text = [
        ("kind", "question"),
        ("body", "Et qui décide ?"),
        ("version", "1"),
    ];
    other
        .post(&card, &text)
        .await
        .is(409)
        .shows("Et qui décide ?")
        .shows("Qui siège au comité ?");
}

#[tokio::test]
async fn comments_are_withdrawn_by_their_writer_or_the_coordination() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    let card = written(&app, &mut pilot, &place, "Qui siège ?", "named").await;
    let comments = format!("{card}/comments");
    let empty = [("body", ""), ("signed", "named")];
    pilot.post(&comments, &empty).await.is(422);
    let said = [("body", "À demander au **comité**."), ("signed", "named")];
    pilot.post(&comments, &said).await.location();
    let table = format!("/governance/tables/{}", place.table);
    other.get(&table).await.shows("un commentaire");
    other.get(&card).await.shows("<strong>comité</strong>");
    let id = app.count("SELECT max(id) FROM governance_comment").await;
    let withdraw = format!("{comments}/{id}/withdraw");
    other.post(&withdraw, &[]).await.is(403);
    pilot
        .get(&withdraw)
        .await
        .is(200)
        .shows("Retirer ce commentaire");
    for _ in 0..2 {
        assert_eq!(pilot.post(&withdraw, &[]).await.location(), card);
    }
    other.get(&card).await.hides("comité</strong>");
    let told = "SELECT count(*) FROM history WHERE action = 'withdraw_card_comment'";
    assert_eq!(app.count(told).await, 1);
}

#[tokio::test]
async fn what_is_decided_stands_first_and_cannot_vanish() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let group = app.group(0).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    written(&app, &mut pilot, &place, "Une autre question", "named").await;
    let card = written(&app, &mut pilot, &place, "Qui siège ?", "named").await;
    run!(app, "WITH decided AS (
             INSERT INTO decision (year, text, decided_on, group_id, recorded_at)
             VALUES (2021, 'Chaque commune siège.', $1, $2, $3) RETURNING id)
         INSERT INTO governance_card_link (card_id, decision_id)
         SELECT (SELECT max(id) FROM governance_card), id FROM decided";
        app.clock.today(), group.0, app.clock.now());
    let table = format!("/governance/tables/{}", place.table);
    let page = pilot.get(&table).await;
    page.shows("GT0-2021-");
    assert!(page.body.find("Qui siège ?") < page.body.find("Une autre question"));
    // One question is left.
    page.shows("une question ouverte");
    let archive = format!("{card}/archive");
    pilot.get(&archive).await.is(409);
    pilot
        .post(&archive, &[])
        .await
        .is(409)
        .shows("elle ne peut pas être archivée");
    let gone = "UPDATE governance_card SET archived_at = now() WHERE id = (SELECT max(id) FROM governance_card)";
    let refused = sqlx::query(gone).execute(&app.pool).await.unwrap_err();
    let refused = refused.into_database_error().unwrap();
    assert_eq!(refused.constraint(), Some("governance_card_stays"));
}
