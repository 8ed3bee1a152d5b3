//! Forms whose sender's session was over: kept for a day, for the person who signed in with
//! that browser last and for nobody else, and given back after signing in again.
//!
//! Table owned: `kept_form`.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, types::Json};

use crate::kernel::ids::PersonId;

/// How long a form waits for its sender.
pub const LIFETIME: TimeDelta = TimeDelta::days(1);
/// So many of a person are kept; older ones give way.
const OF_A_PERSON: i64 = 20;
/// The field by which a form given back says which one it is.
pub const FIELD: &str = "kept_form";

/// What somebody typed into a form, for another try.
#[derive(Debug, Clone)]
pub struct Typed {
    /// Where it was sent to.
    pub path: String,
    /// Where the form stood.
    pub page: String,
    pub fields: Vec<(String, String)>,
}

impl Typed {
    /// What was typed into a form; never a password.
    pub fn new(path: &str, page: &str, fields: Vec<(String, String)>) -> Self {
        let known = |name: &str| name != FIELD && !is_secret(name);
        Self {
            path: path.to_owned(),
            page: page.to_owned(),
            fields: fields.into_iter().filter(|(name, _)| known(name)).collect(),
        }
    }

    /// The values that somebody wrote, to be read again; choices and numbers are sent along
    /// unseen.
    pub fn texts(&self) -> Vec<&str> {
        let values = self.fields.iter().map(|(_, value)| value.trim());
        values
            .filter(|v| v.contains(char::is_whitespace) || v.len() > 40)
            .collect()
    }
}

/// Whether a field of this name holds a password.
pub fn is_secret(name: &str) -> bool {
    name.contains("password") || ["present", "repeat"].contains(&name)
}

/// A form that waits.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: i64,
    pub kept_at: DateTime<Utc>,
    pub typed: Typed,
}

impl Kept {
    /// What [`FIELD`] says of it.
    pub fn key(&self) -> String {
        self.id.to_string()
    }

    /// The page the form stood on, else where it was sent to.
    pub fn place(&self) -> &str {
        match self.typed.page.as_str() {
            "" => &self.typed.path,
            page => page,
        }
    }
}

/// Keeps a form.
///
/// # Errors
/// Where the database fails.
pub async fn keep(
    db: &mut PgConnection,
    person: PersonId,
    typed: &Typed,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "WITH former AS (
             DELETE FROM kept_form WHERE id IN
                 (SELECT id FROM kept_form WHERE person_id = $1 ORDER BY id DESC OFFSET $6))
         INSERT INTO kept_form (person_id, path, page, fields, kept_at) VALUES ($1, $2, $3, $4, $5)",
        person.0,
        typed.path,
        typed.page,
        Json(&typed.fields) as _,
        now,
        OF_A_PERSON - 1
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What waits for a person, the oldest first.
///
/// # Errors
/// Where the database fails.
pub async fn of(
    db: &mut PgConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Kept>> {
    let rows = sqlx::query!(
        r#"SELECT id, path, page, fields as "fields: Json<Vec<(String, String)>>", kept_at
           FROM kept_form WHERE person_id = $1 AND kept_at > $2 ORDER BY id"#,
        person.0,
        now - LIFETIME
    )
    .fetch_all(db)
    .await?;
    let kept = rows.into_iter().map(|row| Kept {
        id: row.id,
        kept_at: row.kept_at,
        typed: Typed {
            path: row.path,
            page: row.page,
            fields: row.fields.0,
        },
    });
    Ok(kept.collect())
}

/// Whether something waits for a person.
///
/// # Errors
/// Where the database fails.
pub async fn waits(
    db: &mut PgConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM kept_form WHERE person_id = $1 AND kept_at > $2) as "waits!""#,
        person.0,
        now - LIFETIME
    )
    .fetch_one(db)
    .await
}

/// Forgets a person's form; false where it isn't theirs.
///
/// # Errors
/// Where the database fails.
pub async fn forget(db: &mut PgConnection, person: PersonId, id: i64) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "DELETE FROM kept_form WHERE id = $1 AND person_id = $2",
        id,
        person.0
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets all forms of a person.
///
/// # Errors
/// Where the database fails.
pub async fn forget_all(db: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM kept_form WHERE person_id = $1", person.0)
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets forms whose sender did not come back.
///
/// # Errors
/// Where the database fails.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM kept_form WHERE kept_at <= $1", now - LIFETIME)
        .execute(db)
        .await?;
    Ok(())
}
