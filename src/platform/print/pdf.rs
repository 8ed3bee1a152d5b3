//! Documents typeset as PDF, with fonts and template from inside the program.
//!
//! The template reads the document as data: no text of users is ever read as its markup.

use std::sync::OnceLock;

use serde_json::Value;
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

use super::{
    document::{Document, Item, Part},
    rich_text::blocks,
};
use kernel::lang::Lang;

mod printable;

const TEMPLATE: &str = include_str!("document.typ");

/// Why a document could not be set.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the document could not be written as data: {0}")]
    Data(#[from] serde_json::Error),
    #[error("the document could not be set: {0}")]
    Set(String),
}

/// The document as a tagged PDF. Takes time and memory: [`super::PDF`] does it apart.
///
/// # Errors
/// Where the template fails on it: a fault of the program, not of the document.
pub fn write(document: &Document) -> Result<Vec<u8>, PdfError> {
    let options = PdfOptions {
        creator: Smart::Custom(Some("Jalon".into())),
        ..PdfOptions::default()
    };
    let set = set(document)?;
    typst_pdf::pdf(&set, &options).map_err(|errors| PdfError::Set(said(&errors)))
}

/// Reads fonts and library and sets a line, so that the first document finds all at hand.
pub(super) fn prepare() {
    let item = Item {
        body: "- **Jalon** *prêt*".into(),
        ..Item::default()
    };
    let part = Part {
        title: "Jalon".into(),
        items: vec![item],
        ..Part::default()
    };
    let document = Document {
        lang: Lang::Fr,
        kind: "Jalon".into(),
        title: "Jalon".into(),
        facts: Vec::new(),
        notice: String::new(),
        people: None,
        parts: vec![part],
        summaries: Vec::new(),
        page_word: "page".into(),
    };
    // Where it fails, the first document will say so.
    let _ = write(&document);
}

pub(super) fn set(document: &Document) -> Result<PagedDocument, PdfError> {
    let desk = Desk {
        data: Bytes::new(serde_json::to_vec(&data(document)?)?),
    };
    let set = typst::compile::<PagedDocument>(&desk).output;
    set.map_err(|errors| PdfError::Set(said(&errors)))
}

/// The document as the template reads it: texts as blocks, and all that is printed printable.
fn data(document: &Document) -> Result<Value, PdfError> {
    let mut data = serde_json::to_value(document)?;
    let parts = data["parts"].as_array_mut().into_iter().flatten();
    for part in parts {
        for item in part["items"].as_array_mut().into_iter().flatten() {
            let body = item["body"].as_str().unwrap_or_default();
            item["body"] = serde_json::to_value(blocks(body))?;
        }
    }
    printable::all(&mut data);
    Ok(data)
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
            .chain([epaint_default_fonts::NOTO_EMOJI_REGULAR])
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

impl Shelf {
    /// Whether a font shows the character.
    fn shows(&self, character: char) -> bool {
        let code = character.into();
        self.fonts
            .iter()
            .any(|font| font.info().coverage.contains(code))
    }
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
