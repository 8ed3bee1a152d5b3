//! What the reader of minutes finds in the fixtures against what stands in them: the score.
//!
//! It knows nothing of the reader's rules: only what goes in, and what comes out.

mod alike;
pub mod compare;
mod found;
pub mod table;
pub mod truth;
pub mod words;

use std::collections::BTreeMap;

use minutes_reader::parse::model::Doubt;

use self::truth::Fixture;

/// What is asked of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
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
    pub fn of_people(self) -> bool {
        matches!(self, Self::Present | Self::Excused | Self::Absent)
    }

    /// Whether it counts in the total.
    pub fn counts(self) -> bool {
        self < Self::Due
    }
}

/// How often something was right, found where it is not, and missed; the doubtful of each apart.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    pub right: u32,
    pub untrue: u32,
    pub missed: u32,
    pub right_in_doubt: u32,
    pub untrue_in_doubt: u32,
    pub missed_in_doubt: u32,
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.untrue += other.untrue;
        self.missed += other.missed;
        self.right_in_doubt += other.right_in_doubt;
        self.untrue_in_doubt += other.untrue_in_doubt;
        self.missed_in_doubt += other.missed_in_doubt;
    }

    pub fn precision(&self) -> f64 {
        share(self.right, self.right + self.untrue)
    }

    pub fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    pub fn f1(&self) -> f64 {
        share(2 * self.right, 2 * self.right + self.untrue + self.missed)
    }

    /// How many of what is untrue or missed is marked as doubtful.
    pub fn doubted(&self) -> f64 {
        share(
            self.untrue_in_doubt + self.missed_in_doubt,
            self.untrue + self.missed,
        )
    }

    /// How many of what is right is marked as doubtful: false alarms.
    pub fn right_doubted(&self) -> f64 {
        share(self.right_in_doubt, self.right)
    }
}

/// Nothing of nothing is all of it.
pub fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        return 1.0;
    }
    f64::from(part) / f64::from(whole)
}

/// One fixture's score.
#[derive(Debug, Default)]
pub struct Scored {
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
}

impl Scored {
    pub fn total(&self) -> Tally {
        total([self])
    }
}

/// All that counts, of some fixtures.
pub fn total<'a>(some: impl IntoIterator<Item = &'a Scored>) -> Tally {
    let mut sum = Tally::default();
    let tallies = some.into_iter().flat_map(|scored| &scored.tallies);
    for (_, tally) in tallies.filter(|(field, _)| field.counts()) {
        sum.add(tally);
    }
    sum
}

/// The score of all fixtures.
pub fn all() -> Vec<Scored> {
    Fixture::all().iter().map(compare::scored).collect()
}

/// The score of those that no rule was written for.
pub fn unseen() -> Vec<Scored> {
    Fixture::unseen().iter().map(compare::scored).collect()
}
