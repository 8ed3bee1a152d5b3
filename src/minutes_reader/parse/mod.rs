//! From the text of minutes to what it says. Pure: no input, no output, time in proportion to the text.
//!
//! No line is lost: each line that is not blank stands in exactly one part of the result, and what is
//! not understood becomes a plain entry. What is only likely carries a [`model::Doubt`].

mod aside;
mod attendance;
mod block;
mod body;
pub mod bounds;
mod certainty;
mod fact_lines;
mod facts;
mod fields;
mod initials;
mod judged;
mod kept;
mod kinds;
mod known;
mod language;
mod learned;
mod mail;
pub mod model;
mod names;
mod normal;
mod outline;
mod sentence;
mod speaker;
mod table;
mod text;
mod when;

use chrono::NaiveDate;
pub use learned::{Learned, deciding_word};
pub use model::ParsedMinutes;
pub use names::{is_initials, letters, near, words};
use serde::{Deserialize, Serialize};
pub use text::source_lines;

/// A pattern compiled once.
macro_rules! pattern {
    (pub $name:ident, $text:expr) => {
        pub(in crate::parse) static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| $crate::parse::compiled(&$text));
    };
    ($name:ident, $text:expr) => {
        static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| $crate::parse::compiled(&$text));
    };
}
pub(crate) use pattern;

/// A pattern of plain letters is asked of folded texts: there the ends of words are those of plain
/// letters too, which is found many times faster.
pub(crate) fn compiled(text: &str) -> regex::Regex {
    let folded = text.is_ascii() && !text.contains("(?i)") && !text.contains(r"\p{");
    let text = if folded {
        text.replace(r"\b", r"(?-u:\b)")
    } else {
        text.to_owned()
    };
    regex::RegexBuilder::new(&text)
        .dfa_size_limit(16 << 20)
        .build()
        .expect("a pattern of the parser is well formed")
}

/// What is known besides the text.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Context {
    /// Today: the year where the text names none.
    pub today: NaiveDate,
    /// The file's name; may name group and day.
    pub name: String,
    /// What earlier corrections taught of these minutes.
    #[serde(default)]
    pub learned: Learned,
}

impl Context {
    /// Of a text without a name, of which nothing is known.
    pub fn of(today: NaiveDate) -> Self {
        Self {
            today,
            name: String::new(),
            learned: Learned::default(),
        }
    }
}

/// Reads minutes.
pub fn parse(source: &str, context: &Context) -> ParsedMinutes {
    let mut result = ParsedMinutes::default();
    let mut blocks = text::blocks(source);
    mail::mark(&mut blocks);
    result.facts.attachments = mail::attachments(&blocks);
    table::gather(&mut blocks);
    fields::gather(&mut blocks);
    let people = attendance::find(&mut result, &blocks);
    outline::sign_numbers(&mut blocks);
    let mut listed = known::Known::default();
    result.attendees.iter().for_each(|a| listed.add(&a.name));
    let mut outline = outline::find(&blocks, &people, &listed);
    outline.forget(|title| context.learned.is_label(title));
    let start = facts::read(&mut result, &blocks, &outline, &people, context);
    let learned = &context.learned;
    let known = body::read(&mut result, &blocks, &outline, &people, (&start, learned));
    facts::complete(&mut result, context);
    initials::settle(&mut result);
    certainty::weigh(&mut result, &blocks, &known);
    learned.settle(&mut result);
    kept::labels(&mut result, &blocks);
    bounds::fit(&mut result);
    kinds::forget();
    result
}
