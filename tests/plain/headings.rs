//! A page says first what it is about: its heading leads, what else is known of it stands below.

use std::{fs, sync::LazyLock};

use regex::Regex;

use crate::source::files;

static HEAD: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"<div class="page-head[^"]*">\s*([^\s>]+)"#).unwrap());

#[test]
fn a_page_begins_with_its_heading() {
    let mut wrong = Vec::new();
    // The page of components has one heading, and shows the rest of a head without.
    let pages = files("templates", "html").into_iter();
    for path in pages.filter(|path| !path.starts_with("templates/design")) {
        let template = fs::read_to_string(&path).unwrap();
        let heads = HEAD.captures_iter(&template);
        let other = heads.filter(|head| !head[1].starts_with("<h1"));
        wrong.extend(other.map(|head| format!("{}: {}", path.display(), &head[1])));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
