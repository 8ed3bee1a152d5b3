//! The imports' pages.

use askama::Template;

use super::{
    columns::Column,
    model::{Import, ImportState},
    queries::ImportRow,
    verdict::{Counts, PlannedRow, Verdict},
};
use platform::{
    history::FieldChange,
    web::{Choice, FormState, Pager, Shell},
};

/// The upload, and the imports so far.
#[derive(Template)]
#[template(path = "measures/import/index.html")]
pub(crate) struct ImportIndexPage {
    pub shell: Shell,
    pub rows: Vec<ImportRow>,
    pub pager: Pager,
    /// Why the file just sent was refused.
    pub refused: Option<String>,
}

/// Which column is which.
#[derive(Template)]
#[template(path = "measures/import/columns.html")]
pub(crate) struct ColumnsPage {
    pub shell: Shell,
    pub import: Import,
    pub form: FormState,
    /// The file's headings with the first values under them.
    pub headings: Vec<Choice>,
}

impl ColumnsPage {
    fn columns(&self) -> &'static [Column] {
        Column::ALL
    }
}

/// A row of the preview, in words.
#[derive(Debug)]
pub(crate) struct ShownRow {
    pub number: u32,
    pub code: String,
    pub title: String,
    pub verdict: &'static str,
    pub tone: &'static str,
    pub changes: Vec<FieldChange>,
    /// Column and reason.
    pub reasons: Vec<(String, String)>,
}

impl ShownRow {
    /// In the reader's language.
    pub fn of(row: &PlannedRow, shell: &Shell) -> Self {
        let t = shell.t;
        let (verdict, tone, changes, reasons) = match &row.verdict {
            Verdict::Add(draft) => {
                let mut fields = draft.snapshot().created().fields(t);
                fields.retain(|f| !f.to.is_empty());
                ("import-row-added", "success", fields, Vec::new())
            }
            Verdict::Change(_, _, changes) => {
                ("import-row-changed", "info", changes.fields(t), Vec::new())
            }
            Verdict::Leave => ("import-row-left", "neutral", Vec::new(), Vec::new()),
            Verdict::Refuse(refusals) => {
                let reasons = refusals
                    .iter()
                    .map(|r| (t.word(r.column), r.text(t)))
                    .collect();
                ("import-row-refused", "danger", Vec::new(), reasons)
            }
        };
        Self {
            number: row.number,
            code: row.code.clone(),
            title: row.title.clone(),
            verdict,
            tone,
            changes,
            reasons,
        }
    }
}

/// What the file would do.
#[derive(Template)]
#[template(path = "measures/import/preview.html")]
pub(crate) struct PreviewPage {
    pub shell: Shell,
    pub import: Import,
    pub counts: Counts,
    /// Which rows are shown; empty: all.
    pub show: String,
    pub rows: Vec<ShownRow>,
    pub missing: Vec<(String, usize)>,
    pub missing_count: usize,
    pub adds_organisations: bool,
    pub pager: Pager,
}

impl PreviewPage {
    fn tabs(&self) -> [(&'static str, &'static str, usize); 5] {
        let c = self.counts;
        [
            (
                "",
                "import-show-all",
                c.added + c.changed + c.left + c.refused,
            ),
            ("added", "import-show-added", c.added),
            ("changed", "import-show-changed", c.changed),
            ("left", "import-show-left", c.left),
            ("refused", "import-show-refused", c.refused),
        ]
    }

    fn writes(&self) -> usize {
        self.counts.added + self.counts.changed
    }
}

/// A refused row, in words.
#[derive(Debug)]
pub(crate) struct ShownRefusal {
    pub number: u32,
    pub code: String,
    /// Column and reason.
    pub reasons: Vec<(String, String)>,
}

/// An import that is being written, or over.
#[derive(Template)]
#[template(path = "measures/import/result.html")]
pub(crate) struct ResultPage {
    pub shell: Shell,
    pub import: Import,
    pub interrupted: bool,
    pub is_open: bool,
    /// Those not written.
    pub refused: Vec<ShownRefusal>,
}

impl ResultPage {
    fn is(&self, state: &str) -> bool {
        self.import.state.as_str() == state
    }

    fn refreshes(&self) -> bool {
        self.import.state == ImportState::Running && !self.interrupted
    }

    fn percent(&self) -> i32 {
        (self.import.rows_done * 100) / self.import.row_count.max(1)
    }
}
