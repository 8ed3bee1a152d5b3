//! Adding several groups or strategies at once, from a template to adapt, a file or a pasted list.

mod file;
mod forms;
mod kind;
mod marks;
mod queries;
mod routes;

use axum::{Router, extract::DefaultBodyLimit};

use platform::web::{AppState, get, post, sent_list::LIST_LIMIT};

pub use file::{READ_GROUPS, READ_STRATEGIES};

pub(crate) fn router() -> Router<AppState> {
    platform::routes! {
        groups_several: get(routes::groups).merge(post(routes::create_groups));
        groups_several_file: post(routes::groups_of_file).layer(DefaultBodyLimit::max(LIST_LIMIT));
        strategies_several: get(routes::strategies).merge(post(routes::create_strategies));
        strategies_several_file:
            post(routes::strategies_of_file).layer(DefaultBodyLimit::max(LIST_LIMIT));
    }
}
