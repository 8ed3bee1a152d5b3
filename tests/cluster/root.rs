//! As root only: PostgreSQL runs as another user.

use std::{
    fs,
    os::unix::fs::{MetadataExt, PermissionsExt},
};

use nix::unistd::{Uid, User};

use crate::support::{Holder, open_folder, refusal, run, servers_of, start, wait_for};

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
