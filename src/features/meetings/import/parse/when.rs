//! Days, hours and deadlines in French, Dutch and English.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use regex::Captures;

use super::pattern;
use crate::kernel::fold::fold;

const MONTH: &str = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|\
januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|\
january|february|march|may|june|july|august|october|\
janv|jan|fevr|fev|feb|mrt|avr|apr|juil|jul|aug|sept|sep|oct|okt|nov|dec";

pattern!(ISO, r"\b(20\d\d)-(\d{1,2})-(\d{1,2})\b");
pattern!(
    NUMERIC,
    r"(?:^|[^\d/.:-])(\d{1,2})\s?(/|\.|-)\s?(\d{1,2})(?:\s?[/.-]\s?(20\d\d|\d\d))?(?:$|[^\d/:-])"
);
pattern!(
    WORDS,
    format!(
        r"\b(\d{{1,2}})\s*(?:\^?(?:er|ste|de|e|st|nd|rd|th))?\.?\s*(?:of\s+)?({MONTH})\b\.?(?:\s*,?\s*(20\d\d))?"
    )
);
pattern!(
    AMERICAN,
    format!(r"\b({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?\s*,\s*(20\d\d)")
);
pattern!(
    END_OF,
    format!(r"\b(fin|eind|einde|end of|debut|begin|mi|mid|half)[- ]+({MONTH})\b(?:\s+(20\d\d))?")
);
pattern!(YEAR, r"\b(20[0-4]\d)\b");
const TIME: &str = r"(\d{1,2})(?:\s?(?:heures?|uur|h|u)\s?([0-5]\d)?|\s?[:.]\s?([0-5]\d)(?:\s?(?:h|u|uur|heures?))?)";
const TO: &str = r"\s*(?:-|–|—|a|tot|to|until|till|jusqu'a|jusque|→|>|/|et|en)\s*";
pattern!(SPAN, format!(r"(?:^|[^\d/:.]){TIME}\b?{TO}{TIME}"));
pattern!(
    SHORT_SPAN,
    format!(r"(?:^|[^\d/:.])(\d{{1,2}}){TO}(\d{{1,2}})\s?(?:heures|uur|h|u)\s?([0-5]\d)?")
);
pattern!(
    ONE_TIME,
    r"(?:^|[^\d/:.])(\d{1,2})(?:\s?(?:heures?|uur|h|u)\b\s?([0-5]\d)?|(?:h|u|\s?:)([0-5]\d))"
);
pattern!(
    DUE_WORD,
    r"\b(?:pour(?: au plus tard)?|avant|d'ici|echeance|deadline|delai|au plus tard|tegen|voor|uiterlijk(?: op)?|ten laatste(?: op)?|vervaldatum|by|due|before|until|jusqu'au|date limite|remise)\b[\s:]*(?:la |le |au |a |op |the )*"
);
pattern!(
    IN_WEEKS,
    r"\b(?:d'ici|dans(?: les)?|sous|binnen(?: de)?|over|within|in)\s+(\d{1,2}|une?|deux|trois|quatre|cinq|six|dix|quinze|een|twee|drie|vier|vijf|zes|tien|one|two|three|four)\s+(jours?|semaines?|mois|dagen|dag|weken|week|maanden|maand|days?|weeks?|months?)\b"
);
pattern!(
    NEXT_WEEK,
    r"\b(la semaine prochaine|volgende week|next week)\b"
);
pattern!(
    THIS_DAY,
    r"\b(?:ce|pour(?: ce)?|au plus tard|op|vendredi|d'ici|deze|tegen|voor|by|avant)\s+(lundi|mardi|mercredi|jeudi|vendredi|maandag|dinsdag|woensdag|donderdag|vrijdag|monday|tuesday|wednesday|thursday|friday)\b"
);

/// What day a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    /// The text says no year.
    pub year_guessed: bool,
}

/// A folded text whose dashes are plain.
fn plain(text: &str) -> String {
    fold(text).replace(['\u{2010}', '\u{2011}', '\u{2012}'], "-")
}

fn month(word: &str) -> Option<u32> {
    const STARTS: [(&str, u32); 24] = [
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
pub fn find_day(text: &str, near: NaiveDate) -> Option<Day> {
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

fn at(found: &Captures<'_>, day: Option<Day>) -> Option<(usize, Day)> {
    Some((found.get(0)?.start(), day?))
}

/// A year named in a text.
pub fn find_year(text: &str) -> Option<i32> {
    YEAR.captures(text)?[1].parse().ok()
}

fn time(hour: Option<u32>, minute: Option<u32>) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour?, minute.unwrap_or(0), 0)
}

/// From when to when; the end may be missing.
pub fn find_hours(text: &str) -> Option<(NaiveTime, Option<NaiveTime>)> {
    let text = plain(text);
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

/// A deadline named in a text, counted from the day of the meeting.
pub fn find_due(text: &str, meeting: NaiveDate) -> Option<Day> {
    let folded = plain(text);
    for word in DUE_WORD.find_iter(&folded) {
        let after = &folded[word.end()..];
        let near: String = after.chars().take(34).collect();
        if let Some(day) = find_day(&near, meeting).or_else(|| end_of(&near, meeting)) {
            return Some(later(day, meeting));
        }
    }
    if let Some(c) = IN_WEEKS.captures(&folded) {
        let days = count(&c[1])? * unit(&c[2]);
        let date = meeting.checked_add_days(Days::new(days))?;
        return Some(Day {
            date,
            year_guessed: true,
        });
    }
    if NEXT_WEEK.is_match(&folded) {
        let date = meeting.checked_add_days(Days::new(7))?;
        return Some(Day {
            date,
            year_guessed: true,
        });
    }
    let c = THIS_DAY.captures(&folded)?;
    let wanted = weekday(&c[1])?;
    let ahead = (7 + wanted - u64::from(meeting.weekday().num_days_from_monday())) % 7;
    let date = meeting.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead }))?;
    Some(Day {
        date,
        year_guessed: true,
    })
}

/// The day that a text ends with: `… – 08/12`, `… (5 novembre)`, `… (lundi)`.
pub fn day_at_end(text: &str, meeting: NaiveDate) -> Option<Day> {
    let text = text.trim_end_matches([' ', '.', ')', ']']);
    let (_, end) = text.rsplit_once(['–', '—', '(', '[', ',', '→', '-'])?;
    let end = end.trim();
    let weekday = || find_due(&format!("pour {end}"), meeting);
    (end.chars().count() <= 24)
        .then(|| read_due(end, meeting).or_else(weekday))
        .flatten()
}

/// A deadline in a cell that holds nothing else.
pub fn read_due(cell: &str, meeting: NaiveDate) -> Option<Day> {
    find_due(cell, meeting)
        .or_else(|| find_day(cell, meeting).map(|day| later(day, meeting)))
        .or_else(|| end_of(&plain(cell), meeting).map(|day| later(day, meeting)))
}

/// `fin novembre` is its last day.
fn end_of(folded: &str, near: NaiveDate) -> Option<Day> {
    let c = END_OF.captures(folded)?;
    let month = month(&c[2])?;
    let year: Option<i32> = number(&c, 3);
    let base = NaiveDate::from_ymd_opt(year.unwrap_or(near.year()), month, 1)?;
    let date = match &c[1] {
        "debut" | "begin" => base.with_day(5)?,
        "mi" | "mid" | "half" => base.with_day(15)?,
        _ => base
            .checked_add_months(chrono::Months::new(1))?
            .pred_opt()?,
    };
    Some(Day {
        date,
        year_guessed: true,
    })
}

/// A deadline without a year lies ahead.
fn later(day: Day, meeting: NaiveDate) -> Day {
    if day.year_guessed && day.date < meeting {
        let date = day
            .date
            .checked_add_months(chrono::Months::new(12))
            .unwrap_or(day.date);
        return Day { date, ..day };
    }
    day
}

fn count(word: &str) -> Option<u64> {
    Some(match word {
        "un" | "une" | "een" | "one" => 1,
        "deux" | "twee" | "two" => 2,
        "trois" | "drie" | "three" => 3,
        "quatre" | "vier" | "four" => 4,
        "cinq" | "vijf" => 5,
        "six" | "zes" => 6,
        "dix" | "tien" => 10,
        "quinze" => 15,
        digits => digits.parse().ok()?,
    })
}

fn unit(word: &str) -> u64 {
    if word.starts_with("sem") || word.starts_with("we") {
        7
    } else if word.starts_with('m') {
        30
    } else {
        1
    }
}

fn weekday(word: &str) -> Option<u64> {
    const DAYS: [[&str; 3]; 5] = [
        ["lundi", "maandag", "monday"],
        ["mardi", "dinsdag", "tuesday"],
        ["mercredi", "woensdag", "wednesday"],
        ["jeudi", "donderdag", "thursday"],
        ["vendredi", "vrijdag", "friday"],
    ];
    DAYS.iter()
        .position(|names| names.contains(&word))
        .map(|n| n as u64)
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

    #[test]
    fn deadlines_lie_ahead() {
        let day = d(2021, 9, 22);
        for (text, due) in [
            ("à rendre pour le 30 avril 2022", d(2022, 4, 30)),
            ("d'ici deux semaines", d(2021, 10, 6)),
            ("tegen 15 oktober", d(2021, 10, 15)),
            ("avant le 15 janvier", d(2022, 1, 15)),
            ("voor eind november", d(2021, 11, 30)),
            ("binnen 3 weken", d(2021, 10, 13)),
            ("d’ici fin décembre", d(2021, 12, 31)),
            ("pour le 15/10", d(2021, 10, 15)),
            ("uiterlijk vrijdag of tegen vrijdag", d(2021, 9, 24)),
        ] {
            assert_eq!(find_due(text, day).map(|d| d.date), Some(due), "{text}");
        }
        assert_eq!(find_due("pour les 9 groupes", day), None);
    }
}
