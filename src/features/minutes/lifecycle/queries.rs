//! Reading versions of minutes.

use sqlx::{PgConnection, types::Json};

use super::model::{Version, VersionCause};
use crate::publication::document::MinutesDocument;
use kernel::ids::{MeetingId, MinutesVersionId};

/// The versions kept, the latest first.
pub async fn versions(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Version>> {
    sqlx::query_as!(
        Version,
        r#"SELECT v.id as "id: MinutesVersionId", v.number, v.cause as "cause: VersionCause", v.reason,
                  p.name as "made_by?", v.made_at
           FROM minutes_version v LEFT JOIN person p ON p.id = v.made_by_id
           WHERE v.meeting_id = $1 ORDER BY v.number DESC LIMIT 200"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// The minutes as a version kept them.
pub async fn content(
    db: &mut PgConnection,
    meeting: MeetingId,
    number: i32,
) -> sqlx::Result<Option<MinutesDocument>> {
    let found = sqlx::query_scalar!(
        r#"SELECT content as "content: Json<MinutesDocument>" FROM minutes_version
           WHERE meeting_id = $1 AND number = $2"#,
        meeting.0,
        number
    )
    .fetch_optional(db)
    .await?;
    Ok(found.map(|json| json.0))
}

/// What people may have forgotten before the minutes go round.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gaps {
    pub nobody_present: bool,
    /// Follow-up items that nobody answers for.
    pub unowned: i64,
    /// The texts of those without a day.
    pub undated: Vec<String>,
}

/// What is missing in a meeting's minutes.
pub(crate) async fn gaps(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Gaps> {
    sqlx::query_as!(
        Gaps,
        r#"WITH item AS (SELECT what, owner_id, owner_name, due_on FROM action_item
                         WHERE meeting_id = $1 AND archived_at IS NULL ORDER BY id LIMIT 500)
           SELECT NOT EXISTS (SELECT FROM attendance WHERE meeting_id = $1
                              AND attended) as "nobody_present!",
                  (SELECT count(*) FROM item WHERE owner_id IS NULL AND owner_name = '') as "unowned!",
                  ARRAY(SELECT what FROM item WHERE due_on IS NULL) as "undated!""#,
        meeting.0
    )
    .fetch_one(db)
    .await
}
