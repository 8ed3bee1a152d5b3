//! What a draft keeps to itself: whatever was noted in it is shown elsewhere (register, follow-up
//! items, counts, exports, search, mails) only to who may read the draft.

use sqlx::{Postgres, QueryBuilder};

use crate::auth::DraftSight;

/// Adds the condition, on a decision or follow-up item of that alias. Statements written out say
/// the same by the database's function `hidden_drafts`.
pub fn push_readable(sql: &mut QueryBuilder<Postgres>, alias: &str, sight: &DraftSight) {
    if sight.all {
        return;
    }
    sql.push(format!(
        " AND ({alias}.entry_id IS NULL OR {alias}.meeting_id NOT IN (SELECT * FROM hidden_drafts("
    ));
    sql.push_bind(sight.reader).push(", false, ");
    sql.push_bind(sight.groups.clone()).push(")))");
}
