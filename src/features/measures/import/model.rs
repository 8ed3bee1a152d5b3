//! What an import is.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{
    mapping::Mapping,
    verdict::{Counts, Refusal},
};
use kernel::workflow;
use kernel::{
    ids::{ImportId, MeasureId},
    text_enum,
};

text_enum! {
    /// Where an import stands.
    pub enum ImportState {
        /// The file is read; its columns are to be named.
        Uploaded = "uploaded" / "import-state-uploaded" / "info",
        /// The columns are named; what it would do can be seen.
        Mapped = "mapped" / "import-state-mapped" / "info",
        /// It is being written.
        Running = "running" / "import-state-running" / "progress",
        Done = "done" / "import-state-done" / "success",
        /// It could not be written; nothing has changed.
        Failed = "failed" / "import-state-failed" / "danger",
        Cancelled = "cancelled" / "import-state-cancelled" / "neutral",
        /// What it wrote was taken back.
        Undone = "undone" / "import-state-undone" / "neutral",
    }
}

/// A step of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportStep {
    /// Another table of the file is meant.
    Choose,
    /// Its columns are named, any number of times.
    Map,
    /// Confirmed: it is taken for writing.
    Run,
    Finish,
    Fail,
    Cancel,
    /// What it wrote is taken back.
    Undo,
}

workflow! {
    ImportState by ImportStep {
        Choose: Uploaded | Mapped | Failed => Uploaded;
        Map: Uploaded | Mapped | Failed => Mapped;
        Run: Mapped | Failed => Running;
        Finish: Running => Done;
        Fail: Running => Failed;
        Cancel: Uploaded | Mapped | Failed => Cancelled;
        Undo: Done => Undone;
    }
}

/// A row that was refused, as kept with the result.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RefusedRow {
    pub number: u32,
    pub code: String,
    pub reasons: Vec<Refusal>,
}

/// What an import did.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Summary {
    pub counts: Counts,
    /// Organisations added on the way.
    pub organisations: usize,
    /// Groups added on the way.
    #[serde(default)]
    pub groups: usize,
    /// At most [`REFUSED_KEPT`].
    pub refused: Vec<RefusedRow>,
    /// It was taken back.
    #[serde(default)]
    pub undone: Option<Undone>,
}

/// What taking an import back did.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Undone {
    /// What the import added, and is archived now.
    pub archived: usize,
    /// What says again what it said before.
    pub reverted: usize,
    /// What somebody changed since.
    pub left_count: usize,
    /// At most [`LEFT_KEPT`] of that.
    pub left: Vec<LeftMeasure>,
}

/// A measure that was left as it is, wholly or in some fields.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LeftMeasure {
    pub id: MeasureId,
    pub code: String,
    /// Labels of what was changed since; none: it was worked on.
    pub fields: Vec<String>,
}

/// Refused rows kept with the result.
pub(crate) const REFUSED_KEPT: usize = 200;
/// Measures kept that were left as they are.
pub(crate) const LEFT_KEPT: usize = 500;

/// A stored import, without its content.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: ImportId,
    pub file_name: String,
    pub by: String,
    pub state: ImportState,
    pub mapping: Option<Mapping>,
    pub row_count: i32,
    pub rows_done: i32,
    pub summary: Option<Summary>,
    /// Translation key of what went wrong.
    pub error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    /// A transaction is writing it just now.
    pub alive: bool,
    /// What it wrote is known, so that it can be taken back.
    pub kept: bool,
}

impl Import {
    /// Said to be running, but nobody writes: the server was stopped. It has failed as well.
    pub(crate) fn is_interrupted(&self, now: &DateTime<Utc>) -> bool {
        self.state == ImportState::Running
            && !self.alive
            && *now - self.changed_at > TimeDelta::seconds(GRACE_SECONDS)
    }

    /// What it wrote can be taken back.
    pub fn can_be_undone(&self) -> bool {
        self.kept && self.state.next(ImportStep::Undo).is_ok()
    }

    /// Can be thrown away.
    pub fn is_open(&self, now: &DateTime<Utc>) -> bool {
        self.state.next(ImportStep::Cancel).is_ok() || self.is_interrupted(now)
    }
}

/// Between the confirmation and the first sign of life.
pub(crate) const GRACE_SECONDS: i64 = 10;
