//! What the list is narrowed to and how it is sorted; all of it lives in the address.

use chrono::NaiveDate;
use sqlx::{Postgres, QueryBuilder};

use super::model::ItemState;
use crate::drafts;
use kernel::{
    fold,
    ids::{GroupId, OrganisationId, PersonId},
    lang::Lang,
    text_enum,
    text_enum::place_sql,
    urls,
};
use platform::{
    auth::Reach,
    filter,
    list_search::push_found,
    web::listing::{One, Order, Text, Tick, Usually},
};

text_enum! {
    /// Which states a list shows.
    pub enum Shown {
        /// What remains to be done.
        Pending = "pending" / "items-pending",
        Open = "open" / "item-state-open",
        InProgress = "in_progress" / "item-state-in-progress",
        Done = "done" / "item-state-done",
        Dropped = "dropped" / "item-state-dropped",
        All = "all" / "filter-all",
    }
}

text_enum! {
    /// How the items are shown.
    pub enum View {
        List = "list" / "items-view-list",
        People = "people" / "items-view-people",
        Groups = "groups" / "items-view-groups",
        Organisations = "organisations" / "items-view-organisations",
    }
}

text_enum! {
    /// What the list is sorted by.
    pub enum ItemSort {
        What = "what" / "item-what",
        Owner = "owner" / "item-owner",
        Group = "group" / "item-group",
        Due = "due" / "item-due",
        State = "state" / "item-state",
    }
}

text_enum! {
    /// What can be ticked.
    pub enum Flag {
        Mine = "mine" / "items-mine",
        Overdue = "overdue" / "items-overdue",
        Unowned = "unowned" / "items-unowned",
        Undated = "undated" / "items-undated",
        Archived = "archived" / "filter-archived",
    }
}

filter! {
    /// What the list is narrowed to, and its order.
    pub struct ItemFilter at urls::follow_up {
        view: View = Usually("view", View::List),
        text: String = Text("q"),
        shown: Shown = Usually("state", Shown::Pending),
        group: Option<GroupId> = One("group"),
        /// A part of the name of who answers for it.
        who: String = Text("who"),
        person: Option<PersonId> = One("person"),
        organisation: Option<OrganisationId> = One("organisation"),
        order: Order<ItemSort> = Usually("sort", Order::rising(ItemSort::Due)),
        mine: bool = Tick("mine"),
        overdue: bool = Tick("overdue"),
        unowned: bool = Tick("unowned"),
        undated: bool = Tick("undated"),
        archived: bool = Tick("archived"),
    }
}

/// For whom a list is made, and when.
#[derive(Debug, Clone)]
pub struct Reader {
    pub id: PersonId,
    pub known: Reach,
    /// Those noted in drafts.
    pub drafts: Reach,
    pub today: NaiveDate,
    pub lang: Lang,
}

impl ItemFilter {
    /// Adds what the list is read from: the items, or those that the words find.
    pub(crate) fn push_from(&self, sql: &mut QueryBuilder<Postgres>) {
        push_found(sql, "action_item", "what", &self.text);
    }

    /// Adds who may see, the name and the ticks, on an `action_item i` and its owner `p`.
    pub fn push_base(&self, sql: &mut QueryBuilder<Postgres>, reader: &Reader) {
        sql.push(if self.archived {
            " i.archived_at IS NOT NULL"
        } else {
            " i.archived_at IS NULL"
        });
        if !reader.known.all {
            sql.push(" AND (i.group_id = ANY(")
                .push_bind(reader.known.groups.clone())
                .push(") OR ");
            push_mine(sql, reader.id);
            sql.push(")");
        }
        drafts::push_readable(sql, "i", &reader.drafts);
        if self.mine {
            sql.push(" AND ");
            push_mine(sql, reader.id);
        }
        if self.overdue {
            sql.push(" AND i.pending AND i.due_on < ");
            sql.push_bind(reader.today);
        }
        if self.unowned {
            sql.push(" AND i.owner_id IS NULL");
        }
        if self.undated {
            sql.push(" AND i.due_on IS NULL");
        }
        if !self.who.is_empty() {
            let pattern = format!("%{}%", fold::escaped_like(&self.who));
            sql.push(
                " AND i.id IN (
                    SELECT a.id FROM person p JOIN action_item a ON a.owner_id = p.id
                    WHERE fold(p.first_name || ' ' || p.last_name) LIKE fold(",
            );
            sql.push_bind(pattern.clone());
            sql.push(
                ") UNION ALL SELECT a.id FROM action_item a
                    WHERE a.owner_id IS NULL AND a.owner_name <> '' AND fold(a.owner_name) LIKE fold(",
            );
            sql.push_bind(pattern).push("))");
        }
    }

    /// Adds a facet's condition (without `AND`); `TRUE` where it narrows nothing.
    pub fn push_facet(&self, facet: &str, sql: &mut QueryBuilder<Postgres>) {
        let (column, id) = match facet {
            "group" => ("i.group_id", self.group.map(|id| id.0)),
            "person" => ("i.owner_id", self.person.map(|id| id.0)),
            "organisation" => ("p.organisation_id", self.organisation.map(|id| id.0)),
            _ => return self.push_state(sql),
        };
        match id {
            Some(id) => sql
                .push(format!("coalesce({column} = "))
                .push_bind(id)
                .push(", false)"),
            None => sql.push("TRUE"),
        };
    }

    fn push_state(&self, sql: &mut QueryBuilder<Postgres>) {
        match self.shown {
            Shown::All => sql.push("TRUE"),
            Shown::Pending => sql.push("i.pending"),
            one => sql.push("i.state = ").push_bind(one.as_str()),
        };
    }

    fn shows_only_pending(&self) -> bool {
        let states = ItemState::ALL.iter().copied();
        let mut shown = states.filter(|state| self.shown.includes(*state));
        shown.all(ItemState::pending)
    }

    /// Adds all conditions.
    pub fn push_where(&self, sql: &mut QueryBuilder<Postgres>, reader: &Reader) {
        self.push_base(sql, reader);
        for facet in FACETS {
            sql.push(" AND ");
            self.push_facet(facet, sql);
        }
    }

    /// Adds the order: what is overdue comes first unless another column sorts.
    pub fn push_order(&self, sql: &mut QueryBuilder<Postgres>) {
        let way = self.order.way();
        let by_state: String;
        let column = match self.order.by {
            ItemSort::What => "fold(i.what)",
            ItemSort::Owner => "fold(p.last_name)",
            ItemSort::Group => "g.number",
            // What is done comes last; where nothing is, the index has the order.
            ItemSort::Due if self.shows_only_pending() => "i.due_on",
            ItemSort::Due => "i.pending DESC, i.due_on",
            ItemSort::State => {
                by_state = place_sql::<ItemState>("i.state");
                &by_state
            }
        };
        sql.push(format!(
            " ORDER BY {column}{way} NULLS LAST, i.due_on NULLS LAST, i.id"
        ));
    }
}

/// What items are counted by.
pub(crate) const FACETS: [&str; 4] = ["state", "group", "person", "organisation"];

/// What somebody answers for or helps with.
pub(crate) fn push_mine(sql: &mut QueryBuilder<Postgres>, person: PersonId) {
    sql.push("(i.owner_id = ").push_bind(person.0);
    sql.push(" OR i.id IN (SELECT h.item_id FROM action_item_helper h WHERE h.person_id = ");
    sql.push_bind(person.0).push("))");
}

impl Shown {
    /// Whether a list of these shows a state.
    pub fn includes(self, state: ItemState) -> bool {
        match self {
            Self::All => true,
            Self::Pending => state.pending(),
            one => one.as_str() == state.as_str(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::web::{Filter as _, RawQuery};

    #[test]
    fn the_address_says_it_all() {
        let query = "view=people&q=note&state=done&group=1&who=lote&person=2&organisation=3&sort=-what&mine=1&undated=1";
        let filter = ItemFilter::read(&RawQuery::of(query));
        assert_eq!(filter.query(), query);
        let plain = ItemFilter::read(&RawQuery::default());
        assert_eq!(plain.url(), "/follow-up");
        assert!(!plain.narrows() && filter.narrows());
        assert!(
            plain.shown.includes(ItemState::InProgress) && !plain.shown.includes(ItemState::Done)
        );
    }
}
