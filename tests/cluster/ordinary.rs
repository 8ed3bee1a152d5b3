//! Starts, stops, folders.

use std::{fs, os::unix::fs::MetadataExt, path::PathBuf};

use cluster::Cluster;

use crate::support::{Holder, ensure, open_folder, refusal, run, servers_of, start};

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
    let cluster = Cluster::throw_away().unwrap();
    let folder: PathBuf = cluster.data_dir().ancestors().nth(2).unwrap().to_owned();
    assert_eq!(
        run(&cluster.url("postgres"), "SHOW fsync").unwrap(),
        ["off"]
    );
    let second = Cluster::throw_away().unwrap();
    assert_ne!(second.data_dir(), cluster.data_dir());
    drop(cluster);
    assert!(!folder.exists());
    run(&second.url("postgres"), "SELECT 'still there'").unwrap();
}
