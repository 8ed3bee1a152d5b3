//! Who runs PostgreSQL: ourselves, or an unprivileged user when we are root.

use std::{
    fs::File,
    io,
    os::unix::{
        fs::{MetadataExt, fchown, lchown},
        process::CommandExt,
    },
    path::Path,
    process::{Command, Stdio},
};

use nix::unistd::{Gid, Uid, User, getppid};

use super::ClusterError;

/// The user that runs PostgreSQL and owns the cluster's files.
#[derive(Debug, Clone)]
pub(crate) struct ServerUser {
    uid: Uid,
    gid: Gid,
    name: String,
}

impl ServerUser {
    /// Ourselves; for root `jalon` where there is such a user, who then runs nothing else; else
    /// `postgres`, else `nobody`.
    /// Fails: [`ClusterError::NoUser`] for root where neither exists.
    pub(crate) fn choose() -> Result<ServerUser, ClusterError> {
        let me = Uid::effective();
        if !me.is_root() {
            return Ok(ServerUser {
                uid: me,
                gid: Gid::effective(),
                name: name_of(me),
            });
        }
        ["jalon", "postgres", "nobody"]
            .into_iter()
            .find_map(|name| User::from_name(name).ok().flatten())
            .filter(|user| !user.uid.is_root())
            .map(|user| ServerUser {
                uid: user.uid,
                gid: user.gid,
                name: user.name,
            })
            .ok_or(ClusterError::NoUser)
    }

    /// The owner of an existing cluster's folder. Root takes on that owner's part, and hands
    /// over a folder that is root's own (say after a restore).
    /// Fails: [`ClusterError::Foreign`] where it's neither ours nor ours to take on.
    pub(crate) fn owner_of(dir: &Path) -> Result<ServerUser, ClusterError> {
        let meta = dir
            .symlink_metadata()
            .map_err(ClusterError::files("look at", dir))?;
        let (me, owner) = (Uid::effective(), Uid::from_raw(meta.uid()));
        if owner == me {
            let user = ServerUser::choose()?;
            if me.is_root() {
                user.take_over(dir)
                    .map_err(ClusterError::files("hand over", dir))?;
            }
            Ok(user)
        } else if me.is_root() {
            Ok(ServerUser {
                uid: owner,
                gid: Gid::from_raw(meta.gid()),
                name: name_of(owner),
            })
        } else {
            Err(ClusterError::Foreign {
                dir: dir.to_owned(),
                owner: name_of(owner),
                user: name_of(me),
            })
        }
    }

    /// The user's name, or number where it has none.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is another user than ourselves.
    pub(crate) fn is_other(&self) -> bool {
        self.uid != Uid::effective()
    }

    /// A command that runs as this user, in `dir`, without our environment (it may hold
    /// passwords, and PostgreSQL's own variables would change what the programs do), and that
    /// ends when the thread that started it does.
    pub(crate) fn command(&self, program: &Path, dir: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().current_dir(dir).stdin(Stdio::null());
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        // A group of its own: Ctrl-C in a terminal must not end it before us.
        command.process_group(0);
        if self.is_other() {
            command.uid(self.uid.as_raw()).gid(self.gid.as_raw());
        }
        end_with_us(&mut command);
        command
    }

    /// Whether this user can enter `dir`.
    pub(crate) fn can_enter(&self, dir: &Path) -> io::Result<bool> {
        match self.command(Path::new("true"), dir).status() {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Makes a file or an empty folder this user's.
    pub(crate) fn own(&self, path: &Path) -> io::Result<()> {
        if !self.is_other() {
            return Ok(());
        }
        lchown(path, Some(self.uid.as_raw()), Some(self.gid.as_raw()))
    }

    /// Makes an open file this user's.
    pub(crate) fn own_file(&self, file: &File) -> io::Result<()> {
        if !self.is_other() {
            return Ok(());
        }
        fchown(file, Some(self.uid.as_raw()), Some(self.gid.as_raw()))
    }

    fn take_over(&self, path: &Path) -> io::Result<()> {
        self.own(path)?;
        if path.symlink_metadata()?.is_dir() {
            for entry in path.read_dir()? {
                self.take_over(&entry?.path())?;
            }
        }
        Ok(())
    }
}

fn name_of(uid: Uid) -> String {
    User::from_uid(uid)
        .ok()
        .flatten()
        .map_or_else(|| uid.to_string(), |user| user.name)
}

/// Has the system send the command's process SIGINT (for PostgreSQL: end at once, cleanly) when
/// the thread that starts it ends, be it by `kill -9`.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "what runs in the child is ours to vouch for")]
fn end_with_us(command: &mut Command) {
    let parent = nix::unistd::getpid();
    let in_child = move || {
        nix::sys::prctl::set_pdeathsig(nix::sys::signal::Signal::SIGINT)?;
        // We may have died before the line above.
        if getppid() == parent {
            Ok(())
        } else {
            Err(io::ErrorKind::Interrupted.into())
        }
    };
    // SAFETY: between fork and exec only prctl and getppid are called, both async-signal-safe,
    // and nothing is allocated. The standard library calls this after it changed the user,
    // which would have cleared the setting.
    unsafe { command.pre_exec(in_child) };
}

#[cfg(not(target_os = "linux"))]
fn end_with_us(_command: &mut Command) {}
