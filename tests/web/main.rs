//! HTTP tests through the real router on real PostgreSQL; one file a room.

mod support;

mod accounts;
mod admin;
mod arbitration;
mod backups;
mod bilaterals;
mod board;
mod comments;
mod counts;
mod demo;
mod export;
mod home;
mod import;
mod measures;
mod measures_bulk;
mod measures_fresh;
mod meetings;
mod opinions;
mod organisations;
mod orphans;
mod outages;
mod people;
mod plans;
mod portfolio;
mod prec_session;
mod reviews;
mod rights;
mod rights_table;
mod search;
mod search_codes;
mod search_words;
mod serving;
mod shell;
mod sign_in;
mod traces;
