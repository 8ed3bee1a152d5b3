//! What is added, several at once: groups or strategies, and what each is called on the page.

use super::{
    file::{READ_GROUPS, READ_STRATEGIES},
    lists::{List, OF_GROUPS, OF_STRATEGIES},
};
use kernel::urls;
use platform::work::Job;

/// What is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Groups,
    Strategies,
}

impl Kind {
    /// The file of the template: a line each, mark, name and Dutch name.
    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Groups => include_str!("groups.txt"),
            Self::Strategies => include_str!("strategies.txt"),
        }
    }

    /// Key of the page's title.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Groups => "several-groups",
            Self::Strategies => "several-strategies",
        }
    }

    /// Key of what the page is for.
    pub(super) fn lede(self) -> &'static str {
        match self {
            Self::Groups => "several-groups-lede",
            Self::Strategies => "several-strategies-lede",
        }
    }

    /// Key of what the mark is called.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Self::Groups => "group-number",
            Self::Strategies => "strategy-code",
        }
    }

    /// Key of the list's title.
    pub(super) fn list(self) -> &'static str {
        match self {
            Self::Groups => "groups-title",
            Self::Strategies => "strategies-title",
        }
    }

    /// The list's address.
    pub(super) fn list_url(self) -> String {
        match self {
            Self::Groups => urls::groups(),
            Self::Strategies => urls::strategies(),
        }
    }

    /// What reads a file or a pasted list.
    pub(super) fn job(self) -> &'static Job {
        match self {
            Self::Groups => &READ_GROUPS,
            Self::Strategies => &READ_STRATEGIES,
        }
    }

    /// Where a file or a pasted list is sent.
    pub(super) fn file_action(self) -> String {
        match self {
            Self::Groups => urls::groups_several_file(),
            Self::Strategies => urls::strategies_several_file(),
        }
    }

    /// How its lists are written.
    pub(super) fn columns(self) -> &'static List {
        match self {
            Self::Groups => &OF_GROUPS,
            Self::Strategies => &OF_STRATEGIES,
        }
    }

    /// Where the steps of a file are sent.
    pub(super) fn table_action(self) -> String {
        match self {
            Self::Groups => urls::groups_several_table(),
            Self::Strategies => urls::strategies_several_table(),
        }
    }

    /// Key of what a file may say.
    pub(super) fn file_hint(self) -> &'static str {
        match self {
            Self::Groups => "several-file-hint",
            Self::Strategies => "several-strategies-file-hint",
        }
    }

    /// Key of how a list may be pasted.
    pub(super) fn pasted_hint(self) -> &'static str {
        match self {
            Self::Groups => "several-groups-pasted-hint",
            Self::Strategies => "several-strategies-pasted-hint",
        }
    }

    /// Key of what the lines of a file are.
    pub(super) fn file_read(self) -> &'static str {
        match self {
            Self::Groups => "several-file-read",
            Self::Strategies => "several-strategies-file-read",
        }
    }

    /// Key of what is said where a file has no lines.
    pub(super) fn unknown(self) -> &'static str {
        match self {
            Self::Groups => "several-file-unknown",
            Self::Strategies => "several-strategies-file-unknown",
        }
    }

    /// ... only such as are there already.
    pub(super) fn all_there(self) -> &'static str {
        match self {
            Self::Groups => "several-file-all-there",
            Self::Strategies => "several-strategies-file-all-there",
        }
    }

    /// ... and more than the form takes.
    pub(super) fn too_many(self) -> &'static str {
        match self {
            Self::Groups => "several-file-too-many",
            Self::Strategies => "several-strategies-file-too-many",
        }
    }

    /// Where the form is sent.
    pub(super) fn action(self) -> String {
        match self {
            Self::Groups => urls::groups_several(),
            Self::Strategies => urls::strategies_several(),
        }
    }
}
