//! What looks like a heading and heads nothing: facts of the meeting, lists, what says that nothing was said.

use super::*;
use crate::parse::attendance::is_public;

/// Headings that only say when, or what the minutes are: facts, no points.
pub(super) fn only_facts(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) {
    let mut headings = 0;
    let first_at = blocks.iter().position(|b| b.heading > 0);
    let first = first_at.map(|at| bare(&blocks[at].text));
    for (at, block) in blocks.iter().enumerate() {
        if block.text.len() < 60 && is_public(&block.text) {
            outline.agenda.insert(at);
        }
        let looks = block.heading > 0 || block.bold || caps(&block.text);
        if !looks || skipped.contains(&at) || !block.rows.is_empty() || block.aside {
            continue;
        }
        let again = headings > 0
            && block.heading > 0
            && first_at != Some(at)
            && first.as_ref() == Some(&bare(&block.text));
        let says = headings < 4
            && kinds::names_minutes_anywhere(&block.text)
            && fact_lines::has_day(&block.text)
            && number_of(&block.text).is_none();
        let when = headings > 0
            && headings < 4
            && fact_lines::has_day(&block.text)
            && fact_lines::has_hours(&block.text)
            && number_of(&block.text).is_none();
        if fact_lines::is_only_when(&block.text)
            || when
            || headings > 0 && (again || says)
            || says && block.heading == 0
        {
            outline.agenda.insert(at);
        }
        headings += 1;
    }
}

/// Short lines one after the other that only look like headings, with nothing below any of them: a
/// list; and what says that there is nothing.
pub(super) fn in_a_row(blocks: &[Block], outline: &mut Outline) {
    const LIST: usize = 4;
    let looks = |at: &usize| {
        outline
            .headings
            .get(at)
            .is_some_and(|heading| !heading.strong)
    };
    let mut gone: HashSet<usize> = HashSet::new();
    let mut run: Vec<usize> = Vec::new();
    for at in (0..blocks.len()).filter(|at| !blocks[*at].layout) {
        if looks(&at) {
            run.push(at);
            continue;
        }
        if run.len() >= LIST {
            gone.extend(run.drain(..));
        }
        run.clear();
    }
    if run.len() >= LIST {
        gone.extend(run.drain(..));
    }
    let says_nothing = |at: &usize| looks(at) && kinds::says_nothing(&blocks[*at].text);
    gone.extend((0..blocks.len()).filter(says_nothing));
    outline.headings.retain(|at, _| !gone.contains(at));
}
