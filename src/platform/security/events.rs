//! Reading the security log.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use futures_util::{Stream, TryStreamExt as _};
use sqlx::PgConnection;

use super::{EventKind, said};
use crate::i18n::Translator;
use kernel::{dates::from_brussels, ids::PersonId};

/// An event as shown.
#[derive(Debug, Clone)]
pub struct EventRow {
    pub id: i64,
    pub at: DateTime<Utc>,
    /// As stored: a later version may know more kinds.
    pub kind: String,
    pub by_id: Option<PersonId>,
    pub by: Option<String>,
    pub about_id: Option<PersonId>,
    pub about: Option<String>,
    pub address: String,
    pub request: String,
    pub detail: String,
}

impl EventRow {
    /// What happened, in words.
    pub fn label(&self, t: impl std::borrow::Borrow<Translator>) -> String {
        let t = *t.borrow();
        self.kind
            .parse::<EventKind>()
            .map_or_else(|_| self.kind.clone(), |kind| t.word(kind))
    }

    /// What exactly, in words.
    pub fn said(&self, t: impl std::borrow::Borrow<Translator>) -> String {
        let t = *t.borrow();
        match (self.kind.parse(), self.detail.split_once(' ')) {
            (Ok(EventKind::RecoveryCodeUsed), _) => {
                t.t1("security-codes-left", "number", &self.detail)
            }
            (Ok(EventKind::SessionsClosed), _) => {
                t.t1("security-sessions-count", "number", &self.detail)
            }
            (Ok(EventKind::Denied | EventKind::Exported), Some(("GET", path))) => {
                t.t1("security-asked-for", "path", path)
            }
            _ => said(&self.detail, t),
        }
    }

    /// Somebody did it to another's account.
    pub fn by_another(&self) -> Option<&str> {
        self.by.as_deref().filter(|_| self.by_id != self.about_id)
    }
}

/// What the log is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub kind: Option<EventKind>,
    /// Done by them or about them.
    pub person: Option<PersonId>,
    pub from: Option<NaiveDate>,
    /// That day included.
    pub to: Option<NaiveDate>,
}

impl Filter {
    fn starts(&self) -> Option<DateTime<Utc>> {
        self.from.map(midnight)
    }

    fn ends(&self) -> Option<DateTime<Utc>> {
        self.to.and_then(|day| day.succ_opt()).map(midnight)
    }
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    from_brussels(day, NaiveTime::MIN)
}

/// The newest events that pass the filter, older than `before`.
pub async fn rows(
    db: &mut PgConnection,
    filter: &Filter,
    before: Option<i64>,
    limit: i64,
) -> sqlx::Result<Vec<EventRow>> {
    each_row(db, filter, before, limit).try_collect().await
}

/// The same one by one.
pub fn each_row(
    db: &mut PgConnection,
    filter: &Filter,
    before: Option<i64>,
    limit: i64,
) -> impl Stream<Item = sqlx::Result<EventRow>> {
    sqlx::query_as!(
        EventRow,
        r#"SELECT e.id, e.at, e.kind, e.person_id as "by_id: PersonId", p.name as "by?",
                  e.subject_id as "about_id: PersonId", s.name as "about?", e.address, e.request, e.detail
           FROM security_event e
           LEFT JOIN person p ON p.id = e.person_id
           LEFT JOIN person s ON s.id = e.subject_id
           WHERE e.id < $1
             AND ($2::text IS NULL OR e.kind = $2)
             AND ($3::bigint IS NULL OR e.person_id = $3 OR e.subject_id = $3)
             AND ($4::timestamptz IS NULL OR e.at >= $4)
             AND ($5::timestamptz IS NULL OR e.at < $5)
           ORDER BY e.id DESC LIMIT $6"#,
        before.unwrap_or(i64::MAX),
        filter.kind as Option<EventKind>,
        filter.person.map(|id| id.0),
        filter.starts(),
        filter.ends(),
        limit
    )
    .fetch(db)
}

/// What happened last with somebody's account.
pub async fn latest_about(
    db: &mut PgConnection,
    person: PersonId,
    limit: i64,
) -> sqlx::Result<Vec<EventRow>> {
    let kinds: Vec<&str> = EventKind::ALL
        .iter()
        .filter(|kind| kind.of_account())
        .map(|kind| kind.as_str())
        .collect();
    sqlx::query_as!(
        EventRow,
        r#"SELECT e.id, e.at, e.kind, e.person_id as "by_id: PersonId", p.name as "by?",
                  e.subject_id as "about_id: PersonId", s.name as "about?", e.address, e.request, e.detail
           FROM security_event e
           LEFT JOIN person p ON p.id = e.person_id
           LEFT JOIN person s ON s.id = e.subject_id
           WHERE e.subject_id = $1 AND e.kind = ANY($2)
           ORDER BY e.id DESC LIMIT $3"#,
        person.0,
        &kinds as &[&str],
        limit
    )
    .fetch_all(db)
    .await
}
