//! A new mail address: asked for, confirmed from its own mailbox, told to the old one. Until then
//! the old one stays in force.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::model::Person;
use kernel::{ids::PersonId, urls};
use platform::{
    auth::{
        Own, Permit,
        token::{self, Secret},
    },
    errors::{Result, SaveError},
    history::Changes,
    i18n::Translator,
    mail::{self, MailClass, NewMail},
    security::{self, Event, EventKind},
    web::{AppState, Handed},
};

/// How long the link to the new mailbox works.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// Keeps a new address until its mailbox confirms it; an earlier one is forgotten. The link, for
/// where no server sends it.
/// Fails: `person_email_key` where it belongs to somebody.
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
    permit.record_own(db, "ask_address", &change).await?;
    let t = Translator(person.lang);
    let link = app.absolute(&urls::confirm_address(secret.to_text()));
    let body = t.t2("mail-address-body", "name", &person.name, "link", &link);
    let mail = NewMail::new(MailClass::Account, email, t.t("mail-address-subject"), body)
        .button(t.t("mail-button-address"), &link)
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

/// Forgets addresses that nobody confirmed in time.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM pending_address WHERE expires_at <= $1", now)
        .execute(db)
        .await?;
    Ok(())
}

/// A new address whose link works: only looking it up ([`find`]) makes one.
pub struct Pending {
    person: PersonId,
    pub name: String,
    pub email: String,
    pub old: String,
}

impl Pending {
    /// Whose address it is.
    pub(super) fn person(&self) -> PersonId {
        self.person
    }
}

/// The new address whose link this is.
pub async fn find(
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
pub(crate) async fn put_in_force(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<Own, PersonId>,
    pending: &Pending,
) -> Result<(), SaveError> {
    let (person, now) = (permit.on(), permit.at());
    sqlx::query!(
        "UPDATE person SET email = $2, version = version + 1 WHERE id = $1",
        person.0,
        pending.email
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE account SET email_changed_at = $2 WHERE person_id = $1",
        person.0,
        now
    )
    .execute(&mut *db)
    .await?;
    token::revoke_all(db, person, now).await?;
    let change = Changes::one("email", &pending.old, &pending.email);
    permit.record_own(db, "confirm_address", &change).await?;
    let event = Event::new(EventKind::Address)
        .by(person)
        .about(person)
        .detail(&pending.email);
    let old = Some(pending.old.as_str());
    security::tell(db, &app.settings.base_url, now, &event, old).await?;
    Ok(())
}

/// Uses the link up; false where another click was faster.
pub async fn consume(db: &mut PgConnection, secret: &Secret) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "DELETE FROM pending_address WHERE token_hash = $1",
        secret.hash()
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets a new address that waits; false where there is none.
pub async fn forget<P>(db: &mut PgConnection, permit: &Permit<P, PersonId>) -> sqlx::Result<bool> {
    let id = permit.on();
    let done = sqlx::query!("DELETE FROM pending_address WHERE person_id = $1", id.0)
        .execute(&mut *db)
        .await?;
    let waited = done.rows_affected() == 1;
    if waited {
        permit.record_own_act(db, "cancel_address").await?;
    }
    Ok(waited)
}
