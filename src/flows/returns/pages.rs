//! The page of what came back.

use askama::Template;

use platform::{
    mail::{
        addresses::FailedAddress,
        returns::{ReturnKind, ReturnRow},
    },
    web::{Choice, Shell},
};

/// What came back, and the addresses that are left alone.
#[derive(Template)]
#[template(path = "returns/index.html")]
pub(crate) struct ReturnsPage {
    pub shell: Shell,
    /// Why the file was not taken.
    pub refused: Option<String>,
    pub megabytes: usize,
    pub open: Vec<ReturnRow>,
    pub failed: Vec<FailedAddress>,
    pub settled: Vec<ReturnRow>,
}

impl ReturnsPage {
    /// What it was taken for stands first.
    pub fn is(&self, row: &ReturnRow, kind: &Choice) -> bool {
        kind.value == row.kind.as_str()
    }

    /// What may be said of something nobody understood.
    pub fn kinds(&self) -> Vec<Choice> {
        let t = self.shell.t;
        let said = [ReturnKind::Failed, ReturnKind::Delayed, ReturnKind::Absent];
        let said = said.map(|kind| Choice::new(kind, t.word(kind)));
        let none = Choice::new(ReturnKind::Unknown, t.t("returns-none-of-ours"));
        said.into_iter().chain([none]).collect()
    }
}
