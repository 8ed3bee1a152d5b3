//! The writing of a confirmed import, in one transaction, step by step so that the flow can add
//! organisations in between and report progress.

use std::sync::Arc;

use sqlx::PgConnection;
use tokio::task::spawn_blocking;

use super::{
    apply::Writing,
    codes::Wanted,
    commands,
    content::Content,
    lookup::{GROUP_TO_ADD, TO_ADD},
    mapping::Mapping,
    model::{REFUSED_KEPT, RefusedRow, Summary},
    plan, queries,
    values::group_named,
    verdict::{Plan, Verdict},
};
use crate::{
    facts::{Destination, Facts},
    policy::MayAdd,
};
use kernel::ids::ImportId;
use platform::{
    auth::{Permit, rights::permission::ImportMeasures},
    errors::{AppError, Result},
};

/// A confirmed import, read and held for writing.
pub struct Job<'a> {
    permit: &'a Permit<ImportMeasures, ImportId>,
    file_name: String,
    content: Arc<Content>,
    mapping: Mapping,
    plan: Plan,
}

impl<'a> Job<'a> {
    /// Holds and reads the import, compares it, and locks the measures it changes. What may not be
    /// added is refused with its rows.
    /// Fails: where the database fails or the file is gone.
    pub async fn start(
        db: &mut PgConnection,
        permit: &'a Permit<ImportMeasures, ImportId>,
        may_add: MayAdd,
    ) -> Result<Self> {
        let id = permit.on();
        commands::hold(db, id).await?;
        let import = queries::import(db, id).await?.ok_or(AppError::NotFound)?;
        let packed = queries::content(db, id).await?;
        let packed = packed.ok_or(AppError::Conflict("import-not-open"))?;
        let content = spawn_blocking(move || Content::unpack(&packed)).await??;
        let mut job = Self {
            permit,
            file_name: import.file_name,
            content: Arc::new(content),
            mapping: import.mapping.unwrap_or_default().within(may_add),
            plan: Plan::default(),
        };
        job.compare(db).await?;
        Ok(job)
    }

    /// Compares the file with what there is now; again after organisations were added.
    pub async fn compare(&mut self, db: &mut PgConnection) -> Result<()> {
        let (content, mapping) = (Arc::clone(&self.content), self.mapping.clone());
        let wanted = spawn_blocking(move || Wanted::of(&content, &mapping)).await?;
        let lookup = queries::lookup(db, &wanted, true).await?;
        let (content, mapping) = (Arc::clone(&self.content), self.mapping.clone());
        self.plan = spawn_blocking(move || plan::plan(&content, &mapping, &lookup)).await?;
        Ok(())
    }

    /// The groups to add first, by number, with their names; only those of rows that will be written.
    pub fn groups_to_add(&self) -> Vec<(i32, String)> {
        let wanted: std::collections::HashSet<&str> = self
            .written()
            .filter_map(|draft| draft.destination.as_ref())
            .filter(|place| place.destination == Destination::Group(GROUP_TO_ADD))
            .map(|place| place.code.as_str())
            .collect();
        let missing = self.plan.missing_groups.iter();
        let mut groups: Vec<(i32, String)> = missing
            .filter_map(|(cell, _)| group_named(cell))
            .filter(|(number, _)| wanted.contains(format!("GT{number}").as_str()))
            .collect();
        // A name says more than the number alone.
        groups.sort_by_key(|(number, name)| (*number, *name == format!("GT{number}")));
        groups.dedup_by_key(|(number, _)| *number);
        groups
    }

    /// What the rows say that will be written.
    fn written(&self) -> impl Iterator<Item = &Facts> {
        self.plan.rows.iter().filter_map(|row| match &row.verdict {
            Verdict::Add(draft) | Verdict::Change(_, draft, _) => Some(&**draft),
            _ => None,
        })
    }

    /// The organisations to add first; none where that was not chosen.
    pub fn organisations_to_add(&self) -> Vec<String> {
        // Only those of rows that will be written.
        let wanted = self.written();
        let wanted: std::collections::HashSet<String> = wanted
            .flat_map(|draft| draft.carrier.iter().chain(&draft.co_carriers))
            .filter(|carrier| carrier.id == TO_ADD)
            .map(|carrier| kernel::fold::bare(&carrier.name))
            .collect();
        let names = self
            .plan
            .missing_organisations
            .iter()
            .map(|(name, _)| name.clone());
        names
            .filter(|name| wanted.contains(&kernel::fold::bare(name)))
            .collect()
    }

    /// The writing of its measures.
    pub fn writing(&self) -> Writing<'_> {
        Writing::new(self.permit, &self.plan, &self.file_name)
    }

    /// Rows of the file.
    pub fn rows(&self) -> usize {
        self.plan.rows.len()
    }

    /// Ends it in the same transaction.
    pub async fn finish(
        &self,
        db: &mut PgConnection,
        organisations: usize,
        groups: usize,
        at: chrono::DateTime<chrono::Utc>,
    ) -> Result<()> {
        let refused = self.plan.rows.iter().filter_map(|row| match &row.verdict {
            Verdict::Refuse(reasons) => Some(RefusedRow {
                number: row.number,
                code: row.code.chars().take(60).collect(),
                reasons: reasons.clone(),
            }),
            _ => None,
        });
        let summary = Summary {
            counts: self.plan.counts(),
            organisations,
            groups,
            refused: refused.take(REFUSED_KEPT).collect(),
            undone: None,
        };
        commands::finish(db, self.permit, &summary, at).await?;
        Ok(())
    }
}
