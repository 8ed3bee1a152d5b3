//! Connections to the database: what holds on each, and what becomes of those that are lost.

use std::{
    pin::{Pin, pin},
    time::{Duration, Instant},
};

use axum::http::StatusCode;
use futures_util::{Stream, StreamExt as _};
use platform::{
    auth::Role,
    database,
    notify::{Notice, Notifications},
    supervise::Stop,
    web::AppState,
};
use sqlx::AssertSqlSafe;
use tokio::time::{sleep, timeout};

use crate::support::{TestApp, Wire};

/// Nothing here takes that long, but nothing may hang.
const HANG: Duration = Duration::from_secs(25);

/// The database over the network, as an address too.
async fn over_the_network(app: &TestApp) -> (Wire, String) {
    let options = app.pool.connect_options();
    let folder = options.get_socket().expect("the test cluster's socket");
    let wire = Wire::to(folder.join(format!(".s.PGSQL.{}", options.get_port()))).await;
    let (user, name) = (options.get_username(), options.get_database().unwrap());
    let url = format!("postgres://{user}@{}/{name}?sslmode=disable", wire.address);
    (wire, url)
}

async fn until(app: &TestApp, count: &'static str, wanted: i64) {
    let begun = Instant::now();
    while app.count(count).await != wanted {
        assert!(begun.elapsed() < HANG, "{count}");
        sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn nothing_waits_for_ever_on_any_connection() {
    let app = TestApp::start().await;
    for (setting, value) in [
        ("statement_timeout", "15s"),
        ("lock_timeout", "5s"),
        ("idle_in_transaction_session_timeout", "1min"),
        ("plan_cache_mode", "force_generic_plan"),
    ] {
        let show = AssertSqlSafe(format!("SHOW {setting}"));
        let shown: String = sqlx::query_scalar(show).fetch_one(&app.pool).await.unwrap();
        assert_eq!(shown, value, "{setting}");
    }
    // Nor for a connection.
    let mut held = Vec::new();
    for _ in 0..app.pool.options().get_max_connections() {
        held.push(app.db().await);
    }
    let begun = Instant::now();
    let refused = timeout(HANG, app.pool.acquire()).await.unwrap();
    assert!(matches!(refused, Err(sqlx::Error::PoolTimedOut)));
    assert!(begun.elapsed() < Duration::from_secs(6));
}

#[tokio::test]
async fn what_a_new_connection_costs_is_no_cost_of_the_page_that_came_upon_it() {
    let app = TestApp::start().await;
    let options = (*app.pool.connect_options()).clone();
    let one = database::pool_options().max_connections(1);
    let pool = one.connect_with(options).await.unwrap();
    let state = AppState {
        pool: pool.clone(),
        ..app.state.clone()
    };
    let signed_in = app.signed_in(Role::Coordinator, 0).await;
    let mut browser = signed_in.at(jalon::app::router(state));
    let mut queries = async || browser.get("/organisations").await.is(200).queries();
    // The first to ask may find more than those after it.
    queries().await;
    let known = queries().await;
    assert!(known > 1);
    let there = timeout(HANG, pool.acquire()).await.unwrap().unwrap();
    there.close().await.unwrap();
    assert_eq!(pool.size(), 0, "the next page connects");
    assert_eq!(queries().await, known);
    assert_eq!(pool.size(), 1);
}

#[tokio::test]
async fn balancers_are_answered_in_two_seconds() {
    let app = TestApp::start().await;
    let mut held = Vec::new();
    for _ in 0..app.pool.options().get_max_connections() {
        held.push(app.db().await);
    }
    // Another asks at the same time, and takes his own.
    let another = app.state.health.probe().await;
    let mut balancer = app.browser();
    let begun = Instant::now();
    let (answer, ()) = tokio::join!(balancer.get("/readyz"), async {
        sleep(Duration::from_millis(1500)).await;
        drop(another);
    });
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.body, "the database does not answer in time");
    assert!(
        begun.elapsed() < Duration::from_secs(3),
        "{:?}",
        begun.elapsed()
    );
}

#[tokio::test]
async fn an_import_waits_for_its_turn() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    // The first one takes longer than any lock is waited for.
    sqlx::raw_sql(
        "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN PERFORM pg_sleep(8); RETURN NEW; END $$;
         CREATE TRIGGER slow BEFORE INSERT ON measure FOR EACH ROW
             WHEN (NEW.code = 'PREC-1') EXECUTE FUNCTION slow()",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let mut urls = Vec::new();
    for code in ["PREC-1", "PREC-2"] {
        let file = format!("Code;Titre\n{code};Une mesure\n");
        let url = browser.sends("m.csv", file.as_bytes()).await;
        browser.takes_columns(&url, &[]).await;
        urls.push(url);
    }
    for url in &urls {
        let confirm = format!("{url}/confirm");
        browser.post(&confirm, &[]).await.location();
        let asleep = "SELECT count(*) FROM pg_stat_activity
                      WHERE datname = current_database() AND wait_event = 'PgSleep'";
        until(&app, asleep, 1).await;
    }
    for url in &urls {
        app.finished(&mut browser, url).await.shows("Terminé");
    }
    assert_eq!(app.count("SELECT count(*) FROM measure").await, 2);
}

#[tokio::test]
async fn a_write_ends_well_though_its_client_is_gone() {
    let app = TestApp::start().await;
    let mut keeper = app.signed_in(Role::Coordinator, 0).await;
    sqlx::raw_sql(
        "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN PERFORM pg_sleep(1); RETURN NEW; END $$;
         CREATE TRIGGER slow BEFORE INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION slow()",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let writing = tokio::spawn(async move {
        let fields = [
            ("name", "Agence du réemploi"),
            ("short_name", "ADR"),
            ("kind", "agency"),
        ];
        keeper.post("/organisations", &fields).await
    });
    let asleep = "SELECT count(*) FROM pg_stat_activity
                  WHERE datname = current_database() AND wait_event = 'PgSleep'";
    until(&app, asleep, 1).await;
    writing.abort();
    assert!(writing.await.unwrap_err().is_cancelled());
    until(&app, "SELECT count(*) FROM organisation", 1).await;
}

#[tokio::test]
async fn connections_that_fell_silent_give_their_places_back() {
    let app = TestApp::start().await;
    let (wire, url) = over_the_network(&app).await;
    let pool = database::connect(&url, 2).await.unwrap();
    let one = async || sqlx::query("SELECT 1").execute(&pool).await;
    // Left in the middle of something.
    let held = [pool.acquire().await.unwrap(), pool.acquire().await.unwrap()];
    wire.falls_silent();
    drop(held);
    sleep(Duration::from_secs(1)).await;
    one().await.expect("a place is free again");
    // Idle for a while.
    sleep(Duration::from_millis(1200)).await;
    wire.falls_silent();
    one().await.expect("another one is made");
}

/// What is told next.
async fn next(told: &mut Pin<&mut impl Stream<Item = Notice>>) -> Notice {
    let told = timeout(HANG, told.next()).await;
    told.expect("nothing is told").expect("the end")
}

#[tokio::test]
async fn notices_come_again_after_a_silence() {
    let app = TestApp::start().await;
    let (wire, url) = over_the_network(&app).await;
    let notifications = Notifications::new(database::connect(&url, 1).await.unwrap());
    tokio::spawn(notifications.clone().listen(Stop::never()));
    let mut told = pin!(notifications.subscribe("7"));
    assert_eq!(next(&mut told).await, Notice::Reconnected);
    wire.falls_silent();
    assert_eq!(next(&mut told).await, Notice::Reconnected);
    app.run("SELECT pg_notify('meeting_notes', '7 here')").await;
    let here = Notice::Payload {
        channel: "meeting_notes",
        payload: "here".into(),
    };
    assert_eq!(next(&mut told).await, here);
}
