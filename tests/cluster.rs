//! The embedded cluster on real PostgreSQL, through starts, crashes and mistakes.
//!
//! As root these tests run PostgreSQL as an unprivileged user, and one runs Jalon itself as one.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::{self, sleep},
    time::{Duration, Instant},
};

use jalon::platform::cluster::{Cluster, ClusterError, ClusterSettings, throw_away};
use nix::{
    sys::signal::{Signal, kill},
    unistd::{Pid, Uid, User},
};
use sqlx::{Connection, PgConnection};
use tempfile::TempDir;

/// A temporary folder that others may pass through, as a data folder's parent usually is.
fn open_folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

fn settings(data_dir: &Path) -> ClusterSettings {
    ClusterSettings {
        data_dir: data_dir.to_owned(),
        programs_dir: None,
    }
}

fn start(data_dir: &Path) -> Result<Cluster, ClusterError> {
    Cluster::start(&settings(data_dir))
}

fn refusal(data_dir: &Path) -> String {
    start(data_dir)
        .expect_err("the start is refused")
        .to_string()
}

#[tokio::main(flavor = "current_thread")]
async fn run(url: &str, sql: &'static str) -> sqlx::Result<Vec<String>> {
    let mut connection = PgConnection::connect(url).await?;
    let rows = sqlx::query_scalar(sql).fetch_all(&mut connection).await?;
    connection.close().await?;
    Ok(rows)
}

#[tokio::main(flavor = "current_thread")]
async fn ensure(cluster: &Cluster, name: &str) {
    cluster.ensure_database(name).await.unwrap();
}

/// The processes whose command line names the folder as PostgreSQL's own.
fn servers_of(data_dir: &Path) -> Vec<i32> {
    let wanted = data_dir.to_str().unwrap();
    let pids = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let line = fs::read_to_string(entry.path().join("cmdline")).ok()?;
            (line.contains("postgres\0-D") && line.contains(wanted)).then_some(pid)
        });
    pids.collect()
}

fn wait_for(what: &str, condition: impl Fn() -> bool) {
    let begun = Instant::now();
    while !condition() {
        assert!(
            begun.elapsed() < Duration::from_secs(15),
            "{what}: not within 15 seconds"
        );
        sleep(Duration::from_millis(20));
    }
}

// --- a process of its own that holds a cluster ---------------------------------------------------

const HOLD: &str = "JALON_TEST_HOLD";

/// Not a test: what [`Holder`] runs.
#[test]
#[ignore = "run by other tests, in a process of its own"]
fn hold_a_cluster() {
    let Some(data_dir) = std::env::var_os(HOLD) else {
        return;
    };
    let cluster = start(Path::new(&data_dir)).unwrap();
    println!("\nholding {}", cluster.url("postgres"));
    sleep(Duration::from_secs(60));
}

struct Holder {
    child: Child,
    url: String,
}

impl Holder {
    fn start(program: &Path, data_dir: &Path, user: Option<&User>) -> Holder {
        let mut command = Command::new(program);
        command.args(["--ignored", "--exact", "hold_a_cluster", "--nocapture"]);
        command
            .env(HOLD, data_dir)
            .current_dir("/")
            .stdout(Stdio::piped());
        if let Some(user) = user {
            command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
        }
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines
            .map_while(Result::ok)
            .find_map(|line| Some(line.strip_prefix("holding ")?.to_owned()))
            .expect("the other process holds a cluster");
        Holder { child, url }
    }

    fn here(data_dir: &Path) -> Holder {
        Holder::start(&std::env::current_exe().unwrap(), data_dir, None)
    }

    /// As `kill -9`.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

// --- the tests -----------------------------------------------------------------------------------

#[test]
fn starts_keeps_its_data_and_ends() {
    let folder = open_folder();
    let data_dir = folder.path().join("new/data");
    let mut cluster = start(&data_dir).unwrap();
    assert!(cluster.version().major >= 14, "{}", cluster.version());
    assert_eq!(
        Cluster::running(&data_dir).as_ref(),
        Some(cluster.address())
    );
    for _ in 0..2 {
        ensure(&cluster, "jalon");
        ensure(&cluster, "with \"quotes\" é/");
    }
    run(&cluster.url("with \"quotes\" é/"), "SELECT 'x'").unwrap();
    let url = cluster.url("jalon");
    run(&url, "CREATE EXTENSION unaccent").unwrap();
    run(&url, "CREATE EXTENSION pg_trgm").unwrap();
    run(&url, "CREATE TABLE kept AS SELECT 'été' AS word").unwrap();
    let shown = |setting| run(&url, setting).unwrap().concat();
    assert_eq!(shown("SHOW server_encoding"), "UTF8");
    assert_eq!(shown("SHOW lc_collate"), "C.UTF-8");
    assert_eq!(shown("SHOW data_checksums"), "on");
    assert_eq!(shown("SHOW listen_addresses"), "");
    assert_eq!(shown("SHOW fsync"), "on");
    for private in [&cluster.data_dir(), cluster.socket_dir()] {
        let meta = fs::metadata(private).unwrap();
        assert_eq!(meta.mode() & 0o777, 0o700, "{}", private.display());
        assert_ne!(meta.uid(), 0);
    }

    cluster.stop().unwrap();
    cluster.stop().unwrap();
    assert_eq!(servers_of(&data_dir), Vec::<i32>::new());
    assert_eq!(Cluster::running(&data_dir), None);
    drop(cluster);

    let cluster = start(&data_dir).unwrap();
    assert_eq!(
        run(&cluster.url("jalon"), "SELECT word FROM kept").unwrap(),
        ["été"]
    );
    drop(cluster);
    assert_eq!(servers_of(&data_dir), Vec::<i32>::new());
}

#[test]
fn a_second_one_on_the_same_folder_is_refused() {
    let folder = open_folder();
    let cluster = start(folder.path()).unwrap();
    let told = refusal(folder.path());
    assert!(
        told.contains(&format!("process {}", std::process::id())),
        "{told}"
    );
    assert!(told.contains("JALON_DATA"), "{told}");
    run(&cluster.url("postgres"), "SELECT 'still there'").unwrap();

    // Another process neither; and a third finds the way to the running one.
    drop(cluster);
    let holder = Holder::here(folder.path());
    let told = refusal(folder.path());
    assert!(
        told.contains(&format!("process {}", holder.child.id())),
        "{told}"
    );
    let running = Cluster::running(folder.path()).unwrap();
    assert_eq!(running.url("postgres"), holder.url);
    run(&running.url("postgres"), "SELECT 'reached'").unwrap();
}

#[test]
fn a_kill_leaves_no_server_behind_and_no_data_lost() {
    let folder = open_folder();
    let mut holder = Holder::here(folder.path());
    run(&holder.url, "CREATE TABLE kept AS SELECT 'yes' AS word").unwrap();
    assert_eq!(servers_of(folder.path()).len(), 1);
    holder.kill();
    wait_for("the server ends", || servers_of(folder.path()).is_empty());

    // At once again, while the old server may still be ending.
    let mut holder = Holder::here(folder.path());
    holder.kill();
    let cluster = start(folder.path()).unwrap();
    assert_eq!(servers_of(folder.path()).len(), 1);
    assert_eq!(
        run(&cluster.url("postgres"), "SELECT word FROM kept").unwrap(),
        ["yes"]
    );
}

#[test]
fn a_left_over_server_is_ended() {
    let folder = open_folder();
    let cluster = start(folder.path()).unwrap();
    let (data_dir, url) = (cluster.data_dir(), cluster.url("postgres"));
    run(&url, "CREATE TABLE kept AS SELECT 'yes' AS word").unwrap();
    drop(cluster);
    // A server that nobody looks after.
    let program = fs::read_to_string(data_dir.join("postmaster.opts")).unwrap();
    let program = program.split_whitespace().next().unwrap().to_owned();
    let owner = fs::metadata(&data_dir).unwrap();
    let mut left_over = Command::new(program)
        .arg("-D")
        .arg(&data_dir)
        .args(["-c", "listen_addresses=", "-c", "unix_socket_directories=."])
        .uid(owner.uid())
        .gid(owner.gid())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let ready = || {
        let text = fs::read_to_string(data_dir.join("postmaster.pid")).unwrap_or_default();
        text.contains("ready")
    };
    wait_for("the left-over server is ready", ready);

    // It stays a zombie of ours until the last line, as under an init that doesn't reap.
    let cluster = start(folder.path()).unwrap();
    assert_eq!(
        run(&cluster.url("postgres"), "SELECT word FROM kept").unwrap(),
        ["yes"]
    );
    assert!(left_over.wait().unwrap().success());
}

#[test]
fn a_killed_server_is_started_again_when_its_last_process_is_gone() {
    let folder = open_folder();
    let mut cluster = start(folder.path()).unwrap();
    let url = cluster.url("postgres");
    run(&url, "CREATE TABLE kept AS SELECT 'yes' AS word").unwrap();
    let query = "SELECT count(*)::text FROM generate_series(1, 15000000)";
    let statement_url = url.clone();
    let statement = thread::spawn(move || run(&statement_url, query));
    wait_for("the statement runs", || {
        let running =
            "SELECT query FROM pg_stat_activity WHERE query LIKE 'SELECT count(*)::text%'";
        !run(&url, running).unwrap().is_empty()
    });
    let first = servers_of(folder.path());
    kill(Pid::from_raw(first[0]), Signal::SIGKILL).unwrap();
    wait_for("the server is gone", || {
        servers_of(folder.path()).is_empty()
    });
    cluster.stop().unwrap();
    drop(cluster);

    let cluster = start(folder.path()).unwrap();
    assert_eq!(
        run(&cluster.url("postgres"), "SELECT word FROM kept").unwrap(),
        ["yes"]
    );
    let _ = statement.join().unwrap();
    let log = fs::read_to_string(cluster.log()).unwrap();
    assert!(
        log.contains("pre-existing shared memory block"),
        "the new server waited: {log}"
    );
}

#[test]
fn a_stale_pid_file_does_no_harm() {
    let folder = open_folder();
    let data_dir = start(folder.path()).unwrap().data_dir();
    let owner = fs::metadata(&data_dir).unwrap();
    // Another process of the same user has the old server's number now: PostgreSQL by itself
    // would refuse to start.
    let mut other = Command::new("sleep")
        .arg("60")
        .uid(owner.uid())
        .gid(owner.gid())
        .current_dir("/")
        .spawn()
        .unwrap();
    for pid in [other.id(), 4_000_000] {
        let text = format!("{pid}\n{}\n1700000000\n5432\n", data_dir.display());
        fs::write(data_dir.join("postmaster.pid"), text).unwrap();
        drop(start(folder.path()).unwrap());
    }
    assert!(
        other.try_wait().unwrap().is_none(),
        "the other process lives"
    );
    other.kill().unwrap();
    other.wait().unwrap();

    fs::write(data_dir.join("postmaster.pid"), "").unwrap();
    let told = refusal(folder.path());
    assert!(told.contains("postmaster.pid"), "{told}");
}

#[test]
fn an_interrupted_initdb_is_begun_again() {
    let folder = open_folder();
    let home = start(folder.path())
        .unwrap()
        .data_dir()
        .parent()
        .unwrap()
        .to_owned();
    fs::rename(home.join("cluster"), home.join("cluster.new")).unwrap();
    start(folder.path()).unwrap();
    assert!(!home.join("cluster.new").exists());
}

#[test]
fn a_broken_cluster_is_told_with_its_log() {
    let folder = open_folder();
    let data_dir = start(folder.path()).unwrap().data_dir();
    fs::remove_file(data_dir.join("global/pg_control")).unwrap();
    let told = refusal(folder.path());
    assert!(
        told.contains("server.log") && told.contains("pg_control"),
        "{told}"
    );
    assert_eq!(servers_of(folder.path()), Vec::<i32>::new());
}

#[test]
fn another_major_version_is_told() {
    let folder = open_folder();
    let data_dir = start(folder.path()).unwrap().data_dir();
    fs::write(data_dir.join("PG_VERSION"), "9\n").unwrap();
    let told = refusal(folder.path());
    for word in [
        "PostgreSQL 9",
        "postgresql-9",
        "backup",
        data_dir.parent().unwrap().to_str().unwrap(),
    ] {
        assert!(told.contains(word), "{word}: {told}");
    }
}

#[test]
fn missing_programs_are_told() {
    let folder = open_folder();
    let programs_dir = Some(folder.path().join("nothing"));
    let refused = Cluster::start(&ClusterSettings {
        programs_dir,
        ..settings(folder.path())
    });
    let told = refused.unwrap_err().to_string();
    assert!(
        told.contains("JALON_PG_BIN") && told.contains("initdb"),
        "{told}"
    );
    let told = ClusterError::ProgramsMissing.to_string();
    assert!(told.contains("apt-get install postgresql"), "{told}");
}

#[test]
fn programs_that_fail_are_told() {
    let folder = open_folder();
    let bin = folder.path().join("bin");
    fs::create_dir(&bin).unwrap();
    let try_with = |script: &str| {
        for program in ["initdb", "postgres"] {
            fs::write(bin.join(program), script).unwrap();
            fs::set_permissions(bin.join(program), fs::Permissions::from_mode(0o755)).unwrap();
        }
        let programs_dir = Some(bin.clone());
        let data_dir = folder.path().join("data");
        Cluster::start(&ClusterSettings {
            data_dir,
            programs_dir,
        })
        .unwrap_err()
        .to_string()
    };
    let told = try_with("#!/bin/sh\necho no such library >&2; exit 127");
    assert!(told.contains("no such library"), "{told}");
    let told = try_with("#!/bin/sh\necho 'postgres (PostgreSQL) 13.4'");
    assert!(
        told.contains("13.4") && told.contains("14 or later"),
        "{told}"
    );
    let told = try_with(
        "#!/bin/sh\n[ \"$1\" = --version ] && { echo 'postgres (PostgreSQL) 15.1'; exit; }\n\
         echo 'no locale'; exit 1",
    );
    assert!(told.contains("no locale"), "{told}");
}

#[test]
fn deep_and_strange_folders_work() {
    let folder = open_folder();
    let data_dir = folder
        .path()
        .join("x".repeat(100))
        .join("été, \"à\" 'la' %mer?");
    let mut cluster = start(&data_dir).unwrap();
    let socket_dir = cluster.socket_dir().to_owned();
    assert!(
        socket_dir.as_os_str().len() < 80,
        "{}",
        socket_dir.display()
    );
    run(&cluster.url("postgres"), "SELECT 'reached'").unwrap();
    cluster.stop().unwrap();
    assert!(!socket_dir.exists());

    let strange = folder.path().join("été, \"à\" 'la' %mer?");
    let cluster = start(&strange).unwrap();
    assert!(
        cluster
            .socket_dir()
            .starts_with(strange.canonicalize().unwrap())
    );
    run(&cluster.url("postgres"), "SELECT 'reached'").unwrap();
}

#[test]
fn throw_away_clusters_go_away() {
    let cluster = throw_away().unwrap();
    let folder: PathBuf = cluster.data_dir().ancestors().nth(2).unwrap().to_owned();
    assert_eq!(
        run(&cluster.url("postgres"), "SHOW fsync").unwrap(),
        ["off"]
    );
    let second = throw_away().unwrap();
    assert_ne!(second.data_dir(), cluster.data_dir());
    drop(cluster);
    assert!(!folder.exists());
    run(&second.url("postgres"), "SELECT 'still there'").unwrap();
}

// --- as root only --------------------------------------------------------------------------------

#[test]
fn root_keeps_the_cluster_elsewhere_where_its_folder_is_closed() {
    if !Uid::effective().is_root() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let data_dir = folder.path().join("jalon/data");
    let cluster = start(&data_dir).unwrap();
    let link = data_dir.join("postgresql");
    let target = link.read_link().unwrap();
    assert!(target.starts_with("/var/lib/jalon"), "{}", target.display());
    run(
        &cluster.url("postgres"),
        "CREATE TABLE kept AS SELECT 'yes' AS word",
    )
    .unwrap();
    assert!(refusal(&data_dir).contains("process"));
    drop(cluster);

    // The folder may move: its link still leads there.
    let moved = folder.path().join("moved");
    fs::rename(folder.path().join("jalon"), &moved).unwrap();
    let cluster = start(&moved.join("data")).unwrap();
    assert_eq!(
        run(&cluster.url("postgres"), "SELECT word FROM kept").unwrap(),
        ["yes"]
    );
    drop(cluster);

    fs::remove_dir_all(&target).unwrap();
    let told = refusal(&moved.join("data"));
    assert!(
        told.contains(target.to_str().unwrap()) && told.contains("gone"),
        "{told}"
    );
}

#[test]
fn root_is_told_where_its_folder_was_closed_later() {
    if !Uid::effective().is_root() {
        return;
    }
    let folder = open_folder();
    drop(start(folder.path()).unwrap());
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let told = refusal(folder.path());
    assert!(told.contains("chmod o+x"), "{told}");
}

#[test]
fn a_cluster_changes_hands_between_a_user_and_root() {
    if !Uid::effective().is_root() {
        return;
    }
    let nobody = User::from_name("nobody").unwrap().unwrap();
    let folder = open_folder();
    std::os::unix::fs::chown(folder.path(), Some(nobody.uid.as_raw()), None).unwrap();
    // Where this program stands the user may not reach.
    let program = folder.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let data_dir = folder.path().join("data");

    let mut holder = Holder::start(&program, &data_dir, Some(&nobody));
    run(&holder.url, "CREATE TABLE kept AS SELECT 'yes' AS word").unwrap();
    assert_eq!(fs::metadata(&data_dir).unwrap().mode() & 0o777, 0o700);
    holder.kill();
    wait_for("the server ends", || servers_of(&data_dir).is_empty());

    // Root runs it as its owner ...
    let cluster = start(&data_dir).unwrap();
    assert_eq!(
        run(&cluster.url("postgres"), "SELECT word FROM kept").unwrap(),
        ["yes"]
    );
    assert_eq!(
        fs::metadata(cluster.data_dir()).unwrap().uid(),
        nobody.uid.as_raw()
    );
    drop(cluster);

    // ... who can go on with it.
    let mut holder = Holder::start(&program, &data_dir, Some(&nobody));
    assert_eq!(run(&holder.url, "SELECT word FROM kept").unwrap(), ["yes"]);
    holder.kill();
}
