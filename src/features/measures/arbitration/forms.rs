//! The decision's form.

use chrono::NaiveDate;

use kernel::{
    ids::{MeasureId, MeetingId, StrategyId},
    review_state::Outcome,
};
use platform::web::{FormState, Reader, save::Constraints};

/// A parsed decision.
#[derive(Debug, Clone)]
pub struct ArbitrationForm {
    pub measures: Vec<MeasureId>,
    pub taken_on: NaiveDate,
    pub outcome: Outcome,
    pub reason: String,
    pub strategy: Option<StrategyId>,
    pub destination: String,
    /// Where it was taken, if that is said.
    pub meeting: Option<MeetingId>,
}

/// A constraint of the schema → the field it belongs to and the message there.
pub(crate) const CONSTRAINTS: Constraints = &[
    ("arbitration_meeting_id_fkey", "meeting", "error-choose"),
    ("arbitration_strategy_id_fkey", "strategy", "error-choose"),
];

/// Parses what was typed; a hand-over names its strategy, a merger its action.
///
/// # Errors
/// The form to give back, with its messages.
pub fn parse(raw: &[(String, String)], today: NaiveDate) -> Result<ArbitrationForm, FormState> {
    let mut read = Reader::new(raw);
    let measures = read.each::<MeasureId>("measure");
    if measures.as_ref().is_some_and(Vec::is_empty) {
        read.wrong("measure", "arbitration-choose-measures");
    }
    let outcome = read.required_word::<Outcome>("outcome");
    let strategy = read.optional("strategy");
    let destination = read.line("destination", 500);
    let reason = read.required_markdown("reason", 20_000);
    let taken_on = read.required_date("taken_on");
    if taken_on.is_some_and(|date| date > today) {
        read.wrong("taken_on", "arbitration-date-ahead");
    }
    let meeting = read.optional("meeting");
    match outcome {
        Some(Outcome::HandOver) if strategy == Some(None) => {
            read.wrong("strategy", "arbitration-name-strategy");
        }
        Some(Outcome::Merge) if destination.as_ref().is_some_and(String::is_empty) => {
            read.wrong("destination", "arbitration-name-action");
        }
        _ => {}
    }
    read.finish(|| {
        let outcome = outcome?;
        Some(ArbitrationForm {
            measures: measures?,
            taken_on: taken_on?,
            outcome,
            reason: reason?,
            // A strategy left over from another choice means nothing.
            strategy: strategy?.filter(|_| outcome == Outcome::HandOver),
            destination: destination?,
            meeting: meeting?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_hand_over_names_its_strategy_and_a_merger_its_action() {
        for (outcome, field) in [("hand_over", "strategy"), ("merge", "destination")] {
            let typed = raw(&[
                ("measure", "1"),
                ("taken_on", "2021-09-22"),
                ("outcome", outcome),
                ("reason", "x"),
            ]);
            let state = parse(&typed, day("2021-09-22")).unwrap_err();
            let t = platform::i18n::Translator(kernel::lang::Lang::Fr);
            assert!(state.error(field, t).is_some(), "{outcome}");
        }
    }

    #[test]
    fn no_decision_lies_ahead() {
        let typed = raw(&[
            ("measure", "1"),
            ("taken_on", "2021-09-23"),
            ("outcome", "leave"),
            ("reason", "x"),
        ]);
        assert!(parse(&typed, day("2021-09-22")).is_err());
        assert!(parse(&typed, day("2021-09-23")).is_ok());
    }
}
