//! What differs between two texts, word by word.

use similar::{ChangeTag, TextDiff};

use crate::text_enum;

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

/// Both texts as one row of pieces.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let diff = TextDiff::from_unicode_words(before, after);
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
}
