//! The decision's form. It has no table of fields: which of its fields count depends on the scope, and the
//! measure is typed by its code.

use chrono::NaiveDate;

use super::{
    model::{Decision, DecisionState, ScopeKind},
    queries::Named,
};
use kernel::ids::{DecisionId, GroupId, MeasureId, MeetingId, StrategyId};
use platform::web::{FormState, Reader, form_state::FieldError};

/// Characters that say how the votes fell.
const VOTES: usize = 200;

/// A parsed form.
#[derive(Debug, Clone)]
pub struct DecisionForm {
    /// Markdown.
    pub text: String,
    pub decided_on: NaiveDate,
    /// How the votes fell.
    pub votes: String,
    /// The body that decides.
    pub group: GroupId,
    pub state: DecisionState,
    pub scope: ScopeKind,
    pub scope_group: Option<GroupId>,
    pub scope_strategy: Option<StrategyId>,
    /// As typed; [`complete`] finds the measure.
    pub measure_code: String,
    pub cell: String,
    pub meeting: Option<MeetingId>,
    /// The decision this one replaces.
    pub supersedes: Option<DecisionId>,
    /// The version the writer saw.
    pub version: i32,
}

/// A form whose names were found.
#[derive(Debug, Clone)]
pub struct CompleteForm {
    pub form: DecisionForm,
    pub scope_measure: Option<MeasureId>,
}

/// Parses what was typed; of the scope's fields only the chosen kind's counts.
pub fn parse(raw: &[(String, String)]) -> Result<DecisionForm, FormState> {
    let mut read = Reader::new(raw);
    let group = read.required("group");
    let text = read.required_markdown("text", 10_000);
    let decided_on = read.required_date("decided_on");
    let state = read.word("state");
    if let Some(Some(DecisionState::Applied | DecisionState::Superseded)) = state {
        read.wrong("state", "error-choose");
    }
    let votes = read.line("votes", VOTES);
    let meeting = read.optional("meeting");
    let scope: Option<ScopeKind> = read.required_word("scope");
    let only = |kind| scope == Some(kind);
    let scope_group = if only(ScopeKind::Group) {
        read.required("scope_group").map(Some)
    } else {
        Some(None)
    };
    let scope_strategy = if only(ScopeKind::Strategy) {
        read.required("scope_strategy").map(Some)
    } else {
        Some(None)
    };
    let measure_code = if only(ScopeKind::Measure) {
        read.required_line("measure", 60)
    } else {
        Some(String::new())
    };
    let cell = if only(ScopeKind::Cell) {
        read.required_line("cell", 300)
    } else {
        Some(String::new())
    };
    let supersedes = read.optional("supersedes");
    let version = read.version();
    read.finish(|| {
        Some(DecisionForm {
            text: text?,
            decided_on: decided_on?,
            votes: votes?,
            group: group?,
            state: state?.unwrap_or(DecisionState::Taken),
            scope: scope?,
            scope_group: scope_group?,
            scope_strategy: scope_strategy?,
            measure_code: measure_code?,
            cell: cell?,
            meeting: meeting?,
            supersedes: supersedes?,
            version,
        })
    })
}

/// The form with the names found; a name that was not found is refused at its field.
pub fn complete(
    form: DecisionForm,
    named: Named,
    raw: &[(String, String)],
) -> Result<CompleteForm, FormState> {
    let missing = [
        (
            "scope_group",
            form.scope_group.is_some() && named.group.is_none(),
            "error-choose",
        ),
        (
            "scope_strategy",
            form.scope_strategy.is_some() && named.strategy.is_none(),
            "error-choose",
        ),
        (
            "measure",
            form.scope == ScopeKind::Measure && named.measure.is_none(),
            "decision-measure-unknown",
        ),
        (
            "meeting",
            form.meeting.is_some() && named.meeting.is_none(),
            "error-choose",
        ),
    ];
    let mut state = FormState::typed(raw.to_vec());
    for (field, _, key) in missing.into_iter().filter(|(_, missing, _)| *missing) {
        state.refuse(field, FieldError::new(key));
    }
    if state.is_invalid() {
        return Err(state);
    }
    Ok(CompleteForm {
        scope_measure: named.measure_id,
        form,
    })
}

/// The form of a stored decision.
pub fn filled(decision: &Decision) -> FormState {
    let measure = match decision.scope {
        ScopeKind::Measure => decision.scope_code.as_str(),
        _ => "",
    };
    FormState::blank()
        .with("text", &decision.text)
        .with("decided_on", decision.decided_on)
        .with("votes", &decision.votes)
        .with("group", decision.group_id)
        .with("scope", decision.scope)
        .with_optional("scope_group", decision.scope_group_id)
        .with_optional("scope_strategy", decision.scope_strategy_id)
        .with("measure", measure)
        .with("cell", &decision.governance_cell)
        .with_optional("meeting", decision.meeting_id)
        .with("version", decision.version)
}
