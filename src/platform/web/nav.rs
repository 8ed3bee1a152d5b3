//! The navigation: rooms declare their entries, the app puts them in order.

use crate::auth::Actor;
use kernel::section::Section;

/// The way into a part of Jalon, as its room declares it.
#[derive(Debug, Clone, Copy)]
pub struct NavEntry {
    pub(super) section: Section,
    pub(super) key: &'static str,
    pub(super) url: fn() -> String,
    pub(super) is_open_to: fn(&Actor) -> bool,
}

impl NavEntry {
    /// With the key of its text and the question whom it leads somewhere.
    pub const fn new(
        section: Section,
        key: &'static str,
        url: fn() -> String,
        is_open_to: fn(&Actor) -> bool,
    ) -> Self {
        Self {
            section,
            key,
            url,
            is_open_to,
        }
    }
}

/// All entries, in their order; each request carries them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Navigation(pub &'static [NavEntry]);

/// An entry of the navigation as shown.
#[derive(Debug, Clone)]
pub struct NavItem {
    pub section: Section,
    pub label: String,
    pub url: String,
}
