//! The text of a PDF that has some: its signs where they stand, as lines; bigger ones as headings. What
//! was only scanned has none, and is said to have none.
//!
//! The minutes that people import are read from it; Jalon itself would need all that reads PDF for that
//! alone, and what typesets has it already.

mod glyphs;
mod lines;
#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};

use glyphs::Glyphs;
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings,
    hayro_syntax::{LoadPdfError, Pdf},
    interpret_page,
};
use kurbo::{Affine, Rect};
use serde_json::{Value, json};

/// Pages that are read: minutes have a few.
const MAX_PAGES: usize = 300;
/// Bytes of text that are read: those of minutes, and no more.
const MAX_TEXT: usize = 1 << 20;

/// Why there is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoText {
    /// It has none: it was scanned.
    Scan,
    Locked,
    Broken,
    TooLong,
}

impl NoText {
    /// As Jalon knows it (`platform/print/text.rs`).
    fn name(self) -> &'static str {
        match self {
            Self::Scan => "scan",
            Self::Locked => "locked",
            Self::Broken => "broken",
            Self::TooLong => "too_long",
        }
    }
}

/// The text, or why there is none, as Jalon reads it.
pub(crate) fn told(bytes: Vec<u8>) -> Value {
    match text(bytes) {
        Ok(text) => json!({ "text": text }),
        Err(why) => json!({ "none": why.name() }),
    }
}

/// The document's text.
/// Fails: why it has none.
pub(crate) fn text(bytes: Vec<u8>) -> Result<String, NoText> {
    // What is broken in a way nobody thought of is broken, and no fault of the program.
    let text = catch_unwind(AssertUnwindSafe(|| read(bytes)));
    let text = text.unwrap_or(Err(NoText::Broken))?;
    if text.chars().any(char::is_alphanumeric) {
        Ok(text)
    } else {
        Err(NoText::Scan)
    }
}

fn read(bytes: Vec<u8>) -> Result<String, NoText> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => NoText::Locked,
        LoadPdfError::Invalid => NoText::Broken,
    })?;
    let cache = InterpreterCache::new();
    let pages = pdf.pages();
    if pages.len() > MAX_PAGES {
        return Err(NoText::TooLong);
    }
    let mut glyphs = Glyphs::default();
    for page in pages.iter() {
        let mut context = Context::new(
            Affine::IDENTITY,
            Rect::new(0.0, 0.0, 1.0, 1.0),
            &cache,
            pdf.xref(),
            InterpreterSettings::default(),
        );
        glyphs.next_page();
        interpret_page(page, &mut context, &mut glyphs);
        if glyphs.is_full() {
            return Err(NoText::TooLong);
        }
    }
    Ok(lines::text(glyphs.pages()))
}
