//! The reader of minutes: how much it finds in minutes as people write them, and that no word is lost,
//! whatever comes in.

#![allow(clippy::unwrap_used, reason = "what is not there fails the test")]
#![allow(unreachable_pub, reason = "nobody uses a program of tests")]

mod as_found;
mod as_written;
mod documents;
mod labels;
mod perfect;
mod scoring;
mod todo;
mod whatever;
