//! The page of one's work.

use askama::Template;

use crate::flows::start::model::Guide;
use measures::figures::model::GroupProgress;
use platform::{
    auth::Membership,
    waiting::{Due, Section},
    web::Shell,
};
use portfolio::links_and_milestones::Deadline;

/// The first page after signing in.
#[derive(Template)]
#[template(path = "home/show.html")]
pub(super) struct HomePage {
    pub shell: Shell,
    pub name: String,
    pub roles: Vec<Membership>,
    /// The first steps, as long as there is nothing to work with.
    pub guide: Option<Guide>,
    /// What this week asks for.
    pub week: Vec<Due>,
    /// All else, what presses most first.
    pub sections: Vec<Section>,
    /// What presses less: a line each, to unfold.
    pub later: Vec<Section>,
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
