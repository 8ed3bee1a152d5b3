//! What GT0 sends to the cabinets: their table of evaluations, closing, and what comes next.

use kernel::ids::MeasureId;
use platform::auth::Role;

use crate::support::{Browser, TestApp};

const TODAY: &str = "2021-09-22";

/// A decision on two measures, before the cabinets: its page, the measures, and who decided.
async fn sent(app: &TestApp) -> (String, [MeasureId; 2], Browser) {
    let group = app.group(1).await;
    let measures = [
        app.measure("PREC-001", Some(group)).await,
        app.measure("PREC-002", Some(group)).await,
    ];
    let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
    for measure in measures {
        app.submitted_review(measure, pilot, "leave").await;
        app.set_state(measure, "examined").await;
    }
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let [a, b] = measures.map(|measure| measure.to_string());
    let decision = [
        ("measure", a.as_str()),
        ("measure", &b),
        ("outcome", "leave"),
        ("reason", "Elles font double emploi"),
        ("taken_on", TODAY),
    ];
    let decided = gt0.post("/arbitrations", &decision).await;
    let url = decided.location().to_owned();
    gt0.post(&format!("{url}/send-to-cabinets"), &[])
        .await
        .location();
    (url, measures, gt0)
}

#[tokio::test]
async fn a_decision_sent_twice_says_so_and_offers_no_undo() {
    let app = TestApp::start().await;
    let (url, _, mut gt0) = sent(&app).await;
    let take_back = format!("action=\"{url}/take-back\"");
    let offers = |body: &str| body.matches(&take_back).count();
    let once = gt0.get(&url).await;
    once.shows("2 mesures transmises");
    gt0.post(&format!("{url}/send-to-cabinets"), &[])
        .await
        .location();
    let twice = gt0.get(&url).await;
    twice.shows("étaient déjà transmises");
    assert_eq!(offers(&once.body), offers(&twice.body) + 1);
}

#[tokio::test]
async fn a_cabinet_evaluates_a_decision_in_one_table() {
    let app = TestApp::start().await;
    let (url, [a, b], mut gt0) = sent(&app).await;
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    cabinet.get("/").await.shows(&url).shows("2 mesures");
    let page = cabinet.get(&url).await;
    page.shows("Votre évaluation")
        .shows(&format!("name=\"stance_{a}\""))
        .shows(&format!("name=\"body_{b}\""));
    assert!(page.queries() <= 6, "{}", page.queries());
    let place = |text| page.body.find(text).unwrap();
    assert!(place("Votre évaluation") < place("id=\"reason\""));
    gt0.get(&url).await.hides("Votre évaluation");

    let table = format!("{url}/evaluations");
    cabinet
        .post(&table, &[])
        .await
        .is(422)
        .shows("Choisissez une position");
    let (stance, body) = (format!("stance_{a}"), format!("body_{a}"));
    let other = format!("body_{b}");
    let unsaid = [
        (stance.as_str(), "rejected"),
        (body.as_str(), ""),
        (other.as_str(), "Gardé"),
    ];
    cabinet
        .post(&table, &unsaid)
        .await
        .is(422)
        .shows("Dites pourquoi")
        .shows("Gardé");
    let evaluations = "SELECT count(*) FROM political_evaluation";
    assert_eq!(app.count(evaluations).await, 0);

    let whole = [
        (stance.as_str(), "rejected"),
        (body.as_str(), "Trop cher"),
        ("all", "endorsed"),
    ];
    gt0.post(&table, &whole).await.is(403);
    let recorded = "SELECT count(*) FROM history WHERE action = 'evaluate'";
    for _ in 0..2 {
        let said = cabinet.post(&table, &whole).await;
        assert_eq!(said.location(), url);
        assert_eq!(app.count(evaluations).await, 2);
        assert_eq!(app.count(recorded).await, 2);
    }
    let endorsed = "SELECT measure_id FROM political_evaluation WHERE stance = 'endorsed'";
    assert_eq!(app.count(endorsed).await, b.0);
    cabinet.get(&url).await.shows("Trop cher");
    let home = cabinet.get("/").await;
    home.is(200).hides(&url);
}

#[tokio::test]
async fn what_was_taken_back_meanwhile_is_not_evaluated_and_the_words_stay() {
    let app = TestApp::start().await;
    let (url, [a, _], mut gt0) = sent(&app).await;
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    gt0.post(&format!("{url}/take-back"), &[]).await.location();
    let (stance, body) = (format!("stance_{a}"), format!("body_{a}"));
    let typed = [(stance.as_str(), "rejected"), (body.as_str(), "Trop cher")];
    cabinet
        .post(&format!("{url}/evaluations"), &typed)
        .await
        .is(409)
        .shows("Trop cher")
        .shows("changé d’état");
    let evaluations = "SELECT count(*) FROM political_evaluation";
    assert_eq!(app.count(evaluations).await, 0);
}

#[tokio::test]
async fn closing_what_no_cabinet_has_evaluated_needs_a_reason_that_stays() {
    let app = TestApp::start().await;
    let (url, [a, b], mut gt0) = sent(&app).await;
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    let stance = format!("stance_{a}");
    cabinet
        .post(
            &format!("{url}/evaluations"),
            &[(stance.as_str(), "endorsed")],
        )
        .await
        .location();
    gt0.get(&url)
        .await
        .shows("Une mesure attend encore l’évaluation");
    let close = format!("{url}/close");
    gt0.get(&close)
        .await
        .shows("name=\"reason\"")
        .shows("PREC-002")
        .hides("PREC-001</a>");
    for reason in ["", "   "] {
        gt0.post(&close, &[("reason", reason)]).await.is(422);
    }
    // One measure alone needs it no less.
    let alone = format!("/measures/{b}/close");
    gt0.post(&alone, &[]).await.is(422);
    assert_eq!(app.state_of(a).await, "political_evaluation");
    let reason = [("reason", "Les cabinets ont renoncé")];
    gt0.post(&close, &reason).await.location();
    for measure in [a, b] {
        assert_eq!(app.state_of(measure).await, "closed");
    }
    let said: Vec<(i64, String)> = app
        .rows(
            "SELECT subject_id, note FROM history WHERE action = 'close' AND subject_kind = 'measure'
         ORDER BY subject_id",
        )
        .await;
    assert_eq!(said[0], (a.0, "GT0-2021-001".to_owned()));
    assert_eq!(said[1], (b.0, "Les cabinets ont renoncé".to_owned()));
    gt0.get(&format!("/measures/{b}"))
        .await
        .shows("Les cabinets ont renoncé");
}

#[tokio::test]
async fn a_measure_closed_alone_keeps_its_reason() {
    let app = TestApp::start().await;
    let (_, [a, _], mut gt0) = sent(&app).await;
    let close = format!("/measures/{a}/close");
    let reason = [("reason", "Sans objet")];
    gt0.post(&close, &reason).await.location();
    let kept = "SELECT count(*) FROM measure_step WHERE event = 'close' AND reason = 'Sans objet'";
    assert_eq!(app.count(kept).await, 1);
}

/// Whether a button of the page stands before all of its cards.
async fn is_first(browser: &mut Browser, page: &str, button: &str) -> bool {
    let page = browser.get(page).await;
    page.is(200);
    let head = page.body.split("class=\"page-head\"").nth(1).unwrap();
    let head = head.split("class=\"card\"").next().unwrap();
    let buttons = head.split("button primary").skip(1);
    let buttons: Vec<&str> = buttons.filter_map(|rest| rest.split("</").next()).collect();
    buttons.len() == 1 && buttons[0].ends_with(button)
}

#[tokio::test]
async fn what_the_reader_does_next_stands_first() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let measure = app.measure("PREC-001", Some(group)).await;
    let page = format!("/measures/{measure}");
    let (person, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    assert!(is_first(&mut pilot, &page, "Commencer la revue").await);
    assert!(!is_first(&mut gt0, &page, "Commencer la revue").await);
    gt0.get(&page)
        .await
        .shows("Le pilote doit commencer la revue.");
    app.submitted_review(measure, person, "leave").await;
    app.set_state(measure, "submitted").await;
    assert!(is_first(&mut gt0, &page, "séance PREC").await);
    app.set_state(measure, "examined").await;
    assert!(is_first(&mut gt0, &page, "Arbitrer").await);
    app.decided(measure, person, "leave").await;
    app.set_state(measure, "arbitrated").await;
    assert!(is_first(&mut gt0, &page, "Transmettre aux cabinets").await);
    app.set_state(measure, "political_evaluation").await;
    assert!(is_first(&mut cabinet, &page, "Donner l’évaluation").await);
    // Nobody has said anything: closing is no ordinary next act.
    assert!(!is_first(&mut gt0, &page, "Clôturer").await);
    cabinet
        .post(&format!("{page}/evaluation"), &[("stance", "endorsed")])
        .await
        .location();
    assert!(is_first(&mut gt0, &page, "Clôturer").await);
    assert!(!is_first(&mut cabinet, &page, "Donner l’évaluation").await);
    // Who doesn't see reviews learns nothing of what they wait for.
    let mut member = app.signed_in(Role::Member, 1).await;
    member
        .get(&page)
        .await
        .is(200)
        .hides("Les cabinets évaluent");
}

#[tokio::test]
async fn a_measure_of_nobody_is_to_be_linked_first() {
    let app = TestApp::start().await;
    app.group(0).await;
    let measure = app.measure("PREC-001", None).await;
    let page = format!("/measures/{measure}");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    assert!(is_first(&mut gt0, &page, "Relier la mesure").await);
}
