//! What the coordinators' board says of minutes.

use sqlx::PgConnection;

use kernel::urls;
use platform::{auth::Actor, web::Figure};

/// Minutes sent round that are not approved yet.
pub async fn figures(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Figure>> {
    let to_approve = sqlx::query_scalar!(
        r#"SELECT count(*) as "count!" FROM minutes n JOIN meeting m ON m.id = n.meeting_id
           WHERE n.correctable AND m.archived_at IS NULL AND m.ends_at < $1"#,
        actor.now
    )
    .fetch_one(db)
    .await?;
    let url = format!("{}?when=past&minutes=circulated", urls::meetings());
    Ok(vec![
        Figure::new("board-to-approve", to_approve, url).warning(),
    ])
}
