//! Writes what a plan says, a thousand rows a statement, with the history of each measure.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{
    undo::{self, Written},
    verdict::{Plan, Verdict},
};
use crate::facts::{Facts, commands, queries};
use kernel::ids::{ImportId, MeasureId};
use platform::{
    auth::{Permit, rights::permission::ImportMeasures},
    errors::SaveError,
    history::{Changes, Snapshot, Subject},
};

/// Rows written by one statement.
pub(crate) const BATCH: usize = 1_000;

/// A plan's writing, batch by batch.
pub struct Writing<'a> {
    permit: &'a Permit<ImportMeasures, ImportId>,
    /// What is added or changed.
    writes: Vec<&'a Verdict>,
    done: usize,
    file_name: &'a str,
}

impl<'a> Writing<'a> {
    /// Of a plan; the history names the file.
    pub fn new(
        permit: &'a Permit<ImportMeasures, ImportId>,
        plan: &'a Plan,
        file_name: &'a str,
    ) -> Self {
        let verdicts = plan.rows.iter().map(|row| &row.verdict);
        let writes = verdicts.filter(|v| matches!(v, Verdict::Add(_) | Verdict::Change(..)));
        Self {
            permit,
            writes: writes.collect(),
            done: 0,
            file_name,
        }
    }

    /// Rows written so far, counted among all rows of the file.
    pub fn rows_done(&self, all: usize) -> usize {
        all - self.writes.len() + self.done
    }

    /// Writes the next batch; false where there is none left.
    /// Fails: where the database fails; a code that somebody added meanwhile is such a failure.
    pub async fn next(&mut self, db: &mut PgConnection) -> Result<bool, SaveError> {
        let batch = &self.writes[self.done..self.writes.len().min(self.done + BATCH)];
        if batch.is_empty() {
            return Ok(false);
        }
        let mut added: Vec<&Facts> = Vec::new();
        let mut changed: Vec<(MeasureId, &Facts)> = Vec::new();
        for verdict in batch {
            match verdict {
                Verdict::Add(facts) => added.push(facts),
                Verdict::Change(id, facts, _) => changed.push((*id, &**facts)),
                Verdict::Leave | Verdict::Refuse(_) => {}
            }
        }
        let mut ids: Vec<MeasureId> = changed.iter().map(|(id, _)| *id).collect();
        let before: HashMap<_, _> = stored(db, &ids).await?.into_iter().collect();
        commands::change_imported(db, self.permit, &changed).await?;
        ids.extend(commands::add_imported(db, self.permit, &added).await?);
        let mut entries: Vec<(Subject, Changes)> = Vec::new();
        let mut written: Vec<Written> = Vec::new();
        for (id, now) in stored(db, &ids).await? {
            let before = before.get(&id);
            let was = before.map_or_else(Snapshot::new, Facts::snapshot);
            entries.push((id.into(), now.snapshot().since(&was)));
            written.push(Written::of(id, before, &now));
        }
        self.permit
            .record_many(db, "import", &entries, self.file_name)
            .await?;
        undo::keep(db, self.permit, &written).await?;
        self.done += batch.len();
        Ok(true)
    }
}

async fn stored(db: &mut PgConnection, ids: &[MeasureId]) -> sqlx::Result<Vec<(MeasureId, Facts)>> {
    let measures = queries::measures(db, ids).await?.into_iter();
    Ok(measures
        .map(|measure| (measure.head.id, measure.facts))
        .collect())
}
