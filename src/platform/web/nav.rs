//! The navigation: each room declares its places, the app has the rooms in order.

use crate::auth::Actor;
use kernel::section::Section;

/// A place within a part of Jalon, as its room declares it.
#[derive(Debug, Clone, Copy)]
pub struct NavEntry {
    pub(super) section: Section,
    pub(super) key: &'static str,
    pub(super) url: fn() -> String,
    is_open_to: fn(&Actor) -> bool,
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

/// The places of all rooms, in their order; each request carries them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Navigation(pub &'static [&'static [NavEntry]]);

impl Navigation {
    /// The places of a section that somebody may open.
    pub(super) fn places(
        self,
        section: Section,
        actor: &Actor,
    ) -> impl Iterator<Item = &'static NavEntry> {
        let all = self.0.iter().flat_map(|room| room.iter());
        all.filter(move |place| place.section == section && (place.is_open_to)(actor))
    }
}

/// A part of Jalon as the navigation shows it: it leads to the first of its places that is open.
#[derive(Debug, Clone)]
pub struct NavItem {
    pub section: Section,
    pub label: String,
    pub url: String,
    pub current: bool,
}
