//! The coordinators' board.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn every_number_leads_to_the_list_it_counts() {
    let app = TestApp::start().await;
    jalon::flows::demo::load(&app.pool, app.clock.today(), "hash")
        .await
        .unwrap();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let board = gt0.get("/board").await;
    board.is(200);
    assert!(board.queries() <= 10, "{}", board.queries());
    let link = regex::Regex::new(r#"<a class="(?:figure[^"]*)" href="([^"]+)">(\d+)</a>"#).unwrap();
    let links: Vec<(String, String)> = link
        .captures_iter(&board.body)
        .map(|found| (found[1].replace("&amp;", "&"), found[2].to_owned()))
        .collect();
    assert!(links.len() > 30, "{}", links.len());
    let row = regex::Regex::new(r#"PREC-\d{3}</"#).unwrap();
    for (url, count) in links {
        let list = gt0.get(&url).await;
        list.is(200);
        let listed = row.find_iter(&list.body).count();
        assert_eq!(listed.to_string(), count, "{url}");
        // The list stands on the first screen: no figure unfolds the filters, which the group leads.
        assert!(!list.body.contains("<details open"), "{url}");
        let group = list.body.find("name=\"group\"").unwrap();
        let text = list.body.find("name=\"q\" value").unwrap();
        assert!(group < text, "{url}");
    }
}

/// A colour says nothing alone: each piece of a bar and each legend has its shape too.
#[tokio::test]
async fn bars_are_drawn_in_shapes_too() {
    let app = TestApp::start().await;
    jalon::flows::demo::load(&app.pool, app.clock.today(), "hash")
        .await
        .unwrap();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    for page in ["/board", "/groups", "/groups/2", "/follow-up?view=groups"] {
        let body = gt0.get(page).await.body;
        let pieces = body.matches("class=\"piece fill-").count();
        let swatches = body.matches("<svg class=\"swatch\"").count();
        assert!(pieces > 0, "{page}");
        assert_eq!(
            body.matches("fill=\"url(#shape-").count(),
            pieces + swatches,
            "{page}"
        );
        assert_eq!(body.matches("<svg class=\"shapes\"").count(), 1, "{page}");
    }
}

#[tokio::test]
async fn the_figures_of_meetings_lead_to_the_lists_they_count() {
    let app = TestApp::start().await;
    jalon::flows::demo::load(&app.pool, app.clock.today(), "hash")
        .await
        .unwrap();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let board = gt0.get("/board").await;
    board.is(200).shows("Prochaine réunion");
    let stat = regex::Regex::new(
        r#"href="(/(?:meetings|decisions|follow-up)[^"]*)"><strong>(\d+)</strong>"#,
    )
    .unwrap();
    let figures: Vec<(String, String)> = stat
        .captures_iter(&board.body)
        .map(|found| (found[1].replace("&#38;", "&"), found[2].to_owned()))
        .collect();
    assert_eq!(figures.len(), 6, "{figures:?}");
    let row = regex::Regex::new(r#"<th scope="row""#).unwrap();
    for (url, count) in figures {
        let list = gt0.get(&url).await;
        list.is(200);
        let listed = row.find_iter(&list.body).count();
        assert_eq!(listed.to_string(), count, "{url}");
    }
}

#[tokio::test]
async fn the_board_exports_and_hides_from_members() {
    let app = TestApp::start().await;
    app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let file = pilot.get("/board/export.xlsx").await;
    file.is(200);
    assert!(file.bytes.starts_with(b"PK"), "an XLSX is a ZIP");
    app.signed_in(Role::Member, 1)
        .await
        .get("/board")
        .await
        .is(404);
}
