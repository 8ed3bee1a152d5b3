//! A numbered list that is all there is below one heading: `## Notes`, and its items are the points.

use super::*;

/// Points that are needed to be sure.
const LEAST: usize = 2;

/// Takes the items of such a list, short and with bullets of their own below, as the points.
pub(super) fn listed(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) {
    let mut heads: Vec<usize> = outline.headings.keys().copied().collect();
    heads.sort_unstable();
    let points = heads
        .iter()
        .filter(|at| outline.headings[*at].zone == Zone::None);
    let points: Vec<usize> = points.copied().collect();
    let [wrapper] = points[..] else { return };
    let until = heads
        .iter()
        .copied()
        .find(|at| *at > wrapper)
        .unwrap_or(blocks.len());
    let mut found: Vec<(usize, String)> = Vec::new();
    for (at, block) in blocks.iter().enumerate().take(until).skip(wrapper + 1) {
        let item = number(block).filter(|_| !skipped.contains(&at));
        match item {
            Some((n, text)) if n as usize == found.len() + 1 => found.push((at, text)),
            Some(_) => return,
            None => {}
        }
    }
    let bulleted = |at: usize| blocks.get(at + 1).is_some_and(|next| next.bullet);
    let short = |text: &str| text.chars().count() <= 90 && !text.ends_with(SENTENCE_ENDS);
    let below = found.iter().filter(|(at, _)| bulleted(*at)).count();
    let fits = found.len() >= LEAST
        && below * 3 >= found.len() * 2
        && found
            .iter()
            .all(|(_, text)| short(text.trim_matches(['*', '_', ' '])));
    if !fits {
        return;
    }
    let level = (outline.headings[&wrapper].level + 1).min(LEVELS);
    for (at, text) in found {
        let title = tidy(text.trim_matches(['*', '_', ' ']));
        outline.add(at, Heading::strong(level, title));
    }
}
