//! Why a source is refused, and how long its text may be.

use serde::{Deserialize, Serialize};

use super::parse::bounds::TooMany;

/// Bytes the text may have.
pub const MAX_TEXT: usize = 1 << 20;

/// Why a source is refused; a translation key says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    Nothing,
    TooBig,
    TooLong,
    /// Reading it takes too much time or memory.
    TooHeavy,
    Binary,
    /// It has no text: it was scanned.
    Pdf,
    /// Nothing is there that takes the text out of it.
    PdfLater,
    OldWord,
    OtherKind,
    Damaged,
    Dangerous,
    Encrypted,
    TooMany(TooMany),
}

impl Refusal {
    /// The message's key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "minutes-import-nothing",
            Self::TooBig => "minutes-import-too-big",
            Self::TooLong => "minutes-import-too-long",
            Self::TooHeavy => "minutes-import-too-heavy",
            Self::Binary => "minutes-import-binary",
            Self::Pdf => "minutes-import-pdf",
            Self::PdfLater => "minutes-import-pdf-later",
            Self::OldWord => "minutes-import-old-word",
            Self::OtherKind => "minutes-import-other-kind",
            Self::Damaged => "minutes-import-damaged",
            Self::Dangerous => "minutes-import-dangerous",
            Self::Encrypted => "minutes-import-encrypted",
            Self::TooMany(TooMany::Attendees) => "minutes-import-too-many-attendees",
            Self::TooMany(TooMany::Points) => "minutes-import-too-many-points",
            Self::TooMany(TooMany::Entries) => "minutes-import-too-many-entries",
            Self::TooMany(TooMany::Names) => "minutes-import-too-many-names",
            Self::TooMany(TooMany::Letters) => "minutes-import-too-many-letters",
        }
    }
}
