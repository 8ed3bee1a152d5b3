//! The pages of first opinions.

use askama::Template;

use super::counts::Opinions;
use crate::frame::CircleFrame;
use kernel::names::Names;
use platform::{
    markdown::SafeHtml,
    web::{Choice, FormState, Shell},
};

/// An axis in the form.
pub(crate) struct AxisFields {
    pub label: Names,
    pub aim: SafeHtml,
    pub appreciation: String,
    pub involvement: String,
    pub remark: String,
}

/// The form, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/opinion.html")]
pub(crate) struct OpinionEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// Whose link it is.
    pub name: String,
    pub circle: String,
    pub axes: Vec<AxisFields>,
    pub naming: Vec<Choice>,
    pub scale: Vec<Choice>,
    pub levels: Vec<Choice>,
    /// Until when, in words; none where there is no date yet.
    pub until: Option<String>,
    /// Something can be sent from here.
    pub open: bool,
    /// What was typed came too late.
    pub late: bool,
    /// Whom to ask; may be empty.
    pub contact: String,
    pub opened_at: String,
    pub action: String,
    pub back: String,
}

/// An axis in the picture.
pub(crate) struct AxisOpinions {
    pub label: Names,
    pub opinions: Opinions,
}

/// What participants think beforehand.
#[derive(Template)]
#[template(path = "circles/feedback/opinions.html")]
pub(crate) struct OpinionsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axes: Vec<AxisOpinions>,
    /// How many people said something.
    pub people: i64,
}
