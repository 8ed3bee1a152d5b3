//! Numbers of groups and codes of strategies, as people write them beside a name or within it.

use kernel::fold::{bare, fold};

/// Characters of the longest code.
const LONGEST: usize = 30;

/// Headings of groups, bare: also what a name begins with before its number.
pub(super) const GROUPS: &[&str] = &[
    "groupe",
    "groupedetravail",
    "groep",
    "werkgroep",
    "group",
    "workinggroup",
];

/// `GT 03` is `3`; else what is written.
pub(super) fn number(text: &str) -> Result<String, String> {
    let word = bare(text);
    let digits = word.trim_start_matches(char::is_alphabetic);
    match digits.parse::<u16>() {
        Ok(number) => Ok(number.to_string()),
        Err(_) => Err(text.to_owned()),
    }
}

/// The number that a name begins with, and the name after it.
pub(super) fn numbered(name: &str) -> Option<(String, String)> {
    let (first, rest) = name.split_at(name.find(|c: char| c.is_ascii_digit())?);
    let is_group =
        ["", "gt", "wg"].contains(&bare(first).as_str()) || GROUPS.contains(&bare(first).as_str());
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (digits, rest) = rest.split_at(end);
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let number: u16 = digits.parse().ok()?;
    (is_group && !rest.is_empty()).then(|| (number.to_string(), rest.to_owned()))
}

/// `Good Food` is `GOOD-FOOD`; else what is written.
pub(super) fn code(text: &str) -> Result<String, String> {
    let code = fold(text.trim()).to_uppercase();
    let code = code.split_whitespace().collect::<Vec<_>>().join("-");
    match is_code(&code) || (!code.is_empty() && code.chars().all(|c| c.is_ascii_digit())) {
        true => Ok(code),
        false => Err(text.to_owned()),
    }
}

/// Capitals, digits and dashes, as codes are written.
pub(super) fn is_code(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    (2..=LONGEST).contains(&text.len())
        && text.starts_with(plain)
        && text.chars().all(|c| plain(c) || "_-".contains(c))
        && text.contains(|c: char| c.is_ascii_uppercase())
}

/// The code that a name begins with, or that stands in brackets at its end, and the name alone:
/// `PRI – Plan régional`, `Plan régional (PRI)`.
pub(super) fn coded(name: &str) -> Option<(String, String)> {
    let said = |code: &str, name: &str| {
        let (code, name) = (code.trim(), name.trim());
        (is_code(code) && !name.is_empty()).then(|| (code.to_owned(), name.to_owned()))
    };
    let sign = |c: char| "–—-:|/=".contains(c);
    if let Some(end) = name.find(|c: char| c.is_whitespace() || ":|/=".contains(c)) {
        let (first, rest) = name.split_at(end);
        let rest = rest.trim_start();
        if rest.starts_with(sign)
            && let Some(found) = said(first, rest.trim_start_matches(sign))
        {
            return Some(found);
        }
    }
    let (name, code) = name.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    said(code, name)
}

/// A code to propose for a name without any: its initials, or the word that it is.
pub(super) fn initials(name: &str) -> String {
    let folded = fold(name).to_uppercase();
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| word.len() > 3).collect();
    match words.as_slice() {
        [] => String::new(),
        [word] => word.chars().take(LONGEST).collect(),
        words => {
            let first = words.iter().filter_map(|word| word.chars().next());
            first.take(LONGEST).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_beside_names_and_within_them() {
        let pair = |code: &str, name: &str| Some((code.to_owned(), name.to_owned()));
        for (written, found) in [
            ("PRI – Plan régional", pair("PRI", "Plan régional")),
            ("PREC-2: Programme", pair("PREC-2", "Programme")),
            ("SRTE | Stratégie", pair("SRTE", "Stratégie")),
            ("Plan régional (PRI)", pair("PRI", "Plan régional")),
            ("Plan régional (2026)", None),
            ("PLAN régional", None),
            ("Vie – et mort", None),
            ("PRI – ", None),
            ("", None),
        ] {
            assert_eq!(coded(written), found, "{written}");
        }
        assert_eq!(code(" Good Food "), Ok("GOOD-FOOD".to_owned()));
        assert_eq!(code("Énergie"), Ok("ENERGIE".to_owned()));
        assert_eq!(code("d’abord : ceci"), Err("d’abord : ceci".to_owned()));
        assert_eq!(code(""), Err(String::new()));
    }

    #[test]
    fn initials_are_those_of_the_words_that_say_something() {
        for (name, code) in [
            ("Plan de gestion des ressources et des déchets", "PGRD"),
            ("Programme régional en économie circulaire", "PREC"),
            ("Renolution", "RENOLUTION"),
            ("2030 !", "2030"),
            ("le la", ""),
        ] {
            assert_eq!(initials(name), code, "{name}");
        }
    }
}
