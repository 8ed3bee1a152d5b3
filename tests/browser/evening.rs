//! A circle's evening on several screens: clocks that are set wrong, seven tabs at once, and parts that
//! are fetched again while somebody types.

use std::time::{Duration, Instant};

use jalon::flows::demo::PASSWORD;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::{Browser, Look, Site};

const ANNE: &str = "coordination@demo.example";
/// How long one may wait for what another did before something is wrong; a second is asked for.
const PATIENCE: Duration = Duration::from_secs(10);

/// A circle of GT1 whose meeting began a while ago; its first point runs for so many minutes more.
async fn circle(site: &Site, minutes: i32) -> i64 {
    let circle = sqlx::query_scalar(
        "WITH m AS (
             INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at, state)
             SELECT 'second_circle', id, 'Cercle d’essai', 2026, 99, now() - interval '5 minutes',
                    now() + interval '175 minutes', 'running'
             FROM working_group WHERE number = 1 RETURNING id, group_id),
         c AS (INSERT INTO circle (group_id, cycle, number, title, meeting_id, state)
               SELECT group_id, 'second', 99, 'Cercle d’essai', id, 'running' FROM m RETURNING id),
         p AS (INSERT INTO sheet_point (circle_id, position, kind, title, planned_minutes, started_at, ends_at)
               SELECT id, 1, 'other', 'Premier point', 30, now() - interval '5 minutes',
                      now() + $1 * interval '1 minute' FROM c
               UNION ALL SELECT id, 2, 'other', 'Deuxième point', 20, NULL, NULL FROM c)
         SELECT id FROM c",
    );
    circle.bind(minutes).fetch_one(&site.pool).await.unwrap()
}

/// A browser of somebody whose device's date is so many minutes wrong, on a page of the circle.
async fn screen(site: &Site, wrong: i32, path: &str) -> Browser {
    let browser = Browser::open(site, Look::default()).await;
    let script = format!(
        "(() => {{ const Real = Date; const wrong = {wrong} * 60000;
            globalThis.Date = class extends Real {{
                constructor(...given) {{ if (given.length) super(...given); else super(Real.now() + wrong); }}
                static now() {{ return Real.now() + wrong; }}
            }}; }})()"
    );
    let parameters = json!({ "source": script });
    browser
        .cdp("Page.addScriptToEvaluateOnNewDocument", parameters)
        .await;
    browser.sign_in(ANNE, PASSWORD).await;
    browser.shows("Mon travail").await;
    browser.go(path).await;
    browser
}

/// What the page's clock says, in seconds.
async fn clock(browser: &Browser) -> i64 {
    let text = browser.find("[data-clock]").await.text().await.unwrap();
    let sign = if text.starts_with('−') { -1 } else { 1 };
    let parts = text.trim_start_matches('−').split(':');
    let seconds = parts.fold(0, |all, part| {
        all * 60
            + part
                .parse::<i64>()
                .unwrap_or_else(|_| panic!("no clock: {text}"))
    });
    sign * seconds
}

/// Waits until the page counts down, and for the server's time to be known well.
async fn counts(browser: &Browser) {
    let begun = Instant::now();
    while !browser
        .find("[data-clock]")
        .await
        .text()
        .await
        .unwrap()
        .contains(':')
        || begun.elapsed() < Duration::from_secs(1)
    {
        assert!(begun.elapsed() < PATIENCE, "{}", browser.text().await);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn four_screens_with_wrong_clocks_agree_within_a_second() {
    let site = Site::start().await;
    let circle = circle(&site, 12).await;
    let sheet = format!("/circles/{circle}/sheet");
    let big = format!("/circles/{circle}/screen");
    let mut screens = Vec::new();
    for (wrong, path) in [(-10, &sheet), (10, &big), (0, &big), (7, &sheet)] {
        let browser = screen(&site, wrong, path).await;
        counts(&browser).await;
        let off = browser
            .driver
            .execute("return Date.now()", vec![])
            .await
            .unwrap();
        println!("{wrong} minutes wrong: {}", off.json());
        screens.push(browser);
    }
    for _ in 0..3 {
        let asked = Instant::now();
        let mut ends = Vec::new();
        for browser in &screens {
            // When the clock was read, as this process has it.
            let before = asked.elapsed().as_millis();
            let left = i128::from(clock(browser).await) * 1000;
            let read = (before + asked.elapsed().as_millis()) / 2;
            ends.push(left + i128::try_from(read).unwrap());
        }
        let spread = ends.iter().max().unwrap() - ends.iter().min().unwrap();
        assert!(
            spread <= 1500,
            "{ends:?}: a second of display, and how long reading takes"
        );
        tokio::time::sleep(Duration::from_millis(700)).await;
    }
    for browser in screens {
        browser.close().await;
    }
}

#[tokio::test]
async fn seven_tabs_follow_and_what_somebody_types_stays() {
    let site = Site::start().await;
    let circle = circle(&site, 12).await;
    let sheet = format!("/circles/{circle}/sheet");
    let anne = screen(&site, 0, &sheet).await;
    for _ in 0..6 {
        let tab = anne.driver.new_tab().await.unwrap();
        anne.driver.switch_to_window(tab).await.unwrap();
        anne.go(&sheet).await;
        anne.shows("Premier point").await;
    }
    // In the last one somebody types how many minutes more.
    anne.click(".sheet-more summary").await;
    let field = anne.find("main [name=minutes]").await;
    field.clear().await.unwrap();
    field.send_keys("12").await.unwrap();
    let bert = screen(&site, 0, &sheet).await;
    bert.click("button[value=next]").await;
    bert.shows("« Deuxième point » a commencé.").await;
    anne.find("[data-old-notice]:not([hidden])").await;
    assert_eq!(field.prop("value").await.unwrap().as_deref(), Some("12"));
    let tabs = anne.driver.windows().await.unwrap();
    for tab in &tabs[..6] {
        anne.driver.switch_to_window(tab.clone()).await.unwrap();
        let begun = Instant::now();
        while anne
            .driver
            .find_all(By::Css(".sheet-point.done"))
            .await
            .unwrap()
            .is_empty()
        {
            assert!(begun.elapsed() < PATIENCE, "a tab does not follow");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    bert.close().await;
    anne.close().await;
}

/// A stream that says what the test lets it say; what the page made of it.
const STREAM: &str = "
    globalThis.EventSource = class extends EventTarget {
        static CLOSED = 2;
        readyState = 1;
        constructor() { super(); globalThis.stream = this; }
        close() {}
    };
    globalThis.told = [];
    document.addEventListener('evening', ({ detail }) => told.push([detail.kind, detail.mark]));";

/// Says three times how many answers there are: the second word was said before the first one.
const LATE: &str = "
    const marks = JSON.parse(document.querySelector('[data-evening]').dataset.marks);
    const say = (later, answers) => stream.dispatchEvent(new MessageEvent('marks', {
        data: JSON.stringify({ ...marks, now: marks.now + later, answers }),
    }));
    say(90000, 108);
    say(60000, 105);
    say(120000, 113);
    return told;";

/// Says forty times in two seconds that the sheet is another one, and counts how often the page is
/// fetched for that.
const BURST: &str = "
    const marks = JSON.parse(document.querySelector('[data-evening]').dataset.marks);
    const real = globalThis.fetch;
    globalThis.fetched = 0;
    globalThis.fetch = (url, options) => {
        if (String(url) === location.href) fetched += 1;
        return real(url, options);
    };
    let n = 0;
    const saying = setInterval(() => {
        n += 1;
        const data = JSON.stringify({ ...marks, now: marks.now + 90000 + n, sheet: marks.sheet + n });
        stream.dispatchEvent(new MessageEvent('marks', { data }));
        if (n === 40) clearInterval(saying);
    }, 50);";

/// A browser on the big screen, whose stream is [`STREAM`].
async fn told(site: &Site, circle: i64) -> Browser {
    let anne = screen(site, 0, "/circles").await;
    let source = json!({ "source": STREAM });
    anne.cdp("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
    anne.go(&format!("/circles/{circle}/screen")).await;
    counts(&anne).await;
    anne
}

#[tokio::test]
async fn a_burst_of_changes_is_fetched_once_a_second() {
    let site = Site::start().await;
    let circle = circle(&site, 12).await;
    let anne = told(&site, circle).await;
    anne.driver.execute(BURST, vec![]).await.unwrap();
    tokio::time::sleep(Duration::from_secs(4)).await;
    let fetched = anne.driver.execute("return fetched", vec![]).await.unwrap();
    let fetched = fetched.json().as_i64().unwrap();
    assert!((1..=4).contains(&fetched), "{fetched}");
    anne.close().await;
}

#[tokio::test]
async fn what_was_said_before_and_comes_later_is_dropped() {
    let site = Site::start().await;
    let circle = circle(&site, 12).await;
    let anne = told(&site, circle).await;
    let told = anne.driver.execute(LATE, vec![]).await.unwrap();
    let forth_only = json!([["answers", 108], ["answers", 113]]);
    assert_eq!(told.json(), &forth_only);
    anne.close().await;
}

#[tokio::test]
async fn without_javascript_the_page_says_until_when() {
    let site = Site::start().await;
    let circle = circle(&site, 12).await;
    let look = Look {
        without_javascript: true,
    };
    let browser = Browser::open(&site, look).await;
    browser.sign_in(ANNE, PASSWORD).await;
    browser.go(&format!("/circles/{circle}/screen")).await;
    browser.shows("jusqu’à").await;
    browser.go(&format!("/circles/{circle}/sheet")).await;
    browser.click("button[value=next]").await;
    browser.shows("« Deuxième point » a commencé.").await;
    browser.close().await;
}

/// The size of each text on the page, and how much it stands out from what is behind it.
pub const SEEN: &str = "
    const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number)
        .map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const behind = (e) => { for (let at = e; at; at = at.parentElement) {
        const c = getComputedStyle(at).backgroundColor;
        if (!c.endsWith(', 0)')) return c; } return 'rgb(255, 255, 255)'; };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
        const text = walk.currentNode.textContent.trim();
        const at = walk.currentNode.parentElement;
        if (!text || at.getClientRects().length === 0) continue;
        const style = getComputedStyle(at);
        const [a, b] = [light(style.color), light(behind(at))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (parseFloat(style.fontSize) < 24 || contrast < 7) found.push([text, style.fontSize, contrast]);
    }
    return found;";

#[tokio::test]
async fn the_big_screen_is_read_from_the_last_row_in_both_themes() {
    let site = Site::start().await;
    // Its time is over: the clock stands out otherwise.
    let circle = circle(&site, -2).await;
    sqlx::query(
        "INSERT INTO live_session (circle_id, code, opened_at) VALUES ($1, 'K7PQ2M', now())",
    )
    .bind(circle)
    .execute(&site.pool)
    .await
    .unwrap();
    let browser = screen(&site, 0, &format!("/circles/{circle}/screen")).await;
    counts(&browser).await;
    for theme in ["light", "dark"] {
        let dress = "document.documentElement.dataset.theme = arguments[0]";
        browser
            .driver
            .execute(dress, vec![json!(theme)])
            .await
            .unwrap();
        let found = browser.driver.execute(SEEN, vec![]).await.unwrap();
        assert_eq!(found.json(), &json!([]), "{theme}");
        let colours = "const scan = document.querySelector('.scan');
            return ['rect', 'path'].map((part) => getComputedStyle(scan.querySelector(part)).fill)";
        let colours = browser.driver.execute(colours, vec![]).await.unwrap();
        assert_eq!(
            colours.json(),
            &json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]),
            "{theme}"
        );
    }
    browser.close().await;
}

#[tokio::test]
async fn on_the_big_screen_nothing_covers_what_is_asked() {
    let site = Site::start().await;
    let circle = circle(&site, -2).await;
    sqlx::query("UPDATE sheet_point SET question = $2 WHERE circle_id = $1 AND position = 1")
        .bind(circle)
        .bind("Jusqu’où votre organisation s’impliquerait-elle dans la mesure ? ".repeat(2))
        .execute(&site.pool)
        .await
        .unwrap();
    let browser = screen(&site, 0, &format!("/circles/{circle}/screen")).await;
    counts(&browser).await;
    let _ = browser.find(".sheet-clock[data-over]").await;
    // What is painted behind the clock begins below the last line of the question.
    let room = "const box = (of) => document.querySelector(of).getBoundingClientRect();
                const asked = box('.screen-question');
                return [asked.height, box('.sheet-clock').top - asked.bottom];";
    let room = browser.driver.execute(room, vec![]).await.unwrap();
    let [lines, room]: [f64; 2] = serde_json::from_value(room.json().clone()).unwrap();
    assert!(lines > 80.0, "{lines}: the question takes several lines");
    assert!(room >= 0.0, "{room}: the clock covers the question");
    browser.close().await;
}
