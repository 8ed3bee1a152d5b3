//! Points by bullets: short ones at the top, with the notes as bullets below them.

use super::*;

/// How many bullets at the top must have bullets below them.
const PARENTS: usize = 2;

/// Takes the bullets at the top as the points, where most of them have bullets below.
pub(super) fn bulleted(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) -> bool {
    let Some(first) = (0..blocks.len()).find(|at| is_parent(blocks, *at)) else {
        return false;
    };
    let tops: Vec<usize> = (first..blocks.len())
        .filter(|at| blocks[*at].bullet && blocks[*at].depth == 0)
        .filter(|at| !skipped.contains(at) && !outline.agenda.contains(at))
        .collect();
    let parents = tops.iter().filter(|at| is_parent(blocks, **at)).count();
    let all_short = tops.iter().all(|at| is_short(&blocks[*at]));
    if parents < PARENTS || parents * 3 < tops.len() * 2 || !all_short {
        return false;
    }
    for at in tops {
        let title = tidy(&blocks[at].text);
        let zone = kinds::zone(&title);
        outline.add(
            at,
            Heading {
                level: 1,
                title,
                strong: true,
                zone,
                ..Heading::default()
            },
        );
    }
    true
}

fn is_parent(blocks: &[Block], at: usize) -> bool {
    let block = &blocks[at];
    block.bullet
        && block.depth == 0
        && is_short(block)
        && blocks
            .get(at + 1)
            .is_some_and(|next| next.bullet && next.depth > 0 || is_text(block, next))
}

/// A paragraph right below, longer than the bullet.
fn is_text(block: &Block, next: &Block) -> bool {
    !next.bullet
        && !next.layout
        && !next.gap
        && next.heading == 0
        && next.rows.is_empty()
        && next.text.len() > block.text.len() + 10
        && !block.text.ends_with(':')
}

fn is_short(block: &Block) -> bool {
    !block.task
        && block.text.chars().count() <= 70
        && !block.text.trim_end().ends_with(['.', '?', '!', ';', ','])
        && !block.text.contains("http")
}
