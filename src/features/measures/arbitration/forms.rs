//! The forms of a decision, of the cabinets' evaluation, and of closing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    model::{Stance, body_on, stance_on},
    queries::Candidate,
};
use kernel::{
    ids::{MeasureId, MeetingId, StrategyId},
    review_state::Outcome,
};
use platform::web::{FormState, Reader, save::Constraints};

/// Chosen in place of one outcome: each measure gets what its review proposes.
pub const EACH_PROPOSAL: &str = "each_proposal";

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
pub fn parse(raw: &[(String, String)], today: NaiveDate) -> Result<ArbitrationForm, FormState> {
    let mut read = Reader::new(raw);
    let measures = measures(&mut read);
    let outcome = read.required_word::<Outcome>("outcome");
    let strategy = read.optional("strategy");
    let destination = read.line("destination", 500);
    let (reason, taken_on, meeting) = circumstances(&mut read, today);
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

/// The measures ticked; at least one.
fn measures(read: &mut Reader) -> Option<Vec<MeasureId>> {
    let measures = read.each::<MeasureId>("measure");
    if measures.as_ref().is_some_and(Vec::is_empty) {
        read.wrong("measure", "arbitration-choose-measures");
    }
    measures
}

/// Why, on which day and where it was decided.
fn circumstances(
    read: &mut Reader,
    today: NaiveDate,
) -> (Option<String>, Option<NaiveDate>, Option<Option<MeetingId>>) {
    let reason = read.required_markdown("reason", 20_000);
    let taken_on = read.required_date("taken_on");
    if taken_on.is_some_and(|date| date > today) {
        read.wrong("taken_on", "arbitration-date-ahead");
    }
    (reason, taken_on, read.optional("meeting"))
}

/// A form that follows each proposal.
#[derive(Debug, Clone)]
pub struct Following {
    pub measures: Vec<MeasureId>,
    taken_on: NaiveDate,
    reason: String,
    meeting: Option<MeetingId>,
}

/// Parses what was typed where each proposal is followed.
pub fn following(raw: &[(String, String)], today: NaiveDate) -> Result<Following, FormState> {
    let mut read = Reader::new(raw);
    let measures = measures(&mut read);
    let (reason, taken_on, meeting) = circumstances(&mut read, today);
    platform::finished!(read => Following { measures, taken_on, reason, meeting })
}

impl Following {
    /// One decision for all that are proposed the same.
    /// Fails: the form to give back, where one of them proposes nothing that can be followed.
    pub fn decisions(
        &self,
        raw: &[(String, String)],
        chosen: &[Candidate],
    ) -> Result<Vec<ArbitrationForm>, FormState> {
        let mut alike = BTreeMap::<_, Vec<MeasureId>>::new();
        for candidate in chosen {
            let Some(proposed) = candidate.proposed() else {
                let typed = FormState::typed(raw.to_vec());
                return Err(typed.refused("measure", "arbitration-no-proposal"));
            };
            alike.entry(proposed).or_default().push(candidate.id);
        }
        let decision = |((outcome, strategy, destination), measures)| ArbitrationForm {
            measures,
            taken_on: self.taken_on,
            outcome,
            reason: self.reason.clone(),
            strategy,
            destination,
            meeting: self.meeting,
        };
        Ok(alike.into_iter().map(decision).collect())
    }
}

/// A parsed evaluation.
#[derive(Debug, Clone)]
pub struct EvaluationForm {
    pub stance: Stance,
    /// Markdown.
    pub body: String,
}

/// Parses the evaluation of one measure; reservations and rejections need words.
pub(crate) fn evaluation(raw: &[(String, String)]) -> Result<EvaluationForm, FormState> {
    let mut read = Reader::new(raw);
    let stance = read.required_word::<Stance>("stance");
    let body = read.markdown("body", 20_000);
    if stance.is_some_and(Stance::needs_words) && body.as_ref().is_some_and(String::is_empty) {
        read.wrong("body", "evaluation-needs-words");
    }
    platform::finished!(read => EvaluationForm { stance, body })
}

/// Parses the table of evaluations: of these measures, those that a stance was chosen for; whoever
/// endorses all does so where none was.
pub(crate) fn evaluations(
    raw: &[(String, String)],
    open: &[MeasureId],
) -> Result<Vec<(MeasureId, EvaluationForm)>, FormState> {
    let mut read = Reader::new(raw);
    let endorses_all = read.flag("all");
    let (mut said, mut is_wrong) = (Vec::new(), false);
    for measure in open {
        let (stance_name, body_name) = (stance_on(*measure), body_on(*measure));
        let stance = read.word::<Stance>(&stance_name);
        let body = read.markdown(&body_name, 20_000);
        let (Some(stance), Some(body)) = (stance, body) else {
            is_wrong = true;
            continue;
        };
        match stance {
            Some(stance) if stance.needs_words() && body.is_empty() => {
                read.wrong(&body_name, "evaluation-needs-words");
                is_wrong = true;
            }
            Some(stance) => said.push((*measure, EvaluationForm { stance, body })),
            // Words without a stance may mean any.
            None if !body.is_empty() => {
                read.wrong(&stance_name, "evaluation-needs-stance");
                is_wrong = true;
            }
            None if endorses_all => {
                let stance = Stance::Endorsed;
                said.push((*measure, EvaluationForm { stance, body }));
            }
            None => {}
        }
    }
    if said.is_empty() && !is_wrong {
        read.wrong("evaluations", "evaluations-choose");
    }
    read.finish(|| Some(said))
}

/// Parses why measures are closed; what no cabinet has evaluated needs a reason.
pub(crate) fn closing(raw: &[(String, String)], needs_reason: bool) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let reason = match needs_reason {
        true => read.required_text("reason", 5_000),
        false => Some(String::new()),
    };
    read.finish(|| reason)
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

    #[test]
    fn a_table_takes_the_stances_chosen_and_asks_for_words() {
        let open = [MeasureId(1), MeasureId(2)];
        let said = |pairs: &[(&str, &str)]| evaluations(&raw(pairs), &open);
        let stances = |pairs: &[(&str, &str)]| -> Vec<(i64, Stance)> {
            let said = said(pairs).unwrap().into_iter();
            said.map(|(id, form)| (id.0, form.stance)).collect()
        };
        let one = [("stance_1", "rejected"), ("body_1", "Trop cher")];
        assert_eq!(stances(&one), [(1, Stance::Rejected)]);
        let all = [one[0], one[1], ("all", "endorsed")];
        assert_eq!(
            stances(&all),
            [(1, Stance::Rejected), (2, Stance::Endorsed)]
        );
        let wrong: [(&[(&str, &str)], &str); 4] = [
            (&[], "evaluations"),
            (&[("stance_1", "rejected")], "body_1"),
            (&[("body_2", "Oui"), ("all", "endorsed")], "stance_2"),
            (&[("stance_1", "nothing")], "stance_1"),
        ];
        for (wrong, field) in wrong {
            let state = said(wrong).unwrap_err();
            let t = platform::i18n::Translator(kernel::lang::Lang::Fr);
            let errors: Vec<_> = state.errors(t).into_iter().map(|(name, _)| name).collect();
            assert_eq!(errors, [field]);
        }
    }
}
