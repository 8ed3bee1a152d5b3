//! Phones: by code and by link, sixty at once, until the question closes; what is shown to whom.

use std::sync::Arc;

use kernel::ids::{AxisId, CircleId};
use platform::auth::Role;

use crate::support::{Browser, TestApp};

pub(super) struct Evening {
    pub circle: CircleId,
    axis: AxisId,
    pub pilot: Browser,
}

pub(super) async fn evening(app: &TestApp) -> Evening {
    let pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    Evening {
        circle,
        axis,
        pilot,
    }
}

impl Evening {
    pub async fn code(&mut self, app: &TestApp) -> String {
        let url = format!("/circles/{}/live/session", self.circle);
        self.pilot.post(&url, &[("to", "open")]).await.is(303);
        app.one("SELECT code FROM live_session WHERE open").await
    }

    /// A question that takes answers.
    pub async fn asks(&self, app: &TestApp, round: &str) -> i64 {
        app.question(self.circle, self.axis, round, "open").await
    }

    async fn step(&mut self, question: i64, step: &str) {
        let url = format!("/circles/{}/live/questions/{question}/step", self.circle);
        self.pilot.post(&url, &[("step", step)]).await.is(303);
    }

    async fn questions(&mut self) -> crate::support::Answer {
        let url = format!("/circles/{}/live/questions", self.circle);
        self.pilot.get(&url).await
    }
}

pub(super) async fn joined(app: &TestApp, code: &str) -> Browser {
    let mut phone = app.browser();
    let answer = phone.post("/live", &[("code", code)]).await;
    assert_eq!(answer.location(), "/live/phone");
    phone
}

#[tokio::test]
async fn with_the_meeting_phones_end_too() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    app.question(evening.circle, evening.axis, "appreciation", "open")
        .await;
    let mut phone = joined(&app, &code).await;
    let advance = format!("/circles/{}/advance", evening.circle);
    evening
        .pilot
        .get(&format!("{advance}?step=end"))
        .await
        .is(409);
    for step in ["begin", "end"] {
        evening
            .pilot
            .post(&advance, &[("step", step)])
            .await
            .is(303);
    }
    let closed = "SELECT count(*) FROM live_question WHERE state = 'closed'";
    assert_eq!(app.count(closed).await, 1);
    assert_eq!(
        app.count("SELECT count(*) FROM live_session WHERE open")
            .await,
        0
    );
    assert_eq!(phone.get("/live/phone").await.location(), "/live");
    app.browser()
        .post("/live", &[("code", &code)])
        .await
        .is(422);
}

#[tokio::test]
async fn sixty_phones_behind_one_address_join_and_answer_at_once() {
    let app = Arc::new(TestApp::start().await);
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    let question = app
        .question(evening.circle, evening.axis, "appreciation", "open")
        .await;
    let phones = (0..60).map(|n| {
        let (app, code) = (Arc::clone(&app), code.to_lowercase());
        tokio::spawn(async move {
            let mut phone = joined(&app, &code).await;
            let (question, key) = (question.to_string(), format!("phone{n:08}"));
            let option = if n < 58 { "4" } else { "1" };
            let answer = [
                ("question", &*question),
                ("round", "appreciation"),
                ("client_id", &key),
                ("option", option),
            ];
            // A lost answer is sent again.
            for _ in 0..2 {
                phone.post("/live/phone", &answer).await.is(303);
            }
        })
    });
    for phone in phones.collect::<Vec<_>>() {
        phone.await.unwrap();
    }
    assert_eq!(app.count("SELECT count(*) FROM live_answer").await, 60);
    assert_eq!(
        app.count("SELECT count(*) FROM live_answer WHERE invitee_id IS NOT NULL")
            .await,
        0
    );
    evening.questions().await.shows("60 réponses");
}

#[tokio::test]
async fn wrong_codes_are_limited_and_opening_the_page_counts_as_nothing() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    let mut phone = app.browser();
    for _ in 0..20 {
        phone.get("/live").await.is(200);
    }
    for _ in 0..180 {
        phone.post("/live", &[("code", "AAAAAA")]).await.is(422);
    }
    phone.post("/live", &[("code", "AAAAAA")]).await.is(429);
    // A link needs no code.
    let invitee = app
        .invitee(evening.circle, "Nora", "nora@dehors.example", "yes")
        .await;
    let secret = app.circle_secret(invitee).await;
    phone.get(&format!("/c/{secret}/live")).await.shows("Nora");
    // With its session the code ends, and whoever came by it is out.
    app.clock.advance(chrono::TimeDelta::minutes(17));
    let mut phone = joined(&app, &code).await;
    let url = format!("/circles/{}/live/session", evening.circle);
    evening.pilot.post(&url, &[("to", "close")]).await.is(303);
    assert_eq!(phone.get("/live/phone").await.location(), "/live");
    phone.post("/live", &[("code", &code)]).await.is(422);
}

#[tokio::test]
async fn an_answer_can_be_changed_until_its_question_closes() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let question = app
        .question(evening.circle, evening.axis, "involvement", "waiting")
        .await;
    let invitee = app
        .invitee(evening.circle, "Nora", "nora@dehors.example", "yes")
        .await;
    let url = format!("/c/{}/live", app.circle_secret(invitee).await);
    let mut phone = app.browser();
    phone.get(&url).await.shows("Rien n’est demandé");
    evening.step(question, "open").await;
    let id = question.to_string();
    let says = |key: &'static str, option: &'static str, named: &'static str| {
        [
            ("question", id.clone()),
            ("round", "involvement".into()),
            ("client_id", key.into()),
            ("option", option.into()),
            ("named", named.into()),
            ("body", "avec la Région".into()),
        ]
    };
    assert_eq!(
        send(&mut phone, &url, &says("key000001", "carry", "")).await,
        422
    );
    assert_eq!(
        send(&mut phone, &url, &says("key000001", "carry", "yes")).await,
        303
    );
    assert_eq!(
        send(&mut phone, &url, &says("key000002", "support", "no")).await,
        303
    );
    let unnamed =
        "SELECT count(*) FROM live_answer WHERE option = 'support' AND invitee_id IS NULL";
    assert_eq!(app.count(unnamed).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM live_answer").await, 1);
    evening.step(question, "close").await;
    let fields = says("key000003", "informed", "no");
    let fields: Vec<_> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let late = phone.post(&url, &fields).await;
    late.is(409).shows("avec la Région");
    // Taken over once; nobody is named.
    let take = format!("/circles/{}/live/questions/{question}/take", evening.circle);
    for _ in 0..2 {
        evening.pilot.post(&take, &[]).await.is(303);
    }
    let taken = "SELECT count(*) FROM contribution WHERE source = 'phone' AND unnamed AND level = 'support'";
    assert_eq!(app.count(taken).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM contribution").await, 1);
    evening.step(question, "reopen").await;
    let traces = "SELECT count(*) FROM history WHERE action LIKE 'question_%'";
    assert_eq!(app.count(traces).await, 3);
}

#[tokio::test]
async fn a_phone_begins_the_next_question_as_it_named_itself_last() {
    let app = TestApp::start().await;
    let evening = evening(&app).await;
    let mut links = Vec::new();
    for name in ["Nora", "Omar"] {
        let email = format!("{name}@dehors.example");
        let invitee = app.invitee(evening.circle, name, &email, "yes").await;
        links.push(format!("/c/{}/live", app.circle_secret(invitee).await));
    }
    let first = app
        .question(evening.circle, evening.axis, "appreciation", "open")
        .await;
    let mut phone = app.browser();
    let chosen = |body: &str, way: &str| {
        body.contains(&format!(r#"name="named" value="{way}" required checked"#))
    };
    let shown = phone.get(&links[0]).await;
    assert!(!chosen(&shown.body, "yes") && !chosen(&shown.body, "no"));
    let answer = [
        ("question", first.to_string()),
        ("round", "appreciation".into()),
        ("client_id", "key000001".into()),
        ("option", "4".into()),
        ("named", "no".into()),
    ];
    assert_eq!(send(&mut phone, &links[0], &answer).await, 303);
    app.run("UPDATE live_question SET state = 'closed'").await;
    app.question(evening.circle, evening.axis, "involvement", "open")
        .await;
    let next = phone.get(&links[0]).await;
    assert!(chosen(&next.body, "no") && !chosen(&next.body, "yes"));
    // Another's link on the same phone begins with no choice.
    let other = phone.get(&links[1]).await;
    assert!(!chosen(&other.body, "yes") && !chosen(&other.body, "no"));
}

#[tokio::test]
async fn results_are_hidden_until_shown_and_nothing_small_is_drawn() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    let question = app
        .question(evening.circle, evening.axis, "appreciation", "open")
        .await;
    let id = question.to_string();
    let mut phones = Vec::new();
    for n in 0..7 {
        let mut phone = joined(&app, &code).await;
        let (key, option) = (format!("phone{n:08}"), if n < 5 { "5" } else { "2" });
        let answer = [
            ("question", &*id),
            ("round", "appreciation"),
            ("client_id", &key),
            ("option", option),
        ];
        phone.post("/live/phone", &answer).await.is(303);
        phones.push(phone);
    }
    evening.questions().await.hides("answer-bar");
    evening.step(question, "close").await;
    let mine = evening.questions().await;
    mine.shows("answer-bar").shows("Autres, regroupés");
    phones[0].get("/live/phone").await.hides("answer-bar");
    evening.step(question, "show").await;
    // Seven are told at once, and do not all ask at once.
    phones[0]
        .get("/live/phone")
        .await
        .shows("answer-bar")
        .shows("Autres, regroupés")
        .shows("data-jitter=\"1500\"");
    let now = phones[0].get("/live/phone/now").await;
    assert!(now.body.contains("\"question\""), "{}", now.body);
}

#[tokio::test]
async fn questions_are_made_once_for_each_axis_and_round() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let url = format!("/circles/{}/live/questions/generate", evening.circle);
    for _ in 0..2 {
        evening.pilot.post(&url, &[]).await.is(303);
    }
    assert_eq!(app.count("SELECT count(*) FROM live_question").await, 3);
    let question: i64 = app.one("SELECT min(id) FROM live_question").await;
    let edit = format!("/circles/{}/live/questions/{question}", evening.circle);
    let worded = [("prompt", "Qu’en dites-vous ?"), ("version", "1")];
    evening.pilot.post(&edit, &worded).await.is(303);
    evening.questions().await.shows("Qu’en dites-vous ?");
    evening.pilot.post(&edit, &worded).await.is(409);
}

/// The status of a post.
async fn send(phone: &mut Browser, url: &str, fields: &[(&str, String)]) -> u16 {
    let fields: Vec<_> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    phone.post(url, &fields).await.status.as_u16()
}

#[tokio::test]
async fn a_phone_that_came_by_the_code_says_how_one_writes_in_the_workshop() {
    let app = TestApp::start().await;
    let mut evening = evening(&app).await;
    let code = evening.code(&app).await;
    let mut phone = joined(&app, &code).await;
    let invitee = app
        .invitee(evening.circle, "Zoé Dehors", "zoe@dehors.example", "yes")
        .await;
    let link = format!("/c/{}", app.circle_secret(invitee).await);
    let mut named = app.browser();
    let live = format!("{link}/live");
    phone
        .get("/live/phone")
        .await
        .hides("Un atelier est en cours");
    let table = app.governance_table("Gouvernance").await;
    let workshop = app.governance_workshop(table, "collect").await;
    run!(app, "UPDATE governance_workshop SET circle_id = $2 WHERE id = $1";
        workshop.0, evening.circle.0);
    phone
        .get("/live/phone")
        .await
        .shows("Un atelier est en cours")
        .shows("/live/phone/workshop")
        .shows("Demandez à la personne qui anime");
    named
        .get(&live)
        .await
        .shows(&format!("{link}/workshop"))
        .hides("Demandez à la personne qui anime");
    app.set_phase(workshop, "closed").await;
    phone
        .get("/live/phone")
        .await
        .hides("Un atelier est en cours");
}
