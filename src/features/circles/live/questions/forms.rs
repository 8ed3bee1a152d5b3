//! The form of a question's words.

use super::model::Question;
use platform::web::{FormState, Reader};

/// What is asked, and the version the writer saw; empty: as the round asks.
pub(super) fn parse(raw: &[(String, String)]) -> Result<(String, i32), FormState> {
    let mut read = Reader::new(raw);
    let prompt = read.line("prompt", 300);
    let version = read.version();
    read.finish(|| Some((prompt?, version)))
}

pub(super) fn filled(question: &Question) -> FormState {
    FormState::blank()
        .with("prompt", &question.prompt)
        .with("version", question.version)
}
