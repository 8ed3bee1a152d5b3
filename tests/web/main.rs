//! HTTP tests through the real router on real PostgreSQL; one file a room.

mod support;

mod accounts;
mod admin;
mod arbitration;
mod bilaterals;
mod board;
mod comments;
mod demo;
mod export;
mod home;
mod hostile;
mod import;
mod measures;
mod measures_bulk;
mod meetings;
mod opinions;
mod organisations;
mod orphans;
mod people;
mod portfolio;
mod prec_session;
mod reviews;
mod rights;
mod rights_table;
mod search;
mod secrets;
mod shell;
mod sign_in;
mod traces;
mod tries;
mod unseen;
mod unsent;
