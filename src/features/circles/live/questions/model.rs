//! What a question to phones is.

use kernel::{
    circle::{QuestionState, QuestionStep, Round},
    ids::{CircleId, LiveAnswerId, LiveQuestionId, LiveSessionId},
    names::Names,
};
use platform::i18n::Translator;

use crate::results;

/// A stored question.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub id: LiveQuestionId,
    pub circle: CircleId,
    /// `2. Réemploi`, or a measure of it: `2. Réemploi · Consigne`; in both languages.
    pub axis: Names,
    /// It asks about a measure, not about the axis as a whole.
    pub on_measure: bool,
    pub round: Round,
    /// Empty: what its round asks.
    pub prompt: String,
    pub state: QuestionState,
    /// How many hands answered.
    pub answers: i64,
    /// Answers that are no contributions yet.
    pub left: i64,
    pub version: i32,
}

impl Question {
    /// What is asked, in words.
    pub(crate) fn asked(&self, t: &Translator) -> String {
        results::asked(&self.prompt, (self.round, self.on_measure), *t)
    }

    /// What its state allows.
    pub(crate) fn steps(&self) -> Vec<QuestionStep> {
        self.state.steps()
    }

    /// A step leads where it is already.
    pub(crate) fn is_past(&self, step: QuestionStep) -> bool {
        let mut states = QuestionState::ALL.iter();
        states.any(|state| state.next(step) == Ok(self.state))
    }

    /// The badge's tone.
    pub(crate) fn tone(&self) -> &'static str {
        match self.state {
            QuestionState::Waiting => "neutral",
            QuestionState::Open => "warning",
            QuestionState::Closed => "info",
            QuestionState::Shown => "success",
        }
    }

    /// Answers may become contributions.
    pub(crate) fn can_be_taken(&self) -> bool {
        self.left > 0 && matches!(self.state, QuestionState::Closed | QuestionState::Shown)
    }

    /// Its axis, for the history.
    pub(crate) fn axis_text(&self) -> String {
        self.axis.all().next().unwrap_or_default().to_owned()
    }
}

/// What somebody wrote on a phone.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    pub id: LiveAnswerId,
    pub question: LiveQuestionId,
    pub option: String,
    pub body: String,
    /// Whoever wants to be named.
    pub name: Option<String>,
    /// A contribution already.
    pub taken: bool,
}

/// Phones are let in.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub id: LiveSessionId,
    pub code: String,
    /// How many came in by the code.
    pub phones: i64,
}
