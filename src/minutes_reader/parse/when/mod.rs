//! Days, hours and deadlines in French, Dutch and English.

mod clock;
mod due;

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, NaiveTime};
pub(super) use due::{day_ahead, day_at_end, find_due, has_due, read_due};
use regex::Captures;

use super::{language, pattern};
use kernel::fold::fold;

/// The months' names of all languages, and how they are cut short.
static MONTH: LazyLock<String> = LazyLock::new(|| {
    let names = language::any(|l| &l.time.months);
    format!(
        "{names}|janv|jan|fevr|fev|feb|mrt|marz|avr|apr|juil|jul|aug|sept|sep|oct|okt|nov|dec|dez"
    )
});

pattern!(ISO, r"\b(20\d\d)-(\d{1,2})-(\d{1,2})(?:[Tt]\d|\b)");
pattern!(
    NUMERIC,
    r"(?:^|[^\d/.:-])(\d{1,2})\s?(/|\.|-)\s?(\d{1,2})(?:\s?[/.-]\s?(20\d\d|\d\d))?(?:$|[^\d/:-])"
);
pattern!(
    WORDS,
    format!(
        r"\b(\d{{1,2}})\s*(?:\^?(?:er|ste|de|e|st|nd|rd|th))?[.-]?\s*(?:of\s+)?({})\b\.?(?:\s*[,-]?\s*(20\d\d))?",
        *MONTH
    )
);
pattern!(
    AMERICAN,
    format!(
        r"\b({})\s+(\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(20\d\d)",
        *MONTH
    )
);
pattern!(YEAR, r"\b(20[0-4]\d)\b");
const TIME: &str = r"(\d{1,2})(?:\s?(?:heures?|uur|uhr|h|u)\s?([0-5]\d)?|\s?[:.]\s?([0-5]\d)(?:\s?(?:h|u|uur|heures?))?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)";
const TO: &str = r"\s*(?:->|=>|-|–|—|a|tot|to|until|till|jusqu'a|jusque|→|>|/|et|en)\s*";
pattern!(SPAN, format!(r"(?:^|[^\d/:.]){TIME}\b?{TO}{TIME}"));
pattern!(
    SHORT_SPAN,
    format!(r"(?:^|[^\d/:.])(\d{{1,2}}){TO}(\d{{1,2}})\s?(?:heures|uur|h|u)\s?([0-5]\d)?")
);
pattern!(
    ONE_TIME,
    r"(?:^|[^\d/:.])(\d{1,2})(?:\s?(?:heures?|uur|h|u)\b\s?([0-5]\d)?|(?:h|u|\s?:)([0-5]\d))"
);

/// What day a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub date: NaiveDate,
    /// The text says no year.
    pub year_guessed: bool,
}

/// A folded text whose dashes are plain, and without the marks that make a text slant: they would be
/// letters of a number beside them.
pub(crate) fn plain(text: &str) -> String {
    fold(text)
        .replace(['\u{2010}', '\u{2011}', '\u{2012}'], "-")
        .replace('_', " ")
}

/// A plain text whose hours in words are digits.
pub(crate) fn told(text: &str) -> String {
    clock::in_digits(plain(text))
}

fn month(word: &str) -> Option<u32> {
    const STARTS: [(&str, u32); 26] = [
        ("jan", 1),
        ("fev", 2),
        ("feb", 2),
        ("mars", 3),
        ("maa", 3),
        ("mrt", 3),
        ("march", 3),
        ("avr", 4),
        ("apr", 4),
        ("mai", 5),
        ("mei", 5),
        ("may", 5),
        ("juin", 6),
        ("juni", 6),
        ("june", 6),
        ("juil", 7),
        ("jul", 7),
        ("aout", 8),
        ("aug", 8),
        ("sep", 9),
        ("oct", 10),
        ("okt", 10),
        ("nov", 11),
        ("dec", 12),
        ("dez", 12),
        ("marz", 3),
    ];
    STARTS
        .iter()
        .find(|(start, _)| word.starts_with(start))
        .map(|(_, n)| *n)
}

fn number<T: std::str::FromStr>(found: &Captures<'_>, group: usize) -> Option<T> {
    found.get(group)?.as_str().parse().ok()
}

fn day(year: Option<i32>, month: u32, day: u32, near: NaiveDate) -> Option<Day> {
    let full = year.map(|y| if y < 100 { y + 2000 } else { y });
    NaiveDate::from_ymd_opt(full.unwrap_or(near.year()), month, day).map(|date| Day {
        date,
        year_guessed: full.is_none(),
    })
}

/// The first day a text names; one without a year is taken in the year of `near`.
pub(crate) fn find_day(text: &str, near: NaiveDate) -> Option<Day> {
    let text = plain(text);
    let mut found: Vec<(usize, Day)> = Vec::new();
    if let Some(c) = ISO.captures(&text) {
        found.extend(at(
            &c,
            day(number(&c, 1), number(&c, 2)?, number(&c, 3)?, near),
        ));
    }
    if let Some(c) = WORDS.captures_iter(&text).find(|c| month(&c[2]).is_some()) {
        found.extend(at(
            &c,
            day(number(&c, 3), month(&c[2])?, number(&c, 1)?, near),
        ));
    }
    if let Some(c) = AMERICAN.captures(&text) {
        found.extend(at(
            &c,
            day(number(&c, 3), month(&c[1])?, number(&c, 2)?, near),
        ));
    }
    // 1.2 and 4-5 are no days without a year.
    let numeric = NUMERIC
        .captures_iter(&text)
        .find(|c| &c[2] == "/" || c.get(4).is_some());
    if let Some(c) = numeric {
        found.extend(at(
            &c,
            day(number(&c, 4), number(&c, 3)?, number(&c, 1)?, near),
        ));
    }
    found.sort_by_key(|(place, _)| *place);
    found.first().map(|(_, day)| *day)
}

/// Where the first day in words that a text names ends, if its year stands with it.
pub(crate) fn day_ends(text: &str) -> Option<usize> {
    let folded = fold(text);
    // Only where letters fold to as many bytes, or both are counted alike.
    let found = WORDS.captures(&folded).filter(|c| c.get(3).is_some())?;
    let letters = folded[..found.get(3)?.end()].chars().count();
    text.char_indices()
        .nth(letters)
        .map_or(Some(text.len()), |(at, _)| Some(at))
}

fn at(found: &Captures<'_>, day: Option<Day>) -> Option<(usize, Day)> {
    Some((found.get(0)?.start(), day?))
}

/// A year named in a text.
pub(crate) fn find_year(text: &str) -> Option<i32> {
    YEAR.captures(text)?[1].parse().ok()
}

fn time(hour: Option<u32>, minute: Option<u32>) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour?, minute.unwrap_or(0), 0)
}

/// From when to when; the end may be missing.
pub(crate) fn find_hours(text: &str) -> Option<(NaiveTime, Option<NaiveTime>)> {
    let text = told(text);
    if let Some(c) = SPAN.captures(&text) {
        let from = time(number(&c, 1), number(&c, 2).or(number(&c, 3)));
        let to = time(number(&c, 4), number(&c, 5).or(number(&c, 6)));
        if let (Some(from), Some(to)) = (from, to)
            && to > from
        {
            return Some((from, Some(to)));
        }
    }
    if let Some(c) = SHORT_SPAN.captures(&text) {
        let (from, to) = (
            time(number(&c, 1), None),
            time(number(&c, 2), number(&c, 3)),
        );
        if let (Some(from), Some(to)) = (from, to)
            && to > from
        {
            return Some((from, Some(to)));
        }
    }
    let mut all = ONE_TIME.captures_iter(&text);
    let mut read = || {
        let c = all.next()?;
        time(number(&c, 1), number(&c, 2).or(number(&c, 3)))
    };
    let from = read()?;
    // `Début : 14h – Fin : 16h`.
    let to = ["fin", "einde", "end"]
        .iter()
        .any(|w| text.contains(w))
        .then(&mut read)
        .flatten();
    Some((from, to.filter(|to| *to > from)))
}

pattern!(
    CLOCK,
    r"(?:^|[^\d/.:,-])(\d{1,2})(?:\s?(?:heures?|uur|uhr|hrs?|h|u)\b\.?\s?([0-5]\d)?\b|(?:h|u)([0-5]\d)\b|\s?:\s?([0-5]\d)\b|\.([0-5]\d)(?:\s?(?:h|u|uur|uhr|heures?)\b)?)?(?:\s?(am|pm|a\.m|p\.m)\b)?"
);

/// All hours of a plain text, with where they stand; `dotted`: `21.45` alone is one.
pub(crate) fn times(plain: &str, dotted: bool) -> Vec<(usize, usize, NaiveTime)> {
    CLOCK
        .captures_iter(plain)
        .filter_map(|c| {
            let whole = c.get(1)?;
            let end = c.get(0)?.end();
            let said = c.get(0)?.as_str().trim_end();
            let minute = (2..=5).find_map(|n| number::<u32>(&c, n));
            let half = c.get(6).map(|m| m.as_str().starts_with('p'));
            let point = c.get(5).is_some() && said.ends_with(|x: char| x.is_ascii_digit());
            // `at 11.15`: what stands before says that it is an hour.
            let at = [" at", " om", " um", " vers", " rond", " around", " about"]
                .iter()
                .any(|word| plain[..whole.start()].trim_end().ends_with(word));
            let unit = minute.is_some() && (!point || at || dotted)
                || half.is_some()
                || said.ends_with(|x: char| x.is_alphabetic() || x == '.');
            let hour: u32 = whole.as_str().parse().ok()?;
            let hour = match half {
                Some(true) if hour < 12 => hour + 12,
                Some(false) if hour == 12 => 0,
                _ => hour,
            };
            unit.then(|| time(Some(hour), minute))
                .flatten()
                .map(|t| (whole.start(), end, t))
        })
        .collect()
}

pattern!(AFTERNOON, r"^\s?p\.?m\b");
pattern!(EVENING, r"\dp\.?m\b|\sp\.?m\b");
pattern!(MORNING, r"\da\.?m\b|\sa\.?m\b");
const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// The first « from – to » of a plain text, with where it stands.
pub(crate) fn span(plain: &str) -> Option<(usize, usize, NaiveTime, NaiveTime)> {
    let found = SPAN.find(plain).or_else(|| SHORT_SPAN.find(plain))?;
    let half = AFTERNOON.is_match(plain.get(found.end()..).unwrap_or_default());
    let (mut from, to) = find_hours(found.as_str())?;
    let mut to = to?;
    let early = MORNING.is_match(found.as_str());
    if half || EVENING.is_match(found.as_str()) {
        let later = |t: NaiveTime| {
            if t < NOON {
                t + chrono::TimeDelta::hours(12)
            } else {
                t
            }
        };
        (from, to) = (if early { from } else { later(from) }, later(to));
    }
    Some((found.start(), found.end(), from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(y: i32, m: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, day).unwrap()
    }

    fn t(h: u32, m: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(h, m, 0).unwrap()
    }

    #[test]
    fn days_are_read_in_all_their_forms() {
        let near = d(2021, 9, 22);
        for text in [
            "22/09 14h-17h",
            "22 septembre 2021",
            "woensdag 22 september 2021, 14u-17u",
            "22.09.2021",
            "le 22-09-2021",
            "2021-09-22",
            "Mercredi 22/9/21",
            "22 sept. 2021",
            "September 22, 2021",
            "Date : 22 sept. 2021 de 9 à 12h",
        ] {
            assert_eq!(find_day(text, near).map(|d| d.date), Some(near), "{text}");
        }
        assert_eq!(
            find_day("1er octobre", near).map(|d| d.date),
            Some(d(2021, 10, 1))
        );
        for text in [
            "version 1.2",
            "de 9 à 12h",
            "point 4-5",
            "32/13/2021",
            "14:00-16:30",
        ] {
            assert_eq!(find_day(text, near), None, "{text}");
        }
    }

    #[test]
    fn hours_are_read_in_all_their_forms() {
        for (text, from, to) in [
            ("22/09 14h-17h", t(14, 0), t(17, 0)),
            ("22 septembre 2021 de 14h00 à 17h", t(14, 0), t(17, 0)),
            ("woensdag 22 september 2021, 14u-17u", t(14, 0), t(17, 0)),
            ("14:00–16:30", t(14, 0), t(16, 30)),
            ("van 9.30 tot 11 uur", t(9, 30), t(11, 0)),
            ("9h30 – 12h", t(9, 30), t(12, 0)),
            ("14-17h", t(14, 0), t(17, 0)),
            ("de 9 à 12h30", t(9, 0), t(12, 30)),
            ("13u30 tot 15u", t(13, 30), t(15, 0)),
            ("15 uur - 16 uur 30", t(15, 0), t(16, 30)),
            ("Début : 14h00 – Fin : 16h00", t(14, 0), t(16, 0)),
            ("2021-09-22 10:00 - 11:30", t(10, 0), t(11, 30)),
        ] {
            assert_eq!(find_hours(text), Some((from, Some(to))), "{text}");
        }
        assert_eq!(find_hours("à 14h05"), Some((t(14, 5), None)));
        assert_eq!(find_hours("22/09/2021"), None);
    }
}
