//! The security log: signing in and out, changes of accounts, refusals, data that left. Events
//! are appended, in the transaction of what they tell, or on a connection of their own where
//! that may be undone. No secret and nothing typed goes in.

mod events;
mod notices;
mod origin;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use crate::i18n::Translator;
use kernel::{ids::PersonId, text_enum};

pub use events::{EventRow, Filter, each_row, latest_about, rows};
pub use notices::tell;
pub use origin::{actor, along, from, seen};

text_enum! {
    /// What can happen.
    pub enum EventKind {
        SignedIn = "signed_in" / "security-signed-in",
        Refused = "refused" / "security-refused",
        Locked = "locked" / "security-locked",
        SignedOut = "signed_out" / "security-signed-out",
        SessionsClosed = "sessions_closed" / "security-sessions-closed",
        ResetAsked = "reset_asked" / "security-reset-asked",
        Password = "password" / "security-password",
        AddressAsked = "address_asked" / "security-address-asked",
        Address = "address" / "security-address",
        RoleGiven = "role_given" / "security-role-given",
        RoleEnded = "role_ended" / "security-role-ended",
        SecondFactorOn = "second_factor_on" / "security-second-factor-on",
        SecondFactorOff = "second_factor_off" / "security-second-factor-off",
        RecoveryCodes = "recovery_codes" / "security-recovery-codes",
        RecoveryCodeUsed = "recovery_code_used" / "security-recovery-code-used",
        Invited = "invited" / "security-invited",
        Activated = "activated" / "security-activated",
        Deactivated = "deactivated" / "security-deactivated",
        Calendar = "calendar" / "security-calendar",
        CalendarOff = "calendar_off" / "security-calendar-off",
        Denied = "denied" / "security-denied",
        Exported = "exported" / "security-exported",
        DataSeen = "data_seen" / "security-data-seen",
        DataErased = "data_erased" / "security-data-erased",
    }
}

impl EventKind {
    /// What somebody wants to know of the own account: not the pages they saw.
    pub(crate) fn of_account(self) -> bool {
        !matches!(
            self,
            Self::Denied | Self::Exported | Self::DataSeen | Self::DataErased
        )
    }
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Event {
    pub(crate) kind: EventKind,
    by: Option<PersonId>,
    about: Option<PersonId>,
    detail: String,
}

impl Event {
    /// By whoever sends the request, about nobody.
    pub fn new(kind: EventKind) -> Self {
        Self {
            kind,
            by: origin::actor(),
            about: None,
            detail: String::new(),
        }
    }

    /// Somebody did it.
    pub fn by(mut self, person: impl Into<Option<PersonId>>) -> Self {
        self.by = person.into();
        self
    }

    /// It concerns somebody's account or data.
    pub fn about(mut self, person: impl Into<Option<PersonId>>) -> Self {
        self.about = person.into();
        self
    }

    /// What exactly: readable, `@key` at its start is said in the reader's language.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// A detail as stored, in the reader's language.
fn said(detail: &str, t: Translator) -> String {
    let Some(rest) = detail.strip_prefix('@') else {
        return detail.to_owned();
    };
    let (key, more) = rest.split_once(' ').unwrap_or((rest, ""));
    let word = t.lookup(key).unwrap_or_else(|| key.to_owned());
    format!("{word} {more}").trim_end().to_owned()
}

/// Adds an event.
pub async fn record(db: &mut PgConnection, at: DateTime<Utc>, event: &Event) -> sqlx::Result<()> {
    let (request, address) = origin::place();
    sqlx::query!(
        "INSERT INTO security_event (at, kind, person_id, subject_id, address, request, detail)
         VALUES ($1, $2, $3, $4, $5, $6, left($7, 500))",
        at,
        event.kind.as_str(),
        event.by.map(|id| id.0),
        event.about.map(|id| id.0),
        address,
        request,
        event.detail
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Adds an event unless the same was added a moment ago: for what somebody can repeat at will.
/// Where it cannot be written, the log tells, and what it is about goes on: it changes nothing.
pub async fn record_once(db: &mut PgConnection, at: DateTime<Utc>, event: &Event) {
    let (request, address) = origin::place();
    let added = sqlx::query!(
        "INSERT INTO security_event (at, kind, person_id, subject_id, address, request, detail)
         SELECT $1, $2, $3, $4, $5, $6, left($7, 500)
         WHERE NOT EXISTS (SELECT FROM security_event
                           WHERE kind = $2 AND at > $8 AND address = $5 AND detail = left($7, 500)
                             AND person_id IS NOT DISTINCT FROM $3 AND subject_id IS NOT DISTINCT FROM $4)",
        at,
        event.kind.as_str(),
        event.by.map(|id| id.0),
        event.about.map(|id| id.0),
        address,
        request,
        event.detail,
        at - TimeDelta::minutes(15)
    )
    .execute(db)
    .await;
    if let Err(error) = added {
        tracing::error!(%error, kind = event.kind.as_str(), "an event was not recorded");
    }
}

/// Forgets what is older than that many days.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, days: u16) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "DELETE FROM security_event WHERE at < $1",
        now - TimeDelta::days(days.into())
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Forgets from where somebody came and what was said of them; that it happened stays.
pub async fn forget(db: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE security_event SET detail = '', address = CASE WHEN person_id = $1 THEN '' ELSE address END
         WHERE subject_id = $1 OR person_id = $1",
        person.0
    )
    .execute(db)
    .await?;
    Ok(())
}
