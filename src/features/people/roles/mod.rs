//! Giving and ending roles, on the person's page.

pub mod commands;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::{
    auth::Role,
    i18n::Translator,
    web::{AppState, Choice},
};

pub use commands::{guard_holder, keep_an_administrator};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::role_give::PATH, post(routes::give))
        .route(urls::role_end::PATH, get(routes::end).post(routes::end))
}

/// The roles one may give; those that check others only by an administrator.
pub fn choices(t: Translator, may_guard: bool) -> Vec<Choice> {
    Choice::words::<Role>(t)
        .into_iter()
        .filter(|choice| {
            may_guard
                || !Role::GUARDED
                    .iter()
                    .any(|role| choice.value == role.as_str())
        })
        .collect()
}
