//! Reading who helps.

use sqlx::PgConnection;

use kernel::{ids::PersonId, urls};
use platform::auth::Role;

/// Somebody to ask.
#[derive(Debug, Clone)]
pub(super) struct Helper {
    pub id: PersonId,
    pub name: String,
    pub role: Role,
}

impl Helper {
    /// Their page.
    pub(super) fn url(&self) -> String {
        urls::person(self.id)
    }
}

/// Who coordinates the whole process, and who looks after accounts.
pub(super) async fn helpers(db: &mut PgConnection) -> sqlx::Result<Vec<Helper>> {
    sqlx::query_as!(
        Helper,
        r#"SELECT DISTINCT p.id as "id: PersonId", p.name, m.role as "role: Role"
           FROM membership m
           JOIN person p ON p.id = m.person_id AND p.archived_at IS NULL
           JOIN account a ON a.person_id = p.id AND a.active
           LEFT JOIN working_group g ON g.id = m.group_id
           WHERE m.ended_on IS NULL
             AND (m.role = 'administrator' OR (m.role = 'coordinator' AND g.number = 0))
           ORDER BY p.name LIMIT 20"#
    )
    .fetch_all(db)
    .await
}
