//! The reader's ways to see the list: the measures they pilot, those of their groups, all.

use kernel::roles::Membership;
use platform::{
    auth::{Actor, Reach, Role},
    web::{Filter as _, RawQuery},
};

use super::filter::{MeasureFilter, Shown};

/// A way to see the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct View {
    /// Key of what it is called.
    pub key: &'static str,
    filter: MeasureFilter,
}

impl View {
    fn new(key: &'static str, query: &str) -> Self {
        let filter = MeasureFilter::read(&RawQuery::of(query));
        Self { key, filter }
    }

    /// Its address.
    pub(super) fn url(&self) -> String {
        self.filter.url()
    }

    /// Whether a list shows just this.
    pub(super) fn is_shown(&self, filter: &MeasureFilter) -> bool {
        self.filter.narrowing() == filter.narrowing()
    }
}

/// Key of the view of one's groups: what those who work in some see first.
const OF_GROUPS: &str = "measures-of-groups";

/// The views of a reader who works in groups and sees more than those.
pub(crate) fn of(actor: &Actor, visible: &Reach) -> Vec<View> {
    let works = |m: &&Membership| {
        let roles = [Role::Pilot, Role::Facilitator, Role::Coordinator];
        roles.contains(&m.role) && !m.in_gt0()
    };
    let held = actor.memberships.iter().filter(works);
    let mut groups: Vec<i64> = held.filter_map(|m| m.group.map(|id| id.0)).collect();
    groups.sort_unstable();
    groups.dedup();
    if groups.is_empty() || !visible.all {
        return Vec::new();
    }
    let mut views = Vec::new();
    if actor.is(Role::Pilot) {
        views.push(View::new("measures-mine", &format!("pilot={}", actor.id)));
    }
    let groups: Vec<String> = groups.iter().map(|id| format!("group={id}")).collect();
    views.push(View::new(OF_GROUPS, &groups.join("&")));
    views.push(all());
    views
}

/// All measures, whatever the reader's roles are.
pub(crate) fn all() -> View {
    View::new("measures-all", "view=all")
}

/// What is shown where the address asks for nothing: the reader's groups; all to the coordination.
pub(crate) fn usual(asked: MeasureFilter, views: &[View], actor: &Actor) -> MeasureFilter {
    let asks = asked.narrows() || asked.shown == Shown::All || actor.is_coordination();
    match views.iter().find(|view| view.key == OF_GROUPS) {
        Some(view) if !asks => MeasureFilter {
            order: asked.order,
            ..view.filter.clone()
        },
        _ => asked,
    }
}

/// What tells lists with these views from others.
pub(crate) fn key(views: &[View]) -> String {
    let urls: Vec<String> = views.iter().map(View::url).collect();
    urls.join(" ")
}
