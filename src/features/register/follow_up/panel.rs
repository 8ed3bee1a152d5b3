//! The follow-up items' part of a meeting's page.

use askama::Template;
use sqlx::PgConnection;

use super::{
    model::{ItemEvent, quick},
    policy::{self, may_advance},
    queries::{self, OnMeeting},
};
use crate::Occasion;
use kernel::meeting::MeetingState;
use platform::{
    auth::{Actor, Right, Target},
    errors::Result,
    web::{Panel, Shell},
};

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

/// The part on a meeting's page: a coming or running meeting opens with its group's open
/// items; below stand those noted there.
pub async fn panel(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    meeting: &Occasion,
) -> Result<Option<Panel>> {
    // Who is only invited sees the own items.
    let reads_all = actor.can(Right::ReadFollowUp, &Target::group(meeting.group_id));
    let only = (!reads_all).then_some(actor.id);
    let opens_with_items = meeting.is_ahead();
    let drafts = actor.reach(Right::TakeNotes);
    let items = queries::of_meeting(db, meeting, opens_with_items, only, &drafts).await?;
    let (noted, open): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.noted_here);
    let part = ItemPart {
        shell: shell.clone(),
        actor: actor.clone(),
        meeting: meeting.clone(),
        may_add: policy::add(actor, meeting.group_id).is_ok(),
        open,
        noted,
        opens_with_items,
    };
    let nothing = part.open.is_empty() && part.noted.is_empty();
    if nothing && (!part.may_add || meeting.state == MeetingState::Cancelled) {
        return Ok(None);
    }
    Ok(Some(Panel::of(part)))
}
