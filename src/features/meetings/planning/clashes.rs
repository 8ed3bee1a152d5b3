//! Meetings at the same time with the same people, or in the same room.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::PgConnection;

use kernel::ids::{MeetingId, PersonId};

/// A meeting that clashes with another.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Clash {
    pub id: MeetingId,
    pub title: String,
    pub group_code: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub same_room: bool,
    /// Who is expected at both.
    pub who: Vec<String>,
}

/// A time and place to look at.
#[derive(Debug, Clone)]
pub(crate) struct Occupied<'a> {
    /// The meeting itself, which does not clash; none before it is made.
    pub meeting: Option<MeetingId>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: &'a str,
    /// Expected besides those on the meeting's list.
    pub people: &'a [PersonId],
}

/// What a meeting at this time, in this place, with these people would clash with.
pub(super) async fn with(
    db: &mut PgConnection,
    occupied: &Occupied<'_>,
) -> sqlx::Result<Vec<Clash>> {
    let people: Vec<i64> = occupied.people.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        Clash,
        r#"SELECT c.id as "id!: MeetingId", c.title as "title!", c.group_code as "group_code!",
                  c.starts_at as "starts_at!", c.ends_at as "ends_at!", c.place as "place!",
                  c.same_room as "same_room!", c.who as "who!"
           FROM meeting_clashes($1, $2, $3, $4,
                $5::bigint[] || ARRAY(SELECT person_id FROM attendance
                                      WHERE meeting_id = $1 AND person_id IS NOT NULL
                                        AND expected)) c"#,
        occupied.meeting.map_or(0, |id| id.0),
        occupied.starts_at,
        occupied.ends_at,
        occupied.place,
        &people
    )
    .fetch_all(db)
    .await
}
