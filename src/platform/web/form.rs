//! Raw forms to parsed types: every wrong field gets its message, nothing typed is lost.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};

use super::form_state::{FieldError, FormState};
use crate::markdown::as_markdown;
use kernel::{
    dates::{parse_date, parse_time},
    line::{one_line, paragraphs},
    text_enum::TextEnum,
};

/// Reads a raw form field by field and collects the messages.
///
/// ```ignore
/// let mut read = Reader::new(raw);
/// let name = read.required_line("name", 200);
/// let kind = read.required_word("kind");
/// read.finish(|| Some(OrganisationForm { name: name?, kind: kind? }))
/// ```
#[derive(Debug)]
pub struct Reader {
    state: FormState,
    /// The field read last of which something was sent.
    before: String,
}

impl Reader {
    /// On what was typed.
    pub fn new(values: &[(String, String)]) -> Self {
        Self {
            state: FormState::typed(values.to_vec()),
            before: String::new(),
        }
    }

    /// Notes where a field stands: forms are read in the order of their page.
    fn reading(&mut self, name: &str) {
        if self.state.is_sent(name) {
            name.clone_into(&mut self.before);
        } else {
            self.state.stands_behind(name, &self.before);
        }
    }

    fn raw(&mut self, name: &str) -> String {
        self.reading(name);
        paragraphs(self.state.value(name))
    }

    fn refuse<T>(&mut self, name: &str, error: FieldError) -> Option<T> {
        self.state.refuse(name, error);
        None
    }

    /// Adds a message of the room's own.
    pub fn wrong(&mut self, name: &str, key: &'static str) {
        self.state.refuse(name, FieldError::new(key));
    }

    /// Adds a message with arguments.
    pub fn refused(&mut self, name: &str, error: FieldError) {
        self.state.refuse(name, error);
    }

    /// What an `<input>` of one line holds (a name, a title), of at most `max` characters; may
    /// be empty.
    pub fn line(&mut self, name: &str, max: usize) -> Option<String> {
        self.reading(name);
        let line = one_line(self.state.value(name));
        self.bounded(name, line, max)
    }

    /// A line that must not be empty.
    pub fn required_line(&mut self, name: &str, max: usize) -> Option<String> {
        let line = self.line(name, max)?;
        self.filled(name, line)
    }

    /// A code, in capitals.
    pub fn required_code(&mut self, name: &str, max: usize) -> Option<String> {
        let code = self.required_line(name, max)?;
        Some(code.to_uppercase())
    }

    /// Plain paragraphs, trimmed, of at most `max` characters; may be empty.
    pub fn text(&mut self, name: &str, max: usize) -> Option<String> {
        let text = self.raw(name).trim().to_owned();
        self.bounded(name, text, max)
    }

    fn bounded(&mut self, name: &str, text: String, max: usize) -> Option<String> {
        let count = text.chars().count();
        if count > max {
            return self.refuse(name, FieldError::too_long(max, count));
        }
        Some(text)
    }

    /// Paragraphs that are shown as Markdown: lists and tables of other programs become its own.
    pub fn markdown(&mut self, name: &str, max: usize) -> Option<String> {
        self.text(name, max).map(|text| as_markdown(&text))
    }

    /// Markdown that must not be empty.
    pub fn required_markdown(&mut self, name: &str, max: usize) -> Option<String> {
        let text = self.markdown(name, max)?;
        self.filled(name, text)
    }

    /// A text that must not be empty.
    pub fn required_text(&mut self, name: &str, max: usize) -> Option<String> {
        let text = self.text(name, max)?;
        self.filled(name, text)
    }

    fn filled(&mut self, name: &str, text: String) -> Option<String> {
        if text.is_empty() {
            self.refuse(name, FieldError::new("error-required"))
        } else {
            Some(text)
        }
    }

    /// A secret: neither trimmed nor changed.
    pub fn secret(&mut self, name: &str) -> String {
        self.state.value(name).to_owned()
    }

    /// A stored word that must be chosen.
    pub fn required_word<W: TextEnum>(&mut self, name: &str) -> Option<W> {
        match self.word(name)? {
            Some(word) => Some(word),
            None => self.refuse(name, FieldError::new("error-choose")),
        }
    }

    /// A stored word that may be left open.
    pub fn word<W: TextEnum>(&mut self, name: &str) -> Option<Option<W>> {
        let raw = self.raw(name);
        if raw.is_empty() {
            return Some(None);
        }
        match W::from_word(&raw) {
            Some(word) => Some(Some(word)),
            None => self.refuse(name, FieldError::new("error-choose")),
        }
    }

    /// Something parsed (an id, a number) that must be there.
    pub fn required<T: FromStr>(&mut self, name: &str) -> Option<T> {
        match self.optional(name)? {
            Some(value) => Some(value),
            None => self.refuse(name, FieldError::new("error-required")),
        }
    }

    /// Something parsed (an id, a number) that may be left open.
    pub fn optional<T: FromStr>(&mut self, name: &str) -> Option<Option<T>> {
        let raw = self.raw(name).trim().to_owned();
        if raw.is_empty() {
            return Some(None);
        }
        match raw.parse() {
            Ok(value) => Some(Some(value)),
            Err(_) => self.refuse(name, FieldError::new("error-not-valid")),
        }
    }

    /// All parsed values of a name (checkboxes), without doubles.
    pub fn each<T: FromStr + PartialEq>(&mut self, name: &str) -> Option<Vec<T>> {
        self.reading(name);
        let mut values = Vec::new();
        for raw in self.state.all(name) {
            match raw.trim().parse() {
                Ok(value) if !values.contains(&value) => values.push(value),
                Ok(_) => {}
                Err(_) if raw.trim().is_empty() => {}
                Err(_) => return self.refuse(name, FieldError::new("error-not-valid")),
            }
        }
        Some(values)
    }

    /// A date that may be left open.
    pub fn date(&mut self, name: &str) -> Option<Option<NaiveDate>> {
        let raw = self.raw(name);
        if raw.trim().is_empty() {
            return Some(None);
        }
        match parse_date(&raw) {
            Some(date) => Some(Some(date)),
            None => self.refuse(name, FieldError::new("error-date")),
        }
    }

    /// A date that must be there.
    pub fn required_date(&mut self, name: &str) -> Option<NaiveDate> {
        match self.date(name)? {
            Some(date) => Some(date),
            None => self.refuse(name, FieldError::new("error-required")),
        }
    }

    /// A time of day that must be there.
    pub fn required_time(&mut self, name: &str) -> Option<NaiveTime> {
        let text = self.required_line(name, 8)?;
        match parse_time(&text) {
            Some(time) => Some(time),
            None => self.refuse(name, FieldError::new("error-time")),
        }
    }

    /// A mail address.
    pub fn required_email(&mut self, name: &str) -> Option<String> {
        let text = self.required_line(name, 254)?;
        match text.parse::<lettre::Address>() {
            Ok(_) => Some(text),
            Err(_) => self.refuse(name, FieldError::new("error-email")),
        }
    }

    /// A web address (http or https) that may be left empty.
    pub fn url(&mut self, name: &str) -> Option<String> {
        let text = self.line(name, 2000)?;
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"));
        if text.is_empty()
            || rest.is_some_and(|r| !r.is_empty() && !r.contains(char::is_whitespace))
        {
            Some(text)
        } else {
            self.refuse(name, FieldError::new("error-url"))
        }
    }

    /// A ticked box.
    pub fn flag(&self, name: &str) -> bool {
        !self.state.value(name).is_empty()
    }

    /// The same, as a table of fields reads it.
    pub fn tick(&self, name: &str) -> Option<bool> {
        Some(self.flag(name))
    }

    /// The version of the row the form was made from; 0 (never a stored one) where missing.
    pub fn version(&self) -> i32 {
        self.state.value("version").parse().unwrap_or(0)
    }

    /// The parsed form, or the form to give back. `build` returns none only where a field was
    /// refused.
    /// Fails: the state to show again, with its messages.
    pub fn finish<T>(self, build: impl FnOnce() -> Option<T>) -> Result<T, FormState> {
        if self.state.is_invalid() {
            return Err(self.state);
        }
        build().ok_or(self.state)
    }
}

/// Ends the reading of a form ([`Reader::finish`]) with what was read: the fields that a refused form
/// has not, then those that are always there.
///
/// ```ignore
/// finished!(read => PointForm { kind, title, minutes; of, version })
/// ```
#[macro_export]
macro_rules! finished {
    ($read:ident => $form:ident { $($must:ident),+ $(; $($other:ident),+)? }) => {
        $read.finish(|| Some($form { $($must: $must?,)+ $($($other),+)? }))
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(values: &[(&str, &str)]) -> Vec<(String, String)> {
        values
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect()
    }

    #[test]
    fn every_wrong_field_gets_its_message_and_keeps_its_text() {
        let raw = typed(&[
            ("name", "  "),
            ("on", "31/02/2021"),
            ("site", "javascript:x"),
        ]);
        let mut read = Reader::new(&raw);
        let name = read.required_text("name", 10);
        let on = read.date("on");
        let site = read.url("site");
        let state = read.finish(|| Some((name?, on?, site?))).unwrap_err();
        assert_eq!(state.value("on"), "31/02/2021");
        let fields: Vec<String> = state
            .errors(Translator(kernel::lang::Lang::Fr))
            .into_iter()
            .map(|e| e.0)
            .collect();
        assert_eq!(fields, ["name", "on", "site"]);
    }

    #[test]
    fn messages_stand_in_the_order_of_the_page() {
        let mut read = Reader::new(&typed(&[("version", "1"), ("on", "x"), ("name", "")]));
        read.required_text("name", 10);
        // Nothing is ticked: browsers send nothing.
        read.required_word::<kernel::lang::Lang>("lang");
        read.required_date("on");
        read.wrong("version", "error-not-valid");
        let state = read.finish(|| Some(())).unwrap_err();
        let errors = state.errors(Translator(kernel::lang::Lang::Fr));
        let fields: Vec<&str> = errors.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(fields, ["version", "on", "name", "lang"]);
    }

    #[test]
    fn a_text_that_is_too_long_is_told_by_how_much() {
        let mut read = Reader::new(&typed(&[("body", &"é".repeat(25_889))]));
        assert!(read.text("body", 20_000).is_none());
        let state = read.finish(|| Some(())).unwrap_err();
        let said = state.error("body", Translator(kernel::lang::Lang::Fr));
        let said = said.unwrap().replace('\u{202f}', " ");
        assert!(said.contains("20 000") && said.contains("25 889"), "{said}");
        assert_eq!(FieldError::too_long(200, 302).args[1].1, "302");
    }

    #[test]
    fn doubles_of_checkboxes_count_once() {
        let mut read = Reader::new(&typed(&[("id", "3"), ("id", "4"), ("id", "3"), ("id", "")]));
        assert_eq!(read.each::<i64>("id"), Some(vec![3, 4]));
    }

    use crate::i18n::Translator;
}
