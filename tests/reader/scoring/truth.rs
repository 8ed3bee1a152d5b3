//! The fixtures: minutes as people write them, and beside each what it says.

use std::{fs, path::PathBuf};

use chrono::NaiveDate;
use minutes_reader::{
    parse::{Context, ParsedMinutes, parse},
    source,
};
use serde::Deserialize;

const FOLDER: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../tests/fixtures/minutes_as_written"
);

/// What a text says.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Truth {
    /// `fr`, `nl`, `en`, `de`, or two of them joined by `+`.
    pub language: String,
    pub format: String,
    pub not_minutes: bool,
    pub title: String,
    /// Other titles as good as this.
    pub title_also: Vec<String>,
    /// `2024-03-01`, or empty where the text says none.
    pub date: String,
    /// `14:30`.
    pub start: String,
    pub end: String,
    pub present: Vec<String>,
    pub excused: Vec<String>,
    pub absent: Vec<String>,
    pub represented: Vec<Represented>,
    pub points: Vec<Point>,
    /// The sentence that says it.
    pub decisions: Vec<Wording>,
    pub actions: Vec<Action>,
    pub speakers: Vec<Speaker>,
    /// What may be found, and need not be.
    pub maybe: Option<Box<Truth>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Represented {
    pub name: String,
    /// As the text calls who stands for them.
    pub by: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Point {
    pub number: String,
    pub title: String,
    pub level: u8,
}

/// A text; or several as good as each other: a motion and its vote, a name and an office.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Wording {
    One(String),
    AnyOf(Vec<String>),
}

impl Wording {
    pub(crate) fn texts(&self) -> &[String] {
        match self {
            Self::One(text) => std::slice::from_ref(text),
            Self::AnyOf(texts) => texts,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Action {
    pub text: String,
    pub owner: Wording,
    pub due: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Speaker {
    pub name: String,
    /// The first words of what was said, on its line.
    pub start: String,
}

/// A text and what it says.
pub(crate) struct Fixture {
    pub name: String,
    pub bytes: Vec<u8>,
    pub truth: Truth,
}

impl Fixture {
    /// All of them, by name.
    pub(crate) fn all() -> Vec<Self> {
        Self::within("")
    }

    /// Those of a folder; in `unseen` lie those that no rule was written for: they say how a reading fares
    /// that nothing prepared. Who mends the reader never looks at them.
    pub(crate) fn within(folder: &str) -> Vec<Self> {
        let mut paths: Vec<PathBuf> = fs::read_dir(PathBuf::from(FOLDER).join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e != "toml"))
            .collect();
        paths.sort();
        paths.into_iter().map(Self::at).collect()
    }

    fn at(path: PathBuf) -> Self {
        let beside = path.with_extension("toml");
        let truth = fs::read_to_string(&beside).unwrap();
        let truth =
            toml::from_str(&truth).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
        Self {
            name: path.file_name().unwrap().to_str().unwrap().to_owned(),
            bytes: fs::read(&path).unwrap(),
            truth,
        }
    }

    /// The text that the reader makes of the file; none where it refuses it.
    pub(crate) fn text(&self) -> Option<String> {
        source::read(&self.bytes).ok()
    }

    /// What the reader understands. The name says nothing: it would tell the language.
    pub(crate) fn read(&self, text: &str) -> ParsedMinutes {
        let context = Context::of(NaiveDate::from_ymd_opt(2024, 7, 1).unwrap());
        parse(text, &context)
    }
}
