//! What can be found. Each room declares in its `found.rs` the kinds of its things that can be
//! searched for, and finds them in one statement, as far as the reader may know of them; the global
//! search puts the rooms' answers together.

use std::borrow::Borrow;

use super::{
    i18n::{Said, Translator},
    markdown,
};
use kernel::fold;

/// Hits of one kind at most.
pub const LISTED: i64 = 12;

/// A kind of thing that can be found.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Its name in the room's statement and in the page.
    pub word: &'static str,
    /// Key of its heading.
    pub title: &'static str,
    in_markdown: bool,
    named: bool,
    explained: bool,
    url: fn(i64) -> String,
}

impl Kind {
    /// With the page of the thing with an id.
    pub const fn new(word: &'static str, title: &'static str, url: fn(i64) -> String) -> Self {
        Self {
            word,
            title,
            in_markdown: false,
            named: false,
            explained: false,
            url,
        }
    }

    /// Whose titles are the first words of a text in Markdown.
    pub const fn in_markdown(mut self) -> Self {
        self.in_markdown = true;
        self
    }

    /// Whose titles are names: they say their language where they have one. Others were written by somebody.
    pub const fn named(mut self) -> Self {
        self.named = true;
        self
    }

    /// Whose lines of context hold what somebody wrote. Others are codes, dates, names of people.
    pub const fn explained(mut self) -> Self {
        self.explained = true;
        self
    }
}

/// Something found, as the room's statement gives it.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The word of its kind.
    pub kind: String,
    pub id: i64,
    /// `PREC-012`, `GT3`; may be empty.
    pub label: String,
    pub title: Said,
    /// A line of context.
    pub detail: String,
    pub rank: f32,
}

impl Hit {
    /// The label, where the title does not begin with it.
    pub fn mark(&self) -> &str {
        fold::abbreviation(&self.label, self.title.text())
    }

    /// What is written in Markdown, as it is read.
    fn without_marks(&mut self) {
        let read = markdown::excerpt(self.title.text(), 160);
        if !read.is_empty() {
            self.title = read.into();
        }
    }
}

/// What was found of a kind, the best first.
#[derive(Debug, Clone)]
pub struct Section {
    pub kind: &'static Kind,
    pub hits: Vec<Hit>,
}

impl Section {
    /// The page of a thing found.
    pub fn url(&self, hit: &Hit) -> String {
        (self.kind.url)(hit.id)
    }

    /// What a thing found is called, in which language.
    pub fn title(&self, hit: &Hit, t: impl Borrow<Translator>) -> Said {
        match self.kind.named {
            true => hit.title.clone(),
            false => t.borrow().written(hit.title.text()),
        }
    }

    /// The line of context of a thing found, in which language.
    pub fn detail(&self, hit: &Hit, t: impl Borrow<Translator>) -> Said {
        match self.kind.explained {
            true => t.borrow().written(&hit.detail),
            false => Said::plain(&hit.detail),
        }
    }
}

/// A room's hits by kind, in the order of its kinds, the best first.
pub fn sections(kinds: &'static [Kind], mut hits: Vec<Hit>) -> Vec<Section> {
    hits.sort_by(|a, b| b.rank.total_cmp(&a.rank));
    let mut sections = Vec::new();
    for kind in kinds {
        let mut listed: Vec<Hit> = hits.extract_if(.., |hit| hit.kind == kind.word).collect();
        if listed.is_empty() {
            continue;
        }
        if kind.in_markdown {
            listed.iter_mut().for_each(Hit::without_marks);
        }
        sections.push(Section { kind, hits: listed });
    }
    debug_assert!(hits.is_empty(), "of no kind declared: {hits:?}");
    sections
}
