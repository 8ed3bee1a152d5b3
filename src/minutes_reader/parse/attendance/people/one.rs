//! Somebody, as written: name, house, standing, who stands in.

use super::*;

/// Who is stood in for, and by whom.
pub(super) fn stands_in(item: &str) -> Option<Vec<Named>> {
    let folded = fold(item);
    // Folding may change lengths: then only what is left of the sign is cut.
    let found = REPRESENTED.captures(&folded)?;
    let whole = found.get(0)?;
    let start = folded[..whole.start()].chars().count();
    let by = folded[..found.get(1)?.start()].chars().count();
    let by_length = found[1].chars().count();
    let name: String = item.chars().take(start).collect();
    let by: String = item.chars().skip(by).take(by_length).collect();
    let mut all: Vec<Named> = joined(&name);
    for named in &mut all {
        named.standing = Some(Standing::Represented);
        by.trim().clone_into(&mut named.represented_by);
    }
    (!all.is_empty()).then_some(all)
}

pattern!(
    OFFICE,
    r"^(?P<name>(?:M\.|Mr\.?|Mrs\.?|Ms\.?|Mme|Mlle|Dhr\.?|Mevr\.?)\s\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)\s(?P<office>\p{Lu}{2,6}\s\d.*)$"
);
pattern!(
    HANDLE,
    r"^(?P<name>\S.*?)[\s,]+[-–—]?\s*(?P<handle>@[\w.-]+)$"
);
pattern!(MARKED, r"^[(\[]([^)\]]{2,30})[)\]]\s*(\S.*)$");

pub(in crate::parse::attendance) fn person(item: &str) -> Option<Named> {
    let item = item.trim().trim_start_matches(['-', '*', '•', ' ', '_']);
    if let Some(mut found) = stands_in_one(item) {
        return found.pop();
    }
    let mut named = Named::default();
    // `(excusée) Carine Leduc`
    let ahead = MARKED.captures(item).and_then(|found| {
        let standing = labels::mark(&found[1])?;
        Some((standing, found.get(2)?.as_str()))
    });
    let item = ahead.map_or(item, |(_, rest)| rest);
    named.standing = ahead.map(|(standing, _)| standing);
    let (name, organisation) = with_organisation(item);
    named.name = name;
    // `Mme Roy IEN 20e circonscription`: behind a family name, letters of an office.
    if let Some(found) = OFFICE.captures(&named.name.clone()) {
        named.name = found["name"].to_owned();
        let office = found["office"].to_owned();
        named.organisation = match named.organisation.as_str() {
            "" => office,
            more => format!("{office}, {more}"),
        };
    }
    // `Anne Roy @aroy (BE)`: what she is called elsewhere is no part of the name.
    if let Some(found) = HANDLE.captures(&named.name.clone()) {
        named.name = found["name"].to_owned();
        named.beside = found["handle"].to_owned();
    }
    // `Anne Roy (excusée)`, `Anne Roy – excusée`, `Anne Roy (BE, excusée)`.
    let mut kept = Vec::new();
    for part in organisation.split([',', ';']) {
        match labels::mark(part) {
            Some(standing) => named.standing = Some(standing),
            None if part.trim().is_empty() => {}
            None => kept.push(part.trim()),
        }
    }
    named.organisation = kept.join(", ");
    if named.standing.is_none()
        && let Some((name, last)) = named.name.rsplit_once(' ')
        && last.starts_with(char::is_lowercase)
        && let Some(standing) = labels::mark(last)
    {
        named.standing = Some(standing);
        named.name = name.trim_end_matches([',', ':', '-', '–', ' ']).to_owned();
    }
    named.name = untitled(&named.name).trim().to_owned();
    // `moi-même (Karima)`: who writes has a name.
    if is_writer(&named.name) && names::may_be_name(&named.organisation) {
        named.name = std::mem::take(&mut named.organisation);
    }
    role_ahead(&mut named);
    // `Els Vermeulen (EV)`: no organisation, but what the notes call her.
    let own = named.organisation.split(", ");
    let own: Vec<&str> = own
        .filter(|part| !is_short_for(part, &named.name))
        .collect();
    named.organisation = own.join(", ");
    named.name = named.name.trim_matches(['*', '_', ' ', ',']).to_owned();
    (named.name.chars().any(char::is_alphanumeric)).then_some(named)
}

fn stands_in_one(item: &str) -> Option<Vec<Named>> {
    REPRESENTED
        .is_match(&fold(item))
        .then(|| stands_in(item))
        .flatten()
}

pattern!(
    HOUSE,
    r"^(?:cabinets?|kabinet\w*|administrat\w*|secretari?a+t)$"
);

/// `Voorzitter Jan Peeters`, `Échevine Marie Dupont`: the function is no name.
fn role_ahead(named: &mut Named) {
    let Some((first, rest)) = named.name.split_once(' ') else {
        return;
    };
    let folded = fold(first.trim_end_matches([':', ',']));
    // `directeur Wim Goossens`, but `cabinet Anne Roy`.
    let small = first.starts_with(char::is_lowercase) && !HOUSE.is_match(&folded);
    let office = CHAIR.has(&folded) || ORGANISATIONS.has(&folded);
    let full = names::words(rest).len() > 1;
    // `wijkagent Kristof Ongena`, `juf Griet`: what a small word says of somebody.
    let trade = small && full && first.len() > 3 && !names::is_particle(first)
        || matches!(first, "plus" | "maître")
        || small && office;
    if (office && full && !names::is_role(&folded) || trade)
        && rest.starts_with(char::is_uppercase)
        && names::may_be_name(rest)
    {
        let role = first.to_owned();
        named.name = rest.trim().to_owned();
        named.organisation = if named.organisation.is_empty() {
            role
        } else {
            format!("{role}, {}", named.organisation)
        };
    }
}

// `Vincent Roland pour la direction`.
pattern!(
    FOR,
    r"^(\p{Lu}\S*(?:\s\p{Lu}\S*){0,3})\s+((?:pour (?:la|le|les|l['’])|voor (?:de|het)|namens|for the|from the|from|für)\b.{2,50})$"
);

/// `Name (Organisation)`, `Name – Organisation`, `Name, Organisation`.
pub(super) fn with_organisation(text: &str) -> (String, String) {
    let text = text.trim().trim_matches('*').trim_end_matches(',');
    let folded = fold(text);
    if folded.len() == text.len()
        && let Some(found) = REPRESENTS.captures(&folded).filter(|_| !text.contains('('))
    {
        let start = found.get(0).map_or(0, |m| m.start());
        if text.is_char_boundary(start) {
            return (
                text[..start].trim().to_owned(),
                text[start..].trim_matches([' ', ',', '-']).to_owned(),
            );
        }
    }
    // `Jean-Paul Verlinden (J.-P. V.) (jusque 10h30)`: the last bracket, then the others.
    if text.matches('(').count() > 1
        && let Some((ahead, last)) = text.strip_suffix(')').and_then(|t| t.rsplit_once('('))
        && !last.contains(')')
        && ahead.trim_end().ends_with(')')
    {
        let (name, organisation) = with_organisation(ahead);
        return (name, format!("{organisation}, {}", last.trim()));
    }
    if let Some(found) = PARENTHESIS.captures(text) {
        let behind = found[3].trim_matches([' ', ',', '-', '–', ':', '.']);
        let organisation = match behind {
            "" => found[2].trim().to_owned(),
            behind => format!("{}, {behind}", found[2].trim()),
        };
        let (name, more) = before_comma(found[1].trim());
        let organisation = if more.is_empty() {
            organisation
        } else {
            format!("{more}, {organisation}")
        };
        return (name, organisation);
    }
    if let Some(found) = FOR
        .captures(text)
        .filter(|found| names::may_be_name(&found[1]))
    {
        return (found[1].to_owned(), found[2].trim().to_owned());
    }
    if let Some(found) = DASHED.captures(text) {
        let (left, right) = (found[1].trim(), found[2].trim());
        if !names::may_be_name(left) && names::may_be_name(right) {
            return (right.to_owned(), left.to_owned());
        }
        let (name, more) = before_comma(left);
        let right = if more.is_empty() {
            right.to_owned()
        } else {
            format!("{more}, {right}")
        };
        return (name, right);
    }
    before_comma(text)
}

fn before_comma(text: &str) -> (String, String) {
    // Columns made of spaces.
    if let Some((name, rest)) = text.split_once("   ") {
        return (
            name.trim().trim_end_matches(',').to_owned(),
            rest.trim().to_owned(),
        );
    }
    match text.split_once(',') {
        Some((name, rest)) => (name.trim().to_owned(), rest.trim().to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

fn is_short_for(letters: &str, name: &str) -> bool {
    names::letters(letters).is_some_and(|own| names::is_initials(&own, &names::words(name)))
}
