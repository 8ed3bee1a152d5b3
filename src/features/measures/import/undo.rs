//! Taking back what an import wrote: what it added is archived, what it changed says again what it
//! said before. What somebody changed since stays, and is listed.

use std::collections::HashMap;

use serde_json::json;
use sqlx::{PgConnection, types::Json};

use super::model::{LEFT_KEPT, LeftMeasure, Undone};
use crate::facts::{self, FIELDS, Facts, Measure, field};
use kernel::ids::{ImportId, MeasureId};
use platform::{
    auth::{Permit, rights::permission::ImportMeasures},
    errors::SaveError,
    history::{Changes, Subject},
    web::FormState,
};

/// A field with its values before and after, as the form of measures has them.
type FieldWritten = (String, Vec<String>, Vec<String>);

/// What an import wrote of a measure.
pub(super) struct Written {
    measure: MeasureId,
    added: bool,
    fields: Vec<FieldWritten>,
}

impl Written {
    /// Of a measure that was there before, or of one that was not: of that, all fields.
    pub(super) fn of(measure: MeasureId, before: Option<&Facts>, after: &Facts) -> Self {
        let (old, new) = (before.map(facts::filled), facts::filled(after));
        let fields = FIELDS.iter().filter_map(|field| {
            let from = old.as_ref().map(|form| values(form, field.name));
            let to = values(&new, field.name);
            let is_same = from.as_ref() == Some(&to);
            (!is_same).then(|| (field.name.to_owned(), from.unwrap_or_default(), to))
        });
        Self {
            measure,
            added: before.is_none(),
            fields: fields.collect(),
        }
    }
}

/// The values of a field, in an order that no renaming changes.
fn values(form: &FormState, name: &str) -> Vec<String> {
    let mut values: Vec<String> = form.all(name).into_iter().map(str::to_owned).collect();
    values.sort();
    values
}

/// Keeps what an import wrote, beside the measures.
pub(super) async fn keep(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    written: &[Written],
) -> sqlx::Result<()> {
    let measures: Vec<i64> = written.iter().map(|w| w.measure.0).collect();
    let added: Vec<bool> = written.iter().map(|w| w.added).collect();
    let fields: Vec<serde_json::Value> = written.iter().map(|w| json!(w.fields)).collect();
    sqlx::query!(
        "INSERT INTO measure_import_write (import_id, measure_id, added, fields)
         SELECT $1, measure, added, fields
         FROM unnest($2::bigint[], $3::boolean[], $4::jsonb[]) AS t (measure, added, fields)",
        permit.on().0,
        &measures,
        &added,
        &fields
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What was written of a measure, and what became of it since.
struct Since {
    measure: MeasureId,
    added: bool,
    fields: Json<Vec<FieldWritten>>,
    /// More was done with it than its facts show: a review, a comment, a decision.
    worked_on: bool,
}

/// A thousand measures of an import, from there on.
async fn batch(
    db: &mut PgConnection,
    import: ImportId,
    after: MeasureId,
) -> sqlx::Result<Vec<Since>> {
    sqlx::query_as!(
        Since,
        r#"SELECT w.measure_id as "measure: MeasureId", w.added, w.fields as "fields: Json<Vec<FieldWritten>>",
                  EXISTS (SELECT FROM history h WHERE h.subject_kind = 'measure' AND h.subject_id = w.measure_id
                            AND h.action NOT IN ('import', 'import_undo', 'update', 'assign', 'archive', 'restore')
                         ) as "worked_on!"
           FROM measure_import_write w WHERE w.import_id = $1 AND w.measure_id > $2
           ORDER BY w.measure_id LIMIT 1000"#,
        import.0,
        after.0
    )
    .fetch_all(db)
    .await
}

/// Takes back what an import wrote, in the transaction that says so; the history names the file.
/// Fails: where the database fails.
pub(super) async fn undo(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    file_name: &str,
) -> Result<Undone, SaveError> {
    let import = permit.on();
    sqlx::query!(
        "SELECT id FROM measure WHERE id IN (SELECT measure_id FROM measure_import_write WHERE import_id = $1)
         ORDER BY id FOR UPDATE",
        import.0
    )
    .fetch_all(&mut *db)
    .await?;
    let mut done = Undone::default();
    let mut last = MeasureId(0);
    loop {
        let batch = batch(db, import, last).await?;
        let Some(end) = batch.last() else {
            return Ok(done);
        };
        last = end.measure;
        turn_back(db, permit, &batch, file_name, &mut done).await?;
    }
}

async fn turn_back(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    batch: &[Since],
    file_name: &str,
    done: &mut Undone,
) -> Result<(), SaveError> {
    let ids: Vec<MeasureId> = batch.iter().map(|since| since.measure).collect();
    let now = stored(db, &ids).await?;
    let mut away: Vec<MeasureId> = Vec::new();
    let mut back: Vec<(MeasureId, Facts)> = Vec::new();
    for since in batch {
        let Some(measure) = now.get(&since.measure) else {
            continue;
        };
        if since.added {
            // What was put away already needs no more.
            if measure.head.archived_at.is_some() {
                continue;
            }
            let changed = changed(&measure.facts, &since.fields);
            if changed.is_empty() && !since.worked_on {
                away.push(since.measure);
            } else {
                leave(done, measure, changed);
            }
        } else {
            let (before, changed) = before(&measure.facts, &since.fields);
            back.extend(before.map(|facts| (since.measure, facts)));
            if !changed.is_empty() {
                leave(done, measure, changed);
            }
        }
    }
    done.archived += archive(db, permit, &away, file_name).await?;
    done.reverted += revert(db, permit, &back, &now, file_name).await?;
    Ok(())
}

/// The labels of what says something else now than the import did.
fn changed(now: &Facts, fields: &[FieldWritten]) -> Vec<String> {
    let form = facts::filled(now);
    let changed = fields
        .iter()
        .filter(|(name, _, to)| values(&form, name) != *to);
    changed.filter_map(|(name, ..)| label(name)).collect()
}

/// What the facts were before, but for what was changed since: of that the labels. No facts where
/// nothing is to be taken back.
fn before(now: &Facts, fields: &[FieldWritten]) -> (Option<Facts>, Vec<String>) {
    let mut form = facts::filled(now);
    let mut changed = Vec::new();
    let mut goes_back = false;
    for (name, from, to) in fields {
        let stands = values(&form, name);
        if stands == *to {
            form = form.without(name).with_each(name, from);
            goes_back = true;
        } else if stands != *from {
            changed.extend(label(name));
        }
    }
    let facts = goes_back.then(|| read(&form, now)).flatten();
    (facts, changed)
}

fn label(name: &str) -> Option<String> {
    field(name).map(|field| field.label.to_owned())
}

/// The facts that a form holds; texts as they were stored, not as they would be typed.
fn read(form: &FormState, now: &Facts) -> Option<Facts> {
    let names = FIELDS.iter().map(|field| field.name).chain(["version"]);
    let raw = names.flat_map(|name| {
        let values = form.all(name).into_iter();
        values.map(move |value| (name.to_owned(), value.to_owned()))
    });
    let mut facts = facts::parse(&raw.collect::<Vec<_>>()).ok()?;
    for field in FIELDS {
        if let Some(text) = facts.text(field.name) {
            form.value(field.name).clone_into(text);
        }
    }
    facts.code.clone_from(&now.code);
    facts.part_carriers();
    Some(facts)
}

fn leave(done: &mut Undone, measure: &Measure, fields: Vec<String>) {
    done.left_count += 1;
    if done.left.len() < LEFT_KEPT {
        done.left.push(LeftMeasure {
            id: measure.head.id,
            code: measure.facts.code.clone(),
            fields,
        });
    }
}

/// Puts measures away; how many.
async fn archive(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    measures: &[MeasureId],
    file_name: &str,
) -> Result<usize, SaveError> {
    let ids: Vec<i64> = measures.iter().map(|id| id.0).collect();
    sqlx::query!(
        "UPDATE measure SET archived_at = $2, version = version + 1 WHERE id = ANY($1)",
        &ids,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let entries = measures.iter().map(|id| ((*id).into(), Changes::none()));
    let entries: Vec<(Subject, Changes)> = entries.collect();
    permit
        .record_many(db, "archive", &entries, file_name)
        .await?;
    Ok(entries.len())
}

/// Writes what measures said before; of how many.
async fn revert(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    measures: &[(MeasureId, Facts)],
    before: &HashMap<MeasureId, Measure>,
    file_name: &str,
) -> Result<usize, SaveError> {
    let (ids, written): (Vec<MeasureId>, Vec<(MeasureId, &Facts)>) = measures
        .iter()
        .map(|(id, facts)| (*id, (*id, facts)))
        .unzip();
    facts::commands::change_imported(db, permit, &written).await?;
    let after = stored(db, &ids).await?;
    let entries = ids.iter().filter_map(|id| {
        let (was, is) = (before.get(id)?, after.get(id)?);
        let changes = is.facts.snapshot().since(&was.facts.snapshot());
        Some(((*id).into(), changes))
    });
    let entries: Vec<(Subject, Changes)> = entries.collect();
    permit
        .record_many(db, "import_undo", &entries, file_name)
        .await?;
    Ok(entries.len())
}

async fn stored(
    db: &mut PgConnection,
    ids: &[MeasureId],
) -> sqlx::Result<HashMap<MeasureId, Measure>> {
    let measures = facts::queries::measures(db, ids).await?.into_iter();
    Ok(measures.map(|measure| (measure.head.id, measure)).collect())
}
