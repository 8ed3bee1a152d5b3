//! Who writes was asked before: a function with a statement that writes takes a permit, or what else
//! proves that its caller may; or it is its file's own, and whoever calls it there takes one.

use std::{collections::BTreeSet, ops::Range, sync::LazyLock};

use regex::Regex;

use crate::source::{SOURCES, Source, closing};

/// Functions that write without a permit, each with its reason.
const UNASKED: &str = include_str!("unasked.txt");

/// What proves that its holder may, beside permits: who holds a secret holds what it opens (its hash
/// says on what is written), and `live/phones` alone makes a hand, or what a code opened.
const PROOFS: &[&str] = &["Secret", "Hand", "Opened"];

static FUNCTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(pub(?:\([^)]*\))? )?(?:async )?fn (\w+)(?:<[^(]*?>)?\(").unwrap()
});
static ALIAS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\btype (\w+)(?:<[^=;]*>)? =([^;]*);").unwrap());
static PERMIT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b\w*Permit\b").unwrap());
static WRITES: LazyLock<Regex> = LazyLock::new(|| {
    let rows = r"INSERT\s+INTO\s|DELETE\s+FROM\s|MERGE\s+INTO\s|TRUNCATE\s";
    Regex::new(&format!(
        r"\b(?:{rows}|UPDATE\s+\S+(?:\s+(?:AS\s+)?\w+)?\s+SET\b)"
    ))
    .unwrap()
});

fn named(names: &BTreeSet<&str>, text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.any(|word| names.contains(word))
}

/// The room, or the flow: its types are its own.
fn room(source: &Source) -> Vec<&str> {
    source.module().into_iter().take(2).collect()
}

/// What a room calls its permits, and what holds one.
fn aliases(of: &Source) -> BTreeSet<&'static str> {
    let sources = SOURCES.iter().filter(|source| room(source) == room(of));
    let all: Vec<(&str, &str)> = sources
        .flat_map(|source| ALIAS.captures_iter(&source.code))
        .map(|alias| {
            (
                alias.get(1).unwrap().as_str(),
                alias.get(2).unwrap().as_str(),
            )
        })
        .collect();
    let mut found: BTreeSet<&str> = PROOFS.iter().copied().collect();
    loop {
        let known = found.len();
        let more = all
            .iter()
            .filter(|(_, is)| PERMIT.is_match(is) || named(&found, is));
        let more: Vec<&str> = more.map(|(name, _)| *name).collect();
        found.extend(more);
        if found.len() == known {
            return found;
        }
    }
}

struct Function<'s> {
    name: &'s str,
    /// Seen outside its file.
    open: bool,
    takes: &'s str,
    body: Range<usize>,
    code: &'s str,
}

/// Where the body begins of what is declared up to there; nowhere, where a trait only declares it.
fn body(code: &str, end: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, byte) in code.bytes().enumerate().skip(end + 1) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b'{' if depth == 0 => return Some(at),
            b';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

fn functions(source: &Source) -> Vec<Function<'_>> {
    let code = source.code.as_str();
    let declared = FUNCTION.captures_iter(code).filter_map(|found| {
        let open = found.get(0).unwrap().end() - 1;
        let end = closing(code, open);
        let begins = body(code, end)?;
        let body = begins..closing(code, begins);
        Some(Function {
            name: found.get(2).unwrap().as_str(),
            open: found.get(1).is_some(),
            takes: &code[open..end],
            code: &code[body.clone()],
            body,
        })
    });
    declared.collect()
}

fn takes_proof(one: &Function<'_>, proofs: &BTreeSet<&str>) -> bool {
    PERMIT.is_match(one.takes) || named(proofs, one.takes)
}

/// Whether it takes a proof; or is its file's own, and all who call it there do.
fn is_held<'s>(
    all: &[Function<'s>],
    one: &Function<'s>,
    proofs: &BTreeSet<&str>,
    above: &mut Vec<&'s str>,
) -> bool {
    if takes_proof(one, proofs) {
        return true;
    }
    if one.open || above.contains(&one.name) {
        return false;
    }
    let own = BTreeSet::from([one.name]);
    let mut callers = all
        .iter()
        .filter(|other| other.name != one.name && named(&own, other.code))
        .peekable();
    above.push(one.name);
    let held =
        callers.peek().is_some() && callers.all(|caller| is_held(all, caller, proofs, above));
    above.pop();
    held
}

/// The files below a file that call its own functions: these are held by nobody there.
fn is_called_below(source: &Source, name: &str) -> bool {
    let called = Regex::new(&format!(
        r"\bsuper::(?:\w+::)*(?:{name}\b|\{{[^;]*\b{name}\b)"
    ))
    .unwrap();
    let module = source.module();
    let mut below = SOURCES.iter().filter(|other| {
        let other = other.module();
        other.len() > module.len() && other.starts_with(&module)
    });
    below.any(|other| called.is_match(&other.code))
}

/// The functions of a source that write; how many, and who of them was not asked.
fn unasked(source: &Source) -> (usize, BTreeSet<String>) {
    let mut places = source
        .literals()
        .filter(|(_, text)| WRITES.is_match(text))
        .map(|(at, _)| at)
        .peekable();
    let (mut found, mut writing) = (BTreeSet::new(), BTreeSet::new());
    if places.peek().is_none() {
        return (0, found);
    }
    let (all, proofs) = (functions(source), aliases(source));
    for at in places {
        let within = all.iter().filter(|one| one.body.contains(&at));
        let Some(one) = within.min_by_key(|one| one.body.len()) else {
            found.insert(source.at(at));
            continue;
        };
        writing.insert(one.body.start);
        if takes_proof(one, &proofs) {
            continue;
        }
        let seen = one.open || is_called_below(source, one.name);
        if seen || !is_held(&all, one, &proofs, &mut Vec::new()) {
            let file = source.path.strip_prefix("src").unwrap();
            found.insert(format!("{} {}", file.display(), one.name));
        }
    }
    (writing.len(), found)
}

#[test]
fn whoever_writes_was_asked() {
    let listed: Vec<&str> = UNASKED
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once(": ").expect("a reason").0)
        .collect();
    let mut count = 0;
    let mut found = BTreeSet::new();
    let rooms = SOURCES.iter();
    for source in rooms.filter(|source| source.is_in("features") || source.is_in("flows")) {
        let (writing, unasked) = unasked(source);
        count += writing;
        found.extend(unasked);
    }
    assert!(count > 300, "only {count} functions that write found");
    // A line that ends with a slash is a folder.
    let covers =
        |line: &str, one: &str| line == one || (line.ends_with('/') && one.starts_with(line));
    let others = found.iter();
    let others: Vec<_> = others
        .filter(|one| !listed.iter().any(|line| covers(line, one)))
        .collect();
    assert!(
        others.is_empty(),
        "they write and ask for no permit: {others:#?}"
    );
    let mended = listed.iter();
    let mended: Vec<_> = mended
        .filter(|line| !found.iter().any(|one| covers(line, one)))
        .collect();
    assert!(mended.is_empty(), "take these off the list: {mended:?}");
}

/// Who alone makes permits that nobody asked for.
const MAKERS: &[(&str, &[&str])] = &[
    ("::of_operator", &["cli/account.rs", "flows/demo"]),
    (
        "::of_link",
        &[
            "features/circles/invitations/policy.rs",
            "features/circles/policy.rs",
            "features/governance/policy.rs",
            "features/meetings/attendance/invitation/policy.rs",
            "features/people/persons/policy.rs",
            "features/people/sign_in/policy.rs",
            "features/polls/policy.rs",
        ],
    ),
    (
        "::when_due",
        &[
            "features/circles/invitations/policy.rs",
            "features/polls/policy.rs",
        ],
    ),
];

#[test]
fn permits_that_nobody_asked_for_are_made_by_operators_links_and_turns_alone() {
    for (made, places) in MAKERS {
        let makes = |source: &&Source| {
            source.code.contains(made) && !source.is_in("platform/auth/permit.rs")
        };
        let makers: Vec<_> = SOURCES.iter().filter(makes).collect();
        let others = makers
            .iter()
            .filter(|source| !places.iter().any(|place| source.is_in(place)));
        let others: Vec<_> = others.map(|source| source.path.display()).collect();
        assert!(others.is_empty(), "{made} in {others:?}");
        let idle = places
            .iter()
            .filter(|place| !makers.iter().any(|source| source.is_in(place)));
        let idle: Vec<_> = idle.collect();
        assert!(idle.is_empty(), "take these off {made}: {idle:?}");
    }
}

#[test]
fn permits_are_narrowed_by_commands_and_policies_alone() {
    let may = ["commands.rs", "policy.rs"];
    let others = SOURCES.iter().filter(|source| {
        let may = may.iter().any(|file| source.path.ends_with(file));
        source.code.contains(".narrowed(") && !may
    });
    let others: Vec<_> = others.map(|source| source.path.display()).collect();
    assert!(others.is_empty(), "{others:?}");
}
