//! Figures about the source, for CONTRIBUTING: `scripts/figures.sh` runs this.

use std::{collections::BTreeMap, path::Path, sync::LazyLock};

use regex::Regex;

use crate::source::{SOURCES, Source};

/// Addresses drawn, and the number they are drawn by where none is given.
const DRAWN: usize = 20;
const SEED: u64 = 20_261_129;

static ENTRY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?m)^    (\w+)\([^)]*\) =>\s*"([^"]*)";"#).unwrap());
static GET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:get|asked)\(\s*([\w:]+)").unwrap());

/// Lines of a source without its tests, which stand last.
fn lines(source: &str) -> usize {
    let tests = source
        .find("\n#[cfg(test)]\nmod ")
        .map_or(source.len(), |at| at + 1);
    source[..tests].lines().count()
}

/// Name of an address → the address.
fn addresses() -> BTreeMap<String, String> {
    let kernel = SOURCES.iter().filter(|source| source.is_in("kernel/urls"));
    let entries = kernel.flat_map(|source| ENTRY.captures_iter(&source.text));
    entries
        .map(|entry| (entry[1].to_owned(), entry[2].to_owned()))
        .collect()
}

/// The file of a handler that a router names.
fn file_of(router: &Source, handler: &str) -> String {
    let parts: Vec<&str> = handler.split("::").collect();
    let folder = router.path.parent().unwrap();
    let module = parts[..parts.len() - 1].join("/");
    let places = [folder.join(&module), folder.join("routes").join(&module)];
    let files = places
        .iter()
        .flat_map(|place| [place.with_extension("rs"), place.join("mod.rs")]);
    let found = match module.is_empty() {
        true => Some(router.path.clone()),
        false => files.into_iter().find(|file| file.exists()),
    };
    found.map_or_else(|| handler.to_owned(), |file| file.display().to_string())
}

/// Each page's address and the file that serves it.
fn pages() -> Vec<(String, String)> {
    let addresses = addresses();
    let mut found = Vec::new();
    for source in SOURCES.iter() {
        for (name, handlers) in source.routes() {
            if let Some(handler) = GET.captures(handlers) {
                found.push((addresses[name].clone(), file_of(source, &handler[1])));
            }
        }
    }
    found.sort();
    found
}

/// A noun as folders write it: `prec-session` is `prec_session`, `measures` and `measure` are one.
fn noun(word: &str) -> String {
    let word = word.split('.').next().unwrap_or(word).replace('-', "_");
    word.strip_suffix('s').unwrap_or(&word).to_owned()
}

/// Whether a folder or the file is called like a noun of the address, or has it in its name.
fn is_found(address: &str, file: &str) -> bool {
    let nouns = address
        .split('/')
        .filter(|word| !word.is_empty() && !word.starts_with('{'));
    let nouns: Vec<String> = nouns.map(noun).collect();
    let names = Path::new(file).with_extension("");
    names.iter().any(|name| {
        let name = name.to_str().unwrap();
        let mut words = name.split('_').chain([name]);
        words.any(|word| nouns.contains(&noun(word)))
    })
}

/// Whether a folder on the way to the file is called like the first noun of the address.
fn is_in_its_folder(address: &str, file: &str) -> bool {
    let first = address
        .split('/')
        .find(|word| !word.is_empty())
        .map(noun)
        .unwrap_or_default();
    let folders = Path::new(file).parent().unwrap().iter();
    folders
        .map(|name| noun(name.to_str().unwrap()))
        .any(|name| name == first)
}

/// Some of many, drawn by a number: the same number draws the same.
fn drawn<T>(mut all: Vec<T>, mut seed: u64) -> Vec<T> {
    let mut found = Vec::new();
    while found.len() < DRAWN && !all.is_empty() {
        // Knuth's MMIX numbers.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(seed >> 33).unwrap() % all.len();
        found.push(all.swap_remove(at));
    }
    found
}

#[test]
#[ignore = "prints figures"]
fn figures() {
    let total: usize = SOURCES
        .iter()
        .map(|source| std::fs::read_to_string(&source.path).unwrap())
        .map(|source| lines(&source))
        .sum();
    println!("lines of src without tests: {total}");
    let pages = pages();
    let hits = |pages: &[(String, String)]| pages.iter().filter(|(a, f)| is_found(a, f)).count();
    println!(
        "pages found by their address: {} of {}",
        hits(&pages),
        pages.len()
    );
    let strictly = pages.iter().filter(|(a, f)| is_in_its_folder(a, f)).count();
    println!("of them in a folder called like the first noun: {strictly}");
    let seed = std::env::var("SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let some = drawn(pages, seed.unwrap_or(SEED));
    println!("of {DRAWN} drawn at random: {}", hits(&some));
    for (address, file) in &some {
        let sign = if is_found(address, file) { " " } else { "!" };
        println!("{sign} {address}  {file}");
    }
}

#[test]
fn addresses_lead_to_their_folders() {
    let pages = pages();
    assert!(pages.len() > 150, "only {} pages found", pages.len());
    let lost = pages
        .iter()
        .filter(|(address, file)| !is_found(address, file));
    let lost: Vec<_> = lost.collect();
    assert!(
        lost.len() * 20 <= pages.len(),
        "not where one looks: {lost:#?}"
    );
}
