//! The entry's form: one line is enough.

use chrono::NaiveDate;

use super::{
    commands::{ChangedEntry, Promise},
    model::NotedEntry,
    shorthand::{self, Said},
    speakers::Speaker,
};
use kernel::{
    ids::{EntryId, PersonId, PointId, SectionId},
    meeting::EntryKind,
};
use platform::web::{FormState, Reader};

/// Characters that an entry may have.
pub(crate) const LONGEST: usize = 20_000;

/// A parsed form.
#[derive(Debug, Clone)]
pub(crate) struct EntryForm {
    pub entry: ChangedEntry,
    pub promise: Promise,
    pub client_key: String,
    /// The question an answer answers; where none is said, the last one under the point.
    pub parent: Option<EntryId>,
    /// The sub-group that notes.
    pub section: Option<SectionId>,
}

/// Parses what was typed. What no field says is read in the text, where it says so by signs
/// ([`shorthand`]).
pub(super) fn parse(
    raw: &[(String, String)],
    speakers: &[Speaker],
    today: NaiveDate,
) -> Result<EntryForm, FormState> {
    let mut read = Reader::new(raw);
    let body = read.required_text("body", LONGEST);
    let kind = read.word::<EntryKind>("kind");
    let point: Option<Option<PointId>> = read.optional("point");
    let speaker: Option<Option<PersonId>> = read.optional("speaker");
    let speaker_name = read.line("speaker_name", 200);
    let due_on = read.date("due_on");
    let client_key = read.line("client_key", 64);
    let parent: Option<Option<EntryId>> = read.optional("parent");
    let section: Option<Option<SectionId>> = read.optional("section");
    // The question that stood last when the form was made.
    let shown: Option<Option<EntryId>> = read.optional("shown");
    let typed_alone = read.flag("codes");
    let version = read.version();
    read.finish(|| {
        let mut form = EntryForm {
            entry: ChangedEntry {
                kind: kind?.unwrap_or_default(),
                point: point?,
                speaker: speaker?,
                speaker_name: speaker_name?,
                body: body?,
                version,
            },
            promise: Promise {
                due_on: due_on?,
                ..Promise::default()
            },
            client_key: client_key?,
            parent: parent?.or(shown?),
            section: section?,
        };
        if typed_alone {
            form.entry.body = shorthand::with_colon(&form.entry.body, kind?, speakers);
        }
        form.read_signs(kind?, speakers, today);
        if form.entry.speaker.is_some() {
            form.entry.speaker_name = String::new();
        }
        form.promise.owner = form.entry.speaker;
        form.promise.owner_name = form.entry.speaker_name.clone();
        Some(form)
    })
}

impl EntryForm {
    fn read_signs(&mut self, kind: Option<EntryKind>, speakers: &[Speaker], today: NaiveDate) {
        let said = Said {
            kind,
            speaker: self.entry.speaker.is_some() || !self.entry.speaker_name.is_empty(),
            day: self.promise.due_on.is_some(),
        };
        let line = shorthand::read(&self.entry.body, said, speakers, today);
        self.entry.kind = line.kind;
        self.entry.body = line.body;
        if !said.speaker {
            self.entry.speaker = line.speaker;
            self.entry.speaker_name = line.speaker_name;
        }
        self.promise.due_on = self.promise.due_on.or(line.due_on);
    }
}

/// The form of a stored entry.
pub(super) fn filled(entry: &NotedEntry) -> FormState {
    let known = entry.speaker_id.is_some();
    FormState::blank()
        .with("body", &entry.body)
        .with("kind", entry.kind)
        .with_optional("point", entry.point_id)
        .with_optional("speaker", entry.speaker_id)
        .with("speaker_name", if known { "" } else { &entry.speaker })
        .with_optional("due_on", entry.due_on)
        .with("version", entry.version)
}
