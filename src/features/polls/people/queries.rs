//! Reading who could be asked.

use sqlx::PgConnection;

use crate::model::Poll;
use kernel::ids::PersonId;

/// Somebody who could be asked.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub id: PersonId,
    pub name: String,
    pub organisation: Option<String>,
    /// Holds a role in the group.
    pub of_group: bool,
}

/// Who is not asked yet: people of the group first.
pub(super) async fn candidates(db: &mut PgConnection, poll: &Poll) -> sqlx::Result<Vec<Candidate>> {
    sqlx::query_as!(
        Candidate,
        r#"SELECT p.id as "id: PersonId", p.name, o.short_name as "organisation?",
                  r.person_id IS NOT NULL as "of_group!"
           FROM person p
           LEFT JOIN (SELECT DISTINCT person_id FROM membership
                      WHERE group_id = $2 AND ended_on IS NULL) r ON r.person_id = p.id
           LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE p.archived_at IS NULL
             AND NOT EXISTS (SELECT FROM poll_invitee i WHERE i.poll_id = $1 AND i.person_id = p.id)
           ORDER BY r.person_id IS NULL, fold(p.last_name), fold(p.first_name), p.id LIMIT 2000"#,
        poll.id.0,
        poll.group_id.0
    )
    .fetch_all(db)
    .await
}
