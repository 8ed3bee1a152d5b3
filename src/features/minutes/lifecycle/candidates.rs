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

/// The later meetings of the group that took place by then, in order.
pub async fn later(
    db: &mut PgConnection,
    meeting: &MeetingHead,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Candidate>> {
    sqlx::query_as!(
        Candidate,
        r#"SELECT id as "id: MeetingId", title, starts_at FROM meeting
           WHERE group_id = $1 AND starts_at > $2 AND starts_at <= $3 AND NOT called_off
             AND archived_at IS NULL
           ORDER BY starts_at, id LIMIT 30"#,
        meeting.group_id.0,
        meeting.starts_at,
        now
    )
    .fetch_all(db)
    .await
}

/// As offered in a form.
pub fn choices(candidates: &[Candidate], t: Translator) -> Vec<Choice> {
    let label = |c: &Candidate| format!("{} · {}", t.moment(c.starts_at), c.title);
    candidates
        .iter()
        .map(|c| Choice::new(c.id, t.written(&label(c))))
        .collect()
}

/// The one to suggest: the one asked for, else the last.
pub fn suggested(candidates: &[Candidate], asked: Option<MeetingId>) -> Option<MeetingId> {
    let asked = asked.filter(|id| candidates.iter().any(|c| c.id == *id));
    asked.or_else(|| candidates.last().map(|c| c.id))
}
