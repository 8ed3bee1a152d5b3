//! Restarts of two instances behind HAProxy, one after the other.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use cluster::Cluster;
use nix::sys::signal::Signal;
use tokio::{task::spawn_blocking, time::sleep};

use super::{
    load::{Load, Work},
    report::{Case, Report},
    site::{Site, open_folder},
    truth::Truth,
};

struct Balancer(Child);

impl Drop for Balancer {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// HAProxy with the lines of the README.
fn balance(program: &str, folder: &Path, sites: [&Site; 2]) -> (Balancer, String) {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let readme = fs::read_to_string("README.md").unwrap();
    let (_, rest) = readme.split_once("```haproxy\n").expect("HAProxy's lines");
    let (lines, _) = rest.split_once("```").unwrap();
    let mut settings = lines.replace("127.0.0.1:8000", &address.to_string());
    for (given, site) in ["127.0.0.1:8081", "127.0.0.1:8082"].iter().zip(sites) {
        assert!(settings.contains(given), "{settings}");
        settings = settings.replace(given, site.url.strip_prefix("http://").unwrap());
    }
    let file = folder.join("haproxy.cfg");
    fs::write(&file, settings).unwrap();
    let log = fs::File::create(folder.join("haproxy.log")).unwrap();
    let process = Command::new(program)
        .arg("-f")
        .arg(&file)
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("haproxy is installed");
    (Balancer(process), format!("http://{address}"))
}

pub async fn rolling(report: &mut Report, restarts: usize) {
    // Not everybody's path leads to where it is installed.
    let programs = ["haproxy", "/usr/sbin/haproxy"];
    let is_there = |program: &&str| Command::new(program).arg("-v").output().is_ok();
    let Some(program) = programs.into_iter().find(is_there) else {
        eprintln!("haproxy is not installed: not tried");
        return;
    };
    let folder = open_folder();
    let cluster = spawn_blocking(Cluster::throw_away).await.unwrap().unwrap();
    cluster.ensure_database("shared").await.unwrap();
    let database = cluster.url("shared");
    let mut sites = Vec::new();
    for demo in [true, false] {
        let mut site = Site::new(folder.path());
        site.set("DATABASE_URL", &database);
        site.set("JALON_DRAIN", "5");
        site.set("JALON_TRUST_PROXY", "true");
        site.start(if demo { &["--demo"] } else { &[] }).await;
        sites.push(site);
    }
    let (balancer, url) = balance(program, folder.path(), [&sites[0], &sites[1]]);
    sleep(Duration::from_secs(3)).await;
    let work = Work::prepare(&database).await;
    for (what, hard) in [
        ("restarts behind HAProxy by SIGTERM", false),
        ("restarts behind HAProxy by kill -9", true),
    ] {
        let mut case = Case::new(what);
        let load = Load::start(&[&url], &database, &work, what);
        load.until_confirmed(25).await;
        for n in 0..restarts {
            let site = &mut sites[n % 2];
            if hard {
                site.kill();
            } else {
                site.signal(Signal::SIGTERM);
                assert_eq!(site.ended().await, Some(0));
            }
            site.start(&[]).await;
            // The balancer looks anew.
            sleep(Duration::from_secs(3)).await;
        }
        let told = load.end().await;
        let truth = Truth::find(&database, &work, &told).await;
        case.add(&told, &truth, None);
        case.tries = restarts;
        case.unnoticed = true;
        report.add(case);
    }
    drop(balancer);
    drop(sites);
    spawn_blocking(move || drop(cluster)).await.unwrap();
}
