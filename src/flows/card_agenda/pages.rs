//! The pages between the governance table and the register.

use askama::Template;

use super::queries::Taken;
use governance::{
    grid::model::{GridCard, GridRow},
    links::model::TakenCard,
};
use kernel::ids::MeetingId;
use platform::{
    i18n::Translator,
    markdown,
    web::{Choice, FormState, Shell},
};

/// The cell of each card, by name, and the card.
pub(super) fn placed(rows: &[GridRow], t: Translator) -> Vec<(String, &GridCard)> {
    let mut placed = Vec::new();
    for row in rows {
        let topic = t.name_text(&row.topic.name);
        for cell in &row.cells {
            let place = format!("{topic} · {}", t.name_text(&cell.level.name));
            placed.extend(cell.cards.iter().map(|card| (place.clone(), card)));
        }
    }
    placed
}

/// Taking cards to an agenda.
#[derive(Template)]
#[template(path = "card_agenda/take.html")]
pub(super) struct TakePage {
    pub shell: Shell,
    pub form: FormState,
    pub rows: Vec<GridRow>,
    /// Meetings to come whose agenda the reader prepares.
    pub meetings: Vec<Choice>,
    /// What stands on their agendas.
    pub points: Vec<Choice>,
    pub action: String,
    pub back: String,
}

impl TakePage {
    /// The cards that are neither on an agenda nor decided.
    fn cards(&self) -> Vec<Choice> {
        let t = self.shell.t;
        let waiting = placed(&self.rows, t).into_iter();
        let waiting = waiting.filter(|(_, card)| !card.on_agenda && !card.is_decided());
        let cards = waiting.map(|(place, card)| Choice {
            hint: format!("{} · {place}", t.word(card.kind)),
            ..Choice::new(card.id, t.written(&card.excerpt()))
        });
        cards.collect()
    }
}

/// The cards behind a point, and what was decided on them.
#[derive(Template)]
#[template(path = "card_agenda/point.html")]
pub(super) struct PointCardsPage {
    pub shell: Shell,
    pub meeting: MeetingId,
    /// The point, by its number and title.
    pub point: String,
    pub cards: Vec<TakenCard>,
    pub form: FormState,
    /// What the meeting decided.
    pub taken: Vec<Taken>,
    /// The reader records decisions of the meeting's group.
    pub may_decide: bool,
    /// The meeting has not taken place yet.
    pub is_early: bool,
    pub action: String,
    /// The agenda, for who prepares it; else the meeting.
    pub back: String,
}

impl PointCardsPage {
    /// The cards that wait for a decision.
    fn waiting(&self) -> Vec<Choice> {
        let t = self.shell.t;
        let cards = self.cards.iter().filter(|card| !card.is_decided());
        let waiting = cards.map(|card| Choice {
            hint: format!(
                "{} · {} · {}",
                t.word(card.kind),
                t.name_text(&card.topic),
                t.name_text(&card.level)
            ),
            ..Choice::new(card.id, t.written(&card.excerpt()))
        });
        waiting.collect()
    }

    /// What the meeting decided, to choose from.
    fn decisions(&self) -> Vec<Choice> {
        let decisions = self.taken.iter().map(|one| {
            let said = markdown::excerpt(&one.text, 80);
            Choice::new(one.id, format!("{} · {said}", one.code))
        });
        decisions.collect()
    }
}
