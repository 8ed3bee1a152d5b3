//! A document to be printed, all its words said: what PDF, DOCX and Markdown are written from.

use serde::{Deserialize, Serialize};

use kernel::lang::Lang;

/// A document with a head, a list of people, numbered parts and closing lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub lang: Lang,
    /// What it is, above the title.
    pub kind: String,
    pub title: String,
    /// Named facts below the title.
    pub facts: Vec<Fact>,
    /// Said on every page while the document is not final; may be empty.
    pub notice: String,
    pub people: Option<People>,
    pub parts: Vec<Part>,
    /// What is gathered at the end.
    pub summaries: Vec<Summary>,
    /// The word before a page's number.
    pub page_word: String,
}

/// A named fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub name: String,
    pub value: String,
    /// An address; empty for plain text.
    pub link: String,
}

impl Fact {
    /// Without an address.
    pub fn new(name: String, value: String) -> Self {
        Self {
            name,
            value,
            link: String::new(),
        }
    }
}

/// A list of people, as a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    pub title: String,
    /// Heads of the three columns.
    pub heads: [String; 3],
    pub rows: Vec<[String; 3]>,
}

/// A numbered part with what belongs to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Empty for what stands before the first.
    pub number: String,
    pub title: String,
    /// How many parts it stands below.
    pub depth: usize,
    /// Small print below the title; may be empty.
    pub remark: String,
    pub items: Vec<Item>,
}

impl Part {
    /// The level of its heading.
    pub fn level(&self) -> usize {
        self.depth + 1
    }

    /// The level of the headings within it: below its own, and the same in parts of both first
    /// levels.
    pub(crate) fn inner_level(&self) -> usize {
        self.level().max(2) + 1
    }
}

/// A passage of a part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// A heading before it; empty mostly.
    pub heading: String,
    /// What it is; empty for plain text.
    pub label: String,
    pub frame: Frame,
    /// Answers what is before it.
    pub indented: bool,
    /// Who says it; may be empty.
    pub speaker: String,
    /// Markdown.
    pub body: String,
    /// Facts below the text; may be empty.
    pub facts: String,
    /// Small print below the text; may be empty.
    pub remark: String,
    /// No longer holds.
    pub struck: bool,
}

/// How a passage is set apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Frame {
    #[default]
    None,
    /// Something decided.
    Decision,
    /// Something to do.
    Task,
}

/// A list gathered at the end, as a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub title: String,
    pub heads: Vec<String>,
    /// Plain text.
    pub rows: Vec<Vec<String>>,
}
