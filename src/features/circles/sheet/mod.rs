//! The run sheet of a circle’s meeting: its points and sub-groups, the clock, the big screen.
//!
//! Tables owned: `sub_group`, `sub_group_axis`, `sheet_point`.

use axum::Router;

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
