//! Minutes as people write them, text, DOCX or ODT in, structure out: pure, no database, no page.
//!
//! - [`source`]: a file's bytes to text, refused in words where it is no minutes; the text of a PDF comes
//!   from outside
//! - [`parse`]: the text to title, day, people, points, entries, each with its doubts

mod docx;
mod odt;
pub mod parse;
mod refusal;
pub mod source;
