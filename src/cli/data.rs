//! Opening the database: the one of `DATABASE_URL`, else the embedded cluster's.

use std::{path::PathBuf, sync::Arc, time::Duration};

use anyhow::Context;
use sqlx::PgPool;
use tokio::{sync::Mutex, task::spawn_blocking, time::timeout};

use cluster::{Address, Cluster, ClusterSettings, Login};
use kernel::clock::Clock;
use platform::{
    backup::nightly::Nightly,
    config::DataSettings,
    database,
    supervise::{Stop, Supervisor},
};

/// Name of the database in the embedded cluster.
const DATABASE: &str = "jalon";
/// Free bytes that a server needs to come up again: a segment of its log, and some.
const ROOM_TO_START: u64 = 40_000_000;
/// How long connections may take to close.
const CLOSING: Duration = Duration::from_secs(5);

/// An open database, with the cluster that serves it if Jalon manages one.
pub(super) struct Store {
    pub pool: PgPool,
    /// The address of the database's owner, who may change its schema.
    pub owner_url: String,
    cluster: Option<Arc<Mutex<Cluster>>>,
    keeper: Supervisor,
}

/// Connects for a command that ends soon: beside a Jalon that serves, its running cluster is used.
/// Fails: as [`open_alone`].
pub(super) async fn open(settings: &DataSettings) -> anyhow::Result<Store> {
    let running = match &settings.database_url {
        None => Cluster::running(&settings.data_dir),
        Some(_) => None,
    };
    match running {
        None => open_alone(settings).await,
        Some(address) => open_embedded(settings, &address, None).await,
    }
}

/// Connects, starting the embedded cluster where no `DATABASE_URL` is set.
/// Fails: where the cluster does not start (one other Jalon may hold it) or the database does not
/// answer; the text says what to do.
pub(super) async fn open_alone(settings: &DataSettings) -> anyhow::Result<Store> {
    if let Some(url) = &settings.database_url {
        let pool = database::connect_patiently(url, settings.db_connections).await?;
        return Ok(Store::new(pool, url.clone(), None));
    }
    let cluster_settings = ClusterSettings {
        data_dir: settings.data_dir.clone(),
        programs_dir: settings.pg_bin.clone(),
    };
    let cluster = spawn_blocking(move || Cluster::start(&cluster_settings)).await??;
    let address = cluster.address().clone();
    address.prepare(DATABASE).await?;
    open_embedded(settings, &address, Some(cluster)).await
}

/// Pages get by as the user who may read and write rows only.
async fn open_embedded(
    settings: &DataSettings,
    address: &Address,
    cluster: Option<Cluster>,
) -> anyhow::Result<Store> {
    let url = address.url_as(Login::Application, DATABASE);
    let pool = database::connect(&url, settings.db_connections).await?;
    let owner_url = address.url_as(Login::Owner, DATABASE);
    Ok(Store::new(pool, owner_url, cluster))
}

impl Store {
    fn new(pool: PgPool, owner_url: String, cluster: Option<Cluster>) -> Self {
        Self {
            pool,
            owner_url,
            cluster: cluster.map(|cluster| Arc::new(Mutex::new(cluster))),
            keeper: Supervisor::default(),
        }
    }

    /// Brings the schema up to date.
    /// Fails: as [`database::migrate`].
    pub(super) async fn migrate(&self) -> anyhow::Result<()> {
        database::migrate(&self.owner_url).await
    }

    /// The folder of the cluster's files, where Jalon keeps one.
    pub(super) async fn folder(&self) -> Option<PathBuf> {
        match &self.cluster {
            Some(cluster) => Some(cluster.lock().await.data_dir()),
            None => None,
        }
    }

    /// The nightly backups of the settings.
    pub(super) fn nightly(&self, settings: &DataSettings) -> Option<Nightly> {
        let folder = settings.backup_dir.clone()?;
        Some(Nightly {
            folder,
            programs: settings.pg_bin.clone(),
            url: self.owner_url.clone(),
            pool: self.pool.clone(),
            clock: Clock::system(),
        })
    }

    /// From now on starts the cluster again where it ends by itself.
    pub(super) fn keep(&mut self) {
        if let Some(cluster) = &self.cluster {
            let cluster = Arc::clone(cluster);
            self.keeper.run("PostgreSQL", move |stop| {
                look_after(Arc::clone(&cluster), stop)
            });
        }
    }

    /// Resolves where the cluster failed too often.
    pub(super) async fn given_up(&mut self) -> &'static str {
        self.keeper.given_up().await
    }

    /// Closes the connections and stops the cluster.
    /// Fails: where the cluster does not stop.
    pub(super) async fn close(self) -> anyhow::Result<()> {
        if timeout(CLOSING, self.pool.close()).await.is_err() {
            tracing::warn!("connections to the database did not close in time");
        }
        self.keeper.end(CLOSING).await;
        let Some(cluster) = self.cluster else {
            return Ok(());
        };
        match timeout(CLOSING, cluster.lock_owned()).await {
            Ok(mut cluster) => spawn_blocking(move || cluster.stop()).await??,
            Err(_) => tracing::warn!("PostgreSQL was just starting: the system ends it with us"),
        }
        Ok(())
    }
}

/// Starts the server if it doesn't run, and waits for its end. The supervisor calls it anew.
async fn look_after(cluster: Arc<Mutex<Cluster>>, mut stop: Stop) -> anyhow::Result<()> {
    let ended = cluster.lock().await.ended();
    let ended = match ended {
        Some(ended) => ended,
        None => {
            if !wait_for_room(&cluster, &mut stop).await {
                return Ok(());
            }
            let mut held = Arc::clone(&cluster).lock_owned().await;
            let begun = tokio::time::Instant::now();
            let held = spawn_blocking(move || held.start_again().map(|()| held)).await??;
            let ms = begun.elapsed().as_millis();
            tracing::warn!(ms, "PostgreSQL was started again");
            held.ended().context("PostgreSQL ended at once")?
        }
    };
    tokio::select! {
        status = ended.wait() => {
            cluster.lock().await.remove_socket();
            anyhow::bail!("PostgreSQL ended by itself ({status}): it is started again")
        }
        () = stop.told() => Ok(()),
    }
}

/// On a full disk starting would only fail: waits until there is room. False where the program
/// stops meanwhile.
async fn wait_for_room(cluster: &Mutex<Cluster>, stop: &mut Stop) -> bool {
    let mut told = false;
    loop {
        match cluster.lock().await.disk_free() {
            Ok(free) if free < ROOM_TO_START => {
                if !told {
                    tracing::error!(free, "the disk is full: PostgreSQL waits for room");
                }
                told = true;
            }
            _ => return true,
        }
        if !stop.pause(Duration::from_secs(1)).await {
            return false;
        }
    }
}
