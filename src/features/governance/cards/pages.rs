//! The cards' pages.

use askama::Template;

use super::{
    model::{Card, Comment, Held, Place, Points},
    queries::Neighbour,
};
use crate::{model::GovernanceTable, policy, running::Running};
use kernel::governance::CardAct;
use platform::{
    history::Entry,
    i18n::Translator,
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Panel, Shell},
};

/// One card, with what is said about it.
#[derive(Template)]
#[template(path = "governance/cards/show.html")]
pub(crate) struct CardShowPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub card: Card,
    pub comments: Vec<Comment>,
    /// Cards merged into it.
    pub held: Vec<Held>,
    pub points: Points,
    /// The workshop, while points are given in it.
    pub running: Option<Running>,
    pub may_merge: bool,
    /// Puts it back into the cell that it was in before; none: it was in no other.
    pub put_back: Option<FormState>,
    /// A comment to add, as typed.
    pub form: FormState,
    pub signatures: Vec<Choice>,
    pub history: Vec<Entry>,
    /// Where it leads, and what it is about.
    pub links: Panel,
    pub may_write: bool,
    pub may_steer: bool,
}

impl CardShowPage {
    /// Text of Markdown.
    fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// Something can still be said about it.
    fn is_open(&self) -> bool {
        let put_away = self.card.archived_at.is_some() || self.table.archived_at.is_some();
        self.may_write && !put_away && self.card.leader_id.is_none()
    }

    /// It can still be changed.
    fn changes(&self) -> bool {
        self.is_open() && policy::in_phase(&self.table, CardAct::Change).is_ok()
    }

    /// Something can be said about it, and withdrawn.
    fn is_discussed(&self) -> bool {
        self.is_open() && policy::in_phase(&self.table, CardAct::Comment).is_ok()
    }

    /// It can come back.
    fn comes_back(&self) -> bool {
        let away = self.card.archived_at.is_some() && self.table.archived_at.is_none();
        self.may_write && away && policy::in_phase(&self.table, CardAct::Change).is_ok()
    }

    /// Key of why the reader gives it no point more; none: they may.
    fn withheld(&self) -> Option<&'static str> {
        self.running.as_ref()?.withholds(self.points.mine)
    }

    /// Points can be given to it.
    fn takes_points(&self) -> bool {
        self.is_open() && policy::in_phase(&self.table, CardAct::Vote).is_ok()
    }
}

/// A new or changed card.
#[derive(Template)]
#[template(path = "governance/cards/edit.html")]
pub(crate) struct CardEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// Cell and signature are chosen once.
    pub is_new: bool,
    pub topics: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub signatures: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// Where a card goes.
#[derive(Template)]
#[template(path = "governance/cards/move.html")]
pub(crate) struct CardMovePage {
    pub shell: Shell,
    pub card: Card,
    pub form: FormState,
    pub topics: Vec<Choice>,
    pub levels: Vec<Choice>,
    /// The cards of the cell that is chosen.
    pub neighbours: Vec<Neighbour>,
    pub action: String,
    pub back: String,
}

impl CardMovePage {
    /// The places in the cell that is chosen.
    fn places(&self) -> Vec<Choice> {
        let t: Translator = self.shell.t;
        let others = self.neighbours.iter().filter(|one| one.id != self.card.id);
        let after = others.map(|one| {
            let name = markdown::excerpt(&one.body, 60);
            let label = t.t1("governance-place-after", "name", name);
            Choice::new(Place::After(one.id), label)
        });
        let ends = [
            Choice::new(Place::Last, t.t("governance-place-last")),
            Choice::new(Place::First, t.t("governance-place-first")),
        ];
        ends.into_iter().chain(after).collect()
    }
}
