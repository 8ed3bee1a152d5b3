//! The meetings at which minutes may have been approved.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::ids::MeetingId;
use meetings::head::MeetingHead;
use platform::{i18n::Translator, web::Choice};

/// A later meeting of the same group.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

/// The later meetings of the group that were not cancelled, in order.
pub async fn later(db: &mut PgConnection, meeting: &MeetingHead) -> sqlx::Result<Vec<Candidate>> {
    sqlx::query_as!(
        Candidate,
        r#"SELECT id as "id: MeetingId", title, starts_at FROM meeting
           WHERE group_id = $1 AND starts_at > $2 AND state <> 'cancelled' AND archived_at IS NULL
           ORDER BY starts_at, id LIMIT 30"#,
        meeting.group_id.0,
        meeting.starts_at
    )
    .fetch_all(db)
    .await
}

/// As offered in a form.
pub fn choices(candidates: &[Candidate], t: Translator) -> Vec<Choice> {
    let label = |c: &Candidate| format!("{} · {}", t.moment(c.starts_at), c.title);
    candidates
        .iter()
        .map(|c| Choice::new(c.id, label(c)))
        .collect()
}

/// The one to suggest: the one asked for, else the last that has begun, else the first to come.
pub fn suggested(
    candidates: &[Candidate],
    asked: Option<MeetingId>,
    now: DateTime<Utc>,
) -> Option<MeetingId> {
    let asked = asked.filter(|id| candidates.iter().any(|c| c.id == *id));
    if asked.is_some() {
        return asked;
    }
    let begun = candidates.iter().rev().find(|c| c.starts_at <= now);
    begun.or_else(|| candidates.first()).map(|c| c.id)
}
