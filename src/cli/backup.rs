//! Backup and restore from the command line.

use std::path::Path;

use super::data::{self, Store};
use kernel::{clock::Clock, urls};
use platform::{
    backup::{self, Counts, Tools},
    config::DataSettings,
    mail,
};

/// Makes a backup, beside a Jalon that serves if one does.
/// Fails: as [`backup::make`].
pub(super) async fn make(settings: &DataSettings, file: &Path) -> anyhow::Result<()> {
    let store = data::open(settings).await?;
    let tools = Tools::for_server(settings.pg_bin.as_deref(), &store.pool).await?;
    let made = backup::make(&tools, &store.owner_url, file).await;
    store.close().await?;
    let bytes = std::fs::metadata(file).map_or(0, |meta| meta.len());
    say(
        &made?,
        &format!("saved in {} ({bytes} bytes)", file.display()),
    );
    Ok(())
}

/// Restores a backup into an empty place.
/// Fails: as [`backup::restore`].
pub(super) async fn restore(settings: &DataSettings, file: &Path) -> anyhow::Result<()> {
    anyhow::ensure!(file.is_file(), "there is no file {}", file.display());
    let store = data::open_alone(settings).await?;
    let tools = Tools::for_server(settings.pg_bin.as_deref(), &store.pool).await?;
    let mut restored = backup::restore(&tools, &store.owner_url, file).await;
    if restored.is_ok() {
        restored = settle(&store).await.and(restored);
    }
    store.close().await?;
    say(&restored?, "restored and compared; everybody signs in anew");
    Ok(())
}

/// A backup of an earlier Jalon gets this one's schema; no mail leaves twice.
async fn settle(store: &Store) -> anyhow::Result<()> {
    store.migrate().await?;
    let mut db = store.pool.acquire().await?;
    let held = mail::hold_back(&mut db, Clock::system().now()).await?;
    if held > 0 {
        let place = urls::outbox();
        println!("{held} mails that waited are held back: look at {place}?state=failed");
    }
    Ok(())
}

fn say(counts: &Counts, what: &str) {
    let rows: u64 = counts.values().sum();
    println!("{rows} rows of {} tables {what}.", counts.len());
}
