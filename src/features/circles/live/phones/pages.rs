//! The pages of phones.

use askama::Template;

use super::{
    forms::{KINDS, field_of},
    queries::Asked,
};
use crate::results::{self, Results};
use kernel::circle::{ContributionKind, Round};
use platform::web::{Choice, FormState, Shell};

/// Where the code on the screen is typed.
#[derive(Template)]
#[template(path = "circles/live/code.html")]
pub(super) struct CodePage {
    pub shell: Shell,
    pub form: FormState,
}

/// A question with its form.
#[derive(Debug, Clone)]
pub(super) struct OnPhone {
    pub asked: Asked,
    pub form: FormState,
    /// The hand answered it before.
    pub answered: bool,
}

/// What is asked now, and what was answered, where that is shown.
#[derive(Template)]
#[template(path = "circles/live/phone.html")]
pub(super) struct PhonePage {
    pub shell: Shell,
    /// Of the circle.
    pub circle: String,
    /// Who may be named; empty for who came by the code.
    pub name: String,
    pub questions: Vec<OnPhone>,
    pub results: Vec<Results>,
    /// A workshop on the governance table goes on with the circle; and where this hand writes in it.
    pub workshop: bool,
    /// The hand came by the code, and not by a link.
    pub by_code: bool,
    pub workshop_page: String,
    /// The phone came by the code and is out: nothing is sent to it any more.
    pub out: bool,
    /// The page of the link; none for who came by the code.
    pub home: Option<String>,
    /// What a form came back for, on top of all; a translation key, or empty.
    pub refused: &'static str,
    /// What was typed for a question that is asked no more.
    pub typed: Vec<String>,
    pub action: String,
    pub events: String,
    pub now: String,
    /// The marks of the evening.
    pub marks: String,
}

impl OnPhone {
    fn question(&self, shell: &Shell) -> String {
        let asked = &self.asked;
        results::asked(&asked.prompt, (asked.round, asked.on_measure), shell.t)
    }

    fn options(&self, shell: &Shell) -> Vec<Choice> {
        let options = results::options(self.asked.round).into_iter();
        let choice = |option: String| {
            let label = results::label(self.asked.round, &option, shell.t);
            Choice::new(option, label)
        };
        options.map(choice).collect()
    }

    fn is_review(&self) -> bool {
        self.asked.round == Round::Review
    }

    fn asks_organisation(&self) -> bool {
        self.asked.round == Round::Involvement
    }

    /// What a review asks for, each with its field.
    fn kinds(&self) -> [(ContributionKind, &'static str); 4] {
        KINDS.map(|kind| (kind, field_of(kind)))
    }
}
