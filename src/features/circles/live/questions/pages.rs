//! The pages of questions to phones.

use askama::Template;

use super::model::{Question, Session, Words};
use crate::{
    frame::CircleFrame,
    results::{self, Results},
};
use kernel::{circle::QuestionStep, ids::LiveQuestionId};
use platform::web::{Choice, FormState, Shell};

/// All questions, and the code.
#[derive(Template)]
#[template(path = "circles/live/questions.html")]
pub(super) struct QuestionsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub questions: Vec<Question>,
    pub results: Vec<Results>,
    pub words: Vec<Words>,
    pub session: Option<Session>,
    /// Where phones type the code, in full.
    pub address: String,
    /// Questions may be asked still.
    pub open: bool,
    pub has_axes: bool,
    /// The form of a question on a measure.
    pub form: FormState,
    /// Beneath the axes.
    pub measures: Vec<Choice>,
    pub rounds: Vec<Choice>,
    /// The marks of the evening.
    pub marks: String,
}

impl QuestionsPage {
    fn results_of(&self, id: &LiveQuestionId) -> Option<&Results> {
        self.results.iter().find(|one| one.question == *id)
    }

    fn words_of(&self, id: &LiveQuestionId) -> Vec<&Words> {
        let words = self.words.iter();
        words.filter(|words| words.question == *id).collect()
    }

    /// What is chosen in a review is a kind of remark.
    fn kind(&self, words: &Words) -> String {
        match words.option.parse::<kernel::circle::ContributionKind>() {
            Ok(kind) => self.shell.t.word(kind),
            Err(_) => String::new(),
        }
    }

    /// What comes next stands out.
    fn is_next(&self, step: &QuestionStep) -> bool {
        !matches!(step, QuestionStep::Hide | QuestionStep::Reopen)
    }
}

/// A question in other words.
#[derive(Template)]
#[template(path = "circles/live/question.html")]
pub(super) struct QuestionEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// What its round asks.
    pub usual: String,
    pub action: String,
    pub back: String,
}

impl QuestionEditPage {
    pub(super) fn new(shell: Shell, question: &Question, form: FormState) -> Self {
        Self {
            usual: results::asked("", (question.round, question.on_measure), shell.t),
            action: kernel::urls::live_question(question.circle, question.id),
            back: kernel::urls::live_questions(question.circle),
            shell,
            form,
        }
    }
}
