//! An evening of a circle: two recorders through a crash and a lost connection, a phone that is written
//! on while questions come, and the same without JavaScript.

use std::time::{Duration, Instant};

use jalon::flows::demo::PASSWORD;
use platform::auth::token::Secret;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::{Browser, Look, Server, Site};

const ANNE: &str = "coordination@demo.example";
const BERT: &str = "coordination.adjointe@demo.example";
/// Keys, as WebDriver names them.
const ENTER: char = '\u{e007}';
const TAB: char = '\u{e004}';
/// How long one may wait for another's line before something is wrong.
const PATIENCE: Duration = Duration::from_secs(10);

struct Evening {
    circle: i64,
    axis: i64,
    /// Of somebody who comes.
    secret: String,
}

/// A circle under way, with one axis and somebody who comes.
async fn evening(site: &Site) -> Evening {
    let secret = Secret::random();
    let (circle, axis): (i64, i64) = sqlx::query_as(
        "WITH g AS (SELECT id FROM working_group WHERE number = 9),
              c AS (INSERT INTO circle (group_id, cycle, number, title, state)
                    SELECT id, 'second', 90, 'Cercle d’essai', 'running' FROM g RETURNING id, group_id),
              a AS (INSERT INTO axis (group_id, number, position, title)
                    SELECT id, 90, 0, 'Axe d’essai' FROM g RETURNING id),
              i AS (INSERT INTO circle_invitee (circle_id, name, email, provenance, state, added_at)
                    SELECT id, 'Nora Noms', 'nora@dehors.example', 'typed', 'yes', now() FROM c RETURNING id),
              l AS (INSERT INTO circle_link (token_hash, invitee_id, created_at, expires_at)
                    SELECT $1, id, now(), now() + interval '1 day' FROM i)
         SELECT c.id, a.id FROM c, a",
    )
    .bind(secret.hash())
    .fetch_one(&site.pool)
    .await
    .unwrap();
    Evening {
        circle,
        axis,
        secret: secret.to_text(),
    }
}

impl Evening {
    async fn question(&self, site: &Site, round: &str) {
        sqlx::query(
            "WITH q AS (INSERT INTO live_question (circle_id, axis_id, round, position, state)
                        VALUES ($1, $2, $3, 1, 'open'))
             SELECT pg_notify('circle_evening', 'circle_' || $1)",
        )
        .bind(self.circle)
        .bind(self.axis)
        .bind(round)
        .execute(&site.pool)
        .await
        .unwrap();
    }

    /// A recorder's browser, at the review of the axis.
    async fn recorder(&self, url: &str, email: &str) -> Browser {
        let browser = Browser::open_at(url, Look::default()).await;
        browser.sign_in(email, PASSWORD).await;
        browser.shows("Mon travail").await;
        self.record(&browser).await;
        browser
    }

    async fn record(&self, browser: &Browser) {
        let (circle, axis) = (self.circle, self.axis);
        browser
            .go(&format!("/circles/{circle}/live?axis={axis}&round=review"))
            .await;
        // The page's scripts have begun: Enter ends a line from here on.
        let _ = browser.find("[data-notes-status][data-state]").await;
    }

    async fn stored(&self, site: &Site) -> Vec<String> {
        sqlx::query_scalar(
            "SELECT body FROM contribution WHERE circle_id = $1 AND archived_at IS NULL ORDER BY position",
        )
        .bind(self.circle)
        .fetch_all(&site.pool)
        .await
        .unwrap()
    }
}

async fn types(browser: &Browser, keys: String) {
    let area = browser.find("[data-composer] textarea").await;
    area.send_keys(keys).await.unwrap();
}

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

#[tokio::test]
async fn two_recorders_lose_nothing_while_the_server_crashes() {
    let site = Site::start().await;
    let evening = evening(&site).await;
    let mut server = Server::start(&site).await;
    let anne = evening.recorder(&server.url, ANNE).await;
    let bert = evening.recorder(&server.url, BERT).await;
    // What it will be is said before Enter; completion takes two letters and Tab.
    types(&anne, "+ no".into()).await;
    types(&anne, format!("{TAB}former les chefs")).await;
    seen(&anne, "Nora Noms").await;
    types(&anne, ENTER.to_string()).await;
    let there = seen(&bert, "former les chefs").await;
    println!("seen by the other after {there:?}");
    server.kill();
    types(&anne, format!("pendant la panne{ENTER}")).await;
    types(&anne, format!("encore{ENTER}pas fini")).await;
    seen(&anne, "Hors ligne").await;
    // The page goes away too: what waits is in the browser.
    let _ = anne.driver.refresh().await;
    server.start_again().await;
    evening.record(&anne).await;
    seen(&anne, "pendant la panne").await;
    seen(&bert, "encore").await;
    let area = anne.find("[data-composer] textarea").await;
    let draft = area.prop("value").await.unwrap();
    assert_eq!(draft.as_deref(), Some("pas fini"));
    assert_eq!(
        evening.stored(&site).await,
        ["former les chefs", "pendant la panne", "encore"]
    );
    anne.close().await;
    bert.close().await;
}

#[tokio::test]
async fn what_nobody_knows_is_amber_before_it_is_sent() {
    let site = Site::start().await;
    let evening = evening(&site).await;
    let anne = evening.recorder(&site.url, ANNE).await;
    types(&anne, "zz: oui @Inconnue".into()).await;
    seen(&anne, "@Inconnue").await;
    let doubts = anne.driver.find_all(By::Css("[data-said] .doubt")).await;
    assert_eq!(doubts.unwrap().len(), 2);
    anne.close().await;
}

#[tokio::test]
async fn a_phone_keeps_what_is_typed_while_questions_come() {
    let site = Site::start().await;
    let evening = evening(&site).await;
    evening.question(&site, "review").await;
    let phone = Browser::open_at(&site.url, Look::default()).await;
    phone.go(&format!("/c/{}/live", evening.secret)).await;
    phone.shows("Nora Noms").await;
    let area = phone.find("[name=proposal]").await;
    area.send_keys("Former ").await.unwrap();
    evening.question(&site, "appreciation").await;
    seen(&phone, "Il y a une nouvelle question").await;
    area.send_keys("les chefs").await.unwrap();
    phone.click("[name=named][value=no]").await;
    let network = |offline: bool| json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    phone.cdp("Network.enable", json!({})).await;
    phone
        .cdp("Network.emulateNetworkConditions", network(true))
        .await;
    phone.click("[data-answer-form] button").await;
    seen(&phone, "Pas encore envoyé").await;
    phone
        .cdp("Network.emulateNetworkConditions", network(false))
        .await;
    seen(&phone, "Votre réponse est enregistrée").await;
    let said =
        "SELECT count(*) FROM live_answer WHERE body = 'Former les chefs' AND invitee_id IS NULL";
    assert_eq!(site.count(said).await, 1);
    phone.close().await;
}

/// A phone out of a pocket: its stream is dead and does not say so, and nobody hears what is answered to
/// the first thing that it sends. With `deaf` nothing arrives at all.
const ASLEEP: &str = "{
    globalThis.EventSource = class extends EventTarget {
        static CLOSED = 2;
        readyState = 1;
        close() {}
    };
    globalThis.sent = [];
    const real = globalThis.fetch;
    globalThis.fetch = async (url, options) => {
        if (options?.method !== 'POST') return real(url, options);
        sent.push(new URLSearchParams(options.body).get('client_id'));
        if (sessionStorage.getItem('deaf')) throw new TypeError('nothing arrives');
        const answer = await real(url, options);
        if (sessionStorage.getItem('heard')) return answer;
        sessionStorage.setItem('heard', 'yes');
        throw new TypeError('nobody hears it');
    };
}";

#[tokio::test]
async fn a_phone_that_slept_asks_how_things_stand_and_sends_again_under_the_same_key() {
    let site = Site::start().await;
    let evening = evening(&site).await;
    evening.question(&site, "review").await;
    let phone = Browser::open_at(&site.url, Look::default()).await;
    let source = json!({ "source": ASLEEP });
    phone
        .cdp("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
    phone.go(&format!("/c/{}/live", evening.secret)).await;
    seen(&phone, "Que faut-il améliorer").await;
    // Time for what the page asks as it begins.
    tokio::time::sleep(Duration::from_secs(2)).await;
    evening.question(&site, "involvement").await;
    tokio::time::sleep(Duration::from_secs(4)).await;
    let asks = "Jusqu’où votre organisation";
    assert!(!phone.text().await.contains(asks), "nobody told it");
    let wakes = "document.dispatchEvent(new Event('visibilitychange'))";
    phone.driver.execute(wakes, vec![]).await.unwrap();
    seen(&phone, asks).await;

    // Below another question by now.
    let form = "[data-answer-form]:has([name=proposal])";
    let area = phone.find("[name=proposal]").await;
    area.send_keys("Former les chefs").await.unwrap();
    phone.click(&format!("{form} [name=named][value=no]")).await;
    phone.click(&format!("{form} button")).await;
    seen(&phone, "Pas encore envoyé").await;
    seen(&phone, "Votre réponse est enregistrée").await;
    let keys = phone.driver.execute("return sent", vec![]).await.unwrap();
    let keys = keys.json().as_array().unwrap();
    assert_eq!(keys.len(), 2, "{keys:?}");
    assert_eq!(keys[0], keys[1]);

    // What waits outlives its page.
    let deaf = "sessionStorage.setItem('deaf', 'yes')";
    phone.driver.execute(deaf, vec![]).await.unwrap();
    let area = phone.find("[name=proposal]").await;
    area.send_keys(" et les équipes").await.unwrap();
    phone.click(&format!("{form} button")).await;
    seen(&phone, "Pas encore envoyé").await;
    let again = "sessionStorage.removeItem('deaf'); location.reload()";
    phone.driver.execute(again, vec![]).await.unwrap();
    phone.find("[data-phone-status][data-state=sent]").await;
    let said: Vec<String> = sqlx::query_scalar("SELECT body FROM live_answer WHERE body <> ''")
        .fetch_all(&site.pool)
        .await
        .unwrap();
    // The demo's own answers say nothing in words.
    assert_eq!(said, ["Former les chefs et les équipes"]);
    phone.close().await;
}

#[tokio::test]
async fn all_of_it_works_without_javascript() {
    let site = Site::start().await;
    let evening = evening(&site).await;
    evening.question(&site, "appreciation").await;
    let look = Look {
        without_javascript: true,
    };
    let phone = Browser::open_at(&site.url, look).await;
    phone.go(&format!("/c/{}/live", evening.secret)).await;
    phone.click("[name=named][value=yes]").await;
    phone.click("[name=option][value='4']").await;
    phone.click("[data-answer-form] button").await;
    phone.shows("Votre réponse est enregistrée").await;
    phone.sign_in(ANNE, PASSWORD).await;
    phone.go(&format!("/circles/{}/live", evening.circle)).await;
    types(&phone, "3 nn: trop vague".into()).await;
    phone.click("[data-composer] button").await;
    phone.shows("trop vague").await;
    let line = "SELECT count(*) FROM contribution WHERE scale = 3 AND speaker = 'Nora Noms' AND body = 'trop vague'";
    assert_eq!(site.count(line).await, 1);
    phone.close().await;
}
