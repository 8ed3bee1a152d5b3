//! What stands before and behind a name in a list and is no part of it: `puis Eva Maes`, `namens de
//! gemeente Jan Claes`, `Eva Maes dès 20h`, `Eva Maes et douze habitants`.

use super::{super::remarks::is_remark, *};

stems!(OFFICES, words.speakers);
pattern!(
    BEFORE,
    format!(r"^(?:{})$", alternatives(|l| &l.attendance.before_a_name))
);
pattern!(
    ON_BEHALF,
    format!(r"^(?:{})\b", alternatives(|l| &l.attendance.on_behalf))
);
// No name begins behind these: `présidente de Liège`.
pattern!(
    OF,
    r"^(?:de|du|des|d|à|a|au|aux|en|van|aan|in|te|of|at|from|to|von|zu|l|op|bij|chez|sur|pour|voor|for|fur)$"
);
pattern!(
    CROWD,
    format!(
        r"^(?:\d|(?:{})|(?:{})\s)",
        alternatives(|l| &l.attendance.crowd),
        alternatives(|l| &l.time.numbers)
    )
);
// `(en visio) Eva Maes`.
pattern!(BRACKETED, r"^\(([^)]{2,40})\)\s+(\p{Lu}.*)$");
pattern!(
    COUPLE,
    format!(
        r"(?i)^(?P<one>{titles})\s+(?:{and}|&)\s+(?P<other>{titles})\s+(?P<name>\S.*)$",
        titles = alternatives(|l| &l.attendance.titles).replace('.', r"\."),
        and = alternatives(|l| &l.attendance.and)
    )
);

/// A part of a list without what stands beside the name, and that.
pub(super) fn apart(part: &str) -> (&str, &str) {
    let part = part.trim();
    if let Some(found) = BRACKETED.captures(part).filter(|c| is_remark(&c[1])) {
        let (beside, name) = (found.get(1), found.get(2));
        return (
            name.map_or("", |m| m.as_str()),
            beside.map_or("", |m| m.as_str()),
        );
    }
    if names::may_be_name(part) {
        return titled(part).unwrap_or((part, ""));
    }
    before(part).or_else(|| behind(part)).unwrap_or((part, ""))
}

/// Words, with where each begins.
fn words_at(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// `District Cllr M. Fenn`, `wethouder mevrouw Van Dijken`: the name begins at its title.
fn titled(part: &str) -> Option<(&str, &str)> {
    let at = words_at(part)
        .skip(1)
        .take(2)
        .map(|(at, _)| at)
        .find(|at| {
            let rest = &part[*at..];
            let bare = names::untitled(rest);
            let full = rest.split_whitespace().count() > 2;
            bare.len() < rest.len() && full && names::may_be_name(bare)
        })?;
    let ahead = part[..at].trim();
    let named = names::untitled(ahead).len() < ahead.len();
    (!named).then(|| (&part[at..], ahead))
}

/// The name that ends a part, and the small words before it.
fn before(part: &str) -> Option<(&str, &str)> {
    let (at, _) = words_at(part)
        .take(7)
        .find(|(at, word)| *at > 0 && word.starts_with(char::is_uppercase))?;
    let (ahead, rest) = (part[..at].trim(), &part[at..]);
    if !ahead.starts_with(char::is_lowercase) {
        return None;
    }
    // `de la Ville Anne Roy`: whom somebody stands for.
    let folded = fold(ahead);
    if ON_BEHALF.is_match(&folded) {
        return behalf(part, at);
    }
    let name = with_organisation(rest).0;
    let short = name.chars().filter(|c| c.is_lowercase()).count() == 0 && !name.contains(' ');
    if !names::may_be_name(&name) || short || names_house(&name) {
        return None;
    }
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    let last = words.last().copied().unwrap_or_default();
    if BEFORE.is_match(&folded) || is_remark(ahead) {
        return Some((rest, ahead));
    }
    let house = |w: &&str| ORGANISATIONS.has(w) && !OFFICES.has(w) && !CHAIR.has(w);
    let article = matches!(words[0], "le" | "la" | "l" | "het" | "the" | "der" | "die")
        || words[0] == "de" && words.len() > 1;
    let full = names::words(&name).len() > 1;
    let office = words.len() <= 3 && (full || article && words.len() > 1);
    let no_name = OF.is_match(last) || words.iter().any(house) || !office;
    (!no_name).then_some((rest, ahead))
}

/// `namens de gemeente Jan Claes`, `pour la Ville Anne Roy`: the last words with a capital, where a
/// name can be told from the house.
fn behalf(part: &str, first: usize) -> Option<(&str, &str)> {
    let starts: Vec<usize> = words_at(part)
        .map(|(at, _)| at)
        .filter(|at| *at >= first)
        .collect();
    let titled = |at: &usize| {
        let rest = &part[*at..];
        names::untitled(rest).len() < rest.len()
    };
    let name = |at: &usize| {
        let name = with_organisation(&part[*at..]).0;
        names::may_be_name(&name) && !names_house(&name)
    };
    let two = starts.len().checked_sub(2).map(|n| starts[n]);
    // `namens de stad Jan Claes`: all that has a capital; `pour la Ville Anne Roy`: the last two.
    let at = starts
        .iter()
        .copied()
        .find(titled)
        .or_else(|| {
            let whole = starts.first().filter(|at| {
                let bare = with_organisation(&part[**at..]).0;
                names::words(&bare).len() == 2
            });
            whole.copied()
        })
        .or_else(|| two.filter(|_| starts.len() > 2 && !part.contains(['(', '['])))
        .filter(|at| name(at))?;
    Some((&part[at..], part[..at].trim()))
}

/// The name that begins a part, and what is remarked behind it.
fn behind(part: &str) -> Option<(&str, &str)> {
    if part.contains(['(', '[', ':']) || !part.starts_with(char::is_uppercase) {
        return None;
    }
    let words: Vec<(usize, &str)> = words_at(part).collect();
    let (at, _) = words.iter().enumerate().find_map(|(n, (at, word))| {
        let small = word.starts_with(|c: char| c.is_lowercase() || c.is_numeric() || c == '+');
        let next = words.get(n + 1).map_or("", |(_, next)| next);
        let within = names::is_particle(word)
            && (next.starts_with(char::is_uppercase) || names::is_particle(next));
        (small && !within).then_some((*at, word))
    })?;
    let (name, rest) = (part[..at].trim_end_matches([' ', '-', '–']), &part[at..]);
    let remarked = is_remark(rest) || rest.starts_with('+') && is_crowd(rest);
    (remarked && names::may_be_name(name)).then_some((name, rest))
}

/// `12 habitants`, `quelques voisins`, `les membres du CA`: more who have no names.
pub(super) fn is_crowd(text: &str) -> bool {
    let text = text.trim_start_matches(['+', ' ', '&']);
    let begins = text.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    let names = text
        .split_whitespace()
        .filter(|w| w.starts_with(char::is_uppercase) && w.chars().any(char::is_lowercase));
    begins && text.chars().count() > 3 && names.count() == 0 && CROWD.is_match(&fold(text))
}

/// `M. et Mme Petit`: two of one name.
pub(super) fn couple(part: &str) -> Option<[String; 2]> {
    let found = COUPLE.captures(part)?;
    let name = &found["name"];
    names::may_be_name(&with_organisation(name).0)
        .then(|| [&found["one"], &found["other"]].map(|title| format!("{title} {name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_from_what_stands_beside_it() {
        for (part, name, beside) in [
            ("puis Eva Maes", "Eva Maes", "puis"),
            ("ainsi que Mme Delcourt", "Mme Delcourt", "ainsi que"),
            ("la présidente Anne Roy", "Anne Roy", "la présidente"),
            (
                "namens de gemeente Sjoerd Postma",
                "Sjoerd Postma",
                "namens de gemeente",
            ),
            ("pour la Ville Anne Roy", "Anne Roy", "pour la Ville"),
            ("le diacre Paul", "Paul", "le diacre"),
            ("Eva Maes dès 20h", "Eva Maes", "dès 20h"),
            ("Eva Maes arrive à 20h", "Eva Maes", "arrive à 20h"),
            ("Eva Maes + 3 habitants", "Eva Maes", "+ 3 habitants"),
            ("District Cllr M. Fenn", "Cllr M. Fenn", "District"),
            ("(en visio) Eva Maes", "Eva Maes", "en visio"),
        ] {
            assert_eq!(apart(part), (name, beside), "{part}");
        }
        for part in [
            "présidente de Liège",
            "service Mobilité",
            "échevine PS",
            "directrice",
            "van den Berg",
            "Jan van den Berg",
            "commune Saint Gilles",
            "conseillère Ecolo",
        ] {
            assert_eq!(apart(part), (part, ""), "{part}");
        }
    }
}
