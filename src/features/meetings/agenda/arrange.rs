//! The order of points. Siblings are numbered anew in one go, under the meeting's lock, so that
//! two who reorder at once end with one order.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{
    model::OutlinePoint,
    tree::{branch, fits},
};
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
        /// One level up, after its point.
        Out = "out" / "agenda-move-out",
    }
}

/// Where a point is put, beside another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Before,
    After,
}

/// Points with the one they stand below, in order.
pub(super) type Order = Vec<(PointId, Option<PointId>)>;

/// The outline after a move; none where the point cannot move so.
pub(super) fn moved(outline: &[OutlinePoint], id: PointId, shift: Shift) -> Option<Order> {
    let point = outline.iter().find(|p| p.id == id)?;
    let mut order: Order = outline.iter().map(|p| (p.id, p.parent)).collect();
    let siblings: Vec<usize> = (0..order.len())
        .filter(|i| order[*i].1 == point.parent)
        .collect();
    let place = siblings.iter().position(|i| order[*i].0 == id)?;
    match shift {
        Shift::Up => order.swap(siblings[place.checked_sub(1)?], siblings[place]),
        Shift::Down => order.swap(siblings[place], *siblings.get(place + 1)?),
        Shift::In => {
            if !fits(branch(outline, id), point.level + 1) {
                return None;
            }
            let above = order[siblings[place.checked_sub(1)?]].0;
            order[siblings[place]].1 = Some(above);
        }
        Shift::Out => {
            let above = outline.iter().find(|p| Some(p.id) == point.parent)?;
            order.remove(siblings[place]);
            let after = order.iter().position(|(other, _)| *other == above.id)? + 1;
            order.insert(after, (id, above.parent));
        }
    }
    Some(order)
}

/// The outline after a point was put before or after another one, on that one's level; none
/// where it cannot stand there.
pub(super) fn placed(
    outline: &[OutlinePoint],
    id: PointId,
    place: Place,
    other: PointId,
) -> Option<Order> {
    let beside = outline.iter().find(|p| p.id == other)?;
    let own = branch(outline, id);
    if own.iter().any(|p| p.id == other) || !fits(own, beside.level) {
        return None;
    }
    let mut order: Order = outline.iter().map(|p| (p.id, p.parent)).collect();
    order.retain(|(p, _)| *p != id);
    let at = order.iter().position(|(p, _)| *p == other)?;
    let at = match place {
        Place::Before => at,
        Place::After => at + 1,
    };
    order.insert(at, (id, beside.parent));
    Some(order)
}

/// Stores an order.
pub(super) async fn store(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    title: &str,
    order: &[(PointId, Option<PointId>)],
) -> Result<(), SaveError> {
    let ids: Vec<i64> = order.iter().map(|(id, _)| id.0).collect();
    let parents: Vec<Option<i64>> = order.iter().map(|(_, p)| p.map(|id| id.0)).collect();
    let levels = levels(order);
    sqlx::query!(
        r#"UPDATE agenda_point p SET position = o.position::int, parent_id = o.parent_id, level = o.level
           FROM unnest($2::bigint[], $3::bigint[], $4::smallint[])
                WITH ORDINALITY AS o (id, parent_id, level, position)
           WHERE p.id = o.id AND p.meeting_id = $1"#,
        permit.on().0,
        &ids,
        &parents as &[Option<i64>],
        &levels
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("point", "", title);
    permit.record_own(db, "move_point", &change).await?;
    Ok(())
}

/// The level of each point, whatever comes first.
fn levels(order: &[(PointId, Option<PointId>)]) -> Vec<i16> {
    let above: HashMap<PointId, PointId> = order
        .iter()
        .filter_map(|(id, parent)| Some((*id, (*parent)?)))
        .collect();
    let up = |id: &PointId| above.get(id).copied();
    order
        .iter()
        .map(|(id, _)| std::iter::successors(up(id), up).fold(1, |level, _| level + 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{model::tests::point, tree::numbered};

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

    fn told(order: Option<Order>) -> Option<Vec<(i64, Option<i64>)>> {
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

    #[test]
    fn no_point_goes_below_the_third_level() {
        // 1, 1.1, 1.1.1, 1.1.2, 1.2, 2 (with 7 below), 8
        let outline = numbered(vec![
            point(1, None, None),
            point(2, Some(1), None),
            point(3, Some(2), None),
            point(4, Some(2), None),
            point(5, Some(1), None),
            point(6, None, None),
            point(7, Some(6), None),
            point(8, None, None),
        ]);
        let to = |id, shift| moved(&outline, PointId(id), shift);
        let put = |id, place, other| placed(&outline, PointId(id), place, PointId(other));
        assert_eq!(to(4, Shift::In), None, "1.1.2 would be 1.1.1.1");
        assert_eq!(to(6, Shift::In).map(|order| levels(&order)[6]), Some(3));
        assert_eq!(put(6, Place::After, 3), None, "7 would be on the fourth");
        assert!(put(6, Place::After, 5).is_some());
        assert!(put(8, Place::Before, 3).is_some());
        assert_eq!(put(1, Place::After, 3), None, "not below itself");
        // Out goes one level up, with what stands below.
        let parents = |order: Option<Order>, id| {
            let order = order.unwrap();
            let place = order.iter().position(|(other, _)| *other == PointId(id));
            (order[place.unwrap()].1.map(|p| p.0), levels(&order))
        };
        let up = vec![1, 2, 2, 3, 2, 1, 2, 1];
        assert_eq!(parents(to(3, Shift::Out), 3), (Some(1), up));
        let top = vec![1, 1, 2, 2, 2, 1, 2, 1];
        assert_eq!(parents(to(2, Shift::Out), 2), (None, top));
    }
}
