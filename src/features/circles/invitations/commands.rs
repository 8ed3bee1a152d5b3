//! Writing the list: who stands on it, their facts and their links. The caller holds the circle.

use sqlx::PgConnection;

use super::{
    forms::InviteeForm,
    model::{Invitee, NewInvitee},
    places, policy, queries,
};
use crate::{links, queries as circles};
use kernel::{
    ids::{CircleId, CircleInviteeId, OrganisationId},
    lang::Lang,
    organisation::OrganisationKind,
    workflow::NotNow,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::{Changes, Snapshot},
    mail::addresses,
};

/// Puts people on the list. Who stands there already, by their address, stays as they are; who was
/// taken off it comes back. How many were added, and came back.
pub async fn add(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    people: &[NewInvitee],
) -> Result<usize, SaveError> {
    let mut added = 0;
    for one in people {
        let fresh = insert(db, permit, one).await?;
        let id = match (fresh, &one.email) {
            (Some(id), _) => Some(id),
            (None, Some(email)) => revive(db, permit, email).await?,
            (None, None) => None,
        };
        if let Some(id) = id {
            let stored = stored(db, permit, id).await?;
            let changes = stored.snapshot().created();
            permit
                .record(db, id, "circle_invitee_add", &changes, "")
                .await?;
            added += 1;
        }
    }
    Ok(added)
}

async fn insert(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    one: &NewInvitee,
) -> Result<Option<CircleInviteeId>, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO circle_invitee (circle_id, name, email, person_id, organisation_id, organisation,
                                       organisation_kind, lang, provenance, provenance_note, added_by_id, added_at)
           SELECT $1, $2, $3, p.id, o.id, $5, coalesce($6, o.kind), coalesce($7, p.lang, 'fr'), $8, $9, $10, $11
           FROM (VALUES (1)) AS one (n)
           LEFT JOIN person p ON p.archived_at IS NULL
             AND (p.id = $4 OR $4 IS NULL AND lower(p.email) = lower(btrim($3)))
           LEFT JOIN LATERAL (
               SELECT id, kind FROM organisation
               WHERE archived_at IS NULL AND (fold(name) = fold($5) OR fold(short_name) = fold($5)
                     OR $5 = '' AND id = p.organisation_id)
               ORDER BY id LIMIT 1) o ON true
           LIMIT 1
           ON CONFLICT ON CONSTRAINT circle_invitee_address_key DO NOTHING
           RETURNING id as "id: CircleInviteeId""#,
        permit.on().0,
        one.name,
        one.email,
        one.person.map(|id| id.0),
        one.organisation,
        one.kind.map(OrganisationKind::as_str),
        one.lang.map(Lang::as_str),
        one.provenance.as_str(),
        one.provenance_note,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_optional(db)
    .await?;
    Ok(id)
}

/// Brings back who was taken off the list.
async fn revive(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    email: &str,
) -> Result<Option<CircleInviteeId>, SaveError> {
    let known = queries::with_address(db, permit.on(), email).await?;
    let Some(id) = known else { return Ok(None) };
    let before = stored(db, permit, id).await?;
    if !before.archived {
        return Ok(None);
    }
    put_back(db, permit, &before).await?;
    Ok(Some(id))
}

/// As it is stored.
pub async fn stored<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleId>,
    id: CircleInviteeId,
) -> Result<Invitee, SaveError> {
    let found = queries::invitee(db, permit.on(), id, permit.at()).await?;
    Ok(found.ok_or(AppError::NotFound)?)
}

/// The organisation that is called so, by its name or its abbreviation.
async fn organisation(
    db: &mut PgConnection,
    called: &str,
) -> sqlx::Result<Option<(OrganisationId, OrganisationKind)>> {
    let row = sqlx::query!(
        r#"SELECT id as "id: OrganisationId", kind as "kind: OrganisationKind" FROM organisation
           WHERE archived_at IS NULL AND $1 <> '' AND (fold(name) = fold($1) OR fold(short_name) = fold($1))
           ORDER BY id LIMIT 1"#,
        called
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.id, row.kind)))
}

/// Changes the facts of an invitee the writer saw at `form.version`. With another address the old
/// links end, and what was said of the old one is forgotten.
/// Fails: [`SaveError::Stale`] where somebody saved in between; `circle_invitee_address_key` where
/// another invitee has the address.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    before: &Invitee,
    form: &InviteeForm,
) -> Result<Invitee, SaveError> {
    let known = organisation(db, &form.organisation).await?;
    let kind = form.kind.or(known.map(|(_, kind)| kind));
    sqlx::query!(
        "UPDATE circle_invitee SET name = $3, email = $4, organisation_id = $5, organisation = $6,
                organisation_kind = $7, lang = $8, address_failed_at = NULL, address_error = '',
                version = version + 1
         WHERE id = $1 AND version = $2 AND circle_id = $9",
        before.id.0,
        form.version,
        form.name,
        form.email,
        known.map(|(id, _)| id.0),
        form.organisation,
        kind.map(OrganisationKind::as_str),
        form.lang.as_str(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let folded = |email: Option<&str>| email.map(|email| email.trim().to_lowercase());
    if folded(before.email.as_deref()) != folded(form.email.as_deref()) {
        links::revoke(db, &policy::of_invitee(permit, before)).await?;
    }
    // Who looked after it and saves it says that it is right, also to the other mails of Jalon.
    if before.address_failed_at.is_some()
        && let Some(email) = &form.email
    {
        addresses::confirm(db, permit, email).await?;
    }
    let after = stored(db, permit, before.id).await?;
    let (then, now) = (before.snapshot(), after.snapshot());
    permit
        .record_change(db, before.id, "circle_invitee_update", &then, &now, "")
        .await?;
    Ok(after)
}

/// Takes somebody off the list: their links and their place end.
pub async fn take_off(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleInviteeId>,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE circle_invitee SET archived_at = $2, version = version + 1
         WHERE id = $1 AND archived_at IS NULL",
        permit.on().0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        permit.record_own_act(db, "circle_invitee_take_off").await?;
    }
    Ok(())
}

/// Puts somebody back on the list; where their place is taken meanwhile, they wait.
pub async fn restore(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    before: &Invitee,
) -> Result<(), SaveError> {
    if !before.archived {
        return Ok(());
    }
    let changes = put_back(db, permit, before).await?;
    permit
        .record(db, before.id, "circle_invitee_restore", &changes, "")
        .await?;
    Ok(())
}

async fn put_back(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    before: &Invitee,
) -> Result<Changes, SaveError> {
    let places = sqlx::query_scalar!("SELECT places_max FROM circle WHERE id = $1", permit.on().0);
    let places = places.fetch_one(&mut *db).await?;
    let gauge = circles::gauge(db, permit.on()).await?;
    let state = match before.state {
        held if held.holds_place() => {
            let next = held.next(places::seat(&gauge, places, false));
            next.map_err(|NotNow| AppError::Conflict("circle-error-state"))?
        }
        other => other,
    };
    sqlx::query!(
        "UPDATE circle_invitee SET archived_at = NULL, state = $2, offered_until = NULL,
                waiting_since = CASE WHEN $4 THEN coalesce(waiting_since, $3) END,
                version = version + 1
         WHERE id = $1",
        before.id.0,
        state.as_str(),
        permit.at(),
        state.waiting()
    )
    .execute(&mut *db)
    .await?;
    let was = Snapshot::new().word("circle_invitee_state", before.state);
    let is = Snapshot::new().word("circle_invitee_state", state);
    Ok(is.since(&was))
}
