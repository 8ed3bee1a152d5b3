//! The kinds of parameters that lists have.

use std::{
    fmt::{self, Display},
    str::FromStr,
};

use chrono::NaiveDate;

use super::Pair;
use crate::web::RawQuery;
use kernel::{dates::parse_date, text_enum::TextEnum};

/// Characters of a text to look for.
const TEXT: usize = 200;
/// Values that an address may choose of facets.
const CHOSEN: usize = 100;

/// A kind of parameter, with its name in the address.
pub trait Kind<T> {
    /// Reads the value.
    fn read(&self, query: &RawQuery) -> T;
    /// Adds what `read` reads.
    fn write(&self, value: &T, pairs: &mut Vec<Pair>);
}

/// Words to look for; empty for all.
pub struct Text(pub &'static str);

impl Kind<String> for Text {
    fn read(&self, query: &RawQuery) -> String {
        let text: String = query.first(self.0).trim().chars().take(TEXT).collect();
        text.trim_end().to_owned()
    }

    fn write(&self, text: &String, pairs: &mut Vec<Pair>) {
        if !text.is_empty() {
            pairs.push((self.0, text.clone()));
        }
    }
}

/// A word, an id, a number, or none.
pub struct One(pub &'static str);

impl<T: FromStr + Display> Kind<Option<T>> for One {
    fn read(&self, query: &RawQuery) -> Option<T> {
        query.parsed(self.0)
    }

    fn write(&self, value: &Option<T>, pairs: &mut Vec<Pair>) {
        pairs.extend(value.iter().map(|value| (self.0, value.to_string())));
    }
}

/// Always one of some values; the usual one stands in no address.
pub struct Usually<T>(pub &'static str, pub T);

impl<T: FromStr + Display + Copy + PartialEq> Kind<T> for Usually<T> {
    fn read(&self, query: &RawQuery) -> T {
        query.parsed(self.0).unwrap_or(self.1)
    }

    fn write(&self, value: &T, pairs: &mut Vec<Pair>) {
        if *value != self.1 {
            pairs.push((self.0, value.to_string()));
        }
    }
}

/// A box to tick.
pub struct Tick(pub &'static str);

impl Kind<bool> for Tick {
    fn read(&self, query: &RawQuery) -> bool {
        !query.first(self.0).is_empty()
    }

    fn write(&self, ticked: &bool, pairs: &mut Vec<Pair>) {
        if *ticked {
            pairs.push((self.0, "1".into()));
        }
    }
}

/// A day.
pub struct Day(pub &'static str);

impl Kind<Option<NaiveDate>> for Day {
    fn read(&self, query: &RawQuery) -> Option<NaiveDate> {
        parse_date(query.first(self.0))
    }

    fn write(&self, day: &Option<NaiveDate>, pairs: &mut Vec<Pair>) {
        One(self.0).write(day, pairs);
    }
}

/// Words that are names of parameters, each of which may have several values.
pub trait FacetName: TextEnum + Ord {
    /// The value as the address keeps it, if it is one.
    fn valid(self, value: &str) -> Option<String>;
}

/// Any number of values of each of some facets.
pub struct Several;

impl<F: FacetName> Kind<Vec<(F, String)>> for Several {
    fn read(&self, query: &RawQuery) -> Vec<(F, String)> {
        let valid = |(name, value): &(String, String)| {
            let facet = F::from_word(name)?;
            Some((facet, facet.valid(value)?))
        };
        let chosen = query.0.iter().filter_map(valid);
        let mut chosen: Vec<_> = chosen.take(CHOSEN).collect();
        chosen.sort();
        chosen.dedup();
        chosen
    }

    fn write(&self, chosen: &Vec<(F, String)>, pairs: &mut Vec<Pair>) {
        pairs.extend(
            chosen
                .iter()
                .map(|(facet, value)| (facet.as_str(), value.clone())),
        );
    }
}

/// The column a list is sorted by, and which way: `title`, `-since`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order<C> {
    pub by: C,
    pub descending: bool,
}

impl<C> Order<C> {
    /// From the first on.
    pub fn rising(by: C) -> Self {
        Self {
            by,
            descending: false,
        }
    }

    /// From the last back.
    pub fn falling(by: C) -> Self {
        Self {
            by,
            descending: true,
        }
    }

    /// What stands after a column of an `ORDER BY`.
    pub fn way(&self) -> &'static str {
        if self.descending { " DESC" } else { "" }
    }
}

impl<C: Display> Display for Order<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.descending { "-" } else { "" })?;
        self.by.fmt(f)
    }
}

impl<C: FromStr> FromStr for Order<C> {
    type Err = C::Err;

    fn from_str(text: &str) -> Result<Self, C::Err> {
        match text.strip_prefix('-') {
            Some(column) => column.parse().map(Self::falling),
            None => text.parse().map(Self::rising),
        }
    }
}
