//! Giving and ending roles, on the person's page.

pub mod commands;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use crate::platform::{
    auth::Role,
    i18n::Translator,
    web::{AppState, Choice},
};

pub use commands::{guard_administrator, keep_an_administrator};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/people/{id}/roles", post(routes::give))
        .route(
            "/people/{id}/roles/{membership}/end",
            get(routes::confirm_end).post(routes::end),
        )
}

/// The roles one may give; an administrator's only by those who manage accounts.
pub fn choices(t: Translator, may_manage: bool) -> Vec<Choice> {
    Choice::words::<Role>(t)
        .into_iter()
        .filter(|choice| may_manage || choice.value != Role::Administrator.as_str())
        .collect()
}
