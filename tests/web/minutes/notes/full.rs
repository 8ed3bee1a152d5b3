//! Notes have room for so many entries; none more is taken, and none is left out.

use kernel::ids::{MeetingId, PointId};
use serde_json::Value;

use super::under_way;
use crate::support::TestApp;

/// So many entries of a point, in their order, all at once; taken out again or not.
async fn noted(app: &TestApp, (meeting, point): (MeetingId, PointId), entries: i64, removed: bool) {
    run!(app,
        "INSERT INTO entry (meeting_id, point_id, position, kind, body, client_key, written_at, change_no,
                            archived_at)
         SELECT $1, $2, n, 'information', 'Note ' || n || ' de beaucoup', gen_random_uuid()::text, now(),
                nextval('entry_change_no'), CASE WHEN $4 THEN now() END
         FROM generate_series(1, $3) n";
        meeting.0, point.0, entries, removed);
}

#[tokio::test]
async fn full_notes_take_no_line_more_and_show_all_they_have() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let place = (meeting, point);
    noted(&app, place, 3_000, true).await;
    noted(&app, place, 4_999, false).await;
    let url = format!("/meetings/{meeting}/notes");
    let point = point.to_string();
    let line = |key: &'static str, body: &'static str| {
        [
            ("client_key", key),
            ("point", point.as_str()),
            ("body", body),
        ]
    };
    let lines = [
        line("a", "La dernière qui tient"),
        line("b", "Une de trop"),
        line("c", "Deux de trop"),
    ]
    .concat();
    let told = pilot.post(&format!("{url}/lines"), &lines).await;
    let told: Value = serde_json::from_str(&told.is(200).body).unwrap();
    let told = told["lines"].as_array().unwrap();
    assert!(told[0]["id"].is_i64(), "{told:?}");
    for refused in &told[1..] {
        let why = refused["refused"].as_str().unwrap();
        assert!(why.contains("5 000 entrées"), "{why}");
    }
    // Sent again, what is there is there.
    let again = pilot.post(&format!("{url}/lines"), &lines[..3]).await;
    assert_eq!(
        serde_json::from_str::<Value>(&again.body).unwrap()["lines"][0],
        told[0]
    );
    pilot
        .post(&url, &lines[3..6])
        .await
        .is(409)
        .shows("5 000 entrées");
    let live = "SELECT count(*) FROM entry WHERE archived_at IS NULL";
    assert_eq!(app.count(live).await, 5_000);
    for page in [url, format!("/meetings/{meeting}/minutes")] {
        let page = pilot.get(&page).await;
        assert_eq!(page.is(200).body.matches("de beaucoup").count(), 4_999);
        page.shows("La dernière qui tient");
    }
    let changes = format!("/meetings/{meeting}/notes/changes?since=0");
    let changes: Value = serde_json::from_str(&pilot.get(&changes).await.body).unwrap();
    assert_eq!(changes["entries"].as_array().unwrap().len(), 8_000);
    // Who takes out and notes anew comes to an end too.
    app.run("UPDATE entry SET archived_at = now()").await;
    let again = pilot
        .post(&format!("/meetings/{meeting}/notes"), &lines[3..6])
        .await;
    again.location();
    noted(&app, place, 1_999, true).await;
    pilot
        .post(&format!("/meetings/{meeting}/notes"), &lines[6..])
        .await
        .is(409)
        .shows("10 000");
}
