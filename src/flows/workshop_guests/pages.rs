//! The page of a workshop, for who came by personal link.

use askama::Template;

use governance::{
    grid::model::{GridCard, GridRow},
    model::GovernanceTable,
    policy,
    running::Running,
};
use kernel::{governance::CardAct, urls};
use platform::web::{Choice, FormState, Shell};

/// The workshop: where it stands, a card to write, those of all.
#[derive(Template)]
#[template(path = "workshop_guests/show.html")]
pub struct GuestPage {
    pub shell: Shell,
    /// As the link was sent to.
    pub name: String,
    /// None goes on.
    pub at: Option<AtTable>,
    pub secret: String,
}

/// What there is while a workshop goes on.
#[derive(Debug)]
pub struct AtTable {
    pub table: GovernanceTable,
    pub running: Running,
    pub rows: Vec<GridRow>,
    pub topics: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub signatures: Vec<Choice>,
    /// A card to write, as typed.
    pub form: FormState,
    /// The last event before what is shown was read.
    pub last: i64,
    /// The server's time, in milliseconds.
    pub now: i64,
}

impl AtTable {
    /// New cards may come.
    fn adds(&self) -> bool {
        policy::in_phase(&self.table, CardAct::Add).is_ok() && !self.topics.is_empty()
    }

    /// Points are given.
    fn votes(&self) -> bool {
        policy::in_phase(&self.table, CardAct::Vote).is_ok()
    }
}

impl GuestPage {
    /// Where points for a card go.
    fn vote(&self, card: &GridCard) -> String {
        urls::circle_link_workshop_vote(&self.secret, card.id)
    }
}
