//! The main parts of Jalon, by which pages say where they belong.

/// A part of Jalon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Home,
    Measures,
    Bilaterals,
    Arbitrations,
    Board,
    Meetings,
    FollowUp,
    Groups,
    Strategies,
    People,
    Administration,
}
