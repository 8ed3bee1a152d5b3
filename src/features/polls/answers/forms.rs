//! The form of somebody's answers.

use chrono::NaiveDate;

use crate::{
    model::Answer,
    queries::{InviteeRow, SlotRow},
};
use kernel::{dates::brussels_date, ids::SlotId};
use platform::web::{FormState, Reader};

/// Parsed answers.
#[derive(Debug, Clone)]
pub struct AnswerForm {
    /// None: left unknown.
    pub answers: Vec<(SlotId, Option<Answer>)>,
    pub comment: String,
    /// The version the writer saw.
    pub version: i32,
}

/// The field of a slot.
pub(super) fn field(slot: SlotId) -> String {
    format!("slot-{slot}")
}

/// Parses what was ticked, for the slots there are.
pub(super) fn parse(raw: &[(String, String)], slots: &[SlotRow]) -> Result<AnswerForm, FormState> {
    let mut read = Reader::new(raw);
    let mut answers = Vec::new();
    for slot in slots {
        if let Some(answer) = read.word(&field(slot.id)) {
            answers.push((slot.id, answer));
        }
    }
    let comment = read.text("comment", 1000);
    let version = read.version();
    platform::finished!(read => AnswerForm { comment; answers, version })
}

/// The form of what is stored.
pub(super) fn filled(row: &InviteeRow, slots: &[SlotRow]) -> FormState {
    let form = slots.iter().fold(FormState::blank(), |form, slot| {
        form.with_optional(&field(slot.id), row.answer(&slot.id))
    });
    form.with("comment", &row.comment)
        .with("version", row.version)
}

/// With yes to all slots of a day, the rest as typed.
pub(crate) fn all_yes(raw: Vec<(String, String)>, slots: &[SlotRow], day: NaiveDate) -> FormState {
    let of_day = slots.iter().filter(|s| brussels_date(s.starts_at) == day);
    of_day.fold(FormState::typed(raw), |form, slot| {
        let field = field(slot.id);
        form.without(&field).with(&field, Answer::Yes)
    })
}
