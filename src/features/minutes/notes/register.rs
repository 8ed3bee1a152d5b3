//! The register of decisions and the follow-up items, in step with what is noted.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{queries, shorthand::Line};
use kernel::{
    ids::{EntryId, MeetingId, PersonId, SectionId},
    meeting::EntryKind,
};
use meetings::{agenda::queries::outline, head::MeetingHead};
use platform::{
    auth::{Permit, rights::permission::TakeNotes},
    errors::SaveError,
};
use register::{
    decisions::{self, commands::NotedDecision},
    follow_up::{self, commands::NotedItem},
    from_notes,
};

/// Who answers for a follow-up item, and by when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Promise {
    pub owner: Option<PersonId>,
    /// Somebody Jalon does not know.
    pub owner_name: String,
    pub due_on: Option<NaiveDate>,
}

impl Promise {
    /// As a line says.
    pub fn of(line: &Line) -> Self {
        Self {
            owner: line.speaker,
            owner_name: line.speaker_name.clone(),
            due_on: line.due_on,
        }
    }
}

/// Keeps the register and the follow-up items in step with an entry: a decision stands in the
/// one, a follow-up item among the others, and what is neither any more leaves them. What a
/// sub-group noted waits until the minutes show it: numbers are not given for working papers.
pub async fn register(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    meeting: &MeetingHead,
    entry: EntryId,
    (kind, body): (EntryKind, &str),
    promise: &Promise,
) -> Result<(), SaveError> {
    let in_minutes = sqlx::query_scalar!(
        r#"UPDATE entry e SET due_on = coalesce($2, e.due_on)
           WHERE e.id = $1 AND e.meeting_id = $3
           RETURNING e.section_id IS NULL
                     OR (SELECT s.merged_at IS NOT NULL FROM minutes_section s WHERE s.id = e.section_id)
                     as "in_minutes!""#,
        entry.0,
        promise.due_on,
        permit.on().0
    )
    .fetch_one(&mut *db)
    .await?;
    if !in_minutes {
        return from_notes::withdraw(db, permit, entry, None).await;
    }
    from_notes::withdraw(db, permit, entry, Some(kind)).await?;
    match kind {
        EntryKind::Decision => {
            let noted = NotedDecision {
                group: meeting.group_id,
                entry,
                decided_on: meeting.day(),
                text: body.to_owned(),
                votes: String::new(),
            };
            decisions::from_notes::keep(db, permit, &noted).await
        }
        EntryKind::FollowUp => {
            let noted = NotedItem {
                group: meeting.group_id,
                entry,
                what: body.to_owned(),
                owner: promise.owner,
                owner_name: promise.owner_name.clone(),
                due_on: promise.due_on,
            };
            follow_up::from_notes::keep(db, permit, &noted).await
        }
        _ => Ok(()),
    }
}

/// Puts what a section decided and promised into the register, in the order of the agenda, once
/// the minutes show it; takes it off again where they no longer do.
pub(crate) async fn register_section(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    meeting: &MeetingHead,
    section: SectionId,
) -> Result<(), SaveError> {
    let points = outline(db, permit.on()).await?;
    let place = |id| points.iter().position(|point| Some(point.id) == id);
    let mut entries = queries::entries_of(db, permit.on()).await?;
    entries.retain(|e| e.section_id == Some(section) && e.kind.is_registered());
    // Within a point they are in order already.
    entries.sort_by_key(|e| place(e.point_id));
    for entry in entries {
        let promise = Promise {
            owner: entry.speaker_id,
            owner_name: match entry.speaker_id {
                Some(_) => String::new(),
                None => entry.speaker.clone(),
            },
            due_on: entry.due_on,
        };
        // An item that was listed before keeps who answers for it since.
        let promise = match follow_up::from_notes::is_known(db, entry.id).await? {
            true => Promise::default(),
            false => promise,
        };
        let said = (entry.kind, entry.body.as_str());
        register(db, permit, meeting, entry.id, said, &promise).await?;
    }
    Ok(())
}
