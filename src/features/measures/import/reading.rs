//! Reading a file that was sent, in a process of its own.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, BufWriter, Read as _, Write as _},
};

use serde::{Deserialize, Serialize};

use super::{content::Content, mapping::Mapping};
use platform::{
    i18n::Translator,
    sheets::{self, Limits},
    work::{By, Job, Spool},
};

/// A file of measures as the table of an import.
pub static READ_TABLE: Job = Job {
    name: "read-table",
    by: By::Jalon(read_table),
};

/// What a file holds.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Table {
    pub mapping: Mapping,
    pub rows: usize,
    /// The [`Content`], for the database.
    #[serde(skip)]
    pub packed: Vec<u8>,
}

fn read_table(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    let mut lang = String::new();
    input.read_line(&mut lang)?;
    let t = Translator(lang.trim().parse()?);
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let book = sheets::book(&bytes, &Limits::default(), &Mapping::score);
    drop(bytes);
    let content = book.map(Content::from);
    let table = match &content {
        Ok(content) => Ok(Table {
            mapping: Mapping::guess_of(&content.headings, &content.rows),
            rows: content.rows.len(),
            packed: Vec::new(),
        }),
        Err(error) => Err(t.with(error.key(), &error.args())),
    };
    serde_json::to_writer(&mut *output, &table)?;
    output.write_all(b"\n")?;
    if let Ok(content) = content {
        output.write_all(&content.pack()?)?;
    }
    Ok(())
}

/// What [`READ_TABLE`] wrote: the table, or why the file is refused.
pub(super) fn read(output: Spool) -> anyhow::Result<Result<Table, String>> {
    let mut output = BufReader::new(output.into_file()?);
    let mut line = String::new();
    output.read_line(&mut line)?;
    let mut table: Result<Table, String> = serde_json::from_str(&line)?;
    if let Ok(table) = &mut table {
        output.read_to_end(&mut table.packed)?;
    }
    Ok(table)
}
