//! The embedded PostgreSQL cluster.

use std::path::PathBuf;

#[derive(Debug)]
pub struct ClusterSettings {
    pub data_dir: PathBuf,
    pub programs_dir: Option<PathBuf>,
}
#[derive(Debug)]
pub struct Cluster;
#[derive(Debug, thiserror::Error)]
#[error("not there yet: set DATABASE_URL")]
pub struct ClusterError;
impl Cluster {
    pub fn start(_: &ClusterSettings) -> Result<Self, ClusterError> {
        Err(ClusterError)
    }
    pub fn throw_away() -> Result<Self, ClusterError> {
        Err(ClusterError)
    }
    pub fn url(&self, _: &str) -> String {
        String::new()
    }
    pub async fn ensure_database(&self, _: &str) -> Result<(), ClusterError> {
        Ok(())
    }
    pub fn stop(&mut self) -> Result<(), ClusterError> {
        Ok(())
    }
}
