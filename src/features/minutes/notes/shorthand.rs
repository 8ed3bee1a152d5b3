//! What is typed fast: the kind by a sign at the beginning, the speaker by a code, a due day at
//! the end. `? ae: Qui porte la mesure ?` is a question of the person whose code is `ae`;
//! `@ pg: Envoyer la note >30/11` a follow-up item for `pg`, due on 30 November.

use chrono::{Datelike, Days, NaiveDate};

use super::speakers::Speaker;
use kernel::{
    dates::{month_named, parse_date, parse_named_day},
    fold::fold,
    ids::PersonId,
    meeting::EntryKind,
};
use platform::markdown::as_markdown;

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub kind: EntryKind,
    pub speaker: Option<PersonId>,
    /// A name on the attendance list that Jalon knows no person for.
    pub speaker_name: String,
    /// Lists and tables of other programs are Markdown in it.
    pub body: String,
    /// A follow-up item's.
    pub due_on: Option<NaiveDate>,
}

/// What is said beside the line: in the line itself it is not looked for, and stays text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said {
    pub kind: Option<EntryKind>,
    pub speaker: bool,
    pub day: bool,
}

/// Reads a line. Without sign it is an information, or a link where it is an address only.
pub fn read(text: &str, said: Said, speakers: &[Speaker], today: NaiveDate) -> Line {
    let (kind, rest) = kind_of(text.trim(), said.kind);
    let (speaker, body) = match said.speaker {
        true => (None, rest),
        false => speaker_of(rest, speakers),
    };
    let (body, due_on) = if kind.is_promise() && !said.day {
        due_of(body, today)
    } else {
        (body, None)
    };
    Line {
        kind,
        speaker: speaker.and_then(|s| s.id),
        speaker_name: speaker
            .filter(|s| s.id.is_none())
            .map_or_else(String::new, |s| s.name.clone()),
        body: as_markdown(body),
        due_on,
    }
}

/// A line that a code begins, without its colon (`ae on commence`), with it: where no browser
/// spells the name out while one types.
pub(crate) fn with_colon(text: &str, chosen: Option<EntryKind>, speakers: &[Speaker]) -> String {
    let (_, rest) = kind_of(text.trim(), chosen);
    match rest.split_once(' ') {
        Some((code, said)) if speakers.iter().any(|s| s.code == fold(code)) => {
            let sign = &text.trim()[..text.trim().len() - rest.len()];
            format!("{sign}{code}: {said}")
        }
        _ => text.to_owned(),
    }
}

fn kind_of(text: &str, chosen: Option<EntryKind>) -> (EntryKind, &str) {
    if let Some(kind) = chosen {
        return (kind, text);
    }
    for kind in EntryKind::ALL {
        if let Some(rest) = kind.sign().and_then(|sign| text.strip_prefix(sign))
            && !rest.trim().is_empty()
        {
            return (*kind, rest.trim_start());
        }
    }
    let is_address = text.starts_with("http://") || text.starts_with("https://");
    if is_address && !text.contains(char::is_whitespace) {
        (EntryKind::Link, text)
    } else {
        (EntryKind::Information, text)
    }
}

/// `ae: …`, or a name on the list: `Anne : …`.
fn speaker_of<'a>(text: &'a str, speakers: &'a [Speaker]) -> (Option<&'a Speaker>, &'a str) {
    let Some((name, body)) = text.split_once(':') else {
        return (None, text);
    };
    let name = fold(name.trim());
    let body = body.trim_start();
    if name.is_empty() || body.is_empty() || body.starts_with("//") {
        return (None, text);
    }
    let by_code = speakers.iter().find(|s| s.code == name);
    let found = by_code.or_else(|| {
        let mut named = speakers.iter().filter(|s| {
            let folded = fold(&s.name);
            folded == name || folded.split_whitespace().any(|word| word == name)
        });
        // A first name that two people bear names nobody.
        named.next().filter(|_| named.next().is_none())
    });
    match found {
        Some(speaker) => (Some(speaker), body),
        None => (None, text),
    }
}

/// What stands at the end of a follow-up item as its day does, and was not read: `>31/11`,
/// `>demain`.
pub(crate) fn unread_day(body: &str) -> Option<&str> {
    let (before, when) = body.rsplit_once('>')?;
    let attached = before.ends_with(char::is_whitespace) && !when.starts_with(char::is_whitespace);
    let when = when.trim();
    let named = when.split_whitespace().any(|w| month_named(w).is_some());
    let like_a_day = named || when.starts_with(|c: char| c == '+' || c.is_ascii_digit());
    let short = match named {
        true => when.split_whitespace().count() <= 4,
        false => (1..=12).contains(&when.chars().count()) && !when.contains(char::is_whitespace),
    };
    (short && (attached || like_a_day)).then_some(when)
}

/// `… >30/11`, `… >30/11/2021`, `… >30/11/21`, `… >+2s` (weeks; also `w`), `… >+10j` (days; also `d`),
/// `… >15 mars`, `… >15 mars 2027`.
fn due_of(text: &str, today: NaiveDate) -> (&str, Option<NaiveDate>) {
    let Some((body, when)) = text.rsplit_once('>') else {
        return (text, None);
    };
    match day_of(when.trim(), today) {
        Some(day) if !body.trim().is_empty() => (body.trim_end(), Some(day)),
        _ => (text, None),
    }
}

fn day_of(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(span) = text.strip_prefix('+') {
        let unit = span.chars().last()?;
        let count: u64 = span.get(..span.len() - unit.len_utf8())?.parse().ok()?;
        let days = match unit {
            's' | 'w' => count.checked_mul(7)?,
            'j' | 'd' => count,
            _ => return None,
        };
        return today.checked_add_days(Days::new(days.min(3660)));
    }
    if let Some(day) = parse_date(text) {
        return Some(day);
    }
    let (day, month) = match parse_named_day(text) {
        Some((day, month, Some(year))) => return NaiveDate::from_ymd_opt(year, month, day),
        Some((day, month, None)) => (day, month),
        None => {
            let (day, month) = text.split_once(['/', '-', '.'])?;
            (day.trim().parse().ok()?, month.trim().parse().ok()?)
        }
    };
    // A day without year is the next one to come.
    let this_year = NaiveDate::from_ymd_opt(today.year(), month, day)?;
    if this_year >= today {
        Some(this_year)
    } else {
        NaiveDate::from_ymd_opt(today.year() + 1, month, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::speakers::with_codes;
    use kernel::initials::unread as unread_code;

    fn line(text: &str) -> Line {
        line_of(text, Said::default())
    }

    fn line_of(text: &str, said: Said) -> Line {
        let speakers = with_codes(vec![
            (Some(PersonId(1)), "Anne Élan".into()),
            (Some(PersonId(2)), "Anne Petit".into()),
            (None, "Bob Grand".into()),
        ]);
        let today = NaiveDate::from_ymd_opt(2021, 9, 22).unwrap();
        read(text, said, &speakers, today)
    }

    #[test]
    fn a_sign_says_the_kind_and_a_code_the_speaker() {
        let read = line("? ae: Qui porte la mesure ?");
        assert_eq!(
            (read.kind, read.speaker, read.body.as_str()),
            (
                EntryKind::Question,
                Some(PersonId(1)),
                "Qui porte la mesure ?"
            )
        );
        let read = line("Bob : d’accord");
        assert_eq!(
            (read.speaker_name.as_str(), read.body.as_str()),
            ("Bob Grand", "d’accord")
        );
        assert_eq!(line("https://example.org/a").kind, EntryKind::Link);
    }

    #[test]
    fn a_code_needs_no_colon_where_nothing_spells_it_out() {
        let speakers = with_codes(vec![(Some(PersonId(1)), "Anne Élan".into())]);
        let colon = |text| with_colon(text, None, &speakers);
        assert_eq!(colon("?  AE qui commence"), "?  AE: qui commence");
        assert_eq!(colon("ae on commence"), "ae: on commence");
        for text in ["ae", "aé", "le plan", "? ae: oui", ""] {
            assert_eq!(colon(text), text);
        }
    }

    #[test]
    fn a_chosen_kind_leaves_code_and_day_to_be_read() {
        let chosen = |kind| Said {
            kind: Some(kind),
            ..Said::default()
        };
        let item = line_of("bg: Envoyer >30/11", chosen(EntryKind::FollowUp));
        assert_eq!(
            (item.speaker_name.as_str(), &*item.body),
            ("Bob Grand", "Envoyer")
        );
        assert_eq!(item.due_on, NaiveDate::from_ymd_opt(2021, 11, 30));
        let answer = line_of("? ae: oui >30/11", chosen(EntryKind::Answer));
        assert_eq!((answer.speaker, &*answer.body), (None, "? ae: oui >30/11"));
        // What a field says is not read a second time.
        let said = Said {
            speaker: true,
            day: true,
            ..chosen(EntryKind::FollowUp)
        };
        assert_eq!(
            line_of("ae: Envoyer >30/11", said).body,
            "ae: Envoyer >30/11"
        );
    }

    #[test]
    fn a_first_name_of_two_people_names_nobody() {
        let read = line("Anne : oui");
        assert_eq!((read.speaker, read.body.as_str()), (None, "Anne : oui"));
    }

    #[test]
    fn a_follow_up_item_may_end_with_its_day() {
        for (text, day) in [
            ("@ Envoyer la note >30/11", Some((2021, 11, 30))),
            ("@ Envoyer la note >15/01", Some((2022, 1, 15))),
            ("@ Envoyer la note > 1/12/2022", Some((2022, 12, 1))),
            ("@ Envoyer la note >15/3/22", Some((2022, 3, 15))),
            ("@ Envoyer la note > 15 mars 2027", Some((2027, 3, 15))),
            ("@ Envoyer la note >15 mars", Some((2022, 3, 15))),
            ("@ Envoyer la note >1 december", Some((2021, 12, 1))),
            ("@ Envoyer la note >31 november", None),
            ("@ Envoyer la note >31/11", None),
            ("@ Envoyer la note >+2s", Some((2021, 10, 6))),
            ("@ Envoyer la note >demain", None),
        ] {
            let read = line(text);
            let day = day.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d));
            assert_eq!(read.due_on, day, "{text}");
            assert_eq!(read.body.contains('>'), day.is_none(), "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_day_or_a_code_and_is_none_is_found() {
        for (body, day) in [
            ("Envoyer >31/11", Some("31/11")),
            ("Envoyer > 31/11", Some("31/11")),
            ("Envoyer >demain", Some("demain")),
            ("Envoyer >+3x", Some("+3x")),
            ("Envoyer > 31 février", Some("31 février")),
            ("Envoyer >fin mars", Some("fin mars")),
            ("Réduire de > 50 tonnes", None),
            ("a > b", None),
            ("a->b", None),
            ("Si x >trois ou quatre fois", None),
            ("Envoyer", None),
        ] {
            assert_eq!(unread_day(body), day, "{body}");
        }
        for (body, code) in [
            ("zz: Qui porte la mesure ?", Some("zz")),
            ("ZZ : oui", Some("ZZ")),
            ("nb: à voir", None),
            ("10: pause", None),
            ("Note : à voir", None),
            ("zz:", None),
            ("Tout va bien", None),
        ] {
            assert_eq!(unread_code(body), code, "{body}");
        }
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        for text in ["Tout va bien", "10:30 pause", "?", "Note : à voir", "a > b"] {
            let read = line(text);
            assert_eq!(
                (read.kind, read.body.as_str()),
                (EntryKind::Information, text)
            );
        }
    }
}
