//! What administrators have to look after.

use sqlx::PgConnection;

use super::policy;
use kernel::urls;
use platform::{
    auth::Actor,
    mail,
    waiting::{Kind, Line, Section, sections},
};

const KINDS: &[Kind] = &[
    Kind::new("mail", "task-mail", |_| urls::outbox(), |_| urls::outbox())
        .bundled("task-mail-count"),
];

/// The mails that failed, and those that should have left, where a server `sends` them.
pub async fn waiting(
    db: &mut PgConnection,
    actor: &Actor,
    sends: bool,
) -> sqlx::Result<Vec<Section>> {
    if policy::read(actor).is_err() {
        return Ok(Vec::new());
    }
    let lines = sqlx::query_as!(
        Line,
        r#"SELECT 'mail' as "kind!", 0::bigint as "id!", NULL::bigint as part, '' as "label!",
                  '' as "title!", count(*) as "count!", min(created_at) as "since!",
                  NULL::date as due_on, NULL::text as note, 1::bigint as "total!"
           FROM mail
           WHERE failed_at IS NOT NULL AND swept_at IS NULL
              OR sent_at IS NULL AND failed_at IS NULL AND NOT by_hand
                 AND coalesce(retried_at, created_at) < $1
           HAVING count(*) > 0"#,
        sends.then(|| mail::stuck_before(actor.now))
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, lines, actor))
}
