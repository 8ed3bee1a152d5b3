//! Lists of points above the points themselves.

use super::*;

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
        if items.len() > 1 && repeated * 2 >= items.len() {
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
