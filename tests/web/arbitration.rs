//! GT0's decisions, their reversal, and the cabinets' evaluation.

use kernel::ids::MeasureId;
use platform::auth::Role;

use crate::support::TestApp;

impl TestApp {
    /// Puts a measure into a state, without its history.
    async fn in_state(&self, measure: MeasureId, state: &str) {
        run!(self, "UPDATE measure SET state = $2 WHERE id = $1"; measure.0, state);
    }

    async fn state(&self, measure: MeasureId) -> String {
        one!(self, "SELECT state FROM measure WHERE id = $1"; measure.0)
    }

    /// Two examined measures of GT1.
    async fn two_examined(&self) -> [MeasureId; 2] {
        let group = self.group(1).await;
        let measures = [
            self.measure("PREC-001", Some(group)).await,
            self.measure("PREC-002", Some(group)).await,
        ];
        for measure in measures {
            self.in_state(measure, "examined").await;
        }
        measures
    }
}

const TODAY: &str = "2021-09-22";

#[tokio::test]
async fn one_decision_rules_several_measures() {
    let app = TestApp::start().await;
    let [a, b] = app.two_examined().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    gt0.get("/arbitrations/new")
        .await
        .is(200)
        .shows("PREC-001")
        .shows("PREC-002");
    let (a_id, b_id) = (a.to_string(), b.to_string());
    let decision = [
        ("measure", a_id.as_str()),
        ("measure", b_id.as_str()),
        ("outcome", "carry_on"),
        ("reason", "Elles gardent leur **sens**."),
        ("taken_on", TODAY),
    ];
    let url = gt0
        .post("/arbitrations", &decision)
        .await
        .location()
        .to_owned();
    gt0.get(&url)
        .await
        .shows("GT0-2021-001")
        .shows("<strong>sens</strong>")
        .shows(": PREC-001, PREC-002</h1>")
        .shows("2 mesures");
    assert_eq!(app.state(a).await, "arbitrated");
    assert_eq!(app.state(b).await, "arbitrated");
    gt0.get("/decisions")
        .await
        .shows("GT0-2021-001")
        .shows("PREC-001, PREC-002");
}

#[tokio::test]
async fn a_decision_is_reversed_only_by_a_new_one() {
    let app = TestApp::start().await;
    let [a, _] = app.two_examined().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let id = a.to_string();
    for outcome in ["carry_on", "leave"] {
        let fields = [
            ("measure", id.as_str()),
            ("outcome", outcome),
            ("reason", "r"),
            ("taken_on", TODAY),
        ];
        gt0.post("/arbitrations", &fields).await.location();
    }
    gt0.get("/decisions")
        .await
        .shows("GT0-2021-001")
        .shows("Remplacée")
        .shows("GT0-2021-002");
    let in_force = app
        .count("SELECT count(*) FROM arbitration_measure WHERE superseded_by_id IS NULL")
        .await;
    assert_eq!(in_force, 1);
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'supersede'")
            .await,
        1
    );
}

#[tokio::test]
async fn what_is_not_examined_cannot_be_decided_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let [a, b] = app.two_examined().await;
    app.in_state(b, "in_review").await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (a, b) = (a.to_string(), b.to_string());
    let page = gt0
        .post(
            "/arbitrations",
            &[
                ("measure", &a),
                ("measure", &b),
                ("outcome", "leave"),
                ("reason", "Gardé"),
                ("taken_on", TODAY),
            ],
        )
        .await;
    page.is(409).shows("Gardé").shows("changé d’état");
    assert_eq!(app.count("SELECT count(*) FROM arbitration").await, 0);
}

#[tokio::test]
async fn cabinets_evaluate_what_was_sent_to_them() {
    let app = TestApp::start().await;
    let [a, _] = app.two_examined().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    let id = a.to_string();
    let decision = [
        ("measure", id.as_str()),
        ("outcome", "carry_on"),
        ("reason", "r"),
        ("taken_on", TODAY),
    ];
    let url = gt0
        .post("/arbitrations", &decision)
        .await
        .location()
        .to_owned();
    let evaluation = format!("/measures/{id}/evaluation");
    cabinet.get(&evaluation).await.is(409);
    gt0.post(&format!("{url}/send-to-cabinets"), &[])
        .await
        .location();
    gt0.get(&evaluation).await.is(403);
    cabinet.get(&evaluation).await.is(200).shows("GT0-2021-001");
    cabinet
        .post(&evaluation, &[("stance", "rejected")])
        .await
        .is(422)
        .shows("Dites pourquoi");
    cabinet
        .post(
            &evaluation,
            &[("stance", "rejected"), ("body", "Trop cher")],
        )
        .await
        .location();
    cabinet
        .post(&evaluation, &[("stance", "endorsed"), ("body", "")])
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM political_evaluation").await,
        1
    );
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'evaluate'")
            .await,
        2
    );
    cabinet
        .post(&format!("/measures/{id}/close"), &[])
        .await
        .is(403);
    gt0.post(&format!("{url}/close"), &[]).await.location();
    assert_eq!(app.state(a).await, "closed");
}

#[tokio::test]
async fn only_the_coordination_decides() {
    let app = TestApp::start().await;
    let [a, _] = app.two_examined().await;
    let id = a.to_string();
    let decision = [
        ("measure", id.as_str()),
        ("outcome", "leave"),
        ("reason", "r"),
        ("taken_on", TODAY),
    ];
    for role in [
        Role::Pilot,
        Role::Facilitator,
        Role::Cabinet,
        Role::ThematicCoordinator,
        Role::Administrator,
    ] {
        let mut browser = app.signed_in(role, 1).await;
        browser.get("/arbitrations").await.is(303);
        browser.get("/arbitrations/new").await.is(403);
        browser.post("/arbitrations", &decision).await.is(403);
    }
    let mut member = app.signed_in(Role::Member, 1).await;
    member.get("/arbitrations").await.is(404);
    member.post("/arbitrations", &decision).await.is(404);
    assert_eq!(app.count("SELECT count(*) FROM arbitration").await, 0);
}

#[tokio::test]
async fn the_register_needs_few_queries() {
    let app = TestApp::start().await;
    let [a, _] = app.two_examined().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let id = a.to_string();
    let decision = [
        ("measure", id.as_str()),
        ("outcome", "leave"),
        ("reason", "r"),
        ("taken_on", TODAY),
    ];
    let url = gt0
        .post("/arbitrations", &decision)
        .await
        .location()
        .to_owned();
    for path in [url.as_str(), "/decisions", "/arbitrations/new"] {
        let answer = gt0.get(path).await;
        assert!(
            (1..=6).contains(&answer.queries()),
            "{path}: {}",
            answer.queries()
        );
    }
}

#[tokio::test]
async fn whoever_decides_is_told_first_of_what_may_surprise() {
    let app = TestApp::start().await;
    let [a, b] = app.two_examined().await;
    let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
    app.submitted_review(a, pilot, "carry_on_adapted").await;
    app.set_state(a, "examined").await;
    app.bilateral(b, app.organisation("citydev").await).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (a_id, b_id) = (a.to_string(), b.to_string());
    let decision = |outcome, anyway| {
        [
            ("measure", a_id.as_str()),
            ("measure", b_id.as_str()),
            ("outcome", outcome),
            ("reason", "Gardé"),
            ("taken_on", TODAY),
            ("anyway", anyway),
        ]
    };
    let asked = gt0.post("/arbitrations", &decision("leave", "")).await;
    asked
        .is(422)
        .shows("Gardé")
        .shows("peut surprendre")
        .shows("id=\"f-anyway\"");
    let known = asked.input("anyway");
    // What was said of one outcome is not said of another.
    let other = gt0
        .post("/arbitrations", &decision("carry_on", &known))
        .await;
    other.is(422);
    assert_eq!(app.count("SELECT count(*) FROM arbitration").await, 0);
    let decided = gt0.post("/arbitrations", &decision("leave", &known)).await;
    gt0.get(decided.location()).await.is(200).shows("Gardé");
}

#[tokio::test]
async fn what_went_to_the_cabinets_comes_back_until_one_has_said_something() {
    let app = TestApp::start().await;
    let [a, b] = app.two_examined().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (a_id, b_id) = (a.to_string(), b.to_string());
    let decision = [
        ("measure", a_id.as_str()),
        ("measure", b_id.as_str()),
        ("outcome", "leave"),
        ("reason", "r"),
        ("taken_on", TODAY),
    ];
    let url = gt0
        .post("/arbitrations", &decision)
        .await
        .location()
        .to_owned();
    let (send, back) = (
        format!("{url}/send-to-cabinets"),
        format!("{url}/take-back"),
    );
    let button = format!("action=\"{back}\"");
    gt0.get(&url).await.hides(&button);
    gt0.post(&send, &[]).await.location();
    // In the message and on the page.
    let page = gt0.get(&url).await;
    assert_eq!(page.body.matches(&button).count(), 2, "{}", page.body);
    gt0.post(&back, &[]).await.location();
    assert_eq!(app.state(a).await, "arbitrated");
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'take_back'")
            .await,
        2
    );
    gt0.get(&url)
        .await
        .shows("2 mesures reprises")
        .hides(&button);

    gt0.post(&send, &[]).await.location();
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    cabinet.post(&back, &[]).await.is(403);
    cabinet
        .post(
            &format!("/measures/{a}/evaluation"),
            &[("stance", "endorsed")],
        )
        .await
        .location();
    gt0.post(&back, &[]).await.is(409).shows("déjà prononcé");
    assert_eq!(app.state(b).await, "political_evaluation");
    // One measure alone may still come back.
    gt0.post(&format!("/measures/{a}/take-back"), &[])
        .await
        .is(409);
    gt0.post(&format!("/measures/{b}/take-back"), &[])
        .await
        .location();
    assert_eq!(app.state(b).await, "arbitrated");
}

#[tokio::test]
async fn closing_without_an_evaluation_is_asked_first() {
    let app = TestApp::start().await;
    let [a, _] = app.two_examined().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let id = a.to_string();
    let decision = [
        ("measure", id.as_str()),
        ("outcome", "leave"),
        ("reason", "r"),
        ("taken_on", TODAY),
    ];
    let url = gt0
        .post("/arbitrations", &decision)
        .await
        .location()
        .to_owned();
    gt0.post(&format!("{url}/send-to-cabinets"), &[])
        .await
        .location();
    let close = format!("{url}/close");
    for (page, close) in [
        (url.clone(), close.clone()),
        (format!("/measures/{a}"), format!("/measures/{a}/close")),
    ] {
        gt0.get(&page)
            .await
            .shows(&format!("href=\"{close}\""))
            .hides(&format!("action=\"{close}\""));
        gt0.get(&close)
            .await
            .is(200)
            .shows("Aucun cabinet ne s’est prononcé");
    }
    assert_eq!(app.state(a).await, "political_evaluation");
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    cabinet
        .post(
            &format!("/measures/{a}/evaluation"),
            &[("stance", "endorsed")],
        )
        .await
        .location();
    gt0.get(&url).await.shows(&format!("action=\"{close}\""));
    gt0.post(&close, &[]).await.location();
    assert_eq!(app.state(a).await, "closed");
}
