//! A row of the preview, in words.

use super::{
    columns::Column,
    mapping::Mapping,
    verdict::{PlannedRow, Verdict},
};
use platform::web::Shell;

/// A row of the preview, in words.
#[derive(Debug)]
pub(crate) struct ShownRow {
    pub number: u32,
    pub code: String,
    /// The code that the measure has, where it is written otherwise.
    pub stored_code: Option<String>,
    pub title: ShownCell,
    pub verdict: &'static str,
    pub tone: &'static str,
    /// In the order of the page's columns.
    pub cells: Vec<(Column, ShownCell)>,
    /// Column and reason.
    pub reasons: Vec<(String, String)>,
    /// Something would be written of it, or could be: it may be left out.
    pub may_be_skipped: bool,
    pub skipped: bool,
}

/// What a field would become.
#[derive(Debug, Default)]
pub(crate) struct ShownCell {
    pub from: String,
    pub to: String,
}

impl ShownRow {
    /// In the reader's language.
    pub(super) fn of(
        row: &PlannedRow,
        columns: &[Column],
        mapping: &Mapping,
        shell: &Shell,
    ) -> Self {
        let t = shell.t;
        let (verdict, tone, changes, reasons) = match &row.verdict {
            Verdict::Add(draft) => {
                let fields = draft.snapshot().created().fields(t);
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
        let cell = |column: Column| {
            let name = format!("measure_{column}");
            let change = changes.iter().find(|change| change.field == name);
            change.map(|change| ShownCell {
                from: change.from.clone(),
                to: change.to.clone(),
            })
        };
        Self {
            number: row.number,
            code: row.code.clone(),
            stored_code: row.stored_code.clone(),
            title: cell(Column::Title).unwrap_or_else(|| ShownCell {
                from: String::new(),
                to: row.title.clone(),
            }),
            verdict,
            tone,
            cells: columns
                .iter()
                .map(|column| (*column, cell(*column).unwrap_or_default()))
                .collect(),
            reasons,
            may_be_skipped: row.verdict != Verdict::Leave,
            skipped: mapping.skipped.contains(&row.number),
        }
    }
}
