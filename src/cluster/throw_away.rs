//! Clusters for tests, thrown away after use.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    Cluster, ClusterError, ClusterSettings,
    home::{Home, maketemporary},
    launch::{self, Purpose},
    lock::LOCK_FILE,
    user::ServerUser,
};

const PREFIX: &str = "jalon-throw-away-";

/// Younger ones may just be starting and not hold their lock yet.
const SWEEP_AFTER: Duration = Duration::from_secs(60);

/// A folder removed at drop.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

/// See [`Cluster::throw_away`].
pub(crate) fn start() -> Result<Cluster, ClusterError> {
    let user = ServerUser::choose()?;
    let mut failure = None;
    // Root's temporary folder may be closed to the server's user.
    for parent in [std::env::temp_dir(), "/tmp".into(), "/var/tmp".into()] {
        sweep(&parent);
        let folder = match maketemporary(&parent, PREFIX, &user) {
            Ok(path) => Folder(path),
            Err(error) => {
                failure.get_or_insert(ClusterError::files("make a folder in", &parent)(error));
                continue;
            }
        };
        if user.can_enter(&folder.0).unwrap_or(false) {
            let programs_dir = std::env::var_os("JALON_PG_BIN").map(PathBuf::from);
            let settings = ClusterSettings {
                data_dir: folder.0.clone(),
                programs_dir,
            };
            let mut cluster = launch::start(&settings, Purpose::ThrowAway)?;
            cluster._temporary = Some(folder);
            return Ok(cluster);
        }
        failure.get_or_insert(ClusterError::Unreachable {
            dir: folder.0.clone(),
            user: user.name().to_owned(),
        });
    }
    Err(failure.unwrap_or(ClusterError::NoUser))
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Removes the folders of throw-away clusters whose process is gone.
fn sweep(parent: &Path) {
    for entry in parent.read_dir().into_iter().flatten().flatten() {
        let folder = entry.path();
        let ours = entry
            .file_name()
            .to_str()
            .is_some_and(|name| name.starts_with(PREFIX));
        if ours && entry.file_type().is_ok_and(|kind| kind.is_dir()) && is_abandoned(&folder) {
            let _ = fs::remove_dir_all(&folder);
        }
    }
}

fn is_abandoned(folder: &Path) -> bool {
    let Some(home) = Home::find(folder) else {
        return false;
    };
    let Ok(lock) = File::open(home.join(LOCK_FILE)) else {
        return false;
    };
    let age = lock
        .metadata()
        .and_then(|meta| meta.modified())
        .map(|time| time.elapsed());
    matches!(age, Ok(Ok(age)) if age > SWEEP_AFTER) && lock.try_lock().is_ok()
}
