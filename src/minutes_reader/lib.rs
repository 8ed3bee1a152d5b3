//! Minutes as people write them, text or DOCX in, structure out: pure, no database, no page.
//!
//! - [`source`]: a file's bytes to text, refused in words where it is no minutes
//! - [`parse`]: the text to title, day, people, points, entries, each with its doubts

mod docx;
pub mod parse;
pub mod source;
