//! The main parts of Jalon, by which pages say where they belong. What lies within them, the rooms
//! declare.

/// A part of Jalon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What waits for the reader.
    Home,
    Measures,
    Meetings,
    /// Decisions and what follows from them.
    Register,
    /// Where everything stands.
    Steering,
    /// Who is who.
    People,
    Administration,
}

impl Section {
    /// Those of the navigation, in its order.
    pub const MAIN: [Self; 5] = [
        Self::Home,
        Self::Measures,
        Self::Meetings,
        Self::Register,
        Self::Steering,
    ];

    /// Those of the account's menu.
    pub const OF_ACCOUNT: [Self; 2] = [Self::People, Self::Administration];

    /// Translation key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Home => "nav-home",
            Self::Measures => "measures-title",
            Self::Meetings => "meetings-title",
            Self::Register => "register-title",
            Self::Steering => "nav-steering",
            Self::People => "nav-directory",
            Self::Administration => "admin-title",
        }
    }

    /// Translation key of what it is for.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Home => "help-for-home",
            Self::Measures => "help-for-measures",
            Self::Meetings => "help-for-meetings",
            Self::Register => "help-for-register",
            Self::Steering => "help-for-steering",
            Self::People => "help-for-directory",
            Self::Administration => "help-for-administration",
        }
    }
}
