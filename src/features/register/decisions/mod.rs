//! The register: what every group decided, in a meeting or outside, and what GT0 arbitrated on
//! measures, in one list. A trigger numbers both, in one series for each body and year.
//!
//! Owns `decision`.

mod chain;
pub mod commands;
mod export;
pub mod filter;
pub mod forms;
pub mod from_notes;
pub mod model;
mod pages;
mod panel_rows;
pub mod policy;
pub mod queries;
mod routes;

use axum::Router;
use sqlx::PgConnection;

use crate::Occasion;
use kernel::{meeting::MeetingState, urls};
use platform::{
    auth::Actor,
    errors::Result,
    web::{AppState, NavEntry, Panel, Section, Shell, archival, get, post},
};
use routes::steps;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Register,
    "decisions-title",
    urls::decisions,
    |actor| policy::visible(actor).is_ok(),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        decisions: get(routes::index).merge(post(routes::create));
        decision_new: get(routes::new);
        decisions_csv: get(routes::export);
        decisions_xlsx: get(routes::export);
        decision: get(routes::show).merge(post(routes::update));
        decision_edit: get(routes::edit);
        decision_state: post(steps::advance);
        decision_supersede: get(steps::ask_supersede).merge(post(steps::supersede));
    }
    .merge(archival::routes::<model::Decision>(urls::decision::PATH))
}

/// The part on a meeting's page: the decisions taken there.
pub async fn panel(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    meeting: &Occasion,
) -> Result<Option<Panel>> {
    if policy::read(actor, meeting.group_id).is_err() {
        return Ok(None);
    }
    let sight = policy::visible(actor)?;
    let rows = panel_rows::of_meeting(db, meeting.id, &sight).await?;
    let taking_place = matches!(meeting.state, MeetingState::Running | MeetingState::Held);
    if rows.is_empty() && !taking_place {
        return Ok(None);
    }
    Ok(Some(Panel::of(pages::DecisionPart {
        shell: shell.clone(),
        may_edit: policy::record(actor, meeting.group_id).is_ok(),
        meeting: meeting.clone(),
        rows,
    })))
}
