//! The table as people see it: topics by levels, what is in each cell, and how far it has come.

pub mod model;
pub mod queries;
pub(crate) mod routes;
