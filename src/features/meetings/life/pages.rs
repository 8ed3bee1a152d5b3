//! The pages of the minutes' life.

use askama::Template;

use super::{model::LifeEvent, queries::Recipient};
use crate::{
    features::meetings::frame::MeetingFrame,
    platform::web::{FormState, Shell},
};

/// Taking a step: who is told, by when corrections are due.
#[derive(Template)]
#[template(path = "meetings/life/advance.html")]
pub struct AdvancePage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub event: LifeEvent,
    pub recipients: Vec<Recipient>,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

impl AdvancePage {
    /// What the step leads to.
    pub fn consequence(&self) -> String {
        self.shell.t.t(&format!("{}-consequence", self.event.key()))
    }

    /// The step sends mails.
    pub fn mails(&self) -> bool {
        self.event == LifeEvent::Circulate
    }
}

/// Amending an entry.
#[derive(Template)]
#[template(path = "meetings/life/amend.html")]
pub struct AmendPage {
    pub shell: Shell,
    pub form: FormState,
    pub action: String,
    pub back: String,
}
