//! Killed programs, servers that nobody looks after, stale files.

use std::{
    fs,
    os::unix::{fs::MetadataExt, process::CommandExt},
    process::{Command, Stdio},
    thread,
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};

use crate::support::{Holder, open_folder, refusal, run, servers_of, start, wait_for};

#[test]
fn a_kill_leaves_no_server_behind_and_no_data_lost() {
    let folder = open_folder();
    let mut holder = Holder::here(folder.path());
    run(&holder.url, "CREATE TABLE kept AS SELECT 'yes' AS word").unwrap();
    // A process just forked bears its parent's command line for a moment.
    wait_for("one server", || servers_of(folder.path()).len() == 1);
    holder.kill();
    wait_for("the server ends", || servers_of(folder.path()).is_empty());

    // At once again, while the old server may still be ending.
    let mut holder = Holder::here(folder.path());
    holder.kill();
    let cluster = start(folder.path()).unwrap();
    // A process just forked bears its parent's command line for a moment.
    wait_for("one server", || servers_of(folder.path()).len() == 1);
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
fn a_server_that_ended_comes_back_at_the_same_address() {
    let folder = open_folder();
    let mut cluster = start(folder.path()).unwrap();
    let url = cluster.url("postgres");
    run(&url, "CREATE TABLE kept AS SELECT 'yes' AS word").unwrap();
    for _ in 0..2 {
        wait_for("one server", || servers_of(folder.path()).len() == 1);
        assert!(cluster.ended().is_some());
        kill(Pid::from_raw(servers_of(folder.path())[0]), Signal::SIGKILL).unwrap();
        wait_for("the server is gone", || cluster.ended().is_none());
        cluster.remove_socket();
        cluster.start_again().unwrap();
        assert_eq!(cluster.url("postgres"), url);
        assert_eq!(run(&url, "SELECT word FROM kept").unwrap(), ["yes"]);
    }
    assert!(
        refusal(folder.path()).contains("process"),
        "the lock is held"
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
