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

use crate::{picture, printable};

/// Documents.
const DOCUMENT: &str = include_str!("document.typ");
/// Tables of cells, to hang up.
const GRID: &str = include_str!("grid.typ");
/// The family that `document.typ` names, upright and italic, each in all its weights: packed as for
/// the web, as the pages' headings. What it lacks comes from the others.
const SERIF: [&[u8]; 2] = [
    include_bytes!("fonts/source-serif-4.woff2"),
    include_bytes!("fonts/source-serif-4-italic.woff2"),
];
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

/// What all documents share.
pub(crate) struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    document: Source,
    grid: Source,
    data: FileId,
}

/// The shelf, filled when it is first asked for.
pub(crate) fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        // One that cannot be unpacked is as one that lacks the character.
        let serif = SERIF
            .into_iter()
            .filter_map(|packed| wuff::decompress_woff2(packed).ok())
            .map(Bytes::new);
        let fonts: Vec<Font> = typst_assets::fonts()
            .chain([epaint_default_fonts::NOTO_EMOJI_REGULAR])
            .map(Bytes::new)
            .chain(serif)
            .flat_map(Font::iter)
            .collect();
        Shelf {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            document: Source::new(file("document.typ"), DOCUMENT.to_owned()),
            grid: Source::new(file("grid.typ"), GRID.to_owned()),
            data: file("document.json"),
        }
    })
}

impl Shelf {
    /// Whether a font shows the character.
    pub(crate) fn shows(&self, character: char) -> bool {
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
