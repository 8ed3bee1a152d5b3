//! The register: decisions and follow-up, one file a room within.

mod awaited;
pub mod decisions;
pub mod follow_up;
mod follow_up_owner;
mod noted;
mod reminders;
