//! Lists: what they are narrowed to and how they are shown lives in their address, so that every
//! list can be linked, exported and come back to as seen.
//!
//! [`filter!`](crate::filter) declares a list's parameters, each of a [`Kind`] and by its name in the
//! address. Whatever links to the list otherwise says that name ([`Filter::with`]) and keeps the rest.

mod above;
mod kinds;

use std::fmt::Display;

use sqlx::FromRow;

use super::{extract::RawQuery, paging::Pager};
use crate::i18n::Said;

pub use above::{Above, Way, called, usual};
pub use kinds::{Day, FacetName, Kind, One, Order, Several, Text, Tick, Usually};

/// A parameter's name and its value, as they stand in the address.
pub type Pair = (&'static str, String);

/// Parameters that say how a list is shown, and leave nothing out of it.
const SHOWING: [&str; 4] = ["sort", "view", "when", "all"];

/// Declares what a list is narrowed to: its fields, each with its parameter. They stand in this order
/// in the address; what makes no sense there is passed over.
///
/// ```ignore
/// filter! {
///     /// What the register is narrowed to, and its order.
///     pub struct DecisionFilter at urls::decisions {
///         text: String = Text("q"),
///         group: Option<GroupId> = One("group"),
///         archived: bool = Tick("archived"),
///         order: Order<DecisionSort> = Usually("sort", Order::falling(DecisionSort::Number)),
///     }
/// }
/// ```
#[macro_export]
macro_rules! filter {
    ($(#[$meta:meta])* pub struct $name:ident at $path:path {
        $($(#[$about:meta])* $field:ident: $type:ty = $kind:expr),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name { $($(#[$about])* pub $field: $type),+ }

        impl $crate::web::Filter for $name {
            fn path() -> String { $path() }

            fn read(query: &$crate::web::RawQuery) -> Self {
                Self { $($field: $crate::web::listing::Kind::<$type>::read(&$kind, query)),+ }
            }

            fn pairs(&self) -> Vec<$crate::web::listing::Pair> {
                let mut pairs = Vec::new();
                $($crate::web::listing::Kind::<$type>::write(&$kind, &self.$field, &mut pairs);)+
                pairs
            }
        }
    };
}

/// What a list is narrowed to, and how it is shown.
pub trait Filter: PartialEq + Sized {
    /// The list's address, without any of it.
    fn path() -> String;
    /// Reads an address.
    fn read(query: &RawQuery) -> Self;
    /// What `read` reads; nothing of what is as usual.
    fn pairs(&self) -> Vec<Pair>;

    /// The address's query; empty where all is as usual.
    fn query(&self) -> String {
        encoded(&self.pairs())
    }

    /// The list's address.
    fn url(&self) -> String {
        self.at(Self::path())
    }

    /// Another address with the same filter.
    fn at(&self, path: impl Into<String>) -> String {
        let (path, query) = (path.into(), self.query());
        if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        }
    }

    /// The address of an export of just this.
    fn export_url(&self, extension: &str) -> String {
        self.at(format!("{}/export.{extension}", Self::path()))
    }

    /// The same but for one parameter: with this value alone, or none where that is empty.
    fn with(&self, name: &str, value: impl Display) -> Self {
        let mut query = raw(self.pairs().into_iter().filter(|(other, _)| *other != name));
        query.0.push((name.to_owned(), value.to_string()));
        Self::read(&query)
    }

    /// The same without one of the values.
    fn without(&self, pair: &Pair) -> Self {
        Self::read(&raw(self.pairs().into_iter().filter(|other| other != pair)))
    }

    /// Whether the parameter has this value.
    fn has(&self, name: &str, value: impl Display) -> bool {
        self.with(name, value) == *self
    }

    /// What leaves something out of the list.
    fn narrowing(&self) -> Vec<Pair> {
        let mut pairs = self.pairs();
        pairs.retain(|(name, _)| !SHOWING.contains(name));
        pairs
    }

    /// Whether anything is left out of the list.
    fn narrows(&self) -> bool {
        !self.narrowing().is_empty()
    }

    /// What stands for all lists with the same rows.
    fn key(&self) -> String {
        encoded(&self.narrowing())
    }

    /// The address of the list sorted by a column; the other way round where it already is.
    fn sorted_by(&self, column: impl Display) -> String {
        let column = column.to_string();
        let turned = match self.direction(&column) {
            "ascending" => falling(&column),
            _ => column,
        };
        self.with("sort", turned).url()
    }

    /// For `aria-sort`; empty where the list is sorted by something else.
    fn direction(&self, column: impl Display) -> &'static str {
        let column = column.to_string();
        if self.has("sort", &column) {
            "ascending"
        } else if self.has("sort", falling(&column)) {
            "descending"
        } else {
            ""
        }
    }

    /// The pages of so many rows, from the page asked for.
    fn pager(&self, page: i64, size: i64, total: i64) -> Pager {
        Pager::sized(page, total, size, &Self::path(), &self.query())
    }
}

fn encoded(pairs: &[Pair]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

fn raw(pairs: impl Iterator<Item = Pair>) -> RawQuery {
    RawQuery(
        pairs
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

fn falling(column: &str) -> String {
    ["-", column].concat()
}

/// A value a facet may be narrowed to, and how many rows the list would then have.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct FacetCount {
    pub facet: String,
    pub value: String,
    /// From the database; words are translated by the page.
    pub label: Said,
    pub count: i64,
}

/// The counted values of a list's facets, in the order to show.
#[derive(Debug, Clone, Default)]
pub struct Facets(Vec<FacetCount>);

impl From<Vec<FacetCount>> for Facets {
    fn from(counts: Vec<FacetCount>) -> Self {
        Self(counts)
    }
}

impl Facets {
    /// A facet's values.
    pub fn of(&self, facet: &str) -> Vec<&FacetCount> {
        self.0.iter().filter(|c| c.facet == facet).collect()
    }

    /// A value, if it was found.
    pub fn find(&self, facet: &str, value: &str) -> Option<&FacetCount> {
        let mut counts = self.0.iter();
        counts.find(|c| c.facet == facet && c.value == value)
    }

    /// How many rows a value has.
    pub fn count(&self, facet: &str, value: &str) -> i64 {
        self.find(facet, value).map_or(0, |c| c.count)
    }

    /// How many rows values like these have together.
    pub fn sum(&self, facet: &str, like: impl Fn(&str) -> bool) -> i64 {
        let counts = self.0.iter().filter(|c| c.facet == facet && like(&c.value));
        counts.map(|c| c.count).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use kernel::{ids::GroupId, lang::Lang};

    fn path() -> String {
        "/things".into()
    }

    impl FacetName for Lang {
        fn valid(self, value: &str) -> Option<String> {
            (value != "x").then(|| value.to_owned())
        }
    }

    crate::filter! {
        /// All kinds.
        pub struct Things at path {
            text: String = Text("q"),
            group: Option<GroupId> = One("group"),
            lang: Lang = Usually("lang", Lang::Fr),
            chosen: Vec<(Lang, String)> = Several,
            from: Option<NaiveDate> = Day("from"),
            mine: bool = Tick("mine"),
            order: Order<Lang> = Usually("sort", Order::falling(Lang::Nl)),
        }
    }

    fn things(query: &str) -> Things {
        Things::read(&RawQuery::of(query))
    }

    #[test]
    fn the_address_says_it_all() {
        let query =
            "q=d%C3%A9p%C3%B4t&group=1&lang=nl&fr=a&fr=b&nl=c&from=2021-09-22&mine=1&sort=en";
        let all = things(query);
        assert_eq!(all.query(), query);
        assert_eq!(things(&all.query()), all);
        assert_eq!(things("from=22/09/2021").query(), "from=2021-09-22");
    }

    #[test]
    fn nonsense_is_passed_over() {
        let usual = things("");
        assert_eq!(
            things("q=+&group=a&lang=x&fr=x&from=soon&mine=&sort=-x&z=1"),
            usual
        );
        assert_eq!(usual.url(), "/things");
        assert_eq!(usual.export_url("csv"), "/things/export.csv");
        assert!(!usual.narrows() && !things("sort=en").narrows());
    }

    #[test]
    fn links_change_one_parameter_and_keep_the_others() {
        let some = things("group=1&fr=a&fr=b&mine=1&page=3");
        assert_eq!(
            some.with("group", 2).url(),
            "/things?group=2&fr=a&fr=b&mine=1"
        );
        assert_eq!(some.with("mine", "").url(), "/things?group=1&fr=a&fr=b");
        assert_eq!(
            some.without(&("fr", "a".into())).query(),
            "group=1&fr=b&mine=1"
        );
        assert_eq!(some.at("/other"), "/other?group=1&fr=a&fr=b&mine=1");
        assert_eq!(
            some.pager(2, 50, 120).url(&1),
            "/things?group=1&fr=a&fr=b&mine=1&page=1"
        );
    }

    #[test]
    fn a_parameter_has_its_value_the_usual_one_too() {
        let some = things("group=1");
        assert!(some.has("group", GroupId(1)) && !some.has("group", 2));
        assert!(some.has("lang", Lang::Fr) && !some.has("lang", Lang::Nl));
        assert!(some.has("mine", "") && !some.has("mine", 1));
    }

    #[test]
    fn a_column_sorts_both_ways() {
        let usual = things("");
        assert_eq!(usual.direction(Lang::Nl), "descending");
        assert_eq!(usual.sorted_by(Lang::Nl), "/things?sort=nl");
        assert_eq!(things("sort=nl").sorted_by(Lang::Nl), "/things");
        assert_eq!(things("sort=en").sorted_by(Lang::En), "/things?sort=-en");
        assert_eq!(usual.direction(Lang::En), "");
    }
}
