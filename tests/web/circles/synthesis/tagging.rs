//! Tags, quotes and texts: taken back, allowed, and kept where two write at once.

use platform::auth::Role;

use super::{base, treat};
use crate::support::{TestApp, forms::Form};

#[tokio::test]
async fn tags_are_set_together_and_taken_back() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let said = app
        .told_us(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let tag = app.tag(base.circle, "Guichet", 1).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let tagging = format!("/circles/{}/tagging", base.circle);
    let pair = format!("{said}.{tag}");
    let done = pilot
        .post(&tagging, &[("on", &pair), ("of", &said.to_string())])
        .await;
    assert_eq!(app.count("SELECT count(*) FROM contribution_tag").await, 1);
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE read_on IS NOT NULL")
            .await,
        1
    );
    let page = pilot.get(done.location()).await;
    let form = Form::all(&page);
    let undo = form
        .iter()
        .find(|form| form.fields.iter().any(|f| f.name == "undoes"))
        .unwrap();
    let fields: Vec<_> = undo
        .fields
        .iter()
        .map(|f| (f.name.as_str(), f.value.as_str()))
        .collect();
    pilot.post(&undo.action, &fields).await.location();
    assert_eq!(app.count("SELECT count(*) FROM contribution_tag").await, 0);
    // A form drawn before somebody else tagged leaves their tag alone.
    pilot.post(&tagging, &[("on", &pair)]).await.location();
    pilot
        .post(&tagging, &[("of", &said.to_string())])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM contribution_tag").await, 1);
}

#[tokio::test]
async fn a_quote_needs_leave_and_the_own_words() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let said = app
        .told_us(
            base.circle,
            base.axis,
            Some(base.nora),
            "Un guichet unique, et vite",
        )
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let quote = format!("/circles/{}/contributions/{said}/quote", base.circle);
    pilot
        .post(&quote, &[("quote", "Deux guichets")])
        .await
        .is(422);
    let seen = [("quote", "Un guichet […] vite"), ("version", "1")];
    pilot.post(&quote, &seen).await.location();
    // Who saw it before that is shown what another quotes.
    let late = [("quote", "Un guichet"), ("version", "1")];
    pilot
        .post(&quote, &late)
        .await
        .is(409)
        .shows("Un guichet […] vite");
    pilot
        .get(&format!("/circles/{}/synthesis", base.circle))
        .await
        .shows("Un guichet […] vite");
    sqlx::query("UPDATE contribution SET quotable = false, quote = ''")
        .execute(&app.pool)
        .await
        .unwrap();
    pilot.post(&quote, &[("quote", "Un guichet")]).await.is(409);
}

#[tokio::test]
async fn who_writes_at_the_same_time_loses_nothing() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let page = format!("/circles/{}/synthesis", base.circle);
    let version = pilot.get(&format!("{page}/edit")).await.input("version");
    let first = [
        ("body", "Le cercle soutient"),
        ("version", version.as_str()),
    ];
    pilot.post(&page, &first).await.location();
    let late = [("body", "Autre chose"), ("version", version.as_str())];
    pilot
        .post(&page, &late)
        .await
        .is(409)
        .shows("Le cercle soutient")
        .shows("Autre chose");
}

#[tokio::test]
async fn what_another_prepared_meanwhile_is_not_taken_away() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let said = app
        .told_us(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let treatment = format!("/circles/{}/contributions/{said}/treatment", base.circle);
    treat(&mut pilot, &base, said, "En partie").await.location();
    let stored = "SELECT count(*) FROM treatment";
    // A form drawn before it was prepared.
    let late = [("outcome", ""), ("version", "0")];
    pilot
        .post(&treatment, &late)
        .await
        .is(409)
        .shows("En partie");
    assert_eq!(app.count(stored).await, 1);
    let seen = [("outcome", ""), ("version", "1")];
    pilot.post(&treatment, &seen).await.location();
    assert_eq!(app.count(stored).await, 0);
}

#[tokio::test]
async fn answers_of_phones_are_gathered_once_they_change_no_more() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let question = app.question(base.circle, base.axis, "review", "open").await;
    sqlx::query(
        "INSERT INTO live_answer (question_id, client_id, respondent, option, body, answered_on)
         VALUES ($1, 'premier-jet', 'a'::bytea, 'proposal', 'Un guichet', $2)",
    )
    .bind(question)
    .bind(app.clock.today())
    .execute(&app.pool)
    .await
    .unwrap();
    let gather = format!("/circles/{}/tagging/gather", base.circle);
    let came = "SELECT count(*) FROM contribution WHERE body = 'Un guichet'";
    for (state, count) in [("open", 0), ("closed", 1)] {
        sqlx::query("UPDATE live_question SET state = $1")
            .bind(state)
            .execute(&app.pool)
            .await
            .unwrap();
        pilot.post(&gather, &[]).await.location();
        assert_eq!(app.count(came).await, count, "{state}");
    }
}

#[tokio::test]
async fn what_says_the_same_is_taken_back_and_never_overwritten() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let mut said = Vec::new();
    for body in ["Un guichet unique", "Un seul guichet", "Un même guichet"] {
        let id = app.told_us(base.circle, base.axis, None, body).await;
        said.push(id.to_string());
    }
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let page = format!("/circles/{}/contributions/{}", base.circle, said[0]);
    let same = format!("{page}/same");
    let first = [("other", said[1].as_str()), ("version", "1")];
    pilot.post(&same, &first).await.location();
    pilot.get(&page).await.shows("name=\"undoes\"");
    // Another had the page open from before.
    let late = [("other", said[2].as_str()), ("version", "1")];
    pilot.post(&same, &late).await.is(409);
    let to_second = "SELECT count(*) FROM same_as s JOIN contribution c ON c.id = s.other_id
                     WHERE c.body = 'Un seul guichet'";
    assert_eq!(app.count(to_second).await, 1);
    let back = [("other", ""), ("version", "2"), ("undoes", "2")];
    pilot.post(&same, &back).await.location();
    assert_eq!(app.count("SELECT count(*) FROM same_as").await, 0);
    // What changed since is not taken back.
    let again = [("other", said[2].as_str()), ("version", "3")];
    pilot.post(&same, &again).await.location();
    pilot.post(&same, &back).await.is(409);
    assert_eq!(app.count("SELECT count(*) FROM same_as").await, 1);
}

#[tokio::test]
async fn many_contributions_are_on_pages_and_all_of_them_count() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    sqlx::query(
        "INSERT INTO contribution (circle_id, axis_id, round, kind, source, unnamed, body, recorded_at, said_on)
         SELECT $1, $2, 'review', 'proposal', 'recorded', true, 'Parole ' || n || ' dite', $3, $3::date
         FROM generate_series(1, 620) AS n",
    )
    .bind(base.circle.0)
    .bind(base.axis.0)
    .bind(app.clock.now())
    .execute(&app.pool)
    .await
    .unwrap();
    let tag = app.tag(base.circle, "Guichet", 1).await;
    sqlx::query(
        "INSERT INTO contribution_tag (contribution_id, tag_id) SELECT id, $1 FROM contribution",
    )
    .bind(tag)
    .execute(&app.pool)
    .await
    .unwrap();
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let circle = format!("/circles/{}", base.circle);
    for list in ["tagging?", "treatments?"] {
        let mut shown = std::collections::BTreeSet::new();
        for page in 1..=7 {
            let page = pilot.get(&format!("{circle}/{list}page={page}")).await;
            page.is(200);
            let parts = page.body.split("Parole ").skip(1);
            let numbers = parts.map(|part| part.split(' ').next().unwrap().to_owned());
            shown.extend(numbers.filter(|n| n.parse::<u32>().is_ok()));
        }
        assert_eq!(shown.len(), 620, "{list}");
    }
    // A page that is saved leads back to itself.
    let saved = pilot
        .post(&format!("{circle}/tagging"), &[("page", "3")])
        .await;
    assert!(saved.location().ends_with("page=3"));
    let page = pilot.get(&format!("{circle}/synthesis")).await;
    page.hides("plus de contributions que cette page");
    assert!(page.body.contains("<strong>620</strong>"));
}

#[tokio::test]
async fn who_said_it_is_told_as_far_as_it_was_noted() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let said = app
        .told_us(base.circle, base.axis, None, "Un guichet")
        .await;
    let tagging = format!("/circles/{}/tagging", base.circle);
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    pilot.get(&tagging).await.is(200).hides("non noté·e");
    for (organisation, shown) in [("", "· Auteur·e non noté·e<"), ("Ville", "· Ville<")] {
        sqlx::query("UPDATE contribution SET unnamed = false, organisation = $2 WHERE id = $1")
            .bind(said.0)
            .bind(organisation)
            .execute(&app.pool)
            .await
            .unwrap();
        pilot.get(&tagging).await.is(200).shows(shown);
    }
}
