//! Putting people on the list: from contacts, a group, an earlier circle, pasted text or a file. What
//! was understood is looked at, line by line, before anything is written; nothing is sent.

pub(crate) mod columns;
mod line;
mod paste;
mod queries;
mod reading;
mod review;
pub(crate) mod routes;
mod vcard;

pub use reading::READ_INVITEES;
pub use review::LineVerdict;

/// People added at once, at most.
pub(crate) const MOST: usize = 300;
