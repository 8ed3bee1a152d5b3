//! The test bench.

mod app;
mod browser;
mod build;
mod build_measures;
mod build_reviews;

pub use app::TestApp;
pub use browser::Browser;
pub use build_reviews::complete;
