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
use crate::health::LOW;
use cluster::disk_free;
use kernel::{clock::Clock, dates::brussels};

/// The hour in Brussels from which a day's backup is made; after an outage, later.
const FROM_HOUR: u32 = 2;
/// Backups kept.
pub const KEPT: usize = 14;
/// How the file of a backup ends that is not finished.
pub(super) const UNFINISHED: &str = ".part";
/// An unfinished one of that age was left behind by a crash.
const LEFT_BEHIND: Duration = Duration::from_secs(24 * 3600);
/// How often to look.
pub const EVERY: Duration = Duration::from_secs(600);

/// Where backups go, and of what.
#[derive(Debug, Clone)]
pub struct Nightly {
    pub folder: PathBuf,
    pub programs: Option<PathBuf>,
    pub url: String,
    pub pool: PgPool,
    pub clock: Clock,
}

/// Makes the one that is due, if one is.
pub async fn turn(nightly: Nightly) -> anyhow::Result<()> {
    let begun = std::time::Instant::now();
    let made = nightly.make_due().await;
    if let Some(file) = made.context("the nightly backup failed")? {
        let ms = begun.elapsed().as_millis();
        tracing::info!(file = %file.display(), ms, "backup made");
    }
    Ok(())
}

impl Nightly {
    /// Makes today's backup if it is due, and removes the oldest beyond [`KEPT`].
    /// Fails: as [`make`], or the folder can't be used or has no room.
    pub async fn make_due(&self) -> anyhow::Result<Option<PathBuf>> {
        let file = self.folder.join(name_of(self.clock.now()));
        if brussels(self.clock.now()).hour() < FROM_HOUR || file.exists() {
            return Ok(None);
        }
        fs::create_dir_all(&self.folder)
            .with_context(|| format!("making {}", self.folder.display()))?;
        sweep(&self.folder);
        self.look_for_room()?;
        let tools = Tools::for_server(self.programs.as_deref(), &self.pool).await?;
        make(&tools, &self.url, &file).await?;
        for (_, old) in made(&self.folder).iter().rev().skip(KEPT) {
            fs::remove_file(old).with_context(|| format!("removing {}", old.display()))?;
        }
        Ok(Some(file))
    }

    /// A backup must not fill the disk, which may be that of the data. It takes about as much as
    /// the last one.
    fn look_for_room(&self) -> anyhow::Result<()> {
        let last = made(&self.folder).pop();
        let last = last.and_then(|(_, file)| fs::metadata(file).ok());
        let wanted = LOW + last.map_or(0, |file| file.len());
        let free = disk_free(&self.folder)?;
        anyhow::ensure!(
            free >= wanted,
            "only {free} bytes are free in {}, not the {wanted} that a backup may take: make room, \
             or name another folder",
            self.folder.display()
        );
        Ok(())
    }
}

/// Removes what crashes left unfinished.
fn sweep(folder: &Path) {
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let written = entry.metadata().and_then(|meta| meta.modified()).ok();
        let age = written.and_then(|at| at.elapsed().ok());
        if name.starts_with("jalon-")
            && name.ends_with(UNFINISHED)
            && age.is_some_and(|age| age > LEFT_BEHIND)
        {
            let _ = fs::remove_file(entry.path());
        }
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
