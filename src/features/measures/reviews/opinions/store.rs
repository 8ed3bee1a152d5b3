//! Reading and writing opinions.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::reviews::model::Stance;
use kernel::ids::{MeasureId, PersonId};
use platform::{
    auth::{Permit, rights::permission::GiveOpinion},
    errors::{OrStale as _, SaveError},
    history::Snapshot,
};

/// A stored opinion.
#[derive(Debug, Clone)]
pub struct Opinion {
    pub author: String,
    pub stance: Stance,
    /// Markdown.
    pub body: String,
    pub given_at: DateTime<Utc>,
    pub version: i32,
}

/// What somebody says.
#[derive(Debug, Clone)]
pub struct OpinionForm {
    pub stance: Stance,
    pub body: String,
    pub version: i32,
}

fn snapshot(opinion: Option<&Opinion>) -> Snapshot {
    Snapshot::new()
        .optional_word("opinion_stance", opinion.map(|o| o.stance))
        .optional("opinion_body", opinion.map(|o| &o.body))
}

/// The opinion on a measure.
pub async fn opinion(db: &mut PgConnection, measure: MeasureId) -> sqlx::Result<Option<Opinion>> {
    sqlx::query_as!(
        Opinion,
        r#"SELECT p.name as author, o.stance as "stance: Stance", o.body, o.given_at, o.version
           FROM opinion o JOIN person p ON p.id = o.author_id WHERE o.measure_id = $1"#,
        measure.0
    )
    .fetch_optional(db)
    .await
}

/// Gives or revises the opinion the writer saw at `form.version` (0 for none).
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn save(
    db: &mut PgConnection,
    permit: &Permit<GiveOpinion, MeasureId>,
    author: PersonId,
    before: Option<&Opinion>,
    form: &OpinionForm,
) -> Result<(), SaveError> {
    // One statement for both, so that two first opinions at once cannot both win.
    sqlx::query!(
        "INSERT INTO opinion (measure_id, author_id, stance, body, given_at)
         SELECT $1, $2, $3, $4, $5 WHERE $6::int = 0 OR EXISTS (SELECT FROM opinion WHERE measure_id = $1)
         ON CONFLICT (measure_id) DO UPDATE SET author_id = $2, stance = $3, body = $4, given_at = $5,
             version = opinion.version + 1
         WHERE opinion.version = $6",
        permit.on().0,
        author.0,
        form.stance.as_str(),
        form.body,
        permit.at(),
        form.version
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = opinion(db, permit.on()).await?;
    let changes = snapshot(after.as_ref()).since(&snapshot(before));
    permit.record_own(db, "opinion_save", &changes).await?;
    Ok(())
}
