//! Files that people keep beside what they write: of kinds that a browser saves or shows without
//! running anything.

/// Bytes of a file, at most.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// The name without its extension, and the extension.
pub fn split_name(name: &str) -> (&str, &str) {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.len() <= 8 => (stem, extension),
        _ => (name, ""),
    }
}

/// What a file is said to be; none for kinds that are not taken.
pub fn content_type(name: &str) -> Option<&'static str> {
    Some(match split_name(name).1.to_ascii_lowercase().as_str() {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => return None,
    })
}

/// A file with its bytes.
#[derive(Debug, Clone)]
pub struct StoredFile {
    pub file_name: String,
    pub content: Vec<u8>,
}

/// Whether the bytes begin as those of a file with such a name do.
fn is_as_named(name: &str, content: &[u8]) -> bool {
    match split_name(name).1.to_ascii_lowercase().as_str() {
        // Programs put some bytes before it, and readers look for it there.
        "pdf" => content.windows(4).take(1024).any(|part| part == b"%PDF"),
        // Both are ZIP archives.
        "docx" | "odt" => content.starts_with(b"PK\x03\x04"),
        _ => false,
    }
}

/// What is wrong with a file that was sent: the key of what to say.
pub fn fault(name: &str, content: &[u8], too_big: bool) -> Option<&'static str> {
    if too_big || content.len() > LARGEST {
        Some("document-too-big")
    } else if name.trim().is_empty() || content.is_empty() {
        Some("document-choose-file")
    } else if content_type(name).is_none() {
        Some("circle-file-kind")
    } else if !is_as_named(name, content) {
        Some("circle-file-other")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_is_refused() {
        let word = b"PK\x03\x04\x14\x00";
        assert_eq!(fault("Note v1.2.DOCX", word, false), None);
        assert_eq!(fault("note.odt", word, false), None);
        assert_eq!(fault("note.pdf", b"\n%PDF-1.7", false), None);
        assert_eq!(fault("page.html", b"<p>", false), Some("circle-file-kind"));
        assert_eq!(fault("note.pdf", b"%PDF", true), Some("document-too-big"));
        assert_eq!(fault("", b"", false), Some("document-choose-file"));
        assert_eq!(split_name("note v1.2.docx"), ("note v1.2", "docx"));
    }

    #[test]
    fn a_name_alone_makes_no_document() {
        let other = Some("circle-file-other");
        assert_eq!(fault("note.pdf", b"<script>", false), other);
        assert_eq!(fault("note.pdf", b"PK\x03\x04", false), other);
        assert_eq!(fault("note.docx", b"%PDF-1.7", false), other);
        assert_eq!(fault("note.odt", b"MZ\x90", false), other);
        assert_eq!(fault("note.pdf", b"%PD", false), other);
    }
}
