//! What every page about a meeting needs to know of it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use register::Occasion;
use sqlx::PgConnection;

use kernel::meeting::{MeetingKind, MeetingState, MinutesState};
use kernel::{
    dates::brussels_date,
    ids::{GroupId, MeetingId, PersonId, SeriesId},
};
use platform::auth::{Relation, Target};

/// A meeting in short, with how the reader stands to it.
#[derive(Debug, Clone)]
pub struct MeetingHead {
    pub id: MeetingId,
    pub kind: MeetingKind,
    pub group_id: GroupId,
    /// `GT3`.
    pub group_code: String,
    pub title: String,
    pub year: i32,
    /// Within the year, among the group's meetings of the kind.
    pub number: i32,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Room or address; may be empty.
    pub place: String,
    /// May be empty.
    pub video_url: String,
    pub state: MeetingState,
    /// Why it was cancelled; empty otherwise.
    pub cancel_reason: String,
    pub series_id: Option<SeriesId>,
    /// None: no notes were ever taken.
    pub minutes_state: Option<MinutesState>,
    /// Until when corrections of the minutes sent round can be proposed.
    pub corrections_due_on: Option<NaiveDate>,
    /// Corrections still to be answered.
    pub open_corrections: i64,
    pub archived: bool,
    pub version: i32,
    /// The reader is on the attendance list.
    pub invited: bool,
    /// The reader takes notes, says the attendance list.
    pub note_taker: bool,
}

impl MeetingHead {
    /// What rights of its reader are asked on.
    pub fn target(&self, reader: PersonId) -> Target {
        Target::group(self.group_id)
            .with(Relation::Invited, self.invited.then_some(reader))
            .with(Relation::NoteTaker, self.note_taker.then_some(reader))
    }

    /// As the register sees it.
    pub fn occasion(&self) -> Occasion {
        Occasion {
            id: self.id,
            group_id: self.group_id,
            state: self.state,
            archived: self.archived,
        }
    }

    /// People are still told of it: neither held, called off nor put away.
    pub fn is_ahead(&self) -> bool {
        self.state.pending() && !self.archived
    }

    /// Not begun either: invitations go out.
    pub fn invites(&self) -> bool {
        self.is_ahead() && self.state == MeetingState::Planned
    }

    /// The day in Brussels.
    pub fn day(&self) -> NaiveDate {
        brussels_date(self.starts_at)
    }
}

/// Lets one writer at a time change what belongs to a meeting, until the transaction ends: orders
/// stay whole, positions differ, and change numbers become visible in their order.
pub async fn lock(db: &mut PgConnection, id: MeetingId) -> sqlx::Result<()> {
    // Rows that only name the meeting (foreign keys) need not wait.
    sqlx::query!(
        "SELECT id FROM meeting WHERE id = $1 FOR NO KEY UPDATE",
        id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// Locks a meeting as [`lock`] does, to move it on from the state it is in.
pub async fn lock_state(db: &mut PgConnection, id: MeetingId) -> sqlx::Result<MeetingState> {
    sqlx::query_scalar!(
        r#"SELECT state as "state: MeetingState" FROM meeting WHERE id = $1 FOR NO KEY UPDATE"#,
        id.0
    )
    .fetch_one(db)
    .await
}

/// Mails sent twice within that long, with nothing changed in between: the same click.
pub const TWICE: TimeDelta = TimeDelta::minutes(1);

/// When this was done to a meeting, where it is the last of its history: nothing was changed since.
pub async fn ended_with(
    db: &mut PgConnection,
    id: MeetingId,
    action: &str,
) -> sqlx::Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!(
        r#"SELECT last.at as "at!"
           FROM (SELECT at, action FROM history WHERE subject_kind = 'meeting' AND subject_id = $1
                 ORDER BY id DESC LIMIT 1) last
           WHERE last.action = $2"#,
        id.0,
        action
    )
    .fetch_optional(db)
    .await
}

/// A meeting as the reader sees it; archived ones too.
pub async fn head(
    db: &mut PgConnection,
    reader: PersonId,
    id: MeetingId,
) -> sqlx::Result<Option<MeetingHead>> {
    sqlx::query_as!(
        MeetingHead,
        r#"SELECT m.id as "id: MeetingId", m.kind as "kind: MeetingKind", m.group_id as "group_id: GroupId",
                  g.code as "group_code!", m.title, m.year, m.number, m.starts_at, m.ends_at, m.place,
                  m.video_url, m.state as "state: MeetingState", m.cancel_reason, m.series_id as "series_id: SeriesId",
                  mi.state as "minutes_state?: MinutesState", mi.corrections_due_on as "corrections_due_on?",
                  (SELECT count(*) FROM correction c WHERE c.meeting_id = m.id AND c.pending) as "open_corrections!",
                  m.archived_at IS NOT NULL as "archived!",
                  m.version, a.id IS NOT NULL as "invited!", coalesce(a.takes_notes, false) as "note_taker!"
           FROM meeting m
           JOIN working_group g ON g.id = m.group_id
           LEFT JOIN minutes mi ON mi.meeting_id = m.id
           LEFT JOIN attendance a ON a.meeting_id = m.id AND a.person_id = $2
           WHERE m.id = $1"#,
        id.0,
        reader.0
    )
    .fetch_optional(db)
    .await
}
