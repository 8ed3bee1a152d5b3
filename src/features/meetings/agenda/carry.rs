//! From one meeting to the next: what is left over, and the layout of an agenda.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{
    clock,
    commands::{add_point, still_fits},
    fill,
    model::{NewPoint, OutlinePoint},
};
use kernel::{
    ids::{MeetingId, PointId},
    meeting::LEVELS,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
};

/// Takes what a meeting left open to another one, once: points with their sub-points that are
/// open too, with the minutes that remain. Standing rounds stay: each agenda fills its own.
/// How many points came over.
pub async fn take_over(
    db: &mut PgConnection,
    from: &Permit<EditMeeting, MeetingId>,
    to: &Permit<EditMeeting, MeetingId>,
) -> Result<u64, SaveError> {
    clock::stop_running(db, from, None).await?;
    // Level by level, so that sub-points find their new parent.
    let mut taken = 0;
    for level in 1..=LEVELS {
        taken += copy_open(db, from.on(), to.on(), level.into()).await?;
    }
    sqlx::query!(
        r#"INSERT INTO agenda_point_subject (point_id, strategy_id, group_id, measure_id)
           SELECT n.id, x.strategy_id, x.group_id, x.measure_id
           FROM agenda_point n JOIN agenda_point_subject x ON x.point_id = n.carried_from_id
           WHERE n.meeting_id = $1 AND n.archived_at IS NULL ON CONFLICT DO NOTHING"#,
        to.on().0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE agenda_point p SET state = 'carried_over'
         WHERE p.meeting_id = $1 AND p.open
           AND EXISTS (SELECT FROM agenda_point n WHERE n.carried_from_id = p.id AND n.archived_at IS NULL)",
        from.on().0
    )
    .execute(&mut *db)
    .await?;
    if taken > 0 {
        let change = Changes::one("point", "", taken);
        to.record(db, to.on(), "take_points_over", &change, "")
            .await?;
        from.record(db, from.on(), "carry_points_over", &change, "")
            .await?;
        still_fits(db, to.on()).await?;
    }
    Ok(taken)
}

/// Takes the open points of a level over, each below the nearest point above it that came over
/// too and has room. What was spent is off the planned minutes; at least five remain, or what was
/// planned.
async fn copy_open(
    db: &mut PgConnection,
    from: MeetingId,
    to: MeetingId,
    level: i16,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"INSERT INTO agenda_point (meeting_id, parent_id, level, position, title, title_nl, kind, body,
                                     minutes_planned, presenter_id, presenter_name, carried_from_id)
           SELECT $2, above.id, coalesce(above.level, 0) + 1, 1000 + p.position, p.title, p.title_nl, p.kind,
                  p.body,
                  greatest(p.minutes_planned - p.seconds_spent / 60, least(p.minutes_planned, 5)),
                  p.presenter_id, p.presenter_name, p.id
           FROM agenda_point p
           LEFT JOIN agenda_point parent ON parent.id = p.parent_id
           LEFT JOIN LATERAL (
               SELECT n.id, n.level FROM agenda_point n
               WHERE n.carried_from_id IN (parent.id, parent.parent_id)
                 AND n.meeting_id = $2 AND n.archived_at IS NULL AND n.level < $4
               ORDER BY n.carried_from_id = parent.id DESC LIMIT 1) above ON true
           WHERE p.meeting_id = $1 AND p.archived_at IS NULL AND p.pending
             AND p.round = 'none' AND p.level = $3
             AND p.strategy_id IS NULL AND p.group_id IS NULL
           ORDER BY p.position, p.id
           ON CONFLICT (carried_from_id) WHERE archived_at IS NULL DO NOTHING"#,
        from.0,
        to.0,
        level,
        i16::from(LEVELS)
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Gives a meeting the layout of another one's agenda: titles, kinds, minutes; rounds fill anew,
/// and what stood below one of their sub-points stands below the round.
pub(crate) async fn copy_layout(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    outline: &[OutlinePoint],
) -> Result<(), SaveError> {
    let mut copies: HashMap<PointId, PointId> = HashMap::new();
    for point in outline {
        let parent = point.parent.and_then(|parent| copies.get(&parent).copied());
        if point.has_owner() {
            copies.extend(parent.map(|parent| (point.id, parent)));
            continue;
        }
        let new = NewPoint {
            parent,
            kind: point.kind,
            round: point.round,
            minutes_planned: point.minutes_planned,
            title_nl: point.title_nl.clone(),
            ..NewPoint::titled(&point.title)
        };
        let copy = add_point(db, permit, &new).await?;
        fill::round(db, permit, copy, point.round).await?;
        copies.insert(point.id, copy);
    }
    Ok(())
}
