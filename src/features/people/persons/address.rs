//! A new mail address: asked for, confirmed from its own mailbox, told to the old one. Until then
//! the old one stays in force.

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{commands::Saved, model::Person, policy, routes::editable};
use crate::sign_in::{self, confirm};
use kernel::{ids::PersonId, urls};
use platform::{
    auth::{
        Actor, Permit,
        token::{self, Secret},
    },
    errors::{AppError, Result, SaveError},
    history::{self, Changes},
    i18n::Translator,
    mail::{self, MailClass, NewMail},
    security::{self, Event, EventKind},
    web::{
        AppState, Flash, Guest, Handed, RawForm, SecretPath, Shell, Visit, links, page, redirect,
    },
};

/// How long the link to the new mailbox works.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// Whether who changes somebody's address may have it confirmed. Where no server mails the link,
/// who asks is shown it, and could confirm it themselves: an administrator, whom that gives nothing.
pub fn may_ask(app: &AppState, actor: &Actor, person: &Person) -> bool {
    !person.has_password || !app.by_hand() || policy::manage(actor, person.id).is_ok()
}

/// Keeps a new address until its mailbox confirms it; an earlier one is forgotten. The link, for
/// where no server sends it.
///
/// # Errors
/// `person_email_key` where it belongs to somebody.
pub async fn ask<P>(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<P, PersonId>,
    person: &Person,
    email: &str,
) -> Result<Handed, SaveError> {
    let taken = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM person WHERE lower(email) = lower($1) AND id <> $2) as "taken!""#,
        email,
        permit.on().0
    )
    .fetch_one(&mut *db)
    .await?;
    if taken {
        return Err(SaveError::Constraint("person_email_key".into()));
    }
    let secret = Secret::random();
    sqlx::query!(
        "INSERT INTO pending_address (person_id, email, token_hash, asked_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (person_id) DO UPDATE SET email = $2, token_hash = $3, asked_at = $4, expires_at = $5",
        permit.on().0,
        email,
        secret.hash(),
        permit.at(),
        permit.at() + LIFETIME
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("email", &person.email, email);
    permit
        .record(db, permit.on(), "ask_address", &change, "")
        .await?;
    let t = Translator(person.lang);
    let link = app.absolute(&urls::confirm_address(secret.to_text()));
    let body = t.t2("mail-address-body", "name", &person.name, "link", &link);
    let mail = NewMail::new(MailClass::Account, email, t.t("mail-address-subject"), body)
        .about(permit.on())
        .hiding(secret.to_text(), permit.at() + LIFETIME)
        .by_hand(app.by_hand());
    mail::post(db, &mail, permit.at()).await?;
    let event = Event::new(EventKind::AddressAsked)
        .by(permit.by())
        .about(permit.on())
        .detail(email);
    security::tell(db, &app.settings.base_url, permit.at(), &event, None).await?;
    Ok(Handed {
        name: person.name.clone(),
        email: email.to_owned(),
        link,
    })
}

/// Goes on to the page of a person that was saved.
///
/// # Errors
/// Only where a template fails to render.
pub fn go_on(visit: Visit, person: PersonId, saved: Saved) -> Result<Response> {
    let next = urls::person(person);
    match saved {
        Saved::InForce => Ok(redirect(&next, Flash::success("saved"))),
        Saved::ToConfirm(handed) => {
            let flash = Flash::info("address-to-confirm").arg("name", &handed.email);
            links::go_on(&visit.app, visit.shell, vec![handed], &next, flash)
        }
    }
}

/// Forgets addresses that nobody confirmed in time.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM pending_address WHERE expires_at <= $1", now)
        .execute(db)
        .await?;
    Ok(())
}

/// A new address whose link works.
struct Pending {
    person: PersonId,
    name: String,
    email: String,
    old: String,
}

async fn find(
    db: &mut PgConnection,
    secret: &Secret,
    now: DateTime<Utc>,
) -> Result<Option<Pending>> {
    let found = sqlx::query_as!(
        Pending,
        r#"SELECT n.person_id as "person: PersonId", p.name, n.email, p.email as old
           FROM pending_address n JOIN person p ON p.id = n.person_id AND p.archived_at IS NULL
           WHERE n.token_hash = $1 AND n.expires_at > $2"#,
        secret.hash(),
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(found)
}

/// Puts the confirmed address in force: open links, which went to the old one, stop working.
async fn put_in_force(
    db: &mut PgConnection,
    app: &AppState,
    pending: &Pending,
    now: DateTime<Utc>,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE person SET email = $2, version = version + 1 WHERE id = $1",
        pending.person.0,
        pending.email
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE account SET email_changed_at = $2 WHERE person_id = $1",
        pending.person.0,
        now
    )
    .execute(&mut *db)
    .await?;
    token::revoke_all(db, pending.person, now).await?;
    let (person, change) = (
        pending.person,
        Changes::one("email", &pending.old, &pending.email),
    );
    history::record(
        db,
        now,
        Some(person),
        person.into(),
        "confirm_address",
        &change,
        "",
    )
    .await?;
    let event = Event::new(EventKind::Address)
        .by(person)
        .about(person)
        .detail(&pending.email);
    let old = Some(pending.old.as_str());
    security::tell(db, &app.settings.base_url, now, &event, old).await?;
    Ok(())
}

/// Uses the link up; false where another click was faster.
async fn consume(db: &mut PgConnection, secret: &Secret) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "DELETE FROM pending_address WHERE token_hash = $1",
        secret.hash()
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets a new address that waits; false where there is none.
async fn forget<P>(db: &mut PgConnection, permit: &Permit<P, PersonId>) -> sqlx::Result<bool> {
    let id = permit.on();
    let done = sqlx::query!("DELETE FROM pending_address WHERE person_id = $1", id.0)
        .execute(&mut *db)
        .await?;
    let waited = done.rows_affected() == 1;
    if waited {
        permit
            .record(db, id, "cancel_address", &Changes::none(), "")
            .await?;
    }
    Ok(waited)
}

/// Asks in the new mailbox.
#[derive(Template)]
#[template(path = "people/persons/address.html")]
struct ConfirmAddressPage {
    shell: Shell,
    pending: Pending,
    action: String,
}

pub async fn show(guest: Guest, path: SecretPath) -> Result<Response> {
    let now = guest.app.clock.now();
    let Some(secret) = path.secret() else {
        return sign_in::dead_link(guest.shell);
    };
    let Some(pending) = find(&mut *guest.db().await?, secret, now).await? else {
        return sign_in::dead_link(guest.shell);
    };
    let mut shell = guest.shell;
    shell.title = shell.t.t("address-confirm-title");
    let question = ConfirmAddressPage {
        shell,
        pending,
        action: urls::confirm_address(secret.to_text()),
    };
    page(&question)
}

pub async fn confirm(guest: Guest, path: SecretPath) -> Result<Response> {
    let now = guest.app.clock.now();
    let Some(secret) = path.secret() else {
        return sign_in::dead_link(guest.shell);
    };
    let mut tx = guest.begin().await?;
    let Some(pending) = find(&mut tx, secret, now).await? else {
        return sign_in::dead_link(guest.shell);
    };
    if !consume(&mut tx, secret).await? {
        return sign_in::dead_link(guest.shell);
    }
    match put_in_force(&mut tx, &guest.app, &pending, now).await {
        Ok(()) => {
            tx.commit().await?;
            let flash = Flash::success("address-confirmed").arg("name", pending.email);
            Ok(redirect(&urls::sign_in(), flash))
        }
        // Somebody has it by now.
        Err(SaveError::Constraint(_)) => sign_in::dead_link(guest.shell),
        Err(error) => Err(error.into()),
    }
}

pub async fn cancel(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Result<Response> {
    let permit = policy::edit(&visit.actor, id)?;
    if let Some(question) = confirm::ask(&visit, &raw).await? {
        return Ok(question);
    }
    let mut tx = visit.begin().await?;
    editable(&mut tx, &visit.actor, id).await?;
    forget(&mut tx, &permit).await?;
    tx.commit().await?;
    let flash = Flash::success("address-cancelled");
    Ok(redirect(&urls::person(id), flash))
}

/// The one concerned refuses it.
pub async fn cancel_own(visit: Visit) -> Result<Response> {
    let mut tx = visit.begin().await?;
    if !forget(&mut tx, &visit.actor.own_permit()).await? {
        return Err(AppError::NotFound);
    }
    tx.commit().await?;
    let flash = Flash::success("address-cancelled");
    Ok(redirect(&urls::my_account(), flash))
}
