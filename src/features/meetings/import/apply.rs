//! Writing a checked import: a meeting with attendance, agenda, notes, decisions and items, or nothing.

use std::collections::HashMap;

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    matching,
    parse::model::{Entry, ParsedMinutes, Point},
    queries::{self, Import},
};
use crate::{
    features::meetings::{
        agenda, attendance, decisions, follow_up, head,
        model::{EntryKind, MeetingState, PointKind},
        notes, planning, policy,
    },
    kernel::{
        dates::from_brussels,
        ids::{EntryId, GroupId, MeetingId, PersonId, PointId},
    },
    platform::{
        auth::{
            Actor, Permit,
            rights::permission::{EditMeeting, TakeNotes},
        },
        errors::{AppError, Result},
    },
};

/// What keeps an import from being written; a translation key says it.
pub type Refusal = &'static str;

/// Who writes what into which meeting.
struct Writing<'a> {
    edit: Permit<EditMeeting>,
    note: Permit<TakeNotes>,
    meeting: MeetingId,
    group: GroupId,
    day: NaiveDate,
    import: &'a Import,
}

/// Writes the import into a new meeting, or into one that has no notes yet.
///
/// # Errors
/// Where the database fails. The inner error is what is still missing.
pub async fn write(
    db: &mut PgConnection,
    actor: &Actor,
    import: &Import,
    into: Option<MeetingId>,
) -> Result<Result<MeetingId, Refusal>> {
    let minutes = &import.result.0;
    let facts = &minutes.facts;
    let (Some(number), Some(day)) = (facts.group, facts.day) else {
        return Ok(Err("minutes-import-needs-facts"));
    };
    let (Some(from), Some(to), Some(kind)) = (facts.from, facts.to, facts.kind) else {
        return Ok(Err("minutes-import-needs-facts"));
    };
    if facts.title.trim().is_empty() || to <= from {
        return Ok(Err("minutes-import-needs-facts"));
    }
    let groups = queries::groups(db).await?;
    let Some(group) = groups.iter().find(|g| g.number == number).map(|g| g.id) else {
        return Ok(Err("minutes-import-no-group"));
    };
    let Ok(edit) = policy::create(actor, group) else {
        return Ok(Err("minutes-import-no-right"));
    };
    let meeting = match into {
        Some(id) => {
            let same = queries::same_day(db, number, day).await?;
            match same.iter().find(|m| m.id == id) {
                Some(found) if !found.has_notes => id,
                _ => return Ok(Err("minutes-import-has-notes")),
            }
        }
        None => {
            let new = planning::commands::NewMeeting {
                kind,
                group,
                organisation: None,
                title: facts.title.trim().to_owned(),
                starts_at: from_brussels(day, from),
                ends_at: from_brussels(day, to),
                place: facts.place.clone(),
                video_url: facts.video_url.clone(),
                description: head_lines(minutes),
                series: None,
            };
            let id = planning::commands::create(db, &edit, &new).await?;
            if let Some(number) = facts.number {
                planning::past::renumber(db, &edit, id, number).await?;
            }
            id
        }
    };
    let seen: Vec<_> = seen(minutes);
    attendance::seen::record_seen(db, &edit, meeting, &seen).await?;
    let head = head::head(db, actor.id, meeting)
        .await?
        .ok_or(AppError::NotFound)?;
    let note = policy::take_notes(actor, &head)?;
    notes::commands::open_minutes(db, &note, meeting).await?;
    let writing = Writing {
        edit,
        note,
        meeting,
        group,
        day,
        import,
    };
    let mut above: Vec<(u8, PointId)> = Vec::new();
    for point in &minutes.points {
        let id = writing.point(db, point, &mut above).await?;
        writing.entries(db, point, id).await?;
    }
    notes::commands::set_state(db, &writing.note, meeting, MeetingState::Held).await?;
    Ok(Ok(meeting))
}

/// The lines of the head go with the meeting, so that nothing of the source is lost.
fn head_lines(minutes: &ParsedMinutes) -> String {
    let lines = minutes
        .facts
        .lines
        .iter()
        .filter(|l| l.text.chars().any(char::is_alphanumeric));
    lines
        .map(|l| l.text.trim())
        .collect::<Vec<_>>()
        .join("  \n")
}

fn seen(minutes: &ParsedMinutes) -> Vec<attendance::seen::Seen> {
    let mut found: Vec<attendance::seen::Seen> = Vec::new();
    for a in &minutes.attendees {
        let organisation = if a.organisation.is_empty() || a.person.is_some() {
            String::new()
        } else {
            format!(" ({})", a.organisation)
        };
        let one = attendance::seen::Seen {
            person: a.person.map(PersonId),
            name: format!("{}{organisation}", a.name.trim()),
            standing: a.standing,
            represented_by: a.represented_by.clone(),
        };
        if !one.name.trim().is_empty()
            && !found.iter().any(|f| {
                (f.person.is_some() && f.person == one.person)
                    || (f.person.is_none() && f.name == one.name)
            })
        {
            found.push(one);
        }
    }
    found
}

impl Writing<'_> {
    async fn point(
        &self,
        db: &mut PgConnection,
        point: &Point,
        above: &mut Vec<(u8, PointId)>,
    ) -> Result<Option<PointId>> {
        if point.level == 0 {
            return Ok(None);
        }
        above.retain(|(level, _)| *level < point.level);
        let decides = point.entries.iter().any(|e| e.kind == EntryKind::Decision);
        let presenter = matching::attendee(&point.presenter, &self.import.result.attendees)
            .and_then(|a| a.person);
        let new = agenda::commands::NewPoint {
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
            ..agenda::commands::NewPoint::titled(point.title.trim())
        };
        let id = agenda::commands::add_point(db, &self.edit, self.meeting, &new).await?;
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
            let noted = notes::commands::add_entry(db, &self.note, self.meeting, &new).await?;
            written.insert(entry.key, noted);
            self.register(db, entry, noted).await?;
        }
        Ok(())
    }

    async fn register(&self, db: &mut PgConnection, entry: &Entry, noted: EntryId) -> Result<()> {
        match entry.kind {
            EntryKind::Decision => {
                let new = decisions::commands::NotedDecision {
                    group: self.group,
                    meeting: self.meeting,
                    entry: noted,
                    decided_on: self.day,
                    text: entry.body.trim().to_owned(),
                };
                decisions::commands::record_noted(db, &self.note, &new).await?;
            }
            EntryKind::FollowUp => {
                let new = follow_up::commands::NotedItem {
                    group: self.group,
                    meeting: self.meeting,
                    entry: noted,
                    what: entry.body.trim().to_owned(),
                    owner: entry.owner_person.map(PersonId),
                    owner_name: if entry.owner_person.is_some() {
                        String::new()
                    } else {
                        entry.owner.clone()
                    },
                    due_on: entry.due,
                };
                follow_up::commands::record_noted(db, &self.note, &new).await?;
            }
            _ => {}
        }
        Ok(())
    }
}
