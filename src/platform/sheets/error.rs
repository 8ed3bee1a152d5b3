//! Why a file was refused, with the key of the text that says so.

use kernel::encoding::NotText;

/// Why a file was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// Nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// No row has two filled cells.
    #[error("no header row")]
    NoHeader,
    /// No such sheet, or no such row in it.
    #[error("no such table")]
    NoSuchTable,
    /// The file is another kind of thing; its usual name (`PDF`, `PNG`…).
    #[error("not a table: {0}")]
    NotATable(&'static str),
    /// A web page or XML.
    #[error("a web page")]
    WebPage,
    /// The old binary Excel format.
    #[error("old Excel format")]
    OldExcel,
    /// An Excel file in its binary form (.xlsb).
    #[error("binary Excel format")]
    BinaryExcel,
    /// OpenDocument, but no workbook.
    #[error("OpenDocument")]
    OpenDocument,
    /// A workbook with a password.
    #[error("encrypted")]
    Encrypted,
    /// Neither text nor a known format.
    #[error("binary")]
    Binary,
    /// Text that is not valid in its own encoding.
    #[error("invalid {0}")]
    Encoding(&'static str),
    /// A workbook that cannot be read.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A workbook with a DTD or entities, or one that inflates out of proportion; the part where.
    #[error("dangerous: {what} in {part}")]
    Dangerous { what: &'static str, part: String },
    /// A quotation mark is never closed; row where it opens.
    #[error("unclosed quote in row {row}")]
    UnclosedQuote { row: u32 },
    #[error("file over {megabytes} MB")]
    FileTooBig { megabytes: u64 },
    #[error("more than {megabytes} MB of content")]
    ContentTooBig { megabytes: u64 },
    /// No table among those that are read.
    #[error("no table in the first {limit} sheets")]
    TooManySheets { limit: usize },
    #[error("more than {limit} rows")]
    TooManyRows { limit: usize },
    /// Row in which it shows.
    #[error("more than {limit} columns in row {row}")]
    TooManyColumns { limit: usize, row: u32 },
    #[error("more than {limit} cells")]
    TooManyCells { limit: usize },
    /// Column as a spreadsheet names it (`A`, `AB`).
    #[error("more than {limit} characters in {column}{row}")]
    CellTooLong {
        row: u32,
        column: String,
        limit: usize,
    },
}

impl From<NotText> for SheetError {
    fn from(error: NotText) -> Self {
        match error {
            NotText::Binary => Self::Binary,
            NotText::Encoding(name) => Self::Encoding(name),
        }
    }
}

impl SheetError {
    /// Key of the text for people.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "sheets-empty",
            Self::NoHeader => "sheets-no-header",
            Self::NoSuchTable => "sheets-no-such-table",
            Self::NotATable(_) => "sheets-not-a-table",
            Self::WebPage => "sheets-web-page",
            Self::OldExcel => "sheets-old-excel",
            Self::BinaryExcel => "sheets-binary-excel",
            Self::OpenDocument => "sheets-open-document",
            Self::Encrypted => "sheets-encrypted",
            Self::Binary => "sheets-binary",
            Self::Encoding(_) => "sheets-encoding",
            Self::Damaged(_) => "sheets-damaged",
            Self::Dangerous { .. } => "sheets-dangerous",
            Self::UnclosedQuote { .. } => "sheets-unclosed-quote",
            Self::FileTooBig { .. } => "sheets-file-too-big",
            Self::ContentTooBig { .. } => "sheets-content-too-big",
            Self::TooManySheets { .. } => "sheets-too-many-sheets",
            Self::TooManyRows { .. } => "sheets-too-many-rows",
            Self::TooManyColumns { .. } => "sheets-too-many-columns",
            Self::TooManyCells { .. } => "sheets-too-many-cells",
            Self::CellTooLong { .. } => "sheets-cell-too-long",
        }
    }

    /// Arguments of that text.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotATable(kind) => vec![("kind", (*kind).to_owned())],
            Self::Encoding(name) => vec![("encoding", (*name).to_owned())],
            Self::Dangerous { part, .. } => vec![("part", part.clone())],
            Self::UnclosedQuote { row } => vec![("row", row.to_string())],
            Self::FileTooBig { megabytes } | Self::ContentTooBig { megabytes } => {
                vec![("megabytes", megabytes.to_string())]
            }
            Self::TooManySheets { limit }
            | Self::TooManyRows { limit }
            | Self::TooManyCells { limit } => {
                vec![("limit", limit.to_string())]
            }
            Self::TooManyColumns { limit, row } => {
                vec![("limit", limit.to_string()), ("row", row.to_string())]
            }
            Self::CellTooLong { row, column, limit } => vec![
                ("row", row.to_string()),
                ("column", column.clone()),
                ("limit", limit.to_string()),
            ],
            _ => Vec::new(),
        }
    }

    /// Whether a sheet is merely bigger than what is read.
    pub(super) fn is_limit(&self) -> bool {
        matches!(
            self,
            Self::ContentTooBig { .. }
                | Self::TooManyRows { .. }
                | Self::TooManyColumns { .. }
                | Self::TooManyCells { .. }
                | Self::CellTooLong { .. }
        )
    }

    pub(super) fn dangerous(what: &'static str, part: &str) -> Self {
        Self::Dangerous {
            what,
            part: part.to_owned(),
        }
    }

    /// A workbook whose parts do not hold together; the cause is for the log.
    pub(super) fn damaged(cause: impl std::fmt::Display) -> Self {
        Self::Damaged(cause.to_string())
    }
}
