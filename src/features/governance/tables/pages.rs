//! The pages about a governance table itself.

use askama::Template;

use super::queries::Guest;
use crate::{lines::queries::LineRow, model::GovernanceTable};
use kernel::governance::Side;
use platform::{history::Entry, web::Shell};

/// Topics and levels of a table, who sees it and who writes in it.
#[derive(Template)]
#[template(path = "governance/tables/settings.html")]
pub(crate) struct TableSettingsPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub sides: &'static [Side],
    /// Topics and levels, those put away too.
    pub lines: Vec<LineRow>,
    pub guests: Vec<Guest>,
    pub history: Vec<Entry>,
}

impl TableSettingsPage {
    /// Those of a side, in use or put away.
    fn lines(&self, side: &Side, archived: bool) -> Vec<&LineRow> {
        let lines = self.lines.iter();
        lines
            .filter(|line| line.side == *side && line.archived == archived)
            .collect()
    }

    /// Who is invited, or may be.
    fn guests(&self, invited: bool) -> Vec<&Guest> {
        let guests = self.guests.iter();
        guests.filter(|guest| guest.invited == invited).collect()
    }
}
