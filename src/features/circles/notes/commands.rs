//! Writing notes. Each command records in the history of the note.

use sqlx::PgConnection;

use super::{
    forms::{NoteForm, WriteForm},
    model::{Heading, Note, NoteVersion},
    queries,
};
use crate::files::content_type;
use kernel::ids::{GroupId, NoteFileId, NoteId};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::{Changes, Snapshot},
};

/// Adds a note to the group, with its first version.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, GroupId>,
    form: &NoteForm,
    headings: &[Heading],
) -> Result<NoteId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO note (group_id, circle_id, kind, title, created_by_id) VALUES ($1, $2, $3, $4, $5)
           RETURNING id as "id: NoteId""#,
        permit.on().0,
        form.circle.map(|id| id.0),
        form.kind.as_str(),
        form.title,
        permit.by().map(|id| id.0)
    )
    .fetch_one(&mut *db)
    .await?;
    let (axes, texts): (Vec<Option<i64>>, Vec<String>) = headings
        .iter()
        .map(|heading| (heading.axis.map(|id| id.0), heading.text.clone()))
        .unzip();
    sqlx::query!(
        "WITH first AS (
             INSERT INTO note_version (note_id, number, created_by_id, created_at) VALUES ($1, 1, $2, $3)
             RETURNING id)
         INSERT INTO note_section (note_version_id, position, axis_id, heading)
         SELECT first.id, h.place, h.axis, h.heading
         FROM first, unnest($4::bigint[], $5::text[]) WITH ORDINALITY AS h (axis, heading, place)",
        id.0,
        permit.by().map(|id| id.0),
        permit.at(),
        &axes as &[Option<i64>],
        &texts
    )
    .execute(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes the facts of a note the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, NoteId>,
    before: &Note,
    form: &NoteForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE note SET title = $3, kind = $4, circle_id = $5, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.title,
        form.kind.as_str(),
        form.circle.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// As it is stored.
pub async fn stored(db: &mut PgConnection, id: NoteId) -> Result<Note, AppError> {
    queries::note(db, id).await?.ok_or(AppError::NotFound)
}

/// The version is in no state for that.
pub(super) fn not_now() -> SaveError {
    AppError::Conflict("note-error-state").into()
}

/// Keeps what was written in a version. The caller holds the note.
/// Fails: a conflict where the version is written on no more; [`SaveError::Stale`] where somebody
/// saved in between.
pub async fn write(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, NoteId>,
    before: &NoteVersion,
    form: &WriteForm,
) -> Result<(), SaveError> {
    if !before.state.editable() {
        return Err(not_now());
    }
    sqlx::query!(
        "UPDATE note_version SET name = $3, changed = $4, edited_at = $5, version = version + 1
         WHERE id = $1 AND version = $2 AND note_id = $6",
        before.id.0,
        form.version,
        form.name,
        form.changed,
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let gone: Vec<i64> = form.gone.iter().map(|id| id.0).collect();
    sqlx::query!(
        "DELETE FROM note_section WHERE note_version_id = $1 AND id = ANY($2)",
        before.id.0,
        &gone
    )
    .execute(&mut *db)
    .await?;
    keep_sections(db, before, form).await?;
    let told = |name: &str, changed: &str| {
        Snapshot::new()
            .text("note_version_name", name)
            .text("note_version_changed", changed)
    };
    let changes = told(&form.name, &form.changed).since(&told(&before.name, &before.changed));
    permit.record_own(db, "write_note", &changes).await?;
    Ok(())
}

async fn keep_sections(
    db: &mut PgConnection,
    version: &NoteVersion,
    form: &WriteForm,
) -> sqlx::Result<()> {
    let known: Vec<_> = form
        .sections
        .iter()
        .filter_map(|one| Some((one.id?, one)))
        .collect();
    let ids: Vec<i64> = known.iter().map(|(id, _)| id.0).collect();
    let headings: Vec<String> = known.iter().map(|(_, one)| one.heading.clone()).collect();
    let bodies: Vec<String> = known.iter().map(|(_, one)| one.body.clone()).collect();
    sqlx::query!(
        "UPDATE note_section SET heading = w.heading, body = w.body, version = note_section.version + 1
         FROM unnest($2::bigint[], $3::text[], $4::text[]) AS w (id, heading, body)
         WHERE note_section.id = w.id AND note_section.note_version_id = $1
           AND (note_section.heading, note_section.body) <> (w.heading, w.body)",
        version.id.0,
        &ids,
        &headings,
        &bodies
    )
    .execute(&mut *db)
    .await?;
    for new in form.sections.iter().filter(|one| one.id.is_none()) {
        sqlx::query!(
            "INSERT INTO note_section (note_version_id, position, axis_id, heading, body)
             VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM note_section WHERE note_version_id = $1),
                     $2, $3, $4)",
            version.id.0,
            new.axis.map(|id| id.0),
            new.heading,
            new.body
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// Begins a new version with the sections of the latest one, which is validated or sent. The caller
/// holds the note.
/// Fails: a conflict where the latest version is still written on, or lies before the committee.
pub async fn begin_version(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, NoteId>,
    latest: &NoteVersion,
) -> Result<i32, SaveError> {
    if latest.state.editable() || latest.state.awaited() {
        return Err(not_now());
    }
    let number = latest.number + 1;
    sqlx::query!(
        "WITH made AS (
             INSERT INTO note_version (note_id, number, created_by_id, created_at) VALUES ($1, $2, $3, $4)
             RETURNING id)
         INSERT INTO note_section (note_version_id, position, axis_id, heading, body, thread)
         SELECT made.id, s.position, s.axis_id, s.heading, s.body, coalesce(s.thread, s.id)
         FROM made, note_section s JOIN note_version v ON v.id = s.note_version_id
         WHERE v.id = $5 AND v.note_id = $1",
        permit.on().0,
        number,
        permit.by().map(|id| id.0),
        permit.at(),
        latest.id.0
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("note_version", latest.number, number);
    permit.record_own(db, "begin_note_version", &change).await?;
    Ok(number)
}

/// Keeps a file beside a version. The caller holds the note.
/// Fails: a conflict where the version is written on no more.
pub(crate) async fn add_file(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, NoteId>,
    version: &NoteVersion,
    name: &str,
    content: &[u8],
) -> Result<(), SaveError> {
    if !version.state.editable() {
        return Err(not_now());
    }
    let done = sqlx::query!(
        "INSERT INTO note_file (note_version_id, file_name, content_type, content, added_by_id, added_at)
         SELECT id, $2, $3, $4, $5, $6 FROM note_version WHERE id = $1 AND note_id = $7",
        version.id.0,
        name,
        content_type(name).unwrap_or("application/octet-stream"),
        content,
        permit.by().map(|id| id.0),
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(not_now());
    }
    let change = Changes::one("note_file", "", name);
    permit.record_own(db, "add_note_file", &change).await?;
    Ok(())
}

/// Takes a file from beside a version that is still written on. The caller holds the note.
/// Fails: a conflict where it is not.
pub(crate) async fn remove_file(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, NoteId>,
    version: &NoteVersion,
    id: NoteFileId,
    name: &str,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE note_file SET archived_at = $3
         WHERE id = $1 AND note_version_id IN (SELECT id FROM note_version WHERE id = $2 AND note_id = $4)
           AND archived_at IS NULL",
        id.0,
        version.id.0,
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 || !version.state.editable() {
        return Err(not_now());
    }
    let change = Changes::one("note_file", name, "");
    permit.record_own(db, "remove_note_file", &change).await?;
    Ok(())
}
