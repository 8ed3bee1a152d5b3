//! PgBouncer between Jalon and the database.

use std::{
    fs,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use cluster::Cluster;
use nix::{
    sys::signal::Signal,
    unistd::{Uid, User},
};
use tokio::task::spawn_blocking;

use self::wire::Wire;
use super::site::{Site, open_folder};

#[path = "../web/support/wire.rs"]
#[expect(dead_code, reason = "the web tests use all of it")]
mod wire;

struct Pooler(Child);

impl Drop for Pooler {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts it in a mode, until it answers; the address of the database through it.
fn pool(program: &str, folder: &Path, wire: &Wire, mode: &str) -> (Pooler, String) {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let settings = format!(
        "[databases]\nshared = host={} port={} dbname=shared user=jalon\n\
         [pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {}\nunix_socket_dir =\n\
         auth_type = any\npool_mode = {mode}\ndefault_pool_size = 40\n",
        wire.address.ip(),
        wire.address.port(),
        address.port()
    );
    let file = folder.join(format!("{mode}.ini"));
    fs::write(&file, settings).unwrap();
    let mut command = Command::new(program);
    if Uid::effective().is_root() {
        // It refuses to be run by root.
        let nobody = User::from_name("nobody").unwrap().unwrap();
        command.uid(nobody.uid.as_raw()).gid(nobody.gid.as_raw());
    }
    let log = fs::File::create(folder.join(format!("{mode}.log"))).unwrap();
    let process = command
        .arg(&file)
        .current_dir("/")
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap();
    for _ in 0..100 {
        if std::net::TcpStream::connect(address).is_ok() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let url = format!("postgres://jalon@{address}/shared?sslmode=disable");
    (Pooler(process), url)
}

/// In transaction mode Jalon refuses it and says why, in session mode it works.
pub async fn both_modes() {
    let programs = ["pgbouncer", "/usr/sbin/pgbouncer"];
    let is_there = |program: &&str| Command::new(program).arg("--version").output().is_ok();
    let Some(program) = programs.into_iter().find(is_there) else {
        eprintln!("pgbouncer is not installed: not tried");
        return;
    };
    let folder = open_folder();
    let cluster = spawn_blocking(Cluster::throw_away).await.unwrap().unwrap();
    cluster.ensure_database("shared").await.unwrap();
    // The pooler's user is not let in by itself.
    let wire = Wire::to(cluster.socket_dir().join(".s.PGSQL.5432")).await;

    let (pooler, url) = pool(program, folder.path(), &wire, "transaction");
    let mut site = Site::new(folder.path());
    site.set("DATABASE_URL", &url);
    site.launch(&[]);
    assert_eq!(site.ended().await, Some(1), "{}", site.log_end());
    let said = site.log_end();
    assert!(
        said.contains("pooler (PgBouncer?) in transaction mode"),
        "{said}"
    );
    drop(pooler);

    let (pooler, url) = pool(program, folder.path(), &wire, "session");
    let mut site = Site::new(folder.path());
    site.set("DATABASE_URL", &url);
    site.start(&[]).await;
    assert_eq!(site.status("/sign-in").await, Some(200));
    site.signal(Signal::SIGTERM);
    assert_eq!(site.ended().await, Some(0), "{}", site.log_end());
    drop(pooler);
    spawn_blocking(move || drop(cluster)).await.unwrap();
}
