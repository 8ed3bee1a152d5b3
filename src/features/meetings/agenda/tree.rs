//! The tree of an agenda's points, as the list that pages read.

use std::collections::{HashMap, HashSet};

use super::model::OutlinePoint;
use kernel::{
    ids::PointId,
    meeting::{LEVELS, PointRound},
};

/// Numbers points in the order of siblings: `1`, `1.1`, `1.1.1`, `2`. What stands below a point
/// follows it; a point whose parent is gone stands at the top level.
pub fn numbered(points: Vec<OutlinePoint>) -> Vec<OutlinePoint> {
    let ids: HashSet<PointId> = points.iter().map(|p| p.id).collect();
    let mut siblings: Siblings = HashMap::new();
    for mut point in points {
        point.parent = point.parent.filter(|parent| ids.contains(parent));
        siblings.entry(point.parent).or_default().push(point);
    }
    let mut outline = Vec::with_capacity(ids.len());
    place(&mut siblings, None, (1, ""), &mut outline);
    outline
}

/// Points by the one they stand below.
type Siblings = HashMap<Option<PointId>, Vec<OutlinePoint>>;

/// Places the points of a level below one that is placed, each with those below it; their numbers
/// begin as told.
fn place(
    siblings: &mut Siblings,
    above: Option<PointId>,
    (level, begun): (u8, &str),
    outline: &mut Vec<OutlinePoint>,
) {
    let below = siblings.remove(&above).unwrap_or_default();
    for (n, mut point) in (1..).zip(below) {
        let (id, begun) = (point.id, format!("{begun}{n}."));
        point.level = level;
        point.number = begun.trim_end_matches('.').to_owned();
        outline.push(point);
        place(siblings, Some(id), (level + 1, &begun), outline);
    }
}

/// A point with all that stands below it; nothing where it is not on the agenda.
pub fn branch(outline: &[OutlinePoint], id: PointId) -> &[OutlinePoint] {
    let Some(at) = outline.iter().position(|p| p.id == id) else {
        return &[];
    };
    let level = outline[at].level;
    let below = outline[at + 1..].iter().take_while(|p| p.level > level);
    &outline[at..=at + below.count()]
}

/// Whether a branch finds room where its first point stands on a level. A standing round keeps
/// a level for its sub-points.
pub fn fits(branch: &[OutlinePoint], level: u8) -> bool {
    let deepest = |p: &OutlinePoint| p.level + u8::from(p.round != PointRound::None);
    match (branch.first(), branch.iter().map(deepest).max()) {
        (Some(first), Some(deepest)) => level + deepest - first.level <= LEVELS,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::model::tests::point;

    #[test]
    fn sub_points_are_numbered_below_their_point() {
        let points = vec![
            point(1, None, None),
            point(2, None, None),
            point(3, Some(1), None),
            point(4, Some(1), None),
            point(5, Some(99), None),
        ];
        let outline = numbered(points);
        let numbers: Vec<_> = outline
            .iter()
            .map(|p| (p.id.0, p.number.as_str()))
            .collect();
        assert_eq!(
            numbers,
            [(1, "1"), (3, "1.1"), (4, "1.2"), (2, "2"), (5, "3")]
        );
    }

    #[test]
    fn three_levels_are_numbered_in_the_order_of_the_tree() {
        // The order of positions is not that of the tree.
        let outline = numbered(vec![
            point(5, Some(2), None),
            point(1, None, None),
            point(4, None, None),
            point(2, Some(1), None),
            point(6, Some(3), None),
            point(3, Some(1), None),
        ]);
        let told: Vec<_> = outline
            .iter()
            .map(|p| (p.id.0, p.number.as_str(), p.level))
            .collect();
        assert_eq!(
            told,
            [
                (1, "1", 1),
                (2, "1.1", 2),
                (5, "1.1.1", 3),
                (3, "1.2", 2),
                (6, "1.2.1", 3),
                (4, "2", 1)
            ]
        );
        let ids = |id| -> Vec<i64> {
            let branch = branch(&outline, PointId(id));
            branch.iter().map(|p| p.id.0).collect()
        };
        assert_eq!(ids(1), [1, 2, 5, 3, 6]);
        assert_eq!(ids(3), [3, 6]);
        assert_eq!(ids(4), [4]);
        assert!(ids(9).is_empty());
    }

    #[test]
    fn a_branch_fits_down_to_the_third_level() {
        let mut outline = numbered(vec![
            point(1, None, None),
            point(2, Some(1), None),
            point(3, None, None),
        ]);
        let fits = |outline: &[OutlinePoint], id, level| fits(branch(outline, PointId(id)), level);
        assert!(fits(&outline, 1, 2));
        assert!(
            !fits(&outline, 1, 3),
            "its sub-point would be on the fourth"
        );
        assert!(fits(&outline, 3, 3));
        assert!(!fits(&outline, 3, 4));
        outline[2].round = PointRound::Groups;
        assert!(!fits(&outline, 3, 3), "a round fills a level below it");
    }
}
