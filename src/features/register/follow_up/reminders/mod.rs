//! Reminders by mail: daily or on Mondays, as each person chooses, from seven in Brussels on.
//! A week whose Monday the server missed is made up for at its next start from Monday to Friday.
//!
//! Table owned: `reminder_week`.

pub mod letter;
pub mod routes;

use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc, Weekday};
use sqlx::{Acquire, PgConnection};

use self::letter::{DueItem, Letter};
use kernel::{
    dates::brussels,
    ids::{ActionItemId, PersonId},
    lang::Lang,
};
use platform::{mail, supervise::passed_over, web::AppState};

/// The hour in Brussels from which reminders go out.
const FROM_HOUR: u32 = 7;
/// How far ahead a reminder looks, today included.
const DAYS_AHEAD: i64 = 7;
/// People written to in one transaction.
const AT_ONCE: i64 = 50;
/// How often to look. Who was written to today is passed over, so that the first look after
/// seven, or after the server comes back, does the work.
pub const EVERY: Duration = Duration::from_secs(300);

/// Writes what is due.
pub async fn turn(app: AppState) -> anyhow::Result<()> {
    let mut db = app.pool.acquire().await?;
    let count = send_due(&mut db, app.clock.now(), &app.settings.base_url).await?;
    if count > 0 {
        tracing::info!(count, "reminders written");
    }
    Ok(())
}

/// Somebody to write to.
#[derive(Debug)]
struct Recipient {
    person_id: PersonId,
    name: String,
    email: String,
    lang: Lang,
}

/// Writes today's reminders into the outbox; says how many. Several instances may do so at
/// once: a person's row is locked while the letter is written, and bears the day after it. A
/// letter that fails holds up no other one.
pub async fn send_due(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    base_url: &str,
) -> sqlx::Result<usize> {
    let local = brussels(now);
    if local.hour() < FROM_HOUR {
        return Ok(0);
    }
    let today = local.date_naive();
    add_missing_choices(db, today).await?;
    let (mut sent, mut last) = (0, PersonId(0));
    loop {
        let mut tx = db.begin().await?;
        let recipients = recipients(&mut tx, today, last).await?;
        for recipient in &recipients {
            last = recipient.person_id;
            let mut letter = tx.begin().await?;
            match write_to(&mut letter, recipient, today, now, base_url).await {
                Ok(()) => {
                    letter.commit().await?;
                    sent += 1;
                }
                Err(error) => {
                    letter.rollback().await?;
                    passed_over("reminders", last, error);
                }
            }
        }
        tx.commit().await?;
        if recipients.is_empty() {
            end_week(&mut *db, today, now).await?;
            return Ok(sent);
        }
    }
}

/// The Monday of the week.
fn monday(today: NaiveDate) -> NaiveDate {
    today.week(Weekday::Mon).first_day()
}

/// Notes that the week's reminders are out, so that what comes up later in the week waits for
/// the next Monday. Where another instance still writes some, the next look notes it.
async fn end_week(db: &mut PgConnection, today: NaiveDate, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO reminder_week (starts_on, done_at)
         SELECT $1::date, $2::timestamptz
         WHERE NOT EXISTS (SELECT FROM reminder_due($3, $1, $4))
         ON CONFLICT DO NOTHING",
        monday(today),
        now,
        today,
        horizon(today)
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Who has never chosen is reminded weekly; a row is there to be locked.
async fn add_missing_choices(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO reminder_choice (person_id, frequency)
         SELECT DISTINCT i.owner_id, 'weekly' FROM action_item i
         WHERE i.owner_id IS NOT NULL AND i.archived_at IS NULL AND i.pending
           AND (i.due_on IS NULL OR i.due_on < $1)
           AND NOT EXISTS (SELECT FROM reminder_choice c WHERE c.person_id = i.owner_id)
         ON CONFLICT DO NOTHING",
        horizon(today)
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The first day that a reminder does not look at any more.
fn horizon(today: NaiveDate) -> NaiveDate {
    today + TimeDelta::days(DAYS_AHEAD)
}

/// The next people with something to be told today, locked.
async fn recipients(
    db: &mut PgConnection,
    today: NaiveDate,
    after: PersonId,
) -> sqlx::Result<Vec<Recipient>> {
    sqlx::query_as!(
        Recipient,
        r#"SELECT c.person_id as "person_id: PersonId", p.name, p.email, p.lang as "lang: Lang"
           FROM reminder_choice c
           JOIN person p ON p.id = c.person_id
           WHERE c.person_id IN (SELECT person_id FROM reminder_due($1, $2, $3))
             AND (c.last_sent_on IS NULL OR c.last_sent_on < $1) AND c.person_id > $5
           ORDER BY c.person_id LIMIT $4 FOR UPDATE OF c SKIP LOCKED"#,
        today,
        monday(today),
        horizon(today),
        AT_ONCE,
        after.0
    )
    .fetch_all(db)
    .await
}

async fn write_to(
    db: &mut PgConnection,
    recipient: &Recipient,
    today: NaiveDate,
    now: DateTime<Utc>,
    base_url: &str,
) -> sqlx::Result<()> {
    let items = sqlx::query_as!(
        DueItem,
        r#"SELECT i.id as "id: ActionItemId", i.what, g.code as "group!", i.due_on
           FROM action_item i JOIN working_group g ON g.id = i.group_id
           WHERE i.owner_id = $1 AND i.archived_at IS NULL AND i.pending
             AND (i.due_on IS NULL OR i.due_on < $2)
             AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT * FROM hidden_drafts($1, false, '{}')))
           ORDER BY i.due_on NULLS LAST, i.id LIMIT 100"#,
        recipient.person_id.0,
        horizon(today)
    )
    .fetch_all(&mut *db)
    .await?;
    let letter = Letter {
        person: recipient.person_id,
        name: &recipient.name,
        email: &recipient.email,
        lang: recipient.lang,
        items: &items,
        today,
        base_url,
    };
    mail::post(db, &letter.mail(), now).await?;
    sqlx::query!(
        "UPDATE reminder_choice SET last_sent_on = $2 WHERE person_id = $1",
        recipient.person_id.0,
        today
    )
    .execute(db)
    .await?;
    Ok(())
}
