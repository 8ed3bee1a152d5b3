//! How many reviews are submitted and how many decided, week by week up to today: counted backwards
//! from what is there now, by the steps taken since.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use kernel::{dates::from_brussels, review_state::ReviewState};
use measures::figures::model::Moved;
use platform::web::state_bar::StateCounts;

/// Weeks shown.
const WEEKS: i64 = 12;
/// The picture's width and height, stretched over where it stands.
const SIDE: i64 = 1000;

/// How far the reviews were at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Week {
    pub day: NaiveDate,
    /// Submitted or further.
    pub reviewed: i64,
    pub decided: i64,
}

/// What came after the last GT0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SinceGt0 {
    pub day: NaiveDate,
    /// Reviews submitted since, whether they stayed so or not.
    pub submitted: i64,
    pub decided: i64,
    /// Reviews that came back to their pilots.
    pub returned: i64,
    /// Where its day stands, in thousandths of the width.
    place: i64,
}

impl SinceGt0 {
    /// Where its day stands, as SVG reads it.
    pub(super) fn left(&self) -> String {
        format!("{}.{}%", self.place / 10, self.place % 10)
    }
}

/// The reviews of the last weeks.
#[derive(Debug)]
pub(super) struct BurnUp {
    /// The last is today.
    pub weeks: Vec<Week>,
    pub total: i64,
    /// None where GT0 held none in these weeks.
    pub since_gt0: Option<SinceGt0>,
}

fn first_day(today: NaiveDate) -> NaiveDate {
    today - TimeDelta::weeks(WEEKS)
}

/// When the first of these days begins.
pub(super) fn begins(today: NaiveDate) -> DateTime<Utc> {
    from_brussels(first_day(today), NaiveTime::MIN)
}

fn is_reviewed(state: ReviewState) -> bool {
    !state.to_submit()
}

impl BurnUp {
    /// From what there is now, and the steps since [`begins`].
    pub(super) fn new(
        now: &StateCounts,
        moved: &[Moved],
        today: NaiveDate,
        gt0: Option<NaiveDate>,
    ) -> Self {
        let sum = |day: NaiveDate, of: fn(&Moved) -> i64| -> i64 {
            let later = moved.iter().filter(|moved| moved.day > day);
            later.map(of).sum()
        };
        let first = first_day(today);
        let week = |number: i64| {
            let day = first + TimeDelta::weeks(number);
            Week {
                day,
                reviewed: (now.reviewed() - sum(day, |m| m.gain(is_reviewed))).max(0),
                decided: (now.decided() - sum(day, |m| m.gain(ReviewState::decided))).max(0),
            }
        };
        let since_gt0 = gt0.filter(|day| *day >= first).map(|day| SinceGt0 {
            day,
            submitted: sum(day, |m| m.entered(is_reviewed)),
            decided: sum(day, |m| m.entered(ReviewState::decided)),
            returned: sum(day, |m| m.left(is_reviewed)),
            place: (day - first).num_days() * SIDE / (WEEKS * 7),
        });
        Self {
            weeks: (0..=WEEKS).map(week).collect(),
            total: now.total(),
            since_gt0,
        }
    }

    /// The area below the reviews submitted.
    pub(super) fn reviewed_path(&self) -> String {
        self.area(|week| week.reviewed)
    }

    /// The area below those decided.
    pub(super) fn decided_path(&self) -> String {
        self.area(|week| week.decided)
    }

    fn area(&self, of: fn(&Week) -> i64) -> String {
        let points = (0..).zip(&self.weeks).map(|(number, week)| {
            let x = number * SIDE / WEEKS;
            let y = SIDE - (of(week) * SIDE / self.total.max(1)).min(SIDE);
            format!("L{x} {y}")
        });
        format!("M0 {SIDE}{}L{SIDE} {SIDE}Z", points.collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2021, 9, day).unwrap()
    }

    fn now() -> StateCounts {
        [
            (ReviewState::InReview, 5),
            (ReviewState::Submitted, 3),
            (ReviewState::Arbitrated, 2),
        ]
        .into_iter()
        .collect()
    }

    fn moved(on: u32, from: ReviewState, to: ReviewState, count: i64) -> Moved {
        Moved {
            day: day(on),
            from,
            to,
            count,
        }
    }

    #[test]
    fn the_past_is_what_is_there_without_what_came_since() {
        let steps = [
            moved(10, ReviewState::InReview, ReviewState::Submitted, 6),
            moved(16, ReviewState::Submitted, ReviewState::InReview, 1),
            moved(20, ReviewState::Examined, ReviewState::Arbitrated, 2),
        ];
        let chart = BurnUp::new(&now(), &steps, day(22), Some(day(15)));
        let at = |back: usize| {
            let week = &chart.weeks[chart.weeks.len() - 1 - back];
            (week.reviewed, week.decided)
        };
        assert_eq!((at(0), at(1), at(2)), ((5, 2), (6, 0), (0, 0)));
        let since = chart.since_gt0.as_ref().unwrap();
        assert_eq!((since.submitted, since.decided, since.returned), (0, 2, 1));
        assert_eq!(since.left(), "91.6%");
        assert!(chart.reviewed_path().starts_with("M0 1000L0 1000"));
        assert!(chart.reviewed_path().ends_with("L1000 500L1000 1000Z"));
    }

    #[test]
    fn a_gt0_long_ago_is_not_on_the_picture() {
        let long_ago = NaiveDate::from_ymd_opt(2021, 3, 1);
        let chart = BurnUp::new(&StateCounts::default(), &[], day(22), long_ago);
        assert_eq!(chart.since_gt0, None);
        assert!(chart.decided_path().contains("L1000 1000L1000 1000Z"));
    }
}
