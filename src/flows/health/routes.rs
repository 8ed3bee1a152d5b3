//! Handlers for who asks how this instance is.

use std::time::Duration;

use axum::{extract::State, http::StatusCode};
use tokio::time::{Instant, timeout_at};

use platform::{database, web::AppState};

/// An answer later than this is no use to a balancer.
const WITHIN: Duration = Duration::from_secs(2);
const LATE: &str = "the database does not answer in time";

/// 200 as long as the program is worth keeping, 503 once something it needs is given up.
pub async fn alive(State(app): State<AppState>) -> (StatusCode, &'static str) {
    match app.health.is_given_up() {
        false => (StatusCode::OK, "ok"),
        true => (StatusCode::SERVICE_UNAVAILABLE, "given up"),
    }
}

/// 200 while pages can be read and work can be stored, 503 with the reason otherwise.
pub async fn ready(State(app): State<AppState>) -> (StatusCode, String) {
    let not = |why: &str| (StatusCode::SERVICE_UNAVAILABLE, why.to_owned());
    if app.health.is_draining() {
        return not("draining");
    }
    if app.health.is_full() {
        return not("disk full: nothing is stored");
    }
    let deadline = Instant::now() + WITHIN;
    let Ok(mut probe) = timeout_at(deadline, app.health.probe()).await else {
        return not(LATE);
    };
    let outcome = match probe.fresh() {
        Some(outcome) => outcome,
        None => {
            let outcome = timeout_at(deadline, database::probe(&app.pool)).await;
            probe.note(outcome.unwrap_or_else(|_| Err(anyhow::anyhow!(LATE))))
        }
    };
    match (outcome, app.health.low_disk()) {
        (Err(why), _) => not(&why),
        (Ok(()), Some(free)) => (StatusCode::OK, format!("ready; disk low: {free} MB free")),
        (Ok(()), None) => (StatusCode::OK, "ready".into()),
    }
}
