//! The page of one's work.

use askama::Template;

use measures::figures::model::GroupProgress;
use platform::{auth::Membership, waiting::Section, web::Shell};
use portfolio::links_and_milestones::Deadline;

/// The first page after signing in.
#[derive(Template)]
#[template(path = "home/show.html")]
pub struct HomePage {
    pub shell: Shell,
    pub name: String,
    pub roles: Vec<Membership>,
    pub sections: Vec<Section>,
    pub progress: Vec<GroupProgress>,
    pub deadlines: Vec<Deadline>,
    /// The reader sees measures at all.
    pub reads_measures: bool,
}

impl HomePage {
    /// Measures of the largest group: they fill a bar's width.
    fn largest(&self) -> i64 {
        let totals = self.progress.iter().map(|group| group.total);
        totals.max().unwrap_or_default()
    }
}
