//! Sentences that say who was there: `Anne et Luc étaient là`, `The meeting was attended by …`.

use super::{Named, Style, fold, names, pattern, people, stems};
use crate::parse::language;

// `Anne et Luc étaient là`, `Eva Maes rejoint la réunion`: behind the names, folded.
pattern!(
    HERE_SAID,
    format!(
        r"^(?P<who>(?:[^.;:|—–]|\b[a-z]{{1,4}}\.){{2,200}}?)\s(?:{})\.?$",
        language::any(|l| &l.attendance.here_said)
    )
);
// `en présence d'Anne Roy et Luc Petit`, `sous la présidence de Mme Roy`: before them, folded.
pattern!(
    HERE_OF,
    format!(
        r"^(?:.{{0,160}}?\s)??(?:{})\s?(?P<who>(?:[^.;:]|\b[a-z]{{1,4}}\.){{2,300}})\.?$",
        language::any(|l| &l.attendance.here_of)
    )
);
stems!(NO_NAMES, words.no_names);
stems!(HOUSES, attendance.organisation);

/// The part of a text that a part of its folded form is.
pub(super) fn unfolded(text: &str, folded: &str, (from, to): (usize, usize)) -> Option<String> {
    if folded.chars().count() != text.chars().count() {
        return None;
    }
    let (from, to) = (folded[..from].chars().count(), folded[..to].chars().count());
    let part = text.chars().skip(from).take(to - from).collect::<String>();
    Some(part.trim().trim_end_matches(['.', ',', ')']).to_owned())
}

// `Wijkagent`, `On`: somebody's trade, or nobody.
pattern!(
    TRADE,
    r"^(?:\w+(?:agent|ier|eur|rice|iste|ant|aar|ster|man|leider|meester|kundige|officer)|on|il|elle|we|he|she|they|hij|zij|wij|nous|ils|elles|it|dat|dit|this|that)$"
);

/// Whether a name is one word for a trade, or for anybody.
pub(super) fn is_trade(name: &str) -> bool {
    let words = names::words(name);
    let titled = names::untitled(name).len() < name.trim().len();
    !titled && words.len() == 1 && TRADE.is_match(&words[0])
}

/// Whether all are people, and none is nobody or a house.
fn all_people(text: &str) -> Option<Vec<Named>> {
    let found = people::people(text, Style::default());
    let good = |one: &Named| {
        names::may_be_name(&one.name)
            && !names::words(&one.name)
                .iter()
                .any(|w| HOUSES.has(w) || NO_NAMES.has(w))
            && !is_trade(&one.name)
    };
    (!found.is_empty() && found.iter().all(good)).then_some(found)
}

/// Who is said to be there by the verb behind their names, or the words before them.
pub(super) fn here(sentence: &str) -> Option<Vec<Named>> {
    let text = sentence.trim();
    if text.chars().count() > 420 {
        return None;
    }
    let folded = fold(text);
    if let Some(who) = HERE_SAID.captures(&folded).and_then(|c| c.name("who"))
        && text.starts_with(char::is_uppercase)
        && let Some(found) =
            unfolded(text, &folded, (who.start(), who.end())).and_then(|who| all_people(&who))
    {
        return Some(found);
    }
    let who = HERE_OF.captures(&folded)?.name("who")?;
    let who = unfolded(text, &folded, (who.start(), who.end()))?;
    all_people(&who).or_else(|| {
        // `… sous la présidence d'Anne Roy, maire, à 20 h`: the first of them.
        let first = who.split([',', '(']).next()?;
        let found = all_people(first)?;
        Some(found)
    })
}
