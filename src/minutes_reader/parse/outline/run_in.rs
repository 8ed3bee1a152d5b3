//! Titles at the beginning of their own text: `**Lease.** Bex called …`, `Chauffage. La chaudière …`.

use super::*;
use crate::parse::attendance::speaks_of_people;

pattern!(
    BOLD,
    r"^(?:\*\*|__)(?P<title>\p{L}[^*_]{1,60}?)\s?[.:]?(?:\*\*|__)\s*[.:–—-]?\s+(?P<rest>\S(?P<text>.*))$"
);
pattern!(
    PLAIN,
    r"^(?P<title>\p{Lu}[^.:?!;,()–—]{2,40}?)(?:\.\s+(?P<rest>[\p{Lu}\d£€].*)|(?:\s?:|\s[–—-])\s+(?P<text>\S.*))$"
);

/// What may be a title with its text.
type Found = (usize, String, String);

fn find(
    blocks: &[Block],
    (skipped, outline): (&HashSet<usize>, &Outline),
    pattern: &regex::Regex,
    listed: &Known,
) -> Vec<Found> {
    let free = |at: &usize| {
        let block = &blocks[*at];
        block.heading == 0
            && !block.layout
            && block.rows.is_empty()
            && !skipped.contains(at)
            && !outline.agenda.contains(at)
    };
    let of = |at: usize| {
        let text = &blocks[at].text;
        let found = pattern.captures(text)?;
        let rest = found.name("rest").or(found.name("text"))?.as_str();
        let (title, rest) = (found["title"].trim(), rest.trim());
        let label = format!("{title} : x");
        let other = kinds::is_labelled(&label)
            || fact_lines::is_labelled(&label)
            || speaks_of_people(&format!("{title} : X"))
            || listed.knows(title)
            || kinds::zone(title) != Zone::None
            || kinds::score(title) >= kinds::DECIDES
            || title.split_whitespace().count() > 6
            // The first line says what the text is.
            || blocks[..at].iter().all(|b| b.layout || b.matter)
            || fact_lines::has_day(rest) && kinds::names_minutes_anywhere(rest) && at < 6;
        (!other).then(|| (at, title.to_owned(), rest.to_owned()))
    };
    (0..blocks.len()).filter(free).filter_map(of).collect()
}

/// Whether each has a title of its own.
fn distinct(found: &[Found]) -> bool {
    let titles: HashSet<String> = found.iter().map(|(_, title, _)| bare(title)).collect();
    titles.len() == found.len()
}

fn add(found: Vec<Found>, outline: &mut Outline) {
    for (at, title, rest) in found {
        outline.add(
            at,
            Heading {
                rest,
                ..Heading::strong(1, tidy(&title))
            },
        );
    }
}

/// Takes bold beginnings as the points, where there are several.
pub(super) fn bold(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    outline: &mut Outline,
    listed: &Known,
) {
    let found = find(blocks, (skipped, outline), &BOLD, listed);
    let people = found.iter().filter(|(_, title, _)| {
        title.contains(' ') && title.split(' ').all(|w| w.starts_with(char::is_uppercase))
    });
    if found.len() > 2 && distinct(&found) && people.count() * 2 < found.len() {
        add(found, outline);
    }
}

/// Takes a word or a few before a full stop as the points, where nearly every paragraph, or every
/// bullet at the top, begins so.
pub(super) fn plain(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    outline: &mut Outline,
    listed: &Known,
) {
    let mut found = find(blocks, (skipped, outline), &PLAIN, listed);
    found.retain(|(at, title, rest)| {
        let words = title.split_whitespace().count();
        let begins = blocks[*at].gap || blocks[*at].bullet && blocks[*at].depth == 0;
        begins && words <= 5 && rest.contains(' ') && !kinds::speaks(title)
    });
    let (Some(first), Some(last)) = (found.first().map(|f| f.0), found.last().map(|f| f.0)) else {
        return;
    };
    let bullets = found.iter().filter(|f| blocks[f.0].bullet).count() * 2 > found.len();
    let between = (first..=last).filter(|at| {
        let block = &blocks[*at];
        if bullets {
            block.bullet && block.depth == 0
        } else {
            block.gap && !block.bullet && !block.layout
        }
    });
    let all = between.count();
    if found.len() > 2 && found.len() * 4 >= all * 3 && distinct(&found) {
        add(found, outline);
    }
}

#[cfg(test)]
mod tests {
    use super::super::points;

    #[test]
    fn titles_run_into_their_text() {
        let head = "Comité du 3 mai 2024\nPrésents : Anne Roy, Luc Petit, Eva Maes\n\n";
        for text in [
            "**Toit.** Anne a reçu trois devis pour les tuiles.\n\n**Cour** – rien de neuf.\n\n**Fête :** le traiteur est réservé pour juin.\n",
            "Toit. La charpente est saine, dit le couvreur.\n\nCour. Les pavés bougent encore près du puits.\n\nFête. Le traiteur est réservé pour juin.\n",
        ] {
            assert_eq!(
                points(&format!("{head}{text}")),
                ["Toit", "Cour", "Fête"],
                "{text}"
            );
        }
        for text in [
            "**Anne :** le toit fuit encore.\n\n**Luc :** les pavés bougent.\n\n**Eva :** le traiteur vient.\n",
            "Merci. Anne revient sur le toit.\n\nLes pavés bougent encore.\n\nLe traiteur est réservé pour juin.\n",
        ] {
            assert!(points(&format!("{head}{text}")).is_empty(), "{text}");
        }
    }
}
