//! By when something is due, counted from the day of the meeting.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Day, MONTH, find_day, month, number, pattern, plain};

pattern!(
    END_OF,
    format!(
        r"\b(fin|eind|einde|end of|ende|debut|begin|mi|mid|half)[- ]+({})\b(?:\s+(20\d\d))?",
        *MONTH
    )
);
pattern!(
    DUE_WORD,
    r"\b(?:pour(?: au plus tard)?|avant|d'ici|echeance|deadline|delai|au plus tard|tegen|voor|uiterlijk(?: op)?|ten laatste(?: op)?|vervaldatum|bis(?: zum)?|klaar(?: op| voor)|by|due|before|until|jusqu'au|date limite|remise)\b[\s:]*(?:la |le |au |a |op |the )*"
);
pattern!(
    IN_WEEKS,
    r"\b(?:d'ici|dans(?: les)?|sous|binnen(?: de)?|over|within|in)\s+(\d{1,2}|une?|deux|trois|quatre|cinq|six|dix|quinze|een|twee|drie|vier|vijf|zes|tien|one|two|three|four)\s+(jours?|semaines?|mois|dagen|dag|weken|week|maanden|maand|days?|weeks?|months?)\b"
);
// A span that has a name of its own.
pattern!(
    NAMED_SPAN,
    r"\b(?:(?:sous|d'ici|dans) (?:une? |la )?(huitaine|quinzaine)|(?:binnen(?: de)?|over) (veertien dagen|twee weken|maand|week)|(?:dans|d'ici) (?:le|la) (mois|semaine))\b"
);
// `fin de la semaine`, `eind volgende week`, `fin du mois`.
pattern!(
    END_OF_SPAN,
    r"\b(?:fin|eind|einde|end)(?: (?:de|du|van|of))?(?: (?:la|cette|ce|de|deze|het|the|this))? ?(volgende|next)? ?(semaine|week|mois|maand|month)( prochaine?)?\b"
);
const DAYS: &str = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tue|wed|thu|fri";
// `vendredi de la semaine prochaine`, `volgende week vrijdag`.
pattern!(
    DAY_OF_NEXT_WEEK,
    format!(
        r"\b(?:({DAYS}) (?:de la semaine prochaine|(?:van )?volgende week|next week)|(?:volgende week|next week|la semaine prochaine,?) ({DAYS}))\b"
    )
);
pattern!(
    NEXT_WEEK,
    r"\b(la semaine prochaine|volgende week|next week)\b"
);
pattern!(
    THIS_DAY,
    format!(
        r"\b(?:ce|pour(?: ce)?|au plus tard|op|vendredi|d'ici|deze|volgende|next|tegen|voor|by|avant)\s+({DAYS})\b|\b({DAYS}) prochain\b"
    )
);

/// Whether a text says by when.
pub(crate) fn has_due(text: &str) -> bool {
    find_due(text, NaiveDate::default()).is_some()
}

/// A deadline named in a text, counted from the day of the meeting.
pub(crate) fn find_due(text: &str, meeting: NaiveDate) -> Option<Day> {
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
    let guessed = |date| Day {
        date,
        year_guessed: true,
    };
    relative(&folded, meeting).map(guessed)
}

/// A day told from the day of the meeting: `volgende week vrijdag`, `fin du mois`, `ce lundi`.
fn relative(folded: &str, meeting: NaiveDate) -> Option<NaiveDate> {
    let after = |days: u64| meeting.checked_add_days(Days::new(days));
    let since_monday = u64::from(meeting.weekday().num_days_from_monday());
    if let Some(c) = DAY_OF_NEXT_WEEK.captures(folded) {
        let wanted = weekday(c.get(1).or(c.get(2))?.as_str())?;
        return after(7 - since_monday + wanted);
    }
    if let Some(c) = END_OF_SPAN.captures(folded) {
        let next = c.get(1).is_some() || c.get(3).is_some();
        return if c[2].starts_with(['s', 'w']) {
            // A week of work ends on its Friday.
            after(if next { 11 } else { 4_u64.max(since_monday) } - since_monday)
        } else {
            let months = if next { 2 } else { 1 };
            meeting
                .with_day(1)?
                .checked_add_months(Months::new(months))?
                .pred_opt()
        };
    }
    if let Some(c) = NAMED_SPAN.captures(folded) {
        return match c.get(1).or(c.get(2)).or(c.get(3))?.as_str() {
            "quinzaine" => after(15),
            "huitaine" => after(8),
            "veertien dagen" | "twee weken" => after(14),
            "maand" | "mois" => meeting.checked_add_months(Months::new(1)),
            _ => after(7),
        };
    }
    if NEXT_WEEK.is_match(folded) {
        return after(7);
    }
    let c = THIS_DAY.captures(folded)?;
    let wanted = weekday(c.get(1).or(c.get(2))?.as_str())?;
    let ahead = (7 + wanted - since_monday) % 7;
    after(if ahead == 0 { 7 } else { ahead })
}

/// The day that a text ends with: `… – 08/12`, `… (5 novembre)`, `… (lundi)`.
pub(crate) fn day_at_end(text: &str, meeting: NaiveDate) -> Option<Day> {
    let text = text.trim_end_matches([' ', '.', ')', ']']);
    let (_, end) = text.rsplit_once(['–', '—', '(', '[', ',', '→', '-'])?;
    let end = end.trim();
    let weekday = || find_due(&format!("pour {end}"), meeting);
    (end.chars().count() <= 24)
        .then(|| read_due(end, meeting).or_else(weekday))
        .flatten()
}

pattern!(TOMORROW, r"\b(?:demain|morgen|tomorrow)\b");
pattern!(
    TODAY,
    r"\b(?:aujourd'hui|vandaag|today|ce soir|vanavond|tonight|ce midi|cet apres-midi|vanmiddag)\b"
);
pattern!(A_DAY, format!(r"\b({DAYS})\b"));

/// The one day ahead that is named where something surely is to be done, whatever stands before it:
/// `stelt op 22 november een plan voor`, `passera samedi`, `dès demain`.
pub(crate) fn day_ahead(text: &str, meeting: NaiveDate) -> Option<Day> {
    let folded = plain(text);
    let guessed = |date| Day {
        date,
        year_guessed: true,
    };
    if let Some(day) = find_day(text, meeting) {
        let day = later(day, meeting);
        return (day.date > meeting).then(|| guessed(day.date));
    }
    if let Some(day) = end_of(&folded, meeting) {
        return Some(later(day, meeting));
    }
    if TOMORROW.is_match(&folded) {
        return meeting.succ_opt().map(guessed);
    }
    if TODAY.is_match(&folded) {
        return Some(guessed(meeting));
    }
    let found = A_DAY.captures(&folded)?;
    let wanted = weekday(&found[1])?;
    let since_monday = u64::from(meeting.weekday().num_days_from_monday());
    let ahead = (7 + wanted - since_monday) % 7;
    let ahead = if ahead == 0 { 7 } else { ahead };
    meeting.checked_add_days(Days::new(ahead)).map(guessed)
}

/// A deadline in a cell that holds nothing else.
pub(crate) fn read_due(cell: &str, meeting: NaiveDate) -> Option<Day> {
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
        _ => base.checked_add_months(Months::new(1))?.pred_opt()?,
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
            .checked_add_months(Months::new(12))
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
    const NAMES: [[&str; 4]; 7] = [
        ["lundi", "maandag", "monday", "monday"],
        ["mardi", "dinsdag", "tuesday", "tue"],
        ["mercredi", "woensdag", "wednesday", "wed"],
        ["jeudi", "donderdag", "thursday", "thu"],
        ["vendredi", "vrijdag", "friday", "fri"],
        ["samedi", "zaterdag", "saturday", "saturday"],
        ["dimanche", "zondag", "sunday", "sunday"],
    ];
    NAMES
        .iter()
        .position(|names| names.contains(&word))
        .map(|n| n as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(y: i32, m: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, day).unwrap()
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
            ("sous quinzaine", d(2021, 10, 7)),
            ("sous huitaine", d(2021, 9, 30)),
            ("d’ici 15 jours", d(2021, 10, 7)),
            ("binnen veertien dagen", d(2021, 10, 6)),
            ("binnen de maand", d(2021, 10, 22)),
            ("tegen volgende week vrijdag", d(2021, 10, 1)),
            ("vendredi de la semaine prochaine", d(2021, 10, 1)),
            ("tegen eind volgende week", d(2021, 10, 1)),
            ("pour la fin de la semaine", d(2021, 9, 24)),
            ("d’ici la fin du mois", d(2021, 9, 30)),
            ("fin du mois prochain", d(2021, 10, 31)),
            ("pour samedi", d(2021, 9, 25)),
            ("lundi prochain", d(2021, 9, 27)),
            ("la semaine prochaine", d(2021, 9, 29)),
        ] {
            assert_eq!(find_due(text, day).map(|d| d.date), Some(due), "{text}");
        }
        assert_eq!(find_due("pour les 9 groupes", day), None);
        for (text, due) in [
            ("legt op 22 november een plan voor", d(2021, 11, 22)),
            ("s'en occupe dès demain", d(2021, 9, 23)),
            ("belt vandaag", d(2021, 9, 22)),
            ("passera samedi", d(2021, 9, 25)),
            ("relance si rien mi-octobre", d(2021, 10, 15)),
        ] {
            assert_eq!(day_ahead(text, day).map(|d| d.date), Some(due), "{text}");
        }
        assert_eq!(day_ahead("envoie la note", day), None);
    }
}
