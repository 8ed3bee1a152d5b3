//! The forms of links and milestones. A link has no table of fields: it is added and removed, never changed,
//! so it has no version, and its address is both required and an address.

use chrono::NaiveDate;

use super::queries::Milestone;
use platform::{
    fields,
    web::{FormState, Reader},
};

/// A parsed link.
#[derive(Debug, Clone)]
pub struct LinkForm {
    pub label: String,
    pub url: String,
    /// Where it stood before it was removed.
    pub position: Option<i32>,
}

fields! {
    /// What the form of a milestone says.
    pub struct MilestoneForm of milestone: Milestone {
        label: String = required_line("milestone-label", 200), told "milestone";
        due_on: NaiveDate = required_date("milestone-due"), told "due_on";
        immovable: bool = tick("milestone-immovable").hint("milestone-immovable-hint"), told "immovable";
    }
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
