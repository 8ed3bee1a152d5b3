//! Writing people.

use sqlx::PgConnection;

use super::{address, forms::PersonForm, model::Person, queries};
use kernel::ids::PersonId;
use platform::{
    auth::{Permit, rights::permission::EditPeople, session, token},
    errors::{AppError, OrStale as _, SaveError},
    security::{self, Event, EventKind},
    web::{AppState, Handed},
};

/// Adds a person, without account.
/// Fails: the constraints of `forms::CONSTRAINTS`.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<EditPeople>,
    form: &PersonForm,
) -> Result<PersonId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO person (first_name, last_name, email, job_title, organisation_id, lang)
           VALUES ($1, $2, $3, $4, $5, $6) RETURNING id as "id: PersonId""#,
        form.first_name,
        form.last_name,
        form.email,
        form.job_title,
        form.organisation.map(|id| id.0),
        form.lang.as_str()
    )
    .fetch_one(&mut *db)
    .await?;
    let stored = queries::person(db, id).await?.ok_or(AppError::NotFound)?;
    permit
        .record(db, id, "create", &stored.snapshot().created(), "")
        .await?;
    Ok(id)
}

/// What became of a change.
#[derive(Debug)]
pub enum Saved {
    InForce,
    /// But for the address: its mailbox is asked first, by this link.
    ToConfirm(Handed),
}

/// Changes a person the writer saw at `form.version`. Where they sign in by their address, a new
/// one waits until its mailbox confirms it.
/// Fails: [`SaveError::Stale`] where somebody saved in between; the constraints as in [`create`].
pub async fn update<P>(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<P, PersonId>,
    before: &Person,
    form: &PersonForm,
) -> Result<Saved, SaveError> {
    let id = permit.on();
    let readdressed = form.email != before.email;
    let to_confirm = readdressed && before.has_password;
    let email = if to_confirm {
        &before.email
    } else {
        &form.email
    };
    sqlx::query!(
        "UPDATE person SET first_name = $3, last_name = $4, email = $5, job_title = $6, organisation_id = $7,
                lang = $8, version = version + 1
         WHERE id = $1 AND version = $2 AND erased_at IS NULL",
        id.0,
        form.version,
        form.first_name,
        form.last_name,
        email,
        form.job_title,
        form.organisation.map(|id| id.0),
        form.lang.as_str()
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = queries::person(db, id).await?.ok_or(AppError::NotFound)?;
    if after.email != before.email {
        // Open links went to the old address.
        token::revoke_all(db, id, permit.at()).await?;
        let event = Event::new(EventKind::Address).by(permit.by()).about(id);
        security::record(db, permit.at(), &event).await?;
    }
    let now = after.snapshot();
    permit
        .record_change(db, id, "update", &before.snapshot(), &now, "")
        .await?;
    if to_confirm {
        let handed = address::ask(db, app, permit, before, &form.email).await?;
        return Ok(Saved::ToConfirm(handed));
    }
    Ok(Saved::InForce)
}

/// Of a person who is put away: their account is deactivated, and stays so when they are taken back.
pub(super) async fn close_account(
    db: &mut PgConnection,
    base_url: &str,
    permit: &Permit<EditPeople, PersonId>,
) -> sqlx::Result<()> {
    let id = permit.on();
    let account = sqlx::query!(
        "UPDATE account SET active = false, version = version + 1 WHERE person_id = $1 AND active",
        id.0
    )
    .execute(&mut *db)
    .await?;
    session::close_all(db, id, None).await?;
    token::revoke_all(db, id, permit.at()).await?;
    if account.rows_affected() == 1 {
        let event = Event::new(EventKind::Deactivated).by(permit.by()).about(id);
        security::tell(db, base_url, permit.at(), &event, None).await?;
    }
    Ok(())
}
