//! The review's pages.

use askama::Template;

use super::{
    forms::filled,
    model::{Capacity, Confidence, Coverage, Relevance, Review},
    queries::{Facts, Named, Offers},
    queue::{Open, Place},
};
use crate::head::MeasureHead;
use kernel::{review_state::Outcome, urls};
use platform::{
    i18n::Translator,
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Section, Shell},
};

/// Puts a page about a measure into its place.
pub(super) fn within(shell: Shell, title: &str, measure: &MeasureHead) -> Shell {
    let measures = shell.t.t("measures-title");
    shell
        .titled(Section::Measures, title)
        .crumb(measures, urls::measures())
        .crumb(&measure.code, measure.url())
}

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

/// The review, facts beside questions.
#[derive(Template)]
#[template(path = "measures/reviews/edit.html")]
pub(crate) struct ReviewEditPage {
    pub shell: Shell,
    pub measure: MeasureHead,
    pub description: SafeHtml,
    pub facts: Facts,
    pub opinion_body: SafeHtml,
    pub review: Option<Review>,
    pub form: FormState,
    pub questions: Questions,
    pub place: Place,
    /// Pilots submit; facilitators prepare.
    pub may_submit: bool,
    /// Submitted meanwhile: the form shows what was typed and saves nothing.
    pub closed: bool,
    /// Names of the organisations another person ticked meanwhile.
    pub their_consult: Option<String>,
}

impl ReviewEditPage {
    /// From what was read.
    #[expect(clippy::too_many_arguments, reason = "each is a part of the page")]
    pub(super) fn new(
        shell: Shell,
        measure: MeasureHead,
        facts: Facts,
        review: Option<Review>,
        form: Option<FormState>,
        offers: Offers,
        place: Place,
        may_submit: bool,
    ) -> Self {
        let form = form.unwrap_or_else(|| filled(review.as_ref()));
        let title = shell.t.t1("review-of", "code", &measure.code);
        Self {
            description: markdown::render(&facts.measure.facts.description),
            opinion_body: markdown::render(facts.opinion_body.as_deref().unwrap_or_default()),
            questions: Questions::new(shell.t, offers),
            shell: within(shell, &title, &measure),
            their_consult: form
                .theirs("consult")
                .and(review.as_ref().map(|r| r.consult_names.clone())),
            measure,
            facts,
            review,
            form,
            place,
            may_submit,
            closed: false,
        }
    }

    /// A question as called, with its number: the key that leads to it.
    fn numbered(&self, number: &str, key: &str) -> String {
        format!("{number}. {}", self.shell.t.t(key))
    }
}

/// The end of the list.
#[derive(Template)]
#[template(path = "measures/reviews/done.html")]
pub(crate) struct ReviewsDonePage {
    pub shell: Shell,
    pub place: Place,
    pub open: Vec<Open>,
    pub open_bilaterals: i64,
    /// Groups whose measures these are: (id, code).
    pub groups: Vec<(kernel::ids::GroupId, String)>,
}
