//! What a follow-up item is, and how its state changes.

use chrono::NaiveDate;

use kernel::{
    ids::{ActionItemId, DecisionId, EntryId, GroupId, MeetingId, PersonId},
    text_enum,
};
use kernel::{questions, workflow};
use platform::{
    auth::{Relation, Target},
    history::Snapshot,
};

text_enum! {
    /// Where an item stands.
    pub enum ItemState {
        Open = "open" / "item-state-open" / "info",
        InProgress = "in_progress" / "item-state-in-progress" / "accent",
        Done = "done" / "item-state-done" / "success",
        Dropped = "dropped" / "item-state-dropped" / "neutral",
    }
}

text_enum! {
    /// What happens to an item.
    pub enum ItemEvent {
        Start = "start" / "item-event-start",
        Finish = "finish" / "item-event-finish",
        Drop = "drop" / "item-event-drop",
        Reopen = "reopen" / "item-event-reopen",
    }
}

workflow! {
    ItemState by ItemEvent {
        Start: Open => InProgress;
        Finish: Open | InProgress => Done;
        Drop: Open | InProgress => Dropped;
        Reopen: Done | Dropped => Open;
    }
}

questions! {
    ItemState {
        /// Something remains to be done.
        pending: Open | InProgress;
    }
}

text_enum! {
    /// How often somebody wants to be reminded.
    pub enum Frequency {
        Weekly = "weekly" / "reminders-weekly",
        Daily = "daily" / "reminders-daily",
        Never = "none" / "reminders-none",
    }
}

/// A stored item, with the names of what it names.
#[derive(Debug, Clone)]
pub struct Item {
    pub id: ActionItemId,
    pub what: String,
    pub group_id: GroupId,
    pub group_code: String,
    /// The one who answers; none: to be named.
    pub owner_id: Option<PersonId>,
    pub owner: Option<String>,
    pub organisation: Option<String>,
    /// As noted, where Jalon does not know the person.
    pub owner_name: String,
    pub helper_ids: Vec<i64>,
    pub helpers: Vec<String>,
    pub due_on: Option<NaiveDate>,
    pub state: ItemState,
    pub done_on: Option<NaiveDate>,
    pub meeting_id: Option<MeetingId>,
    pub meeting: Option<String>,
    pub entry_id: Option<EntryId>,
    pub decision_id: Option<DecisionId>,
    pub decision_code: Option<String>,
    pub archived: bool,
    pub version: i32,
}

/// Who answers for an item, and who helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answering {
    pub owner: Option<PersonId>,
    /// As noted, where Jalon does not know the person.
    pub owner_name: String,
    /// By id.
    pub helpers: Vec<i64>,
}

impl Answering {
    /// As an item has it.
    pub fn of(item: &Item) -> Self {
        Self {
            owner: item.owner_id,
            owner_name: item.owner_name.clone(),
            helpers: item.helper_ids.clone(),
        }
    }

    /// Once somebody known, or nobody, answers for it: who answers does not help.
    pub fn once(item: &Item, owner: Option<PersonId>) -> Self {
        let helpers = item.helper_ids.iter().copied();
        Self {
            owner,
            owner_name: String::new(),
            helpers: helpers.filter(|id| owner != Some(PersonId(*id))).collect(),
        }
    }
}

impl Item {
    /// What rights are asked on.
    pub fn target(&self) -> Target {
        target(self.group_id, self.owner_id)
    }

    /// Whether somebody helps.
    pub(crate) fn is_helped_by(&self, person: PersonId) -> bool {
        self.helper_ids.contains(&person.0)
    }

    /// The one who answers, by name; empty where nobody is named.
    pub fn who(&self) -> &str {
        self.owner.as_deref().unwrap_or(&self.owner_name)
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        snapshot(&self.what, self.who(), self.due_on).text("helpers", self.helpers.join(", "))
    }
}

/// An item without helpers, for the history.
pub fn snapshot(what: &str, owner: &str, due_on: Option<NaiveDate>) -> Snapshot {
    Snapshot::new()
        .text("what", what)
        .text("owner", owner)
        .optional("due_on", due_on)
}

/// What rights are asked on for an item of a group.
pub fn target(group: GroupId, owner: Option<PersonId>) -> Target {
    Target::group(group).with(Relation::Answerable, owner)
}

/// Whether an item is past its day.
pub(crate) fn is_overdue(state: ItemState, due_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    state.pending() && due_on.is_some_and(|due| due < today)
}

/// The quick buttons of an item in a list: the next steps, not dropping.
pub(super) fn quick(state: ItemState) -> Vec<ItemEvent> {
    let steps = state.steps().into_iter();
    steps.filter(|event| *event != ItemEvent::Drop).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_goes_its_way_and_can_be_reopened() {
        use ItemEvent::{Drop, Finish, Reopen, Start};
        assert_eq!(ItemState::Open.next(Start), Ok(ItemState::InProgress));
        assert_eq!(ItemState::Open.steps(), [Start, Finish, Drop]);
        assert_eq!(ItemState::InProgress.steps(), [Finish, Drop]);
        assert_eq!(ItemState::InProgress.next(Finish), Ok(ItemState::Done));
        assert_eq!(ItemState::Done.steps(), [Reopen]);
        assert_eq!(ItemState::Dropped.next(Reopen), Ok(ItemState::Open));
    }

    #[test]
    fn what_is_done_or_due_today_is_not_overdue() {
        let day = NaiveDate::from_ymd_opt(2021, 9, 22).unwrap();
        let before = day.pred_opt();
        assert!(is_overdue(ItemState::InProgress, before, day));
        assert!(!is_overdue(ItemState::Open, Some(day), day));
        assert!(!is_overdue(ItemState::Done, before, day));
        assert!(!is_overdue(ItemState::Open, None, day));
    }
}
