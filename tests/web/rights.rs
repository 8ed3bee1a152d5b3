//! Every route × every kind of visitor, by `rights_table.rs`; and no route without its row.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use regex::Regex;

use crate::{
    rights_table::{ROOMS, UPLOAD, VISITORS},
    support::{Answer, TestApp, blank_paper},
};

/// What an answer says about rights, as a letter of the table.
fn letter(answer: &Answer) -> char {
    match answer.status.as_u16() {
        303 if answer.header("location").starts_with("/sign-in") => 's',
        403 => 'x',
        404 => '-',
        status if status >= 500 => '!',
        _ => 'o',
    }
}

/// Walks the whole table as one visitor, on a database of its own.
async fn walk(kind: &str) {
    let _paper = blank_paper();
    let column = VISITORS.iter().position(|name| *name == kind).unwrap();
    let app = TestApp::start().await;
    let visitor = app.visitor(kind).await;
    let samples = app.samples(kind, visitor).await;
    let mut wrong = Vec::new();
    for row in ROOMS.iter().flat_map(|(_, rows)| rows.iter()) {
        let letters: Vec<char> = row
            .expected
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        assert_eq!(letters.len(), VISITORS.len(), "{} {}", row.method, row.path);
        let path = samples.path(row.path);
        let mut browser = app.visit(visitor).await;
        let answer = match row.method {
            "GET" => browser.get(&path).await,
            _ if row.fields.contains(&UPLOAD) => {
                browser.upload(&path, UPLOAD.1, b"code;titre", &[]).await
            }
            _ => browser.post(&path, row.fields).await,
        };
        let found = letter(&answer);
        if found != letters[column] {
            wrong.push(format!(
                "{} {} {:?}: {} ({found}), expected {}",
                row.method, row.path, row.fields, answer.status, letters[column]
            ));
        }
    }
    assert!(wrong.is_empty(), "as {kind}:\n{}", wrong.join("\n"));
}

macro_rules! walks {
    ($($name:ident: $kind:literal;)+) => {
        $(#[tokio::test] async fn $name() { walk($kind).await })+

        #[test]
        fn every_kind_of_visitor_walks() {
            assert_eq!([$($kind),+], VISITORS);
        }
    };
}

walks! {
    as_a_guest: "guest";
    as_an_administrator: "administrator";
    as_the_coordination: "coordination";
    as_the_lead_of_the_group: "lead of GT1";
    as_a_pilot_here: "pilot of GT1";
    as_a_pilot_elsewhere: "pilot of GT2";
    as_a_facilitator_here: "facilitator of GT1";
    as_a_facilitator_elsewhere: "facilitator of GT2";
    as_a_thematic_coordinator: "thematic coordinator";
    as_a_cabinet: "cabinet";
    as_a_member_here: "member of GT1";
    as_a_member_elsewhere: "member of GT2";
    as_somebody_without_a_role: "without a role";
    as_the_assigned_pilot: "assigned pilot";
    as_the_assigned_thematic_coordinator: "assigned thematic coordinator";
}

/// Entered again, the address of a form leads to a page.
#[tokio::test]
async fn the_address_of_a_form_is_no_dead_end() {
    let _paper = blank_paper();
    let app = TestApp::start().await;
    let visitor = app.visitor("pilot of GT1").await;
    let samples = app.samples("pilot of GT1", visitor).await;
    let (mut wrong, mut led) = (Vec::new(), 0);
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    for row in rows.filter(|row| row.method == "POST") {
        let path = samples.path(row.path);
        let mut browser = app.visit(visitor).await;
        let mut answer = browser.get(&path).await;
        led += usize::from(answer.status == 303);
        for _ in 0..5 {
            if answer.status != 303 {
                break;
            }
            let next = answer.header("location").to_owned();
            answer = browser.get(&next).await;
        }
        if [303, 405].contains(&answer.status.as_u16()) {
            wrong.push(format!("{}: {}", row.path, answer.status));
        }
    }
    assert!(led > 100, "{led} led on");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The arguments of each `.route(…)`: up to the parenthesis that closes it.
fn routes(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (start, opening) in source.match_indices(".route(") {
        let arguments = &source[start + opening.len()..];
        let mut depth = 1;
        let end = arguments.find(|c| {
            depth += match c {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            depth == 0
        });
        found.push(&arguments[..end.unwrap()]);
    }
    found
}

/// The rows of each `routes!`: the name of an address, and who answers there.
fn rows(source: &str) -> Vec<(&str, &str)> {
    let tables = source.split("routes! {").skip(1);
    let rows = tables.flat_map(|table| table[..table.find('}').unwrap()].split(';'));
    rows.filter_map(|row| row.trim().split_once(':')).collect()
}

fn sources(folder: &str) -> Vec<PathBuf> {
    let (files, folders): (Vec<_>, Vec<_>) = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .partition(|path| path.is_file());
    let within = folders
        .iter()
        .flat_map(|path| sources(path.to_str().unwrap()));
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .chain(within)
        .collect()
}

/// The paths of `kernel::urls` by their names; links into a page are none.
fn addresses() -> BTreeMap<String, String> {
    let entry = Regex::new(r#"(\w+)\([^)]*\) =>\s*"(/[^"?#]*)";"#).unwrap();
    let mut found = BTreeMap::new();
    for file in sources("src/kernel/urls") {
        let source = fs::read_to_string(&file).unwrap();
        let entries = entry.captures_iter(&source);
        found.extend(entries.map(|entry| (entry[1].to_owned(), entry[2].to_owned())));
    }
    found
}

/// Method and path of every route in the program.
fn program() -> BTreeSet<(String, String)> {
    let addresses = addresses();
    let path = Regex::new(r"^\s*(?:kernel::)?urls::(\w+)::PATH").unwrap();
    let method = Regex::new(r"\b(get|post|put|patch|delete|any|asked)\(").unwrap();
    let archival = Regex::new(r"archival::routes::<[\w:]+>\(\s*urls::(\w+)::PATH").unwrap();
    let mut found = BTreeSet::new();
    for file in sources("src") {
        // They make routes of what rooms name: these are found there.
        let makers = ["platform/web/archival.rs", "platform/web/mod.rs"];
        if makers.iter().any(|maker| file.ends_with(maker)) {
            continue;
        }
        let source = fs::read_to_string(&file).unwrap();
        for of in archival.captures_iter(&source) {
            for (method, act) in [("GET", "archive"), ("POST", "archive"), ("POST", "restore")] {
                let path = format!("{}/{act}", addresses[&of[1]]);
                found.insert((method.to_owned(), path));
            }
        }
        let chained = routes(&source).into_iter().map(|arguments| {
            let name = path.captures(arguments);
            let name = name.unwrap_or_else(|| panic!("{}: {arguments}", file.display()));
            (name.get(1).unwrap().as_str(), arguments)
        });
        for (name, handlers) in chained.chain(rows(&source)) {
            let path = &addresses[name];
            for method in method.captures_iter(handlers) {
                // What asks on GET and does it on POST.
                let methods = match &method[1] {
                    "asked" => vec!["GET".to_owned(), "POST".to_owned()],
                    other => vec![other.to_uppercase()],
                };
                found.extend(methods.into_iter().map(|method| (method, path.to_owned())));
            }
        }
    }
    found
}

#[test]
fn every_route_stands_in_the_table() {
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    let table: BTreeSet<_> = rows
        .map(|row| (row.method.to_owned(), row.path.to_owned()))
        .collect();
    let program = program();
    assert!(program.len() > 100, "the scan finds {}", program.len());
    let missing: Vec<_> = program.difference(&table).collect();
    assert!(missing.is_empty(), "without a row: {missing:#?}");
    let gone: Vec<_> = table.difference(&program).collect();
    assert!(gone.is_empty(), "rows without a route: {gone:#?}");
}

#[test]
fn something_answers_at_every_address() {
    let routes: BTreeSet<String> = program().into_iter().map(|(_, path)| path).collect();
    let mut others = addresses();
    others.retain(|_, path| !routes.contains(path));
    assert!(others.is_empty(), "nothing answers there: {others:#?}");
}
