//! The list of follow-up items, and its files.

use askama::Template;

use crate::follow_up::{
    export::COLUMNS,
    filter::{Flag, ItemFilter, ItemSort, Reader, Shown, View},
    lists::{self, ItemRow, Share, counted, in_states},
    model::{ItemEvent, ItemState, quick},
    policy::{self, may_advance},
};
use platform::{
    auth::{Actor, Right},
    i18n::{Fact, Translator},
    web::{
        Answer, Filter as _, Pager, RawQuery, Section, Shell, Visit,
        download::{self, TableKind},
        listing::{Above, Facets, called},
        page,
    },
};

/// The list, or the counts per person, group or organisation.
#[derive(Template)]
#[template(path = "register/follow_up/index.html")]
pub(crate) struct ItemIndexPage {
    pub shell: Shell,
    pub actor: Actor,
    pub rows: Vec<ItemRow>,
    pub shares: Vec<Share>,
    pub counts: Facets,
    pub filter: ItemFilter,
    pub above: Above,
    pub pager: Pager,
    pub may_add: bool,
}

/// What a filter is called.
pub(crate) fn filter_label(t: Translator, counts: &Facets, name: &str, value: &str) -> Fact {
    let found = counts.find(name, value).map(|count| count.label.clone());
    let key = match (name, &found) {
        ("group", None) => "item-group",
        ("person", _) => "item-owner",
        ("organisation", _) => "item-organisation",
        _ => "",
    };
    if !key.is_empty() {
        return t.fact_of(&t.t(key), found.unwrap_or_else(|| value.into()));
    }
    match (name, found) {
        ("group", Some(group)) => group.into(),
        ("state", _) => called::<Shown>(t, value).into(),
        ("q" | "who", _) => t.t1("quoted", "text", value).into(),
        (flag, _) => called::<Flag>(t, flag).into(),
    }
}

impl ItemIndexPage {
    /// What the field of the owner's name says: what was typed, else the person the address names.
    pub(crate) fn owner_typed(&self) -> &str {
        let named = self.filter.person.map(|id| id.to_string());
        let named = named.and_then(|id| self.counts.find("person", &id));
        match (self.filter.who.as_str(), named) {
            ("", Some(named)) => named.label.text(),
            (typed, _) => typed,
        }
    }

    /// How many items these states have.
    pub(crate) fn in_states(&self, shown: &Shown) -> i64 {
        in_states(&self.counts, *shown)
    }

    /// What states can be chosen.
    pub(crate) fn all_shown(&self) -> &'static [Shown] {
        Shown::ALL
    }

    /// The ways to look at the items.
    pub(crate) fn views(&self) -> &'static [View] {
        View::ALL
    }

    /// Whether single items are listed.
    pub(crate) fn is_list(&self) -> bool {
        self.filter.view == View::List
    }

    /// What is ticked most, in the row of filters.
    pub(crate) fn flags(&self) -> &'static [Flag] {
        &[Flag::Mine, Flag::Overdue]
    }

    /// What else can be ticked.
    pub(crate) fn more_flags(&self) -> &'static [Flag] {
        &[Flag::Unowned, Flag::Undated, Flag::Archived]
    }

    /// The columns to sort by.
    pub(crate) fn sorts(&self) -> &'static [ItemSort] {
        ItemSort::ALL
    }

    /// The quick buttons of a line.
    pub(crate) fn buttons(&self, row: &ItemRow) -> Vec<ItemEvent> {
        if self.filter.archived || !may_advance(&self.actor, row.group_id, row.owner_id) {
            return Vec::new();
        }
        quick(row.state)
    }

    /// The list of a share's items.
    pub(crate) fn share_url(&self, share: &Share) -> String {
        let (name, value) = match (self.filter.view, share.id) {
            (View::Groups, Some(id)) => ("group", id),
            (View::Organisations, Some(id)) => ("organisation", id),
            (_, Some(id)) => ("person", id),
            (_, None) => ("unowned", 1),
        };
        let list = self.filter.with("view", View::List);
        list.with(name, value).url()
    }

    /// What the shares are of, in words.
    pub(crate) fn share_heading(&self) -> String {
        let key = match self.filter.view {
            View::Groups => "item-group",
            View::Organisations => "item-organisation",
            _ => "item-owner",
        };
        self.shell.t.t(key)
    }

    /// The states that shares count.
    pub(crate) fn share_states(&self) -> Vec<ItemState> {
        counted().collect()
    }

    /// A share's bar in words.
    pub(crate) fn bar_label(&self, share: &Share) -> String {
        let t = self.shell.t;
        let parts = share.segments(share.items()).into_iter();
        let parts = parts.map(|s| t.fact(&t.t(&format!("items-bar-{}", s.kind)), s.count));
        parts.collect::<Vec<_>>().join(", ")
    }

    /// Items of the largest share: they fill a bar's width.
    pub(crate) fn largest(&self) -> i64 {
        let items = self.shares.iter().map(Share::items);
        items.max().unwrap_or_default()
    }
}

/// Rows on one page of the list.
const LISTED: i64 = 50;

/// For whom a list is made.
fn reader(visit: &Visit) -> Reader {
    Reader {
        id: visit.actor.id,
        known: visit.actor.reach(Right::ReadFollowUp),
        drafts: visit.actor.reach(Right::TakeNotes),
        today: visit.shell.today,
        lang: visit.shell.t.0,
    }
}

pub(crate) async fn index(visit: Visit, query: RawQuery) -> Answer {
    let reader = reader(&visit);
    let filter = ItemFilter::read(&query);
    let size = visit.shell.rows(LISTED);
    let window = query.window(size);
    let mut db = visit.db().await?;
    let counts = lists::counts(&mut db, &filter, &reader).await?;
    let (mut rows, mut shares) = (Vec::new(), Vec::new());
    let total = if filter.view == View::List {
        rows = lists::list(&mut db, &filter, &reader, window).await?;
        lists::in_states(&counts, filter.shown)
    } else {
        shares = lists::shares(&mut db, &filter, &reader, window).await?;
        shares.first().map_or(0, |share| share.total)
    };
    let t = visit.shell.t;
    let mine = Some(("mine", "items-mine"));
    let above = Above::of(&filter, &visit.actor, t, mine, |name, value| {
        filter_label(t, &counts, name, value)
    });
    let title = t.t("follow-up-title");
    page(&ItemIndexPage {
        may_add: policy::add_somewhere(&visit.actor).is_ok(),
        pager: filter.pager(query.page(), size, total),
        shell: visit.shell.titled(Section::Register, title),
        actor: visit.actor,
        rows,
        shares,
        counts,
        filter,
        above,
    })
}

/// Just what the list shows, all its pages.
pub(crate) async fn export(visit: Visit, query: RawQuery, kind: TableKind) -> Answer {
    let found = lists::listed(&ItemFilter::read(&query), &reader(&visit), "");
    download::list(visit, kind, "follow-up-title", COLUMNS, found).await
}
