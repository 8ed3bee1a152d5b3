//! The pages between the governance table and the register.

use askama::Template;

use governance::links::model::TakenCard;
use kernel::ids::MeetingId;
use platform::web::{Choice, FormState, Shell};

/// Taking cards to an agenda.
#[derive(Template)]
#[template(path = "card_agenda/take.html")]
pub struct TakePage {
    pub shell: Shell,
    pub form: FormState,
    /// The cards that are not there yet.
    pub cards: Vec<Choice>,
    /// Meetings to come whose agenda the reader prepares.
    pub meetings: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// The cards behind a point, and what was decided on them.
#[derive(Template)]
#[template(path = "card_agenda/point.html")]
pub struct PointCardsPage {
    pub shell: Shell,
    pub meeting: MeetingId,
    /// The point, by its number and title.
    pub point: String,
    pub cards: Vec<TakenCard>,
    pub form: FormState,
    /// The cards that wait for a decision.
    pub waiting: Vec<Choice>,
    /// What the meeting decided.
    pub decisions: Vec<Choice>,
    /// The reader records decisions of the meeting's group.
    pub may_decide: bool,
    pub action: String,
    /// The agenda, for who prepares it; else the meeting.
    pub back: String,
}
