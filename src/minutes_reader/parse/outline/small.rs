//! Titles that nothing sets apart but where they stand: in small letters above their notes, or a word
//! and its number again and again.

use super::*;
use kernel::fold::fold;

/// Letters of such a title.
const SHORT: usize = 30;

fn may_head(blocks: &[Block], at: usize, skipped: &HashSet<usize>, outline: &Outline) -> bool {
    let block = &blocks[at];
    !block.bullet
        && !block.layout
        && block.heading == 0
        && block.rows.is_empty()
        && at > 0
        && at + 1 < blocks.len()
        && !skipped.contains(&at)
        && !outline.agenda.contains(&at)
        && !block.text.ends_with(SENTENCE_ENDS)
        && !block.text.contains([':', '@', '=', '>', '|', '\t'])
}

/// Takes short lines in small letters after blank lines as the points, where each paragraph has one.
pub(super) fn titles(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) {
    let heads = |at: &usize| {
        let block = &blocks[*at];
        let next = blocks.get(at + 1);
        may_head(blocks, *at, skipped, outline)
            && block.gap
            && block.text.starts_with(|c: char| c.is_lowercase())
            && block.text.chars().count() <= SHORT
            && block.text.split_whitespace().count() <= 4
            && next.is_some_and(|next| !next.gap && !next.layout)
            && kinds::score(&block.text) < kinds::DECIDES
            && !fact_lines::is_labelled(&block.text)
    };
    let found: Vec<usize> = (1..blocks.len()).filter(heads).collect();
    let Some(first) = found.first().copied() else {
        return;
    };
    let paragraphs = (first..blocks.len()).filter(|at| blocks[*at].gap && !blocks[*at].layout);
    // The last lines may tell when one meets again.
    if found.len() < 3 || found.len() * 3 < paragraphs.count() * 2 {
        return;
    }
    for at in found {
        let title = tidy(&blocks[at].text);
        let zone = kinds::zone(&title);
        outline.add(
            at,
            Heading {
                level: 1,
                title,
                zone,
                ..Heading::default()
            },
        );
    }
}

pattern!(
    COUNTED,
    r"^(?P<word>\p{Lu}\p{L}{1,14})\s?(?:n[°ºo.]\s?)?(?P<n>\d{1,3}(?:\.\d{1,3}){0,2})\s+\p{L}.{2,50}$"
);

/// Takes lines that begin with the same word and another number as the points: `Fiche 1.12 Ateliers`.
pub(super) fn counted(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) -> bool {
    let mut words: HashMap<String, Vec<(usize, String)>> = HashMap::new();
    for (at, block) in blocks.iter().enumerate() {
        if let Some(found) = COUNTED.captures(&block.text)
            && may_head(blocks, at, skipped, outline)
            && !fact_lines::has_day(&block.text)
        {
            let of_word = words.entry(fold(&found["word"])).or_default();
            of_word.push((at, found["n"].to_owned()));
        }
    }
    let most = words.into_values().max_by_key(Vec::len);
    let Some(found) = most.filter(|found| found.len() > 2) else {
        return false;
    };
    let numbers: HashSet<&String> = found.iter().map(|(_, n)| n).collect();
    let apart = found.windows(2).all(|two| two[0].0 + 1 < two[1].0);
    if numbers.len() < found.len() || !apart {
        return false;
    }
    for (at, _) in &found {
        outline.add(*at, Heading::strong(1, tidy(&blocks[*at].text)));
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::points;

    #[test]
    fn lines_in_small_letters_head_their_notes() {
        let text = "overleg wijkteam 3 mei 2024\nerbij: Anouk, Samira, Petra\n\nrooster\nSamira kan de 21e niet.\n\ntelefoon\nde wachtrij staat nog op de oude tijden\n\nkeuken\nde vaatwasser is stuk\n";
        assert_eq!(points(text), ["rooster", "telefoon", "keuken"]);
        let text = "CoPil du 19 sept 2023\nPrésents : Anne Roy, Luc Petit\nFiche 1.12 maison de village\ndossier complet, parti le 4\nFiche 2.03 voie lente\ntracé nord à revoir\nFiche 3.01 potager\nrien de neuf depuis la rencontre de juin\n";
        assert_eq!(
            points(text),
            [
                "Fiche 1.12 maison de village",
                "Fiche 2.03 voie lente",
                "Fiche 3.01 potager"
            ]
        );
    }
}
