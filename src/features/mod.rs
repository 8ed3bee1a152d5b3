//! The rooms: each holds all of one feature, and none imports another
//! (`tests/plain/architecture.rs` checks).

pub mod measures;
pub mod meetings;
pub mod people;
pub mod portfolio;
