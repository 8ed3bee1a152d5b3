//! What every page and form is made with.

pub mod assets;
pub mod confirm;
pub mod download;
pub mod extract;
pub mod flash;
pub mod form;
pub mod form_state;
pub mod form_times;
pub mod guard;
pub mod options;
pub mod paging;
pub mod rendered;
pub mod request_log;
pub mod shell;
pub mod state;
pub mod state_bar;

pub use confirm::ConfirmPage;
pub use extract::{Guest, RawForm, RawQuery, Visit};
pub use flash::Flash;
pub use form::Reader;
pub use form_state::FormState;
pub use options::Choice;
pub use paging::Pager;
pub use rendered::Rendered;
pub use shell::{Crumb, Section, Shell};
pub use state::AppState;

use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Redirect, Response},
};

use crate::platform::errors::Result;

/// Renders a page struct.
///
/// # Errors
/// Only where a template fails to render.
pub fn page(template: &impl askama::Template) -> Result<Response> {
    page_with(StatusCode::OK, template)
}

/// Renders a page struct with a status: 422 for a form given back, 409 for a conflict.
///
/// # Errors
/// Only where a template fails to render.
pub fn page_with(status: StatusCode, template: &impl askama::Template) -> Result<Response> {
    Ok((status, Html(template.render()?)).into_response())
}

/// Goes to a page after a successful POST (303), with a message there.
pub fn redirect(url: &str, flash: Flash) -> Response {
    (flash.cookie(), Redirect::to(url)).into_response()
}

/// Goes to a page after a POST (303), without a message.
pub fn redirect_quietly(url: &str) -> Response {
    Redirect::to(url).into_response()
}
