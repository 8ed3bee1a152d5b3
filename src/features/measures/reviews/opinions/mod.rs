//! The PREC thematic coordinators' opinion on a measure: one, revisable.

mod routes;
pub mod store;

use axum::{Router, routing::get};

use kernel::{text_enum, urls};
use platform::web::AppState;

text_enum! {
    /// What the thematic coordinator thinks of the review's proposal.
    pub enum Stance {
        Favourable = "favourable" / "opinion-favourable",
        Reserved = "reserved" / "opinion-reserved",
        Unfavourable = "unfavourable" / "opinion-unfavourable",
    }
}

impl Stance {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Favourable => "success",
            Self::Reserved => "warning",
            Self::Unfavourable => "danger",
        }
    }
}

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new().route(urls::opinion::PATH, get(routes::edit).post(routes::save))
}
