//! Forms whose sender's session was over: kept for a day, for the person who signed in with
//! that browser last and for nobody else, and given back after signing in again.
//!
//! Table owned: `kept_form`.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, types::Json};

use super::given_back::is_secret;
use kernel::ids::PersonId;

/// How long a form waits for its sender.
pub const LIFETIME: TimeDelta = TimeDelta::days(1);
/// So many of a person are kept; older ones give way.
const OF_A_PERSON: i64 = 20;
/// The field by which a form given back says which one it is.
pub const FIELD: &str = "kept_form";
/// The field by which a page says whose it is, where somebody else may sign in meanwhile.
const WRITER: &str = "me";

/// What somebody typed into a form, for another try; never a password.
#[derive(Debug, Clone)]
pub struct Form {
    /// Where it was sent to.
    pub path: String,
    /// Where it stood.
    pub page: Option<String>,
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// What was sent to a path from a page.
    pub fn new(path: &str, page: Option<String>, fields: Vec<(String, String)>) -> Self {
        let known = |name: &str| name != FIELD && !is_secret(name);
        Self {
            path: path.to_owned(),
            page,
            fields: fields.into_iter().filter(|(name, _)| known(name)).collect(),
        }
    }

    /// Whether it names nobody else as its writer.
    pub(crate) fn may_be_of(&self, person: PersonId) -> bool {
        let mut writers = self.fields.iter().filter(|(name, _)| name == WRITER);
        writers.all(|(_, writer)| writer.is_empty() || *writer == person.to_string())
    }
}

/// A form that waits.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: i64,
    pub kept_at: DateTime<Utc>,
    pub form: Form,
}

/// Keeps a form.
pub async fn keep(
    db: &mut PgConnection,
    person: PersonId,
    form: &Form,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "WITH former AS (
             DELETE FROM kept_form WHERE id IN
                 (SELECT id FROM kept_form WHERE person_id = $1 ORDER BY id DESC OFFSET $6))
         INSERT INTO kept_form (person_id, path, page, fields, kept_at) VALUES ($1, $2, $3, $4, $5)",
        person.0,
        form.path,
        form.page,
        Json(&form.fields) as _,
        now,
        OF_A_PERSON - 1
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What waits for a person, the oldest first.
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
        form: Form {
            path: row.path,
            page: row.page,
            fields: row.fields.0,
        },
    });
    Ok(kept.collect())
}

/// Whether something waits for a person.
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
pub async fn forget_all(db: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM kept_form WHERE person_id = $1", person.0)
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets forms whose sender did not come back.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM kept_form WHERE kept_at <= $1", now - LIFETIME)
        .execute(db)
        .await?;
    Ok(())
}
