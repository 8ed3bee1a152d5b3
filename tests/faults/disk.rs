//! A full disk: a small one of its own, which only root can make.

use std::{fs, io::Write, path::Path, process::Command, time::Instant};

use nix::unistd::Uid;

use super::{
    load::{Load, Work},
    report::{Case, Report},
    site::{HANG, Site, open_folder},
    truth::Truth,
};

/// A disk in memory, gone at drop.
struct Disk(tempfile::TempDir);

impl Disk {
    fn make(megabytes: u32) -> Option<Disk> {
        let folder = open_folder();
        let made = Command::new("mount")
            .args(["-t", "tmpfs", "-o"])
            .arg(format!("size={megabytes}m,mode=755"))
            .args(["tmpfs".as_ref(), folder.path()])
            .status();
        made.is_ok_and(|status| status.success())
            .then_some(Disk(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Takes all that is free.
    fn fill(&self) {
        let mut filler = fs::File::create(self.path().join("filler")).unwrap();
        let zeros = vec![0; 1 << 20];
        let mut size = zeros.len();
        // Ever smaller pieces, until not one byte more goes in.
        while size > 0 {
            if filler.write_all(&zeros[..size]).is_err() {
                size /= 2;
            }
        }
    }

    fn free(&self) {
        fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a process just ended may still hold a file.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// Fills it to the brim under load; writes are refused, reading goes on, and all is well again
/// when there is room.
pub async fn full(report: &mut Report, times: usize) {
    let Some(disk) = Uid::effective()
        .is_root()
        .then(|| Disk::make(400))
        .flatten()
    else {
        eprintln!("no disk can be made here: not tried");
        return;
    };
    let site = Site::embedded(disk.path()).await;
    let database = site.database();
    let work = Work::prepare(&database).await;
    let mut case = Case::new("the disk full, to the last byte");
    for n in 0..times {
        let load = Load::start(&[&site.url], &database, &work, &format!("disk-{n}"));
        load.until_confirmed(25).await;
        disk.fill();
        let begun = Instant::now();
        site.until_away().await;
        assert!(begun.elapsed() < HANG);
        assert_eq!(site.status("/sign-in").await, Some(200));
        assert_eq!(site.status("/healthz").await, Some(200));
        disk.free();
        let back = site.until_ready(Instant::now()).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let told = load.end().await;
        let truth = Truth::find(&database, &work, &told).await;
        case.add(&told, &truth, Some(back));
    }
    report.add(case);
    drop(site);
}
