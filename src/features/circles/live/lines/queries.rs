//! Reading lines, and whom they can name.

use sqlx::PgConnection;

use super::model::{Count, Line, Spot};
use crate::live::names::{Names, Organisation, Speaker};
use kernel::{
    circle::{ContributionKind, ContributionSource, Involvement, Round},
    ids::{AxisId, CircleId, CircleInviteeId, ContributionId, OrganisationId},
    names,
};

/// Lines on a page at most: those before them are on a page of their own.
const SHOWN: i64 = 200;
/// Changes told at once at most: who looks on asks for the next.
const TOLD: i64 = 500;

/// Which lines.
#[derive(Debug, Clone, Copy, Default)]
struct Wanted {
    line: Option<ContributionId>,
    /// The last ones there, without those taken out.
    spot: Option<Spot>,
    /// Of a spot, those that stand before this one.
    before: Option<ContributionId>,
    /// Those that changed after it.
    since: i64,
}

/// As many lines as may come at once.
#[derive(Debug, Clone, Default)]
pub(super) struct Batch {
    pub lines: Vec<Line>,
    /// There are others.
    pub more: bool,
}

impl Batch {
    /// One was asked more than may come.
    fn of(mut lines: Vec<Line>, most: i64) -> Self {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let more = lines.len() > most;
        lines.truncate(most);
        Self { lines, more }
    }
}

/// Those of a spot from the last to the first, others as they changed; one more than `most`.
async fn lines(
    db: &mut PgConnection,
    circle: CircleId,
    wanted: Wanted,
    most: i64,
) -> sqlx::Result<Vec<Line>> {
    sqlx::query_as!(
        Line,
        r#"SELECT c.id as "id: ContributionId", c.axis_id as "axis_id: AxisId", c.round as "round: Round",
                  c.kind as "kind: ContributionKind", c.scale, c.level as "level: Involvement",
                  c.source as "source: ContributionSource", c.invitee_id as "invitee_id: CircleInviteeId",
                  c.speaker, c.organisation_id as "organisation_id: OrganisationId", c.organisation, c.unnamed,
                  c.body, c.position, c.change, c.archived_at IS NOT NULL as "removed!", c.version,
                  p.name as "recorded_by?",
                  (SELECT ARRAY[a.number || '. ' || a.title, a.number || '. ' || nullif(a.title_nl, '')]
                   FROM axis a WHERE a.id = c.axis_id) as "axis?: names::Names"
           FROM contribution c LEFT JOIN person p ON p.id = c.recorded_by_id
           WHERE c.circle_id = $1 AND c.source IN ('recorded', 'phone')
             AND ($2::bigint IS NULL OR c.id = $2)
             AND ($3::bigint IS NULL OR c.axis_id = $3 AND c.archived_at IS NULL)
             AND ($4::text IS NULL OR c.round = $4)
             AND c.change > $5
             AND ($6::bigint IS NULL OR (c.position, c.id) < (SELECT b.position, b.id FROM contribution b
                                                              WHERE b.id = $6 AND b.circle_id = $1))
           ORDER BY CASE WHEN $3::bigint IS NULL THEN c.change ELSE -c.position END, c.id DESC LIMIT $7"#,
        circle.0,
        wanted.line.map(|id| id.0),
        wanted.spot.map(|spot| spot.axis.0),
        wanted.spot.map(|spot| spot.round.as_str()),
        wanted.since,
        wanted.before.map(|id| id.0),
        most + 1
    )
    .fetch_all(db)
    .await
}

/// The last lines of an axis and round, in their order, or the last of those before one.
pub(super) async fn of_spot(
    db: &mut PgConnection,
    circle: CircleId,
    spot: Spot,
    before: Option<ContributionId>,
) -> sqlx::Result<Batch> {
    let wanted = Wanted {
        spot: Some(spot),
        before,
        ..Wanted::default()
    };
    let mut batch = Batch::of(lines(db, circle, wanted, SHOWN).await?, SHOWN);
    batch.lines.reverse();
    Ok(batch)
}

/// What changed first in a circle since a number, wherever it stands; those taken out too.
pub(super) async fn since(
    db: &mut PgConnection,
    circle: CircleId,
    since: i64,
) -> sqlx::Result<Batch> {
    let wanted = Wanted {
        since,
        ..Wanted::default()
    };
    Ok(Batch::of(lines(db, circle, wanted, TOLD).await?, TOLD))
}

/// One line.
pub(super) async fn line(
    db: &mut PgConnection,
    circle: CircleId,
    id: ContributionId,
) -> sqlx::Result<Option<Line>> {
    let wanted = Wanted {
        line: Some(id),
        ..Wanted::default()
    };
    Ok(lines(db, circle, wanted, 1).await?.pop())
}

/// The line stored under a writer's key.
pub(super) async fn by_key(
    db: &mut PgConnection,
    circle: CircleId,
    key: &str,
) -> sqlx::Result<Option<ContributionId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: ContributionId" FROM contribution WHERE circle_id = $1 AND client_id = $2"#,
        circle.0,
        key
    )
    .fetch_optional(db)
    .await
}

/// The number of the last change.
pub(super) async fn last_change(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"SELECT coalesce(max(change), 0) as "last!" FROM contribution WHERE circle_id = $1"#,
        circle.0
    )
    .fetch_one(db)
    .await
}

/// How many lines stand where.
pub(super) async fn counts(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Count>> {
    sqlx::query_as!(
        Count,
        r#"SELECT axis_id as "axis!: AxisId", round as "round!: Round", count(*) as "lines!" FROM contribution
           WHERE circle_id = $1 AND archived_at IS NULL AND source IN ('recorded', 'phone')
             AND axis_id IS NOT NULL AND round IS NOT NULL
           GROUP BY axis_id, round"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// Whom a line of the circle can name: who is on its list and was not replaced, and organisations.
pub(super) async fn names(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Names> {
    let speakers = sqlx::query!(
        r#"SELECT i.id as "id: CircleInviteeId", i.name, i.organisation_id as "organisation_id: OrganisationId",
                  coalesce(o.name, i.organisation) as "organisation!"
           FROM circle_invitee i LEFT JOIN organisation o ON o.id = i.organisation_id
           WHERE i.circle_id = $1 AND i.archived_at IS NULL AND i.erased_at IS NULL
             AND NOT i.replaced AND btrim(i.name) <> ''
           ORDER BY i.id LIMIT 1000"#,
        circle.0
    )
    .fetch_all(&mut *db)
    .await?;
    let organisations = sqlx::query!(
        r#"SELECT o.id as "id: OrganisationId", o.name as "name!", o.short_name as "short_name!"
           FROM organisation o WHERE o.archived_at IS NULL
           UNION ALL
           SELECT DISTINCT NULL::bigint, i.organisation, i.organisation FROM circle_invitee i
           WHERE i.circle_id = $1 AND i.organisation_id IS NULL AND i.archived_at IS NULL
             AND btrim(i.organisation) <> ''
             AND NOT EXISTS (SELECT FROM organisation o WHERE o.archived_at IS NULL
                             AND fold(o.name) = fold(i.organisation))
           ORDER BY 2 LIMIT 500"#,
        circle.0
    )
    .fetch_all(db)
    .await?;
    let speakers = speakers.into_iter().map(|row| Speaker {
        id: row.id,
        name: row.name,
        code: String::new(),
        organisation_id: row.organisation_id,
        organisation: row.organisation,
    });
    let organisations = organisations.into_iter().map(|row| Organisation {
        id: row.id,
        name: row.name,
        short_name: row.short_name,
    });
    Ok(Names::new(speakers.collect(), organisations.collect()))
}
