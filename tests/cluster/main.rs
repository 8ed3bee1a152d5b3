//! The embedded cluster on real PostgreSQL, through starts, crashes and mistakes.
//!
//! As root these tests run PostgreSQL as an unprivileged user, and one runs Jalon itself as one.

#![allow(clippy::unwrap_used, reason = "what is not there fails the test")]
#![allow(unreachable_pub, reason = "nobody uses a program of tests")]

mod crashes;
mod mistakes;
mod ordinary;
mod roles;
mod root;
mod support;
