//! Follow-up items: who does what by when; reminders by mail.
//!
//! Owns `action_item`, `action_item_helper`, `action_item_postponement`, `action_item_note` and
//! `reminder_choice`.

pub mod commands;
mod export;
pub mod filter;
pub mod forms;
pub mod from_notes;
pub mod lists;
pub mod model;
mod pages;
pub mod policy;
pub mod queries;
pub mod reminders;
mod routes;
mod waiting;

use axum::Router;
use sqlx::PgConnection;

use crate::Occasion;
use kernel::{meeting::MeetingState, urls};
use platform::{
    auth::{Actor, Right, Target},
    errors::Result,
    web::{AppState, NavEntry, Panel, Section, Shell, archival, get, post},
};
use routes::steps;

pub use waiting::waiting;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Register,
    "nav-follow-up",
    urls::follow_up,
    |actor| actor.can_somewhere(Right::ReadFollowUp),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        follow_up: get(routes::index).merge(post(routes::create));
        action_item_new: get(routes::new);
        follow_up_csv: get(routes::export);
        follow_up_xlsx: get(routes::export);
        action_item: get(routes::show).merge(post(routes::update));
        action_item_edit: get(routes::edit);
        action_item_state: post(steps::advance);
        action_item_postpone: post(steps::postpone);
        action_item_owner: post(steps::assign);
        action_item_notes: post(steps::note);
        my_reminders: get(reminders::routes::show).merge(post(reminders::routes::update));
    }
    .merge(archival::routes::<model::Item>(urls::action_item::PATH))
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
    let part = pages::ItemPart {
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
