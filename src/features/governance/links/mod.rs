//! What cards are about (strategies, groups, measures, notes of minutes), and where they were taken:
//! points of agendas, decisions. Also what the good practices among them say of other strategies.
//!
//! Tables owned: `governance_card_link`. Knows cards by its own statements: the pages of cards and of
//! the table show what it tells.

pub mod commands;
pub mod compare;
pub mod forms;
pub mod model;
mod pages;
pub mod point_cards;
pub mod queries;
mod routes;

use axum::Router;
use sqlx::PgConnection;

use crate::model::GovernanceTable;
use kernel::ids::GovernanceCardId;
use platform::{
    auth::Actor,
    errors::Result,
    web::{AppState, Panel, Shell, asked, get, post},
};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_links: get(routes::edit).merge(post(routes::update));
        governance_unlink: asked(routes::unlink);
    }
}

/// The part of a card's page: where it leads, and what it is about. `open`: the reader may change the
/// card.
pub async fn panel(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    (table, card): (&GovernanceTable, GovernanceCardId),
    open: bool,
) -> Result<Panel> {
    let sight = queries::Sight::of(actor);
    let links = queries::of_card(db, card, &sight, shell.t.0).await?;
    Ok(Panel::of(pages::LinksPart {
        shell: shell.clone(),
        may_steer: crate::policy::steer(actor, table, card).is_ok(),
        prepares_agendas: crate::policy::prepares_agendas(actor, table),
        table: table.id,
        card,
        links,
        open,
    }))
}
