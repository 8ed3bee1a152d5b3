//! Documents to print, sign and send: one [`Document`], written as PDF, DOCX or Markdown.

pub mod document;
pub mod docx;
pub mod markdown;
pub mod pdf;
pub mod plain;
pub mod rich_text;
#[cfg(test)]
mod whole;

pub use document::{Document, Fact, Frame, Item, Part, People, Summary};

use std::{
    fs::File,
    io::{BufReader, BufWriter, Write as _},
};

use crate::work::{Job, Spool};

/// A [`Document`] as PDF.
pub static PDF: Job = Job {
    name: "pdf",
    ready: Some(pdf::prepare),
    run: |input, output| give(pdf::write(&taken(input)?)?, output),
};

/// A [`Document`] as DOCX.
pub static DOCX: Job = Job {
    name: "docx",
    ready: None,
    run: |input, output| give(docx::write(&taken(input)?)?, output),
};

impl Document {
    /// What [`PDF`] and [`DOCX`] read.
    ///
    /// # Errors
    /// Where the disk takes no more.
    pub fn spool(&self) -> std::io::Result<Spool> {
        Spool::of(&serde_json::to_vec(self)?)
    }
}

fn taken(input: &mut BufReader<File>) -> anyhow::Result<Document> {
    Ok(serde_json::from_reader(input)?)
}

fn give(bytes: Vec<u8>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    Ok(output.write_all(&bytes)?)
}
