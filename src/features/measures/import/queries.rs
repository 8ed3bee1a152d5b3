//! Reading imports, and what their files are compared with.

use sqlx::{PgConnection, types::Json};

use super::{
    codes::Wanted,
    lookup::{Existing, Lookup, Person},
    mapping::Mapping,
    model::{Import, ImportState, Summary},
};
use crate::facts::{self, Destination, Named, Place};
use kernel::{
    ids::{GroupId, ImportId, OrganisationId, PersonId, StrategyId},
    names::Names,
};

/// First key of the locks that running imports hold; the second one is the import's id.
pub(crate) const LOCK: i32 = 0x4a49;

/// Whether there are organisations.
pub(super) async fn knows_organisations(db: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM organisation WHERE archived_at IS NULL) as "there!""#
    )
    .fetch_one(db)
    .await
}

/// One import.
pub(super) async fn import(db: &mut PgConnection, id: ImportId) -> sqlx::Result<Option<Import>> {
    let row = sqlx::query!(
        r#"SELECT i.id as "id: ImportId", i.file_name, p.name as by, i.state as "state: ImportState",
                  i.mapping as "mapping: Json<Mapping>", i.row_count, i.rows_done,
                  i.summary as "summary: Json<Summary>", i.error, i.created_at, i.changed_at,
                  EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted
                            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                            AND classid = $2::int::oid AND objid = i.id::int::oid) as "alive!",
                  EXISTS (SELECT FROM measure_import_write w WHERE w.import_id = i.id) as "kept!"
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
        kept: row.kept,
    }))
}

/// The packed table of an import, while it is kept.
pub(super) async fn content(db: &mut PgConnection, id: ImportId) -> sqlx::Result<Option<Vec<u8>>> {
    let content = sqlx::query_scalar!("SELECT content FROM measure_import WHERE id = $1", id.0)
        .fetch_optional(db)
        .await?;
    Ok(content.flatten())
}

/// A line of the list of imports.
#[derive(Debug, Clone)]
pub(super) struct ImportRow {
    pub id: ImportId,
    pub file_name: String,
    pub by: String,
    pub state: ImportState,
    pub row_count: i32,
    pub summary: Option<Json<Summary>>,
    pub created_at: chrono::DateTime<chrono::Utc>,
    /// What it wrote can be taken back.
    pub kept: bool,
    /// Imports in all.
    pub total: i64,
}

/// The imports, newest first.
pub(super) async fn imports(
    db: &mut PgConnection,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ImportRow>> {
    sqlx::query_as!(
        ImportRow,
        r#"SELECT i.id as "id: ImportId", i.file_name, p.name as by, i.state as "state: ImportState",
                  i.row_count, i.summary as "summary: Json<Summary>", i.created_at,
                  EXISTS (SELECT FROM measure_import_write w WHERE w.import_id = i.id) as "kept!",
                  (SELECT count(*) FROM measure_import) as "total!"
           FROM measure_import i JOIN person p ON p.id = i.by_id
           ORDER BY i.id DESC LIMIT $1 OFFSET $2"#,
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// What a file is compared with: two statements, however many codes; one more where rows are
/// numbered. With `locked`, the measures are kept as they are until the transaction ends.
pub(super) async fn lookup(
    db: &mut PgConnection,
    wanted: &Wanted,
    locked: bool,
) -> sqlx::Result<Lookup> {
    let mut lookup = Lookup::default();
    let Wanted { like, numbered } = wanted;
    if locked {
        sqlx::query!(
            "SELECT id FROM measure
             WHERE lower(btrim(code)) = ANY($1)
                OR code_tail(code) = ANY($2) AND code_key(code) = ANY($3)
                OR archived_at IS NULL AND fold(title) = ANY(ARRAY(SELECT fold(t) FROM unnest($4::text[]) AS t))
             ORDER BY id FOR UPDATE",
            &like.codes,
            &like.tails,
            &like.keys,
            &like.titles
        )
        .fetch_all(&mut *db)
        .await?;
    }
    if let Some(prefix) = numbered {
        lookup.highest = highest(db, prefix).await?;
    }
    know_names(&mut lookup, db).await?;
    for measure in facts::queries::like(db, like).await? {
        lookup.know_measure(Existing {
            id: measure.head.id,
            archived: measure.head.archived_at.is_some(),
            facts: measure.facts,
        });
    }
    Ok(lookup)
}

/// The highest number that follows a prefix among the codes, archived ones too.
async fn highest(db: &mut PgConnection, prefix: &str) -> sqlx::Result<u32> {
    let codes = sqlx::query_scalar!(
        "SELECT code FROM measure WHERE starts_with(lower(btrim(code)), lower(btrim($1)))",
        prefix
    )
    .fetch_all(db)
    .await?;
    let length = prefix.trim().chars().count();
    let numbers = codes.iter().filter_map(|code| {
        let rest: String = code.trim().chars().skip(length).collect();
        rest.parse().ok()
    });
    Ok(numbers.max().unwrap_or(0))
}

async fn know_names(lookup: &mut Lookup, db: &mut PgConnection) -> sqlx::Result<()> {
    // What is not archived comes first, so that it has the name.
    let rows = sqlx::query!(
        r#"SELECT kind as "kind!", id as "id!", code as "code!", name as "name!", name_nl as "name_nl!",
                  number as "number!", archived as "archived!"
           FROM (SELECT 'organisation' AS kind, id, short_name AS code, name, '' AS name_nl, 0 AS number,
                        archived_at IS NOT NULL AS archived FROM organisation
                 UNION ALL SELECT 'group', id, code, name, name_nl, number, archived_at IS NOT NULL
                           FROM working_group
                 UNION ALL SELECT 'strategy', id, code, name, name_nl, 0, archived_at IS NOT NULL FROM strategy
                 UNION ALL SELECT 'chapter', id, name, name, name_nl, 0, false FROM chapter WHERE name_nl <> ''
                 UNION ALL SELECT 'person', id, email, name, '', 0, archived_at IS NOT NULL FROM person
                           WHERE erased_at IS NULL) x
           ORDER BY archived, kind, id"#
    )
    .fetch_all(db)
    .await?;
    for row in rows {
        let place = |destination| Place {
            destination,
            code: row.code.clone(),
            name: Names::new(&row.name, &row.name_nl),
        };
        match row.kind.as_str() {
            "organisation" => {
                lookup.know_organisation(OrganisationId(row.id), &row.code, &row.name)
            }
            "group" => {
                let destination = Destination::Group(GroupId(row.id));
                lookup.know_group(place(destination), row.number);
            }
            "strategy" => {
                let destination = Destination::Strategy(StrategyId(row.id));
                lookup.know_strategy(place(destination));
            }
            "chapter" => lookup.know_chapter(&row.name, &row.name_nl),
            _ => lookup.know_person(Person {
                who: Named {
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
