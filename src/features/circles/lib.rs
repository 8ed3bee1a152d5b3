//! Circles of consultation: axes and notes, invitations, the run sheet of the evening, what is said
//! there, written feedback, the synthesis and what became of each contribution.
//!
//! [`model`], [`policy`], [`frame`], [`links`], [`holder`], [`files`] and [`windows`] are common to the rooms
//! within, which import them and never the other way round.
//!
//! Tables owned here: `circle`, `circle_link`; the rooms within name theirs.

pub mod axes;
pub mod commands;
pub mod events;
pub mod feedback;
pub mod files;
pub mod forms;
mod found;
pub mod frame;
pub mod holder;
pub mod invitations;
pub mod links;
pub mod live;
pub mod model;
pub mod notes;
pub mod policy;
pub mod queries;
pub mod results;
mod routes;
pub mod sheet;
pub mod small;
pub mod synthesis;
mod waiting;
pub mod windows;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, archival, get, post};
use routes::steps;

pub use found::found;
pub use waiting::waiting;

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(
    Section::Meetings,
    "circles-title",
    urls::circles,
    |actor| policy::listed(actor).is_ok(),
)];

/// The room's routes.
pub fn router() -> Router<AppState> {
    platform::routes! {
        circles: get(routes::index).merge(post(routes::create));
        circle_new: get(routes::new);
        circle: get(routes::show).merge(post(routes::update));
        circle_edit: get(routes::edit);
        circle_advance: get(steps::confirm).merge(post(steps::advance));
    }
    .merge(archival::routes::<model::Circle>(urls::circle::PATH))
    .merge(axes::router())
    .merge(notes::router())
    .merge(invitations::router())
    .merge(sheet::router())
    .merge(live::router())
    .merge(feedback::router())
    .merge(synthesis::router())
}
