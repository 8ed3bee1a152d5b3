//! HTTP tests through the real router on real PostgreSQL; one file a room.

mod support;

mod arbitration;
mod demo;
mod home;
mod measures;
mod measures_bulk;
mod organisations;
mod orphans;
mod search;
mod shell;
mod sign_in;
