//! HTTP tests through the real router on real PostgreSQL; one file a room.

mod support;

mod accounts;
mod admin;
mod arbitration;
mod backups;
mod bilaterals;
mod board;
mod comments;
mod demo;
mod export;
mod home;
mod import;
mod measures;
mod measures_bulk;
mod meetings;
mod opinions;
mod organisations;
mod orphans;
mod outages;
mod people;
mod portfolio;
mod prec_session;
mod reviews;
mod rights;
mod rights_table;
mod search;
mod serving;
mod shell;
mod sign_in;
mod traces;
