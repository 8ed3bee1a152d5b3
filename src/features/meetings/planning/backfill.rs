//! Meetings that were held before Jalon knew of them.

use sqlx::PgConnection;

use super::{
    commands::{self, NewMeeting},
    forms::{DESCRIPTION, MeetingForm},
    model::Meeting,
    queries,
};
use kernel::ids::MeetingId;
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, Result, SaveError},
    history::Changes,
};

/// Gives a meeting the number it had, where no other has it. True where it has it now.
pub async fn renumber(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    number: i32,
) -> Result<bool, SaveError> {
    let id = permit.on();
    let meeting = sqlx::query!(
        r#"SELECT m.number, EXISTS (
               SELECT FROM meeting o WHERE o.group_id = m.group_id AND o.kind = m.kind AND o.year = m.year
                   AND o.number = $2 AND o.id <> m.id) as "taken!"
           FROM meeting m WHERE m.id = $1 FOR UPDATE OF m"#,
        id.0,
        number
    )
    .fetch_one(&mut *db)
    .await?;
    if meeting.taken || meeting.number == number {
        return Ok(!meeting.taken);
    }
    sqlx::query!(
        "UPDATE meeting SET number = $2, version = version + 1 WHERE id = $1",
        id.0,
        number
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("number", meeting.number, number);
    permit.record_own(db, "update", &change).await?;
    Ok(true)
}

/// Stands between what a description says and what is added.
const PARAGRAPH: &str = "\n\n";

/// How many characters may be added to a meeting's description.
/// Fails: [`AppError::NotFound`] where there is no such meeting; where the database fails.
pub async fn room(db: &mut PgConnection, permit: &Permit<EditMeeting, MeetingId>) -> Result<usize> {
    let meeting = queries::meeting(db, permit.on()).await?;
    let held = meeting.ok_or(AppError::NotFound)?.description;
    let taken = held.chars().count() + PARAGRAPH.len();
    Ok(DESCRIPTION.saturating_sub(taken))
}

/// Completes a planned meeting after what is written about it: it keeps what it says and takes what
/// it lacks; where the writing `corrects` it, that wins. The description is added in any case.
/// Fails: [`AppError::NotFound`] where there is no such meeting; where the database fails.
pub async fn complete(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    written: &NewMeeting,
    corrects: bool,
) -> Result<()> {
    let before = queries::meeting(db, permit.on()).await?;
    let before = before.ok_or(AppError::NotFound)?;
    let after = completed(&before, written, corrects);
    Ok(commands::update(db, permit, &before, &after).await?)
}

fn completed(before: &Meeting, written: &NewMeeting, corrects: bool) -> MeetingForm {
    let either = |held: &str, said: &str| {
        if held.is_empty() || (corrects && !said.is_empty()) {
            said.to_owned()
        } else {
            held.to_owned()
        }
    };
    let (starts_at, ends_at) = if corrects {
        (written.starts_at, written.ends_at)
    } else {
        (before.starts_at, before.ends_at)
    };
    let descriptions = [before.description.as_str(), &written.description];
    MeetingForm {
        kind: before.kind,
        group: before.group_id,
        organisation: before.organisation_id,
        title: either(&before.title, &written.title),
        starts_at,
        ends_at,
        place: either(&before.place, &written.place),
        video_url: either(&before.video_url, &written.video_url),
        description: descriptions
            .into_iter()
            .filter(|text| !text.trim().is_empty())
            .collect::<Vec<_>>()
            .join(PARAGRAPH),
        version: before.version,
    }
}
