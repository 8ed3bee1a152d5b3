//! The pages of corrections.

use askama::Template;

use super::{model::Correction, queries::Place};
use crate::word_diff::Patience;
use kernel::ids::PersonId;
use meetings::frame::MeetingFrame;
use platform::{
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Shell},
};

/// All corrections of the minutes.
#[derive(Template)]
#[template(path = "minutes/corrections/index.html")]
pub(crate) struct CorrectionsPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub corrections: Vec<Correction>,
    /// The reader answers them.
    pub manages: bool,
    /// The reader may propose one now.
    pub may_propose: bool,
    pub reader: PersonId,
    pub patience: Patience,
    pub form: FormState,
}

impl CorrectionsPage {
    /// Those to answer.
    pub(super) fn open(&self) -> Vec<&Correction> {
        self.corrections.iter().filter(|c| c.is_open()).collect()
    }

    /// Those answered or withdrawn.
    pub(crate) fn settled(&self) -> Vec<&Correction> {
        self.corrections.iter().filter(|c| !c.is_open()).collect()
    }

    /// The reader proposed it and may take it back.
    pub(crate) fn may_withdraw(&self, correction: &Correction) -> bool {
        correction.is_open() && correction.proposed_by_id == self.reader
    }
}

/// Proposing a correction.
#[derive(Template)]
#[template(path = "minutes/corrections/new.html")]
pub(crate) struct ProposePage {
    pub shell: Shell,
    pub place: Place,
    pub form: FormState,
    pub url: String,
    pub back: String,
}

impl ProposePage {
    /// Text of Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// Answering a correction.
#[derive(Template)]
#[template(path = "minutes/corrections/show.html")]
pub(crate) struct AnswerPage {
    pub shell: Shell,
    pub correction: Correction,
    pub patience: Patience,
    /// What a missing passage can be noted as.
    pub kinds: Vec<Choice>,
    pub form: FormState,
    pub url: String,
    pub back: String,
}
