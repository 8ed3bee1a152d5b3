//! Lines that were left out when the others were added: they come back to be corrected.

use axum::response::Response;

use super::{
    bulk::{LINES, invite_page, looked_at},
    lines::Line,
};
use crate::persons::policy;
use kernel::urls;
use platform::{
    errors::Result,
    web::{Flash, FormState, Handed, RawForm, Visit, links, once::LeadsOn, page},
};

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

/// Goes on to the lines that are left; where no server mails the links, shows these first. `next`: where
/// the same form sent again leads.
pub(super) async fn go_on(
    visit: Visit,
    left: RawForm,
    handed: Vec<Handed>,
    (key, next): (&'static str, &str),
) -> Result<Response> {
    if !handed.is_empty() && visit.app.by_hand() {
        let onwards = (urls::people_invite(), left.0);
        return links::before_form(visit.shell, handed, onwards, next);
    }
    let mut answer = show(visit, left, key).await?;
    answer.extensions_mut().insert(LeadsOn(next.to_owned()));
    Ok(answer)
}

/// The page with the lines that are left, and what was done with the others. Nothing is written.
pub(super) async fn show(visit: Visit, left: RawForm, key: &'static str) -> Result<Response> {
    let may_guard = policy::guard(&visit.actor).is_ok();
    let (lines, _) = looked_at(&visit, &left, may_guard).await?;
    let added: usize = left.first("count").parse().unwrap_or_default();
    let flash = Flash::success(key)
        .arg("count", added)
        .arg("left", lines.len());
    let form = FormState::typed(left.0).without("count").without("action");
    let lines = lines.into_iter().take(LINES).collect();
    let mut template = invite_page(visit, form, lines).await?;
    template.shell.flash = Some(flash);
    page(&template)
}
