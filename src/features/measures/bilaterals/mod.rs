//! The conversations with administrations that co-carry a measure or are to be consulted: who
//! contacts whom, when, with what result; and all groups' subjects for one administration.
//!
//! Tables owned: `bilateral`.

pub mod commands;
mod editing;
mod export;
pub mod forms;
pub mod model;
mod pages;
mod policy;
pub mod queries;
mod routes;

use axum::Router;
use sqlx::PgConnection;

use super::{head::MeasureHead, policy as measures};
use kernel::urls;
use platform::{
    auth::Right,
    errors::Result,
    web::{AppState, NavEntry, Panel, Section, Visit, get, post},
};

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Measures,
    "bilaterals-title",
    urls::bilaterals,
    |actor| actor.can_anywhere(Right::ReadReview),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        bilaterals: get(routes::index);
        bilaterals_xlsx: get(routes::export);
        bilaterals_with_xlsx: get(routes::export_one);
        bilaterals_with: get(routes::show).merge(post(routes::bulk));
        bilateral: get(editing::edit).merge(post(editing::update));
    }
}

/// The part of a measure's page: with whom to talk, and how far that is.
pub async fn panel(
    visit: &Visit,
    db: &mut PgConnection,
    measure: &MeasureHead,
) -> Result<Option<Panel>> {
    let actor = &visit.actor;
    if !measures::sees_reviews(actor) {
        return Ok(None);
    }
    let rows = queries::for_panel(db, measure.id).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let panel = pages::BilateralPanel::new(
        visit.shell.clone(),
        measure.clone(),
        rows,
        policy::edit(actor, measure).is_ok() && measure.archived_at.is_none(),
    );
    Ok(Some(Panel::of(panel)))
}
