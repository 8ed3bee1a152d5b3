//! What a series is, and its days.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use kernel::{
    dates::from_brussels,
    ids::{GroupId, MeetingId, SeriesId},
    meeting::{MeetingKind, MeetingState},
    span::{self, Span},
};
use platform::history::Snapshot;

/// Meetings made at once, at most.
pub const MOST: usize = 60;

/// A day proposed, to tick off.
#[derive(Debug, Clone)]
pub(crate) struct ProposedDay {
    pub day: NaiveDate,
    pub skipped: bool,
}

/// A stored series.
#[derive(Debug, Clone)]
pub struct Series {
    pub id: SeriesId,
    pub group_id: GroupId,
    pub group: String,
    pub kind: MeetingKind,
    pub title: String,
    pub starts_on: NaiveDate,
    pub until: NaiveDate,
    pub every_weeks: i32,
    /// Brussels time.
    pub start_time: NaiveTime,
    pub duration_minutes: i32,
    pub place: String,
    pub video_url: String,
    pub version: i32,
}

impl Series {
    /// When a meeting of this day begins and ends.
    pub fn times(&self, day: NaiveDate) -> Span {
        times(day, self.start_time, self.duration_minutes)
    }

    /// The time of day at which it ends.
    pub(crate) fn end_time(&self) -> NaiveTime {
        end_time(self.start_time, self.duration_minutes)
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("title", &self.title)
            .text("start_time", self.start_time.format("%H:%M"))
            .text("duration", self.duration_minutes)
            .text("place", &self.place)
            .text("video_url", &self.video_url)
            .text("until", self.until.format("%d/%m/%Y"))
    }
}

/// A series to make.
#[derive(Debug, Clone)]
pub struct NewSeries {
    pub kind: MeetingKind,
    /// Of each of its meetings.
    pub title: String,
    pub starts_on: NaiveDate,
    /// The last day on which a meeting may fall.
    pub until: NaiveDate,
    pub every_weeks: i32,
    /// Brussels time.
    pub start_time: NaiveTime,
    pub duration_minutes: i32,
    pub place: String,
    pub video_url: String,
    /// Days without a meeting.
    pub skip: Vec<NaiveDate>,
}

impl NewSeries {
    /// The days of its meetings; more than [`MOST`] are not made.
    pub fn days(&self) -> Vec<NaiveDate> {
        days(self.starts_on, self.until, self.every_weeks, &self.skip)
    }
}

/// A meeting of a series.
#[derive(Debug, Clone)]
pub struct SeriesMeeting {
    pub id: MeetingId,
    pub title: String,
    pub number: i32,
    pub year: i32,
    /// The day the series foresaw.
    pub series_date: NaiveDate,
    /// When it was foreseen.
    pub foreseen_at: DateTime<Utc>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    pub state: MeetingState,
    pub cancel_reason: String,
    pub archived: bool,
}

impl SeriesMeeting {
    /// Held at another time than foreseen.
    pub fn moved(&self) -> bool {
        self.starts_at != self.foreseen_at
    }

    /// Still to come, so that it can be called off.
    pub fn is_ahead(&self, now: DateTime<Utc>) -> bool {
        self.state == MeetingState::Planned && !self.archived && self.starts_at > now
    }

    /// Still as the series made it, so that a change of the series changes it too.
    pub fn follows(&self) -> bool {
        self.state == MeetingState::Planned && !self.archived && !self.moved()
    }
}

/// When a meeting begins and ends; clock time in Brussels, summer and winter. On a day without
/// that hour, which forms refuse, what the clock shows instead.
pub fn times(day: NaiveDate, at: NaiveTime, minutes: i32) -> Span {
    span::lasting(day, at, minutes.into()).unwrap_or_else(|_| {
        let starts = from_brussels(day, at);
        (starts, starts + TimeDelta::minutes(minutes.into()))
    })
}

/// The time of day at which so many minutes end.
pub(crate) fn end_time(at: NaiveTime, minutes: i32) -> NaiveTime {
    at + TimeDelta::minutes(minutes.into())
}

/// The days from the first until the last, without those skipped.
pub fn days(
    first: NaiveDate,
    until: NaiveDate,
    every_weeks: i32,
    skip: &[NaiveDate],
) -> Vec<NaiveDate> {
    let step = Days::new(7 * u64::from(every_weeks.max(1).unsigned_abs()));
    std::iter::successors(Some(first), |day| day.checked_add_days(step))
        .take_while(|day| *day <= until)
        .filter(|day| !skip.contains(day))
        // One more than may be, so that who asks sees that it is too much.
        .take(MOST + 1)
        .collect()
}

/// The same week, on another day of it (0 is Monday).
pub(crate) fn on_weekday(day: NaiveDate, weekday: u32) -> NaiveDate {
    let from_monday = i64::from(day.weekday().num_days_from_monday());
    day + TimeDelta::days(i64::from(weekday) - from_monday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_series_keeps_its_rhythm_around_what_is_skipped() {
        let found = days(
            day("2021-10-28"),
            day("2021-11-30"),
            2,
            &[day("2021-11-11")],
        );
        assert_eq!(found, [day("2021-10-28"), day("2021-11-25")]);
        assert!(days(day("2021-10-28"), day("2021-10-27"), 1, &[]).is_empty());
    }

    #[test]
    fn too_many_days_are_seen_and_not_endless() {
        assert_eq!(
            days(day("2021-01-01"), day("2100-01-01"), 1, &[]).len(),
            MOST + 1
        );
    }

    #[test]
    fn nine_o_clock_stays_nine_o_clock_in_winter() {
        let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
        let summer = times(day("2021-10-28"), nine, 60);
        let winter = times(day("2021-11-04"), nine, 60);
        assert_eq!(summer.0.to_rfc3339(), "2021-10-28T07:00:00+00:00");
        assert_eq!(winter.0.to_rfc3339(), "2021-11-04T08:00:00+00:00");
        assert_eq!(winter.1 - winter.0, TimeDelta::hours(1));
    }

    #[test]
    fn another_weekday_is_in_the_same_week() {
        assert_eq!(on_weekday(day("2021-11-04"), 0), day("2021-11-01"));
        assert_eq!(on_weekday(day("2021-11-01"), 6), day("2021-11-07"));
    }
}
