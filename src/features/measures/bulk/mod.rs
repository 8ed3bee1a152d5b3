//! Assigning many measures at once: those chosen in the list, or all that its filter finds.

mod commands;
mod forms;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;

pub fn router() -> Router<AppState> {
    Router::new().route(
        urls::measures_assign::PATH,
        get(routes::confirm).post(routes::assign),
    )
}
