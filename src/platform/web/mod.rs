//! What every page and form is made with.

pub mod archival;
pub mod assets;
pub mod body;
pub mod chips;
pub mod client;
pub mod confirm;
pub mod cookie;
pub mod download;
pub mod drafts;
pub mod error_page;
pub mod extract;
pub mod fields;
pub mod figure;
pub mod flash;
pub mod form;
pub mod form_parts;
pub mod form_times;
mod frame;
pub mod given_back;
pub mod guard;
pub mod handlers;
pub mod kept;
pub mod links;
pub mod list_table;
pub mod listing;
pub mod nav;
pub mod once;
pub mod outage;
pub mod paging;
pub mod places;
pub mod request_log;
pub mod save;
pub mod secret_path;
pub mod security_log;
pub mod sent_list;
pub mod shell;
pub mod state;
pub mod state_bar;
pub mod undo;
pub mod upload;

use crate::called;
pub use crate::{
    form_state::{self, FormState},
    options::{self, Choice},
    rendered::{self, Panel, Rendered},
};
pub use archival::{Archivable, Found, KeptBy};
pub use chips::Chip;
pub use confirm::{ConfirmPage, SendPage, asked};
pub use extract::{Guest, RawForm, RawQuery, Visit};
pub use fields::EditPage;
pub use figure::Figure;
pub use flash::Flash;
pub use form::Reader;
pub use handlers::{get, post};
pub use links::Handed;
pub use listing::Filter;
pub use nav::{NavEntry, NavItem, Navigation};
pub use paging::Pager;
pub use places::{apart, page_of_texts, page_of_texts_with};
pub use save::{Again, Save};
pub use secret_path::SecretPath;
pub use shell::{Crumb, Shell, TabLink};
pub use state::{AppState, Tx};
pub use undo::Undo;
pub use upload::{Sent, Upload};

use axum::{
    http::{StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use crate::errors::{AppError, Result};
pub use kernel::section::Section;

/// What a handler answers: a page, or where the way leads on.
pub type Answer = Result<Response>;

/// A router: a row for each address, by its name in `kernel::urls`, and who answers there, as
/// `organisation: get(routes::show).merge(post(routes::update));`.
#[macro_export]
macro_rules! routes {
    ($($address:ident: $handlers:expr;)+) => {
        ::axum::Router::new()$(.route(::kernel::urls::$address::PATH, $handlers))+
    };
}

/// Renders a page struct.
pub fn page(template: &impl askama::Template) -> Result<Response> {
    page_with(StatusCode::OK, template)
}

/// Renders a page struct with a status: 422 for a form given back, 409 for a conflict.
pub fn page_with(status: StatusCode, template: &impl askama::Template) -> Result<Response> {
    Ok((status, Html(whole(template)?)).into_response())
}

/// What a handler leaves with to answer with a page of its own: that a link is dead, or a question
/// that comes first.
pub fn page_instead(status: StatusCode, template: &impl askama::Template) -> AppError {
    match whole(template) {
        Ok(page) => AppError::Page(status, page.into()),
        Err(error) => error.into(),
    }
}

/// A page as it leaves: with the names of its fields, and told to whom tests listen.
fn whole(template: &impl askama::Template) -> askama::Result<String> {
    rendered::note(template);
    template.render().map(called::named)
}

/// Gives a form back after too many tries (429); it says itself how long to wait.
pub fn page_after(seconds: u64, template: &impl askama::Template) -> Result<Response> {
    let wait = [(header::RETRY_AFTER, seconds.to_string())];
    Ok((wait, page_with(StatusCode::TOO_MANY_REQUESTS, template)?).into_response())
}

/// Goes to a page after a successful POST (303), with a message there.
pub fn redirect(url: &str, flash: Flash) -> Response {
    (flash, Redirect::to(url)).into_response()
}

/// Goes to a page after a POST (303), without a message.
pub fn redirect_quietly(url: &str) -> Response {
    Redirect::to(url).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Translator;
    use kernel::lang::Lang;

    #[derive(askama::Template)]
    #[template(
        source = "<a href=\"#f-on\">{{ said }}</a><label for=\"f-on\">Jour</label>",
        ext = "html"
    )]
    struct Over {
        said: String,
    }

    #[tokio::test]
    async fn a_page_that_comes_instead_is_one_like_any_other() {
        let said = called::room("on", "Non.", Translator(Lang::Fr));
        let over = Over { said };
        let usual = page_with(StatusCode::GONE, &over).unwrap();
        let instead = page_instead(StatusCode::GONE, &over).into_response();
        assert_eq!(instead.status(), usual.status());
        assert_eq!(instead.headers(), usual.headers());
        assert!(instead.extensions().get::<AppError>().is_none());
        let said = |response: Response| axum::body::to_bytes(response.into_body(), 500);
        let page = said(instead).await.unwrap();
        assert_eq!(page, said(usual).await.unwrap());
        let page = String::from_utf8(page.to_vec()).unwrap();
        assert!(page.contains("Jour\u{a0}: Non."), "{page}");
    }
}
