//! How far the measures are, counted for the coordinators' board and the first page.

pub mod model;
pub mod queries;
