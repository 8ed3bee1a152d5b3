//! Documents to print, sign and send: one [`Document`], written as PDF, DOCX or Markdown.

pub mod document;
pub mod docx;
pub mod markdown;
pub mod pdf;
pub mod plain;
pub mod rich_text;

pub use document::{Document, Fact, Frame, Item, Part, People, Summary};
