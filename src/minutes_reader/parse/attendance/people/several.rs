//! An item that names several: `Mmes Roy et Petit`, `An Maes, Luc Roy, schepenen`.

use super::*;

// Before several names: `Mmes et MM.`, `Messieurs`.
pattern!(
    SEVERAL,
    r"^(?:(?:(?:[Ll]es )?Mmes|MM\.?|Messieurs|Mesdames|[Dd]e (?:heren|dames)|[Dd]ames|[Hh]eren|Cllrs\.?|Messrs\.?|Mmes\.|Herren|Damen)(?:\s+(?:et|en|and|und|&)\s+|\s*,\s*|\s+))+"
);

/// An item without what says that it names several.
pub(super) fn untitled(item: &str) -> &str {
    SEVERAL.find(item).map_or(item, |m| &item[m.end()..])
}

/// Whether a title says that an item names several.
pub(in crate::parse::attendance) fn of_several(item: &str) -> bool {
    SEVERAL.is_match(item)
}

/// The people of an item that names several, with the office of all behind them.
pub(super) fn several(item: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let parts = split(item, &[',']);
    // `Mmes DUBOIS, AUBIN, ROY`: what elsewhere are letters of a house are names here.
    let capitals = |part: &str| !bare_name(part).chars().any(char::is_lowercase);
    let in_capitals = parts.iter().filter(|part| capitals(part)).count() * 2 > parts.len();
    for part in parts {
        let part = untitled(&part);
        let named = in_capitals && capitals(part);
        if found.is_empty() || named || !is_organisation(part) || is_name_or_two(part) {
            found.extend(joined(part));
            continue;
        }
        let plural = part.ends_with(['s', 'n', 'x']);
        let whose = found.iter_mut().rev();
        let whose = whose.take_while(|named| plural || named.organisation.is_empty());
        for (n, named) in whose.enumerate() {
            if named.organisation.is_empty() && (plural || n == 0) {
                part.clone_into(&mut named.organisation);
            }
        }
    }
    found
}

/// `An Maes, Luc Roy, schepenen`: two names or more and an office in the plural.
pub(super) fn all_of_one_office(item: &str) -> bool {
    let commas = split(item, &[',']);
    let Some((last, names)) = commas.split_last() else {
        return false;
    };
    let office = last.ends_with(['s', 'n', 'x'])
        && !last.contains(' ')
        && (last.starts_with(char::is_lowercase) || names_house(last));
    let named = |part: &String| is_name(part) && !is_organisation(part);
    office && names.len() > 1 && names.iter().all(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(item: &str) -> Vec<(String, String)> {
        let all = super::super::people(item, Style::default()).into_iter();
        all.map(|named| (named.name, named.organisation)).collect()
    }

    #[test]
    fn an_office_is_of_all_before_it() {
        let one = |name: &str, office: &str| (name.to_owned(), office.to_owned());
        assert_eq!(
            names("MM. Denis Colot, Ugo Marti, échevins"),
            [one("Denis Colot", "échevins"), one("Ugo Marti", "échevins")]
        );
        assert_eq!(
            names("An Maes, Luc Roy, schepenen"),
            [one("An Maes", "schepenen"), one("Luc Roy", "schepenen")]
        );
        assert_eq!(
            names("Mmes et MM. Anne Roy, Luc Petit"),
            [one("Anne Roy", ""), one("Luc Petit", "")]
        );
        assert_eq!(
            names("Anne Roy, directrice"),
            [one("Anne Roy", "directrice")]
        );
    }
}
