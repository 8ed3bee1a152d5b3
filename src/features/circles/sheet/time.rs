//! The arithmetic of a run sheet's time: when its points begin and end, by how much it is over, and
//! how following points give minutes away. Nothing here asks a clock or the database.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use kernel::ids::SubGroupId;

/// A circle lasts at most so many minutes.
pub(super) const LONGEST: i64 = 180;
/// So long before its beginning and after it a sheet counts with the time of day; on other days it
/// is a plan.
const EVENING: [TimeDelta; 2] = [TimeDelta::hours(2), TimeDelta::hours(12)];

/// What counts of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// None: all together.
    pub sub_group: Option<SubGroupId>,
    pub minutes: i32,
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    /// While it runs: when its time is over.
    pub ends_at: Option<DateTime<Utc>>,
}

impl Stretch {
    /// Still to come, of so many minutes.
    pub fn planned(sub_group: Option<SubGroupId>, minutes: i32) -> Self {
        Self {
            sub_group,
            minutes,
            started_at: None,
            ended_at: None,
            ends_at: None,
        }
    }
}

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
}

/// The time of day, where the sheet of a meeting that begins then counts with it.
pub(super) fn of_evening(begins_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let [before, after] = EVENING;
    (begins_at - before <= now && now <= begins_at + after).then_some(now)
}

/// When each point begins and ends: as it did, or as it will. Sub-groups go side by side; what is for
/// all together waits for the last of them. `now`: nothing that is still to come began before.
pub(super) fn forecast(
    points: &[Stretch],
    begins_at: DateTime<Utc>,
    now: Option<DateTime<Utc>>,
) -> Vec<Span> {
    let first = points.iter().filter_map(|point| point.started_at).min();
    let mut free = Free {
        together: first.unwrap_or(begins_at),
        apart: HashMap::new(),
    };
    let mut spans: Vec<Option<Span>> = points.iter().map(|point| begun(point, now)).collect();
    for (point, span) in points.iter().zip(&spans) {
        if let Some(span) = span {
            free.take(point.sub_group, span.to);
        }
    }
    for (point, span) in points.iter().zip(&mut spans) {
        if span.is_none() {
            let from = free.from(point.sub_group);
            let from = now.map_or(from, |now| from.max(now));
            let to = from + TimeDelta::minutes(point.minutes.into());
            free.take(point.sub_group, to);
            *span = Some(Span { from, to });
        }
    }
    spans.into_iter().flatten().collect()
}

/// The span of what has begun; what runs does not end in the past.
fn begun(point: &Stretch, now: Option<DateTime<Utc>>) -> Option<Span> {
    let from = point.started_at?;
    let due = point.ends_at.unwrap_or(from);
    let runs_to = now.map_or(due, |now| due.max(now));
    Some(Span {
        from,
        to: point.ended_at.unwrap_or(runs_to),
    })
}

/// From when on who is free.
struct Free {
    together: DateTime<Utc>,
    apart: HashMap<SubGroupId, DateTime<Utc>>,
}

impl Free {
    fn from(&self, sub_group: Option<SubGroupId>) -> DateTime<Utc> {
        match sub_group {
            Some(one) => {
                let own = self.apart.get(&one).copied();
                own.map_or(self.together, |own| own.max(self.together))
            }
            None => self.apart.values().copied().fold(self.together, Ord::max),
        }
    }

    fn take(&mut self, sub_group: Option<SubGroupId>, to: DateTime<Utc>) {
        match sub_group {
            Some(one) => {
                let own = self.apart.entry(one).or_insert(to);
                *own = to.max(*own);
            }
            None => self.together = to.max(self.together),
        }
    }
}

/// Minutes that the points last as they are planned, whatever happened.
pub(super) fn planned(points: &[Stretch]) -> i64 {
    let plan: Vec<Stretch> = points
        .iter()
        .map(|point| Stretch::planned(point.sub_group, point.minutes))
        .collect();
    let begins_at = DateTime::<Utc>::UNIX_EPOCH;
    let ends = forecast(&plan, begins_at, None);
    ends.iter()
        .map(|span| (span.to - begins_at).num_minutes())
        .max()
        .unwrap_or(0)
}

/// Whole minutes from an end to another: begun ones count where it is later, only full ones where
/// it is earlier (then negative).
pub(super) fn minutes_over(end: DateTime<Utc>, due: DateTime<Utc>) -> i64 {
    -(due - end).num_seconds().div_euclid(60)
}

/// Takes so many minutes away, from each in proportion to what it has beyond the one minute that
/// stays with it. What is left of each, and what could not be taken.
pub(super) fn squeeze(minutes: &[i32], take: i64) -> (Vec<i32>, i64) {
    let beyond: Vec<i64> = minutes.iter().map(|m| i64::from(*m - 1).max(0)).collect();
    let all: i64 = beyond.iter().sum();
    let taken = take.clamp(0, all);
    if all == 0 {
        return (minutes.to_vec(), take.max(0));
    }
    let mut shares: Vec<i64> = beyond.iter().map(|b| b * taken / all).collect();
    // Whole minutes: who is nearest to one more gives it.
    let mut by_rest: Vec<usize> = (0..beyond.len()).collect();
    by_rest.sort_by_key(|i| std::cmp::Reverse(beyond[*i] * taken % all));
    let missing = taken - shares.iter().sum::<i64>();
    for i in by_rest
        .into_iter()
        .take(usize::try_from(missing).unwrap_or(0))
    {
        shares[i] += 1;
    }
    let left = minutes.iter().zip(&shares);
    let left = left.map(|(m, share)| *m - i32::try_from(*share).unwrap_or(0));
    (left.collect(), take.max(0) - taken)
}

/// The end of a running point that gets so many minutes more: from its end, or from now where that
/// is over. And how many whole minutes that is later.
pub(super) fn extended(
    ends_at: DateTime<Utc>,
    now: DateTime<Utc>,
    minutes: i32,
) -> (DateTime<Utc>, i64) {
    let end = ends_at.max(now) + TimeDelta::minutes(minutes.into());
    (end, minutes_over(end, ends_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2021-10-12T{time}Z").parse().unwrap()
    }

    fn ahead(minutes: i32) -> Stretch {
        Stretch::planned(None, minutes)
    }

    fn apart(group: i64, minutes: i32) -> Stretch {
        Stretch::planned(Some(SubGroupId(group)), minutes)
    }

    fn done(from: &str, to: &str, minutes: i32) -> Stretch {
        Stretch {
            started_at: Some(at(from)),
            ended_at: Some(at(to)),
            ..ahead(minutes)
        }
    }

    fn running(from: &str, ends: &str, minutes: i32) -> Stretch {
        Stretch {
            started_at: Some(at(from)),
            ends_at: Some(at(ends)),
            ..ahead(minutes)
        }
    }

    fn times(spans: &[Span]) -> Vec<String> {
        let time = |at: DateTime<Utc>| at.format("%H:%M").to_string();
        spans
            .iter()
            .map(|s| format!("{}–{}", time(s.from), time(s.to)))
            .collect()
    }

    #[test]
    fn a_plan_goes_from_point_to_point() {
        let points = [ahead(10), ahead(20), ahead(15)];
        let plan = forecast(&points, at("12:00:00"), None);
        assert_eq!(times(&plan), ["12:00–12:10", "12:10–12:30", "12:30–12:45"]);
        assert_eq!(planned(&points), 45);
        assert_eq!(planned(&[]), 0);
        assert!(forecast(&[], at("12:00:00"), None).is_empty());
    }

    #[test]
    fn a_late_beginning_moves_everything() {
        let points = [ahead(10), ahead(20)];
        let plan = forecast(&points, at("12:00:00"), Some(at("12:07:00")));
        assert_eq!(times(&plan), ["12:07–12:17", "12:17–12:37"]);
        // Before its time nothing is hurried.
        let plan = forecast(&points, at("12:00:00"), Some(at("11:00:00")));
        assert_eq!(times(&plan)[0], "12:00–12:10");
    }

    #[test]
    fn what_was_done_stands_and_the_rest_follows_it() {
        let points = [
            done("11:58:00", "12:12:00", 10),
            running("12:12:00", "12:32:00", 20),
            ahead(15),
        ];
        let plan = forecast(&points, at("12:00:00"), Some(at("12:20:00")));
        assert_eq!(times(&plan), ["11:58–12:12", "12:12–12:32", "12:32–12:47"]);
        // Over its time, it pushes what follows.
        let plan = forecast(&points, at("12:00:00"), Some(at("12:40:00")));
        assert_eq!(times(&plan)[1..], ["12:12–12:40", "12:40–12:55"]);
    }

    #[test]
    fn an_early_beginning_gains_time() {
        let points = [done("11:50:00", "11:55:00", 10), ahead(20)];
        let plan = forecast(&points, at("12:00:00"), Some(at("11:56:00")));
        assert_eq!(times(&plan)[1], "11:56–12:16");
    }

    #[test]
    fn a_point_left_out_comes_after_what_runs() {
        let points = [
            done("12:00:00", "12:10:00", 10),
            ahead(20),
            running("12:10:00", "12:25:00", 15),
            ahead(5),
        ];
        let plan = forecast(&points, at("12:00:00"), Some(at("12:15:00")));
        assert_eq!(
            times(&plan)[1..],
            ["12:25–12:45", "12:10–12:25", "12:45–12:50"]
        );
    }

    #[test]
    fn sub_groups_go_side_by_side_and_all_wait_for_the_last() {
        let points = [
            ahead(10),
            apart(1, 30),
            apart(2, 20),
            apart(2, 20),
            ahead(10),
        ];
        let plan = forecast(&points, at("12:00:00"), None);
        assert_eq!(
            times(&plan),
            [
                "12:00–12:10",
                "12:10–12:40",
                "12:10–12:30",
                "12:30–12:50",
                "12:50–13:00"
            ]
        );
        assert_eq!(planned(&points), 60);
    }

    #[test]
    fn on_other_days_a_sheet_is_a_plan() {
        let begins = at("12:00:00");
        assert_eq!(of_evening(begins, at("10:00:00")), Some(at("10:00:00")));
        assert_eq!(of_evening(begins, at("09:59:59")), None);
        assert_eq!(of_evening(begins, begins + TimeDelta::hours(13)), None);
    }

    #[test]
    fn minutes_begun_count_as_over() {
        let due = at("15:00:00");
        assert_eq!(minutes_over(at("15:00:00"), due), 0);
        assert_eq!(minutes_over(at("15:00:01"), due), 1);
        assert_eq!(minutes_over(at("15:05:00"), due), 5);
        assert_eq!(minutes_over(at("14:58:30"), due), -1);
        assert_eq!(minutes_over(at("14:55:00"), due), -5);
    }

    #[test]
    fn minutes_are_taken_in_proportion_and_one_stays() {
        assert_eq!(squeeze(&[11, 21, 31], 6), (vec![10, 19, 28], 0));
        assert_eq!(squeeze(&[10, 10, 10], 4), (vec![8, 9, 9], 0));
        assert_eq!(squeeze(&[2, 2], 5), (vec![1, 1], 3));
        assert_eq!(squeeze(&[1, 1], 2), (vec![1, 1], 2));
        assert_eq!(squeeze(&[], 2), (vec![], 2));
        assert_eq!(squeeze(&[10, 5], 0), (vec![10, 5], 0));
        assert_eq!(squeeze(&[10, 5], -3), (vec![10, 5], 0));
    }

    #[test]
    fn nothing_is_lost_by_squeezing() {
        let minutes = [3, 17, 1, 45, 8, 2];
        let all: i64 = minutes.iter().copied().map(i64::from).sum();
        for take in 0..=80 {
            let (left, missing) = squeeze(&minutes, take);
            let rest: i64 = left.iter().copied().map(i64::from).sum();
            assert_eq!(all - rest + missing, take, "{take}");
            assert!(left.iter().all(|m| *m >= 1), "{take}: {left:?}");
        }
    }

    #[test]
    fn more_time_counts_from_now_where_the_end_is_over() {
        let now = at("12:33:10");
        let (end, later) = extended(at("12:30:00"), now, 5);
        assert_eq!((end, later), (at("12:38:10"), 9));
        let (end, later) = extended(at("12:40:00"), now, 5);
        assert_eq!((end, later), (at("12:45:00"), 5));
    }
}
