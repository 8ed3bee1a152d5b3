//! What a review costs: twelve keys or nine clicks, besides its words, and no way back.

use jalon::flows::demo::PASSWORD;

use crate::support::{Browser, Look, Site};

const PILOT: &str = "pilote.gt3@demo.example";
const SUBMITTED: &str = "SELECT count(*) FROM measure WHERE state = 'submitted'";
// Keys, as WebDriver names them.
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const UP: &str = "\u{e013}";
const SEND: &str = "\u{e009}\u{e007}";

/// A pilot at a review that nobody has begun.
async fn fresh(site: &Site) -> Browser {
    let browser = Browser::open(site, Look::default()).await;
    browser.sign_in(PILOT, PASSWORD).await;
    browser.shows("Mesures à revoir").await;
    let fresh = "SELECT min(m.id) FROM measure m JOIN working_group g ON g.id = m.group_id
        WHERE g.number = 3 AND m.state = 'to_review'";
    let measure = site.count(fresh).await;
    browser.go(&format!("/measures/{measure}/review")).await;
    browser.shows("Motivation").await;
    browser
}

async fn number(browser: &Browser, script: &str) -> f64 {
    let said = browser.driver.execute(script, vec![]).await.unwrap();
    said.json().as_f64().unwrap()
}

/// How far down the page is; never less than before.
async fn goes_on(browser: &Browser, before: &mut f64) {
    let now = number(browser, "return Math.round(scrollY)").await;
    assert!(now >= *before, "back from {before} to {now}");
    *before = now;
}

/// What the bar counts, by a style that the page's text does not hold.
async fn answered(browser: &Browser) -> f64 {
    let counted = "return [...document.querySelectorAll('[data-question]')]
        .filter((one) => getComputedStyle(one).counterIncrement.startsWith('answered')).length";
    number(browser, counted).await
}

#[tokio::test]
async fn a_review_takes_nine_clicks() {
    let site = Site::start().await;
    let browser = fresh(&site).await;
    let before = site.count(SUBMITTED).await;
    let (mut clicks, mut down) = (0, 0.0);
    for field in [
        "[name=coverage][value=none]",
        "[name=relevance][value=yes]",
        "[name=proposal][value=carry_on]",
        "[name=staff][value=tight]",
        "[name=money][value=unknown]",
        "[name=reason]",
        "[name=confidence][value=high]",
    ] {
        let element = browser.find(&format!("main {field}")).await;
        let seen = "arguments[0].scrollIntoView({block: 'nearest'})";
        let shown = vec![element.to_json().unwrap()];
        browser.driver.execute(seen, shown).await.unwrap();
        element.click().await.unwrap();
        clicks += 1;
        if field == "[name=reason]" {
            element.send_keys("Elle garde son public.").await.unwrap();
        }
        goes_on(&browser, &mut down).await;
        assert!((answered(&browser).await - f64::from(clicks)).abs() < 0.5);
    }
    // The bar is in sight.
    let submit = browser.find("main button[name=action][value=submit]").await;
    submit.click().await.unwrap();
    clicks += 1;
    browser.shows("est soumise").await;
    assert!(clicks <= 9, "{clicks} clicks");
    assert_eq!(site.count(SUBMITTED).await, before + 1);
    browser.close().await;
}

#[tokio::test]
async fn a_review_takes_twelve_keys() {
    let site = Site::start().await;
    let browser = fresh(&site).await;
    let page = browser.path().await;
    let before = site.count(SUBMITTED).await;
    let (mut keys, mut down) = (0, 0.0);
    for key in [
        ENTER, UP, ENTER, ENTER, ENTER, ENTER, UP, ENTER, TAB, UP, SEND,
    ] {
        if key == TAB {
            // The words are no keys of the way.
            let reason = browser.driver.active_element().await.unwrap();
            reason.send_keys("Elle garde son public.").await.unwrap();
        }
        let active = browser.driver.active_element().await.unwrap();
        active.send_keys(key).await.unwrap();
        keys += 1;
        goes_on(&browser, &mut down).await;
    }
    browser.shows("Réponses données : 7 sur 7").await;
    assert_eq!(browser.path().await, page);
    let yes = browser.driver.active_element().await.unwrap();
    yes.send_keys(ENTER).await.unwrap();
    keys += 1;
    browser.shows("est soumise").await;
    assert!(keys <= 12, "{keys} keys");
    assert_eq!(site.count(SUBMITTED).await, before + 1);
    let said = "SELECT count(*) FROM review WHERE coverage = 'none' AND relevance = 'yes'
        AND proposal = 'carry_on' AND staff = 'sufficient' AND money = 'unknown'
        AND confidence = 'high' AND reason = 'Elle garde son public.'";
    assert_eq!(site.count(said).await, 1);
    browser.close().await;
}

/// A field that an answer asks for is met on the way; a key held down neither leads on nor sends.
#[tokio::test]
async fn enter_meets_what_an_answer_asks_for() {
    let site = Site::start().await;
    let browser = fresh(&site).await;
    let page = browser.path().await;
    let at = "return document.activeElement.name === 'covered_by' ? 1 : 0";
    for key in [ENTER, ENTER] {
        let active = browser.driver.active_element().await.unwrap();
        active.send_keys(key).await.unwrap();
    }
    assert!(number(&browser, at).await > 0.5);
    // In a line, it leads on too: it once saved the draft and lost the place.
    let line = browser.driver.active_element().await.unwrap();
    line.send_keys(format!("Une action{ENTER}")).await.unwrap();
    let at = "return document.activeElement.name === 'relevance' ? 1 : 0";
    assert!(number(&browser, at).await > 0.5);
    let held = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
        {key: 'Enter', repeat: true, bubbles: true, cancelable: true}));
        return document.activeElement.name === 'relevance' ? 1 : 0";
    assert!(number(&browser, held).await > 0.5);
    assert_eq!(browser.path().await, page);
    browser.close().await;
}
