//! Points by roman numerals and letters.

use super::*;

/// Roman numerals or letters that stand before any number are the points; numbers below them are
/// sub-points, which begin again under each.
pub(super) fn above(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    outline: &mut Outline,
    pattern: &regex::Regex,
    value: fn(&str) -> Option<u32>,
) -> bool {
    let free = |at: &usize| !skipped.contains(at) && !outline.agenda.contains(at);
    let first_number = (0..blocks.len())
        .filter(free)
        .find(|at| number(&blocks[*at]).is_some());
    let first_letter = (0..blocks.len()).filter(free).find(|at| {
        let found = pattern.captures(&blocks[*at].text);
        !blocks[*at].bullet && !blocks[*at].layout && found.is_some_and(|f| value(&f[1]) == Some(1))
    });
    let (Some(number_at), Some(letter_at)) = (first_number, first_letter) else {
        return false;
    };
    if letter_at > number_at || !lettered(blocks, skipped, outline, pattern, value) {
        return false;
    }
    let mut last = 0;
    for (at, block) in blocks.iter().enumerate().skip(letter_at) {
        if outline.is_heading(at) {
            last = 0;
            continue;
        }
        let Some((n, text)) = number(block).filter(|_| !skipped.contains(&at)) else {
            continue;
        };
        let heads = blocks
            .get(at + 1)
            .is_some_and(|next| number(next).is_none());
        if n == last + 1
            && heads
            && text.chars().count() <= HEADING_CHARS
            && !text.ends_with([';', ','])
        {
            let (title, rest) = cut(&text);
            outline.add(
                at,
                Heading {
                    rest,
                    ..Heading::strong(2, title)
                },
            );
            last = n;
        }
    }
    true
}

/// `a) Accueil`, where nothing else counts the points.
pub(super) fn small_letter(text: &str) -> Option<u32> {
    letter(&text.to_uppercase())
}

/// What a roman numeral says, up to 39; none where it isn't written as usual.
pub(super) fn roman(text: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = text.chars().take_while(|c| *c == 'X').count();
    let ones = ONES.iter().position(|ones| *ones == &text[tens..])?;
    let value = u32::try_from(tens * 10 + ones).ok()?;
    (tens < 4 && value > 0).then_some(value)
}

pub(super) fn letter(text: &str) -> Option<u32> {
    text.chars()
        .next()
        .map(|c| u32::from(c) - u32::from('A') + 1)
}

/// Points by roman numerals or capital letters; decimal numbers stand below them.
pub(super) fn lettered(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    outline: &mut Outline,
    pattern: &regex::Regex,
    value: fn(&str) -> Option<u32>,
) -> bool {
    let mut found = Vec::new();
    let mut last = 0;
    for (at, block) in blocks.iter().enumerate() {
        // The half of another language begins anew.
        if outline.halves.contains(&at) {
            last = 0;
        }
        if block.bullet
            || block.layout
            || skipped.contains(&at)
            || outline.agenda.contains(&at)
            || !block.rows.is_empty()
        {
            continue;
        }
        let Some(mark) = pattern.captures(&block.text) else {
            continue;
        };
        if value(&mark[1]) == Some(last + 1) && !mark[2].ends_with([';', ',']) {
            found.push((at, cut(&mark[2])));
            last += 1;
        }
    }
    if found.len() < 2 {
        return false;
    }
    of_letters(blocks, skipped, &found, outline);
    for (at, (title, rest)) in found {
        let zone = kinds::zone(&title);
        outline.add(
            at,
            Heading {
                rest,
                zone,
                ..Heading::strong(1, title)
            },
        );
    }
    true
}

/// `B.1 Toit` below `B. Bâtiments`: points of the letter they name.
fn of_letters(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    found: &[(usize, (String, String))],
    outline: &mut Outline,
) {
    for (at, block) in blocks.iter().enumerate() {
        let above = found.iter().rev().find(|(top, _)| *top < at);
        let Some((top, _)) = above.filter(|_| !block.bullet && !skipped.contains(&at)) else {
            continue;
        };
        let Some(mark) = OF_LETTER.captures(&block.text) else {
            continue;
        };
        if !blocks[*top].text.starts_with(&mark[1]) {
            continue;
        }
        let (title, rest) = cut(&mark[3]);
        outline.add(
            at,
            Heading {
                rest,
                ..Heading::strong(2, title)
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{super::points, roman};

    #[test]
    fn roman_numerals_are_written_in_many_ways() {
        let head = "PV du conseil du 3 mars 2021\nPrésents : Anne Roy, Luc Petit\n\n";
        for sign in [
            ". ", "- ", " - ", " – ", ") ", "/ ", ".- ", ". – ", " : ", "° ", ".) ",
        ] {
            for gap in ["", "\n"] {
                let of = |n: &str, title: &str| format!("{n}{sign}{title}\n{gap}");
                let text = format!(
                    "{head}{}Le budget est lu par Anne.\n{gap}{}Luc parle de la fête.\n{gap}{}Rien de neuf.\n",
                    of("I", "Budget"),
                    of("II", "Fête"),
                    of("III", "Agenda")
                );
                assert_eq!(points(&text), ["Budget", "Fête", "Agenda"], "{text}");
            }
        }
        assert_eq!(
            points(&format!(
                "{head}Point I : Budget\nLu.\nPoint II : Fête\nLuc en parle.\n"
            )),
            ["Budget", "Fête"]
        );
        for (text, n) in [
            ("IX", Some(9)),
            ("XIV", Some(14)),
            ("XXI", Some(21)),
            ("IIX", None),
            ("", None),
        ] {
            assert_eq!(roman(text), n, "{text}");
        }
    }
}
