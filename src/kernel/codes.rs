//! Codes and references as people type them: `PREC-025`, `prec025`, `PREC 25` are the same.

/// The letters and numbers of a code, one after the other, without case, signs and leading zeros.
/// PostgreSQL's `code_key` does the same.
pub fn key(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            let goes_on = last.is_alphanumeric() && (last.is_ascii_digit() || !c.is_ascii_digit());
            match parts.last_mut() {
                Some(part) if goes_on => part.push(c),
                _ => parts.push(c.into()),
            }
        }
        last = c;
    }
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

/// Year and number of a reference, with or without what stands before it: `D-2026-010`, `d 2026 10`,
/// `2026-010` with `D`.
pub fn year_and_number(text: &str, before: &str) -> Option<(i32, i32)> {
    let parts = key(text);
    let before = key(before);
    let numbers = parts.strip_prefix(before.as_slice()).unwrap_or(&parts);
    match numbers {
        [year, number] if year.len() == 4 => Some((year.parse().ok()?, number.parse().ok()?)),
        _ => None,
    }
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
    fn references_are_read_with_and_without_what_stands_before() {
        for text in [
            "D-2026-010",
            "d 2026 010",
            "D2026/10",
            "2026-010",
            "2026 10",
        ] {
            assert_eq!(year_and_number(text, "D"), Some((2026, 10)), "{text}");
        }
        assert_eq!(year_and_number("gt0 2026 3", "GT0"), Some((2026, 3)));
        for text in [
            "",
            "2026",
            "2026-01-02",
            "PREC-2026-1",
            "D-x-1",
            "10-2026",
            "2026-99999999999",
        ] {
            assert_eq!(year_and_number(text, "D"), None, "{text}");
        }
    }
}
