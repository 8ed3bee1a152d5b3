//! The governance table: three browsers move cards at once through a cut of the network, a wall screen
//! comes right by itself, a half-written card survives whatever comes.

mod printed;
mod screen;
mod ways;

use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::prelude::*;

use crate::{
    looks::{enter, said},
    support::{Browser, Look, Site},
};

const COORDINATION: &str = "coordination@demo.example";
const DEPUTY: &str = "coordination.adjointe@demo.example";
const PILOT: &str = "pilote.gt1@demo.example";
/// What others do is seen by then, on a machine that does other things too.
const SOON: Duration = Duration::from_secs(3);
/// Once the network is back, a screen is right by then.
const RIGHT: Duration = Duration::from_secs(5);
/// Longer than anything here may take.
const PATIENCE: Duration = Duration::from_secs(40);
/// A card, taken by its handle into a cell of its row; in one go, so that nothing comes between.
const DRAG: &str = r#"
    const card = document.getElementById(`card-${arguments[0]}`);
    const grip = card?.querySelector(".gov-grip");
    if (!grip) return ["absent"];
    grip.scrollIntoView({ block: "center" });
    const from = grip.getBoundingClientRect();
    const to = document.getElementById(arguments[1]).getBoundingClientRect();
    const y = from.top + from.height / 2;
    const fire = (kind, x) => grip.dispatchEvent(new PointerEvent(kind,
        { bubbles: true, cancelable: true, pointerId: 7, pointerType: "mouse", clientX: x, clientY: y }));
    fire("pointerdown", from.left + 4);
    fire("pointermove", to.left + to.width / 2);
    fire("pointerup", to.left + to.width / 2);
    return [card.matches(".gov-sent") ? "sent" : "stays"];
"#;
/// The cards of a cell, as the page has them.
const CARDS: &str =
    r#"return [...document.querySelectorAll(`#${arguments[0]} .gov-card`)].map((card) => card.id)"#;

/// A table of one topic by two levels.
struct Grid {
    table: i64,
    topic: i64,
    levels: [i64; 2],
}

impl Grid {
    async fn of(site: &Site) -> Self {
        let table: i64 = sqlx::query_scalar(
            "INSERT INTO governance_table (title) VALUES ('Gouvernance d’essai') RETURNING id",
        )
        .fetch_one(&site.pool)
        .await
        .unwrap();
        Self {
            table,
            topic: line(site, table, "topic", "Représentation").await,
            levels: [
                line(site, table, "level", "Comité").await,
                line(site, table, "level", "Groupes de travail").await,
            ],
        }
    }

    /// Puts a card into one of the cells.
    async fn card(&self, site: &Site, level: usize, body: &str) -> i64 {
        sqlx::query_scalar(
            "INSERT INTO governance_card (table_id, topic_id, level_id, position, kind, body, author_id, author_shown,
                                          written_at)
             VALUES ($1, $2, $3, (SELECT count(*) + 1 FROM governance_card WHERE level_id = $3), 'proposal', $4,
                     (SELECT min(id) FROM person), true, now()) RETURNING id",
        )
        .bind(self.table)
        .bind(self.topic)
        .bind(self.levels[level])
        .bind(body)
        .fetch_one(&site.pool)
        .await
        .unwrap()
    }

    /// Somebody moves a card, somewhere else.
    async fn moves(&self, site: &Site, card: i64, level: usize) {
        sqlx::query("UPDATE governance_card SET level_id = $2, position_version = position_version + 1 WHERE id = $1")
            .bind(card)
            .bind(self.levels[level])
            .execute(&site.pool)
            .await
            .unwrap();
    }

    fn cell(&self, level: usize) -> String {
        format!("cell-{}-{}", self.topic, self.levels[level])
    }

    fn address(&self) -> String {
        format!("/governance/tables/{}", self.table)
    }

    /// A browser that looks at it.
    async fn open(&self, site: &Site, email: &str) -> Browser {
        let browser = Browser::open(site, Look::default()).await;
        enter(&browser, email).await;
        browser.go(&self.address()).await;
        let _ = browser.find("[data-governance]").await;
        browser
    }
}

async fn line(site: &Site, table: i64, side: &str, title: &str) -> i64 {
    sqlx::query_scalar(
        "INSERT INTO governance_line (table_id, side, position, title)
         VALUES ($1, $2, (SELECT count(*) + 1 FROM governance_line WHERE table_id = $1 AND side = $2), $3)
         RETURNING id",
    )
    .bind(table)
    .bind(side)
    .bind(title)
    .fetch_one(&site.pool)
    .await
    .unwrap()
}

async fn cards(browser: &Browser, cell: &str) -> Vec<String> {
    said(browser, CARDS, vec![json!(cell)]).await
}

/// Waits until a page has so many cards in a cell; how long that took.
async fn counts(browser: &Browser, cell: &str, wanted: usize) -> Duration {
    let begun = Instant::now();
    while cards(browser, cell).await.len() != wanted {
        assert!(begun.elapsed() < PATIENCE, "{cell} never has {wanted}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    begun.elapsed()
}

async fn offline(browser: &Browser, offline: bool) {
    let network =
        json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    browser.cdp("Network.enable", json!({})).await;
    browser
        .cdp("Network.emulateNetworkConditions", network)
        .await;
}

/// Takes cards into a cell, one after the other; through a cut of the network, from the sixth to the tenth.
async fn drags(browser: &Browser, own: &[i64], cell: &str, cut: bool) {
    for (n, card) in own.iter().enumerate() {
        if cut && (n == 5 || n == 10) {
            offline(browser, n == 5).await;
        }
        let begun = Instant::now();
        while said(browser, DRAG, vec![json!(card), json!(cell)]).await != ["sent"] {
            assert!(begun.elapsed() < PATIENCE, "card {card} cannot be taken");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        if cut && n == 9 {
            browser.shows("Hors ligne").await;
        }
    }
}

#[tokio::test]
async fn sixty_moves_by_three_browsers_through_a_cut_network_all_stand() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    let mut all = Vec::new();
    for n in 0..60 {
        all.push(grid.card(&site, 0, &format!("Carte {n:02}")).await);
    }
    let (anne, bert, cleo) = tokio::join!(
        grid.open(&site, COORDINATION),
        grid.open(&site, DEPUTY),
        grid.open(&site, PILOT)
    );
    let part = |n: usize| all.iter().skip(n).step_by(3).copied().collect::<Vec<_>>();
    let cell = grid.cell(1);
    let (first, second, third) = (part(0), part(1), part(2));
    tokio::join!(
        drags(&anne, &first, &cell, false),
        drags(&bert, &second, &cell, true),
        drags(&cleo, &third, &cell, false)
    );
    let mut wanted: Vec<String> = all.iter().map(|id| format!("card-{id}")).collect();
    wanted.sort();
    for browser in [&anne, &bert, &cleo] {
        counts(browser, &cell, 60).await;
        assert!(cards(browser, &grid.cell(0)).await.is_empty());
        let mut there = cards(browser, &cell).await;
        there.sort();
        assert_eq!(there, wanted, "every card is in exactly one cell");
    }
    // Each moved once, to a place of its own.
    let moves = "SELECT count(*) FROM history WHERE action = 'move_card'";
    assert_eq!(site.count(moves).await, 60);
    let places = "SELECT count(DISTINCT c.position) FROM governance_card c
                  JOIN governance_line l ON l.id = c.level_id AND l.title = 'Groupes de travail'
                  WHERE c.position_version = 2";
    assert_eq!(site.count(places).await, 60);
    for browser in [anne, bert, cleo] {
        browser.close().await;
    }
}

#[tokio::test]
async fn a_wall_screen_is_right_soon_after_its_network_returns_and_writes_nothing() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    let one = grid.card(&site, 0, "Un siège par commune").await;
    let screen = grid.open(&site, COORDINATION).await;
    let history = "SELECT count(*) FROM history";
    let written = site.count(history).await;
    let begun = Instant::now();
    grid.moves(&site, one, 1).await;
    counts(&screen, &grid.cell(1), 1).await;
    println!("seen after {:?}", begun.elapsed());
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());

    offline(&screen, true).await;
    grid.moves(&site, one, 0).await;
    grid.card(&site, 0, "Un autre siège").await;
    tokio::time::sleep(Duration::from_secs(6)).await;
    assert_eq!(cards(&screen, &grid.cell(0)).await.len(), 0);
    offline(&screen, false).await;
    let took = counts(&screen, &grid.cell(0), 2).await;
    println!("right after {took:?}");
    assert!(took < RIGHT, "{took:?}");
    assert!(cards(&screen, &grid.cell(1)).await.is_empty());
    assert_eq!(site.count(history).await, written);
    screen.close().await;
}

#[tokio::test]
async fn a_half_written_card_survives_whatever_comes() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    let browser = grid.open(&site, PILOT).await;
    browser.click(&format!("#{} .gov-add", grid.cell(0))).await;
    let area = browser.find("dialog[open] textarea").await;
    area.send_keys("Un siège ").await.unwrap();
    let other = grid.card(&site, 0, "Venue entre-temps").await;
    counts(&browser, &grid.cell(0), 1).await;
    grid.moves(&site, other, 1).await;
    counts(&browser, &grid.cell(1), 1).await;
    line(&site, grid.table, "level", "Bureau").await;
    let bureau =
        "return [...document.querySelectorAll('thead th')].map((head) => head.textContent)";
    let begun = Instant::now();
    while !said(&browser, bureau, Vec::new())
        .await
        .contains(&"Bureau".to_owned())
    {
        assert!(begun.elapsed() < PATIENCE);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    // It has the focus as before: typing goes on.
    let active = browser.driver.active_element().await.unwrap();
    active.send_keys("par commune").await.unwrap();
    // Closed and opened again, for another cell.
    active.send_keys(Key::Escape + "").await.unwrap();
    browser.click(&format!("#{} .gov-add", grid.cell(1))).await;
    let area = browser.find("dialog[open] textarea").await;
    let held = area.prop("value").await.unwrap();
    assert_eq!(held.as_deref(), Some("Un siège par commune"));
    // Without its kind it comes back, with what was typed.
    browser.click("dialog .form-actions button").await;
    browser.find("dialog [role=alert]").await;
    browser.choose("kind", "proposal").await;
    browser.click("dialog .form-actions button").await;
    counts(&browser, &grid.cell(1), 2).await;
    browser.shows("La carte est dans sa case").await;
    let stored = "SELECT count(*) FROM governance_card WHERE body = 'Un siège par commune'";
    assert_eq!(site.count(stored).await, 1);
    browser.close().await;
}

#[tokio::test]
async fn a_drag_is_announced_and_taken_back() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    grid.card(&site, 0, "Un siège").await;
    let browser = grid.open(&site, PILOT).await;
    let chain = || browser.driver.action_chain();
    let (grip, target) = (
        browser.find(".gov-grip").await,
        browser.find(&format!("#{}", grid.cell(1))).await,
    );
    let drag = chain().click_and_hold_element(&grip);
    let drag = drag.move_to_element_center(&target).release();
    drag.perform().await.unwrap();
    counts(&browser, &grid.cell(1), 1).await;
    let told = browser
        .find("[data-told][role=status] .flash.success")
        .await;
    let told = told.text().await.unwrap();
    assert!(told.contains("Groupes de travail"), "{told}");
    browser.click("[data-told] form button").await;
    counts(&browser, &grid.cell(0), 1).await;
    // Away from the message, which then goes.
    let grip = browser.find(".gov-grip").await;
    chain()
        .move_to_element_center(&grip)
        .perform()
        .await
        .unwrap();
    let begun = Instant::now();
    while browser.text().await.contains("est dans la case") {
        assert!(begun.elapsed() < PATIENCE, "the message stays");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    // It is there for ten seconds; some of them went by before this was counted.
    assert!(begun.elapsed() > Duration::from_secs(8), "it goes too soon");
    browser.close().await;
}
