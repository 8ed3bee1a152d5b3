//! The people of a line.

use super::*;

/// Somebody as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) standing: Option<Standing>,
    pub(super) represented_by: String,
}

pattern!(
    EXCUSES,
    r"(?i)(?:^|[.;]\s+)([^.;]{2,80}?)\s+(?:s['’](?:est|[ée]tait|excusent?|excuse)|se sont|est|sont|[ée]tait|[ée]taient|is|zijn|was|waren|liet(?:en)? zich|laat zich|laten zich)\s*(excus[ée]e?s?|absente?s?|verontschuldig(?:d|en)|afwezig|excused|absent)?\s*\.?$"
);

/// Cuts off a last sentence that excuses somebody: `Marie, Jean. Paul s’est excusé`.
pub(super) fn apologies(text: &str) -> (&str, Option<(Standing, &str)>) {
    let Some(found) = EXCUSES.captures(text) else {
        return (text, None);
    };
    let (Some(whole), Some(names)) = (found.get(0), found.get(1)) else {
        return (text, None);
    };
    let said = fold(whole.as_str());
    if found.get(2).is_none() && !said.contains("excuse") {
        return (text, None);
    }
    let absent = said.contains("absen") || said.contains("afwezig");
    let standing = if absent {
        Standing::Absent
    } else {
        Standing::Excused
    };
    (
        text[..whole.start()].trim_end(),
        Some((standing, names.as_str())),
    )
}

/// `moi-même`: who writes names the others only.
pub(in crate::parse) fn is_writer(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "moi-meme"
            | "moi"
            | "ikzelf"
            | "mezelf"
            | "ik"
            | "myself"
            | "le soussigne"
            | "ondergetekende"
    )
}

/// The people of a line; a bullet's comma parts name and organisation.
pub(super) fn people(text: &str, bullet: bool) -> Vec<Named> {
    let text = text.trim().trim_end_matches(['.', ';', ',']);
    if text.is_empty()
        || matches!(
            fold(text).as_str(),
            "/" | "-" | "neant" | "geen" | "aucun" | "none" | "niemand" | "nihil"
        )
    {
        return Vec::new();
    }
    let mut items = split(text, ';');
    if items.len() == 1 {
        let commas = split(text, ',');
        let whole = |part: &String| {
            AND.split(part).all(|one| {
                let (name, _) = with_organisation(one);
                names::may_be_name(&name) && (names::words(&name).len() > 1 || commas.len() > 2)
            })
        };
        let all_names = commas.iter().filter(|p| whole(p)).count() * 3 >= commas.len() * 2;
        if commas.len() > 1
            && (!bullet || all_names && commas.len() > 2)
            && (all_names || commas.len() > 2)
            // `Marie Dupont, représentée par Jean Petit` is one.
            && !commas
                .iter()
                .any(|c| REPRESENTED.find(c).is_some_and(|m| m.start() == 0))
        {
            items = commas;
        }
    }
    let mut found = Vec::new();
    let several = items.len() > 1;
    for item in items {
        let both: Vec<&str> = AND.splitn(&item, 2).collect();
        let two = both.len() == 2
            && both
                .iter()
                .all(|p| is_writer(p) || names::may_be_name(&with_organisation(p).0))
            && (several || !bullet || both.iter().all(|p| names::words(p).len() > 1));
        if two {
            found.extend(both.iter().filter_map(|p| person(p)));
        } else {
            found.extend(person(&item));
        }
    }
    found
}

/// Splits outside brackets.
pub(super) fn split(text: &str, at: char) -> Vec<String> {
    let mut depth = 0_u32;
    let mut items = vec![String::new()];
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if c == at && depth == 0 {
            items.push(String::new());
        } else if let Some(last) = items.last_mut() {
            last.push(c);
        }
    }
    items.retain(|item| !item.trim().is_empty());
    items.iter().map(|item| item.trim().to_owned()).collect()
}

pub(super) fn person(item: &str) -> Option<Named> {
    let item = item.trim().trim_start_matches(['-', '*', '•', ' ']);
    let mut text = item.to_owned();
    let mut named = Named::default();
    if let Some(found) = REPRESENTED.captures(&text) {
        named.standing = Some(Standing::Represented);
        named.represented_by = found[1].trim().to_owned();
        text = text[..found.get(0)?.start()].to_owned();
    } else if let Some(found) = INLINE.captures(&text) {
        named.standing = Some(standing(&found[1]));
        text = text[..found.get(0)?.start()].to_owned();
    }
    let (name, organisation) = with_organisation(&text);
    named.name = name;
    named.organisation = organisation;
    for several in [
        "MM. ",
        "MM ",
        "Mmes ",
        "Messieurs ",
        "Mesdames ",
        "De heren ",
        "De dames ",
    ] {
        if let Some(name) = named.name.strip_prefix(several) {
            named.name = name.trim().to_owned();
        }
    }
    // `Els Vermeulen (EV)`: no organisation, but what the notes call her.
    if is_short_for(&named.organisation, &named.name) {
        named.organisation.clear();
    }
    (!named.name.is_empty()).then_some(named)
}

/// `Name (Organisation)`, `Name – Organisation`, `Name, Organisation`.
pub(super) fn with_organisation(text: &str) -> (String, String) {
    let text = text.trim().trim_matches('*').trim_end_matches(',');
    if let Some(found) = REPRESENTS.captures(text).filter(|_| !text.contains('(')) {
        let start = found.get(0).map_or(0, |m| m.start());
        return (
            text[..start].trim().to_owned(),
            text[start..].trim_matches([' ', ',', '-']).to_owned(),
        );
    }
    if let Some(found) = PARENTHESIS.captures(text) {
        return (found[1].trim().to_owned(), found[2].trim().to_owned());
    }
    if let Some(found) = DASHED.captures(text) {
        let (left, right) = (found[1].trim(), found[2].trim());
        if !names::may_be_name(left) && names::may_be_name(right) {
            return (right.to_owned(), left.to_owned());
        }
        return (left.to_owned(), right.to_owned());
    }
    match text.split_once(',') {
        Some((name, rest)) => (name.trim().to_owned(), rest.trim().to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

fn is_short_for(letters: &str, name: &str) -> bool {
    letters.chars().count() <= 4
        && letters.chars().all(|c| c.is_uppercase() || c == '.')
        && names::is_initials(&fold(letters).replace('.', ""), &names::words(name))
}
