//! What the register is narrowed to and how it is sorted; all of it lives in the address.

use sqlx::{Postgres, QueryBuilder};

use super::model::{DecisionState, ScopeKind, parse_reference};
use crate::decisions::policy::Sight;
use kernel::{
    ids::{GroupId, MeetingId},
    text_enum,
    text_enum::place_sql,
    urls,
};
use platform::{
    auth::{Visible, drafts},
    list_search::push_found,
    web::RawQuery,
};

text_enum! {
    /// What the register is sorted by.
    pub enum DecisionSort {
        Number = "number" / "decision-number",
        Date = "date" / "decision-date",
        Group = "group" / "decision-group",
        Scope = "scope" / "decision-scope",
        State = "state" / "decision-state",
    }
}

/// What the register is narrowed to, and its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionFilter {
    pub group: Option<GroupId>,
    pub scope: Option<ScopeKind>,
    pub state: Option<DecisionState>,
    pub year: Option<i32>,
    pub meeting: Option<MeetingId>,
    pub text: String,
    pub archived: bool,
    pub sort: DecisionSort,
    pub descending: bool,
}

impl DecisionFilter {
    /// Reads an address; what makes no sense is passed over.
    pub fn read(query: &RawQuery) -> Self {
        let sort = query.first("sort");
        let word = sort.strip_prefix('-');
        // The latest first, unless the reader says otherwise.
        let (sort, descending) = match word.unwrap_or(sort).parse() {
            Ok(known) => (known, word.is_some()),
            Err(_) => (DecisionSort::Number, true),
        };
        Self {
            group: query.parsed("group"),
            scope: query.parsed("scope"),
            state: query.parsed("state"),
            year: query.parsed("year"),
            meeting: query.parsed("meeting"),
            text: query
                .first("q")
                .replace('\0', "")
                .trim()
                .chars()
                .take(200)
                .collect(),
            archived: !query.first("archived").is_empty(),
            sort,
            descending,
        }
    }

    /// `number`, `-date`.
    pub fn sort_value(&self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.sort)
    }

    /// The address's query.
    pub fn query(&self) -> String {
        let values = [
            ("q", Some(self.text.clone()).filter(|text| !text.is_empty())),
            ("group", self.group.map(|id| id.to_string())),
            ("scope", self.scope.map(|word| word.to_string())),
            ("state", self.state.map(|word| word.to_string())),
            ("year", self.year.map(|year| year.to_string())),
            ("meeting", self.meeting.map(|id| id.to_string())),
            ("archived", self.archived.then(|| "1".into())),
            (
                "sort",
                Some(self.sort_value()).filter(|sort| sort != "-number"),
            ),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in values {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        }
        query.finish()
    }

    /// Whether anything is left out of the list.
    pub fn narrows(&self) -> bool {
        let plain = Self {
            sort: self.sort,
            descending: self.descending,
            ..Self::read(&RawQuery::default())
        };
        *self != plain
    }

    /// The address of the list sorted by a column; the other way round where it already is.
    pub fn sorted_by(&self, sort: &DecisionSort) -> String {
        let other = Self {
            descending: self.sort == *sort && !self.descending,
            sort: *sort,
            ..self.clone()
        };
        format!("{}?{}", urls::decisions(), other.query())
    }

    /// For `aria-sort`; empty where the list is sorted by something else.
    pub fn direction(&self, sort: &DecisionSort) -> &'static str {
        match (self.sort == *sort, self.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    }

    /// The address of an export of just this.
    pub fn export_url(&self, extension: &str) -> String {
        format!("{}/export.{extension}?{}", urls::decisions(), self.query())
    }

    /// Adds what the register is read from: the decisions, or those that the words find.
    pub fn push_from(&self, sql: &mut QueryBuilder<Postgres>) {
        let is_reference = parse_reference(&self.text).is_some();
        let words = if is_reference { "" } else { &self.text };
        push_found(sql, "decision", "text", words);
    }

    /// Adds what is no facet, on a `decision d`.
    pub fn push_base(&self, sql: &mut QueryBuilder<Postgres>, sight: &Sight) {
        sql.push(if self.archived {
            " d.archived_at IS NOT NULL"
        } else {
            " d.archived_at IS NULL"
        });
        if let Visible::Of(groups) = &sight.groups {
            let ids: Vec<i64> = groups.iter().map(|id| id.0).collect();
            sql.push(" AND d.group_id = ANY(").push_bind(ids).push(")");
        }
        drafts::push_readable(sql, "d", &sight.drafts);
        if let Some(meeting) = self.meeting {
            sql.push(" AND d.meeting_id = ").push_bind(meeting.0);
        }
        if let Some((year, number)) = parse_reference(&self.text) {
            sql.push(" AND d.year = ").push_bind(year);
            sql.push(" AND d.number = ").push_bind(number);
        }
    }

    /// Adds all conditions, on a `decision d`.
    pub fn push_where(&self, sql: &mut QueryBuilder<Postgres>, sight: &Sight) {
        self.push_base(sql, sight);
        if let Some(group) = self.group {
            sql.push(" AND d.group_id = ").push_bind(group.0);
        }
        if let Some(scope) = self.scope {
            sql.push(" AND d.scope = ").push_bind(scope.as_str());
        }
        if let Some(state) = self.state {
            sql.push(" AND d.state = ").push_bind(state.as_str());
        }
        if let Some(year) = self.year {
            sql.push(" AND d.year = ").push_bind(year);
        }
    }

    /// Adds the order, on a `decision d` and its `working_group g`.
    pub fn push_order(&self, sql: &mut QueryBuilder<Postgres>) {
        let way = if self.descending { " DESC" } else { "" };
        let by_state: String;
        let column = match self.sort {
            DecisionSort::Number => "d.year",
            DecisionSort::Date => "d.decided_on",
            DecisionSort::Group => "g.number",
            DecisionSort::Scope => "d.scope",
            DecisionSort::State => {
                by_state = place_sql::<DecisionState>("d.state");
                &by_state
            }
        };
        sql.push(format!(
            " ORDER BY {column}{way}, d.year{way}, d.number{way}"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> DecisionFilter {
        let fields = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        DecisionFilter::read(&RawQuery(fields))
    }

    #[test]
    fn the_address_says_it_all() {
        let query =
            "q=tri&group=1&scope=measure&state=taken&year=2021&meeting=3&archived=1&sort=date";
        assert_eq!(read(query).query(), query);
        assert!(read(query).narrows());
        assert_eq!(read("state=nonsense&sort=x&group=a").query(), "");
        assert!(!read("sort=date").narrows());
    }
}
