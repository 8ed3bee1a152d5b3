//! What runs in the background beside the pages.

use std::{path::PathBuf, sync::Arc, time::Duration};

use sqlx::PgConnection;

use cluster::disk_free;
use meetings::dead_links;
use people::persons::address;
use platform::{
    auth::{device, rate, session, token},
    backup::nightly::{self, Nightly},
    health::Health,
    mail, security,
    supervise::{Stop, Supervisor, passed_over},
    web::{AppState, kept, once},
};
use register::follow_up;

/// How often ended sessions and old windows are swept.
const SWEEP_EVERY: Duration = Duration::from_secs(3600);
/// The same where there was no connection.
const SWEEP_AGAIN: Duration = Duration::from_secs(60);
/// How often the disk is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Starts them all, each kept alive. `folder`: where the data is, if it is on this machine.
pub fn start(app: &AppState, folder: Option<PathBuf>, backups: Option<Nightly>) -> Supervisor {
    let mut supervisor = Supervisor::default();
    let mails = app.clone();
    supervisor.run("mails", move |stop| {
        let (pool, clock) = (mails.pool.clone(), mails.clock.clone());
        mail::run_sender(pool, clock, mails.settings.mail.clone(), stop)
    });
    run(&mut supervisor, "reminders", app, |app, stop| {
        follow_up::reminders::run(app.pool, app.clock, Arc::clone(&app.settings), stop)
    });
    run(&mut supervisor, "polls", app, |app, stop| {
        polls::reminders::run(app.pool, app.clock, Arc::clone(&app.settings), stop)
    });
    run(&mut supervisor, "notifications", app, |app, stop| {
        app.notifications.listen(stop)
    });
    run(&mut supervisor, "sweeping", app, sweep);
    if let Some(folder) = folder {
        let health = app.health.clone();
        supervisor.run("disk", move |stop| {
            watch_disk(health.clone(), folder.clone(), stop)
        });
    }
    if let Some(nightly) = backups {
        supervisor.run("backups", move |stop| {
            let task = nightly::run(nightly.clone(), stop);
            async move {
                task.await;
                Ok(())
            }
        });
    }
    supervisor
}

/// Keeps a loop alive that fails by panicking only.
fn run<Task>(
    supervisor: &mut Supervisor,
    name: &'static str,
    app: &AppState,
    task: fn(AppState, Stop) -> Task,
) where
    Task: Future<Output = ()> + Send + 'static,
{
    let app = app.clone();
    supervisor.run(name, move |stop| {
        let task = task(app.clone(), stop);
        async move {
            task.await;
            Ok(())
        }
    });
}

async fn sweep(app: AppState, mut stop: Stop) {
    loop {
        let pause = match app.pool.acquire().await {
            Ok(mut db) => {
                sweep_all(&app, &mut db).await;
                SWEEP_EVERY
            }
            Err(error) => {
                passed_over("sweeping", "all", error);
                SWEEP_AGAIN
            }
        };
        if !stop.pause(pause).await {
            return;
        }
    }
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
            "dead links",
            dead_links::sweep(db, now, keep.keep_links).await,
        ),
        ("links", token::sweep(db, now, keep.keep_links).await),
    ];
    for (what, outcome) in all {
        if let Err(error) = outcome {
            passed_over("sweeping", what, error);
        }
    }
}

/// Keeps an eye on the free space, so that PostgreSQL never meets a full disk.
async fn watch_disk(health: Health, folder: PathBuf, mut stop: Stop) -> anyhow::Result<()> {
    loop {
        match disk_free(&folder) {
            Ok(free) => note(&health, free),
            Err(error) => tracing::warn!(%error, "looking at the disk"),
        }
        // Close to the edge things go fast.
        let near = health.low_disk().is_some();
        let pause = if near { LOOK_EVERY / 15 } else { LOOK_EVERY };
        if !stop.pause(pause).await {
            return Ok(());
        }
    }
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
