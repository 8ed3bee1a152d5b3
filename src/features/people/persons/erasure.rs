//! Erasing personal data on request: the row stays, for what it wrote; who it was goes.
//! It looks through the whole history and outbox, and is rare enough for that.

use sqlx::PgConnection;

use super::model::Person;
use kernel::ids::PersonId;
use platform::{
    auth::{Permit, rights::permission::ManageAccounts, second_factor, session},
    errors::SaveError,
    security,
    web::{drafts, kept},
};

/// The name an erased person bears, the same in every language (nomen nescio).
fn nameless(person: &Person) -> String {
    format!("N.N. #{}", person.id)
}

/// Erases name, address and function, ends account, sessions, links and roles. The person's
/// own history is blanked, their mails go, and where others' history and mails name them, the
/// name does. What people wrote themselves (comments, reasons) stays as it is.
pub async fn erase(
    db: &mut PgConnection,
    permit: &Permit<ManageAccounts, PersonId>,
    person: &Person,
) -> Result<(), SaveError> {
    let name = nameless(person);
    let addresses = addresses(db, person).await?;
    history(db, person, &name).await?;
    mails(db, person, &name, &addresses).await?;
    access(db, permit).await?;
    sqlx::query!(
        "UPDATE person SET first_name = '', last_name = $2, email = 'erased-' || id || '@invalid.example',
                job_title = '', organisation_id = NULL, archived_at = coalesce(archived_at, $3),
                erased_at = $3, version = version + 1
         WHERE id = $1",
        permit.on().0,
        name,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "erase").await?;
    Ok(())
}

/// The addresses the person has had that nobody else has now, in small letters.
async fn addresses(db: &mut PgConnection, person: &Person) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"SELECT lower(email) as "email!" FROM person WHERE id = $1
           UNION
           SELECT lower(value.address) FROM history h
           CROSS JOIN LATERAL jsonb_array_elements(
               CASE jsonb_typeof(h.changes) WHEN 'array' THEN h.changes ELSE '[]' END) AS change
           CROSS JOIN LATERAL (VALUES (change->>1), (change->>2)) AS value (address)
           WHERE h.subject_kind = 'person' AND h.subject_id = $1 AND change->>0 = 'email'
             AND value.address <> ''
             AND NOT EXISTS (SELECT FROM person p WHERE lower(p.email) = lower(value.address) AND p.id <> $1)"#,
        person.id.0
    )
    .fetch_all(db)
    .await
}

/// Blanks the person's history, and takes the name out of everything else's.
async fn history(db: &mut PgConnection, person: &Person, name: &str) -> sqlx::Result<()> {
    // The history's trigger lets this transaction, and only this one, change entries.
    sqlx::query!("SELECT set_config('jalon.erasure', 'on', true)")
        .fetch_one(&mut *db)
        .await?;
    sqlx::query!(
        "UPDATE history SET changes = '[]', note = '' WHERE subject_kind = 'person' AND subject_id = $1",
        person.id.0
    )
    .execute(&mut *db)
    .await?;
    // A change's value is the whole name or another: replaced as JSON strings.
    sqlx::query!(
        "UPDATE history
         SET changes = replace(changes::text, to_jsonb($1::text)::text, to_jsonb($2::text)::text)::jsonb
         WHERE subject_kind <> 'person' AND strpos(changes::text, to_jsonb($1::text)::text) > 0",
        person.name,
        name
    )
    .execute(&mut *db)
    .await?;
    if has_full_name(person) {
        sqlx::query!(
            "UPDATE history SET note = replace(note, $1, $2) WHERE strpos(note, $1) > 0",
            person.name,
            name
        )
        .execute(&mut *db)
        .await?;
    }
    sqlx::query!("SELECT set_config('jalon.erasure', 'off', true)")
        .fetch_one(&mut *db)
        .await?;
    Ok(())
}

/// A lone word could be part of another: only a first and last name is looked for in texts.
fn has_full_name(person: &Person) -> bool {
    !person.first_name.is_empty() && !person.last_name.is_empty()
}

/// Removes the mails to the person, and takes the name out of others'.
async fn mails(
    db: &mut PgConnection,
    person: &Person,
    name: &str,
    addresses: &[String],
) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM mail WHERE lower(recipient) = ANY($1)",
        addresses
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM mail_return WHERE address = ANY($1) OR sender = ANY($1)",
        addresses
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM mail_address WHERE address = ANY($1)",
        addresses
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE mail SET reply_to = NULL WHERE lower(reply_to) = ANY($1)",
        addresses
    )
    .execute(&mut *db)
    .await?;
    if has_full_name(person) {
        sqlx::query!(
            "UPDATE mail SET subject = replace(subject, $1, $2), body = replace(body, $1, $2),
                    html = replace(html, $1, $2), calendar = replace(calendar, $1, $2)
             WHERE strpos(subject, $1) > 0 OR strpos(body, $1) > 0 OR strpos(html, $1) > 0
                OR strpos(calendar, $1) > 0",
            person.name,
            name
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// Ends account, sessions, links and roles.
async fn access(
    db: &mut PgConnection,
    permit: &Permit<ManageAccounts, PersonId>,
) -> sqlx::Result<()> {
    let id = permit.on();
    session::close_all(db, id, None).await?;
    kept::forget_all(db, id).await?;
    drafts::forget_all(db, id).await?;
    sqlx::query!("DELETE FROM account_token WHERE person_id = $1", id.0)
        .execute(&mut *db)
        .await?;
    second_factor::remove(db, id).await?;
    sqlx::query!("DELETE FROM pending_address WHERE person_id = $1", id.0)
        .execute(&mut *db)
        .await?;
    security::forget(db, id).await?;
    sqlx::query!("DELETE FROM account WHERE person_id = $1", id.0)
        .execute(&mut *db)
        .await?;
    sqlx::query!(
        "UPDATE membership SET ended_on = greatest(since, $2) WHERE person_id = $1 AND ended_on IS NULL",
        id.0,
        kernel::dates::brussels_date(permit.at())
    )
    .execute(&mut *db)
    .await?;
    Ok(())
}
