//! The big screen.

use regex::Regex;

use super::prepared;
use crate::support::TestApp;

/// A module of a code is so wide where it is looked at.
const PIXELS: usize = 6;

/// What a code to scan says, read from the picture of the page.
fn scanned(page: &str) -> String {
    let size = Regex::new(r#"class="scan" viewBox="0 0 (\d+) "#).unwrap();
    let size: usize = size.captures(page).expect("no code")[1].parse().unwrap();
    let ground = format!(r##"<rect width="{size}" height="{size}" fill="#fff"/>"##);
    assert!(page.contains(&ground), "black on white in both themes");
    let path = Regex::new(r##"<path d="([^"]*)" fill="#000""##).unwrap();
    let path = path.captures(page).unwrap()[1].to_owned();
    let module = Regex::new(r"M(\d+) (\d+)h1v1h-1z").unwrap();
    let mut dark = vec![false; size * size];
    for found in module.captures_iter(&path) {
        let [x, y] = [1, 2].map(|n| found[n].parse::<usize>().unwrap());
        let margin = x.min(y).min(size - 1 - x).min(size - 1 - y);
        assert!(margin >= 4, "{x} {y} lies in the margin");
        dark[y * size + x] = true;
    }
    let side = size * PIXELS;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        let at = y / PIXELS * size + x / PIXELS;
        if dark[at] { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[tokio::test]
async fn the_screen_shows_point_question_clock_and_the_way_in() {
    let app = TestApp::start().await;
    let (mut browser, group, circle) = prepared(&app).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    let screen = format!("/circles/{circle}/screen");
    browser
        .get(&screen)
        .await
        .shows("Bienvenue")
        .hides("Répondez avec votre téléphone");
    run!(app,
        "WITH s AS (INSERT INTO live_session (circle_id, code, opened_at) VALUES ($1, 'K7PQ2M', $3))
         INSERT INTO sheet_point (circle_id, position, kind, axis_id, round, planned_minutes, started_at, ends_at)
         VALUES ($1, 1, 'axis_round', $2, 'involvement', 10, $3, $3 + interval '10 minutes'),
                ($1, 2, 'axis_round', $2, 'review', 15, NULL, NULL)";
        circle.0, axis.0, app.clock.now());
    let page = browser.get(&screen).await;
    page.shows("1. Réemploi")
        .shows("Niveau d’implication")
        .shows("votre organisation s’impliquerait")
        .shows("jusqu’à 10:10")
        .shows("Regard critique et amélioration")
        .shows("K7PQ2M")
        .hides("/c/");
    assert_eq!(scanned(&page.body), app.state.absolute("/live#K7PQ2M"));
    assert!(page.queries() <= 10, "{} statements", page.queries());
    // What phones are asked is said once, by the point that asks it.
    app.question(circle, axis, "involvement", "open").await;
    browser.get(&screen).await.hides("screen-asked");
    // It is asked of an axis, whatever point goes on.
    let other = app.axis(group, 2, "Logistique").await;
    app.question(circle, other, "appreciation", "open").await;
    browser.get(&screen).await.shows("2. Logistique");
    app.run("UPDATE live_session SET state = 'closed', closed_at = opened_at")
        .await;
    browser.get(&screen).await.hides("K7PQ2M");
}
