//! Meetings, what was noted, decided and promised there: found in one statement, as far as the
//! reader may know of it.

use sqlx::PgConnection;

use super::queries::{Hit, HitKind, LISTED};
use crate::{
    features::meetings::{
        policy::{self, Visible},
        polls,
    },
    platform::auth::{Actor, Right, Role},
};

/// The best hits of each kind, best first; nothing for who may not know of meetings.
pub async fn find(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Hit>> {
    let (all, groups) = match policy::visible(actor) {
        Err(_) => return Ok(Vec::new()),
        Ok(Visible::All) => (true, Vec::new()),
        Ok(Visible::Of(groups)) => (false, groups.iter().map(|id| id.0).collect::<Vec<_>>()),
    };
    let managed = polls::policy::listed(actor).ok();
    let mut noting: Vec<i64> = Vec::new();
    for role in [Role::Pilot, Role::Facilitator] {
        noting.extend(actor.groups(role).iter().map(|id| id.0));
    }
    sqlx::query_as!(
        Hit,
        r#"
        WITH known AS NOT MATERIALIZED (
            SELECT m.id, m.title, m.starts_at, m.search, g.code, m.group_id, a.id IS NOT NULL AS invited,
                   coalesce(n.state <> 'draft', false) AS sent_round
            FROM meeting m
            JOIN working_group g ON g.id = m.group_id
            LEFT JOIN minutes n ON n.meeting_id = m.id
            LEFT JOIN attendance a ON a.meeting_id = m.id AND a.person_id = $2
            WHERE m.archived_at IS NULL AND ($3 OR m.group_id = ANY($4) OR a.id IS NOT NULL))
        (SELECT 'meeting' as "kind!: HitKind", k.id as "id!", '' as "label!", k.title as "title!",
                concat_ws(' · ', k.code, to_char(k.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')) as "detail!",
                ts_rank(k.search, search_query($1)) as "rank!"
         FROM known k WHERE k.search @@ search_query($1)
         ORDER BY 6 DESC, k.starts_at DESC LIMIT $7)
        UNION ALL
        (SELECT 'entry', e.id, '', left(e.body, 160),
                concat_ws(' · ', k.title, to_char(k.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')),
                ts_rank(e.search, search_query($1))
         FROM entry e JOIN known k ON k.id = e.meeting_id
         WHERE e.search @@ search_query($1) AND e.archived_at IS NULL
           AND (k.sent_round OR k.invited OR $5 OR k.group_id = ANY($6))
         ORDER BY 6 DESC, e.id DESC LIMIT $7)
        UNION ALL
        (SELECT 'decision', d.id, 'D-' || d.year || '-' || lpad(d.number::text, 3, '0'), left(d.text, 160),
                g.code, (1 + ts_rank(d.search, search_query($1)))::real
         FROM decision d JOIN working_group g ON g.id = d.group_id
         WHERE $8 AND d.archived_at IS NULL AND ($3 OR d.group_id = ANY($4))
           AND (d.search @@ search_query($1)
                OR 'd-' || d.year || '-' || lpad(d.number::text, 3, '0') = lower(btrim($1)))
         ORDER BY 6 DESC, d.id DESC LIMIT $7)
        UNION ALL
        (SELECT 'item', i.id, '', left(i.what, 160), concat_ws(' · ', g.code, coalesce(p.name, i.owner_name)),
                ts_rank(i.search, search_query($1))
         FROM action_item i JOIN working_group g ON g.id = i.group_id
         LEFT JOIN person p ON p.id = i.owner_id
         WHERE i.search @@ search_query($1) AND i.archived_at IS NULL
           AND ((($3 OR i.group_id = ANY($4)) AND $9) OR i.owner_id = $2)
         ORDER BY 6 DESC, i.id DESC LIMIT $7)
        UNION ALL
        (SELECT 'poll', p.id, '', p.title,
                concat_ws(' · ', g.code, to_char(p.closes_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')),
                ts_rank(p.search, search_query($1))
         FROM poll p JOIN working_group g ON g.id = p.group_id
         WHERE p.search @@ search_query($1) AND p.archived_at IS NULL
           AND (($3 OR p.group_id = ANY($4)
                 OR EXISTS (SELECT FROM poll_invitee i WHERE i.poll_id = p.id AND i.person_id = $2))
                AND p.state <> 'draft' OR $10 OR p.group_id = ANY($11))
         ORDER BY 6 DESC, p.id DESC LIMIT $7)
        "#,
        text,
        actor.id.0,
        all,
        &groups,
        actor.is_coordination(),
        &noting,
        LISTED,
        actor.can_anywhere(Right::ReadDecisions) || actor.can_somewhere(Right::ReadDecisions),
        actor.can_somewhere(Right::ReadFollowUp),
        managed.as_ref().is_some_and(|polls| polls.manages_all),
        &managed.map_or_else(Vec::new, |polls| {
            polls.manages.iter().map(|id| id.0).collect::<Vec<i64>>()
        })
    )
    .fetch_all(db)
    .await
}
