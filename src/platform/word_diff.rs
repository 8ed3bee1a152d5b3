//! What differs between two texts, word by word.

use std::{
    sync::OnceLock,
    time::{Duration, Instant},
};

use similar::{ChangeTag, TextDiff};

use kernel::text_enum;

text_enum! {
    /// How a piece of text stands between two texts.
    pub enum PieceTag {
        Same = "same" / "compare-same",
        Gone = "gone" / "compare-gone",
        New = "new" / "compare-new",
    }
}

/// A piece of text that both, only the earlier, or only the later text has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub tag: PieceTag,
    pub text: String,
}

/// How long word is compared with word for one page, from the first comparison on. What is not
/// compared by then differs as a whole.
#[derive(Debug, Default)]
pub struct Patience(OnceLock<Instant>);

impl Patience {
    const LASTS: Duration = Duration::from_secs(2);

    /// One that is over already, for tests.
    pub fn over() -> Self {
        Self(OnceLock::from(Instant::now()))
    }

    /// When it is over.
    pub fn ends(&self) -> Instant {
        *self.0.get_or_init(|| Instant::now() + Self::LASTS)
    }
}

/// Both texts as one row of pieces.
pub fn pieces(before: &str, after: &str, patience: &Patience) -> Vec<Piece> {
    if before == after {
        return vec![Piece {
            tag: PieceTag::Same,
            text: after.to_owned(),
        }];
    }
    let mut words = TextDiff::configure();
    let diff = words
        .deadline(patience.ends())
        .diff_unicode_words(before, after);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => PieceTag::Same,
            ChangeTag::Delete => PieceTag::Gone,
            ChangeTag::Insert => PieceTag::New,
        };
        match pieces.last_mut() {
            Some(last) if last.tag == tag => last.text.push_str(change.value()),
            _ => pieces.push(Piece {
                tag,
                text: change.value().to_owned(),
            }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_are_told_apart() {
        let found = pieces(
            "Le groupe se réunit mardi.",
            "Le groupe se réunit jeudi matin.",
            &Patience::default(),
        );
        let said: Vec<(PieceTag, &str)> = found.iter().map(|p| (p.tag, p.text.as_str())).collect();
        assert_eq!(
            said,
            [
                (PieceTag::Same, "Le groupe se réunit "),
                (PieceTag::Gone, "mardi"),
                (PieceTag::New, "jeudi matin"),
                (PieceTag::Same, "."),
            ]
        );
    }
    #[test]
    fn texts_that_cost_are_compared_for_a_while_only() {
        // The same words in another order: the worst there is.
        let shuffled = |by: usize| {
            let words = (0..4_000).map(|n| (n * by % 4_001).to_string());
            words.collect::<Vec<_>>().join(" ")
        };
        let (before, after) = (shuffled(1_009), shuffled(2_003));
        let patience = Patience::default();
        let begun = Instant::now();
        for _ in 0..40 {
            let found = pieces(&before, &after, &patience);
            let said = |hidden| {
                let shown = found.iter().filter(|piece| piece.tag != hidden);
                shown.map(|piece| piece.text.as_str()).collect::<String>()
            };
            assert_eq!(
                (said(PieceTag::New), said(PieceTag::Gone)),
                (before.clone(), after.clone())
            );
        }
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "{:?}",
            begun.elapsed()
        );
    }
}
