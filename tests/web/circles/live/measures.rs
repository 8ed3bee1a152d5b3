//! Questions to phones on a detailed measure of an axis.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn a_measure_is_asked_about_once_a_round_and_its_answers_are_not_the_axis() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    let measure = app.axis_measure(axis, "Consigne").await.to_string();
    let foreign = app.axis(app.group(2).await, 1, "Aides").await;
    let foreign = app.axis_measure(foreign, "Primes").await.to_string();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let questions = format!("/circles/{circle}/live/questions");
    pilot
        .get(&questions)
        .await
        .is(200)
        .shows("1 · Consigne")
        .hides("Primes");
    let asked = [("measure", measure.as_str()), ("round", "appreciation")];
    pilot
        .post(&questions, &[("measure", ""), asked[1]])
        .await
        .is(422);
    pilot
        .post(&questions, &[("measure", foreign.as_str()), asked[1]])
        .await
        .is(422)
        .shows("n’est plus dans un axe du groupe");
    pilot.post(&questions, &asked).await.is(303);
    pilot.post(&questions, &asked).await.is(422);
    assert_eq!(app.count("SELECT count(*) FROM live_question").await, 1);
    pilot
        .get(&questions)
        .await
        .is(200)
        .shows("1. Réemploi · Consigne");
    // The axis itself keeps its questions.
    let generate = format!("{questions}/generate");
    pilot.post(&generate, &[]).await.is(303);
    assert_eq!(app.count("SELECT count(*) FROM live_question").await, 4);

    let question = "SELECT id FROM live_question WHERE axis_measure_id IS NOT NULL";
    let question = app.count(question).await.to_string();
    let step = format!("{questions}/{question}/step");
    pilot.post(&step, &[("step", "open")]).await.is(303);
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let live = format!("/c/{}/live", app.circle_secret(nora).await);
    let mut phone = app.browser();
    phone
        .get(&live)
        .await
        .is(200)
        .shows("1. Réemploi · Consigne");
    let answer = [
        ("question", question.as_str()),
        ("round", "appreciation"),
        ("client_id", "key000001"),
        ("named", "yes"),
        ("option", "4"),
        ("body", "Une consigne par quartier."),
    ];
    phone.post(&live, &answer).await.is(303);
    pilot.post(&step, &[("step", "close")]).await.is(303);
    let take = format!("{questions}/{question}/take");
    pilot.post(&take, &[]).await.is(303);
    let taken = "SELECT count(*) FROM contribution WHERE axis_measure_id IS NOT NULL";
    assert_eq!(app.count(taken).await, 1);
}
