//! The pages.

use askama::Template;

use super::{
    apply::Into,
    correct,
    queries::{Import, ImportRow, SameDay},
    view::{Difference, Review, reasons},
};
use kernel::meeting::{LEVELS, Standing};
use minutes_reader::parse::model::{Attendee, Doubt};
use platform::{
    i18n::Translator,
    web::{Choice, FormState, Pager, Shell},
};

/// Points on offer before and after that of an entry.
const AROUND: usize = 15;

/// One's imports, and the form for another.
#[derive(Template)]
#[template(path = "import_minutes/index.html")]
pub struct MinutesImportIndexPage {
    pub shell: Shell,
    pub rows: Vec<ImportRow>,
    pub pager: Pager,
    pub form: FormState,
}

/// Source and result side by side.
#[derive(Template)]
#[template(path = "import_minutes/show.html")]
pub struct MinutesImportShowPage {
    pub shell: Shell,
    pub import: Import,
    pub review: Review,
    pub facts: FormState,
    pub attendees: FormState,
    /// Whom each attendee of the page may be, by their names.
    pub candidates: Vec<Vec<Choice>>,
    /// The people of the group: one list for all attendees.
    pub people: Vec<String>,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub standings: Vec<Choice>,
    pub entry_kinds: Vec<Choice>,
    pub points: Vec<Choice>,
    /// The group's meetings of that day, with what the minutes say otherwise.
    pub same_day: Vec<(Vec<Difference>, SameDay)>,
    /// Where the minutes go, as chosen or proposed.
    pub into: Into,
    /// Why it was not written.
    pub refused: Option<String>,
}

impl MinutesImportShowPage {
    /// The reasons to look at something.
    pub fn reasons(&self, doubts: &[Doubt], t: &Translator) -> Vec<String> {
        reasons(doubts, t)
    }

    /// A field of an attendee.
    pub fn attendee_value(&self, attendee: &Attendee, what: &str) -> &str {
        self.attendees.value(&format!("a{}_{what}", attendee.key))
    }

    /// The message at a field of an attendee.
    pub fn attendee_error(&self, attendee: &Attendee, what: &str) -> Option<String> {
        self.attendees
            .error(&format!("a{}_{what}", attendee.key), self.shell.t)
    }

    /// The points an entry of a point may be moved to: those around it.
    pub fn points_near(&self, key: &u32) -> &[Choice] {
        let key = key.to_string();
        let at = self.points.iter().position(|c| c.value == key).unwrap_or(0);
        let end = (at + AROUND + 1).min(self.points.len());
        &self.points[at.saturating_sub(AROUND)..end]
    }

    /// The kinds of what is left to be looked at, of which there are several.
    pub fn kinds_of_doubts(&self) -> Vec<(Doubt, usize)> {
        let mut kinds = correct::kinds(&self.import.result);
        kinds.retain(|(_, count)| *count > 1);
        kinds
    }

    /// The levels a point may stand on.
    pub fn levels(&self) -> Vec<String> {
        (1..=LEVELS).map(|level| level.to_string()).collect()
    }

    /// Whether the standing is the attendee's.
    pub fn stands(&self, attendee: &Attendee, standing: &str) -> bool {
        self.attendee_value(attendee, "standing") == standing
    }

    /// Whether the organisation or the representative is known or typed: then they are shown.
    pub fn has_more(&self, attendee: &Attendee) -> bool {
        ["organisation", "represented_by"]
            .iter()
            .any(|what| !self.attendee_value(attendee, what).is_empty())
    }

    /// How many were present.
    pub fn present(&self) -> usize {
        self.import
            .result
            .attendees
            .iter()
            .filter(|a| a.standing == Standing::Present)
            .count()
    }

    /// What the meeting's own fields say is empty: nothing can be written without.
    pub fn lacks_facts(&self) -> bool {
        let f = &self.import.result.facts;
        f.group.is_none()
            || f.day.is_none()
            || f.from.is_none()
            || f.to.is_none()
            || f.kind.is_none()
            || f.title.is_empty()
    }
}
