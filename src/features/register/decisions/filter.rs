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
    filter,
    list_search::push_found,
    web::listing::{One, Order, Text, Tick, Usually},
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

filter! {
    /// What the register is narrowed to, and its order: the latest first, unless the reader says
    /// otherwise.
    pub struct DecisionFilter at urls::decisions {
        text: String = Text("q"),
        group: Option<GroupId> = One("group"),
        scope: Option<ScopeKind> = One("scope"),
        state: Option<DecisionState> = One("state"),
        year: Option<i32> = One("year"),
        meeting: Option<MeetingId> = One("meeting"),
        archived: bool = Tick("archived"),
        order: Order<DecisionSort> = Usually("sort", Order::falling(DecisionSort::Number)),
    }
}

impl DecisionFilter {
    /// Adds what the register is read from: the decisions, or those that the words find.
    pub(crate) fn push_from(&self, sql: &mut QueryBuilder<Postgres>) {
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
        let way = self.order.way();
        let by_state: String;
        let column = match self.order.by {
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
    use platform::web::{Filter as _, RawQuery};

    #[test]
    fn the_address_says_it_all() {
        let read = |query| DecisionFilter::read(&RawQuery::of(query));
        let query =
            "q=tri&group=1&scope=measure&state=taken&year=2021&meeting=3&archived=1&sort=date";
        assert_eq!(read(query).query(), query);
        assert!(read(query).narrows());
        assert_eq!(read("state=nonsense&sort=x&group=a").query(), "");
        assert!(!read("sort=date").narrows());
    }
}
