//! An uploaded file to text, whatever it is; refused in words where it is no minutes.

use serde::{Deserialize, Serialize};

mod eml;
mod html;
mod rtf;

use super::{docx, odt, parse::bounds::TooMany, pdf};
use kernel::{
    encoding::{self, NotText},
    line::lines,
    office::Office,
};

/// Bytes a file may have.
pub(crate) const MAX_FILE: usize = 5 << 20;
/// Bytes the text may have.
pub const MAX_TEXT: usize = 1 << 20;
/// Lines the text may have: minutes have a few hundred.
pub(crate) const MAX_LINES: usize = 10_000;

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

/// The text of a file.
/// Fails: why it is refused.
pub fn read(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() > MAX_FILE {
        return Err(Refusal::TooBig);
    }
    if bytes.is_empty() {
        return Err(Refusal::Nothing);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let text = if odt::is_odt(bytes) {
            odt::text(bytes)?
        } else {
            docx::text(bytes)?
        };
        return checked(&text);
    }
    if bytes.starts_with(b"%PDF") {
        return checked(&pdf::text(bytes)?);
    }
    match Office::of(bytes) {
        Some(Office::Locked) => return Err(Refusal::Encrypted),
        Some(Office::Old) => return Err(Refusal::OldWord),
        None => {}
    }
    if bytes.starts_with(b"\x89PNG") || bytes.starts_with(b"\xFF\xD8\xFF") {
        return Err(Refusal::OtherKind);
    }
    if bytes.starts_with(b"{\\rtf") {
        return checked(&rtf::text(bytes));
    }
    if eml::is_mail(bytes)
        && let Some(text) = eml::text(bytes)
    {
        return checked(&text);
    }
    let (text, _) = encoding::decode(bytes).map_err(|error| match error {
        NotText::Encoding(_) => Refusal::Damaged,
        NotText::Binary => Refusal::Binary,
    })?;
    checked(&text)
}

/// A text that is there and not too long, without marks that could make its names look like others.
/// Fails: why it is refused.
pub fn checked(text: &str) -> Result<String, Refusal> {
    let mut text = lines(text);
    if text.len() <= MAX_TEXT && html::is_html(&text) {
        text = lines(&html::text(&text));
    } else if text.len() <= MAX_TEXT && text.starts_with("{\\rtf") && text.is_ascii() {
        text = lines(&rtf::text(text.as_bytes()));
    }
    if text.len() > MAX_TEXT || text.lines().count() > MAX_LINES {
        return Err(Refusal::TooLong);
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Refusal::Nothing);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_refused() {
        for (bytes, refusal) in [
            (&b""[..], Refusal::Nothing),
            (b" \n\t", Refusal::Nothing),
            (b"%PDF-1.7", Refusal::Damaged),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", Refusal::OldWord),
            (b"ab\0\0c\0\0\0d\x01\0", Refusal::Binary),
            (b"PK\x03\x04 no archive", Refusal::Damaged),
        ] {
            assert_eq!(read(bytes), Err(refusal));
        }
        assert_eq!(read(&vec![b'a'; MAX_FILE + 1]), Err(Refusal::TooBig));
        assert_eq!(
            read("x\n".repeat(MAX_LINES + 1).as_bytes()),
            Err(Refusal::TooLong)
        );
        assert_eq!(read(b"D\xE9cision").as_deref(), Ok("Décision"));
    }
}
