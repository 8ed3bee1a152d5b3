//! What is said of somebody's attendance beside their name: `jusque 10h30`, `ziek`, `online`. It is
//! kept with them, and is no organisation.

use super::{fold, pattern};

pattern!(
    REMARK,
    format!(
        r"^(?:{})$",
        crate::parse::language::any(|l| &l.attendance.remark)
    )
);

/// Whether a text is only a remark.
pub(super) fn is_remark(text: &str) -> bool {
    let text = text
        .trim()
        .trim_matches(['(', ')', '[', ']', '.', '*', ' ']);
    text.chars().count() <= 80 && REMARK.is_match(&fold(text))
}

/// The organisation, and apart from it what is remarked.
pub(super) fn apart(text: &str) -> (String, String) {
    let (remarks, houses): (Vec<&str>, Vec<&str>) = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .partition(|part| is_remark(part));
    if remarks.is_empty() {
        return (text.to_owned(), String::new());
    }
    (houses.join(", "), remarks.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_told_from_organisations() {
        for text in [
            "jusque 10h30",
            "jusqu’à 10 h 30",
            "dès 11h",
            "à partir de 14h30",
            "malade",
            "en congé",
            "en ligne",
            "visio",
            "par téléphone",
            "arrivée à 9h15",
            "quitte à 12h",
            "point 4.2 uniquement",
            "tot 11u",
            "vanaf 20u",
            "ziek",
            "online",
            "enkel via Teams",
            "met verlof",
            "vertrekt om 16u",
            "until 10.30",
            "from 7.20",
            "left at 7.45",
            "unwell",
            "via Zoom",
            "on leave",
            "ab 15 Uhr",
            "krank",
        ] {
            assert!(is_remark(text), "{text}");
        }
        for text in [
            "BE",
            "citydev",
            "Bruxelles Économie et Emploi",
            "service en ligne",
            "GT1",
            "directrice",
            "Leefmilieu Brussel",
            "Parti du centre",
            "Maison malade",
            "Arrivé Conseil",
        ] {
            assert!(!is_remark(text), "{text}");
        }
        assert_eq!(
            apart("ABVV, tot 11u"),
            ("ABVV".to_owned(), "tot 11u".to_owned())
        );
        assert_eq!(apart("a; b"), ("a; b".to_owned(), String::new()));
    }
}
