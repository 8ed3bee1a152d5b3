//! What the coordinators' board says of meetings.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::{PgConnection, types::Json};

use kernel::{dates::brussels_date, ids::MeetingId, urls};
use platform::{auth::Actor, web::Figure};

/// A meeting, as the board names it.
#[derive(Debug, Clone, Deserialize)]
pub struct BoardMeeting {
    pub id: MeetingId,
    /// Of its group.
    pub code: String,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

impl BoardMeeting {
    /// Its page.
    pub fn url(&self) -> String {
        urls::meeting(self.id)
    }

    /// Its day.
    pub fn day(&self) -> NaiveDate {
        brussels_date(self.starts_at)
    }
}

/// The meetings around today.
#[derive(Debug)]
pub struct Around {
    pub coming: i64,
    /// The next one of all groups.
    pub next: Option<Json<BoardMeeting>>,
    /// The last one that GT0 held.
    pub last_gt0: Option<Json<BoardMeeting>>,
}

impl Around {
    /// Meetings to come.
    pub fn figures(&self) -> Vec<Figure> {
        let url = format!("{}?state=planned", urls::meetings());
        vec![Figure::new("board-coming", self.coming, url)]
    }
}

/// The meetings around today.
pub async fn around(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Around> {
    sqlx::query_as!(
        Around,
        r#"SELECT
             (SELECT count(*) FROM meeting
              WHERE archived_at IS NULL AND upcoming AND ends_at >= $1) as "coming!",
             (SELECT json_build_object('id', m.id, 'code', g.code, 'title', m.title, 'starts_at', m.starts_at)
              FROM meeting m JOIN working_group g ON g.id = m.group_id
              WHERE m.archived_at IS NULL AND m.upcoming AND m.starts_at > $1
              ORDER BY m.starts_at, m.id LIMIT 1) as "next: Json<BoardMeeting>",
             (SELECT json_build_object('id', m.id, 'code', g.code, 'title', m.title, 'starts_at', m.starts_at)
              FROM meeting m JOIN working_group g ON g.id = m.group_id
              WHERE m.archived_at IS NULL AND m.held AND g.number = 0 AND m.starts_at <= $1
              ORDER BY m.starts_at DESC, m.id DESC LIMIT 1) as "last_gt0: Json<BoardMeeting>""#,
        actor.now
    )
    .fetch_one(db)
    .await
}
