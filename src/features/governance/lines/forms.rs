//! The form of a topic or level.

use super::model::Line;
use platform::fields;

fields! {
    /// What the form of a topic or level says.
    pub struct LineForm of line: Line {
        title: String = required_line("governance-line-title", 160), told "title";
        title_nl: String = line("governance-title-nl", 160), told "governance_title_nl";
        about: String = markdown("governance-line-about", 5_000).hint("governance-line-about-hint"),
            told "description";
    }
}
