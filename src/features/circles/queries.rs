//! Reading circles.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::{model::Circle, policy::Listed};
use kernel::{
    circle::{CircleState, Cycle},
    ids::{CircleId, GroupId, MeetingId, PersonId},
    lang::Lang,
    meeting::MeetingState,
    names::Names,
    urls,
};
use platform::{filter, i18n::Said, web::listing::One};

/// A circle as this reader stands to it; archived ones too.
pub async fn circle(
    db: &mut PgConnection,
    reader: Option<PersonId>,
    id: CircleId,
) -> sqlx::Result<Option<Circle>> {
    sqlx::query_as!(
        Circle,
        r#"SELECT c.id as "id: CircleId", c.group_id as "group_id: GroupId", g.code as "group_code!",
                  g.names as "group_name: Names", c.cycle as "cycle: Cycle", c.number, c.title, c.description,
                  c.meeting_id as "meeting_id: MeetingId", m.state as "meeting_state?: MeetingState",
                  m.starts_at as "starts_at?", m.ends_at as "ends_at?", m.place as "place?",
                  m.video_url as "video_url?", c.state as "state: CircleState", c.without_reason,
                  c.invitations_min, c.invitations_max, c.places_wanted, c.places_max, c.reply_to,
                  coalesce(nullif(c.reply_to, ''),
                           (SELECT p.email FROM membership f JOIN person p ON p.id = f.person_id
                            WHERE f.group_id = c.group_id AND f.role = 'facilitator' AND f.ended_on IS NULL
                              AND p.archived_at IS NULL AND p.erased_at IS NULL
                            ORDER BY f.since, f.id LIMIT 1), '') as "answers_to!",
                  c.feedback_due_on as feedback_chosen_on, c.asks_reading,
                  c.calendar_sequence + c.version + coalesce(m.version, 0) as "calendar_sequence!",
                  c.archived_at IS NOT NULL as "archived!", c.version,
                  EXISTS (SELECT FROM sub_group s WHERE s.circle_id = c.id AND s.note_taker_id = $2
                          AND s.archived_at IS NULL) as "note_taker!"
           FROM circle c
           JOIN working_group g ON g.id = c.group_id
           LEFT JOIN meeting m ON m.id = c.meeting_id
           WHERE c.id = $1"#,
        id.0,
        reader.map(|id| id.0)
    )
    .fetch_optional(db)
    .await
}

/// Holds the circle until the transaction ends: places and states change one by one.
pub async fn lock(db: &mut PgConnection, id: CircleId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM circle WHERE id = $1 FOR NO KEY UPDATE",
        id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// How many are invited, and how they answered: the same on every page.
#[derive(Debug, Clone, Default)]
pub struct Gauge {
    /// On the list, those who sent somebody else left out.
    pub listed: i64,
    /// A link left.
    pub invited: i64,
    pub coming: i64,
    /// Places held by offers.
    pub offered: i64,
    pub waiting: i64,
    pub declined: i64,
    pub unanswered: i64,
}

impl Gauge {
    /// Places that are free of so many.
    pub fn free(&self, places: i32) -> i64 {
        (i64::from(places) - self.coming - self.offered).max(0)
    }
}

/// Counts a circle's invitees.
pub async fn gauge(db: &mut PgConnection, id: CircleId) -> sqlx::Result<Gauge> {
    sqlx::query_as!(
        Gauge,
        r#"SELECT count(*) FILTER (WHERE NOT replaced) as "listed!",
                  count(*) FILTER (WHERE invited) as "invited!",
                  count(*) FILTER (WHERE coming) as "coming!",
                  count(*) FILTER (WHERE offered) as "offered!",
                  count(*) FILTER (WHERE waiting) as "waiting!",
                  count(*) FILTER (WHERE state = 'no') as "declined!",
                  count(*) FILTER (WHERE unanswered) as "unanswered!"
           FROM circle_invitee WHERE circle_id = $1 AND archived_at IS NULL"#,
        id.0
    )
    .fetch_one(db)
    .await
}

filter! {
    /// What the list is narrowed to.
    pub struct CircleFilter at urls::circles {
        group: Option<GroupId> = One("group"),
        state: Option<CircleState> = One("state"),
        cycle: Option<Cycle> = One("cycle"),
    }
}

/// A circle in a list.
#[derive(Debug, Clone)]
pub struct CircleRow {
    pub id: CircleId,
    pub group_code: String,
    pub cycle: Cycle,
    pub number: i32,
    pub title: String,
    pub state: CircleState,
    pub without_reason: String,
    pub starts_at: Option<DateTime<Utc>>,
    pub invited: i64,
    pub coming: i64,
    pub places_wanted: i32,
    /// The last day of written feedback, as somebody chose it.
    pub feedback_due_on: Option<NaiveDate>,
    /// Rows of the whole list.
    pub total: i64,
}

/// A page of the circles a reader may know of, by group, cycle and number.
pub async fn list(
    db: &mut PgConnection,
    listed: &Listed,
    filter: &CircleFilter,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<CircleRow>> {
    sqlx::query_as!(
        CircleRow,
        r#"WITH page AS (
             SELECT c.*, g.code, g.number AS group_number, count(*) OVER () AS total
             FROM circle c JOIN working_group g ON g.id = c.group_id
             WHERE c.archived_at IS NULL AND ($1 OR c.group_id = ANY($2))
               AND ($3::bigint IS NULL OR c.group_id = $3)
               AND ($4::text IS NULL OR c.state = $4)
               AND ($5::text IS NULL OR c.cycle = $5)
             ORDER BY g.number, c.cycle, c.number, c.id LIMIT $6 OFFSET $7)
           SELECT c.id as "id!: CircleId", c.code as "group_code!", c.cycle as "cycle!: Cycle",
                  c.number as "number!", c.title as "title!", c.state as "state!: CircleState",
                  c.without_reason as "without_reason!", m.starts_at as "starts_at?",
                  (SELECT count(*) FROM circle_invitee i WHERE i.circle_id = c.id AND i.archived_at IS NULL
                     AND i.invited) as "invited!",
                  (SELECT count(*) FROM circle_invitee i WHERE i.circle_id = c.id AND i.archived_at IS NULL
                     AND i.coming) as "coming!",
                  c.places_wanted as "places_wanted!", c.feedback_due_on as "feedback_due_on?",
                  c.total as "total!"
           FROM page c LEFT JOIN meeting m ON m.id = c.meeting_id
           ORDER BY c.group_number, c.cycle, c.number, c.id"#,
        listed.all,
        &listed.groups,
        filter.group.map(|id| id.0),
        filter.state.map(CircleState::as_str),
        filter.cycle.map(Cycle::as_str),
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// A group to choose: id and label.
#[derive(Debug, Clone)]
pub struct GroupChoice {
    pub id: GroupId,
    pub name: Said,
}

/// The groups of the process.
pub async fn groups(db: &mut PgConnection, lang: Lang) -> sqlx::Result<Vec<GroupChoice>> {
    sqlx::query_as!(
        GroupChoice,
        r#"SELECT id as "id: GroupId", said_in(code || ' · ', names, $1) as "name!: Said" FROM working_group
           WHERE archived_at IS NULL ORDER BY number LIMIT 50"#,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// A group that axes and notes belong to.
#[derive(Debug, Clone)]
pub struct OfGroup {
    pub id: GroupId,
    pub code: String,
    pub name: Names,
}

/// One group, archived or not.
pub async fn group(db: &mut PgConnection, id: GroupId) -> sqlx::Result<Option<OfGroup>> {
    sqlx::query_as!(
        OfGroup,
        r#"SELECT id as "id: GroupId", code as "code!", names as "name: Names" FROM working_group WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// The meeting a circle is, as the history names it: `2e cercle · 12/10/2021`.
pub(crate) async fn meeting_name(
    db: &mut PgConnection,
    id: CircleId,
) -> sqlx::Result<Option<String>> {
    let found = sqlx::query_scalar!(
        r#"SELECT m.title || ' · ' || to_char(m.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY') as "name!"
           FROM circle c JOIN meeting m ON m.id = c.meeting_id WHERE c.id = $1"#,
        id.0
    );
    found.fetch_optional(db).await
}
