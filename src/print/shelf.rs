//! What all documents share: the templates, the fonts, the library.

use std::sync::OnceLock;

use typst::{
    Library, LibraryExt,
    foundations::Bytes,
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

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

/// What all documents share.
pub(crate) struct Shelf {
    pub(crate) library: LazyHash<Library>,
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
    pub(crate) document: Source,
    pub(crate) grid: Source,
    pub(crate) data: FileId,
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
