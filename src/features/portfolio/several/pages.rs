//! The page of several at once.

use askama::Template;

use super::forms::{LINES, Row};
use kernel::urls;
use platform::web::{FormState, Shell};

/// What is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Groups,
    Strategies,
}

impl Kind {
    /// The file of the template: a line each, mark, name and Dutch name.
    pub fn file(self) -> &'static str {
        match self {
            Self::Groups => include_str!("groups.txt"),
            Self::Strategies => include_str!("strategies.txt"),
        }
    }

    /// Key of the page's title.
    pub fn title(self) -> &'static str {
        match self {
            Self::Groups => "several-groups",
            Self::Strategies => "several-strategies",
        }
    }

    /// Key of what the page is for.
    pub fn lede(self) -> &'static str {
        match self {
            Self::Groups => "several-groups-lede",
            Self::Strategies => "several-strategies-lede",
        }
    }

    /// Key of what the mark is called.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Groups => "group-number",
            Self::Strategies => "strategy-code",
        }
    }

    /// Key of the list's title.
    pub fn list(self) -> &'static str {
        match self {
            Self::Groups => "groups-title",
            Self::Strategies => "strategies-title",
        }
    }

    /// The list's address.
    pub fn list_url(self) -> String {
        match self {
            Self::Groups => urls::groups(),
            Self::Strategies => urls::strategies(),
        }
    }

    /// Whether a file may fill the form.
    pub fn takes_file(self) -> bool {
        self == Self::Groups
    }

    /// Where the form is sent.
    pub fn action(self) -> String {
        match self {
            Self::Groups => urls::groups_several(),
            Self::Strategies => urls::strategies_several(),
        }
    }
}

/// Several at once.
#[derive(Template)]
#[template(path = "portfolio/several/edit.html")]
pub(crate) struct SeveralPage {
    pub shell: Shell,
    pub form: FormState,
    pub kind: Kind,
    pub rows: Vec<Row>,
    /// Numbers of a file's groups that are there already.
    pub known: String,
    /// Why a file was not taken.
    pub refused: Option<String>,
}

impl SeveralPage {
    /// The lines are those of a file.
    fn is_of_file(&self) -> bool {
        !self.form.value(LINES).is_empty()
    }
}
