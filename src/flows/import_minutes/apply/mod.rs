//! Writing a checked import: a meeting with attendance, agenda, notes, decisions and items, or nothing.

mod old;
mod target;

use std::collections::HashMap;

use chrono::NaiveDate;
use sqlx::PgConnection;
pub(super) use target::{HAS_NOTES, Into, TO_COME, WHICH_MEETING};

use super::{
    matching, progress,
    queries::{self, Import},
    votes,
};
use kernel::{
    ids::{EntryId, GroupId, MeetingId, PersonId, PointId},
    meeting::{EntryKind, MeetingKind, MeetingStep, PointKind},
    span::{self, Span},
};
use meetings::{agenda, attendance, head, planning, policy};
use minutes::notes;
use minutes_reader::parse::model::{Attendee, Entry, Facts, Point, Votes};
use platform::{
    auth::{
        Actor, Permit,
        rights::permission::{EditMeeting, TakeNotes},
    },
    errors::{AppError, Result},
    i18n::Translator,
};
use register::{
    decisions,
    follow_up::{self, model::ItemState},
};

/// What keeps an import from being written; a translation key says it.
pub(super) type Refusal = &'static str;

/// A meeting written from minutes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub meeting: MeetingId,
    /// The number the minutes give, where another meeting has it.
    pub number_taken: Option<i32>,
}

/// The facts without which nothing can be written.
struct Known<'a> {
    facts: &'a Facts,
    /// The group's number.
    number: i32,
    group: GroupId,
    kind: MeetingKind,
    day: NaiveDate,
    times: Span,
}

impl<'a> Known<'a> {
    async fn of(db: &mut PgConnection, facts: &'a Facts) -> Result<Result<Self, Refusal>> {
        let missing = "minutes-import-needs-facts";
        let (Some(number), Some(day), Some(kind)) = (facts.group, facts.day, facts.kind) else {
            return Ok(Err(missing));
        };
        let (Some(from), Some(to)) = (facts.from, facts.to) else {
            return Ok(Err(missing));
        };
        let Ok(times) = span::span(day, from, to, None) else {
            return Ok(Err(missing));
        };
        if facts.title.trim().is_empty() {
            return Ok(Err(missing));
        }
        let groups = queries::groups(db).await?;
        let Some(group) = groups.iter().find(|g| g.number == number) else {
            return Ok(Err("minutes-import-no-group"));
        };
        Ok(Ok(Self {
            facts,
            number,
            group: group.id,
            kind,
            day,
            times,
        }))
    }
}

/// Who writes what into which meeting.
struct Writing<'a> {
    edit: Permit<EditMeeting, MeetingId>,
    note: Permit<TakeNotes, MeetingId>,
    group: GroupId,
    day: NaiveDate,
    import: &'a Import,
}

/// Writes the import into a new meeting, or into one that has no notes yet.
/// Fails: where the database fails. The inner error is what is still missing.
pub(super) async fn write(
    db: &mut PgConnection,
    actor: &Actor,
    import: &Import,
    into: Into,
) -> Result<Result<Written, Refusal>> {
    let minutes = &import.result.0;
    let known = match Known::of(db, &minutes.facts).await? {
        Ok(known) => known,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let target = match target::meeting(db, actor, import, &known, into).await? {
        Ok(target) => target,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let edit = target.edit;
    let meeting = edit.on();
    let number_taken = number(db, &edit, &known, into).await?;
    let lines = target::lines(&minutes.attendees);
    attendance::imported::record(db, &edit, &lines).await?;
    let head = head::head(db, actor.id, meeting)
        .await?
        .ok_or(AppError::NotFound)?;
    let note = policy::take_notes(actor, &head)?;
    notes::commands::open_minutes(db, &note).await?;
    let writing = Writing {
        edit,
        note,
        group: known.group,
        day: known.day,
        import,
    };
    writing.head(db, &target.beyond).await?;
    let mut above: Vec<(u8, PointId)> = Vec::new();
    for (point, presenter) in minutes.points.iter().zip(matching::presenters(minutes)) {
        let id = writing.point(db, point, presenter, &mut above).await?;
        writing.entries(db, point, id).await?;
    }
    notes::commands::advance(db, &writing.note, MeetingStep::Record).await?;
    if into.old
        && let Err(refusal) = old::settle(db, actor, meeting, into.closes).await?
    {
        return Ok(Err(refusal));
    }
    Ok(Ok(Written {
        meeting,
        number_taken,
    }))
}

/// Gives the meeting the number the minutes say; the number itself where another meeting has it.
async fn number(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    known: &Known<'_>,
    into: Into,
) -> Result<Option<i32>> {
    let Some(number) = known.facts.number else {
        return Ok(None);
    };
    if into.meeting.is_some() && !into.corrects {
        return Ok(None);
    }
    let given = planning::backfill::renumber(db, permit, number).await?;
    Ok((!given).then_some(number))
}

impl Writing<'_> {
    /// What the meeting's description has no room for goes before all points.
    async fn head(&self, db: &mut PgConnection, beyond: &[String]) -> Result<()> {
        for (at, body) in beyond.iter().enumerate() {
            let new = notes::commands::NewEntry {
                point: None,
                section: None,
                parent: None,
                kind: EntryKind::default(),
                speaker: None,
                speaker_name: String::new(),
                body: body.clone(),
                client_key: format!("import-{}-head-{at}", self.import.id),
            };
            notes::commands::add_entry(db, &self.note, &new).await?;
        }
        Ok(())
    }

    async fn point(
        &self,
        db: &mut PgConnection,
        point: &Point,
        presenter: Option<i64>,
        above: &mut Vec<(u8, PointId)>,
    ) -> Result<Option<PointId>> {
        if point.level == 0 {
            return Ok(None);
        }
        above.retain(|(level, _)| *level < point.level);
        let decides = point.entries.iter().any(|e| e.kind == EntryKind::Decision);
        let new = agenda::model::NewPoint {
            parent: above.last().map(|(_, id)| *id),
            kind: if decides {
                PointKind::Decision
            } else {
                PointKind::Discussion
            },
            presenter: presenter.map(PersonId),
            presenter_name: if presenter.is_some() {
                String::new()
            } else {
                point.presenter.clone()
            },
            ..agenda::model::NewPoint::titled(point.title.trim())
        };
        let id = agenda::commands::add_point(db, &self.edit, &new).await?;
        above.push((point.level, id));
        Ok(Some(id))
    }

    async fn entries(
        &self,
        db: &mut PgConnection,
        point: &Point,
        id: Option<PointId>,
    ) -> Result<()> {
        let mut written: HashMap<u32, EntryId> = HashMap::new();
        for entry in &point.entries {
            let new = notes::commands::NewEntry {
                point: id,
                section: None,
                parent: entry.parent.and_then(|key| written.get(&key).copied()),
                kind: entry.kind,
                speaker: entry.person.map(PersonId),
                speaker_name: if entry.person.is_some() {
                    String::new()
                } else {
                    entry.speaker.clone()
                },
                body: entry.body.trim().to_owned(),
                client_key: format!("import-{}-{}", self.import.id, entry.key),
            };
            let noted = notes::commands::add_entry(db, &self.note, &new).await?;
            written.insert(entry.key, noted);
            self.register(db, entry, noted).await?;
        }
        Ok(())
    }

    async fn register(&self, db: &mut PgConnection, entry: &Entry, noted: EntryId) -> Result<()> {
        // It goes with the text: in the language people write in.
        let said = |told: &Votes| votes::said(told, Translator::of_writers());
        match entry.kind {
            EntryKind::Decision => {
                let new = decisions::commands::NotedDecision {
                    group: self.group,
                    entry: noted,
                    decided_on: self.day,
                    text: entry.body.trim().to_owned(),
                    votes: entry.votes.as_ref().map(said).unwrap_or_default(),
                };
                decisions::commands::record_noted(db, &self.note, &new).await?;
            }
            EntryKind::FollowUp => self.follow_up(db, entry, noted).await?,
            _ => {}
        }
        Ok(())
    }

    /// Something to do: who answers, who helps, and how far it was.
    async fn follow_up(&self, db: &mut PgConnection, entry: &Entry, noted: EntryId) -> Result<()> {
        let (helpers, unknown) = matching::helpers(&self.import.result.0, entry);
        let mut what = entry.body.trim().to_owned();
        let known = entry.owner_person.is_some();
        // Who helps and is nobody known stays with the text.
        if known && !unknown.is_empty() {
            what = format!("{what} ({})", unknown.join(", "));
        }
        let new = follow_up::commands::NotedItem {
            group: self.group,
            entry: noted,
            what,
            owner: entry.owner_person.map(PersonId),
            owner_name: if known {
                String::new()
            } else {
                entry.owner.clone()
            },
            due_on: entry.due,
        };
        let item = follow_up::commands::record_noted(db, &self.note, &new).await?;
        let state = entry.progress.map_or(ItemState::Open, progress::state);
        let told = (state, self.day);
        follow_up::commands::settle_noted(db, &self.note, item, &helpers, told).await?;
        Ok(())
    }
}
