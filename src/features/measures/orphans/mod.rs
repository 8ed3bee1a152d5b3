//! Measures linked to no group and no sister strategy: suggestions where they belong, and one
//! action to link them.

mod commands;
mod queries;
mod routes;
mod suggest;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, get, post};

use crate::policy;

/// The way in.
pub(crate) const NAV: NavEntry =
    NavEntry::new(Section::Measures, "orphans-title", urls::orphans, |actor| {
        policy::see_all(actor).is_ok()
    });

pub(crate) fn router() -> Router<AppState> {
    platform::routes! {
        orphans: get(routes::index);
        orphan_link: post(routes::link);
        orphan_unlink: post(routes::unlink);
    }
}
