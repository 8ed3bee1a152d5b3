//! What pages behind a personal link have in common: tries are counted, and the address, which
//! is the secret, is kept from others.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use crate::platform::{
    auth::rate,
    errors::Result,
    web::{AppState, Guest},
};

/// Uses of links per address; offices share one, and everybody there may answer.
const TRIES: rate::Limit = rate::Limit {
    hits: 300,
    window: chrono::TimeDelta::minutes(15),
};

/// Counts a try of this address, whatever comes of it.
///
/// # Errors
/// Where there were too many.
pub async fn counted(app: &AppState, guest: &Guest, room: &str) -> Result<()> {
    let key = format!("{room}:address:{}", guest.address);
    let mut db = app.db().await?;
    rate::hit(&mut db, &key, TRIES, app.clock.now()).await
}

/// No other site hears of the address, and no shared cache keeps the page.
pub fn discreet(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    );
    response
}

/// Removes personal links and calendar addresses that have not worked for that many days.
///
/// # Errors
/// Where the database fails.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, days: u32) -> sqlx::Result<()> {
    let before = now - TimeDelta::days(days.into());
    sqlx::query!(
        "DELETE FROM attendance_link l USING attendance a, meeting m
         WHERE a.id = l.attendance_id AND m.id = a.meeting_id
           AND greatest(l.expires_at, m.ends_at + interval '14 days') < $1",
        before
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM poll_link WHERE least(revoked_at, expires_at) < $1",
        before
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("DELETE FROM calendar_feed WHERE revoked_at < $1", before)
        .execute(db)
        .await?;
    Ok(())
}
