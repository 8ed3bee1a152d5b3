//! The form of a point.

use super::model::SheetPoint;
use kernel::{
    circle::{Round, SheetKind},
    ids::{AxisId, SubGroupId},
};
use platform::web::{FormState, Reader};

/// A constraint of the schema → the field it belongs to and the message there.
pub(super) const CONSTRAINTS: &[(&str, &str, &str)] = &[
    (
        "sheet_point_minutes_range",
        "minutes",
        "sheet-error-minutes",
    ),
    (
        "sheet_point_running_key",
        "sub_group",
        "sheet-error-running",
    ),
];

/// A parsed form.
#[derive(Debug, Clone)]
pub(super) struct PointForm {
    pub kind: SheetKind,
    /// Of a round of an axis.
    pub of: Option<(AxisId, Round)>,
    pub sub_group: Option<SubGroupId>,
    /// May be empty.
    pub title: String,
    /// May be empty.
    pub question: String,
    pub minutes: i32,
    /// The version the writer saw.
    pub version: i32,
}

impl PointForm {
    pub(super) fn axis(&self) -> Option<AxisId> {
        self.of.map(|(axis, _)| axis)
    }

    pub(super) fn round(&self) -> Option<Round> {
        self.of.map(|(_, round)| round)
    }
}

/// Parses what was typed, with these axes and sub-groups to choose from.
pub(super) fn parse(
    raw: &[(String, String)],
    axes: &[AxisId],
    sub_groups: &[SubGroupId],
) -> Result<PointForm, FormState> {
    let mut read = Reader::new(raw);
    let kind = read.required_word("kind");
    let axis = read.optional::<AxisId>("axis");
    let round = read.word::<Round>("round");
    let sub_group = read.optional::<SubGroupId>("sub_group");
    let title = read.line("title", 200);
    let question = read.line("question", 300);
    let minutes = read.required::<i32>("minutes");
    if minutes.is_some_and(|minutes| !(1..=180).contains(&minutes)) {
        read.wrong("minutes", "sheet-error-minutes");
    }
    let of = if kind == Some(SheetKind::AxisRound) {
        let axis = axis.flatten().filter(|id| axes.contains(id));
        if axis.is_none() {
            read.wrong("axis", "sheet-error-axis");
        }
        let round = round.flatten();
        if round.is_none() {
            read.wrong("round", "sheet-error-round");
        }
        axis.zip(round)
    } else {
        None
    };
    if sub_group
        .flatten()
        .is_some_and(|id| !sub_groups.contains(&id))
    {
        read.wrong("sub_group", "error-not-valid");
    }
    let version = read.version();
    platform::finished!(read => PointForm { kind, sub_group, title, question, minutes; of, version })
}

/// A new point's form.
pub(super) fn blank() -> FormState {
    FormState::blank()
        .with("kind", SheetKind::Other)
        .with("minutes", 10)
}

/// The form of a stored point.
pub(super) fn filled(point: &SheetPoint) -> FormState {
    FormState::blank()
        .with("kind", point.kind)
        .with_optional("axis", point.axis_id)
        .with_optional("round", point.round)
        .with_optional("sub_group", point.sub_group_id)
        .with("title", &point.title)
        .with("question", &point.question)
        .with("minutes", point.planned_minutes)
        .with("version", point.version)
}
