//! What measures leave people to do.

use sqlx::PgConnection;

use kernel::{
    ids::{ArbitrationId, CommentId, GroupId, MeasureId, OrganisationId},
    urls,
};
use platform::{
    auth::{Actor, Role},
    i18n::Said,
    waiting::{Kind, Line, Section, sections},
};

/// Lines of one kind at most.
const LISTED: i64 = 12;

const KINDS: &[Kind] = &[
    Kind::new(
        "mention",
        "task-mention",
        |line| urls::comment(MeasureId(line.id), CommentId(line.part.unwrap_or(0))),
        |_| urls::measures(),
    )
    .in_markdown()
    .asked()
    .done_by(|line| urls::comment_seen(MeasureId(line.id), CommentId(line.part.unwrap_or(0)))),
    Kind::new(
        "review",
        "task-review",
        |line| urls::review(MeasureId(line.id)),
        |actor| to_review(actor, Role::Pilot),
    ),
    Kind::new(
        "bilateral",
        "task-bilateral",
        |line| urls::bilaterals_with(OrganisationId(line.id)),
        |_| urls::bilaterals(),
    )
    .bundled("bilaterals-subjects")
    .named(),
    Kind::new(
        "opinion",
        "task-opinion",
        |line| urls::measure(MeasureId(line.id)),
        |_| format!("{}?state=submitted", urls::measures()),
    ),
    Kind::new("evaluate", "task-evaluate", decision, |_| {
        urls::arbitrations_of_register()
    })
    .in_markdown()
    .bundled("measures-count"),
    Kind::new(
        "examine",
        "task-examine",
        |line| urls::prec_session(GroupId(line.id)),
        |_| urls::measures(),
    )
    .bundled("measures-count")
    .named(),
    Kind::new(
        "arbitrate",
        "task-arbitrate",
        |line| format!("{}?group={}", urls::arbitration_new(), line.id),
        |_| urls::measures(),
    )
    .bundled("measures-count")
    .named(),
    Kind::new("send", "task-send", decision, |_| {
        urls::arbitrations_of_register()
    })
    .in_markdown()
    .bundled("measures-count"),
    Kind::new("close", "task-close", decision, |_| {
        urls::arbitrations_of_register()
    })
    .in_markdown()
    .bundled("measures-count"),
    Kind::new(
        "orphans",
        "orphans-title",
        |_| urls::orphans(),
        |_| urls::orphans(),
    )
    .bundled("task-orphans-count"),
    Kind::new(
        "prepare",
        "task-prepare",
        |line| urls::review(MeasureId(line.id)),
        |actor| to_review(actor, Role::Facilitator),
    )
    .helped(),
];

fn decision(line: &Line) -> String {
    urls::arbitration(ArbitrationId(line.id))
}

/// The list of measures to review in the groups where the actor holds the role.
fn to_review(actor: &Actor, role: Role) -> String {
    let groups: String = actor
        .groups(role)
        .iter()
        .map(|group| format!("&group={group}"))
        .collect();
    format!(
        "{}?state=to_review&state=in_review{groups}",
        urls::measures()
    )
}

/// All that measures leave the actor to do, oldest first within each kind.
pub async fn waiting(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let ids = |groups: Vec<GroupId>| -> Vec<i64> { groups.into_iter().map(|id| id.0).collect() };
    let piloted = ids(actor.groups(Role::Pilot));
    let facilitated = ids(actor.groups(Role::Facilitator));
    let lines = sqlx::query_as!(
        Line,
        r#"
        WITH counted AS MATERIALIZED (
            SELECT group_id, strategy_id, pilot_id, state, to_submit, sum(n)::bigint AS n
            FROM measure_count GROUP BY 1, 2, 3, 4, 5)
        (SELECT 'mention' as "kind!", c.measure_id as "id!", c.id as part, m.code as "label!",
                ARRAY[left(c.body, 160)] as "title!: Said", 1::bigint as "count!", c.written_at as "since!",
                NULL::date as due_on, NULL::text as note, count(*) OVER () as "total!"
         FROM comment_mention n
         JOIN comment c ON c.id = n.comment_id AND c.archived_at IS NULL
         JOIN measure m ON m.id = c.measure_id
         WHERE n.person_id = $1 AND n.seen_at IS NULL
         ORDER BY c.written_at LIMIT $7)
        UNION ALL
        (SELECT 'review', m.id, NULL, m.code, ARRAY[m.title], 1, m.state_since, g.review_due_on,
                (SELECT s.reason FROM measure_step s WHERE s.measure_id = m.id
                 ORDER BY s.id DESC LIMIT 1), count(*) OVER ()
         FROM measure m LEFT JOIN working_group g ON g.id = m.group_id
         WHERE m.archived_at IS NULL AND m.to_submit
           AND (m.pilot_id = $1 OR (m.pilot_id IS NULL AND m.group_id = ANY($2)))
         ORDER BY g.review_due_on NULLS LAST, m.state_since, m.code LIMIT $7)
        UNION ALL
        (SELECT 'bilateral', b.organisation_id, NULL, o.short_name, ARRAY[o.name], count(*),
                min(m.state_since), min(b.planned_on), NULL, count(*) OVER ()
         FROM bilateral b
         JOIN organisation o ON o.id = b.organisation_id
         JOIN measure m ON m.id = b.measure_id AND m.archived_at IS NULL
         WHERE b.contact_id = $1 AND b.pending
         GROUP BY b.organisation_id, o.short_name, o.name
         ORDER BY min(b.planned_on) NULLS LAST, min(m.state_since) LIMIT $7)
        UNION ALL
        (SELECT 'opinion', m.id, NULL, m.code, ARRAY[m.title], 1, m.state_since, NULL, NULL, count(*) OVER ()
         FROM measure m
         WHERE $4 AND m.archived_at IS NULL AND m.thematic_coordinator_id = $1
           AND m.to_decide
           AND NOT EXISTS (SELECT FROM opinion o WHERE o.measure_id = m.id)
         ORDER BY m.state_since, m.code LIMIT $7)
        UNION ALL
        (SELECT 'evaluate', a.id, NULL, a.code, ARRAY[left(a.reason, 160)], count(*),
                min(m.state_since), NULL, NULL, count(*) OVER ()
         FROM measure m
         JOIN arbitration_measure am ON am.measure_id = m.id AND am.superseded_by_id IS NULL
         JOIN arbitration a ON a.id = am.arbitration_id
         WHERE $5 AND m.archived_at IS NULL AND m.state = 'political_evaluation'
           AND NOT EXISTS (SELECT FROM political_evaluation e
                           WHERE e.measure_id = m.id AND e.arbitration_id = am.arbitration_id
                             AND e.author_id = $1)
         GROUP BY a.id ORDER BY min(m.state_since) LIMIT $7)
        UNION ALL
        (SELECT s.kind, g.id, NULL, g.code, said_in('', g.names, $8), c.n, m.since, NULL, NULL,
                count(*) OVER (PARTITION BY s.kind)
         FROM (VALUES ('examine', 'submitted'), ('arbitrate', 'examined')) s (kind, state)
         JOIN (SELECT group_id, state, sum(n)::bigint AS n FROM counted GROUP BY 1, 2) c
           ON c.state = s.state AND c.n > 0
         JOIN working_group g ON g.id = c.group_id AND ($6 OR (s.kind = 'examine' AND g.id = ANY($3)))
         CROSS JOIN LATERAL (
             SELECT min(state_since) AS since FROM measure
             WHERE group_id = g.id AND state = s.state AND archived_at IS NULL) m
         ORDER BY m.since LIMIT 2 * $7)
        UNION ALL
        (SELECT CASE m.state WHEN 'arbitrated' THEN 'send' ELSE 'close' END, a.id, NULL,
                a.code, ARRAY[left(a.reason, 160)], count(*),
                min(m.state_since), NULL, NULL, count(*) OVER (PARTITION BY m.state)
         FROM measure m
         JOIN arbitration_measure am ON am.measure_id = m.id AND am.superseded_by_id IS NULL
         JOIN arbitration a ON a.id = am.arbitration_id
         WHERE $6 AND m.archived_at IS NULL
           AND (m.state = 'arbitrated'
                OR (m.state = 'political_evaluation'
                    AND EXISTS (SELECT FROM political_evaluation e
                                WHERE e.measure_id = m.id AND e.arbitration_id = a.id)))
         GROUP BY m.state, a.id ORDER BY min(m.state_since) LIMIT $7)
        UNION ALL
        (SELECT 'orphans', 0, NULL, '', ARRAY[''], sum(n)::bigint,
                (SELECT min(m.state_since) FROM measure m
                 WHERE m.archived_at IS NULL AND m.group_id IS NULL AND m.strategy_id IS NULL), NULL, NULL, 1
         FROM counted WHERE $6 AND group_id IS NULL AND strategy_id IS NULL HAVING sum(n) > 0)
        UNION ALL
        (SELECT 'prepare', m.id, NULL, m.code, ARRAY[m.title], 1, m.state_since, g.review_due_on, NULL,
                (SELECT sum(n)::bigint FROM counted
                 WHERE group_id = ANY($3) AND NOT group_id = ANY($2)
                   AND to_submit AND pilot_id IS DISTINCT FROM $1)
         FROM working_group g
         CROSS JOIN LATERAL (
             SELECT id, code, title, state_since FROM measure
             WHERE group_id = g.id AND to_submit AND archived_at IS NULL
               AND pilot_id IS DISTINCT FROM $1
             ORDER BY state_since, code LIMIT $7) m
         WHERE g.id = ANY($3) AND NOT g.id = ANY($2)
         ORDER BY g.review_due_on NULLS LAST, m.state_since, m.code LIMIT $7)
        "#,
        actor.id.0,
        &piloted,
        &facilitated,
        actor.is(Role::ThematicCoordinator),
        actor.is(Role::Cabinet),
        actor.is_coordination(),
        LISTED,
        actor.lang.as_str()
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, lines, actor))
}
