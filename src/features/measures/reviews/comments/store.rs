//! Reading and writing comments.

use sqlx::PgConnection;

use super::mentions::{Candidate, resolve};
use crate::{head::MeasureHead, reviews::model::Comment};
use kernel::{
    ids::{CommentId, MeasureId, PersonId},
    lang::Lang,
};
use platform::{
    auth::{
        Own, Permit,
        rights::permission::{Comment as MayComment, EditComment},
    },
    errors::{OrStale as _, Result, SaveError},
    history::Changes,
    web::AppState,
};

/// One comment of a measure that is not withdrawn.
pub async fn comment(
    db: &mut PgConnection,
    measure: MeasureId,
    id: CommentId,
) -> sqlx::Result<Option<Comment>> {
    sqlx::query_as!(
        Comment,
        r#"SELECT c.id as "id: CommentId", c.measure_id as "measure_id: MeasureId",
                  c.author_id as "author_id: PersonId", p.name as author, c.body, c.written_at,
                  c.edited_at, c.version
           FROM comment c JOIN person p ON p.id = c.author_id
           WHERE c.id = $1 AND c.measure_id = $2 AND c.archived_at IS NULL"#,
        id.0,
        measure.0
    )
    .fetch_optional(db)
    .await
}

/// Whether the measure had this comment, and it was withdrawn.
pub(crate) async fn is_withdrawn(
    db: &mut PgConnection,
    measure: MeasureId,
    id: CommentId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM comment WHERE id = $1 AND measure_id = $2
                          AND archived_at IS NOT NULL) as "withdrawn!""#,
        id.0,
        measure.0
    )
    .fetch_one(db)
    .await
}

/// Who may be mentioned on a measure: its group's and strategy's people and the coordination,
/// outside participants apart, its pilot and its thematic coordinator; with an account.
pub async fn candidates(
    db: &mut PgConnection,
    measure: &MeasureHead,
) -> sqlx::Result<Vec<Candidate>> {
    sqlx::query_as!(
        Candidate,
        r#"SELECT p.id as "id: PersonId", p.name, p.first_name, p.last_name
           FROM person p JOIN account a ON a.person_id = p.id AND a.active
           WHERE p.archived_at IS NULL AND p.id IN (
             SELECT s.person_id FROM membership s
             WHERE s.ended_on IS NULL AND s.role <> 'member'
               AND (s.group_id = $1 OR s.strategy_id = $2
                    OR s.group_id = (SELECT id FROM working_group WHERE number = 0))
             UNION SELECT $3::bigint UNION SELECT $4::bigint)
           ORDER BY fold(p.last_name), fold(p.first_name), p.id LIMIT 100"#,
        measure.group_id.map(|id| id.0),
        measure.strategy_id.map(|id| id.0),
        measure.pilot_id.map(|id| id.0),
        measure.thematic_coordinator_id.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// What somebody writes.
#[derive(Debug, Clone)]
pub struct CommentForm {
    pub body: String,
    pub parent: Option<CommentId>,
    /// Chosen beside the text.
    pub mentions: Vec<PersonId>,
    pub version: i32,
}

impl CommentForm {
    /// Those chosen and those named, as far as they may be mentioned; not the writer.
    fn mentioned(&self, candidates: &[Candidate], author: Option<PersonId>) -> Vec<i64> {
        let named = resolve(&self.body, candidates);
        candidates
            .iter()
            .map(|c| c.id)
            .filter(|id| self.mentions.contains(id) || named.contains(id))
            .filter(|id| Some(*id) != author)
            .map(|id| id.0)
            .collect()
    }
}

/// Somebody who is told of a mention.
#[derive(Debug, Clone)]
pub struct Told {
    pub email: String,
    pub lang: Lang,
}

/// What a new comment led to.
#[derive(Debug, Clone)]
pub struct Written {
    pub id: CommentId,
    /// Those mentioned for the first time.
    pub told: Vec<Told>,
}

/// Writes a comment.
/// Fails: [`SaveError::Stale`] where the comment it answers is gone.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<MayComment, MeasureId>,
    author: PersonId,
    measure: &MeasureHead,
    form: &CommentForm,
) -> Result<Written, SaveError> {
    let of = permit.on();
    if let Some(parent) = form.parent {
        comment(db, of, parent).await?.ok_or(SaveError::Stale)?;
    }
    let id = sqlx::query_scalar!(
        r#"INSERT INTO comment (measure_id, parent_id, author_id, body, written_at)
           VALUES ($1, $2, $3, $4, $5) RETURNING id as "id: CommentId""#,
        of.0,
        form.parent.map(|id| id.0),
        author.0,
        form.body,
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    let told = mention(db, measure, id, form, permit.by()).await?;
    permit.record_own_act(db, "comment_write").await?;
    Ok(Written { id, told })
}

/// Changes one's comment, seen at `form.version`.
/// Fails: [`SaveError::Stale`] where it was changed or withdrawn in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditComment, CommentId>,
    measure: &MeasureHead,
    before: &Comment,
    form: &CommentForm,
) -> Result<Written, SaveError> {
    let id = permit.on();
    sqlx::query!(
        "UPDATE comment SET body = $3, edited_at = $4, version = version + 1
         WHERE id = $1 AND version = $2 AND archived_at IS NULL",
        id.0,
        form.version,
        form.body,
        permit.at()
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let told = mention(db, measure, id, form, permit.by()).await?;
    if form.body != before.body {
        let changes = Changes::one("comment_body", &before.body, &form.body);
        permit
            .record(db, before.measure_id, "comment_edit", &changes, "")
            .await?;
    }
    Ok(Written { id, told })
}

/// Withdraws one's comment; twice is once.
pub async fn withdraw(
    db: &mut PgConnection,
    permit: &Permit<EditComment, CommentId>,
    comment: &Comment,
) -> Result<(), SaveError> {
    let id = permit.on();
    let done = sqlx::query!(
        "UPDATE comment SET archived_at = $2, version = version + 1 WHERE id = $1 AND archived_at IS NULL",
        id.0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        // Nobody needs to look for it any more.
        sqlx::query!(
            "UPDATE comment_mention SET seen_at = $2 WHERE comment_id = $1 AND seen_at IS NULL",
            id.0,
            permit.at()
        )
        .execute(&mut *db)
        .await?;
        permit
            .record_act(db, comment.measure_id, "comment_withdraw")
            .await?;
    }
    Ok(())
}

/// A mention of oneself waits no longer.
pub(crate) async fn see(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
    comment: &Comment,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE comment_mention SET seen_at = $3
         WHERE comment_id = $1 AND person_id = $2 AND seen_at IS NULL",
        comment.id.0,
        permit.on().0,
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// No mention of oneself on this measure waits any longer.
pub(crate) async fn see_all(
    app: AppState,
    permit: Permit<Own, PersonId>,
    measure: MeasureId,
) -> Result<()> {
    sqlx::query!(
        "UPDATE comment_mention SET seen_at = $3
         WHERE person_id = $2 AND seen_at IS NULL
           AND comment_id IN (SELECT id FROM comment WHERE measure_id = $1)",
        measure.0,
        permit.on().0,
        permit.at()
    )
    .execute(&app.pool)
    .await?;
    Ok(())
}

async fn mention(
    db: &mut PgConnection,
    measure: &MeasureHead,
    id: CommentId,
    form: &CommentForm,
    author: Option<PersonId>,
) -> sqlx::Result<Vec<Told>> {
    if form.mentions.is_empty() && !form.body.contains('@') {
        return Ok(Vec::new());
    }
    let people = form.mentioned(&candidates(db, measure).await?, author);
    sqlx::query_as!(
        Told,
        r#"WITH new AS (
             INSERT INTO comment_mention (comment_id, person_id) SELECT $1, unnest($2::bigint[])
             ON CONFLICT DO NOTHING RETURNING person_id)
           SELECT p.email, p.lang as "lang: Lang" FROM new JOIN person p ON p.id = new.person_id
           ORDER BY p.id"#,
        id.0,
        &people
    )
    .fetch_all(db)
    .await
}
