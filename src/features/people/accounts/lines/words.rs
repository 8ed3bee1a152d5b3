//! Words of the columns, in three languages: roles, groups, languages.

use kernel::{fold::bare, lang::Lang};
use platform::auth::Role;

/// How a role's words begin, without accents and signs; but for the administrators', which is given on
/// a person's page.
const ROLES: &[(&str, Role)] = &[
    ("pilot", Role::Pilot),
    ("copilot", Role::Pilot),
    ("trekker", Role::Pilot),
    ("facilit", Role::Facilitator),
    ("thematisch", Role::ThematicCoordinator),
    ("thematic", Role::ThematicCoordinator),
    ("coordinateurricethematique", Role::ThematicCoordinator),
    ("coordinateurthematique", Role::ThematicCoordinator),
    ("coordinatricethematique", Role::ThematicCoordinator),
    ("coordi", Role::Coordinator),
    ("cabinet", Role::Cabinet),
    ("kabinet", Role::Cabinet),
    ("membre", Role::Member),
    ("member", Role::Member),
    ("lid", Role::Member),
    ("leden", Role::Member),
    ("particip", Role::Member),
    ("deelnem", Role::Member),
];

/// The role that a word means.
pub(crate) fn role(text: &str) -> Option<Role> {
    let word = bare(text);
    let mut roles = ROLES.iter();
    roles
        .find(|(beginning, _)| word.starts_with(beginning))
        .map(|(_, role)| *role)
}

/// The language that a word means: `fr`, `Nederlands`.
pub(crate) fn lang(text: &str) -> Option<Lang> {
    let word = bare(text);
    let begins = |beginnings: &[&str]| beginnings.iter().any(|b| word.starts_with(b));
    if begins(&["fr"]) {
        Some(Lang::Fr)
    } else if begins(&["nl", "ne", "vl"]) {
        Some(Lang::Nl)
    } else if begins(&["en", "an"]) {
        Some(Lang::En)
    } else {
        None
    }
}

/// The codes that a cell names, in capitals: `gt 3, WG4` is GT3 and GT4; another word is taken for
/// a strategy's code.
pub(crate) fn places(text: &str) -> Vec<String> {
    parts(text).map(|(_, code)| code).collect()
}

/// The same, each with what is written.
pub(crate) fn parts(text: &str) -> impl Iterator<Item = (&str, String)> {
    let parts = text.split([',', ';', '/', '+', '&', '\n']);
    let named = parts.map(str::trim).filter(|part| !part.is_empty());
    named.map(|part| (part, place(part)))
}

fn place(text: &str) -> String {
    let word = bare(text);
    let number = word.trim_start_matches(|c: char| c.is_alphabetic());
    let letters = &word[..word.len() - number.len()];
    let is_group = [
        "",
        "gt",
        "wg",
        "groupe",
        "groep",
        "werkgroep",
        "group",
        "groupedetravail",
    ];
    // No telephone number.
    let is_number = (1..=3).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit());
    if is_number && is_group.contains(&letters) {
        let number = number.trim_start_matches('0');
        format!("GT{}", if number.is_empty() { "0" } else { number })
    } else {
        text.to_uppercase()
    }
}

/// Whether a cell without a heading names groups.
pub(crate) fn are_groups(text: &str) -> bool {
    let places = places(text);
    let is_group = |code: &String| {
        let number = code.strip_prefix("GT");
        number.is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
    };
    !places.is_empty() && places.iter().all(is_group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_known_by_their_words_in_three_languages() {
        for (word, role) in [
            ("Pilote", Role::Pilot),
            ("trekker", Role::Pilot),
            ("Facilitateur·rice", Role::Facilitator),
            ("Coördinator", Role::Coordinator),
            (
                "Coordinateur·rice thématique PREC",
                Role::ThematicCoordinator,
            ),
            ("Kabinet", Role::Cabinet),
            ("deelnemer", Role::Member),
        ] {
            assert_eq!(super::role(word), Some(role), "{word}");
        }
        assert_eq!(super::role("chef"), None);
    }

    #[test]
    fn groups_are_known_by_their_numbers() {
        assert_eq!(places("gt 3, WG04 ; 7"), ["GT3", "GT4", "GT7"]);
        assert_eq!(places("GT0 / pri"), ["GT0", "PRI"]);
        assert!(are_groups("Groupe 2") && !are_groups("02 345 67 89"));
        assert!(!are_groups("Bruxelles"));
    }
}
