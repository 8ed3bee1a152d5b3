//! The picture beside the matrix: strategies left, groups right, a line for each coupling.

use super::queries::Matrix;
use kernel::names::Names;

/// Height of a node's line, in the picture's units.
const ROW: i64 = 38;
/// Where the lines begin and end.
const LEFT: i64 = 130;
const RIGHT: i64 = 380;

/// A named node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    pub y: i64,
    pub code: String,
    pub name: Names,
}

/// A coupling as a curve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// SVG path.
    pub path: String,
    /// Width of the stroke.
    pub width: i32,
    pub title: String,
}

/// All that is drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Picture {
    pub height: i64,
    pub strategies: Vec<Node>,
    pub groups: Vec<Node>,
    pub lines: Vec<Line>,
}

impl Picture {
    /// Lays out the matrix.
    pub(super) fn of(matrix: &Matrix) -> Self {
        let rows = matrix.strategies.0.len().max(matrix.groups.0.len());
        let height = i64::try_from(rows).unwrap_or(0) * ROW;
        let strategies: Vec<Node> = place(
            matrix
                .strategies
                .0
                .iter()
                .map(|s| (s.code.as_str(), &s.name)),
            height,
        );
        let groups: Vec<Node> = place(
            matrix.groups.0.iter().map(|g| (g.code.as_str(), &g.name)),
            height,
        );
        let lines = matrix
            .cells
            .0
            .iter()
            .filter_map(|cell| {
                let s = matrix
                    .strategies
                    .0
                    .iter()
                    .position(|s| s.id == cell.strategy_id)?;
                let g = matrix.groups.0.iter().position(|g| g.id == cell.group_id)?;
                let (from, to) = (&strategies[s], &groups[g]);
                let middle = (LEFT + RIGHT) / 2;
                Some(Line {
                    path: format!(
                        "M{LEFT} {} C{middle} {} {middle} {} {RIGHT} {}",
                        from.y, from.y, to.y, to.y
                    ),
                    width: cell.strength * 2 - 1,
                    title: format!("{} – {}", from.code, to.code),
                })
            })
            .collect();
        Self {
            height,
            strategies,
            groups,
            lines,
        }
    }
}

/// Spreads nodes evenly over the height.
fn place<'a>(names: impl ExactSizeIterator<Item = (&'a str, &'a Names)>, height: i64) -> Vec<Node> {
    let count = i64::try_from(names.len()).unwrap_or(1).max(1);
    (0..)
        .zip(names)
        .map(|(index, (code, name))| Node {
            y: height * (2 * index + 1) / (2 * count),
            code: code.to_owned(),
            name: name.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_spread_evenly() {
        let name = Names::from("a");
        let nodes = place([("A", &name), ("B", &name)].into_iter(), 100);
        assert_eq!(nodes.iter().map(|n| n.y).collect::<Vec<_>>(), [25, 75]);
    }
}
