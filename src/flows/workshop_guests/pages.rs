//! The pages of a workshop, for who came by personal link, and of phones that came by the code.

use askama::Template;

use governance::{
    cards::model::{Card, Comment},
    grid::model::{GridCard, GridRow},
    model::GovernanceTable,
    policy,
    running::Running,
};
use kernel::{governance::CardAct, urls};
use platform::{
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Shell},
};

/// The workshop: where it stands, a card to write, those of all.
#[derive(Template)]
#[template(path = "workshop_guests/show.html")]
pub(super) struct GuestPage {
    pub shell: Shell,
    /// As the link was sent to; empty for who came by the code.
    pub name: String,
    /// None goes on.
    pub at: Option<AtTable>,
    pub ways: Ways,
}

/// Where whoever came reads and writes.
#[derive(Debug)]
pub(super) enum Ways {
    /// Theirs alone, by the secret of their link.
    Link(String),
    /// Those of all phones that came by the code.
    Code,
}

impl Ways {
    /// The page itself.
    pub(super) fn page(&self) -> String {
        match self {
            Self::Link(secret) => urls::circle_link_workshop(secret),
            Self::Code => urls::live_phone_workshop(),
        }
    }

    /// What happens there.
    fn events(&self) -> String {
        match self {
            Self::Link(secret) => urls::circle_link_workshop_events(secret),
            Self::Code => urls::live_phone_workshop_events(),
        }
    }

    /// Where a card is sent.
    fn cards(&self) -> String {
        match self {
            Self::Link(secret) => urls::circle_link_workshop_cards(secret),
            Self::Code => urls::live_phone_workshop_cards(),
        }
    }

    /// The page that one came from.
    fn back(&self) -> String {
        match self {
            Self::Link(secret) => urls::circle_link(secret),
            Self::Code => urls::live_phone(),
        }
    }

    /// No link leads here.
    fn by_code(&self) -> bool {
        matches!(self, Self::Code)
    }

    /// The secret of a personal link.
    fn secret(&self) -> Option<&str> {
        match self {
            Self::Link(secret) => Some(secret),
            Self::Code => None,
        }
    }
}

/// What there is while a workshop goes on.
#[derive(Debug)]
pub(super) struct AtTable {
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

    /// Key of why the guest gives it no point more; none: they may.
    fn withheld(&self, card: &GridCard) -> Option<&'static str> {
        self.running.withholds(card.mine)
    }
}

/// Their own card, with what is said about it.
#[derive(Template)]
#[template(path = "workshop_guests/card.html")]
pub(super) struct OwnCardPage {
    pub shell: Shell,
    pub secret: String,
    pub table: GovernanceTable,
    pub card: Card,
    /// What it says.
    pub html: SafeHtml,
    /// It is neither put away nor merged into another one.
    pub open: bool,
    pub comments: Vec<Comment>,
    pub signatures: Vec<Choice>,
    /// A comment to add, as typed.
    pub form: FormState,
}

impl OwnCardPage {
    /// Text of Markdown.
    fn said(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// It can still be changed.
    fn changes(&self) -> bool {
        self.open && policy::in_phase(&self.table, CardAct::Change).is_ok()
    }

    /// It can still be withdrawn.
    fn goes(&self) -> bool {
        self.changes() && !self.card.bound && self.card.held == 0
    }

    /// Something can be said about it.
    fn is_discussed(&self) -> bool {
        self.open && policy::in_phase(&self.table, CardAct::Comment).is_ok()
    }
}

/// What their card says, to change.
#[derive(Template)]
#[template(path = "workshop_guests/edit.html")]
pub(super) struct OwnCardEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    /// Where it is sent, and read.
    pub action: String,
}
