//! Lines that were left out when the others were added: they come back to be corrected.

use super::lines::Line;
use platform::web::RawForm;

/// What the form asks for that only shows them.
pub(super) const ACTION: &str = "rest";
/// What is said for lines that say nothing of it stays.
const KEPT: [&str; 5] = ["role", "group", "organisation", "lang", "add_organisations"];

/// The form with the lines that are left once so many people are added.
pub(super) fn form(raw: &RawForm, left: String, added: usize) -> RawForm {
    let kept = KEPT.map(|name| (name.to_owned(), raw.first(name).to_owned()));
    let mut fields: Vec<(String, String)> = kept
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    fields.push(("people".into(), left));
    fields.push(("count".into(), added.to_string()));
    fields.push(("action".into(), ACTION.into()));
    RawForm(fields)
}

/// Why nobody of these is added, where wrong ones may be left out.
pub(super) fn nobody(lines: &[Line]) -> &'static str {
    match lines.iter().filter(|line| line.is_wrong()).count() {
        0 => "invite-nobody-new",
        wrong if wrong == lines.len() => "invite-all-wrong",
        _ => "invite-nobody-left",
    }
}
