//! The forms in which a point's number is written: `1.`, `(1)`, `1/`, `2e point :`, `Objet n° 3 –`.

use super::*;
use kernel::fold::fold;

pattern!(
    pub NAMED,
    r"(?i)^(?:points?|punt|item|agendapunt|onderwerp|sujet|objet|oj|odj|p(?:oin)?t\.?|topic|question|vraag|agenda item|top|tagesordnungspunkt|r[ée]solution|resolutie|dossier|th[eè]me|thema|rubrique|chapitre|volet|hoofdstuk|deel|section|art(?:icle|ikel)?)\s*(?:n[°ºo.]\s*)?(\d{1,2})(?:er)?\s*(?:[.):–—-]|\s)\s*[:.–—-]?\s*(.+)$"
);
// `2e point : …`, `PREMIER POINT - …`, `Derde punt: …`.
pattern!(
    ORDINAL,
    r"^(?P<which>\d{1,2}\s?(?:ere?|eme|e|de|ste|st|nd|rd|th)|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:points?|punt|agendapunt|item|sujet|question|objet|onderwerp|topic|thema|theme)\s*(?:[:.)–—-]|\s[-–—])\s*"
);
const ORDINALS: [&[&str]; 10] = [
    &["premier", "premiere", "eerste", "first"],
    &["deuxieme", "second", "seconde", "tweede"],
    &["troisieme", "derde", "third"],
    &["quatrieme", "vierde", "fourth"],
    &["cinquieme", "vijfde", "fifth"],
    &["sixieme", "zesde", "sixth"],
    &["septieme", "zevende", "seventh"],
    &["huitieme", "achtste", "eighth"],
    &["neuvieme", "negende", "ninth"],
    &["dixieme", "tiende", "tenth"],
];
pattern!(
    pub DECIMAL,
    r"^(\d{1,2})\s?(?:°\)|\.\)|[.)°]|[.)]?\s?[-–—]|\.-|/)\s*([^\d\s].*)$"
);
pattern!(
    DECIMAL_AHEAD,
    r"^(\d{1,2})\s?(?:[.)°]|[.)]?\s?[-–—]|\.-|/)\s+(\d{1,4}(?:[^.\d].*|\.[^\d].*))$"
);
// `(1) Budget`, `[1] Budget`, `#1 Budget`, `1° Budget`, `1.0 Budget`.
pattern!(
    SIGNED,
    r"^(?:\((\d{1,2})\)|\[(\d{1,2})\]|#(\d{1,2})[.:)]?|(\d{1,2})\.0[.)]?)\s+([^\d\s].*)$"
);
// `:one: *Budget*`.
pattern!(
    SPELLED,
    r"^:(one|two|three|four|five|six|seven|eight|nine|keycap_ten):\s*(\S.*)$"
);
const SPELT: [&str; 10] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "keycap_ten",
];
pattern!(SPACED, r"^(\d{1,2})\s+(\p{Lu}[^a-zà-ÿ]{2,60})$");
pattern!(TABBED, r"^(\d{1,2})\t+(\S.*)$");
pattern!(
    pub NESTED,
    r"^(\d{1,2})[./](\d{1,2})(?:[./](\d{1,2}))?(?:[./]\d{1,2})?\s?[.):/–-]?\s+(\D.*)$"
);
// `I. Budget`, `I- Budget`, `I.- Budget`, `I : Budget`, `Point I – Budget`.
pattern!(
    pub ROMAN,
    r"^(?:(?i:points?|punt|agendapunt|item|titre|titel|chapitre|hoofdstuk|partie|deel|part)\s+)?([IVX]{1,6})(?:\s?[.)/]\)?\s?[-–—]?\s*|\s[-–—]\s*|[-–—]\s+|\s?[:°]\s+)(\S.*)$"
);
pattern!(
    pub LETTER,
    r"^([A-Z])(?:\s?[.)/]\)?\s?[-–—]?\s+|\s[-–—]\s+|[-–—]\s+)(\S.*)$"
);
// `B.1 Toit`: below a point that is a letter.
pattern!(pub OF_LETTER, r"^([A-Z])\s?[.-]?\s?(\d{1,2})[.)/:]?\s+(\p{Lu}.*)$");
// A sentence behind a letter is no title.
pattern!(pub SMALL_LETTER, r"^\(?([a-z])(?:[.)/]|\s?[-–—])\s+(\S.*[^.;,\s])$");

/// A number in words and what stands behind it.
fn ordinal(text: &str) -> Option<(u32, String)> {
    let folded = fold(text.get(..60).unwrap_or(text));
    let found = ORDINAL.captures(&folded)?;
    let which = &found["which"];
    let digits: String = which.chars().take_while(char::is_ascii_digit).collect();
    let of_word = || {
        let at = ORDINALS.iter().position(|words| words.contains(&which))?;
        u32::try_from(at + 1).ok()
    };
    let number = digits.parse().ok().or_else(of_word)?;
    // Folded letter by letter: as many letters stand before it.
    let letters = folded[..found.get(0)?.end()].chars().count();
    let rest: String = text.chars().skip(letters).collect();
    (!rest.trim().is_empty()).then(|| (number, rest.trim().to_owned()))
}

fn signed(text: &str) -> Option<(u32, String)> {
    if let Some(found) = SPELLED.captures(text) {
        let at = SPELT.iter().position(|word| *word == &found[1])?;
        let title = found[2].trim_matches(['*', '_', ' ']).to_owned();
        return Some((u32::try_from(at + 1).ok()?, title));
    }
    let found = SIGNED.captures(text)?;
    let number = (1..=4).find_map(|at| found.get(at))?;
    Some((number.as_str().parse().ok()?, found[5].trim().to_owned()))
}

/// `Article 1er. D'approuver …`, `Résolution 2 – passe …`: of what is decided, no point.
fn is_of_a_decision(text: &str, title: &str) -> bool {
    let folded = fold(text.get(..12).unwrap_or(text));
    let small = title.starts_with(char::is_lowercase);
    let article = folded.starts_with("art");
    (article || folded.starts_with("resolut"))
        && (small || article && (title.ends_with(['.', ';', ':', ',']) || title.len() > 90))
}

pattern!(
    SAID_OF,
    "^(?:[\"«“„‘']\\s?[^\"»”’']{1,60}\\s?[\"»”’']|\\p{Ll})\\S*\\s.*\\p{L}.*[.!]$"
);

/// Whether a line that begins with a word and a number only speaks of that point: a sentence about what
/// stands between quotes or goes on in small letters, or one whose number is not the next.
pub(super) fn tells_of_a_point(text: &str, title: &str, next: bool) -> bool {
    let sentence = title.ends_with(['.', '!']) && title.split_whitespace().count() > 2;
    NAMED.is_match(text)
        && sentence
        && (SAID_OF.is_match(title) || !next && title.chars().count() <= 160)
}

/// A numbered block: its number, its text.
pub(super) fn number(block: &Block) -> Option<(u32, String)> {
    if block.bullet
        || block.layout
        || block.indent > 6
        || block.heading > 0
        || !block.rows.is_empty()
    {
        return None;
    }
    let text = &block.text;
    if let Some(found) = signed(text).or_else(|| ordinal(text)) {
        return Some(found);
    }
    if NESTED.is_match(text) {
        return None;
    }
    let found = NAMED
        .captures(text)
        .filter(|found| !is_of_a_decision(text, &found[2]))
        .or_else(|| DECIMAL.captures(text))
        .or_else(|| DECIMAL_AHEAD.captures(text))
        .or_else(|| TABBED.captures(text))
        .or_else(|| SPACED.captures(text))?;
    Some((found[1].parse().ok()?, found[2].trim().to_owned()))
}

// `6bis : Toiture`: a point that was put between two.
pattern!(
    BETWEEN,
    r"^(\d{1,2})\s?(?:bis|ter|quater)\b\s?[.):–—-]?\s+(\p{Lu}.*)$"
);

/// The point that was put behind another one, and its title.
pub(super) fn between(block: &Block) -> Option<(u32, String)> {
    let plain = !block.bullet && !block.layout && block.heading == 0 && block.rows.is_empty();
    let found = BETWEEN.captures(&block.text).filter(|_| plain)?;
    Some((found[1].parse().ok()?, found[2].trim().to_owned()))
}

// `Voorstel 1 - logeerkamer`: what a heading counts, whatever it is called.
pattern!(
    COUNTED,
    r"^\p{Lu}\p{L}{2,14}\s\d{1,2}\s?(?:[:]|[–—-])\s+(\p{L}.*)$"
);

/// The text behind a word and a number in a heading.
pub(super) fn counted_of(text: &str) -> Option<String> {
    COUNTED
        .captures(text)
        .map(|found| found[1].trim().to_owned())
}

/// The text behind a heading's number.
pub(super) fn number_of(text: &str) -> Option<String> {
    if let Some((_, title)) = signed(text).or_else(|| ordinal(text)) {
        return Some(title);
    }
    let found = NAMED
        .captures(text)
        .filter(|found| !is_of_a_decision(text, &found[2]))
        .or_else(|| DECIMAL.captures(text))
        .or_else(|| ROMAN.captures(text))
        .or_else(|| LETTER.captures(text).filter(|found| found[1] <= *"H"));
    let nested = NESTED.captures(text).map(|f| f[4].to_owned());
    nested.or_else(|| found.map(|f| f[2].to_owned()))
}

/// Whether the numbers below the points count sentences, not points: `3.1 The board noted …`.
pub(super) fn numbers_sentences(blocks: &[Block]) -> bool {
    let nested: Vec<&str> = blocks
        .iter()
        .filter(|b| !b.bullet && b.heading == 0 && NESTED.is_match(&b.text))
        .map(|b| b.text.trim_end())
        .collect();
    let ended = nested
        .iter()
        .filter(|t| t.ends_with(['.', '!', '?', ';']) && t.chars().count() > 30)
        .count();
    nested.len() > 2 && ended * 3 >= nested.len() * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_about_a_point_is_none() {
        for text in [
            "Punt 3: \"a\" wordt besproken.",
            "Point 4 : « Toiture » est reporté à la prochaine fois.",
            "Item 2: “Heating” was dealt with in May.",
            "Punt 5: wordt verdaagd naar juni.",
            "Point 2 : Le toit a été traité en mai.",
        ] {
            let points = super::super::points(&format!(
                "PV du 3 mars 2021\nPrésents : Anne Roy, Luc Petit\n\n1. Budget\nLu.\n{text}\nLuc en parle.\n2. Toit\nIl fuit.\n"
            ));
            let wanted: &[&str] = &["Budget", "Toit"];
            // The next number may be its own.
            if !text.starts_with("Point 2") {
                assert_eq!(points, wanted, "{text}");
            }
            let alone =
                format!("PV du 3 mars 2021\nPrésents : Anne Roy\n\n{text}\nVerder niets.\n");
            assert!(super::super::points(&alone).is_empty(), "{text}");
        }
        assert_eq!(
            super::super::points(
                "PV du 3 mars 2021\nPrésents : Anne Roy\n\nPoint 1 : Budget\nLu.\nPoint 2 : Le toit\nIl fuit.\n"
            ),
            ["Budget", "Le toit"]
        );
    }

    #[test]
    fn a_number_is_written_in_many_ways() {
        let of = |text: &str| {
            number(&Block {
                text: text.to_owned(),
                ..Block::default()
            })
        };
        for (text, n, title) in [
            ("1. Budget", 1, "Budget"),
            ("1.) Budget", 1, "Budget"),
            ("(2) Budget", 2, "Budget"),
            ("3/ Budget", 3, "Budget"),
            ("4.0 Budget", 4, "Budget"),
            ("#5 Budget", 5, "Budget"),
            ("2e point : Le budget", 2, "Le budget"),
            ("PREMIER POINT - le budget", 1, "le budget"),
            ("Derde punt: begroting", 3, "begroting"),
            ("Objet n° 7 : Vente", 7, "Vente"),
            ("Artikel 2. Begroting", 2, "Begroting"),
            (":one: *Budget*", 1, "Budget"),
        ] {
            assert_eq!(of(text), Some((n, title.to_owned())), "{text}");
        }
        for text in [
            "Article 1er. D'approuver le budget.",
            "Résolution 2 – passe à l'unanimité",
            "Second souffle pour le budget",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
