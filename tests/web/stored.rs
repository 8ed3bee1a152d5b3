//! What a failure says of what was stored, and that what was stored is never said to be lost.

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    routing::post,
};
use platform::{
    auth::Role,
    errors::{AppError, Outage},
    web::{AppState, guard, outage, request_log},
};

use crate::{
    second_factor::sign_in,
    support::{Browser, TestApp},
};

const NOTHING: &str = "Rien n’a été enregistré";
const UNSURE: &str = "Nous ne savons pas si votre saisie a été enregistrée";

impl TestApp {
    /// From now on, writing so to a table fails for now.
    async fn fails(&self, writing: &str, table: &str, code: &str) {
        let sql = format!(
            "CREATE OR REPLACE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS
             $$ BEGIN RAISE EXCEPTION 'not now' USING ERRCODE = '{code}'; END $$;
             DROP TRIGGER IF EXISTS fails ON {table};
             CREATE TRIGGER fails BEFORE {writing} ON {table}
             FOR EACH ROW EXECUTE FUNCTION fails()"
        );
        let made = sqlx::raw_sql(sqlx::AssertSqlSafe(sql));
        made.execute(&self.pool).await.unwrap();
    }

    async fn mend(&self, table: &str) {
        let sql = format!("DROP TRIGGER fails ON {table}");
        let done = sqlx::raw_sql(sqlx::AssertSqlSafe(sql));
        done.execute(&self.pool).await.unwrap();
    }
}

#[tokio::test]
async fn recovery_codes_are_shown_whatever_happens_after_they_were_stored() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    // A right try cannot be taken back.
    app.fails("UPDATE", "rate_window", "57014").await;
    let codes = app.enrol(id, &mut pilot).await;
    assert_eq!(codes.len(), 10);
}

#[tokio::test]
async fn a_link_and_a_recovery_code_are_used_up_with_what_they_open_or_not_at_all() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let codes = app.enrol(id, &mut pilot).await;
    let email = "pilot.gt1@test.example";
    let mut browser = app.browser();
    browser.post("/sign-in", &sign_in(email)).await.location();
    let sessions = app.count("SELECT count(*) FROM session").await;
    app.fails("INSERT", "session", "57014").await;
    let code = [("code", codes[0].as_str())];
    let refused = browser.post("/sign-in/code", &code).await;
    refused.is(503).shows(NOTHING);
    assert_eq!(
        app.count("SELECT count(*) FROM session").await,
        sessions,
        "nothing was: the first step still holds"
    );
    app.mend("session").await;
    browser.post("/sign-in/code", &code).await.location();

    app.browser()
        .post("/password/forgotten", &[("email", email)])
        .await
        .is(200);
    let link = app.mailed_link().await;
    let chosen = [
        ("password", "une phrase assez longue"),
        ("repeat", "une phrase assez longue"),
    ];
    app.fails("INSERT", "session", "57014").await;
    let refused = app.browser().post(&link, &chosen).await;
    refused.is(503).shows(NOTHING);
    app.mend("session").await;
    let old = app.browser().post("/sign-in", &sign_in(email)).await;
    assert!(
        old.location().starts_with("/sign-in/code"),
        "it still holds"
    );
    app.browser().post(&link, &chosen).await.location();
}

/// Fails for now before or after its commit.
async fn commits(State(app): State<AppState>, keeps: bool) -> Result<(), AppError> {
    let tx = app.begin().await?;
    if keeps {
        tx.commit().await?;
    }
    Err(AppError::outage(Outage::Busy, anyhow::anyhow!("not now")))
}

#[tokio::test]
async fn what_fails_after_a_commit_is_not_said_to_be_refused() {
    let app = TestApp::start().await;
    let router = Router::new()
        .route("/before", post(|state| commits(state, false)))
        .route("/after", post(|state| commits(state, true)))
        .layer(from_fn(outage::finish_writes))
        .layer(from_fn_with_state(app.state.clone(), guard::error_pages))
        .layer(from_fn_with_state(app.state.clone(), request_log::log))
        .with_state(app.state.clone());
    let mut browser = Browser::new(router);
    browser.post("/before", &[]).await.is(503).shows(NOTHING);
    let after = browser.post("/after", &[]).await;
    after.is(503).shows(UNSURE).hides(NOTHING);
}

#[tokio::test]
async fn each_way_of_failing_for_now_is_told_apart_from_a_fault() {
    let app = TestApp::start().await;
    let mut keeper = app.signed_in(Role::Coordinator, 0).await;
    let fields = [
        ("name", "Agence du réemploi"),
        ("short_name", "ADR"),
        ("kind", "agency"),
    ];
    for (code, said) in [
        // shut down; crashed; an idle session ended; the connection broken
        ("57P01", UNSURE),
        ("57P02", UNSURE),
        ("57P05", UNSURE),
        ("08006", UNSURE),
        // starting; a stand-by that only reads
        ("57P03", NOTHING),
        ("25006", NOTHING),
        // no room on the disk; no memory; too many connections; cancelled; idle in a transaction;
        // a lock not to be had; two in each other's way
        ("53100", NOTHING),
        ("53200", NOTHING),
        ("53300", NOTHING),
        ("57014", NOTHING),
        ("25P03", NOTHING),
        ("55P03", NOTHING),
        ("40P01", NOTHING),
        ("40001", NOTHING),
    ] {
        app.fails("INSERT", "organisation", code).await;
        let answer = keeper.post("/organisations", &fields).await;
        assert_eq!(
            answer.status,
            StatusCode::SERVICE_UNAVAILABLE,
            "{code}: {}",
            answer.body
        );
        answer.is(503).shows(said).shows("Agence du réemploi");
        let wait = if code == "53100" { "120" } else { "5" };
        assert_eq!(answer.header("retry-after"), wait, "{code}");
    }
    app.fails("INSERT", "organisation", "22012").await;
    let fault = keeper.post("/organisations", &fields).await;
    fault.is(500).shows(UNSURE);
    // No connection to be had, one that broke, and no room for a file are no faults either.
    for error in [
        sqlx::Error::PoolTimedOut,
        sqlx::Error::PoolClosed,
        sqlx::Error::WorkerCrashed,
        sqlx::Error::Io(std::io::ErrorKind::ConnectionReset.into()),
    ] {
        assert_eq!(AppError::from(error).status().as_u16(), 503);
    }
    let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
    assert_eq!(AppError::from(full).status().as_u16(), 503);
}
