//! From point to point: which one is shown.

use super::points::NotedPoint;

/// The point that is shown: the one asked for, else the one that runs, else the first one that is
/// open.
pub(crate) fn shown(points: &[NotedPoint], asked: &str) -> String {
    let asked = if asked == "before" {
        Some("")
    } else {
        Some(asked).filter(|key| !key.is_empty())
    };
    let asked = points
        .iter()
        .find(|point| Some(point.key.as_str()) == asked);
    let runs = || points.iter().find(|point| point.clock.running);
    let open = || points.iter().find(|point| point.clock.open);
    let found = asked.or_else(runs).or_else(open).or_else(|| points.get(1));
    found.map_or_else(String::new, |point| point.key.clone())
}
