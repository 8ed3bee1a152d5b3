//! A look at every answer: whether something failed, or a text is missing.

use std::{collections::BTreeSet, fs, sync::LazyLock};

use kernel::lang::Lang;
use regex::Regex;

use super::{noticed, tongue};
use crate::support::{Answer, Browser, TestApp};

static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)<[^>]*>").unwrap());
/// What a tag says to people.
static SAID: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"\s(?:aria-label|title|placeholder|alt|data-label)="([^"]*)""#).unwrap()
});

/// The keys of more than one word: the others are words that people use.
fn keys() -> BTreeSet<String> {
    let key = Regex::new(r"(?m)^([a-z][a-z0-9]*(?:-[a-z0-9]+)+) =").unwrap();
    let files = fs::read_dir("locales/fr").unwrap();
    let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let mut found = BTreeSet::new();
    for text in texts {
        found.extend(key.captures_iter(&text).map(|key| key[1].to_owned()));
    }
    found
}

pub struct Look {
    lang: Lang,
    keys: BTreeSet<String>,
    foreign: Vec<String>,
    seen: usize,
    faults: BTreeSet<String>,
}

impl Look {
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            keys: keys(),
            foreign: Vec::new(),
            seen: 0,
            faults: BTreeSet::new(),
        }
    }

    /// The visitor, reading in the language.
    pub fn through(&self, browser: Browser) -> Browser {
        browser.with_cookie("jalon_lang", self.lang.as_str())
    }

    /// Learns which names of an installation are not in the reader's language.
    pub async fn learn(&mut self, app: &TestApp) {
        self.foreign = tongue::foreign(app, self.lang).await;
    }

    /// Looks at a page.
    pub async fn get(&mut self, browser: &mut Browser, path: &str) -> Answer {
        let answer = browser.get(path).await;
        self.at(path, &answer);
        answer
    }

    /// Looks at an answer.
    pub fn at(&mut self, what: &str, answer: &Answer) {
        self.seen += 1;
        if answer.status.is_server_error() {
            self.faults.insert(format!("{what}: {}", answer.status));
        }
        if answer.header("content-type").starts_with("text/html") {
            let faults = noticed::faults(&answer.body).into_iter();
            let faults = faults.chain(tongue::faults(&answer.body, &self.foreign));
            self.faults
                .extend(faults.map(|fault| format!("{what}: {fault}")));
            let said = SAID
                .captures_iter(&answer.body)
                .map(|said| said[1].to_owned());
            let said: Vec<String> = said.collect();
            self.text(what, &TAG.replace_all(&answer.body, " "));
            self.text(what, &said.join(" "));
        }
    }

    /// Looks at a text that people read.
    fn text(&mut self, what: &str, text: &str) {
        if text.contains("{$") || text.contains("{ $") {
            self.faults
                .insert(format!("{what}: an argument without value"));
        }
        for word in text.split_whitespace() {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if self.keys.contains(word) {
                self.faults.insert(format!("{what}: «{word}» for its text"));
            }
        }
    }

    /// Looks at the mails that were written.
    pub async fn mails(&mut self, app: &TestApp) {
        let mails: Vec<(String, String)> = app
            .rows("SELECT subject, coalesce(body, '') FROM mail")
            .await;
        for (subject, body) in mails {
            self.text(
                &format!("the mail «{subject}»"),
                &format!("{subject} {body}"),
            );
        }
    }

    /// Fails where something was found, or a template was never rendered.
    pub fn done(self, never: BTreeSet<String>) {
        let (faults, seen) = (self.faults, self.seen);
        assert!(seen > 250, "only {seen} pages seen");
        assert!(
            faults.is_empty() && never.is_empty(),
            "of {seen} pages: {faults:#?}\nnever rendered: {never:#?}"
        );
    }
}
