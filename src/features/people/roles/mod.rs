//! Giving and ending roles; it is done on the person's page.

pub mod commands;

use platform::{auth::Role, i18n::Translator, web::Choice};

pub use commands::{guard_holder, keep_an_administrator};

/// The roles one may give; those that check others only by an administrator.
pub fn choices(t: Translator, may_guard: bool) -> Vec<Choice> {
    Choice::words::<Role>(t)
        .into_iter()
        .filter(|choice| {
            may_guard
                || !Role::GUARDED
                    .iter()
                    .any(|role| choice.value == role.as_str())
        })
        .collect()
}
