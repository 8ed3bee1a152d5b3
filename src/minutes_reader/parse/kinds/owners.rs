//! Several owners of one thing to do: `Anne + Luc`, `MD/SO`, `Jan en Els`.

use super::{Known, names, pattern};
use crate::parse::language::{any, stems};

pattern!(
    BETWEEN,
    format!(
        r"(?i)\s*[+&/;,]\s*|\s+(?:{})\s+",
        any(|l| &l.attendance.and)
    )
);
pattern!(SIGN, r"\s*[+&/;]\s*");
stems!(HOUSES, attendance.organisation);

/// Those who are named, each alone; one where they are no people: `GT1/GT2`, `Économie et Emploi`.
pub(crate) fn owners<'a>(text: &'a str, known: &Known) -> Vec<&'a str> {
    let text = text.trim();
    let split = |pattern: &regex::Regex| -> Vec<&'a str> {
        let parts = pattern.split(text).map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    };
    let all = split(&BETWEEN);
    if all.len() > 1 && all.iter().all(|part| known.knows(part)) {
        return all;
    }
    // Nobody need be listed where a sign stands between what can only be names.
    let signed = split(&SIGN);
    let like_people = |part: &&str| known.knows(part) || is_person(part);
    if signed.len() > 1 && signed.iter().all(like_people) {
        return signed;
    }
    vec![text]
}

fn is_person(text: &str) -> bool {
    let house = names::words(text).iter().any(|word| HOUSES.has(word));
    let acronym = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    !house && !acronym && names::may_be_name(text) && names::words(text).len() <= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_owners_are_told_apart() {
        let mut known = Known::default();
        for name in ["Anne Roy", "Luc Petit", "Jan Maes", "Els De Smet"] {
            known.add(name);
        }
        for (text, each) in [
            ("Anne + Luc", vec!["Anne", "Luc"]),
            ("AR/LP", vec!["AR", "LP"]),
            ("Jan & Els", vec!["Jan", "Els"]),
            ("Jan Maes en Els De Smet", vec!["Jan Maes", "Els De Smet"]),
            ("Anne, Luc et Jan", vec!["Anne", "Luc", "Jan"]),
            ("Anne and Luc", vec!["Anne", "Luc"]),
            ("Anne und Luc", vec!["Anne", "Luc"]),
            ("Stef + Marijke", vec!["Stef", "Marijke"]),
            ("GT1/GT2", vec!["GT1/GT2"]),
            (
                "Bruxelles Économie et Emploi",
                vec!["Bruxelles Économie et Emploi"],
            ),
            ("ULB / VUB", vec!["ULB / VUB"]),
            ("Anne et le bureau", vec!["Anne et le bureau"]),
            (
                "Service Jeunesse / Service Culture",
                vec!["Service Jeunesse / Service Culture"],
            ),
            ("Anne", vec!["Anne"]),
            ("", vec![""]),
        ] {
            assert_eq!(owners(text, &known), each, "{text}");
        }
    }
}
