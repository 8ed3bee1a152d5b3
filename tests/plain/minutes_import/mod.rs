//! The import of minutes on minutes of many styles: what must be found, and that nothing is lost.

mod hostile;
mod labels;

use std::{collections::BTreeSet, fs};

use self::labels::LABELS;
use chrono::NaiveDate;
use kernel::meeting::{EntryKind, Standing};
use minutes_reader::parse::{Context, ParsedMinutes, parse};
use serde::Deserialize;

/// What must be found in a fixture; what is not named is not asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Expected {
    title: String,
    kind: String,
    group: Option<i32>,
    number: Option<i32>,
    day: String,
    from: String,
    to: String,
    place: String,
    video_url: String,
    present: usize,
    excused: usize,
    absent: usize,
    represented: usize,
    /// `level title`, all of them in order.
    points: Vec<String>,
    speakers: Vec<String>,
    decisions: Vec<String>,
    /// `beginning | owner | due`.
    follow_up: Vec<String>,
    questions: Vec<String>,
    /// Each stands under a question or another entry.
    answers: Vec<String>,
    opinions: Vec<String>,
    links: Vec<String>,
    tables: usize,
    texts: Vec<String>,
}

fn context(name: &str) -> Context {
    Context {
        today: NaiveDate::from_ymd_opt(2021, 12, 1).unwrap(),
        name: name.to_owned(),
        ..Context::of(NaiveDate::default())
    }
}

fn fixtures() -> Vec<(String, String)> {
    let mut found: Vec<_> = fs::read_dir("tests/fixtures/minutes")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt" || e == "md"))
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    found.sort();
    found
}

fn differences(result: &ParsedMinutes, expected: &Expected) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = |what: &str, found: String, wanted: &str| {
        if !wanted.is_empty() && found != wanted {
            wrong.push(format!("{what}: «{found}», not «{wanted}»"));
        }
    };
    let facts = &result.facts;
    let time =
        |t: Option<chrono::NaiveTime>| t.map_or(String::new(), |t| t.format("%H:%M").to_string());
    let number = |n: Option<i32>| n.map_or(String::new(), |n| n.to_string());
    same("title", facts.title.clone(), &expected.title);
    same(
        "kind",
        facts.kind.map_or("", |k| k.as_str()).to_owned(),
        &expected.kind,
    );
    same("group", number(facts.group), &number(expected.group));
    same("number", number(facts.number), &number(expected.number));
    same(
        "day",
        facts.day.map_or(String::new(), |d| d.to_string()),
        &expected.day,
    );
    same("from", time(facts.from), &expected.from);
    same("to", time(facts.to), &expected.to);
    same("place", facts.place.clone(), &expected.place);
    same("video", facts.video_url.clone(), &expected.video_url);
    let points: Vec<String> = result
        .points
        .iter()
        .filter(|p| p.level > 0)
        .map(|p| format!("{} {}", p.level, p.title))
        .collect();
    if !expected.points.is_empty() && points != expected.points {
        wrong.push(format!("points {points:#?}"));
    }
    for (standing, wanted) in [
        (Standing::Present, expected.present),
        (Standing::Excused, expected.excused),
        (Standing::Absent, expected.absent),
        (Standing::Represented, expected.represented),
    ] {
        let found: Vec<&str> = result
            .attendees
            .iter()
            .filter(|a| a.standing == standing)
            .map(|a| a.name.as_str())
            .collect();
        if found.len() != wanted {
            wrong.push(format!("{standing}: {found:?}, not {wanted}"));
        }
    }
    for speaker in &expected.speakers {
        if !result.entries().any(|e| e.speaker == *speaker) {
            wrong.push(format!("nobody called {speaker} speaks"));
        }
    }
    let of = |kind| result.entries().filter(move |e| e.kind == kind);
    for (kind, texts) in [
        (EntryKind::Decision, &expected.decisions),
        (EntryKind::Question, &expected.questions),
        (EntryKind::Answer, &expected.answers),
        (EntryKind::Opinion, &expected.opinions),
        (EntryKind::Link, &expected.links),
    ] {
        for text in texts {
            if !of(kind).any(|e| e.body.contains(text.as_str())) {
                wrong.push(format!("no {kind} «{text}»"));
            }
        }
    }
    for answer in &expected.answers {
        if !of(EntryKind::Answer).any(|e| e.body.contains(answer.as_str()) && e.parent.is_some()) {
            wrong.push(format!("«{answer}» answers nothing"));
        }
    }
    for decision in of(EntryKind::Decision) {
        if !expected
            .decisions
            .iter()
            .any(|text| decision.body.contains(text.as_str()))
        {
            wrong.push(format!("«{}» is no decision", decision.body));
        }
    }
    for item in &expected.follow_up {
        let mut parts = item.split(" | ");
        let (what, owner, due) = (parts.next().unwrap(), parts.next(), parts.next());
        let fits = |e: &minutes_reader::parse::model::Entry| {
            e.body.contains(what)
                && owner.is_none_or(|o| e.owner == o)
                && due.is_none_or(|d| e.due.is_some_and(|day| day.to_string() == d))
        };
        if !of(EntryKind::FollowUp).any(fits) {
            let near: Vec<_> = result.entries().filter(|e| e.body.contains(what)).collect();
            wrong.push(format!("no item «{item}» in {near:?}"));
        }
    }
    if of(EntryKind::FollowUp).count() != expected.follow_up.len() {
        let all: Vec<&str> = of(EntryKind::FollowUp).map(|e| e.body.as_str()).collect();
        wrong.push(format!("items {all:#?}"));
    }
    let tables = result
        .entries()
        .filter(|e| e.body.contains("| --- |"))
        .count();
    if tables != expected.tables {
        wrong.push(format!("{tables} tables"));
    }
    for text in &expected.texts {
        if !result.entries().any(|e| e.body.contains(text.as_str())) {
            wrong.push(format!("no text «{text}»"));
        }
    }
    wrong
}

#[test]
fn minutes_of_many_styles_are_understood() {
    let mut failed = Vec::new();
    for (name, source) in fixtures() {
        let stem = name.rsplit_once('.').unwrap().0;
        let wanted = fs::read_to_string(format!("tests/fixtures/minutes/{stem}.toml")).unwrap();
        let expected: Expected = toml::from_str(&wanted).unwrap();
        for line in differences(&parse(&source, &context(&name)), &expected) {
            failed.push(format!("{name}: {line}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Letters and digits only, joined: hyphens of broken lines and signs make no difference.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Each line stands in exactly one part, and its words are in that result.
fn loses_nothing(name: &str, source: &str) {
    let result = parse(source, &context(name));
    let mut covered = result.covered();
    covered.sort_unstable();
    let wanted: Vec<u32> = source
        .trim_start_matches('\u{feff}')
        .lines()
        .zip(1..)
        .filter(|(line, _)| {
            line.chars().any(|c| {
                !c.is_whitespace()
                    && !c.is_control()
                    && !matches!(
                        c,
                        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
                    )
            })
        })
        .map(|(_, number)| number)
        .collect();
    assert_eq!(covered, wanted, "{name}");
    let mut all = String::new();
    for line in &result.facts.lines {
        all.push_str(&line.text);
    }
    for a in &result.attendees {
        all.push_str(&format!(
            "{} {} {} {} {} ",
            a.name,
            a.organisation,
            a.represented_by,
            a.remark,
            a.called.join(" ")
        ));
    }
    for point in &result.points {
        all.push_str(&format!("{} {} ", point.title, point.presenter));
        for entry in &point.entries {
            all.push_str(&format!(
                "{} {} {} ",
                entry.speaker, entry.body, entry.owner
            ));
        }
    }
    let all = plain(&all);
    // Words that became a kind, a standing or a day are there in another form.
    let understood: BTreeSet<&str> = LABELS.into();
    for line in source.lines() {
        for word in line
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 1)
        {
            let lower = word.to_lowercase();
            let roman = word.chars().all(|c| "IVX".contains(c));
            assert!(
                roman || all.contains(&plain(word)) || understood.contains(lower.as_str()),
                "{name}: «{word}» of «{line}» is lost"
            );
        }
    }
}

#[test]
fn no_line_of_the_fixtures_is_lost() {
    for (name, source) in fixtures() {
        loses_nothing(&name, &source);
        // As Windows and old programs write it, and with every second line gone.
        loses_nothing(&name, &source.replace('\n', "\r\n"));
        let half: String = source
            .lines()
            .step_by(2)
            .map(|l| format!("{l}\n"))
            .collect();
        loses_nothing(&name, &half);
        let shuffled: String = source.lines().rev().map(|l| format!("{l}\n")).collect();
        loses_nothing(&name, &shuffled);
    }
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

#[test]
fn no_line_of_mixed_texts_is_lost() {
    let pool: Vec<String> = fixtures()
        .iter()
        .flat_map(|(_, source)| source.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let extra = [
        "",
        "",
        "---",
        "1. ",
        "- ",
        "* *",
        "| a | b |",
        "\t\t",
        "[ ]",
        "Présents :",
        "Q :",
        "### ",
        "> > x",
        "a)",
        "Décision :",
        "é\u{301}",
        "**",
        "GT3 :",
        "- - -",
        "Wie\tWat",
        "2.1 x",
        "…",
    ];
    let mut dice = Dice(7);
    for round in 0..400 {
        let length = dice.roll(40) + 1;
        let lines: Vec<&str> = (0..length)
            .map(|_| {
                if dice.roll(4) == 0 {
                    extra[dice.roll(extra.len())]
                } else {
                    pool[dice.roll(pool.len())].as_str()
                }
            })
            .collect();
        loses_nothing(&format!("mix {round}"), &lines.join("\n"));
    }
}
