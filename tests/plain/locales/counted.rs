//! Zero, one and many: every counted message says each rightly, in the three languages.

use std::sync::LazyLock;

use kernel::lang::Lang;
use platform::i18n::Translator;
use regex::Regex;

use super::sources_of;

static NAMED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\$(\w+)").unwrap());

/// The text of a message with this count; any other argument is a sign of its own.
fn said(lang: Lang, key: &str, source: &str, counted: &str, count: i64) -> String {
    let arguments: Vec<(String, String)> = NAMED
        .captures_iter(source)
        .map(|c| {
            let other = if source.contains(&format!("${} ->", &c[1])) {
                "7".to_owned()
            } else {
                "§".to_owned()
            };
            let value = if &c[1] == counted {
                count.to_string()
            } else {
                other
            };
            (c[1].to_owned(), value)
        })
        .collect();
    Translator(lang)
        .try_with(key, &arguments)
        .unwrap_or_else(|| panic!("{lang}: {key} cannot be said"))
}

#[test]
fn zero_one_and_many_are_each_said_rightly() {
    let selected = Regex::new(r"\$(\w+) ->").unwrap();
    let mut faults = Vec::new();
    let mut checked = 0;
    for lang in Lang::ALL {
        for (key, source) in sources_of(lang.as_str()) {
            for counted in selected.captures_iter(&source) {
                let [none, one, two, many] =
                    [0, 1, 2, 21].map(|n| said(*lang, &key, &source, &counted[1], n));
                checked += 1;
                // A label below a number says no number itself.
                let label = !source.contains(&format!("{{ ${} }}", &counted[1]));
                if label {
                    if one == two || two != many {
                        faults.push(format!("{lang} {key}: 2 reads «{two}», 1 «{one}»"));
                    }
                    continue;
                }
                if none == one {
                    faults.push(format!("{lang} {key}: 0 reads like 1: «{none}»"));
                }
                if one == two || one.replace('1', "2") == two {
                    faults.push(format!("{lang} {key}: 2 reads like 1: «{two}»"));
                }
                if !two.contains('2') || two.replace('2', "21") != many {
                    faults.push(format!("{lang} {key}: 21 reads «{many}», 2 «{two}»"));
                }
                if *lang == Lang::Fr && none.replace('0', "2") == two {
                    faults.push(format!("{lang} {key}: 0 is plural: «{none}»"));
                }
            }
        }
    }
    assert!(checked > 300, "only {checked} counted messages found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Arguments that are limits, never 0 or 1.
const LIMITS: [&str; 3] = ["max", "limit", "megabytes"];

#[test]
fn a_noun_after_a_number_has_its_plural() {
    // French writes the plural as no other word after a number: it is the gauge for all three.
    let noun = Regex::new(r"\{ \$(\w+) \}[ \u{a0}](\p{L}{3,}[sx])\b").unwrap();
    let always_many = ["password-hint"];
    // After a name, or a day («inclus»).
    let no_nouns = ["vous", "nous", "inclus"];
    let mut faults = Vec::new();
    for (key, source) in sources_of("fr") {
        for found in noun.captures_iter(&source) {
            let chosen = source.contains(&format!("${} ->", &found[1]));
            let limit = LIMITS.contains(&&found[1])
                || always_many.contains(&key.as_str())
                || no_nouns.contains(&&found[2]);
            if !chosen && !limit {
                faults.push(format!("{key}: «{}» whatever the number", &found[0]));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_message_counted_in_one_language_is_counted_in_all() {
    // By the argument `count` at least: each language has a singular.
    let french = sources_of("fr");
    for lang in ["nl", "en"] {
        for (key, source) in sources_of(lang) {
            assert_eq!(
                source.contains("$count ->"),
                french[&key].contains("$count ->"),
                "{lang}: {key}"
            );
        }
    }
}
