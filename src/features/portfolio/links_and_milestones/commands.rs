//! Writing links and milestones, recorded on their owner.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    forms::{LinkForm, MilestoneForm},
    queries::{self, Link, Milestone},
};
use crate::owner::Owner;
use kernel::ids::{LinkId, MilestoneId};
use platform::{
    auth::{Permit, rights::permission::EditPortfolio},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

type Editing = Permit<EditPortfolio, Owner>;

/// Adds a link where it stood, or at the end.
pub async fn add_link(
    db: &mut PgConnection,
    permit: &Editing,
    form: &LinkForm,
) -> Result<LinkId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO resource_link (strategy_id, group_id, label, url, position)
           VALUES ($1, $2, $3, $4, coalesce($5::int, (SELECT coalesce(max(position), 0) + 1 FROM resource_link
                                                 WHERE strategy_id = $1 OR group_id = $2)))
           RETURNING id as "id: LinkId""#,
        permit.on().strategy(),
        permit.on().group(),
        form.label,
        form.url,
        form.position
    )
    .fetch_one(&mut *db)
    .await?;
    let change = Changes::one("link", "", format!("{} ({})", form.label, form.url));
    permit.record_own(db, "add_link", &change).await?;
    Ok(id)
}

/// Removes a link; the history keeps its address.
pub(crate) async fn remove_link(
    db: &mut PgConnection,
    permit: &Editing,
    link: &Link,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "DELETE FROM resource_link
         WHERE id = $1 AND strategy_id IS NOT DISTINCT FROM $2 AND group_id IS NOT DISTINCT FROM $3",
        link.id.0,
        permit.on().strategy(),
        permit.on().group()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let change = Changes::one("link", format!("{} ({})", link.label, link.url), "");
        permit.record_own(db, "remove_link", &change).await?;
    }
    Ok(())
}

/// Adds a milestone; since when it was done before it was removed, where it was.
pub(crate) async fn add_milestone(
    db: &mut PgConnection,
    permit: &Editing,
    (form, done_on): (&MilestoneForm, Option<NaiveDate>),
) -> Result<MilestoneId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO milestone (strategy_id, group_id, label, due_on, immovable) VALUES ($1, $2, $3, $4, $5)
           RETURNING id as "id: MilestoneId""#,
        permit.on().strategy(),
        permit.on().group(),
        form.label,
        form.due_on,
        form.immovable
    )
    .fetch_one(&mut *db)
    .await?;
    let added = stored(db, id).await?;
    let changes = added.snapshot().created();
    permit.record_own(db, "add_milestone", &changes).await?;
    if done_on.is_some() {
        set_done(db, permit, &added, done_on).await?;
    }
    Ok(id)
}

/// Changes a milestone the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub(crate) async fn update_milestone(
    db: &mut PgConnection,
    permit: &Editing,
    before: &Milestone,
    form: &MilestoneForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE milestone SET label = $3, due_on = $4, immovable = $5, version = version + 1
         WHERE id = $1 AND version = $2
           AND strategy_id IS NOT DISTINCT FROM $6 AND group_id IS NOT DISTINCT FROM $7",
        before.id.0,
        form.version,
        form.label,
        form.due_on,
        form.immovable,
        permit.on().strategy(),
        permit.on().group()
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, before.id).await?.snapshot();
    let (owner, then, label) = (permit.on(), before.snapshot(), &before.label);
    permit
        .record_change(db, owner, "update_milestone", &then, &after, label)
        .await?;
    Ok(())
}

async fn stored(db: &mut PgConnection, id: MilestoneId) -> Result<Milestone, AppError> {
    queries::milestone(db, id).await?.ok_or(AppError::NotFound)
}

/// Marks a milestone done since a day, or not done.
pub(crate) async fn set_done(
    db: &mut PgConnection,
    permit: &Editing,
    milestone: &Milestone,
    done_on: Option<NaiveDate>,
) -> Result<(), SaveError> {
    let done = done_on.is_some();
    let changed = sqlx::query!(
        "UPDATE milestone SET done_on = $2, version = version + 1
         WHERE id = $1 AND (done_on IS NULL) = $3
           AND strategy_id IS NOT DISTINCT FROM $4 AND group_id IS NOT DISTINCT FROM $5",
        milestone.id.0,
        done_on,
        done,
        permit.on().strategy(),
        permit.on().group()
    )
    .execute(&mut *db)
    .await?;
    if changed.rows_affected() == 1 {
        let action = if done {
            "milestone_done"
        } else {
            "milestone_open"
        };
        permit
            .record(db, permit.on(), action, &Changes::none(), &milestone.label)
            .await?;
    }
    Ok(())
}

/// Removes a milestone; the history keeps its label and date.
pub(crate) async fn remove_milestone(
    db: &mut PgConnection,
    permit: &Editing,
    milestone: &Milestone,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "DELETE FROM milestone
         WHERE id = $1 AND strategy_id IS NOT DISTINCT FROM $2 AND group_id IS NOT DISTINCT FROM $3",
        milestone.id.0,
        permit.on().strategy(),
        permit.on().group()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let label = format!("{} ({})", milestone.label, milestone.due_on);
        let change = Changes::one("milestone", label, "");
        permit.record_own(db, "remove_milestone", &change).await?;
    }
    Ok(())
}
