//! An uploaded file to text, whatever it is; refused in words where it is no minutes.

mod eml;
mod html;
mod rtf;

pub use super::refusal::{MAX_TEXT, Refusal};
use super::{docx, odt};
use kernel::{
    encoding::{self, NotText},
    line::lines,
    office::Office,
};

/// Bytes a file may have.
pub(crate) const MAX_FILE: usize = 5 << 20;
/// Lines the text may have: minutes have a few hundred.
pub(crate) const MAX_LINES: usize = 10_000;

/// Whether a file is a PDF: its text is taken out of it elsewhere, and then [`checked`].
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.len() <= MAX_FILE && bytes.starts_with(b"%PDF")
}

/// The text of a file.
/// Fails: why it is refused, also a PDF, which is only known here.
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
    if is_pdf(bytes) {
        return Err(Refusal::PdfLater);
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
            (b"%PDF-1.7", Refusal::PdfLater),
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
