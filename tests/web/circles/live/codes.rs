//! The code on the screen: how often one may mistype it, and whose it is afterwards.

use chrono::TimeDelta;
use platform::auth::rate::{self, Limit};

use super::phones::{evening, joined};
use crate::support::TestApp;

#[tokio::test]
async fn wrong_codes_are_limited_over_all_addresses_too() {
    let app = TestApp::start().await;
    // As many as an evening takes, from wherever.
    let all = Limit::of("live-code-all", 3_000, 15);
    let now = app.clock.now();
    let _counted = rate::hit(&app.pool, all, &[], now).await.unwrap();
    app.run("UPDATE rate_window SET hits = 2999").await;
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    let mut phone = app.browser();
    phone.post("/live", &[("code", "AAAAAA")]).await.is(422);
    phone.post("/live", &[("code", "AAAAAA")]).await.is(429);
    // Who has a link needs no code.
    let invitee = app
        .invitee(evening.circle, "Nora", "nora@dehors.example", "yes")
        .await;
    let secret = app.circle_secret(invitee).await;
    phone.get(&format!("/c/{secret}/live")).await.shows("Nora");
    app.clock.advance(TimeDelta::minutes(17));
    joined(&app, &code).await;
}

#[tokio::test]
async fn a_code_is_anybodys_again_once_its_session_has_ended() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    let mut before = joined(&app, &code).await;
    let other = app.circle(app.group(2).await).await;
    run!(app, "UPDATE circle SET title = 'Autre cercle' WHERE id = $1"; other.0);
    let open = async || {
        sqlx::query("INSERT INTO live_session (circle_id, code, opened_at) VALUES ($1, $2, $3)")
            .bind(other.0)
            .bind(&code)
            .bind(app.clock.now())
            .execute(&app.pool)
            .await
    };
    assert!(open().await.is_err(), "two screens show one code");
    let url = format!("/circles/{}/live/session", evening.circle);
    evening.pilot.post(&url, &[("to", "close")]).await.is(303);
    open().await.unwrap();
    let mut phone = joined(&app, &code).await;
    phone.get("/live/phone").await.shows("Autre cercle");
    // Who came in before stays out.
    assert_eq!(before.get("/live/phone").await.location(), "/live");
}

#[tokio::test]
async fn what_a_phone_sends_once_its_code_is_over_is_given_back_whole() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    let question = evening.asks(&app, "appreciation").await.to_string();
    let mut phone = joined(&app, &code).await;
    let url = format!("/circles/{}/live/session", evening.circle);
    evening.pilot.post(&url, &[("to", "close")]).await.is(303);
    let said = [
        ("question", question.as_str()),
        ("round", "appreciation"),
        ("client_id", "phone0000001"),
        ("option", "4"),
        ("body", "Oui, mais pas avant mars"),
    ];
    let page = phone.post("/live/phone", &said).await;
    page.is(409)
        .shows("Votre réponse n’est pas notée")
        .shows("votre lien personnel")
        .shows("Oui, mais pas avant mars")
        .shows("href=\"/c\"")
        .shows("value=\"phone0000001\"")
        // Nothing of the question that the phone did not say itself.
        .hides("Réemploi");
    let chosen = page.body.split("name=\"option\" value=\"4\"").nth(1);
    let chosen = chosen.and_then(|rest| rest.split('>').next());
    assert_eq!(chosen.map(str::trim), Some("checked"), "the choice too");
    assert_eq!(app.count("SELECT count(*) FROM live_answer").await, 0);
    // What no question is known of comes back to be copied.
    phone
        .post("/live/phone", &[("risk", "Les petits commerces ferment")])
        .await
        .is(409)
        .shows("Les petits commerces ferment");
    // In again by another code, the same form is taken.
    let code = evening.code(&app).await;
    let answer = phone.post("/live", &[("code", &code)]).await;
    assert_eq!(answer.location(), "/live/phone");
    phone.post("/live/phone", &said).await.is(303);
    assert_eq!(app.count("SELECT count(*) FROM live_answer").await, 1);
}

#[tokio::test]
async fn each_hand_behind_one_address_has_its_own_bucket() {
    let app = TestApp::start().await;
    let evening = evening(&app).await;
    let axis = app.axis(app.group(1).await, 2, "Consigne").await;
    let question = app
        .question(evening.circle, axis, "involvement", "open")
        .await
        .to_string();
    let mut links = Vec::new();
    for name in ["Nora", "Omar"] {
        let email = format!("{name}@dehors.example");
        let invitee = app.invitee(evening.circle, name, &email, "yes").await;
        links.push(format!("/c/{}/live", app.circle_secret(invitee).await));
    }
    let mut room = app.browser();
    let counted = "SELECT coalesce(sum(hits), 0)::bigint FROM rate_window";
    let before = app.count(counted).await;
    for _ in 0..50 {
        room.get(&links[0]).await.is(200);
    }
    assert_eq!(app.count(counted).await, before, "looking counts nothing");
    // It is not said whether with a name.
    let answer = [
        ("question", question.as_str()),
        ("round", "involvement"),
        ("client_id", "key000001"),
        ("option", "carry"),
        ("named", ""),
    ];
    for _ in 0..300 {
        room.post(&links[0], &answer).await.is(422);
    }
    room.post(&links[0], &answer).await.is(429);
    room.post(&links[1], &answer).await.is(422);
    room.get(&links[0]).await.is(200);
}
