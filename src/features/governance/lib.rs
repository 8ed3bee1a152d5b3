//! The governance table: topics by levels, filled with cards that end in decisions.
//!
//! [`model`], [`queries`], [`policy`] and [`frame`] are common to the rooms within, which import them and
//! never the other way round: [`tables`] makes a table, [`lines`] its topics and levels, [`cards`] what is
//! put into its cells, [`cells`] what the coordination says of one, [`links`] what cards are about and lead
//! to; [`grid`] shows all of it, [`exports`] takes it out. [`workshop`] says by its phases what may be done
//! with cards ([`policy::in_phase`]): [`merging`] puts them together, [`votes`] gives them points.
//!
//! The rooms within name the tables they own. What is written in any of them is told to those who look on by
//! [`events`].

pub mod cards;
pub mod cells;
pub mod events;
pub mod exports;
mod found;
pub mod frame;
pub mod grid;
pub mod lines;
pub mod links;
pub mod merging;
pub mod model;
pub mod policy;
pub mod queries;
pub mod running;
pub mod tables;
pub mod votes;
pub mod workshop;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, get, post};

pub use found::found;

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(
    Section::Steering,
    "governance-title",
    urls::governance,
    |actor| policy::listed(actor).is_ok(),
)];

/// The room's routes.
pub fn router() -> Router<AppState> {
    platform::routes! {
        governance: get(grid::routes::index);
        governance_table: get(grid::routes::show).merge(post(tables::routes::update));
        governance_events: get(grid::routes::events);
    }
    .merge(tables::router())
    .merge(lines::router())
    .merge(cells::router())
    .merge(cards::router())
    .merge(merging::router())
    .merge(votes::router())
    .merge(workshop::router())
    .merge(links::router())
    .merge(exports::router())
}
