//! What becomes of a file's rows, and why.

use serde::{Deserialize, Serialize};

use super::columns::Column;
use crate::facts::Facts;
use kernel::ids::MeasureId;
use platform::{history::Changes, i18n::Translator};

/// Why a row is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The column it is about.
    pub column: Column,
    pub(super) key: String,
    pub(super) args: Vec<(String, String)>,
}

impl Refusal {
    /// At a column, with a translation key and its arguments.
    pub fn new(column: Column, key: &'static str, args: &[(&'static str, &str)]) -> Self {
        let short = |text: &str| text.chars().take(100).collect::<String>();
        let args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), short(value)));
        Self {
            column,
            key: key.to_owned(),
            args: args.collect(),
        }
    }

    /// In words. Rows were once refused for what they are not refused for any more.
    pub fn text(&self, t: Translator) -> String {
        let text = t.try_with(&self.key, &self.args);
        text.unwrap_or_else(|| t.t("import-row-refused"))
    }
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    Add(Box<Facts>),
    Change(MeasureId, Box<Facts>, Changes),
    Leave,
    Refuse(Vec<Refusal>),
}

/// A row with its verdict.
#[derive(Debug, Clone)]
pub struct PlannedRow {
    /// Its number in the file.
    pub number: u32,
    /// As the file has it.
    pub code: String,
    /// As the measure has it, where it is written otherwise.
    pub stored_code: Option<String>,
    pub title: String,
    pub verdict: Verdict,
}

/// A value that nobody knows: a state, an organisation, a group, a strategy or a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub column: Column,
    pub text: String,
    /// How many rows have it.
    pub rows: usize,
}

/// How many rows do what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub added: usize,
    pub changed: usize,
    pub left: usize,
    pub refused: usize,
}

/// What the whole file would do.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub rows: Vec<PlannedRow>,
    /// What nobody knows, whether or not it was said what it stands for.
    pub asked: Vec<Asked>,
    /// Organisations named that nobody knows, with how many rows name them.
    pub missing_organisations: Vec<(String, usize)>,
    /// ... and groups.
    pub missing_groups: Vec<(String, usize)>,
}

impl Plan {
    /// How many rows do what.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            match row.verdict {
                Verdict::Add(_) => counts.added += 1,
                Verdict::Change(..) => counts.changed += 1,
                Verdict::Leave => counts.left += 1,
                Verdict::Refuse(_) => counts.refused += 1,
            }
        }
        counts
    }
}
