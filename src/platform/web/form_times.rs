//! Moments and spans that a form gives in Brussels time.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::Reader;
use kernel::span::{self, Fault, Span};

impl Reader {
    /// A day and a time of day, of fields of these names. The hour that is skipped is refused.
    pub fn required_moment(&mut self, day: &str, time: &str) -> Option<DateTime<Utc>> {
        let (on, at) = (self.required_date(day), self.required_time(time));
        let found = span::moment(on?, at?);
        if found.is_none() {
            self.wrong(time, "error-no-such-hour");
        }
        found
    }

    /// A day and two times of day, of the fields `day`, `from` and `to`; `kept` is what the form
    /// was made of.
    pub fn required_span(&mut self, kept: Option<Span>) -> Option<Span> {
        let day = self.required_date("day");
        let (from, to) = (self.required_time("from"), self.required_time("to"));
        self.span(day?, from?, to?, kept)
    }

    /// The span of a day and two times already read from the fields `from` and `to`.
    pub fn span(
        &mut self,
        day: NaiveDate,
        from: NaiveTime,
        to: NaiveTime,
        kept: Option<Span>,
    ) -> Option<Span> {
        let (field, key) = match span::span(day, from, to, kept) {
            Ok(found) => return Some(found),
            Err(Fault::NoSuchStart) => ("from", "error-no-such-hour"),
            Err(Fault::NoSuchEnd) => ("to", "error-no-such-hour"),
            Err(Fault::OutOfOrder) => ("to", "error-time-order"),
        };
        self.wrong(field, key);
        None
    }
}
