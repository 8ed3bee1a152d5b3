//! The folders of a cluster.
//!
//! `<data folder>/postgresql` is the cluster's home. It holds `cluster` (PostgreSQL's files),
//! `socket`, `server.log` and the lock. Where the user that runs PostgreSQL can't reach the data
//! folder (root's clone under a closed `/root`), the home is made in [`SYSTEM_FOLDER`], and
//! `<data folder>/postgresql` is a link to it.

use std::{
    fs::{self, DirBuilder},
    io,
    os::unix::fs::{DirBuilderExt, PermissionsExt, symlink},
    path::{Path, PathBuf},
};

use nix::unistd::{Uid, mkdtemp};

use super::{ClusterError, user::ServerUser};

/// Where homes go that can't stay in the data folder.
pub(crate) const SYSTEM_FOLDER: &str = "/var/lib/jalon";

/// The name of the home, or of the link to it, in the data folder.
const NAME: &str = "postgresql";

/// The longest path of a socket that the system takes.
const SOCKET_PATH_LIMIT: usize = 107;

/// A cluster's home and whose it is.
#[derive(Debug)]
pub(crate) struct Home {
    /// The folder.
    pub path: PathBuf,
    /// Its owner, who runs PostgreSQL.
    pub user: ServerUser,
}

impl Home {
    /// Finds the home that belongs to a data folder, without making anything.
    pub(crate) fn find(data_dir: &Path) -> Option<PathBuf> {
        data_dir
            .join(NAME)
            .canonicalize()
            .ok()
            .filter(|home| home.is_dir())
    }

    /// Finds or makes the home that belongs to a data folder.
    /// Fails: folders that can't be made, belong to somebody else, or that PostgreSQL's user can't
    /// reach.
    pub(crate) fn open(data_dir: &Path) -> Result<Home, ClusterError> {
        let data_dir = make_data_dir(data_dir)?;
        let link = data_dir.join(NAME);
        if link
            .symlink_metadata()
            .is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
        {
            match Home::make(&link, ServerUser::choose()?) {
                // Another Jalon made it in this very moment.
                Err(ClusterError::Files { source, .. })
                    if source.kind() == io::ErrorKind::AlreadyExists => {}
                made => return made,
            }
        }
        let Some(path) = Home::find(&data_dir) else {
            let target = link
                .read_link()
                .map_err(ClusterError::files("open", &link))?;
            return Err(ClusterError::LinkBroken { link, target });
        };
        let user = ServerUser::owner_of(&path)?;
        let enters = user
            .can_enter(&path)
            .map_err(ClusterError::files("enter", &path))?;
        if !enters {
            return Err(ClusterError::Unreachable {
                dir: path,
                user: user.name().to_owned(),
            });
        }
        Ok(Home { path, user })
    }

    /// PostgreSQL's own folder.
    pub(crate) fn cluster(&self) -> PathBuf {
        self.path.join("cluster")
    }

    /// What the server says.
    pub(crate) fn log(&self) -> PathBuf {
        self.path.join("server.log")
    }

    /// The major version that made the cluster; none where there is no cluster yet.
    pub(crate) fn version(&self) -> Option<u32> {
        fs::read_to_string(self.cluster().join("PG_VERSION"))
            .ok()?
            .trim()
            .parse()
            .ok()
    }

    /// Makes the folder of the socket afresh: in the home, or, where its path would be too long,
    /// in a short folder that a link in the home tells of.
    pub(crate) fn make_socket_dir(&self) -> Result<PathBuf, ClusterError> {
        let dir = self.path.join("socket");
        self.remove_socket_dir();
        let longest = dir.join(".s.PGSQL.5432");
        if longest
            .to_str()
            .is_some_and(|path| path.len() <= SOCKET_PATH_LIMIT)
        {
            self.make_dir(&dir)
                .map_err(ClusterError::files("make the folder", &dir))?;
            return Ok(dir);
        }
        let parent = if Uid::effective().is_root() {
            "/run"
        } else {
            "/tmp"
        };
        let short = maketemporary(Path::new(parent), "jalon-", &self.user)
            .map_err(ClusterError::files("make a folder in", Path::new(parent)))?;
        symlink(&short, &dir).map_err(ClusterError::files("make the link", &dir))?;
        Ok(short)
    }

    /// Removes the folder of the socket, and the short one that stood for it.
    pub(crate) fn remove_socket_dir(&self) {
        let dir = self.path.join("socket");
        if let Ok(short) = dir.read_link() {
            // Only an own, empty or socket-holding folder, never what a forged link names.
            for file in [".s.PGSQL.5432", ".s.PGSQL.5432.lock"] {
                let _ = fs::remove_file(short.join(file));
            }
            let _ = fs::remove_dir(&short);
            let _ = fs::remove_file(&dir);
        } else {
            let _ = fs::remove_dir_all(&dir);
        }
    }

    fn make(link: &Path, user: ServerUser) -> Result<Home, ClusterError> {
        let home = Home {
            path: link.to_owned(),
            user,
        };
        home.make_dir(link)
            .map_err(ClusterError::files("make the folder", link))?;
        let enters = home
            .user
            .can_enter(link)
            .map_err(ClusterError::files("enter", link))?;
        if enters {
            return Ok(home);
        }
        let _ = fs::remove_dir(link);
        let system = Path::new(SYSTEM_FOLDER);
        make_open(system).map_err(ClusterError::files("make the folder", system))?;
        let path = maketemporary(system, "cluster-", &home.user)
            .map_err(ClusterError::files("make a folder in", system))?;
        symlink(&path, link).map_err(|error| {
            let _ = fs::remove_dir(&path);
            ClusterError::files("make the link", link)(error)
        })?;
        tracing::warn!(
            "user {} can't reach {}: the database is kept in {}",
            home.user.name(),
            link.display(),
            path.display()
        );
        Ok(Home {
            path,
            user: home.user,
        })
    }

    fn make_dir(&self, dir: &Path) -> io::Result<()> {
        DirBuilder::new().mode(0o700).create(dir)?;
        self.user.own(dir)
    }
}

/// Makes a folder of a new random name, the user's own and closed to others.
pub(crate) fn maketemporary(parent: &Path, prefix: &str, user: &ServerUser) -> io::Result<PathBuf> {
    let dir = mkdtemp(&parent.join(format!("{prefix}XXXXXX")))?;
    user.own(&dir)?;
    Ok(dir)
}

/// Makes the data folder: closed to others, except that root lets its server user pass through.
fn make_data_dir(data_dir: &Path) -> Result<PathBuf, ClusterError> {
    let make = || {
        if Uid::effective().is_root() {
            make_open(data_dir)?;
        } else {
            DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(data_dir)?;
        }
        data_dir.canonicalize()
    };
    make().map_err(ClusterError::files("make the folder", data_dir))
}

/// Makes a folder that others may pass through but not list, if it isn't there.
fn make_open(dir: &Path) -> io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    if let Some(parent) = dir.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::create_dir(dir)?;
    fs::set_permissions(dir, fs::Permissions::from_mode(0o711))
}
