//! What a corrected import teaches is used at the group's next one, and can be taken back.

use super::*;

const TEXT: &str = "PV du GT3 du 13 octobre 2021, 9h30-12h
Présents : Mimi Dubeau

# Budget

Le comité pérennise la liste.

# Tour de table

Rien de neuf.
";

async fn last(app: &TestApp) -> serde_json::Value {
    sqlx::query_scalar("SELECT result FROM minutes_import ORDER BY id DESC LIMIT 1")
        .fetch_one(&app.pool)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_correction_is_used_at_the_groups_next_import_until_it_is_taken_back() {
    let app = TestApp::start().await;
    let camille = known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let sent = browser.post("/meetings/imports", &[("text", TEXT)]).await;
    let url = sent.location().to_owned();
    let first = last(&app).await;
    let points = first["points"].as_array().unwrap();
    assert_eq!(points.len(), 2, "{first}");
    // The name is Camille, the second heading is none, and the note decides.
    let (a, e) = (&first["attendees"][0]["key"], &points[0]["entries"][0]);
    let (name, person) = (format!("a{a}_name"), format!("a{a}_person"));
    let (body, kind) = (format!("e{}_body", e["key"]), format!("e{}_kind", e["key"]));
    let (camille_id, merge) = (camille.to_string(), format!("merge-{}", points[1]["key"]));
    let form = [
        ("version", "1"),
        (name.as_str(), "Mimi Dubeau"),
        (person.as_str(), camille_id.as_str()),
        (body.as_str(), "Le comité pérennise la liste."),
        (kind.as_str(), "decision"),
        ("do", merge.as_str()),
    ];
    browser.post(&url, &form).await.location();
    // Nothing is learned of what was given up or is still looked at.
    assert_eq!(app.count("SELECT count(*) FROM minutes_lesson").await, 0);
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM minutes_lesson").await, 3);
    let told = "SELECT count(*) FROM history WHERE action = 'learn_lesson'";
    assert_eq!(app.count(told).await, 3);
    let list = "/meetings/imports/learned";
    browser
        .get(list)
        .await
        .is(200)
        .shows("Mimi Dubeau")
        .shows("Camille Dubois")
        .shows("Tour de table")
        .shows("perennise");
    // The next one is read so.
    let next = TEXT.replace("13 octobre", "20 octobre");
    browser
        .post("/meetings/imports", &[("text", &next)])
        .await
        .location();
    let read = last(&app).await;
    assert_eq!(read["attendees"][0]["person"], camille.0);
    assert_eq!(read["points"].as_array().unwrap().len(), 1, "{read}");
    assert_eq!(read["points"][0]["entries"][0]["kind"], "decision");
    // Another group's pilot neither sees nor takes it back.
    let lesson = app
        .count("SELECT id FROM minutes_lesson WHERE kind = 'label'")
        .await;
    let forget = format!("{list}/{lesson}/forget");
    let mut other = app.signed_in(Role::Pilot, 7).await;
    other.get(list).await.is(200).hides("Tour de table");
    other.post(&forget, &[]).await.is(403);
    for _ in 0..2 {
        browser.post(&forget, &[]).await.location();
    }
    let told = "SELECT count(*) FROM history WHERE action = 'forget_lesson'";
    assert_eq!(app.count(told).await, 1);
    browser.get(list).await.is(200).hides("Tour de table");
    browser
        .post("/meetings/imports", &[("text", &next)])
        .await
        .location();
    assert_eq!(last(&app).await["points"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_group_chosen_by_hand_is_read_as_it_taught_until_something_is_corrected() {
    let app = TestApp::start().await;
    known(&app).await;
    let group = app
        .count("SELECT id FROM working_group WHERE number = 3")
        .await;
    let lesson = "INSERT INTO minutes_lesson (group_id, kind, written, learned_at) VALUES ($1, 'label', 'Tour de table', $2)";
    let lesson = sqlx::query(lesson).bind(group).bind(app.clock.now());
    lesson.execute(&app.pool).await.unwrap();
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = TEXT.replace("du GT3 ", "");
    let sent = browser.post("/meetings/imports", &[("text", &text)]).await;
    let url = sent.location().to_owned();
    let points = async || last(&app).await["points"].as_array().unwrap().len();
    assert_eq!(points().await, 2, "{}", last(&app).await);
    let facts = [
        ("version", "1"),
        ("title", "Bureau d’octobre"),
        ("group", "3"),
        ("kind", "group"),
        ("day", "2021-10-13"),
    ];
    let to = browser.post(&url, &facts).await.location().to_owned();
    browser.get(&to).await.shows("a été relu avec ce que");
    assert_eq!(points().await, 1, "{}", last(&app).await);
    let read = last(&app).await;
    assert_eq!(read["facts"]["title"], "Bureau d’octobre");
    assert_eq!(read["facts"]["group"], 3);
    // What was read so is what corrections are compared with.
    let same = "SELECT count(*) FROM minutes_import WHERE result = first_read";
    assert_eq!(app.count(same).await, 1);
    // Where a text was corrected, it stays.
    let sent = browser.post("/meetings/imports", &[("text", &text)]).await;
    let url = sent.location().to_owned();
    let entry = last(&app).await["points"][0]["entries"][0]["key"].to_string();
    let body = format!("e{entry}_body");
    let corrected = [
        ("version", "1"),
        (body.as_str(), "Le comité garde la liste."),
    ];
    browser.post(&url, &corrected).await.location();
    let mut again = facts.to_vec();
    again[0] = ("version", "2");
    browser.post(&url, &again).await.location();
    assert_eq!(points().await, 2);
}
