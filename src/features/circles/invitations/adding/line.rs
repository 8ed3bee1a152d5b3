//! A person as a text or file names them.

use serde::{Deserialize, Serialize};

use kernel::{ids::PersonId, lang::Lang, line::one_line, organisation::OrganisationKind};

/// A line: what was understood of it; nothing where it could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    pub name: String,
    /// Empty where there is none.
    pub email: String,
    pub organisation: String,
    pub kind: Option<OrganisationKind>,
    pub lang: Option<Lang>,
    pub person: Option<PersonId>,
    /// As it came, where it could not be read.
    pub source: String,
}

impl Line {
    /// Somebody with an address.
    pub(crate) fn of(name: &str, email: &str, organisation: &str) -> Self {
        let email = one_line(email);
        let (name, within) = person_name(name);
        let organisation = match one_line(organisation) {
            none if none.is_empty() => within,
            said => said,
        };
        Self {
            // Programs write the address where they know no name.
            name: if is_address(&name) {
                String::new()
            } else {
                cut(&name)
            },
            organisation: cut(&organisation),
            email,
            ..Self::default()
        }
    }

    /// What could not be read.
    pub(crate) fn unreadable(source: &str) -> Self {
        Self {
            source: cut(&one_line(source)),
            ..Self::default()
        }
    }
}

fn cut(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Whether a text is a mail address, as servers take them.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let of_local = |c: char| c.is_ascii_graphic() && !"()<>[]:;@\\,\"".contains(c);
    let of_label = |c: char| c.is_alphanumeric() || c == '-';
    let label = |label: &str| {
        !label.is_empty()
            && label.chars().all(of_label)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 254
        && !local.is_empty()
        && local.len() <= 64
        && local.chars().all(of_local)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && domain.contains('.')
        && domain.split('.').all(label)
}

/// A name as people say it, and the organisation that stands behind it in brackets: quotes go, and
/// `Dupont, Anne` is `Anne Dupont`.
fn person_name(text: &str) -> (String, String) {
    let quotes = ['"', '\'', '“', '”', '«', '»', '‘', '’'];
    let text = one_line(text);
    let text = text.trim_matches(|c: char| quotes.contains(&c) || c.is_whitespace());
    let (name, organisation) = match text.split_once('(') {
        Some((name, rest)) => (name, rest.trim_end_matches(')')),
        None => match text.split_once('[') {
            Some((name, rest)) => (name, rest.trim_end_matches(']')),
            None => (text, ""),
        },
    };
    let signs = |c: char| {
        quotes.contains(&c) || c.is_whitespace() || [',', ';', '-', '–', '—', ':', '|'].contains(&c)
    };
    let name = name.trim_matches(signs);
    let mut parts = name.split(',').map(str::trim);
    let name = match (parts.next(), parts.next(), parts.next()) {
        (Some(last), Some(first), None) if !first.is_empty() => format!("{first} {last}"),
        _ => name.to_owned(),
    };
    (name, organisation.trim_matches(signs).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_texts() {
        for right in [
            "a@b.be",
            "jean-luc.o'hara+x@sub.brussels.example",
            "A_B@bücher.example",
        ] {
            assert!(is_address(right), "{right}");
        }
        for wrong in [
            "", "a@b", "a b@c.be", "@c.be", "a@", "a@@b.be", "a@.be", ".a@b.be", "<a@b.be>",
            "é@b.be",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }

    #[test]
    fn names_are_said_as_people_say_them() {
        for (text, name, organisation) in [
            ("\"Dupont, Anne\"", "Anne Dupont", ""),
            ("van den Berg, Jan (BEE)", "Jan van den Berg", "BEE"),
            ("'Luc Martin'", "Luc Martin", ""),
            ("Anne Dupont [hub.brussels]", "Anne Dupont", "hub.brussels"),
            ("O'Hara, Jean", "Jean O'Hara", ""),
            ("Dupont, Anne, BEE", "Dupont, Anne, BEE", ""),
        ] {
            let found = person_name(text);
            assert_eq!(found, (name.to_owned(), organisation.to_owned()), "{text}");
        }
        assert_eq!(Line::of("a@b.be", "a@b.be", "").name, "");
    }
}
