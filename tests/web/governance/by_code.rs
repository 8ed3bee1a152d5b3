//! Phones that came into a workshop by the code: unnamed cards, so many at once, and no points.

use kernel::ids::{GovernanceLineId, GovernanceWorkshopId};
use platform::auth::Role;

use crate::support::{Answer, Browser, TestApp};

const PAGE: &str = "/live/phone/workshop";
const CARDS: &str = "/live/phone/workshop/cards";

struct Scene {
    topic: GovernanceLineId,
    level: GovernanceLineId,
    workshop: GovernanceWorkshopId,
    code: String,
}

/// A workshop that collects, with a circle whose code is on the screen.
async fn scene(app: &TestApp) -> Scene {
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let workshop = app.governance_workshop(table, "collect").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    run!(app, "UPDATE governance_workshop SET circle_id = $2 WHERE id = $1"; workshop.0, circle.0);
    let session = format!("/circles/{circle}/live/session");
    pilot.post(&session, &[("to", "open")]).await.is(303);
    let code = app.one("SELECT code FROM live_session WHERE open").await;
    Scene {
        topic,
        level,
        workshop,
        code,
    }
}

impl Scene {
    async fn phone(&self, app: &TestApp) -> Browser {
        let mut phone = app.browser();
        let code = [("code", self.code.as_str())];
        phone.post("/live", &code).await.location();
        phone
    }

    async fn write(&self, phone: &mut Browser, body: &str) -> Answer {
        let (topic, level) = (self.topic.to_string(), self.level.to_string());
        let fields = [
            ("topic", topic.as_str()),
            ("level", &level),
            ("kind", "proposal"),
            ("body", body),
            ("signed", "named"),
        ];
        phone.post(CARDS, &fields).await
    }
}

#[tokio::test]
async fn a_phone_that_came_by_the_code_writes_unnamed_cards_and_gives_no_points() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let mut phone = scene.phone(&app).await;
    phone.get("/live/phone").await.shows(PAGE);
    phone
        .get(PAGE)
        .await
        .is(200)
        .shows("Récolte")
        .shows("vous écrivez sans nom")
        .hides("Avec mon nom");
    scene.write(&mut phone, " ").await.is(422);
    let done = scene.write(&mut phone, "Un siège").await;
    let card = app.count("SELECT max(id) FROM governance_card").await;
    assert_eq!(done.location(), format!("{PAGE}#card-{card}"));
    phone.get(PAGE).await.shows("Un siège");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    // Who leads it reads where the code is opened.
    let led = format!("/governance/workshops/{}", scene.workshop);
    gt0.get(&led).await.shows("ouvrez l’entrée par code");
    let page = format!("/governance/cards/{card}");
    gt0.get(&page)
        .await
        .is(200)
        .shows("Un siège")
        .shows("Sans nom");
    // It is nobody's: nobody signs it.
    gt0.post(&format!("{page}/sign"), &[]).await.is(403);
    let told = "SELECT count(*) FROM history WHERE subject_kind = 'governance_card' AND actor_id IS NOT NULL";
    assert_eq!(app.count(told).await, 0);

    // What is hidden until it is revealed is hidden from it, too: nobody knows what it wrote.
    let hidden = "UPDATE governance_workshop SET hidden = $1";
    for (hides, wanted) in [(true, false), (false, true)] {
        sqlx::query(hidden)
            .bind(hides)
            .execute(&app.pool)
            .await
            .unwrap();
        let seen = phone.get(PAGE).await;
        assert_eq!(seen.body.contains("Un siège"), wanted);
    }
    app.set_phase(scene.workshop, "vote").await;
    phone
        .get(PAGE)
        .await
        .is(200)
        .shows("par un lien personnel")
        .hides("name=\"points\"");
    scene.write(&mut phone, "Trop tard").await.is(409);
    app.set_phase(scene.workshop, "discuss").await;
    scene.write(&mut phone, "Encore une").await.location();
    app.set_phase(scene.workshop, "closed").await;
    phone.get(PAGE).await.is(200).shows("Aucun atelier");
    scene.write(&mut phone, "Trop tard").await.is(409);

    let mut stranger = app.browser();
    assert_eq!(stranger.get(PAGE).await.location(), "/live");
    let away = scene.write(&mut stranger, "Un siège d’ailleurs").await;
    away.is(409)
        .shows("Entrez de nouveau le code")
        .shows("Un siège d’ailleurs");
    // So it is for a phone whose session ended while somebody wrote.
    app.run("UPDATE live_session SET state = 'closed', closed_at = now() WHERE open")
        .await;
    let late = scene.write(&mut phone, "Un siège de la fin").await;
    late.is(409).shows("Un siège de la fin");
    assert_eq!(app.count("SELECT count(*) FROM governance_card").await, 2);
}

#[tokio::test]
async fn one_phone_does_not_fill_the_table() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let mut phone = scene.phone(&app).await;
    for _ in 0..40 {
        scene.write(&mut phone, " ").await.is(422);
    }
    // What was typed is given back.
    scene
        .write(&mut phone, "Un siège de trop")
        .await
        .is(429)
        .shows("Un siège de trop");
    assert_eq!(app.count("SELECT count(*) FROM governance_card").await, 0);
    let mut another = scene.phone(&app).await;
    scene.write(&mut another, "Un siège").await.location();
}
