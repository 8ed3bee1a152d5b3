//! What the list is narrowed to and how it is sorted. All of it lives in the address, so that
//! every list can be linked, exported and assigned as seen.

use super::model::Implementation;
use crate::facts;
use kernel::{
    review_state::{Outcome, ReviewState},
    text_enum,
    text_enum::TextEnum as _,
    urls,
};
use platform::{
    filter,
    web::{
        Filter as _, RawQuery,
        listing::{FacetName, Order, Several, Text, Tick, Usually},
    },
};

text_enum! {
    /// Something measures are counted and filtered by; the word is the address's parameter.
    pub enum Facet {
        Group = "group" / "measure-group",
        State = "state" / "measure-state",
        Proposal = "proposal" / "measure-proposal",
        Outcome = "outcome" / "measure-outcome",
        Implementation = "implementation" / "measure-implementation",
        Strategy = "strategy" / "measure-strategy",
        Pilot = "pilot" / "measure-pilot",
        Organisation = "organisation" / "measure-organisation",
        Chapter = "chapter" / "measure-chapter",
        Theme = "theme" / "measure-theme",
    }
}

text_enum! {
    /// What the list shows of itself, where nothing narrows it.
    pub enum Shown {
        /// What the reader's roles are about.
        Own = "own" / "measures-of-groups",
        All = "all" / "measures-all",
    }
}

text_enum! {
    /// What the list is sorted by.
    pub enum Sort {
        Code = "code" / "measure-code",
        Title = "title" / "measure-title",
        Group = "group" / "measure-group",
        State = "state" / "measure-state",
        Since = "since" / "measure-since-column",
    }
}

/// Stands for "no pilot" among the pilots.
pub(crate) const NONE: &str = "none";

impl Facet {
    /// Whether it is a line that measures say of themselves, by the table of their fields.
    pub(crate) fn is_line(self) -> bool {
        facts::field(self.as_str()).is_some_and(|field| field.max.is_some())
    }

    /// All that are.
    pub(crate) fn lines() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|facet| facet.is_line())
    }

    /// Whether it says something of the reviews, which not everybody may see.
    pub(crate) fn needs_reviews(self) -> bool {
        matches!(self, Self::Proposal | Self::Outcome)
    }
}

impl FacetName for Facet {
    fn valid(self, value: &str) -> Option<String> {
        let value = value.trim();
        let known = match self {
            Self::State => ReviewState::from_word(value).is_some(),
            Self::Proposal | Self::Outcome => Outcome::from_word(value).is_some(),
            Self::Implementation => Implementation::from_word(value).is_some(),
            Self::Pilot if value == NONE => true,
            Self::Group | Self::Strategy | Self::Pilot | Self::Organisation => {
                value.parse::<i64>().is_ok()
            }
            _ => self.is_line() && !value.is_empty() && value.chars().count() <= 300,
        };
        known.then(|| value.to_owned())
    }
}

filter! {
    /// What the list is narrowed to, and its order.
    pub struct MeasureFilter at urls::measures {
        /// Words in the measure; empty for all.
        text: String = Text("q"),
        chosen: Vec<(Facet, String)> = Several,
        /// Only those linked to nothing.
        orphan: bool = Tick("orphan"),
        /// Only those whose review is overdue.
        late: bool = Tick("late"),
        /// The archived ones instead of the others.
        archived: bool = Tick("archived"),
        shown: Shown = Usually("view", Shown::Own),
        order: Order<Sort> = Usually("sort", Order::rising(Sort::Code)),
    }
}

impl MeasureFilter {
    /// Reads an address, but what is not for this reader.
    pub(crate) fn read_for(query: &RawQuery, sees_reviews: bool) -> Self {
        let mut filter = Self::read(query);
        filter
            .chosen
            .retain(|(facet, _)| sees_reviews || !facet.needs_reviews());
        filter
    }

    /// The chosen values of a facet.
    pub fn values(&self, facet: Facet) -> Vec<String> {
        let of_facet = self.chosen.iter().filter(|(f, _)| *f == facet);
        of_facet.map(|(_, value)| value.clone()).collect()
    }

    /// Whether a facet is narrowed at all.
    pub(crate) fn narrows_by(&self, facet: Facet) -> bool {
        self.chosen.iter().any(|(f, _)| *f == facet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> MeasureFilter {
        MeasureFilter::read(&RawQuery::of(query))
    }

    #[test]
    fn the_address_says_it_all() {
        let query = "q=r%C3%A9emploi&group=1&group=3&state=to_review&pilot=none&late=1&sort=-since";
        let filter = read(query);
        assert_eq!(filter.query(), query);
        assert_eq!(read(&filter.query()), filter);
        assert_eq!(
            filter.without(&("group", "3".into())).values(Facet::Group),
            ["1"]
        );
    }

    #[test]
    fn nonsense_is_passed_over() {
        let filter = read("group=x&state=lost&sort=moon&outcome=&nothing=1&chapter=+");
        assert_eq!(filter, read(""));
        assert!(!filter.narrows());
    }

    #[test]
    fn who_sees_no_reviews_cannot_filter_by_them() {
        let query = RawQuery::of("proposal=leave");
        assert!(!MeasureFilter::read_for(&query, false).narrows());
        assert!(MeasureFilter::read_for(&query, true).narrows());
    }

    #[test]
    fn a_column_sorts_both_ways() {
        assert_eq!(read("").sorted_by(Sort::Code), "/measures?sort=-code");
        assert_eq!(
            read("sort=title").sorted_by(Sort::Title),
            "/measures?sort=-title"
        );
        assert_eq!(read("sort=-title").direction(Sort::Title), "descending");
    }
}
