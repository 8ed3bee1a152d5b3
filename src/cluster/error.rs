//! What can go wrong with the embedded cluster, said to the operator.

use std::{io, path::PathBuf};

/// Why the embedded cluster can't be used; its text tells the operator what to do.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No `initdb` and `postgres` in any of the usual places.
    #[error(
        "No PostgreSQL server programs (initdb, postgres) were found. On Debian or Ubuntu type: \
         apt-get install postgresql. Elsewhere install PostgreSQL 14 or later with its contrib \
         extensions, and set JALON_PG_BIN to the folder that holds initdb, if that isn't on the \
         PATH. Or set DATABASE_URL to use a PostgreSQL that runs already."
    )]
    ProgramsMissing,

    /// The setting names a folder that holds no programs.
    #[error(
        "JALON_PG_BIN is {}, but there is no {program} in it. Set it to the folder that holds \
         PostgreSQL's programs initdb and postgres (`pg_config --bindir` prints it), or unset it.",
        folder.display()
    )]
    ProgramsNotThere {
        /// The folder of the setting.
        folder: PathBuf,
        /// The first program missed.
        program: &'static str,
    },

    /// A program is there but doesn't run, or says something unexpected.
    #[error(
        "{} doesn't run as user {user}: {reason}. Check that this user may read the folder and \
         execute the program, or name another installation with JALON_PG_BIN.",
        program.display()
    )]
    ProgramFails {
        /// The program called.
        program: PathBuf,
        /// The user it was called as.
        user: String,
        /// What happened.
        reason: String,
    },

    /// The programs found are older than Jalon supports.
    #[error(
        "{} is PostgreSQL {found}; Jalon needs 14 or later. Install a newer one, and set \
         JALON_PG_BIN to its folder of programs if several are installed.",
        folder.display()
    )]
    TooOld {
        /// The folder of the programs.
        folder: PathBuf,
        /// Their version.
        found: String,
    },

    /// The cluster was made by another major version than any installed.
    #[error(
        "The cluster in {} was made by PostgreSQL {cluster}, but the programs found ({}) are \
         {found}; they can't read its files. Either install PostgreSQL {cluster} (on Debian: \
         apt-get install postgresql-{cluster}; then set JALON_PG_BIN to its folder of programs \
         if it isn't found by itself), or carry the data over: with PostgreSQL {cluster} at hand \
         make a backup, move {} aside, start Jalon once and restore the backup.",
        dir.display(), programs.display(), dir.display()
    )]
    VersionMismatch {
        /// The cluster's folder.
        dir: PathBuf,
        /// The major version that made it.
        cluster: u32,
        /// The folder of the programs found.
        programs: PathBuf,
        /// Their version.
        found: String,
    },

    /// Another Jalon holds the folder.
    #[error(
        "Another Jalon{} uses the data folder {} already. Stop it first, or give this one its \
         own folder with JALON_DATA.",
        pid.as_ref().map(|pid| format!(" (process {pid})")).unwrap_or_default(), dir.display()
    )]
    AlreadyRunning {
        /// The folder of the cluster.
        dir: PathBuf,
        /// The process that holds it, where it's known.
        pid: Option<String>,
    },

    /// The cluster belongs to somebody else, and we aren't root.
    #[error(
        "The cluster in {} belongs to user {owner}, but Jalon runs as {user}. Run Jalon as \
         {owner} or as root, or choose another data folder with JALON_DATA.",
        dir.display()
    )]
    Foreign {
        /// The folder of the cluster.
        dir: PathBuf,
        /// Whose it is.
        owner: String,
        /// Who we are.
        user: String,
    },

    /// The unprivileged user can't get to the cluster.
    #[error(
        "PostgreSQL refuses to run as root, so Jalon runs it as user {user}, but {user} can't \
         reach {}. Let others pass through the folders above it (chmod o+x on each), or choose \
         another data folder with JALON_DATA, for example /var/lib/jalon.",
        dir.display()
    )]
    Unreachable {
        /// The folder of the cluster.
        dir: PathBuf,
        /// The user that runs PostgreSQL.
        user: String,
    },

    /// Started by root where no unprivileged user exists.
    #[error(
        "PostgreSQL refuses to run as root, and there is neither a user postgres nor a user \
         nobody to run it. Create one (useradd --system postgres), or run Jalon as another user \
         than root."
    )]
    NoUser,

    /// The link in the data folder leads nowhere.
    #[error(
        "{} is a link to {}, where the cluster was kept, but that is gone. Bring it back, or \
         remove the link to start with an empty database.",
        link.display(), target.display()
    )]
    LinkBroken {
        /// The link in the data folder.
        link: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },

    /// A file or folder can't be made, read or written.
    #[error(
        "Can't {action} {}: {source}. Check the rights and the free space there, or choose \
         another data folder with JALON_DATA.", path.display()
    )]
    Files {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },

    /// `initdb` failed.
    #[error("PostgreSQL's initdb could not make a cluster in {}. It said:\n{output}", dir.display())]
    InitFailed {
        /// The folder of the cluster.
        dir: PathBuf,
        /// What initdb printed.
        output: String,
    },

    /// The server ended or stayed silent instead of getting ready.
    #[error(
        "PostgreSQL did not start ({reason}). The end of its log, {}:\n{log_end}", log.display()
    )]
    StartFailed {
        /// What happened.
        reason: String,
        /// The server's log.
        log: PathBuf,
        /// Its last lines.
        log_end: String,
    },

    /// A server doesn't end when told to.
    #[error(
        "The PostgreSQL server of {} (process {pid}) does not end. Look at it with `ps -fp {pid}`, \
         end it with `kill -QUIT {pid}` and try again.", dir.display()
    )]
    WontStop {
        /// The folder of the cluster.
        dir: PathBuf,
        /// The server's process.
        pid: i32,
    },

    /// Extensions that Jalon needs aren't installed.
    #[error(
        "PostgreSQL lacks the extension {missing}. It is part of PostgreSQL's contrib modules: \
         on Debian or Ubuntu they come with apt-get install postgresql, on Fedora with \
         dnf install postgresql-contrib, on Alpine with apk add postgresql-contrib."
    )]
    ExtensionsMissing {
        /// Their names.
        missing: String,
    },

    /// The server refused a statement.
    #[error("PostgreSQL refused to {action}: {source}")]
    Database {
        /// What was tried.
        action: String,
        /// What sqlx said.
        source: sqlx::Error,
    },
}

impl ClusterError {
    /// Wraps an input or output error with what was tried on which path.
    pub(super) fn files<'a>(
        action: &'static str,
        path: &'a std::path::Path,
    ) -> impl FnOnce(io::Error) -> ClusterError + 'a {
        move |source| ClusterError::Files {
            action,
            path: path.to_owned(),
            source,
        }
    }
}
