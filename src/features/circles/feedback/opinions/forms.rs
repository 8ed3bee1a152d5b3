//! The form of first opinions: one for all axes.

use super::model::Opinion;
use crate::feedback::model::{Naming, Scale};
use kernel::{circle::Involvement, ids::AxisId};
use platform::web::{FormState, Reader};

/// The name of a field of an axis.
pub(super) fn field(axis: AxisId, what: &str) -> String {
    format!("a{axis}_{what}")
}

/// What is said of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub axis: AxisId,
    pub appreciation: Option<i16>,
    pub involvement: Option<Involvement>,
    pub remark: String,
}

impl Line {
    /// Nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        self.appreciation.is_none() && self.involvement.is_none() && self.remark.is_empty()
    }

    /// The same as is stored.
    pub(super) fn repeats(&self, stored: &Opinion) -> bool {
        self.appreciation == stored.appreciation
            && self.involvement == stored.involvement
            && self.remark == stored.remark
    }
}

/// A parsed form.
#[derive(Debug, Clone)]
pub(super) struct OpinionForm {
    pub unnamed: bool,
    pub lines: Vec<Line>,
    /// Of all its axes together.
    pub version: i32,
}

/// Reads the form; nothing need be answered.
pub(super) fn parse(raw: &[(String, String)], axes: &[AxisId]) -> Result<OpinionForm, FormState> {
    let mut read = Reader::new(raw);
    let naming = read.required_word::<Naming>("naming");
    let lines: Vec<Line> = axes
        .iter()
        .filter_map(|axis| line(&mut read, *axis))
        .collect();
    let version = read.version();
    read.finish(|| {
        Some(OpinionForm {
            unnamed: naming? == Naming::Unnamed,
            lines,
            version,
        })
    })
}

fn line(read: &mut Reader, axis: AxisId) -> Option<Line> {
    let step = read.word::<Scale>(&field(axis, "appreciation"))?;
    let involvement = read.word::<Involvement>(&field(axis, "involvement"))?;
    let remark = read.text(&field(axis, "remark"), 4_000)?;
    Some(Line {
        axis,
        appreciation: step.and_then(|step| step.as_str().parse().ok()),
        involvement,
        remark,
    })
}

/// The version of all opinions of somebody together: each saving raises it.
pub(super) fn version(stored: &[Opinion]) -> i32 {
    stored.iter().map(|opinion| opinion.version).sum()
}

/// The form of stored opinions.
pub(super) fn filled(stored: &[Opinion]) -> FormState {
    let naming = stored.first().map(|opinion| Naming::of(opinion.unnamed));
    let form = FormState::blank()
        .with_optional("naming", naming)
        .with("version", version(stored));
    stored.iter().fold(form, |form, opinion| {
        let axis = opinion.axis;
        form.with_optional(&field(axis, "appreciation"), opinion.appreciation)
            .with_optional(&field(axis, "involvement"), opinion.involvement)
            .with(&field(axis, "remark"), &opinion.remark)
    })
}
