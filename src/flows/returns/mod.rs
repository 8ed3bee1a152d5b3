//! What comes back to the mailboxes that mails name: returned mails, absence notes, answers from
//! calendars. Administrators upload them as files; the platform reads them and knows of which mail
//! each speaks, the rooms take the answers; what nobody understood somebody settles here.

mod commands;
mod policy;
mod routes;

use axum::{Router, extract::DefaultBodyLimit};

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, get, post};

/// Bytes an upload may have: a file of [`FILE_LIMIT`] and its wrapping.
const UPLOAD_LIMIT: usize = FILE_LIMIT + (1 << 20);
/// Bytes of a file.
const FILE_LIMIT: usize = 20 << 20;

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(
    Section::Administration,
    "returns-title",
    urls::mail_returns,
    |actor| policy::read(actor).is_ok(),
)];

pub fn router() -> Router<AppState> {
    platform::routes! {
        mail_returns:
            get(routes::index).merge(post(routes::upload)).layer(DefaultBodyLimit::max(UPLOAD_LIMIT));
        mail_return: post(routes::settle);
        mail_addresses: post(routes::came_back);
        mail_address_confirm: post(routes::confirm);
    }
}
