//! Writing lines. Each command records in the history, and tells who looks on.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{
    model::{Line, Said},
    queries,
};
use crate::events;
use kernel::ids::{CircleId, ContributionId};
use platform::{
    auth::{Permit, rights::permission::RecordCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// A line to add, under its writer's key.
#[derive(Debug, Clone)]
pub(super) struct NewLine {
    pub said: Said,
    pub client_key: String,
}

/// Adds lines in their order; one sent again under the same key gives the line already stored, one
/// whose axis is not the group's none. The caller holds the circle.
pub(super) async fn add(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    new: &[NewLine],
) -> Result<HashMap<String, ContributionId>, SaveError> {
    let mut stored = HashMap::with_capacity(new.len());
    let mut added = Vec::new();
    for line in new {
        let key = line.client_key.clone();
        if let Some(id) = insert(db, permit, line).await? {
            added.push(id);
            stored.insert(key, id);
        } else if let Some(id) = queries::by_key(db, permit.on(), &key).await? {
            stored.insert(key, id);
        }
    }
    let mut entries = Vec::with_capacity(added.len());
    for id in &added {
        let line = queries::line(db, permit.on(), *id).await?;
        let line = line.ok_or(AppError::NotFound)?;
        entries.push(((*id).into(), line.snapshot().created()));
    }
    if !entries.is_empty() {
        permit.record_many(db, "record_line", &entries, "").await?;
        events::tell(db, permit.on()).await?;
    }
    Ok(stored)
}

/// None where it was stored before, or has no place.
async fn insert(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    new: &NewLine,
) -> sqlx::Result<Option<ContributionId>> {
    let said = &new.said;
    sqlx::query_scalar!(
        r#"INSERT INTO contribution (circle_id, axis_id, round, kind, scale, level, source, invitee_id, speaker,
                                     organisation_id, organisation, unnamed, body, client_id, recorded_by_id,
                                     recorded_at, said_on, position, sheet_point_id, sub_group_id)
           SELECT c.id, a.id, $3, $4, $5, $6, 'recorded', $7, $8, $9, $10, $11, $12, $13, $14, $15,
                  ($15::timestamptz AT TIME ZONE 'Europe/Brussels')::date,
                  (SELECT coalesce(max(o.position), 0) + 1 FROM contribution o WHERE o.circle_id = c.id),
                  p.id, coalesce(p.sub_group_id, (SELECT min(s.id) FROM sub_group s WHERE s.circle_id = c.id
                                                    AND s.note_taker_id = $14 AND s.archived_at IS NULL))
           FROM circle c JOIN axis a ON a.group_id = c.group_id
           LEFT JOIN LATERAL (SELECT p.id, p.sub_group_id FROM sheet_point p
                              WHERE p.circle_id = c.id AND p.axis_id = a.id AND p.round = $3
                                AND p.ends_at IS NOT NULL AND p.archived_at IS NULL
                              ORDER BY p.id LIMIT 1) p ON true
           WHERE c.id = $1 AND a.id = $2
           ON CONFLICT (circle_id, client_id) DO NOTHING
           RETURNING id as "id: ContributionId""#,
        permit.on().0,
        said.axis.0,
        said.round.as_str(),
        said.kind.as_str(),
        said.scale,
        said.level.map(|level| level.as_str()),
        said.invitee.map(|id| id.0),
        said.speaker,
        said.organisation_id.map(|id| id.0),
        said.organisation,
        said.unnamed,
        said.body,
        new.client_key,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_optional(db)
    .await
}

/// Lets a line say something else, or moves it to another axis or round: there it stands last. The
/// caller holds the circle.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub(super) async fn update(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    before: &Line,
    said: &Said,
    version: i32,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE contribution o SET kind = $4, scale = $5, level = $6, invitee_id = $7, speaker = $8,
                organisation_id = $9, organisation = $10, unnamed = $11, body = $12, axis_id = a.id, round = $14,
                position = CASE WHEN o.axis_id = a.id AND o.round = $14 THEN o.position
                                ELSE (SELECT max(x.position) + 1 FROM contribution x WHERE x.circle_id = $2) END,
                version = o.version + 1, change = nextval('contribution_change')
         FROM circle c JOIN axis a ON a.group_id = c.group_id
         WHERE o.id = $1 AND o.circle_id = $2 AND c.id = $2 AND a.id = $13 AND o.version = $3
           AND o.archived_at IS NULL",
        before.id.0,
        permit.on().0,
        version,
        said.kind.as_str(),
        said.scale,
        said.level.map(|level| level.as_str()),
        said.invitee.map(|id| id.0),
        said.speaker,
        said.organisation_id.map(|id| id.0),
        said.organisation,
        said.unnamed,
        said.body,
        said.axis.0,
        said.round.as_str()
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = queries::line(db, permit.on(), before.id).await?;
    let after = after.ok_or(AppError::NotFound)?.snapshot();
    permit
        .record_change(db, before.id, "change_line", &before.snapshot(), &after, "")
        .await?;
    events::tell(db, permit.on()).await?;
    Ok(())
}

/// Takes a line out, or back. The caller holds the circle.
/// Fails: [`SaveError::Stale`] where somebody changed it in between.
pub(super) async fn set_removed(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    line: &Line,
    (removed, version): (bool, i32),
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE contribution SET archived_at = CASE WHEN $4 THEN $5::timestamptz END, version = version + 1,
                change = nextval('contribution_change')
         WHERE id = $1 AND circle_id = $2 AND version = $3 AND (archived_at IS NULL) = $4",
        line.id.0,
        permit.on().0,
        version,
        removed,
        permit.at()
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    if removed {
        let changes = Changes::one("body", &line.body, "");
        permit
            .record(db, line.id, "remove_line", &changes, "")
            .await?;
    } else {
        let changes = line.snapshot().created();
        permit
            .record(db, line.id, "restore_line", &changes, "")
            .await?;
    }
    events::tell(db, permit.on()).await?;
    Ok(())
}
