//! Reading agendas.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    model::{Carried, Doing, News, OutlinePoint},
    tree::numbered,
};
use kernel::{
    dates::brussels_date,
    ids::{GroupId, MeetingId, PersonId, PointId, StrategyId},
    lang::Lang,
    meeting::{PointKind, PointRound, PointState},
};
use platform::i18n::Said;

/// The agenda in order, numbered: one statement.
pub async fn outline(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<OutlinePoint>> {
    let rows = sqlx::query!(
        r#"SELECT p.id as "id: PointId", p.parent_id as "parent: PointId", p.title, p.title_nl,
                  p.kind as "kind: PointKind",
                  p.round as "round: PointRound", p.body, p.minutes_planned,
                  p.presenter_id as "presenter_id: PersonId",
                  coalesce(who.name, p.presenter_name) as "presenter!", p.state as "state: PointState",
                  origin.id as "origin?: MeetingId", origin.title as "origin_title?",
                  origin.starts_at as "origin_at?",
                  (WITH RECURSIVE chain AS (
                       SELECT c.carried_from_id, 1 AS n FROM agenda_point c WHERE c.id = p.carried_from_id
                       UNION ALL
                       SELECT c.carried_from_id, n + 1 FROM chain
                       JOIN agenda_point c ON c.id = chain.carried_from_id WHERE n < 100)
                   SELECT max(n)::bigint FROM chain) as times,
                  p.strategy_id as "strategy_id: StrategyId", p.group_id as "group_id: GroupId",
                  news.published_on as "published_on?", news.health as "doing?: Doing", news.body as "said?", author.name as "author?",
                  p.status_update_id IS NOT NULL as "is_new!", p.started_at, p.seconds_spent, p.version,
                  ARRAY(SELECT coalesce(s.code, g.code, me.code) FROM agenda_point_subject x
                        LEFT JOIN strategy s ON s.id = x.strategy_id
                        LEFT JOIN working_group g ON g.id = x.group_id
                        LEFT JOIN measure me ON me.id = x.measure_id
                        WHERE x.point_id = p.id ORDER BY x.id) as "subjects!: Vec<String>",
                  (WITH RECURSIVE chain (id, earlier, step) AS (
                       SELECT p.id, p.carried_from_id, 1
                       UNION ALL
                       SELECT c.id, c.carried_from_id, step + 1 FROM chain
                       JOIN agenda_point c ON c.id = chain.earlier WHERE step < 100)
                   SELECT count(DISTINCT k.card_id) FROM chain
                   JOIN governance_card_link k ON k.point_id = chain.id) as "cards!"
           FROM agenda_point p LEFT JOIN person who ON who.id = p.presenter_id
           LEFT JOIN agenda_point before ON before.id = p.carried_from_id
           LEFT JOIN meeting origin ON origin.id = before.meeting_id
           LEFT JOIN status_update news ON news.id = coalesce(p.status_update_id, p.filled_from_id)
           LEFT JOIN person author ON author.id = news.author_id
           WHERE p.meeting_id = $1 AND p.archived_at IS NULL
           ORDER BY p.position, p.id LIMIT 500"#,
        meeting.0
    )
    .fetch_all(db)
    .await?;
    let points = rows.into_iter().map(|row| OutlinePoint {
        id: row.id,
        parent: row.parent,
        level: 1,
        number: String::new(),
        title: row.title,
        title_nl: row.title_nl,
        kind: row.kind,
        round: row.round,
        body: row.body,
        minutes_planned: row.minutes_planned,
        presenter_id: row.presenter_id,
        presenter: row.presenter,
        state: row.state,
        carried: match (row.origin, row.origin_title, row.origin_at) {
            (Some(meeting), Some(title), Some(at)) => Some(Carried {
                meeting,
                title,
                day: brussels_date(at),
                times: row.times.unwrap_or(1),
            }),
            _ => None,
        },
        strategy_id: row.strategy_id,
        group_id: row.group_id,
        news: match (row.published_on, row.doing) {
            (Some(published_on), Some(doing)) => Some(News {
                published_on,
                doing,
                author: row.author.unwrap_or_default(),
                body: row.said.unwrap_or_default(),
                is_new: row.is_new,
            }),
            _ => None,
        },
        started_at: row.started_at,
        seconds_spent: row.seconds_spent,
        subjects: row.subjects,
        cards: row.cards,
        version: row.version,
    });
    Ok(numbered(points.collect()))
}

/// The same as who reads that language sees it.
pub async fn outline_in(
    db: &mut PgConnection,
    meeting: MeetingId,
    lang: Lang,
) -> sqlx::Result<Vec<OutlinePoint>> {
    let outline = outline(db, meeting).await?.into_iter();
    Ok(outline.map(|point| point.read_in(lang)).collect())
}

/// A point of the meeting's agenda.
pub async fn point(
    db: &mut PgConnection,
    meeting: MeetingId,
    id: PointId,
) -> sqlx::Result<Option<OutlinePoint>> {
    let outline = outline(db, meeting).await?;
    Ok(outline.into_iter().find(|point| point.id == id))
}

/// Somebody who could present a point: attendees, and who holds a role in the group.
#[derive(Debug, Clone)]
pub struct Presenter {
    pub id: PersonId,
    pub name: String,
}

/// Who could present a point.
pub async fn presenters(
    db: &mut PgConnection,
    meeting: MeetingId,
    group: GroupId,
) -> sqlx::Result<Vec<Presenter>> {
    sqlx::query_as!(
        Presenter,
        r#"SELECT p.id as "id: PersonId", p.name FROM person p
           WHERE p.archived_at IS NULL AND (
               p.id IN (SELECT person_id FROM attendance WHERE meeting_id = $1)
               OR p.id IN (SELECT person_id FROM membership WHERE group_id = $2 AND ended_on IS NULL)
               OR p.id IN (SELECT presenter_id FROM agenda_point WHERE meeting_id = $1 AND archived_at IS NULL))
           ORDER BY fold(p.last_name), p.id LIMIT 500"#,
        meeting.0,
        group.0
    )
    .fetch_all(db)
    .await
}

/// What a point can be about: code → kind and id.
#[derive(Debug, Clone)]
pub struct SubjectChoice {
    /// `strategy:3`, `group:4`.
    pub value: String,
    pub label: Said,
}

/// The strategies and groups a point can be about.
pub async fn subjects(db: &mut PgConnection, lang: Lang) -> sqlx::Result<Vec<SubjectChoice>> {
    sqlx::query_as!(
        SubjectChoice,
        r#"SELECT value as "value!", label as "label!: Said" FROM (
               SELECT 'strategy:' || id AS value, said_in(code || ' · ', names, $1) AS label, 0 AS kind, position
               FROM strategy WHERE archived_at IS NULL
               UNION ALL
               SELECT 'group:' || id, said_in(code || ' · ', names, $1), 1, number
               FROM working_group WHERE archived_at IS NULL) x
           ORDER BY kind, position LIMIT 200"#,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// What a point is called that was taken off the meeting's agenda, as who reads that language sees it.
pub(super) async fn removed_title(
    db: &mut PgConnection,
    meeting: MeetingId,
    id: PointId,
    lang: Lang,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        r#"SELECT CASE WHEN $3 THEN coalesce(nullif(title_nl, ''), title) ELSE title END as "title!"
           FROM agenda_point WHERE meeting_id = $1 AND id = $2 AND archived_at IS NOT NULL"#,
        meeting.0,
        id.0,
        lang == Lang::Nl
    )
    .fetch_optional(db)
    .await
}

/// How many notes stand at a point and those below it.
pub async fn notes_at(
    db: &mut PgConnection,
    meeting: MeetingId,
    branch: &[OutlinePoint],
) -> sqlx::Result<i64> {
    let ids: Vec<i64> = branch.iter().map(|p| p.id.0).collect();
    sqlx::query_scalar!(
        r#"SELECT count(*) as "count!" FROM entry
           WHERE meeting_id = $1 AND point_id = ANY($2) AND archived_at IS NULL"#,
        meeting.0,
        &ids
    )
    .fetch_one(db)
    .await
}

/// Another meeting of the same group.
#[derive(Debug, Clone)]
pub struct Neighbour {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    /// Before this meeting; otherwise a planned one after it.
    pub before: bool,
}

/// The last meeting of the group and kind that has an agenda, and the planned ones of the group
/// to come, those of the same kind first.
pub async fn neighbours(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Neighbour>> {
    sqlx::query_as!(
        Neighbour,
        r#"(SELECT b.id as "id!: MeetingId", b.title as "title!", b.starts_at as "starts_at!", true as "before!"
            FROM meeting m
            JOIN meeting b ON b.group_id = m.group_id AND b.kind = m.kind AND b.starts_at < m.starts_at
            WHERE m.id = $1 AND b.archived_at IS NULL AND NOT b.called_off
              AND EXISTS (SELECT FROM agenda_point p WHERE p.meeting_id = b.id AND p.archived_at IS NULL)
            ORDER BY b.starts_at DESC LIMIT 1)
           UNION ALL
           (SELECT a.id, a.title, a.starts_at, false FROM meeting m
            JOIN meeting a ON a.group_id = m.group_id AND a.starts_at > m.starts_at
            WHERE m.id = $1 AND a.archived_at IS NULL AND a.upcoming
            ORDER BY a.kind = m.kind DESC, a.starts_at LIMIT 20)"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// The measures that typed codes stand for: (as typed, id); codes that stand for none are missing.
pub(crate) async fn measures_by_code(
    db: &mut PgConnection,
    codes: &[String],
) -> sqlx::Result<Vec<(String, i64)>> {
    let rows = sqlx::query!(
        r#"SELECT typed as "typed!", m.id FROM unnest($1::text[]) AS typed
           JOIN measure m ON m.id = measure_of_code(typed) AND m.archived_at IS NULL"#,
        codes
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.typed, row.id)).collect())
}

/// What a point is about, as its form's values; measures as `measure:PREC-012`.
pub(crate) async fn subjects_of(
    db: &mut PgConnection,
    point: PointId,
) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"SELECT coalesce('strategy:' || x.strategy_id, 'group:' || x.group_id, 'measure:' || m.code) as "value!"
           FROM agenda_point_subject x LEFT JOIN measure m ON m.id = x.measure_id
           WHERE x.point_id = $1 ORDER BY x.id"#,
        point.0
    )
    .fetch_all(db)
    .await
}
