//! Status updates of strategies and groups: dated, signed, in Markdown. They have no page of their own and
//! their history is their owner's, so that they are not [`Archivable`](platform::web::Archivable).

pub mod commands;
pub mod forms;
pub mod model;
mod policy;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, asked, get, post};

use crate::policy as portfolio;

/// The way in.
pub const NAV: NavEntry =
    NavEntry::new(Section::Steering, "updates-title", urls::updates, |actor| {
        portfolio::read(actor).is_ok()
    });

pub fn router() -> Router<AppState> {
    platform::routes! {
        updates: get(routes::latest);
        strategy_updates: get(routes::index_strategy);
        group_updates: get(routes::index_group);
        strategy_update_new: get(routes::new_strategy).merge(post(routes::create_strategy));
        group_update_new: get(routes::new_group).merge(post(routes::create_group));
        update_edit: get(routes::edit).merge(post(routes::update));
        update_archive: asked(routes::archive);
        update_restore: post(routes::restore);
    }
}
