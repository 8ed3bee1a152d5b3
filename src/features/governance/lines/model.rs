//! What a topic or a level is.

use chrono::{DateTime, Utc};

use kernel::{
    governance::Side,
    ids::{GovernanceLineId, GovernanceTableId},
    names::Names,
};

/// A stored topic or level.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: GovernanceLineId,
    pub table_id: GovernanceTableId,
    pub side: Side,
    pub title: String,
    /// May be empty.
    pub title_nl: String,
    /// Markdown.
    pub about: String,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Line {
    /// In both languages.
    pub fn label(&self) -> Names {
        Names::new(&self.title, &self.title_nl)
    }
}
