//! Points that fill themselves: standing rounds, and what an earlier meeting left over.

use sqlx::PgConnection;

use crate::{
    features::meetings::model::PointRound,
    kernel::ids::{MeetingId, PointId},
    platform::{
        auth::{Permit, rights::permission::EditMeeting},
        errors::SaveError,
        history::Changes,
    },
};

/// Gives a standing round a sub-point for each strategy or group, with its last status update;
/// one that has a sub-point already keeps it. How many were added.
///
/// # Errors
/// Where the database fails.
pub async fn round(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting>,
    meeting: MeetingId,
    point: PointId,
    round: PointRound,
) -> Result<u64, SaveError> {
    let done = match round {
        PointRound::None => return Ok(0),
        PointRound::Strategies => {
            sqlx::query!(
                r#"INSERT INTO agenda_point (meeting_id, parent_id, position, title, kind, strategy_id, body)
                   SELECT $1, $2, 1000 + s.position, s.name, 'information', s.id,
                          coalesce((SELECT u.body FROM status_update u
                                    WHERE u.strategy_id = s.id AND u.archived_at IS NULL
                                    ORDER BY u.published_on DESC, u.id DESC LIMIT 1), '')
                   FROM strategy s
                   WHERE s.archived_at IS NULL AND NOT EXISTS (
                       SELECT FROM agenda_point p WHERE p.parent_id = $2 AND p.strategy_id = s.id
                         AND p.archived_at IS NULL)"#,
                meeting.0,
                point.0
            )
            .execute(&mut *db)
            .await?
        }
        PointRound::Groups => {
            sqlx::query!(
                r#"INSERT INTO agenda_point (meeting_id, parent_id, position, title, kind, group_id, body)
                   SELECT $1, $2, 1000 + g.number, g.code || ' · ' || g.name, 'information', g.id,
                          coalesce((SELECT u.body FROM status_update u
                                    WHERE u.group_id = g.id AND u.archived_at IS NULL
                                    ORDER BY u.published_on DESC, u.id DESC LIMIT 1), '')
                   FROM working_group g
                   WHERE g.archived_at IS NULL AND g.number > 0 AND NOT EXISTS (
                       SELECT FROM agenda_point p WHERE p.parent_id = $2 AND p.group_id = g.id
                         AND p.archived_at IS NULL)"#,
                meeting.0,
                point.0
            )
            .execute(&mut *db)
            .await?
        }
    };
    let added = done.rows_affected();
    if added > 0 {
        let change = Changes::one("point", "", added);
        permit
            .record(db, meeting, "fill_round", &change, "")
            .await?;
    }
    Ok(added)
}

/// Takes over what an earlier meeting left open, once: points at the top level with their
/// sub-points that are open too. How many points came over.
///
/// # Errors
/// Where the database fails.
pub async fn take_over(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting>,
    from: MeetingId,
    to: MeetingId,
) -> Result<u64, SaveError> {
    // Parents first, so that sub-points find their new one.
    let mut taken = 0;
    for sub in [false, true] {
        let done = sqlx::query!(
            r#"INSERT INTO agenda_point (meeting_id, parent_id, position, title, kind, round, body, minutes_planned,
                                         presenter_id, presenter_name, strategy_id, group_id, carried_from_id)
               SELECT $2, (SELECT n.id FROM agenda_point n WHERE n.carried_from_id = p.parent_id
                             AND n.meeting_id = $2 AND n.archived_at IS NULL),
                      1000 + p.position, p.title, p.kind, p.round, p.body, p.minutes_planned, p.presenter_id,
                      p.presenter_name, p.strategy_id, p.group_id, p.id
               FROM agenda_point p
               WHERE p.meeting_id = $1 AND p.archived_at IS NULL AND p.state IN ('open', 'carried_over')
                 AND p.round = 'none' AND (p.parent_id IS NOT NULL) = $3
                 AND p.strategy_id IS NULL AND p.group_id IS NULL
               ON CONFLICT (carried_from_id) WHERE archived_at IS NULL DO NOTHING"#,
            from.0,
            to.0,
            sub
        )
        .execute(&mut *db)
        .await?;
        taken += done.rows_affected();
    }
    sqlx::query!(
        r#"INSERT INTO agenda_point_subject (point_id, strategy_id, group_id, measure_id)
           SELECT n.id, x.strategy_id, x.group_id, x.measure_id
           FROM agenda_point n JOIN agenda_point_subject x ON x.point_id = n.carried_from_id
           WHERE n.meeting_id = $1 ON CONFLICT DO NOTHING"#,
        to.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE agenda_point p SET state = 'carried_over'
         WHERE p.meeting_id = $1 AND p.state = 'open'
           AND EXISTS (SELECT FROM agenda_point n WHERE n.carried_from_id = p.id AND n.archived_at IS NULL)",
        from.0
    )
    .execute(&mut *db)
    .await?;
    if taken > 0 {
        let change = Changes::one("point", "", taken);
        permit
            .record(db, to, "take_points_over", &change, "")
            .await?;
    }
    Ok(taken)
}
