//! The update's form.

use chrono::NaiveDate;

use super::model::{Health, StatusUpdate};
use platform::{fields, web::fields::Control};

fields! {
    /// What the form of an update says.
    pub struct UpdateForm of update: StatusUpdate {
        health: Health = required_word("update-health").shown(Control::Radio), told "health";
        /// Markdown.
        body: String = required_markdown("update-body", 20_000)
            .hint("update-body-hint").shown(Control::Area(7)), told "update";
        published_on: NaiveDate = required_date("update-date"), told "published_on";
    }
}
