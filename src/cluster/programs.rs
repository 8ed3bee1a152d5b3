//! Finds PostgreSQL's server programs.

use std::{
    ffi::OsStr,
    fmt,
    path::{Path, PathBuf},
    process::Command,
};

use super::{ClusterError, user::ServerUser};

/// The oldest major version that Jalon supports.
const OLDEST: u32 = 14;

/// The programs that make and run a cluster.
const SERVER: [&str; 2] = ["initdb", "postgres"];

/// A version of PostgreSQL, such as 15.14.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its first number: clusters of different ones can't read each other's files.
    pub major: u32,
    text: String,
}

impl Version {
    /// Reads what `postgres --version` prints, e.g. `postgres (PostgreSQL) 16beta1 (Debian …)`.
    pub fn parse(printed: &str) -> Option<Version> {
        let text = printed.split_whitespace().nth(2)?;
        let digits = text.split(|c: char| !c.is_ascii_digit()).next()?;
        Some(Version {
            major: digits.parse().ok()?,
            text: text.to_owned(),
        })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// One installation of the server programs.
#[derive(Debug, Clone)]
pub(crate) struct Programs {
    /// The folder that holds them.
    pub folder: PathBuf,
    /// Their version.
    pub version: Version,
}

impl Programs {
    /// Finds the programs: in the folder of the setting and nowhere else if it's set; else on the
    /// PATH, where `pg_config` says, in the folders of Debian and of PostgreSQL's own packages,
    /// highest version first. With `wanted`, the first of that major version.
    /// Fails: nothing found, too old, not able to run as `user`, or none of the version of the
    /// cluster in `dir`.
    pub(crate) fn find(
        setting: Option<&Path>,
        wanted: Option<u32>,
        user: &ServerUser,
        dir: &Path,
    ) -> Result<Programs, ClusterError> {
        let folders = match setting {
            Some(folder) => {
                if let Some(program) = missing_in(folder) {
                    return Err(ClusterError::ProgramsNotThere {
                        folder: folder.into(),
                        program,
                    });
                }
                vec![std::path::absolute(folder).unwrap_or_else(|_| folder.into())]
            }
            None => usual_folders(&SERVER),
        };
        let mut refusal = None;
        for folder in folders {
            match Programs::at(folder, wanted, user, dir) {
                Ok(programs) => return Ok(programs),
                Err(error) => _ = refusal.get_or_insert(error),
            }
        }
        Err(refusal.unwrap_or(ClusterError::ProgramsMissing))
    }

    /// The path of one program.
    pub(crate) fn path(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }

    fn at(
        folder: PathBuf,
        wanted: Option<u32>,
        user: &ServerUser,
        dir: &Path,
    ) -> Result<Programs, ClusterError> {
        let program = folder.join("postgres");
        let fails = |reason: String| ClusterError::ProgramFails {
            program: program.clone(),
            user: user.name().to_owned(),
            reason,
        };
        let output = user
            .command(&program, Path::new("/"))
            .arg("--version")
            .output()
            .map_err(|error| fails(error.to_string()))?;
        let printed = String::from_utf8_lossy(&output.stdout);
        let version = Version::parse(&printed).ok_or_else(|| {
            let said = String::from_utf8_lossy(&output.stderr);
            fails(format!(
                "`--version` printed “{}{}”",
                printed.trim(),
                said.trim()
            ))
        })?;
        if let Some(cluster) = wanted.filter(|wanted| *wanted != version.major) {
            return Err(ClusterError::VersionMismatch {
                dir: dir.to_owned(),
                cluster,
                programs: folder,
                found: version.to_string(),
            });
        }
        if version.major < OLDEST {
            return Err(ClusterError::TooOld {
                folder,
                found: version.to_string(),
            });
        }
        Ok(Programs { folder, version })
    }
}

/// The first program that isn't in the folder.
fn missing_in(folder: &Path) -> Option<&'static str> {
    SERVER
        .into_iter()
        .find(|program| !folder.join(program).is_file())
}

/// The usual folders that hold all of some programs, best first.
pub fn usual_folders(programs: &[&str]) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path)
        .filter(|folder| folder.is_absolute())
        .collect();
    if let Ok(output) = Command::new("pg_config").arg("--bindir").output() {
        folders.push(String::from_utf8_lossy(&output.stdout).trim().into());
    }
    folders.extend(versioned("/usr/lib/postgresql", ""));
    folders.extend(versioned("/usr", "pgsql-"));
    folders.retain(|folder| {
        folder.is_absolute()
            && programs
                .iter()
                .all(|program| folder.join(program).is_file())
    });
    folders
}

/// The `bin` folders of `parent/<prefix><version>`, highest version first.
fn versioned(parent: &str, prefix: &str) -> Vec<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = Path::new(parent)
        .read_dir()
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((number_after(&entry.file_name(), prefix)?, entry.path())))
        .collect();
    found.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    found
        .into_iter()
        .map(|(_, folder)| folder.join("bin"))
        .collect()
}

fn number_after(name: &OsStr, prefix: &str) -> Option<u32> {
    name.to_str()?.strip_prefix(prefix)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        let read = |text| Version::parse(text).map(|version| (version.major, version.text));
        assert_eq!(
            read("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"),
            Some((15, "15.14".into()))
        );
        assert_eq!(
            read("postgres (PostgreSQL) 19beta1"),
            Some((19, "19beta1".into()))
        );
        assert_eq!(read("something else"), None);
        assert_eq!(read(""), None);
    }
}
