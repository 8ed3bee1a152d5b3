//! The accept loop: bounds on connections and on waiting, and an end with a deadline.
//!
//! A connection is cut where its request's head takes too long, or where it idles; more
//! connections than the settings allow, in all or from one address, get a short refusal. At the
//! end the loop serves on for a while (balancers look elsewhere meanwhile), takes no more, lets
//! requests under way finish, and cuts what does not.

mod connection;
mod descriptors;
mod places;

use std::{net::SocketAddr, time::Duration};

use axum::Router;
use tokio::{
    io::AsyncWriteExt,
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinSet,
    time::{sleep, timeout},
};

use connection::Phase;
use places::Places;

pub use descriptors::raise as raise_descriptors;

use super::supervise::Retries;

/// How long a refused client may take to read why.
const REFUSING: Duration = Duration::from_secs(1);
/// Descriptors kept for the database, files and the listener.
const RESERVED: usize = 100;

/// Bounds of serving.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections in all.
    pub connections: usize,
    /// Connections from one address, or from one /64 of IPv6.
    pub per_address: usize,
    /// For a request's head, from its first byte on.
    pub head: Duration,
    /// For a connection without a request.
    pub idle: Duration,
    /// For peers that vanished, or read nothing of what they asked for.
    pub silence: Duration,
}

/// When to go on to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// All is served.
    Serving,
    /// Served still; connections are closed after their request.
    Draining,
    /// Nothing new is taken.
    Closing,
    /// Everything is cut.
    Cut,
}

/// Serves connections until the steps come to their end and the last connection is gone.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    is_proxy: impl Fn(std::net::IpAddr) -> bool,
    mut steps: watch::Receiver<Step>,
) {
    let places = Places::new(limits.connections, limits.per_address);
    let mut connections = JoinSet::new();
    let mut accepting = Retries::of("accepting a connection");
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            Some(_) = connections.join_next() => continue,
            _ = steps.wait_for(|step| *step >= Step::Closing) => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // No descriptors left, or the client is gone already.
                accepting.failed(&error);
                sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        accepting.worked();
        prepare(&stream, limits.silence);
        match places.take(peer.ip(), is_proxy(peer.ip())) {
            Some(place) => {
                let service = router.clone();
                let (phases, steps) = (watch::Sender::new(Phase::idle()), steps.clone());
                connections.spawn(async move {
                    connection::serve(stream, peer, service, limits, phases, steps).await;
                    drop(place);
                });
            }
            None => {
                metrics::counter!("jalon_connections_refused_total").increment(1);
                connections.spawn(async move { drop(timeout(REFUSING, refuse(stream)).await) });
            }
        }
    }
    drop(listener);
    tokio::select! {
        () = async { while connections.join_next().await.is_some() {} } => {}
        _ = steps.wait_for(|step| *step >= Step::Cut) => {
            if !connections.is_empty() {
                tracing::warn!(connections = connections.len(), "cut: they did not end in time");
            }
        }
    }
}

/// The listener's bounds, no more than the system's descriptors allow.
pub fn bounded(connections: usize, descriptors: usize) -> usize {
    connections.min(descriptors.saturating_sub(RESERVED)).max(1)
}

/// Small answers leave at once; a peer that vanished is noticed.
fn prepare(stream: &TcpStream, silence: Duration) {
    let socket = socket2::SockRef::from(stream);
    let alive = socket2::TcpKeepalive::new()
        .with_time(silence)
        .with_interval(silence / 6);
    let set = stream
        .set_nodelay(true)
        .and_then(|()| socket.set_tcp_keepalive(&alive))
        .and_then(|()| socket.set_tcp_user_timeout(Some(silence)));
    if let Err(error) = set {
        tracing::debug!(%error, "setting a connection's options");
    }
}

/// Says that there is no room, without reading what is asked.
async fn refuse(mut stream: TcpStream) -> std::io::Result<()> {
    const TEXT: &str = "Too many connections. Trop de connexions. Te veel verbindingen.\n";
    let answer = format!(
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n\
         Content-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n\
         Content-Length: {}\r\n\r\n{TEXT}",
        TEXT.len()
    );
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await?;
    // What was sent is read away: closing on unread bytes would cut the answer.
    tokio::io::copy(&mut stream, &mut tokio::io::sink()).await?;
    Ok(())
}

/// The peer of a connection, as handlers see it.
fn peer_of(peer: SocketAddr) -> axum::extract::ConnectInfo<SocketAddr> {
    axum::extract::ConnectInfo(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_peer_that_vanished_is_noticed() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = TcpStream::connect(listener.local_addr().unwrap());
        let stream = stream.await.unwrap();
        prepare(&stream, Duration::from_secs(60));
        let socket = socket2::SockRef::from(&stream);
        assert!(stream.nodelay().unwrap() && socket.keepalive().unwrap());
        let silence = socket.tcp_user_timeout().unwrap();
        assert_eq!(silence, Some(Duration::from_secs(60)));
    }
}
