//! The steps that bring a cluster up.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom},
    path::Path,
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

use super::{
    Address, Cluster, ClusterError, ClusterSettings, Login,
    home::Home,
    lock::{Lock, open_own},
    pid_file::{PidFile, end_left_over},
    programs::Programs,
    roles,
    server::Server,
};

/// How long the server may say nothing until it is ready: recovery after a crash takes its time,
/// tells in the log how far it is, and would only begin anew.
const SILENT_FOR: Duration = Duration::from_secs(120);

/// How long processes of a server that was itself killed may take to go.
const ORPHANS_WITHIN: Duration = Duration::from_secs(10);

/// At this size the log is put aside at the next start.
const LOG_LIMIT: u64 = 5_000_000;

/// What a cluster is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Data that must survive.
    Keep,
    /// Tests: nothing is forced to disk.
    ThrowAway,
}

/// Everything from an empty folder to a ready server.
pub(crate) fn start(settings: &ClusterSettings, purpose: Purpose) -> Result<Cluster, ClusterError> {
    let home = Home::open(&settings.data_dir)?;
    let lock = Lock::take(&home.path, &home.user)?;
    let setting = settings.programs_dir.as_deref();
    let programs = Programs::find(setting, home.version(), &home.user, &home.path)?;
    if home.version().is_some() {
        end_left_over(&home)?;
    } else {
        initialise(&home, &programs, purpose)?;
    }
    let address = Address {
        socket_dir: home.make_socket_dir()?,
    };
    let server = serve(&home, &programs, &address, purpose)?;
    let version = &programs.version;
    tracing::debug!(%version, folder = %home.path.display(), "the embedded PostgreSQL is ready");
    Ok(Cluster {
        address,
        home,
        server: Some(server),
        programs,
        purpose,
        _lock: lock,
        _temporary: None,
    })
}

/// Starts the server of a held cluster again, at the same address, after it ended by itself.
pub(crate) fn again(cluster: &Cluster) -> Result<Server, ClusterError> {
    end_left_over(&cluster.home)?;
    cluster.address.remove_socket();
    serve(
        &cluster.home,
        &cluster.programs,
        &cluster.address,
        cluster.purpose,
    )
}

/// Makes the cluster beside its place and then moves it there, so that what an interrupted
/// `initdb` leaves is never taken for a cluster.
fn initialise(home: &Home, programs: &Programs, purpose: Purpose) -> Result<(), ClusterError> {
    let (unfinished, cluster) = (home.path.join("cluster.new"), home.cluster());
    remove(&unfinished).map_err(ClusterError::files("remove", &unfinished))?;
    let failed = |output| ClusterError::InitFailed {
        dir: home.path.clone(),
        output,
    };
    let mut command = home.user.command(&programs.path("initdb"), &home.path);
    command.args([
        "-A",
        "peer",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--data-checksums",
    ]);
    command
        .args(["-U", Login::Superuser.name(), "--no-instructions", "-D"])
        .arg(&unfinished);
    if purpose == Purpose::ThrowAway {
        command.arg("--no-sync");
    }
    let output = command
        .output()
        .map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        let said = [output.stdout, output.stderr].concat();
        return Err(failed(String::from_utf8_lossy(&said).trim().to_owned()));
    }
    fs::rename(&unfinished, &cluster).map_err(ClusterError::files("move", &unfinished))
}

/// Removes what an interrupted `initdb` left: a process of its own may still write there for a moment.
fn remove(unfinished: &Path) -> io::Result<()> {
    let begun = Instant::now();
    loop {
        match fs::remove_dir_all(unfinished) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error)
                if error.kind() == io::ErrorKind::DirectoryNotEmpty
                    && begun.elapsed() < ORPHANS_WITHIN => {}
            done => return done,
        }
        sleep(Duration::from_millis(50));
    }
}

fn serve(
    home: &Home,
    programs: &Programs,
    address: &Address,
    purpose: Purpose,
) -> Result<Server, ClusterError> {
    let begun = Instant::now();
    loop {
        let log = open_log(home).map_err(ClusterError::files("open", &home.log()))?;
        let log_begin = log.metadata().map_or(0, |meta| meta.len());
        let streams = log
            .try_clone()
            .map_err(ClusterError::files("open", &home.log()))?;
        let mut command = home.user.command(&programs.path("postgres"), &home.path);
        configure(&mut command, home, address, purpose);
        roles::admit(&mut command, home)?;
        command.stdout(streams).stderr(log);
        let failed = |reason: String| ClusterError::StartFailed {
            reason,
            log: home.log(),
            log_end: log_from(&home.log(), log_begin).unwrap_or_default(),
        };
        let server = Server::start(command).map_err(|error| failed(error.to_string()))?;
        let failure = match wait_until_ready(&server, home, SILENT_FOR) {
            Ok(()) => return Ok(server),
            Err(reason) => failed(reason),
        };
        if !server.end() {
            return Err(ClusterError::WontStop {
                dir: home.path.clone(),
                pid: server.pid(),
            });
        }
        // A server that was itself killed may leave processes that still finish their statement.
        let orphans = matches!(&failure, ClusterError::StartFailed { log_end, .. }
            if log_end.contains("pre-existing shared memory block"));
        if !orphans || begun.elapsed() > ORPHANS_WITHIN {
            return Err(failure);
        }
        sleep(Duration::from_millis(100));
    }
}

/// The server's settings.
fn configure(command: &mut Command, home: &Home, address: &Address, purpose: Purpose) {
    let socket_dir = address.socket_dir.to_string_lossy().replace('"', "\"\"");
    command.arg("-D").arg(home.cluster()).args(["-p", "5432"]);
    let mut set = |setting: &str| _ = command.args(["-c", setting]);
    set("listen_addresses=");
    set(&format!("unix_socket_directories=\"{socket_dir}\""));
    set("unix_socket_permissions=0700");
    // Times of statements go through Jalon's own zone; the log is in UTC as Jalon's is.
    set("timezone=UTC");
    set("log_timezone=UTC");
    set("log_destination=stderr");
    set("logging_collector=off");
    // What the server itself has to say. Refused statements are Jalon's to log, and their text
    // may hold personal data.
    set("log_min_messages=log");
    set("log_checkpoints=off");
    // Short statements only: compiling them would cost more than it saves.
    set("jit=off");
    if purpose == Purpose::ThrowAway {
        set("fsync=off");
        set("synchronous_commit=off");
        set("full_page_writes=off");
        set("max_connections=200");
    }
}

/// Waits until the server's own file says that it's ready, for as long as the log grows.
fn wait_until_ready(server: &Server, home: &Home, patience: Duration) -> Result<(), String> {
    let cluster = home.cluster();
    let (mut since, mut said) = (Instant::now(), 0);
    while since.elapsed() < patience {
        if let Some(status) = server.wait(Duration::from_millis(5)) {
            return Err(status.to_string());
        }
        if PidFile::read(&cluster).is_some_and(|file| file.ready && file.pid == server.pid()) {
            return Ok(());
        }
        let says = home.log().metadata().map_or(0, |log| log.len());
        if says != said {
            (since, said) = (Instant::now(), says);
        }
    }
    Err(format!(
        "not ready, and silent for {} seconds",
        patience.as_secs()
    ))
}

fn open_log(home: &Home) -> std::io::Result<File> {
    let path = home.log();
    if path
        .symlink_metadata()
        .is_ok_and(|meta| meta.len() > LOG_LIMIT)
    {
        fs::rename(&path, path.with_extension("log.1"))?;
    }
    open_own(&path, &home.user, OpenOptions::new().append(true))
}

/// The log from a position on, at most its last 4 kB.
fn log_from(path: &Path, begin: u64) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let from = begin.max(file.metadata()?.len().saturating_sub(4096));
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::user::ServerUser;

    #[test]
    fn what_still_writes_into_an_interrupted_cluster_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let unfinished = folder.path().join("cluster.new");
        fs::create_dir(&unfinished).unwrap();
        let into = unfinished.clone();
        let orphan = std::thread::spawn(move || {
            for n in 0..20_000 {
                let _ = File::create(into.join(n.to_string()));
            }
        });
        sleep(Duration::from_millis(20));
        remove(&unfinished).unwrap();
        orphan.join().unwrap();
        assert!(!unfinished.exists());
        remove(&unfinished).unwrap();
    }

    #[test]
    fn a_server_is_waited_for_as_long_as_it_says_something() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("cluster")).unwrap();
        let home = Home {
            path: folder.path().to_owned(),
            user: ServerUser::choose().unwrap(),
        };
        let wait = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]).current_dir(folder.path());
            let server = Server::start(command).unwrap();
            let waited = wait_until_ready(&server, &home, Duration::from_millis(500));
            assert!(server.end());
            waited
        };
        let recovers =
            "for n in 1 2 3 4 5 6; do echo redo in progress >>server.log; sleep 0.2; done
             printf '%s\n/c\n0\n5432\n/s\n\n1 2\nready\n' $$ >cluster/postmaster.pid
             exec sleep 60";
        assert_eq!(wait(recovers), Ok(()));
        let told = wait("exec sleep 60").unwrap_err();
        assert!(told.contains("not ready"), "{told}");
        let told = wait("exit 3").unwrap_err();
        assert!(told.contains('3'), "{told}");
    }
}
