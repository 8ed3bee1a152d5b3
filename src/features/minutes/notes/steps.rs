//! From point to point: which one is shown, and how far the meeting is with each.

use chrono::{DateTime, Utc};

use super::pages::NotedPoint;
use kernel::ids::PointId;
use meetings::agenda::model::OutlinePoint;

/// How far the meeting is with a point.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clock {
    /// None before the first point.
    pub id: Option<PointId>,
    /// Still to be dealt with.
    pub open: bool,
    pub running: bool,
    /// Minutes left of those planned; negative: over.
    pub left: Option<i64>,
    /// The second at which a running point has had its minutes.
    pub until: Option<i64>,
}

impl Clock {
    /// Of a point of the agenda, by now.
    pub(super) fn of(point: &OutlinePoint, now: DateTime<Utc>) -> Self {
        let planned = point.minutes_planned.map(i64::from);
        let spent = i64::from(point.seconds_spent);
        let ends = |started: DateTime<Utc>| planned.map(|m| started.timestamp() - spent + m * 60);
        Self {
            id: Some(point.id),
            open: point.is_open(),
            running: point.started_at.is_some(),
            left: planned.map(|planned| planned - point.minutes_spent(now)),
            until: point.started_at.and_then(ends),
        }
    }
}

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
