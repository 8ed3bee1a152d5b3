//! How codes are written: by what two of them are one, and what looks like one.

use kernel::{codes::parts, fold::fold};

/// The code by which measures are the same.
pub(super) fn code_key(code: &str) -> String {
    code.trim().to_lowercase()
}

/// A code without what its spelling differs by: `PREC 201`, `PREC-201` and `prec201` are one, and so
/// are `PREC-025` and `PREC-25`; `1.1`, `1.10` and `1.01` are three.
pub(super) fn spelling(code: &str) -> String {
    let parts = parts(fold(code).chars());
    let is_number = |part: &String| part.bytes().all(|byte| byte.is_ascii_digit());
    let shown: Vec<&str> = parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let after_number = index > 0 && parts[index - 1].contains(|c: char| c.is_ascii_digit());
            match part.trim_start_matches('0') {
                "" => part.as_str(),
                _ if after_number || !is_number(part) => part.as_str(),
                short => short,
            }
        })
        .collect();
    shown.join("-")
}

/// Letters and a number; in the first column a short number alone. No date.
pub(super) fn looks_like_code(text: &str, is_first: bool) -> bool {
    let has = |is: fn(char) -> bool| text.chars().any(is);
    let short = is_first && text.len() <= 6;
    has(|c| c.is_ascii_digit()) && !text.contains('/') && (has(char::is_alphabetic) || short)
}

/// Short, in one word each, all different, none missing.
pub(super) fn is_codes(values: &[&str], rows: usize) -> bool {
    let mut different = values.to_vec();
    different.sort_unstable();
    different.dedup();
    let is_code = |text: &&str| text.chars().count() <= 40 && !text.contains(char::is_whitespace);
    !values.is_empty()
        && values.len() == rows.min(200)
        && different.len() == values.len()
        && values.iter().all(is_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_is_no_difference_but_numbers_are() {
        for text in [
            "PREC 201",
            "prec-201",
            "PREC201",
            " Prec – 201 ",
            "PREC_0201",
        ] {
            assert_eq!(spelling(text), "prec-201", "{text}");
        }
        for (one, other) in [
            ("1.1", "1.10"),
            ("1.1", "11"),
            ("1.1", "1.01"),
            ("A1", "A1a"),
            ("1", "A1"),
        ] {
            assert_ne!(spelling(one), spelling(other), "{one} {other}");
        }
        assert_eq!(spelling("1.1"), spelling("1-1"));
    }
}
