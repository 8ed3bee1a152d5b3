//! What a meeting's document is.

use serde::Deserialize;

use kernel::ids::DocumentId;

/// Bytes of a file, at most.
pub(crate) const LARGEST: usize = 10 * 1024 * 1024;

/// A document as listed.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Document {
    pub id: DocumentId,
    pub label: String,
    /// A link's address.
    pub url: Option<String>,
    pub file_name: Option<String>,
    /// A file's bytes.
    pub size: Option<i64>,
}

impl Document {
    /// The size in kilobytes, at least one.
    pub(crate) fn kilobytes(&self) -> i64 {
        self.size.map_or(0, |bytes| (bytes + 1023) / 1024).max(1)
    }
}

/// A file with its bytes.
#[derive(Debug, Clone)]
pub(crate) struct StoredFile {
    pub file_name: String,
    pub content: Vec<u8>,
}

/// The name without its extension, and the extension.
pub(crate) fn split_name(name: &str) -> (&str, &str) {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.len() <= 8 => (stem, extension),
        _ => (name, "bin"),
    }
}

/// What the file is said to be. Only kinds that a browser saves or shows without running
/// anything; all else is plain bytes.
pub(crate) fn content_type(extension: &str) -> &'static str {
    match extension.to_ascii_lowercase().as_str() {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "odp" => "application/vnd.oasis.opendocument.presentation",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_is_plain_bytes() {
        for extension in ["html", "svg", "js", "exe", ""] {
            assert_eq!(content_type(extension), "application/octet-stream");
        }
        assert_eq!(content_type("PDF"), "application/pdf");
    }

    #[test]
    fn names_are_split_at_the_last_dot() {
        assert_eq!(split_name("note v1.2.docx"), ("note v1.2", "docx"));
        assert_eq!(split_name("LISEZMOI"), ("LISEZMOI", "bin"));
        assert_eq!(split_name(".profile"), (".profile", "bin"));
    }
}
