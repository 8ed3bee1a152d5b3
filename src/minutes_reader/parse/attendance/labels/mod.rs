//! Labels of attendance: any short phrase that holds a word of attendance, in any language.

mod phrases;
mod standing;

use std::sync::LazyLock;

use super::{Standing, fold, names, pattern, stems};
use crate::parse::language::Stems;

pub(super) use phrases::by_words;
use phrases::{behind, phrase};
pub(super) use standing::{column, mark};
use standing::{is_power, standing_of};

pattern!(
    WORD,
    r"\p{L}[\p{L}'’]*(?:[·•⋅‧∙.\-(/]\(?(?:ne|e|s|es|nes|rice|rices|trice|trices|euse|euses|x)(?-u:\b)\)?s?)*"
);
// A number or a sign of a list, a bold mark, a bracket.
pattern!(
    AHEAD,
    r"^[\s*_(\[>•·\-–—#]*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[IVX]{1,4})\s?[.)/\]]+\s*)?[*_\s]*"
);
pattern!(COUNT, r"^\s*(?:\([^)]{0,40}\)|\[[^\]]{0,40}\]|\d{1,3}\b)");
pattern!(
    END,
    r"^(?:\.?\s?\(?[mM]\.?\s?[kKbB](?-u:\b)\.?\)?)?[\s*_]*(?:\.?[:：]+[\s*_]*|[-–—=>→]+\s+[*_]*|\t+|[|]\s*|\*\*\s*|$)|^\s{3,}"
);
stems!(PRESENT, attendance.present);
stems!(WEAK, attendance.weak_present);
stems!(EXCUSED, attendance.excused);
stems!(WEAK_EXCUSED, attendance.weak_excused);
stems!(ABSENT, attendance.absent);
stems!(INFORMED_WORDS, attendance.informed);
stems!(REPRESENTED, attendance.represented);
stems!(INVITED, attendance.invited);
stems!(REMOTE, attendance.remote);
stems!(BESIDE, attendance.label);
stems!(NEGATIONS, attendance.negations);

/// Words a label may have.
const WORDS: usize = 9;

/// A label within a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    pub standing: Standing,
    pub start: usize,
    /// Where what it heads begins.
    pub end: usize,
    /// A colon or the like ends it, and a word that only speaks of attendance is in it.
    pub strong: bool,
    /// Only a phrase says so, which elsewhere may say something else.
    pub loose: bool,
}

struct Word<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    folded: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stem {
    Strong,
    Weak,
    Remote,
}

static ANY: LazyLock<Stems> = LazyLock::new(|| {
    Stems::of_all(&[
        |a| &a.present,
        |a| &a.excused,
        |a| &a.absent,
        |a| &a.represented,
        |a| &a.invited,
        |a| &a.weak_present,
        |a| &a.weak_excused,
        |a| &a.remote,
    ])
});

fn stem(word: &str) -> Option<Stem> {
    if !ANY.has(word) {
        return None;
    }
    let strong = [&PRESENT, &EXCUSED, &ABSENT, &REPRESENTED, &INVITED];
    if strong.iter().any(|stems| stems.has(word)) {
        Some(Stem::Strong)
    } else if WEAK.has(word) || WEAK_EXCUSED.has(word) {
        Some(Stem::Weak)
    } else {
        REMOTE.has(word).then_some(Stem::Remote)
    }
}

/// Whether a folded word alone speaks of a standing, whole or cut short.
pub(super) fn says_standing(word: &str) -> bool {
    stem(word) == Some(Stem::Strong)
        || INFORMED_WORDS.has(word)
        || matches!(
            word,
            "exc" | "verontsch" | "veront" | "abs" | "afw" | "mk" | "mb"
        )
}

/// A word without the endings that inclusive writing adds: `Présent·e·s`.
fn plain(text: &str) -> String {
    let cut = text
        .find(['·', '•', '⋅', '‧', '∙', '.', '(', '/'])
        .or_else(|| text.find("-e"))
        .unwrap_or(text.len());
    fold(&text[..cut])
}

/// The labels of a line, from left to right.
pub(super) fn labels(text: &str) -> Vec<Label> {
    let ahead = AHEAD.find(text).map_or(0, |m| m.end());
    let words: Vec<Word<'_>> = WORD
        .find_iter(text)
        .filter(|m| m.start() >= ahead)
        .map(|m| Word {
            start: m.start(),
            end: m.end(),
            text: m.as_str(),
            folded: plain(m.as_str()),
        })
        .collect();
    let mut found: Vec<Label> = phrase(text, ahead).into_iter().collect();
    let mut at = found.first().map_or(0, |label| {
        words.partition_point(|word| word.start < label.end)
    });
    while at < words.len() {
        let from = found.last().map_or(ahead, |label| label.end);
        let one = stem(&words[at].folded)
            .filter(|_| !is_power(&words, at))
            .and_then(|kind| label(text, &words, at, from, kind));
        match one {
            Some((label, next)) => {
                found.push(label);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    // `There: Anne, Luc. Not there: Eva`.
    if let Some(first) = found.first().filter(|_| text.contains([':', '='])) {
        let more = behind(text, first.end);
        let free = |label: &Label| {
            let apart = |other: &Label| label.end <= other.start || other.end <= label.start;
            found.iter().all(apart)
        };
        let more: Vec<Label> = more.into_iter().filter(free).collect();
        if !more.is_empty() {
            found.extend(more);
            found.sort_by_key(|label| label.start);
        }
    }
    found
}

/// The label around a stem, and the word after it.
fn label(
    text: &str,
    words: &[Word<'_>],
    at: usize,
    from: usize,
    kind: Stem,
) -> Option<(Label, usize)> {
    let first = begins(text, words, at, from)?;
    let (end, last, sign) = ends(text, words, at)?;
    let count = last + 1 - first;
    if count > WORDS {
        return None;
    }
    let start = words[first].start;
    let at_start = text[..start]
        .trim_matches(|c: char| !c.is_alphanumeric())
        .len()
        <= 4
        && from <= start
        && AHEAD.find(text).map_or(0, |m| m.end()) >= start;
    let colon = matches!(sign, ':');
    let own = &words[first..=last];
    let kind = if own.iter().any(|w| stem(&w.folded) == Some(Stem::Strong)) {
        Stem::Strong
    } else {
        kind
    };
    let others = own.iter().filter(|w| !BESIDE.has(&w.folded)).count();
    let ok = match kind {
        Stem::Strong => at_start || colon || text[..start].trim_end().ends_with(';'),
        // `Membres :`, `Avec : …`: nothing else in it.
        Stem::Weak => at_start && others.min(count) <= 2 && (colon || sign == '$'),
        Stem::Remote => colon && count <= 3,
    };
    if !ok {
        return None;
    }
    let phrase = fold(&text[start..end.max(words[last].end)]);
    let standing = standing_of(&words[first..=last], &phrase);
    let strong = kind == Stem::Strong && sign != ' ';
    Some((
        Label {
            standing,
            start,
            end,
            strong,
            loose: false,
        },
        last + 1,
    ))
}

/// The first word of the label whose stem is given.
fn begins(text: &str, words: &[Word<'_>], at: usize, from: usize) -> Option<usize> {
    let mut first = at;
    while first > 0 && at - first < WORDS {
        let before = &words[first - 1];
        let between = &text[before.end..words[first].start];
        if before.start < from
            || between.contains([':', ';', '.', '|', '\t', '?', '!'])
            || between.contains(',') && !BESIDE.has(&before.folded)
        {
            break;
        }
        first -= 1;
    }
    let line_start = first == 0 || words[first - 1].end <= from;
    // What stands before the stem is a phrase, not somebody's name.
    let ahead = &words[first..at];
    let is_beside = |w: &Word<'_>| {
        BESIDE.has(&w.folded) || stem(&w.folded).is_some() || NEGATIONS.has(&w.folded)
    };
    let small = |w: &Word<'_>| w.text.starts_with(char::is_lowercase);
    let several = words[at].folded.ends_with(['s', 'n']) || words[at].text.contains(['·', '(']);
    let fits = |part: &[Word<'_>]| {
        let Some((one, rest)) = part.split_first() else {
            return true;
        };
        (is_beside(one) || several && rest.iter().all(|w| small(w) || is_beside(w)))
            && rest.iter().all(|w| small(w) || is_beside(w))
            && (part.iter().all(is_beside) || several)
    };
    // `Trustees present      Mrs J. Penhale`: what stands apart is its label.
    let apart = text[words[at].end..].starts_with("   ") && ahead.len() < 3;
    if line_start && (apart || fits(ahead)) {
        return Some(first);
    }
    // Within a line: only words that belong to labels.
    let own = ahead.iter().rev().take_while(|w| is_beside(w)).count();
    let mut first = at - own;
    while first < at
        && small(&words[first])
        && !text[..words[first].start]
            .trim_end()
            .ends_with(['.', ';', ',', '|', '/', ')'])
    {
        // `… , Jean et Luc. Sont excusés :` begins with its capital.
        if words[first + 1..=at].iter().any(|w| !small(w)) {
            first += 1;
        } else {
            break;
        }
    }
    let parted = text[..words[first].start]
        .trim_end()
        .ends_with(['.', ';', ',', '|', '/', ')']);
    (parted || !small(&words[first])).then_some(first)
}

/// Where the label ends: what follows begins there, its last word, and the sign that ends it.
fn ends(text: &str, words: &[Word<'_>], at: usize) -> Option<(usize, usize, char)> {
    let mut last = at;
    loop {
        let mut rest = words[last].end;
        if let Some(count) = COUNT.find(&text[rest..]) {
            rest += count.end();
        }
        if let Some(end) = END.find(&text[rest..]) {
            let signs = end.as_str();
            let sign = if signs.contains([':', '：']) {
                ':'
            } else if signs.trim().is_empty() && !signs.contains('\t') {
                '$'
            } else {
                '-'
            };
            return Some((rest + end.end(), last, sign));
        }
        let next = words.get(last + 1)?;
        let between = &text[rest.min(next.start)..next.start];
        let joined = between.chars().all(|c| " '’&/,*_(".contains(c));
        let belongs = BESIDE.has(&next.folded)
            || stem(&next.folded).is_some()
            || INFORMED_WORDS.has(&next.folded);
        let capitals = |w: &Word<'_>| w.text.chars().all(|c| !c.is_lowercase());
        let small =
            next.text.starts_with(char::is_lowercase) || capitals(next) && capitals(&words[at]);
        if !joined || last - at > WORDS {
            return inline(text, words, at, last, rest);
        }
        // `Aanwezige eigenaars`, `Anwesende Eigentümer:`: whose presence, and nothing more.
        let alone = TO_END
            .find(&text[next.start..])
            .is_some_and(|m| m.as_str().trim_end().ends_with(':') || small);
        if belongs && (small || stem(&next.folded).is_some())
            || small && goes_on_to_colon(text, words, last + 1)
            || alone && last - at < 3
        {
            last += 1;
            continue;
        }
        return inline(text, words, at, last, rest);
    }
}

pattern!(
    TO_END,
    r"^[\p{L}'’-]+(?:\s\p{Ll}[\p{L}'’-]*)?\s*(?:\([^)]{0,12}\)\s*)?(?::|$)"
);

/// Whether a colon ends the words that follow soon, without a name between.
fn goes_on_to_colon(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let until = text[words[at].end..]
        .char_indices()
        .take(60)
        .find(|(_, c)| matches!(c, ':' | ';' | ',' | '.' | '\n'))
        .filter(|(_, c)| *c == ':');
    until.is_some_and(|(i, _)| {
        let part = &text[words[at].end..words[at].end + i];
        part.split_whitespace().count() <= 6
            && !part
                .split_whitespace()
                .skip(1)
                .any(|w| w.starts_with(char::is_uppercase) && w.len() > 3 && part.contains(" et "))
    })
}

/// `Sont présents Marie Dupont, …`: names stand right behind.
fn inline(
    text: &str,
    words: &[Word<'_>],
    at: usize,
    last: usize,
    rest: usize,
) -> Option<(usize, usize, char)> {
    let behind = text[rest..].trim_start();
    let near: String = behind.chars().take(60).collect();
    let first = near.split([',', ';', '(']).next()?;
    let first = AND_SPLIT.split(first).next()?.trim();
    let verb = words[..=last]
        .iter()
        .rev()
        .take(at.min(6) + 1 + last - at)
        .any(|w| {
            matches!(
                w.folded.as_str(),
                "from"
                    | "received"
                    | "sont"
                    | "etaient"
                    | "est"
                    | "etait"
                    | "zijn"
                    | "waren"
                    | "was"
                    | "were"
                    | "are"
                    | "ont"
            )
        });
    // Nothing but names behind: `Aanwezig A. Maes, K. Roy`, `Excusées Anne et Eva`.
    let start = words[..=at].first().is_some_and(|w| w.start <= 4) && at < 3;
    // `…, Mme Da Costa ; excusée Mme Abadie`.
    let parted = text[..words[at].start].trim_end().ends_with([';', '|'])
        && stem(&words[at].folded) == Some(Stem::Strong);
    let names_only = (start && words[at].text.starts_with(char::is_uppercase) || parted)
        && behind
            .split([',', ';'])
            .flat_map(|part| AND_SPLIT.split(part))
            .map(|part| {
                part.split('(')
                    .next()
                    .unwrap_or_default()
                    .trim_matches([' ', '.'])
            })
            .all(|part| part.is_empty() || names::may_be_name(part));
    ((verb || names_only) && names::may_be_name(first)).then_some((rest, last, ' '))
}

pattern!(AND_SPLIT, r"(?i)\s+(?:et|en|and|und|&)\s+");

#[cfg(test)]
mod tests;
