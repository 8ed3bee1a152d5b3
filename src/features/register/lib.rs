//! The register: decisions and follow-up items, of every group, noted in a meeting or outside.
//!
//! What is told of an occasion (a meeting) is handed over as an [`Occasion`]: the register knows no
//! other room.

pub mod decisions;
mod drafts;
mod figures;
pub mod follow_up;
mod found;
pub mod from_notes;
mod occasion;

use axum::Router;

pub use figures::figures;
pub use found::found;
pub use occasion::Occasion;
use platform::web::{AppState, NavEntry};

/// The ways in.
pub const NAV: &[NavEntry] = &[decisions::NAV, follow_up::NAV];

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(decisions::router())
        .merge(follow_up::router())
}
