//! The days that a choice would make meetings of.

use chrono::{DateTime, Days, NaiveDate, Utc};

use kernel::{
    dates::{brussels, brussels_date},
    span::missing,
};
use meetings::planning::series::model::times;
use polls::{model::Poll, slots::holidays::is_holiday};

/// What a choice makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dates {
    /// When each meeting begins.
    pub starts: Vec<DateTime<Utc>>,
    /// Public holidays of a series, left out.
    pub holidays: Vec<NaiveDate>,
    /// Days of a series without that hour, left out.
    pub missing: Vec<NaiveDate>,
}

/// One meeting, or one a week at the same hour in Brussels until the poll says; public holidays
/// are left out, but never the day chosen.
pub(super) fn dates(poll: &Poll, starts_at: DateTime<Utc>) -> Dates {
    let mut found = Dates {
        starts: vec![starts_at],
        holidays: Vec::new(),
        missing: Vec::new(),
    };
    let Some(until) = poll.weekly_until.filter(|_| poll.weekly) else {
        return found;
    };
    let time = brussels(starts_at).time();
    let weeks =
        (1..).map_while(|week| brussels_date(starts_at).checked_add_days(Days::new(7 * week)));
    for day in weeks.take_while(|day| *day <= until) {
        if is_holiday(day) {
            found.holidays.push(day);
        } else if missing([day], time, poll.duration_minutes.into()).is_some() {
            found.missing.push(day);
        } else {
            found.starts.push(times(day, time, poll.duration_minutes).0);
        }
    }
    found
}
