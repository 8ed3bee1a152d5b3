//! A backup each night into a folder, the last ones kept.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Context;
use chrono::{DateTime, NaiveDate, Timelike, Utc};
use sqlx::PgPool;

use super::{Tools, make};
use crate::{
    kernel::{clock::Clock, dates::brussels},
    platform::supervise::Stop,
};

/// The hour in Brussels from which a day's backup is made; after an outage, later.
const FROM_HOUR: u32 = 2;
/// Backups kept.
pub const KEPT: usize = 14;
/// How often to look.
const LOOK_EVERY: Duration = Duration::from_secs(600);

/// Where backups go, and of what.
#[derive(Debug, Clone)]
pub struct Nightly {
    pub folder: PathBuf,
    pub programs: Option<PathBuf>,
    pub url: String,
    pub pool: PgPool,
    pub clock: Clock,
}

/// Makes them until it is told to stop; one that fails is tried again later.
pub async fn run(nightly: Nightly, mut stop: Stop) {
    loop {
        let begun = std::time::Instant::now();
        match nightly.make_due().await {
            Ok(None) => {}
            Ok(Some(file)) => {
                let ms = begun.elapsed().as_millis();
                tracing::info!(file = %file.display(), ms, "backup made");
            }
            Err(error) => {
                metrics::counter!("jalon_backup_failures_total").increment(1);
                tracing::error!("the nightly backup failed: {error:#}");
            }
        }
        if !stop.pause(LOOK_EVERY).await {
            return;
        }
    }
}

impl Nightly {
    /// Makes today's backup if it is due, and removes the oldest beyond [`KEPT`].
    ///
    /// # Errors
    /// As [`make`], or the folder can't be used.
    pub async fn make_due(&self) -> anyhow::Result<Option<PathBuf>> {
        let file = self.folder.join(name_of(self.clock.now()));
        if brussels(self.clock.now()).hour() < FROM_HOUR || file.exists() {
            return Ok(None);
        }
        fs::create_dir_all(&self.folder)
            .with_context(|| format!("making {}", self.folder.display()))?;
        let tools = Tools::for_server(self.programs.as_deref(), &self.pool).await?;
        make(&tools, &self.url, &file).await?;
        for (_, old) in made(&self.folder).iter().rev().skip(KEPT) {
            fs::remove_file(old).with_context(|| format!("removing {}", old.display()))?;
        }
        Ok(Some(file))
    }
}

fn name_of(now: DateTime<Utc>) -> String {
    format!("jalon-{}.dump", brussels(now).date_naive())
}

/// The nightly backups of a folder, by their day.
pub fn made(folder: &Path) -> Vec<(NaiveDate, PathBuf)> {
    let day_of = |path: &Path| {
        let name = path.file_name()?.to_str()?;
        name.strip_prefix("jalon-")?
            .strip_suffix(".dump")?
            .parse()
            .ok()
    };
    let entries = folder.read_dir().into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .filter_map(|entry| Some((day_of(&entry.path())?, entry.path())))
        .collect();
    found.sort();
    found
}
