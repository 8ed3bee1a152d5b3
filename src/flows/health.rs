//! Whether this instance lives, and whether it can serve.

use std::time::Duration;

use axum::{extract::State, http::StatusCode};
use tokio::time::timeout;

use crate::platform::{database, health::Probe, web::AppState};

/// An answer later than this is no use to a balancer.
const WITHIN: Duration = Duration::from_secs(2);

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
    let mut probe = match timeout(WITHIN, app.health.probe()).await {
        Ok(probe) => probe,
        Err(_) => return not("the database does not answer in time"),
    };
    if let Some(why) = probe.fresh() {
        return answer(&app, why);
    }
    let outcome = match timeout(WITHIN, database::probe(&app.pool)).await {
        Ok(outcome) => outcome,
        Err(_) => Err("the database does not answer in time"),
    };
    *probe = Probe::of(outcome);
    answer(&app, outcome)
}

fn answer(app: &AppState, outcome: Result<(), &'static str>) -> (StatusCode, String) {
    match (outcome, app.health.low_disk()) {
        (Err(why), _) => (StatusCode::SERVICE_UNAVAILABLE, why.to_owned()),
        (Ok(()), Some(free)) => (StatusCode::OK, format!("ready; disk low: {free} MB free")),
        (Ok(()), None) => (StatusCode::OK, "ready".into()),
    }
}
