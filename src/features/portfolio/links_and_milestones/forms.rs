//! The forms of links and milestones.

use chrono::NaiveDate;

use super::queries::Milestone;
use platform::web::{FormState, Reader};

/// A parsed link.
#[derive(Debug, Clone)]
pub struct LinkForm {
    pub label: String,
    pub url: String,
    /// Where it stood before it was removed.
    pub position: Option<i32>,
}

/// A parsed milestone.
#[derive(Debug, Clone)]
pub(crate) struct MilestoneForm {
    pub label: String,
    pub due_on: NaiveDate,
    pub immovable: bool,
    /// Since when it was done before it was removed.
    pub done_on: Option<NaiveDate>,
    pub version: i32,
}

/// Parses a link.
pub(super) fn link(raw: &[(String, String)]) -> Result<LinkForm, FormState> {
    let mut read = Reader::new(raw);
    let label = read.required_line("label", 200);
    if read.required_line("url", 2000).is_none() {
        return Err(read.finish(|| None::<()>).err().unwrap_or_default());
    }
    let url = read.url("url");
    let position = read.optional("position");
    platform::finished!(read => LinkForm { label, url, position })
}

/// Parses a milestone.
pub(super) fn milestone(raw: &[(String, String)]) -> Result<MilestoneForm, FormState> {
    let mut read = Reader::new(raw);
    let label = read.required_line("label", 200);
    let due_on = read.required_date("due_on");
    let immovable = read.flag("immovable");
    let done_on = read.date("done_on");
    let version = read.version();
    platform::finished!(read => MilestoneForm { label, due_on, done_on; immovable, version })
}

/// The form of a stored milestone.
pub(super) fn filled(milestone: &Milestone) -> FormState {
    FormState::blank()
        .with("label", &milestone.label)
        .with("due_on", milestone.due_on)
        .with_optional("immovable", milestone.immovable.then_some("1"))
        .with("version", milestone.version)
}
