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
mod picture;
pub mod publication;
pub mod queries;
mod routes;
mod suggest;
pub mod tag_form;

use axum::Router;

use platform::web::{AppState, asked, get, post};
use routes::{contributions, files, personal, tagging, treatments};

/// The routes.
pub fn router() -> Router<AppState> {
    platform::routes! {
        circles_compared: get(routes::compared);
        circle_synthesis: get(routes::show).merge(post(routes::save));
        circle_synthesis_edit: get(routes::edit);
        circle_synthesis_advance: asked(routes::advance);
        circle_synthesis_docx: get(files::docx);
        circle_synthesis_pdf: get(files::pdf);
        circle_synthesis_xlsx: get(files::xlsx);
        circle_tagging: get(tagging::index).merge(post(tagging::save));
        circle_gather: post(tagging::gather);
        circle_tags: post(tagging::add);
        circle_tag: get(tagging::edit).merge(post(tagging::update));
        circle_tag_remove: asked(tagging::remove);
        contribution: get(contributions::show);
        contribution_tags: post(contributions::tags);
        contribution_same: post(contributions::same);
        contribution_quote: post(contributions::quote);
        contribution_objection: post(contributions::answer_objection);
        contribution_treatment: post(contributions::treat);
        circle_treatments: get(treatments::index).merge(post(treatments::prepare));
        circle_treatments_publish: asked(treatments::publish);
        circle_public: get(personal::public);
        circle_link_results: get(personal::results);
        circle_link_objection: post(personal::object);
    }
}
