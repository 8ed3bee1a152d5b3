//! What every page and form is made with.

pub mod assets;
pub mod body;
pub mod client;
pub mod confirm;
pub mod cookie;
pub mod download;
pub mod extract;
pub mod flash;
pub mod form;
pub mod form_state;
pub mod form_times;
pub mod given_back;
pub mod guard;
pub mod kept;
pub mod links;
pub mod options;
pub mod outage;
pub mod paging;
pub mod rendered;
pub mod request_log;
pub mod secret_path;
pub mod shell;
pub mod state;
pub mod state_bar;

pub use confirm::ConfirmPage;
pub use extract::{Guest, RawForm, RawQuery, Visit};
pub use flash::Flash;
pub use form::Reader;
pub use form_state::FormState;
pub use links::Handed;
pub use options::Choice;
pub use paging::Pager;
pub use rendered::Rendered;
pub use secret_path::SecretPath;
pub use shell::{Crumb, Section, Shell};
pub use state::AppState;

use axum::{
    http::{StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::platform::errors::{AppError, Result};

/// Pages of many texts rendered at once; others wait.
const PAGES_OF_TEXTS: usize = 2;

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

/// Gives a form back after too many tries (429); it says itself how long to wait.
///
/// # Errors
/// Only where the template fails to render.
pub fn page_after(seconds: u64, template: &impl askama::Template) -> Result<Response> {
    let wait = [(header::RETRY_AFTER, seconds.to_string())];
    Ok((wait, page_with(StatusCode::TOO_MANY_REQUESTS, template)?).into_response())
}

/// Renders a page that holds any number of people's texts: apart from the threads that serve,
/// and few at once, so that no amount of text makes another page wait.
///
/// # Errors
/// Only where a template fails to render.
pub async fn page_of_texts(template: impl askama::Template + Send + 'static) -> Result<Response> {
    static PLACES: Semaphore = Semaphore::const_new(PAGES_OF_TEXTS);
    let _place = PLACES.acquire().await.map_err(AppError::internal)?;
    let html = spawn_blocking(move || template.render()).await??;
    Ok(Html(html).into_response())
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

    /// Says on which thread it is written.
    struct Here;

    impl std::fmt::Display for Here {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{:?}", std::thread::current().id())
        }
    }

    #[derive(askama::Template)]
    #[template(source = "{{ here }}", ext = "txt")]
    struct Page {
        here: Here,
    }

    #[tokio::test]
    async fn a_page_of_texts_is_written_apart() {
        let serving = Here.to_string();
        let said = |response: Response| axum::body::to_bytes(response.into_body(), 100);
        let usual = said(page(&Page { here: Here }).unwrap()).await.unwrap();
        assert_eq!(usual, serving);
        let apart = page_of_texts(Page { here: Here }).await.unwrap();
        assert_ne!(said(apart).await.unwrap(), serving);
    }
}
