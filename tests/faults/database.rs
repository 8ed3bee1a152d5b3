//! A database that others run: away for a while, and shared by two instances.

use std::{
    os::unix::fs::{MetadataExt as _, chown},
    time::{Duration, Instant},
};

use cluster::{Cluster, ClusterSettings};
use tokio::{task::spawn_blocking, time::sleep};

use super::{
    load::{Load, Work},
    report::{Case, Report},
    site::{Site, open_folder},
    truth::Truth,
};

/// A cluster of this test's own, with an empty database.
pub async fn cluster(folder: &std::path::Path) -> Cluster {
    let settings = ClusterSettings {
        data_dir: folder.join("others"),
        programs_dir: None,
    };
    let cluster = spawn_blocking(move || Cluster::start(&settings)).await;
    let cluster = cluster.unwrap().unwrap();
    cluster.ensure_database("shared").await.unwrap();
    cluster
}

/// Ends the cluster under load, and starts it again at the same place.
async fn interrupt(mut cluster: Cluster, site: &Site) -> (Cluster, Duration) {
    cluster = spawn_blocking(move || {
        cluster.stop().unwrap();
        cluster
    })
    .await
    .unwrap();
    site.until_away().await;
    sleep(Duration::from_secs(2)).await;
    cluster = start_again(cluster).await;
    let back = site.until_ready(Instant::now()).await;
    (cluster, back)
}

/// Starts a stopped cluster at the same place.
pub async fn start_again(mut cluster: Cluster) -> Cluster {
    let started = spawn_blocking(move || {
        std::fs::create_dir_all(cluster.socket_dir()).unwrap();
        let owner = std::fs::metadata(cluster.data_dir()).unwrap();
        chown(cluster.socket_dir(), Some(owner.uid()), Some(owner.gid())).unwrap();
        cluster.start_again().unwrap();
        cluster
    });
    started.await.unwrap()
}

pub async fn away(report: &mut Report, times: usize) {
    let folder = open_folder();
    let mut cluster = cluster(folder.path()).await;
    let database = cluster.url("shared");
    let site = Site::on(folder.path(), &database, true).await;
    let work = Work::prepare(&database).await;
    let mut case = Case::new("the database of others away for two seconds");
    for n in 0..times {
        let load = Load::start(&[&site.url], &database, &work, &format!("away-{n}"));
        load.until_confirmed(25).await;
        let back;
        (cluster, back) = interrupt(cluster, &site).await;
        sleep(Duration::from_millis(300)).await;
        let told = load.end().await;
        assert_eq!(
            told.answers.get(&500),
            None,
            "an outage is no fault of ours"
        );
        let truth = Truth::find(&database, &work, &told).await;
        case.add(&told, &truth, Some(back));
    }
    report.add(case);
    drop(site);
    spawn_blocking(move || drop(cluster)).await.unwrap();
}

/// Both start at once on an empty database; one is killed under load, the other goes on.
pub async fn two_instances(report: &mut Report, times: usize) {
    let folder = open_folder();
    let cluster = cluster(folder.path()).await;
    let database = cluster.url("shared");
    let (mut first, second) = tokio::join!(
        Site::on(folder.path(), &database, true),
        Site::on(folder.path(), &database, true)
    );
    let work = Work::prepare(&database).await;
    let mut case = Case::new("two instances, kill -9 of one");
    for n in 0..times {
        let urls = [second.url.clone(), first.url.clone()];
        let urls = [urls[0].as_str(), urls[1].as_str()];
        let load = Load::start(&urls, &database, &work, &format!("two-{n}"));
        load.until_confirmed(25).await;
        first.kill();
        assert_eq!(
            second.status("/readyz").await,
            Some(200),
            "the other goes on"
        );
        let back = first.start(&[]).await;
        sleep(Duration::from_millis(300)).await;
        let told = load.end().await;
        let truth = Truth::find(&database, &work, &told).await;
        case.add(&told, &truth, Some(back));
    }
    report.add(case);
    drop((first, second));
    spawn_blocking(move || drop(cluster)).await.unwrap();
}
