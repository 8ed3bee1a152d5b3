//! What stands side by side in a folder, files and folders, imports each other in one direction.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use regex::Regex;

use crate::source::{SOURCES, Source, closing};

/// Who imports whom, and where.
type Arrows = BTreeMap<(String, String), BTreeSet<String>>;

/// The paths of a tree of imports: `a::{b, c::d}` is two.
fn paths(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        return vec![tree.split(" as ").next().unwrap_or(tree).to_owned()];
    };
    let (before, inner) = (&tree[..open], &tree[open + 1..closing(tree, open)]);
    let (mut depth, mut start) = (0, 0);
    let mut found = Vec::new();
    for (at, byte) in inner.bytes().chain([b',']).enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            b',' if depth == 0 => {
                let part = inner[start..at].trim();
                if !part.is_empty() {
                    found.extend(paths(&format!("{before}{part}")));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

static USE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\buse\s+([^;]+);").unwrap());
static INLINE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:crate|super)(?:::\w+)+").unwrap());

/// The paths that a source names, from the root of the program.
fn named(source: &Source) -> Vec<Vec<String>> {
    let trees = USE.captures_iter(&source.code);
    let mut all: Vec<String> = trees.flat_map(|tree| paths(&tree[1])).collect();
    let inline = INLINE.find_iter(&source.code);
    all.extend(inline.map(|path| path.as_str().to_owned()));
    let absolute = |path: &String| -> Option<Vec<String>> {
        let mut parts = path.split("::").map(str::trim).peekable();
        let mut base: Vec<&str> = match parts.next()? {
            "crate" => source.member(),
            "self" => source.module(),
            "super" => {
                let mut module = source.module();
                module.pop();
                while parts.next_if_eq(&"super").is_some() {
                    module.pop();
                }
                module
            }
            _ => return None,
        };
        base.extend(parts);
        Some(base.into_iter().map(str::to_owned).collect())
    };
    all.iter().filter_map(absolute).collect()
}

/// What stands side by side in a folder: that which a source belongs to, and that which a path of its
/// leads into; a folder is one. Nothing of a folder's own `mod.rs` or `lib.rs`, which puts it together.
fn sides(module: &[&str], path: &[String], known: &BTreeSet<String>) -> Option<(String, String)> {
    let shared = module.iter().zip(path).take_while(|(a, b)| *a == b).count();
    let from = module.get(..=shared)?.join("/");
    let to = path.get(..=shared)?.join("/");
    known.contains(&to).then_some((from, to))
}

fn arrows() -> Arrows {
    let modules = SOURCES.iter().map(Source::module);
    let above = |module: Vec<&str>| -> Vec<String> {
        let lengths = 1..=module.len();
        lengths.map(|length| module[..length].join("/")).collect()
    };
    let known: BTreeSet<String> = modules.flat_map(above).collect();
    let mut found = Arrows::new();
    for source in SOURCES.iter() {
        let module = source.module();
        for path in named(source) {
            if let Some(arrow) = sides(&module, &path, &known) {
                let files = found.entry(arrow).or_default();
                files.insert(source.path.display().to_string());
            }
        }
    }
    assert!(found.len() > 1000, "only {} arrows found", found.len());
    found
}

/// All that can be reached by the arrows.
fn reached<'a>(next: &BTreeMap<&'a str, Vec<&'a str>>, from: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        for end in next.get(node).into_iter().flatten().copied() {
            if found.insert(end) {
                open.push(end);
            }
        }
    }
    found
}

/// The arrows that lead back to where they begin, as `platform/mail -> platform/web`, and where each
/// stands.
fn circles(arrows: &Arrows) -> BTreeMap<String, &BTreeSet<String>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in arrows.keys() {
        next.entry(from).or_default().push(to);
    }
    let closes = |from: &str, to: &str| reached(&next, to).contains(from);
    let parts = arrows.iter().filter(|((from, to), _)| closes(from, to));
    parts
        .map(|((from, to), files)| (format!("{from} -> {to}"), files))
        .collect()
}

#[test]
fn what_stands_side_by_side_imports_each_other_in_one_direction() {
    let arrows = arrows();
    let found = circles(&arrows);
    assert!(found.is_empty(), "parts of a circle: {found:#?}");
}

#[test]
fn an_arrow_is_between_what_stands_side_by_side() {
    let known = ["a", "a/b", "a/b/c", "a/b/d", "a/e"].map(str::to_owned);
    let known = BTreeSet::from(known);
    let to = |path: &str| -> Option<String> {
        let path: Vec<String> = path.split('/').map(str::to_owned).collect();
        sides(&["a", "b", "c"], &path, &known).map(|(from, to)| format!("{from} -> {to}"))
    };
    assert_eq!(to("a/b/d/Thing").unwrap(), "a/b/c -> a/b/d");
    assert_eq!(to("a/e/f/g").unwrap(), "a/b -> a/e");
    for own in ["a/b/c/Thing", "a/b", "a/b/thing"] {
        assert_eq!(to(own), None, "{own}");
    }
}

#[test]
fn a_tree_of_imports_is_read() {
    assert_eq!(
        paths("crate::{a::{b, c::{self, D}}, e as f}"),
        [
            "crate::a::b",
            "crate::a::c::self",
            "crate::a::c::D",
            "crate::e"
        ]
    );
}
