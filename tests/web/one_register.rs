//! What GT0 arbitrates and what meetings decide: one list, one series of numbers, and the ways that
//! lead there from the two of old.

use chrono::Datelike as _;
use kernel::{
    ids::{GroupId, MeasureId, MeetingId, PersonId},
    review_state::{Outcome, ReviewState},
};
use measures::{
    arbitration::{commands as arbitration, forms::ArbitrationForm},
    workflow::{Step, StepPermit},
};
use platform::auth::{
    Permit, Role,
    rights::permission::{Arbitrate, TakeNotes},
};
use register::decisions::commands::{self as decisions, NotedDecision};

use crate::support::TestApp;

/// A decision of a group, taken today outside a meeting.
async fn decided(app: &TestApp, group: GroupId, text: &str) -> i64 {
    let today = app.clock.today();
    one!(app, "INSERT INTO decision (year, text, decided_on, group_id, recorded_at)
         VALUES ($1, $2, $3, $4, $5) RETURNING id";
        today.year(), text, today, group.0, app.clock.now())
}

/// GT0 arbitrates on a measure of GT1; GT0 and GT1 decide something each.
async fn three(app: &TestApp) -> MeasureId {
    let (gt0, gt1) = (app.group(0).await, app.group(1).await);
    let measure = app.measure("PREC-001", Some(gt1)).await;
    let by = app.person("Secrétariat").await;
    app.decided(measure, by, "merge").await;
    decided(app, gt0, "Le canevas est adopté").await;
    decided(app, gt1, "La note part lundi").await;
    measure
}

#[tokio::test]
async fn one_list_shows_both_and_counts_them() {
    let app = TestApp::start().await;
    let measure = three(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let list = pilot.get("/decisions").await;
    list.is(200)
        .shows("GT0-2021-001")
        .shows("GT0-2021-002")
        .shows("GT1-2021-001")
        .shows("PREC-001")
        .shows("Arbitrage (1)")
        .shows("Décision (2)");
    assert!(list.queries() <= 6, "{}", list.queries());
    pilot
        .get("/decisions?type=arbitration")
        .await
        .shows("Décidé.")
        .hides("canevas")
        .hides("lundi")
        .shows("Décision (2)");
    pilot
        .get("/decisions?type=decision&year=2021")
        .await
        .hides("Décidé.")
        .shows("canevas")
        .shows("lundi");
    for narrowed in [
        "outcome=merge".to_owned(),
        format!("measure={measure}"),
        "q=prec001".into(),
        "q=D%C3%A9cid%C3%A9".into(),
    ] {
        let list = pilot.get(&format!("/decisions?{narrowed}")).await;
        list.shows("Décidé.").hides("canevas").hides("lundi");
    }
    pilot
        .get("/decisions?q=parapluie")
        .await
        .is(200)
        .shows("Retirer les filtres");
    let file = pilot.get("/decisions/export.csv").await;
    file.shows("GT0-2021-001;Décidé.;Prise")
        .shows("Arbitrage")
        .shows("Une action")
        .shows("canevas");
    let file = pilot.get("/decisions/export.csv?type=decision").await;
    file.hides("Décidé.").shows("canevas");
    pilot
        .get("/decisions/export.xlsx?type=arbitration")
        .await
        .is(200);
}

#[tokio::test]
async fn whoever_may_not_read_reviews_sees_no_arbitration_and_no_count_of_them() {
    let app = TestApp::start().await;
    let measure = three(&app).await;
    let mut member = app.signed_in(Role::Member, 1).await;
    for path in [
        "/decisions".to_owned(),
        "/decisions?type=arbitration".into(),
        "/decisions?q=GT0-2021-001".into(),
        "/decisions?q=prec001".into(),
        format!("/decisions?measure={measure}"),
        "/decisions/export.csv".into(),
        "/decisions/export.csv?type=arbitration".into(),
        "/search?q=GT0-2021-001".into(),
    ] {
        let answer = member.get(&path).await;
        answer
            .is(200)
            .hides("Décidé.")
            .hides("Une action")
            .hides("Arbitrage (1)")
            .hides("canevas");
    }
    member.get("/decisions").await.shows("lundi");
    member.get("/arbitrations").await.is(404);
    member.get("/arbitrations/export.xlsx").await.is(404);
}

#[tokio::test]
async fn the_addresses_and_codes_of_old_lead_on() {
    let app = TestApp::start().await;
    three(&app).await;
    app.run("UPDATE decision SET former_code = 'D-2021-041' WHERE text LIKE 'La note%'")
        .await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let arbitration = app.count("SELECT id FROM arbitration").await;
    gt0.get(&format!("/arbitrations/{arbitration}"))
        .await
        .is(200)
        .shows("GT0-2021-001");
    for (old, new) in [
        ("/arbitrations", "/decisions?type=arbitration"),
        (
            "/arbitrations?outcome=merge&year=2021&q=a+b",
            "/decisions?type=arbitration&outcome=merge&year=2021&q=a+b",
        ),
        (
            "/arbitrations/export.xlsx?year=2021",
            "/decisions/export.xlsx?type=arbitration&year=2021",
        ),
    ] {
        assert_eq!(gt0.get(old).await.location(), new);
    }
    for code in ["D-2021-041", "d+2021+41", "2021-041"] {
        let list = gt0.get(&format!("/decisions?q={code}")).await;
        list.shows("GT1-2021-001")
            .shows("anciennement D-2021-041")
            .hides("canevas");
    }
    let decision = app
        .count("SELECT id FROM decision WHERE former_code IS NOT NULL")
        .await;
    let page = format!("/decisions/{decision}");
    assert_eq!(gt0.get("/search?q=d-2021-041").await.location(), page);
    gt0.get(&page)
        .await
        .shows("<h1>La note part lundi</h1>")
        .shows("anciennement D-2021-041");
    // Another one is replaced by naming it so.
    let other = decided(&app, app.group(1).await, "La note part mardi").await;
    gt0.post(
        &format!("/decisions/{other}/supersede"),
        &[("by", "D-2021-041")],
    )
    .await
    .location();
    let examined = app.measure("PREC-002", None).await;
    app.set_state(examined, "examined").await;
    gt0.get("/arbitrations/new")
        .await
        .is(200)
        .shows("action=\"/arbitrations\"");
}

#[tokio::test]
async fn an_arbitration_names_the_meeting_where_it_was_taken() {
    let app = TestApp::start().await;
    let (gt0, gt1) = (app.group(0).await, app.group(1).await);
    let measure = app.measure("PREC-001", Some(gt1)).await;
    app.set_state(measure, "examined").await;
    let meeting = app.meeting(gt0, "GT0 hebdomadaire").await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let (id, at) = (measure.to_string(), meeting.to_string());
    let decision = |meeting| {
        [
            ("measure", id.as_str()),
            ("outcome", "leave"),
            ("reason", "Elle fait double emploi"),
            ("taken_on", "2021-09-22"),
            ("meeting", meeting),
        ]
    };
    browser
        .post("/arbitrations", &decision("99999"))
        .await
        .is(422)
        .shows("double emploi");
    let made = browser.post("/arbitrations", &decision(&at)).await;
    let page = made.location().to_owned();
    browser.get(&page).await.shows("GT0 hebdomadaire");
    browser
        .get(&format!("/meetings/{meeting}"))
        .await
        .shows("GT0-2021-001")
        .shows(&page);
    browser
        .get(&format!("/decisions?meeting={meeting}"))
        .await
        .shows("double emploi");
    // A member of GT0 knows of the meeting, not of what reviews led to.
    let mut member = app.signed_in(Role::Member, 0).await;
    member
        .get(&format!("/meetings/{meeting}"))
        .await
        .is(200)
        .hides("GT0-2021-001");
}

/// What is about to be decided.
enum ToDecide {
    Arbitration(PersonId, StepPermit),
    Decision(MeetingId, NotedDecision),
}

/// An examined measure and who arbitrates, or a decision just noted in the meeting.
async fn to_decide(app: &TestApp, meeting: MeetingId, group: GroupId, index: i64) -> ToDecide {
    if index % 2 == 0 {
        let measure = app.measure(&format!("PREC-{index:03}"), None).await;
        app.set_state(measure, "examined").await;
        let by = app.person(&format!("Personne {index}")).await;
        let (from, now) = (ReviewState::Examined, app.clock.now());
        let step = StepPermit::of_operator(measure, from, Step::Arbitrate, Some(by), now);
        return ToDecide::Arbitration(by, step.unwrap());
    }
    let point = app.point(meeting, &format!("Point {index}")).await;
    let noted = NotedDecision {
        group,
        entry: app.noted(meeting, point, "decision", "Décidé").await,
        decided_on: app.clock.today(),
        text: format!("Décidé {index}"),
        votes: String::new(),
    };
    ToDecide::Decision(meeting, noted)
}

/// Decides in a session of its own, and gives the code.
async fn code_of(app: &TestApp, thing: ToDecide) -> String {
    let now = app.clock.now();
    let mut tx = app.pool.begin().await.unwrap();
    let code = match thing {
        ToDecide::Arbitration(by, step) => {
            let form = ArbitrationForm {
                measures: vec![step.measure()],
                taken_on: app.clock.today(),
                outcome: Outcome::Leave,
                reason: "Oui".into(),
                strategy: None,
                destination: String::new(),
                meeting: None,
            };
            let permit = Permit::<Arbitrate>::of_operator(Some(by), now);
            let decided = arbitration::decide(&mut tx, &permit, by, &form, &[step]).await;
            decided.unwrap().1
        }
        ToDecide::Decision(meeting, noted) => {
            let permit = Permit::<TakeNotes, _>::of_operator_on(None, now, meeting);
            let id = decisions::record_noted(&mut tx, &permit, &noted)
                .await
                .unwrap();
            sqlx::query_scalar("SELECT code FROM decision WHERE id = $1")
                .bind(id.0)
                .fetch_one(&mut *tx)
                .await
                .unwrap()
        }
    };
    tx.commit().await.unwrap();
    code
}

#[tokio::test]
async fn both_kinds_take_their_numbers_from_one_series_however_many_write_at_once() {
    let app = TestApp::start().await;
    let group = app.group(0).await;
    let meeting = app.meeting(group, "GT0").await;
    let mut things = Vec::new();
    for index in 1..=8 {
        things.push(to_decide(&app, meeting, group, index).await);
    }
    let writes = things.into_iter().map(|thing| code_of(&app, thing));
    let mut codes = futures_util::future::join_all(writes).await;
    codes.sort();
    let expected: Vec<String> = (1..=8).map(|n| format!("GT0-2021-{n:03}")).collect();
    assert_eq!(codes, expected);
    // Another body counts for itself.
    decided(&app, app.group(3).await, "Une autre").await;
    let other = "SELECT count(*) FROM decision WHERE code = 'GT3-2021-001'";
    assert_eq!(app.count(other).await, 1);
    // No code stands twice.
    let doubled = sqlx::query("UPDATE decision SET code = 'GT3-2021-001'")
        .execute(&app.pool)
        .await;
    assert!(doubled.is_err());
}
