//! What meetings left about a strategy or a measure, as rooms that know nothing of meetings show
//! it. The database's function `meetings_about` gives it.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    ids::{ActionItemId, DecisionId, MeetingId},
    urls,
};

/// What a trace is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TraceKind {
    Meeting,
    Decision,
    Item,
}

/// A meeting that spoke of it, a decision about it, or an open promise from one of these.
#[derive(Debug, Clone, Deserialize)]
pub struct Trace {
    pub kind: TraceKind,
    pub id: i64,
    /// The group's code, the decision's number, or who is to do it.
    pub label: String,
    pub title: String,
    /// The stored word.
    pub state: String,
    pub on: Option<NaiveDate>,
    /// A meeting to come.
    pub ahead: bool,
    /// A promise whose day has passed.
    pub late: bool,
}

impl Trace {
    /// Its page.
    pub fn url(&self) -> String {
        match self.kind {
            TraceKind::Meeting => urls::meeting(MeetingId(self.id)),
            TraceKind::Decision => urls::decision(DecisionId(self.id)),
            TraceKind::Item => urls::action_item(ActionItemId(self.id)),
        }
    }

    /// The translation key of its state.
    pub fn state_key(&self) -> String {
        let kind = match self.kind {
            TraceKind::Meeting => "meeting",
            TraceKind::Decision => "decision",
            TraceKind::Item => "item",
        };
        format!("{kind}-state-{}", self.state.replace('_', "-"))
    }

    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self.state.as_str() {
            "held" | "applied" => "success",
            "cancelled" => "danger",
            "proposed" => "warning",
            "planned" | "running" | "taken" | "open" => "info",
            "in_progress" => "accent",
            _ => "neutral",
        }
    }
}

/// Those of one kind, in their order.
pub fn of_kind(traces: &[Trace], kind: TraceKind) -> Vec<&Trace> {
    traces.iter().filter(|trace| trace.kind == kind).collect()
}
