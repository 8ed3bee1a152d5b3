//! Adding several groups or strategies at once, from a template to adapt, a file or a pasted list.

mod file;
mod forms;
mod kind;
mod lists;
mod marks;
mod queries;
mod routes;

use axum::{Router, extract::DefaultBodyLimit};

use platform::web::{AppState, get, post, sent_list::LIST_LIMIT};

pub use file::{READ_GROUPS, READ_STRATEGIES};

pub(crate) fn router() -> Router<AppState> {
    platform::routes! {
        groups_several: get(routes::groups).merge(post(routes::create_groups));
        groups_several_file: post(routes::of_file::groups).layer(DefaultBodyLimit::max(LIST_LIMIT));
        groups_several_table: post(routes::of_file::groups_table);
        strategies_several: get(routes::strategies).merge(post(routes::create_strategies));
        strategies_several_file:
            post(routes::of_file::strategies).layer(DefaultBodyLimit::max(LIST_LIMIT));
        strategies_several_table: post(routes::of_file::strategies_table);
    }
}
