//! What the sources record in the history: the fields of snapshots and changes, and the actions.

use std::{collections::BTreeSet, ops::Range, sync::LazyLock};

use regex::Regex;

use crate::{
    source::{SOURCES, Source, closing},
    words::words,
};

/// Actions that are the words of an enum: as the sources make them, how they begin, and the enum.
const OF_WORDS: &[(&str, &str, &str)] = &[
    ("\"decision-{event}\"", "decision-", "DecisionEvent"),
    ("\"item-{event}\"", "item-", "ItemEvent"),
    ("s.step.as_str().to_owned()", "", "Step"),
];

/// What a source records; words as keys have them, with dashes.
#[derive(Default)]
pub struct Recorded {
    pub room: String,
    pub fields: BTreeSet<String>,
    pub actions: BTreeSet<String>,
    /// The lines of a table of fields that are told, by their names.
    pub lines: BTreeSet<String>,
    /// Where something is recorded that isn't understood.
    unread: Vec<String>,
}

/// What each source records; but for the machinery, which records what it is told.
pub static RECORDED: LazyLock<Vec<Recorded>> = LazyLock::new(|| {
    let sources = SOURCES.iter().filter(|source| !source.is_in("platform"));
    sources.map(recorded).collect()
});

macro_rules! patterns {
    ($($name:ident = $pattern:literal;)+) => {
        $(static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).unwrap());)+
    };
}

patterns! {
    WORD = "^[a-z][a-z_-]*$";
    NAME = r"^\w+$";
    FUNCTION = r"\bfn (\w+)(?:<[^>(]*>)?\(";
    TAKES_ACTION = r"^\s*\(?action\b";
    SAYS_ACTION = r"\bfn action\([^{]*\{";
    SNAPSHOT = r"\bSnapshot::new\(|\bsnapshot\(";
    METHOD = r"^\s*\.(\w+)\(";
    ONE_CHANGE = r"\bChanges::one\(";
    RECORD = r"\.record\(";
    RECORD_ACT = r"\.record_act\(";
    RECORD_UPDATE = r"\.record_update\(";
    RECORD_OWN = r"\.record_own\(";
    RECORD_OWN_ACT = r"\.record_own_act\(";
    RECORD_CHANGE = r"\.record_change\(";
    RECORD_MANY = r"\.record_many\(";
    HISTORY_RECORD = r"\b(?:history::record|record_history)\(";
    HISTORY_RECORD_MANY = r"\bhistory::record_many\(";
    TABLE = r"\bfields! \{";
    TOLD = "\\btold \"\\s*\"";
    TOLD_LINE = "(?m)^\\s*(\\w+): [^;]*?\\btold \"";
    ENTRY = r"\bNewEntry \{";
    ACTION = r"^\s*action: [^S]";
}

/// The words in quotes in a part.
fn literals(source: &Source, part: &Range<usize>) -> BTreeSet<String> {
    let words = source.literals_in(part).filter(|text| WORD.is_match(text));
    words.map(|word| word.replace('_', "-")).collect()
}

/// The words a part says, or those of the enum that it takes them from.
fn words_of(source: &Source, part: &Range<usize>) -> BTreeSet<String> {
    let mut found = literals(source, part);
    for (made, beginning, name) in OF_WORDS {
        if source.text[part.clone()].contains(made) {
            let words = words(name).into_iter();
            found.extend(words.map(|word| format!("{beginning}{word}")));
        }
    }
    found
}

/// What a name may stand for: the words where it is given its value.
fn given(source: &Source, name: &str) -> BTreeSet<String> {
    let pattern = format!(r"\blet (?:mut )?(?:\([^)=]*\b)?{name}\b[^=;]*=");
    let values = Regex::new(&pattern).unwrap();
    let mut found = BTreeSet::new();
    for value in values.find_iter(&source.code) {
        found.extend(words_of(source, &source.statement(value.end())));
    }
    found
}

/// The calls that a pattern finds, with as many parts as they must have: where one part stands.
fn calls(source: &Source, call: &Regex, parts: usize, at: usize) -> Vec<Range<usize>> {
    let calls = call.find_iter(&source.code);
    let all = calls.map(|found| source.parts(found.end() - 1));
    all.filter(|found| found.len() == parts)
        .map(|found| found[at].clone())
        .collect()
}

/// The words that are given to functions which take the action from their caller.
fn handed_on(source: &Source) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for declared in FUNCTION.captures_iter(&source.code) {
        let parts = source.parts(declared.get(0).unwrap().end() - 1);
        let takes = |part: &Range<usize>| TAKES_ACTION.is_match(&source.code[part.clone()]);
        if let Some(at) = parts.iter().position(takes) {
            let call = Regex::new(&format!(r"\b{}\(", &declared[1])).unwrap();
            for part in calls(source, &call, parts.len(), at) {
                found.extend(literals(source, &part));
            }
        }
    }
    found
}

/// What `fn action` says.
fn said(source: &Source) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for begun in SAYS_ACTION.find_iter(&source.code) {
        let open = begun.end() - 1;
        found.extend(words_of(source, &(open..closing(&source.code, open))));
    }
    found
}

/// The parts that name a field.
fn field_parts(source: &Source) -> Vec<Range<usize>> {
    let mut found = calls(source, &ONE_CHANGE, 3, 0);
    for begun in TABLE.find_iter(&source.code) {
        let open = begun.end() - 1;
        let told = TOLD.find_iter(&source.code[open..closing(&source.code, open)]);
        found.extend(told.map(|part| open + part.start()..open + part.end()));
    }
    for begun in SNAPSHOT.find_iter(&source.code) {
        let mut at = closing(&source.code, begun.end() - 1) + 1;
        while let Some(next) = METHOD.captures(&source.code[at..]) {
            let open = at + next.get(0).unwrap().end() - 1;
            if ["text", "optional", "word", "optional_word"].contains(&&next[1]) {
                found.extend(source.parts(open).into_iter().next());
            }
            at = closing(&source.code, open) + 1;
        }
    }
    found
}

/// The names of the lines that a table of fields tells.
fn told_lines(source: &Source) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for begun in TABLE.find_iter(&source.code) {
        let open = begun.end() - 1;
        let table = &source.code[open..closing(&source.code, open)];
        let lines = TOLD_LINE.captures_iter(table);
        found.extend(lines.map(|line| line[1].to_owned()));
    }
    found
}

/// The parts that name an action.
fn action_parts(source: &Source) -> Vec<Range<usize>> {
    let mut found = calls(source, &RECORD, 5, 2);
    found.extend(calls(source, &RECORD_ACT, 3, 2));
    found.extend(calls(source, &RECORD_OWN, 3, 1));
    found.extend(calls(source, &RECORD_OWN_ACT, 2, 1));
    found.extend(calls(source, &RECORD_CHANGE, 6, 2));
    found.extend(calls(source, &RECORD_MANY, 4, 1));
    found.extend(calls(source, &HISTORY_RECORD, 7, 4));
    found.extend(calls(source, &HISTORY_RECORD_MANY, 6, 3));
    for begun in ENTRY.find_iter(&source.code) {
        let parts = source.parts(begun.end() - 1).into_iter();
        found.extend(parts.filter(|part| ACTION.is_match(&source.text[part.clone()])));
    }
    found
}

/// The name that a part is, or the last one in it: `action` of `&action` and of `event.action()`.
fn name(part: &str) -> &str {
    let part = part.trim().trim_start_matches('&').trim_end_matches("()");
    part.rsplit('.').next().unwrap_or(part)
}

/// What a part names, itself or by a variable; noted where that isn't understood.
fn understood(source: &Source, part: &Range<usize>, all: &mut Recorded) -> BTreeSet<String> {
    let mut words = words_of(source, part);
    let name = name(&source.text[part.clone()]);
    if words.is_empty() && NAME.is_match(name) {
        words = given(source, name);
        if name == "action" {
            words.extend(handed_on(source));
            words.extend(said(source));
        }
    }
    if words.is_empty() {
        all.unread.push(source.at(part.start));
    }
    words
}

fn recorded(source: &Source) -> Recorded {
    let mut all = Recorded {
        room: source.room(),
        lines: told_lines(source),
        ..Recorded::default()
    };
    for part in field_parts(source) {
        let words = understood(source, &part, &mut all);
        all.fields.extend(words);
    }
    for part in action_parts(source) {
        let words = understood(source, &part, &mut all);
        all.actions.extend(words);
    }
    if RECORD_UPDATE.is_match(&source.code) {
        all.actions.insert("update".to_owned());
    }
    // `web::archival` records for whoever calls it.
    if source.code.contains("impl Archivable for") || source.code.contains("archival::set(") {
        all.actions
            .extend(["archive", "restore"].map(str::to_owned));
    }
    all
}

/// All fields that are recorded anywhere.
pub fn fields() -> BTreeSet<&'static str> {
    let all = RECORDED.iter().flat_map(|source| &source.fields);
    all.map(String::as_str).collect()
}

/// All actions that are recorded anywhere.
pub fn actions() -> BTreeSet<&'static str> {
    let all = RECORDED.iter().flat_map(|source| &source.actions);
    all.map(String::as_str).collect()
}

#[test]
fn whatever_is_recorded_is_understood() {
    let unread: Vec<_> = RECORDED.iter().flat_map(|source| &source.unread).collect();
    assert!(unread.is_empty(), "{unread:#?}");
    let (fields, actions) = (fields(), actions());
    assert!(fields.len() > 80 && actions.len() > 90);
    // Each of the ways in which the sources say it.
    for field in ["title", "present", "helpers", "bilateral-state", "website"] {
        assert!(fields.contains(field), "{field}");
    }
    for action in [
        "create",
        "archive",
        "start-point",
        "amend-note",
        "import-run",
        "poll-remind",
        "decision-undo",
        "item-start",
        "send-to-cabinets",
        "review-save",
        "confirm-address",
        "enrol-second-factor",
    ] {
        assert!(actions.contains(action), "{action}");
    }
}
