//! Headings by their words and looks.

use super::*;
pub(super) use crate::parse::fact_lines::is_usual;
use kernel::fold::fold;

/// Headings known by their words, whatever the style.
pub(super) fn zones(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    outline: &mut Outline,
    style: bool,
) {
    for (at, block) in blocks.iter().enumerate() {
        if block.bullet
            || block.layout
            || skipped.contains(&at)
            || outline.agenda.contains(&at)
            || outline.headings.contains_key(&at)
            || !block.rows.is_empty()
        {
            continue;
        }
        let text = block.text.trim_matches('*').trim();
        if text.chars().count() > 100 {
            continue;
        }
        if SECTION.is_match(text) && (block.gap || block.text.ends_with(':')) {
            outline.add(
                at,
                Heading {
                    level: if style { 2 } else { 1 },
                    title: tidy(text),
                    strong: true,
                    zone: Zone::Section,
                    ..Heading::default()
                },
            );
            continue;
        }
        let zone = kinds::zone(text);
        let alone = block.gap || text.ends_with(':') || block.bold || caps(text);
        let followed = blocks.get(at + 1).is_some_and(|next| {
            next.bullet
                || !next.rows.is_empty()
                || block.gap_after
                || text.ends_with(':')
                || number(next).is_some()
        });
        if zone != Zone::None && alone && followed {
            outline.add(
                at,
                Heading {
                    zone,
                    ..Heading::strong(1, tidy(text))
                },
            );
        }
    }
}

/// Headings by their looks: capitals, bold, short lines alone.
pub(super) fn looks(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    outline: &mut Outline,
    style: bool,
) {
    let free = |at: &usize, outline: &Outline| {
        let block = &blocks[*at];
        !block.layout
            && !block.bullet
            && block.rows.is_empty()
            && block.heading == 0
            && !skipped.contains(at)
            && !outline.agenda.contains(at)
            && !outline.headings.contains_key(at)
            && *at > 0
            && block.text.chars().count() <= HEADING_CHARS
            && blocks.len() > at + 1
    };
    let people = skipped.iter().min().copied().unwrap_or(0);
    // `NOTULEN VAN DE RAAD` above the list of people is what the text is called.
    let called = |at: usize| at < people && kinds::names_minutes(&blocks[at].text);
    let in_caps: Vec<usize> = (1..blocks.len())
        .filter(|at| free(at, outline) && caps(&blocks[*at].text) && !called(*at))
        .collect();
    let in_bold: Vec<usize> = (1..blocks.len())
        .filter(|at| free(at, outline) && blocks[*at].bold && !NOTE.is_match(&blocks[*at].text))
        .collect();
    let bare_level = if style { 2 } else { 1 };
    for at in &in_caps {
        let title = tidy(&number_of(&blocks[*at].text).unwrap_or_else(|| blocks[*at].text.clone()));
        let zone = kinds::zone(&title);
        outline.add(
            *at,
            Heading {
                level: if is_usual(&title) { 1 } else { bare_level },
                title,
                strong: in_caps.len() > 1,
                zone,
                ..Heading::default()
            },
        );
    }
    let below_caps = u8::from(in_caps.len() > 1 && !style);
    for at in &in_bold {
        let title = tidy(&number_of(&blocks[*at].text).unwrap_or_else(|| blocks[*at].text.clone()));
        let zone = kinds::zone(&title);
        outline.add(
            *at,
            Heading {
                level: bare_level + below_caps,
                title,
                strong: in_bold.len() > 1,
                zone,
                ..Heading::default()
            },
        );
    }
    let below_bold = u8::from(in_bold.len() > 1 && !style && below_caps == 0);
    let below = (bare_level + below_caps + below_bold).min(LEVELS);
    for at in 1..blocks.len() {
        if free(&at, outline) && !blocks[at].text.is_empty() && is_bare(blocks, at, style) {
            let title = tidy(&blocks[at].text);
            let usual = is_usual(&title);
            outline.add(
                at,
                Heading {
                    level: if usual { 1 } else { below },
                    title,
                    strong: usual,
                    ..Heading::default()
                },
            );
        } else if let Some(found) = GROUP_LABEL.captures(&blocks[at].text).filter(|_| {
            !blocks[at].bullet
                && blocks[at].rows.is_empty()
                && !skipped.contains(&at)
                && !outline.headings.contains_key(&at)
        }) {
            let (title, rest) = (found[1].trim().to_owned(), found[2].trim().to_owned());
            outline.add(
                at,
                Heading {
                    level: below.max(2),
                    title,
                    rest,
                    ..Heading::default()
                },
            );
        } else if let Some(found) = SMALL_LETTER
            .captures(&blocks[at].text)
            .filter(|_| style && free(&at, outline))
            && found[2].chars().count() <= 70
            && !found[2].ends_with(SENTENCE_ENDS)
            && blocks
                .get(at + 1)
                .is_some_and(|next| !SMALL_LETTER.is_match(&next.text) && number(next).is_none())
        {
            outline.add(at, Heading::strong(2, tidy(&found[2])));
        }
    }
}

/// A short line in capitals.
pub(super) fn caps(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    (letters.len() >= 4 || is_usual(text))
        && letters.iter().all(|c| c.is_uppercase())
        && text.split_whitespace().count() <= 12
        && !text.ends_with(['.', '?', '!', ',', ';'])
}

// `*Note : un membre part avant le vote*`: an aside.
pattern!(
    NOTE,
    r"(?i)^(?:notes?|n\.?\s?b\.?|remarques?|opmerking(?:en)?|p\.?\s?s\.?)\s?:\s\S"
);
// `Sont proposées les sommes suivantes :`: a sentence that begins a list.
pattern!(
    LISTS,
    format!(
        r"\b(?:{})\W*$",
        crate::parse::language::any(|l| &l.words.lists)
    )
);
pattern!(STAMPED, r"^\[?\d{1,2}[:hu]\d{2}\b");

pattern!(DASHED, r"\p{L}.{3,}\s[–—-]\s\p{Lu}\p{Ll}");

/// Whether a text ends as a sentence does; `« Le dernier train »` names something.
fn ends_a_sentence(text: &str) -> bool {
    let quoted = text.ends_with('»') && text.contains(" «");
    text.ends_with(SENTENCE_ENDS) && !quoted && !is_usual(text)
}

/// Whether a colon parts a label from its text: not where a title stands alone and goes on.
fn colons_apart(block: &Block, text: &str) -> bool {
    let Some((_, rest)) = text.split_once(" : ").or_else(|| text.split_once(": ")) else {
        return text.contains(" :");
    };
    let alone = block.gap_after || !rest.contains(',');
    !(block.gap && alone && is_subtitle(text, rest.trim()) && rest.trim().len() > 12)
}

/// A short line alone above what it heads; no line of a log of hours.
pub(super) fn is_bare(blocks: &[Block], at: usize, style: bool) -> bool {
    let text = blocks[at].text.as_str();
    let fact = fact_lines::is_only_when(text)
        || fact_lines::has_hours(text) && fact_lines::tells(text)
        || text.ends_with(':') && LISTS.is_match(&fold(text));
    stands_bare(blocks, at, style)
        && !fact
        && (text.split_whitespace().count() < 5 || kinds::score(text) < kinds::DECIDES)
}

fn stands_bare(blocks: &[Block], at: usize, style: bool) -> bool {
    let block = &blocks[at];
    let text = block.text.as_str();
    let first = text.chars().next().unwrap_or(' ');
    let words = text.split_whitespace().count();
    // `Location du terrain - Convention avec le club`: titles of councils are long.
    let parted = block.gap && block.gap_after && text.contains([' ']) && DASHED.is_match(text);
    let (most, longest) = if parted { (18, 130) } else { (10, 70) };
    if !(first.is_uppercase() || first.is_ascii_digit())
        || words > most
        || text.chars().count() > longest
        || text.contains([' ', '\u{a0}']) && text.contains(" > ")
        || text.contains("http")
        || text.contains(['\t', '|', '=', '@'])
    {
        return false;
    }
    let colon = text.ends_with(':');
    if colon && (style || text.matches(':').count() > 1)
        || !colon && (ends_a_sentence(text) || colons_apart(block, text))
    {
        return false;
    }
    if number(block).is_some() || SMALL_LETTER.is_match(text) || STAMPED.is_match(text) {
        return false;
    }
    let next = &blocks[at + 1];
    if block.gap && !style && !next.gap && is_usual(text) {
        return true;
    }
    let before_bullets = next.bullet && !blocks[at - 1].text.ends_with(':');
    if block.gap {
        (block.gap_after || before_bullets || colon) && !next.layout
            || (!style && !next.gap && next.text.chars().count() > text.chars().count() + 10)
    } else {
        before_bullets && (blocks[at - 1].bullet || block.gap_after)
    }
}

/// A short line after a blank one that ends as titles end.
pub(super) fn stands_alone(block: &Block, text: &str) -> bool {
    block.gap
        && text.chars().count() <= 70
        && !text.ends_with(SENTENCE_ENDS)
        && text.starts_with(char::is_uppercase)
}
