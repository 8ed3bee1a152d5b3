//! Keys and their values that give somebody something to do: `Quoi : …`, `Qui : …`, `Quand : …`, one
//! below the other or in one line.

use super::{
    block::{Block, Field},
    language::any,
    pattern,
};
use kernel::fold::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    What,
    Who,
    When,
    /// Where a meeting is: its keys give nobody anything to do.
    Where,
}

pattern!(
    KEY,
    format!(
        r"(?:^[^\p{{L}}]*|[,;|/.(–—-]\s*\**\s*)(?:(?P<what>{})|(?P<who>{})|(?P<when>{})|(?P<where>{}))\s*\**\s*[:?=]+\s*\**",
        any(|l| &l.actions.key_what),
        any(|l| &l.actions.key_who),
        any(|l| &l.actions.key_when),
        any(|l| &l.actions.key_where),
    )
);

/// Letters of a line that may be keys and values.
const LINE: usize = 300;
/// Letters of what stands above its keys.
const ABOVE: usize = 160;

/// The keys of a line and their values, and what stands before the first one.
fn keys(text: &str) -> Option<(String, Vec<(Key, String)>)> {
    // Most lines have no sign of a key.
    if text.len() > LINE || !text.contains([':', '?', '=']) {
        return None;
    }
    let folded = fold(text);
    // Folded and as it is written: letter by letter.
    if folded.chars().count() != text.chars().count() {
        return None;
    }
    let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let place = |at: usize| {
        let count = folded[..at].chars().count();
        letters.get(count).copied().unwrap_or(text.len())
    };
    let mut found: Vec<(Key, usize, usize)> = Vec::new();
    for one in KEY.captures_iter(&folded) {
        let whole = one.get(0)?;
        let is = |name: &str| one.name(name).is_some();
        let key = match () {
            () if is("what") => Key::What,
            () if is("who") => Key::Who,
            () if is("when") => Key::When,
            () => Key::Where,
        };
        found.push((key, place(whole.start()), place(whole.end())));
    }
    let first = found.first()?.1;
    let ends = found.iter().skip(1).map(|(_, start, _)| *start);
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    let values = found.iter().zip(ends).map(|((key, _, from), to)| {
        let value = text.get(*from..to.max(*from)).unwrap_or_default();
        (*key, bare(value).to_owned())
    });
    let ahead = bare(text.get(..first).unwrap_or_default()).to_owned();
    Some((ahead, values.collect()))
}

fn bare(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "|;,–—-*(".contains(c));
    match text.strip_suffix(')') {
        Some(inner) if !inner.contains('(') => inner.trim(),
        _ => text,
    }
}

/// Something to do that is being gathered.
#[derive(Default)]
struct Gathered {
    field: Field,
    seen: Vec<Key>,
    blocks: usize,
}

impl Gathered {
    fn has(&self, key: Key) -> bool {
        self.seen.contains(&key)
    }

    fn add(&mut self, key: Key, value: String) {
        self.seen.push(key);
        match key {
            Key::What => self.field.what = value,
            Key::Who => self.field.who = value,
            Key::When => self.field.when = value,
            Key::Where => {}
        }
    }

    /// Whether it says what is to be done, and by whom or by when.
    fn whole(&self) -> bool {
        let given = self.has(Key::Who) || self.has(Key::When);
        !self.field.what.is_empty() && given && !self.has(Key::Where)
    }
}

fn plain(block: &Block) -> bool {
    block.heading == 0 && block.rows.is_empty() && !block.layout && !block.matter
}

/// Joins the lines of each thing to do into one block.
pub(super) fn gather(blocks: &mut Vec<Block>) {
    let all: Vec<_> = blocks
        .iter()
        .map(|block| plain(block).then(|| keys(&block.text)).flatten())
        .collect();
    if all.iter().all(Option::is_none) {
        return;
    }
    let old = std::mem::take(blocks);
    let mut at = 0;
    while at < old.len() {
        match one(&old, &all, at) {
            Some(found) => {
                let to = at + found.blocks;
                blocks.push(joined(&old[at..to], found.field));
                at = to;
            }
            None => {
                blocks.push(old[at].clone());
                at += 1;
            }
        }
    }
}

fn joined(some: &[Block], mut field: Field) -> Block {
    field.lines = some.iter().flat_map(|block| block.lines.clone()).collect();
    Block {
        lines: field.lines.clone(),
        gap: some.first().is_some_and(|b| b.gap),
        gap_after: some.last().is_some_and(|b| b.gap_after),
        bullet: some.first().is_some_and(|b| b.bullet),
        depth: some.first().map_or(0, |b| b.depth),
        ticked: some.first().is_some_and(|b| b.ticked),
        field: Some(field),
        ..Block::default()
    }
}

type Keys = Option<(String, Vec<(Key, String)>)>;

/// The thing to do that begins with a block.
fn one(blocks: &[Block], all: &[Keys], at: usize) -> Option<Gathered> {
    let mut found = Gathered::default();
    match &all[at] {
        Some((ahead, _)) if ahead.is_empty() => {}
        // `Appeler le plombier – Qui : Luc – Quand : 20 mai`.
        Some((ahead, values)) => {
            let keyed = |key| values.iter().any(|(is, _)| *is == key);
            let both = keyed(Key::Who) && keyed(Key::When);
            if !both || keyed(Key::What) || ahead.chars().count() > ABOVE {
                return None;
            }
            found.add(Key::What, ahead.clone());
        }
        None => return above(blocks, all, at),
    }
    go_on(blocks, all, at, &mut found);
    found.whole().then_some(found)
}

/// Takes the keys from a block on, up to one that is there already.
fn go_on(blocks: &[Block], all: &[Keys], at: usize, found: &mut Gathered) {
    let begin = at - found.blocks;
    for next in at..blocks.len().min(begin + 6) {
        let Some((ahead, values)) = &all[next] else {
            return;
        };
        let again = values.iter().any(|(key, _)| found.has(*key));
        let first = next == begin;
        if again || !first && (!ahead.is_empty() || blocks[next].gap && found.whole()) {
            return;
        }
        for (key, value) in values {
            found.add(*key, value.clone());
        }
        found.blocks = next + 1 - begin;
    }
}

// `1. Eau`: a heading.
pattern!(
    HEADS,
    r"^\W*(?:\d|[IVX]{1,4}\s?[.)/–-]|[A-Z][.)/])|^[^\p{Ll}]+$"
);

/// What is to be done, above the keys that say by whom and by when.
fn above(blocks: &[Block], all: &[Keys], at: usize) -> Option<Gathered> {
    let (block, next) = (&blocks[at], blocks.get(at + 1)?);
    let keyed = all[at + 1]
        .as_ref()
        .is_some_and(|(ahead, _)| ahead.is_empty());
    let text = block.text.trim();
    let may = plain(block)
        && keyed
        && !next.gap
        && !text.ends_with([':', '?'])
        && !HEADS.is_match(text)
        && (block.bullet || text.contains(' '))
        && text.chars().count() <= ABOVE;
    if !may {
        return None;
    }
    let mut found = Gathered {
        blocks: 1,
        ..Gathered::default()
    };
    found.add(Key::What, text.to_owned());
    go_on(blocks, all, at + 1, &mut found);
    let below = next.bullet && block.bullet && next.depth > block.depth;
    let given = found.has(Key::Who) && (found.has(Key::When) || below);
    (given && found.whole()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::{Context, parse};
    use chrono::NaiveDate;
    use kernel::meeting::EntryKind;

    fn to_do(text: &str) -> Vec<String> {
        let head = "Comité du 3 mai 2024\nPrésents : Anne Roy, Luc Petit, Els Maes\n\n1. Eau\n";
        let today = NaiveDate::from_ymd_opt(2024, 7, 1).unwrap_or_default();
        let result = parse(&format!("{head}{text}"), &Context::of(today));
        let found = result.entries().filter(|e| e.kind == EntryKind::FollowUp);
        found
            .map(|e| {
                let due = e
                    .due
                    .map_or(String::new(), |d| d.format("%d/%m").to_string());
                format!("{} | {} | {due}", e.body, e.owner)
            })
            .collect()
    }

    #[test]
    fn keys_say_who_does_what_by_when() {
        for text in [
            "Qui : Luc\nQuoi : appeler le plombier\nQuand : 20/05/2024\n",
            "Quoi : appeler le plombier\nQui : Luc\nQuand : 20/05/2024\n",
            "Qui : Luc – Quoi : appeler le plombier – Quand : 20/05/2024\n",
            "Action : appeler le plombier\nResponsable : Luc\nÉchéance : 20/05/2024\n",
            "**Action** : appeler le plombier\n**Porteur** : Luc\n**Échéance** : 20/05/2024\n",
            "appeler le plombier\nResponsable : Luc\nDélai : 20/05/2024\n",
            "- appeler le plombier\n  - Qui : Luc\n  - Quand : 20/05/2024\n",
            "Wie: Luc, wat: appeler le plombier, wanneer: 20/05/2024\n",
            "Who: Luc\nWhat: appeler le plombier\nWhen: 20/05/2024\n",
        ] {
            assert_eq!(to_do(text), ["appeler le plombier | Luc | 20/05"], "{text}");
        }
        let two = "- Wat: zaal boeken\n- Wie: Els\n- Wanneer: 01/06/2024\n- Wat: drank\n- Wie: nog te bepalen\n- Wanneer: -\n";
        assert_eq!(to_do(two), ["zaal boeken | Els | 01/06", "drank |  | "]);
    }

    #[test]
    fn other_keys_give_nobody_anything_to_do() {
        for text in [
            "Quoi : fête du quartier\nQuand : 20/05/2024\nOù : place du Lavoir\n",
            "Qui : Anne, Luc\nQuand : 20/05/2024\n",
            "Lieu : salle verte\nResponsable : Luc\n",
        ] {
            assert!(to_do(text).is_empty(), "{text}");
        }
    }
}
