//! Who may choose a password without having one.

use chrono::{DateTime, Utc};

use kernel::ids::PersonId;
use platform::auth::{Own, Permit, token::OpenToken};

/// The holder of a mailed link that works is the person it was sent to.
pub(super) fn by_link(open: &OpenToken, now: DateTime<Utc>) -> Permit<Own, PersonId> {
    Permit::of_link(open.person, now, open.person)
}
