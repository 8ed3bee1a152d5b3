//! The imports' pages.

use askama::Template;

use super::{
    columns::Column,
    content::Content,
    mapping::Mapping,
    model::{Import, ImportState},
    queries::ImportRow,
    verdict::{Counts, PlannedRow, Verdict},
};
use platform::web::{Choice, FormState, Pager, Shell};

/// Cells shown of each of the first rows.
const CELLS_SHOWN: usize = 8;
/// Names of sheets shown of those that are not imported.
const NAMES_SHOWN: usize = 40;

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
    /// Those of them that nothing is taken from.
    pub rest: Vec<Choice>,
    /// Where codes come from without a column of their own.
    pub code_from: Vec<Choice>,
    pub source: Source,
}

impl ColumnsPage {
    fn columns(&self) -> &'static [Column] {
        Column::ALL
    }

    /// What is said at a column that was not recognised and that measures must have.
    fn hint(&self, column: &Column) -> String {
        let open = column.is_required() && self.form.value(column.as_str()).is_empty();
        if open {
            self.shell.t.t("import-column-unguessed")
        } else {
            String::new()
        }
    }
}

/// What was read of a file, and what could be read instead.
#[derive(Debug)]
pub(crate) struct Source {
    /// Empty where the file has no sheets.
    pub sheet: String,
    pub header_row: u32,
    pub head: Vec<HeadRow>,
    pub sheets: Vec<Choice>,
    /// Visible sheets that are not meant.
    pub others: String,
    /// Sheets that are not read.
    pub unread: String,
    pub hidden_rows: usize,
    pub hidden_columns: usize,
}

impl Source {
    /// Of a file.
    pub(super) fn of(content: &Content) -> Self {
        let sheets = content.sheets();
        let head = content.head().into_iter().map(|(number, cells)| HeadRow {
            number,
            is_header: number == content.header_row,
            cells: cells
                .iter()
                .take(CELLS_SHOWN)
                .map(|text| text.trim().chars().take(40).collect())
                .collect(),
        });
        Self {
            sheet: content.sheet.clone(),
            header_row: content.header_row,
            head: head.collect(),
            sheets: sheets
                .iter()
                .enumerate()
                .map(|(index, name)| Choice::new(index, *name))
                .collect(),
            others: named(&sheets[1..]),
            unread: named(&content.unread),
            hidden_rows: content.hidden_below(),
            hidden_columns: content.hidden_columns.len(),
        }
    }
}

/// Names of sheets, of which a workbook may have thousands.
fn named<S: AsRef<str>>(sheets: &[S]) -> String {
    let first = sheets.iter().take(NAMES_SHOWN).map(AsRef::as_ref);
    let rest = (sheets.len() > NAMES_SHOWN).then_some("…");
    first.chain(rest).collect::<Vec<&str>>().join(", ")
}

/// One of the first rows.
#[derive(Debug)]
pub(crate) struct HeadRow {
    pub number: u32,
    pub is_header: bool,
    pub cells: Vec<String>,
}

/// A value that nobody knows, with what it may stand for.
#[derive(Debug)]
pub(crate) struct AskedValue {
    pub column: Column,
    pub text: String,
    pub rows: usize,
    pub choices: Vec<Choice>,
    pub chosen: String,
}

/// What is unknown beyond what is asked for.
#[derive(Debug)]
pub(crate) struct Beyond {
    pub column: Column,
    pub count: usize,
    /// Key of what becomes of it.
    pub becomes: &'static str,
}

/// What values stand for that nobody knows.
#[derive(Template)]
#[template(path = "measures/import/values.html")]
pub(crate) struct ValuesPage {
    pub shell: Shell,
    pub import: Import,
    pub form: FormState,
    pub asked: Vec<AskedValue>,
    pub beyond: Vec<Beyond>,
}

impl ValuesPage {
    /// What is not asked for of a kind.
    fn beyond(&self, column: &Column) -> Option<&Beyond> {
        self.beyond.iter().find(|beyond| beyond.column == *column)
    }

    /// The kinds of values that are asked for, each with its text.
    fn kinds(&self) -> Vec<(Column, &'static str, Vec<&AskedValue>)> {
        let kinds = [
            (Column::Implementation, "import-values-states"),
            (Column::Carrier, "import-values-organisations"),
            (Column::Group, "import-values-groups"),
            (Column::Strategy, "import-values-strategies"),
            (Column::Pilot, "import-values-people"),
        ];
        kinds
            .into_iter()
            .map(|(column, key)| {
                let asked = self
                    .asked
                    .iter()
                    .filter(move |asked| asked.column == column);
                (column, key, asked.collect::<Vec<_>>())
            })
            .filter(|(_, _, asked)| !asked.is_empty())
            .collect()
    }
}

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

/// What is worth knowing before anything is written.
#[derive(Debug)]
pub(crate) struct Before {
    /// Measures that exist and would change.
    pub changed: usize,
    /// ... which are more than one expects.
    pub is_many: bool,
    /// Rows whose code is written otherwise than that of the measure they are taken for.
    pub respelled: usize,
    /// Headings of columns that nothing is taken from.
    pub left: String,
    pub skips_hidden: bool,
    /// Rows left out one by one.
    pub skipped: usize,
    pub source: Source,
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
    /// Beside code and title.
    pub columns: Vec<Column>,
    pub rows: Vec<ShownRow>,
    pub before: Before,
    /// Values that may be said to stand for something.
    pub asked: usize,
    pub missing: Vec<(String, usize)>,
    pub missing_count: usize,
    pub missing_groups: Vec<(String, usize)>,
    pub missing_groups_count: usize,
    pub adds_organisations: bool,
    pub adds_groups: bool,
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

    /// Cells of a row that says why it is refused.
    fn span(&self) -> usize {
        self.columns.len().max(1)
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
