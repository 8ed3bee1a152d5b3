//! Handlers, known by what they take from a request: where they stand, that they hold no SQL, and that
//! pages stand beside who fills them.

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use regex::Regex;

use crate::source::{SOURCES, Source};

/// Files with handlers and SQL, as they were when the rule came: this list only gets shorter.
const WITH_SQL: &[&str] = &[];

/// Files with handlers that are neither routes nor a page with its struct, as they were when the
/// rule came: this list only gets shorter.
const ELSEWHERE: &[&str] = &[];

static DECLARED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\basync fn (\$?\w+)(?:<[^>(]*>)?\(").unwrap());
/// What a request gives.
static EXTRACTOR: LazyLock<Regex> = LazyLock::new(|| {
    let types = r"State<AppState>|Visit|Guest|RawForm|RawQuery|SecretPath|Multipart|Sent|Path<.*>";
    Regex::new(&format!(r"(?s):\s*(?:{types})\s*$")).unwrap()
});
/// What a handler is not given: another function has it at hand, or it is a layer.
static HANDED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r":\s*(?:&|Next\s*$)").unwrap());
static PAGE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"#\[derive\([^)]*\bTemplate\b[^)]*\)\]").unwrap());

/// The handlers of a file.
fn handlers(source: &Source) -> Vec<&str> {
    let declared = DECLARED.captures_iter(&source.code);
    let handlers = declared.filter(|found| {
        let parts = source.parts(found.get(0).unwrap().end() - 1);
        let mut parts = parts.iter().map(|part| &source.code[part.clone()]);
        let handed = parts.clone().any(|part| HANDED.is_match(part));
        !handed && parts.any(|part| EXTRACTOR.is_match(part))
    });
    handlers
        .map(|found| found.get(1).unwrap().as_str())
        .collect()
}

/// The sources with handlers, but for what the platform itself answers.
fn with_handlers() -> Vec<&'static Source> {
    let all = SOURCES.iter().filter(|source| !source.is_in("platform"));
    let found: Vec<_> = all.filter(|source| !handlers(source).is_empty()).collect();
    let count: usize = found.iter().map(|source| handlers(source).len()).sum();
    assert!(count > 250, "only {count} handlers found");
    found
}

/// The files of a list that break its rule no more, and those that break it and aren't listed.
fn compared(list: &[&str], breaking: &[&'static Source]) -> (Vec<String>, Vec<String>) {
    let is_listed = |source: &Source| list.iter().any(|file| source.path.ends_with(file));
    let others = breaking.iter().filter(|source| !is_listed(source));
    let is_broken = |file: &str| breaking.iter().any(|source| source.path.ends_with(file));
    let mended = list.iter().filter(|file| !is_broken(file));
    (
        mended.map(|file| (*file).to_owned()).collect(),
        others
            .map(|source| source.path.display().to_string())
            .collect(),
    )
}

fn holds_sql(source: &Source) -> bool {
    source.code.contains("sqlx::query") || source.code.contains("QueryBuilder::")
}

#[test]
fn handlers_and_pages_hold_no_sql() {
    let handlers = with_handlers().into_iter();
    let breaking: Vec<_> = handlers.filter(|source| holds_sql(source)).collect();
    let (mended, others) = compared(WITH_SQL, &breaking);
    assert!(others.is_empty(), "SQL beside handlers: {others:#?}");
    assert!(mended.is_empty(), "take these off the list: {mended:?}");
    for source in SOURCES.iter().filter(|source| holds_sql(source)) {
        let name = source.path.file_name().unwrap().to_str().unwrap();
        let pure = ["routes.rs", "forms.rs", "policy.rs", "model.rs"];
        assert!(!pure.contains(&name), "SQL in {}", source.path.display());
    }
}

/// Whether it has a router, or one in a folder above says `file::handler`.
fn is_routed(source: &Source) -> bool {
    let module = source.path.file_stem().unwrap().to_str().unwrap();
    let named = Regex::new(&format!(r"\b{module}::\w+")).unwrap();
    let folders: BTreeSet<&Path> = source.path.ancestors().skip(1).collect();
    let mut routers = SOURCES.iter().filter(|other| {
        let puts_together = other.path.ends_with("mod.rs") || other.path.ends_with("lib.rs");
        puts_together && folders.contains(other.path.parent().unwrap())
    });
    let routes = |source: &Source| !source.routes().is_empty();
    routes(source) || routers.any(|router| routes(router) && named.is_match(&router.code))
}

#[test]
fn handlers_stand_in_routes_or_beside_their_page() {
    let stands_right = |source: &Source| {
        let within = source.path.iter().any(|part| part == "routes");
        within
            || source.path.ends_with("routes.rs")
            || (PAGE.is_match(&source.code) && is_routed(source))
    };
    let handlers = with_handlers().into_iter();
    let breaking: Vec<_> = handlers.filter(|source| !stands_right(source)).collect();
    let (mended, others) = compared(ELSEWHERE, &breaking);
    assert!(others.is_empty(), "handlers in {others:#?}");
    assert!(mended.is_empty(), "take these off the list: {mended:?}");
}

static PAGE_STRUCT: LazyLock<Regex> = LazyLock::new(|| {
    let derived = r"#\[derive\([^)]*\bTemplate\b[^)]*\)\](?:\s*#\[[^\]]*\])*";
    Regex::new(&format!(
        r"{derived}\s*(?:pub(?:\([a-z]+\))? )?struct (\w+)"
    ))
    .unwrap()
});

/// Whether something of this name is filled in the code, by its name or in a function of its own.
fn is_filled(code: &str, name: &str) -> bool {
    let named = Regex::new(&format!(r"\b{name} \{{")).unwrap();
    let own = Regex::new(&format!(r"(?s)\bimpl(?:<[^>]*>)? {name}\b.*?\bSelf \{{")).unwrap();
    let mut filled = named.find_iter(code).filter(|found| {
        let before = code[..found.start()].trim_end();
        let declares = ["struct", "impl", "for", "->"];
        !declares.iter().any(|word| before.ends_with(word))
    });
    filled.next().is_some() || own.is_match(code)
}

#[test]
fn a_page_stands_beside_who_fills_it() {
    let mut count = 0;
    for source in SOURCES.iter().filter(|source| !source.is_in("platform")) {
        for page in PAGE_STRUCT.captures_iter(&source.code) {
            let filled = is_filled(&source.code, &page[1]);
            assert!(filled, "{}: who fills {}?", source.path.display(), &page[1]);
            count += 1;
        }
    }
    assert!(count > 200, "only {count} pages found");
}

#[test]
fn who_fills_a_page_is_known_from_who_names_it() {
    let page = "struct APage { a: u8 } impl APage { fn b(&self) {} } fn c() -> APage { d() }";
    assert!(!is_filled(page, "APage"));
    for filled in [
        "page(&APage { a: 1 })",
        "impl APage { fn new() -> Self { Self { a: 1 } } }",
    ] {
        assert!(is_filled(&format!("{page} {filled}"), "APage"), "{filled}");
    }
}
