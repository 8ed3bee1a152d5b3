//! What comes too late: answers to a question that is over, and steps that were taken already.

use super::phones::{evening, joined};
use crate::support::TestApp;

const OVER: &str = "Cette question ne prend plus de réponses.";

#[tokio::test]
async fn an_answer_that_comes_too_late_is_given_back_whatever_else_is_wrong_with_it() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    let question = evening.asks(&app, "involvement").await.to_string();
    let review = evening.asks(&app, "review").await.to_string();
    let invitee = app
        .invitee(evening.circle, "Nora", "nora@dehors.example", "yes")
        .await;
    let link = format!("/c/{}/live", app.circle_secret(invitee).await);
    let mut phone = joined(&app, &code).await;
    let long = format!("avec la Région {}", "a".repeat(2_100));
    let of = |question: &str, round: &str, fields: &[(&str, &str)]| -> Vec<(String, String)> {
        let own = [
            ("question", question),
            ("round", round),
            ("client_id", "key000001"),
        ];
        let all = own.iter().chain(fields);
        all.map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect()
    };
    let wrong = [
        // No choice of being named, on the personal link.
        (
            &*link,
            of(
                &question,
                "involvement",
                &[("option", "carry"), ("body", "avec la Région")],
            ),
        ),
        (
            "/live/phone",
            of(
                &question,
                "involvement",
                &[("option", "carry"), ("body", &*long)],
            ),
        ),
        (
            "/live/phone",
            of(
                &question,
                "involvement",
                &[("option", "elsewhere"), ("body", "avec la Région")],
            ),
        ),
        (
            &*link,
            of(&review, "review", &[("proposal", "avec la Région")]),
        ),
    ];
    for closed in [false, true] {
        if closed {
            app.run("UPDATE live_question SET state = 'closed'").await;
        }
        for (url, fields) in &wrong {
            let fields: Vec<_> = fields.iter().map(|(n, v)| (&**n, &**v)).collect();
            let back = phone.post(url, &fields).await;
            match closed {
                true => back.is(409).shows(OVER).shows("<blockquote>avec la Région"),
                // Its form comes back, to be mended.
                false => back.is(422).hides(OVER).shows("avec la Région"),
            };
        }
    }
    assert_eq!(app.count("SELECT count(*) FROM live_answer").await, 0);
}

#[tokio::test]
async fn a_step_taken_twice_leads_back_and_one_that_cannot_be_taken_says_so_there() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let question = evening.asks(&app, "appreciation").await;
    let questions = format!("/circles/{}/live/questions", evening.circle);
    let step = format!("{questions}/{question}/step");
    let there = format!("{questions}#question-{question}");
    let not_now = "Ce n’est pas possible dans l’état actuel de cette question.";
    for taken in ["open", "close", "close", "show", "show", "reopen", "open"] {
        let back = evening.pilot.post(&step, &[("step", taken)]).await;
        assert_eq!(back.location(), there, "{taken}");
        evening.pilot.get(&questions).await.is(200).hides(not_now);
    }
    // Each was taken once.
    let traces = "SELECT count(*) FROM history WHERE action LIKE 'question_%'";
    assert_eq!(app.count(traces).await, 3);
    let back = evening.pilot.post(&step, &[("step", "show")]).await;
    assert_eq!(back.location(), there);
    evening.pilot.get(&questions).await.is(200).shows(not_now);
    assert_eq!(app.count(traces).await, 3);
    evening
        .pilot
        .post(&step, &[("step", "elsewhere")])
        .await
        .is(400);
}
