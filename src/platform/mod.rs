//! Machinery that knows no feature.

pub mod after;
pub mod auth;
pub mod cluster;
pub mod config;
pub mod database;
pub mod errors;
pub mod history;
pub mod i18n;
pub mod mail;
pub mod markdown;
pub mod notify;
pub mod print;
pub mod sheets;
pub mod web;
