//! Reading who has answered, and what was sent, for those who prepare the circle.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, types::Json};

use super::model::{Answer, FileRow, FrozenAxis};
use kernel::ids::{AxisId, CircleId, CircleInviteeId};

/// How far somebody is.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress {
    /// Axes they have answered, named or not.
    pub done: i64,
    /// Something is begun that was never sent.
    pub started: bool,
    pub extended_until: Option<NaiveDate>,
    /// When they were given that, and told so.
    pub extended_at: Option<DateTime<Utc>>,
    /// Why; empty where there is no extension.
    pub reason: String,
}

/// How far everybody on the list is.
pub(super) async fn progress(
    db: &mut PgConnection,
    circle: CircleId,
) -> sqlx::Result<HashMap<CircleInviteeId, Progress>> {
    let rows = sqlx::query!(
        r#"SELECT i.id as "id: CircleInviteeId",
                  (SELECT count(*) FROM feedback_done d WHERE d.invitee_id = i.id) as "done!",
                  EXISTS (SELECT FROM feedback f WHERE f.invitee_id = i.id AND f.sendings = 0) as "started!",
                  x.until_on as "until_on?", x.given_at as "given_at?", coalesce(x.reason, '') as "reason!"
           FROM circle_invitee i LEFT JOIN feedback_extension x ON x.invitee_id = i.id
           WHERE i.circle_id = $1 AND i.archived_at IS NULL LIMIT 1000"#,
        circle.0
    )
    .fetch_all(db)
    .await?;
    let progress = rows.into_iter().map(|row| {
        let progress = Progress {
            done: row.done,
            started: row.started,
            extended_until: row.until_on,
            extended_at: row.given_at,
            reason: row.reason,
        };
        (row.id, progress)
    });
    Ok(progress.collect())
}

/// How much there is on an axis.
#[derive(Debug, Clone)]
pub(super) struct AxisCount {
    pub axis: AxisId,
    pub sent: i64,
    pub started: i64,
}

/// How much there is on each axis.
pub(super) async fn counts(
    db: &mut PgConnection,
    circle: CircleId,
) -> sqlx::Result<Vec<AxisCount>> {
    sqlx::query_as!(
        AxisCount,
        r#"SELECT axis_id as "axis: AxisId", count(*) FILTER (WHERE sendings > 0) as "sent!",
                  count(*) FILTER (WHERE sendings = 0) as "started!"
           FROM feedback WHERE circle_id = $1 GROUP BY axis_id"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// A feedback as it was sent last; what is written on it since is its writer's alone.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    pub unnamed: bool,
    /// Empty where it is unnamed.
    pub name: String,
    pub organisation: String,
    /// As its note's version has it.
    pub axis: FrozenAxis,
    pub answers: Vec<Answer>,
    pub files: Vec<FileRow>,
    pub number: i32,
    pub sent_on: NaiveDate,
    pub read_on: Option<NaiveDate>,
}

/// What was sent on an axis: the named ones by name, the others in an order that says nothing.
pub(super) async fn sent(
    db: &mut PgConnection,
    circle: CircleId,
    axis: AxisId,
) -> sqlx::Result<Vec<Sent>> {
    let rows = sqlx::query!(
        r#"SELECT f.unnamed, coalesce(nullif(i.name, ''), i.email, '') as "name!",
                  coalesce(nullif(o.short_name, ''), o.name, i.organisation, '') as "organisation!",
                  v.axes as "axes!: Json<Vec<FrozenAxis>>", s.answers as "answers: Json<Vec<Answer>>",
                  (SELECT coalesce(json_agg(json_build_object('id', l.id, 'file_name', l.file_name,
                                                              'size', length(l.content)) ORDER BY l.file_name), '[]')
                   FROM feedback_file l WHERE l.feedback_id = f.id AND f.sent) as "files!: Json<Vec<FileRow>>",
                  s.number, s.sent_on, f.read_on
           FROM feedback f
           JOIN feedback_sending s ON s.feedback_id = f.id AND s.number = f.sendings
           JOIN note_version v ON v.id = f.note_version_id
           LEFT JOIN circle_invitee i ON i.id = f.invitee_id
           LEFT JOIN organisation o ON o.id = i.organisation_id
           WHERE f.circle_id = $1 AND f.axis_id = $2 AND v.axes IS NOT NULL
           ORDER BY f.unnamed, name_order(coalesce(nullif(i.name, ''), i.email)), f.id LIMIT 500"#,
        circle.0,
        axis.0
    )
    .fetch_all(db)
    .await?;
    let found = rows.into_iter().filter_map(|row| {
        let of_axis = row.axes.0.into_iter().find(|one| one.id == axis)?;
        Some(Sent {
            unnamed: row.unnamed,
            name: row.name,
            organisation: row.organisation,
            axis: of_axis,
            answers: row.answers.0,
            files: row.files.0,
            number: row.number,
            sent_on: row.sent_on,
            read_on: row.read_on,
        })
    });
    Ok(found.collect())
}
