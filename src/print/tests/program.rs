//! The program as Jalon starts it.

#![allow(clippy::unwrap_used, reason = "what is not there fails the test")]
#![allow(unreachable_pub, reason = "nobody uses a program of tests")]

use std::{
    io::Write as _,
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use serde_json::Value;

/// From the paper's left edge to its right one, in points.
const PAPER: f64 = 595.3;
const FIRST: &[u8] = include_bytes!("../first.json");
const GRID: &str = include_str!("../grid.json");

fn started(options: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_jalon-print"))
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn ended(mut child: Child, input: &[u8]) -> Output {
    // One that ended does not listen.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

#[test]
fn data_become_a_pdf() {
    let all: [&[&str]; 2] = [&[], &["--ready"]];
    for options in all {
        let done = ended(started(options), FIRST);
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{options:?}: {said}");
        assert!(done.stdout.starts_with(b"%PDF"), "{options:?}");
    }
}

#[test]
fn a_proof_tells_what_the_pages_say_and_where_they_end() {
    let done = ended(started(&["--proof"]), FIRST);
    let proof: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert!(
        proof["said"].as_str().unwrap().contains("Jalonprêt"),
        "{proof}"
    );
    let edge = proof["edge"].as_f64().unwrap();
    assert!(edge > PAPER / 2.0 && edge < PAPER, "{proof}");
}

/// Pages are set in the family of the web's headings; only what it lacks comes from others.
#[test]
fn pages_are_set_in_the_house_s_serif() {
    let fonts = |input: &[u8]| -> Vec<String> {
        let done = ended(started(&["--proof"]), input);
        let proof: Value = serde_json::from_slice(&done.stdout).unwrap();
        serde_json::from_value(proof["fonts"].clone()).unwrap()
    };
    assert_eq!(fonts(FIRST), ["Source Serif 4"]);
    let foreign = String::from_utf8_lossy(FIRST).replacen("prêt", "→ ŵ", 1);
    let fonts = fonts(foreign.as_bytes());
    assert!(
        fonts.len() > 1 && fonts.iter().any(|name| name == "Source Serif 4"),
        "{fonts:?}"
    );
}

#[test]
fn what_it_cannot_read_is_a_failure() {
    for input in [&b"no document"[..], b"", b"{}"] {
        let done = ended(started(&[]), input);
        assert_eq!(done.status.code(), Some(3));
        assert!(done.stdout.is_empty() && !done.stderr.is_empty());
    }
    let done = ended(started(&["--help"]), b"");
    assert_eq!(done.status.code(), Some(2));
}

/// What is told of a PDF.
fn text_of(pdf: &[u8]) -> Value {
    let done = ended(started(&["--text"]), pdf);
    assert!(done.status.success(), "{}", done.status);
    serde_json::from_slice(&done.stdout).unwrap()
}

/// The texts stand among the minutes that the reader is scored with.
#[test]
fn the_text_of_minutes_is_taken_out_of_their_pdf() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures");
    let files = std::fs::read_dir(format!("{fixtures}/minutes_in_pdf")).unwrap();
    let files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    assert!(files.len() > 1, "{files:?}");
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let text = format!("{fixtures}/minutes_as_written/{name}.txt");
        let text = std::fs::read_to_string(text).unwrap();
        let pdf = std::fs::read(&file).unwrap();
        assert_eq!(text_of(&pdf)["text"], text, "{name}");
    }
}

#[test]
fn a_pdf_that_it_made_says_its_words() {
    let pdf = ended(started(&[]), FIRST).stdout;
    let told = text_of(&pdf);
    let said = told["text"].as_str().unwrap();
    assert!(said.contains("Jalon prêt"), "{said}");
}

#[test]
fn a_pdf_without_a_text_is_said_to_have_none() {
    for broken in [&b"%PDF-1.7"[..], b"no document", b""] {
        assert_eq!(text_of(broken), serde_json::json!({ "none": "broken" }));
    }
}

#[test]
fn it_has_limits() {
    let all: [&[&str]; 2] = [&[], &["--text"]];
    for options in all {
        has_limits(options);
    }
}

fn has_limits(options: &[&str]) {
    let child = started(options);
    let limits = format!("/proc/{}/limits", child.id());
    // It waits for what comes in; by then, or soon, it has bound itself.
    let bound = (0..600).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        let limits = std::fs::read_to_string(&limits).unwrap_or_default();
        let of = |name: &str| {
            let line = limits.lines().find(|line| line.starts_with(name));
            line.is_some_and(|line| !line.contains("unlimited"))
        };
        of("Max data size") && of("Max cpu time") && of("Max file size")
    });
    ended(child, b"no document");
    assert!(bound, "no limits: {options:?}");
}

/// The table as it asks to be set.
fn grid(paper: &str, file: &str) -> Vec<u8> {
    let mut data: Value = serde_json::from_str(GRID).unwrap();
    data["paper"] = paper.into();
    data["file"] = file.into();
    serde_json::to_vec(&data).unwrap()
}

#[test]
fn a_table_becomes_a_sheet_tiles_or_a_picture() {
    for (paper, file, starts) in [
        ("a3", "pdf", &b"%PDF"[..]),
        ("a4", "pdf", b"%PDF"),
        ("picture", "svg", b"<svg"),
        ("picture", "png", b"\x89PNG"),
    ] {
        let done = ended(started(&[]), &grid(paper, file));
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{paper} {file}: {said}");
        assert!(done.stdout.starts_with(starts), "{paper} {file}");
        let proof = ended(started(&["--proof"]), &grid(paper, file));
        let proof: Value = serde_json::from_slice(&proof.stdout).unwrap();
        let said = proof["said"].as_str().unwrap();
        for words in [
            "Communication",
            "Comité",
            "GT02021001",
            "Quisiège",
            "Pilote",
        ] {
            assert!(said.contains(words), "{paper} {words}: {said}");
        }
    }
}

/// A row that goes on over pages says its topic and its levels again on each.
#[test]
fn tiles_repeat_what_they_belong_to() {
    let mut data: Value = serde_json::from_str(GRID).unwrap();
    data["paper"] = "a4".into();
    let cell = &mut data["rows"][0]["cells"][0]["cards"];
    let card = cell[0].clone();
    *cell = Value::Array(vec![card; 40]);
    let done = ended(started(&["--proof"]), &serde_json::to_vec(&data).unwrap());
    let proof: Value = serde_json::from_slice(&done.stdout).unwrap();
    let said = proof["said"].as_str().unwrap();
    assert!(said.matches("Communication").count() > 1, "{said}");
    assert!(said.matches("Comité").count() > 1, "{said}");
}
