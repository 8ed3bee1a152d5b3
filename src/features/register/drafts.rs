//! What a draft keeps to itself: whatever was noted in it is shown elsewhere (register, follow-up
//! items, counts, exports, search, mails) only to who may take notes there (`Right::TakeNotes`), or is
//! on the attendance list.

use sqlx::{Postgres, QueryBuilder};

use platform::auth::Reach;

/// Adds the condition, on a decision or follow-up item of that alias. Statements written out say
/// the same by the database's function `hidden_drafts`.
pub(crate) fn push_readable(sql: &mut QueryBuilder<Postgres>, alias: &str, readable: &Reach) {
    if readable.all {
        return;
    }
    sql.push(format!(
        " AND ({alias}.entry_id IS NULL OR {alias}.meeting_id NOT IN (SELECT * FROM hidden_drafts("
    ));
    sql.push_bind(readable.person).push(", false, ");
    sql.push_bind(readable.groups.clone()).push(")))");
}
