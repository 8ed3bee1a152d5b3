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
        list.hides("<details open");
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
    assert!(figures.len() > 4, "{figures:?}");
    let unfollowed = figures.iter().any(|(url, _)| url.contains("unfollowed=1"));
    assert!(unfollowed, "{figures:?}");
    let row = regex::Regex::new(r#"<th scope="row""#).unwrap();
    for (url, count) in figures {
        let list = gt0.get(&url).await;
        list.is(200);
        let listed = row.find_iter(&list.body).count();
        assert_eq!(listed.to_string(), count, "{url}");
    }
}

/// What comes stands before what was: the date nobody can move is counted down to, among the
/// milestones that lead there.
#[tokio::test]
async fn the_board_counts_down_to_the_date_nobody_can_move() {
    let app = TestApp::start().await;
    let (strategy, other) = (app.strategy("SRTE").await, app.strategy("PRI").await);
    app.group(1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    gt0.get("/board").await.shows("Aucun jalon");
    let milestones = format!(
        "INSERT INTO milestone (strategy_id, label, due_on, immovable, done_on) VALUES
           ({strategy}, 'Argent européen', '2021-10-02', true, NULL),
           ({strategy}, 'Négociation', '2021-09-30', false, NULL),
           ({other}, 'Premier rapport', '2021-09-20', false, NULL),
           ({other}, 'Déjà fait', '2021-09-21', false, '2021-09-21')"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(milestones))
        .execute(&app.pool)
        .await
        .unwrap();
    let board = gt0.get("/board").await;
    board
        .shows("<strong>10</strong> jours avant la date inamovible")
        .shows("2 jours de retard")
        .hides("Déjà fait");
    let line = |text| board.body.find(text).unwrap();
    let (report, talks, money) = ("Premier rapport", "Négociation", "Argent européen");
    assert!(line(report) < line(talks) && line(talks) < line(money));
    assert!(line(money) < line("id=\"unblock\""));
}

/// The reviews of the last weeks, the last GT0 among them, and the groups that need a look first.
#[tokio::test]
async fn the_board_tells_what_came_since_the_last_gt0_and_who_is_behind() {
    let app = TestApp::start().await;
    let (first, second) = (app.group(1).await, app.group(2).await);
    let pilot = app.signed_in_person(Role::Pilot, 2).await.0;
    let one = app.measure("PREC-001", Some(first)).await;
    app.measure("PREC-002", Some(first)).await;
    app.measure("PREC-003", Some(second)).await;
    app.overdue(second).await;
    let zero = app.group(0).await;
    let meeting = app.meeting(zero, "GT0").await;
    let told = format!(
        "UPDATE meeting SET state = 'held', starts_at = '2021-09-15 09:00+02', ends_at = '2021-09-15 10:00+02'
         WHERE id = {meeting};
         UPDATE measure SET state = 'submitted' WHERE id = {one};
         INSERT INTO measure_step (measure_id, event, from_state, to_state, at)
         VALUES ({one}, 'start', 'to_review', 'in_review', '2021-09-01 10:00+02'),
                ({one}, 'submit', 'in_review', 'submitted', '2021-09-20 10:00+02');
         INSERT INTO status_update (group_id, published_on, health, body, author_id)
         VALUES ({second}, '2021-06-01', 'at_risk', 'Il **manque** des bras', {pilot})"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(told))
        .execute(&app.pool)
        .await
        .unwrap();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let board = gt0.get("/board").await;
    board
        .shows("Depuis le GT0 du 15/09/2021\u{a0}: 1 revue soumise, 0 revenue au pilote, 0 mesure arbitrée.")
        .shows("pilot GT2")
        .shows("Il manque des bras")
        .shows("il y a plus d’un mois");
    let row = |code: &str| {
        board
            .body
            .find(&format!("<strong>{code}</strong>"))
            .unwrap()
    };
    assert!(row("GT2") < row("GT1"), "who is behind comes first");
    // Archived, it is counted nowhere, its steps neither.
    let gone = format!("UPDATE measure SET archived_at = now() WHERE id = {one}");
    sqlx::raw_sql(sqlx::AssertSqlSafe(gone))
        .execute(&app.pool)
        .await
        .unwrap();
    gt0.get("/board").await.shows("0 revue soumise,");
}

/// The committee's note is a page, whatever the board has to say.
#[tokio::test]
async fn the_note_is_one_page() {
    let app = TestApp::start().await;
    jalon::flows::demo::load(&app.pool, app.clock.today(), "hash")
        .await
        .unwrap();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let note = gt0.get("/board/note.pdf").await;
    note.is(200);
    assert!(note.header("content-disposition").contains("2021-09-22"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("note.pdf");
    std::fs::write(&path, &note.bytes).unwrap();
    let said = |program: &str, more: &[&str]| {
        let mut command = std::process::Command::new(program);
        let output = command.arg(&path).args(more).output().unwrap();
        assert!(output.status.success(), "{program}");
        String::from_utf8(output.stdout).unwrap()
    };
    let facts = said("pdfinfo", &[]);
    let pages = facts
        .lines()
        .find(|line| line.starts_with("Pages:"))
        .unwrap();
    assert_eq!(pages.trim_start_matches("Pages:").trim(), "1", "{facts}");
    let text = said("pdftotext", &["-"]);
    for part in [
        "Situation au 22 septembre 2021",
        "Date inamovible",
        "À débloquer",
        "GT4",
        "RENOLUTION",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    app.signed_in(Role::Member, 1)
        .await
        .get("/board/note.pdf")
        .await
        .is(404);
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
