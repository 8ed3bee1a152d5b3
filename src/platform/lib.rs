//! Machinery that knows no feature.

#![cfg_attr(
    test,
    allow(
        unreachable_pub,
        reason = "what the macros make is tried in private modules"
    )
)]

// Templates that pages of all rooms share name what is here by its full path.
extern crate self as platform;

pub mod after;
pub mod auth;
pub mod backup;
mod called;
pub mod compare;
pub mod config;
pub mod counting;
pub mod database;
pub mod errors;
pub mod form_state;
pub mod found;
pub mod health;
pub mod history;
pub mod i18n;
pub mod list_search;
pub mod mail;
pub mod markdown;
pub mod notify;
pub mod options;
pub mod pooler;
pub mod print;
pub mod proxies;
pub mod qr;
mod raw;
pub mod rendered;
pub mod security;
pub mod serving;
pub mod sheets;
pub mod snapshot_cache;
pub mod supervise;
pub mod waiting;
pub mod watching;
pub mod web;
pub mod word_diff;
pub mod work;
