//! Lists of points above the points themselves.

use super::*;

/// Lists of points above the points themselves.
pub(super) fn agendas(blocks: &[Block], outline: &mut Outline) {
    let mut at = 0;
    while at < blocks.len().min(200) {
        let titled = AGENDA.is_match(blocks[at].text.trim_matches('*'));
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
        while let Some(block) = blocks.get(next) {
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
        let later: Vec<String> = blocks
            .iter()
            .skip(next)
            .filter(|b| b.text.chars().count() < 140)
            .map(|b| bare(&b.text))
            .collect();
        let again = |title: &String| {
            title.len() > 2
                && later
                    .iter()
                    .any(|text| text.len() < title.len() + 40 && (text.contains(title.as_str())))
        };
        let repeated = items.iter().filter(|(_, title)| again(title)).count();
        if items.len() > 1 && repeated * 2 >= items.len() {
            outline.agenda.extend(at..next);
            for (block, title) in &items {
                let _ = block;
                repeat(blocks, outline, next, title);
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

/// A line below that says a point of the agenda again without a number is its heading.
pub(super) fn repeat(blocks: &[Block], outline: &mut Outline, from: usize, title: &str) {
    for (at, block) in blocks.iter().enumerate().skip(from) {
        let plain = !block.bullet
            && block.heading == 0
            && number(block).is_none()
            && !NESTED.is_match(&block.text)
            && block.rows.is_empty();
        if plain && bare(&block.text) == title {
            outline.add(
                at,
                Heading {
                    level: 1,
                    title: tidy(&block.text),
                    strong: true,
                    ..Heading::default()
                },
            );
            return;
        }
    }
}
