//! The chapter's form.

use super::model::Chapter;
use platform::fields;

fields! {
    /// What the form of a chapter says.
    pub struct ChapterForm of chapter: Chapter {
        name_nl: String = line("name-nl", 200).hint("name-nl-hint"), told "name_nl";
    }
}
