//! The synthesis of a circle: what was answered on each axis, what was said, and what became of it.
//!
//! [`overview`] gathers all that pages, files and the public page show; whoever may not see something
//! does not get it there. Nothing is counted but through [`crate::small`].
//!
//! Tables owned: `tag`, `contribution_tag`, `same_as`, `treatment`, `synthesis`, `synthesis_axis`; the
//! view `feedback_until` and the function `axis_answer`.

pub mod commands;
pub mod compared;
mod document;
pub mod forms;
mod mails;
pub mod model;
mod objections;
mod overview;
mod pages;
mod picture;
pub mod publication;
pub mod queries;
mod routes;
mod suggest;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, asked, get, post};
use routes::{contributions, files, personal, tagging, treatments};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::circles_compared::PATH, get(routes::compared))
        .route(
            urls::circle_synthesis::PATH,
            get(routes::show).merge(post(routes::save)),
        )
        .route(urls::circle_synthesis_edit::PATH, get(routes::edit))
        .route(urls::circle_synthesis_advance::PATH, asked(routes::advance))
        .route(urls::circle_synthesis_docx::PATH, get(files::docx))
        .route(urls::circle_synthesis_pdf::PATH, get(files::pdf))
        .route(urls::circle_synthesis_xlsx::PATH, get(files::xlsx))
        .route(
            urls::circle_tagging::PATH,
            get(tagging::index).merge(post(tagging::save)),
        )
        .route(urls::circle_gather::PATH, post(tagging::gather))
        .route(urls::circle_tags::PATH, post(tagging::add))
        .route(
            urls::circle_tag::PATH,
            get(tagging::edit).merge(post(tagging::update)),
        )
        .route(urls::circle_tag_remove::PATH, asked(tagging::remove))
        .route(urls::contribution::PATH, get(contributions::show))
        .route(urls::contribution_tags::PATH, post(contributions::tags))
        .route(urls::contribution_same::PATH, post(contributions::same))
        .route(urls::contribution_quote::PATH, post(contributions::quote))
        .route(
            urls::contribution_objection::PATH,
            post(contributions::answer_objection),
        )
        .route(
            urls::contribution_treatment::PATH,
            post(contributions::treat),
        )
        .route(
            urls::circle_treatments::PATH,
            get(treatments::index).merge(post(treatments::prepare)),
        )
        .route(
            urls::circle_treatments_publish::PATH,
            asked(treatments::publish),
        )
        .route(urls::circle_public::PATH, get(personal::public))
        .route(urls::circle_link_results::PATH, get(personal::results))
        .route(urls::circle_link_objection::PATH, post(personal::object))
}
