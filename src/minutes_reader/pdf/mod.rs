//! A PDF that has text, to text: its signs where they stand, as lines; bigger ones as headings. What
//! was only scanned has none, and is said to have none.

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

use super::source::Refusal;

/// Pages that are read: minutes have a few.
const MAX_PAGES: usize = 300;

/// The document's text.
/// Fails: why it is refused.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Refusal> {
    // What is broken in a way nobody thought of is damaged, and no fault of the server.
    let text = catch_unwind(AssertUnwindSafe(|| read(bytes)));
    let text = text.unwrap_or(Err(Refusal::Damaged))?;
    if text.chars().any(char::is_alphanumeric) {
        Ok(text)
    } else {
        Err(Refusal::Pdf)
    }
}

fn read(bytes: &[u8]) -> Result<String, Refusal> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Refusal::Encrypted,
        LoadPdfError::Invalid => Refusal::Damaged,
    })?;
    let cache = InterpreterCache::new();
    let pages = pdf.pages();
    if pages.len() > MAX_PAGES {
        return Err(Refusal::TooLong);
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
            return Err(Refusal::TooLong);
        }
    }
    Ok(lines::text(glyphs.pages()))
}
