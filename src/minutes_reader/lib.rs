//! Minutes as people write them, text, DOCX, ODT or PDF in, structure out: pure, no database, no page.
//!
//! - [`source`]: a file's bytes to text, refused in words where it is no minutes
//! - [`parse`]: the text to title, day, people, points, entries, each with its doubts

mod docx;
mod odt;
pub mod parse;
mod pdf;
pub mod source;
