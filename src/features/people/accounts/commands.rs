//! Writing accounts.

use chrono::TimeDelta;
use sqlx::PgConnection;

use crate::{
    persons::model::Person,
    sign_in::{self, Holder},
};
use kernel::ids::PersonId;
use platform::{
    auth::{
        Permit,
        rights::permission::{EditPeople, ManageAccounts},
        second_factor, session,
        token::{self, TokenPurpose},
    },
    errors::Result,
    mail,
    security::{self, Event, EventKind},
    web::{AppState, Handed},
};

/// A form sent again within that time is the same form.
const SAME_FORM: TimeDelta = TimeDelta::seconds(30);

/// Who gets a link.
fn holder(person: &Person) -> Holder<'_> {
    Holder {
        id: person.id,
        name: &person.name,
        email: &person.email,
        lang: person.lang,
    }
}

/// Makes the account if there is none, and mails an invitation; an earlier one stops working.
/// The link, for where no server sends it.
pub async fn invite(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditPeople, PersonId>,
    person: &Person,
) -> Result<Option<Handed>> {
    let (id, now) = (permit.on(), permit.at());
    // The row is locked either way, so that the same form sent twice waits here.
    sqlx::query!(
        "INSERT INTO account (person_id, created_at) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET version = account.version",
        id.0,
        now
    )
    .execute(&mut *db)
    .await?;
    let of = (TokenPurpose::Invitation, EventKind::Invited);
    link(db, app, permit, "invite", (person, of)).await
}

/// Mails a link, unless the very form did so; the caller holds the account. The link, for where no server
/// sends it.
async fn link(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditPeople, PersonId>,
    action: &str,
    (person, (purpose, event)): (&Person, (TokenPurpose, EventKind)),
) -> Result<Option<Handed>> {
    let (id, now) = (permit.on(), permit.at());
    if token::made_since(db, id, purpose, now - SAME_FORM).await? {
        return Ok(None);
    }
    let secret = token::issue(db, id, purpose, now).await?;
    let (mail, handed) = sign_in::with_link(app, holder(person), purpose, &secret, now);
    mail::post(db, &mail, now).await?;
    permit.record_act(db, id, action).await?;
    let event = Event::new(event).by(permit.by()).about(id);
    security::record(db, now, &event).await?;
    Ok(Some(handed))
}

/// Ends an open invitation.
pub async fn revoke(db: &mut PgConnection, permit: &Permit<EditPeople, PersonId>) -> Result<()> {
    if token::revoke_all(db, permit.on(), permit.at()).await? > 0 {
        permit.record_own_act(db, "revoke_invitation").await?;
    }
    Ok(())
}

/// Mails a link that sets a new password. The link, for where no server sends it.
pub async fn reset(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditPeople, PersonId>,
    person: &Person,
) -> Result<Option<Handed>> {
    let id = permit.on();
    sqlx::query!("SELECT FROM account WHERE person_id = $1 FOR UPDATE", id.0)
        .fetch_optional(&mut *db)
        .await?;
    let of = (TokenPurpose::Reset, EventKind::ResetAsked);
    link(db, app, permit, "send_reset", (person, of)).await
}

/// Lets somebody sign in no more (sessions and links end), or again.
pub(crate) async fn set_active(
    db: &mut PgConnection,
    base_url: &str,
    permit: &Permit<ManageAccounts, PersonId>,
    active: bool,
) -> Result<()> {
    let person = permit.on();
    let done = sqlx::query!(
        "UPDATE account SET active = $2, version = version + 1 WHERE person_id = $1 AND active <> $2",
        person.0,
        active
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        if !active {
            session::close_all(db, person, None).await?;
            token::revoke_all(db, person, permit.at()).await?;
        }
        let (action, kind) = if active {
            ("reactivate", EventKind::Activated)
        } else {
            ("deactivate", EventKind::Deactivated)
        };
        permit.record_own_act(db, action).await?;
        let event = Event::new(kind).by(permit.by()).about(person);
        security::tell(db, base_url, permit.at(), &event, None).await?;
    }
    Ok(())
}

/// Takes the second factor off somebody who lost the device.
pub async fn remove_second_factor<P>(
    db: &mut PgConnection,
    base_url: &str,
    permit: &Permit<P, PersonId>,
) -> Result<bool> {
    let person = permit.on();
    if !second_factor::remove(db, person).await? {
        return Ok(false);
    }
    permit.record_own_act(db, "remove_second_factor").await?;
    let event = Event::new(EventKind::SecondFactorOff)
        .by(permit.by())
        .about(person);
    security::tell(db, base_url, permit.at(), &event, None).await?;
    Ok(true)
}
