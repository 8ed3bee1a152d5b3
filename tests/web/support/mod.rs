//! The test bench.

mod app;
mod browser;
mod build;
mod build_measures;

pub use app::TestApp;
pub use browser::Browser;
