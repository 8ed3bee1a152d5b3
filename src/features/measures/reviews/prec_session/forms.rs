//! What was ticked in a session, and noted.

use crate::workflow::Step;
use kernel::ids::MeasureId;
use platform::web::{FormState, Reader};

/// The note or reason, and the measures ticked.
pub(super) fn parse(
    raw: &[(String, String)],
    step: Step,
) -> Result<(String, Vec<MeasureId>), FormState> {
    let mut read = Reader::new(raw);
    let ticked = read.each::<MeasureId>("measure");
    if ticked.as_ref().is_some_and(Vec::is_empty) {
        read.wrong("measure", "session-tick-some");
    }
    let note = read.text("note", 5_000);
    if step.needs_reason() && note.as_deref() == Some("") {
        read.wrong("note", "review-return-needs-reason");
    }
    read.finish(|| Some((note?, ticked?)))
}
