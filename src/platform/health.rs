//! What this instance knows of its own state, shared by the pages and the health checks.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use tokio::{
    sync::{Mutex, MutexGuard},
    time::Instant,
};

use super::supervise::Retries;

/// Free bytes below which administrators are warned.
pub(crate) const LOW: u64 = 500_000_000;
/// Free bytes below which nothing is stored any more: PostgreSQL must never meet a full disk.
pub(crate) const FULL: u64 = 100_000_000;

/// Anybody may ask whether we are ready: the database is asked no more often than this.
const PROBE_EVERY: Duration = Duration::from_secs(1);

/// The instance's state; cheap to clone.
#[derive(Debug, Clone)]
pub struct Health(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    draining: AtomicBool,
    given_up: AtomicBool,
    disk_free: AtomicU64,
    probe: Mutex<Probe>,
}

/// What the database last answered when it was tried.
#[derive(Debug)]
pub struct Probe {
    last: Option<(Instant, Result<(), String>)>,
    outage: Retries,
}

impl Default for Probe {
    fn default() -> Self {
        Self {
            last: None,
            outage: Retries::of("not ready"),
        }
    }
}

impl Probe {
    /// Notes an outcome of this moment.
    pub fn note(&mut self, outcome: anyhow::Result<()>) -> Result<(), String> {
        match &outcome {
            Ok(()) => self.outage.worked(),
            Err(error) => _ = self.outage.failed(error),
        }
        let outcome = outcome.map_err(|error| error.to_string());
        self.last = Some((Instant::now(), outcome.clone()));
        outcome
    }

    /// The last outcome, if it is fresh enough.
    pub fn fresh(&self) -> Option<Result<(), String>> {
        let (at, outcome) = self.last.as_ref()?;
        (at.elapsed() < PROBE_EVERY).then(|| outcome.clone())
    }
}

impl Default for Health {
    fn default() -> Self {
        Self(Arc::new(Inner {
            draining: AtomicBool::new(false),
            given_up: AtomicBool::new(false),
            disk_free: AtomicU64::new(u64::MAX),
            probe: Mutex::default(),
        }))
    }
}

impl Health {
    /// The program is about to stop: balancers shall send nothing more.
    pub fn drain(&self) {
        self.0.draining.store(true, Ordering::SeqCst);
    }

    /// Whether the program is about to stop.
    pub fn is_draining(&self) -> bool {
        self.0.draining.load(Ordering::SeqCst)
    }

    /// Something that the program needs failed for good.
    pub fn give_up(&self) {
        self.0.given_up.store(true, Ordering::SeqCst);
    }

    /// Whether something that the program needs failed for good.
    pub fn is_given_up(&self) -> bool {
        self.0.given_up.load(Ordering::SeqCst)
    }

    /// The last try of the database; one at a time tries anew.
    pub async fn probe(&self) -> MutexGuard<'_, Probe> {
        self.0.probe.lock().await
    }

    /// Notes the free bytes where the data is.
    pub fn set_disk_free(&self, bytes: u64) {
        self.0.disk_free.store(bytes, Ordering::SeqCst);
    }

    /// Megabytes free where the data is, if administrators are to be warned.
    pub fn low_disk(&self) -> Option<u64> {
        let free = self.0.disk_free.load(Ordering::SeqCst);
        (free < LOW).then_some(free / 1_000_000)
    }

    /// Whether too little is free to store anything.
    pub fn is_full(&self) -> bool {
        self.0.disk_free.load(Ordering::SeqCst) < FULL
    }
}
