//! What the list is narrowed to and how it is sorted; all of it lives in the address.

use chrono::NaiveDate;
use sqlx::{Postgres, QueryBuilder};

use super::model::ItemState;
use kernel::{
    fold,
    ids::{GroupId, OrganisationId, PersonId},
    text_enum,
    text_enum::place_sql,
    urls,
};
use platform::{
    auth::{DraftSight, Visible, drafts},
    list_search::push_found,
    web::RawQuery,
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

/// What the list is narrowed to, and its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFilter {
    pub view: View,
    pub shown: Shown,
    pub group: Option<GroupId>,
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub flags: Vec<Flag>,
    pub text: String,
    /// A part of the name of who answers for it.
    pub who: String,
    pub sort: ItemSort,
    pub descending: bool,
}

/// For whom a list is made, and when.
#[derive(Debug, Clone)]
pub struct Reader {
    pub id: PersonId,
    pub visible: Visible,
    /// Those noted in drafts.
    pub drafts: DraftSight,
    pub today: NaiveDate,
}

impl ItemFilter {
    /// Reads an address; what makes no sense is passed over.
    pub fn read(query: &RawQuery) -> Self {
        let sort = query.first("sort");
        let word = sort.strip_prefix('-');
        let ticked = |flag: &&Flag| !query.first(flag.as_str()).is_empty();
        let typed = |name| -> String {
            let text = query.first(name).replace('\0', "");
            text.trim().chars().take(200).collect()
        };
        Self {
            view: query.parsed("view").unwrap_or(View::List),
            shown: query.parsed("state").unwrap_or(Shown::Pending),
            group: query.parsed("group"),
            person: query.parsed("person"),
            organisation: query.parsed("organisation"),
            flags: Flag::ALL.iter().filter(ticked).copied().collect(),
            text: typed("q"),
            who: typed("who"),
            sort: word.unwrap_or(sort).parse().unwrap_or(ItemSort::Due),
            descending: word.is_some(),
        }
    }

    /// Whether something is ticked.
    pub fn has(&self, flag: &Flag) -> bool {
        self.flags.contains(flag)
    }

    /// `due`, `-what`.
    pub fn sort_value(&self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.sort)
    }

    /// The address's query.
    pub fn query(&self) -> String {
        let values = [
            (
                "view",
                Some(self.view.to_string()).filter(|_| self.view != View::List),
            ),
            ("q", Some(self.text.clone()).filter(|text| !text.is_empty())),
            (
                "state",
                Some(self.shown.to_string()).filter(|_| self.shown != Shown::Pending),
            ),
            ("group", self.group.map(|id| id.to_string())),
            ("who", Some(self.who.clone()).filter(|who| !who.is_empty())),
            ("person", self.person.map(|id| id.to_string())),
            ("organisation", self.organisation.map(|id| id.to_string())),
            ("sort", Some(self.sort_value()).filter(|sort| sort != "due")),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in values {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        }
        for flag in &self.flags {
            query.append_pair(flag.as_str(), "1");
        }
        query.finish()
    }

    /// The list's address.
    pub fn url(&self) -> String {
        let query = self.query();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", urls::follow_up())
    }

    /// Whether anything but the states is left out of the list.
    pub fn narrows(&self) -> bool {
        let plain = Self {
            view: self.view,
            sort: self.sort,
            descending: self.descending,
            ..Self::read(&RawQuery::default())
        };
        *self != plain
    }

    /// The same, shown otherwise.
    pub fn viewed(&self, view: &View) -> String {
        let other = Self {
            view: *view,
            ..self.clone()
        };
        other.url()
    }

    /// The address of the list sorted by a column; the other way round where it already is.
    pub fn sorted_by(&self, sort: &ItemSort) -> String {
        let other = Self {
            descending: self.sort == *sort && !self.descending,
            sort: *sort,
            ..self.clone()
        };
        other.url()
    }

    /// For `aria-sort`; empty where the list is sorted by something else.
    pub fn direction(&self, sort: &ItemSort) -> &'static str {
        match (self.sort == *sort, self.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    }

    /// The address of an export of just this.
    pub fn export_url(&self, extension: &str) -> String {
        format!("{}/export.{extension}?{}", urls::follow_up(), self.query())
    }

    /// Adds what the list is read from: the items, or those that the words find.
    pub fn push_from(&self, sql: &mut QueryBuilder<Postgres>) {
        push_found(sql, "action_item", "what", &self.text);
    }

    /// Adds who may see, the name and the ticks, on an `action_item i` and its owner `p`.
    pub fn push_base(&self, sql: &mut QueryBuilder<Postgres>, reader: &Reader) {
        sql.push(if self.has(&Flag::Archived) {
            " i.archived_at IS NOT NULL"
        } else {
            " i.archived_at IS NULL"
        });
        if let Visible::Of(groups) = &reader.visible {
            let ids: Vec<i64> = groups.iter().map(|id| id.0).collect();
            sql.push(" AND (i.group_id = ANY(")
                .push_bind(ids)
                .push(") OR ");
            push_mine(sql, reader.id);
            sql.push(")");
        }
        drafts::push_readable(sql, "i", &reader.drafts);
        for flag in &self.flags {
            match flag {
                Flag::Mine => {
                    sql.push(" AND ");
                    push_mine(sql, reader.id);
                }
                Flag::Overdue => {
                    sql.push(" AND i.pending AND i.due_on < ");
                    sql.push_bind(reader.today);
                }
                Flag::Unowned => {
                    sql.push(" AND i.owner_id IS NULL");
                }
                Flag::Undated => {
                    sql.push(" AND i.due_on IS NULL");
                }
                Flag::Archived => {}
            }
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
        let way = if self.descending { " DESC" } else { "" };
        let by_state: String;
        let column = match self.sort {
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
pub const FACETS: [&str; 4] = ["state", "group", "person", "organisation"];

/// What somebody answers for or helps with.
pub fn push_mine(sql: &mut QueryBuilder<Postgres>, person: PersonId) {
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

    #[test]
    fn the_address_says_it_all() {
        let query = "view=people&q=note&state=done&group=1&who=lote&person=2&organisation=3&sort=-what&mine=1&undated=1";
        let fields = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        let filter = ItemFilter::read(&RawQuery(fields));
        assert_eq!(filter.query(), query);
        let plain = ItemFilter::read(&RawQuery::default());
        assert_eq!(plain.url(), "/follow-up");
        assert!(!plain.narrows() && filter.narrows());
        assert!(
            plain.shown.includes(ItemState::InProgress) && !plain.shown.includes(ItemState::Done)
        );
    }
}
