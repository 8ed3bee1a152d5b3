//! The attendance page.

use askama::Template;

use super::{
    forms::Line,
    queries::{AttendanceRow, Candidate},
    trouble::Trouble,
};
use crate::frame::MeetingFrame;
use kernel::meeting::Standing;
use platform::web::Shell;

/// A line to fill in, and what others stored meanwhile where that differs.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub row: AttendanceRow,
    pub line: Line,
    pub conflict: bool,
}

impl Shown {
    /// As stored.
    pub(super) fn stored(row: AttendanceRow) -> Self {
        let line = Line {
            id: row.id.0,
            version: row.version,
            standing: row.standing,
            represented_by: row.represented_by.clone(),
            takes_notes: row.takes_notes,
            remove: false,
        };
        Self {
            row,
            line,
            conflict: false,
        }
    }

    /// Whether the line says so.
    pub(super) fn is(&self, standing: &Standing) -> bool {
        self.line.standing == *standing
    }
}

/// The list with its form.
#[derive(Template)]
#[template(path = "meetings/attendance/edit.html")]
pub(crate) struct AttendancePage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub lines: Vec<Shown>,
    pub candidates: Vec<Candidate>,
    pub standings: &'static [Standing],
    /// The meeting has begun: who is added now came.
    pub late: bool,
    /// How many know the meeting otherwise than it is now.
    pub stale: usize,
    /// Whom mails do not reach.
    pub troubles: Vec<Trouble>,
}

impl AttendancePage {
    /// How many stand so.
    pub(super) fn count(&self, standing: &Standing) -> usize {
        let stored = self.lines.iter().map(|l| l.row.stands());
        stored.filter(|s| s == standing).count()
    }

    /// How many said to come.
    pub(super) fn coming(&self) -> usize {
        self.lines.iter().filter(|l| l.row.is_coming()).count()
    }

    /// Whether a line was saved by somebody else meanwhile.
    pub(crate) fn has_conflict(&self) -> bool {
        self.lines.iter().any(|line| line.conflict)
    }

    /// Regulars who are not on the list.
    pub(super) fn regulars(&self) -> Vec<&Candidate> {
        self.candidates.iter().filter(|c| c.regular).collect()
    }

    /// Names and addresses of who was written to.
    pub(crate) fn written_to(&self) -> Vec<(&str, &str)> {
        let rows = self.lines.iter().map(|line| &line.row);
        rows.filter(|row| row.mailed_at.is_some())
            .filter_map(|row| Some((row.name.as_str(), row.email.as_deref()?)))
            .collect()
    }

    /// How many wait for their invitation.
    pub(crate) fn to_mail(&self) -> usize {
        let rows = self.lines.iter().map(|line| &line.row);
        rows.filter(|row| row.waits_for_mail()).count()
    }

    /// Somebody had it, and the meeting is ahead: taking them off is told.
    pub(crate) fn has_told(&self) -> bool {
        let mut rows = self.lines.iter().map(|line| &line.row);
        self.frame.meeting.is_ahead() && rows.any(|row| row.mailed_at.is_some())
    }

    /// How many had it and have not answered.
    pub(super) fn silent(&self) -> usize {
        let rows = self.lines.iter().map(|line| &line.row);
        rows.filter(|row| row.can_have_again()).count()
    }
}
