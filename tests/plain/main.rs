//! What needs no server: the rules of the house, the texts, tables in files, the reading of minutes.
//! One program, since each links all of Jalon.

mod architecture;
mod locales;
mod minutes_import;
mod sheets;
