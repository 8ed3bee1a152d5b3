//! What a point of a run sheet is.

use std::borrow::Borrow;

use chrono::{DateTime, Utc};

use super::{course::Part, time::Stretch};
use kernel::{
    circle::{Round, SheetKind},
    dates::clock_time,
    ids::{AxisId, SheetPointId, SubGroupId},
    lang::Lang,
    names::Names,
    text_enum,
};
use platform::{history::Snapshot, i18n::Translator};

text_enum! {
    /// What is said of a point while the meeting goes on.
    pub enum ClockEvent {
        Start = "start" / "sheet-clock-start",
        Stop = "stop" / "sheet-clock-stop",
        /// It ends, and the next one begins.
        Next = "next" / "sheet-clock-next",
    }
}

text_enum! {
    /// What is done about an overrun.
    pub enum Overrun {
        /// The running point gets more, all that follows comes later.
        Shift = "shift" / "sheet-overrun-shift",
        /// What follows gives it away.
        Following = "following" / "sheet-overrun-following",
        /// The rounds of the axes do.
        Rounds = "rounds" / "sheet-overrun-rounds",
    }
}

/// A stored point.
#[derive(Debug, Clone)]
pub struct SheetPoint {
    pub id: SheetPointId,
    /// None: all together.
    pub sub_group_id: Option<SubGroupId>,
    pub sub_group: Option<String>,
    pub kind: SheetKind,
    pub axis_id: Option<AxisId>,
    pub axis_number: Option<i32>,
    pub axis_name: Option<Names>,
    pub round: Option<Round>,
    /// Empty: what its kind is called.
    pub title: String,
    /// For the big screen; may be empty.
    pub question: String,
    pub planned_minutes: i32,
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    /// While it runs: when its time is over.
    pub ends_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl SheetPoint {
    /// `2. Réemploi`, of a round.
    pub fn axis(&self) -> Option<Names> {
        let before = format!("{}. ", self.axis_number?);
        Some(self.axis_name.as_ref()?.after(&before))
    }

    /// Still to come.
    pub fn is_ahead(&self) -> bool {
        self.started_at.is_none()
    }

    pub fn is_running(&self) -> bool {
        self.ends_at.is_some()
    }

    pub fn is_done(&self) -> bool {
        self.ended_at.is_some()
    }

    /// `14:35`, while it runs.
    pub fn until(&self) -> String {
        self.ends_at.map_or_else(String::new, clock_time)
    }

    /// What counts of it in time.
    pub fn stretch(&self) -> Stretch {
        Stretch {
            sub_group: self.sub_group_id,
            minutes: self.planned_minutes,
            started_at: self.started_at,
            ended_at: self.ended_at,
            ends_at: self.ends_at,
        }
    }

    /// What counts of it where something must be cut.
    pub fn part(&self) -> Part {
        Part {
            kind: self.kind,
            axis: self.axis_id.zip(self.round),
            stretch: self.stretch(),
        }
    }

    /// As the history names it.
    pub(super) fn told(&self) -> String {
        if !self.title.is_empty() {
            return self.title.clone();
        }
        match self.axis() {
            Some(axis) => axis.text(Lang::Fr).to_owned(),
            None => format!("@{}", self.kind.key()),
        }
    }

    /// What people call it, beside its changes; empty where it is only of its kind.
    pub(super) fn note(&self) -> String {
        let name = self.told();
        if name.starts_with('@') {
            String::new()
        } else {
            name
        }
    }

    /// Its name, for the history.
    pub fn named(&self) -> Snapshot {
        Snapshot::new()
            .text("sheet_point", self.told())
            .optional_word("sheet_round", self.round)
    }

    /// All of it, for the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("sheet_point", self.told())
            .optional_word("sheet_round", self.round)
            .word("sheet_kind", self.kind)
            .optional("sub_group", self.sub_group.as_ref())
            .text("sheet_minutes", self.planned_minutes)
            .text("sheet_question", &self.question)
    }
}

/// The points as far as time asks.
pub fn stretches(points: &[SheetPoint]) -> Vec<Stretch> {
    points.iter().map(SheetPoint::stretch).collect()
}

/// What follows a point, or everything that is to come: in its sub-group and together, or, of a point
/// for all, everywhere.
pub fn following(points: &[SheetPoint], running: Option<&SheetPoint>) -> Vec<SheetPoint> {
    let own = running.and_then(|point| point.sub_group_id);
    let concerned = |point: &&SheetPoint| {
        point.is_ahead() && (own.is_none() || point.sub_group_id.is_none_or(|one| Some(one) == own))
    };
    points.iter().filter(concerned).cloned().collect()
}

/// The point that comes after one: the next of its sub-group, else the next for all, once no other
/// sub-group is at work or has points to come.
pub fn next_after<'a>(points: &'a [SheetPoint], one: &SheetPoint) -> Option<&'a SheetPoint> {
    let ahead = || points.iter().filter(|point| point.is_ahead());
    let own = one.sub_group_id;
    if own.is_none() {
        return ahead().next();
    }
    let of_own = ahead().find(|point| point.sub_group_id == own);
    let others_busy = points.iter().any(|point| {
        let other = point.sub_group_id.is_some() && point.sub_group_id != own;
        other && (point.is_ahead() || point.is_running())
    });
    of_own.or_else(|| ahead().find(|point| point.sub_group_id.is_none() && !others_busy))
}

/// A point's name, where only text fits.
pub(crate) fn name_text(point: &SheetPoint, t: impl Borrow<Translator>) -> String {
    let t = *t.borrow();
    if !point.title.is_empty() {
        return point.title.clone();
    }
    match (point.axis(), point.round) {
        (Some(axis), Some(round)) => format!("{} · {}", t.name_text(axis), t.word(round)),
        _ => t.word(point.kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(id: i64, group: Option<i64>, begun: bool) -> SheetPoint {
        let at = "2021-10-12T12:00:00Z".parse().ok();
        SheetPoint {
            id: SheetPointId(id),
            sub_group_id: group.map(SubGroupId),
            sub_group: None,
            kind: SheetKind::Other,
            axis_id: None,
            axis_number: None,
            axis_name: None,
            round: None,
            title: String::new(),
            question: String::new(),
            planned_minutes: 10,
            started_at: at.filter(|_| begun),
            ended_at: None,
            ends_at: at.filter(|_| begun),
            version: 1,
        }
    }

    fn next(points: &[SheetPoint], one: usize) -> Option<i64> {
        next_after(points, &points[one]).map(|point| point.id.0)
    }

    #[test]
    fn after_a_point_comes_the_next_of_the_same_people() {
        let points = [
            point(1, None, true),
            point(2, Some(7), false),
            point(3, Some(8), false),
            point(4, None, false),
        ];
        assert_eq!(next(&points, 0), Some(2));
        let points = [
            point(2, Some(7), true),
            point(3, Some(8), true),
            point(5, Some(7), false),
            point(4, None, false),
        ];
        assert_eq!(next(&points, 0), Some(5));
        assert_eq!(next(&points, 1), None, "group 7 is still at work");
        let points = [point(3, Some(8), true), point(4, None, false)];
        assert_eq!(next(&points, 0), Some(4));
        assert_eq!(next(&[point(4, None, true)], 0), None);
    }

    #[test]
    fn minutes_are_taken_where_they_help() {
        let points = [
            point(1, Some(7), true),
            point(2, Some(7), false),
            point(3, Some(8), false),
            point(4, None, false),
        ];
        let ids = |found: Vec<SheetPoint>| found.iter().map(|p| p.id.0).collect::<Vec<_>>();
        assert_eq!(ids(following(&points, Some(&points[0]))), [2, 4]);
        assert_eq!(ids(following(&points, None)), [2, 3, 4]);
    }
}
