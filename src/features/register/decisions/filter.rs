//! What the register is narrowed to and how it is sorted; all of it lives in the address.

use sqlx::{Postgres, QueryBuilder};

use super::{
    model::{DecisionState, RegisterKind, ScopeKind},
    policy::Sight,
};
use crate::drafts;
use kernel::{
    codes::Reference,
    fold,
    ids::{GroupId, MeasureId, MeetingId, StrategyId},
    review_state::Outcome,
    text_enum,
    text_enum::place_sql,
    urls,
};
use platform::{
    filter,
    list_search::push_found,
    web::listing::{One, Order, Text, Tick, Usually},
};

text_enum! {
    /// What the register is sorted by.
    pub enum DecisionSort {
        Number = "number" / "decision-number",
        Date = "date" / "decision-date",
        Group = "group" / "item-group",
        Scope = "scope" / "decision-scope",
        State = "state" / "decision-state",
    }
}

filter! {
    /// What the register is narrowed to, and its order: the latest first, unless the reader says
    /// otherwise.
    pub struct DecisionFilter at urls::decisions {
        /// A code, of today or of before, or words: of what was decided, and of measures arbitrated.
        text: String = Text("q"),
        kind: Option<RegisterKind> = One("type"),
        group: Option<GroupId> = One("group"),
        scope: Option<ScopeKind> = One("scope"),
        state: Option<DecisionState> = One("state"),
        outcome: Option<Outcome> = One("outcome"),
        strategy: Option<StrategyId> = One("strategy"),
        measure: Option<MeasureId> = One("measure"),
        year: Option<i32> = One("year"),
        meeting: Option<MeetingId> = One("meeting"),
        /// Only decisions to apply to which no follow-up item belongs.
        unfollowed: bool = Tick("unfollowed"),
        archived: bool = Tick("archived"),
        order: Order<DecisionSort> = Usually("sort", Order::falling(DecisionSort::Date)),
    }
}

/// Decisions as lines of the register; what follows is where they are read from.
const DECISIONS: &str = "SELECT 'decision'::text AS kind, x.id, x.year, x.code, x.number, x.former_code, x.text, x.state,
        x.decided_on, x.group_id, x.scope, x.scope_strategy_id AS strategy_id, x.scope_measure_id AS measure_id,
        NULL::text AS outcome, x.meeting_id, x.entry_id, x.archived_at FROM ";
/// Arbitrations as such lines. There are some hundred in all, so they need no index.
const ARBITRATIONS: &str = "SELECT 'arbitration'::text, a.id, a.year, a.code, a.number, NULL::text, a.reason,
        CASE WHEN EXISTS (SELECT FROM arbitration_measure am
                          WHERE am.arbitration_id = a.id AND am.superseded_by_id IS NULL)
             THEN 'taken' ELSE 'superseded' END,
        a.taken_on, (SELECT g0.id FROM working_group g0 WHERE g0.number = 0), 'measure'::text, a.strategy_id,
        NULL::bigint, a.outcome, a.meeting_id, NULL::bigint, NULL::timestamptz FROM arbitration a";

impl DecisionFilter {
    /// The facets, each with what it counts of a line and the value it is narrowed to.
    pub(crate) fn facets(&self) -> [(&'static str, &'static str, Option<String>); 7] {
        fn said(value: Option<impl ToString>) -> Option<String> {
            value.map(|value| value.to_string())
        }
        [
            ("type", "kind", said(self.kind)),
            ("group", "group_id::text", said(self.group)),
            ("scope", "scope", said(self.scope)),
            ("state", "state", said(self.state)),
            ("outcome", "outcome", said(self.outcome)),
            ("strategy", "strategy_id::text", said(self.strategy)),
            ("year", "year::text", said(self.year)),
        ]
    }

    /// Adds what the register is read from, as far as the reader may know of it: its lines, or those
    /// that the words find.
    pub(crate) fn push_from(&self, sql: &mut QueryBuilder<Postgres>, sight: &Sight) {
        let words = match Reference::read(&self.text) {
            Some(_) => "",
            None => &self.text,
        };
        sql.push("(").push(DECISIONS);
        push_found(sql, "decision", "text", words);
        sql.push(" x");
        if sight.arbitrations {
            sql.push(" UNION ALL ").push(ARBITRATIONS);
            push_arbitrated(sql, words);
        }
        sql.push(")");
    }

    /// Adds what is no facet, on a line `d`.
    pub fn push_base(&self, sql: &mut QueryBuilder<Postgres>, sight: &Sight) {
        sql.push(if self.archived {
            " d.archived_at IS NOT NULL"
        } else {
            " d.archived_at IS NULL"
        });
        if !sight.known.all {
            sql.push(" AND d.group_id = ANY(")
                .push_bind(sight.known.groups.clone())
                .push(")");
        }
        drafts::push_readable(sql, "d", &sight.drafts);
        if self.unfollowed {
            push_unfollowed(sql, sight);
        }
        if let Some(meeting) = self.meeting {
            sql.push(" AND d.meeting_id = ").push_bind(meeting.0);
        }
        if let Some(measure) = self.measure {
            sql.push(" AND (d.measure_id = ").push_bind(measure.0);
            sql.push(
                " OR d.kind = 'arbitration' AND d.id IN (SELECT arbitration_id FROM arbitration_measure
                  WHERE measure_id = ",
            );
            sql.push_bind(measure.0).push("))");
        }
        if let Some(reference) = Reference::read(&self.text) {
            push_named(sql, &reference);
        }
    }

    /// Adds all conditions, on a line `d`.
    pub fn push_where(&self, sql: &mut QueryBuilder<Postgres>, sight: &Sight) {
        self.push_base(sql, sight);
        if let Some(kind) = self.kind {
            // Written out: then the other kind is not read.
            sql.push(format!(" AND d.kind = '{kind}'"));
        }
        if let Some(group) = self.group {
            sql.push(" AND d.group_id = ").push_bind(group.0);
        }
        if let Some(scope) = self.scope {
            sql.push(" AND d.scope = ").push_bind(scope.as_str());
        }
        if let Some(state) = self.state {
            sql.push(" AND d.state = ").push_bind(state.as_str());
        }
        if let Some(outcome) = self.outcome {
            sql.push(" AND d.outcome = ").push_bind(outcome.as_str());
        }
        if let Some(strategy) = self.strategy {
            sql.push(" AND d.strategy_id = ").push_bind(strategy.0);
        }
        if let Some(year) = self.year {
            sql.push(" AND d.year = ").push_bind(year);
        }
    }

    /// Adds the order, on a line `d` and its `working_group g`.
    pub fn push_order(&self, sql: &mut QueryBuilder<Postgres>) {
        let way = self.order.way();
        let column = match self.order.by {
            DecisionSort::Number => format!("g.number{way}, d.year{way}, "),
            DecisionSort::Date => format!("d.decided_on{way}, "),
            DecisionSort::Group => format!("g.number{way}, "),
            DecisionSort::Scope => format!("d.scope{way}, "),
            DecisionSort::State => format!("{}{way}, ", place_sql::<DecisionState>("d.state")),
        };
        sql.push(format!(" ORDER BY {column}d.number{way}, d.code{way}"));
    }
}

/// Adds that the line is a decision to apply, and that no item which the reader may know of follows it.
fn push_unfollowed(sql: &mut QueryBuilder<Postgres>, sight: &Sight) {
    sql.push(
        " AND d.kind = 'decision' AND d.state = 'taken'
          AND NOT EXISTS (SELECT FROM action_item i WHERE i.decision_id = d.id
                          AND i.decision_id IS NOT NULL AND i.archived_at IS NULL",
    );
    drafts::push_readable(sql, "i", &sight.drafts);
    sql.push(")");
}

/// Adds a condition on the code, as it is or as it was.
fn push_named(sql: &mut QueryBuilder<Postgres>, reference: &Reference) {
    sql.push(" AND (d.former_code = ")
        .push_bind(reference.former());
    match &reference.code {
        Some(code) => sql.push(" OR d.code = ").push_bind(code.clone()),
        None => sql
            .push(" OR d.year = ")
            .push_bind(reference.year)
            .push(" AND d.number = ")
            .push_bind(reference.number),
    };
    sql.push(")");
}

/// Adds a condition on an arbitration `a`: words of its reason or its destination, a part of those,
/// or a measure's words or code.
fn push_arbitrated(sql: &mut QueryBuilder<Postgres>, words: &str) {
    if words.is_empty() {
        return;
    }
    // Trigrams need three letters.
    let part = (words.chars().count() >= 3).then(|| fold::escaped_like(words));
    let words = words.to_owned();
    sql.push(" WHERE search_document(a.reason || ' ' || a.destination) @@ search_query(")
        .push_bind(words.clone())
        .push(") OR fold(a.reason || ' ' || a.destination) LIKE '%' || fold(")
        .push_bind(part.clone())
        .push(
            ") || '%' OR a.id IN (SELECT am.arbitration_id
               FROM measure m JOIN arbitration_measure am ON am.measure_id = m.id
               WHERE m.search @@ search_query(",
        )
        .push_bind(words.clone())
        .push(") OR code_is(m.code, ")
        .push_bind(words)
        .push(") OR fold(m.code || ' ' || m.title) LIKE '%' || fold(")
        .push_bind(part)
        .push(") || '%')");
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::web::{Filter as _, RawQuery};

    #[test]
    fn the_address_says_it_all() {
        let read = |query| DecisionFilter::read(&RawQuery::of(query));
        let query = "q=tri&type=arbitration&group=1&scope=measure&state=taken&outcome=leave&strategy=2\
                     &measure=4&year=2021&meeting=3&unfollowed=1&archived=1&sort=date";
        assert_eq!(read(query).query(), query);
        assert!(read(query).narrows());
        assert_eq!(read("state=nonsense&type=x&sort=x&group=a").query(), "");
        assert!(!read("sort=number").narrows());
    }
}
