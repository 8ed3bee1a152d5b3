//! Minutes: one file a room within.

pub mod corrections;
mod drafts;
pub mod lifecycle;
pub mod notes;
pub mod publication;
