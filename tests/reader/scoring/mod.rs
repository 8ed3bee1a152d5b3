//! What the reader of minutes finds in the fixtures against what stands in them: the score.
//!
//! It knows nothing of the reader's rules: only what goes in, and what comes out.

mod alike;
pub(crate) mod compare;
mod found;
pub(crate) mod table;
pub(crate) mod truth;
pub(crate) mod words;

use std::collections::BTreeMap;

use minutes_reader::parse::{ParsedMinutes, model::Doubt};

use self::truth::Fixture;

/// What is asked of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Title,
    Date,
    Start,
    End,
    Present,
    Excused,
    /// Title and level.
    Points,
    Decisions,
    Actions,
    /// Of the actions that were found.
    Owners,
    Speakers,
    /// What follows is printed, and stands outside the total.
    Due,
    Absent,
    Represented,
    PointTitles,
    /// Said to be no minutes.
    NoMinutes,
}

impl Field {
    /// Whether it lists people.
    pub(crate) fn of_people(self) -> bool {
        matches!(self, Self::Present | Self::Excused | Self::Absent)
    }

    /// Whether it counts in the total.
    pub(crate) fn counts(self) -> bool {
        self < Self::Due
    }
}

/// How often something was right, found where it is not, and missed; the doubtful of each apart.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    pub right: u32,
    pub untrue: u32,
    pub missed: u32,
    pub right_in_doubt: u32,
    pub untrue_in_doubt: u32,
    pub missed_in_doubt: u32,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.untrue += other.untrue;
        self.missed += other.missed;
        self.right_in_doubt += other.right_in_doubt;
        self.untrue_in_doubt += other.untrue_in_doubt;
        self.missed_in_doubt += other.missed_in_doubt;
    }

    pub(crate) fn precision(&self) -> f64 {
        share(self.right, self.right + self.untrue)
    }

    pub(crate) fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    pub(crate) fn f1(&self) -> f64 {
        share(2 * self.right, 2 * self.right + self.untrue + self.missed)
    }

    /// How many of what is untrue or missed is marked as doubtful.
    pub(crate) fn doubted(&self) -> f64 {
        share(
            self.untrue_in_doubt + self.missed_in_doubt,
            self.untrue + self.missed,
        )
    }

    /// How many of what is right is marked as doubtful: false alarms.
    pub(crate) fn right_doubted(&self) -> f64 {
        share(self.right_in_doubt, self.right)
    }
}

/// Nothing of nothing is all of it.
pub(crate) fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        return 1.0;
    }
    f64::from(part) / f64::from(whole)
}

/// One fixture's score.
#[derive(Debug, Default)]
pub(crate) struct Scored {
    pub name: String,
    pub language: String,
    pub format: String,
    pub tallies: BTreeMap<Field, Tally>,
    /// How many things on the page are marked, of how many.
    pub marked: (usize, usize),
    /// The page says that people are missing.
    pub unlisted: bool,
    /// Each mark beside something found, and whether that was right.
    pub marks: Vec<(Field, Doubt, bool)>,
    /// Each untrue or missed thing, in words.
    pub errors: Vec<String>,
    /// What was read.
    pub result: ParsedMinutes,
}

impl Scored {
    pub(crate) fn total(&self) -> Tally {
        total([self])
    }
}

/// All that counts, of some fixtures.
pub(crate) fn total<'a>(some: impl IntoIterator<Item = &'a Scored>) -> Tally {
    let mut sum = Tally::default();
    let tallies = some.into_iter().flat_map(|scored| &scored.tallies);
    for (_, tally) in tallies.filter(|(field, _)| field.counts()) {
        sum.add(tally);
    }
    sum
}

/// The score of all fixtures.
pub(crate) fn all() -> Vec<Scored> {
    Fixture::all().iter().map(compare::scored).collect()
}

/// The score of those in a folder: one of the fixtures, or elsewhere by its whole path.
pub(crate) fn within(folder: &str) -> Vec<Scored> {
    Fixture::within(folder)
        .iter()
        .map(compare::scored)
        .collect()
}
