//! GT0 follows the pilots' proposals, and names the meeting where it decides.

use kernel::ids::MeasureId;
use platform::auth::Role;

use crate::support::TestApp;

const TODAY: &str = "2021-09-22";

/// Examined measures with these proposals.
async fn proposed<const N: usize>(app: &TestApp, proposals: [&str; N]) -> [MeasureId; N] {
    let group = app.group(1).await;
    let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
    let mut measures = [MeasureId(0); N];
    for (n, proposal) in proposals.iter().enumerate() {
        let measure = app.measure(&format!("PREC-{n:03}"), Some(group)).await;
        app.submitted_review(measure, pilot, proposal).await;
        app.set_state(measure, "examined").await;
        measures[n] = measure;
    }
    measures
}

/// A form that follows the proposals of these measures.
fn followed<'a>(ids: &'a [String], anyway: &'a str) -> Vec<(&'a str, &'a str)> {
    let measures = ids.iter().map(|id| ("measure", id.as_str()));
    measures
        .chain([
            ("outcome", "each_proposal"),
            ("reason", "Les pilotes ont raison"),
            ("taken_on", TODAY),
            ("anyway", anyway),
        ])
        .collect()
}

#[tokio::test]
async fn each_proposal_is_followed_in_one_act() {
    let app = TestApp::start().await;
    let measures = proposed(&app, ["leave", "carry_on_adapted", "leave", "merge"]).await;
    app.run("UPDATE review SET merge_into = 'Une action' WHERE proposal = 'merge'")
        .await;
    let ids = measures.map(|id| id.to_string());
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    gt0.get("/arbitrations/new")
        .await
        .shows("Suivre chaque proposition");
    // What was proposed surprises nobody.
    let done = gt0.post("/arbitrations", &followed(&ids, "")).await;
    let register = done.location().to_owned();
    gt0.get(&register)
        .await
        .shows("3 décisions actées")
        .shows("GT0-2021-003");
    let decided: Vec<(i64, String, String)> = app
        .rows(
            "SELECT am.measure_id, a.outcome, a.destination FROM arbitration a
         JOIN arbitration_measure am ON am.arbitration_id = a.id ORDER BY 1",
        )
        .await;
    let [a, b, c, d] = measures.map(|id| id.0);
    let said = |id, outcome: &str, into: &str| (id, outcome.to_owned(), into.to_owned());
    let expected = [
        said(a, "leave", ""),
        said(b, "carry_on_adapted", ""),
        said(c, "leave", ""),
        said(d, "merge", "Une action"),
    ];
    assert_eq!(decided, expected);
    assert_eq!(app.count("SELECT count(*) FROM arbitration").await, 3);
    let recorded = "SELECT count(*) FROM history WHERE action = 'decide'";
    assert_eq!(app.count(recorded).await, 3);
    for measure in measures {
        assert_eq!(app.state_of(measure).await, "arbitrated");
    }
}

#[tokio::test]
async fn what_proposes_nothing_whole_is_decided_apart() {
    let app = TestApp::start().await;
    let [a, b] = proposed(&app, ["leave", "merge"]).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let ids = [a, b].map(|id| id.to_string());
    gt0.post("/arbitrations", &followed(&ids, ""))
        .await
        .is(422)
        .shows("décidez-en à part")
        .shows("Les pilotes ont raison");
    assert_eq!(app.count("SELECT count(*) FROM arbitration").await, 0);
    // One that may not be decided on spoils the act as a whole.
    app.set_state(b, "in_review").await;
    gt0.post("/arbitrations", &followed(&ids, ""))
        .await
        .is(409)
        .shows("Les pilotes ont raison");
    assert_eq!(app.count("SELECT count(*) FROM arbitration").await, 0);
    let one = [ids[0].clone()];
    let done = gt0.post("/arbitrations", &followed(&one, "")).await;
    gt0.get(done.location()).await.shows("GT0-2021-001");
}

#[tokio::test]
async fn an_open_bilateral_is_told_of_before_a_proposal_is_followed() {
    let app = TestApp::start().await;
    let [a] = proposed(&app, ["leave"]).await;
    app.bilateral(a, app.organisation("citydev").await).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let ids = [a.to_string()];
    let asked = gt0.post("/arbitrations", &followed(&ids, "")).await;
    asked.is(422).shows("peut surprendre");
    let known = asked.input("anyway");
    gt0.post("/arbitrations", &followed(&ids, &known))
        .await
        .location();
    assert_eq!(app.state_of(a).await, "arbitrated");
}

#[tokio::test]
async fn the_meeting_of_the_day_is_named_and_stands_on_the_decision() {
    let app = TestApp::start().await;
    let [a] = proposed(&app, ["leave"]).await;
    let gt0 = app.group(0).await;
    let meeting = app.meeting(gt0, "GT0 hebdomadaire").await;
    let chosen = format!("value=\"{meeting}\" selected");
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    // It is held in a week.
    browser.get("/arbitrations/new").await.hides(&chosen);
    app.run(
        "UPDATE meeting SET starts_at = starts_at - interval '7 days', ends_at = ends_at - interval '7 days'",
    )
    .await;
    browser.get("/arbitrations/new").await.shows(&chosen);
    let (ids, at) = ([a.to_string()], meeting.to_string());
    let mut form = followed(&ids, "");
    form.push(("meeting", &at));
    let done = browser.post("/arbitrations", &form).await;
    let page = browser.get(done.location()).await;
    let head = page.body.split("class=\"card\"").next().unwrap();
    assert!(head.contains("GT0 hebdomadaire"), "{head}");
}
