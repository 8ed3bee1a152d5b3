//! Standing rounds: points whose sub-points fill themselves from the last status updates.

use sqlx::PgConnection;

use super::commands::{below, still_fits};
use kernel::{
    ids::{MeetingId, PointId},
    meeting::PointRound,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
};

/// Gives a standing round a sub-point for each strategy or group in work, with its last status
/// update and its usual presenter; one that has a sub-point already keeps it, and what somebody
/// wrote there. How many were added or refreshed.
/// Fails: [`platform::errors::AppError::Conflict`] where the agenda, or the level, has no room.
pub async fn round(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    point: PointId,
    round: PointRound,
) -> Result<u64, SaveError> {
    let meeting = permit.on();
    let refreshed = refresh(db, meeting, point).await?;
    if round == PointRound::None {
        return Ok(0);
    }
    let (_, level) = below(db, meeting, Some(point)).await?;
    let added = match round {
        PointRound::None => 0,
        PointRound::Strategies => add_strategies(db, meeting, point, level).await?,
        PointRound::Groups => add_groups(db, meeting, point, level).await?,
    };
    let changed = added + refreshed;
    if changed > 0 {
        let change = Changes::one("point", "", changed);
        permit.record_own(db, "fill_round", &change).await?;
        still_fits(db, meeting).await?;
    }
    Ok(changed)
}

/// Sub-points get the news that came since, unless their own was noted here or they are done.
/// A body somebody wrote stays.
async fn refresh(db: &mut PgConnection, meeting: MeetingId, point: PointId) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"UPDATE agenda_point p SET
               body = CASE WHEN p.body = p.filled_body THEN u.body ELSE p.body END,
               filled_body = u.body, filled_from_id = u.id, version = p.version + 1
           FROM status_update u
           WHERE p.meeting_id = $1 AND p.parent_id = $2 AND p.archived_at IS NULL
             AND p.open AND p.status_update_id IS NULL
             AND p.filled_from_id IS DISTINCT FROM u.id
             AND u.id = (SELECT x.id FROM status_update x
                         WHERE (x.strategy_id = p.strategy_id OR x.group_id = p.group_id)
                           AND x.archived_at IS NULL
                         ORDER BY x.published_on DESC, x.id DESC LIMIT 1)"#,
        meeting.0,
        point.0
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

async fn add_strategies(
    db: &mut PgConnection,
    meeting: MeetingId,
    point: PointId,
    level: i16,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"INSERT INTO agenda_point (meeting_id, parent_id, level, position, title, title_nl, kind, strategy_id, body,
                                     filled_body, filled_from_id, presenter_id)
           SELECT $1, $2, $3, 1000 + s.position, s.name, s.name_nl, 'information', s.id, coalesce(u.body, ''),
                  coalesce(u.body, ''), u.id, who.person_id
           FROM strategy s
           LEFT JOIN LATERAL (SELECT x.id, x.body FROM status_update x
                              WHERE x.strategy_id = s.id AND x.archived_at IS NULL
                              ORDER BY x.published_on DESC, x.id DESC LIMIT 1) u ON true
           LEFT JOIN LATERAL (SELECT m.person_id FROM membership m
                              WHERE m.strategy_id = s.id AND m.ended_on IS NULL
                                AND m.role IN ('coordinator', 'pilot')
                              ORDER BY m.role, m.since, m.id LIMIT 1) who ON true
           WHERE s.archived_at IS NULL AND s.ongoing AND NOT EXISTS (
               SELECT FROM agenda_point p WHERE p.parent_id = $2 AND p.strategy_id = s.id
                 AND p.archived_at IS NULL)
           ORDER BY s.position, s.id"#,
        meeting.0,
        point.0,
        level
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

async fn add_groups(
    db: &mut PgConnection,
    meeting: MeetingId,
    point: PointId,
    level: i16,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"INSERT INTO agenda_point (meeting_id, parent_id, level, position, title, title_nl, kind, group_id, body,
                                     filled_body, filled_from_id, presenter_id)
           SELECT $1, $2, $3, 1000 + g.number, g.code || ' · ' || g.name,
                  coalesce(g.code || ' · ' || nullif(g.name_nl, ''), ''), 'information', g.id,
                  coalesce(u.body, ''), coalesce(u.body, ''), u.id, who.person_id
           FROM working_group g
           LEFT JOIN LATERAL (SELECT x.id, x.body FROM status_update x
                              WHERE x.group_id = g.id AND x.archived_at IS NULL
                              ORDER BY x.published_on DESC, x.id DESC LIMIT 1) u ON true
           LEFT JOIN LATERAL (SELECT m.person_id FROM membership m
                              WHERE m.group_id = g.id AND m.ended_on IS NULL AND m.role = 'pilot'
                              ORDER BY m.since, m.id LIMIT 1) who ON true
           WHERE g.archived_at IS NULL AND g.number > 0 AND g.ongoing AND NOT EXISTS (
               SELECT FROM agenda_point p WHERE p.parent_id = $2 AND p.group_id = g.id
                 AND p.archived_at IS NULL)
           ORDER BY g.number"#,
        meeting.0,
        point.0,
        level
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}
