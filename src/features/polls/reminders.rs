//! What polls do by themselves: remind two days before the deadline, close after it.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{Acquire, PgConnection};

use super::{
    mails::{self, Occasion},
    model::{PollEvent, PollState},
    policy,
    queries::{self, InviteeRow},
    sending,
};
use kernel::{ids::PollId, lang::Lang, workflow::NotNow};
use platform::{
    auth::{Due, Permit},
    config::WebSettings,
    mail,
    supervise::passed_over,
    web::AppState,
};

/// How long before the deadline those who have not answered are reminded.
const BEFORE: TimeDelta = TimeDelta::days(2);
/// How often it is looked what is due.
pub const EVERY: Duration = Duration::from_secs(300);
/// Polls in one go.
const AT_ONCE: i64 = 50;

/// Sends and closes what is due. Several instances may: each poll is taken by one.
pub async fn turn(app: AppState) -> anyhow::Result<()> {
    let mut db = app.pool.acquire().await?;
    look(&mut db, app.clock.now(), &app.settings).await?;
    Ok(())
}

/// Reminds and closes what is due now. How many mails were written. A poll that fails holds up no
/// other one.
/// Fails: where the database fails; what was done for other polls stays.
pub async fn send_due(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    base_url: &str,
) -> sqlx::Result<usize> {
    care_for_due(db, now, now + BEFORE, base_url).await
}

/// The same, but only closes where no server sends mails: nobody would see the link of a reminder,
/// which would pass for sent.
/// Fails: as [`send_due`].
pub async fn look(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    settings: &WebSettings,
) -> sqlx::Result<usize> {
    let ahead = if settings.mail.sends() {
        BEFORE
    } else {
        TimeDelta::zero()
    };
    care_for_due(db, now, now + ahead, &settings.base_url).await
}

/// Closes what is due now, and reminds of what closes before `until`.
async fn care_for_due(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    base_url: &str,
) -> sqlx::Result<usize> {
    let mut sent = 0;
    let due = sqlx::query_scalar!(
        r#"SELECT id as "id: PollId" FROM poll
           WHERE open AND archived_at IS NULL
             AND (closes_at <= $1 OR closes_at <= $2 AND reminded_at IS NULL)
           ORDER BY closes_at LIMIT $3"#,
        now,
        until,
        AT_ONCE
    )
    .fetch_all(&mut *db)
    .await?;
    for id in due {
        let mut tx = db.begin().await?;
        match care(&mut tx, id, now, base_url).await {
            Ok(mails) => {
                tx.commit().await?;
                sent += mails;
            }
            Err(error) => {
                tx.rollback().await?;
                passed_over("polls", id, error);
            }
        }
    }
    Ok(sent)
}

/// Reminds or closes one poll, unless another instance has it or was faster.
async fn care(
    db: &mut PgConnection,
    id: PollId,
    now: DateTime<Utc>,
    base_url: &str,
) -> sqlx::Result<usize> {
    let held = sqlx::query!(
        r#"SELECT closes_at, reminded_at, state as "state: PollState" FROM poll
           WHERE id = $1 AND open AND archived_at IS NULL FOR UPDATE SKIP LOCKED"#,
        id.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let permit = policy::in_turn(id, now);
    match held {
        Some(row) if row.closes_at <= now => match row.state.next(PollEvent::Close) {
            Ok(state) => close(db, &permit, state, base_url).await,
            Err(NotNow) => Ok(0),
        },
        Some(row) if row.closes_at <= now + BEFORE && row.reminded_at.is_none() => {
            remind(db, &permit, base_url).await
        }
        _ => Ok(0),
    }
}

async fn remind(
    db: &mut PgConnection,
    permit: &Permit<Due, PollId>,
    base_url: &str,
) -> sqlx::Result<usize> {
    let (id, now) = (permit.on(), permit.at());
    sqlx::query!("UPDATE poll SET reminded_at = $2 WHERE id = $1", id.0, now)
        .execute(&mut *db)
        .await?;
    let Some(poll) = queries::poll(db, None, id).await? else {
        return Ok(0);
    };
    let people = queries::invitees(db, id).await?;
    // Who was asked today needs no reminder yet.
    let asked_before = |row: &&InviteeRow| {
        row.mailed_at
            .is_some_and(|at| now - at >= sending::REMINDER_PAUSE)
    };
    let late = people.iter().filter(|row| sending::remindable(row, now));
    let late: Vec<&InviteeRow> = late.filter(asked_before).collect();
    if late.is_empty() {
        return Ok(0);
    }
    let reminder = (late.as_slice(), Occasion::Reminder);
    sending::send(db, permit, &poll, reminder, (base_url, false)).await?;
    Ok(late.len())
}

/// Closes, and tells the organiser that a slot may be chosen.
async fn close(
    db: &mut PgConnection,
    permit: &Permit<Due, PollId>,
    state: PollState,
    base_url: &str,
) -> sqlx::Result<usize> {
    let id = permit.on();
    sqlx::query!(
        "UPDATE poll SET state = $2 WHERE id = $1",
        id.0,
        state.as_str()
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "poll_close").await?;
    let organiser = sqlx::query!(
        r#"SELECT p.name, p.email, p.lang as "lang: Lang" FROM poll q
           JOIN person p ON p.id = q.created_by_id AND p.archived_at IS NULL WHERE q.id = $1"#,
        id.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let poll = queries::poll(db, None, id).await?;
    let (Some(who), Some(poll)) = (organiser, poll) else {
        return Ok(0);
    };
    let new = mails::closed(who.lang, &who.email, &who.name, &poll, base_url);
    mail::post(db, &new, permit.at()).await?;
    Ok(1)
}
