//! Writing tags, and which contributions have them.

use sqlx::PgConnection;

use super::Preparing;
use crate::synthesis::{
    forms::{Pair, TagChanges},
    model::Tag,
    queries,
    tag_form::TagForm,
};
use kernel::ids::{CircleId, ContributionId, TagId};
use platform::{
    errors::{AppError, OrStale as _, SaveError},
    history::{Changes, Subject},
};

/// Adds a tag.
pub async fn add_tag(
    db: &mut PgConnection,
    permit: &Preparing,
    form: &TagForm,
) -> Result<TagId, SaveError> {
    let circle = permit.on();
    free_key(db, circle, form, TagId(0)).await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO tag (circle_id, axis_id, name, key)
           SELECT c.id, (SELECT a.id FROM axis a WHERE a.id = $2 AND a.group_id = c.group_id), $3, $4
           FROM circle c WHERE c.id = $1 RETURNING id as "id: TagId""#,
        circle.0,
        form.axis.map(|id| id.0),
        form.name,
        form.key
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, circle, id).await?.snapshot().created();
    permit.record_own(db, "add_tag", &changes).await?;
    Ok(id)
}

/// Changes a tag the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn change_tag(
    db: &mut PgConnection,
    permit: &Preparing,
    before: &Tag,
    form: &TagForm,
) -> Result<(), SaveError> {
    let circle = permit.on();
    free_key(db, circle, form, before.id).await?;
    sqlx::query!(
        "UPDATE tag SET name = $4, key = $5, version = version + 1,
                axis_id = (SELECT a.id FROM axis a JOIN circle c ON c.group_id = a.group_id
                           WHERE a.id = $6 AND c.id = $2)
         WHERE id = $1 AND circle_id = $2 AND version = $3 AND archived_at IS NULL",
        before.id.0,
        circle.0,
        form.version,
        form.name,
        form.key,
        form.axis.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, circle, before.id).await?.snapshot();
    permit
        .record_change(db, circle, "change_tag", &before.snapshot(), &after, "")
        .await?;
    Ok(())
}

/// Takes a tag away, or puts it back with all it was set on.
pub async fn put_away_tag(
    db: &mut PgConnection,
    permit: &Preparing,
    id: TagId,
    away: bool,
) -> Result<(), SaveError> {
    let name = sqlx::query_scalar!(
        "UPDATE tag SET archived_at = CASE WHEN $3 THEN $4::timestamptz END, version = version + 1
         WHERE id = $1 AND circle_id = $2 AND (archived_at IS NULL) = $3 RETURNING name",
        id.0,
        permit.on().0,
        away,
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(name) = name else {
        // Twice the same click, or none of this circle.
        let known = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT FROM tag WHERE id = $1 AND circle_id = $2) as "known!""#,
            id.0,
            permit.on().0
        );
        let known = known.fetch_one(&mut *db).await?;
        return known.then_some(()).ok_or(AppError::NotFound.into());
    };
    let action = if away { "remove_tag" } else { "restore_tag" };
    let changes = match away {
        true => Changes::one("tag", name, ""),
        false => Changes::one("tag", "", name),
    };
    permit.record_own(db, action, &changes).await?;
    Ok(())
}

/// Of two tags with one key, the later one has it.
async fn free_key(
    db: &mut PgConnection,
    circle: CircleId,
    form: &TagForm,
    own: TagId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE tag SET key = NULL, version = version + 1
         WHERE circle_id = $1 AND key = $2 AND id <> $3 AND archived_at IS NULL
           AND (axis_id IS NULL OR $4::bigint IS NULL OR axis_id = $4)",
        circle.0,
        form.key,
        own.0,
        form.axis.map(|id| id.0)
    )
    .execute(db)
    .await?;
    Ok(())
}

async fn stored(db: &mut PgConnection, circle: CircleId, id: TagId) -> Result<Tag, SaveError> {
    let found = queries::tag(db, circle, id).await?;
    Ok(found.ok_or(AppError::NotFound)?)
}

/// Sets and takes away tags of contributions of the circle; what is so already stays. What was changed.
pub async fn tag(
    db: &mut PgConnection,
    permit: &Preparing,
    changes: &TagChanges,
) -> sqlx::Result<TagChanges> {
    let split = |pairs: &[Pair]| -> (Vec<i64>, Vec<i64>) {
        pairs.iter().map(|(of, tag)| (of.0, tag.0)).unzip()
    };
    let (of, tags) = split(&changes.set);
    let set = sqlx::query!(
        r#"INSERT INTO contribution_tag (contribution_id, tag_id)
           SELECT c.id, g.id FROM unnest($2::bigint[], $3::bigint[]) AS p (of, tag)
           JOIN contribution c ON c.id = p.of AND c.circle_id = $1 AND c.archived_at IS NULL
           JOIN tag g ON g.id = p.tag AND g.circle_id = $1 AND g.archived_at IS NULL
           ON CONFLICT DO NOTHING
           RETURNING contribution_id as "of: ContributionId", tag_id as "tag: TagId""#,
        permit.on().0,
        &of,
        &tags
    )
    .fetch_all(&mut *db)
    .await?;
    let (of, tags) = split(&changes.removed);
    let removed = sqlx::query!(
        r#"DELETE FROM contribution_tag t USING contribution c, unnest($2::bigint[], $3::bigint[]) AS p (of, tag)
           WHERE t.contribution_id = p.of AND t.tag_id = p.tag AND c.id = p.of AND c.circle_id = $1
           RETURNING t.contribution_id as "of: ContributionId", t.tag_id as "tag: TagId""#,
        permit.on().0,
        &of,
        &tags
    )
    .fetch_all(&mut *db)
    .await?;
    let done = TagChanges {
        set: set.into_iter().map(|row| (row.of, row.tag)).collect(),
        removed: removed.into_iter().map(|row| (row.of, row.tag)).collect(),
    };
    let names = queries::tags(db, permit.on()).await?;
    let name = |id: &TagId| {
        let found = names.iter().find(|tag| tag.id == *id);
        found.map_or_else(String::new, |tag| tag.name.clone())
    };
    let set = done.set.iter();
    let set = set.map(|(of, tag)| (Subject::from(*of), Changes::one("tag", "", name(tag))));
    let removed = done.removed.iter();
    let removed = removed.map(|(of, tag)| (Subject::from(*of), Changes::one("tag", name(tag), "")));
    let entries: Vec<_> = set.chain(removed).collect();
    permit
        .record_many(db, "tag_contribution", &entries, "")
        .await?;
    Ok(done)
}
