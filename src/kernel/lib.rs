//! Pure words shared by every room, and who may do what: no input, no output.

#![cfg_attr(
    test,
    allow(
        unreachable_pub,
        reason = "what the macros make is tried in private modules"
    )
)]

pub mod circle;
pub mod clock;
pub mod codes;
pub mod dates;
pub mod encoding;
pub mod fold;
pub mod governance;
pub mod health;
pub mod ids;
pub mod initials;
pub mod lang;
pub mod likeness;
pub mod line;
pub mod look;
pub mod meeting;
pub mod names;
pub mod office;
pub mod order;
pub mod organisation;
pub mod review_state;
pub mod rights;
pub mod roles;
pub mod section;
pub mod span;
pub mod text_enum;
pub mod trace;
pub mod urls;
pub mod workflow;

// What `text_enum!` is made of, wherever it is used.
#[doc(hidden)]
pub use {serde, sqlx};
