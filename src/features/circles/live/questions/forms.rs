//! The forms of a question: of its words, and of one on a measure.

use super::model::Question;
use kernel::{circle::Round, ids::AxisMeasureId};
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

/// The measure to ask about, in which round.
pub(super) fn parse_measure(raw: &[(String, String)]) -> Result<(AxisMeasureId, Round), FormState> {
    let mut read = Reader::new(raw);
    let measure = read.required("measure");
    let round = read.required_word("round");
    read.finish(|| Some((measure?, round?)))
}
