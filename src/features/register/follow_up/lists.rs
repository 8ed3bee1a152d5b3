//! Reading lists of items: rows, counts, and the items of each person, group, organisation.

use std::borrow::Borrow;

use chrono::NaiveDate;
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};

use super::{
    filter::{FACETS, ItemFilter, Reader, Shown, View, push_mine},
    model::{ItemState, is_overdue},
};
use kernel::{
    ids::{ActionItemId, GroupId, MeetingId, PersonId},
    text_enum::TextEnum as _,
};
use platform::{
    i18n::Said,
    web::{
        listing::{FacetCount, Facets},
        state_bar::{self, Piece},
    },
};

/// A line of the list.
#[derive(Debug, Clone, FromRow)]
pub struct ItemRow {
    pub id: ActionItemId,
    pub what: String,
    pub group_id: GroupId,
    pub group_code: String,
    pub owner_id: Option<PersonId>,
    pub owner: String,
    pub organisation: String,
    pub helpers: String,
    pub due_on: Option<NaiveDate>,
    pub state: ItemState,
    pub meeting_id: Option<MeetingId>,
    pub meeting: String,
    pub postponed: i64,
    pub notes: i64,
}

impl ItemRow {
    /// Whether it is past its day.
    pub(crate) fn is_overdue(&self, today: &NaiveDate) -> bool {
        is_overdue(self.state, self.due_on, *today)
    }
}

/// A page of the list.
pub async fn list(
    db: &mut PgConnection,
    filter: &ItemFilter,
    reader: &Reader,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<ItemRow>> {
    // Written out: the plan is made for a page, not for a tenth of the list.
    let mut sql = listed(filter, reader, &format!(" LIMIT {limit} OFFSET {offset}"));
    sql.build_query_as().fetch_all(db).await
}

/// Finds the rows of the list, or a page: they are found first, only those are joined.
pub fn listed(filter: &ItemFilter, reader: &Reader, page: &str) -> QueryBuilder<Postgres> {
    let mut sql = QueryBuilder::<Postgres>::new("WITH page AS (SELECT i.id FROM ");
    filter.push_from(&mut sql);
    sql.push(
        " i LEFT JOIN working_group g ON g.id = i.group_id
         LEFT JOIN person p ON p.id = i.owner_id WHERE",
    );
    filter.push_where(&mut sql, reader);
    filter.push_order(&mut sql);
    sql.push(page).push(
        ") SELECT i.id, i.what, i.group_id, g.code AS group_code, i.owner_id,
                coalesce(p.name, i.owner_name) AS owner, coalesce(o.short_name, '') AS organisation,
                coalesce((SELECT string_agg(hp.name, ', ' ORDER BY hp.name) FROM action_item_helper h
                          JOIN person hp ON hp.id = h.person_id WHERE h.item_id = i.id), '') AS helpers,
                i.due_on, i.state, i.meeting_id, coalesce(m.title, '') AS meeting,
                (SELECT count(*) FROM action_item_postponement pp WHERE pp.item_id = i.id) AS postponed,
                (SELECT count(*) FROM action_item_note n WHERE n.item_id = i.id) AS notes
         FROM page JOIN action_item i ON i.id = page.id
         JOIN working_group g ON g.id = i.group_id
         LEFT JOIN person p ON p.id = i.owner_id
         LEFT JOIN organisation o ON o.id = p.organisation_id
         LEFT JOIN meeting m ON m.id = i.meeting_id",
    );
    filter.push_order(&mut sql);
    sql
}

/// Adds `WITH hit AS (…)`: what may be seen, counted by group, state and owner, with a column per
/// facet that says whether the facet's filter keeps it.
fn push_hits(sql: &mut QueryBuilder<Postgres>, filter: &ItemFilter, reader: &Reader, dues: bool) {
    sql.push(
        "WITH cell AS MATERIALIZED (
           SELECT i.group_id, i.state, i.owner_id, bool_and(i.pending) AS pending, count(*) AS n,
                  count(*) FILTER (WHERE i.due_on IS NULL) AS undated, count(*) FILTER (WHERE i.due_on < ",
    )
    .push_bind(reader.today)
    .push(") AS past, count(*) FILTER (WHERE ");
    push_mine(sql, reader.id);
    sql.push(") AS mine");
    if dues {
        sql.push(", min(i.due_on) FILTER (WHERE i.due_on >= ")
            .push_bind(reader.today)
            .push(") AS next_due");
    }
    sql.push(" FROM ");
    filter.push_from(sql);
    sql.push(" i WHERE");
    filter.push_base(sql, reader);
    sql.push(
        " GROUP BY 1, 2, 3),
         hit AS MATERIALIZED (
           SELECT i.*, p.organisation_id",
    );
    for facet in FACETS {
        sql.push(", (");
        filter.push_facet(facet, sql);
        sql.push(format!(") AS in_{facet}"));
    }
    sql.push(" FROM cell i LEFT JOIN person p ON p.id = i.owner_id)");
}

/// Counts per value of each filter, the other filters applied; of people those who have most.
pub async fn counts(
    db: &mut PgConnection,
    filter: &ItemFilter,
    reader: &Reader,
) -> sqlx::Result<Facets> {
    let mut sql = QueryBuilder::<Postgres>::new("");
    push_hits(&mut sql, filter, reader, false);
    let lang = reader.lang;
    sql.push(format!(
        " (SELECT 'state' AS facet, h.state AS value, ARRAY[''] AS label, sum(h.n)::bigint AS count FROM hit h
           WHERE in_group AND in_person AND in_organisation GROUP BY h.state)
          UNION ALL
          (SELECT 'group', g.id::text, said_in(g.code || ' · ', g.names, '{lang}'), h.n
           FROM (SELECT group_id, sum(n)::bigint AS n FROM hit
                 WHERE in_state AND in_person AND in_organisation GROUP BY 1) h
           JOIN working_group g ON g.id = h.group_id ORDER BY g.number)
          UNION ALL
          (SELECT 'person', p.id::text, ARRAY[p.name], h.n
           FROM (SELECT owner_id, sum(n)::bigint AS n FROM hit
                 WHERE in_state AND in_group AND in_organisation AND owner_id IS NOT NULL
                 GROUP BY 1 ORDER BY owner_id = "
    ))
    .push_bind(filter.person.map(|id| id.0))
    .push(
        " DESC NULLS LAST, 2 DESC, 1 LIMIT 50) h
           JOIN person p ON p.id = h.owner_id ORDER BY fold(p.last_name), p.id)
          UNION ALL
          (SELECT 'organisation', o.id::text, ARRAY[o.name], h.n
           FROM (SELECT organisation_id, sum(n)::bigint AS n FROM hit
                 WHERE in_state AND in_group AND in_person GROUP BY 1) h
           JOIN organisation o ON o.id = h.organisation_id ORDER BY fold(o.name) LIMIT 500)
          UNION ALL
          (SELECT 'flag', flag, ARRAY[''], n
           FROM (SELECT coalesce(sum(past) FILTER (WHERE pending), 0)::bigint AS overdue,
                        coalesce(sum(n) FILTER (WHERE owner_id IS NULL), 0)::bigint AS unowned,
                        coalesce(sum(undated), 0)::bigint AS undated, coalesce(sum(mine), 0)::bigint AS mine
                 FROM hit WHERE in_state AND in_group AND in_person AND in_organisation) h
           CROSS JOIN LATERAL (VALUES ('overdue', overdue), ('unowned', unowned), ('undated', undated),
                                      ('mine', mine)) AS flags (flag, n))",
    );
    let counts: Vec<FacetCount> = sql.build_query_as().fetch_all(db).await?;
    Ok(counts.into())
}

/// How many items these states have, from the counts.
pub(crate) fn in_states(counts: &Facets, shown: Shown) -> i64 {
    let is_shown = |word: &str| ItemState::from_word(word).is_some_and(|s| shown.includes(s));
    counts.sum("state", is_shown)
}

/// The items of a person, group or organisation, counted.
#[derive(Debug, Clone, FromRow)]
pub struct Share {
    /// None: items that nobody answers for, or of nobody's organisation.
    pub id: Option<i64>,
    pub label: Said,
    /// In each of the states that are [`counted`].
    pub counts: Vec<i64>,
    pub overdue: i64,
    pub undated: i64,
    pub next_due: Option<NaiveDate>,
    /// Rows of the whole list.
    pub total: i64,
}

/// The states that shares count.
pub fn counted() -> impl Iterator<Item = ItemState> {
    let all = ItemState::ALL.iter().copied();
    all.filter(|state| *state != ItemState::Dropped)
}

impl Share {
    /// How many are in states like these.
    fn sum(&self, like: impl Fn(ItemState) -> bool) -> i64 {
        let counts = counted().zip(&self.counts);
        counts
            .filter(|(state, _)| like(*state))
            .map(|(_, n)| n)
            .sum()
    }

    /// How many are in a state.
    pub fn of(&self, state: &ItemState) -> i64 {
        self.sum(|other| other == *state)
    }

    /// Its items, whatever their state.
    pub fn items(&self) -> i64 {
        self.counts.iter().sum()
    }

    /// The bar, where so many fill the width: overdue, then to do, then done.
    pub fn segments(&self, whole: impl Borrow<i64>) -> Vec<Piece<&'static str>> {
        let pending = self.sum(ItemState::pending) - self.overdue;
        let done = self.sum(|state| !state.pending());
        let parts = [
            ("overdue", self.overdue),
            ("pending", pending),
            ("done", done),
        ];
        state_bar::pieces(parts, *whole.borrow())
    }
}

/// Per person, group or organisation: those with most overdue items first. Done items count,
/// whatever states the list shows.
pub async fn shares(
    db: &mut PgConnection,
    filter: &ItemFilter,
    reader: &Reader,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<Share>> {
    let group = format!("said_in(g.code || ' · ', g.names, '{}')", reader.lang);
    let (id, label, join) = match filter.view {
        View::Groups => (
            "h.group_id",
            group.as_str(),
            "JOIN working_group g ON g.id = h.group_id",
        ),
        View::Organisations => (
            "h.organisation_id",
            "ARRAY[coalesce(o.name, '')]",
            "LEFT JOIN organisation o ON o.id = h.organisation_id",
        ),
        View::People | View::List => (
            "h.owner_id",
            "ARRAY[coalesce(p.name, '')]",
            "LEFT JOIN person p ON p.id = h.owner_id",
        ),
    };
    let mut sql = QueryBuilder::<Postgres>::new("");
    push_hits(&mut sql, filter, reader, true);
    let sum =
        |what: &str, of: &str| format!("coalesce(sum({what}) FILTER (WHERE {of}), 0)::bigint");
    let counts: Vec<String> = counted()
        .map(|state| sum("h.n", &format!("h.state = '{state}'")))
        .collect();
    let in_states: Vec<String> = counted().map(|state| format!("'{state}'")).collect();
    sql.push(format!(
        " SELECT {id} AS id, {label} AS label, ARRAY[{}] AS counts, {} AS overdue,
                 {} AS undated, min(h.next_due) FILTER (WHERE h.pending) AS next_due, count(*) OVER () AS total
          FROM hit h {join}
          WHERE h.state IN ({}) AND in_group AND in_person AND in_organisation
          GROUP BY 1, 2 ORDER BY overdue DESC, {} DESC, 2, 1 LIMIT {limit} OFFSET {offset}",
        counts.join(", "),
        sum("h.past", "h.pending"),
        sum("h.undated", "h.pending"),
        in_states.join(", "),
        sum("h.n", "h.pending"),
    ));
    sql.build_query_as().fetch_all(db).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_wide_as_its_items_and_leaves_out_what_is_not_there() {
        let count = |state| match state {
            ItemState::Open => 3,
            ItemState::Done => 4,
            _ => 0,
        };
        let share = Share {
            id: Some(1),
            label: "GT1".into(),
            counts: counted().map(count).collect(),
            overdue: 3,
            undated: 0,
            next_due: None,
            total: 1,
        };
        let segments = share.segments(share.items());
        let names: Vec<_> = segments.iter().map(|s| s.kind).collect();
        assert_eq!(names, ["overdue", "done"]);
        assert_eq!((segments[1].x, segments[1].width), (428, 572));
        // Beside one of twice as many.
        assert_eq!(share.segments(14)[1].width, 286);
    }
}
