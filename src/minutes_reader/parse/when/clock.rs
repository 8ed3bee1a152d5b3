//! Hours in words: `dix-neuf heures trente`, `om half acht`, `ten past seven`. They become digits, so
//! that all that reads hours reads them.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use regex::{Captures, Regex};

use crate::parse::{compiled, language, pattern};

/// A day's minutes.
const DAY: i32 = 24 * 60;
/// Meetings that are said to be at an hour below this one are in the afternoon or the evening.
const MORNING: i32 = 8;
/// The same where a language counts to twelve: few meet at eight in the morning and tell it in words.
const MORNING_OF_TWELVE: i32 = 9;

/// One language's ways.
struct Ways {
    /// `half acht`, `ten past seven`: minutes ahead of the hour.
    ahead: Option<Regex>,
    /// `dix-neuf heures trente`, `seven o'clock`: minutes behind it.
    behind: Regex,
    /// `midi et demi`.
    noon: Option<Regex>,
    /// What stands before an hour.
    at: HashSet<String>,
    hours: HashMap<String, i32>,
    minutes: HashMap<String, i32>,
    /// Before which hour few meet.
    morning: i32,
}

static WAYS: LazyLock<Vec<Ways>> =
    LazyLock::new(|| language::all().iter().map(|l| Ways::of(&l.time)).collect());

fn alternatives<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let mut words: Vec<String> = words.map(|w| regex::escape(w)).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.join("|")
}

impl Ways {
    fn of(time: &language::TimeWords) -> Self {
        let numbers = time.numbers.iter().enumerate();
        let hours: HashMap<String, i32> = numbers
            .flat_map(|(n, names)| names.split('|').map(move |name| (name.to_owned(), n)))
            .filter_map(|(name, n)| Some((name, i32::try_from(n).ok()?)))
            .collect();
        let minutes: HashMap<String, i32> = time.minutes.clone().into_iter().collect();
        let hour = format!(r"{}|[01]?\d|2[0-3]", alternatives(hours.keys()));
        let some = alternatives(minutes.keys());
        let at = time.at.join("|");
        let sign = time.sign.join("|");
        let ahead = (!time.ahead.is_empty()).then(|| {
            // `five to ten people`: only quarters and halves are hours wherever they stand.
            let (sure, other): (Vec<_>, Vec<_>) =
                time.ahead.iter().partition(|(_, n)| matches!(n.abs(), 15 | 30));
            let sure = alternatives(sure.into_iter().map(|(said, _)| said));
            let other = alternatives(other.into_iter().map(|(said, _)| said));
            compiled(&format!(
                r"\b(?:(?P<sure>{sure})|(?:{at})\s(?P<said>{other}))[\s-]?(?P<hour>{hour})\b(?:\s(?:{sign})\b)?"
            ))
        });
        let noon = (!time.noon.is_empty()).then(|| {
            let (noon, midnight) = (time.noon.join("|"), time.midnight.join("|"));
            compiled(&format!(
                r"(?:\b(?:{at})\s|:\s)(?:(?P<noon>{noon})|(?P<midnight>{midnight}))\b(?:\s(?P<more>{some})\b)?"
            ))
        });
        let behind = compiled(&format!(
            r"\b(?P<hour>{hour})\s(?:{sign})(?:\s(?P<more>{some}))?(?:[\s,.;:)–-]|$)"
        ));
        let mut both = minutes;
        both.extend(time.ahead.clone());
        Self {
            ahead,
            behind,
            noon,
            at: time.at.iter().cloned().collect(),
            hours,
            minutes: both,
            morning: if time.ahead.is_empty() {
                MORNING
            } else {
                MORNING_OF_TWELVE
            },
        }
    }

    /// The hour that a name or digits say, and whether it is a name.
    fn hour(&self, said: &str) -> Option<(i32, bool)> {
        match said.parse() {
            Ok(hour) => Some((hour, false)),
            Err(_) => self.hours.get(said).map(|hour| (*hour, true)),
        }
    }

    fn of_minutes(&self, said: Option<regex::Match<'_>>) -> Option<i32> {
        said.map_or(Some(0), |said| self.minutes.get(said.as_str()).copied())
    }

    fn read(&self, text: String) -> String {
        let mut text = text;
        if let Some(ahead) = &self.ahead {
            text = replaced(ahead, text, |found, _, rest| {
                let said = found.name("sure").or(found.name("said"));
                let (hour, _) = self.hour(&found["hour"])?;
                Some(clock(
                    hour * 60 + self.of_minutes(said)?,
                    self.morning,
                    rest,
                ))
            });
        }
        if let Some(noon) = &self.noon {
            text = replaced(noon, text, |found, _, _| {
                let minutes = self.of_minutes(found.name("more"))?;
                let hour = if found.name("noon").is_some() { 12 } else { 0 };
                Some(digits(hour * 60 + minutes))
            });
        }
        replaced(&self.behind, text, |found, before, rest| {
            let more = found.name("more");
            let (hour, named) = self.hour(&found["hour"])?;
            // Digits without words are read as they are, `trois heures de travail` is no hour.
            let last = before.rsplit(' ').next().unwrap_or_default();
            let spans = matches!(last, "de" | "van" | "from" | "von" | "entre" | "tussen")
                && GOES_TO.is_match(rest);
            let told =
                spans || last.ends_with([':', ',', '(', '-', '–', '=']) || self.at.contains(last);
            if !named && more.is_none() || more.is_none() && !told {
                return None;
            }
            let morning = if named { self.morning } else { MORNING };
            Some(clock(hour * 60 + self.of_minutes(more)?, morning, rest))
        })
    }
}

/// The text with each match replaced by what is made of it and what follows it.
fn replaced(
    pattern: &Regex,
    text: String,
    make: impl Fn(&Captures<'_>, &str, &str) -> Option<String>,
) -> String {
    if !pattern.is_match(&text) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for found in pattern.captures_iter(&text) {
        let Some(whole) = found.get(0) else { continue };
        let before = text[..whole.start()].trim_end();
        if let Some(made) = make(&found, before, &text[whole.end()..]) {
            // What stands before the hour stays.
            let groups = found.iter().skip(1).flatten();
            let start = groups.map(|group| group.start()).min();
            out.push_str(&text[from..start.unwrap_or(whole.start())]);
            out.push_str(&made);
            let last = whole.as_str().chars().last();
            if let Some(sign) = last.filter(|c| !c.is_alphanumeric()) {
                out.push(sign);
            }
            from = whole.end();
        }
    }
    out.push_str(&text[from..]);
    out
}

pattern!(
    LATE,
    r"^\s?(?:'s (?:avonds|namiddags|middags)|du soir|de l'apres-midi|in the (?:evening|afternoon)|abends|nachmittags)\b"
);
pattern!(
    EARLY,
    r"^\s?(?:'s (?:ochtends|morgens|voormiddags)|du matin|in the morning|vormittags|morgens|[ap]\.?m\b)"
);

// `de neuf heures à midi`, `van acht tot tien uur`.
pattern!(GOES_TO, r"^\s*(?:a|et|tot|en|to|until|bis|and)\s");

/// An hour as it is meant: few meet at night.
fn clock(minutes: i32, morning: i32, rest: &str) -> String {
    let early = minutes < morning * 60 && !EARLY.is_match(rest);
    let late = minutes < 12 * 60 && LATE.is_match(rest);
    digits(if early || late {
        minutes + DAY / 2
    } else {
        minutes
    })
}

fn digits(minutes: i32) -> String {
    let minutes = minutes.rem_euclid(DAY);
    format!("{}h{:02}", minutes / 60, minutes % 60)
}

/// A folded text whose hours in words are digits.
pub(super) fn in_digits(text: String) -> String {
    if !MAY.is_match(&text) {
        return text;
    }
    WAYS.iter().fold(text, |text, ways| ways.read(text))
}

// Most lines have none of these.
pattern!(
    MAY,
    format!(
        r"\b(?:{}|{}|{})",
        r"heures?|o'clock|uhr|[a-z]{3,} uur|\d uur [a-z]",
        language::any(|l| &l.time.noon),
        language::any(|l| &l.time.hints)
    )
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_in_words_become_digits() {
        for (text, read) in [
            ("a dix-neuf heures trente", "a 19h30"),
            ("vers vingt heures et quart.", "vers 20h15."),
            ("leve a vingt-deux heures moins dix", "leve a 21h50"),
            ("a sept heures du soir", "a 19h00 du soir"),
            ("a 19 heures trente", "a 19h30"),
            ("fin a midi et demi", "fin a 12h30"),
            ("fini a minuit", "fini a 0h00"),
            ("om half acht", "om 19h30"),
            ("om halfnegen", "om 20h30"),
            ("om kwart over zeven 's avonds", "om 19h15 's avonds"),
            ("om kwart voor 8", "om 19h45"),
            ("rond tien voor half negen", "rond 20h20"),
            ("om acht uur 's ochtends", "om 8h00 's ochtends"),
            ("om acht uur", "om 20h00"),
            ("de neuf heures a midi", "de 9h00 a 12h00"),
            ("closed at ten minutes to nine", "closed at 20h50"),
            ("helen's kitchen, half seven", "helen's kitchen, 19h30"),
            ("at ten past seven", "at 19h10"),
            ("till half past four", "till 16h30"),
            (
                "at quarter to nine in the evening",
                "at 20h45 in the evening",
            ),
            ("at seven o'clock", "at 19h00"),
            ("um halb acht", "um 19h30"),
        ] {
            assert_eq!(in_digits(text.to_owned()), read, "{text}");
        }
        for text in [
            "cet apres-midi",
            "le repas de midi",
            "trois heures de travail",
            "pendant deux heures",
            "five to ten people",
            "half of the members",
            "anderhalf uur",
            "de 9 a 12h30",
            "19 uur",
        ] {
            assert_eq!(in_digits(text.to_owned()), text);
        }
    }
}
