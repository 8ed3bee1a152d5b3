//! From a day and times of day in Brussels to moments, the one place that does it: over midnight,
//! over the hour that is skipped in March and over the one that comes twice in October.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Brussels;

use super::dates::{brussels_date, clock_time};

/// When something begins and ends.
pub type Span = (DateTime<Utc>, DateTime<Utc>);

/// The longest that passes midnight: beyond it, an end before the start is a slip of the hand.
pub(crate) const LONGEST_NIGHT: i64 = 12 * 60;

/// Why a day and two times of day are no span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The start falls into the hour that is skipped.
    NoSuchStart,
    /// The end does.
    NoSuchEnd,
    /// The end is so far before the start that the next day can't be meant.
    OutOfOrder,
}

/// The moments at which clocks show this: none in the skipped hour, two in the doubled one.
fn moments(local: NaiveDateTime) -> Vec<DateTime<Utc>> {
    let found = Brussels.from_local_datetime(&local);
    let (first, last) = (found.earliest(), found.latest());
    let mut all: Vec<_> = first
        .into_iter()
        .chain(last)
        .map(|at| at.with_timezone(&Utc))
        .collect();
    all.dedup();
    all
}

/// The moment of a time of day; none in the hour that is skipped, the first of a doubled one.
pub fn moment(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    moments(day.and_time(time)).first().copied()
}

/// How many minutes of the clock lie between two times of day; an end at or before the start is
/// the next day's. None where that would be longer than [`LONGEST_NIGHT`].
pub fn minutes(from: NaiveTime, to: NaiveTime) -> Option<i64> {
    let minutes = (to - from).num_minutes();
    if minutes > 0 {
        return Some(minutes);
    }
    Some(minutes + 24 * 60).filter(|night| *night <= LONGEST_NIGHT)
}

/// From a day and two times of day to a span. What shows the span `kept` is that span: a form
/// given back as it was changes nothing.
/// Fails: where a time doesn't exist on that day, or the end can't be meant.
pub fn span(
    day: NaiveDate,
    from: NaiveTime,
    to: NaiveTime,
    kept: Option<Span>,
) -> Result<Span, Fault> {
    if let Some(kept) = kept.filter(|kept| shows(*kept, day, from, to)) {
        return Ok(kept);
    }
    // Within the doubled hour an end may be later than a start that shows a later time.
    if to <= from
        && let Some(found) = shortest(day.and_time(from), day.and_time(to))
    {
        return Ok(found);
    }
    lasting(day, from, minutes(from, to).ok_or(Fault::OutOfOrder)?)
}

/// A span of so many minutes of the clock: from 01:00, 180 minutes end at 04:00 in every night.
/// Fails: where its start or its end doesn't exist.
pub fn lasting(day: NaiveDate, from: NaiveTime, minutes: i64) -> Result<Span, Fault> {
    let start = day.and_time(from);
    let end = start + TimeDelta::minutes(minutes);
    if moments(start).is_empty() {
        return Err(Fault::NoSuchStart);
    }
    shortest(start, end).ok_or(Fault::NoSuchEnd)
}

/// Of what the clock may mean, the shortest.
fn shortest(start: NaiveDateTime, end: NaiveDateTime) -> Option<Span> {
    let ends = moments(end);
    moments(start)
        .into_iter()
        .flat_map(|from| ends.iter().map(move |to| (from, *to)))
        .filter(|(from, to)| from < to)
        .min_by_key(|(from, to)| (*to - *from, *from))
}

/// Whether a form shows the span so.
fn shows((start, end): Span, day: NaiveDate, from: NaiveTime, to: NaiveTime) -> bool {
    let clock = |time: NaiveTime| time.format("%H:%M").to_string();
    brussels_date(start) == day && clock_time(start) == clock(from) && clock_time(end) == clock(to)
}

/// The first of these days on which the span of so many minutes doesn't exist.
pub fn missing(
    days: impl IntoIterator<Item = NaiveDate>,
    from: NaiveTime,
    minutes: i64,
) -> Option<NaiveDate> {
    days.into_iter()
        .find(|day| lasting(*day, from, minutes).is_err())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::told;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn time(text: &str) -> NaiveTime {
        NaiveTime::parse_from_str(text, "%H:%M").unwrap()
    }

    fn utc(on: &str, from: &str, to: &str) -> Result<(String, i64), Fault> {
        let (start, end) = span(day(on), time(from), time(to), None)?;
        let begins = start.format("%d %H:%M").to_string();
        Ok((begins, (end - start).num_minutes()))
    }

    fn is(begins: &str, minutes: i64) -> Result<(String, i64), Fault> {
        Ok((begins.to_owned(), minutes))
    }

    #[test]
    fn an_end_before_the_start_is_the_next_days() {
        assert_eq!(utc("2027-01-12", "22:00", "00:00"), is("12 21:00", 120));
        assert_eq!(utc("2027-01-12", "22:30", "05:00"), is("12 21:30", 390));
        assert_eq!(utc("2027-01-12", "20:00", "08:00"), is("12 19:00", 720));
        assert_eq!(utc("2027-01-12", "14:00", "13:00"), Err(Fault::OutOfOrder));
        assert_eq!(utc("2027-01-12", "14:00", "14:00"), Err(Fault::OutOfOrder));
    }

    #[test]
    fn the_skipped_hour_is_refused_and_the_doubled_one_is_the_shorter() {
        assert_eq!(utc("2027-03-28", "02:30", "04:00"), Err(Fault::NoSuchStart));
        assert_eq!(utc("2027-03-28", "01:00", "02:00"), Err(Fault::NoSuchEnd));
        assert_eq!(utc("2027-03-27", "23:00", "02:30"), Err(Fault::NoSuchEnd));
        assert_eq!(utc("2027-03-28", "01:30", "03:00"), is("28 00:30", 30));
        assert_eq!(utc("2027-03-27", "22:00", "05:00"), is("27 21:00", 360));
        assert_eq!(utc("2027-10-31", "02:30", "03:00"), is("31 01:30", 30));
        assert_eq!(utc("2027-10-31", "01:30", "02:30"), is("30 23:30", 60));
        assert_eq!(utc("2027-10-31", "02:30", "02:45"), is("31 00:30", 15));
        assert_eq!(utc("2027-10-31", "02:30", "02:15"), is("31 00:30", 45));
        assert_eq!(utc("2027-10-30", "22:00", "05:00"), is("30 20:00", 480));
    }

    #[test]
    fn what_shows_the_span_kept_is_that_span() {
        let start = moment(day("2027-10-31"), time("02:30")).unwrap();
        for minutes in [30, 90, 1440, 1500] {
            let kept = (start, start + TimeDelta::minutes(minutes));
            let end = time(&clock_time(kept.1));
            let again = span(day("2027-10-31"), time("02:30"), end, Some(kept));
            assert_eq!(again, Ok(kept));
        }
    }

    #[test]
    fn a_length_is_told_where_the_times_alone_do_not_tell_it() {
        let of = |on, from, to| told(span(day(on), time(from), time(to), None).unwrap());
        assert_eq!(of("2027-01-12", "14:00", "17:00"), None);
        assert_eq!(of("2027-01-12", "22:30", "05:00"), Some(390));
        assert_eq!(of("2027-03-28", "01:00", "04:00"), Some(120));
        assert_eq!(of("2027-10-31", "01:00", "04:00"), Some(240));
    }

    /// Every day of two years, with each clock change, at each hour and its half.
    #[test]
    fn form_and_moments_say_the_same_on_every_day_of_two_years() {
        let halves = (0..48).map(|n| time("00:00") + TimeDelta::minutes(30 * n));
        let lengths = [30, 60, 150, 420, 720];
        let mut refused = Vec::new();
        for on in day("2026-11-01").iter_days().take(731) {
            for from in halves.clone() {
                for length in lengths {
                    let to = from + TimeDelta::minutes(length);
                    let Ok(found) = span(on, from, to, None) else {
                        refused.push((on, from, to));
                        continue;
                    };
                    assert!(shows(found, on, from, to), "{on} {from} {to}: {found:?}");
                    assert_eq!(span(on, from, to, Some(found)), Ok(found));
                    let lasts = (found.1 - found.0).num_minutes();
                    let off = (lasts - length).abs();
                    assert!(off == 0 || off == 60, "{on} {from} {to} lasts {lasts}");
                    if off == 60 {
                        let changes = ["2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29"];
                        let nights = [on, on.succ_opt().unwrap()];
                        assert!(
                            nights
                                .iter()
                                .any(|d| changes.contains(&d.to_string().as_str())),
                            "{on} {from} {to} lasts {lasts}"
                        );
                    }
                }
            }
        }
        // Only what begins or ends between two and three of the two nights in March.
        assert_eq!(refused.len(), 38);
        let skipped = |t: NaiveTime| time("02:00") <= t && t < time("03:00");
        assert!(
            refused
                .iter()
                .all(|(_, from, to)| skipped(*from) || skipped(*to))
        );
    }
}
