//! How a line that is typed would be read, said before it is sent: `templates/components/composer.html`
//! shows it, what is doubtful in amber.

use serde::Serialize;

/// A piece of what was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chip {
    /// In the reader's language.
    pub text: String,
    /// It names nothing, or lacks something.
    pub doubt: bool,
}

impl Chip {
    /// Understood.
    pub fn sure(text: String) -> Self {
        Self { text, doubt: false }
    }

    /// Perhaps meant otherwise.
    pub fn doubt(text: String) -> Self {
        Self { text, doubt: true }
    }
}
