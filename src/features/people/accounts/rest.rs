//! Lines that were left out when the others were added: they come back to be corrected.

use super::lines::Line;
use platform::web::{RawForm, list_table::Kept};

/// What the form asks for that only shows them.
pub(super) const ACTION: &str = "rest";
/// What is said for lines that say nothing of it stays.
pub(super) const KEPT: [&str; 5] = ["role", "group", "organisation", "lang", "add_organisations"];

/// The form with the lines that are left once so many people are added.
pub(super) fn form(raw: &RawForm, left: String, added: usize) -> RawForm {
    let mut fields = kept(|name| raw.first(name));
    fields.push(("people".into(), left));
    fields.push(("count".into(), added.to_string()));
    fields.push(("action".into(), ACTION.into()));
    RawForm(fields)
}

/// What is said for lines that say nothing of it, of a form with these values.
pub(super) fn kept<'a>(value: impl Fn(&str) -> &'a str) -> Kept {
    let kept = KEPT.map(|name| (name.to_owned(), value(name).to_owned()));
    let kept = kept.into_iter();
    kept.filter(|(_, value)| !value.is_empty()).collect()
}

/// Why nobody of these is added, where wrong ones may be left out.
pub(super) fn nobody(lines: &[Line]) -> &'static str {
    match lines.iter().filter(|line| line.is_wrong()).count() {
        0 => "invite-nobody-new",
        wrong if wrong == lines.len() => "invite-all-wrong",
        _ => "invite-nobody-left",
    }
}
