//! What a file is, by its first bytes.

use super::SheetError;
use kernel::office::Office;

/// What is worth reading.
pub(super) enum Kind {
    /// A ZIP archive, perhaps a workbook.
    Zip,
    /// Text, perhaps CSV.
    Text,
}

/// First bytes of files that are no tables.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WebP"),
    (b"{\\rtf", "RTF"),
    (b"\x1F\x8B", "gzip"),
    (b"7z\xBC\xAF", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3", "SQLite"),
    (b"\x7FELF", "ELF"),
];

/// What the file is.
pub(super) fn of(bytes: &[u8]) -> Result<Kind, SheetError> {
    match Office::of(bytes) {
        Some(Office::Locked) => return Err(SheetError::Encrypted),
        Some(Office::Old) => return Err(SheetError::OldExcel),
        None => {}
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Zip);
    }
    for (magic, name) in OTHERS {
        if bytes.starts_with(magic) {
            return Err(SheetError::NotATable(name));
        }
    }
    Ok(Kind::Text)
}

/// Whether a text is a web page or XML.
pub(super) fn is_markup(text: &str) -> bool {
    let start: String = text
        .trim_start()
        .chars()
        .take(15)
        .collect::<String>()
        .to_ascii_lowercase();
    [
        "<!doctype",
        "<html",
        "<?xml",
        "<table",
        "<head",
        "<body",
        "<svg",
        "<!--",
    ]
    .iter()
    .any(|tag| start.starts_with(tag))
}
