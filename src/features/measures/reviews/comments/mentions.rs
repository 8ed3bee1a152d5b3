//! Who is mentioned in a text by `@Name`.

use kernel::ids::PersonId;

/// Somebody who may be mentioned.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub struct Candidate {
    pub id: PersonId,
    pub name: String,
    pub first_name: String,
    pub last_name: String,
}

/// Small letters without accents, one for one.
fn fold(text: &str) -> Vec<char> {
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        '’' => '\'',
        other => other,
    };
    text.chars()
        .map(|c| plain(c.to_lowercase().next().unwrap_or(c)))
        .collect()
}

/// The people a text mentions: after each `@`, the longest full, last or first name that fits;
/// nobody where it fits several people.
pub(crate) fn resolve(text: &str, candidates: &[Candidate]) -> Vec<PersonId> {
    let text = fold(text);
    let names: Vec<(PersonId, Vec<char>)> = candidates
        .iter()
        .flat_map(|c| [&c.name, &c.last_name, &c.first_name].map(|n| (c.id, fold(n.trim()))))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let mut found = Vec::new();
    for (at, _) in text.iter().enumerate().filter(|(_, c)| **c == '@') {
        // Not within a mail address.
        if at > 0 && text[at - 1].is_alphanumeric() {
            continue;
        }
        let rest = &text[at + 1..];
        let fitting = |name: &[char]| {
            rest.starts_with(name) && !rest.get(name.len()).is_some_and(|c| c.is_alphanumeric())
        };
        let fits: Vec<_> = names.iter().filter(|(_, name)| fitting(name)).collect();
        let longest = fits.iter().map(|(_, name)| name.len()).max().unwrap_or(0);
        let mut people: Vec<PersonId> = fits
            .iter()
            .filter(|(_, name)| name.len() == longest)
            .map(|(id, _)| *id)
            .collect();
        people.dedup();
        if let [person] = people[..]
            && !found.contains(&person)
        {
            found.push(person);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Vec<Candidate> {
        let person = |id, first: &str, last: &str| Candidate {
            id: PersonId(id),
            name: format!("{first} {last}"),
            first_name: first.into(),
            last_name: last.into(),
        };
        vec![
            person(1, "Zoé", "De Smet"),
            person(2, "Zoé", "Peeters"),
            person(3, "Jan", "Pilote"),
        ]
    }

    #[test]
    fn full_last_and_first_names_are_found_without_accents() {
        let ids = resolve("Voir @zoe peeters, et @De Smet ; @JAN!", &people());
        assert_eq!(ids, [PersonId(2), PersonId(1), PersonId(3)]);
    }

    #[test]
    fn what_fits_several_people_mentions_nobody() {
        assert!(resolve("@Zoé, qu'en dis-tu ?", &people()).is_empty());
    }

    #[test]
    fn mail_addresses_and_parts_of_words_are_no_mentions() {
        assert!(resolve("a@jan.example et @Janvier", &people()).is_empty());
    }
}
