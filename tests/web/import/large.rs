//! Lists as large as they may be: how far they are, what is kept of them, and larger ones.

use std::time::Duration;

use platform::auth::Role;
use tokio::time::sleep;

use super::MEASURES;
use crate::support::TestApp;

const ROWS: i64 = 20_000;

#[tokio::test]
async fn twenty_thousand_rows_are_written_and_their_progress_is_told() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let rows: String = (0..ROWS)
        .map(|n| format!("P-{n};Mesure {n};Une description de la mesure {n};GT3\n"))
        .collect();
    let file = format!("Code;Titre;Description;GT\n{rows}");
    let url = browser.sends("m.csv", file.as_bytes()).await;
    browser
        .takes_columns(&url, &[])
        .await
        .shows("seront importées");
    // Between two requests it is packed, and no server has it in memory.
    let kept = "SELECT octet_length(content)::bigint FROM measure_import";
    let kept = usize::try_from(app.count(kept).await).unwrap();
    assert!(kept * 2 < file.len(), "{kept} of {} bytes", file.len());
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    let mut told = Vec::new();
    while app
        .count("SELECT count(*) FROM measure_import WHERE state = 'running'")
        .await
        > 0
    {
        told.push(
            app.count("SELECT rows_done::bigint FROM measure_import")
                .await,
        );
        sleep(Duration::from_millis(10)).await;
    }
    assert!(told.is_sorted(), "{told:?}");
    let between = told.iter().filter(|done| (1..ROWS).contains(*done));
    assert!(between.count() > 0, "no progress: {told:?}");
    app.finished(&mut browser, &url).await.shows("Terminé");
    assert_eq!(app.count(MEASURES).await, ROWS);
    let history = "SELECT count(*) FROM history WHERE action = 'import'";
    assert_eq!(app.count(history).await, ROWS);
    let left = "SELECT count(*) FROM measure_import WHERE content IS NOT NULL";
    assert_eq!(app.count(left).await, 0);
}

#[tokio::test]
async fn a_file_far_beyond_what_is_taken_is_answered() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for megabytes in [27, 60] {
        let file = vec![b'a'; megabytes << 20];
        browser
            .upload("/measures/imports", "m.csv", &file, &[])
            .await
            .is(413)
            .shows("Le fichier dépasse 20 Mo.")
            .shows("Imports précédents");
    }
    assert_eq!(app.count("SELECT count(*) FROM measure_import").await, 0);
}
