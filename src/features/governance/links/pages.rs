//! The pages about links of cards.

use askama::Template;

use super::model::Link;
use kernel::ids::{GovernanceCardId, GovernanceTableId};
use platform::web::{Choice, FormState, Shell};

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

/// What a card is about.
#[derive(Template)]
#[template(path = "governance/links/edit.html")]
pub(crate) struct AboutEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// The card's beginning.
    pub label: String,
    pub strategies: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub action: String,
    pub back: String,
}
