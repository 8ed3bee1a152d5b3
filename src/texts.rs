//! The texts, compiled into the program.

use fluent_templates::static_loader;
use platform::i18n;

static_loader! {
    static TEXTS = {
        locales: "./locales",
        fallback_language: "fr",
        // The marks around arguments would show up in attributes and mails.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// Lets the program speak. While it is worked on it reads the folder instead: a changed word is
/// there when it starts again, and nothing is compiled for it.
pub(crate) fn bring() {
    if !cfg!(debug_assertions) {
        i18n::speak(&*TEXTS);
    }
}
