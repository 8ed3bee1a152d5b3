//! Dates as people in Brussels read and write them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::{Europe::Brussels, Tz};

use super::{fold::fold, lang::Lang};

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A moment in Brussels time.
pub fn brussels(at: DateTime<Utc>) -> DateTime<Tz> {
    at.with_timezone(&Brussels)
}

/// The date in Brussels at that moment.
pub fn brussels_date(at: DateTime<Utc>) -> NaiveDate {
    brussels(at).date_naive()
}

/// `22 septembre 2021`, `22 september 2021`, `22 September 2021`; `1er` in French.
pub fn long_date(date: NaiveDate, lang: Lang) -> String {
    let months = match lang {
        Lang::Fr => &MONTHS_FR,
        Lang::Nl => &MONTHS_NL,
        Lang::En => &MONTHS_EN,
    };
    let month = months[date.month0() as usize];
    let ordinal = if lang == Lang::Fr && date.day() == 1 {
        "er"
    } else {
        ""
    };
    format!("{}{ordinal} {month} {}", date.day(), date.year())
}

/// `22/09/2021`, `22-09-2021` in Dutch.
pub fn short_date(date: NaiveDate, lang: Lang) -> String {
    let separator = if lang == Lang::Nl { '-' } else { '/' };
    format!(
        "{:02}{separator}{:02}{separator}{}",
        date.day(),
        date.month(),
        date.year()
    )
}

/// A moment as `22/09/2021 14:05`, Brussels time.
pub fn short_moment(at: DateTime<Utc>, lang: Lang) -> String {
    let local = brussels(at);
    format!(
        "{} {:02}:{:02}",
        short_date(local.date_naive(), lang),
        local.hour(),
        local.minute()
    )
}

/// `14:05`, Brussels time.
pub fn clock_time(at: DateTime<Utc>) -> String {
    brussels(at).format("%H:%M").to_string()
}

/// `22 septembre 2021, 14:00–17:00`, Brussels time; both dates where they differ, and how long it
/// lasts where the times alone don't tell.
pub fn time_span(from: DateTime<Utc>, to: DateTime<Utc>, lang: Lang) -> String {
    let (first, last) = (brussels_date(from), brussels_date(to));
    let start = format!("{}, {}", long_date(first, lang), clock_time(from));
    let span = if first == last {
        format!("{start}–{}", clock_time(to))
    } else {
        format!("{start} – {}, {}", long_date(last, lang), clock_time(to))
    };
    match told((from, to)) {
        Some(minutes) => format!("{span} ({})", length(minutes, lang)),
        None => span,
    }
}

/// The length of a span in minutes, where times of day alone don't tell it: it passes midnight, or
/// the clock changes in it.
pub(crate) fn told((start, end): (DateTime<Utc>, DateTime<Utc>)) -> Option<i64> {
    let local = |at| brussels(at).naive_local();
    let shown = local(end) - local(start);
    let lasts = end - start;
    (brussels_date(start) != brussels_date(end) || shown != lasts).then(|| lasts.num_minutes())
}

/// `7 h 30`, `7 u 30` in Dutch; `45 min`.
pub fn length(minutes: i64, lang: Lang) -> String {
    let sign = if lang == Lang::Nl { 'u' } else { 'h' };
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}{sign}"),
        (hours, minutes) => format!("{hours}\u{a0}{sign}\u{a0}{minutes:02}"),
    }
}

/// The moment of a time of day in Brussels; where the clock jumps, the earliest that exists.
pub fn from_brussels(date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let local = date.and_time(time);
    match Brussels.from_local_datetime(&local).earliest() {
        Some(at) => at.with_timezone(&Utc),
        // The hour that is skipped in March.
        None => Brussels
            .from_utc_datetime(&(local - TimeDelta::hours(1)))
            .with_timezone(&Utc),
    }
}

/// Reads `2021-09-22` (what a date field sends), `22/09/2021`, `22-09-2021` or `22.9.2021`; a year of
/// two digits is one of this century (`22/9/21`).
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let short_year = text.rsplit_once(['/', '-', '.']).filter(|(day, year)| {
        let digits = year.chars().all(|c| c.is_ascii_digit());
        digits && year.len() == 2 && day.len() <= 5
    });
    let text = match short_year {
        Some((day, year)) => format!("{day}{}20{year}", &text[day.len()..=day.len()]),
        None => text.to_owned(),
    };
    ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(&text, format).ok())
        .filter(|date| (1900..=2200).contains(&date.year()))
}

/// Reads `15 mars 2027`, `1er août`, `15 maart`, `March 15`: day, month and the year where it is said.
pub fn parse_named_day(text: &str) -> Option<(u32, u32, Option<i32>)> {
    let mut words = text.split([' ', '\u{a0}', ',']).filter(|w| !w.is_empty());
    let (first, second) = (words.next()?, words.next()?);
    let (day, month) = match month_named(first) {
        Some(month) => (second, month),
        None => (first, month_named(second)?),
    };
    let day = day.trim_end_matches(char::is_alphabetic).parse().ok()?;
    let year = match words.next().map(str::parse) {
        None => None,
        Some(Ok(year @ 0..=99)) => Some(2000 + year),
        Some(Ok(year @ 1900..=2200)) => Some(year),
        Some(_) => return None,
    };
    words.next().is_none().then_some((day, month, year))
}

/// The month of a name in any of the languages, or of the letters it begins with, three at least.
pub fn month_named(word: &str) -> Option<u32> {
    let word = fold(word.trim_end_matches('.'));
    let begins = |name: &str| word.chars().count() >= 3 && fold(name).starts_with(&word);
    let all = [&MONTHS_FR, &MONTHS_NL, &MONTHS_EN];
    let named = (1..)
        .zip(0..12)
        .filter(|&(_, at)| all.iter().any(|names| begins(names[at])));
    let mut named = named.map(|(month, _)| month);
    match word.as_str() {
        "mrt" => Some(3),
        // `jui` is June or July.
        _ => named.next().filter(|_| named.next().is_none()),
    }
}

/// Reads `14:05`, `14h05`, `9`, `14h`, `14u30` or `14.30`.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase().replace(['h', 'u', '.'], ":");
    let (hour, minute) = text.split_once(':').unwrap_or((&text, ""));
    let minute = if minute.is_empty() { "0" } else { minute };
    NaiveTime::from_hms_opt(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_in_brussels_is_the_moment_meant() {
        let day = NaiveDate::from_ymd_opt(2021, 9, 22).unwrap();
        let two = NaiveTime::from_hms_opt(14, 0, 0).unwrap();
        let at = from_brussels(day, two);
        assert_eq!(at, Utc.with_ymd_and_hms(2021, 9, 22, 12, 0, 0).unwrap());
        let span = time_span(at, at + TimeDelta::hours(3), Lang::Fr);
        assert_eq!(span, "22 septembre 2021, 14:00–17:00");
        let night = time_span(
            at + TimeDelta::hours(8),
            at + TimeDelta::minutes(750),
            Lang::Nl,
        );
        assert_eq!(
            night,
            "22 september 2021, 22:00 – 23 september 2021, 02:30 (4\u{a0}u\u{a0}30)"
        );
        // 28 March 2021: 02:30 does not exist.
        let spring = NaiveDate::from_ymd_opt(2021, 3, 28).unwrap();
        let skipped = from_brussels(spring, NaiveTime::from_hms_opt(2, 30, 0).unwrap());
        assert_eq!(clock_time(skipped), "03:30");
    }

    #[test]
    fn a_late_evening_in_utc_is_tomorrow_in_brussels() {
        let at = Utc.with_ymd_and_hms(2021, 9, 22, 22, 30, 0).unwrap();
        assert_eq!(short_moment(at, Lang::Fr), "23/09/2021 00:30");
        assert_eq!(short_moment(at, Lang::Nl), "23-09-2021 00:30");
    }

    #[test]
    fn the_first_of_a_month_is_ordinal_in_french_only() {
        let date = NaiveDate::from_ymd_opt(2022, 8, 1).unwrap();
        assert_eq!(long_date(date, Lang::Fr), "1er août 2022");
        assert_eq!(long_date(date, Lang::En), "1 August 2022");
    }

    #[test]
    fn times_are_read_in_the_usual_ways() {
        let expected = NaiveTime::from_hms_opt(14, 30, 0);
        for text in ["14:30", "14h30", "14u30", "14.30", " 14H30 "] {
            assert_eq!(parse_time(text), expected, "{text}");
        }
        for text in ["9", "9h"] {
            assert_eq!(parse_time(text), NaiveTime::from_hms_opt(9, 0, 0), "{text}");
        }
        for text in ["", "25:00", "midi", "14:75"] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_read_in_the_usual_ways() {
        let date = NaiveDate::from_ymd_opt(2021, 9, 22);
        for text in [
            "2021-09-22",
            "22/09/2021",
            " 22-9-2021 ",
            "22.09.2021",
            "22/9/21",
            "22.09.21",
        ] {
            assert_eq!(parse_date(text), date, "{text}");
        }
        for text in ["", "22/13/2021", "22/13/21", "22/9", "0021-09-22", "demain"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn months_are_read_by_name_in_all_languages() {
        for (text, day) in [
            ("15 mars 2027", Some((15, 3, Some(2027)))),
            ("1er août", Some((1, 8, None))),
            ("15 févr. 27", Some((15, 2, Some(2027)))),
            ("15 maart", Some((15, 3, None))),
            ("3 mrt", Some((3, 3, None))),
            ("March 15, 2027", Some((15, 3, Some(2027)))),
            ("2 mei 2027", Some((2, 5, Some(2027)))),
            ("15 jui", None),
            ("15 personnes", None),
            ("15 mars au soir", None),
            ("mars", None),
        ] {
            assert_eq!(parse_named_day(text), day, "{text}");
        }
    }
}
