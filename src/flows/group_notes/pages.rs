//! The page of a sub-group's notes and cards.

use askama::Template;

use super::queries::Note;
use governance::{
    grid::model::{GridCard, GridRow},
    model::GovernanceTable,
    policy,
    workshop::sub_groups::model::SubGroup,
};
use kernel::{
    governance::CardAct,
    ids::{GovernanceCardId, MeetingId},
};
use meetings::head::MeetingHead;
use platform::{
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Shell},
};

/// A sub-group's notes beside its cards.
#[derive(Template)]
#[template(path = "group_notes/show.html")]
pub(super) struct GroupNotesPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub group: SubGroup,
    /// The workshop's; none was chosen.
    pub meeting: Option<MeetingHead>,
    /// Its notes are being taken.
    pub noted: bool,
    pub notes: Vec<Note>,
    /// Those of the sub-group's topics.
    pub rows: Vec<GridRow>,
    /// Which of its cards a note says too.
    pub said: Vec<GovernanceCardId>,
    pub topics: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    /// Where notes become cards, as chosen.
    pub form: FormState,
}

impl GroupNotesPage {
    /// Text of Markdown.
    fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// Notes become cards.
    fn makes_cards(&self) -> bool {
        let open = self.table.archived_at.is_none() && self.group.archived_at.is_none();
        open && !self.topics.is_empty() && policy::in_phase(&self.table, CardAct::Add).is_ok()
    }

    /// Where notes are taken now.
    fn taking(&self) -> Option<MeetingId> {
        let meeting = self.meeting.as_ref().filter(|_| self.noted);
        meeting.map(|meeting| meeting.id)
    }

    /// A note says it too.
    fn is_said(&self, card: &GridCard) -> bool {
        self.said.contains(&card.id)
    }
}
