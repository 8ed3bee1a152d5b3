//! Reading agendas.

use sqlx::PgConnection;

use super::model::{OutlinePoint, numbered};
use crate::{
    features::meetings::model::{PointKind, PointRound, PointState},
    kernel::ids::{GroupId, MeetingId, PersonId, PointId},
};

/// The agenda in order, numbered: one statement.
///
/// # Errors
/// Where the database fails.
pub async fn outline(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<OutlinePoint>> {
    let rows = sqlx::query!(
        r#"SELECT p.id as "id: PointId", p.parent_id as "parent: PointId", p.title, p.kind as "kind: PointKind",
                  p.round as "round: PointRound", p.body, p.minutes_planned,
                  p.presenter_id as "presenter_id: PersonId",
                  coalesce(who.name, p.presenter_name) as "presenter!", p.state as "state: PointState",
                  p.carried_from_id IS NOT NULL as "carried!", p.started_at, p.seconds_spent, p.version,
                  ARRAY(SELECT coalesce(s.code, g.code, me.code) FROM agenda_point_subject x
                        LEFT JOIN strategy s ON s.id = x.strategy_id
                        LEFT JOIN working_group g ON g.id = x.group_id
                        LEFT JOIN measure me ON me.id = x.measure_id
                        WHERE x.point_id = p.id ORDER BY x.id) as "subjects!: Vec<String>"
           FROM agenda_point p LEFT JOIN person who ON who.id = p.presenter_id
           WHERE p.meeting_id = $1 AND p.archived_at IS NULL
           ORDER BY p.position, p.id LIMIT 500"#,
        meeting.0
    )
    .fetch_all(db)
    .await?;
    let points = rows.into_iter().map(|row| OutlinePoint {
        id: row.id,
        parent: row.parent,
        number: String::new(),
        title: row.title,
        kind: row.kind,
        round: row.round,
        body: row.body,
        minutes_planned: row.minutes_planned,
        presenter_id: row.presenter_id,
        presenter: row.presenter,
        state: row.state,
        carried: row.carried,
        started_at: row.started_at,
        seconds_spent: row.seconds_spent,
        subjects: row.subjects,
        version: row.version,
    });
    Ok(numbered(points.collect()))
}

/// Somebody who could present a point: attendees, and who holds a role in the group.
#[derive(Debug, Clone)]
pub struct Presenter {
    pub id: PersonId,
    pub name: String,
}

/// Who could present a point.
///
/// # Errors
/// Where the database fails.
pub async fn presenters(
    db: &mut PgConnection,
    meeting: MeetingId,
    group: GroupId,
) -> sqlx::Result<Vec<Presenter>> {
    sqlx::query_as!(
        Presenter,
        r#"SELECT p.id as "id: PersonId", p.name FROM person p
           WHERE p.archived_at IS NULL AND (
               p.id IN (SELECT person_id FROM attendance WHERE meeting_id = $1)
               OR p.id IN (SELECT person_id FROM membership WHERE group_id = $2 AND ended_on IS NULL)
               OR p.id IN (SELECT presenter_id FROM agenda_point WHERE meeting_id = $1))
           ORDER BY fold(p.last_name), p.id LIMIT 500"#,
        meeting.0,
        group.0
    )
    .fetch_all(db)
    .await
}

/// What a point can be about: code → kind and id.
#[derive(Debug, Clone)]
pub struct SubjectChoice {
    /// `strategy:3`, `group:4`.
    pub value: String,
    pub label: String,
}

/// The strategies and groups a point can be about.
///
/// # Errors
/// Where the database fails.
pub async fn subjects(db: &mut PgConnection) -> sqlx::Result<Vec<SubjectChoice>> {
    sqlx::query_as!(
        SubjectChoice,
        r#"SELECT value as "value!", label as "label!" FROM (
               SELECT 'strategy:' || id AS value, code || ' · ' || name AS label, 0 AS kind, position
               FROM strategy WHERE archived_at IS NULL
               UNION ALL
               SELECT 'group:' || id, code || ' · ' || name, 1, number
               FROM working_group WHERE archived_at IS NULL) x
           ORDER BY kind, position LIMIT 200"#
    )
    .fetch_all(db)
    .await
}

/// The meeting before this one of the same group and kind that has an agenda.
///
/// # Errors
/// Where the database fails.
pub async fn meeting_before(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Option<(MeetingId, String)>> {
    let row = sqlx::query!(
        r#"SELECT b.id as "id: MeetingId", b.title FROM meeting m
           JOIN meeting b ON b.group_id = m.group_id AND b.kind = m.kind AND b.starts_at < m.starts_at
           WHERE m.id = $1 AND b.archived_at IS NULL AND b.state <> 'cancelled'
             AND EXISTS (SELECT FROM agenda_point p WHERE p.meeting_id = b.id AND p.archived_at IS NULL)
           ORDER BY b.starts_at DESC LIMIT 1"#,
        meeting.0
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.id, row.title)))
}

/// What a point is about, as its form's values.
///
/// # Errors
/// Where the database fails.
pub async fn subjects_of(db: &mut PgConnection, point: PointId) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"SELECT coalesce('strategy:' || strategy_id, 'group:' || group_id) as "value!"
           FROM agenda_point_subject WHERE point_id = $1 AND measure_id IS NULL ORDER BY id"#,
        point.0
    )
    .fetch_all(db)
    .await
}
