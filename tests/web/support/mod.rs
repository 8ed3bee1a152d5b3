//! The test bench.

mod app;
mod browser;
mod build;

pub use app::TestApp;
pub use browser::Browser;
