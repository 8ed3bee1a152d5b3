//! Several organisations in one cell.

use kernel::{
    fold::bare,
    line::{one_line, paragraphs},
};

/// Forms of organisations, which stand after a comma and are no other organisation.
const FORMS: &[&str] = &[
    "asbl", "aisbl", "sa", "srl", "scrl", "sc", "fupf", "vzw", "ivzw", "nv", "bv", "cv", "cvba",
    "bvba", "npo", "ltd",
];

/// The names of a cell: on lines of their own, or with semicolons, else commas, else strokes or
/// words between. What is known as a whole stays whole.
pub(super) fn several(cell: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    let cell = paragraphs(cell);
    let whole = one_line(&cell);
    if whole.is_empty() {
        return Vec::new();
    }
    if is_known(&whole) {
        return vec![whole];
    }
    let lines = parted(cell.split(['\n', ';']));
    let names = if lines.len() > 1 {
        lines
    } else {
        by_commas(&cell)
    };
    names
        .into_iter()
        .flat_map(|name| by_words(name, &is_known))
        .collect()
}

fn parted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names = names.map(one_line);
    names.filter(|name| !name.is_empty()).collect()
}

fn by_commas(cell: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in parted(cell.split(',')) {
        match names.last_mut() {
            Some(last) if FORMS.contains(&bare(&name).as_str()) => {
                last.push_str(", ");
                last.push_str(&name);
            }
            _ => names.push(name),
        }
    }
    names
}

/// `A / B`, `A et B`, only where each of them is known: names have such words within.
fn by_words(name: String, is_known: &impl Fn(&str) -> bool) -> Vec<String> {
    if is_known(&name) {
        return vec![name];
    }
    for between in [" / ", "/", " + ", " & ", " et ", " en ", " and "] {
        let parts = parted(name.split(between));
        let spaced = between == " / " || between == " + ";
        if parts.len() > 1 && (spaced || parts.iter().all(|part| is_known(part))) {
            return parts;
        }
    }
    vec![name]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_names_are_parted_and_names_with_signs_stay() {
        let known = [
            "hub.brussels, agence",
            "Bruxelles Mobilité",
            "citydev",
            "Hub & co",
        ];
        for (cell, names) in [
            ("A, B, C", &["A", "B", "C"][..]),
            ("hub.brussels, agence", &["hub.brussels, agence"]),
            ("Les Amis, asbl; citydev", &["Les Amis, asbl", "citydev"]),
            ("Les Amis, asbl, citydev", &["Les Amis, asbl", "citydev"]),
            (
                "citydev et Bruxelles Mobilité",
                &["citydev", "Bruxelles Mobilité"],
            ),
            (
                "citydev/Bruxelles Mobilité",
                &["citydev", "Bruxelles Mobilité"],
            ),
            ("A / B", &["A", "B"]),
            ("Économie et Emploi", &["Économie et Emploi"]),
            ("Hub & co", &["Hub & co"]),
            ("A\nB\n\n", &["A", "B"]),
            (" ", &[]),
        ] {
            assert_eq!(several(cell, |name| known.contains(&name)), names, "{cell}");
        }
    }
}
