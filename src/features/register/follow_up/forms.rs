//! The item's form. It has no table of fields: who answers rules out a typed name and helping, and a day
//! once set only comes nearer.

use chrono::NaiveDate;

use super::model::Item;
use kernel::ids::{DecisionId, GroupId, MeetingId, PersonId};
use platform::web::{FormState, Reader};

/// A parsed form.
#[derive(Debug, Clone)]
pub struct ItemForm {
    pub what: String,
    pub group: GroupId,
    /// The one who answers; none: to be named.
    pub owner: Option<PersonId>,
    pub owner_name: String,
    pub helpers: Vec<i64>,
    pub due_on: Option<NaiveDate>,
    /// Where it comes from; only a new one's.
    pub meeting: Option<MeetingId>,
    pub decision: Option<DecisionId>,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed. A day once set only comes nearer here: later is postponing, which is
/// counted and asks why.
pub fn parse(raw: &[(String, String)], before: Option<&Item>) -> Result<ItemForm, FormState> {
    let mut read = Reader::new(raw);
    let what = read.required_text("what", 2000);
    let group = read.required("group");
    let owner: Option<Option<PersonId>> = read.optional("owner");
    let owner_name = read.line("owner_name", 200);
    let helpers = read.each::<i64>("helper");
    let due_on = read.date("due_on");
    let set = before.and_then(|item| item.due_on);
    if let (Some(set), Some(due)) = (set, due_on)
        && due.is_none_or(|due| due > set)
    {
        read.wrong("due_on", "item-postpone-instead");
    }
    let meeting = read.optional("meeting");
    let decision = read.optional("decision");
    let version = read.version();
    read.finish(|| {
        let owner = owner?;
        // Who answers does not also help.
        let mut helpers = helpers?;
        helpers.retain(|id| owner.is_none_or(|owner| owner.0 != *id));
        Some(ItemForm {
            what: what?,
            group: group?,
            owner_name: owner_name.filter(|_| owner.is_none()).unwrap_or_default(),
            owner,
            helpers,
            due_on: due_on?,
            meeting: meeting?,
            decision: decision?,
            version,
        })
    })
}

/// The form of a stored item.
pub fn filled(item: &Item) -> FormState {
    FormState::blank()
        .with("what", &item.what)
        .with("group", item.group_id)
        .with_optional("owner", item.owner_id)
        .with("owner_name", &item.owner_name)
        .with_each("helper", &item.helper_ids)
        .with_optional("due_on", item.due_on)
        .with("version", item.version)
}

/// A parsed postponement.
#[derive(Debug, Clone)]
pub struct PostponeForm {
    pub to: NaiveDate,
    pub reason: String,
}

/// Parses a postponement of what is due on a day: later only, with a reason.
pub(crate) fn parse_postponement(
    raw: &[(String, String)],
    due_on: NaiveDate,
) -> Result<PostponeForm, FormState> {
    let mut read = Reader::new(raw);
    let to = read.required_date("to");
    if to.is_some_and(|to| to <= due_on) {
        read.wrong("to", "item-postpone-later");
    }
    let reason = read.required_line("reason", 1000);
    platform::finished!(read => PostponeForm { to, reason })
}
