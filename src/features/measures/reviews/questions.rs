//! What a review's questions offer to choose from.

use super::{
    model::{Capacity, Confidence, Coverage, Relevance},
    queries::{Named, Offers},
};
use kernel::review_state::Outcome;
use platform::{i18n::Translator, web::Choice};

/// What the questions offer.
pub(super) struct Questions {
    pub coverage: Vec<Choice>,
    pub relevance: Vec<Choice>,
    pub proposal: Vec<Choice>,
    pub staff: Vec<Choice>,
    pub money: Vec<Choice>,
    pub confidence: Vec<Choice>,
    pub strategies: Vec<Choice>,
    /// Carriers and those ticked.
    pub near: Vec<Choice>,
    pub others: Vec<Choice>,
}

impl Questions {
    /// In the reader's language.
    pub(super) fn new(t: Translator, offers: Offers) -> Self {
        let named = |list: Vec<Named>| -> Vec<Choice> {
            let choice = |one: Named| Choice {
                hint: if one.more == one.name {
                    String::new()
                } else {
                    one.more
                },
                ..Choice::new(one.id, one.name)
            };
            list.into_iter().map(choice).collect()
        };
        Self {
            coverage: Choice::explained_words::<Coverage>(t),
            relevance: Choice::explained_words::<Relevance>(t),
            proposal: Outcome::ALL
                .iter()
                .map(|word| Choice {
                    hint: t.t(&format!("review-{}-hint", word.key())),
                    ..Choice::new(word, t.word(word))
                })
                .collect(),
            staff: Choice::words::<Capacity>(t),
            money: Choice::words::<Capacity>(t),
            confidence: Choice::explained_words::<Confidence>(t),
            strategies: offers
                .strategies
                .0
                .into_iter()
                .map(|s| Choice::new(s.id, s.label))
                .collect(),
            near: named(offers.near.0),
            others: named(offers.others.0),
        }
    }
}
