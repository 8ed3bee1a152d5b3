//! Typed addresses of pages: rooms link to each other without importing each other.
//! Ids may come by value or by reference: templates pass references.

use crate::ids::*;

/// Addresses of pages and of what forms send to. Each yields its link, `urls::person(id)`, and what
/// routers know it by, `urls::person::PATH`.
macro_rules! pages {
    ($($(#[$meta:meta])* $name:ident($($arg:ident: $ty:ty),*) => $format:literal;)+) => {
        $(
        $(#[$meta])*
        pub fn $name($($arg: impl $crate::urls::IdRef<$ty>),*) -> String {
            $(let $arg = $arg.id();)*
            format!($format)
        }
        pub mod $name {
            /// As routers know it.
            pub const PATH: &str = $format;
        }
        )+
        /// All of them.
        pub(in crate::urls) const PAGES: &[&str] = &[$($format),+];
    };
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

/// Addresses with a secret or another text in them.
macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident($($arg:ident),*) => $format:literal;)+) => {
        $(
        $(#[$meta])*
        pub fn $name($($arg: impl std::fmt::Display),*) -> String { format!($format) }
        pub mod $name { /// As routers know it.
            pub const PATH: &str = $format; }
        )+
        /// All of them.
        pub(in crate::urls) const TEXTS: &[&str] = &[$($format),+];
    };
}

mod circles_pages;
mod flows_pages;
mod governance_pages;
mod measures_pages;
mod meetings_pages;
mod minutes_pages;
mod people_pages;
mod polls_pages;
mod portfolio_pages;
mod register_pages;

pub use circles_pages::*;
pub use flows_pages::*;
pub use governance_pages::*;
pub use measures_pages::*;
pub use meetings_pages::*;
pub use minutes_pages::*;
pub use people_pages::*;
pub use polls_pages::*;
pub use portfolio_pages::*;
pub use register_pages::*;

/// All addresses, as routers know them.
const PLACES: &[&[&str]] = &[
    circles_pages::PAGES,
    circles_pages::feedback::PAGES,
    circles_pages::feedback::TEXTS,
    circles_pages::invitations::PAGES,
    circles_pages::invitations::TEXTS,
    circles_pages::of_live::PAGES,
    circles_pages::of_live::TEXTS,
    circles_pages::sheet::PAGES,
    circles_pages::synthesis::PAGES,
    circles_pages::synthesis::TEXTS,
    flows_pages::PAGES,
    flows_pages::TEXTS,
    governance_pages::PAGES,
    measures_pages::PAGES,
    meetings_pages::PAGES,
    meetings_pages::TEXTS,
    minutes_pages::PAGES,
    people_pages::PAGES,
    people_pages::TEXTS,
    polls_pages::PAGES,
    polls_pages::TEXTS,
    portfolio_pages::PAGES,
    register_pages::PAGES,
];

/// The nearest address above that of a form, `path`, which a router knows as `route`.
pub fn above<'a>(route: &str, path: &'a str) -> &'a str {
    let (mut route, mut path) = (route, path);
    while let (Some((of_route, _)), Some((of_path, _))) =
        (route.rsplit_once('/'), path.rsplit_once('/'))
    {
        (route, path) = (of_route, of_path);
        if PLACES.iter().any(|places| places.contains(&route)) {
            return path;
        }
    }
    home::PATH
}

/// An address from which the way leads on to `next`, a path within Jalon.
pub fn leading_on(address: String, next: &str) -> String {
    match next {
        home::PATH => address,
        _ => format!("{address}?next={}", encode(next)),
    }
}

/// A value made safe inside a query string.
pub fn encode(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded() {
        assert_eq!(encode("a&b é"), "a%26b+%C3%A9");
        assert_eq!(
            leading_on(sign_in(), "/measures?group=1"),
            "/sign-in?next=%2Fmeasures%3Fgroup%3D1"
        );
        assert_eq!(measure(MeasureId(7)), "/measures/7");
    }

    #[test]
    fn above_a_form_is_the_page_it_stands_on() {
        let undo = "/circles/4/invitations/7/calls/9/undo";
        assert_eq!(
            above(circle_call_undo::PATH, undo),
            "/circles/4/invitations/7/calls"
        );
        assert_eq!(
            above(circle_invitee_call::PATH, "/circles/4/invitations/7/calls"),
            "/circles/4/invitations/7"
        );
        assert_eq!(above(sign_out::PATH, "/sign-out"), "/");
    }
}
