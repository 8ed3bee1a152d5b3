//! The part of a session's page that is about its measures.

use askama::Template;

use super::queries::{SessionGroup, SessionRow};
use kernel::ids::MeetingId;
use platform::{
    markdown::SafeHtml,
    web::{FormState, Shell},
};

/// A measure with its texts rendered.
pub(super) struct Line {
    pub row: SessionRow,
    pub reason: SafeHtml,
    pub opinion: SafeHtml,
}

/// The measures to examine, with the form for those who may.
#[derive(Template)]
#[template(path = "measures/reviews/session.html")]
pub(super) struct SessionPart {
    pub shell: Shell,
    pub meeting: MeetingId,
    pub group: SessionGroup,
    pub lines: Vec<Line>,
    pub form: FormState,
    pub may_examine: bool,
    pub may_return: bool,
}
