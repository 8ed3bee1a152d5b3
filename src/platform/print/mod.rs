//! Documents to print, sign and send: one [`Document`], written as PDF, DOCX or Markdown; and what a PDF
//! says that came in ([`text`]).

pub mod document;
pub mod docx;
pub mod grid;
pub mod markdown;
pub mod pdf;
pub mod plain;
pub mod rich_text;
pub mod text;
#[cfg(test)]
mod whole;

pub use document::{Document, Fact, Frame, Item, Part, People, Summary};

use std::io::Write as _;

use crate::work::{By, Job, Spool};

/// A [`Document`] as PDF; a [`grid::Grid`] as PDF, or as the picture it asks for.
pub static PDF: Job = Job {
    name: "pdf",
    by: By::Print(None),
};

/// A [`Document`] as DOCX.
pub static DOCX: Job = Job {
    name: "docx",
    by: By::Jalon(|input, output| {
        let document: Document = serde_json::from_reader(input)?;
        Ok(output.write_all(&docx::write(&document)?)?)
    }),
};

impl Document {
    /// What [`DOCX`] reads.
    pub fn spool(&self) -> std::io::Result<Spool> {
        Spool::of(&serde_json::to_vec(self)?)
    }

    /// What [`PDF`] reads. All texts are read for it: to be called apart.
    pub fn spool_to_print(&self) -> std::io::Result<Spool> {
        Spool::of(&serde_json::to_vec(&pdf::data(self)?)?)
    }
}
