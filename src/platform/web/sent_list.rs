//! Lists in files that people send: a room's job reads them in a process of its own, its form takes what
//! came out.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, BufWriter, Read as _, Write as _},
};

use axum::http::StatusCode;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::upload::{Sent, Upload};
use crate::{
    errors::{AppError, Result},
    i18n::Translator,
    sheets::{self, Book, Limits, SheetError, header::Score},
    work::{self, Job, Spool, WorkError},
};
use kernel::{ids::PersonId, lang::Lang};

/// Bytes that a form with a list may have: a file of 20 MB and its wrapping.
pub const LIST_LIMIT: usize = 21 << 20;

/// Which table of a file somebody means; nothing said, the one whose headings are known best.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// The sheet's name; empty for none in particular.
    pub sheet: String,
    /// The number of the row of headings.
    pub row: Option<u32>,
}

impl Wanted {
    /// As the form with the file says.
    fn of(sent: &Sent) -> Self {
        Self {
            sheet: sent.field("sheet").chars().take(200).collect(),
            row: sent.field("header_row").trim().parse().ok(),
        }
    }

    /// The file, with that table.
    /// Fails: where it is none, or has no such table.
    pub fn book(&self, bytes: &[u8], score: Score<'_>) -> Result<Book, SheetError> {
        let book = sheets::book(bytes, &Limits::default(), score)?;
        book.meant(&self.sheet, self.row, score)
    }
}

/// What of a file was read, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The sheet; empty where the file has none.
    sheet: String,
    /// The row of headings; 0 where there is none.
    row: u32,
    /// Rows left out, since the workbook does not show them.
    hidden: usize,
    /// Visible sheets that are not meant.
    others: Vec<String>,
    /// Sheets that were not even read.
    unread: Vec<String>,
    /// Headings of columns that nothing is taken from.
    left: Vec<String>,
}

/// Names said of each kind.
const NAMED: usize = 20;

impl Told {
    /// Of the table that is meant, of which these columns are taken.
    pub fn of(book: &Book, taken: impl Fn(usize) -> bool) -> Self {
        let others = book.sheets.iter().enumerate();
        let others = others.filter(|(at, _)| *at != book.chosen);
        let head = book
            .seen()
            .map_or(&[][..], |(head, _)| head.cells.as_slice());
        let left = head.iter().enumerate().filter(|(at, _)| !taken(*at));
        let left = left.map(|(_, heading)| heading.trim().chars().take(60).collect());
        let unread = book.hidden_sheets.iter().chain(&book.big_sheets);
        Self {
            sheet: book.source.sheet_name.clone().unwrap_or_default(),
            row: book.header_row,
            hidden: book.unseen(),
            others: first(others.map(|(_, grid)| grid.name.clone())),
            unread: first(unread.cloned()),
            left: first(left.filter(|heading: &String| !heading.is_empty())),
        }
    }

    /// In sentences, as far as there is something to say.
    pub fn said(&self, t: &Translator) -> Vec<String> {
        if *self == Self::default() {
            return Vec::new();
        }
        let read = match self.sheet.as_str() {
            "" => t.t1("import-read-row", "row", self.row),
            sheet => t.t2("import-read-sheet", "sheet", sheet, "row", self.row),
        };
        let hidden = (self.hidden > 0).then(|| t.count("invite-file-hidden", self.hidden));
        let named = [
            ("import-columns-left", &self.left),
            ("import-other-sheets", &self.others),
            ("import-unread-sheets", &self.unread),
        ];
        let named = named.into_iter().filter(|(_, names)| !names.is_empty());
        let named = named.map(|(key, names)| t.t1(key, "names", names.join(", ")));
        std::iter::once(read).chain(hidden).chain(named).collect()
    }
}

/// The first of many names.
fn first(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut first: Vec<String> = names.take(NAMED + 1).collect();
    if let Some(last) = first.get_mut(NAMED) {
        *last = "…".into();
    }
    first
}

/// Why a file is not taken.
#[derive(Debug)]
pub struct Refused {
    pub status: StatusCode,
    /// In the sender's language.
    pub why: String,
}

impl Refused {
    /// What the file holds is of no use.
    pub fn wrong(why: String) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            why,
        }
    }
}

/// What a job reads in the file that was sent.
/// Fails: where the form breaks off, or the job fails.
pub async fn read<T: DeserializeOwned>(
    job: &'static Job,
    upload: Upload,
    by: PersonId,
    t: Translator,
) -> Result<Result<T, Refused>> {
    read_sent(job, upload.read().await?, by, t).await
}

/// As [`read`], of a form that was read already.
/// Fails: where the job fails.
pub async fn read_sent<T: DeserializeOwned>(
    job: &'static Job,
    sent: Sent,
    by: PersonId,
    t: Translator,
) -> Result<Result<T, Refused>> {
    if sent.too_big {
        return Ok(Err(Refused {
            status: StatusCode::PAYLOAD_TOO_LARGE,
            why: too_big(t),
        }));
    }
    if sent.file.is_empty() {
        return Ok(Err(Refused::wrong(t.t("import-choose-file"))));
    }
    let input = spool_as(t.0, &Wanted::of(&sent), &sent.file)?;
    drop(sent);
    let output = match work::run(job, by, input).await {
        Err(WorkError::Ended(..)) => {
            return Ok(Err(Refused::wrong(t.t("import-too-heavy"))));
        }
        output => output?,
    };
    let output = BufReader::new(output.into_file()?);
    let read: Result<T, String> = serde_json::from_reader(output).map_err(AppError::internal)?;
    Ok(read.map_err(Refused::wrong))
}

/// Why a file is not taken that has more bytes than any may have.
pub fn too_big(t: Translator) -> String {
    let error = SheetError::FileTooBig {
        megabytes: Limits::default().file >> 20,
    };
    t.with(error.key(), &error.args())
}

/// What a job reads: the sender's language, for what is said of the file, and the file.
pub fn spool(lang: Lang, bytes: &[u8]) -> std::io::Result<Spool> {
    let mut input = Spool::new()?.into_file()?;
    writeln!(input, "{lang}")?;
    input.write_all(bytes)?;
    Ok(input.into())
}

/// As [`spool`], with the table that somebody means.
fn spool_as(lang: Lang, wanted: &Wanted, bytes: &[u8]) -> std::io::Result<Spool> {
    let mut input = Spool::new()?.into_file()?;
    writeln!(input, "{lang} {}", serde_json::to_string(wanted)?)?;
    input.write_all(bytes)?;
    Ok(input.into())
}

/// The job's side of [`read`].
pub fn perform<T: Serialize>(
    input: &mut BufReader<File>,
    output: &mut BufWriter<File>,
    read: impl FnOnce(&[u8], &Wanted) -> Result<T, SheetError>,
) -> anyhow::Result<()> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let (lang, wanted) = line.trim().split_once(' ').unwrap_or((line.trim(), "{}"));
    let (t, wanted) = (Translator(lang.parse()?), serde_json::from_str(wanted)?);
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let read = read(&bytes, &wanted).map_err(|error| t.with(error.key(), &error.args()));
    serde_json::to_writer(output, &read)?;
    Ok(())
}
