//! The rules of the house that the compiler does not check.

use std::fs;

use regex::Regex;

use crate::source::files;

mod circles;
mod handlers;
mod permits;

/// Whom each member of the house may import, as its `Cargo.toml` says: what is not here does not
/// compile. A new arrow between rooms is added here too, after some thought.
const ARROWS: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("cluster", &[]),
    ("worker", &[]),
    ("print", &["worker"]),
    ("minutes_reader", &["kernel"]),
    ("platform", &["cluster", "kernel", "worker"]),
    ("features/people", &["kernel", "platform"]),
    ("features/portfolio", &["kernel", "platform"]),
    ("features/measures", &["kernel", "platform"]),
    ("features/register", &["kernel", "platform"]),
    ("features/polls", &["kernel", "platform"]),
    ("features/circles", &["kernel", "platform"]),
    ("features/governance", &["kernel", "platform"]),
    ("features/meetings", &["kernel", "platform", "register"]),
    (
        "features/minutes",
        &["kernel", "meetings", "platform", "register"],
    ),
];

#[test]
fn each_member_imports_whom_it_may() {
    let inner = Regex::new(r"(?m)^(\w+)\.workspace = true$").unwrap();
    let names: Vec<&str> = ARROWS
        .iter()
        .map(|(folder, _)| folder.rsplit('/').next().unwrap())
        .collect();
    let found: Vec<(String, Vec<String>)> = files("src", "toml")
        .iter()
        .filter(|path| path.ends_with("Cargo.toml"))
        .map(|path| {
            let folder = path.parent().unwrap().strip_prefix("src").unwrap();
            let text = fs::read_to_string(path).unwrap();
            let mut named: Vec<String> = inner
                .captures_iter(&text)
                .map(|name| name[1].to_owned())
                .filter(|name| names.contains(&name.as_str()))
                .collect();
            named.sort();
            (folder.display().to_string(), named)
        })
        .collect();
    let mut wanted: Vec<(String, Vec<String>)> = ARROWS
        .iter()
        .map(|(folder, named)| {
            let named = named.iter().map(|name| (*name).to_owned());
            ((*folder).to_owned(), named.collect())
        })
        .collect();
    wanted.sort();
    assert_eq!(found, wanted);
}

#[test]
fn no_file_is_too_long() {
    let sources = ["src", "tests"].iter().flat_map(|f| files(f, "rs"));
    let templates = files("templates", "html");
    for path in sources.chain(templates) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(
            lines <= 400,
            "{} has {lines} lines: split it",
            path.display()
        );
    }
}

#[test]
fn a_module_with_others_in_it_is_their_mod_rs() {
    let sources = ["src", "tests"].iter().flat_map(|f| files(f, "rs"));
    let beside = sources.filter(|path| {
        let folder = path.with_extension("");
        folder.is_dir() && !files(folder.to_str().unwrap(), "rs").is_empty()
    });
    let beside: Vec<_> = beside.collect();
    assert!(beside.is_empty(), "beside their folders: {beside:?}");
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
    // A mail has no file of styles beside it.
    let pages = files("templates", "html").into_iter();
    for path in pages.filter(|path| !path.starts_with("templates/mail")) {
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
