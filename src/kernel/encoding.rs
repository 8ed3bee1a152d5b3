//! Bytes of a text file to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

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
/// Fails: [`NotText::Binary`] and [`NotText::Encoding`].
pub fn decode(bytes: &[u8]) -> Result<(String, &'static str), NotText> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let text = strictly(encoding, &bytes[mark..])?;
        return Ok((checked(text)?, encoding.name()));
    }
    if bytes.iter().any(is_high) {
        let encoding = unmarked(bytes);
        if let Some(Ok(text)) = encoding.map(|encoding| strictly(encoding, bytes)) {
            return Ok((
                checked(text)?,
                encoding.map_or("", |encoding| encoding.name()),
            ));
        }
        if bytes.contains(&0) {
            return Err(NotText::Binary);
        }
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
    let (old_mac, _) = MACINTOSH.decode_without_bom_handling(bytes);
    if european(&old_mac) > 2 * european(&text) {
        return Ok((checked(old_mac.into_owned())?, MACINTOSH.name()));
    }
    Ok((checked(text.into_owned())?, encoding.name()))
}

/// A byte that stands before a European letter in UTF-16 (Latin, Greek, Cyrillic) and hardly ever in
/// a text of other encodings.
fn is_high(byte: &u8) -> bool {
    *byte <= 5
}

/// UTF-16 without its mark: of the bytes of European text, every other one says which part of the
/// alphabets the letter is of, or that it is a sign of punctuation.
fn unmarked(bytes: &[u8]) -> Option<&'static Encoding> {
    let every_other = |first: usize| bytes.iter().skip(first).step_by(2);
    let high = |first: usize| every_other(first).filter(|byte| is_high(byte)).count();
    let (even, odd) = (high(0), high(1));
    let (first, encoding) = match odd > even {
        true => (1, UTF_16LE),
        false => (0, UTF_16BE),
    };
    let pairs = bytes.len() / 2;
    let is_sign = |byte: &&u8| is_high(byte) || (0x1E..=0x22).contains(*byte);
    let signs = every_other(first).filter(is_sign).count();
    let fits =
        bytes.len().is_multiple_of(2) && signs * 10 >= pairs * 9 && even.min(odd) * 4 <= pairs;
    fits.then_some(encoding)
}

/// Signs beyond ASCII that French and Dutch are written with, less than others: which of two
/// readings of the same bytes is text.
fn european(text: &str) -> usize {
    const USUAL: &str = "éèàçêëïîôûùâœüöäáóíÉÈÀÇÊ’«»…–€°\u{a0}";
    let mut last = ' ';
    let mut usual = 0_usize;
    for c in text.chars() {
        // A capital in the middle of a word is a wrong reading.
        if USUAL.contains(c) && !(c.is_uppercase() && last.is_lowercase()) {
            usual += 1;
        }
        last = c;
    }
    usual
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

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Numéro;Intitulé\n1;Rénover l’école où ça presse\n2;Être prêt à l’été\n";

    #[test]
    fn utf_16_is_read_without_its_mark() {
        let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little), Ok((TEXT.to_owned(), "UTF-16LE")));
        assert_eq!(decode(&big), Ok((TEXT.to_owned(), "UTF-16BE")));
        assert_eq!(decode(b"a;b\n1;\0\n"), Err(NotText::Binary));
        assert_eq!(decode(&[0; 64]), Err(NotText::Binary));
    }

    #[test]
    fn utf_16_without_its_mark_is_read_in_all_of_europes_letters() {
        for text in [
            "Kód;Ţîţlű\n1;Ţăţă şi ğış\n",
            "План;Заголовок\n1;Первая мера\n",
            "Κωδικός;Τίτλος\n1;Μέτρο\n",
            "\"Numéro\",\"Nom\"\n\"1\",\"L’été – œuvre\"\n",
        ] {
            for (bytes, name) in [
                (u16::to_le_bytes as fn(u16) -> [u8; 2], "UTF-16LE"),
                (u16::to_be_bytes, "UTF-16BE"),
            ] {
                let wide: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
                assert_eq!(decode(&wide), Ok((text.to_owned(), name)), "{text}");
            }
        }
        // A control sign in a text of another encoding makes it no UTF-16.
        assert_eq!(
            decode("a\u{3};é;deux mesures à prendre".as_bytes())
                .unwrap()
                .1,
            "UTF-8"
        );
    }

    #[test]
    fn old_macs_and_windows_are_told_apart() {
        // é è à ç ê Ê ù ’ as a Mac wrote them before it knew Unicode.
        let mac: Vec<u8> = TEXT
            .chars()
            .map(|c| match c {
                'é' => 0x8E,
                'à' => 0x88,
                'ç' => 0x8D,
                'ê' => 0x90,
                'Ê' => 0xE6,
                'ù' => 0x9D,
                '’' => 0xD5,
                other => u8::try_from(other).unwrap(),
            })
            .collect();
        assert_eq!(decode(&mac), Ok((TEXT.to_owned(), "macintosh")));
        let windows = WINDOWS_1252.encode(TEXT).0.into_owned();
        assert_eq!(decode(&windows), Ok((TEXT.to_owned(), "windows-1252")));
        assert_eq!(decode(b"Caf\xE9;1").unwrap().0, "Café;1");
    }
}
