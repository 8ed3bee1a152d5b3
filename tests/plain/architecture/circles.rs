//! Within a room: its folders, and the files beside them, import each other in one direction.

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

/// The room within a room that a path leads into, where it is one of the program's:
/// `meetings/agenda`.
fn node<P: AsRef<str>>(path: &[P], known: &BTreeSet<String>) -> Option<String> {
    let [layer, room, within, ..] = path else {
        return None;
    };
    let node = format!("{}/{}", room.as_ref(), within.as_ref());
    (layer.as_ref() == "features" && known.contains(&node)).then_some(node)
}

fn arrows() -> Arrows {
    let modules = SOURCES.iter().map(Source::module);
    let inner = modules.filter(|module| module.len() > 2 && module[0] == "features");
    let known: BTreeSet<String> = inner.map(|m| format!("{}/{}", m[1], m[2])).collect();
    let mut found = Arrows::new();
    for source in SOURCES.iter() {
        // A room's own `lib.rs` puts all of it together.
        let Some(from) = node(&source.module(), &known) else {
            continue;
        };
        for to in named(source).iter().filter_map(|path| node(path, &known)) {
            let room = |node: &str| node.split('/').next().map(str::to_owned);
            if to != from && room(&to) == room(&from) {
                let files = found.entry((from.clone(), to)).or_default();
                files.insert(source.path.display().to_string());
            }
        }
    }
    assert!(found.len() > 40, "only {} arrows found", found.len());
    found
}

/// All that can be reached by the arrows.
fn reached<'a>(arrows: &'a Arrows, from: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        for (start, end) in arrows.keys() {
            if start == node && found.insert(end.as_str()) {
                open.push(end);
            }
        }
    }
    found
}

#[test]
fn no_room_imports_itself_in_a_circle() {
    let arrows = arrows();
    let closes = |(from, to): &&(String, String)| reached(&arrows, to).contains(from.as_str());
    let circles: BTreeMap<_, _> = arrows.iter().filter(|(arrow, _)| closes(arrow)).collect();
    assert!(circles.is_empty(), "parts of a circle: {circles:#?}");
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
