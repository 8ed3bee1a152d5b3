//! Jalon: coordination and follow-up of a regional transition strategy.
//!
//! The map of the house; each is a crate of its own in this folder and names in its `Cargo.toml`
//! whom it may import, besides which it sees nobody:
//!
//! - [`kernel`]: pure words, no input or output
//! - [`cluster`]: the embedded PostgreSQL
//! - [`platform`]: machinery that knows no room
//! - [`minutes_reader`]: minutes as text in, structure out
//! - `features/`, the rooms: [`people`], [`portfolio`], [`measures`], [`register`] (decisions and
//!   follow-up), [`polls`], [`circles`], [`governance`], [`meetings`] (which show the register's part),
//!   [`minutes`] (which are made of meetings and write the register)
//! - [`flows`]: work that spans rooms
//! - [`app`]: merges the rooms' routes, adds the layers
//! - `texts`: the words, of all rooms
//! - [`cli`]: what the program can be told to do

pub mod app;
pub mod cli;
pub mod flows;
mod texts;
