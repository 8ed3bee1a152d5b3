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

/// What is wrong with a file that was sent: the key of what to say.
pub fn fault(name: &str, size: usize, too_big: bool) -> Option<&'static str> {
    if too_big || size > LARGEST {
        Some("document-too-big")
    } else if name.trim().is_empty() || size == 0 {
        Some("document-choose-file")
    } else if content_type(name).is_none() {
        Some("circle-file-kind")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_is_refused() {
        assert_eq!(fault("Note v1.2.DOCX", 5, false), None);
        assert_eq!(fault("page.html", 5, false), Some("circle-file-kind"));
        assert_eq!(fault("note.pdf", 5, true), Some("document-too-big"));
        assert_eq!(fault("", 0, false), Some("document-choose-file"));
        assert_eq!(split_name("note v1.2.docx"), ("note v1.2", "docx"));
    }
}
