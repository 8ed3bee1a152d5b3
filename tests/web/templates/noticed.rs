//! What a form says about its fields is noticed by who does not see it: hint and message belong to their
//! field, and a refused form begins with what is wrong, in the order of the page.

use std::sync::LazyLock;

use regex::{Captures, Regex};

static FORM: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<form[^>]*>(.*?)</form>").unwrap());
static NOTE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?s)<p class="(hint|error)"([^>]*)>(.*?)</p>"#).unwrap());
static ID: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"\sid="([^"]*)""#).unwrap());
static DESCRIBED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"\saria-describedby="([^"]*)""#).unwrap());
static INVALID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"\sclass="(?:[^"]*\s)?invalid""#).unwrap());
static SUMMARY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?s)<div class="form-errors"([^>]*)>(.*?)</div>"#).unwrap());
static TARGET: LazyLock<Regex> = LazyLock::new(|| Regex::new(r##"\shref="#([^"]*)""##).unwrap());
static ENTRY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r##"(?s)<li><a href="#([^"]*)">(.*?)</a></li>"##).unwrap());
const BEGINS: &str = r#"tabindex="-1" autofocus"#;
/// The page answers a form. That of components shows what is wrong with none.
const ANSWERS: &str = " data-answer";

/// All that is unnoticed on a page.
pub fn faults(page: &str) -> Vec<String> {
    let forms = FORM.captures_iter(page);
    let mut faults: Vec<String> = forms.flat_map(|form| of_form(&form[1])).collect();
    let names = DESCRIBED.captures_iter(page);
    let names: Vec<&str> = names
        .filter_map(|names| names.get(1))
        .flat_map(|names| names.as_str().split(' '))
        .collect();
    let lost = names.into_iter().filter(|name| place(page, name).is_none());
    faults.extend(lost.map(|name| format!("a field is described by «{name}», which isn't there")));
    faults.extend(
        SUMMARY
            .captures_iter(page)
            .flat_map(|summary| of_summary(page, &summary)),
    );
    if page.contains(ANSWERS) && page.contains(r#"id="conflict""#) && !page.contains(BEGINS) {
        faults.push("the page does not begin at its conflict".into());
    }
    faults
}

/// Where an id stands.
fn place(page: &str, id: &str) -> Option<usize> {
    page.find(&format!(r#" id="{id}""#))
}

/// Hints and messages that no field names, and marks that only eyes see.
fn of_form(form: &str) -> Vec<String> {
    let described = DESCRIBED.captures_iter(form);
    let described: Vec<&str> = described
        .filter_map(|names| names.get(1))
        .flat_map(|names| names.as_str().split(' '))
        .collect();
    let is_named = |note: &Captures| {
        let id = ID.captures(&note[2]);
        id.is_some_and(|id| described.contains(&&id[1]))
    };
    let unnamed = NOTE.captures_iter(form).filter(|note| !is_named(note));
    let mut faults: Vec<String> = unnamed
        .map(|note| format!("no field names its {} «{}»", &note[1], &note[3]))
        .collect();
    let marked = INVALID.find_iter(form).count();
    let told = form.matches(r#"aria-invalid="true""#).count();
    if marked > told {
        faults.push(format!("{marked} fields look wrong, {told} say so"));
    }
    faults
}

/// What a page calls a field, as its label or legend begins.
fn called(page: &str, id: &str) -> Option<String> {
    let id = regex::escape(id);
    let label = format!(r#"<label[^>]*\sfor="{id}"[^>]*>\s*([^<\n]+)"#);
    let legend = format!(r#"<fieldset[^>]*\sid="{id}"[^>]*>\s*<legend[^>]*>\s*([^<\n]+)"#);
    let found = [label, legend].into_iter().find_map(|pattern| {
        let pattern = Regex::new(&pattern).unwrap();
        Some(pattern.captures(page)?[1].to_owned())
    });
    found.map(|name| name.trim().to_owned())
}

/// A summary that nobody is led to, that leads nowhere, in another order than the page's, or that
/// doesn't say which field it is about.
fn of_summary(page: &str, summary: &Captures) -> Vec<String> {
    let mut faults = Vec::new();
    if page.contains(ANSWERS) && !summary[1].contains(BEGINS) {
        faults.push("the page does not begin at what is wrong".to_owned());
    }
    let fields = TARGET.captures_iter(&summary[2]);
    let fields: Vec<&str> = fields
        .filter_map(|field| field.get(1))
        .map(|field| field.as_str())
        .collect();
    let places: Vec<Option<usize>> = fields.iter().map(|field| place(page, field)).collect();
    if places.contains(&None) || !places.is_sorted() {
        faults.push(format!(
            "{fields:?} are not the page's fields in its order: {places:?}"
        ));
    }
    for entry in ENTRY.captures_iter(&summary[2]) {
        if called(page, &entry[1]).is_some_and(|name| !entry[2].starts_with(&name)) {
            faults.push(format!("«{}» doesn't say of what", &entry[2]));
        }
    }
    faults
}

#[test]
fn what_no_field_names_is_found() {
    let field = r#"<p class="hint" id="h-on">Jour</p><p class="error" id="e-on">Non</p>"#;
    let form = |input: &str, invalid: &str| {
        format!(
            r#"<form method="post"><div class="field{invalid}">{field}<input{input}></div></form>"#
        )
    };
    let right = r#" aria-invalid="true" aria-describedby="h-on e-on""#;
    assert_eq!(faults(&form(right, " invalid")), Vec::<String>::new());
    assert_eq!(
        faults(&form(r#" aria-describedby="e-on""#, " invalid")).len(),
        2
    );
    let order = r##"<main data-answer><div class="form-errors" role="alert"><a href="#f-b"></a><a href="#f-a"></a></div>
        <input id="f-a"><input id="f-b">"##;
    assert_eq!(faults(order).len(), 2);
    let entry = |said: &str| {
        format!(
            r##"<div class="form-errors"><ul><li><a href="#f-on">{said}</a></li></ul></div>
                <label for="f-on">Jour <span>*</span></label><input id="f-on">"##
        )
    };
    assert_eq!(faults(&entry("Jour : non.")), Vec::<String>::new());
    assert_eq!(faults(&entry("Non.")).len(), 1);
}
