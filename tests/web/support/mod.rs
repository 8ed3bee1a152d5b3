//! The test bench.

/// Changes what is in the database of an app: a statement, and what it is about: `$1`, `$2` and so on.
macro_rules! run {
    ($app:expr, $sql:expr; $($thing:expr),+) => {
        sqlx::query($sql)$(.bind($thing))+.execute(&$app.pool).await.unwrap()
    };
}

/// A single value out of the database of an app, asked in the same way.
macro_rules! one {
    ($app:expr, $sql:expr; $($thing:expr),+) => {
        sqlx::query_scalar($sql)$(.bind($thing))+.fetch_one(&$app.pool).await.unwrap()
    };
}

mod app;
mod browser;
mod build;
mod build_imports;
mod build_measures;
mod build_meetings;
mod build_people;
mod build_reviews;
mod build_rights;
pub mod forms;
mod paper;
mod plans;
mod real_smtp;
mod smtp;
mod wire;

pub use app::{TestApp, test_day};
pub use browser::{Answer, Browser};
pub use build_people::ANNE;
pub use build_reviews::complete;
pub use build_rights::{MeetingBase, SampleIds, Samples};
pub use paper::blank_paper;
pub use plans::Plans;
pub use real_smtp::RealSmtp;
pub use smtp::SmtpSink;
pub use wire::Wire;
