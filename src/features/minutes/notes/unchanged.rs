//! A form that changes a passage of closed notes says the text that the writer saw, in place of a
//! version.

use platform::{
    errors::{Result, SaveError},
    web::{Again, FormState, RawForm, Save, Tx},
};

/// The field of that text.
const FIELD: &str = "seen";

/// The text that the writer saw.
pub fn text(raw: &RawForm) -> String {
    raw.first(FIELD).replace("\r\n", "\n")
}

/// Ends a change as [`Save::end`]. Where the passage was changed meanwhile, the form comes back with
/// what was typed; it has then seen the text of `now`, and a message at its field says so.
/// Fails: as [`Save::end`].
pub async fn end(
    saved: Result<(), SaveError>,
    tx: Tx,
    raw: RawForm,
    now: &str,
    (field, message): (&str, &'static str),
) -> Result<Result<(), Again>> {
    let form = FormState::typed(raw.clone().fixed(FIELD, now).0).refused(field, message);
    Save::of(&raw).giving_back(form).end(saved, tx).await
}
