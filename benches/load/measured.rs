//! What was measured of live notes: rates and waiting times.

use std::{fmt, time::Duration};

/// What was measured.
pub(crate) struct Measured {
    lines: usize,
    took: Duration,
    seen: Vec<Duration>,
    page: Vec<Duration>,
    fetched: usize,
}

impl Measured {
    pub(crate) fn new(
        lines: usize,
        took: Duration,
        mut seen: Vec<Duration>,
        mut page: Vec<Duration>,
        fetched: usize,
    ) -> Self {
        seen.sort_unstable();
        page.sort_unstable();
        Self {
            lines,
            took,
            seen,
            page,
            fetched,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a rate to read")]
    pub(crate) fn rate(&self) -> f64 {
        self.lines as f64 / self.took.as_secs_f64()
    }

    /// Milliseconds until a line was seen that so many of a hundred did not exceed.
    pub(crate) fn seen(&self, percent: usize) -> f64 {
        at(&self.seen, percent)
    }

    /// Milliseconds for another page, likewise.
    pub(crate) fn page(&self, percent: usize) -> f64 {
        at(&self.page, percent)
    }
}

/// Milliseconds that so many of a hundred did not exceed.
pub(crate) fn at(sorted: &[Duration], percent: usize) -> f64 {
    sorted[(sorted.len() - 1) * percent / 100].as_secs_f64() * 1000.0
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.1} lines/s, seen p50 {:.0} ms, p95 {:.0} ms, p99 {:.0} ms; another page p50 {:.0} ms, \
             p99 {:.0} ms; {} fetches after a gap",
            self.rate(),
            self.seen(50),
            self.seen(95),
            self.seen(99),
            self.page(50),
            self.page(99),
            self.fetched
        )
    }
}
