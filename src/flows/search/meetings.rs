//! Meetings, what was noted, decided and promised there: found in one statement, as far as the
//! reader may know of it.
//!
//! What a word finds among the newest 3,000 comes first. Where that is enough, it is a frequent word,
//! and ranking all it finds would be slow and tell nothing; else some of the others follow.

use sqlx::PgConnection;

use super::queries::{Hit, HitKind, LISTED};
use kernel::codes;
use platform::auth::{Actor, Right, Visible};

/// The best hits of each kind, best first; nothing for who may not know of meetings.
pub async fn find(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Hit>> {
    let (all, groups) = match platform::auth::visible(actor) {
        Err(_) => return Ok(Vec::new()),
        Ok(Visible::All) => (true, Vec::new()),
        Ok(Visible::Of(groups)) => (false, groups.iter().map(|id| id.0).collect::<Vec<_>>()),
    };
    let managed = polls::policy::listed(actor).ok();
    let drafts = actor.draft_sight();
    let (year, number) = codes::year_and_number(text, "D").unzip();
    sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (SELECT search_query($1) AS words),
        hidden AS MATERIALIZED (SELECT h AS meeting_id FROM hidden_drafts($2, $5, $6) h),
        own AS MATERIALIZED (SELECT meeting_id FROM attendance WHERE person_id = $2),
        known AS NOT MATERIALIZED (
            SELECT m.id, m.title, m.starts_at, m.search, m.group_id
            FROM meeting m
            WHERE m.archived_at IS NULL
              AND ($3 OR m.group_id = ANY($4) OR m.id IN (SELECT meeting_id FROM own))),
        late_entry AS MATERIALIZED (
            SELECT e.id, e.search
            FROM (SELECT id, meeting_id, search FROM entry WHERE archived_at IS NULL ORDER BY id DESC LIMIT 3000) e
            JOIN known k ON k.id = e.meeting_id
            WHERE e.search @@ (SELECT words FROM q)
              AND k.id NOT IN (SELECT meeting_id FROM hidden)),
        entry_hit AS MATERIALIZED (
            SELECT * FROM late_entry
            UNION ALL
            (SELECT e.id, e.search
             FROM entry e JOIN known k ON k.id = e.meeting_id
             WHERE (SELECT count(*) FROM late_entry) < 60
               AND e.search @@ (SELECT words FROM q) AND e.archived_at IS NULL
               AND k.id NOT IN (SELECT meeting_id FROM hidden)
             LIMIT 200)),
        late_decision AS MATERIALIZED (
            SELECT d.id, d.search
            FROM (SELECT id, group_id, entry_id, meeting_id, search FROM decision WHERE archived_at IS NULL
                  ORDER BY id DESC LIMIT 3000) d
            WHERE (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden)) AND $8 AND d.search @@ (SELECT words FROM q) AND ($3 OR d.group_id = ANY($4))),
        decision_hit AS MATERIALIZED (
            SELECT * FROM late_decision
            UNION ALL
            (SELECT d.id, d.search FROM decision d
             WHERE $8 AND (SELECT count(*) FROM late_decision) < 60
               AND d.search @@ (SELECT words FROM q) AND d.archived_at IS NULL AND ($3 OR d.group_id = ANY($4))
               AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden))
             LIMIT 200)
            UNION ALL
            (SELECT d.id, d.search FROM decision d
             WHERE $8 AND d.year = $12 AND d.number = $13 AND d.archived_at IS NULL
               AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden))
               AND ($3 OR d.group_id = ANY($4)))),
        late_item AS MATERIALIZED (
            SELECT i.id, i.search
            FROM (SELECT id, group_id, owner_id, entry_id, meeting_id, search FROM action_item WHERE archived_at IS NULL
                  ORDER BY id DESC LIMIT 3000) i
            WHERE i.search @@ (SELECT words FROM q)
              AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
              AND ((($3 OR i.group_id = ANY($4)) AND $9) OR i.owner_id = $2)),
        item_hit AS MATERIALIZED (
            SELECT * FROM late_item
            UNION ALL
            (SELECT i.id, i.search FROM action_item i
             WHERE (SELECT count(*) FROM late_item) < 60
               AND i.search @@ (SELECT words FROM q) AND i.archived_at IS NULL
               AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
               AND ((($3 OR i.group_id = ANY($4)) AND $9) OR i.owner_id = $2)
             LIMIT 200))
        (SELECT 'meeting' as "kind!: HitKind", k.id as "id!", '' as "label!", k.title as "title!",
                concat_ws(' · ', g.code, to_char(k.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')) as "detail!",
                k.rank as "rank!"
         FROM (SELECT y.id, y.title, y.group_id, y.starts_at, ts_rank(y.search, (SELECT words FROM q)) AS rank
               FROM (SELECT * FROM known WHERE search @@ (SELECT words FROM q)
                     ORDER BY starts_at DESC LIMIT 500) y
               ORDER BY 5 DESC, 4 DESC LIMIT $7) k
         JOIN working_group g ON g.id = k.group_id)
        UNION ALL
        (SELECT 'entry', e.id, '', left(e.body, 160),
                concat_ws(' · ', m.title, to_char(m.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')), h.rank
         FROM (SELECT DISTINCT id, ts_rank(search, (SELECT words FROM q)) AS rank FROM entry_hit
               ORDER BY 2 DESC, 1 DESC LIMIT $7) h
         JOIN entry e ON e.id = h.id JOIN meeting m ON m.id = e.meeting_id)
        UNION ALL
        (SELECT 'decision', d.id, 'D-' || d.year || '-' || lpad(d.number::text, 3, '0'), left(d.text, 160),
                g.code, h.rank
         FROM (SELECT DISTINCT id, (1 + ts_rank(search, (SELECT words FROM q)))::real AS rank FROM decision_hit
               ORDER BY 2 DESC, 1 DESC LIMIT $7) h
         JOIN decision d ON d.id = h.id JOIN working_group g ON g.id = d.group_id)
        UNION ALL
        (SELECT 'item', i.id, '', left(i.what, 160), concat_ws(' · ', g.code, coalesce(p.name, i.owner_name)),
                h.rank
         FROM (SELECT DISTINCT id, ts_rank(search, (SELECT words FROM q)) AS rank FROM item_hit
               ORDER BY 2 DESC, 1 DESC LIMIT $7) h
         JOIN action_item i ON i.id = h.id JOIN working_group g ON g.id = i.group_id
         LEFT JOIN person p ON p.id = i.owner_id)
        UNION ALL
        (SELECT 'poll', p.id, '', p.title,
                concat_ws(' · ', g.code, to_char(p.closes_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')),
                ts_rank(p.search, (SELECT words FROM q))
         FROM poll p JOIN working_group g ON g.id = p.group_id
         WHERE p.search @@ (SELECT words FROM q) AND p.archived_at IS NULL
           AND (($3 OR p.group_id = ANY($4)
                 OR EXISTS (SELECT FROM poll_invitee i WHERE i.poll_id = p.id AND i.person_id = $2))
                AND p.state <> 'draft' OR $10 OR p.group_id = ANY($11))
         ORDER BY 6 DESC, p.id DESC LIMIT $7)
        "#,
        text,
        actor.id.0,
        all,
        &groups,
        drafts.all,
        &drafts.groups,
        LISTED,
        actor.can_anywhere(Right::ReadDecisions) || actor.can_somewhere(Right::ReadDecisions),
        actor.can_somewhere(Right::ReadFollowUp),
        managed.as_ref().is_some_and(|polls| polls.manages_all),
        &managed.map_or_else(Vec::new, |polls| {
            polls.manages.iter().map(|id| id.0).collect::<Vec<i64>>()
        }),
        year,
        number
    )
    .fetch_all(db)
    .await
}
