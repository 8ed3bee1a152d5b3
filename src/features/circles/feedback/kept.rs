//! What the script is told that keeps a form of a personal page while it is typed.

use axum::{http::StatusCode, response::Response};
use chrono::{DateTime, Utc};

use kernel::dates::clock_time;
use platform::{
    i18n::Translator,
    web::{Again, drafts},
};

/// It is kept.
pub(crate) fn kept(t: Translator, now: DateTime<Utc>, version: i32) -> Response {
    let said = t.t1("feedback-kept", "time", clock_time(now));
    drafts::told(StatusCode::OK, &said, Some(version))
}

/// It is not: what another window saved is shown by the next real saving.
pub(crate) fn not_kept(t: Translator, again: &Again) -> Response {
    let said = match again.status {
        StatusCode::CONFLICT => t.t("feedback-kept-conflict"),
        _ => {
            let errors = again.form.errors(t).into_iter();
            let why: Vec<String> = errors.map(|(_, text)| text).collect();
            t.t1("draft-refused", "why", why.join(" "))
        }
    };
    drafts::told(again.status, &said, None)
}

/// Its time is over.
pub(crate) fn too_late(t: Translator) -> Response {
    drafts::told(StatusCode::CONFLICT, &t.t("feedback-late"), None)
}
