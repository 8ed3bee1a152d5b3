//! The agenda's outline: numbers, times, and how it fits the meeting.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    features::meetings::model::{PointKind, PointRound, PointState},
    kernel::ids::{PersonId, PointId},
};

/// A point of the agenda, in order.
#[derive(Debug, Clone)]
pub struct OutlinePoint {
    pub id: PointId,
    pub parent: Option<PointId>,
    /// `2`, `2.1`.
    pub number: String,
    pub title: String,
    pub kind: PointKind,
    pub round: PointRound,
    /// Markdown: what is prepared.
    pub body: String,
    pub minutes_planned: Option<i32>,
    pub presenter_id: Option<PersonId>,
    /// Known or not; may be empty.
    pub presenter: String,
    pub state: PointState,
    /// It was left over by an earlier meeting.
    pub carried: bool,
    /// The clock: running since.
    pub started_at: Option<DateTime<Utc>>,
    /// The clock: before that.
    pub seconds_spent: i32,
    /// `RENOLUTION`, `GT3`, `PREC-012`: what it is about.
    pub subjects: Vec<String>,
    pub version: i32,
}

impl OutlinePoint {
    /// A sub-point.
    pub fn is_sub(&self) -> bool {
        self.parent.is_some()
    }

    /// Still to be dealt with.
    pub fn is_open(&self) -> bool {
        self.state == PointState::Open
    }

    /// Minutes on the clock by then, rounded up.
    pub fn minutes_spent(&self, now: DateTime<Utc>) -> i64 {
        let running = self
            .started_at
            .map_or(0, |at| (now - at).num_seconds().max(0));
        (i64::from(self.seconds_spent) + running + 59) / 60
    }

    /// Whether the clock shows more than planned.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.minutes_planned
            .is_some_and(|planned| self.minutes_spent(now) > i64::from(planned))
    }
}

/// Numbers points in the order of siblings: `1`, `1.1`, `2`. Sub-points follow their point;
/// one whose parent is gone stands at the top level.
pub fn numbered(points: Vec<OutlinePoint>) -> Vec<OutlinePoint> {
    let ids: Vec<PointId> = points.iter().map(|p| p.id).collect();
    let (tops, subs): (Vec<_>, Vec<_>) = points
        .into_iter()
        .partition(|p| p.parent.is_none_or(|parent| !ids.contains(&parent)));
    let mut outline = Vec::with_capacity(ids.len());
    for (top, mut point) in (1..).zip(tops) {
        let id = point.id;
        point.number = format!("{top}");
        point.parent = None;
        outline.push(point);
        let of_it = subs.iter().filter(|sub| sub.parent == Some(id));
        for (sub, point) in (1..).zip(of_it) {
            let mut point = point.clone();
            point.number = format!("{top}.{sub}");
            outline.push(point);
        }
    }
    outline
}

/// How the planned minutes fit the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// When each point of the outline begins; none where nothing before it is planned.
    pub begins: Vec<DateTime<Utc>>,
    /// Minutes planned in all.
    pub planned: i64,
    /// Minutes the meeting lasts.
    pub available: i64,
}

impl Schedule {
    /// Minutes planned beyond the meeting's end; negative: minutes left.
    pub fn over(&self) -> i64 {
        self.planned - self.available
    }

    /// Whether more is planned than there is time for.
    pub fn is_over(&self) -> bool {
        self.over() > 0
    }

    /// Minutes left.
    pub fn left(&self) -> i64 {
        -self.over()
    }
}

/// The schedule: a point takes the longer of its own minutes and those of its sub-points.
pub fn schedule(outline: &[OutlinePoint], from: DateTime<Utc>, to: DateTime<Utc>) -> Schedule {
    let minutes = |p: &OutlinePoint| i64::from(p.minutes_planned.unwrap_or(0));
    let mut begins = Vec::with_capacity(outline.len());
    let mut at = from;
    let mut end_of_top = from;
    for point in outline {
        if point.is_sub() {
            begins.push(at);
            at += TimeDelta::minutes(minutes(point));
            end_of_top = end_of_top.max(at);
        } else {
            at = end_of_top;
            begins.push(at);
            end_of_top = at + TimeDelta::minutes(minutes(point));
        }
    }
    Schedule {
        begins,
        planned: (end_of_top - from).num_minutes(),
        available: (to - from).num_minutes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(id: i64, parent: Option<i64>, minutes: Option<i32>) -> OutlinePoint {
        OutlinePoint {
            id: PointId(id),
            parent: parent.map(PointId),
            number: String::new(),
            title: format!("P{id}"),
            kind: PointKind::Discussion,
            round: PointRound::None,
            body: String::new(),
            minutes_planned: minutes,
            presenter_id: None,
            presenter: String::new(),
            state: PointState::Open,
            carried: false,
            started_at: None,
            seconds_spent: 0,
            subjects: Vec::new(),
            version: 1,
        }
    }

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
    fn a_point_takes_the_longer_of_its_own_and_its_sub_points_minutes() {
        let from = DateTime::UNIX_EPOCH;
        let outline = numbered(vec![
            point(1, None, Some(10)),
            point(2, Some(1), Some(8)),
            point(3, Some(1), Some(7)),
            point(4, None, Some(20)),
        ]);
        let schedule = schedule(&outline, from, from + TimeDelta::minutes(30));
        let begins: Vec<_> = schedule
            .begins
            .iter()
            .map(|b| (*b - from).num_minutes())
            .collect();
        assert_eq!(begins, [0, 0, 8, 15]);
        assert_eq!((schedule.planned, schedule.over()), (35, 5));
        assert!(schedule.is_over());
    }
}
