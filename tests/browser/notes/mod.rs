//! Notes taken by several at once, through crashes and lost connections, by keyboard alone, and
//! without JavaScript: nothing typed is lost, nothing is stored twice.

mod alone;
mod given_back;
mod kept;
mod keys;
mod seats;
mod sections;
mod speakers;
mod understood;
mod unlearnt;

use std::time::{Duration, Instant};

use jalon::flows::demo::PASSWORD;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::{Browser, Look, Server, Site};

const ANNE: &str = "coordination@demo.example";
const BERT: &str = "coordination.adjointe@demo.example";
/// Keys, as WebDriver names them.
const ENTER: char = '\u{e007}';
/// How long one may wait for another's entry before something is wrong; two seconds are asked for.
const PATIENCE: Duration = Duration::from_secs(10);

/// A meeting of GT0 that runs, with two points.
async fn meeting(site: &Site) -> i64 {
    let meeting = sqlx::query_scalar(
        "WITH m AS (
             INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at, state)
             SELECT 'gt0', id, 'Réunion à plusieurs mains', 2026, 99, now(), now() + interval '1 hour', 'running'
             FROM working_group WHERE number = 0 RETURNING id),
         p AS (INSERT INTO agenda_point (meeting_id, position, title)
               SELECT m.id, n, 'Point ' || n FROM m, generate_series(1, 2) AS n),
         a AS (INSERT INTO attendance (meeting_id, person_id, standing)
               SELECT m.id, person.id, 'present' FROM m, person
               WHERE email IN ('coordination@demo.example', 'coordination.adjointe@demo.example'))
         INSERT INTO minutes (meeting_id, started_at) SELECT id, now() FROM m RETURNING meeting_id",
    );
    meeting.fetch_one(&site.pool).await.unwrap()
}

/// A browser of somebody, on the notes.
async fn note_taker(url: &str, email: &str, meeting: i64) -> Browser {
    let browser = Browser::open_at(url, Look::default()).await;
    browser.sign_in(email, PASSWORD).await;
    browser.shows("Mon travail").await;
    browser.go(&format!("/meetings/{meeting}/notes")).await;
    browser.shows("Point 2").await;
    // The page's scripts have begun: Enter ends a line from here on.
    let _ = browser.find("[data-notes-status][data-state]").await;
    browser
}

/// Shows a point, counted from 1: one at a time is there to be seen and written under.
async fn at(browser: &Browser, point: usize) {
    let links = By::Css(".recording-outline [data-to]");
    let links = browser.driver.find_all(links).await.unwrap();
    links[point].click().await.unwrap();
}

/// Types a line under a point, counted from 1, and ends it with Enter.
async fn note(browser: &Browser, point: usize, line: &str) {
    at(browser, point).await;
    let fields = browser
        .driver
        .find_all(By::Css("[data-composer] textarea"))
        .await
        .unwrap();
    fields[point]
        .send_keys(format!("{line}{ENTER}"))
        .await
        .unwrap();
}

/// Waits for a text on the page; says how long it took.
async fn seen(browser: &Browser, text: &str) -> Duration {
    let started = Instant::now();
    while !browser.text().await.contains(text) {
        assert!(
            started.elapsed() < PATIENCE,
            "no «{text}» in {}",
            browser.text().await
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    started.elapsed()
}

/// Waits until everything is stored, as the page says.
async fn saved(browser: &Browser) {
    seen(browser, "Tout est enregistré").await;
}

/// Waits until all that was sent is stored, as the page says; a field may hold a line that was not.
async fn sent(browser: &Browser) {
    let said = "[data-notes-status]:is([data-state=saved], [data-state=typed])";
    let _ = browser.find(said).await;
}

/// The stored texts of the meeting, in the order of their point.
async fn stored(site: &Site, meeting: i64) -> Vec<String> {
    sqlx::query_scalar(
        "SELECT e.body FROM entry e JOIN agenda_point p ON p.id = e.point_id
         WHERE e.meeting_id = $1 AND e.archived_at IS NULL ORDER BY p.position, e.position, e.id",
    )
    .bind(meeting)
    .fetch_all(&site.pool)
    .await
    .unwrap()
}

#[tokio::test]
async fn two_see_each_other_and_lose_nothing_when_they_change_the_same() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let bert = note_taker(&site.url, BERT, meeting).await;
    note(&anne, 1, "? Qui commence").await;
    let there = seen(&bert, "Qui commence").await;
    note(&bert, 1, "> Moi").await;
    let back = seen(&anne, "Moi").await;
    println!("seen by the other after {there:?} and {back:?}");
    // Both at once, in the same point.
    for n in 1..=5 {
        tokio::join!(
            async { note(&anne, 2, &format!("Anne {n}")).await },
            async { note(&bert, 2, &format!("Bert {n}")).await }
        );
    }
    seen(&anne, "Bert 5").await;
    seen(&bert, "Anne 5").await;
    assert_eq!(stored(&site, meeting).await.len(), 12);

    // Both change the same entry; who comes second sees both texts and chooses.
    for browser in [&anne, &bert] {
        at(browser, 1).await;
        browser.click("[data-kind=question] [data-edit]").await;
        browser
            .find("[data-kind=question] .entry-editor textarea")
            .await;
    }
    let write = async |browser: &Browser, text: &str| {
        let area = browser.find(".entry-editor textarea").await;
        area.clear().await.unwrap();
        area.send_keys(format!("{text}{ENTER}")).await.unwrap();
    };
    write(&anne, "Qui commence demain").await;
    saved(&anne).await;
    write(&bert, "Qui commence ce soir").await;
    seen(&bert, "Qui commence demain").await;
    bert.shows("choisissez le texte").await;
    bert.click(".entry-editor .callout button").await;
    seen(&anne, "Qui commence ce soir").await;
    let kept = "SELECT count(*) FROM history WHERE changes::text LIKE '%Qui commence demain%'";
    assert!(site.count(kept).await >= 1);
    anne.close().await;
    bert.close().await;
}

#[tokio::test]
async fn the_server_crashes_in_the_middle_and_nothing_is_lost() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let mut server = Server::start(&site).await;
    let anne = note_taker(&server.url, ANNE, meeting).await;
    let bert = note_taker(&server.url, BERT, meeting).await;
    note(&anne, 1, "Avant la panne").await;
    seen(&bert, "Avant la panne").await;
    server.kill();
    for line in ["Anne pendant 1", "Anne pendant 2"] {
        note(&anne, 1, line).await;
    }
    note(&bert, 2, "Bert pendant").await;
    seen(&anne, "Hors ligne").await;
    let unfinished = anne
        .driver
        .find_all(By::Css("[data-composer] textarea"))
        .await
        .unwrap();
    at(&anne, 2).await;
    unfinished[2].send_keys("Pas encore fini").await.unwrap();
    // The page goes away too: what waits is in the browser.
    let _ = anne.driver.refresh().await;
    server.start_again().await;
    seen(&bert, "Bert pendant").await;
    anne.go(&format!("/meetings/{meeting}/notes")).await;
    seen(&anne, "Anne pendant 2").await;
    sent(&anne).await;
    at(&bert, 1).await;
    seen(&bert, "Anne pendant 2").await;
    at(&anne, 2).await;
    seen(&anne, "Bert pendant").await;
    let draft = anne
        .driver
        .find_all(By::Css("[data-composer] textarea"))
        .await
        .unwrap();
    assert_eq!(
        draft[2].prop("value").await.unwrap().as_deref(),
        Some("Pas encore fini")
    );
    assert_eq!(
        stored(&site, meeting).await,
        [
            "Avant la panne",
            "Anne pendant 1",
            "Anne pendant 2",
            "Bert pendant"
        ]
    );
    anne.close().await;
    bert.close().await;
}

#[tokio::test]
async fn a_lost_connection_comes_back_and_sends_what_waited() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let network = |offline: bool| json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    anne.cdp("Network.enable", json!({})).await;
    anne.cdp("Network.emulateNetworkConditions", network(true))
        .await;
    note(&anne, 1, "Sans réseau").await;
    seen(&anne, "Hors ligne").await;
    assert!(stored(&site, meeting).await.is_empty());
    anne.cdp("Network.emulateNetworkConditions", network(false))
        .await;
    seen(&anne, "Sans réseau").await;
    saved(&anne).await;
    assert_eq!(stored(&site, meeting).await, ["Sans réseau"]);
    anne.close().await;
}

#[tokio::test]
async fn entries_pass_between_two_instances() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let (one, other) = (Server::start(&site).await, Server::start(&site).await);
    let anne = note_taker(&one.url, ANNE, meeting).await;
    let bert = note_taker(&other.url, BERT, meeting).await;
    note(&anne, 1, "D’une instance").await;
    let there = seen(&bert, "D’une instance").await;
    note(&bert, 1, "De l’autre").await;
    let back = seen(&anne, "De l’autre").await;
    println!("between instances after {there:?} and {back:?}");
    // Who writes where is told too.
    let fields = bert
        .driver
        .find_all(By::Css("[data-composer] textarea"))
        .await
        .unwrap();
    at(&bert, 2).await;
    fields[2].send_keys("J’écris").await.unwrap();
    seen(&anne, "écrit sous 2. Point 2").await;
    anne.close().await;
    bert.close().await;
}

#[tokio::test]
async fn an_answer_goes_to_the_question_that_waits_before_it() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    note(&anne, 1, "? Première").await;
    saved(&anne).await;
    let network = |offline: bool| json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    anne.cdp("Network.enable", json!({})).await;
    anne.cdp("Network.emulateNetworkConditions", network(true))
        .await;
    // Typed one after the other, sent together.
    note(&anne, 1, "? Seconde").await;
    note(&anne, 1, "> À la seconde").await;
    seen(&anne, "Hors ligne").await;
    anne.cdp("Network.emulateNetworkConditions", network(false))
        .await;
    seen(&anne, "À la seconde").await;
    let threaded = "SELECT count(*) FROM entry a JOIN entry q ON q.id = a.parent_id
                    WHERE a.body = 'À la seconde' AND q.body = 'Seconde'";
    assert_eq!(site.count(threaded).await, 1);
    anne.close().await;
}
