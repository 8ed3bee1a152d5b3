//! Databases that come up late or never, and signals meanwhile.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use nix::sys::signal::{Signal, kill};
use tokio::{task::spawn_blocking, time::sleep};

use super::{
    cases::freeze,
    database,
    site::{Site, client, open_folder},
};

/// What is at once on a machine that does much else.
const AT_ONCE: Duration = Duration::from_secs(8);

/// One that others run comes up after Jalon.
pub async fn late_database() {
    let folder = open_folder();
    let cluster = database::cluster(folder.path()).await;
    let url = cluster.url("shared");
    let cluster = spawn_blocking(move || {
        let mut cluster = cluster;
        cluster.stop().unwrap();
        cluster
    });
    let cluster = cluster.await.unwrap();
    let mut sites = [Site::new(folder.path()), Site::new(folder.path())];
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let metrics = free.local_addr().unwrap().to_string();
    drop(free);
    for site in &mut sites {
        site.set("DATABASE_URL", &url);
        site.set("JALON_METRICS_LISTEN", &metrics);
        site.launch(&[]);
    }
    let [site, mut other] = sites;
    sleep(Duration::from_secs(3)).await;
    end_at_once(&mut other).await;
    let cluster = database::start_again(cluster).await;
    site.until_ready(Instant::now()).await;
    let told = client().get(format!("http://{metrics}/metrics")).send();
    let told = told.await.unwrap().text().await.unwrap();
    assert!(told.contains("jalon_"), "{told}");
    drop(site);
    spawn_blocking(move || drop(cluster)).await.unwrap();
}

async fn end_at_once(site: &mut Site) {
    let begun = Instant::now();
    site.signal(Signal::SIGTERM);
    assert_eq!(site.ended().await, Some(0), "{}", site.log_end());
    let took = begun.elapsed();
    assert!(took < AT_ONCE, "{took:?}: {}", site.log_end());
}

/// While the embedded PostgreSQL does not come up, does not come back, and does not end.
pub async fn signals() {
    let folder = open_folder();
    let programs = Programs::make(folder.path());
    let mut site = Site::new(folder.path());
    site.set("JALON_PG_BIN", &programs.folder);

    programs.hang(true);
    site.launch(&[]);
    sleep(Duration::from_secs(2)).await;
    end_at_once(&mut site).await;

    programs.hang(false);
    site.start(&[]).await;
    programs.hang(true);
    kill(site.postmaster().unwrap(), Signal::SIGKILL).unwrap();
    site.until_away().await;
    sleep(Duration::from_secs(1)).await;
    let begun = Instant::now();
    site.signal(Signal::SIGTERM);
    assert_eq!(site.ended().await, Some(0), "{}", site.log_end());
    assert!(begun.elapsed() < 4 * AT_ONCE, "{}", site.log_end());

    programs.hang(false);
    site.start(&[]).await;
    let frozen = freeze(&site);
    let begun = Instant::now();
    site.signal(Signal::SIGTERM);
    // Whatever it is at, the next one ends it.
    for _ in 0..3 {
        sleep(Duration::from_secs(1)).await;
        site.signal(Signal::SIGTERM);
    }
    assert_eq!(site.ended().await, Some(0), "{}", site.log_end());
    assert!(begun.elapsed() < AT_ONCE, "{}", site.log_end());
    for process in frozen {
        let _ = kill(process, Signal::SIGKILL);
    }
}

/// PostgreSQL's programs, of which the server can be made to hang at its start.
struct Programs {
    folder: PathBuf,
}

impl Programs {
    fn make(parent: &Path) -> Self {
        let folder = parent.join("programs");
        fs::create_dir(&folder).unwrap();
        let real = cluster::usual_folders(&["initdb", "postgres"])
            .into_iter()
            .next()
            .expect("PostgreSQL is installed");
        let hangs = folder.join("hangs");
        for name in ["initdb", "postgres"] {
            let script = format!(
                "#!/bin/sh\n[ {name} = postgres ] && [ \"$1\" = -D ] && [ -e '{}' ] && exec sleep 600\n\
                 exec '{}' \"$@\"\n",
                hangs.display(),
                real.join(name).display()
            );
            let path = folder.join(name);
            fs::write(&path, script).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        Self { folder }
    }

    fn hang(&self, hangs: bool) {
        let mark = self.folder.join("hangs");
        if hangs {
            fs::write(mark, "").unwrap();
        } else {
            fs::remove_file(mark).unwrap();
        }
    }
}
