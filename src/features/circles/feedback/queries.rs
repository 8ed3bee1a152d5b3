//! Reading feedback, as its writer has it and as those who read it see it.

use chrono::NaiveDate;
use sqlx::{PgConnection, types::Json};

use super::model::{Answer, Asked, Feedback, FileRow, FrozenAxis, Sending};
use crate::{files::StoredFile, small};
use kernel::{
    circle::FeedbackState,
    ids::{AxisId, CircleId, CircleInviteeId, FeedbackFileId, FeedbackId, NoteVersionId},
};

/// The version of the circle's note that new feedback answers: the one validated last. None: nothing
/// can be asked yet.
pub(super) async fn asked(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Option<Asked>> {
    let row = sqlx::query!(
        r#"SELECT v.id as "version: NoteVersionId", v.axes as "axes!: Json<Vec<FrozenAxis>>"
           FROM note n JOIN note_version v ON v.note_id = n.id
           WHERE n.circle_id = $1 AND n.archived_at IS NULL AND v.axes IS NOT NULL
           ORDER BY v.validated_at DESC, v.id DESC LIMIT 1"#,
        circle.0
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Asked {
        version: row.version,
        axes: row.axes.0,
    }))
}

/// What a holder has written, on whatever axis: by who they are, and by their secret what they sent
/// unnamed.
pub(super) async fn of_holder(
    db: &mut PgConnection,
    circle: CircleId,
    invitee: CircleInviteeId,
    hashes: &[Vec<u8>],
) -> sqlx::Result<Vec<Feedback>> {
    let rows = sqlx::query!(
        r#"SELECT f.id as "id: FeedbackId", f.axis_id as "axis_id: AxisId",
                  v.axes as "axes!: Json<Vec<FrozenAxis>>", f.unnamed, f.quotable,
                  f.state as "state: FeedbackState", f.saved_at, f.sent_on, f.sendings, f.read_on, f.version,
                  (SELECT coalesce(json_agg(json_build_object(
                              'round', a.round, 'measure', a.axis_measure_id, 'position', a.position,
                              'choice', a.choice, 'organisation', a.organisation, 'body', a.body)), '[]')
                   FROM feedback_answer a WHERE a.feedback_id = f.id) as "answers!: Json<Vec<Answer>>"
           FROM feedback f JOIN note_version v ON v.id = f.note_version_id
           WHERE f.circle_id = $1 AND (f.invitee_id = $2 OR f.holder_hash = ANY($3))
             AND v.axes IS NOT NULL
           ORDER BY f.axis_id LIMIT 100"#,
        circle.0,
        invitee.0,
        hashes
    )
    .fetch_all(db)
    .await?;
    let found = rows.into_iter().filter_map(|row| {
        let mut axes = row.axes.0.into_iter();
        let axis = axes.find(|axis| axis.id == row.axis_id)?;
        let mut answers = row.answers.0;
        answers.sort();
        Some(Feedback {
            id: row.id,
            axis,
            unnamed: row.unnamed,
            quotable: row.quotable,
            state: row.state,
            saved_at: row.saved_at,
            sent_on: row.sent_on,
            sendings: row.sendings,
            read_on: row.read_on,
            answers,
            version: row.version,
        })
    });
    Ok(found.collect())
}

/// On which axes somebody has answered, named or not.
pub(super) async fn done(
    db: &mut PgConnection,
    invitee: CircleInviteeId,
) -> sqlx::Result<Vec<AxisId>> {
    sqlx::query_scalar!(
        r#"SELECT axis_id as "axis: AxisId" FROM feedback_done WHERE invitee_id = $1"#,
        invitee.0
    )
    .fetch_all(db)
    .await
}

/// More time that somebody was given.
#[derive(Debug, Clone)]
pub(super) struct Extension {
    pub until_on: NaiveDate,
    pub reason: String,
    pub version: i32,
}

/// The extension of somebody, if there is one.
pub(super) async fn extension(
    db: &mut PgConnection,
    invitee: CircleInviteeId,
) -> sqlx::Result<Option<Extension>> {
    sqlx::query_as!(
        Extension,
        "SELECT until_on, reason, version FROM feedback_extension WHERE invitee_id = $1",
        invitee.0
    )
    .fetch_optional(db)
    .await
}

/// The files beside a feedback.
pub(super) async fn files(
    db: &mut PgConnection,
    feedback: FeedbackId,
) -> sqlx::Result<Vec<FileRow>> {
    sqlx::query_as!(
        FileRow,
        r#"SELECT id as "id: FeedbackFileId", file_name, length(content)::bigint as "size!"
           FROM feedback_file WHERE feedback_id = $1 ORDER BY file_name, id LIMIT 50"#,
        feedback.0
    )
    .fetch_all(db)
    .await
}

/// A file of one of these feedbacks.
pub(super) async fn file(
    db: &mut PgConnection,
    of: &[FeedbackId],
    id: FeedbackFileId,
) -> sqlx::Result<Option<StoredFile>> {
    let of: Vec<i64> = of.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        StoredFile,
        "SELECT file_name, content FROM feedback_file WHERE id = $1 AND feedback_id = ANY($2)",
        id.0,
        &of
    )
    .fetch_optional(db)
    .await
}

/// A file of what was sent in a circle; of unnamed feedback only where enough was sent.
pub(super) async fn sent_file(
    db: &mut PgConnection,
    circle: CircleId,
    id: FeedbackFileId,
) -> sqlx::Result<Option<StoredFile>> {
    sqlx::query_as!(
        StoredFile,
        "SELECT l.file_name, l.content FROM feedback_file l JOIN feedback f ON f.id = l.feedback_id
         WHERE l.id = $2 AND f.circle_id = $1 AND f.sent
           AND (NOT f.unnamed OR $3 <= (SELECT count(*) FROM feedback o WHERE o.circle_id = $1
                                          AND o.axis_id = f.axis_id AND o.unnamed AND o.sendings > 0))",
        circle.0,
        id.0,
        small::SMALLEST
    )
    .fetch_optional(db)
    .await
}

/// The receipts of a feedback, the latest first.
pub(super) async fn sendings(
    db: &mut PgConnection,
    feedback: FeedbackId,
) -> sqlx::Result<Vec<Sending>> {
    let rows = sqlx::query!(
        r#"SELECT number, sent_on, answers as "answers: Json<Vec<Answer>>" FROM feedback_sending
           WHERE feedback_id = $1 ORDER BY number DESC LIMIT 50"#,
        feedback.0
    )
    .fetch_all(db)
    .await?;
    let sendings = rows.into_iter().map(|row| Sending {
        number: row.number,
        sent_on: row.sent_on,
        answers: row.answers.0,
    });
    Ok(sendings.collect())
}
