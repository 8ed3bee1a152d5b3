//! What a file is, by its first bytes.

use super::SheetError;

/// What is worth reading.
pub(super) enum Kind {
    /// A ZIP archive, perhaps a workbook.
    Zip,
    /// Text, perhaps CSV.
    Text,
}

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

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
    if bytes.starts_with(OLE) {
        let encrypted: Vec<u8> = "EncryptedPackage"
            .bytes()
            .flat_map(|letter| [letter, 0])
            .collect();
        return Err(if contains(bytes, &encrypted) {
            SheetError::Encrypted
        } else {
            SheetError::OldExcel
        });
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

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}
