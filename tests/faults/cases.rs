//! Processes killed in the middle of everything.

use std::{
    fs,
    time::{Duration, Instant},
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use rand::RngExt as _;
use tokio::time::sleep;

use super::{
    load::{Load, Work, look},
    report::{Case, Report},
    site::{Site, open_folder, server_processes},
    truth::Truth,
};

/// What is killed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Victim {
    /// Jalon; PostgreSQL ends with it.
    Jalon,
    /// Jalon and every process of PostgreSQL at once.
    Everything,
    /// One of PostgreSQL's processes that serve a connection.
    Backend,
    /// PostgreSQL's first process.
    Postmaster,
}

/// Each so many times, on one site.
pub async fn kills(report: &mut Report, times: [usize; 4]) {
    let folder = open_folder();
    let mut site = Site::embedded(folder.path()).await;
    let work = Work::prepare(&site.database()).await;
    for (victim, what, times) in [
        (Victim::Jalon, "kill -9 of Jalon", times[0]),
        (
            Victim::Everything,
            "kill -9 of Jalon and all of PostgreSQL",
            times[1],
        ),
        (
            Victim::Backend,
            "kill -9 of one PostgreSQL backend",
            times[2],
        ),
        (
            Victim::Postmaster,
            "kill -9 of the embedded PostgreSQL",
            times[3],
        ),
    ] {
        let mut case = Case::new(what);
        for n in 0..times {
            let begun = Instant::now();
            round(&mut site, &work, victim, n, &mut case).await;
            if victim == Victim::Postmaster && n + 1 < times {
                // Five failures within a minute are given up, as they should be.
                sleep(Duration::from_secs(16).saturating_sub(begun.elapsed())).await;
            }
        }
        report.add(case);
    }
    site.signal(Signal::SIGTERM);
    assert_eq!(site.ended().await, Some(0));
}

async fn round(site: &mut Site, work: &Work, victim: Victim, n: usize, case: &mut Case) {
    let url = site.url.clone();
    let database = site.database();
    let load = Load::start(&[&url], &database, work, &format!("{victim:?}-{n}"));
    load.until_confirmed(25).await;
    sleep(Duration::from_millis(rand::rng().random_range(0..700))).await;
    let postmaster = site.postmaster().unwrap();
    let begun = Instant::now();
    let back = match victim {
        Victim::Jalon => {
            site.kill();
            site.start(&[]).await
        }
        Victim::Everything => {
            let processes = server_processes(postmaster);
            site.kill();
            for process in processes {
                let _ = kill(process, Signal::SIGKILL);
            }
            site.start(&[]).await
        }
        Victim::Backend => {
            kill(a_backend(&database).await, Signal::SIGKILL).unwrap();
            site.until_ready(Instant::now()).await
        }
        Victim::Postmaster => {
            kill(postmaster, Signal::SIGKILL).unwrap();
            while site.postmaster().is_none_or(|pid| pid == postmaster) {
                assert!(begun.elapsed() < super::site::HANG, "{}", site.log_end());
                sleep(Duration::from_millis(10)).await;
            }
            site.until_ready(begun).await
        }
    };
    // They go on, and send again what was not answered.
    sleep(Duration::from_millis(300)).await;
    let told = load.end().await;
    assert_eq!(told.answers.get(&500), None, "no fault of ours");
    let truth = Truth::find(&site.database(), work, &told).await;
    case.add(&told, &truth, Some(back));
}

/// All of PostgreSQL stands still for ten seconds, and goes on.
pub async fn frozen(report: &mut Report, times: usize) {
    let folder = open_folder();
    let site = Site::embedded(folder.path()).await;
    let database = site.database();
    let work = Work::prepare(&database).await;
    let mut case = Case::new("PostgreSQL frozen for ten seconds");
    for n in 0..times {
        let load = Load::start(&[&site.url], &database, &work, &format!("frozen-{n}"));
        load.until_confirmed(25).await;
        let frozen = freeze(&site);
        site.until_away().await;
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) {
            let asked = Instant::now();
            assert_eq!(site.status("/readyz").await, Some(503));
            // Two, and some for a machine that does much else.
            assert!(asked.elapsed() < Duration::from_secs(4));
            sleep(Duration::from_millis(200)).await;
        }
        for process in frozen {
            kill(process, Signal::SIGCONT).unwrap();
        }
        let back = site.until_ready(Instant::now()).await;
        sleep(Duration::from_millis(300)).await;
        let told = load.end().await;
        assert_eq!(told.answers.get(&500), None, "no fault of ours");
        let truth = Truth::find(&database, &work, &told).await;
        case.add(&told, &truth, Some(back));
    }
    report.add(case);
}

/// Stops all processes of PostgreSQL, the one that makes others first.
pub fn freeze(site: &Site) -> Vec<Pid> {
    let postmaster = site.postmaster().unwrap();
    kill(postmaster, Signal::SIGSTOP).unwrap();
    let processes = server_processes(postmaster);
    for process in &processes {
        let _ = kill(*process, Signal::SIGSTOP);
    }
    processes
}

/// A PostgreSQL that dies whenever it comes up is given up, and Jalon with it.
pub async fn given_up() {
    let folder = open_folder();
    let mut site = Site::new(folder.path());
    site.start(&[]).await;
    let mut last = None;
    for _ in 0..5 {
        let begun = Instant::now();
        let postmaster = loop {
            assert!(begun.elapsed() < super::site::HANG, "{}", site.log_end());
            // Before PostgreSQL is started again, its file names Jalon itself.
            let found = site.postmaster().filter(|pid| is_postgres(*pid));
            match found {
                Some(pid) if found != last => break pid,
                _ => sleep(Duration::from_millis(10)).await,
            }
        };
        kill(postmaster, Signal::SIGKILL).unwrap();
        last = Some(postmaster);
    }
    assert_eq!(site.ended().await, Some(1), "{}", site.log_end());
}

fn is_postgres(pid: Pid) -> bool {
    let name = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    name.trim() == "postgres"
}

/// A process that serves one of Jalon's connections.
async fn a_backend(database: &str) -> Pid {
    let pool = look(database).await;
    let pid: i32 = sqlx::query_scalar(
        "SELECT pid FROM pg_stat_activity WHERE usename = 'jalon_app' ORDER BY random() LIMIT 1",
    )
    .fetch_one(&pool)
    .await
    .unwrap();
    Pid::from_raw(pid)
}
