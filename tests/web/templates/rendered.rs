//! Which templates there are, and which were rendered.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use platform::web::rendered::noted;
use regex::Regex;

/// The end of a type's path, which tells it from all others: `catalogue::routes::MeasureShowPage`.
fn end(parts: &[&str]) -> String {
    parts[parts.len().saturating_sub(3)..].join("::")
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push(path),
            }
        }
    }
    found.retain(|path| path.extension().is_some_and(|e| e == "rs"));
    found
}

/// The end of each page struct's path → its template.
fn all() -> BTreeMap<String, String> {
    let template = Regex::new(r#"(?s)#\[template\(\s*path = "([^"]+)".*?\bstruct (\w+)"#).unwrap();
    let mut found = BTreeMap::new();
    let mut count = 0;
    for path in sources() {
        let source = fs::read_to_string(&path).unwrap();
        let module = path.with_extension("");
        let parts: Vec<&str> = module.iter().map(|part| part.to_str().unwrap()).collect();
        for template in template.captures_iter(&source) {
            let parts = parts.iter().copied().filter(|part| *part != "mod");
            let parts: Vec<&str> = parts.chain([template.get(2).unwrap().as_str()]).collect();
            found.insert(end(&parts), template[1].to_owned());
            count += 1;
        }
    }
    assert!(count > 90, "only {count} templates found");
    assert_eq!(found.len(), count, "two have the same name");
    found
}

/// The templates that were not rendered up to now.
pub fn never() -> BTreeSet<String> {
    let names = noted();
    let names = names
        .iter()
        .map(|name| name.split('<').next().unwrap_or(name));
    let rendered: BTreeSet<String> = names
        .map(|name| end(&name.split("::").collect::<Vec<_>>()))
        .collect();
    let all = all().into_iter();
    let never = all.filter(|(name, _)| !rendered.contains(name));
    never.map(|(_, template)| template).collect()
}
