//! The pages.

use askama::Template;

use super::{
    apply::Into,
    correct,
    differences::Difference,
    matching,
    queries::{Import, ImportRow, SameDay},
    view::{Chunk, Review},
    votes,
};
use kernel::meeting::{EntryKind, LEVELS, Standing};
use minutes_reader::parse::model::{Attendee, Doubt, Entry};
use platform::{
    i18n::Translator,
    web::{Choice, FormState, Pager, Shell},
};

/// One's imports, and the form for another.
#[derive(Template)]
#[template(path = "import_minutes/index.html")]
pub(super) struct MinutesImportIndexPage {
    pub shell: Shell,
    pub rows: Vec<ImportRow>,
    pub pager: Pager,
    pub form: FormState,
    /// What was sent is a list: where the reader imports lists, as words and address.
    pub lists: Vec<(String, String)>,
}

/// An import that was written or given up: what it became, and its source.
#[derive(Template)]
#[template(path = "import_minutes/ended.html")]
pub(super) struct MinutesImportEndedPage {
    pub shell: Shell,
    pub import: Import,
}

/// Source and result side by side.
#[derive(Template)]
#[template(path = "import_minutes/show.html")]
pub(super) struct MinutesImportShowPage {
    pub shell: Shell,
    pub import: Import,
    pub review: Review,
    /// All that the page asks, as typed or as it stands.
    pub form: FormState,
    /// Texts that were typed where nothing stands any more.
    pub lost: Vec<String>,
    /// Whom each attendee of the page may be, by their names.
    pub candidates: Vec<Vec<Choice>>,
    /// The people of the group: one list for all attendees.
    pub people: Vec<String>,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub standings: Vec<Choice>,
    pub entry_kinds: Vec<Choice>,
    /// How far something to do may be.
    pub item_states: Vec<Choice>,
    /// `12. Budget`: the points, one list for all entries.
    pub points: Vec<String>,
    /// The group's meetings of that day, with what the minutes say otherwise.
    pub same_day: Vec<(Vec<Difference>, SameDay)>,
    /// Where the minutes go, as chosen or proposed.
    pub into: Into,
    /// Why it was not written.
    pub refused: Option<String>,
    /// The part of the page where that is mended.
    pub refused_at: &'static str,
}

impl MinutesImportShowPage {
    /// The reasons to look at something.
    pub(super) fn reasons(&self, doubts: &[Doubt], t: &Translator) -> Vec<String> {
        let said = doubts.iter().map(|doubt| match doubt {
            Doubt::Unlisted => self.unlisted(t),
            doubt => t.word(doubt),
        });
        said.collect()
    }

    /// That people are on no list, by their names where those are known.
    fn unlisted(&self, t: &Translator) -> String {
        match matching::unlisted(&self.import.result).join(", ") {
            names if names.is_empty() => t.word(Doubt::Unlisted),
            names => t.t1("minutes-doubt-unlisted-names", "names", names),
        }
    }

    /// The value of a field of an attendee (`a`), a point (`p`) or an entry (`e`).
    pub(super) fn value(&self, letter: &str, key: &u32, what: &str) -> &str {
        self.form.value(&format!("{letter}{key}_{what}"))
    }

    /// The message at such a field.
    pub(super) fn error(&self, letter: &str, key: &u32, what: &str) -> Option<String> {
        let name = format!("{letter}{key}_{what}");
        self.form.error(&name, self.shell.t)
    }

    /// Whether such a field has the value.
    pub(super) fn has(&self, letter: &str, key: &u32, what: &str, value: &str) -> bool {
        self.value(letter, key, what) == value
    }

    /// The entries that one may answer.
    pub(super) fn parents(&self, chunk: &Chunk, key: &u32) -> Vec<Choice> {
        chunk.parents(key, self.value("e", key, "parent").parse().ok())
    }

    /// The key of the line for one more attendee.
    pub(super) fn new_key(&self) -> u32 {
        self.import.result.next_key + 1
    }

    /// The kinds of what is left to be looked at, of which there are several.
    pub(super) fn kinds_of_doubts(&self) -> Vec<(Doubt, usize)> {
        let mut kinds = correct::kinds(&self.import.result);
        kinds.retain(|(_, count)| *count > 1);
        kinds
    }

    /// How the votes on a decision fell, as it is going to be said of it.
    pub(super) fn votes(&self, entry: &Entry) -> Option<String> {
        let told = entry.votes.as_ref();
        let told = told.filter(|_| entry.kind == EntryKind::Decision)?;
        let said = votes::said(told, Translator::of_writers());
        (!said.is_empty()).then_some(said)
    }

    /// The levels a point may stand on.
    pub(super) fn levels(&self) -> Vec<String> {
        (1..=LEVELS).map(|level| level.to_string()).collect()
    }

    /// Whether the organisation, the representative or a remark is known or typed: then they are shown.
    pub(super) fn has_more(&self, attendee: &Attendee) -> bool {
        ["organisation", "represented_by", "remark"]
            .iter()
            .any(|what| !self.value("a", &attendee.key, what).is_empty())
    }

    /// How many were present.
    pub(super) fn present(&self) -> usize {
        self.import
            .result
            .attendees
            .iter()
            .filter(|a| a.standing == Standing::Present)
            .count()
    }

    /// What the meeting's own fields say is empty: nothing can be written without.
    pub(super) fn lacks_facts(&self) -> bool {
        let f = &self.import.result.facts;
        f.group.is_none()
            || f.day.is_none()
            || f.from.is_none()
            || f.to.is_none()
            || f.kind.is_none()
            || f.title.is_empty()
    }
}
