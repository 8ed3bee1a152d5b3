//! Reading imports, and what their files are compared with.

use sqlx::{PgConnection, types::Json};

use super::{
    columns::Mapping,
    model::{Import, ImportState, Summary},
    world::{Carrier, Draft, Existing, Person, Place, Somebody, World},
};
use crate::catalogue::model::{Destination, Implementation};
use kernel::{
    fold::bare,
    ids::{GroupId, ImportId, MeasureId, OrganisationId, PersonId, StrategyId},
};

/// First key of the locks that running imports hold; the second one is the import's id.
pub const LOCK: i32 = 0x4a49;

/// One import.
pub async fn import(db: &mut PgConnection, id: ImportId) -> sqlx::Result<Option<Import>> {
    let row = sqlx::query!(
        r#"SELECT i.id as "id: ImportId", i.file_name, p.name as by, i.state as "state: ImportState",
                  i.mapping as "mapping: Json<Mapping>", i.row_count, i.rows_done,
                  i.summary as "summary: Json<Summary>", i.error, i.created_at, i.changed_at,
                  EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted
                            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                            AND classid = $2::int::oid AND objid = i.id::int::oid) as "alive!"
           FROM measure_import i JOIN person p ON p.id = i.by_id WHERE i.id = $1"#,
        id.0,
        LOCK
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Import {
        id: row.id,
        file_name: row.file_name,
        by: row.by,
        state: row.state,
        mapping: row.mapping.map(|m| m.0),
        row_count: row.row_count,
        rows_done: row.rows_done,
        summary: row.summary.map(|s| s.0),
        error: row.error,
        created_at: row.created_at,
        changed_at: row.changed_at,
        alive: row.alive,
    }))
}

/// The packed table of an import, while it is kept.
pub async fn content(db: &mut PgConnection, id: ImportId) -> sqlx::Result<Option<Vec<u8>>> {
    let content = sqlx::query_scalar!("SELECT content FROM measure_import WHERE id = $1", id.0)
        .fetch_optional(db)
        .await?;
    Ok(content.flatten())
}

/// A line of the list of imports.
#[derive(Debug, Clone)]
pub struct ImportRow {
    pub id: ImportId,
    pub file_name: String,
    pub by: String,
    pub state: ImportState,
    pub row_count: i32,
    pub summary: Option<Json<Summary>>,
    pub created_at: chrono::DateTime<chrono::Utc>,
    /// Imports in all.
    pub total: i64,
}

/// The imports, newest first.
pub async fn imports(
    db: &mut PgConnection,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ImportRow>> {
    sqlx::query_as!(
        ImportRow,
        r#"SELECT i.id as "id: ImportId", i.file_name, p.name as by, i.state as "state: ImportState",
                  i.row_count, i.summary as "summary: Json<Summary>", i.created_at,
                  (SELECT count(*) FROM measure_import) as "total!"
           FROM measure_import i JOIN person p ON p.id = i.by_id
           ORDER BY i.id DESC LIMIT $1 OFFSET $2"#,
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// What a file with these codes is compared with: two statements, however many codes. With
/// `locked`, the measures are kept as they are until the transaction ends.
pub async fn world(db: &mut PgConnection, codes: &[String], locked: bool) -> sqlx::Result<World> {
    let mut world = World::default();
    if locked {
        sqlx::query!(
            "SELECT id FROM measure WHERE lower(btrim(code)) = ANY($1) ORDER BY id FOR UPDATE",
            codes
        )
        .fetch_all(&mut *db)
        .await?;
    }
    know_names(&mut world, db).await?;
    know_measures(&mut world, db, codes).await?;
    Ok(world)
}

async fn know_names(world: &mut World, db: &mut PgConnection) -> sqlx::Result<()> {
    // What is not archived comes first, so that it has the name.
    let rows = sqlx::query!(
        r#"SELECT kind as "kind!", id as "id!", code as "code!", name as "name!", number as "number!",
                  archived as "archived!"
           FROM (SELECT 'organisation' AS kind, id, short_name AS code, name, 0 AS number,
                        archived_at IS NOT NULL AS archived FROM organisation
                 UNION ALL SELECT 'group', id, code, name, number, archived_at IS NOT NULL FROM working_group
                 UNION ALL SELECT 'strategy', id, code, name, 0, archived_at IS NOT NULL FROM strategy
                 UNION ALL SELECT 'person', id, email, name, 0, archived_at IS NOT NULL FROM person
                           WHERE erased_at IS NULL) x
           ORDER BY archived, kind, id"#
    )
    .fetch_all(db)
    .await?;
    for row in rows {
        match row.kind.as_str() {
            "organisation" => world.know_organisation(OrganisationId(row.id), &row.code, &row.name),
            "group" => {
                let destination = Destination::Group(GroupId(row.id));
                world.know_group(
                    Place {
                        destination,
                        code: row.code,
                    },
                    row.number,
                    &row.name,
                );
            }
            "strategy" => {
                let destination = Destination::Strategy(StrategyId(row.id));
                world.know_strategy(
                    Place {
                        destination,
                        code: row.code,
                    },
                    &row.name,
                );
            }
            _ => world.know_person(Person {
                who: Somebody {
                    id: PersonId(row.id),
                    name: row.name,
                },
                email: row.code,
                archived: row.archived,
            }),
        }
    }
    Ok(())
}

async fn know_measures(
    world: &mut World,
    db: &mut PgConnection,
    codes: &[String],
) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"SELECT m.id as "id!: MeasureId", m.code as "code!", m.title as "title!", m.description as "description!",
                  m.chapter as "chapter!", m.theme as "theme!",
                  m.implementation as "implementation!: Implementation", m.archived_at IS NOT NULL as "archived!",
                  m.group_id as "group_id: GroupId", m.strategy_id as "strategy_id: StrategyId",
                  coalesce(g.code, s.code, '') as "place!",
                  m.pilot_id as "pilot_id: PersonId", p.name as "pilot?",
                  m.thematic_coordinator_id as "thematic_id: PersonId", t.name as "thematic?",
                  m.carrier_id as "carrier_id: OrganisationId", o.short_name as "carrier?",
                  c.ids as "co_ids?: Vec<OrganisationId>", c.names as "co_names?: Vec<String>"
           FROM measure m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           LEFT JOIN person p ON p.id = m.pilot_id
           LEFT JOIN person t ON t.id = m.thematic_coordinator_id
           LEFT JOIN organisation o ON o.id = m.carrier_id
           LEFT JOIN LATERAL (
             SELECT array_agg(x.id ORDER BY x.id) AS ids, array_agg(x.short_name ORDER BY x.id) AS names
             FROM measure_carrier mc JOIN organisation x ON x.id = mc.organisation_id
             WHERE mc.measure_id = m.id) c ON TRUE
           WHERE lower(btrim(m.code)) = ANY($1)"#,
        codes
    )
    .fetch_all(db)
    .await?;
    let carrier = |(id, name)| Carrier { id: Some(id), name };
    let somebody = |(id, name)| Somebody { id, name };
    for row in rows {
        let mut co_carriers: Vec<Carrier> = row
            .co_ids
            .unwrap_or_default()
            .into_iter()
            .zip(row.co_names.unwrap_or_default())
            .map(carrier)
            .collect();
        co_carriers.sort_by_key(|o| bare(&o.name));
        let destination = Destination::of(row.group_id, row.strategy_id);
        world.know_measure(Existing {
            id: row.id,
            archived: row.archived,
            draft: Draft {
                code: row.code,
                title: row.title,
                description: row.description,
                chapter: row.chapter,
                theme: row.theme,
                implementation: row.implementation,
                carrier: row.carrier_id.zip(row.carrier).map(carrier),
                co_carriers,
                place: destination.map(|destination| Place {
                    destination,
                    code: row.place,
                }),
                pilot: row.pilot_id.zip(row.pilot).map(somebody),
                thematic: row.thematic_id.zip(row.thematic).map(somebody),
            },
        });
    }
    Ok(())
}
