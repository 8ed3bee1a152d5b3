//! What a first opinion is.

use crate::feedback::model::{Answer, Scale};
use kernel::{
    circle::{Involvement, Round},
    ids::AxisId,
    text_enum::TextEnum as _,
};

/// What somebody thinks of an axis before the meeting.
#[derive(Debug, Clone)]
pub(crate) struct Opinion {
    pub axis: AxisId,
    /// Others do not read whose it is.
    pub unnamed: bool,
    /// 1 to 5.
    pub appreciation: Option<i16>,
    pub involvement: Option<Involvement>,
    /// May be empty.
    pub remark: String,
    pub version: i32,
}

impl Opinion {
    /// The step of the scale.
    pub(crate) fn step(&self) -> Option<Scale> {
        let step = self.appreciation?;
        Scale::from_word(&step.to_string())
    }

    /// As the answers that a feedback begins with.
    pub(crate) fn answers(&self) -> Vec<Answer> {
        let answer = |round, choice: String, body: &str| Answer {
            round,
            measure: None,
            position: 0,
            choice,
            organisation: String::new(),
            body: body.to_owned(),
        };
        let step = self.step().map_or("", Scale::as_str);
        let level = self.involvement.map_or("", Involvement::as_str);
        let said = [
            answer(Round::Appreciation, step.to_owned(), &self.remark),
            answer(Round::Involvement, level.to_owned(), ""),
        ];
        let says = |answer: &Answer| !answer.choice.is_empty() || !answer.body.is_empty();
        said.into_iter().filter(says).collect()
    }
}
