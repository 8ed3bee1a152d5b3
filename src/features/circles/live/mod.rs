//! What is said at the meeting: recorded line by line, and answered on phones.
//!
//! Tables owned: `live_session`, `live_device`, `live_question`, `live_answer`, `contribution`.

mod access;
mod lines;
mod names;
mod phones;
pub(crate) mod questions;
mod shorthand;

use axum::Router;

use platform::web::AppState;

pub use phones::{Came, came};

pub fn router() -> Router<AppState> {
    Router::new()
        .merge(lines::router())
        .merge(questions::router())
        .merge(phones::router())
}
