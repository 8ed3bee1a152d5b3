//! The list of measures is kept between requests; whatever is written shows at once all the same,
//! on every instance.

use jalon::app;
use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn whatever_the_list_shows_is_shown_as_soon_as_it_is_written_on_two_instances() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let strategy = app.strategy("PRI").await;
    let organisation = app.organisation("Bruxelles Économie").await;
    let pilot = app.person("Pia Lote").await;
    let first = app.measure("PREC-001", Some(group)).await;
    let second = app.measure("PREC-002", None).await;
    app.set_pilot(first, pilot).await;
    app.set_carrier(first, organisation).await;
    app.submitted_review(first, pilot, "leave").await;
    run!(app, "UPDATE measure SET strategy_id = $2 WHERE id = $1"; second.0, strategy.0);
    let mut here = app.signed_in(Role::Coordinator, 0).await;
    let mut there = here.at(app::router(app.state.clone()));
    for (write, shown) in [
        ("UPDATE measure SET title = 'Titre nouveau' WHERE code = 'PREC-001'", "Titre nouveau"),
        ("UPDATE measure SET code = 'PREC-099' WHERE code = 'PREC-002'", "PREC-099"),
        ("UPDATE measure SET state = 'submitted' WHERE code = 'PREC-001'", "state-submitted"),
        ("UPDATE measure SET state_since = '2019-03-04' WHERE code = 'PREC-001'", "2019-03-04"),
        ("UPDATE person SET last_name = 'Renommée' WHERE last_name = 'Lote'", "Pia Renommée"),
        ("UPDATE organisation SET short_name = 'BRUECO'", "BRUECO"),
        ("UPDATE working_group SET number = 17 WHERE number = 1", "GT17"),
        ("UPDATE working_group SET review_due_on = '2021-09-01'; UPDATE measure SET state = 'in_review' WHERE code = 'PREC-001'", "notice-late"),
        ("UPDATE strategy SET code = 'PRI-NEUF'", "PRI-NEUF"),
        ("INSERT INTO measure_carrier SELECT m.id, o.id FROM measure m, organisation o WHERE m.code = 'PREC-001'", "+ un co-porteur"),
        ("UPDATE review SET proposal = 'merge'", "outcome-merge"),
        ("WITH a AS (INSERT INTO arbitration (year, number, outcome, reason, taken_on, recorded_by_id, recorded_at)
            SELECT 2021, 1, 'carry_on', 'Oui.', '2021-09-22', min(id), now() FROM person RETURNING id)
          INSERT INTO arbitration_measure (arbitration_id, measure_id) SELECT a.id, m.id FROM a, measure m WHERE m.code = 'PREC-001'", "outcome-carry_on"),
        ("INSERT INTO measure (code, title) VALUES ('PREC-500', 'Une de plus')", "PREC-500"),
    ] {
        for browser in [&mut here, &mut there] {
            browser.get("/measures").await.is(200).hides(shown);
        }
        sqlx::raw_sql(write).execute(&app.pool).await.unwrap();
        for browser in [&mut here, &mut there] {
            browser.get("/measures").await.is(200).shows(shown);
        }
    }
}

#[tokio::test]
async fn what_one_reader_sees_is_not_kept_for_another() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.group(2).await;
    app.measure("PREC-001", Some(group)).await;
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    coordinator.get("/measures").await.shows("PREC-001");
    app.signed_in(Role::Member, 2)
        .await
        .get("/measures")
        .await
        .hides("PREC-001");
    let mut member = app.signed_in(Role::Member, 1).await;
    member
        .get("/measures")
        .await
        .shows("PREC-001")
        .hides("/measures/new");
    // Another language, another page of the same list.
    member.get("/measures?q=PREC").await.shows("PREC-001");
    coordinator.get("/measures").await.shows("/measures/new");
}
