//! Whoever says a message gives the arguments it names, all of them and no other.

use std::collections::{BTreeMap, BTreeSet};

use super::{messages, sources};

/// A call found in the sources: the key and the names of the arguments given.
#[derive(Debug)]
struct Said {
    key: String,
    given: BTreeSet<String>,
}

/// The text between the bracket at the start and the one that closes it.
fn bracketed(text: &str) -> &str {
    let mut depth = 0;
    let mut quoted = false;
    let mut escaped = false;
    for (at, sign) in text.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return &text[1..at];
                }
            }
            _ => {}
        }
    }
    panic!("no end of «{}»", &text[..text.len().min(80)]);
}

/// The arguments of a call, split at the commas that stand in no bracket and no quotes.
fn split(inner: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut quoted, mut escaped, mut start) = (0, false, false, 0);
    for (at, sign) in inner.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(inner[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(inner[start..].trim());
    parts
}

/// The word in quotes, if the text is nothing else.
fn literal(text: &str) -> Option<&str> {
    let word = text.trim().strip_prefix('"')?.strip_suffix('"')?;
    (!word.contains('"')).then_some(word)
}

/// What `t.t("key")`, `t.t1("key", "name", …)` and their like give.
fn spoken(sources: &str, call: &str, names: impl Fn(&[&str]) -> Vec<String>) -> Vec<Said> {
    sources
        .match_indices(call)
        .filter_map(|(at, _)| {
            let parts = split(bracketed(&sources[at + call.len() - 1..]));
            Some(Said {
                key: literal(parts.first()?)?.to_owned(),
                given: names(&parts).into_iter().collect(),
            })
        })
        .collect()
}

/// The names in `[("name", value), …]`.
fn listed(parts: &[&str]) -> Option<Vec<String>> {
    let list = parts.get(1)?.trim_start_matches('&');
    if !list.starts_with('[') {
        return None;
    }
    split(bracketed(list))
        .into_iter()
        .filter(|pair| !pair.is_empty())
        .map(|pair| literal(split(bracketed(pair)).first()?).map(str::to_owned))
        .collect()
}

/// `Flash::success("key")` and the `.arg("name", …)` that follow it.
fn flashed(sources: &str) -> Vec<Said> {
    let mut found = Vec::new();
    for call in ["Flash::success(", "Flash::info(", "Flash::error("] {
        for (at, _) in sources.match_indices(call) {
            let start = at + call.len() - 1;
            let inner = bracketed(&sources[start..]);
            let mut rest = sources[start + inner.len() + 2..].trim_start();
            let mut given = BTreeSet::new();
            while let Some(chain) = rest.strip_prefix(".arg") {
                let inner = bracketed(chain);
                given.insert(
                    literal(split(inner)[0])
                        .expect("a name in quotes")
                        .to_owned(),
                );
                rest = chain[inner.len() + 2..].trim_start();
            }
            if let Some(key) = literal(inner) {
                let key = key.to_owned();
                found.push(Said { key, given });
            }
        }
    }
    found
}

fn wrong(known: &BTreeMap<String, BTreeSet<String>>, said: &[Said]) -> Vec<String> {
    said.iter()
        .filter(|said| {
            known
                .get(&said.key)
                .is_some_and(|named| *named != said.given)
        })
        .map(|said| {
            format!(
                "{} is given {:?}, names {:?}",
                said.key, said.given, known[&said.key]
            )
        })
        .collect()
}

#[test]
fn every_message_is_given_what_it_names() {
    let known = messages("fr");
    let sources = sources();
    let at = |parts: &[&str], places: &[usize]| -> Vec<String> {
        places
            .iter()
            .filter_map(|place| literal(parts.get(*place)?).map(str::to_owned))
            .collect()
    };
    let mut said = spoken(&sources, "t.t(", |_| Vec::new());
    said.extend(spoken(&sources, "t.t1(", |parts| at(parts, &[1])));
    said.extend(spoken(&sources, "t.around(", |parts| at(parts, &[1])));
    said.extend(spoken(&sources, "t.t2(", |parts| at(parts, &[1, 3])));
    said.extend(spoken(&sources, "t.count(", |_| vec!["count".to_owned()]));
    // A list made elsewhere can't be read here; saying it stops the test that does.
    said.extend(spoken(&sources, "t.with(", |parts| {
        let named = || {
            known
                .get(literal(parts[0])?)
                .map(|n| n.iter().cloned().collect())
        };
        listed(parts).or_else(named).unwrap_or_default()
    }));
    assert!(said.len() > 2000, "only {} texts found", said.len());
    let faults = wrong(&known, &said);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_refuses_without_arguments_names_none() {
    let known = messages("fr");
    let sources = sources();
    let mut keys = BTreeSet::new();
    for (call, place) in [
        ("Conflict(", 0),
        ("BadRequest(", 0),
        ("FieldError::new(", 0),
        (".wrong(", 1),
    ] {
        for (at, _) in sources.match_indices(call) {
            let parts = split(bracketed(&sources[at + call.len() - 1..]));
            keys.extend(parts.get(place).and_then(|part| literal(part)));
        }
    }
    assert!(keys.len() > 60, "only {} messages found", keys.len());
    let faults: Vec<_> = keys
        .iter()
        .filter(|key| known.get(**key).is_some_and(|named| !named.is_empty()))
        .collect();
    assert!(faults.is_empty(), "{faults:?} name arguments");
}

#[test]
fn every_flash_is_given_what_it_names() {
    let said = flashed(&sources());
    assert!(said.len() > 80, "only {} messages found", said.len());
    let faults = wrong(&messages("fr"), &said);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
