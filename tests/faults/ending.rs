//! The end, with clients that would hold it up.

use std::time::{Duration, Instant};

use nix::sys::signal::Signal;
use tokio::{io::AsyncWriteExt, net::TcpStream, time::sleep};

use super::{
    load::Told,
    report::{Case, Report},
    site::{Site, open_folder},
    truth::Truth,
};

/// Half a head, half a body, silence, an idle connection.
const CLIENTS: [&str; 4] = [
    "GET / HTTP/1.1\r\nHost: x\r\n",
    "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
     Content-Length: 1000\r\n\r\nemail=",
    "",
    "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
];

async fn hold(site: &Site) -> Vec<TcpStream> {
    let address = site.url.strip_prefix("http://").unwrap();
    let mut held = Vec::new();
    for sent in CLIENTS {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(sent.as_bytes()).await.unwrap();
        held.push(stream);
    }
    sleep(Duration::from_millis(200)).await;
    held
}

pub async fn odd_clients(report: &mut Report, times: usize) {
    let folder = open_folder();
    let mut case = Case::new("SIGTERM with half-sent heads and bodies");
    let mut longest = Duration::ZERO;
    for _ in 0..times {
        let mut site = Site::new(folder.path());
        site.start(&[]).await;
        let held = hold(&site).await;
        let begun = Instant::now();
        site.signal(Signal::SIGTERM);
        assert_eq!(site.ended().await, Some(0));
        longest = longest.max(begun.elapsed());
        case.add(&Told::default(), &Truth::default(), None);
        drop(held);
    }
    case.note = format!(
        "ended after at most {:.1} s, exit code 0",
        longest.as_secs_f64()
    );
    report.add(case);
}

/// While it still serves for a balancer, a second signal ends it.
pub async fn second_signal() {
    let folder = open_folder();
    let mut site = Site::new(folder.path());
    site.set("JALON_DRAIN", "600");
    site.start(&[]).await;
    let held = hold(&site).await;
    site.signal(Signal::SIGTERM);
    site.until_away().await;
    assert_eq!(site.status("/sign-in").await, Some(200), "it still serves");
    site.signal(Signal::SIGTERM);
    assert_eq!(site.ended().await, Some(0));
    drop(held);
}
