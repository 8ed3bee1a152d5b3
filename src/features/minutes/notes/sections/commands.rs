//! Writing sections. Each command records in the meeting's history.

use sqlx::PgConnection;

use super::queries::Section;
use crate::notes::{register::register_section, telling};
use kernel::ids::{MeetingId, SectionId};
use meetings::head::{self, MeetingHead};
use platform::{
    auth::{Permit, rights::permission::TakeNotes},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// Opens a section.
/// Fails: the constraint on names, where there is one of this name.
pub async fn open(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    name: &str,
) -> Result<SectionId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO minutes_section (meeting_id, name, position)
           VALUES ($1, $2, (SELECT coalesce(max(position), 0) + 1 FROM minutes_section WHERE meeting_id = $1))
           RETURNING id as "id: SectionId""#,
        permit.on().0,
        name
    )
    .fetch_one(&mut *db)
    .await?;
    let change = Changes::one("section", "", name);
    permit.record_own(db, "open_section", &change).await?;
    Ok(id)
}

/// Gives a section another name.
/// Fails: [`SaveError::Stale`] where it is not called what the writer saw; the constraint on names.
pub async fn rename(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    (section, seen, name): (SectionId, &str, &str),
) -> Result<(), SaveError> {
    head::lock(db, permit.on()).await?;
    sqlx::query!(
        "UPDATE minutes_section SET name = $4 WHERE id = $2 AND meeting_id = $1 AND name = $3",
        permit.on().0,
        section.0,
        seen,
        name
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let change = Changes::one("section", seen, name);
    permit.record_own(db, "rename_section", &change).await?;
    touch(db, permit, section).await
}

/// Lets the minutes show a section, or no longer; the register and the follow-up items follow.
pub(crate) async fn set_merged(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    meeting: &MeetingHead,
    section: &Section,
    merged: bool,
) -> Result<(), SaveError> {
    head::lock(db, permit.on()).await?;
    let done = sqlx::query!(
        "UPDATE minutes_section SET merged_at = CASE WHEN $3 THEN $4::timestamptz END
         WHERE id = $2 AND meeting_id = $1 AND (merged_at IS NOT NULL) <> $3",
        permit.on().0,
        section.id.0,
        merged,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let action = if merged {
            "merge_section"
        } else {
            "take_section_back"
        };
        let change = Changes::one("section", "", &section.name);
        permit.record_own(db, action, &change).await?;
        register_section(db, permit, meeting, section.id).await?;
        touch(db, permit, section.id).await?;
    }
    Ok(())
}

/// Removes a section that holds nothing.
/// Fails: [`AppError::Conflict`] where it holds notes, taken out ones too.
pub async fn remove(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    section: &Section,
) -> Result<(), SaveError> {
    head::lock(db, permit.on()).await?;
    let done = sqlx::query!(
        "DELETE FROM minutes_section s WHERE s.id = $2 AND s.meeting_id = $1
           AND NOT EXISTS (SELECT FROM entry e WHERE e.meeting_id = $1 AND e.section_id = s.id)",
        permit.on().0,
        section.id.0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::Conflict("section-holds-notes").into());
    }
    let change = Changes::one("section", &section.name, "");
    permit.record_own(db, "remove_section", &change).await?;
    Ok(())
}

/// Those who watch see the section's entries anew.
async fn touch(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    section: SectionId,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE entry SET change_no = nextval('entry_change_no')
         WHERE meeting_id = $1 AND section_id = $2 AND archived_at IS NULL",
        permit.on().0,
        section.0
    )
    .execute(&mut *db)
    .await?;
    telling::tell(db, permit.on()).await?;
    Ok(())
}
