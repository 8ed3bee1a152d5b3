//! The order of points. Siblings are numbered anew in one go, under the meeting's lock, so that
//! two who reorder at once end with one order.

use sqlx::PgConnection;

use super::model::OutlinePoint;
use crate::{
    kernel::ids::{MeetingId, PointId},
    platform::{
        auth::{Permit, rights::permission::EditMeeting},
        errors::SaveError,
        history::Changes,
    },
    text_enum,
};

text_enum! {
    /// Where a point moves.
    pub enum Shift {
        Up = "up" / "agenda-move-up",
        Down = "down" / "agenda-move-down",
        /// Below the point before it.
        In = "in" / "agenda-move-in",
        /// To the top level, after its point.
        Out = "out" / "agenda-move-out",
    }
}

/// The outline after a move: (point, its parent), in order; none where it cannot move so.
pub fn moved(
    outline: &[OutlinePoint],
    id: PointId,
    shift: Shift,
) -> Option<Vec<(PointId, Option<PointId>)>> {
    let point = outline.iter().find(|p| p.id == id)?;
    let mut order: Vec<(PointId, Option<PointId>)> =
        outline.iter().map(|p| (p.id, p.parent)).collect();
    let siblings: Vec<usize> = (0..order.len())
        .filter(|i| order[*i].1 == point.parent)
        .collect();
    let place = siblings.iter().position(|i| order[*i].0 == id)?;
    match shift {
        Shift::Up => order.swap(siblings[place.checked_sub(1)?], siblings[place]),
        Shift::Down => order.swap(siblings[place], *siblings.get(place + 1)?),
        Shift::In => {
            let has_subs = order.iter().any(|(_, parent)| *parent == Some(id));
            if point.is_sub() || has_subs {
                return None;
            }
            let above = order[siblings[place.checked_sub(1)?]].0;
            order[siblings[place]].1 = Some(above);
        }
        Shift::Out => {
            let parent = point.parent?;
            let own = order.remove(siblings[place]);
            let after = order.iter().position(|(other, _)| *other == parent)? + 1;
            order.insert(after, (own.0, None));
        }
    }
    Some(order)
}

/// Locks the meeting's agenda until the transaction ends.
///
/// # Errors
/// Where the database fails.
pub async fn lock(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<()> {
    sqlx::query!("SELECT id FROM meeting WHERE id = $1 FOR UPDATE", meeting.0)
        .fetch_optional(db)
        .await?;
    Ok(())
}

/// Stores an order.
///
/// # Errors
/// Where the database fails.
pub async fn store(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting>,
    meeting: MeetingId,
    title: &str,
    order: &[(PointId, Option<PointId>)],
) -> Result<(), SaveError> {
    let ids: Vec<i64> = order.iter().map(|(id, _)| id.0).collect();
    let parents: Vec<Option<i64>> = order.iter().map(|(_, p)| p.map(|id| id.0)).collect();
    sqlx::query!(
        r#"UPDATE agenda_point p SET position = o.position::int, parent_id = o.parent_id
           FROM unnest($2::bigint[], $3::bigint[]) WITH ORDINALITY AS o (id, parent_id, position)
           WHERE p.id = o.id AND p.meeting_id = $1"#,
        meeting.0,
        &ids,
        &parents as &[Option<i64>]
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("point", "", title);
    permit
        .record(db, meeting, "move_point", &change, "")
        .await?;
    Ok(())
}
