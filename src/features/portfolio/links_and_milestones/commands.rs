//! Writing links and milestones, recorded on their owner.

use sqlx::PgConnection;

use super::{
    forms::{LinkForm, MilestoneForm},
    queries::{self, Link, Milestone},
};
use crate::owner::Owner;
use kernel::ids::MilestoneId;
use platform::{
    auth::{Permit, rights::permission::EditPortfolio},
    errors::{AppError, SaveError},
    history::Changes,
};

type Editing = Permit<EditPortfolio, Owner>;

/// Adds a link at the end.
pub async fn add_link(
    db: &mut PgConnection,
    permit: &Editing,
    form: &LinkForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO resource_link (strategy_id, group_id, label, url, position)
         VALUES ($1, $2, $3, $4, (SELECT coalesce(max(position), 0) + 1 FROM resource_link
                                  WHERE strategy_id = $1 OR group_id = $2))",
        permit.on().strategy(),
        permit.on().group(),
        form.label,
        form.url
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("link", "", format!("{} ({})", form.label, form.url));
    permit
        .record(db, permit.on(), "add_link", &change, "")
        .await?;
    Ok(())
}

/// Removes a link; the history keeps its address.
pub(crate) async fn remove_link(
    db: &mut PgConnection,
    permit: &Editing,
    link: &Link,
) -> Result<(), SaveError> {
    let done = sqlx::query!("DELETE FROM resource_link WHERE id = $1", link.id.0)
        .execute(&mut *db)
        .await?;
    if done.rows_affected() == 1 {
        let change = Changes::one("link", format!("{} ({})", link.label, link.url), "");
        permit
            .record(db, permit.on(), "remove_link", &change, "")
            .await?;
    }
    Ok(())
}

/// Adds a milestone.
pub(crate) async fn add_milestone(
    db: &mut PgConnection,
    permit: &Editing,
    form: &MilestoneForm,
) -> Result<(), SaveError> {
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
    let changes = stored(db, id).await?.snapshot().created();
    permit
        .record(db, permit.on(), "add_milestone", &changes, "")
        .await?;
    Ok(())
}

/// Changes a milestone the writer saw at `form.version`.
///
/// # Errors
/// [`SaveError::Stale`] where somebody saved in between.
pub(crate) async fn update_milestone(
    db: &mut PgConnection,
    permit: &Editing,
    before: &Milestone,
    form: &MilestoneForm,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE milestone SET label = $3, due_on = $4, immovable = $5, version = version + 1
         WHERE id = $1 AND version = $2",
        before.id.0,
        form.version,
        form.label,
        form.due_on,
        form.immovable
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(SaveError::Stale);
    }
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

/// Marks a milestone done today, or not done.
pub(crate) async fn set_done(
    db: &mut PgConnection,
    permit: &Editing,
    milestone: &Milestone,
    done: bool,
) -> Result<(), SaveError> {
    let today = kernel::dates::brussels_date(permit.at());
    let changed = sqlx::query!(
        "UPDATE milestone SET done_on = $2, version = version + 1 WHERE id = $1 AND (done_on IS NULL) = $3",
        milestone.id.0,
        done.then_some(today),
        done
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
    let done = sqlx::query!("DELETE FROM milestone WHERE id = $1", milestone.id.0)
        .execute(&mut *db)
        .await?;
    if done.rows_affected() == 1 {
        let label = format!("{} ({})", milestone.label, milestone.due_on);
        let change = Changes::one("milestone", label, "");
        permit
            .record(db, permit.on(), "remove_milestone", &change, "")
            .await?;
    }
    Ok(())
}
