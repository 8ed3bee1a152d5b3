//! Bytes of a text file to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    #[error("these bytes are no text")]
    Binary,
    /// Not valid in its own encoding.
    #[error("not valid {0}")]
    Encoding(&'static str),
}

/// What may be guessed: the encodings of Europe's Windows and ISO files. A short text in
/// Windows-1252 must not turn into Chinese.
const PLAUSIBLE: &[&str] = &[
    "windows-1250",
    "windows-1252",
    "windows-1254",
    "windows-1257",
    "ISO-8859-2",
    "ISO-8859-4",
];

/// The text, without its byte order mark, and the name of its encoding.
///
/// # Errors
/// [`NotText::Binary`] and [`NotText::Encoding`].
pub fn decode(bytes: &[u8]) -> Result<(String, &'static str), NotText> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let text = strictly(encoding, &bytes[mark..])?;
        return Ok((checked(text)?, encoding.name()));
    }
    if bytes.contains(&0) {
        return Err(NotText::Binary);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((checked(text.to_owned())?, UTF_8.name()));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"be"), Utf8Detection::Deny);
    let encoding = if PLAUSIBLE.contains(&guess.name()) {
        guess
    } else {
        WINDOWS_1252
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Ok((checked(text.into_owned())?, encoding.name()))
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, NotText> {
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if wide && bytes.len() % 2 == 1 {
        return Err(NotText::Encoding(encoding.name()));
    }
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
        .ok_or(NotText::Encoding(encoding.name()))
}

/// Refuses what only happens to decode.
fn checked(text: String) -> Result<String, NotText> {
    let controls = text
        .bytes()
        .filter(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'))
        .count();
    if text.contains('\0') || controls * 20 > text.len() {
        return Err(NotText::Binary);
    }
    Ok(text)
}
