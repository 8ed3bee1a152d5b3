//! Keys that the program makes of parts: how, and where the parts come from.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use regex::Regex;

use crate::{
    recorded::{actions, fields},
    source::{SOURCES, Source},
    words::{keys, words},
};

/// A way in which keys are made.
pub struct Made {
    /// As it stands in the sources.
    pub said: &'static str,
    /// The keys it makes.
    pub keys: Vec<String>,
    /// Each of them must have a text; else it is only asked for.
    pub surely: bool,
}

/// What looks so in the sources and makes no key: names of fields in forms, and the demo's.
pub const NOT_MADE: &[&str] = &[
    "a-{}",
    "card-{wanted}-{section}",
    "correction-{}",
    "decision-{event}",
    "demo-{}-{id}-{n}",
    "due-{}",
    "e-{key}",
    "e-{}",
    "f-{name}",
    "f-{name}-{thing}",
    "import-{}-head-{at}",
    "import-{}-{}",
    "item-{event}",
    "owner-{}",
    "p-{key}",
    "p-{}",
    "slot-{slot}",
    "{letter}-{key}",
    "{name}-{}",
    // What tells points’ composers and a phone’s answers apart.
    "-{key}",
    "-{kind}",
    "{mine}-{}{}",
    // What was typed is called as its own form calls it: these keys are said there.
    "{kind}-{}",
    "{page}-{value}",
];

fn surely(said: &'static str, keys: impl IntoIterator<Item = String>) -> Made {
    Made {
        said,
        keys: keys.into_iter().collect(),
        surely: true,
    }
}

fn perhaps(said: &'static str, keys: impl IntoIterator<Item = String>) -> Made {
    Made {
        surely: false,
        ..surely(said, keys)
    }
}

/// The form with each of the parts in place of its braces.
fn each<P: ToString>(said: &str, parts: impl IntoIterator<Item = P>) -> Vec<String> {
    let place = Regex::new(r"\{\w*\}").unwrap();
    let parts = parts.into_iter();
    parts
        .map(|part| place.replace(said, part.to_string()).into_owned())
        .collect()
}

fn filled<P: ToString>(said: &'static str, parts: impl IntoIterator<Item = P>) -> Made {
    surely(said, each(said, parts))
}

/// The words in quotes in what a pattern finds in a file.
fn quoted(file: &str, pattern: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    let word = Regex::new(r#""([a-z-]+)""#).unwrap();
    let files = SOURCES.iter().filter(|source| source.path.ends_with(file));
    let parts = files.flat_map(|source| pattern.find_iter(&source.text));
    let words = parts.flat_map(|part| word.captures_iter(part.as_str()));
    let found: Vec<String> = words.map(|word| word[1].to_owned()).collect();
    assert!(!found.is_empty(), "no words in {file}");
    found
}

/// Keys of the enums whose values are offered with an explanation.
fn explained() -> Vec<String> {
    let offered = Regex::new(r"explained_words::<(\w+)>").unwrap();
    let all = SOURCES.iter();
    let names = all.flat_map(|source| offered.captures_iter(&source.code));
    let names: BTreeSet<String> = names.map(|found| found[1].to_owned()).collect();
    names.iter().flat_map(|name| keys(name)).collect()
}

static FUNCTION: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\bfn (\w+)").unwrap());

/// The functions of a file, with all they hold.
fn functions(source: &Source) -> Vec<(&str, &str)> {
    let found: Vec<_> = FUNCTION.captures_iter(&source.code).collect();
    let starts = found.iter().map(|one| one.get(0).unwrap().start());
    let ends = starts.clone().skip(1).chain([source.code.len()]);
    let names = found.iter().map(|one| one.get(1).unwrap().as_str());
    let bodies = starts.zip(ends).map(|(from, to)| &source.code[from..to]);
    names.zip(bodies).collect()
}

/// The functions of a file that ask for the own password, themselves or by another.
fn asking(source: &Source) -> BTreeSet<&str> {
    if !source.code.contains("confirm::ask(") {
        return BTreeSet::new();
    }
    let functions = functions(source);
    let mut found = BTreeSet::new();
    loop {
        let calls = |body: &str| {
            body.contains("confirm::ask(")
                || found.iter().any(|name| body.contains(&format!(" {name}(")))
        };
        let asking = functions.iter().filter(|(_, body)| calls(body));
        let names: BTreeSet<&str> = asking.map(|(name, _)| *name).collect();
        if names == found {
            return found;
        }
        found = names;
    }
}

/// The paths of `kernel::urls` by their names.
fn addresses() -> BTreeMap<&'static str, &'static str> {
    let entry = Regex::new(r#"(\w+)\([^)]*\) =>\s*"([^"]*)";"#).unwrap();
    let mut found = BTreeMap::new();
    for source in SOURCES.iter().filter(|source| source.is_in("kernel/urls")) {
        for entry in entry.captures_iter(&source.text) {
            let (_, [name, path]) = entry.extract();
            found.insert(name, path);
        }
    }
    found
}

/// The last words of the addresses at which the own password is asked for.
fn confirmed() -> BTreeSet<String> {
    let asking: BTreeSet<(Vec<&str>, &str)> = SOURCES
        .iter()
        .flat_map(|source| {
            asking(source)
                .into_iter()
                .map(move |name| (source.module(), name))
        })
        .collect();
    let addresses = addresses();
    let handler = Regex::new(r"\b(?:post|asked)\(\s*((?:\w+::)*)(\w+)\s*\)").unwrap();
    let mut found = BTreeSet::new();
    for source in SOURCES.iter() {
        for (name, handlers) in source.routes() {
            let path = addresses[name];
            for handler in handler.captures_iter(handlers) {
                let mut module = source.module();
                let within = handler.get(1).unwrap().as_str();
                module.extend(within.split("::").filter(|part| !part.is_empty()));
                if asking.contains(&(module, handler.get(2).unwrap().as_str())) {
                    let mut parts = path.split('/').filter(|part| !part.contains('{'));
                    found.extend(parts.next_back().map(str::to_owned));
                }
            }
        }
    }
    // What asks before it is put away does so when it is taken back too (`archival::Archivable`).
    if asking.iter().any(|(_, name)| *name == "first") {
        found.extend(["archive", "restore"].map(str::to_owned));
    }
    found
}

fn states() -> Vec<String> {
    let kinds = [
        ("meeting", "MeetingState"),
        ("decision", "DecisionState"),
        ("item", "ItemState"),
    ];
    let states = kinds.map(|(kind, of)| each(&format!("{kind}-state-{{}}"), words(of)));
    states.concat()
}

fn examples() -> Vec<String> {
    let columns = words("Column");
    let rows = (1..=3).map(|row| each(&format!("import-example-{row}-{{}}"), &columns));
    rows.flatten().collect()
}

/// All ways in which keys are made.
pub fn all() -> Vec<Made> {
    let what = quoted("changes/letter.rs", r"(?s)\bfn what\(.*?\n\}");
    let mails = quoted(
        "polls/mails.rs",
        r#""poll-mail-(invitation|reminder|cancelled|closed|chosen)""#,
    );
    let (poll_days, days) = (1..=7, 0..=6);
    vec![
        filled("history-field-{}", fields()),
        filled("history-action-{}", actions()),
        filled("opinion-{word}", words("reviews::model::Stance")),
        filled("review-{}-hint", keys("Outcome")),
        filled("{}-hint", explained()),
        filled("{}-consequence", keys("LifeEvent")),
        filled("change-mail-{what}", &what),
        filled("change-mail-{}-subject", &what),
        filled("item-state-{}", words("ItemState")),
        filled("outcome-{}", words("Outcome")),
        filled("decision-state-{}", words("DecisionState")),
        surely("{kind}-state-{}", states()),
        filled(
            "items-bar-{}",
            quoted("follow_up/lists.rs", r"(?s)\bfn segments\(.*?\n    \}"),
        ),
        filled("weekday-{}", days.clone()),
        filled("weekday-{day}", days.clone()),
        filled("weekday-{weekday}", days),
        filled("poll-weekday-{}", poll_days.clone()),
        filled("poll-weekday-{n}", poll_days.clone()),
        surely("{}-short", each("poll-weekday-{}-short", poll_days)),
        surely("month-%-m", each("month-{}", 1..=12)),
        filled("{key}-subject", &mails),
        filled("{key}-body", &mails),
        filled("coupling-strength-{n}", 1..=3),
        filled("confirm-what-{}", confirmed()),
        perhaps("import-example-{row}-{name}", examples()),
    ]
}
