//! What meetings left about a strategy or a measure, on their pages.

use kernel::ids::{GroupId, MeasureId, PointId, StrategyId};
use platform::auth::Role;

use crate::support::TestApp;

/// Says what a point is about.
async fn about(
    app: &TestApp,
    point: PointId,
    strategy: Option<StrategyId>,
    measure: Option<MeasureId>,
) {
    run!(app,
        "INSERT INTO agenda_point_subject (point_id, strategy_id, measure_id) VALUES ($1, $2, $3)";
        point.0, strategy.map(|id| id.0), measure.map(|id| id.0));
}

/// A decision on the strategy, with a late promise that comes of it.
async fn decision(app: &TestApp, group: GroupId, strategy: StrategyId) {
    run!(app,
        "WITH d AS (
             INSERT INTO decision (year, number, text, decided_on, group_id, scope_strategy_id, recorded_at)
             VALUES (2021, 7, 'Une **seule** adresse', $1, $2, $3, $4) RETURNING id)
         INSERT INTO action_item (what, group_id, due_on, decision_id, created_at)
         SELECT 'Écrire le cahier', $2, $1 - 1, id, $4 FROM d";
        app.clock.today(), group.0, strategy.0, app.clock.now());
}

#[tokio::test]
async fn a_strategy_and_a_measure_show_their_meetings_decisions_and_promises() {
    let app = TestApp::start().await;
    let one = app.group(1).await;
    app.group(2).await;
    let strategy = app.strategy("PRI").await;
    let measure = app.measure("PREC-1", Some(one)).await;
    let meeting = app.meeting(one, "Réunion sur le guichet").await;
    let point = app.point(meeting, "Le guichet").await;
    about(&app, point, Some(strategy), None).await;
    about(&app, point, None, Some(measure)).await;
    decision(&app, one, strategy).await;

    let mut keeper = app.signed_in(Role::Coordinator, 0).await;
    let page = keeper.get(&format!("/strategies/{strategy}")).await;
    page.is(200)
        .shows("Réunion sur le guichet")
        .shows("Une seule adresse")
        .shows("GT1-2021-007")
        .shows("Écrire le cahier")
        .shows("en retard");
    assert!(page.queries() <= 6, "{} statements", page.queries());
    let page = keeper.get(&format!("/measures/{measure}")).await;
    page.is(200)
        .shows("Réunion sur le guichet")
        .hides("Une seule adresse");
    assert!(page.queries() <= 6, "{} statements", page.queries());

    // A member of another group knows nothing of them; of the same group, all.
    let mut other = app.signed_in(Role::Member, 2).await;
    other
        .get(&format!("/strategies/{strategy}"))
        .await
        .is(200)
        .hides("Réunion sur le guichet")
        .hides("Une seule adresse")
        .hides("Écrire le cahier")
        .shows("Aucune réunion n’en a encore parlé");
    let mut own = app.signed_in(Role::Member, 1).await;
    own.get(&format!("/strategies/{strategy}"))
        .await
        .is(200)
        .shows("Réunion sur le guichet")
        .shows("Une seule adresse");
}
