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

#[tokio::test]
async fn what_is_asked_about_a_measure_says_so_and_stands_under_its_axis() {
    const OF_MEASURE: &str = "Que pensez-vous de cette mesure dans l’ensemble";
    const OF_AXIS: &str = "Que pensez-vous de cet axe dans l’ensemble";
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let first = app.axis(group, 1, "Réemploi").await;
    app.axis(group, 2, "Logistique").await;
    let measure = app.axis_measure(first, "Consigne").await.to_string();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let questions = format!("/circles/{circle}/live/questions");
    pilot
        .post(&format!("{questions}/generate"), &[])
        .await
        .is(303);
    // Made last, and the last round first.
    for round in ["review", "involvement", "appreciation"] {
        let asked = [("measure", measure.as_str()), ("round", round)];
        pilot.post(&questions, &asked).await.is(303);
    }
    let page = pilot.get(&questions).await;
    page.shows(OF_MEASURE).shows(OF_AXIS);
    let rounds = ["Appréciation", "Niveau d’implication", "Regard critique"];
    let abouts = ["1. Réemploi", "1. Réemploi · Consigne", "2. Logistique"];
    let mut rest = page.body.replace('\u{a0}', " ");
    for about in abouts {
        for round in rounds {
            let title = format!(">{about} · {round}");
            let at = rest.find(&title);
            rest = rest.split_off(at.unwrap_or_else(|| panic!("«{title}» is not next: {rest}")));
        }
    }
    // The same words on the phone, on the screen and in the results.
    let of_all = "UPDATE live_question SET state = $1 WHERE axis_measure_id IS NOT NULL";
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let live = format!("/c/{}/live", app.circle_secret(nora).await);
    let screen = format!("/circles/{circle}/screen");
    let mut phone = app.browser();
    for state in ["open", "shown"] {
        sqlx::query(of_all)
            .bind(state)
            .execute(&app.pool)
            .await
            .unwrap();
        phone.get(&live).await.shows(OF_MEASURE).hides(OF_AXIS);
    }
    let appreciation = "UPDATE live_question SET state = 'open'
                        WHERE axis_measure_id IS NOT NULL AND round = 'appreciation'";
    sqlx::query(appreciation).execute(&app.pool).await.unwrap();
    pilot.get(&screen).await.shows(OF_MEASURE).hides(OF_AXIS);
    let questions_of = "SELECT id FROM live_question
                        WHERE axis_measure_id IS NOT NULL AND round = 'appreciation'";
    let edit = format!("{questions}/{}", app.count(questions_of).await);
    pilot.get(&edit).await.shows(OF_MEASURE);
}

#[tokio::test]
async fn what_a_phone_that_is_out_sends_about_a_measure_says_so() {
    let app = TestApp::start().await;
    let mut phone = app.browser();
    let answer = [
        ("question", "1"),
        ("round", "appreciation"),
        ("on_measure", "1"),
        ("client_id", "key000001"),
        ("option", "4"),
    ];
    phone
        .post("/live/phone", &answer)
        .await
        .is(409)
        .shows("Que pensez-vous de cette mesure dans l’ensemble")
        .shows(r#"name="on_measure" value="1""#);
}
