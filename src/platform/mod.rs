//! Machinery that knows no feature.

pub mod cluster;
