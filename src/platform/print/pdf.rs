//! Documents typeset as PDF, with fonts and template from inside the program.
//!
//! The template reads the document as data: no text of users is ever read as its markup.

use std::sync::OnceLock;

use tokio::sync::Semaphore;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::document::Document;

const TEMPLATE: &str = include_str!("document.typ");
/// Documents set at once; others wait.
const AT_ONCE: usize = 2;
/// Calls after which what the typesetter remembers is forgotten.
const REMEMBERED: usize = 3;

/// Why a document could not be set.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the document could not be written as data: {0}")]
    Data(#[from] serde_json::Error),
    #[error("the document could not be set: {0}")]
    Set(String),
    #[error("the typesetter stopped: {0}")]
    Stopped(#[from] tokio::task::JoinError),
    #[error("no more documents are set")]
    Closed(#[from] tokio::sync::AcquireError),
}

/// The document as a tagged PDF.
///
/// # Errors
/// Where the template fails on it: a fault of the program, not of the document.
pub async fn write(document: &Document) -> Result<Vec<u8>, PdfError> {
    static PLACES: Semaphore = Semaphore::const_new(AT_ONCE);
    let data = serde_json::to_vec(document)?;
    let _place = PLACES.acquire().await?;
    tokio::task::spawn_blocking(move || set(data)).await?
}

fn set(data: Vec<u8>) -> Result<Vec<u8>, PdfError> {
    let desk = Desk {
        data: Bytes::new(data),
    };
    let pdf = typst::compile::<PagedDocument>(&desk)
        .output
        .and_then(|document| {
            let options = PdfOptions {
                creator: Smart::Custom(Some("Jalon".into())),
                ..PdfOptions::default()
            };
            typst_pdf::pdf(&document, &options)
        });
    typst::comemo::evict(REMEMBERED);
    pdf.map_err(|errors| PdfError::Set(said(&errors)))
}

fn said(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|e| e.message.as_str()).collect();
    messages.join("; ")
}

/// All that the typesetter may see: the template, the data, the fonts.
struct Desk {
    data: Bytes,
}

struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let fonts: Vec<Font> = typst_assets::fonts()
            .flat_map(|file| Font::iter(Bytes::new(file)))
            .collect();
        Shelf {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(file("document.typ"), TEMPLATE.to_owned()),
            data: file("document.json"),
        }
    })
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &shelf().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shelf().book
    }

    fn main(&self) -> FileId {
        shelf().template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let template = &shelf().template;
        if id == template.id() {
            Ok(template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == shelf().data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        shelf().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
