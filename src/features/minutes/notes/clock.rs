//! How far the meeting is with its points.

use chrono::{DateTime, Utc};

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
