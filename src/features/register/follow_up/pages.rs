//! The follow-up items' pages.

use super::{
    filter::{Flag, ItemFilter, ItemSort, Shown, View},
    lists::{ItemRow, Share, counted, in_states},
    model::{Item, ItemEvent, ItemState, is_overdue, target},
    queries::{OnMeeting, Told},
};
use crate::Occasion;
use askama::Template;
use kernel::{
    ids::{GroupId, PersonId},
    urls,
};
use platform::{
    auth::{Actor, Right},
    history::Entry,
    i18n::{Fact, Translator},
    markdown::{self, SafeHtml},
    web::{
        Choice, Filter as _, FormState, Pager, Shell,
        listing::{Above, Facets, called},
    },
};

/// Whether the actor may advance an item of a group.
fn may_advance(actor: &Actor, group: GroupId, owner: Option<PersonId>) -> bool {
    actor.can(Right::AdvanceFollowUp, &target(group, owner))
}

/// The quick buttons of an item in a list: the next steps, not dropping.
fn quick(state: ItemState) -> Vec<ItemEvent> {
    let steps = state.steps().into_iter();
    steps.filter(|event| *event != ItemEvent::Drop).collect()
}

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
pub(super) fn filter_label(t: Translator, counts: &Facets, name: &str, value: &str) -> Fact {
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
    pub(super) fn views(&self) -> &'static [View] {
        View::ALL
    }

    /// Whether single items are listed.
    pub(crate) fn is_list(&self) -> bool {
        self.filter.view == View::List
    }

    /// What is ticked most, in the row of filters.
    pub(super) fn flags(&self) -> &'static [Flag] {
        &[Flag::Mine, Flag::Overdue]
    }

    /// What else can be ticked.
    pub(super) fn more_flags(&self) -> &'static [Flag] {
        &[Flag::Unowned, Flag::Undated, Flag::Archived]
    }

    /// The columns to sort by.
    pub(super) fn sorts(&self) -> &'static [ItemSort] {
        ItemSort::ALL
    }

    /// The quick buttons of a line.
    pub(super) fn buttons(&self, row: &ItemRow) -> Vec<ItemEvent> {
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

/// One item.
#[derive(Template)]
#[template(path = "register/follow_up/show.html")]
pub(crate) struct ItemShowPage {
    pub shell: Shell,
    pub item: Item,
    pub told: Vec<Told>,
    pub history: Vec<Entry>,
    pub form: FormState,
    pub people: Vec<Choice>,
    pub may_edit: bool,
    pub may_advance: bool,
    /// The reader does not answer for it yet, but may.
    pub may_take_over: bool,
}

impl ItemShowPage {
    /// The steps the state allows.
    pub(super) fn buttons(&self) -> Vec<ItemEvent> {
        self.item.state.steps()
    }

    /// Whether it is past its day.
    pub(crate) fn is_overdue(&self) -> bool {
        is_overdue(self.item.state, self.item.due_on, self.shell.today)
    }

    /// Whether something is left to do.
    pub(super) fn is_open(&self) -> bool {
        self.item.state.pending() && !self.item.archived
    }

    /// How many times it was put off.
    pub(super) fn postponed(&self) -> usize {
        self.told
            .iter()
            .filter(|told| told.to_day.is_some())
            .count()
    }

    /// The decision it follows from: address and code.
    pub(super) fn decision(&self) -> Option<(String, &str)> {
        let code = self.item.decision_code.as_deref()?;
        Some((urls::decision(self.item.decision_id?), code))
    }

    /// Text of a note's Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// A new or changed item.
#[derive(Template)]
#[template(path = "register/follow_up/edit.html")]
pub(crate) struct ItemEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub is_new: bool,
    /// The groups to which the actor may add items.
    pub groups: Vec<Choice>,
    pub people: Vec<Choice>,
    pub due_hint: String,
    pub action: String,
    pub back: String,
}

/// How often one wants to be reminded.
#[derive(Template)]
#[template(path = "register/follow_up/reminders.html")]
pub(crate) struct RemindersPage {
    pub shell: Shell,
    pub form: FormState,
    pub frequencies: Vec<Choice>,
}

/// The items on the meeting's page.
#[derive(Template)]
#[template(path = "register/follow_up/panel.html")]
pub(crate) struct ItemPart {
    pub shell: Shell,
    pub actor: Actor,
    pub meeting: Occasion,
    /// Open ones of the group.
    pub open: Vec<OnMeeting>,
    /// Noted in this meeting.
    pub noted: Vec<OnMeeting>,
    /// Whether the meeting opens with the group's open items.
    pub opens_with_items: bool,
    pub may_add: bool,
}

impl ItemPart {
    /// The two lists: heading, what to say where empty, items.
    pub(super) fn lists(&self) -> Vec<(&'static str, &Vec<OnMeeting>)> {
        let mut lists = Vec::new();
        if self.opens_with_items {
            lists.push(("items-open-of-group", &self.open));
        }
        if !self.noted.is_empty() || !self.opens_with_items {
            lists.push(("items-noted-here", &self.noted));
        }
        lists
    }

    /// The quick buttons of an item.
    pub(super) fn buttons(&self, item: &OnMeeting) -> Vec<ItemEvent> {
        if may_advance(&self.actor, self.meeting.group_id, item.owner_id) {
            quick(item.state)
        } else {
            Vec::new()
        }
    }

    /// How many are overdue.
    pub(super) fn overdue(&self) -> usize {
        let late = |item: &&OnMeeting| item.is_overdue(&self.shell.today);
        self.open.iter().filter(late).count()
    }
}
