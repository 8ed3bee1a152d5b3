//! Writing a synthesis. Each command records in the history.

mod contributions;
mod tags;

pub use contributions::{
    answer_objection, leave_untreated, mark_read, object, quote, same_as, treat,
};
pub use tags::{add_tag, change_tag, put_away_tag, tag};

use sqlx::PgConnection;

use super::{forms::SynthesisForm, queries};
use crate::{feedback::contributions as written, live::questions::taking};
use kernel::{
    circle::{SynthesisState, SynthesisStep},
    ids::CircleId,
    workflow::NotNow,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, SaveError},
    history::{Changes, Snapshot},
};

/// Of somebody who prepares a circle.
pub type Preparing = Permit<PrepareCircle, CircleId>;

/// Makes the synthesis's row, where there is none.
pub(super) async fn ensure(db: &mut PgConnection, permit: &Preparing) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO synthesis (circle_id) VALUES ($1) ON CONFLICT DO NOTHING",
        permit.on().0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Saves the texts of a synthesis that the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn save(
    db: &mut PgConnection,
    permit: &Preparing,
    form: &SynthesisForm,
) -> Result<(), SaveError> {
    let circle = permit.on();
    let (before, axes) = (
        queries::synthesis(db, circle).await?,
        queries::axes(db, circle).await?,
    );
    // Before its first word it has no row: the form says 0, the row made now 1.
    if before.version != form.version {
        return Err(SaveError::Stale);
    }
    ensure(db, permit).await?;
    sqlx::query!(
        "UPDATE synthesis SET body = $2, public_at = CASE WHEN $3 THEN coalesce(public_at, $4) END,
                version = version + 1
         WHERE circle_id = $1",
        circle.0,
        form.body,
        form.public,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let ids: Vec<i64> = form.axes.iter().map(|(id, _)| id.0).collect();
    let bodies: Vec<&str> = form.axes.iter().map(|(_, body)| body.as_str()).collect();
    sqlx::query!(
        "INSERT INTO synthesis_axis AS s (synthesis_id, axis_id, body)
         SELECT y.id, a.id, a.body FROM synthesis y, unnest($2::bigint[], $3::text[]) AS a (id, body)
         WHERE y.circle_id = $1
         ON CONFLICT (synthesis_id, axis_id) DO UPDATE SET body = excluded.body, version = s.version + 1
         WHERE s.body <> excluded.body",
        circle.0,
        &ids,
        &bodies as &[&str]
    )
    .execute(&mut *db)
    .await?;
    let after = queries::synthesis(db, circle).await?;
    let before = before.snapshot().text("synthesis_axes", texts(&axes));
    let axes = queries::axes(db, circle).await?;
    let after = after.snapshot().text("synthesis_axes", texts(&axes));
    permit
        .record_change(db, circle, "edit_synthesis", &before, &after, "")
        .await?;
    Ok(())
}

/// What it says of the axes, one after the other.
fn texts(axes: &[queries::AxisText]) -> String {
    let texts = axes.iter().map(|axis| axis.body.as_str());
    let texts = texts.filter(|body| !body.is_empty());
    texts.collect::<Vec<_>>().join("\n\n")
}

/// Takes a synthesis a step on, except its publication.
pub async fn advance(
    db: &mut PgConnection,
    permit: &Preparing,
    step: SynthesisStep,
) -> Result<SynthesisState, SaveError> {
    let circle = permit.on();
    let before = queries::synthesis(db, circle).await?.state;
    let next = before
        .next(step)
        .map_err(|NotNow| AppError::Conflict("circle-error-state"))?;
    sqlx::query!(
        "UPDATE synthesis SET state = $2, closed_at = CASE WHEN $2 = 'closed' THEN $3::timestamptz END,
                version = version + 1
         WHERE circle_id = $1",
        circle.0,
        next.as_str(),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let action = match step {
        SynthesisStep::Publish => "publish_synthesis",
        SynthesisStep::Withdraw => "withdraw_synthesis",
        SynthesisStep::Close => "close_synthesis",
        SynthesisStep::Reopen => "reopen_synthesis",
    };
    let was = Snapshot::new().word("synthesis_state", before);
    let changes = Snapshot::new().word("synthesis_state", next).since(&was);
    permit.record_own(db, action, &changes).await?;
    Ok(next)
}

/// Brings what was sent in writing or by phone among the contributions, by phone once its question takes
/// no answers any more: until then they change. How many came.
pub async fn gather(db: &mut PgConnection, permit: &Preparing) -> sqlx::Result<u64> {
    let circle = permit.on();
    let sent = written::missing(db, circle).await?;
    let written = written::make(db, permit, &sent).await?;
    let by_phone = taking::insert(db, permit, taking::Which::default()).await?;
    let came = by_phone.saturating_add(u64::try_from(written).unwrap_or(0));
    if came > 0 {
        let changes = Changes::one("contributions", "", came);
        permit
            .record_own(db, "gather_contributions", &changes)
            .await?;
    }
    Ok(came)
}
