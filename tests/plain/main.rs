//! What needs no server: the rules of the house, the texts, tables in files, the reading of minutes.
//! One program, since each links all of Jalon.

#![allow(clippy::unwrap_used, reason = "what is not there fails the test")]
#![allow(unreachable_pub, reason = "nobody uses a program of tests")]

mod architecture;
mod design;
mod figures;
mod governance;
mod headings;
mod history;
mod locales;
mod minutes_import;
mod recorded;
mod sheets;
mod source;
mod styles;
mod words;
