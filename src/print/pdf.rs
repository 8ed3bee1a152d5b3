//! Documents typeset as PDF, with fonts and template from inside the program.
//!
//! The template reads the document as data: no text of users is ever read as its markup.

use serde_json::Value;
use typst::{
    Library, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::{picture, printable, shelf::shelf};

/// A document of a line, in the shape that Jalon gives to all.
const FIRST: &str = include_str!("first.json");

/// The document as a tagged PDF, or as the picture that it asks for. Where the template fails on it,
/// that is a fault of the program, not of the document.
pub(crate) fn write(data: Value) -> anyhow::Result<Vec<u8>> {
    let file = data["file"].as_str().unwrap_or_default().to_owned();
    let set = set(data)?;
    match file.as_str() {
        "svg" => Ok(picture::svg(&set)?.into_bytes()),
        "png" => picture::png(&set),
        _ => pdf(&set),
    }
}

fn pdf(set: &PagedDocument) -> anyhow::Result<Vec<u8>> {
    let options = PdfOptions {
        creator: Smart::Custom(Some("Jalon".into())),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(set, &options).map_err(|errors| failed(&errors))
}

/// Reads fonts and library and sets a line, so that the next document finds all at hand.
pub(crate) fn prepare() {
    // Where it fails, the next document will say so.
    let _ = serde_json::from_str(FIRST).map(write);
}

/// The document on its pages.
pub(crate) fn set(mut data: Value) -> anyhow::Result<PagedDocument> {
    printable::all(&mut data);
    let desk = Desk {
        template: match data["template"].as_str() {
            Some("grid") => &shelf().grid,
            _ => &shelf().document,
        },
        data: Bytes::new(serde_json::to_vec(&data)?),
    };
    let set = typst::compile::<PagedDocument>(&desk).output;
    set.map_err(|errors| failed(&errors))
}

fn failed(errors: &[SourceDiagnostic]) -> anyhow::Error {
    let messages: Vec<&str> = errors.iter().map(|e| e.message.as_str()).collect();
    anyhow::anyhow!("the document could not be set: {}", messages.join("; "))
}

/// All that the typesetter may see: the template, the data, the fonts.
struct Desk {
    template: &'static Source,
    data: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &shelf().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shelf().book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        (id == self.template.id())
            .then(|| self.template.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        (id == shelf().data)
            .then(|| self.data.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        shelf().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
