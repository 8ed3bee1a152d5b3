//! Jalon: coordination and follow-up of a regional transition strategy.
//!
//! The map of the house; imports only point downwards in this list:
//!
//! - [`kernel`]: pure words, no input or output
//! - [`platform`]: machinery that knows no feature
//! - [`features`]: the rooms, blind to each other
//! - [`flows`]: work that spans rooms
//! - [`app`]: merges the rooms' routes, adds the layers
//! - [`cli`]: what the program can be told to do

pub mod app;
pub mod cli;
pub mod features;
pub mod flows;
pub mod kernel;
pub mod platform;
