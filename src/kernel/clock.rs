//! The injected clock: deadlines can be tested.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::dates::brussels_date;

/// Tells the time; a test sets and moves its own.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until [`Clock::advance`].
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self(Source::Fixed(Arc::new(AtomicI64::new(
            at.timestamp_micros(),
        ))))
    }

    /// The present moment, at the microsecond (PostgreSQL's precision).
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that reads the clock"
            )]
            Source::System => DateTime::from_timestamp_micros(Utc::now().timestamp_micros()),
            Source::Fixed(at) => DateTime::from_timestamp_micros(at.load(Ordering::SeqCst)),
        }
        .unwrap_or_default()
    }

    /// Today's date in Brussels.
    pub fn today(&self) -> NaiveDate {
        brussels_date(self.now())
    }

    /// Moves a fixed clock; the system's clock is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Source::Fixed(at) = &self.0 {
            at.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
        }
    }
}
