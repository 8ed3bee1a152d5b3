//! What a form shows: values, messages at the fields, and, after a conflict, what others saved.

use std::{borrow::Borrow, collections::BTreeMap, fmt::Display};

use chrono::{DateTime, Utc};

use rand::RngExt as _;

use super::{called, i18n::Translator, options::Choice};
use kernel::line::one_line;

/// The field of the key; its value means nothing else.
pub const KEY: &str = "form_key";

/// A key for a form to be drawn.
pub fn new_key() -> String {
    let mut rng = rand::rng();
    format!("{:016x}{:016x}", rng.random::<u64>(), rng.random::<u64>())
}

/// A message at a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Translation key.
    pub key: &'static str,
    /// Arguments of the message.
    pub args: Vec<(&'static str, String)>,
}

impl FieldError {
    /// A message without arguments.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// A text has more characters than it may.
    pub fn too_long(max: usize, count: usize) -> Self {
        Self {
            key: "error-too-long",
            args: vec![("max", thousands(max)), ("count", thousands(count))],
        }
    }

    /// There were too many tries; how long to wait, in minutes.
    pub fn wait(seconds: u64) -> Self {
        Self {
            key: "error-429-wait",
            args: vec![("count", seconds.div_ceil(60).to_string())],
        }
    }

    /// In the reader's language.
    pub fn text(&self, t: Translator) -> String {
        t.with(self.key, &self.args)
    }
}

/// Who saved while the reader was typing.
#[derive(Debug, Clone)]
pub struct Conflict {
    pub by: String,
    pub at: DateTime<Utc>,
}

/// A form's state; made blank, from a stored row, or from what was typed.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    /// In the order of the page, as browsers send them.
    values: Vec<(String, String)>,
    errors: Vec<(String, FieldError)>,
    /// Fields of which nothing was sent (nothing is ticked), each with the one that stands before.
    unsent: Vec<(String, String)>,
    theirs: BTreeMap<String, String>,
    conflict: Option<Box<Conflict>>,
}

impl FormState {
    /// An empty form.
    pub fn blank() -> Self {
        Self::default()
    }

    /// What was typed.
    pub fn typed(values: Vec<(String, String)>) -> Self {
        Self {
            values,
            ..Self::default()
        }
    }

    /// Adds a value.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.push((name.to_owned(), value.to_string()));
        self
    }

    /// Adds a value that may be absent.
    pub fn with_optional(self, name: &str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds several values of one name (checkboxes).
    pub fn with_each<V: ToString>(self, name: &str, values: impl IntoIterator<Item = V>) -> Self {
        values
            .into_iter()
            .fold(self, |state, value| state.with(name, value))
    }

    /// Without the values of a field.
    pub fn without(mut self, name: &str) -> Self {
        self.values.retain(|(n, _)| n != name);
        self
    }

    /// The value of a field; empty where there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v)
    }

    /// The form's key: that of the form that came back, or a new one.
    pub fn key(&self) -> String {
        match self.value(KEY) {
            "" => new_key(),
            key => key.to_owned(),
        }
    }

    /// The value of an `<input>` of one line, cut off at `max` characters.
    pub fn line(&self, name: &str, max: usize) -> String {
        one_line(self.value(name)).chars().take(max).collect()
    }

    /// Whether a field has this value among its values.
    pub fn has(&self, name: &str, value: impl ToString) -> bool {
        let value = value.to_string();
        self.values.iter().any(|(n, v)| n == name && *v == value)
    }

    /// The message at a field.
    pub fn error(&self, name: &str, t: impl Borrow<Translator>) -> Option<String> {
        let mut errors = self.errors.iter();
        let found = errors.find(|(at, _)| at == name);
        found.map(|(_, e)| e.text(*t.borrow()))
    }

    /// All messages in the order of the page: (field, text).
    pub fn errors(&self, t: impl Borrow<Translator>) -> Vec<(String, String)> {
        let mut errors: Vec<_> = self.errors.iter().collect();
        errors.sort_by_key(|(name, _)| self.place(name));
        errors
            .into_iter()
            .map(|(name, e)| (name.clone(), e.text(*t.borrow())))
            .collect()
    }

    /// The same for the summary above the form, where each says what its field is called.
    pub fn listed(&self, t: impl Borrow<Translator>) -> Vec<(String, String)> {
        let t = *t.borrow();
        let mut errors = self.errors(t);
        for (name, said) in &mut errors {
            *said = called::room(name, said, t);
        }
        errors
    }

    /// Where a field stands on the page.
    fn place(&self, name: &str) -> (usize, usize) {
        let sent = |name: &str| self.values.iter().position(|(n, _)| n == name);
        let unsent = |name: &str| self.unsent.iter().position(|(n, _)| n == name);
        match (sent(name), unsent(name)) {
            (Some(place), _) => (place, 0),
            (None, Some(at)) => (sent(self.unsent[at].1.as_str()).unwrap_or(0), at + 1),
            (None, None) => (usize::MAX, 0),
        }
    }

    /// Whether anything was sent of a field.
    pub(crate) fn is_sent(&self, name: &str) -> bool {
        self.values.iter().any(|(n, _)| n == name)
    }

    /// A field of which nothing was sent stands behind another.
    pub(crate) fn stands_behind(&mut self, name: &str, before: &str) {
        self.unsent.push((name.to_owned(), before.to_owned()));
    }

    /// All messages, in a line.
    pub fn said(&self, t: impl Borrow<Translator>) -> String {
        let messages: Vec<_> = self.errors(t).into_iter().map(|(_, said)| said).collect();
        messages.join(" ")
    }

    /// Whether any field has a message.
    pub fn is_invalid(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The id of a field that may stand several times on a page, once for each thing: as its messages
    /// name it where there are any, with the thing's else.
    pub fn id_of(&self, name: &str, thing: impl Display) -> String {
        match self.is_invalid() {
            true => format!("f-{name}"),
            false => format!("f-{name}-{thing}"),
        }
    }

    /// Adds a message at a field; the first one stays.
    pub fn refuse(&mut self, name: &str, error: FieldError) {
        if self.errors.iter().all(|(at, _)| at != name) {
            self.errors.push((name.to_owned(), error));
        }
    }

    /// With a message at a field.
    pub fn refused(mut self, name: &str, key: &'static str) -> Self {
        self.refuse(name, FieldError::new(key));
        self
    }

    /// After a conflict: the value now stored, where it differs from the one typed.
    pub fn theirs(&self, name: &str) -> Option<&str> {
        self.theirs.get(name).map(String::as_str)
    }

    /// The value now stored, with the labels of what the field offers.
    pub fn theirs_label(&self, name: &str, choices: &[Choice]) -> Option<String> {
        let label = |value: &str| {
            let choice = choices.iter().find(|c| c.value == value);
            choice.map_or_else(|| value.to_owned(), |c| c.label.text().to_owned())
        };
        let values = self.theirs(name)?.split(", ").map(label);
        Some(values.collect::<Vec<_>>().join(", "))
    }

    /// Who saved in between, if somebody did.
    pub fn conflict(&self) -> Option<&Conflict> {
        self.conflict.as_deref()
    }

    /// The merge form: keeps what was typed, shows beside it what is stored now, and takes
    /// over the stored version, so that sending it again is a decision and not an accident.
    pub fn merging(mut self, stored: &FormState, conflict: Conflict) -> Self {
        let mut names: Vec<&String> = stored
            .values
            .iter()
            .chain(&self.values)
            .map(|(n, _)| n)
            .collect();
        names.sort();
        names.dedup();
        let theirs: BTreeMap<String, String> = names
            .into_iter()
            .filter(|name| *name != "version")
            .filter(|name| normalised(&stored.all(name)) != normalised(&self.all(name)))
            .map(|name| (name.clone(), stored.all(name).join(", ")))
            .collect();
        let version = stored.value("version").to_owned();
        self.values.retain(|(name, _)| name != "version");
        self.values.push(("version".into(), version));
        self.theirs = theirs;
        self.conflict = Some(Box::new(conflict));
        self
    }

    /// The names of all that it holds, as often as each is there.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(name, _)| name.as_str())
    }

    /// All values of a name, in order.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.values
            .iter()
            .filter(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
            .collect()
    }
}

/// Order of checkboxes and line ends make no difference.
fn normalised(values: &[&str]) -> Vec<String> {
    let mut values: Vec<String> = values
        .iter()
        .map(|v| v.replace("\r\n", "\n").trim().to_owned())
        .filter(|v| !v.is_empty())
        .collect();
    values.sort();
    values
}

/// `25 889`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().collect();
    String::from_utf8_lossy(&groups.join(&b' ')).replace(' ', "\u{202f}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merge_keeps_what_was_typed_and_shows_what_is_stored() {
        let typed = FormState::blank()
            .with("title", "Mine")
            .with("note", "a\r\nb")
            .with("version", 1);
        let stored = FormState::blank()
            .with("title", "Theirs")
            .with("note", "a\nb")
            .with("version", 2);
        let merge = typed.merging(
            &stored,
            Conflict {
                by: "X".into(),
                at: DateTime::default(),
            },
        );
        assert_eq!(merge.value("title"), "Mine");
        assert_eq!(merge.theirs("title"), Some("Theirs"));
        assert_eq!(merge.theirs("note"), None);
        assert_eq!(merge.value("version"), "2");
    }

    #[test]
    fn a_box_ticked_by_others_only_shows_up() {
        let typed = FormState::blank().with("version", 1);
        let stored = FormState::blank()
            .with_each("consult", [3, 4])
            .with("version", 2);
        let merge = typed.merging(
            &stored,
            Conflict {
                by: "X".into(),
                at: DateTime::default(),
            },
        );
        assert_eq!(merge.theirs("consult"), Some("3, 4"));
    }
}
