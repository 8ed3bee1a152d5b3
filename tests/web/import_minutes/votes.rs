//! What minutes tell of a vote stands with the decision.

use super::*;

#[tokio::test]
async fn the_votes_of_minutes_stand_in_the_register_and_can_be_changed_there() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = "PV du GT3 du 13 octobre 2021, 9h30-12h\nPrésents : Camille Dubois\n\n# Budget\n\nLe budget est approuvé par 7 voix pour, 2 contre et 1 abstention.\n";
    let sent = browser.post("/meetings/imports", &[("text", text)]).await;
    let url = sent.location().to_owned();
    let votes = "7 pour, 2 contre, 1 abstention";
    browser.get(&url).await.shows(votes);
    let to = browser.post(&format!("{url}/confirm"), &[]).await;
    let minutes = to.location().to_owned();
    browser.get(&minutes).await.shows(votes);
    let stored = "SELECT count(*) FROM decision WHERE votes = '7 pour, 2 contre, 1 abstention'";
    assert_eq!(app.count(stored).await, 1);
    let id = app.count("SELECT id FROM decision").await;
    let page = format!("/decisions/{id}");
    browser.get(&page).await.shows("Vote").shows(votes);
    browser
        .get(&format!("{page}/edit"))
        .await
        .shows(&format!("value=\"{votes}\""));
    browser
        .get("/decisions/export.csv")
        .await
        .shows("Vote")
        .shows(votes);
    let text: String = sqlx::query_scalar("SELECT text FROM decision")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let form = [
        ("version", "1"),
        ("text", text.as_str()),
        ("decided_on", "2021-10-13"),
        ("votes", "7 pour, 3 contre"),
        ("scope", "process"),
    ];
    browser.post(&page, &form).await.location();
    browser
        .get(&page)
        .await
        .shows("7 pour, 3 contre")
        .shows(votes);
    let told =
        "SELECT count(*) FROM history WHERE action = 'update' AND changes::text LIKE '%votes%'";
    assert_eq!(app.count(told).await, 1);
}
