//! What a bulk assignment is about and what it sets.

use std::fmt::{self, Display};

use crate::{catalogue::filter::MeasureFilter, facts::Destination};
use kernel::ids::{MeasureId, PersonId};
use platform::web::{Filter as _, FormState, RawQuery, Reader};

/// Leaves a field as it is.
pub(crate) const KEEP: &str = "";
/// Empties a field.
pub(crate) const CLEAR: &str = "none";

/// The measures meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Selection {
    /// Chosen one by one.
    Chosen(Vec<MeasureId>),
    /// All that the filter finds.
    Found(Box<MeasureFilter>),
}

impl Selection {
    /// Reads what the list's form sends: `measure`, or `all` with the list's `filter`.
    pub(super) fn read(fields: &[(String, String)]) -> Self {
        let first = |name: &str| {
            fields
                .iter()
                .find(|(n, _)| n == name)
                .map_or("", |(_, v)| v)
        };
        if first("all").is_empty() {
            let mut ids: Vec<MeasureId> = fields
                .iter()
                .filter(|(name, _)| name == "measure")
                .filter_map(|(_, value)| value.parse().ok())
                .collect();
            ids.sort();
            ids.dedup();
            ids.truncate(1000);
            Self::Chosen(ids)
        } else {
            // Who assigns sees the reviews too.
            let filter = MeasureFilter::read(&RawQuery::of(first("filter")));
            Self::Found(Box::new(filter))
        }
    }
}

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change<T> {
    Keep,
    Set(Option<T>),
}

impl<T: Copy> Change<T> {
    /// Whether the field is set, and to what.
    pub(super) fn parts(self) -> (bool, Option<T>) {
        match self {
            Self::Keep => (false, None),
            Self::Set(value) => (true, value),
        }
    }
}

/// How a measure was before an assignment, and at which version that left it. Written
/// `7:3,group:2,,15`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Was {
    pub id: MeasureId,
    pub version: i32,
    pub destination: Option<Destination>,
    pub pilot: Option<PersonId>,
    pub thematic: Option<PersonId>,
}

impl Was {
    /// All of a form's field; none where one is not understood.
    pub(super) fn all(text: &str) -> Option<Vec<Self>> {
        text.split_whitespace().map(Self::read).collect()
    }

    fn read(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(',').collect();
        let [which, destination, pilot, thematic] = parts[..] else {
            return None;
        };
        let (id, version) = which.split_once(':')?;
        Some(Self {
            id: id.parse().ok()?,
            version: version.parse().ok()?,
            destination: optional(destination)?,
            pilot: optional(pilot)?,
            thematic: optional(thematic)?,
        })
    }
}

/// None where it is not understood.
fn optional<T: std::str::FromStr>(text: &str) -> Option<Option<T>> {
    match text {
        "" => Some(None),
        text => text.parse().ok().map(Some),
    }
}

impl Display for Was {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |part: Option<String>| part.unwrap_or_default();
        let destination = part(self.destination.map(|id| id.to_string()));
        let pilot = part(self.pilot.map(|id| id.to_string()));
        let thematic = part(self.thematic.map(|id| id.to_string()));
        let (id, version) = (self.id, self.version);
        write!(f, "{id}:{version},{destination},{pilot},{thematic}")
    }
}

/// A parsed form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BulkForm {
    pub destination: Change<Destination>,
    pub pilot: Change<PersonId>,
    pub thematic_coordinator: Change<PersonId>,
}

/// Parses what was chosen; something must be set.
pub(super) fn parse(raw: &[(String, String)]) -> Result<BulkForm, FormState> {
    let mut read = Reader::new(raw);
    let destination = change(&mut read, raw, "destination");
    let pilot = change(&mut read, raw, "pilot");
    let thematic_coordinator = change(&mut read, raw, "thematic");
    if matches!(
        (&destination, &pilot, &thematic_coordinator),
        (Some(Change::Keep), Some(Change::Keep), Some(Change::Keep))
    ) {
        read.wrong("destination", "bulk-nothing-set");
    }
    platform::finished!(read => BulkForm { destination, pilot, thematic_coordinator })
}

fn change<T: std::str::FromStr>(
    read: &mut Reader,
    raw: &[(String, String)],
    name: &str,
) -> Option<Change<T>> {
    match raw.iter().find(|(n, _)| n == name).map_or(KEEP, |(_, v)| v) {
        KEEP => Some(Change::Keep),
        CLEAR => Some(Change::Set(None)),
        _ => read.required(name).map(|value| Change::Set(Some(value))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_is_read_from_the_lists_form() {
        let fields = RawQuery::of("measure=3&measure=1&measure=3&measure=x&filter=group%3D1");
        assert_eq!(
            Selection::read(&fields.0),
            Selection::Chosen(vec![MeasureId(1), MeasureId(3)])
        );
        let fields = RawQuery::of("measure=3&all=1&filter=group%3D1%26q%3Da%2526b");
        let Selection::Found(filter) = Selection::read(&fields.0) else {
            panic!("not all");
        };
        assert_eq!(filter.query(), "q=a%26b&group=1");
    }

    #[test]
    fn how_measures_were_is_read_as_written() {
        let was = Was {
            id: MeasureId(7),
            version: 3,
            destination: Some(Destination::Group(kernel::ids::GroupId(2))),
            pilot: None,
            thematic: Some(PersonId(15)),
        };
        assert_eq!(was.to_string(), "7:3,group:2,,15");
        let two = format!("{was} {was}");
        assert_eq!(Was::all(&two), Some(vec![was.clone(), was]));
        assert_eq!(Was::all("7:3,moon,,"), None);
    }

    #[test]
    fn something_must_be_set() {
        let parse = |form| parse(&RawQuery::of(form).0);
        assert!(parse("destination=&pilot=&thematic=").is_err());
        assert!(parse("destination=moon&pilot=&thematic=").is_err());
        let form = parse("destination=group:3&pilot=none").unwrap();
        assert_eq!(form.pilot, Change::Set(None));
        assert_eq!(form.thematic_coordinator, Change::Keep);
    }
}
