//! What stands above a list: the reader's ways to see it, and the filters in use, each to be taken off.

use super::{Filter, SHOWING, raw};
use crate::{
    auth::{Actor, Role},
    i18n::{Fact, Translator},
};
use kernel::{ids::GroupId, roles::Membership, text_enum::TextEnum};

/// The parameter of lists that show less than all where nothing is asked for.
const ALL: &str = "all";

/// A way to the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    pub label: Fact,
    pub url: String,
    pub is_shown: bool,
}

/// What stands above a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Above {
    /// Mine, my groups', all; none where there is but one.
    pub ways: Vec<Way>,
    /// The filters in use: each leads to the list without it.
    pub in_use: Vec<Way>,
    /// The list without any.
    pub all: String,
}

impl Above {
    /// Of a list; `mine` is what can be ticked for the reader's own, with its text; `label` says a filter
    /// in words.
    pub fn of<F: Filter, L: Into<Fact>>(
        filter: &F,
        actor: &Actor,
        t: Translator,
        mine: Option<(&str, &str)>,
        label: impl Fn(&str, &str) -> L,
    ) -> Self {
        let all = whole(filter);
        let bare = all.with(ALL, "");
        let way = |label: String, list: &F| Way {
            label: label.into(),
            url: list.url(),
            is_shown: list.narrowing() == filter.narrowing(),
        };
        let mut ways = Vec::new();
        if let Some((name, key)) = mine {
            ways.push(way(t.t(key), &bare.with(name, 1)));
        }
        for (group, code) in worked_in(actor) {
            ways.push(way(code, &bare.with("group", group.0)));
        }
        if !ways.is_empty() {
            ways.push(way(t.t("filter-all"), &all));
        }
        let taken_off = filter.narrowing().into_iter().map(|pair| {
            let rest = filter.without(&pair);
            Way {
                label: label(pair.0, &pair.1).into(),
                url: match rest.narrows() {
                    true => rest.url(),
                    false => all.url(),
                },
                is_shown: false,
            }
        });
        Self {
            ways,
            in_use: taken_off.collect(),
            all: all.url(),
        }
    }
}

/// What is listed where the address asks for nothing: what concerns the reader's only group; all to the
/// coordination, and to who works in several. For lists with the parameter `all`.
pub fn usual<F: Filter>(asked: F, actor: &Actor) -> F {
    let asks = asked.narrows() || asked.has(ALL, 1) || actor.is_coordination();
    match worked_in(actor).as_slice() {
        [(group, _)] if !asks => asked.with("group", group.0),
        _ => asked,
    }
}

/// What a stored word is called.
pub fn called<E: TextEnum>(t: Translator, word: &str) -> String {
    E::from_word(word).map_or_else(|| word.to_owned(), |word| t.word(word))
}

/// The same list with nothing left out.
fn whole<F: Filter>(filter: &F) -> F {
    let pairs = filter.pairs().into_iter();
    F::read(&raw(pairs.filter(|(name, _)| SHOWING.contains(name)))).with(ALL, 1)
}

/// The groups that somebody works in, with their codes; not the coordination group.
fn worked_in(actor: &Actor) -> Vec<(GroupId, String)> {
    let works = |m: &&Membership| {
        let roles = [Role::Pilot, Role::Facilitator, Role::Coordinator];
        roles.contains(&m.role) && !m.in_gt0() && !m.scope.is_empty()
    };
    let held = actor.memberships.iter().filter(works);
    let mut groups: Vec<(GroupId, String)> = held
        .filter_map(|m| Some((m.group?, m.scope.clone())))
        .collect();
    groups.sort_by_key(|(group, _)| group.0);
    groups.dedup_by_key(|(group, _)| group.0);
    groups
}
