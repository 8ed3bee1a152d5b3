//! The order of points. Siblings are numbered anew in one go, under the meeting's lock, so that
//! two who reorder at once end with one order.

use sqlx::PgConnection;

use super::model::OutlinePoint;
use kernel::{
    ids::{MeetingId, PointId},
    text_enum,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
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

/// Where a point is put, beside another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Before,
    After,
}

/// Points with the one they stand below, in order.
pub type Order = Vec<(PointId, Option<PointId>)>;

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

/// The outline after a point was put before or after another one, on that one's level; none
/// where it cannot stand there.
pub fn placed(
    outline: &[OutlinePoint],
    id: PointId,
    place: Place,
    other: PointId,
) -> Option<Vec<(PointId, Option<PointId>)>> {
    let parent = outline.iter().find(|p| p.id == other)?.parent;
    let has_subs = outline.iter().any(|p| p.parent == Some(id));
    if id == other || parent == Some(id) || (has_subs && parent.is_some()) {
        return None;
    }
    let mut order: Vec<(PointId, Option<PointId>)> =
        outline.iter().map(|p| (p.id, p.parent)).collect();
    order.retain(|(p, _)| *p != id);
    let at = order.iter().position(|(p, _)| *p == other)?;
    let at = match place {
        Place::Before => at,
        Place::After => at + 1,
    };
    order.insert(at, (id, parent));
    Some(order)
}

/// Stores an order.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::model::{numbered, tests::point};

    /// 1 (with 2 and 3 below), 4, 5.
    fn outline() -> Vec<OutlinePoint> {
        numbered(vec![
            point(1, None, None),
            point(2, Some(1), None),
            point(3, Some(1), None),
            point(4, None, None),
            point(5, None, None),
        ])
    }

    fn told(order: Option<Vec<(PointId, Option<PointId>)>>) -> Option<Vec<(i64, Option<i64>)>> {
        order.map(|order| {
            let each = order.into_iter();
            each.map(|(id, parent)| (id.0, parent.map(|p| p.0)))
                .collect()
        })
    }

    #[test]
    fn a_point_moves_among_its_siblings_and_between_levels() {
        let to = |id, shift| told(moved(&outline(), PointId(id), shift));
        let below = Some(1);
        let last = vec![(1, None), (2, below), (3, below), (5, None), (4, None)];
        assert_eq!(to(4, Shift::Down), Some(last.clone()));
        assert_eq!(to(5, Shift::Up), Some(last));
        assert_eq!(to(5, Shift::Down), None);
        assert_eq!(to(2, Shift::Up), None);
        let inside = vec![(1, None), (2, below), (3, below), (4, below), (5, None)];
        assert_eq!(to(4, Shift::In), Some(inside));
        assert_eq!(to(1, Shift::In), None, "nothing above it");
        let out = vec![(1, None), (2, None), (3, below), (4, None), (5, None)];
        assert_eq!(to(2, Shift::Out), Some(out));
    }

    #[test]
    fn a_point_is_put_beside_another_one() {
        let put = |id, place, other| told(placed(&outline(), PointId(id), place, PointId(other)));
        let below = Some(1);
        let inside = vec![(1, None), (2, below), (5, below), (3, below), (4, None)];
        assert_eq!(put(5, Place::Before, 3), Some(inside));
        let out = vec![(1, None), (3, below), (4, None), (2, None), (5, None)];
        assert_eq!(put(2, Place::After, 4), Some(out));
        assert_eq!(put(1, Place::After, 2), None, "not below itself");
    }
}
