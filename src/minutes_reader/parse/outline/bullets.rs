//! Points by bullets: short ones at the top, with the notes as bullets below them.

use super::*;

/// How many bullets at the top must have bullets below them.
const PARENTS: usize = 2;

/// Takes the bullets at the top as the points, where most of them have bullets below.
pub(super) fn bulleted(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    outline: &mut Outline,
    listed: &Known,
) -> bool {
    let Some(first) = (0..blocks.len()).find(|at| is_parent(blocks, *at)) else {
        return false;
    };
    // Short notes may stand below the first of them.
    let first = (0..first)
        .rev()
        .filter(|at| blocks[*at].bullet && blocks[*at].depth == 0)
        .filter(|at| blocks[*at].gap || !blocks[first].gap)
        .take_while(|at| !skipped.contains(at) && heads_lines(blocks, *at))
        .last()
        .unwrap_or(first);
    let mut tops: Vec<usize> = (first..blocks.len())
        .filter(|at| blocks[*at].bullet && blocks[*at].depth == 0)
        .filter(|at| !skipped.contains(at) && !outline.agenda.contains(at))
        .collect();
    // Where each stands after a blank line, those that don't are its notes.
    let apart = tops.iter().filter(|at| is_parent(blocks, **at));
    if apart.clone().count() > 1 && apart.clone().all(|at| blocks[*at].gap) {
        tops.retain(|at| blocks[*at].gap);
    }
    // Bullets within the text of another one may stand a little deeper.
    let indent = tops.iter().map(|at| blocks[*at].indent).min().unwrap_or(0);
    tops.retain(|at| blocks[*at].indent == indent);
    let parents = tops.iter().filter(|at| is_parent(blocks, **at)).count();
    // `- Anne :` and what she said below: people, no points.
    let person = |at: &&usize| {
        let name = blocks[**at].text.trim_end_matches([' ', ':']);
        listed.knows(name)
    };
    if tops.iter().filter(person).count() * 3 > tops.len() {
        return false;
    }
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
                zone,
                ..Heading::strong(1, title)
            },
        );
    }
    true
}

pattern!(
    TITLED,
    r"^(?P<title>\p{Lu}[^:.?!;]{1,58}?)\s?[:.]\s+(?P<rest>\S.*)$"
);

/// Bullets at the top that are a point each, its title and its notes: `- Kerstmarkt: Jan belde …`.
pub(super) fn titled(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    outline: &mut Outline,
    listed: &Known,
) {
    let tops: Vec<usize> = (0..blocks.len())
        .filter(|at| blocks[*at].bullet && blocks[*at].depth == 0 && !blocks[*at].task)
        .filter(|at| !skipped.contains(at) && !outline.agenda.contains(at))
        .collect();
    let of = |at: &usize| {
        let text = &blocks[*at].text;
        let found = TITLED.captures(text)?;
        let title = found["title"].trim().to_owned();
        let words = title.split_whitespace().count();
        let other =
            kinds::is_labelled(text) || fact_lines::is_labelled(text) || listed.knows(&title);
        (words <= 6 && !other).then(|| (*at, title, found["rest"].trim().to_owned()))
    };
    let found: Vec<(usize, String, String)> = tops.iter().filter_map(of).collect();
    let distinct: HashSet<String> = found.iter().map(|(_, title, _)| bare(title)).collect();
    let told = found
        .iter()
        .filter(|(_, _, rest)| rest.contains(' ') && rest.len() > 20);
    let people = found.iter().filter(|(_, title, _)| {
        title.contains(' ') && title.split(' ').all(|w| w.starts_with(char::is_uppercase))
    });
    let points = found.len() > 2
        && found.len() * 3 >= tops.len() * 2
        && distinct.len() == found.len()
        && told.count() * 2 > found.len()
        && people.count() * 2 < found.len();
    if !points {
        return;
    }
    for (at, title, rest) in found {
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
        && next.heading == 0
        && next.rows.is_empty()
        && next.text.len() > block.text.len() + 10
        && !block.text.ends_with(':')
}

/// A short bullet with a plain line right below it.
fn heads_lines(blocks: &[Block], at: usize) -> bool {
    let below = |next: &Block| {
        let notes = !next.bullet || blocks[at].gap;
        notes && !next.layout && next.heading == 0 && next.rows.is_empty() && !next.gap
    };
    is_short(&blocks[at]) && blocks.get(at + 1).is_some_and(below)
}

fn is_short(block: &Block) -> bool {
    !block.task
        && block.text.chars().count() <= 70
        && !block.text.trim_end().ends_with(['.', '?', '!', ';', ','])
        && !block.text.contains("http")
}

#[cfg(test)]
mod tests {
    use super::super::points;

    const HEAD: &str = "Van: Lies\nAan: kerngroep\nOnderwerp: verslag 8/11/2023\n\nHoi,\n\nAanwezig: Lies Maes, Koen Roy, Nele Vos\n\n";

    #[test]
    fn bullets_are_points_however_their_notes_stand() {
        for text in [
            "* Markt\nKoen belde de gemeente, er is plaats.\n* Bomen\nde twee lindes worden gekapt.\n* Varia\n22 juni is er een straatfeest.",
            "- Markt\n\nKoen belde de gemeente, er is plaats.\n\n- Bomen\n\nDe twee lindes worden gekapt.\n\n- Varia\n\nIn juni is er een feest.",
            "- Markt: Koen belde de gemeente, er is plaats.\n- Bomen: de twee lindes worden gekapt.\n- Varia: in juni is er een straatfeest.",
            "• Markt\n  - Koen belde de gemeente.\n• Bomen\n  - Twee lindes gekapt.\n• Varia\n  - Geen.",
        ] {
            let found = points(&format!("{HEAD}{text}\n\nGroetjes\nLies"));
            assert_eq!(found, ["Markt", "Bomen", "Varia"], "{text}");
        }
        for text in [
            "- Koen: er is plaats op de markt dit jaar.\n- Nele: de bomen worden gekapt door de stad.\n- Lies: er komt een straatfeest in juni.",
            "- Koen belde de gemeente, er is plaats.\n- De twee lindes worden gekapt.\n- In juni is er een feest.",
        ] {
            assert!(
                points(&format!("{HEAD}{text}\n\nGroetjes\nLies")).is_empty(),
                "{text}"
            );
        }
    }
}
