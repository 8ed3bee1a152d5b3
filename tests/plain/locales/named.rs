//! What a control is called says what stands on it: whoever speaks to it says what they see.

use std::fs;

use regex::Regex;

use super::sources_of;
use crate::source::files;

#[test]
fn what_is_called_says_what_is_seen() {
    let called = Regex::new(
        r#"aria-label="\{\{ [\w.]*t\.t[12]?\("([a-z0-9-]+)"[^}]*\}\}">\{\{ [\w.]*t\.t\("([a-z0-9-]+)"\) \}\}<"#,
    )
    .unwrap();
    let texts = ["fr", "nl", "en"].map(|lang| (lang, sources_of(lang)));
    let (mut found, mut wrong) = (0, Vec::new());
    for path in files("templates", "html") {
        let template = fs::read_to_string(&path).unwrap();
        for pair in called.captures_iter(&template) {
            found += 1;
            for (lang, texts) in &texts {
                let seen = texts[&pair[2]].split_once('=').unwrap().1;
                let seen = seen.trim().trim_end_matches('…').to_lowercase();
                if !texts[&pair[1]].to_lowercase().contains(&seen) {
                    wrong.push(format!("{lang} {}: not «{seen}»", &pair[1]));
                }
            }
        }
    }
    assert!(found > 20, "only {found} found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
