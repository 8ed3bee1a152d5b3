//! What runs in the background beside the pages.

use std::{path::PathBuf, time::Duration};

use anyhow::Context as _;
use sqlx::PgConnection;

use circles::invitations::offers;
use cluster::disk_free;
use people::persons::address;
use platform::{
    auth::{device, rate, session, token},
    backup::nightly::{self, Nightly},
    health::Health,
    mail, security,
    supervise::{Supervisor, passed_over},
    web::{AppState, drafts, kept, once},
};
use polls::reminders as polls;
use register::follow_up::reminders;

use crate::flows::erasure;

/// How often ended sessions and old windows are swept.
const SWEEP_EVERY: Duration = Duration::from_secs(3600);
/// How often the disk is looked at: close to the edge things go fast.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Starts them all, each kept alive. `folder`: where the data is, if it is on this machine.
pub fn start(app: &AppState, folder: Option<PathBuf>, backups: Option<Nightly>) -> Supervisor {
    let mut tasks = Supervisor::default();
    let mails = app.clone();
    tasks.run("mails", move |stop| {
        let (pool, clock) = (mails.pool.clone(), mails.clock.clone());
        mail::run_sender(pool, clock, mails.settings.mail.clone(), stop)
    });
    let notifications = app.notifications.clone();
    tasks.run("notifications", move |stop| {
        let listening = notifications.clone().listen(stop);
        async move {
            listening.await;
            Ok(())
        }
    });
    tasks.every("reminders", reminders::EVERY, app.clone(), reminders::turn);
    tasks.every("polls", polls::EVERY, app.clone(), polls::turn);
    tasks.every("offers", offers::EVERY, app.clone(), offers::turn);
    tasks.every("erasures", erasure::EVERY, app.clone(), erasure::turn);
    tasks.every("sweeping", SWEEP_EVERY, app.clone(), sweep);
    if let Some(folder) = folder {
        let disk = (app.health.clone(), folder);
        tasks.every("disk", LOOK_EVERY, disk, look_at_disk);
    }
    if let Some(nightly) = backups {
        tasks.every("backups", nightly::EVERY, nightly, nightly::turn);
    }
    tasks
}

async fn sweep(app: AppState) -> anyhow::Result<()> {
    let mut db = app.pool.acquire().await?;
    sweep_all(&app, &mut db).await;
    Ok(())
}

async fn sweep_all(app: &AppState, db: &mut PgConnection) {
    let now = app.clock.now();
    let days = app.settings.security_log_days;
    let keep = &app.settings.mail;
    let all = [
        ("sessions", session::sweep(db, now).await.map(|_| ())),
        ("counts of measures", measures::gather_counts(db).await),
        ("tries", rate::sweep(db, now).await),
        ("devices", device::sweep(db, now).await),
        ("kept forms", kept::sweep(db, now).await),
        ("form drafts", drafts::sweep(db, now).await),
        ("forms sent", once::sweep(db, now).await),
        ("addresses", address::sweep(db, now).await),
        (
            "security log",
            security::sweep(db, now, days).await.map(|_| ()),
        ),
        (
            "mails",
            mail::sweep(db, now, keep.keep_mails).await.map(|_| ()),
        ),
        (
            "dead links of meetings",
            meetings::dead_links::sweep(db, now, keep.keep_links).await,
        ),
        (
            "dead links of polls",
            ::polls::dead_links::sweep(db, now, keep.keep_links).await,
        ),
        (
            "dead links of circles",
            circles::links::sweep(db, now, keep.keep_links).await,
        ),
        (
            "events of governance tables",
            governance::events::sweep(db).await,
        ),
        ("ended feedback", circles::feedback::sweep(db, now).await),
        ("links", token::sweep(db, now, keep.keep_links).await),
    ];
    for (what, outcome) in all {
        if let Err(error) = outcome {
            passed_over("sweeping", what, error);
        }
    }
}

/// Keeps an eye on the free space, so that PostgreSQL never meets a full disk.
async fn look_at_disk((health, folder): (Health, PathBuf)) -> anyhow::Result<()> {
    note(&health, disk_free(&folder).context("looking at the disk")?);
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a size to watch")]
fn note(health: &Health, free: u64) {
    let before = (health.low_disk().is_some(), health.is_full());
    health.set_disk_free(free);
    metrics::gauge!("jalon_disk_free_bytes").set(free as f64);
    let (low, full) = (health.low_disk().is_some(), health.is_full());
    if before != (low, full) {
        tracing::warn!(free, low, full, "free space on the disk");
    }
}
