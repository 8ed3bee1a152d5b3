//! The rules of the house that the compiler does not check.

use std::{fs, path::Path};

use regex::Regex;

use crate::source::files;

mod circles;
mod handlers;

fn imports(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let whole = Regex::new(r"crate::((?:\w+::)*\w+)").unwrap();
    for path in whole.captures_iter(source) {
        found.push(path[1].to_owned());
    }
    // use crate::{kernel::…, platform::…}
    let block = Regex::new(r"(?s)use crate::\{(.*?)\n\};|use crate::\{(.*?)\};").unwrap();
    for block in block.captures_iter(source) {
        let inner = block.get(1).or(block.get(2)).unwrap().as_str();
        let mut depth = 0;
        let mut item = String::new();
        for character in inner.chars().chain([',']) {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => found.push(std::mem::take(&mut item).trim().to_owned()),
                _ if depth == 0 => item.push(character),
                _ => {}
            }
        }
    }
    found.into_iter().filter(|path| !path.is_empty()).collect()
}

/// What each layer may import, besides itself.
fn allowed(path: &Path) -> Vec<String> {
    let text = path.to_str().unwrap();
    let mut parts = text.split('/').skip(1);
    let mut prefixes = match parts.next().unwrap() {
        "kernel" => vec!["kernel".to_owned()],
        "platform" => vec!["kernel".into(), "platform".into()],
        "features" => {
            let room = parts.next().unwrap().trim_end_matches(".rs").to_owned();
            let own = format!("features::{room}");
            vec!["kernel".into(), "platform".into(), own]
        }
        "flows" => ["kernel", "platform", "features", "flows"]
            .map(String::from)
            .into(),
        _ => vec![String::new()],
    };
    // The kernel's macros stand at the top.
    prefixes.extend(["text_enum", "workflow", "questions"].map(String::from));
    prefixes
}

#[test]
fn imports_point_downwards_and_rooms_are_blind_to_each_other() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let source = fs::read_to_string(&path).unwrap();
        let allowed = allowed(&path);
        for import in imports(&source) {
            if !allowed
                .iter()
                .any(|prefix| import.starts_with(prefix.as_str()))
            {
                wrong.push(format!("{}: {import}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_is_too_long() {
    let sources = ["src", "tests"].iter().flat_map(|f| files(f, "rs"));
    let templates = files("templates", "html");
    for path in sources.chain(templates) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(
            lines <= 420,
            "{} has {lines} lines: split it",
            path.display()
        );
    }
}

#[test]
fn every_template_has_its_page_struct() {
    let sources: String = files("src", "rs")
        .iter()
        .map(|p| fs::read_to_string(p).unwrap())
        .collect();
    let includes: String = files("templates", "html")
        .iter()
        .map(|p| fs::read_to_string(p).unwrap())
        .collect();
    for path in files("templates", "html") {
        let name = path
            .strip_prefix("templates")
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let used = sources.contains(&format!("path = \"{name}\""))
            || includes.contains(&format!("\"{name}\""));
        assert!(used, "nothing renders {name}");
    }
}

#[test]
fn pages_have_no_inline_style_or_script() {
    let inline = Regex::new(
        r#"\sstyle="|<style|\son\w+="|<script(?![^>]*\ssrc=)"#
            .replace("(?![^>]*\\ssrc=)", "\\s*>")
            .as_str(),
    )
    .unwrap();
    for path in files("templates", "html") {
        let source = fs::read_to_string(&path).unwrap();
        assert!(
            !inline.is_match(&source),
            "inline style or script in {}",
            path.display()
        );
    }
}

#[test]
fn no_grid_is_as_wide_as_its_longest_word() {
    // A bare `1fr` is as wide as the longest word in it, and the page with it.
    let bounded = Regex::new(r"minmax\([^()]*(\([^()]*\))?[^()]*\)").unwrap();
    let bare = Regex::new(r"[\d.]fr\b").unwrap();
    for path in files("static/css", "css") {
        let source = fs::read_to_string(&path).unwrap();
        for line in source.lines() {
            let rest = bounded.replace_all(line, "");
            assert!(!bare.is_match(&rest), "{}: {line}", path.display());
        }
    }
}
