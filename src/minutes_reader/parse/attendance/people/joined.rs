//! Several whom an « and » joins.

use super::*;

/// `Anne Roy et Luc`, `Anne Roy et 12 habitants`: no organisation, though it isn't a name as a whole.
pub(super) fn is_name_or_two(text: &str) -> bool {
    let parts = split_and(text);
    let one = |p: &String| is_writer(bare_name(p)) || is_somebody(beside::apart(p).0);
    parts.len() > 1
        && (parts.iter().all(one)
            || is_somebody(&parts[0]) && parts[1..].iter().all(|p| one(p) || beside::is_crowd(p)))
}

/// Splits at « and » outside brackets.
fn split_and(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let (mut from, mut counted, mut depth) = (0, 0, 0_i64);
    for found in AND.find_iter(text) {
        for c in text[counted..found.start()].chars() {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                _ => {}
            }
        }
        counted = found.start();
        if depth <= 0 {
            parts.push(text[from..found.start()].trim().to_owned());
            from = found.end();
        }
    }
    parts.push(text[from..].trim().to_owned());
    parts.retain(|p| !p.is_empty());
    parts
}

/// The people on both sides of an « and »; of a crowd without names, those before it.
pub(super) fn joined(part: &str) -> Vec<Named> {
    if let Some(two) = beside::couple(part) {
        return two.iter().filter_map(|one| person(one)).collect();
    }
    let mut parts = split_and(part);
    let crowd = parts
        .iter()
        .skip(1)
        .position(|p| beside::is_crowd(p) && beside::apart(p).1.is_empty() && !is_writer(p));
    let mut more = String::new();
    if let Some(crowd) = crowd.filter(|n| parts[..=*n].iter().all(|p| is_somebody(p))) {
        more = parts.split_off(crowd + 1).join(", ");
    }
    let named = |p: &String| is_writer(bare_name(p)) || is_somebody(beside::apart(p).0);
    let mut found: Vec<Named> = if parts.len() > 1 && parts.iter().all(named) {
        parts.iter().filter_map(|p| somebody(p)).collect()
    } else if more.is_empty() {
        somebody(part).into_iter().collect()
    } else {
        somebody(&parts[0]).into_iter().collect()
    };
    if let Some(last) = found.last_mut().filter(|_| !more.is_empty()) {
        last.beside = more;
    }
    found
}

/// Whether a part is a name and no house.
fn is_somebody(part: &str) -> bool {
    let (name, _) = with_organisation(part);
    names::may_be_name(&name) && !names_house(&name)
}

/// Somebody, without what stands beside their name.
fn somebody(part: &str) -> Option<Named> {
    let (name, beside) = beside::apart(part);
    let mut named = person(name)?;
    if super::super::remarks::is_remark(beside) {
        beside.clone_into(&mut named.beside);
    } else if !beside.is_empty() {
        named.organisation = match named.organisation.as_str() {
            "" => beside.to_owned(),
            own => format!("{beside}, {own}"),
        };
    }
    Some(named)
}

/// The people whom an item names on both sides of an « and ».
pub(in crate::parse::attendance) fn by_whom(text: &str) -> Vec<Named> {
    joined(text)
}
