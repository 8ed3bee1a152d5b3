//! What Office's binary files are, by their bytes.

/// How they begin, whatever is in them.
const BEGINNING: &[u8] = b"\xD0\xCF\x11\xE0";
/// The part of a file that holds another one under a password, in UTF-16.
const LOCKED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// A binary file of Office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// .doc, .xls, .ppt or .msg.
    Old,
    /// A file of today's kinds, under a password.
    Locked,
}

impl Office {
    /// None where the bytes are something else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let is_locked = || bytes.windows(LOCKED.len()).any(|part| part == LOCKED);
        bytes
            .starts_with(BEGINNING)
            .then(|| if is_locked() { Self::Locked } else { Self::Old })
    }
}

#[cfg(test)]
mod tests {
    use super::{BEGINNING, LOCKED, Office};

    #[test]
    fn a_password_is_told_from_an_old_format() {
        assert_eq!(Office::of(b"PK\x03\x04"), None);
        assert_eq!(Office::of(BEGINNING), Some(Office::Old));
        let locked = [BEGINNING, &[0; 512], LOCKED].concat();
        assert_eq!(Office::of(&locked), Some(Office::Locked));
    }
}
