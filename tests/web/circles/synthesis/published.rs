//! Nothing is seen before it is published; then its authors are told, and may object.

use chrono::TimeDelta;
use platform::auth::Role;

use super::{base, treat};
use crate::support::TestApp;

async fn mails(app: &TestApp) -> Vec<(String, String)> {
    sqlx::query_as("SELECT recipient, body FROM mail WHERE class = 'result' ORDER BY id")
        .fetch_all(&app.pool)
        .await
        .unwrap()
}

#[tokio::test]
async fn what_is_prepared_is_seen_nowhere_before_it_is_published_at_once() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let said = app
        .told_us(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let unnamed = app
        .told_us(base.circle, base.axis, None, "Moins de formulaires")
        .await;
    let secret = app.circle_secret(base.nora).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let mut member = app.signed_in(Role::Member, 4).await;
    treat(&mut pilot, &base, said, "Le guichet ouvre en deux temps")
        .await
        .location();
    treat(&mut pilot, &base, unnamed, "Un seul formulaire en ligne")
        .await
        .location();

    let circle = format!("/circles/{}", base.circle);
    let pages = [
        format!("{circle}/synthesis"),
        format!("{circle}/synthesis.xlsx"),
        format!("{circle}/public"),
        format!("/c/{secret}/results"),
        "/circles/compare".to_owned(),
    ];
    for path in &pages {
        let body = member.get(path).await.body;
        assert!(!body.contains("deux temps"), "{path}");
    }
    assert!(mails(&app).await.is_empty());
    // Not even where the synthesis of before is out.
    sqlx::query(
        "INSERT INTO synthesis (circle_id, state, public_at) VALUES ($1, 'published', now())",
    )
    .bind(base.circle.0)
    .execute(&app.pool)
    .await
    .unwrap();
    for path in &pages {
        let body = member.get(path).await.body;
        assert!(!body.contains("deux temps"), "{path}");
    }

    let publish = format!("{circle}/treatments/publish");
    let asked = pilot.get(&publish).await;
    asked
        .is(200)
        .shows("Un courriel partira")
        .shows("deux temps")
        .hides("Pas encore de suite donnée")
        .shows("2 suites données seront publiées");
    pilot.post(&publish, &[]).await.location();
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 1, "one mail to the one who is named");
    assert!(sent[0].1.contains("Un guichet unique") && sent[0].1.contains("deux temps"));
    assert!(
        !sent[0].1.contains("Moins de formulaires"),
        "what others said"
    );
    for path in [&pages[0], &pages[3]] {
        member.get(path).await.shows("deux temps");
    }

    // Later only what changed is told.
    let other = app
        .told_us(
            base.circle,
            base.axis,
            Some(base.nora),
            "Des horaires du soir",
        )
        .await;
    treat(&mut pilot, &base, other, "Deux soirs par semaine")
        .await
        .location();
    pilot.post(&publish, &[]).await.location();
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 2);
    assert!(sent[1].1.contains("Deux soirs") && !sent[1].1.contains("deux temps"));
    pilot.post(&publish, &[]).await.location();
    assert_eq!(
        mails(&app).await.len(),
        2,
        "nothing changed: nobody is written to"
    );
}

#[tokio::test]
async fn what_says_the_same_stays_and_is_answered_with_the_first() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let first = app
        .told_us(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let same = app
        .told_us(base.circle, base.axis, Some(base.omar), "Un seul guichet")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let page = format!("/circles/{}/contributions/{same}", base.circle);
    let other = first.to_string();
    let seen = [("other", other.as_str()), ("version", "1")];
    pilot.post(&format!("{page}/same"), &seen).await.location();
    pilot
        .get(&page)
        .await
        .shows("Un guichet unique")
        .shows("Séparer");
    // The first cannot become a follower while it has one.
    let back = format!("/circles/{}/contributions/{first}/same", base.circle);
    pilot
        .post(&back, &[("other", &same.to_string()), ("version", "1")])
        .await
        .is(409)
        .shows("D’autres sont dites semblables");
    treat(&mut pilot, &base, first, "Oui, en deux temps")
        .await
        .location();
    let publish = format!("/circles/{}/treatments/publish", base.circle);
    pilot.post(&publish, &[]).await.location();
    let recipients: Vec<String> = mails(&app).await.into_iter().map(|(to, _)| to).collect();
    assert_eq!(recipients, ["nora@dehors.example", "omar@dehors.example"]);
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE archived_at IS NULL")
            .await,
        2
    );
}

#[tokio::test]
async fn who_was_misunderstood_says_so_until_the_synthesis_is_closed() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let own = app
        .told_us(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let others = app
        .told_us(base.circle, base.axis, Some(base.omar), "Autre chose")
        .await;
    let results = format!("/c/{}/results", app.circle_secret(base.nora).await);
    let mut nora = app.browser();
    nora.get(&results)
        .await
        .shows("Un guichet unique")
        .hides("Autre chose");
    nora.post(&format!("{results}/{own}"), &[("objection", " ")])
        .await
        .is(422);
    let objection = [("objection", "Je parlais d’un seul numéro")];
    nora.post(&format!("{results}/{own}"), &objection)
        .await
        .location();
    nora.post(&format!("{results}/{others}"), &objection)
        .await
        .is(404);
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let treatments = format!("/circles/{}/treatments", base.circle);
    pilot
        .get(&treatments)
        .await
        .shows("Je parlais d’un seul numéro");
    pilot
        .post(&format!("{treatments}/publish"), &[])
        .await
        .location();
    let advance = format!("/circles/{}/synthesis/advance", base.circle);
    pilot.post(&advance, &[("step", "close")]).await.location();
    nora.post(&format!("{results}/{own}"), &objection)
        .await
        .is(409)
        .shows("Je parlais d’un seul numéro");
    nora.get(&results)
        .await
        .is(200)
        .hides("Envoyer au groupe")
        .hides("dites-le ici")
        .shows("Retour à ma page");
}

#[tokio::test]
async fn an_objection_waits_on_the_first_page_until_something_is_published_after_it() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let own = app
        .told_us(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let heading = "Contributions mal comprises";
    let treatments = format!("/circles/{}/treatments", base.circle);
    let publish = format!("{treatments}/publish");
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 4).await;
    treat(&mut pilot, &base, own, "Le guichet ouvre en deux temps")
        .await
        .location();
    pilot.post(&publish, &[]).await.location();
    pilot.get("/").await.is(200).hides(heading);
    // She objects later the same day.
    app.clock.advance(TimeDelta::minutes(1));
    let results = format!("/c/{}/results/{own}", app.circle_secret(base.nora).await);
    let mut nora = app.browser();
    let objection = [("objection", "Je parlais d’un seul numéro")];
    nora.post(&results, &objection).await.location();
    for browser in [&mut pilot, &mut facilitator] {
        browser
            .get("/")
            .await
            .is(200)
            .shows(heading)
            .shows("une contribution à reprendre")
            .shows(&treatments);
    }
    // Of one that had a day only, the history knows when it was said.
    sqlx::query("UPDATE contribution SET objected_at = date_trunc('day', objected_at, 'Europe/Brussels') WHERE objection <> ''")
        .execute(&app.pool)
        .await
        .unwrap();
    pilot.get("/").await.is(200).hides(heading);
    sqlx::raw_sql(include_str!(
        "../../../../migrations/20261203140100_date_objections_by_their_history.up.sql"
    ))
    .execute(&app.pool)
    .await
    .unwrap();
    pilot.get("/").await.is(200).shows(heading);
    for (role, group) in [(Role::Pilot, 2), (Role::Member, 4)] {
        let mut other = app.signed_in(role, group).await;
        other.get("/").await.is(200).hides(heading);
    }
    // What is prepared says nothing to her yet; what is published does.
    app.clock.advance(TimeDelta::minutes(1));
    treat(&mut pilot, &base, own, "Un seul numéro, dès janvier")
        .await
        .location();
    pilot.get("/").await.is(200).shows(heading);
    pilot.post(&publish, &[]).await.location();
    pilot.get("/").await.is(200).hides(heading);
    // Objected to again, it waits until the synthesis is closed.
    app.clock.advance(TimeDelta::minutes(1));
    let again = [("objection", "Un numéro gratuit")];
    nora.post(&results, &again).await.location();
    pilot.get("/").await.is(200).shows(heading);
    let advance = format!("/circles/{}/synthesis/advance", base.circle);
    pilot.post(&advance, &[("step", "close")]).await.location();
    pilot.get("/").await.is(200).hides(heading);
}

#[tokio::test]
async fn an_objection_that_changes_nothing_is_answered_and_waits_no_more() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let own = app
        .told_us(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let heading = "Contributions mal comprises";
    let page = format!("/circles/{}/contributions/{own}", base.circle);
    let answer = format!("{page}/objection");
    let reason = "Un numéro demande un budget que le groupe n’a pas";
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    // Nobody objects: there is nothing to answer.
    let early = [("objection_answer", reason), ("version", "1")];
    pilot.post(&answer, &early).await.is(409);
    treat(&mut pilot, &base, own, "Le guichet ouvre en deux temps")
        .await
        .location();
    let publish = format!("/circles/{}/treatments/publish", base.circle);
    pilot.post(&publish, &[]).await.location();
    let results = format!("/c/{}/results", app.circle_secret(base.nora).await);
    let mut nora = app.browser();
    let said = [("objection", "Je parlais d’un seul numéro")];
    let object = format!("{results}/{own}");
    nora.post(&object, &said).await.location();
    pilot.get("/").await.is(200).shows(heading);

    let asked = pilot.get(&page).await;
    asked.shows("Un courriel partira").shows("À nora@");
    let seen = asked.input("version");
    let blank = [("objection_answer", " "), ("version", seen.as_str())];
    pilot.post(&answer, &blank).await.is(422);
    let given = [("objection_answer", reason), ("version", seen.as_str())];
    pilot.post(&answer, &given).await.location();
    pilot
        .get(&page)
        .await
        .shows("Vue, la suite reste")
        .shows("Remarque vue, la suite reste");
    pilot.get("/").await.is(200).hides(heading);
    nora.get(&results)
        .await
        .shows("Le groupe a lu votre remarque")
        .shows(reason)
        .shows("deux temps");
    let others = format!("/c/{}/results", app.circle_secret(base.omar).await);
    nora.get(&others).await.is(200).hides(reason);
    // One mail of what was published, one of the answer, and it says both sides.
    let told = mails(&app).await;
    assert_eq!(told.len(), 2, "{told:?}");
    let (to, body) = &told[1];
    assert!(
        to.starts_with("nora@") && body.contains(reason),
        "{to}: {body}"
    );
    assert!(body.contains("Je parlais d’un seul numéro"), "{body}");

    // Who wrote meanwhile is shown what the other wrote; other words of hers wait again.
    let late = [
        ("objection_answer", "Autrement"),
        ("version", seen.as_str()),
    ];
    pilot.post(&answer, &late).await.is(409).shows("Autrement");
    // The same words once more change nothing, and the answer to them stands.
    let state = "SELECT version + 1000 * (SELECT count(*) FROM history WHERE action = 'object')
                 FROM contribution WHERE objection <> ''";
    let before = app.count(state).await;
    nora.post(&object, &said).await.location();
    assert_eq!(app.count(state).await, before);
    nora.get(&results.replace("/results", "/data"))
        .await
        .is(200)
        .shows("Je parlais d’un seul numéro")
        .shows(reason);
    let again = [("objection", "Un numéro gratuit")];
    nora.post(&object, &again).await.location();
    // Who answers meanwhile reads who wrote.
    pilot
        .post(&answer, &late)
        .await
        .is(409)
        .shows("Nora Noms a enregistré le");
    pilot.get("/").await.is(200).shows(heading);
    // What was said and answered before stays, before what is said now.
    let in_order = |body: &str| {
        let places = ["Je parlais d’un seul numéro", reason, "Un numéro gratuit"]
            .map(|text| body.find(text));
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{body}"
        );
    };
    in_order(&nora.get(&results).await.is(200).body);
    in_order(&pilot.get(&page).await.is(200).body);
    let data = results.replace("/results", "/data");
    in_order(&nora.get(&data).await.is(200).body);
    let treatments = format!("/circles/{}/treatments", base.circle);
    in_order(&pilot.get(&treatments).await.is(200).body);
    // The same answer once more is no second mail; nor is taking one back.
    let seen = pilot.get(&page).await.input("version");
    let given = [
        ("objection_answer", "Gratuit, donc"),
        ("version", seen.as_str()),
    ];
    pilot.post(&answer, &given).await.location();
    for text in ["Gratuit, donc", ""] {
        let seen = pilot.get(&page).await.input("version");
        let fields = [("objection_answer", text), ("version", seen.as_str())];
        pilot.post(&answer, &fields).await.location();
    }
    assert_eq!(mails(&app).await.len(), 3);
}

#[tokio::test]
async fn a_synthesis_is_published_from_its_page_once_the_meeting_is_over() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let circle = format!("/circles/{}", base.circle);
    let publish = format!("{circle}/treatments/publish");
    let synthesis = format!("{circle}/synthesis");
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    pilot.get(&synthesis).await.is(200).hides(&publish);
    sqlx::query("UPDATE circle SET state = 'feedback' WHERE id = $1")
        .bind(base.circle.0)
        .execute(&app.pool)
        .await
        .unwrap();
    pilot.get(&synthesis).await.is(200).shows(&publish);
    pilot.post(&publish, &[]).await.location();
    pilot.get(&synthesis).await.is(200).hides(&publish);
    let withdraw = [("step", "withdraw")];
    let advance = format!("{synthesis}/advance");
    assert_eq!(pilot.get(&advance).await.location(), synthesis);
    pilot.post(&advance, &withdraw).await.location();
    pilot.get(&synthesis).await.is(200).shows(&publish);
}
