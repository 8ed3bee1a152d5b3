//! Writing workshops. Each command records in the history of the workshop. The caller holds it.

use chrono::TimeDelta;
use sqlx::PgConnection;

use super::{forms::WorkshopForm, model::Workshop, queries};
use kernel::{
    governance::{Authors, FirstSight, Phase, WorkshopStep},
    ids::{GovernanceTableId, GovernanceWorkshopId},
};
use platform::{
    auth::{Permit, rights::permission::SteerGovernance},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
    web::FormState,
};

/// A permit on a workshop.
type OnWorkshop = Permit<SteerGovernance, GovernanceWorkshopId>;

/// As it is stored.
/// Fails: [`AppError::NotFound`] where there is none.
pub async fn stored(db: &mut PgConnection, id: GovernanceWorkshopId) -> Result<Workshop, AppError> {
    let found = queries::workshop(db, id).await?;
    found.ok_or(AppError::NotFound)
}

/// Plans a workshop.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<SteerGovernance, GovernanceTableId>,
    form: &WorkshopForm,
) -> Result<GovernanceWorkshopId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO governance_workshop (table_id, title, points_per_person, points_per_card, authors_shown,
                                            hidden, merged_by, timer_seconds, created_by_id, meeting_id, circle_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id as "id: GovernanceWorkshopId""#,
        permit.on().0,
        form.title,
        form.points_per_person,
        form.points_per_card,
        form.authors == Authors::Shown,
        form.sight == FirstSight::Hidden,
        form.merged_by.as_str(),
        form.minutes.map(|minutes| minutes * 60),
        permit.by().map(|id| id.0),
        form.meeting.map(|id| id.0),
        form.circle.map(|id| id.0)
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a workshop that the writer saw at `form.version`. Nobody has then given more than one may,
/// unless the writer takes it that the excess is listed.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &OnWorkshop,
    before: &Workshop,
    form: &WorkshopForm,
    typed: FormState,
) -> Result<(), SaveError> {
    let most = queries::most(db, permit.on()).await?;
    if form.points_per_person < most.spent && !form.excess {
        return Err(typed
            .refused("points_per_person", "governance-points-spent")
            .into());
    }
    if form.points_per_card < most.on_card {
        return Err(typed
            .refused("points_per_card", "governance-points-on-card")
            .into());
    }
    sqlx::query!(
        "UPDATE governance_workshop SET title = $3, points_per_person = $4, points_per_card = $5, authors_shown = $6,
                hidden = $7, merged_by = $8, timer_seconds = $9, meeting_id = $10, circle_id = $11, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.title,
        form.points_per_person,
        form.points_per_card,
        form.authors == Authors::Shown,
        form.sight == FirstSight::Hidden,
        form.merged_by.as_str(),
        form.minutes.map(|minutes| minutes * 60),
        form.meeting.map(|id| id.0),
        form.circle.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// Takes a workshop a step on, or back. Its time begins anew, as planned; what comes after the
/// collection is done by all, so that cards are revealed.
/// Fails: a conflict where the phase does not allow the step, or another workshop goes on in the
/// table.
pub async fn advance(
    db: &mut PgConnection,
    permit: &OnWorkshop,
    before: &Workshop,
    step: WorkshopStep,
) -> Result<Phase, SaveError> {
    let next = before.phase.next(step);
    let phase = next.map_err(|_| AppError::Conflict("governance-step-not-now"))?;
    let seconds = before.timer_seconds.filter(|_| phase.running());
    let ends_at = seconds.map(|seconds| permit.at() + TimeDelta::seconds(seconds.into()));
    let done = sqlx::query!(
        "UPDATE governance_workshop SET phase = $2, timer_ends_at = $3, version = version + 1,
                began_at = coalesce(began_at, $5), revealed_at = CASE WHEN $4 THEN revealed_at ELSE coalesce(revealed_at, $5) END
         WHERE id = $1",
        permit.on().0,
        phase.as_str(),
        ends_at,
        matches!(phase, Phase::Collect),
        permit.at()
    )
    .execute(&mut *db)
    .await;
    match done.map_err(SaveError::from) {
        Err(SaveError::Constraint(name)) if name == "governance_workshop_running_key" => {
            return Err(AppError::Conflict("governance-workshop-other-runs").into());
        }
        other => other?,
    };
    let after = stored(db, permit.on()).await?.standing();
    permit
        .record_change(
            db,
            permit.on(),
            "advance_workshop",
            &before.standing(),
            &after,
            "",
        )
        .await?;
    Ok(phase)
}

/// Shows the cards of all to all. Twice the same click changes and records nothing more.
pub async fn reveal(db: &mut PgConnection, permit: &OnWorkshop) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE governance_workshop SET revealed_at = $2, version = version + 1
         WHERE id = $1 AND hidden AND revealed_at IS NULL",
        permit.on().0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        permit.record_own_act(db, "reveal_cards").await?;
    }
    Ok(())
}

/// Lets so many minutes run from now on, or none.
pub async fn set_timer(
    db: &mut PgConnection,
    permit: &OnWorkshop,
    minutes: Option<i32>,
) -> Result<(), SaveError> {
    let ends_at = minutes.map(|minutes| permit.at() + TimeDelta::minutes(minutes.into()));
    sqlx::query!(
        "UPDATE governance_workshop SET timer_ends_at = $2, version = version + 1 WHERE id = $1",
        permit.on().0,
        ends_at
    )
    .execute(&mut *db)
    .await?;
    let told = minutes.map_or_else(String::new, |minutes| minutes.to_string());
    let changes = Changes::one("governance_timer", "", told);
    permit
        .record_own(db, "set_workshop_timer", &changes)
        .await?;
    Ok(())
}
