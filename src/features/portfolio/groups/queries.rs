//! Reading groups.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::{PgConnection, types::Json};

use super::model::{CircleStage, Group, GroupState};
use crate::updates::model::Health;
use kernel::{
    ids::{GroupId, MeasureId, MeetingId},
    names::Names,
    review_state::ReviewState,
    urls,
};
use platform::{
    auth::{Actor, Right},
    filter,
    web::{listing::Tick, state_bar::StateCounts},
};

/// One group, archived or not, with its measures counted by state.
pub async fn group(db: &mut PgConnection, id: GroupId) -> sqlx::Result<Option<Group>> {
    sqlx::query_as!(
        Group,
        r#"SELECT g.id as "id: GroupId", g.number, g.code as "code!", g.name, g.name_nl, g.mandate,
                  g.state as "state: GroupState",
                  g.first_circle_stage as "first_circle_stage: CircleStage", g.first_circle_on,
                  g.second_circle_stage as "second_circle_stage: CircleStage", g.second_circle_on,
                  g.circle_note, g.review_due_on, g.archived_at, g.version,
                  (SELECT coalesce(json_object_agg(c.state, c.n), '{}') FROM
                     (SELECT state, sum(n)::bigint AS n FROM measure_count
                      WHERE group_id = g.id GROUP BY state HAVING sum(n) > 0) c) as "counts!"
           FROM working_group g WHERE g.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A group in the list.
#[derive(Debug, Clone)]
pub struct GroupRow {
    pub id: GroupId,
    pub code: String,
    pub name: Names,
    pub pilots: Option<String>,
    pub first_circle_stage: CircleStage,
    pub second_circle_stage: CircleStage,
    pub second_circle_on: Option<NaiveDate>,
    pub review_due_on: Option<NaiveDate>,
    pub health: Option<Health>,
    pub counts: serde_json::Value,
}

impl GroupRow {
    /// Its measures by review state.
    pub fn state_counts(&self) -> StateCounts {
        self.counts.clone().into()
    }

    /// Measures whose review is due and not submitted.
    pub fn late(&self, today: &NaiveDate) -> i64 {
        self.state_counts().late(self.review_due_on, today)
    }

    /// The group's page.
    pub fn url(&self) -> String {
        urls::group(self.id)
    }
}

filter! {
    /// Which groups the list shows.
    pub struct GroupFilter at urls::groups {
        archived: bool = Tick("archived"),
    }
}

/// The groups by number.
pub async fn list(db: &mut PgConnection, filter: &GroupFilter) -> sqlx::Result<Vec<GroupRow>> {
    sqlx::query_as!(
        GroupRow,
        r#"SELECT g.id as "id: GroupId", g.code as "code!", g.names as "name: Names", p.pilots,
                  g.first_circle_stage as "first_circle_stage: CircleStage",
                  g.second_circle_stage as "second_circle_stage: CircleStage", g.second_circle_on,
                  g.review_due_on, u.health as "health?: Health",
                  (SELECT coalesce(json_object_agg(c.state, c.n), '{}') FROM
                     (SELECT state, sum(n)::bigint AS n FROM measure_count
                      WHERE group_id = g.id GROUP BY state HAVING sum(n) > 0) c) as "counts!"
           FROM working_group g
           LEFT JOIN (SELECT w.id, string_agg(p.name, ', ' ORDER BY fold(p.last_name), p.id) AS pilots
                      FROM working_group w
                      JOIN membership m ON m.group_id = w.id AND m.ended_on IS NULL
                        AND m.role = CASE w.number WHEN 0 THEN 'coordinator' ELSE 'pilot' END
                      JOIN person p ON p.id = m.person_id GROUP BY w.id) p ON p.id = g.id
           LEFT JOIN LATERAL (SELECT health FROM status_update
                              WHERE group_id = g.id AND archived_at IS NULL
                              ORDER BY published_on DESC, id DESC LIMIT 1) u ON true
           WHERE (g.archived_at IS NOT NULL) = $1 ORDER BY g.number LIMIT 200"#,
        filter.archived
    )
    .fetch_all(db)
    .await
}

/// A measure on the group's page.
#[derive(Debug, Clone)]
pub struct GroupMeasure {
    pub id: MeasureId,
    pub code: String,
    pub title: String,
    pub state: ReviewState,
    pub pilot: Option<String>,
}

impl GroupMeasure {
    /// The measure's page.
    pub fn url(&self) -> String {
        urls::measure(self.id)
    }
}

/// Measures on the group's page.
pub(crate) const MEASURES_SHOWN: i64 = 10;

/// The group's first measures by code.
pub async fn measures(db: &mut PgConnection, id: GroupId) -> sqlx::Result<Vec<GroupMeasure>> {
    sqlx::query_as!(
        GroupMeasure,
        r#"SELECT m.id as "id: MeasureId", m.code, m.title, m.state as "state: ReviewState",
                  p.name as "pilot?"
           FROM measure m LEFT JOIN person p ON p.id = m.pilot_id
           WHERE m.group_id = $1 AND m.archived_at IS NULL ORDER BY m.code LIMIT $2"#,
        id.0,
        MEASURES_SHOWN
    )
    .fetch_all(db)
    .await
}

/// A meeting of the group, as its page lists it.
#[derive(Debug, Clone, Deserialize)]
pub struct GroupMeeting {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    /// Still to come.
    pub ahead: bool,
}

/// What the group's meetings left, and those around today.
#[derive(Debug, Clone)]
pub struct Meetings {
    /// The last one and the next three, in order.
    pub around: Vec<GroupMeeting>,
    pub open_items: i64,
    pub overdue_items: i64,
    pub decisions: i64,
}

/// The group's meetings around a moment, its open items and its decisions: one statement.
pub async fn meetings(db: &mut PgConnection, id: GroupId, actor: &Actor) -> sqlx::Result<Meetings> {
    let drafts = actor.reach(Right::TakeNotes);
    let row = sqlx::query!(
        r#"WITH hidden AS (SELECT h AS meeting_id FROM hidden_drafts($3, $4, $5) h)
           SELECT (SELECT coalesce(json_agg(x ORDER BY x.starts_at), '[]') FROM (
                      (SELECT id, title, starts_at, false AS ahead FROM meeting
                       WHERE group_id = $1 AND archived_at IS NULL AND NOT called_off AND starts_at <= $2
                       ORDER BY starts_at DESC LIMIT 1)
                      UNION ALL
                      (SELECT id, title, starts_at, true FROM meeting
                       WHERE group_id = $1 AND archived_at IS NULL AND NOT called_off AND starts_at > $2
                       ORDER BY starts_at LIMIT 3)) x) as "around!: Json<Vec<GroupMeeting>>",
                  (SELECT count(*) FROM action_item WHERE group_id = $1 AND archived_at IS NULL
                      AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))
                      AND pending) as "open_items!",
                  (SELECT count(*) FROM action_item WHERE group_id = $1 AND archived_at IS NULL
                      AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))
                      AND pending
                      AND due_on < ($2 AT TIME ZONE 'Europe/Brussels')::date) as "overdue_items!",
                  (SELECT count(*) FROM decision WHERE group_id = $1 AND archived_at IS NULL
                      AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "decisions!""#,
        id.0,
        actor.now,
        drafts.person,
        drafts.all,
        &drafts.groups
    )
    .fetch_one(db)
    .await?;
    Ok(Meetings {
        around: row.around.0,
        open_items: row.open_items,
        overdue_items: row.overdue_items,
        decisions: row.decisions,
    })
}
