//! Lists of points above the points themselves.

use super::*;
use crate::parse::fact_lines::AGENDA;

/// Points that a list of them may have.
const ITEMS: usize = 100;

/// Lists of points above the points themselves.
pub(super) fn agendas(blocks: &[Block], outline: &mut Outline) {
    let mut at = 0;
    // Each title is looked for in all that follows: what the short ones say is made ready once.
    let short = |b: &Block| b.text.chars().nth(140).is_none();
    let bares: Vec<Option<String>> = blocks
        .iter()
        .map(|b| short(b).then(|| bare(&b.text)))
        .collect();
    while at < blocks.len().min(200) {
        let titled = AGENDA.is_match(blocks[at].text.trim_matches('*'))
            && !blocks[at].aside
            && !blocks[at].layout;
        let first = if titled { at + 1 } else { at };
        let begins = blocks
            .get(first)
            .is_some_and(|b| titled || number(b).is_some_and(|(n, _)| n == 1));
        if !begins {
            at += 1;
            continue;
        }
        let mut items = Vec::new();
        let mut next = first;
        let mut last = 0;
        while let Some(block) = blocks.get(next).filter(|_| items.len() < ITEMS) {
            let item = match number(block) {
                Some((n, text)) if n > last => {
                    last = n;
                    text
                }
                None if titled
                    && block.heading == 0
                    && !block.layout
                    && (block.bullet
                        || NESTED.is_match(&block.text)
                        || (last == 0 && !block.gap)) =>
                {
                    block.text.clone()
                }
                _ => break,
            };
            items.push((next, bare(&item)));
            next += 1;
        }
        let again = |title: &String| {
            let like =
                |text: &String| text.len() < title.len() + 40 && text.contains(title.as_str());
            title.len() > 2 && bares[next..].iter().flatten().any(like)
        };
        let repeated = items.iter().filter(|(_, title)| again(title)).count();
        // The notes may stop before the last of them.
        let begun = titled
            && items.first().is_some_and(|(_, title)| {
                (next..blocks.len()).any(|at| begins_anew(&blocks[at], bares[at].as_deref(), title))
            });
        // A heading of its own, and right behind the list the heading of the first point.
        let heading = |at: usize| blocks.get(at).map_or(0, |b| b.heading);
        let headed = titled && heading(at) > 0 && (1..=heading(at)).contains(&heading(next));
        if items.len() > 1 && (begun || headed || repeated * 2 >= items.len()) {
            outline.agenda.extend(at..next);
            for (_, title) in &items {
                repeat((blocks, &bares), outline, next, title);
            }
            at = next;
        } else {
            if titled && items.is_empty() {
                outline.agenda.insert(at);
            }
            if titled && items.iter().all(|(i, _)| number(&blocks[*i]).is_some()) {
                // The points themselves follow.
                outline.agenda.insert(at);
            }
            at = next.max(at + 1);
        }
    }
}

/// Whether a block is the first point of an agenda above it.
fn begins_anew(block: &Block, said: Option<&str>, title: &str) -> bool {
    let plain = |text: &str| bare(text) == title;
    match number(block) {
        Some((n, text)) => n == 1 && plain(&text),
        None if block.heading > 0 => {
            plain(&block.text) || number_of(&block.text).is_some_and(|text| plain(&text))
        }
        None => !block.bullet && block.gap && block.gap_after && said == Some(title),
    }
}

/// A line below that says a point of the agenda again without a number is its heading.
fn repeat(
    (blocks, bares): (&[Block], &[Option<String>]),
    outline: &mut Outline,
    from: usize,
    title: &str,
) {
    let said = |at: &usize| bares[*at].as_deref() == Some(title);
    for at in (from..blocks.len()).filter(said) {
        let block = &blocks[at];
        let plain = !block.bullet
            && block.heading == 0
            && number(block).is_none()
            && !NESTED.is_match(&block.text)
            && block.rows.is_empty();
        if plain {
            outline.add(at, Heading::strong(1, tidy(&block.text)));
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::points;

    #[test]
    fn the_agenda_is_told_from_its_points_even_when_the_notes_stop_early() {
        for (agenda, body) in [
            (
                "Ordre du jour\n1. Budget\n2. Travaux\n3. Divers\n",
                "1. Budget\nOn en parle avec Luc.\n",
            ),
            (
                "Ordre du jour :\n\n1. Budget\n2. Travaux\n3. Divers\n",
                "1. Budget\n\nOn en parle avec Luc.\n",
            ),
            (
                "Agenda:\n1) Budget\n2) Werken\n3) Varia\n4) Rondvraag\n",
                "1) Budget\nWe praten erover met Luc.\n",
            ),
            (
                "Agenda\n- Budget\n- Werken\n- Varia\n",
                "Budget\n\nWe praten erover met Luc.\n",
            ),
            (
                "Ordre du jour\n1. Budget\n2. Travaux\n3. Divers\n",
                "## 1. Budget\nOn en parle avec Luc.\n",
            ),
        ] {
            for people in ["Présents : Anne Roy, Luc Petit\n", ""] {
                let text = format!("PV du conseil du 3 mars 2021\n\n{agenda}\n{people}\n{body}");
                assert_eq!(points(&text), ["Budget"], "{text}");
            }
        }
        let text = "PV du conseil du 3 mars 2021\nPrésents : Anne Roy, Luc Petit\n\nOrdre du jour\n\n1. Budget\nLu.\n2. Travaux\nFinis.\n";
        assert_eq!(points(text), ["Budget", "Travaux"]);
    }
}
