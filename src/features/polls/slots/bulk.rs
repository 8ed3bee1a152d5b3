//! Slots made in bulk: "every weekday at 9, 11, 14 for two weeks".

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};

use super::holidays::is_holiday;
use crate::model::MAX_SLOTS;
use kernel::{
    dates::{brussels_date, parse_time},
    span::moment,
};
use platform::web::{FormState, Reader, form_state::FieldError};

/// The longest period at once.
const MAX_DAYS: i64 = 366;

/// What to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bulk {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub weekdays: Vec<Weekday>,
    pub times: Vec<NaiveTime>,
}

/// What would come of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// New slots, in order.
    pub slots: Vec<DateTime<Utc>>,
    /// Public holidays left out.
    pub holidays: Vec<NaiveDate>,
    /// Moments left out because the clock skips them.
    pub missing: usize,
    /// Moments left out because they are past.
    pub past: usize,
    /// Moments left out because they are slots already.
    pub known: usize,
}

/// The slots that are missing of those meant, in Brussels time.
pub fn propose(bulk: &Bulk, existing: &[DateTime<Utc>], now: DateTime<Utc>) -> Proposal {
    let mut found = Proposal::default();
    let days = bulk.from.iter_days().take_while(|day| *day <= bulk.to);
    for day in days.filter(|day| bulk.weekdays.contains(&day.weekday())) {
        // A holiday already past needs no note.
        if is_holiday(day) && day >= brussels_date(now) {
            found.holidays.push(day);
            continue;
        }
        for time in &bulk.times {
            let Some(at) = moment(day, *time) else {
                found.missing += 1;
                continue;
            };
            if at <= now {
                found.past += 1;
            } else if existing.contains(&at) || found.slots.contains(&at) {
                found.known += 1;
            } else {
                found.slots.push(at);
            }
        }
    }
    found
}

/// Parses the form; `known` slots count towards the most a poll may have.
pub fn parse(
    raw: &[(String, String)],
    existing: &[DateTime<Utc>],
    now: DateTime<Utc>,
) -> Result<(Bulk, Proposal), FormState> {
    let mut read = Reader::new(raw);
    let from = read.required_date("from");
    let to = last_day(&mut read, from);
    let weekdays = weekdays(&mut read);
    let times = times(&mut read);
    let mut proposal = None;
    if let (Some(from), Some(to), Some(weekdays), Some(times)) = (from, to, weekdays, times) {
        let bulk = Bulk {
            from,
            to,
            weekdays,
            times,
        };
        let found = propose(&bulk, existing, now);
        if existing.len() + found.slots.len() > MAX_SLOTS {
            let args = vec![
                ("max", MAX_SLOTS.to_string()),
                ("count", (existing.len() + found.slots.len()).to_string()),
            ];
            let key = "poll-error-too-many-slots";
            read.refused("times", FieldError { key, args });
        }
        proposal = Some((bulk, found));
    }
    read.finish(|| proposal)
}

/// The last day: as typed, or that many weeks on.
fn last_day(read: &mut Reader, from: Option<NaiveDate>) -> Option<NaiveDate> {
    let to = read.date("to")?;
    let weeks: Option<u64> = read.optional("weeks")?;
    let last = match (to, weeks) {
        (Some(to), _) => to,
        (None, Some(weeks @ 1..=52)) => from?.checked_add_days(Days::new(7 * weeks - 1))?,
        (None, Some(_)) => {
            read.wrong("weeks", "error-not-valid");
            return None;
        }
        (None, None) => {
            read.wrong("to", "poll-error-no-end");
            return None;
        }
    };
    let length = (last - from?).num_days();
    if (0..MAX_DAYS).contains(&length) {
        return Some(last);
    }
    read.wrong("to", "poll-error-period");
    None
}

/// The ticked weekdays: 1 is Monday.
fn weekdays(read: &mut Reader) -> Option<Vec<Weekday>> {
    let numbers: Vec<u8> = read.each("weekday")?;
    let days: Vec<Weekday> = numbers
        .iter()
        .filter_map(|n| Weekday::try_from(n.checked_sub(1)?).ok())
        .collect();
    if days.is_empty() {
        read.wrong("weekday", "poll-error-no-weekday");
        return None;
    }
    Some(days)
}

/// `9, 11h30; 14:00`, in order.
fn times(read: &mut Reader) -> Option<Vec<NaiveTime>> {
    let text = read.required_line("times", 200)?;
    let parts = text.split([',', ';', ' ']).map(str::trim);
    let mut times = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        match parse_time(part) {
            Some(time) => times.push(time),
            None => {
                let args = vec![("text", part.to_owned())];
                let key = "poll-error-times";
                read.refused("times", FieldError { key, args });
                return None;
            }
        }
    }
    times.sort();
    times.dedup();
    Some(times).filter(|times| !times.is_empty())
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;
    use kernel::dates::{brussels, from_brussels};

    fn typed(values: &[(&str, &str)]) -> Vec<(String, String)> {
        values
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect()
    }

    fn weekdays_at(from: &str, weeks: &str, times: &str) -> Vec<(String, String)> {
        let mut raw = typed(&[("from", from), ("weeks", weeks), ("times", times)]);
        raw.extend((1..=5).map(|n| ("weekday".to_owned(), n.to_string())));
        raw
    }

    fn noon(text: &str) -> DateTime<Utc> {
        from_brussels(
            text.parse().unwrap(),
            NaiveTime::from_hms_opt(12, 0, 0).unwrap(),
        )
    }

    #[test]
    fn every_weekday_at_9_11_14_for_two_weeks_is_thirty_slots() {
        let raw = weekdays_at("2021-09-27", "2", "9, 11h; 14:00 9");
        let (bulk, found) = parse(&raw, &[], noon("2021-09-22")).unwrap();
        assert_eq!(bulk.times.len(), 3);
        assert_eq!(bulk.to, "2021-10-10".parse().unwrap());
        assert_eq!(found.slots.len(), 30);
        assert_eq!(
            found.slots[0],
            Utc.with_ymd_and_hms(2021, 9, 27, 7, 0, 0).unwrap()
        );
        // The same again adds nothing.
        let (_, again) = parse(&raw, &found.slots, noon("2021-09-22")).unwrap();
        assert_eq!((again.slots.len(), again.known), (0, 30));
    }

    #[test]
    fn holidays_and_past_moments_are_left_out_and_said() {
        let raw = weekdays_at("2021-11-08", "1", "9 14");
        let (_, found) = parse(&raw, &[], noon("2021-11-08")).unwrap();
        // Monday at 9 is past, Thursday is Armistice Day.
        assert_eq!((found.slots.len(), found.past), (7, 1));
        assert_eq!(found.holidays, ["2021-11-11".parse().unwrap()]);
    }

    #[test]
    fn nine_in_brussels_is_nine_before_and_after_the_clock_changes() {
        // Summer time ends on 31 October 2021.
        let raw = weekdays_at("2021-10-25", "3", "9");
        let (_, found) = parse(&raw, &[], noon("2021-10-01")).unwrap();
        let hours: Vec<String> = found
            .slots
            .iter()
            .map(|at| brussels(*at).format("%H:%M").to_string())
            .collect();
        assert!(hours.iter().all(|hour| hour == "09:00"), "{hours:?}");
        let utc: Vec<String> = found
            .slots
            .iter()
            .map(|at| at.format("%H").to_string())
            .collect();
        assert_eq!((utc[0].as_str(), utc[utc.len() - 1].as_str()), ("07", "08"));
    }

    #[test]
    fn the_hour_that_is_skipped_is_left_out_and_said() {
        let mut raw = typed(&[("from", "2027-03-28"), ("weeks", "1"), ("times", "2h30 3")]);
        raw.push(("weekday".into(), "7".into()));
        let (_, found) = parse(&raw, &[], noon("2027-03-01")).unwrap();
        assert_eq!((found.slots.len(), found.missing), (1, 1));
    }

    #[test]
    fn too_many_slots_and_nonsense_get_a_message() {
        let fields = |raw: &[(String, String)]| -> Vec<String> {
            let state = parse(raw, &[], noon("2021-09-22")).unwrap_err();
            let t = platform::i18n::Translator(kernel::lang::Lang::Fr);
            state
                .errors(t)
                .into_iter()
                .map(|(field, _)| field)
                .collect()
        };
        assert_eq!(
            fields(&weekdays_at("2021-09-27", "20", "9 10 11 12")),
            ["times"]
        );
        assert_eq!(
            fields(&weekdays_at("2021-09-27", "2", "9, midi")),
            ["times"]
        );
        assert_eq!(fields(&weekdays_at("2021-09-27", "", "9")), ["to"]);
        let none = typed(&[("from", "2021-09-27"), ("to", "2021-09-01"), ("times", "9")]);
        assert_eq!(fields(&none), ["to", "weekday"]);
    }
}
