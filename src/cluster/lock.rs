//! One Jalon per data folder.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use nix::fcntl::OFlag;

use super::{ClusterError, user::ServerUser};

/// The name of the lock file in the cluster's home.
pub(crate) const LOCK_FILE: &str = "jalon.lock";

/// How long a lock that is just being freed is waited for.
const PATIENCE: Duration = Duration::from_millis(300);

/// The hold on a cluster's home; the system frees it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock.
    /// Fails: [`ClusterError::AlreadyRunning`] where another process holds it.
    pub(crate) fn take(home: &Path, user: &ServerUser) -> Result<Lock, ClusterError> {
        let path = home.join(LOCK_FILE);
        let mut file = open_own(&path, user, OpenOptions::new().read(true).write(true))
            .map_err(ClusterError::files("open", &path))?;
        let begun = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => {
                    sleep(Duration::from_millis(20));
                }
                Err(TryLockError::WouldBlock) => {
                    let mut pid = String::new();
                    let _ = file.read_to_string(&mut pid);
                    let pid = Some(pid.trim().to_owned()).filter(|pid| !pid.is_empty());
                    return Err(ClusterError::AlreadyRunning {
                        dir: home.to_owned(),
                        pid,
                    });
                }
                Err(TryLockError::Error(error)) => {
                    return Err(ClusterError::files("lock", &path)(error));
                }
            }
        }
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| writeln!(file, "{}", std::process::id()))
            .map_err(ClusterError::files("write", &path))?;
        Ok(Lock { _file: file })
    }
}

/// Opens a file of the cluster's home, made if it isn't there, as the server user's own and
/// closed to others. Root doesn't follow a link that the server user may have put there.
pub(crate) fn open_own(
    path: &Path,
    user: &ServerUser,
    options: &mut OpenOptions,
) -> std::io::Result<File> {
    let file = options
        .create(true)
        .mode(0o600)
        .custom_flags(OFlag::O_NOFOLLOW.bits())
        .open(path)?;
    user.own_file(&file)?;
    Ok(file)
}
