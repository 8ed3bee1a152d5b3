//! Reading to whom minutes and agendas are sent, and when they were.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::{
    ids::{MeetingId, PersonId},
    lang::Lang,
};

/// Somebody the minutes or the agenda are sent to.
#[derive(Debug, Clone)]
pub struct Recipient {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// Can open the meeting's pages.
    pub has_account: bool,
    /// The address failed: no mail goes there until somebody confirms it.
    pub left_alone: bool,
}

impl Recipient {
    /// The text for who can open the page that it links to, or the other one.
    pub const fn key(&self, with_link: &'static str, without: &'static str) -> &'static str {
        if self.has_account { with_link } else { without }
    }
}

/// Everybody on the attendance list who has an address.
pub async fn recipients(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Recipient>> {
    sqlx::query_as!(
        Recipient,
        r#"SELECT p.id as "id: PersonId", p.name, p.email, p.lang as "lang: Lang",
                  EXISTS (SELECT FROM account ac WHERE ac.person_id = p.id AND ac.active) as "has_account!",
                  EXISTS (SELECT FROM mail_address m
                          WHERE m.address = lower(p.email) AND m.confirmed_at IS NULL) as "left_alone!"
           FROM attendance a JOIN person p ON p.id = a.person_id
           WHERE a.meeting_id = $1 AND p.archived_at IS NULL AND p.erased_at IS NULL
           ORDER BY fold(p.last_name), p.id LIMIT 500"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// When the agenda was sent last.
pub(crate) async fn agenda_sent_at(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "SELECT max(at) FROM history
         WHERE subject_kind = 'meeting' AND subject_id = $1 AND action = 'send_agenda'",
        meeting.0
    )
    .fetch_one(db)
    .await
}
