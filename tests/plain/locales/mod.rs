//! The three languages are complete, and no text stands outside them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use regex::Regex;

mod arguments;
mod counted;
mod keys;
mod made;
mod named;
mod terms;
mod typography;

/// Key → source of the message, of one language.
fn sources_of(lang: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let key = Regex::new(r"^([a-z][a-z0-9-]*) =").unwrap();
    for entry in fs::read_dir(format!("locales/{lang}")).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut current = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some(found_key) = key.captures(line) {
                let name = found_key[1].to_owned();
                assert!(
                    found.insert(name.clone(), String::new()).is_none(),
                    "{lang}: {name} stands twice"
                );
                current = Some(name);
            }
            if let Some(name) = &current {
                let message = found.get_mut(name).unwrap();
                message.push_str(line);
                message.push('\n');
            }
        }
    }
    found
}

/// Key → arguments used, of one language.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let argument = Regex::new(r"\{ *\$(\w+)").unwrap();
    sources_of(lang)
        .into_iter()
        .map(|(key, source)| {
            let used = argument.captures_iter(&source).map(|c| c[1].to_owned());
            (key, used.collect())
        })
        .collect()
}

fn sources() -> String {
    let mut text = String::new();
    let mut folders = vec!["src".into(), "templates".into()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir::<std::path::PathBuf>(folder)
            .unwrap()
            .map(Result::unwrap)
        {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs" || e == "html") {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    text
}

#[test]
fn the_three_languages_have_the_same_keys_and_arguments() {
    let french = messages("fr");
    for lang in ["nl", "en"] {
        let other = messages(lang);
        let missing: Vec<_> = french.keys().filter(|k| !other.contains_key(*k)).collect();
        let extra: Vec<_> = other.keys().filter(|k| !french.contains_key(*k)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{lang}: missing {missing:?}, extra {extra:?}"
        );
        for (key, arguments) in &french {
            assert_eq!(&other[key], arguments, "{lang}: arguments of {key}");
        }
    }
}

#[test]
fn every_message_is_well_formed() {
    use kernel::lang::Lang;
    use platform::i18n::Translator;
    for lang in Lang::ALL {
        for (key, arguments) in messages(lang.as_str()) {
            // Argument names live as long as the program, as in calls.
            let arguments: Vec<(&'static str, String)> = arguments
                .into_iter()
                .map(|name| (&*name.leak(), "2".to_owned()))
                .collect();
            let text = Translator(*lang).with(&key, &arguments);
            assert!(
                text != key && !text.contains("{$"),
                "{lang}: {key} reads «{text}»"
            );
        }
    }
}

#[test]
fn every_key_used_exists() {
    let known = messages("fr");
    let used = Regex::new(r#"\bt\.(?:t|t1|t2|count|with)\(\s*"([a-z][a-z0-9-]+)""#).unwrap();
    let named = Regex::new(r#"(?:Flash::(?:success|info|error)|Conflict|BadRequest|\.wrong\("\w+",|\.refused\("\w+",)\s*\(?"([a-z][a-z0-9-]+)""#).unwrap();
    let words = Regex::new(r#"(?m)^\s+[A-Z]\w+ = "[a-z_]+" / "([a-z0-9-]+)""#).unwrap();
    let sources = sources();
    let missing: BTreeSet<_> = [used, named, words]
        .iter()
        .flat_map(|pattern| {
            pattern
                .captures_iter(&sources)
                .map(|c| c[1].to_owned())
                .collect::<Vec<_>>()
        })
        .filter(|key| !known.contains_key(key))
        .collect();
    assert!(missing.is_empty(), "no text for {missing:?}");
}

#[test]
fn what_rooms_declare_has_its_name() {
    let known = messages("fr");
    let declared =
        Regex::new(r#"(?:Kind::new\(\s*"[a-z_]+",|NavEntry::new\(\s*Section::\w+,|Figure::new\(|\.bundled\()\s*"([a-z0-9-]+)""#)
            .unwrap();
    let sources = sources();
    let keys: BTreeSet<&str> = declared
        .captures_iter(&sources)
        .map(|found| found.get(1).unwrap().as_str())
        .collect();
    assert!(keys.len() >= 50, "only {} names found", keys.len());
    let missing: Vec<_> = keys
        .iter()
        .filter(|key| !known.contains_key(**key))
        .collect();
    assert!(missing.is_empty(), "no text for {missing:?}");
}

#[test]
fn every_right_has_its_name() {
    let known = messages("fr");
    for right in platform::auth::Right::ALL {
        assert!(
            known.contains_key(right.key()),
            "no text for {}",
            right.key()
        );
    }
}

/// A line must not end between a word and its sign: in French a no-break space stands before
/// `? ! : ; »` and after `«`.
#[test]
fn french_signs_keep_to_their_words() {
    let loose = Regex::new(r"[^\s] [?!:;»](?:\s|\W|$)|« |[\p{L}\p{N})}»][?!»]|«[^\u{a0}]").unwrap();
    let wrong: Vec<_> = sources_of("fr")
        .into_iter()
        .filter(|(_, source)| {
            let text = source.split_once(" =").unwrap().1;
            text.lines().any(|line| loose.is_match(line))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn templates_hold_no_text_of_their_own() {
    let code = Regex::new(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}").unwrap();
    let tag = Regex::new(r"(?s)<!--.*?-->|<style>.*?</style>|<[^>]*>").unwrap();
    let attribute = Regex::new(r#"^[a-z-]+=("(true"|[a-z]-)?)?$"#).unwrap();
    let allowed = ["Jalon", "PostgreSQL", "Jalon ·", "· Jalon"];
    let mut folders = vec![std::path::PathBuf::from("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            let text = code.replace_all(&source, "\n");
            for line in tag.replace_all(&text, "\n").lines() {
                let line = line.trim();
                // An attribute that a macro draws.
                let line = attribute.replace(line, "");
                let is_text = line.chars().filter(|c| c.is_alphabetic()).count() > 1;
                assert!(
                    !is_text || allowed.contains(&&*line),
                    "{}: «{line}»",
                    path.display()
                );
            }
        }
    }
}
