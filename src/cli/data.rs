//! Opening the database: the one of `DATABASE_URL`, else the embedded cluster's.

use sqlx::PgPool;
use tokio::task::spawn_blocking;

use crate::platform::{
    cluster::{Cluster, ClusterSettings},
    config::DataSettings,
    database,
};

/// Name of the database in the embedded cluster.
const DATABASE: &str = "jalon";

/// An open database, with the cluster that serves it if Jalon manages one.
pub struct Store {
    pub pool: PgPool,
    cluster: Option<Cluster>,
}

/// Connects for a command that ends soon: beside a Jalon that serves, its running cluster is used.
///
/// # Errors
/// As [`open_alone`].
pub async fn open(settings: &DataSettings) -> anyhow::Result<Store> {
    let running = match &settings.database_url {
        None => Cluster::running(&settings.data_dir),
        Some(_) => None,
    };
    match running {
        None => open_alone(settings).await,
        Some(address) => {
            let url = address.url(DATABASE);
            let pool = database::connect(&url, settings.db_connections).await?;
            Ok(Store {
                pool,
                cluster: None,
            })
        }
    }
}

/// Connects, starting the embedded cluster where no `DATABASE_URL` is set.
///
/// # Errors
/// Where the cluster does not start (one other Jalon may hold it) or the database does not
/// answer; the text says what to do.
pub async fn open_alone(settings: &DataSettings) -> anyhow::Result<Store> {
    if let Some(url) = &settings.database_url {
        let pool = database::connect(url, settings.db_connections).await?;
        return Ok(Store {
            pool,
            cluster: None,
        });
    }
    let cluster_settings = ClusterSettings {
        data_dir: settings.data_dir.clone(),
        programs_dir: settings.pg_bin.clone(),
    };
    let cluster = spawn_blocking(move || Cluster::start(&cluster_settings)).await??;
    cluster.ensure_database(DATABASE).await?;
    let pool = database::connect(&cluster.url(DATABASE), settings.db_connections).await?;
    Ok(Store {
        pool,
        cluster: Some(cluster),
    })
}

impl Store {
    /// Closes the connections and stops the cluster.
    ///
    /// # Errors
    /// Where the cluster does not stop.
    pub async fn close(&mut self) -> anyhow::Result<()> {
        self.pool.close().await;
        if let Some(mut cluster) = self.cluster.take() {
            spawn_blocking(move || cluster.stop()).await??;
        }
        Ok(())
    }
}
