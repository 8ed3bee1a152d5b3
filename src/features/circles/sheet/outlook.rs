//! How the time of a sheet is meant, and how it goes.

use chrono::{DateTime, Utc};

use super::{
    course::{self, Cut},
    model::{self, SheetPoint},
    time::{self, Span},
};
use crate::model::Circle;
use kernel::{dates::clock_time, ids::SheetPointId};

/// A point with its time.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub point: SheetPoint,
    /// None where the meeting has no date.
    pub span: Option<Span>,
}

impl Line {
    /// `14:05–14:20`.
    pub(crate) fn times(&self) -> Option<String> {
        let span = self.span?;
        Some(format!("{}–{}", clock_time(span.from), clock_time(span.to)))
    }

    /// How long it really took.
    pub(crate) fn took(&self) -> Option<i64> {
        let took = self.point.ended_at? - self.point.started_at?;
        Some((took.num_seconds() + 59) / 60)
    }
}

/// How a sheet stands: its times, and by how much it is over.
#[derive(Debug, Clone)]
pub(crate) struct Outlook {
    pub lines: Vec<Line>,
    /// As planned.
    pub minutes: i64,
    /// When it ends, as it goes; none where the meeting has no date.
    pub ends_at: Option<DateTime<Utc>>,
    /// Minutes after the meeting's end, or beyond the longest that a circle lasts; none where it
    /// fits.
    pub over: Option<i64>,
    /// What would help, with the minutes it saves.
    pub cuts: Vec<(Cut, i64)>,
    /// Something has begun.
    pub begun: bool,
}

impl Outlook {
    /// Of a circle's points, at that moment.
    pub(crate) fn of(circle: &Circle, points: Vec<SheetPoint>, now: DateTime<Utc>) -> Self {
        let stretches = model::stretches(&points);
        let minutes = time::planned(&stretches);
        let begun = points.iter().any(|point| !point.is_ahead());
        let spans = circle.starts_at.map(|begins_at| {
            time::forecast(&stretches, begins_at, time::of_evening(begins_at, now))
        });
        let ends_at = spans.iter().flatten().map(|span| span.to).max();
        let late = ends_at.zip(circle.ends_at);
        let late = late.map_or(0, |(end, due)| time::minutes_over(end, due));
        let too_long = if begun { 0 } else { minutes - time::LONGEST };
        let over = late.max(too_long);
        let done = points.iter().all(|point| point.is_done());
        let over = Some(over).filter(|over| *over > 0 && !points.is_empty() && !done);
        let ahead: Vec<_> = points
            .iter()
            .filter(|point| point.is_ahead())
            .map(SheetPoint::part)
            .collect();
        let spans = spans.into_iter().flatten().map(Some);
        let spans = spans.chain(std::iter::repeat(None));
        Self {
            cuts: course::cuts(&ahead, over.unwrap_or(0)),
            lines: points
                .into_iter()
                .zip(spans)
                .map(|(point, span)| Line { point, span })
                .collect(),
            minutes,
            ends_at,
            over,
            begun,
        }
    }

    /// `17:05`.
    pub(crate) fn end(&self) -> Option<String> {
        self.ends_at.map(clock_time)
    }

    /// It has begun, and something runs or is still to come.
    pub(crate) fn goes_on(&self) -> bool {
        self.begun && self.lines.iter().any(|line| !line.point.is_done())
    }

    /// What runs.
    pub(crate) fn running(&self) -> Vec<&SheetPoint> {
        let points = self.lines.iter().map(|line| &line.point);
        points.filter(|point| point.is_running()).collect()
    }

    /// The next point to begin, where nothing runs.
    pub(crate) fn first_ahead(&self) -> Option<SheetPointId> {
        if !self.running().is_empty() {
            return None;
        }
        let mut points = self.lines.iter().map(|line| &line.point);
        points.find(|point| point.is_ahead()).map(|point| point.id)
    }

    /// Rounds of axes could give minutes away.
    pub(crate) fn has_rounds_ahead(&self) -> bool {
        let mut points = self.lines.iter().map(|line| &line.point);
        points.any(|point| point.is_ahead() && point.round.is_some())
    }
}
