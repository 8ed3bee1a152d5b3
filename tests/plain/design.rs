//! The page of components (`/design`) shows all there is: every macro of the components, every class of the
//! vocabulary, the states of every workflow. What is new is missed there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use regex::Regex;

use crate::{source::files, words};

/// Macros by file and name: `form::text`.
type Macros = BTreeMap<String, String>;

/// Names of classes that end in what a bar or a swatch is given.
const FILLS: [&str; 2] = ["fill-<state|outcome>", "fill-heard-<n>"];

fn template(path: &str) -> String {
    let comment = Regex::new(r"(?s)\{#.*?#\}").unwrap();
    let source = fs::read_to_string(path).unwrap();
    comment.replace_all(&source, "").into_owned()
}

/// The templates of the page itself.
fn page() -> String {
    let parts = files("templates/design", "html").into_iter();
    let parts: Vec<String> = parts.map(|path| template(path.to_str().unwrap())).collect();
    assert!(parts.len() > 8, "only {} parts", parts.len());
    parts.concat()
}

/// What stands around every page.
fn frame() -> String {
    ["opening", "above", "below"]
        .map(|part| template(&format!("templates/layout/{part}.html")))
        .concat()
}

/// The macros of the components, with what they hold.
fn macros() -> Macros {
    let whole = Regex::new(r"(?s)\{%-? macro (\w+)\(.*?\{%-? endmacro").unwrap();
    let mut found = Macros::new();
    for path in files("templates/components", "html") {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        for one in whole.captures_iter(&template(path.to_str().unwrap())) {
            found.insert(format!("{stem}::{}", &one[1]), one[0].to_owned());
        }
    }
    assert!(found.len() > 25, "only {} macros found", found.len());
    found
}

/// The macros that a template calls, by the names under which it imports their files.
fn called(source: &str, own: &str) -> BTreeSet<String> {
    let import = Regex::new(r#"import "components/(\w+)\.html" as (\w+)"#).unwrap();
    let imported: BTreeMap<&str, &str> = import
        .captures_iter(source)
        .map(|found| {
            (
                found.get(2).unwrap().as_str(),
                found.get(1).unwrap().as_str(),
            )
        })
        .collect();
    let call = Regex::new(r"\{%-? call (?:(\w+)::)?(\w+)\(").unwrap();
    let calls = call.captures_iter(source).filter_map(|call| {
        let file = match call.get(1) {
            Some(scope) => *imported.get(scope.as_str())?,
            None => own,
        };
        Some(format!("{file}::{}", &call[2]))
    });
    calls.collect()
}

/// All macros that the page or its frame calls, themselves or by another.
fn shown(macros: &Macros) -> BTreeSet<String> {
    let mut open: Vec<String> = files("templates/design", "html")
        .iter()
        .map(|path| template(path.to_str().unwrap()))
        .chain([frame()])
        .flat_map(|source| called(&source, ""))
        .collect();
    let mut shown = BTreeSet::new();
    while let Some(name) = open.pop() {
        if let Some(source) = macros.get(&name)
            && shown.insert(name.clone())
        {
            open.extend(called(source, name.split("::").next().unwrap()));
        }
    }
    shown
}

#[test]
fn every_component_stands_on_the_page() {
    let macros = macros();
    let shown = shown(&macros);
    let missing: Vec<_> = macros
        .keys()
        .filter(|name| !shown.contains(*name))
        .collect();
    assert!(
        missing.is_empty(),
        "call them in templates/design: {missing:?}"
    );
}

/// The classes that the vocabulary names: `.button.primary|quiet` is three.
fn vocabulary() -> BTreeSet<String> {
    let readme = fs::read_to_string("static/README.md").unwrap();
    let quoted = Regex::new(r"`([^`]+)`").unwrap();
    let class = Regex::new(r"\.([a-z][\w-]*(?:<[^>]+>)?(?:\|[a-z]+)*)").unwrap();
    let file = Regex::new(r"\.(?:css|js|md|rs|html|woff2)$|/").unwrap();
    let mut found = BTreeSet::new();
    for quoted in quoted
        .captures_iter(&readme)
        .filter(|q| !file.is_match(&q[1]))
    {
        for class in class.captures_iter(&quoted[1]) {
            found.extend(match class[1].contains('<') {
                true => vec![class[1].to_owned()],
                false => class[1].split('|').map(str::to_owned).collect(),
            });
        }
    }
    assert!(found.len() > 60, "only {} classes found", found.len());
    found
}

#[test]
fn every_class_of_the_vocabulary_stands_on_the_page() {
    let components = files("templates/components", "html").into_iter();
    let components = components.map(|path| template(path.to_str().unwrap()));
    let fields = files("templates/form", "html").into_iter();
    let fields = fields.map(|path| template(path.to_str().unwrap()));
    let all: Vec<String> = components.chain(fields).chain([frame(), page()]).collect();
    let all = all.concat();
    // Classes that a loop sets stand in its list.
    let looped = Regex::new(r"for \w+ in \[([^\]]*)\]").unwrap();
    let attribute = Regex::new(r#"class="([^"]*(?:\{\{[^}]*\}\}[^"]*)*)""#).unwrap();
    let word = Regex::new(r"[a-z][\w-]*").unwrap();
    let lists = looped
        .captures_iter(&all)
        .chain(attribute.captures_iter(&all));
    let shown: BTreeSet<String> = lists
        .flat_map(|found| {
            let words = word.find_iter(found.get(1).unwrap().as_str());
            words
                .map(|word| word.as_str().to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    let missing: Vec<_> = vocabulary()
        .into_iter()
        .filter(|class| !FILLS.contains(&class.as_str()) && !shown.contains(class))
        .collect();
    assert!(
        missing.is_empty(),
        "show them in templates/design: {missing:?}"
    );
}

#[test]
fn the_states_of_every_workflow_stand_on_the_page() {
    let states = fs::read_to_string("src/flows/design/pills.rs").unwrap();
    let mut toned: BTreeMap<&str, usize> = BTreeMap::new();
    for name in words::toned() {
        *toned.entry(name).or_default() += 1;
    }
    assert!(toned.len() > 12, "only {toned:?}");
    let missing: Vec<_> = toned
        .into_iter()
        .filter(|(name, count)| states.matches(&format!("{name}::tone")).count() < *count)
        .collect();
    assert!(
        missing.is_empty(),
        "show them in flows/design/pills.rs: {missing:?}"
    );
}
