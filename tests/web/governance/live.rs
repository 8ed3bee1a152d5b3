//! What happens at a table, told to who looks on: in the order in which it was committed, to be asked for
//! again from any event on, and never who did it.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{Method, header},
};
use http_body_util::BodyExt as _;
use kernel::ids::{GovernanceLineId, GovernanceTableId, PersonId};
use platform::{auth::Role, notify::SEATS};
use tower::ServiceExt as _;

use super::WRITE;
use crate::{
    rights_table::{Row, get},
    support::{Answer, Browser, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[get("/governance/tables/{id}/events", WRITE)];

/// Two topics by one level.
struct Grid {
    table: GovernanceTableId,
    up: GovernanceLineId,
    down: GovernanceLineId,
    level: GovernanceLineId,
}

impl Grid {
    async fn of(app: &TestApp) -> Self {
        let table = app.governance_table("Gouvernance").await;
        Self {
            table,
            up: app.governance_line(table, "topic", "Représentation").await,
            down: app.governance_line(table, "topic", "Communication").await,
            level: app.governance_line(table, "level", "Comité").await,
        }
    }

    /// A card of the first topic.
    async fn card(&self, app: &TestApp, author: PersonId, body: &str) -> String {
        let cell = (self.up, self.level);
        let card = app.governance_card(self.table, cell, author, "proposal", body);
        card.await.to_string()
    }

    fn address(&self) -> String {
        format!("/governance/tables/{}", self.table)
    }

    /// Writes a card without its writer's name.
    async fn unnamed(&self, browser: &mut Browser, body: &str) {
        let (topic, level) = (self.up.to_string(), self.level.to_string());
        let fields = [
            ("topic", topic.as_str()),
            ("level", &level),
            ("kind", "question"),
            ("body", body),
            ("signed", "unnamed"),
        ];
        let cards = format!("{}/cards", self.address());
        browser.post(&cards, &fields).await.location();
    }

    /// What an open page is told that knows an event.
    async fn since(&self, browser: &mut Browser, event: i64) -> Answer {
        let page = format!("{}?since={event}", self.address());
        browser.get(&page).await
    }
}

/// The number of the last event that a page knows.
fn last(page: &Answer) -> i64 {
    let (_, rest) = page.body.split_once("data-last=\"").expect("no table");
    rest.split('"').next().unwrap().parse().unwrap()
}

/// Of how many topics a page has the row.
fn rows(page: &Answer) -> usize {
    page.body.matches("<th scope=\"row\">").count()
}

/// The stream of a table.
struct Watch(Body);

impl Watch {
    async fn open(app: &TestApp, browser: &Browser, grid: &Grid) -> Self {
        let events = format!("{}/events", grid.address());
        let request = browser.request(Method::GET, &events);
        let request = request.body(Body::empty()).unwrap();
        let answer = app.router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/event-stream");
        Self(answer.into_body())
    }

    /// The next piece, as a browser gets it.
    async fn piece(&mut self) -> String {
        let frame = tokio::time::timeout(Duration::from_secs(10), self.0.frame()).await;
        let frame = frame.expect("nothing is told").unwrap().unwrap();
        let bytes: Bytes = frame.into_data().unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    /// The number of the next event, and all that is said with it.
    async fn event(&mut self) -> (i64, String) {
        loop {
            let piece = self.piece().await;
            if piece.contains("event: last") {
                let (_, id) = piece.split_once("id: ").expect("no id");
                return (id.lines().next().unwrap().parse().unwrap(), piece);
            }
        }
    }
}

#[tokio::test]
async fn whoever_looks_on_is_told_and_asks_for_what_changed() {
    let app = TestApp::start().await;
    let grid = Grid::of(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut screen = app.signed_in(Role::Coordinator, 0).await;
    let card = grid.card(&app, author, "Un siège").await;
    let page = screen.get(&grid.address()).await;
    let mut watch = Watch::open(&app, &screen, &grid).await;
    assert_eq!(watch.event().await.0, last(&page));

    let (topic, level) = (grid.down.to_string(), grid.level.to_string());
    let place = [
        ("topic", topic.as_str()),
        ("level", &level),
        ("after", "last"),
        ("version", "1"),
    ];
    let moved = format!("/governance/cards/{card}/move");
    pilot.post(&moved, &place).await.location();
    let (told, _) = watch.event().await;
    assert!(told > last(&page));
    // It left one row and came into another.
    let news = grid.since(&mut screen, last(&page)).await;
    assert_eq!((rows(&news), last(&news)), (2, told));
    // An edit concerns its row alone.
    let text = [
        ("kind", "proposal"),
        ("body", "Deux sièges"),
        ("version", "1"),
    ];
    let edited = format!("/governance/cards/{card}");
    pilot.post(&edited, &text).await.location();
    let news = grid.since(&mut screen, told).await;
    assert_eq!(rows(&news), 1);
    news.shows("Deux sièges").shows("data-changed");
    // Nothing more, nothing to show.
    let news = grid.since(&mut screen, last(&news)).await;
    assert_eq!(rows(&news), 0);
    assert!(news.queries() <= 11, "{}", news.queries());
    // What concerns the table, and what is asked from before what is known: all of it.
    app.governance_line(grid.table, "level", "Bureau").await;
    let whole = grid.since(&mut screen, last(&news)).await;
    assert_eq!(rows(&whole), 2);
    whole.hides("data-changed");
    let whole = grid.since(&mut screen, -1).await;
    assert_eq!(rows(&whole), 2);
}

#[tokio::test]
async fn whatever_is_written_at_a_table_is_told() {
    let app = TestApp::start().await;
    let grid = Grid::of(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let card = grid.card(&app, author, "Un siège").await;
    let card = format!("/governance/cards/{card}");
    let cell = format!("/governance/cells/{}/{}", grid.up, grid.level);
    let comment = [("body", "Oui"), ("signed", "named")];
    let state = [
        ("completeness", "begun"),
        ("reason", "À revoir"),
        ("version", "1"),
    ];
    let name = [("title", "Gouvernance revue"), ("version", "1")];
    let told = "SELECT max(id) FROM governance_event";
    let mut before = app.count(told).await;
    for (steers, address, fields) in [
        (false, format!("{card}/comments"), &comment[..]),
        (true, cell, &state[..]),
        (true, grid.address(), &name[..]),
        (false, format!("{card}/archive"), &[][..]),
        (false, format!("{card}/restore"), &[][..]),
    ] {
        let browser = if steers { &mut gt0 } else { &mut pilot };
        browser.post(&address, fields).await.location();
        let now = app.count(told).await;
        assert!(now > before, "{address} is not told");
        before = now;
    }
    // Who only reads tells nothing.
    gt0.get(&grid.address()).await.is(200);
    grid.since(&mut gt0, before).await.is(200);
    assert_eq!(app.count(told).await, before);
}

#[tokio::test]
async fn an_event_that_is_committed_later_is_numbered_later() {
    let app = TestApp::start().await;
    let grid = Grid::of(&app).await;
    let (author, mut screen) = app.signed_in_person(Role::Pilot, 1).await;
    let insert = "INSERT INTO governance_card (table_id, topic_id, level_id, position, kind, body, author_id,
                                               author_shown, written_at)
                  VALUES ($1, $2, $3, 1, 'proposal', $4, $5, true, now())";
    // Written first, committed last.
    let mut slow = app.pool.begin().await.unwrap();
    for (topic, body) in [(grid.up, "Lente"), (grid.down, "Rapide")] {
        let write = sqlx::query(insert)
            .bind(grid.table.0)
            .bind(topic.0)
            .bind(grid.level.0)
            .bind(body)
            .bind(author.0);
        match body {
            "Lente" => write.execute(&mut *slow).await.unwrap(),
            _ => write.execute(&app.pool).await.unwrap(),
        };
    }
    let page = screen.get(&grid.address()).await;
    page.shows("Rapide").hides("Lente");
    slow.commit().await.unwrap();
    let news = grid.since(&mut screen, last(&page)).await;
    news.shows("Lente").hides("Rapide");
    assert!(last(&news) > last(&page));
}

#[tokio::test]
async fn nobody_who_is_unnamed_is_named_by_what_is_told() {
    let app = TestApp::start().await;
    let grid = Grid::of(&app).await;
    let mut writer = app.signed_in(Role::Pilot, 1).await;
    let mut screen = app.signed_in(Role::Coordinator, 0).await;
    let page = screen.get(&grid.address()).await;
    let mut watch = Watch::open(&app, &screen, &grid).await;
    let (first, _) = watch.event().await;
    grid.unnamed(&mut writer, "Qui décide ?").await;
    let (told, piece) = watch.event().await;
    assert!(told > first);
    // A number, and nothing else.
    let said: Vec<&str> = piece.lines().filter(|line| !line.is_empty()).collect();
    let number = |name: &str| format!("{name}: {told}");
    for line in said {
        let known = ["event: last".into(), number("id"), number("data")].contains(&line.to_owned());
        assert!(known || line.starts_with("retry: "), "{line}");
    }
    let news = grid.since(&mut screen, last(&page)).await;
    news.shows("Qui décide ?").hides("pilot GT1");
    // Nor does the database note it.
    let columns = "SELECT count(*) FROM information_schema.columns
                   WHERE table_name = 'governance_event' AND column_name ~ 'person|author|by|body'";
    assert_eq!(app.count(columns).await, 0);
}

#[tokio::test]
async fn a_message_for_the_next_page_waits_for_it() {
    let app = TestApp::start().await;
    let grid = Grid::of(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let card = grid.card(&app, author, "Un siège").await;
    let page = pilot.get(&grid.address()).await;
    let (topic, level) = (grid.down.to_string(), grid.level.to_string());
    let place = [
        ("topic", topic.as_str()),
        ("level", &level),
        ("after", "first"),
        ("version", "1"),
    ];
    let moved = format!("/governance/cards/{card}/move");
    pilot.post(&moved, &place).await.location();
    // Another tab fetches what changed.
    let news = grid.since(&mut pilot, last(&page)).await;
    assert!(news.header("content-type").starts_with("text/plain"));
    let next = pilot.get(&grid.address()).await;
    next.shows("est dans la case Communication · Comité");
}

#[tokio::test]
async fn streams_are_counted_and_old_events_forgotten() {
    let app = TestApp::start().await;
    let grid = Grid::of(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut held = Vec::new();
    for _ in 0..SEATS {
        held.push(Watch::open(&app, &pilot, &grid).await);
    }
    let events = format!("{}/events", grid.address());
    pilot.get(&events).await.is(429);
    drop(held);

    grid.card(&app, author, "Un siège").await;
    let old = last(&pilot.get(&grid.address()).await);
    app.run("ALTER TABLE governance_event ALTER COLUMN id RESTART WITH 50000")
        .await;
    grid.card(&app, author, "Deux sièges").await;
    let recent = last(&pilot.get(&grid.address()).await);
    assert_eq!(rows(&grid.since(&mut pilot, old).await), 1);
    governance::events::sweep(&mut *app.db().await)
        .await
        .unwrap();
    let all = "SELECT count(*) FROM governance_event";
    assert_eq!(app.count(all).await, 1);
    // Whoever comes from before what is kept is shown all anew.
    assert_eq!(rows(&grid.since(&mut pilot, old).await), 2);
    assert_eq!(rows(&grid.since(&mut pilot, recent).await), 0);
}

#[tokio::test]
async fn a_decision_whose_state_changes_is_told_to_the_table() {
    let app = TestApp::start().await;
    let grid = Grid::of(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let card = grid.card(&app, author, "Un siège").await;
    let group = app.group(0).await;
    let decision: i64 = one!(app, "WITH decided AS (
             INSERT INTO decision (year, text, decided_on, group_id, recorded_at)
             VALUES (2021, 'Chaque commune siège.', $1, $2, $3) RETURNING id)
         INSERT INTO governance_card_link (card_id, decision_id) SELECT $4, id FROM decided RETURNING decision_id";
        app.clock.today(), group.0, app.clock.now(), card.parse::<i64>().unwrap());
    let page = pilot.get(&grid.address()).await;
    page.shows("GT0-2021-001");
    for change in [
        "UPDATE decision SET state = 'proposed' WHERE id = $1",
        "UPDATE decision SET archived_at = now() WHERE id = $1",
    ] {
        let before = app.count("SELECT max(id) FROM governance_event").await;
        sqlx::query(change)
            .bind(decision)
            .execute(&app.pool)
            .await
            .unwrap();
        let fresh = grid.since(&mut pilot, before).await;
        assert!(last(&fresh) > before, "{change}");
        // The row of its card alone.
        assert_eq!(rows(&fresh), 1, "{change}");
        fresh.hides("GT0-2021-001");
    }
    // What nobody sees in a cell tells nothing.
    let before = app.count("SELECT max(id) FROM governance_event").await;
    run!(app, "UPDATE decision SET text = 'Autrement.' WHERE id = $1"; decision);
    assert_eq!(
        app.count("SELECT max(id) FROM governance_event").await,
        before
    );
}
