//! Texts as weighted words: what two texts have in common, and how much.

use std::collections::HashMap;

use crate::fold::fold;

/// French and Dutch words that say nothing of what a text is about; shorter words are left out anyway.
const EMPTY: &[&str] = &[
    "afin",
    "ainsi",
    "alle",
    "andere",
    "aussi",
    "autre",
    "autres",
    "avec",
    "cette",
    "comme",
    "dans",
    "deze",
    "dont",
    "door",
    "elle",
    "elles",
    "entre",
    "etre",
    "faire",
    "hebben",
    "leur",
    "leurs",
    "maar",
    "mais",
    "meme",
    "mesure",
    "mesures",
    "maatregel",
    "maatregelen",
    "naar",
    "notamment",
    "nous",
    "over",
    "plus",
    "pour",
    "sans",
    "sont",
    "sous",
    "tous",
    "tout",
    "toute",
    "toutes",
    "tussen",
    "vers",
    "voor",
    "worden",
    "wordt",
];

/// A text's words: stem → (weight, the word as written first).
#[derive(Debug, Clone, Default)]
pub struct Words(HashMap<String, (f64, String)>);

impl Words {
    /// Adds a text; each occurrence of a word weighs so much.
    pub fn with(mut self, text: &str, weight: f64) -> Self {
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            let folded = fold(word);
            if folded.chars().count() < 4 || EMPTY.contains(&folded.as_str()) {
                continue;
            }
            let entry = self
                .0
                .entry(stem(&folded))
                .or_insert((0.0, word.to_lowercase()));
            entry.0 += weight;
        }
        self
    }
}

/// How rare words are among the texts at hand: a word all share says nothing.
#[derive(Debug, Default)]
pub struct Rarity {
    texts: f64,
    having: HashMap<String, f64>,
}

impl Rarity {
    /// Of these texts.
    pub fn of<'a>(texts: impl Iterator<Item = &'a Words>) -> Self {
        let mut rarity = Self::default();
        for words in texts {
            rarity.texts += 1.0;
            for stem in words.0.keys() {
                *rarity.having.entry(stem.clone()).or_default() += 1.0;
            }
        }
        rarity
    }

    fn weight(&self, stem: &str, weight: f64) -> f64 {
        let having = self.having.get(stem).copied().unwrap_or(0.0);
        // A word repeated ten times does not weigh tenfold.
        weight.sqrt() * ((1.0 + self.texts) / (1.0 + having)).ln()
    }

    fn length(&self, words: &Words) -> f64 {
        let squares = words
            .0
            .iter()
            .map(|(stem, (weight, _))| self.weight(stem, *weight).powi(2));
        squares.sum::<f64>().sqrt()
    }

    /// How alike two texts are, 0 to 1, with the words in common as the first one writes them,
    /// the weightiest first.
    pub fn likeness(&self, first: &Words, second: &Words) -> (f64, Vec<String>) {
        let mut common: Vec<(f64, &str)> = first
            .0
            .iter()
            .filter_map(|(stem, (weight, word))| {
                let (other, _) = second.0.get(stem)?;
                let product = self.weight(stem, *weight) * self.weight(stem, *other);
                (product > 0.0).then_some((product, word.as_str()))
            })
            .collect();
        common.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let lengths = self.length(first) * self.length(second);
        let sum: f64 = common.iter().map(|(product, _)| product).sum();
        let likeness = if lengths > 0.0 { sum / lengths } else { 0.0 };
        (
            likeness,
            common
                .into_iter()
                .map(|(_, word)| word.to_owned())
                .collect(),
        )
    }
}

/// Endings off: enough for singular and plural, noun and verb.
fn stem(folded: &str) -> String {
    let bare = folded.trim_end_matches(['s', 'x', 'e', 'n']);
    let bare = if bare.chars().count() < 4 {
        folded
    } else {
        bare
    };
    bare.chars().take(7).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        Words::default().with(text, 1.0)
    }

    #[test]
    fn accents_plurals_and_verbs_are_no_difference() {
        let texts = [
            words("Le réemploi des matériaux"),
            words("reemployer un materiau"),
            words("Aides aux entreprises"),
        ];
        let rarity = Rarity::of(texts.iter());
        let (alike, common) = rarity.likeness(&texts[0], &texts[1]);
        assert!(alike > 0.9, "{alike}");
        assert_eq!(common, ["matériaux", "réemploi"]);
        assert_eq!(rarity.likeness(&texts[0], &texts[2]), (0.0, vec![]));
    }

    #[test]
    fn what_all_texts_share_says_nothing() {
        let texts = [words("économie circulaire"), words("économie sociale")];
        let rarity = Rarity::of(texts.iter());
        assert_eq!(
            rarity.likeness(&texts[0], &texts[1]).1,
            Vec::<String>::new()
        );
    }

    #[test]
    fn empty_texts_are_like_nothing() {
        assert_eq!(Rarity::default().likeness(&words(""), &words("")).0, 0.0);
    }
}
