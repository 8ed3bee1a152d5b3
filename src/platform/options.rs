//! What selects, radios and facets offer.

use crate::i18n::{Said, Translator};
use kernel::text_enum::TextEnum;

/// One value on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    /// It says its language where that isn't the reader's.
    pub label: Said,
    /// A line of explanation; may be empty.
    pub hint: String,
}

impl Choice {
    /// A value with its label.
    pub fn new(value: impl ToString, label: impl Into<Said>) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            hint: String::new(),
        }
    }

    /// All values of a text enum.
    pub fn words<W: TextEnum>(t: Translator) -> Vec<Self> {
        W::ALL
            .iter()
            .map(|word| Self::new(word.as_str(), t.word(word)))
            .collect()
    }

    /// All values of a text enum, each with the explanation under `<key>-hint`.
    pub fn explained_words<W: TextEnum>(t: Translator) -> Vec<Self> {
        W::ALL
            .iter()
            .map(|word| Self {
                hint: t.t(&format!("{}-hint", word.key())),
                ..Self::new(word.as_str(), t.word(word))
            })
            .collect()
    }
}
