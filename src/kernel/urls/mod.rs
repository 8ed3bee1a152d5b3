//! Typed addresses of pages: rooms link to each other without importing each other.
//! Ids may come by value or by reference: templates pass references.

use crate::ids::*;

/// Addresses of pages and of what forms send to. Each yields its link, `urls::person(id)`, and what
/// routers know it by, `urls::person::PATH`.
macro_rules! pages {
    ($($(#[$meta:meta])* $name:ident($($arg:ident: $ty:ty),*) => $format:literal;)+) => {$(
        $(#[$meta])*
        pub fn $name($($arg: impl $crate::urls::IdRef<$ty>),*) -> String {
            $(let $arg = $arg.id();)*
            format!($format)
        }
        pub mod $name {
            /// As routers know it.
            pub const PATH: &str = $format;
        }
    )+};
}

/// Links to a page with something in it: a filter, a place.
macro_rules! links {
    ($($(#[$meta:meta])* $name:ident($($arg:ident: $ty:ty),*) => $format:literal;)+) => {$(
        $(#[$meta])*
        pub fn $name($($arg: impl $crate::urls::IdRef<$ty>),*) -> String {
            $(let $arg = $arg.id();)*
            format!($format)
        }
    )+};
}

mod measures_pages;
mod meetings_pages;
mod minutes_pages;
mod people_pages;
mod polls_pages;
mod portfolio_pages;
mod register_pages;

pub use measures_pages::*;
pub use meetings_pages::*;
pub use minutes_pages::*;
pub use people_pages::*;
pub use polls_pages::*;
pub use portfolio_pages::*;
pub use register_pages::*;

/// My work, the first page after signing in.
pub fn home() -> String {
    "/".into()
}

/// Signing in; `next` is where to go afterwards, a path within Jalon.
pub fn sign_in(next: Option<&str>) -> String {
    match next {
        Some(path) if path != "/" => format!("/sign-in?next={}", encode(path)),
        _ => "/sign-in".into(),
    }
}

/// Forms that came after a session's end and wait for their sender.
pub const UNSENT: &str = "/unsent";

/// Global search.
pub fn search(text: &str) -> String {
    format!("/search?q={}", encode(text))
}

/// One's own second factor.
pub const SECOND_FACTOR: &str = "/account/second-factor";
/// The second step of signing in.
pub const SIGN_IN_CODE: &str = "/sign-in/code";

/// Confirming a new mail address from its mailbox.
pub fn confirm_address(token: &str) -> String {
    format!("/address/{token}")
}

/// A value made safe inside a query string.
pub fn encode(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

/// Setting one's password by an invitation or reset link.
pub fn set_password(token: &str) -> String {
    format!("/password/{token}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded() {
        assert_eq!(search("a&b é"), "/search?q=a%26b+%C3%A9");
        assert_eq!(
            sign_in(Some("/measures?group=1")),
            "/sign-in?next=%2Fmeasures%3Fgroup%3D1"
        );
        assert_eq!(measure(MeasureId(7)), "/measures/7");
    }
}
