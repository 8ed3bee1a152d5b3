//! Names that a page shows in another language than its own say so where they are chosen, found, lead
//! to the page, or head it.

use std::sync::LazyLock;

use kernel::lang::Lang;
use regex::Regex;

use crate::support::TestApp;

static OPTION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<option([^>]*)>(.*?)</option>").unwrap());
static HEADING: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)<h1[^>]*>(.*?)</h1>").unwrap());
static HITS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?s)<ul class="hits">(.*?)</ul>"#).unwrap());
static LINK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<a[^>]*>(?:<strong>.*?</strong>)?(.*?)</a>").unwrap());
static WAY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?s)<nav class="breadcrumbs[^>]*>(.*?)</nav>"#).unwrap());
static STEP: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<li([^>]*)>(?:<a[^>]*>)?(.*?)(?:</a>)?</li>").unwrap());
static TASKS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?s)<ol class="todo-list">(.*?)</ol>"#).unwrap());
/// What says nothing of a language, and stands within names that were searched for.
const SILENT: [&str; 4] = ["<mark>", "</mark>", "<span>", "</span>"];

/// The names that a page in the language can only show in French.
pub async fn foreign(app: &TestApp, lang: Lang) -> Vec<String> {
    let named = "SELECT DISTINCT names[1] FROM (
                     SELECT names FROM working_group UNION ALL SELECT names FROM strategy
                     UNION ALL SELECT names FROM axis) n
                 WHERE length(names[1]) > 7 AND ($1 = 'en' OR ($1 = 'nl' AND names[2] IS NULL))";
    sqlx::query_scalar(named)
        .bind(lang.as_str())
        .fetch_all(&app.pool)
        .await
        .unwrap()
}

fn unescaped(text: &str) -> String {
    [
        ("&#39;", "'"),
        ("&#34;", "\""),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (sign, said)| {
        text.replace(sign, said)
    })
}

/// Where a page says one of these names as if it were in its own language.
pub fn faults(page: &str, foreign: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for option in OPTION.captures_iter(page) {
        let text = unescaped(&option[2]);
        if option[2].contains('<') {
            faults.push(format!("an option holds an element: «{text}»"));
        }
        let is_foreign = foreign.iter().any(|name| text.contains(name.as_str()));
        if is_foreign && !option[1].contains(" lang=") {
            faults.push(format!("the option «{text}» doesn't say its language"));
        }
    }
    for way in WAY.captures_iter(page) {
        for step in STEP.captures_iter(&way[1]) {
            let text = unescaped(&step[2]);
            if foreign.contains(&text) && !step[1].contains(" lang=") {
                faults.push(format!("the step «{text}» doesn't say its language"));
            }
        }
    }
    let hits = HITS.captures_iter(page).chain(TASKS.captures_iter(page));
    let links = hits.flat_map(|hits| {
        let hits = hits.get(1).map_or("", |hits| hits.as_str());
        LINK.captures_iter(hits)
    });
    for said in HEADING.captures_iter(page).chain(links) {
        let said = SILENT
            .iter()
            .fold(said[1].to_owned(), |said, tag| said.replace(tag, ""));
        let text = unescaped(&said);
        if foreign.iter().any(|name| text.trim() == name) {
            faults.push(format!("«{text}» doesn't say its language"));
        }
    }
    faults
}

#[test]
fn what_says_no_language_is_found() {
    let foreign = ["Plan d'innovation".to_owned()];
    let count = |page: &str| faults(page, &foreign).len();
    let said = r#"<option value="1" lang="fr">PRI · Plan d&#39;innovation</option>
        <h1><span lang="fr">Plan d&#39;innovation</span></h1>
        <ul class="hits"><li><a href="/"><strong>PRI</strong> <span lang="fr">Plan d&#39;innovation</span></a></li></ul>"#;
    assert_eq!(count(said), 0);
    // Headings and links too, where their element says nothing.
    assert_eq!(count(&said.replace(r#" lang="fr""#, "")), 3);
    let marked = r#"<ul class="hits"><li><a href="/"><strong><mark>P</mark>RI</strong>
        <span><mark>Plan</mark> d&#39;innovation</span></a></li></ul>"#;
    assert_eq!(count(marked), 1);
    let way = r#"<nav class="breadcrumbs container"><ol><li><a href="/">GT</a></li>
        <li aria-current="page">Plan d&#39;innovation</li></ol></nav>"#;
    assert_eq!(count(way), 1);
    assert_eq!(
        count(&way.replace("current=\"page\"", "current=\"page\" lang=\"fr\"")),
        0
    );
    let bare = said
        .replace(r#"<span lang="fr">"#, "")
        .replace("</span>", "");
    assert_eq!(count(&bare), 2);
    assert_eq!(count(r#"<option><span lang="fr">Autre</span></option>"#), 1);
}
