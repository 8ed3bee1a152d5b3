//! Reading meetings.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::Meeting;
use crate::{
    features::meetings::{
        model::{MeetingKind, MeetingState, MinutesState, Standing},
        policy::Visible,
    },
    kernel::ids::{GroupId, MeetingId, OrganisationId, PersonId},
    text_enum,
};

text_enum! {
    /// Which part of the calendar a list shows.
    pub enum Period {
        Coming = "coming" / "meetings-coming",
        Past = "past" / "meetings-past",
    }
}

/// What a list is narrowed to.
#[derive(Debug, Clone)]
pub struct MeetingFilter {
    pub period: Period,
    pub group: Option<GroupId>,
    pub kind: Option<MeetingKind>,
    /// Only those the reader is invited to.
    pub mine: bool,
    pub text: String,
}

impl MeetingFilter {
    /// Whether the list shows this part of the calendar.
    pub fn shows(&self, period: &Period) -> bool {
        self.period == *period
    }

    /// Whether the list is narrowed to this kind.
    pub fn is_kind(&self, kind: &MeetingKind) -> bool {
        self.kind == Some(*kind)
    }

    /// Whether the list is narrowed to this group.
    pub fn is_group(&self, group: &GroupId) -> bool {
        self.group == Some(*group)
    }

    /// Whether anything but the period narrows the list.
    pub fn narrows(&self) -> bool {
        self.group.is_some() || self.kind.is_some() || self.mine || !self.text.is_empty()
    }
}

/// A meeting in a list.
#[derive(Debug, Clone)]
pub struct MeetingRow {
    pub id: MeetingId,
    pub kind: MeetingKind,
    pub group_code: String,
    pub title: String,
    pub number: i32,
    pub year: i32,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    pub state: MeetingState,
    pub minutes_state: Option<MinutesState>,
    pub points: i64,
    pub people: i64,
    /// Rows of the whole list.
    pub total: i64,
}

/// A page of the meetings a reader may know of: coming ones from the next on, past ones from
/// the last back.
///
/// # Errors
/// Where the database fails.
pub async fn list(
    db: &mut PgConnection,
    reader: PersonId,
    visible: &Visible,
    filter: &MeetingFilter,
    now: DateTime<Utc>,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<MeetingRow>> {
    let groups: Vec<i64> = match visible {
        Visible::All => Vec::new(),
        Visible::Of(groups) => groups.iter().map(|id| id.0).collect(),
    };
    sqlx::query_as!(
        MeetingRow,
        r#"SELECT m.id as "id: MeetingId", m.kind as "kind: MeetingKind", g.code as "group_code!", m.title,
                  m.number, m.year, m.starts_at, m.ends_at, m.place, m.video_url,
                  m.state as "state: MeetingState", mi.state as "minutes_state?: MinutesState",
                  (SELECT count(*) FROM agenda_point p
                   WHERE p.meeting_id = m.id AND p.archived_at IS NULL) as "points!",
                  (SELECT count(*) FROM attendance a WHERE a.meeting_id = m.id) as "people!",
                  count(*) OVER () as "total!"
           FROM meeting m
           JOIN working_group g ON g.id = m.group_id
           LEFT JOIN minutes mi ON mi.meeting_id = m.id
           WHERE m.archived_at IS NULL
             AND ((m.ends_at >= $1) = $2)
             AND ($3 OR m.group_id = ANY($4)
                  OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = $5))
             AND ($6::bigint IS NULL OR m.group_id = $6)
             AND ($7::text IS NULL OR m.kind = $7)
             AND (NOT $8 OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = $5))
             AND ($9 = '' OR m.search @@ search_query($9) OR fold(m.title) LIKE '%' || fold($9) || '%')
           ORDER BY CASE WHEN $2 THEN m.starts_at END, m.starts_at DESC, m.id
           LIMIT $10 OFFSET $11"#,
        now,
        filter.period == Period::Coming,
        *visible == Visible::All,
        &groups,
        reader.0,
        filter.group.map(|id| id.0),
        filter.kind.map(MeetingKind::as_str),
        filter.mine,
        filter.text,
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// A group to choose.
#[derive(Debug, Clone)]
pub struct GroupChoice {
    pub id: GroupId,
    pub code: String,
    pub name: String,
}

/// The groups of the process.
///
/// # Errors
/// Where the database fails.
pub async fn groups(db: &mut PgConnection) -> sqlx::Result<Vec<GroupChoice>> {
    sqlx::query_as!(
        GroupChoice,
        r#"SELECT id as "id: GroupId", code as "code!", name FROM working_group
           WHERE archived_at IS NULL ORDER BY number LIMIT 50"#
    )
    .fetch_all(db)
    .await
}

/// An organisation to choose.
#[derive(Debug, Clone)]
pub struct OrganisationChoice {
    pub id: OrganisationId,
    pub name: String,
}

/// The organisations a bilateral may be held with.
///
/// # Errors
/// Where the database fails.
pub async fn organisations(db: &mut PgConnection) -> sqlx::Result<Vec<OrganisationChoice>> {
    sqlx::query_as!(
        OrganisationChoice,
        r#"SELECT id as "id: OrganisationId", name FROM organisation
           WHERE archived_at IS NULL ORDER BY fold(name) LIMIT 1000"#
    )
    .fetch_all(db)
    .await
}

/// What a form changes of a meeting.
///
/// # Errors
/// Where the database fails.
pub async fn meeting(db: &mut PgConnection, id: MeetingId) -> sqlx::Result<Option<Meeting>> {
    sqlx::query_as!(
        Meeting,
        r#"SELECT m.id as "id: MeetingId", m.kind as "kind: MeetingKind", m.group_id as "group_id: GroupId",
                  g.code as "group!", m.organisation_id as "organisation_id: OrganisationId",
                  o.name as "organisation?", m.title, m.starts_at, m.ends_at, m.place, m.video_url,
                  m.description, m.version
           FROM meeting m
           JOIN working_group g ON g.id = m.group_id
           LEFT JOIN organisation o ON o.id = m.organisation_id
           WHERE m.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// Somebody on the attendance list.
#[derive(Debug, Clone)]
pub struct Attendee {
    pub name: String,
    pub organisation: Option<String>,
    pub standing: Standing,
    pub represented_by: String,
}

/// Who is on the attendance list, by name.
///
/// # Errors
/// Where the database fails.
pub async fn attendees(db: &mut PgConnection, id: MeetingId) -> sqlx::Result<Vec<Attendee>> {
    sqlx::query_as!(
        Attendee,
        r#"SELECT coalesce(p.name, a.guest_name) as "name!",
                  o.short_name as "organisation?", a.standing as "standing: Standing", a.represented_by
           FROM attendance a
           LEFT JOIN person p ON p.id = a.person_id
           LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE a.meeting_id = $1
           ORDER BY fold(coalesce(p.last_name, a.guest_name)), a.id LIMIT 500"#,
        id.0
    )
    .fetch_all(db)
    .await
}
