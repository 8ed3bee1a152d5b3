//! Reading meetings.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::model::Meeting;
use kernel::{
    dates::from_brussels,
    ids::{GroupId, MeetingId, OrganisationId},
    meeting::{MeetingKind, MeetingState, MinutesState},
    names::Names,
    text_enum, urls,
};
use platform::{
    auth::{Actor, Right},
    filter,
    web::listing::{Day, One, Text, Tick, Usually},
};

text_enum! {
    /// Which part of the calendar a list shows.
    pub enum Period {
        Coming = "coming" / "meetings-coming",
        Past = "past" / "meetings-past",
        All = "all" / "meetings-all",
    }
}

text_enum! {
    /// How a list shows them.
    pub enum MeetingView {
        List = "list" / "meetings-view-list",
        /// By month, from the first on.
        Timeline = "timeline" / "meetings-view-timeline",
    }
}

filter! {
    /// What a list is narrowed to, and how it is shown.
    pub struct MeetingFilter at urls::meetings {
        group: Option<GroupId> = One("group"),
        kind: Option<MeetingKind> = One("kind"),
        state: Option<MeetingState> = One("state"),
        /// Where the minutes stand.
        minutes: Option<MinutesState> = One("minutes"),
        /// Days in Brussels, both included.
        from: Option<NaiveDate> = Day("from"),
        to: Option<NaiveDate> = Day("to"),
        /// Only those the reader is invited to.
        mine: bool = Tick("mine"),
        text: String = Text("q"),
        when: Option<Period> = One("when"),
        view: MeetingView = Usually("view", MeetingView::List),
    }
}

impl MeetingFilter {
    /// The part of the calendar that the list shows: a timeline all of it, unless the reader says
    /// otherwise.
    pub(super) fn period(&self) -> Period {
        self.when.unwrap_or(match self.view {
            MeetingView::List => Period::Coming,
            MeetingView::Timeline => Period::All,
        })
    }

    /// The moments after which, and before which, a meeting must end.
    fn bounds(&self, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        let midnight = |day: NaiveDate| from_brussels(day, NaiveTime::MIN);
        let far = TimeDelta::days(400 * 365);
        let from = self.from.map_or(now - far, midnight);
        let to = self
            .to
            .map_or(now + far, |day| midnight(day + Days::new(1)));
        match self.period() {
            Period::Coming => (from.max(now), to),
            Period::Past => (from, to.min(now)),
            Period::All => (from, to),
        }
    }
}

/// A meeting in a list.
#[derive(Debug, Clone)]
pub(crate) struct MeetingRow {
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
    pub decisions: i64,
    /// Rows of the whole list.
    pub total: i64,
}

/// A page of the meetings a reader may know of: those to come from the next on, then past ones
/// from the last back; or, in a timeline, all from the first on.
pub(super) async fn list(
    db: &mut PgConnection,
    actor: &Actor,
    filter: &MeetingFilter,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<MeetingRow>> {
    let known = actor.reach(Right::ReadMeeting);
    let now = actor.now;
    let (after, before) = filter.bounds(now);
    let drafts = actor.reach(Right::TakeNotes);
    sqlx::query_as!(
        MeetingRow,
        r#"SELECT m.id as "id: MeetingId", m.kind as "kind: MeetingKind", g.code as "group_code!", m.title,
                  m.number, m.year, m.starts_at, m.ends_at, m.place, m.video_url, m.state as "state: MeetingState", mi.state as "minutes_state?: MinutesState",
                  (SELECT count(*) FROM agenda_point p
                   WHERE p.meeting_id = m.id AND p.archived_at IS NULL) as "points!",
                  (SELECT count(*) FROM attendance a WHERE a.meeting_id = m.id) as "people!",
                  (SELECT count(*) FROM decision d WHERE d.meeting_id = m.id AND d.archived_at IS NULL
                     AND (d.entry_id IS NULL OR m.id NOT IN (SELECT * FROM hidden_drafts($5, $16, $17)))) as "decisions!",
                  count(*) OVER () as "total!"
           FROM meeting m
           JOIN working_group g ON g.id = m.group_id
           LEFT JOIN minutes mi ON mi.meeting_id = m.id
           WHERE m.archived_at IS NULL
             AND m.ends_at >= $1 AND m.ends_at < $2
             AND ($3 OR m.group_id = ANY($4)
                  OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = $5))
             AND ($6::bigint IS NULL OR m.group_id = $6)
             AND ($7::text IS NULL OR m.kind = $7)
             AND ($8::text IS NULL OR m.state = $8)
             AND (NOT $9 OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = $5))
             AND ($10 = '' OR m.search @@ search_query($10) OR fold(m.title) LIKE '%' || fold($10) || '%')
             AND ($15::text IS NULL OR mi.state = $15)
           ORDER BY CASE WHEN NOT $12 THEN m.ends_at < $11 END,
                    CASE WHEN $12 OR m.ends_at >= $11 THEN m.starts_at END, m.starts_at DESC, m.id
           LIMIT $13 OFFSET $14"#,
        after,
        before,
        known.all,
        &known.groups,
        actor.id.0,
        filter.group.map(|id| id.0),
        filter.kind.map(MeetingKind::as_str),
        filter.state.map(MeetingState::as_str),
        filter.mine,
        filter.text,
        now,
        filter.view == MeetingView::Timeline,
        limit,
        offset,
        filter.minutes.map(MinutesState::as_str),
        drafts.all,
        &drafts.groups
    )
    .fetch_all(db)
    .await
}

/// A group to choose.
#[derive(Debug, Clone)]
pub(super) struct GroupChoice {
    pub id: GroupId,
    pub code: String,
    pub name: Names,
}

impl GroupChoice {
    /// `GT3 · Production`
    pub(super) fn label(&self) -> Names {
        self.name.after(&format!("{} · ", self.code))
    }
}

/// The groups of the process.
pub(super) async fn groups(db: &mut PgConnection) -> sqlx::Result<Vec<GroupChoice>> {
    sqlx::query_as!(
        GroupChoice,
        r#"SELECT id as "id: GroupId", code as "code!", names as "name: Names" FROM working_group
           WHERE archived_at IS NULL ORDER BY number LIMIT 50"#
    )
    .fetch_all(db)
    .await
}

/// An organisation to choose.
#[derive(Debug, Clone)]
pub(super) struct OrganisationChoice {
    pub id: OrganisationId,
    pub name: String,
}

/// The organisations a bilateral may be held with.
pub(super) async fn organisations(db: &mut PgConnection) -> sqlx::Result<Vec<OrganisationChoice>> {
    sqlx::query_as!(
        OrganisationChoice,
        r#"SELECT id as "id: OrganisationId", name FROM organisation
           WHERE archived_at IS NULL ORDER BY fold(name) LIMIT 1000"#
    )
    .fetch_all(db)
    .await
}

/// What a form changes of a meeting.
pub(super) async fn meeting(db: &mut PgConnection, id: MeetingId) -> sqlx::Result<Option<Meeting>> {
    sqlx::query_as!(
        Meeting,
        r#"SELECT m.id as "id: MeetingId", m.kind as "kind: MeetingKind", m.group_id as "group_id: GroupId",
                  g.code as "group!", m.organisation_id as "organisation_id: OrganisationId",
                  o.name as "organisation?", m.title, m.number, m.starts_at, m.ends_at, m.place,
                  m.video_url, m.description, m.version
           FROM meeting m
           JOIN working_group g ON g.id = m.group_id
           LEFT JOIN organisation o ON o.id = m.organisation_id
           WHERE m.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}
