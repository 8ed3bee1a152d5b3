//! The links' part of a card's page.

use askama::Template;
use sqlx::PgConnection;

use super::{model::Link, queries};
use crate::model::GovernanceTable;
use kernel::ids::{GovernanceCardId, GovernanceTableId};
use platform::{
    auth::Actor,
    errors::Result,
    web::{Panel, Shell},
};

/// The part of a card's page.
#[derive(Template)]
#[template(path = "governance/links/panel.html")]
pub(crate) struct LinksPart {
    pub shell: Shell,
    pub table: GovernanceTableId,
    pub card: GovernanceCardId,
    pub links: Vec<Link>,
    /// The reader may change the card.
    pub open: bool,
    pub may_steer: bool,
    /// The reader prepares the agendas that cards are taken to.
    pub prepares_agendas: bool,
}

impl LinksPart {
    /// Where the card was taken, or what it is about.
    fn links(&self, leading_on: bool) -> Vec<&Link> {
        let links = self.links.iter();
        links
            .filter(|link| link.kind.leads_on() == leading_on)
            .collect()
    }

    /// The reader may still take it to an agenda: it stands on none, and nothing came of it.
    fn waits(&self) -> bool {
        let mut links = self.links.iter();
        self.open && self.prepares_agendas && !links.any(|link| link.kind.leads_on() && !link.gone)
    }

    /// Taking it back is the reader's.
    fn may_remove(&self, link: &Link) -> bool {
        use super::model::LinkKind::{Decision, Point};
        match link.kind {
            Point => self.open,
            Decision => self.open && self.may_steer,
            _ => self.open && link.made_of,
        }
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
    Ok(Panel::of(LinksPart {
        shell: shell.clone(),
        may_steer: crate::policy::steer(actor, table, card).is_ok(),
        prepares_agendas: crate::policy::prepares_agendas(actor, table),
        table: table.id,
        card,
        links,
        open,
    }))
}
