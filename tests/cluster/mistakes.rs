//! What the operator is told.

use std::{fs, os::unix::fs::PermissionsExt};

use jalon::platform::cluster::{Cluster, ClusterError, ClusterSettings};

use crate::support::{open_folder, refusal, servers_of, settings, start};

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
