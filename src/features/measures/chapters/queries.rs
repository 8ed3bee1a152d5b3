//! Reading chapters.

use sqlx::PgConnection;

use super::model::Chapter;
use kernel::ids::ChapterId;

/// Chapters on the page.
const LISTED: i64 = 500;

/// The chapters, by name.
pub(super) async fn list(db: &mut PgConnection) -> sqlx::Result<Vec<Chapter>> {
    sqlx::query_as!(
        Chapter,
        r#"SELECT id as "id: ChapterId", name, name_nl, version FROM chapter
           ORDER BY fold(name), id LIMIT $1"#,
        LISTED
    )
    .fetch_all(db)
    .await
}

/// One chapter.
pub(super) async fn chapter(db: &mut PgConnection, id: ChapterId) -> sqlx::Result<Option<Chapter>> {
    sqlx::query_as!(
        Chapter,
        r#"SELECT id as "id: ChapterId", name, name_nl, version FROM chapter WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}
