//! The demo data: the strategy's facts, 111 measures, people named by their role, and reviews
//! in all states. Loaded in one transaction, into a database made for it only.

mod circles;
mod data;
mod decisions;
mod governance;
mod imports;
mod measures;
mod meetings;
mod minutes_lifecycle;
mod people;
mod plan;
mod polls;
mod reviews;
mod updates;

use anyhow::{Context, bail};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

use kernel::dates::{brussels_date, from_brussels};

/// The password of every demo account.
pub const PASSWORD: &str = "jalon-demo-2021";

/// The accounts to try first: (mail address, what they are).
pub const ACCOUNTS: &[(&str, &str)] = &[
    ("pilote.gt1@demo.example", "pilote du GT1"),
    ("coordination@demo.example", "coordination (GT0)"),
    ("facilitation.a@demo.example", "facilitation GT1–GT3"),
    (
        "thematique.matieres@demo.example",
        "coordination thématique PREC",
    ),
    ("cabinet.transition@demo.example", "cabinet"),
    ("membre.entreprise.gt1@demo.example", "membre du GT1"),
    ("admin@demo.example", "administration"),
];

/// The demo's calendar: days are counted from its reference day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Calendar {
    reference: NaiveDate,
    /// When it is loaded: what goes on goes on then.
    now: DateTime<Utc>,
}

impl Calendar {
    /// The date that many days from the reference day.
    fn day(self, offset: i64) -> NaiveDate {
        let days = Days::new(offset.unsigned_abs());
        let date = if offset < 0 {
            self.reference.checked_sub_days(days)
        } else {
            self.reference.checked_add_days(days)
        };
        date.unwrap_or(self.reference)
    }

    /// A moment in the working hours of that day; `n` spreads moments over it.
    fn moment(self, offset: i64, n: usize) -> DateTime<Utc> {
        let minutes = i64::try_from(n % 420).unwrap_or(0);
        self.day(offset).and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(7 * 60 + minutes)
    }
}

/// Loads the demo data as of ten in the morning of that day, as [`load_at`] does.
/// Fails: as [`load_at`].
pub async fn load(
    pool: &PgPool,
    reference: NaiveDate,
    password_hash: &str,
) -> anyhow::Result<bool> {
    let ten = NaiveTime::MIN + TimeDelta::hours(10);
    load_at(pool, from_brussels(reference, ten), password_hash).await
}

/// Loads the demo data unless it is there; true where it was loaded.
/// Fails: where the database holds real data, or something else than the demo.
pub async fn load_at(
    pool: &PgPool,
    now: DateTime<Utc>,
    password_hash: &str,
) -> anyhow::Result<bool> {
    let mut tx = pool.begin().await?;
    // Another instance that loads it right now is waited for.
    sqlx::raw_sql("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0")
        .execute(&mut *tx)
        .await?;
    let purpose = sqlx::query_scalar!("SELECT purpose FROM installation FOR UPDATE")
        .fetch_one(&mut *tx)
        .await?;
    match purpose.as_str() {
        "demo" => return Ok(false),
        "real" => bail!("this database holds real data: the demo data is not loaded into it"),
        _ if holds_data(&mut tx).await? => {
            bail!("this database is not empty: the demo data needs one of its own")
        }
        _ => {}
    }
    let calendar = Calendar {
        reference: brussels_date(now),
        now,
    };
    fill(&mut tx, calendar, password_hash)
        .await
        .context("loading the demo data")?;
    sqlx::query!(
        "UPDATE installation SET purpose = 'demo', demands_second_factor = false, changed_at = $1",
        calendar.moment(0, 0)
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(true)
}

async fn holds_data(db: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM measure)
                  OR EXISTS (SELECT FROM organisation) as "holds!""#
    )
    .fetch_one(db)
    .await
}

async fn fill(db: &mut PgConnection, calendar: Calendar, hash: &str) -> anyhow::Result<()> {
    let organisations = plan::organisations(db).await?;
    let plan = plan::load(db, calendar, &organisations).await?;
    let people = people::load(db, calendar, &organisations, &plan, hash).await?;
    updates::load(db, calendar, &plan, &people).await?;
    let measures = measures::load(db, calendar, &organisations, &plan, &people).await?;
    reviews::load(db, calendar, &plan, &people, &measures).await?;
    meetings::load(db, calendar, &plan, &people).await?;
    polls::load(db, calendar, &plan, &people).await?;
    circles::load(db, calendar, &plan, &people).await?;
    minutes_lifecycle::load(db, calendar, &people).await?;
    minutes_lifecycle::states(db, calendar, &people).await?;
    minutes_lifecycle::subjects(db).await?;
    governance::load(db, calendar, &plan, &people).await?;
    imports::load(db, calendar, &people).await
}
