//! The form that settles and ends.

use chrono::NaiveDate;

use super::queries::{Expected, Loose};
use kernel::ids::{ActionItemId, AttendanceId, MeetingId, PersonId, PointId};
use platform::web::{FormState, Reader};

/// What is settled with the end.
#[derive(Debug, Clone)]
pub(super) struct EndForm {
    /// Those who came.
    pub came: Vec<AttendanceId>,
    /// The points that were dealt with.
    pub finished: Vec<PointId>,
    /// Where the other open points go; none: they stay.
    pub carry_to: Option<MeetingId>,
    pub items: Vec<Settled>,
}

/// What an item gets that it lacked.
#[derive(Debug, Clone)]
pub(super) struct Settled {
    pub id: ActionItemId,
    pub owner: Option<PersonId>,
    pub due_on: Option<NaiveDate>,
}

/// The field of an item's owner.
pub(super) fn owner_field(id: ActionItemId) -> String {
    format!("owner-{}", id.0)
}

/// The field of an item's day.
pub(super) fn due_field(id: ActionItemId) -> String {
    format!("due-{}", id.0)
}

/// Parses what was settled; `early`: the day of the meeting is to come.
pub(super) fn parse(
    raw: &[(String, String)],
    early: bool,
    expected: &[Expected],
    loose: &[Loose],
    people: &[PersonId],
) -> Result<EndForm, FormState> {
    let mut read = Reader::new(raw);
    if early && !read.flag("early") {
        read.wrong("early", "notes-end-early-needed");
    }
    let everybody = read.flag("everybody");
    let ticked = read.each::<i64>("present");
    let finished = read.each::<PointId>("finished");
    let carry_to: Option<Option<MeetingId>> = read.optional("carry_to");
    let mut items = Vec::new();
    for item in loose {
        let owner: Option<Option<PersonId>> = read.optional(&owner_field(item.id));
        let due_on = read.date(&due_field(item.id));
        if owner
            .flatten()
            .is_some_and(|owner| !people.contains(&owner))
        {
            read.wrong(&owner_field(item.id), "error-not-valid");
        }
        if let (Some(owner), Some(due_on)) = (owner, due_on)
            && (owner.is_some() || due_on.is_some())
        {
            items.push(Settled {
                id: item.id,
                owner,
                due_on,
            });
        }
    }
    read.finish(|| {
        let ticked = ticked?;
        let came = |one: &&Expected| everybody || ticked.contains(&one.id.0);
        Some(EndForm {
            came: expected.iter().filter(came).map(|one| one.id).collect(),
            finished: finished?,
            carry_to: carry_to?,
            items,
        })
    })
}
