//! The review's form.

use super::model::{Answers, Coverage, Review};
use kernel::{
    ids::{OrganisationId, StrategyId},
    review_state::Outcome,
};
use platform::web::{FormState, Reader};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    (
        "review_hand_over_to_id_fkey",
        "hand_over_to",
        "error-choose",
    ),
    (
        "review_consultation_organisation_id_fkey",
        "consult",
        "error-choose",
    ),
];

/// What the pressed button asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Save the draft and stay.
    Save,
    /// Save the draft and go on to the next measure.
    SaveAndNext,
    /// Submit and go on to the next measure.
    Submit,
    /// Save the draft while it is typed: a script asks, and shows the answer.
    Keep,
}

impl Action {
    /// From the button's value; the Enter key sends the first button's.
    pub fn of(word: &str) -> Self {
        match word {
            "submit" => Self::Submit,
            "next" => Self::SaveAndNext,
            "keep" => Self::Keep,
            _ => Self::Save,
        }
    }
}

/// A parsed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewForm {
    pub answers: Answers,
    /// The version the writer saw; 0: there was no review yet.
    pub version: i32,
}

/// Parses what was typed. A draft may be incomplete; what is submitted may not.
pub fn parse(raw: &[(String, String)], complete: bool) -> Result<ReviewForm, FormState> {
    let mut read = Reader::new(raw);
    let coverage = read.word("coverage");
    let covered_by = read.line("covered_by", 500);
    let relevance = read.word("relevance");
    let proposal = read.word("proposal");
    let merge_into = read.line("merge_into", 500);
    let hand_over_to = read.optional::<StrategyId>("hand_over_to");
    let staff = read.word("staff");
    let money = read.word("money");
    let consult = read.each::<OrganisationId>("consult");
    let reason = read.markdown("reason", 20_000);
    let confidence = read.word("confidence");
    let version = read.version();
    if complete {
        let blank = |text: &Option<String>| text.as_deref() == Some("");
        let covered = matches!(coverage, Some(Some(Coverage::Full | Coverage::Partial)));
        let merges = proposal == Some(Some(Outcome::Merge));
        let hands_over = proposal == Some(Some(Outcome::HandOver));
        // In the order of the form: so stand the messages above it.
        let open = [
            ("coverage", "review-coverage-needed", coverage == Some(None)),
            (
                "covered_by",
                "review-covered-by-needed",
                covered && blank(&covered_by),
            ),
            (
                "relevance",
                "review-relevance-needed",
                relevance == Some(None),
            ),
            ("proposal", "review-proposal-needed", proposal == Some(None)),
            (
                "merge_into",
                "review-merge-into-needed",
                merges && blank(&merge_into),
            ),
            (
                "hand_over_to",
                "review-hand-over-needed",
                hands_over && hand_over_to == Some(None),
            ),
            ("staff", "review-staff-needed", staff == Some(None)),
            ("money", "review-money-needed", money == Some(None)),
            ("reason", "review-reason-needed", blank(&reason)),
            (
                "confidence",
                "review-confidence-needed",
                confidence == Some(None),
            ),
        ];
        for (name, message, is_open) in open {
            if is_open {
                read.wrong(name, message);
            }
        }
    }
    read.finish(|| {
        let mut consult = consult?;
        consult.sort();
        Some(ReviewForm {
            answers: Answers {
                coverage: coverage?,
                covered_by: covered_by?,
                relevance: relevance?,
                proposal: proposal?,
                merge_into: merge_into?,
                hand_over_to: hand_over_to?,
                staff: staff?,
                money: money?,
                consult,
                reason: reason?,
                confidence: confidence?,
            },
            version,
        })
    })
}

/// The form of a stored review; blank, at version 0, where there is none yet.
pub fn filled(review: Option<&Review>) -> FormState {
    let Some(review) = review else {
        return FormState::blank().with("version", 0);
    };
    let answers = &review.answers;
    FormState::blank()
        .with_optional("coverage", answers.coverage)
        .with("covered_by", &answers.covered_by)
        .with_optional("relevance", answers.relevance)
        .with_optional("proposal", answers.proposal)
        .with("merge_into", &answers.merge_into)
        .with_optional("hand_over_to", answers.hand_over_to)
        .with_optional("staff", answers.staff)
        .with_optional("money", answers.money)
        .with_each("consult", &answers.consult)
        .with("reason", &answers.reason)
        .with_optional("confidence", answers.confidence)
        .with("version", review.version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;
    use platform::i18n::Translator;

    fn typed(values: &[(&str, &str)]) -> Vec<(String, String)> {
        values
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect()
    }

    fn wrong(values: &[(&str, &str)]) -> Vec<String> {
        let state = parse(&typed(values), true).unwrap_err();
        let errors = state.errors(Translator(Lang::Fr));
        errors.into_iter().map(|e| e.0).collect()
    }

    #[test]
    fn a_draft_may_be_empty_but_not_submitted() {
        assert!(parse(&[], false).is_ok());
        assert_eq!(
            wrong(&[]),
            [
                "coverage",
                "relevance",
                "proposal",
                "staff",
                "money",
                "reason",
                "confidence"
            ]
        );
    }

    #[test]
    fn some_answers_ask_for_more() {
        let mut all = vec![
            ("coverage", "none"),
            ("relevance", "yes"),
            ("proposal", "carry_on"),
            ("staff", "tight"),
            ("money", "unknown"),
            ("confidence", "high"),
            ("reason", "Parce que"),
        ];
        assert!(parse(&typed(&all), true).is_ok());
        all[0].1 = "partial";
        all[2].1 = "merge";
        assert_eq!(wrong(&all), ["covered_by", "merge_into"]);
        all[0].1 = "none";
        all[2].1 = "hand_over";
        assert_eq!(wrong(&all), ["hand_over_to"]);
    }

    #[test]
    fn what_an_answer_asks_for_stands_after_it() {
        for (name, answer, asks) in [
            ("coverage", "partial", "covered_by"),
            ("proposal", "merge", "merge_into"),
            ("proposal", "hand_over", "hand_over_to"),
        ] {
            let mut order = wrong(&[]);
            let place = order.iter().position(|one| one == name).unwrap();
            asks.clone_into(&mut order[place]);
            assert_eq!(wrong(&[(name, answer)]), order, "{answer}");
        }
    }
}
