//! What the list is narrowed to and how it is sorted. All of it lives in the address, so that
//! every list can be linked, exported and assigned as seen.

use super::model::Implementation;
use kernel::{
    review_state::{Outcome, ReviewState},
    text_enum,
    text_enum::TextEnum as _,
    urls,
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
pub const NONE: &str = "none";

impl Facet {
    /// Whether it says something of the reviews, which not everybody may see.
    pub fn needs_reviews(self) -> bool {
        matches!(self, Self::Proposal | Self::Outcome)
    }

    /// The value, if it is one.
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
            Self::Chapter | Self::Theme => !value.is_empty() && value.chars().count() <= 300,
        };
        known.then(|| value.replace('\0', ""))
    }
}

/// What the list is narrowed to, and its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    chosen: Vec<(Facet, String)>,
    /// Words in the measure; empty for all.
    pub text: String,
    /// Only those linked to nothing.
    pub orphan: bool,
    /// Only those whose review is overdue.
    pub late: bool,
    /// The archived ones instead of the others.
    pub archived: bool,
    pub sort: Sort,
    pub descending: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            chosen: Vec::new(),
            text: String::new(),
            orphan: false,
            late: false,
            archived: false,
            sort: Sort::Code,
            descending: false,
        }
    }
}

impl Filter {
    /// Reads an address's fields; what makes no sense, or is not for this reader, is passed over.
    pub fn read(fields: &[(String, String)], sees_reviews: bool) -> Self {
        let mut filter = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "q" => filter.text = value.replace('\0', "").trim().chars().take(200).collect(),
                "orphan" => filter.orphan = !value.is_empty(),
                "late" => filter.late = !value.is_empty(),
                "archived" => filter.archived = !value.is_empty(),
                "sort" => {
                    let word = value.strip_prefix('-');
                    if let Some(sort) = Sort::from_word(word.unwrap_or(value)) {
                        (filter.sort, filter.descending) = (sort, word.is_some());
                    }
                }
                _ => filter.choose(name, value, sees_reviews),
            }
        }
        filter.chosen.sort();
        filter.chosen.dedup();
        filter
    }

    fn choose(&mut self, name: &str, value: &str, sees_reviews: bool) {
        let facet = Facet::from_word(name).filter(|f| sees_reviews || !f.needs_reviews());
        if let Some((facet, value)) = facet.and_then(|f| Some((f, f.valid(value)?)))
            && self.chosen.len() < 100
        {
            self.chosen.push((facet, value));
        }
    }

    /// The chosen values of a facet.
    pub fn values(&self, facet: Facet) -> Vec<String> {
        let of_facet = self.chosen.iter().filter(|(f, _)| *f == facet);
        of_facet.map(|(_, value)| value.clone()).collect()
    }

    /// All that is chosen.
    pub fn chosen(&self) -> &[(Facet, String)] {
        &self.chosen
    }

    /// Whether a value is chosen.
    pub fn has(&self, facet: &Facet, value: &str) -> bool {
        self.chosen.iter().any(|(f, v)| f == facet && v == value)
    }

    /// Whether a facet is narrowed at all.
    pub fn narrows(&self, facet: &Facet) -> bool {
        self.chosen.iter().any(|(f, _)| f == facet)
    }

    /// Whether anything is left out of the list.
    pub fn is_narrowed(&self) -> bool {
        !self.chosen.is_empty()
            || !self.text.is_empty()
            || self.orphan
            || self.late
            || self.archived
    }

    /// The fields of the address: what `read` reads. Without the order where `sorted` is false.
    fn pairs(&self, sorted: bool) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        if !self.text.is_empty() {
            pairs.push(("q", self.text.clone()));
        }
        pairs.extend(self.chosen.iter().map(|(f, v)| (f.as_str(), v.clone())));
        let flags = [
            ("orphan", self.orphan),
            ("late", self.late),
            ("archived", self.archived),
        ];
        pairs.extend(
            flags
                .iter()
                .filter(|(_, on)| *on)
                .map(|(name, _)| (*name, "1".into())),
        );
        if sorted && (self.sort != Sort::Code || self.descending) {
            pairs.push(("sort", self.sort_value()));
        }
        pairs
    }

    /// `title`, `-since`.
    pub fn sort_value(&self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.sort)
    }

    /// The address's query; empty where nothing is narrowed.
    pub fn query(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(self.pairs(true))
            .finish()
    }

    /// What is counted: the query without the order.
    pub fn key(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(self.pairs(false))
            .finish()
    }

    /// The list's address.
    pub fn url(&self) -> String {
        with_query(&urls::measures(), &self.query())
    }

    /// The address of an export of just this.
    pub fn export_url(&self, extension: &str) -> String {
        with_query(
            &format!("{}/export.{extension}", urls::measures()),
            &self.query(),
        )
    }

    /// The address of the list sorted by a column; the other way round where it already is.
    pub fn sorted_by(&self, sort: &Sort) -> String {
        let descending = self.sort == *sort && !self.descending;
        Self {
            sort: *sort,
            descending,
            ..self.clone()
        }
        .url()
    }

    /// For `aria-sort`; empty where the list is sorted by something else.
    pub fn direction(&self, sort: &Sort) -> &'static str {
        match (self.sort == *sort, self.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    }

    /// The same without one chosen value.
    pub fn without(&self, facet: Facet, value: &str) -> Self {
        let mut other = self.clone();
        other.chosen.retain(|(f, v)| *f != facet || v != value);
        other
    }

    /// The same with a change.
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut other = self.clone();
        change(&mut other);
        other
    }
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Filter {
        let fields: Vec<_> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        Filter::read(&fields, true)
    }

    #[test]
    fn the_address_says_it_all() {
        let query = "q=r%C3%A9emploi&group=1&group=3&state=to_review&pilot=none&late=1&sort=-since";
        let filter = read(query);
        assert_eq!(filter.query(), query);
        assert_eq!(read(&filter.query()), filter);
        assert_eq!(
            filter.without(Facet::Group, "3").values(Facet::Group),
            ["1"]
        );
    }

    #[test]
    fn nonsense_is_passed_over() {
        let filter = read("group=x&state=lost&sort=moon&outcome=&nothing=1&chapter=+");
        assert_eq!(filter, Filter::default());
        assert!(!filter.is_narrowed());
    }

    #[test]
    fn who_sees_no_reviews_cannot_filter_by_them() {
        let fields = [("proposal".to_owned(), "leave".to_owned())];
        assert!(!Filter::read(&fields, false).is_narrowed());
        assert!(Filter::read(&fields, true).is_narrowed());
    }

    #[test]
    fn a_column_sorts_both_ways() {
        assert_eq!(read("").sorted_by(&Sort::Code), "/measures?sort=-code");
        assert_eq!(
            read("sort=title").sorted_by(&Sort::Title),
            "/measures?sort=-title"
        );
        assert_eq!(read("sort=-title").direction(&Sort::Title), "descending");
    }
}
