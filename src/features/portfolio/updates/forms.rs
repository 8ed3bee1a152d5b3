//! The update's form.

use chrono::NaiveDate;

use super::model::{Health, StatusUpdate};
use platform::web::{FormState, Reader};

/// A parsed update.
#[derive(Debug, Clone)]
pub struct UpdateForm {
    pub published_on: NaiveDate,
    pub health: Health,
    pub body: String,
    pub version: i32,
}

/// Parses what was typed.
///
/// # Errors
/// The form to give back.
pub fn parse(raw: &[(String, String)]) -> Result<UpdateForm, FormState> {
    let mut read = Reader::new(raw);
    let published_on = read.required_date("published_on");
    let health = read.required_word("health");
    let body = read.required_markdown("body", 20_000);
    let version = read.version();
    read.finish(|| {
        Some(UpdateForm {
            published_on: published_on?,
            health: health?,
            body: body?,
            version,
        })
    })
}

/// The form of a stored update.
pub fn filled(update: &StatusUpdate) -> FormState {
    FormState::blank()
        .with("published_on", update.published_on)
        .with("health", update.health)
        .with("body", &update.body)
        .with("version", update.version)
}
