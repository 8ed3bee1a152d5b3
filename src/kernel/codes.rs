//! Codes and references as people type them: `PREC-025`, `prec025`, `PREC 25` are the same.

/// What a code is made of, one after the other, without signs: words, and numbers with the letters that
/// follow them (`12a`).
pub fn parts(text: impl IntoIterator<Item = char>) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text {
        if c.is_alphanumeric() {
            let goes_on = last.is_alphanumeric() && (last.is_ascii_digit() || !c.is_ascii_digit());
            match parts.last_mut() {
                Some(part) if goes_on => part.push(c),
                _ => parts.push(c.into()),
            }
        }
        last = c;
    }
    parts
}

/// The letters and numbers of a code, one after the other, without case, signs and leading zeros.
/// PostgreSQL's `code_key` does the same.
pub fn key(text: &str) -> Vec<String> {
    let mut parts = parts(text.chars().flat_map(char::to_lowercase));
    for part in &mut parts {
        let bare = part.trim_start_matches('0');
        if bare.starts_with(|c: char| c.is_ascii_digit()) {
            *part = bare.to_owned();
        } else if part.starts_with('0') {
            *part = format!("0{bare}");
        }
    }
    parts
}

/// Whether a text may be a code or a part of one.
pub fn may_be(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// A decision's code as people type it: `GT0-2026-012`, `gt0 2026 12`; `D-2026-010`, as decisions
/// were numbered before each body had its series; `2026-010`, whoever decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub year: i32,
    pub number: i32,
    /// The code as it is stored; none where the text names nobody.
    pub code: Option<String>,
}

impl Reference {
    /// Reads a text; none where it is no such code.
    pub fn read(text: &str) -> Option<Self> {
        let parts = key(text);
        let (before, numbers) = parts.split_at(parts.len().checked_sub(2)?);
        let body = match before {
            [] => None,
            [d] if d == "d" => Some("D".to_owned()),
            [gt, n] if gt == "gt" && may_be(n) => Some(format!("GT{n}")),
            _ => return None,
        };
        let [year, number] = numbers else { return None };
        if year.len() != 4 {
            return None;
        }
        let (year, number) = (year.parse().ok()?, number.parse().ok()?);
        Some(Self {
            year,
            number,
            code: body.map(|body| code(&body, year, number)),
        })
    }

    /// The code that a decision may have had before.
    pub fn former(&self) -> String {
        let before = || code("D", self.year, self.number);
        self.code.clone().unwrap_or_else(before)
    }
}

/// As the database writes codes, by its `decision_code`.
fn code(body: &str, year: i32, number: i32) -> String {
    format!("{body}-{year}-{number:03}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_case_and_zeros_are_no_difference() {
        for text in ["PREC-025", "prec025", "PREC 25", " Prec – 025 "] {
            assert_eq!(key(text), ["prec", "25"], "{text}");
        }
        assert_eq!(key("PREC-12.3"), ["prec", "12", "3"]);
        assert_eq!(key("GT0-2026-003"), ["gt", "0", "2026", "3"]);
        assert_eq!(key("A-012a"), ["a", "12a"]);
        assert_eq!(key("000"), ["0"]);
        assert_eq!(key("…"), Vec::<String>::new());
    }

    #[test]
    fn references_are_read_as_people_write_them() {
        for (text, code) in [
            ("D-2026-010", Some("D-2026-010")),
            (" d-2026-10", Some("D-2026-010")),
            ("D2026/10", Some("D-2026-010")),
            ("GT0-2026-010", Some("GT0-2026-010")),
            ("gt0 2026 10", Some("GT0-2026-010")),
            ("GT 12 2026 10", Some("GT12-2026-010")),
            ("2026-010", None),
            ("2026 10", None),
        ] {
            let read = Reference::read(text).expect(text);
            assert_eq!((read.year, read.number), (2026, 10), "{text}");
            assert_eq!(read.code.as_deref(), code, "{text}");
        }
        let bare = Reference::read("2026-1000").map(|read| read.former());
        assert_eq!(bare.as_deref(), Some("D-2026-1000"));
        for text in [
            "",
            "2026",
            "2026-01-02",
            "PREC-2026-1",
            "GTA-2026-1",
            "D-x-1",
            "10-2026",
            "2026-99999999999",
            "dépôt",
        ] {
            assert_eq!(Reference::read(text), None, "{text}");
        }
    }
}
