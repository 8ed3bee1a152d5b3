//! The clock of the evening: points begin and end, overruns, and what all who look on are told.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::Method,
};
use chrono::TimeDelta;
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;

use super::prepared;
use crate::support::{Browser, TestApp};

/// Four points of a plenary.
async fn four(app: &TestApp, circle: kernel::ids::CircleId) -> Vec<i64> {
    let mut ids = Vec::new();
    for (position, kind, minutes) in [
        (1, "introduction", 10),
        (2, "round_table", 20),
        (3, "presentation", 40),
        (4, "closing", 10),
    ] {
        ids.push(app.sheet_point(circle, position, kind, minutes).await);
    }
    ids
}

#[tokio::test]
async fn what_runs_ends_with_the_circle() {
    let app = TestApp::start().await;
    let (mut browser, _, circle) = prepared(&app).await;
    let ids = four(&app, circle).await;
    let clock = format!("/circles/{circle}/sheet/{}/clock", ids[0]);
    let start = [("event", "start")];
    browser.post(&clock, &start).await.location();
    run!(app, "UPDATE circle SET state = 'running' WHERE id = $1"; circle.0);
    let advance = format!("/circles/{circle}/advance");
    let end = [("step", "end")];
    browser.post(&advance, &end).await.location();
    assert_eq!(
        app.sheet(circle).await[..2],
        ["introduction 10 done", "round_table 20"]
    );
}

#[tokio::test]
async fn points_begin_and_end_and_the_end_is_foreseen() {
    let app = TestApp::start().await;
    let (mut browser, group, circle) = prepared(&app).await;
    app.axis(group, 1, "Réemploi").await;
    let ids = four(&app, circle).await;
    let sheet = format!("/circles/{circle}/sheet");
    let clock = |point: i64| format!("{sheet}/{point}/clock");
    // 10:00 in Brussels, and eighty minutes.
    browser.get(&sheet).await.shows("11:20");
    app.clock.advance(TimeDelta::minutes(5));
    browser.get(&sheet).await.shows("11:25");
    browser
        .post(&clock(ids[0]), &[("event", "start")])
        .await
        .location();
    let page = browser.get(&sheet).await;
    page.shows("jusqu’à 10:15");
    let ends = app.clock.now() + TimeDelta::minutes(10);
    let instant = format!("data-ends=\"{}\"", ends.timestamp_millis());
    assert!(page.body.contains(&instant), "{instant} in {}", page.body);
    // Over its time, what follows comes later.
    app.clock.advance(TimeDelta::minutes(14));
    // The end is in sight wherever one works or looks on.
    for page in ["sheet", "live", "screen"] {
        let page = browser.get(&format!("/circles/{circle}/{page}")).await;
        page.shows("11:29");
    }
    browser
        .post(&clock(ids[0]), &[("event", "next")])
        .await
        .location();
    // Another hand clicks the same: nothing more happens.
    browser
        .post(&clock(ids[0]), &[("event", "next")])
        .await
        .location();
    assert_eq!(
        app.sheet(circle).await[..3],
        [
            "introduction 10 done",
            "round_table 20 runs",
            "presentation 40"
        ]
    );
    browser.get(&sheet).await.shows("14 min en réalité");
    browser
        .post(&clock(ids[1]), &[("event", "stop")])
        .await
        .location();
    app.clock.advance(TimeDelta::minutes(1));
    // It goes on with what was left.
    browser
        .post(&clock(ids[1]), &[("event", "start")])
        .await
        .location();
    browser.get(&sheet).await.shows("jusqu’à 10:40");
    for action in [
        "start_sheet_point",
        "stop_sheet_point",
        "resume_sheet_point",
    ] {
        let told: i64 = one!(app, "SELECT count(*) FROM history WHERE action = $1"; action);
        assert!(told > 0, "{action}");
    }
}

#[tokio::test]
async fn an_overrun_is_shifted_or_taken_from_what_follows() {
    let app = TestApp::start().await;
    let (mut browser, _, circle) = prepared(&app).await;
    let ids = four(&app, circle).await;
    let sheet = format!("/circles/{circle}/sheet");
    browser
        .post(&format!("{sheet}/{}/clock", ids[0]), &[("event", "start")])
        .await
        .location();
    app.clock.advance(TimeDelta::minutes(12));
    let overrun = format!("{sheet}/overrun");
    let point = ids[0].to_string();
    let shift = [("how", "shift"), ("minutes", "3"), ("point", &*point)];
    browser.post(&overrun, &shift).await.location();
    // 10:12 and three minutes, then seventy.
    browser
        .get(&sheet)
        .await
        .shows("jusqu’à 10:15")
        .shows("11:25");
    let take = [("how", "following"), ("minutes", "7"), ("point", &*point)];
    browser.post(&overrun, &take).await.location();
    browser
        .get(&sheet)
        .await
        .shows("jusqu’à 10:22")
        .shows("11:25");
    assert_eq!(
        app.sheet(circle).await,
        [
            "introduction 10 runs",
            "round_table 18",
            "presentation 36",
            "closing 9"
        ]
    );
    // More than there is: said, and a minute stays with each.
    let much = [("how", "following"), ("minutes", "70"), ("point", &*point)];
    let done = browser.post(&overrun, &much).await;
    browser
        .get(done.location())
        .await
        .shows("il manque encore 10 min");
    assert_eq!(
        app.sheet(circle).await[1..],
        ["round_table 1", "presentation 1", "closing 1"]
    );
    for wrong in ["0", "181", "x"] {
        let fields = [("how", "shift"), ("minutes", wrong), ("point", &*point)];
        browser.post(&overrun, &fields).await.is(400);
    }
    let ended = ids[1].to_string();
    let fields = [("how", "shift"), ("minutes", "3"), ("point", &*ended)];
    browser.post(&overrun, &fields).await.is(409);
}

/// A stream of a circle's marks.
struct Watch(Body);

impl Watch {
    async fn open(app: &TestApp, browser: &Browser, circle: kernel::ids::CircleId) -> Self {
        let events = format!("/circles/{circle}/events");
        let request = browser
            .request(Method::GET, &events)
            .body(Body::empty())
            .unwrap();
        let answer = app.router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.headers()["x-accel-buffering"], "no");
        Self(answer.into_body())
    }

    /// The next marks.
    async fn marks(&mut self) -> Value {
        loop {
            let frame = tokio::time::timeout(Duration::from_secs(10), self.0.frame()).await;
            let frame = frame.expect("nothing is told").unwrap().unwrap();
            let bytes: Bytes = frame.into_data().unwrap();
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            if let Some((_, data)) = text.split_once("data: ")
                && text.contains("event: marks")
            {
                return serde_json::from_str(data.lines().next().unwrap()).unwrap();
            }
        }
    }
}

#[tokio::test]
async fn whoever_looks_on_is_told_what_changed_by_stream_or_by_asking() {
    let app = TestApp::start().await;
    let (mut browser, _, circle) = prepared(&app).await;
    let ids = four(&app, circle).await;
    let mut watch = Watch::open(&app, &browser, circle).await;
    let first = watch.marks().await;
    assert_eq!(first["now"], app.clock.now().timestamp_millis());
    let asked = browser.get(&format!("/circles/{circle}/now")).await;
    assert_eq!(serde_json::from_str::<Value>(&asked.body).unwrap(), first);
    assert_eq!(asked.header("cache-control"), "no-store");
    let clock = format!("/circles/{circle}/sheet/{}/clock", ids[0]);
    browser.post(&clock, &[("event", "start")]).await.location();
    let told = watch.marks().await;
    assert_ne!(told["sheet"], first["sheet"]);
    assert_eq!(told["question"], first["question"]);
    // The page had these marks, or later ones, before what it shows.
    let page = browser.get(&format!("/circles/{circle}/sheet")).await;
    page.shows(&format!("\"sheet\":{}", told["sheet"]));
}
