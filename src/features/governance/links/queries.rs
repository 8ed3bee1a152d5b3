//! Reading links of cards.

use sqlx::PgConnection;

use super::model::{Link, LinkKind, Linked};
use kernel::{
    ids::{GovernanceCardId, GovernanceLinkId, GovernanceTableId, MeetingId, PersonId},
    lang::Lang,
};
use platform::{
    auth::{Actor, Reach, Right},
    i18n::Said,
};

/// What a reader may know of beyond the tables.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Strategies and groups.
    pub portfolio: bool,
    pub measures: bool,
    pub decisions: Reach,
    pub meetings: Reach,
}

impl Sight {
    /// Of this reader.
    pub fn of(actor: &Actor) -> Self {
        Self {
            portfolio: actor.takes_part().is_ok(),
            measures: actor.can_anywhere(Right::ReadMeasure),
            decisions: actor.reach(Right::ReadDecisions),
            meetings: actor.reach(Right::ReadMeeting),
        }
    }
}

/// All links of a card: first where it was taken, then what it is about.
pub async fn of_card(
    db: &mut PgConnection,
    card: GovernanceCardId,
    sight: &Sight,
    lang: Lang,
) -> sqlx::Result<Vec<Link>> {
    sqlx::query_as!(
        Link,
        r#"SELECT k.id as "id: GovernanceLinkId",
                  CASE WHEN k.point_id IS NOT NULL THEN 'point' WHEN k.decision_id IS NOT NULL THEN 'decision'
                       WHEN k.strategy_id IS NOT NULL THEN 'strategy' WHEN k.group_id IS NOT NULL THEN 'group'
                       WHEN k.measure_id IS NOT NULL THEN 'measure' ELSE 'entry' END as "kind!: LinkKind",
                  coalesce(k.point_id, k.decision_id, k.strategy_id, k.group_id, k.measure_id, k.entry_id) as "target!",
                  m.id as "meeting?: MeetingId",
                  coalesce(d.code, s.code || ' · ' || name_in(s.names, $2), g.code || ' · ' || name_in(g.names, $2),
                           me.code, p.title || ' · ' || m.title, m.title, '') as "label!",
                  CASE WHEN d.id IS NOT NULL THEN $3::boolean OR d.group_id = ANY($4)
                       WHEN me.id IS NOT NULL THEN $5::boolean
                       WHEN m.id IS NOT NULL THEN $6::boolean OR m.group_id = ANY($7)
                            OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = $8)
                       ELSE $9::boolean END as "visible!",
                  coalesce(p.archived_at, d.archived_at, e.archived_at) IS NOT NULL as "gone!", k.made_of
           FROM governance_card_link k
           LEFT JOIN agenda_point p ON p.id = k.point_id
           LEFT JOIN decision d ON d.id = k.decision_id
           LEFT JOIN strategy s ON s.id = k.strategy_id
           LEFT JOIN working_group g ON g.id = k.group_id
           LEFT JOIN measure me ON me.id = k.measure_id
           LEFT JOIN entry e ON e.id = k.entry_id
           LEFT JOIN meeting m ON m.id = coalesce(p.meeting_id, e.meeting_id)
           WHERE k.card_id = $1
           ORDER BY k.point_id IS NULL, k.decision_id IS NULL, k.strategy_id IS NULL, k.group_id IS NULL,
                    k.measure_id IS NULL, k.id LIMIT 500"#,
        card.0,
        lang.as_str(),
        sight.decisions.all,
        &sight.decisions.groups,
        sight.measures,
        sight.meetings.all,
        &sight.meetings.groups,
        sight.meetings.person,
        sight.portfolio
    )
    .fetch_all(db)
    .await
}

/// A card as this reader stands to it; archived ones too.
pub async fn card(
    db: &mut PgConnection,
    reader: PersonId,
    id: GovernanceCardId,
) -> sqlx::Result<Option<Linked>> {
    sqlx::query_as!(
        Linked,
        r#"SELECT id as "id: GovernanceCardId", table_id as "table_id: GovernanceTableId", body,
                  governance_wrote(author_id, author_invitee_id, $2, NULL) as "own!",
                  governance_wrote(author_id, author_invitee_id, $2, NULL) AND NOT author_shown as "unnamed_own!",
                  archived_at IS NOT NULL as "archived!", written_at, version
           FROM governance_card WHERE id = $1"#,
        id.0,
        reader.0
    )
    .fetch_optional(db)
    .await
}

/// What a card is about, as the history tells it: by codes and days, which say nothing of what only
/// some may read.
pub async fn told(db: &mut PgConnection, card: GovernanceCardId) -> sqlx::Result<String> {
    sqlx::query_scalar!(
        r#"SELECT coalesce(string_agg(label, ', ' ORDER BY place, label), '') as "told!" FROM (
               SELECT coalesce(s.code, g.code, me.code,
                               'PV ' || to_char(m.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')) AS label,
                      CASE WHEN s.id IS NOT NULL THEN 1 WHEN g.id IS NOT NULL THEN 2 WHEN me.id IS NOT NULL THEN 3
                           ELSE 4 END AS place
               FROM governance_card_link k
               LEFT JOIN strategy s ON s.id = k.strategy_id
               LEFT JOIN working_group g ON g.id = k.group_id
               LEFT JOIN measure me ON me.id = k.measure_id
               LEFT JOIN entry e ON e.id = k.entry_id
               LEFT JOIN meeting m ON m.id = e.meeting_id
               WHERE k.card_id = $1 AND k.point_id IS NULL AND k.decision_id IS NULL) x"#,
        card.0
    )
    .fetch_one(db)
    .await
}

/// What a card is about, as its form has it.
#[derive(Debug, Clone)]
pub struct About {
    pub strategies: Vec<i64>,
    pub groups: Vec<i64>,
    /// Codes.
    pub measures: Vec<String>,
    /// Numbers of notes, those that became the card left out.
    pub entries: Vec<i64>,
}

/// What a card is about.
pub async fn about(db: &mut PgConnection, card: GovernanceCardId) -> sqlx::Result<About> {
    sqlx::query_as!(
        About,
        r#"SELECT coalesce(array_agg(k.strategy_id ORDER BY k.id) FILTER (WHERE k.strategy_id IS NOT NULL), '{}')
                      as "strategies!",
                  coalesce(array_agg(k.group_id ORDER BY k.id) FILTER (WHERE k.group_id IS NOT NULL), '{}')
                      as "groups!",
                  coalesce(array_agg(m.code ORDER BY k.id) FILTER (WHERE m.id IS NOT NULL), '{}') as "measures!",
                  coalesce(array_agg(k.entry_id ORDER BY k.id) FILTER (WHERE k.entry_id IS NOT NULL AND NOT k.made_of),
                           '{}') as "entries!"
           FROM governance_card_link k LEFT JOIN measure m ON m.id = k.measure_id
           WHERE k.card_id = $1"#,
        card.0
    )
    .fetch_one(db)
    .await
}

/// A strategy or a group to choose.
#[derive(Debug, Clone)]
pub struct Offer {
    pub group: bool,
    pub id: i64,
    pub label: Said,
}

/// The strategies and groups that a card can be about.
pub async fn offers(db: &mut PgConnection, lang: Lang) -> sqlx::Result<Vec<Offer>> {
    sqlx::query_as!(
        Offer,
        r#"SELECT "group" as "group!", id as "id!", label as "label!: Said" FROM (
               SELECT false AS "group", id, said_in(code || ' · ', names, $1) AS label, position AS place
               FROM strategy WHERE archived_at IS NULL
               UNION ALL
               SELECT true, id, said_in(code || ' · ', names, $1), number
               FROM working_group WHERE archived_at IS NULL) x
           ORDER BY "group", place, id LIMIT 200"#,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// What typed codes and numbers stand for.
#[derive(Debug, Clone)]
pub struct Found {
    /// (as typed, id)
    pub measures: Vec<(String, i64)>,
    pub entries: Vec<i64>,
}

/// The measures of typed codes, and the notes of typed numbers whose meetings the reader may see.
pub async fn find(
    db: &mut PgConnection,
    codes: &[String],
    entries: &[i64],
    meetings: &Reach,
) -> sqlx::Result<Found> {
    let rows = sqlx::query!(
        r#"SELECT typed as "typed?", id as "id!" FROM (
               SELECT typed, m.id FROM unnest($1::text[]) AS typed
               JOIN measure m ON m.id = measure_of_code(typed) AND m.archived_at IS NULL
               UNION ALL
               SELECT NULL, e.id FROM entry e JOIN meeting m ON m.id = e.meeting_id
               WHERE e.id = ANY($2) AND e.archived_at IS NULL
                 AND ($3 OR m.group_id = ANY($4)
                      OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = $5))) x"#,
        codes,
        entries,
        meetings.all,
        &meetings.groups,
        meetings.person
    )
    .fetch_all(db)
    .await?;
    let mut found = Found {
        measures: Vec::new(),
        entries: Vec::new(),
    };
    for row in rows {
        match row.typed {
            Some(code) => found.measures.push((code, row.id)),
            None => found.entries.push(row.id),
        }
    }
    Ok(found)
}
